"""Quotes and figures of Indonesian news articles, each with the characters it came from.

>>> import kutipan
>>> kutipan.__version__
'0.1.0'

``load`` gives a table, ``path`` its file, ``descriptor`` the description of them all; ``extract`` makes the rows of
one article from its text, ``dates`` finds and resolves its dates.
"""

__version__ = "0.1.0"

__all__ = [
    "Article",
    "Caveat",
    "DatedSpan",
    "Extraction",
    "Figure",
    "KutipanError",
    "Quote",
    "Speaker",
    "__version__",
    "dates",
    "descriptor",
    "extract",
    "load",
    "path",
]

# Not imported from typing, which alone would take longer than the rest of the import; type checkers know the name.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from kutipan.convert import Extraction, extract
    from kutipan.errors import KutipanError
    from kutipan.language.date_values import DatedSpan, dates
    from kutipan.loader import descriptor, load, path
    from kutipan.tables import Article, Caveat, Figure, Quote, Speaker

_HOMES = {
    "Article": "kutipan.tables",
    "Caveat": "kutipan.tables",
    "DatedSpan": "kutipan.language.date_values",
    "Extraction": "kutipan.convert",
    "Figure": "kutipan.tables",
    "KutipanError": "kutipan.errors",
    "Quote": "kutipan.tables",
    "Speaker": "kutipan.tables",
    "dates": "kutipan.language.date_values",
    "descriptor": "kutipan.loader",
    "extract": "kutipan.convert",
    "load": "kutipan.loader",
    "path": "kutipan.loader",
}

# Hidden from type checkers, which would take every name to be there.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        home = _HOMES.get(name)
        if home is None:
            raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
        from importlib import import_module

        value = getattr(import_module(home), name)
        globals()[name] = value
        return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
