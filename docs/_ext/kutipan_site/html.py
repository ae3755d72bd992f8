"""Small pieces of HTML: text is escaped, elements are not."""

from collections.abc import Iterable
from html import escape

_VOID = frozenset({"br", "hr", "img", "input", "link", "meta"})


class Html(str):
    """Text that is HTML already."""

    __slots__ = ()

    @staticmethod
    def escape(text: str) -> "Html":
        """``text`` as HTML."""
        return text if isinstance(text, Html) else Html(escape(text, quote=False))


def join(*parts: str, between: str = "") -> Html:
    """The parts after one another."""
    return Html(Html.escape(between).join(Html.escape(part) for part in parts))


def tag(name: str, /, *children: str, **attributes: str | float | bool | None) -> Html:
    """An element. An attribute that is ``None`` or false is left out; ``class_`` is written for ``class``.

    >>> tag("a", "1 < 2", href="#x", class_="mark", data_id=3)
    '<a href="#x" class="mark" data-id="3">1 &lt; 2</a>'
    """
    shown = "".join(
        f" {key.rstrip('_').replace('_', '-')}" + ("" if value is True else f'="{escape(_written(value))}"')
        for key, value in attributes.items()
        if value is not None and value is not False
    )
    if name in _VOID:
        return Html(f"<{name}{shown}>")
    return Html(f"<{name}{shown}>{join(*children)}</{name}>")


def _written(value: str | float) -> str:
    return f"{value:g}" if isinstance(value, float) else str(value)


def with_code(text: str) -> Html:
    """Text in which what stands between grave accents is code.

    >>> with_code("the clitic `nya`")
    'the clitic <code>nya</code>'
    """
    parts = text.split("`")
    return join(*(tag("code", part) if number % 2 else part for number, part in enumerate(parts)))


def facts(rows: Iterable[tuple[str, str]], class_: str = "facts") -> Html:
    """Terms and what is said of them, as a description list."""
    return tag("dl", *(tag("div", tag("dt", term), tag("dd", said)) for term, said in rows), class_=class_)
