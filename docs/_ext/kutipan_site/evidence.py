"""Pages of evidence: for each article and each speaker, the rows in the sentences that they stand in."""

from collections import Counter

from docutils import nodes
from sphinx.application import Sphinx

from kutipan.tables import Article, Caveat, Figure, Quote, Speaker
from kutipan.tables.quotes import QUOTE_TYPES
from kutipan_site.days import day_said
from kutipan_site.directive import SiteDirective, raw, raw_section, section
from kutipan_site.edition import Edition, edition
from kutipan_site.html import Html, facts, join, tag
from kutipan_site.labels import (
    CAVEAT_SIGN,
    QUOTE_SIGNS,
    amount,
    asserted,
    badge,
    column_title,
    table_title,
    value_label,
)
from kutipan_site.links import Links, breakable, row_id, short_id
from kutipan_site.passages import Passage, marked, passages
from kutipan_site.words import Words


class Cards:
    """What is said about each row, as it stands beside the marked text."""

    def __init__(self, rows: Edition, words: Words, links: Links) -> None:
        self.rows = rows
        self.words = words
        self.links = links

    def card(self, row: Quote | Figure | Caveat, anchored: bool = True) -> Html:
        """The card of one row; ``anchored`` where its mark stands on the same page."""
        if isinstance(row, Caveat):
            return tag("div", self.caveat(row), class_="card caveat-card", data_row=row.caveat_id)
        identifier = row_id(row)
        said = self._quote(row) if isinstance(row, Quote) else self._figure(row)
        link = tag(
            "a",
            short_id(identifier),
            href=f"#{identifier}" if anchored else self.links.row(row),
            class_="permalink",
            title=identifier,
        )
        return tag(
            "div",
            tag("div", badge(self.words, row), " ", link, class_="card-head"),
            self._english(row) if isinstance(row, Quote) and row.text_en else Html(""),
            facts(said),
            *(self.caveat(caveat) for caveat in self._caveats(row)),
            class_=f"card {row.type if isinstance(row, Quote) else 'figure'}",
            id=f"card-{identifier}" if anchored else None,
            data_row=identifier,
        )

    def _english(self, quote: Quote) -> Html:
        """The translation, said to be ours. Only a direct quote is an utterance, and has marks; those in a mixed one
        stand in its text."""
        said = tag("span", quote.text_en or "", lang="en")
        label = tag("a", self.words("Our translation"), href=self.links.field("quotes", "text_en"), class_="field")
        marks = ("“", "”") if quote.type == "direct" else ("", "")
        return tag("p", label, " ", tag("span", marks[0], said, marks[1], class_="english-text"), class_="english")

    def caveat(self, caveat: Caveat) -> Html:
        """What is wrong in the source, and what shows it."""
        evidence = (
            join(" ", tag("a", self.words("Evidence"), href=caveat.evidence_url, rel="external noopener"))
            if caveat.evidence_url
            else Html("")
        )
        return tag(
            "p",
            tag("span", tag("span", CAVEAT_SIGN, aria_hidden="true", class_="sign"), " ",
                value_label(self.words, caveat.kind), class_="badge caveat"),
            " ", self.words.html(caveat.note), evidence,
            class_="caveat",
        )  # fmt: skip

    def speaker(self, speaker_id: str) -> Html:
        """A speaker's name, which leads to the page of that speaker."""
        name = self.rows.speaker_name(speaker_id, self.words.language)
        return tag("a", name, href=self.links.speaker(speaker_id))

    def _caveats(self, row: Quote | Figure) -> list[Caveat]:
        if isinstance(row, Figure):
            return [caveat for caveat in self.rows.caveats if caveat.figure_id == row.figure_id]
        return [caveat for caveat in self.rows.caveats if caveat.quote_id == row.quote_id and caveat.figure_id is None]

    def _quote(self, quote: Quote) -> list[tuple[str, str]]:
        words = self.words
        said: list[tuple[str, str]] = []
        if quote.speaker_id:
            said.append((self._title("quotes", "speaker_id"), self.speaker(quote.speaker_id)))
        if quote.speaker_text:
            said.append((words("As written"), _indonesian(quote.speaker_text)))
        if quote.cue:
            said.append((self._title("quotes", "cue"), _indonesian(quote.cue)))
        if quote.addressee_text:
            said.append((self._title("quotes", "addressee_text"), _indonesian(quote.addressee_text)))
        if quote.via:
            said.append((self._title("quotes", "via"), _indonesian(quote.via)))
        if quote.continues:
            said.append((self._title("quotes", "continues"), self._to(quote.continues)))
        return [*said, *self._origin("quotes", quote)]

    def _figure(self, figure: Figure) -> list[tuple[str, str]]:
        words = self.words
        said: list[tuple[str, str]] = []
        if figure.label_en:
            said.append((words("Says"), words.html(figure.label_en)))
        said.append((self._title("figures", "value"), asserted(words, figure)))
        if figure.qualifier != "exact":
            said.append((words("Bounds"), self._bounds(figure)))
        said.append((self._title("figures", "qualifier"), value_label(words, figure.qualifier)))
        if figure.counted_text:
            said.append((self._title("figures", "counted_text"), _indonesian(figure.counted_text)))
        if figure.part_of:
            said.append((self._title("figures", "part_of"), self._to(figure.part_of)))
        if figure.date_text:
            date = join(_indonesian(figure.date_text), " → ", day_said(words, figure.date or ""))
            said.append((self._title("figures", "date"), date))
        if figure.quote_id:
            said.append((self._title("figures", "quote_id"), self._to(figure.quote_id)))
        said.append(
            (
                self._title("figures", "speaker_id"),
                self.speaker(figure.speaker_id) if figure.speaker_id else words("the writer's own"),
            )
        )
        return [*said, *self._origin("figures", figure)]

    def _bounds(self, figure: Figure) -> str:
        low, high = (
            amount(self.words, end, figure.unit) if end is not None else None
            for end in (figure.value_low, figure.value_high)
        )
        if low is not None and high is not None:
            return low if low == high else f"{low} – {high}"
        if low is not None:
            return self.words("from {low}, no upper bound", low=low)
        return (
            self.words("up to {high}, no lower bound", high=high) if high is not None else self.words("none asserted")
        )

    def _origin(self, table: str, row: Quote | Figure) -> list[tuple[str, str]]:
        rule = tag("a", tag("code", row.rule), href=self.links.rule(row.rule))
        place = self.words("{start} to {end}", start=row.start, end=row.end)
        return [(self._title(table, "rule"), rule), (self.words("Characters"), place)]

    def _to(self, identifier: str) -> Html:
        """A link to another row in the evidence of its article."""
        page = self.links.page(f"evidence/{identifier.rpartition('-')[0]}", identifier)
        return tag("a", tag("code", short_id(identifier)), href=page)

    def _title(self, table: str, column: str) -> Html:
        title = column_title(self.words, table, column)
        return tag("a", title, href=self.links.field(table, column), class_="field")


