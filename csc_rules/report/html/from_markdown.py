"""Turn the Markdown that is made here into HTML: headings, lists, tables, quotes, links, and nothing else.

It reads what :mod:`csc_rules.report.markdown` writes, in which every text of a rule file is escaped; whatever is no
markup of ours stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import define, field
from markupsafe import Markup

from csc_rules.report.markup import address, text

_INLINE = re.compile(
    r"\\(?P<kept>[^\w\s])"
    r"|``(?P<double>.+?)``|`(?P<code>[^`]*)`"
    r"|\*\*(?P<bold>(?:\\.|[^*\\])+)\*\*"
    r"|\[(?P<words>(?:\\.|[^\]\\])*)\]\((?P<to>[^)\s]*)\)"
)
_ANCHOR = re.compile(r'<a id="(?P<id>[A-Za-z0-9-]+)"></a>')
_HEADING = re.compile(r"(?P<marks>#{1,6}) (?P<words>.*)")
_ITEM = re.compile(r"(?P<indent> *)- (?P<words>.*)")
_CELL = re.compile(r"(?<!\\)\|")


def inline(written: str) -> Markup:
    r"""Return the words of a line as HTML.

    >>> print(inline(r"**Who:** [a \<b\>](#rule-b), `c`"))
    <strong>Who:</strong> <a href="#rule-b">a &lt;b&gt;</a>, <code>c</code>
    """
    found, at = Markup(), 0
    for match in _INLINE.finditer(written):
        found += text(written[at : match.start()]) + _mark(match)
        at = match.end()
    return found + text(written[at:])


def _mark(match: re.Match[str]) -> Markup:
    if match["kept"] is not None:
        return text(match["kept"])
    if match["bold"] is not None:
        return Markup("<strong>{}</strong>").format(inline(match["bold"]))
    if match["to"] is not None:
        return _link(match["words"], match["to"])
    return Markup("<code>{}</code>").format(text(match["double"] or match["code"] or ""))


def _link(words: str, to: str) -> Markup:
    """Return a link to a place of the page or of the web; of one to another file only its words."""
    if to.startswith("#"):
        return Markup('<a href="{}">{}</a>').format(to, inline(words))
    if address(to):
        return Markup('<a href="{}" rel="noreferrer">{}</a>').format(to, inline(words))
    return inline(words)


def blocks(lines: Iterable[str]) -> Markup:
    r"""Return lines of Markdown as HTML; a table can be scrolled by itself, and is named by the heading above it.

    >>> print(blocks(["### A", "", "- **Who:** all"]), end="")
    <h3>A</h3>
    <ul>
    <li><strong>Who:</strong> all
    </li></ul>
    """
    made = _Made()
    for line in lines:
        made.line(line)
    made.end()
    return Markup().join(Markup(f"{part}\n") for part in made.parts)  # noqa: S704 - every text in it has been escaped


@define
class _Made:
    """What has been made so far, and what is still open."""

    parts: list[Markup] = field(factory=list)
    anchors: list[str] = field(factory=list)
    paragraph: list[str] = field(factory=list)
    depth: list[int] = field(factory=list)
    rows: list[str] = field(factory=list)
    heading: str = "Table"

    def line(self, line: str) -> None:
        """Take a line."""
        if not line.startswith("|") and self.rows:
            self.table()
        if match := _ANCHOR.fullmatch(line):
            self.end()
            self.anchors.append(match["id"])
        elif match := _HEADING.fullmatch(line):
            self.end()
            self.head(len(match["marks"]), match["words"])
        elif match := _ITEM.fullmatch(line):
            self.words()
            self.item(len(match["indent"]) // 2, match["words"])
        elif line.startswith("|"):
            self.words()
            self.lists()
            self.rows.append(line)
        elif line.strip():
            self.lists()
            self.paragraph.append(line.removeprefix("> "))
        else:
            self.words()
            self.lists()

    def end(self) -> None:
        """Close what is open."""
        self.words()
        self.lists()
        if self.rows:
            self.table()

    def head(self, level: int, words: str) -> None:
        """Add a heading; the place that a link leads to is its id."""
        *others, name = self.anchors or [""]
        self.parts += [Markup('<span id="{}"></span>').format(each) for each in others]
        named = Markup(' id="{}"').format(name) if name else Markup()
        self.parts.append(Markup("<h{}{}>{}</h{}>").format(level, named, inline(words), level))
        self.anchors, self.heading = [], words

    def words(self) -> None:
        """Close a paragraph."""
        if self.paragraph:
            self.parts.append(Markup("<p>{}</p>").format(inline(" ".join(self.paragraph))))
            self.paragraph = []

    def item(self, depth: int, words: str) -> None:
        """Add an entry of a list."""
        self.lists(depth)
        if self.depth and self.depth[-1] == depth:
            self.parts.append(Markup("</li>"))
        else:
            self.parts.append(Markup("<ul>"))
            self.depth.append(depth)
        self.parts.append(Markup("<li>{}").format(inline(words)))

    def lists(self, down_to: int = -1) -> None:
        """Close the lists that are deeper."""
        while self.depth and self.depth[-1] > down_to:
            self.parts.append(Markup("</li></ul>"))
            self.depth.pop()

    def table(self) -> None:
        """Close a table."""
        head, _, *rows = (_cells(row) for row in self.rows)
        named = Markup(' role="group" tabindex="0" aria-label="{}"').format(inline(self.heading).striptags())
        self.parts.append(Markup('<div class="scrolling"{}><table>').format(named))
        self.parts.append(Markup("<thead><tr>{}</tr></thead><tbody>").format(_row("th", head)))
        self.parts += [Markup("<tr>{}</tr>").format(_row("td", row)) for row in rows]
        self.parts.append(Markup("</tbody></table></div>"))
        self.rows = []


def _cells(row: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in _CELL.split(row.strip().removeprefix("|").removesuffix("|")))


def _row(tag: str, cells: Iterable[str]) -> Markup:
    return Markup().join(_cell(tag, cell) for cell in cells)


def _cell(tag: str, cell: str) -> Markup:
    said = Markup("<br>").join(inline(part) for part in cell.split("<br>"))
    if tag == "td" or not cell:
        return Markup("<td>{}</td>").format(said)
    return Markup('<th scope="col">{}</th>').format(said)


def below(lines: Iterable[str]) -> Iterator[str]:
    """Yield lines without their title, for a page that has one of its own."""
    yield from (line for line in lines if not line.startswith("# "))
