"""Reads the built site for its tests: pages as trees, and what they link to."""

from functools import cached_property
from pathlib import Path

from bs4 import BeautifulSoup, Tag


class Page:
    """One page of the site."""

    def __init__(self, path: Path, name: str) -> None:
        self.path = path
        self.name = name

    @cached_property
    def tree(self) -> BeautifulSoup:
        """The page, parsed."""
        return BeautifulSoup(self.path.read_text(encoding="utf-8"), "html.parser")

    @cached_property
    def ids(self) -> frozenset[str]:
        """The ids that an address can name."""
        return frozenset(str(element["id"]) for element in self.tree.find_all(id=True))

    def all(self, selector: str) -> list[Tag]:
        """The elements that a selector finds."""
        return list(self.tree.select(selector))

    def one(self, selector: str) -> Tag:
        """The only element that a selector finds."""
        found = self.all(selector)
        assert len(found) == 1, f"{self.name}: {len(found)} elements are {selector}"
        return found[0]


class Site:
    """A folder that holds the built site."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every page, by its path."""
        paths = sorted(self.folder.rglob("*.html"))
        return {
            path.relative_to(self.folder).as_posix(): Page(path, path.relative_to(self.folder).as_posix())
            for path in paths
        }

    def of(self, language: str) -> dict[str, Page]:
        """The pages of a language, by their path in it."""
        start = f"{language}/"
        return {name.removeprefix(start): page for name, page in self.pages.items() if name.startswith(start)}


def words(element: Tag) -> str:
    """The text of an element, with single spaces."""
    return " ".join(element.get_text().split())
