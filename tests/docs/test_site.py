"""The built site says what the package says, in both languages, and every link leads somewhere."""

import json
import re
import runpy
import urllib.parse
import xml.etree.ElementTree
from pathlib import Path

import pytest
from bs4 import Tag

import kutipan
from kutipan.language.lexicon import read_rows
from kutipan.tables import TABLES
from kutipan.tables.quotes import QUOTE_TYPES
from site_pages import Page, Site, words

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
DESCRIPTOR = kutipan.descriptor()
RESOURCES = {resource["name"]: resource for resource in DESCRIPTOR["resources"]}
LANGUAGES = {"en": "id", "id": "en"}
OPEN_DAY = "000_40c16f7fba6956b7"
"""An article whose latest date has no year."""
LARGEST = 1_000_000


def test_both_languages_have_the_same_pages(site: Site) -> None:
    assert set(site.of("en")) == set(site.of("id"))
    assert len(site.of("en")) > len(kutipan.load("articles")) + len(kutipan.load("speakers"))


def test_every_page_says_its_language_and_where_it_is_in_the_other(site: Site) -> None:
    for language, other in LANGUAGES.items():
        for name, page in site.of(language).items():
            assert page.one("html")["lang"] == language
            alternates = {str(link["hreflang"]): str(link["href"]) for link in page.all("head link[hreflang]")}
            assert set(alternates) == {"en", "id"}, page.name
            for code, href in alternates.items():
                assert (page.path.parent / href).resolve() == (site.folder / code / name).resolve()
            for switch in page.all("nav.language-switch a"):
                assert switch["hreflang"] == other
                assert (page.path.parent / str(switch["href"])).resolve() == (site.folder / other / name).resolve()
            assert len(page.all("nav.language-switch a")) == 2


def test_every_link_within_the_site_leads_to_a_place_that_is_there(site: Site) -> None:
    by_path = {page.path.resolve(): page for page in site.pages.values()}
    missing = []
    for page in site.pages.values():
        for element in page.all("[href], [src]"):
            target = str(element.get("href") or element.get("src"))
            parts = urllib.parse.urlsplit(target)
            if parts.scheme or target.startswith(("//", "data:")):
                continue
            path = (
                (page.path.parent / urllib.parse.unquote(parts.path)).resolve() if parts.path else page.path.resolve()
            )
            anchor = urllib.parse.unquote(parts.fragment)
            if not path.exists() or (anchor and path in by_path and anchor not in by_path[path].ids | {"top"}):
                missing.append(f"{page.name}: {target}")
    assert not missing, "\n".join(missing[:20])


def test_no_address_is_made_up(site: Site) -> None:
    for page in site.pages.values():
        assert not page.all("link[rel=canonical], meta[property='og:url'], meta[property='og:image']"), page.name
    assert not (site.folder / "sitemap.xml").exists()


