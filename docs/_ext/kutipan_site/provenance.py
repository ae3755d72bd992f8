"""Where rows come from: the way from seed to row, the catalogue of rules, curated facts, and how well it works."""

import sys
from collections import Counter
from functools import cache
from itertools import zip_longest
from pathlib import Path
from typing import Any, NamedTuple

from docutils import nodes
from sphinx.application import Sphinx

import kutipan
from kutipan import extract
from kutipan.page import read_page
from kutipan_site.directive import SiteDirective, raw, raw_section
from kutipan_site.edition import ROOT, edition, source_file
from kutipan_site.html import Html, facts, join, tag
from kutipan_site.labels import table_title, value_label
from kutipan_site.passages import Passage, context_span, marked, passages
from kutipan_site.start import specimen

MEASURES = Path(__file__).resolve().parents[2] / "measures"


def read_rule_file(name: str) -> list[dict[str, str]]:
    """The catalogue of rules with this name, wherever in the package it lies."""
    return _read_tsv(source_file(name))


class Steps(SiteDirective):
    """``{seed-to-row}``: one quote, followed from the bytes of its source to its cells."""

    def run(self) -> list[nodes.Node]:
        rows, words = edition(), self.words
        quote = specimen(rows)
        article = rows.article(quote.article_id)
        text = rows.texts[quote.article_id]
        page = read_page(text)
        context = context_span(text, quote)
        holding = next(p for p in passages(rows, quote.article_id) if quote in p.rows)
        shown = Passage(context, tuple(mark for mark in holding.marks if mark.row == quote), False)
        descriptor = {r["name"]: r for r in kutipan.descriptor()["resources"]}
        steps = [
            (words("Read"),
             words("The file is decoded as UTF-8 and is not changed. Its hash stands in the table of articles."),
             facts([(words("File"), tag("code", f"seeds/{article.source_path}")),
                    (words("Bytes"), words.number(article.source_bytes)),
                    (words("Characters"), words.number(len(text))),
                    (words("SHA-256"), tag("code", article.source_sha256, class_="hash"))])),
            (words("Page"),
             words("Headline, body and captions are told apart from menus and other furniture, which gives no rows."),
             facts([(words("Paragraphs of the body"), words.number(len(page.paragraphs)))])),
            (words("Language"),
             words("The body is cut into sentences; words get their classes from word lists. This is the sentence:"),
             tag("blockquote", text[context.start : context.end], lang="id", class_="passage-text")),
            (words("Extraction"),
             words("A rule matches, and gives spans: the quote, its cue and whoever is named."),
             join(tag("blockquote", marked(text, shown, ids=False), lang="id", class_="passage-text"),
                  facts([(words("Rule"), tag("a", tag("code", quote.rule), href=self.links.rule(quote.rule))),
                         (words("Span"), tag("code", f"source[{quote.start}:{quote.end}]"))]))),
            (words("Speaker"),
             words("The words that name the speaker are resolved to an id, by the registry and by what was said "
                   "before."),
             facts([(words("As written"), tag("span", quote.speaker_text or "", lang="id")),
                    (words("Resolved to"), tag("a", tag("code", quote.speaker_id or ""),
                                               href=self.links.speaker(quote.speaker_id or "")))])),
            (words("Curated facts"),
             words("Editors add what the page does not say, each with its source; here an English rendering."),
             facts([(words("English"), tag("span", quote.text_en or "", lang="en"))])),
            (words("Table"),
             words("The row is written with all others, in the order of the text; two builds give the same bytes."),
             facts([(words("Row"), tag("a", tag("code", quote.quote_id), href=self.links.row(quote))),
                    (words("File"), tag("code", descriptor["quotes"]["path"])),
                    (words("SHA-256"), tag("code", descriptor["quotes"]["hash"].removeprefix("sha256:"),
                                           class_="hash"))])),
            (words("Check"),
             words("Every span of every row is compared with the source before anything is replaced:"),
             tag("p", tag("code", "source[start:end] == text"))),
        ]  # fmt: skip
        items = [tag("li", tag("strong", title), tag("p", said), shown_) for title, said, shown_ in steps]
        return [raw(tag("ol", *items, class_="steps"))]


