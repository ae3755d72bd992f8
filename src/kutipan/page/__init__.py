"""From a source's text to the parts of its page: headline, body, captions, and what is furniture."""

from kutipan.page.parts import Credit, Dateline, Page
from kutipan.page.reader import read_page

__all__ = ["Credit", "Dateline", "Page", "read_page"]
