"""The Indonesian site is Indonesian: nothing on it is left in English but names, quotations and code."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from bs4.element import NavigableString

import kutipan
from site_pages import Page, Site

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
SPOKEN = ("aria-label", "title", "alt", "placeholder", "content", "data-words", "data-label")
NAMES = {
    "Datasheets for Datasets", "Data Package", "Wikidata", "CSV", "Parquet", "SVG", "SHA-256", "Python", "DuckDB",
    "Spark",    "Kutipan", "Bahasa Indonesia", "English", "width=device-width,initial-scale=1",
    "width=device-width, initial-scale=1",
    "light dark", "website", "article", "summary", "noindex", "Dask", "XML",
    "datapackage.json", "Gaza", "imrwordwide",
    # Indonesian words that English pages explain
    "sekitar", "lebih dari", "setidaknya", "kurang dari", "hingga", "hampir", "kemarin",
}  # fmt: skip


def test_no_text_lacks_a_translation() -> None:
    command = [sys.executable, str(ROOT / "docs" / "translations.py"), "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, f"run `make translations`, then translate:\n{done.stdout}{done.stderr}"


def test_the_pages_asked_for_no_words_that_are_not_there(site: Site) -> None:
    work = site.folder.with_name(f"{site.folder.name}-doctrees")
    assert json.loads((work / "id" / "words-lacking.json").read_text(encoding="utf-8")) == []


def test_no_text_is_the_same_in_both_languages_unless_it_is_a_name_or_data(site: Site) -> None:
    data = _data()
    left = []
    for name, page in site.of("id").items():
        english = set(_texts(site.of("en")[name]))
        for text in _texts(page):
            plain = text.removesuffix(" - Kutipan").strip(" (),:;“”")
            if text in english and plain not in NAMES and plain not in data and not _is_sign(plain, data):
                left.append(f"{name}: {text}")
    assert not left, "\n".join(sorted(set(left))[:60])


def test_every_catalogue_keeps_the_placeholders_of_its_texts() -> None:
    from babel.messages.pofile import read_po

    for path in (ROOT / "docs" / "locale").rglob("*.po"):
        with path.open("rb") as file:
            for message in read_po(file):
                if path.name == "site.po" and message.id:
                    fields = [sorted(re.findall(r"\{\w+\}", str(text))) for text in (message.id, message.string)]
                    assert fields[0] == fields[1], message.id
                assert not message.fuzzy or not message.id, f"{path.name}: {message.id}"


def _texts(page: Page) -> list[str]:
    """What a reader reads or hears, without what says itself that it is of another language, and without code."""
    tree = BeautifulSoup(str(page.tree), "html.parser")
    for element in tree.select("script, style, pre, code, .sig, .id, .mono, [lang]"):
        if element.name != "html" and not element.decomposed:
            element.decompose()
    texts = [" ".join(str(text).split()) for text in tree.find_all(string=True) if type(text) is NavigableString]
    texts += [" ".join(str(element[name]).split()) for name in SPOKEN for element in tree.select(f"[{name}]")]
    return [text for text in texts if re.search(r"[A-Za-z]{3}", text)]


def _data() -> set[str]:
    """Every value of the tables: names and words of the articles, which are what they are in both languages."""
    values: set[str] = set()
    for table in ("articles", "quotes", "figures", "speakers", "caveats"):
        for row in kutipan.load(table):
            values |= {" ".join(str(value).split()) for value in row if value is not None}
    addresses = {value.split("/")[2] for value in values if value.startswith("http")}
    names = {alias for row in kutipan.load("speakers") for alias in (row.aliases or "").split(";")}
    english = {str(row.text_en) for row in kutipan.load("quotes")} | {
        str(row.label_en) for row in kutipan.load("figures")
    }
    english |= {row.note for row in kutipan.load("caveats")} | {str(row.role) for row in kutipan.load("speakers")}
    enumerated = {"direct", "mixed", "indirect", "count", "exact", "person", "group", "government", "organisation"}
    return (values | addresses | names) - english - enumerated


def _is_sign(text: str, data: set[str]) -> bool:
    """Ids, dates and outlets put together: `RIAU24.COM · 2023-10-17T14:44`, `q531`, `17 November 2023 · Xinhua`."""
    parts = [part for part in re.split(r" ?· ?|, | → ", text) if part]
    return all(
        part in data
        or re.fullmatch(r"[\w.-]*[qfc]?[0-9]+|[X0-9T:/.-]+|([0-9]+ )?(November|April|September)( [0-9]+)?", part)
        or re.fullmatch(r"https?://\S+|\S*\.(com|ru|org|io|COM)\.?|kutipan(\.\w+)+", part)
        for part in parts
    )
