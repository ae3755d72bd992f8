"""The site, built once for all its tests, and a browser to open it with."""

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from site_pages import Site

ROOT = Path(__file__).parents[2]
CHROMIUM = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Both languages, built as `make docs` builds them: a warning of Sphinx is an error."""
    folder = tmp_path_factory.mktemp("docs") / "site"
    environment = {name: value for name, value in os.environ.items() if name != "KUTIPAN_SITE_URL"}
    command = [sys.executable, str(ROOT / "docs" / "build_site.py"), "-o", str(folder)]
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return Site(folder)


@pytest.fixture(scope="session")
def address(site: Site) -> Iterator[str]:
    """Where a server on this machine has the site."""

    class Quiet(http.server.SimpleHTTPRequestHandler):
        def log_message(self, format: str, *args: object) -> None:
            pass

    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=str(site.folder)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.fixture(scope="session")
def chromium() -> str:
    """The program to test with; tests that need it are left out where there is none."""
    if CHROMIUM is None:
        pytest.skip("no Chromium on this machine: install the package `chromium`, or name the program in CHROMIUM")
    return CHROMIUM
