"""The cue words and the frames that they stand in."""

from collections.abc import Mapping
from functools import cache

from kutipan.language.lexicon import read_rows


@cache
def cue_frames() -> Mapping[str, frozenset[str]]:
    """Cue word -> its frames; ``cues.tsv`` says what each frame means."""
    frames: dict[str, frozenset[str]] = {}
    for row in read_rows("kutipan.language", "cues.tsv"):
        frames[row["word"]] = frames.get(row["word"], frozenset()) | frozenset(row["frames"].split())
    return frames


@cache
def cue_words() -> frozenset[str]:
    """Every word that may be a cue, also with the clitic `-nya`."""
    words = cue_frames().keys()
    return frozenset(words) | {f"{word}nya" for word in words}


BEHIND = "|".join(sorted(word for word, frames in cue_frames().items() if "behind" in frames))
"""The cues that stand behind a quotation, as alternatives of a regular expression."""
