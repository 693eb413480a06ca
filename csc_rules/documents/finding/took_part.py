"""Tables of those who took part in the making of a document, round by round.

"How the plan came about", and below it "Round | When | Who took part": who stands in that column took part.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import pairwise, takewhile
from typing import NamedTuple

from csc_rules.dates import MONTHS
from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.files.titles import cover
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.in_list import within
from csc_rules.documents.grammar_words import DEFINITE, NO_PART
from csc_rules.documents.meant.reviews import is_of_a_review
from csc_rules.documents.sentences.heads import CELLS, cells_of
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.straight import straight
from csc_rules.documents.sentences.tones import NOT_SO
from csc_rules.documents.words import words_of

_MONTHS = tuple(month.casefold() for month in MONTHS)
# What is done to those who are asked; that a copy was sent is told of by itself.
ASKING = frozenset({"consult", "give-opportunity", "involve"})
# What heads the column of those who took part.
TOOK_PART = frozenset(
    {"who took part", "who came", "who answered", "who was involved", "who was consulted", "who was asked"}
    | {"who responded", "who replied", "who was there", "who attended", "who joined in", "who we met", "who we asked"}
    | {"who we talked to", "who we spoke to", "who we heard from", "who we consulted", "who we listened to"}
    | {"those who took part", "those consulted", "those involved", "participants", "took part"}
)
_ROUNDS = frozenset({"round", "rounds", "stage", "stages", "phase", "phases", "step", "steps"})
_MADE = frozenset(
    {"made", "drawn", "drew", "written", "wrote", "drafted", "prepared", "developed", "produced", "created"}
    | {"shaped", "built", "designed"}
)
_LONGEST, _YEAR, _LONG_AGO = 60, 4, 4
# "The new joint plan was jointly drawn up by many", "came about".
_KINDS = frozenset({"new", "joint", "draft", "whole"})
_HELPING = frozenset({"was", "is", "has", "been", "being", "to", "be", "jointly", "got", "first"})
_ASKED = "?"
_CAME, _ABOUT, _UP = ("came",), frozenset({"about", "together"}), ("up",)
_TOGETHER, _MANY = frozenset({"together", "with", "from"}), frozenset({"many", "all", "everyone", "us"})
# "How it should be made", "after it was made".
_MAY_BE = frozenset({"should", "might", "could", "would", "may", "must", "ought", "will", "shall"})
_LATER = frozenset({"after", "since", "once", "before"})
# What leads to the table goes on about the making, or about the table.
_LEADS = frozenset({"we", "it", "they", "this", "these", "there", "here", "who", "table", "below"})
_SEASONS = {"spring": 5, "summer": 8, "autumn": 11, "winter": 12}
# It was another document, another edition, or what was done with it once it was there.
_ANOTHER = frozenset(
    {"action", "delivery", "last", "old", "former", "previous", "next", "housing", "report", "progress", "since"}
    | {"leaflet", "website", "budget", "film", "video", "summary"}
)
_WANTED = "wanted"


class Rows(NamedTuple):
    """A table, which of its columns has those who took part, and what says of one of them that they did not."""

    text: Marked
    number: int
    column: int
    columns: int
    no: frozenset[str] = frozenset()


def took_part(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield the rows of such a table that name those whom an act has to reach."""
    yield from in_tables(grounds, sought, _tables)


def in_tables(grounds: Grounds, sought: Sought, tables: Callable[[Marked, str], tuple[Rows, ...]]) -> Iterator[Bearing]:
    """Yield the rows of *tables* that name those whom an act before the making of a document has to reach.

    *tables* gives those of a text, with what the document is called: "plan".
    """
    if sought.verb not in ASKING or sought.stage is None or is_of_a_review(sought):
        return
    noun = grounds.made.get(sought.kind, "")
    if sought.stage not in grounds.making.get(sought.kind, ()) or not noun:
        return
    for text in grounds.texts:
        if not {sought.kind, sought.spoken_of} & grounds.file_kinds(text):
            continue
        for table in grounds.once((tables, id(text), noun), partial(tables, text, noun)):
            yield from _named(grounds, sought, table)


def _named(grounds: Grounds, sought: Sought, table: Rows) -> Iterator[Bearing]:
    lines = table.text.lines[table.number + 1 : table.number + 1 + _LONGEST]
    for line in takewhile(lambda each: each.passage.role == "row", lines):
        cell = span_of_cell(line, table.column, table.columns)
        if (
            cell is None
            or not table.no.isdisjoint(line.folded)
            or _ASKED in line.passage.text
            or NOT_SO & line.tones.keys()
            or line.mentions
            or _is_of_another_time(grounds, line.folded)
        ):
            continue
        since, until = max(cell[0], line.first), min(cell[1], line.last)
        # "First (cancelled)", "Second, on the budget": what the round was stands before.
        if not (NO_PART | _ANOTHER).isdisjoint(line.words.folded[line.first : since]):
            continue
        if since >= until or not NO_PART.isdisjoint(line.words.folded[since:until]):
            continue
        for first, last in straight(line, since, until):
            found = within(grounds, sought, line, first, last)
            if found is not None:
                answer = Answer.FOUND if found.sure else Answer.PARTLY
                yield Bearing(quote=line.quote(), answer=answer, tone="done", why=found.why)


