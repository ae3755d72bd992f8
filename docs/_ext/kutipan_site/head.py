"""What each page says of itself to machines: language, the same page in the other language, a card, structured data.

No address is made up. Where the site knows its own address (``html_baseurl``, given when it is published), canonical
and absolute addresses stand in the pages; without it all are relative.
"""

import json
import re
from html import unescape
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

import kutipan
from kutipan.export.schema_org import schema_org
from kutipan.export.subject import read_subject
from kutipan.loader import package_folder
from kutipan_site.edition import edition
from kutipan_site.explore import SCRIPTS
from kutipan_site.html import Html, join, tag
from kutipan_site.words import words_of

LANGUAGES = {"en": "English", "id": "Bahasa Indonesia"}
_TAG = re.compile(r"<[^>]+>")
_LOCALES = {"en": "en_GB", "id": "id_ID"}


def _page_context(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    words = words_of(app)
    language = app.config.language
    others = {code: f"{'../' * pagename.count('/')}../{code}/{pagename}.html" for code in LANGUAGES if code != language}
    context["t"] = words
    context["other_languages"] = [(code, LANGUAGES[code], href) for code, href in others.items()]
    context["this_language"] = LANGUAGES[language]
    context["page_kind"] = _kind(pagename)
    context["explore_scripts"] = SCRIPTS if _kind(pagename) == "explore" and pagename != "explore/index" else ()
    tree = context.get("furo_navigation_tree")
    if isinstance(tree, str):
        context["furo_navigation_tree"] = tree.replace("Toggle navigation of", words("Unfold"))
    if context.get("body"):
        # What scrolls must be reached by the keyboard.
        context["body"] = context["body"].replace("<pre>", '<pre tabindex="0">')
    folder, _, name = pagename.rpartition("/")
    if folder == "evidence" and any(article.article_id == name and article.title for article in edition().articles):
        context["body"] = context["body"].replace("<h1>", '<h1 lang="id">', 1)
    title = context.get("title") or ""
    description = _description(app, pagename)
    context["kutipan_head"] = join(
        *_alternates(app, pagename, others),
        *_card(app, pagename, _plain(title), description),
        _json_ld(app, pagename, _plain(title), description),
        between="\n    ",
    )


def _kind(pagename: str) -> str:
    folder, slash, name = pagename.rpartition("/")
    if folder in ("evidence", "speakers") and name != "index":
        return "evidence"
    return folder if slash else {"index": "start", "plots": "plots"}.get(pagename, "text")


def _plain(title: str) -> str:
    """A title as Sphinx renders it, without its HTML."""
    return unescape(_TAG.sub("", title))


def _alternates(app: Sphinx, pagename: str, others: dict[str, str]) -> list[Html]:
    base = _base(app)
    own = f"{'../' * pagename.count('/')}../{app.config.language}/{pagename}.html"
    links = []
    for code, href in sorted({**others, app.config.language: own}.items()):
        address = f"{base}/{code}/{pagename}.html" if base else href
        links.append(tag("link", rel="alternate", hreflang=code, href=address))
    if base:
        links.append(tag("link", rel="alternate", hreflang="x-default", href=f"{base}/en/{pagename}.html"))
    return links


def _base(app: Sphinx) -> str:
    """The address of the whole site, without a slash, or nothing."""
    return str(app.config.kutipan_site_url).rstrip("/")


def _description(app: Sphinx, pagename: str) -> str:
    words, rows = words_of(app), edition()
    folder, _, name = pagename.rpartition("/")
    if folder == "evidence" and name != "index":
        quotes = sum(quote.article_id == name for quote in rows.quotes)
        figures = sum(figure.article_id == name for figure in rows.figures)
        return words("The evidence of one article from {outlet}: {quotes} quotes and {figures} figures, marked in "
                     "their sentences.",
                     outlet=rows.outlet(name), quotes=quotes, figures=figures)  # fmt: skip
    if folder == "speakers" and name != "index":
        return words("What {name} is reported to have said, sentence by sentence, with cue, rule and place.",
                     name=rows.speaker_name(name, words.language))  # fmt: skip
    descriptor = kutipan.descriptor()
    return words.both(descriptor["description"], descriptor.get("description_id", ""))


def _card(app: Sphinx, pagename: str, title: str, description: str) -> list[Html]:
    language, base = app.config.language, _base(app)
    found = {
        "og:type": "website" if pagename == "index" else "article",
        "og:site_name": "Kutipan",
        "og:title": title or "Kutipan",
        "og:description": description,
        "og:locale": _LOCALES[language],
        "og:locale:alternate": next(locale for code, locale in _LOCALES.items() if code != language),
    }
    if base:
        found["og:url"] = f"{base}/{language}/{pagename}.html"
        found["og:image"] = f"{base}/{language}/_static/card.png"
    tags = [tag("meta", property=name, content=content) for name, content in found.items()]
    tags.append(tag("meta", name="description", content=description))
    tags.append(tag("meta", name="twitter:card", content="summary_large_image" if base else "summary"))
    if base:
        tags.append(tag("link", rel="canonical", href=f"{base}/{language}/{pagename}.html"))
    return tags


def _json_ld(app: Sphinx, pagename: str, title: str, description: str) -> Html:
    folder, _, name = pagename.rpartition("/")
    if pagename == "index":
        content = _dataset(app)
    elif folder == "evidence" and name != "index":
        content = _evidence(app, name, title, description)
    elif folder == "speakers" and name != "index":
        content = _profile(app, name, description)
    else:
        content = {
            "@context": "https://schema.org/",
            "@type": "WebPage",
            "name": title or "Kutipan",
            "inLanguage": app.config.language,
            "isPartOf": {"@type": "WebSite", "name": "Kutipan"},
        }
    text = json.dumps(content, ensure_ascii=False, indent=None).replace("</", "<\\/")
    return tag("script", Html(text), type="application/ld+json")


def _dataset(app: Sphinx) -> dict[str, Any]:
    """The package's own description, with addresses as they are seen from the page."""
    content: dict[str, Any] = json.loads(schema_org(read_subject(package_folder())))
    for file in content.get("distribution", []):
        file["contentUrl"] = f"{_base(app)}/{file['contentUrl']}" if _base(app) else f"../{file['contentUrl']}"
    return content


def _evidence(app: Sphinx, article_id: str, title: str, description: str) -> dict[str, Any]:
    rows = edition()
    article = rows.article(article_id)
    source = {
        "@type": "NewsArticle",
        "identifier": article.article_id,
        "headline": article.title,
        "url": article.url,
        "datePublished": article.published,
        "inLanguage": article.language,
        "publisher": {"@type": "Organization", "name": article.outlet} if article.outlet else None,
    }
    quotes = []
    for quote in rows.quotes:
        if quote.article_id == article_id:
            entry: dict[str, Any] = {
                "@type": "Quotation",
                "identifier": quote.quote_id,
                "text": quote.text,
                "inLanguage": "id",
                "url": f"#{quote.quote_id}",
            }
            if quote.speaker_id:
                entry["creator"] = _someone(app, quote.speaker_id)
            quotes.append(entry)
    return {
        "@context": "https://schema.org/",
        "@type": "WebPage",
        "name": title,
        "description": description,
        "inLanguage": app.config.language,
        "about": {key: value for key, value in source.items() if value},
        "hasPart": quotes,
    }


def _profile(app: Sphinx, speaker_id: str, description: str) -> dict[str, Any]:
    return {
        "@context": "https://schema.org/",
        "@type": "ProfilePage",
        "description": description,
        "inLanguage": app.config.language,
        "mainEntity": _someone(app, speaker_id),
    }


def _someone(app: Sphinx, speaker_id: str) -> dict[str, Any]:
    rows = edition()
    speaker = rows.speaker(speaker_id)
    kind = {"person": "Person", "organisation": "Organization", "government": "GovernmentOrganization"}
    found: dict[str, Any] = {
        "@type": kind.get(speaker.kind, "Thing"),
        "identifier": speaker.speaker_id,
        "name": rows.speaker_name(speaker_id, app.config.language),
    }
    if speaker.wikidata:
        found["sameAs"] = f"https://www.wikidata.org/wiki/{speaker.wikidata}"
    return found


def setup(app: Sphinx) -> None:
    """Fill the pages' heads."""
    app.add_config_value("kutipan_site_url", "", "env")
    app.connect("html-page-context", _page_context, priority=900)