class Hashes(SiteDirective):
    """``{hashes}``: the sources and the tables, with the SHA-256 of each."""

    def run(self) -> list[nodes.Node]:
        words = self.words
        sources = [(f"seeds/{a.source_path}", a.source_bytes, a.source_sha256) for a in edition().articles]
        tables = [(r["path"], r["bytes"], r["hash"].removeprefix("sha256:")) for r in kutipan.descriptor()["resources"]]
        rows = [
            tag("tr", tag("td", tag("code", path)), tag("td", words.number(size), class_="number"),
                tag("td", tag("code", digest, class_="hash")))
            for path, size, digest in [*sources, *tables]
        ]  # fmt: skip
        head = tag("tr", *(tag("th", name, scope="col") for name in (words("File"), words("Bytes"), "SHA-256")))
        return [raw(_scrolled(tag("table", tag("thead", head), tag("tbody", *rows)), words("Hashes")))]


class Rules(SiteDirective):
    """``{rule-catalogue} quotes`` or ``figures``: what each rule matches, an example, and how often it fires."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        table, words = self.arguments[0], self.words
        catalogue = read_rule_file(f"{table.removesuffix('s')}_rules.tsv")
        fired = Counter(row.rule for row in edition().table(table))
        measured = {"own": _rule_counts(measure_own().rules, table), **_dev_rules(table)}
        sections = []
        for rule in catalogue:
            name = rule["rule"]
            said: list[tuple[str, str]] = [(words("Example"), _example(table, rule))]
            if rule.get("doubt"):
                said.append((words("Less sure"), words.html(rule["doubt"])))
            rows = [row for row in edition().table(table) if row.rule == name]
            links = join(*(
                tag("a", row[0].rpartition("-")[2], href=self.links.row(row), title=row[0]) for row in rows
            ), between=", ")  # fmt: skip
            count = join(words.number(fired[name]), *([" (", links, ")"] if rows else []))
            said.append((words("Rows in this edition"), count))
            for corpus, counts in measured.items():
                number, right = counts.get(name, (0, 0))
                label = words("On our test articles") if corpus == "own" else words("On annotated news articles")
                said.append((label, words("fired {n} times, right {right}", n=words.number(number),
                                          right=words.number(right))
                             if number else words("did not fire")))  # fmt: skip
            matches = words.html(_sentence(rule["matches"]))
            block = tag("div", tag("p", Html(matches[0].upper() + matches[1:]), class_="field-meaning"), facts(said),
                        class_="field-block rule-block", data_rule=name)  # fmt: skip
            sections.append(raw_section(name, name, block, code=True))
        return list(sections)


def _sentence(words: str) -> str:
    return words if words.endswith(".") else f"{words}."


def _example(table: str, rule: Any) -> Html:
    """The example with what the rule finds in it."""
    text = rule["example"]
    found = extract(text, article_id="contoh")
    for row in getattr(found, table):
        if row.rule == rule["rule"]:
            sort = row.type if table == "quotes" else "figure"
            mark = tag("mark", text[row.start : row.end], class_=f"row-mark {sort}")
            return tag("span", text[: row.start], mark, text[row.end :], lang="id")
    return tag("span", text, lang="id")


class CaveatList(SiteDirective):
    """``{caveat-list}``: the known errors of the sources, with what shows each."""

    def run(self) -> list[nodes.Node]:
        rows, words = edition(), self.words
        items = []
        for caveat in rows.caveats:
            evidence = [
                tag("a", words("Evidence"), href=caveat.evidence_url, rel="external noopener")
            ] if caveat.evidence_url else [words("evident from the article itself")]  # fmt: skip
            items.append(
                tag("li",
                    tag("p", tag("span", "! ", value_label(words, caveat.kind), class_="badge caveat"), " ",
                        tag("q", rows.anchors[caveat.caveat_id], lang="id")),
                    tag("p", words.html(caveat.note)),
                    tag("p", rows.outlet(caveat.article_id), " · ",
                        tag("a", words("In its place"), href=self._place(caveat)), " · ", *evidence,
                        class_="item-source"))
            )  # fmt: skip
        return [raw(tag("ul", *items, class_="items"))]

    def _place(self, caveat: Any) -> str:
        anchor = caveat.figure_id or caveat.quote_id or caveat.caveat_id
        return self.links.page(f"evidence/{caveat.article_id}", anchor)


class Curated(SiteDirective):
    """``{curated-sources}``: where the facts that people wrote come from."""

    def run(self) -> list[nodes.Node]:
        rows, words = edition(), self.words
        lines = [
            tag("tr",
                tag("td", tag("a", rows.speaker_name(s.speaker_id, words.language),
                              href=self.links.speaker(s.speaker_id))),
                tag("td", words.html(s.role) if s.role else "–"),
                tag("td", tag("a", rows.name_sources[s.speaker_id].split("/")[2],
                              href=rows.name_sources[s.speaker_id], rel="external noopener")
                    if s.speaker_id in rows.name_sources else tag("span", words("none given"), class_="empty")))
            for s in rows.speakers if s.speaker_id in rows.names_id
        ]  # fmt: skip
        head = tag("tr", *(tag("th", name, scope="col") for name in (words("Speaker"), words("Role"), words("Source"))))
        return [raw(_scrolled(tag("table", tag("thead", head), tag("tbody", *lines)), words("Speakers")))]


class Measured(NamedTuple):
    """Scores of the converter on one corpus, as scripts/evaluate.py gives them."""

    scores: dict[str, tuple[int, int, float, float]]
    rules: dict[str, Counter[str]]


@cache
def measure_own() -> Measured:
    """The scores on our own test articles, measured now."""
    for folder in ("scripts", "tests"):
        path = str(ROOT / folder)
        if path not in sys.path:
            sys.path.append(path)
    import evaluate

    quotes, figures, rules = evaluate.measure(evaluate.read_own())
    scores = {
        name: (score.gold, score.found, score.f1(score.placed), score.f1(score.right))
        for name, score in (("quotes", quotes), ("figures", figures))
    }
    return Measured(scores, rules)


def _rule_counts(rules: dict[str, Counter[str]], table: str) -> dict[str, tuple[int, int]]:
    return {rule: (n, rules[f"{table} right"][rule]) for rule, n in rules[table].items()}


def _read_tsv(path: Path) -> list[dict[str, str]]:
    """The rows of a tab-separated file; none if it is not there. Cells that a row leaves out are empty."""
    if not path.is_file():
        return []
    lines = [line for line in path.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    header = lines[0].split("\t")
    return [dict(zip_longest(header, line.split("\t"), fillvalue="")) for line in lines[1:]]


def _dev_rules(table: str) -> dict[str, dict[str, tuple[int, int]]]:
    rows = _read_tsv(MEASURES / "dev-rules.tsv")
    counts = {row["rule"]: (int(row["fired"]), int(row["right"])) for row in rows if row["table"] == table}
    return {"dev": counts} if counts else {}


class Measures(SiteDirective):
    """``{measures}``: the scores on each corpus, one line for a table."""

    def run(self) -> list[nodes.Node]:
        words = self.words
        lines = [(words("Our test articles"), table, *scores) for table, scores in measure_own().scores.items()]
        lines += [
            (words(row["corpus"]), row["table"], int(row["gold"]), int(row["found"]), float(row["span_f1"]),
             float(row["right_f1"]))
            for row in _read_tsv(MEASURES / "dev.tsv")
        ]  # fmt: skip
        head = tag("tr", *(
            tag("th", name, scope="col") for name in (
                words("Corpus"), words("Table"), words("Annotated"), words("Found"), words("Span F1"),
                words("All right F1"))
        ))  # fmt: skip
        body = [
            tag("tr", tag("td", corpus), tag("td", table_title(words, table)),
                tag("td", words.number(gold), class_="number"), tag("td", words.number(found), class_="number"),
                tag("td", _score(words, placed), class_="number"), tag("td", _score(words, right), class_="number"))
            for corpus, table, gold, found, placed, right in lines
        ]  # fmt: skip
        return [raw(_scrolled(tag("table", tag("thead", head), tag("tbody", *body)), words("Scores")))]


def _score(words: Any, value: float) -> str:
    text = f"{value:.3f}"
    return text.replace(".", ",") if words.language == "id" else text


def _scrolled(table: Html, label: str) -> Html:
    return tag("div", table, class_="explore-scroll plain", role="region", tabindex=0, aria_label=label)


class Weakest(SiteDirective):
    """``{weakest-rules}``: the rules that were wrong most often on our own test articles."""

    def run(self) -> list[nodes.Node]:
        words = self.words
        wrong = []
        for table in ("quotes", "figures"):
            for rule, (fired, right) in _rule_counts(measure_own().rules, table).items():
                if right < fired:
                    wrong.append((fired - right, table, rule, fired))
        if not wrong:
            return [raw(tag("p", words("On our own test articles, every rule was right each time that it fired.")))]
        items = [
            tag("li", tag("a", tag("code", rule), href=self.links.rule(rule)), ": ",
                words("{wrong} of {fired} wrong", wrong=words.number(missed), fired=words.number(fired)))
            for missed, _table, rule, fired in sorted(wrong, key=lambda row: (-row[0], row[2]))
        ]  # fmt: skip
        return [raw(tag("ul", *items))]


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("seed-to-row", Steps)
    app.add_directive("hashes", Hashes)
    app.add_directive("rule-catalogue", Rules)
    app.add_directive("caveat-list", CaveatList)
    app.add_directive("curated-sources", Curated)
    app.add_directive("measures", Measures)
    app.add_directive("weakest-rules", Weakest)