def _tables(text: Marked, noun: str) -> tuple[Rows, ...]:
    found: list[Rows] = []
    title_lines = tuple(cover(text))
    for number, before, heading, heads in tables_of(text):
        columns = [at for at, head in enumerate(heads) if head in TOOK_PART]
        if len(columns) == 1 and heads[0] in _ROUNDS:
            leading = before.beside(text.lines[max(0, number - _LONGEST) : number])
            if _is_of_the_making(heading, leading, noun, title_lines):
                found.append(Rows(text, number, columns[0], len(heads)))
    return tuple(found)


def tables_of(text: Marked) -> Iterator[tuple[int, Line, Line | None, list[str]]]:
    """Yield where a table begins, the sentence before it, the heading above it, and what heads its columns."""
    heading: Line | None = None
    before: Line | None = None
    for number, line in enumerate(text.lines):
        heading = line if line.is_heading else heading
        if line.passage.role == "row" and not line.first and before is not None and before.passage.role != "row":
            yield number, before, heading, [" ".join(words_of(cell).folded) for cell in cells_of(line.passage.text)]
        before = line


def _is_of_the_making(heading: Line | None, passage: Sequence[Line], noun: str, title_lines: Sequence[Line]) -> bool:
    """Tell whether the heading above a table, or the passage that leads to it, is about how the document was made."""
    leading = [line for line in passage if not line.is_heading]
    near = leading if heading is None else [heading, *leading]
    if any(_barred(line) & line.tones.keys() or not _ANOTHER.isdisjoint(line.folded) for line in near):
        return False
    if leading and noun not in leading[0].folded and _LEADS.isdisjoint(leading[0].folded):
        return False
    title = frozenset(word for line in title_lines if line not in near for word in line.folded) - DEFINITE
    return any(tells_of_the_making(line.folded, noun, title) for line in near)


def _barred(line: Line) -> frozenset[str]:
    """Return how a sentence may not be meant; "we wanted the plan to be drawn up by many" is over what was done."""
    return NOT_SO - {"promise"} if _WANTED in line.folded else NOT_SO


def tells_of_the_making(folded: Sequence[str], noun: str, title: AbstractSet[str] = frozenset()) -> bool:
    """Tell whether words tell how the document was made; *title* are the words by which it is called.

    >>> tells_of_the_making("how the plan came about".split(), "plan")
    True
    >>> tells_of_the_making("how the plan came to be rejected".split(), "plan")
    False
    >>> tells_of_the_making("how we wrote this community plan".split(), "plan", {"community"})
    True
    >>> tells_of_the_making("how we wrote the floor plan".split(), "plan", {"community"})
    False
    """
    if not _MAY_BE.isdisjoint(folded) or folded[0] in _LATER:
        return False
    for at, word in enumerate(folded):
        first = next((place for place in range(at - 1, -1, -1) if folded[place] not in title | _KINDS), -1)
        if word != noun or first < 0 or folded[first] not in DEFINITE:
            continue
        if first and folded[first - 1] in _MADE and _ends(folded[at + 1 :]):
            return True
        verb = next((place for place in range(at + 1, len(folded)) if folded[place] not in _HELPING), len(folded))
        behind = folded[verb + 1 :]
        if tuple(folded[verb : verb + 1]) == _CAME and behind and behind[0] in _ABOUT:
            return True
        if not _MADE.isdisjoint(folded[verb : verb + 1]) and _ends(behind[1:] if tuple(behind[:1]) == _UP else behind):
            return True
    return False


def _ends(folded: Sequence[str]) -> bool:
    """Tell whether nothing else follows what was made: "in three rounds", "with you", and not "by our neighbours"."""
    if not folded or folded[0] in _TOGETHER:
        return True
    near = folded[1:3]
    return (folded[0] == "by" and not _MANY.isdisjoint(near)) or (folded[0] == "in" and not _ROUNDS.isdisjoint(near))


def span_of_cell(line: Line, column: int, columns: int) -> tuple[int, int] | None:
    """Return from which word to which the cell of a row in a column goes; None where the row has other columns."""
    text = line.passage.text
    parts = CELLS.split(text)
    if len(parts) != columns:
        return None
    starts = [0, *(match.end() for match in CELLS.finditer(text)), len(text)]
    places = line.words.starts
    first, last = (sum(place < starts[at] for place in places) for at in (column, column + 1))
    return first, last


def _is_of_another_time(grounds: Grounds, folded: Sequence[str]) -> bool:
    """Tell whether a row gives a time that lies ahead, or one so long ago that it was for another document."""
    years = _years(folded)
    return is_to_come(grounds, folded) or (bool(years) and max(years) < grounds.day.year - _LONG_AGO)


def is_to_come(grounds: Grounds, folded: Sequence[str]) -> bool:
    """Tell whether a row gives a time that lies after the day on which the files are read."""
    day, years = grounds.day, _years(folded)
    if not years or max(years) < day.year:
        return False
    months = [_MONTHS.index(word) + 1 for word in folded if word in _MONTHS]
    months += [_SEASONS[word] for word in folded if word in _SEASONS]
    # "12/2023".
    months += [int(word) for word, year in pairwise(folded) if word.isdigit() and year == str(day.year)]
    return max(years) > day.year or max((month for month in months if month <= len(_MONTHS)), default=0) > day.month


def _years(folded: Sequence[str]) -> list[int]:
    return [int(word) for word in folded if word.isdigit() and len(word) == _YEAR]