def test_a_site_that_knows_its_address_lists_its_pages() -> None:
    sitemap = runpy.run_path(str(ROOT / "docs" / "build_site.py"))["sitemap"]
    listed = xml.etree.ElementTree.fromstring(sitemap("https://example.org/k", ["index.html", "a/b.html"]))
    places = [element.text for element in listed.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
    assert places == [
        f"https://example.org/k/{lang}/{page}" for page in ("index.html", "a/b.html") for lang in LANGUAGES
    ]


def test_nothing_is_loaded_from_elsewhere(site: Site) -> None:
    for page in site.pages.values():
        for element in page.all("script[src], link[rel=stylesheet], img[src], iframe, source, video, audio"):
            target = str(element.get("src") or element.get("href"))
            assert not urllib.parse.urlsplit(target).netloc, f"{page.name}: {target}"
    for style in site.folder.rglob("*.css"):
        assert not re.search(r"url\(\s*['\"]?(https?:)?//|@import", style.read_text(encoding="utf-8")), style


def test_every_page_names_its_icon_so_that_no_browser_asks_for_another(site: Site) -> None:
    for page in site.pages.values():
        icons = [str(link["href"]) for link in page.all("head link[rel~=icon]")]
        assert icons, page.name
        for href in icons:
            assert href.startswith("data:image/svg+xml,") or (page.path.parent / href).is_file(), page.name


def test_the_heaviest_page_with_all_that_it_loads_is_under_a_megabyte(site: Site) -> None:
    weights = {name: _weight(page) for name, page in site.pages.items()}
    heaviest = max(weights, key=lambda name: weights[name])
    assert weights[heaviest] < LARGEST, f"{heaviest}: {weights[heaviest]} bytes"


def _weight(page: Page) -> int:
    files = {page.path.resolve()}
    for element in page.all("script[src], link[rel=stylesheet], img[src]"):
        path = str(element.get("src") or element.get("href")).partition("?")[0]
        files.add((page.path.parent / path).resolve())
    return sum(path.stat().st_size for path in files)


@pytest.mark.parametrize("name", RESOURCES)
def test_the_schema_pages_say_what_the_descriptor_says(site: Site, name: str) -> None:
    fields = RESOURCES[name]["schema"]["fields"]
    for language, suffix in (("en", ""), ("id", "_id")):
        page = site.of(language)[f"schema/{name}.html"]
        blocks = {str(block["data-field"]): block for block in page.all(".field-block")}
        assert list(blocks) == [field["name"] for field in fields]
        for field in fields:
            block, constraints = blocks[field["name"]], field["constraints"]
            assert f"{name}-{field['name']}" in page.ids
            assert words(_found(block, ".field-title")) == field[f"title{suffix}"]
            assert words(_found(block, ".field-meaning")) == " ".join(
                field[f"description{suffix}"].replace("`", "").split()
            )
            assert words(_found(block, ".type")) == field["type"]
            assert words(_found(block, ".example")) == " ".join(field["example"].split())
            said = words(block)
            for value in constraints.get("enum", []):
                assert value in said
            if "pattern" in constraints:
                assert words(_found(block, ".pattern")) == constraints["pattern"]
            if language == "en":
                assert ("required" in said) == constraints["required"]
                assert ("unique" in said) == constraints.get("unique", False)
            empty = sum(getattr(row, field["name"]) is None for row in kutipan.load(name))  # type: ignore[call-overload]
            assert re.search(rf"\b{empty} (of|dari) {len(kutipan.load(name))}\b", said)  # type: ignore[call-overload]


def test_the_diagram_shows_every_key(site: Site) -> None:
    listed = {words(item) for item in site.of("en")["schema/index.html"].all(".diagram details li")}
    wanted = {
        f"{table.name}.{key.column} → {key.target or table.name}.{key.target_column}"
        for table in TABLES
        for key in table.foreign_keys
    }
    assert listed == wanted
    drawn = len(site.of("en")["schema/index.html"].all(".diagram svg.only-wide .arrow"))
    assert drawn == len(wanted)


def test_every_row_has_its_place_in_the_evidence(site: Site) -> None:
    for language in LANGUAGES:
        pages = site.of(language)
        for quote in kutipan.load("quotes"):
            mark = pages[f"evidence/{quote.article_id}.html"].tree.find(id=quote.quote_id)
            assert isinstance(mark, Tag)
            assert words(mark) == " ".join(quote.text.split())
            assert quote.type in mark["class"]
        for figure in kutipan.load("figures"):
            mark = pages[f"evidence/{figure.article_id}.html"].tree.find(id=figure.figure_id)
            assert isinstance(mark, Tag)
            assert words(mark) == " ".join(figure.text.split())
        for caveat in kutipan.load("caveats"):
            page = pages[f"evidence/{caveat.article_id}.html"]
            assert (caveat.figure_id or caveat.quote_id or caveat.caveat_id) in page.ids


def test_a_translation_says_that_it_is_ours_and_only_a_direct_quote_has_marks_around_it(site: Site) -> None:
    quotes = {quote.quote_id: quote for quote in kutipan.load("quotes")}
    for language, label in (("en", "Our translation"), ("id", "Terjemahan kami")):
        shown = set()
        for name, page in site.of(language).items():
            for card in page.all(".card"):
                quote = quotes.get(str(card["data-row"]))
                if quote is None or quote.text_en is None:
                    assert not card.select(".english")
                    continue
                text = f"“{quote.text_en}”" if quote.type == "direct" else quote.text_en
                assert words(_found(card, ".english")) == f"{label} {' '.join(text.split())}", name
                shown.add((name.partition("/")[0], quote.type))
        assert shown == {(folder, sort) for folder in ("evidence", "speakers") for sort in QUOTE_TYPES}


def test_the_evidence_of_a_row_is_two_steps_from_the_first_page(site: Site) -> None:
    for language in LANGUAGES:
        pages = site.of(language)
        first = {
            (pages["index.html"].path.parent / str(link["href"]).partition("#")[0]).resolve()
            for link in pages["index.html"].all("article a[href]")
        }
        second = set()
        for page in pages.values():
            if page.path.resolve() in first:
                second |= {str(link["href"]).rpartition("#")[2] for link in page.all("article a[href]")}
        rows = {quote.quote_id for quote in kutipan.load("quotes")}
        rows |= {figure.figure_id for figure in kutipan.load("figures")}
        assert rows <= second


def test_a_page_of_evidence_shows_contexts_and_not_the_article(site: Site) -> None:
    for article in kutipan.load("articles"):
        source = (ROOT / "seeds" / article.source_path).read_text(encoding="utf-8")
        contexts = " ".join(
            row.context
            for table in (kutipan.load("quotes"), kutipan.load("figures"))
            for row in table
            if row.article_id == article.article_id
        )
        page = site.of("en")[f"evidence/{article.article_id}.html"]
        shown = page.all("blockquote.passage-text")
        anchors = [words(mark) for mark in page.all("blockquote mark.caveat")]
        for sentence in shown:
            assert words(sentence) in anchors or all(
                word in " ".join(contexts.split()) for word in words(sentence).split()
            )
        assert sum(len(words(sentence)) for sentence in shown) < len(" ".join(source.split()))
        assert page.all(".omitted")


def test_every_rule_is_in_the_catalogue_with_what_it_matches(site: Site) -> None:
    names = {
        row["rule"]
        for table in ("quotes", "figures")
        for path in (ROOT / "src" / "kutipan").rglob(f"{table.removesuffix('s')}_rules.tsv")
        for row in read_rows(".".join(path.parent.relative_to(ROOT / "src").parts), path.name)
    }
    for language in LANGUAGES:
        page = site.of(language)["provenance/rules.html"]
        blocks = {str(block["data-rule"]): block for block in page.all(".rule-block")}
        assert set(blocks) == names
        for rule, block in blocks.items():
            assert rule in page.ids
            assert block.select("mark"), f"{rule}: its example shows nothing"


def test_a_day_without_its_year_is_said_in_words(site: Site) -> None:
    said = {"en": "2 December, year not given", "id": "2 Desember, tahun tidak disebut"}
    for language, day in said.items():
        article, table = (site.of(language)[name] for name in (f"evidence/{OPEN_DAY}.html", "explore/articles.html"))
        assert any(words(fact) == day for fact in article.all(".article-facts dd"))
        (cell,) = (cell for cell in table.all("td") if words(cell) == day)
        assert cell["data-raw"] == "XXXX-12-02"
        for page in site.of(language).values():
            assert not [cell for cell in page.all(".explore td, .card dd, .items") if "XXXX" in words(cell)], page.name


def test_the_values_of_figures_are_those_that_their_words_assert(site: Site) -> None:
    for language, weeks, hundreds in (("en", "≤ 2 weeks", "100–999"), ("id", "≤ 2 pekan", "100–999")):
        table = site.of(language)["explore/figures.html"]
        cells = dict(zip((figure.text for figure in kutipan.load("figures")), table.all("td.amount"), strict=True))
        assert words(cells["hingga dua pekan"]) == weeks
        assert words(cells["ratusan anak-anak"]) == hundreds
        assert cells["ratusan anak-anak"]["data-raw"] == ""


def test_numbers_have_the_separators_of_the_readers_language(site: Site) -> None:
    for language, other in (("en", r"[0-9]\.[0-9]{3}\b|[0-9]{4}"), ("id", r"[0-9],[0-9]{3}\b|[0-9]{4}")):
        shown = [
            words(cell) for cell in site.of(language)["provenance/evaluation.html"].all("td.number, #what-fails li")
        ]
        counted = [text for text in shown if not re.fullmatch(r"[01][.,][0-9]{3}", text)]
        assert counted
        assert not [text for text in counted if re.search(other, text)]

    for language, said in (("en", "1,126"), ("id", "1.126")):
        cells = site.of(language)["explore/articles.html"].all("td[data-order]")
        assert ("1126", said) in [(cell.get("data-raw"), words(cell)) for cell in cells]


def test_the_reference_has_every_public_name_and_those_that_its_texts_need(site: Site) -> None:
    names = {f"kutipan.{name}" for name in kutipan.__all__ if name != "__version__"}
    names |= {"kutipan.tables.registry.Registry", "kutipan.tables.registry.read_registry", "kutipan.arrow.schema"}
    for language in LANGUAGES:
        assert names <= site.of(language)["reference/python.html"].ids


def test_a_list_in_the_help_of_a_command_keeps_its_terms_with_what_is_said_of_them(site: Site) -> None:
    rows = site.of("en")["reference/commands.html"].all("#kutipan-convert .facts:not(.options) > div")
    listed = {words(_found(row, "dt")): words(_found(row, "dd")) for row in rows}
    assert ".txt .html" in listed
    assert {"text", "article_id", "published"} <= set(re.findall(r"\w+", listed[".jsonl .csv .parquet"]))
    assert not [said for said in listed.values() if said.endswith(",")]


def test_every_plot_has_its_data_and_its_code(site: Site) -> None:
    for language in LANGUAGES:
        page = site.of(language)["plots.html"]
        drawings = page.all("figure.plot svg")
        assert len(drawings) == 2 * 4
        for drawing in drawings:
            labels = str(drawing["aria-labelledby"]).split()
            assert drawing["role"] == "img"
            assert all(label in page.ids for label in labels)
        for file in (site.folder / language / "plots-data").glob("*.svg"):
            xml.etree.ElementTree.parse(file)
            assert len(file.with_suffix(".csv").read_text(encoding="utf-8").splitlines()) > 2
        assert len(page.all("details div.highlight-python")) == 4


def test_the_figures_of_an_event_are_in_the_table() -> None:
    known = {figure.figure_id for figure in kutipan.load("figures")}
    lines = (ROOT / "docs" / "plots" / "events.tsv").read_text(encoding="utf-8").splitlines()
    named = {line.split("\t")[1] for line in lines if line and not line.startswith(("#", "event\t"))}
    assert named <= known, "change docs/plots/events.tsv"


def test_pages_describe_themselves_to_search_engines(site: Site) -> None:
    for page in (*site.of("en").values(), *site.of("id").values()):
        data = json.loads(page.one("script[type='application/ld+json']").get_text())
        assert data["@context"] == "https://schema.org/"
        for name in ("og:title", "og:description", "og:locale"):
            assert page.one(f"meta[property='{name}']")["content"]
        assert page.one("meta[name=description]")["content"]
    start = json.loads(site.of("en")["index.html"].one("script[type='application/ld+json']").get_text())
    assert start["@type"] == "Dataset"
    for file in start["distribution"]:
        assert (site.folder / "en" / file["contentUrl"]).is_file()


def test_what_can_be_downloaded_is_the_package(site: Site) -> None:
    for table in TABLES:
        assert (site.folder / "data" / f"{table.name}.csv").read_bytes() == kutipan.path(table.name).read_bytes()  # type: ignore[arg-type]
    assert json.loads((site.folder / "datapackage.json").read_text(encoding="utf-8")) == DESCRIPTOR


def test_a_page_that_is_not_there_is_answered_in_both_languages(site: Site) -> None:
    page = site.pages["404.html"]
    assert page.one("html")["lang"] == "en"
    assert page.all("section[lang=id]")
    assert not page.all("link[rel=stylesheet], script[src]"), "it must look right at any depth"


def _found(block: Tag, selector: str) -> Tag:
    found = block.select_one(selector)
    assert found is not None, selector
    return found
