"""The site in a real browser: it loads cleanly, answers, can be used by keyboard and on a phone, and is accessible."""

import csv
import importlib.resources
import io
from collections.abc import Iterator
from typing import Any

import pytest

import kutipan
from site_pages import Site

pytestmark = pytest.mark.slow

FLAGS = [
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
]  # fmt: skip
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 360, "height": 740}
KINDS = (
    "index.html", "explore/index.html", "explore/quotes.html", "explore/figures.html", "explore/speakers.html",
    "explore/articles.html", "explore/caveats.html", "evidence/index.html", "evidence/000_40c16f7fba6956b7.html",
    "speakers/maria-zakharova.html", "plots.html", "schema/index.html", "schema/figures.html", "provenance/index.html",
    "provenance/rules.html", "provenance/curation.html", "provenance/evaluation.html", "datasheet.html",
    "howto/words.html", "reference/python.html", "reference/commands.html", "search.html",
)  # fmt: skip
"""One page of each kind, and every page whose script or layout is its own."""


class Session:
    """A browser with one page open, and what it complained about."""

    def __init__(self, browser: Any, address: str) -> None:
        self.browser = browser
        self.address = address
        self.complaints: list[str] = []
        self.requests: list[str] = []

    def page(self, size: dict[str, int], **options: Any) -> Any:
        """A fresh page of this size."""
        page = self.browser.new_context(viewport=size, **options).new_page()
        page.on("console", lambda message: self._console(message))
        page.on("pageerror", lambda error: self.complaints.append(f"{page.url}: {error}"))
        page.on("request", lambda request: self.requests.append(request.url))
        return page

    def outside(self) -> list[str]:
        """Requests that went elsewhere than to the site."""
        return [url for url in self.requests if not url.startswith((self.address, "blob:", "data:"))]

    def _console(self, message: Any) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"{message.location.get('url')}: {message.text}")


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Any]:
    """Chromium without a window."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        yield started
        started.close()


@pytest.fixture
def session(browser: Any, address: str) -> Iterator[Session]:
    """A session whose pages are closed afterwards."""
    session = Session(browser, address)
    yield session
    for context in browser.contexts:
        context.close()


def test_every_page_loads_without_complaint_and_asks_nobody_else(session: Session, site: Site) -> None:
    page = session.page(WIDE)
    for name in site.pages:
        answer = page.goto(f"{session.address}/{name}", wait_until="load")
        assert answer.status == 200, name
    assert not session.complaints, "\n".join(session.complaints)
    assert not session.outside(), session.outside()


def test_no_page_scrolls_sideways_on_a_phone(session: Session, site: Site) -> None:
    page = session.page(PHONE)
    wide = []
    for name in site.pages:
        page.goto(f"{session.address}/{name}", wait_until="load")
        width = page.evaluate("document.documentElement.scrollWidth")
        if width > PHONE["width"]:
            wide.append(f"{name}: {width}")
    assert not wide, "\n".join(wide)


@pytest.mark.parametrize(
    ("language", "size", "colours"),
    [("en", WIDE, "light"), ("en", PHONE, "dark"), ("id", WIDE, "dark")],
    ids=["wide-light", "phone-dark", "wide-dark"],
)
def test_axe_finds_no_serious_fault(session: Session, language: str, size: dict[str, int], colours: str) -> None:
    axe = str(importlib.resources.files("axe_playwright_python") / "axe.min.js")
    page = session.page(size, color_scheme=colours)
    faults = []
    for name in (f"{language}/{kind}" for kind in KINDS):
        page.goto(f"{session.address}/{name}", wait_until="load")
        page.add_script_tag(path=axe)
        found = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
        for fault in found["violations"]:
            if fault["impact"] in ("serious", "critical"):
                where = "; ".join(" ".join(node["target"]) for node in fault["nodes"][:3])
                faults.append(f"{name}: {fault['id']}: {where}")
    assert not faults, "\n".join(faults)


def _rows(page: Any) -> list[str]:
    """The first cells of the rows that are shown."""
    found: list[str] = page.eval_on_selector_all(
        ".explore-table tbody tr",
        "rows => rows.filter(row => row.cells.length > 1).map(row => row.cells[0].querySelector('[title]').title)",
    )
    return found


def _count(page: Any) -> int:
    return int(page.locator(".explore-status [role=status]").inner_text().split()[0])


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_the_cells_of_a_table_have_one_typeface_and_no_sign_leaves_its_number(
    session: Session, size: dict[str, int]
) -> None:
    page = session.page(size)
    for table in ("quotes", "figures"):
        page.goto(f"{session.address}/id/explore/{table}.html")
        cells = page.locator(".explore-table tbody td")
        fonts = cells.evaluate_all("all => [...new Set(all.map(cell => getComputedStyle(cell).font))]")
        assert len(fonts) == 1, fonts
    lines = page.locator("td.amount").evaluate_all(
        "all => all.map(cell => { const range = document.createRange(); range.selectNodeContents(cell);"
        " return range.getClientRects().length; })"
    )
    assert set(lines) == {1}


def test_a_search_leaves_the_rows_that_hold_the_words(session: Session) -> None:
    page = session.page(WIDE)
    page.goto(f"{session.address}/en/explore/quotes.html")
    assert _count(page) == len(kutipan.load("quotes"))
    page.locator(".explore-search input").fill("Zakharova")
    page.wait_for_function("location.search.includes('q=Zakharova')")
    assert 0 < _count(page) < len(kutipan.load("quotes"))


def test_a_filter_leaves_exactly_its_rows_and_stands_in_the_address(session: Session) -> None:
    page = session.page(WIDE)
    page.goto(f"{session.address}/en/explore/quotes.html")
    page.locator("select[data-filter=type]").select_option("mixed")
    assert "type=mixed" in page.url
    wanted = {quote.quote_id for quote in kutipan.load("quotes") if quote.type == "mixed"}
    assert set(_rows(page)) == wanted
    page.reload()
    assert set(_rows(page)) == wanted


def test_an_address_brings_back_filter_search_order_columns_and_page(session: Session) -> None:
    page = session.page(WIDE)
    page.goto(f"{session.address}/id/explore/figures.html?qualifier=exact&q=anak&sort=-value&cols=figure_id,value,rule")
    rows = [row for row in kutipan.load("figures") if row.qualifier == "exact" and "anak" in str(row)]
    assert _rows(page) == [row.figure_id for row in sorted(rows, key=lambda row: -(row.value or 0))]
    assert page.locator(".explore-table thead th").all_inner_texts() != []
    assert page.locator(".explore-table thead th").count() == 3
    page.goto(f"{session.address}/en/explore/quotes.html?page=2")
    assert _rows(page) == [quote.quote_id for quote in kutipan.load("quotes")[25:50]]


def test_there_is_nothing_to_turn_where_all_rows_are_on_one_page(session: Session) -> None:
    page = session.page(WIDE)
    for table, shown in (("quotes", True), ("articles", False)):
        page.goto(f"{session.address}/en/explore/{table}.html")
        page.wait_for_selector(".explore-status")
        assert page.locator(".explore-pages").is_visible() == shown


def test_unknown_words_in_an_address_do_no_harm(session: Session) -> None:
    page = session.page(WIDE)
    page.goto(f"{session.address}/en/explore/quotes.html?type=%3Cb%3E&sort=nothing&cols=nothing,text&page=99&x=1")
    assert _count(page) == len(kutipan.load("quotes"))
    assert not session.complaints


@pytest.mark.parametrize("table", ["articles", "quotes", "figures", "speakers", "caveats"])
def test_what_is_downloaded_is_what_the_table_holds(session: Session, table: str) -> None:
    page = session.page(WIDE, accept_downloads=True)
    file = kutipan.path(table)  # type: ignore[arg-type]
    with file.open(encoding="utf-8", newline="") as source:
        wanted = list(csv.DictReader(source))
    page.goto(f"{session.address}/id/explore/{table}.html?cols={','.join(wanted[0])}")
    with page.expect_download() as download:
        page.locator("[data-action=download]").click()
    assert download.value.suggested_filename == f"{table}.csv"
    text = download.value.path().read_text(encoding="utf-8")
    assert text == file.read_bytes().decode("utf-8")


def test_a_download_has_only_the_rows_and_columns_that_are_shown(session: Session) -> None:
    page = session.page(WIDE, accept_downloads=True)
    page.goto(f"{session.address}/en/explore/figures.html?kind=duration&cols=figure_id,unit,value")
    with page.expect_download() as download:
        page.locator("[data-action=download]").click()
    rows = list(csv.reader(io.StringIO(download.value.path().read_text(encoding="utf-8"))))
    assert rows[0] == ["figure_id", "value", "unit"]
    assert [row[0] for row in rows[1:]] == [row.figure_id for row in kutipan.load("figures") if row.kind == "duration"]


def test_columns_can_be_chosen_and_order_changed_by_keyboard(session: Session) -> None:
    page = session.page(WIDE)
    page.goto(f"{session.address}/en/explore/speakers.html")
    page.locator(".explore-columns summary").focus()
    page.keyboard.press("Enter")
    box = page.locator(".explore-columns input[value=aliases]")
    box.focus()
    page.keyboard.press("Space")
    assert "aliases" not in page.evaluate("[...document.querySelectorAll('thead th')].map(th => th.dataset.column)")
    head = page.locator(
        ".explore-table thead th[data-column=name] [role=button], .explore-table thead th[data-column=name][tabindex]"
    )
    head.first.focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.search.includes('sort=name')")
    assert page.locator("th[data-column=name]").get_attribute("aria-sort") == "ascending"


def test_from_the_first_page_a_row_is_in_its_sentence_after_two_clicks(session: Session) -> None:
    quote = kutipan.load("quotes")[2]
    page = session.page(WIDE)
    page.goto(f"{session.address}/en/index.html")
    page.locator(".table-cards a.item-title[href='explore/quotes.html']").click()
    page.locator(f"a.evidence-link[title='{quote.quote_id}']").click()
    assert page.url.endswith(f"/en/evidence/{quote.article_id}.html#{quote.quote_id}")
    mark = page.locator(f"mark[id='{quote.quote_id}']")
    assert mark.inner_text().split() == quote.text.split()
    assert "is-active" in str(mark.get_attribute("class"))
    assert "is-active" in str(page.locator(f"[id='card-{quote.quote_id}']").get_attribute("class"))
    page.wait_for_function(
        f"(() => {{ const box = document.getElementById('{quote.quote_id}').getBoundingClientRect();"
        " return box.top >= 0 && box.bottom <= innerHeight; })()"
    )


def test_the_language_switch_keeps_page_view_and_place(session: Session) -> None:
    page = session.page(WIDE)
    page.goto(f"{session.address}/en/explore/quotes.html?type=mixed")
    page.locator(".language-switch-page a").click()
    page.wait_for_url("**/id/explore/quotes.html?type=mixed")
    assert page.evaluate("document.documentElement.lang") == "id"
    phone = session.page(PHONE)
    quote = kutipan.load("quotes")[0]
    phone.goto(f"{session.address}/id/evidence/{quote.article_id}.html#{quote.quote_id}")
    phone.locator(".language-switch-header a").click()
    phone.wait_for_url(f"**/en/evidence/{quote.article_id}.html#{quote.quote_id}")


@pytest.mark.parametrize(("locale", "wanted"), [("id-ID", "id"), ("en-GB", "en"), ("fr-FR", "en")])
def test_the_address_of_the_site_leads_to_the_readers_language(session: Session, locale: str, wanted: str) -> None:
    page = session.page(WIDE, locale=locale)
    page.goto(f"{session.address}/")
    page.wait_for_url(f"**/{wanted}/index.html")


def test_without_javascript_every_row_is_in_the_plain_table(session: Session) -> None:
    page = session.page(PHONE, java_script_enabled=False)
    page.goto(f"{session.address}/en/explore/quotes.html")
    assert page.locator(".explore-table tbody tr").count() == len(kutipan.load("quotes"))
    assert page.locator(".explore-table tbody tr").first.is_visible()


def test_the_search_of_the_site_finds_a_speaker(session: Session) -> None:
    page = session.page(WIDE)
    page.goto(f"{session.address}/id/search.html?q=Zakharova")
    page.wait_for_selector("#search-results li a")
    assert any(
        "speakers/maria-zakharova" in str(link.get_attribute("href"))
        for link in page.locator("#search-results li a").all()
    )
    assert "Hasil pencarian" in page.locator("#search-results").inner_text()


def test_the_page_of_search_has_a_field_on_a_phone_too(session: Session) -> None:
    page = session.page(PHONE)
    for language in ("en", "id"):
        page.goto(f"{session.address}/{language}/search.html")
        page.locator("main input[name=q]").fill("Zakharova")
        page.keyboard.press("Enter")
        page.wait_for_selector("#search-results li a")
        assert page.locator("main input[name=q]").input_value() == "Zakharova"


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_no_words_of_a_drawing_lie_over_others(session: Session, size: dict[str, int]) -> None:
    page = session.page(size)
    for language in ("en", "id"):
        page.goto(f"{session.address}/{language}/plots.html")
        over = page.evaluate(_OVERLAPS)
        assert not over, f"{language}: {over}"


_OVERLAPS = """[...document.querySelectorAll("svg.drawing")].flatMap(drawing => {
  const words = [...drawing.querySelectorAll("text")].map(text => [text.textContent, text.getBoundingClientRect()]);
  const gap = 2, over = (a, b) => a.width && b.width && a.left < b.right + gap && b.left < a.right + gap
    && a.top + gap < b.bottom && b.top + gap < a.bottom;
  return words.flatMap(([word, box], at) =>
    words.slice(at + 1).filter(other => over(box, other[1])).map(other => `${word} / ${other[0]}`));
})"""


def test_evidence_is_fit_to_print(session: Session) -> None:
    page = session.page(WIDE, color_scheme="dark")
    page.goto(f"{session.address}/en/evidence/004_5b201644ad508f40.html")
    page.emulate_media(media="print")
    assert not page.locator(".language-switch").first.is_visible()
    assert not page.locator(".sidebar-drawer").first.is_visible()
    assert page.locator(".card").first.is_visible()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") in (
        "rgb(255, 255, 255)",
        "rgba(0, 0, 0, 0)",
    )