def _indonesian(text: str) -> Html:
    return tag("span", text, lang="id")


def legend(words: Words) -> Html:
    """What the marks mean."""
    samples = [(kind, QUOTE_SIGNS[kind], value_label(words, kind)) for kind in QUOTE_TYPES]
    samples += [("figure", "#", words("figure"))]
    marks = [tag("li", tag("mark", f"{sign} {label}", class_=f"row-mark {kind}")) for kind, sign, label in samples]
    parts = [
        tag("li", tag("span", words("speaker"), class_="part speaker")),
        tag("li", tag("span", words("cue"), class_="part cue")),
        tag("li", tag("mark", f"{CAVEAT_SIGN} {words('caveat')}", class_="row-mark caveat")),
    ]
    return tag("ul", *marks, *parts, class_="legend", aria_label=words("What the marks mean"))


class ArticlePage(SiteDirective):
    """``{article-page} ID``: the facts of an article and the sentences that hold its rows."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        rows, words = edition(), self.words
        article = rows.article(self.arguments[0])
        found = passages(rows, article.article_id)
        cards = Cards(rows, words, self.links)
        title = article.title or words("Article without a headline ({outlet})", outlet=rows.outlet(article.article_id))
        body: list[Html] = []
        for passage in found:
            if passage.after_gap:
                body.append(_omitted(words))
            body.append(self._passage(rows.texts[article.article_id], passage, cards))
        end = rows.texts[article.article_id][found[-1].span.end :] if found else ""
        if end.strip():
            body.append(_omitted(words))
        count = tag("p", words(
            "Quotes: {quotes}. Figures: {figures}. Caveats: {caveats}. Only the sentences that hold rows are shown; "
            "[…] stands for what is left out.",
            quotes=sum(isinstance(row, Quote) for passage in found for row in passage.rows),
            figures=sum(isinstance(row, Figure) for passage in found for row in passage.rows),
            caveats=sum(caveat.article_id == article.article_id for caveat in rows.caveats),
        ))  # fmt: skip
        return [
            section(
                title,
                "article",
                raw(self._facts(article)),
                raw_section(words("The evidence"), "evidence", count, legend(words), *body),
            )
        ]

    def _facts(self, article: Article) -> Html:
        words = self.words
        shown: list[tuple[str, str]] = []
        for column in ("article_id", "outlet", "author", "agency", "place", "published", "latest_date", "url", "words",
                       "source_sha256"):  # fmt: skip
            value = getattr(article, column)
            if value is None:
                said: str = tag("span", words("not stated"), class_="empty")
            elif column == "url":
                said = tag("a", value, href=value, rel="external noopener", class_="address")
            elif column == "source_sha256":
                said = tag("code", value, class_="hash")
            elif column == "article_id":
                said = tag("code", breakable(value))
            else:
                said = words.number(value) if isinstance(value, int) else day_said(words, str(value))
            label = tag("a", column_title(words, "articles", column), href=self.links.field("articles", column),
                        class_="field")  # fmt: skip
            shown.append((label, said))
        return facts(shown, "facts article-facts")

    def _passage(self, text: str, passage: Passage, cards: Cards) -> Html:
        return tag(
            "div",
            tag("blockquote", marked(text, passage), lang="id", class_="passage-text"),
            tag("div", *(cards.card(row) for row in passage.rows), class_="cards"),
            class_="passage",
        )


def _omitted(words: Words) -> Html:
    said = tag("span", words("text left out"), class_="visually-hidden")
    return tag("p", tag("span", "[…]", aria_hidden="true"), said,
               class_="omitted")  # fmt: skip


class SpeakerPage(SiteDirective):
    """``{speaker-page} ID``: what a speaker is reported to have said, over all articles."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        rows, words = edition(), self.words
        speaker = rows.speaker(self.arguments[0])
        content: list[nodes.Node] = [raw(self._facts(speaker))]
        for article in rows.articles:
            block = self._article(rows, speaker, article)
            if block is not None:
                content.append(block)
        return [section(rows.speaker_name(speaker.speaker_id, words.language), "speaker", *content)]

    def _facts(self, speaker: Speaker) -> Html:
        words = self.words
        shown: list[tuple[str, str]] = [
            ("speaker_id", tag("code", speaker.speaker_id)),
            ("kind", value_label(words, speaker.kind)),
        ]
        if speaker.role:
            shown.append(("role", words.html(speaker.role)))
        if speaker.aliases:
            shown.append(("aliases", tag("span", ", ".join(speaker.aliases.split(";")), lang="id")))
        if speaker.wikidata:
            link = f"https://www.wikidata.org/wiki/{speaker.wikidata}"
            shown.append(("wikidata", tag("a", speaker.wikidata, href=link, rel="external noopener")))
        labelled = [
            (tag("a", column_title(words, "speakers", name), href=self.links.field("speakers", name), class_="field"),
             said) for name, said in shown
        ]  # fmt: skip
        return facts(labelled, "facts article-facts")

    def _article(self, rows: Edition, speaker: Speaker, article: Article) -> nodes.section | None:
        words, links = self.words, self.links
        cards = Cards(rows, words, links)
        text = rows.texts[article.article_id]
        blocks: list[Html] = []
        for passage in passages(rows, article.article_id):
            own = [row for row in passage.rows if not isinstance(row, Caveat) and row.speaker_id == speaker.speaker_id]
            if own:
                kept = {row_id(row) for row in own}
                shown = passage._replace(marks=tuple(mark for mark in passage.marks if row_id(mark.row) in kept))
                blocks.append(
                    tag(
                        "div",
                        tag("blockquote", marked(text, shown, ids=False), lang="id", class_="passage-text"),
                        tag("div", *(cards.card(row, anchored=False) for row in own), class_="cards"),
                        class_="passage",
                    )
                )
        if not blocks:
            return None
        title = article.title or words("Article without a headline ({outlet})", outlet=rows.outlet(article.article_id))
        every = tag("a", words("All evidence of this article"), href=links.article(article.article_id))
        source = tag("p", every, " · ",
                     rows.outlet(article.article_id))  # fmt: skip
        return raw_section(title, f"in-{article.article_id}".replace("_", "-"), source, *blocks)


