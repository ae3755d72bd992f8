"""The pages of the schema, from ``datapackage.json`` alone, and the diagram of the keys."""

from typing import Any, NamedTuple

from docutils import nodes
from sphinx.application import Sphinx

import kutipan
from kutipan_site.directive import SiteDirective, raw, raw_section
from kutipan_site.edition import edition
from kutipan_site.html import Html, facts, join, tag, with_code
from kutipan_site.words import Words


def resource(name: str) -> dict[str, Any]:
    """What the descriptor says of a table."""
    found: dict[str, Any] = next(r for r in kutipan.descriptor()["resources"] if r["name"] == name)
    return found


class Schema(SiteDirective):
    """``{table-schema} NAME``: every field of a table."""

    required_arguments = 1

    def run(self) -> list[nodes.Node]:
        words, name = self.words, self.arguments[0]
        table = resource(name)
        schema = table["schema"]
        rows = edition().table(name)
        keys = facts(
            [
                (words("File"), tag("a", tag("code", table["path"]), href=self.links.data(table["path"]))),
                (words("Rows"), words.number(len(rows))),
                (words("Primary key"), join(*(tag("code", key) for key in schema["primaryKey"]), between=", ")),
                (words("SHA-256"), tag("code", table["hash"].removeprefix("sha256:"), class_="hash")),
            ]
        )
        targets = self._targets(schema)
        index = tag("p", join(*(
            tag("a", tag("code", field["name"]), href=f"#{name}-{field['name']}") for field in schema["fields"]
        ), between=" "), class_="field-index")  # fmt: skip
        sections = [self._field(name, field, rows, targets.get(field["name"])) for field in schema["fields"]]
        said = words.both(table["description"], table.get("description_id", ""))
        return [raw(tag("p", said)), raw(keys), raw(index), *sections]

    def _targets(self, schema: dict[str, Any]) -> dict[str, tuple[str, str]]:
        found = {}
        for key in schema.get("foreignKeys", []):
            reference = key["reference"]
            found[key["fields"][0]] = (reference.get("resource", ""), reference["fields"][0])
        return found

    def _field(
        self, table: str, field: dict[str, Any], rows: tuple[object, ...], target: tuple[str, str] | None
    ) -> nodes.section:
        words = self.words
        constraints = field.get("constraints", {})
        empty = sum(getattr(row, field["name"]) is None for row in rows)
        said: list[tuple[str, str]] = [
            (words("Type"), tag("code", field["type"], class_="type")),
            (words("Constraints"), self._constraints(constraints)),
        ]
        if target:
            to, column = target[0] or table, target[1]
            link = tag("a", tag("code", f"{to}.{column}"), href=self.links.field(to, column))
            said.append((words("Refers to"), link))
        if field.get("example"):
            said.append(
                (words("Example"), tag("code", field["example"], class_="example", lang=_language(field["name"])))
            )
        said.append((words("Empty"), self._emptiness(empty, len(rows))))
        title = words.both(field["title"], field.get("title_id", field["title"]))
        meaning = words.both(field["description"], field.get("description_id", ""))
        block = tag(
            "div",
            tag("p", tag("strong", title), class_="field-title"),
            tag("p", with_code(meaning), class_="field-meaning"),
            facts(said),
            class_="field-block",
            data_table=table,
            data_field=field["name"],
        )
        return raw_section(field["name"], f"{table}-{field['name']}", block, code=True)

    def _constraints(self, constraints: dict[str, Any]) -> Html:
        words = self.words
        parts: list[str] = [words("required") if constraints.get("required") else words("may be empty")]
        if constraints.get("unique"):
            parts.append(words("unique"))
        if "minimum" in constraints:
            parts.append(words("at least {n}", n=constraints["minimum"]))
        if constraints.get("enum"):
            values = join(*(tag("code", value) for value in constraints["enum"]), between=", ")
            parts.append(join(words("one of"), " ", values))
        if constraints.get("pattern"):
            parts.append(join(words("pattern"), " ", tag("code", constraints["pattern"], class_="pattern")))
        return join(*parts, between="; ")

    def _emptiness(self, empty: int, total: int) -> Html:
        words = self.words
        said = words("{empty} of {total} rows", empty=empty, total=total)
        if not total:
            return Html.escape(said)
        share = round(100 * empty / total)
        bar = tag("span", tag("span", "", style=f"width:{share}%"), class_="share", aria_hidden="true")
        return join(bar, " ", said)


def _language(column: str) -> str | None:
    return "en" if column in ("text_en", "label_en", "note", "role") else "id"


class Box(NamedTuple):
    """A table in the diagram: where its box stands, and the columns that it lists."""

    x: float
    y: float
    rows: tuple[str, ...]


BOX_WIDTH, LINE, HEAD = 190, 24, 32


class Diagram(SiteDirective):
    """``{key-diagram}``: the tables and how their keys refer to each other, as SVG."""

    def run(self) -> list[nodes.Node]:
        words = self.words
        tables = {r["name"]: r for r in kutipan.descriptor()["resources"]}
        keys: dict[str, list[tuple[str, str, str]]] = {name: [] for name in tables}
        for name, table in tables.items():
            for key in table["schema"].get("foreignKeys", []):
                reference = key["reference"]
                keys[name].append((key["fields"][0], reference.get("resource") or name, reference["fields"][0]))
        wide = _diagram(words, tables, keys, _places(tables, keys, 3), "wide")
        narrow = _diagram(words, tables, keys, _places(tables, keys, 1), "narrow")
        lines = [
            tag("li", tag("code", f"{name}.{column}"), " → ", tag("code", f"{to}.{target}"))
            for name, found in keys.items()
            for column, to, target in found
        ]
        text = tag("details", tag("summary", words("The keys as a list")), tag("ul", *lines))
        return [raw(tag("figure", wide, narrow, text, class_="plot diagram"))]


