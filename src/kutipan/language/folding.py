"""Lower case, character for character, so that offsets into the folded text are offsets into the source."""

from functools import lru_cache


@lru_cache(maxsize=8)
def fold(text: str) -> str:
    """``text`` in lower case and of the same length.

    The few characters whose lower case is longer (Turkish `İ`) stay as they are.

    >>> fold("RATUSAN Warga")
    'ratusan warga'
    >>> len(fold("İzmir"))
    5
    """
    low = text.lower()
    if len(low) == len(text):
        return low
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)
