"""Text on a terminal: wrapped, marked, and unable to steer it."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kutipan.cli import terminal
from kutipan.spans import Span

_STYLE = re.compile(r"\x1b\[[0-9]*m")
_WORDS = st.lists(st.text("abc“”,.", min_size=1, max_size=12), min_size=1).map(" ".join)


@given(_WORDS, st.integers(12, 40), st.data())
def test_wrapping_changes_nothing_but_line_ends(text: str, columns: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    lines = terminal.wrap(text, columns, Span(start, end))
    plain = [_STYLE.sub("", line) for line in lines]
    assert " ".join(plain) == text
    assert all(len(line) <= columns for line in plain)
    assert plain == terminal.wrap(text, columns)


@given(_WORDS, st.integers(12, 40), st.data())
def test_exactly_the_span_is_marked(text: str, columns: int, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    lines = terminal.wrap(text, columns, Span(start, end))
    marked = "".join(re.findall(r"\x1b\[7m(.*?)\x1b\[0m", "".join(lines)))
    assert marked.replace(" ", "") == text[start:end].replace(" ", "")


def test_control_characters_are_not_sent_to_the_terminal() -> None:
    assert terminal.wrap("a\x1b]0;x\x07 b\x9b2J", 40) == ["a\ufffd]0;x\ufffd b\ufffd2J"]


def test_a_line_break_in_a_text_is_a_space() -> None:
    assert terminal.wrap("satu\r\ndua", 40) == ["satu  dua"]


@pytest.mark.parametrize(
    ("environment", "styled"),
    [({}, True), ({"NO_COLOR": "1"}, False), ({"NO_COLOR": ""}, True), ({"TERM": "dumb"}, False)],
)
def test_styles_are_for_terminals_and_can_be_refused(
    monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], styled: bool
) -> None:
    class Terminal:
        def isatty(self) -> bool:
            return True

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert terminal.styled(Terminal()) is styled  # type: ignore[arg-type]
