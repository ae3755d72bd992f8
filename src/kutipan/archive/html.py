"""The article in an HTML page: its main text, and what the page's metadata state of it.

By trafilatura, which the extra ``html`` installs.

The text that is converted has the title as its first line, where the main text does not begin with it already, and each
paragraph as a line of its own. Offsets count in this text.
"""

import re
from importlib import import_module
from typing import Any

from kutipan.archive.items import Given

_CHARSET = re.compile(rb"""<meta[^>]{0,200}charset\s*=\s*["']?\s*([A-Za-z0-9_.:-]{1,40})""", re.IGNORECASE)
_HEAD = 4096
"""In how many bytes from its beginning a page must declare its encoding, after the HTML standard (1024), generously."""


def lacking_library() -> str | None:
    """Why no page can be read and what to install, in one line; ``None`` where nothing is lacking."""
    try:
        import_module("trafilatura")
    except ImportError as error:
        # Not the library itself but something that it stands on: what it says of that helps.
        reason = "" if error.name == "trafilatura" else f", which cannot be imported ({' '.join(str(error).split())})"
        return f'HTML needs trafilatura{reason}; run: pip install "kutipan[html]"'
    return None


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page declares in its head.

    >>> declared_encoding(b'<html><head><meta charset="iso-8859-1">')
    'iso-8859-1'
    """
    found = _CHARSET.search(data, 0, _HEAD)
    return found[1].decode("ascii") if found else None


def read_page(page: str) -> tuple[str, Given] | None:
    """The text of the article in ``page`` and what the page states of it; ``None`` where no article is found."""
    # Only dates that the page states in its metadata, addresses and usual places: a wider search would guess.
    found: Any = import_module("trafilatura").bare_extraction(
        page,
        with_metadata=True,
        include_comments=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    if found is None or not (found.text or "").strip():
        return None
    title, text = " ".join((found.title or "").split()), found.text.strip()
    if title and not text.startswith(title):
        text = f"{title}\n\n{text}"
    return text, Given(
        title or None, found.author or None, found.date or None, found.sitename or None, found.url or None
    )
