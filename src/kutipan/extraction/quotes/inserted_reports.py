"""Reports with the attribution inside or behind the clause: `A, kata X, B`, `yang dituduh X CLAUSE`."""

from collections.abc import Sequence

from kutipan.extraction.phrases.noun_phrases import read_phrase
from kutipan.extraction.quotes.around_reports import report_around
from kutipan.extraction.quotes.attribution import Attribution, behind, clitic_cue, cue_span, frames_of
from kutipan.extraction.quotes.complement import extent
from kutipan.extraction.quotes.front_reports import front_report
from kutipan.extraction.quotes.reading import Reading, is_general
from kutipan.language.cues import cue_frames
from kutipan.language.predicates import find_predicate, is_verb
from kutipan.language.tokens import Token
from kutipan.language.word_classes import words_in


def inserted_report(reading: Reading, at: int) -> int | None:
    tokens = reading.tokens
    comma = at > 0 and tokens[at - 1].lower == ","
    who = behind(tokens, at)
    if who is None or who.rule == "verb":
        return None
    if who.clitic is not None and who.cue is not None and "noun" in cue_frames()[who.cue.of(reading.text).lower()]:
        return None
    frames = frames_of(tokens[at]) or clitic_cue(tokens[at])
    if "noun" in frames and who.phrase is not None and who.phrase.sort == "common":
        return None  # Nilai seluruh barang bukti, kata dia, …
    if who.phrase is not None and is_general(tokens, who.phrase):
        return None
    if at == 0 or reading.only_connectives(0, at):
        if "noun" in frames and not any(token.kind == "q" for token in tokens):
            return None  # Kisah Rani yang membuat kartu dengan cepat, karena …
        if who.rule in ("cue", "clitic", "passive"):
            end = reading.comma_behind(who.last)
            if end is not None and frames & {"behind", "passive"}:
                return front_report(reading, end + 1, who, "cue-front", None)
        return None
    if not comma or (at > 1 and "clause" in frames_of(tokens[at - 2]) and tokens[at - 2].lower.startswith("me")):
        return None  # menuturkan, pesan dari perangkat desa baru masuk
    plain = read_phrase(tokens, who.phrase.first) if who.phrase is not None else None
    if plain is not None and plain.last < who.last < len(tokens) and _is_resumed(tokens, plain.last, who.last):
        who = who._replace(phrase=plain, last=plain.last)
    if who.phrase is not None and who.phrase.sort == "common" and is_general(tokens, who.phrase):
        return None
    end = reading.comma_behind(who.last)
    rule = {"clitic": "cue", "thus": "thus"}.get(who.rule, who.rule)
    return report_around(reading, at, who, end if end is not None else who.last, rule)


def _is_resumed(tokens: Sequence[Token], comma: int, last: int) -> bool:
    """Whether what looks like an apposition is the subject of the clause: `…, kata Rani, pelaku perjalanan wajib …`."""
    return tokens[comma].lower == "," and tokens[last].kind == "w" and not tokens[last].capital


def relative_passive_report(reading: Reading, at: int) -> int | None:
    tokens = reading.tokens
    if at == 0 or tokens[at - 1].lower != "yang" or "raising" not in frames_of(tokens[at]):
        return None
    place = at + 2 if at + 1 < len(tokens) and tokens[at + 1].lower == "oleh" else at + 1
    phrase = read_phrase(tokens, place)
    if phrase is None or phrase.sort != "named" or is_general(tokens, phrase):
        return None
    content = tokens[phrase.last : reading.stop]
    if not content or not (is_verb(content[0].lower) or content[0].lower in words_in("auxiliary")):
        return None
    if content[0].lower in ("sebagai", "terkait") or (find_predicate(content) != 0 and not _adverb_first(content)):
        return None
    end = next((place for place in range(phrase.last, reading.stop) if tokens[place].lower == ","), reading.stop)
    # `yang dituduh X membuang limbah itu tutup …`: a demonstrative closes the subject that the clause describes.
    for place in range(phrase.last + 1, end - 1):
        if (
            tokens[place].lower in words_in("demonstrative")
            and tokens[place + 1].kind == "w"
            and not (
                tokens[place + 1].lower in words_in("preposition")
                or tokens[place + 1].lower in words_in("subordinator")
            )
        ):
            end = place + 1
            break
    ends = extent(tokens, phrase.last, end)
    who = Attribution(at, phrase.last, cue_span(tokens[at]), phrase, None, "passive")
    reading.add(tokens[phrase.last : ends.last], who, "passive-relative", None, ends.via)
    reading.used.update(range(at, ends.last))
    return ends.last


def _adverb_first(content: Sequence[Token]) -> bool:
    return content[0].lower in ("hanya", "juga", "masih", "telah", "sudah", "akan", "tidak")
