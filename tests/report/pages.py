"""Web pages as their readers' programs see them: elements, attributes and text."""

from __future__ import annotations

from html.parser import HTMLParser

from attrs import define, field

_EMPTY = {"meta", "link", "br", "img", "input", "hr"}


@define
class Element:
    """An element of a page, with all text in it."""

    tag: str
    attributes: dict[str, str]
    text: str = ""
    within: tuple[str, ...] = ()


@define
class Page:
    """What is in a page, in its order."""

    elements: list[Element] = field(factory=list)

    def all(self, *tags: str) -> list[Element]:
        """Return the elements of these tags."""
        return [each for each in self.elements if each.tag in tags]

    def ids(self) -> list[str]:
        """Return every id."""
        return [each.attributes["id"] for each in self.elements if "id" in each.attributes]

    @property
    def text(self) -> str:
        """Return what a reader sees."""
        return self.elements[0].text


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.page = Page()
        self.open: list[Element] = []
        self.stray: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        within = tuple(each.tag for each in self.open)
        element = Element(tag, {name: value or "" for name, value in attrs}, within=within)
        self.page.elements.append(element)
        if tag not in _EMPTY:
            self.open.append(element)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in _EMPTY:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open[-1].tag != tag:
            self.stray.append(tag)
        else:
            self.open.pop()

    def handle_data(self, data: str) -> None:
        for element in self.open:
            element.text += data


def parsed(content: bytes) -> Page:
    """Read a page in which every element is closed, and none is closed twice."""
    reader = _Reader()
    reader.feed(content.decode())
    reader.close()
    assert not reader.stray
    assert not reader.open
    return reader.page