class ArticleList(SiteDirective):
    """``{article-list}``: every article, with how much it holds."""

    def run(self) -> list[nodes.Node]:
        rows, words = edition(), self.words
        items = []
        for article in rows.articles:
            quotes = [quote for quote in rows.quotes if quote.article_id == article.article_id]
            counts = Counter(quote.type for quote in quotes)
            figures = sum(figure.article_id == article.article_id for figure in rows.figures)
            caveats = sum(caveat.article_id == article.article_id for caveat in rows.caveats)
            title = article.title or words(
                "Article without a headline ({outlet})", outlet=rows.outlet(article.article_id)
            )
            date = day_said(words, article.published or article.latest_date or "") or words("no date stated")
            tallies = [
                tag("span", tag("span", QUOTE_SIGNS[kind], class_="sign", aria_hidden="true"), " ",
                    f"{counts[kind]} {value_label(words, kind)}", class_=f"badge {kind}")
                for kind in QUOTE_TYPES if counts[kind]
            ]  # fmt: skip
            tallies.append(tag("span", f"# {table_title(words, 'figures')}: {figures}", class_="badge figure"))
            if caveats:
                tallies.append(tag("span", f"! {table_title(words, 'caveats')}: {caveats}", class_="badge caveat"))
            items.append(
                tag("li",
                    tag("a", title, href=self.links.article(article.article_id), class_="item-title",
                        lang="id" if article.title else None),
                    tag("div", f"{rows.outlet(article.article_id)} · {date}", class_="item-source"),
                    tag("div", join(*tallies, between=" "), class_="item-tallies"))
            )  # fmt: skip
        return [raw(tag("ul", *items, class_="items"))]


