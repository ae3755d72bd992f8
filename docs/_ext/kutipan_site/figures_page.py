"""The plots on their page: drawing, data and code of each."""

import csv
import inspect
import io
from pathlib import Path
from types import ModuleType

from docutils import nodes
from sphinx.application import Sphinx

from kutipan.tables.figures import QUALIFIERS
from kutipan_site.directive import SiteDirective, raw
from kutipan_site.edition import edition
from kutipan_site.html import tag
from kutipan_site.links import Links
from kutipan_site.plots import numbers, timeline, voices
from kutipan_site.plots.drawing import NARROW, WIDE, Plot, svg
from kutipan_site.words import Words, words_of

EVENTS = Path(__file__).resolve().parents[2] / "plots" / "events.tsv"
FOLDER = "plots-data"


def events() -> dict[str, list[str]]:
    """The ids of the figures that speak of one event, by the event's name."""
    found: dict[str, list[str]] = {}
    for row in EVENTS.read_text(encoding="utf-8").splitlines():
        if row and not row.startswith(("#", "event\t")):
            event, figure_id = row.split("\t")
            found.setdefault(event, []).append(figure_id)
    return found


def make(name: str, words: Words) -> tuple[Plot, ModuleType]:
    """The plot with this name, and the module that draws it."""
    rows = edition()
    if name == "voices":
        return voices.voices(rows, words), voices
    if name == "timeline":
        return timeline.timeline(rows, words), timeline
    found = numbers.claims(rows, words, events()[name])
    outlets = sorted({claim.outlet for claim in found})
    title = {"evacuees": words("People brought out of Gaza"), "deaths": words("Palestinians killed, as reported")}[name]
    summary = words(
        "{claims} claims, reported by {outlets}. A full dot is an exact number, an open dot with an arrow a bound, "
        "an open dot with a dash an approximation, a band a range.",
        claims=len(found), outlets=", ".join(outlets),
    )  # fmt: skip
    return numbers.numbers(words, title, summary, found), numbers


def as_csv(plot: Plot) -> str:
    """The data of a plot."""
    file = io.StringIO(newline="")
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(plot.columns)
    writer.writerows(plot.rows)
    return file.getvalue()


class PlotDirective(SiteDirective):
    """``{plot} NAME``: a drawing with its data and its code."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        name, words = self.arguments[0], self.words
        plot, module = make(name, words)
        rows = [tag("tr", *(tag("td", _cell(cell, self.links)) for cell in row)) for row in plot.rows]
        head = tag("tr", *(tag("th", tag("code", column), scope="col") for column in plot.columns))
        table = tag("table", tag("thead", head), tag("tbody", *rows), class_="plot-table")
        region = tag("div", table, class_="explore-scroll", role="region", tabindex=0, aria_label=words("The data"))
        files = tag(
            "p",
            tag("a", "CSV", href=self.links.page(f"{FOLDER}/{name}").replace(".html", ".csv"), download=True), " · ",
            tag("a", "SVG", href=self.links.page(f"{FOLDER}/{name}").replace(".html", ".svg"), download=True),
            class_="explore-files",
        )  # fmt: skip
        figure = tag(
            "figure",
            svg(plot, WIDE, name), svg(plot, NARROW, name),
            tag("figcaption", plot.summary),
            class_="plot",
        )  # fmt: skip
        source = inspect.getsource(module)
        code = nodes.literal_block(source, source, language="python")
        before = f"<details><summary>{words('The code')}</summary>"
        return [
            raw(figure),
            raw(tag("details", tag("summary", words("The data")), region, files)),
            raw(before),
            code,
            raw("</details>"),
        ]


def _cell(cell: str, links: Links) -> str:
    for row in edition().figures:
        if cell == row.figure_id:
            return tag("a", tag("code", cell), href=links.row(row))
    return tag("code", cell) if cell in QUALIFIERS else cell


def _write_files(app: Sphinx, exception: Exception | None) -> None:
    if exception is None and app.builder.format == "html":
        folder = Path(app.outdir) / FOLDER
        folder.mkdir(exist_ok=True)
        for name in ("voices", "timeline", *events()):
            plot, _ = make(name, words_of(app))
            (folder / f"{name}.csv").write_text(as_csv(plot), encoding="utf-8")
            (folder / f"{name}.svg").write_text(svg(plot, WIDE, name, alone=True) + "\n", encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Register the directive, and write the files that it links to."""
    app.add_directive("plot", PlotDirective)
    app.connect("build-finished", _write_files)
