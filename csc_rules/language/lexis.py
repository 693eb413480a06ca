"""Cut a rule file into blocks and lines, with the place of each; nothing here knows what a line says.

A block begins at a line whose first word is a block word. Inside it every physical line is a clause, unless it goes on
with the one before: because that ended in a comma, or because it begins with a text or with one of CONTINUING.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from attrs import Factory, define, frozen

from csc_rules.language.nodes import BLOCK_WORDS, Comments
from csc_rules.spans import Span

CONTINUING = ("at", "because", "and", "or", "reading", "standard", "evidence", "settled", "raised")

BLANKS = " \t\r"
_WORD_END = "(?![A-Za-z0-9_-])"
_BLOCK_WORD = rf"(?P<word>{'|'.join(BLOCK_WORDS)}){_WORD_END}"
_NOT_A_NAME = rf"(?!(?:must|may|need|at|from|until|on|to|with|before|for|by|because|unverified){_WORD_END})"
_HEADER = re.compile(rf"{_BLOCK_WORD}(?![ \t]*,)[ \t]*+{_NOT_A_NAME}")
# In a list that goes on from the line before, the name of a body may be a block word; a header has more to show than
# the words that may follow a list.
_BEHIND_A_LIST = rf"(?!(?:in|if|where|shown|absent|{'|'.join(CONTINUING)}){_WORD_END})"
_HEADER_IN_LIST = re.compile(rf'{_BLOCK_WORD}[ \t]+{_NOT_A_NAME}{_BEHIND_A_LIST}["a-z]')
# `at least every` and `at the end of` are clocks and begin a clause of their own.
_CONTINUES = re.compile(rf'"|at(?=\s+(?!least\b|the\b))|at$|(?:{"|".join(CONTINUING[1:])}){_WORD_END}')
_COMMENT = re.compile(r'(?:[^"<#\n]|"[^"\n]*(?:"|$)|<[^>\n]*(?:>|$))*(#[^\n]*)')


@define
class Line:
    """A block's first line or a clause, as one stretch of the source.

    ``text`` is that stretch with its comments blanked out, so that offsets in it count from ``start``.
    """

    start: int
    text: str
    before: list[str] = Factory(list)
    behind: str | None = None
    end: int = 0

    @property
    def span(self) -> Span:
        """The stretch of the source, without the comment behind it."""
        return Span(self.start, self.start + len(self.text))

    def comments(self, *, spaced: bool) -> Comments:
        """Return the comments of the line; *spaced* keeps the empty lines between them, and behind the last."""
        return Comments(before=spaced_out(self.before) if spaced else _packed(self.before), behind=self.behind)


@define
class Section:
    """A block as cut: its word, its first line, its clauses. ``guessed`` is the word as written, where it is none."""

    word: str
    header: Line
    clauses: list[Line] = Factory(list)
    guessed: str | None = None

    @property
    def span(self) -> Span:
        """The stretch from the first word to the end of the last line, with the comment behind that."""
        return Span(self.header.start, (self.clauses or [self.header])[-1].end)


@frozen
class Cut:
    """A whole file as cut: the lines before the first block, the blocks, and the comments behind the last."""

    stray: tuple[Line, ...]
    sections: tuple[Section, ...]
    comments: tuple[str, ...]


def cut(text: str, guess: Callable[[str], str | None] | None = None) -> Cut:
    """Cut the text of a file into blocks and lines.

    *guess* is asked about every line that begins no block: a line that was meant to begin one, with its word mistyped,
    gives the word it meant, and the block begins there.

    >>> [line.text for line in cut("duty publish\\n  a-body must publish report").sections[0].clauses]
    ['a-body must publish report']
    """
    lines, leftover = _lines(text)
    stray: list[Line] = []
    sections: list[Section] = []
    for line in lines:
        begins = _HEADER.match(line.text)
        meant = None if begins or not guess else guess(line.text)
        if begins or meant:
            written = line.text.split(maxsplit=1)[0]
            word = str(begins["word"]) if begins else str(meant)
            sections.append(Section(word, line, guessed=None if begins else written))
        else:
            (sections[-1].clauses if sections else stray).append(line)
    comments = spaced_out(leftover)
    return Cut(tuple(stray), tuple(sections), comments[:-1] if comments[-1:] == ("",) else comments)


def spaced_out(comments: list[str]) -> tuple[str, ...]:
    """Return comments with at most one empty line in a row, and none at the start."""
    kept: list[str] = []
    for comment in comments:
        if comment or (kept and kept[-1]):
            kept.append(comment)
    return tuple(kept)


def _packed(comments: list[str]) -> tuple[str, ...]:
    return tuple(comment for comment in comments if comment)


def _lines(text: str) -> tuple[list[Line], list[str]]:
    lines: list[Line] = []
    waiting: list[str] = []
    for start, code, comment, end in _physical(text):
        if not code:
            waiting.append(comment or "")
            continue
        if lines and _goes_on(lines[-1].text, code):
            _extend(lines[-1], start, code, text, waiting)
        else:
            lines.append(Line(start, code, waiting))
        lines[-1].behind, lines[-1].end = comment, end
        waiting = []
    return lines, waiting


def _extend(line: Line, start: int, code: str, text: str, waiting: list[str]) -> None:
    """Add a physical line to the clause it goes on with; the comments inside the clause move before it."""
    line.before += [comment for comment in (line.behind, *waiting) if comment]
    gap = text[line.start + len(line.text) : start]
    line.text += re.sub(r"[^\n]", " ", gap) + code


def _goes_on(before: str, code: str) -> bool:
    if before.endswith(","):
        return not _HEADER_IN_LIST.match(code)
    return bool(_CONTINUES.match(code))


def _physical(text: str) -> Iterator[tuple[int, str, str | None, int]]:
    """Give each physical line: where its words start, its words, its comment, and where it ends without blanks."""
    start = 0
    for line in text.split("\n"):
        found = _COMMENT.match(line)
        at = found.start(1) if found else len(line)
        code = line[:at].strip(BLANKS)
        indent = len(line) - len(line.lstrip(BLANKS))
        yield start + indent, code, line[at:].rstrip(BLANKS) if found else None, start + len(line.rstrip(BLANKS))
        start += len(line) + 1