class SpeakerList(SiteDirective):
    """``{speaker-list}``: every speaker, with how often and how they are quoted."""

    def run(self) -> list[nodes.Node]:
        rows, words = edition(), self.words
        items = []
        order = Counter(quote.speaker_id for quote in rows.quotes)
        for speaker in sorted(rows.speakers, key=lambda speaker: (-order[speaker.speaker_id], speaker.name)):
            counts = Counter(quote.type for quote in rows.quotes if quote.speaker_id == speaker.speaker_id)
            figures = sum(figure.speaker_id == speaker.speaker_id for figure in rows.figures)
            tallies = [
                tag("span", f"{QUOTE_SIGNS[kind]} {counts[kind]} {value_label(words, kind)}", class_=f"badge {kind}")
                for kind in QUOTE_TYPES if counts[kind]
            ]  # fmt: skip
            if figures:
                tallies.append(tag("span", f"# {table_title(words, 'figures')}: {figures}", class_="badge figure"))
            about = value_label(words, speaker.kind)
            items.append(
                tag("li",
                    tag("a", rows.speaker_name(speaker.speaker_id, words.language),
                        href=self.links.speaker(speaker.speaker_id), class_="item-title"),
                    tag("div", words.html(speaker.role) if speaker.role else about, class_="item-source"),
                    tag("div", join(*tallies, between=" "), class_="item-tallies"))
            )  # fmt: skip
        return [raw(tag("ul", *items, class_="items"))]


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("article-page", ArticlePage)
    app.add_directive("speaker-page", SpeakerPage)
    app.add_directive("article-list", ArticleList)
    app.add_directive("speaker-list", SpeakerList)
