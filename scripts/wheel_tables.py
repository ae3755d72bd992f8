"""Put the tables and their descriptor into the wheel, beside the library.

Hatchling runs this when it builds a wheel; there is nothing to run by hand. An editable installation gets no copy: the
loader finds the working copy's own files, which may not have been made yet.
"""

from typing import Any

from hatchling.builders.config import BuilderConfig
from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class WheelTables(BuildHookInterface[BuilderConfig]):
    """Adds data/ and datapackage.json to a wheel; a build without them fails and says that they are missing."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before the wheel is built; ``version`` is ``editable`` for an editable installation."""
        if version != "editable":
            build_data["force_include"]["data"] = "kutipan/data"
            build_data["force_include"]["datapackage.json"] = "kutipan/datapackage.json"
