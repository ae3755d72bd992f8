"""Bring the Indonesian catalogues in line with the English site.

    python docs/translations.py            # update docs/locale/id, then say what lacks a translation
    python docs/translations.py --check    # only say it; the exit status is 1 if something does

The prose of each page has a catalogue of its own (Sphinx's gettext builder finds its texts); ``site.po`` has the
texts that the pages take from the package and the labels (see ``kutipan_site.words``). Translations of texts that are
gone are dropped; one whose English has changed must be made anew.
"""

import argparse
import io
import json
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po, write_po

HERE = Path(__file__).resolve().parent
LOCALE = HERE / "locale" / "id" / "LC_MESSAGES"
SITE = "site.po"
THEIR_OWN = "sphinx.po"
"""Translations of Sphinx's and the theme's own words, kept by hand: they are not in our pages."""


def templates(work: Path) -> dict[str, list[str]]:
    """The English texts, in order, by the name of their catalogue."""
    sphinx = [sys.executable, "-m", "sphinx", "-q", "-E", "-d", str(work / "doctrees")]
    subprocess.run([*sphinx, "-b", "gettext", str(HERE), str(work / "pot")], check=True)
    subprocess.run([*sphinx, "-b", "html", str(HERE), str(work / "html")], check=True)
    found = {}
    for path in sorted((work / "pot").rglob("*.pot")):
        with path.open("rb") as file:
            texts = [str(message.id) for message in read_po(file) if message.id]
        if texts:
            found[path.relative_to(work / "pot").with_suffix(".po").as_posix()] = texts
    found[SITE] = json.loads((work / "doctrees" / "words-asked.json").read_text(encoding="utf-8"))
    return found


def read(path: Path) -> dict[str, str]:
    """The translations in a catalogue."""
    if not path.is_file():
        return {}
    with path.open("rb") as file:
        return {str(message.id): str(message.string) for message in read_po(file) if message.id and not message.fuzzy}


def lacking(found: dict[str, list[str]]) -> Iterator[tuple[str, str]]:
    """Each text without a translation, with its catalogue."""
    for name, texts in found.items():
        known = read(LOCALE / name)
        for text in texts:
            if not known.get(text):
                yield name, text


def update(found: dict[str, list[str]]) -> None:
    """Write the catalogues: every text, with its translation where there is one."""
    for path in LOCALE.rglob("*.po"):
        if path.relative_to(LOCALE).as_posix() not in (*found, THEIR_OWN):
            path.unlink()
    for name, texts in found.items():
        known = read(LOCALE / name)
        write(LOCALE / name, [(text, known.get(text) or (text if is_code(text) else "")) for text in texts])


def write(path: Path, messages: list[tuple[str, str]]) -> None:
    """Write a catalogue. Without a header a reader would take the encoding of its machine."""
    catalogue = Catalog(fuzzy=False)
    for text, translation in messages:
        catalogue.add(text, translation)
    body = io.BytesIO()
    write_po(body, catalogue, width=120, omit_header=True)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(HEADER + body.getvalue().decode("utf-8"), encoding="utf-8")


def is_code(text: str) -> bool:
    """Whether a text is the same in every language: code, or a number.

    >>> is_code("`value_low`, `value_high`"), is_code("245"), is_code("a place")
    (True, True, False)
    """
    return not re.sub(r"(\{[a-z-]+\})?`[^`]*`", "", text).strip(" ,.0123456789")


HEADER = (
    'msgid ""\nmsgstr ""\n"Language: id\\n"\n"MIME-Version: 1.0\\n"\n"Content-Type: text/plain; charset=utf-8\\n"\n\n'
)


def main(arguments: list[str] | None = None) -> int:
    """Update or check; the exit status."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing")
    options = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as work:
        found = templates(Path(work))
    if not options.check:
        update(found)
    missing = list(lacking(found))
    for name, text in missing:
        print(f"{name}: {text}")
    print(f"{sum(map(len, found.values()))} texts, {len(missing)} without a translation")
    return 1 if missing and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
