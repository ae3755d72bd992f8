"""What a text's quotes say, in a form that a test can write down: no offsets, only words."""

from typing import NamedTuple

from kutipan import extract


class Said(NamedTuple):
    """A quote: its type, its words, the cue, the words that name the speaker, and the speaker's name."""

    type: str
    text: str
    cue: str | None
    by: str | None
    who: str | None


class Passed(NamedTuple):
    """A quote's words, and whom it was said to, who passed it on, and the words of the quote that it goes on from."""

    text: str
    to: str | None
    via: str | None
    after: str | None


def direct(text: str, cue: str | None = None, by: str | None = None, who: str | None = None) -> Said:
    """A direct quote; ``who`` is ``by`` unless it is given."""
    return Said("direct", text, cue, by, who if who is not None else by)


def mixed(text: str, cue: str | None = None, by: str | None = None, who: str | None = None) -> Said:
    """A mixed quote; ``who`` is ``by`` unless it is given."""
    return Said("mixed", text, cue, by, who if who is not None else by)


def indirect(text: str, cue: str | None = None, by: str | None = None, who: str | None = None) -> Said:
    """An indirect quote; ``who`` is ``by`` unless it is given."""
    return Said("indirect", text, cue, by, who if who is not None else by)


def quotes(text: str) -> list[Said]:
    """The quotes of an article, in order."""
    found = extract(text, article_id="uji")
    names = {speaker.speaker_id: speaker.name for speaker in found.speakers}
    return [
        Said(row.type, row.text, row.cue, row.speaker_text, names[row.speaker_id] if row.speaker_id else None)
        for row in found.quotes
    ]


def passed_on(text: str) -> list[Passed]:
    """Addressee, medium and link of each quote of an article, in order."""
    rows = extract(text, article_id="uji").quotes
    words = {row.quote_id: row.text for row in rows}
    return [
        Passed(row.text, row.addressee_text, row.via, words[row.continues] if row.continues else None) for row in rows
    ]


def speakers_of(text: str) -> list[str | None]:
    """The speakers' names of an article's quotes, in order."""
    return [said.who for said in quotes(text)]
