"""What all directives of the site share: the words, the links and how HTML gets into a page."""

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.util.docutils import SphinxDirective

from kutipan_site.html import Html
from kutipan_site.links import Links
from kutipan_site.words import Words, words_of


class SiteDirective(SphinxDirective):
    """A directive that makes a part of a page from the package."""

    has_content = False

    @property
    def app(self) -> Sphinx:
        """The application that builds the site."""
        return self.env.app  # type: ignore[attr-defined, no-any-return, unused-ignore]

    @property
    def words(self) -> Words:
        """The words of the language that is built."""
        return words_of(self.app)

    @property
    def links(self) -> Links:
        """Addresses from this page."""
        return Links(self.env.docname)


def raw(html: str) -> nodes.raw:
    """HTML for a page."""
    return nodes.raw("", html, format="html")


def section(title: str, anchor: str, *content: nodes.Node, code: bool = False) -> nodes.section:
    """A section with its heading; the table of contents lists it. No catalogue is asked for its title.

    ``code`` says that the title is a name in a program, the same in every language.
    """
    heading = nodes.title("", "", nodes.literal(title, title) if code else nodes.Text(title), translatable=False)
    return nodes.section("", heading, *content, ids=[anchor], names=[anchor])


def raw_section(title: str, anchor: str, *html: Html, code: bool = False) -> nodes.section:
    """A section of HTML."""
    return section(title, anchor, *(raw(part) for part in html), code=code)
