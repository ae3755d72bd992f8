"""What is converted: one article each, with what its archive says of it, or why it is left out."""

from typing import Literal, NamedTuple

Kind = Literal["text", "html", "jsonl", "csv", "parquet"]

ROW_KINDS: tuple[Kind, ...] = ("jsonl", "csv", "parquet")
"""The kinds of files that hold many articles, one in each row."""


class Given(NamedTuple):
    """What an archive itself states of an article, beside its text; it counts for more than what the page shows."""

    title: str | None = None
    author: str | None = None
    published: str | None = None
    outlet: str | None = None
    url: str | None = None


class Item(NamedTuple):
    """One article to convert.

    Its text is in ``text``, or where that is ``None`` in the file ``path``. ``where`` names the place for people,
    ``identity`` what must not change before a run is resumed, ``weight`` how many bytes of the input it stands for.
    """

    article_id: str
    source_path: str
    where: str
    weight: int
    identity: str
    text: str | None = None
    path: str = ""
    kind: Kind = "text"
    given: Given = Given()


class Rejected(NamedTuple):
    """An article that gives no rows.

    ``article`` is its id, or its place where it has none; ``kind`` a few words under which a summary counts it;
    ``reason`` one line that names the place and what to do.
    """

    article: str
    kind: str
    reason: str
    weight: int = 0


class Options(NamedTuple):
    """How the inputs are to be read and the tables to be written."""

    encoding: str | None = None
    columns: tuple[tuple[str, str], ...] = ()
    """Pairs of one of our column names and the archive's name for it; an empty one means that it is not to be used."""
    kind: Kind | None = None
    """What standard input, and a file whose name does not tell, is."""
    part_size: int | None = None
    parquet: bool = False
    path_ids: bool = False
    """Whether a file's id is made from its whole path, not from its name alone."""
    texts: bool = False
    """Whether the texts that the offsets count in are written too."""