_ORDER = (("articles", "speakers"), ("quotes", "caveats"), ("figures",))


def _places(tables: dict[str, Any], keys: dict[str, list[tuple[str, str, str]]], columns: int) -> dict[str, Box]:
    """Where each box stands: in three columns, or in one."""
    places: dict[str, Box] = {}
    groups = (
        _ORDER if columns > 1 else (tuple(name for name in ("articles", "quotes", "figures", "speakers", "caveats")),)
    )
    known = [name for group in groups for name in group]
    groups = (*groups[:-1], (*groups[-1], *(name for name in tables if name not in known)))
    for number, group in enumerate(groups):
        x, y = (20 + number * (BOX_WIDTH + 70) if columns > 1 else 45), 20
        for name in group:
            if name in tables:
                rows = tuple(dict.fromkeys([*tables[name]["schema"]["primaryKey"], *(key[0] for key in keys[name])]))
                places[name] = Box(x, y, rows)
                y += HEAD + LINE * len(rows) + 46
    return places


def _diagram(
    words: Words,
    tables: dict[str, Any],
    keys: dict[str, list[tuple[str, str, str]]],
    places: dict[str, Box],
    shape: str,
) -> Html:
    width = max(box.x for box in places.values()) + BOX_WIDTH + (20 if shape == "wide" else 45)
    height = max(box.y + HEAD + LINE * len(box.rows) for box in places.values()) + 20
    lines = [
        _arrow(places, name, column, to, target, lane, shape)
        for lane, (name, column, to, target) in enumerate((name, *key) for name, found in keys.items() for key in found)
    ]
    boxes = []
    for name, box in places.items():
        title = words.both(tables[name]["title"], tables[name].get("title_id", name))
        inner = [
            tag("rect", x=box.x, y=box.y, width=BOX_WIDTH, height=HEAD + LINE * len(box.rows), rx=6, class_="box"),
            tag("rect", x=box.x, y=box.y, width=BOX_WIDTH, height=HEAD, rx=6, class_="box-head"),
            tag("text", title, x=box.x + 12, y=box.y + 21, class_="strong"),
        ]
        for number, column in enumerate(box.rows):
            y = box.y + HEAD + LINE * number + 17
            primary = column in tables[name]["schema"]["primaryKey"]
            inner.append(tag("text", column, x=box.x + 12, y=y, class_="mono" + (" strong" if primary else "")))
            if primary:
                inner.append(tag("text", words("key"), x=box.x + BOX_WIDTH - 12, y=y, class_="soft end"))
        boxes.append(tag("g", *inner))
    return tag(
        "svg",
        tag("title", words("The tables and the keys that join them"), id=f"keys-title-{shape}"),
        tag("defs", tag("marker", tag("path", d="M0,0 L8,4 L0,8 z", class_="arrow-head"), id=f"arrow-{shape}",
                        viewBox="0 0 8 8", refX=7, refY=4, markerWidth=8, markerHeight=8, orient="auto-start-reverse")),
        *lines, *boxes,
        viewBox=f"0 0 {width:g} {height:g}", role="img", aria_labelledby=f"keys-title-{shape}",
        class_=f"drawing only-{shape}", style=f"max-width:{width:g}px",
    )  # fmt: skip


def _arrow(places: dict[str, Box], name: str, column: str, to: str, target: str, lane: int, shape: str) -> Html:
    start, end = places[name], places[to]
    y1 = start.y + HEAD + LINE * start.rows.index(column) + 12
    y2 = end.y + HEAD + LINE * end.rows.index(target) + 12
    if start.x == end.x:
        side = start.x + BOX_WIDTH if lane % 2 or name == to else start.x
        bend = (side + 12 + 5 * (lane % 5)) if side > start.x else (side - 12 - 5 * (lane % 5))
        path = f"M{side},{y1} C{bend},{y1} {bend},{y2} {side},{y2}" if name != to else (
            f"M{side},{y1} H{bend + 4} V{y2} H{side}")  # fmt: skip
        if name != to:
            path = f"M{side},{y1} H{bend} V{y2} H{side}"
    else:
        x1 = start.x if end.x < start.x else start.x + BOX_WIDTH
        x2 = end.x + BOX_WIDTH if end.x < start.x else end.x
        path = f"M{x1},{y1} C{(x1 + x2) / 2},{y1} {(x1 + x2) / 2},{y2} {x2},{y2}"
        between = [box for box in places.values() if min(x1, x2) < box.x < max(x1, x2)]
        if between:
            top = 8 + 4 * (lane % 3)
            inner = x1 - 14 - 6 * (lane % 4)
            outer = x2 + 14 + 6 * (lane % 4)
            path = f"M{x1},{y1} H{inner} V{top} H{outer} V{y2} H{x2}"
    return tag("path", d=path, class_="arrow", marker_end=f"url(#arrow-{shape})")


def setup(app: Sphinx) -> None:
    """Register the directives."""
    app.add_directive("table-schema", Schema)
    app.add_directive("key-diagram", Diagram)
