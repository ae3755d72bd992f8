"""``kutipan verify DIR``: does every row stand in its source?"""

import argparse

from kutipan.cli.terminal import report
from kutipan.package.descriptor import DESCRIPTOR
from kutipan.package.verify import verify_package

_DESCRIPTION = """\
Check every offset of a package against its sources: the
characters there must be the row's text. The sources must
have the sizes and hashes that the table of articles gives.
They are the texts that the package keeps (see --texts of
kutipan convert), or the plain text files that were
converted.
"""
_EXAMPLES = """\
examples:
  kutipan verify tables
  kutipan verify tables --sources berita
"""


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command to ``commands``."""
    parser = commands.add_parser(
        "verify",
        help="check every offset against the sources",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("folder", metavar="DIR", help=f"the folder that holds {DESCRIPTOR}")
    parser.add_argument("--sources", metavar="DIR", help="the folder that holds the source files")
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print where the package and its sources differ; 1 if they do."""
    problems = verify_package(options.folder, options.sources)
    return report(problems, f"{options.folder}: every row stands in its source")
