"""The words of the site that stand in no page: labels, and English texts of the package, in the reader's language.

They are looked up by their English in ``docs/locale/<language>/LC_MESSAGES/site.po``. Which texts there are is only
known when the pages are made (rules, notes and help texts come from the package), so each build notes what was asked
for: in English that is the template of the catalogue, in another language what it lacks.
"""

import json
from pathlib import Path

from babel.messages.pofile import read_po
from sphinx.application import Sphinx

from kutipan_site.html import Html, tag, with_code

CATALOGUE = "site.po"
ASKED, LACKING = "words-asked.json", "words-lacking.json"


class Words:
    """Looks up texts for one language; ``lacking`` and ``asked`` fill while pages are made."""

    def __init__(self, language: str, catalogue: Path | None = None) -> None:
        self.language = language
        self.asked: dict[str, None] = {}
        self.lacking: dict[str, None] = {}
        self._texts: dict[str, str] = {}
        if catalogue is not None and catalogue.is_file():
            with catalogue.open("rb") as file:
                self._texts = {
                    str(message.id): str(message.string) for message in read_po(file) if message.string and message.id
                }

    def __call__(self, text: str, **values: object) -> str:
        """``text`` in the reader's language; ``{name}`` in it stands for the value of that name."""
        self.asked[text] = None
        found = text
        if self.language != "en":
            found = self._texts.get(text, "")
            if not found:
                self.lacking[text] = None
                found = text
        return found.format(**values) if values else found

    def both(self, english: str, indonesian: str) -> str:
        """The one of two texts that the definitions give in both languages."""
        return indonesian if self.language == "id" else english

    def html(self, text: str) -> Html:
        """``text`` for a page, with its code; an English text that has no translation says that it is English."""
        said = with_code(self(text))
        return tag("span", said, lang="en") if self.language != "en" and text in self.lacking else said

    def number(self, value: object) -> str:
        """A number with the reader's separators.

        >>> Words("en").number(10569), Words("id").number(1.5)
        ('10,569', '1,5')
        """
        text = f"{value:,f}" if not isinstance(value, int) else f"{value:,}"
        if "." in text:
            text = text.rstrip("0").rstrip(".")
        return text.translate(str.maketrans(",.", ".,")) if self.language == "id" else text


def words_of(app: Sphinx) -> Words:
    """The words of the language that ``app`` builds."""
    found: Words = app.kutipan_words  # type: ignore[attr-defined]
    return found


def _start(app: Sphinx) -> None:
    language = app.config.language
    catalogue = Path(app.srcdir) / "locale" / language / "LC_MESSAGES" / CATALOGUE
    app.kutipan_words = Words(language, catalogue)  # type: ignore[attr-defined]


def _finish(app: Sphinx, exception: Exception | None) -> None:
    if exception is None:
        words = words_of(app)
        for name, texts in ((ASKED, words.asked), (LACKING, words.lacking)):
            path = Path(app.doctreedir) / name
            path.write_text(json.dumps(sorted(texts), ensure_ascii=False, indent=0), encoding="utf-8")


def setup(app: Sphinx) -> None:
    """Make the words before anything else asks for them."""
    app.connect("builder-inited", _start, priority=100)
    app.connect("build-finished", _finish, priority=900)
