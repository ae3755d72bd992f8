"""Build the whole site: both languages, the files of the package beside them, and the pages that have no language.

    python docs/build_site.py [-o FOLDER] [--english]

The site is ``docs/_build/site`` unless another folder is named; an earlier one there is replaced. Any warning of Sphinx
is an error. Nothing is fetched. With the environment variable ``KUTIPAN_SITE_URL`` the pages also say their absolute
addresses, and ``sitemap.xml`` is written; without it no address is made up.
"""

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path
from xml.sax.saxutils import escape

HERE = Path(__file__).resolve().parent
ROOT = HERE.parent
LANGUAGES = ("en", "id")
BESIDE = ("datapackage.json", "croissant.json", "dataset.jsonld", "ro-crate-metadata.json", "llms.txt")


def build_language(language: str, site: Path, work: Path) -> subprocess.Popen[bytes]:
    """Start Sphinx on one language; its doctrees go to ``work``."""
    arguments = [
        sys.executable, "-m", "sphinx", "-n", "-W", "--keep-going", "-q", "-E", "-a", "-b", "html",
        "-D", f"language={language}", "-d", str(work / language), str(HERE), str(site / language),
    ]  # fmt: skip
    return subprocess.Popen(arguments, env={**os.environ, "PYTHONHASHSEED": "0"})


def add_package_files(site: Path) -> None:
    """Put the tables and their descriptions beside the languages, and the workbook where openpyxl's writer is there."""
    from kutipan.export.formats import FORMATS, export
    from kutipan.export.subject import read_subject

    shutil.copytree(ROOT / "data", site / "data")
    for name in BESIDE:
        if (ROOT / name).is_file():
            shutil.copy(ROOT / name, site / name)
    subject = read_subject(ROOT)
    for name in ("xlsx", "sqlite"):
        (site / FORMATS[name].file_name).write_bytes(export(name, subject))


def add_root_pages(site: Path, url: str) -> None:
    """The page that leads to a language, the page for what is not there, and what search engines read."""
    for name in ("index.html", "404.html"):
        shutil.copy(HERE / "_root" / name, site / name)
    (site / ".nojekyll").write_bytes(b"")
    pages = sorted(path.relative_to(site / "en").as_posix() for path in (site / "en").rglob("*.html"))
    pages = [page for page in pages if page not in ("search.html", "genindex.html")]
    if url:
        (site / "sitemap.xml").write_text(sitemap(url.rstrip("/"), pages), encoding="utf-8")
        (site / "robots.txt").write_text(f"User-agent: *\nSitemap: {url.rstrip('/')}/sitemap.xml\n", encoding="utf-8")


def sitemap(url: str, pages: list[str]) -> str:
    """Every page in every language, with its counterparts."""
    lines = ['<?xml version="1.0" encoding="UTF-8"?>',
             '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"',
             ' xmlns:xhtml="http://www.w3.org/1999/xhtml">']  # fmt: skip
    for page in pages:
        for language in LANGUAGES:
            lines.append(f"<url><loc>{escape(f'{url}/{language}/{page}')}</loc>")
            lines += [
                f'<xhtml:link rel="alternate" hreflang="{other}" href="{escape(f"{url}/{other}/{page}")}"/>'
                for other in LANGUAGES
            ]
            lines.append("</url>")
    return "\n".join([*lines, "</urlset>", ""])


def build(site: Path, languages: tuple[str, ...] = LANGUAGES) -> bool:
    """Build into ``site``; whether all went well."""
    work = site.with_name(f"{site.name}-doctrees")
    for folder in (site, work):
        shutil.rmtree(folder, ignore_errors=True)
    site.mkdir(parents=True)
    running = [build_language(language, site, work) for language in languages]
    statuses = [process.wait() for process in running]
    if any(statuses):
        return False
    for language in languages:
        (site / language / ".buildinfo").unlink(missing_ok=True)
        (site / language / "objects.inv").unlink(missing_ok=True)
    add_package_files(site)
    add_root_pages(site, os.environ.get("KUTIPAN_SITE_URL", ""))
    return True


def main(arguments: list[str] | None = None) -> int:
    """Build and say how long it took; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", type=Path, default=HERE / "_build" / "site", metavar="FOLDER")
    parser.add_argument("--english", action="store_true", help="only English, while one writes")
    options = parser.parse_args(arguments)
    started = time.monotonic()
    if not build(options.output.resolve(), ("en",) if options.english else LANGUAGES):
        return 1
    pages = sum(1 for _ in options.output.rglob("*.html"))
    print(f"{options.output}: {pages} pages in {time.monotonic() - started:.0f} s")
    return 0


if __name__ == "__main__":
    sys.exit(main())
