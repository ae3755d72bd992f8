"""One table of speakers from those of many articles."""

from collections.abc import Iterable

from kutipan.tables.speakers import Speaker


def merge_speakers(tables: Iterable[tuple[Speaker, ...]]) -> tuple[Speaker, ...]:
    """The speakers of all articles, one row for each id, in the order of the ids.

    Name, kind, role and Wikidata item are those of the first article that has them; aliases are those of all.
    """
    merged: dict[str, Speaker] = {}
    for table in tables:
        for speaker in table:
            known = merged.get(speaker.speaker_id)
            merged[speaker.speaker_id] = speaker if known is None else _merge(known, speaker)
    return tuple(merged[key] for key in sorted(merged))


def _merge(one: Speaker, other: Speaker) -> Speaker:
    names = [*_split(one.aliases), other.name, *_split(other.aliases)]
    aliases = [name for name in dict.fromkeys(names) if name != one.name]
    return one._replace(
        role=one.role or other.role,
        aliases=";".join(aliases) or None,
        wikidata=one.wikidata or other.wikidata,
    )


def _split(aliases: str | None) -> list[str]:
    return aliases.split(";") if aliases else []
