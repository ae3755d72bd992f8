"""W3C Web Annotations (https://www.w3.org/TR/annotation-model/) in JSON-LD.

Each quote and each figure is an annotation of its source file, which it selects twice: by position (Unicode code
points, half-open, as in the tables) and by its words with what stands around them. Each caveat is an annotation that
assesses the quote, the figure or the article that it is about. Ids are relative to the place of the file.
"""

from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import quote

from kutipan.export.subject import Subject, write_json
from kutipan.package.contexts import span_in_context
from kutipan.tables import Article, Caveat, Figure, Quote, Speaker

_AROUND = 32
_WIKIDATA = "http://www.wikidata.org/entity/"


def web_annotation(subject: Subject) -> bytes:
    """The rows of the package as one annotation collection."""
    items = list(_annotations(subject))
    return write_json(
        {
            "@context": "http://www.w3.org/ns/anno.jsonld",
            "id": "#annotations",
            "type": "AnnotationCollection",
            "label": subject.title,
            "total": len(items),
            "first": {
                "id": "#annotations-1",
                "type": "AnnotationPage",
                "partOf": "#annotations",
                "startIndex": 0,
                "items": items,
            },
        }
    )


def _annotations(subject: Subject) -> Iterator[dict[str, Any]]:
    articles: dict[str, Article] = {row.article_id: row for row in subject.rows["articles"]}
    speakers: dict[str, Speaker] = {row.speaker_id: row for row in subject.rows["speakers"]}
    sharing: dict[str, dict[str, list[Any]]] = {
        article_id: {"quotes": [], "figures": []} for article_id in articles
    }  # only rows of one article can share a context
    for name in ("quotes", "figures"):
        for row in subject.rows[name]:
            sharing[row.article_id][name].append(row)
    for row in subject.rows["quotes"]:
        yield _annotation(row.quote_id, _about_quote(row, speakers), row, articles, sharing)
    for row in subject.rows["figures"]:
        yield _annotation(row.figure_id, _about_figure(row, speakers), row, articles, sharing)
    for row in subject.rows["caveats"]:
        yield _assessment(row, articles)


def _annotation(
    key: str,
    bodies: Iterator[dict[str, Any]],
    row: Quote | Figure,
    articles: Mapping[str, Article],
    sharing: Mapping[str, Mapping[str, list[Any]]],
) -> dict[str, Any]:
    place = span_in_context(row, sharing[row.article_id])
    words: dict[str, Any] = {"type": "TextQuoteSelector", "exact": row.text}
    if prefix := row.context[max(0, place.start - _AROUND) : place.start]:
        words["prefix"] = prefix
    if suffix := row.context[place.end : place.end + _AROUND]:
        words["suffix"] = suffix
    return {
        "id": f"#{key}",
        "type": "Annotation",
        "motivation": "classifying",
        "body": list(bodies),
        "target": {
            "source": _source(articles[row.article_id]),
            "selector": [{"type": "TextPositionSelector", "start": row.start, "end": row.end}, words],
        },
    }


def _about_quote(row: Quote, speakers: Mapping[str, Speaker]) -> Iterator[dict[str, Any]]:
    yield _text("classifying", f"{row.type} quote", "en")
    yield from _speaker(row.speaker_id, speakers)
    if row.text_en is not None:
        yield _text("describing", row.text_en, "en")


def _about_figure(row: Figure, speakers: Mapping[str, Speaker]) -> Iterator[dict[str, Any]]:
    yield _text("classifying", f"{row.kind} figure", "en")
    yield from _speaker(row.speaker_id, speakers)
    if row.label_en is not None:
        yield _text("describing", row.label_en, "en")


def _speaker(key: str | None, speakers: Mapping[str, Speaker]) -> Iterator[dict[str, Any]]:
    if key is not None:
        speaker = speakers[key]
        yield _text("identifying", speaker.name, None)
        if speaker.wikidata is not None:
            yield {"type": "SpecificResource", "purpose": "identifying", "source": _WIKIDATA + speaker.wikidata}


def _assessment(row: Caveat, articles: Mapping[str, Article]) -> dict[str, Any]:
    targets: list[Any] = [f"#{key}" for key in (row.quote_id, row.figure_id) if key is not None]
    bodies = [_text("classifying", row.kind, "en"), _text("assessing", row.note, "en")]
    if row.evidence_url is not None:
        bodies.append({"type": "SpecificResource", "purpose": "linking", "source": row.evidence_url})
    return {
        "id": f"#{row.caveat_id}",
        "type": "Annotation",
        "motivation": "assessing",
        "body": bodies,
        "target": targets or [_source(articles[row.article_id])],
    }


def _source(article: Article) -> dict[str, Any]:
    return {"id": quote(article.source_path), "type": "Text", "format": "text/plain", "language": article.language}


def _text(purpose: str, value: str, language: str | None) -> dict[str, Any]:
    body = {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
    return {**body, **({"language": language} if language is not None else {})}
