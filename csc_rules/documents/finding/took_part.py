"""Tables of those who took part in the making of a document, round by round or one after the other.

"How the plan came about", and below it "Round | When | Who took part": who stands in that column took part. So did
whoever has a row of "Who | How | When", where the heading says who was asked about the plan.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import takewhile
from typing import NamedTuple

from csc_rules.dates import MONTHS
from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.finding.classes import as_named
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.grammar_words import DEFINITE
from csc_rules.documents.meant.reviews import is_of_a_review
from csc_rules.documents.sentences.heads import CELLS, cells_of
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.straight import straight
from csc_rules.documents.words import words_of

_MONTHS = tuple(month.casefold() for month in MONTHS)
_ASKING = frozenset({"consult", "give-opportunity", "involve"})
_NOT_SO = frozenset({"promise", "denial", "recital", "other", "previous", "next", "question", "open"})
# What heads the column of those who took part.
_TOOK_PART = frozenset(
    {"who took part", "who came", "who answered", "who was involved", "who was consulted", "who was asked"}
    | {"who responded", "who replied", "who was there", "who attended", "who joined in", "who we met", "who we asked"}
    | {"who we talked to", "who we spoke to", "who we heard from", "who we consulted", "who we listened to"}
    | {"those who took part", "those consulted", "those involved", "participants", "took part"}
)
# What heads the first column of a table of those who were asked, and the columns that say how it was done.
_WHO = _TOOK_PART | frozenset(
    {"who", "group", "body", "organisation", "organisation or group", "consultee", "partner", "stakeholder", "name"}
)
_HOW = frozenset(
    {"how", "when", "date", "dates", "method", "how and when", "when and how", "what we did", "what they said"}
    | {"what they told us", "outcome", "result", "response", "reply", "what changed", "how we asked", "format"}
)
_DRAFTS = frozenset({"draft", "drafts"})
_ASKED = frozenset({"asked", "consulted", "involved", "engaged", "consultation", "consulting"})
_ROUNDS = frozenset({"round", "rounds", "stage", "stages", "phase", "phases", "step", "steps"})
_MADE = frozenset(
    {"made", "drawn", "drew", "written", "wrote", "drafted", "prepared", "developed", "produced", "created", "came"}
    | {"shaped", "built", "designed"}
)
# "The new community plan", "was jointly drawn up": so many words stand between at most.
_NOUN, _VERB, _LONGEST, _YEAR = 3, 5, 60, 4
# It was another document, another edition, or what was done with it once it was there.
_ANOTHER = frozenset(
    {"action", "delivery", "last", "old", "former", "previous", "next", "housing", "report", "progress", "since"}
    | {"leaflet", "website", "budget", "film", "video", "summary"}
)
_WANTED = "wanted"
_NOBODY = frozenset(
    {"no", "nobody", "none", "not", "invited", "cancelled", "postponed", "planned", "tbc", "expected", "apologies"}
    | {"asked", "due", "hoped"}
)
# What a row says of whoever was not asked after all.
_NOT_ASKED = _NOBODY | {
    "deferred",
    "declined",
    "awaited",
    "pending",
    "withdrew",
    "unable",
    "outstanding",
    "later",
    "fixed",
}


class _Rows(NamedTuple):
    """A table, which of its columns has those who took part, and what says of one of them that they did not."""

    text: Marked
    number: int
    column: int
    columns: int
    no: frozenset[str] = frozenset()


def took_part(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield the rows of such a table that name those whom an act has to reach."""
    if sought.verb not in _ASKING or sought.stage is None or is_of_a_review(sought):
        return
    noun = grounds.made.get(sought.kind, "")
    if sought.stage not in grounds.making.get(sought.kind, ()) or not noun:
        return
    for text in grounds.texts:
        if not {sought.kind, sought.spoken_of} & grounds.file_kinds(text):
            continue
        for table in grounds.once(("took part", id(text), noun), partial(_tables, text, noun)):
            yield from _named(grounds, sought, table)


def _named(grounds: Grounds, sought: Sought, table: _Rows) -> Iterator[Bearing]:
    lines = table.text.lines[table.number + 1 : table.number + 1 + _LONGEST]
    for line in takewhile(lambda each: each.passage.role == "row", lines):
        cell = _cell(line, table)
        if (
            cell is None
            or not table.no.isdisjoint(line.folded)
            or _NOT_SO & line.tones.keys()
            or line.mentions
            or is_to_come(grounds, line)
        ):
            continue
        since, until = max(cell[0], line.first), min(cell[1], line.last)
        if since >= until or not _NOBODY.isdisjoint(line.words.folded[since:until]):
            continue
        for first, last in straight(line, since, until):
            names = [name for name in line.names if first <= name.first < last]
            found = as_named(grounds, sought.whom, line, names, first, last)
            if found is not None:
                answer = Answer.FOUND if found.sure else Answer.PARTLY
                yield Bearing(quote=line.quote(), answer=answer, tone="done", why=found.why)


def _tables(text: Marked, noun: str) -> tuple[_Rows, ...]:
    found: list[_Rows] = []
    for number, line in enumerate(text.lines):
        before = text.lines[number - 1] if number else None
        if line.passage.role != "row" or line.first or before is None or before.passage.role == "row":
            continue
        heads = [" ".join(words_of(cell).folded) for cell in cells_of(line.passage.text)]
        columns = [at for at, head in enumerate(heads) if head in _TOOK_PART]
        if heads[:1] and heads[0] in _WHO and not _HOW.isdisjoint(heads[1:]):
            if _is_of_the_making(text.lines[:number], before, noun, _tells_who_was_asked):
                found.append(_Rows(text, number, 0, len(heads), _NOT_ASKED))
        elif len(columns) == 1 and heads[0] in _ROUNDS and _is_of_the_making(text.lines[:number], before, noun):
            found.append(_Rows(text, number, columns[0], len(heads)))
    return tuple(found)


def _is_of_the_making(
    lines: Sequence[Line], before: Line, noun: str, tells: Callable[[Line, str], bool] | None = None
) -> bool:
    """Tell whether the heading above a table, or the passage that leads to it, is about how the document was made."""
    heading = next((line for line in reversed(lines) if line.is_heading), None)
    leading = [line for line in before.beside(lines) if not line.is_heading]
    near = leading if heading is None else [heading, *leading]
    if any(_barred(line) & line.tones.keys() or not _ANOTHER.isdisjoint(line.folded) for line in near):
        return False
    return any(tells(line, noun) if tells else _tells_of_the_making(line.folded, noun) for line in near)


def _barred(line: Line) -> frozenset[str]:
    """Return how a sentence may not be meant; "we wanted the plan to be drawn up by many" is over what was done."""
    return _NOT_SO - {"promise"} if _WANTED in line.folded else _NOT_SO


def _tells_of_the_making(folded: Sequence[str], noun: str) -> bool:
    """Tell whether words tell how the document was made.

    >>> _tells_of_the_making("how the plan came about".split(), "plan")
    True
    >>> _tells_of_the_making("what the plan has done".split(), "plan")
    False
    >>> _tells_of_the_making("how we wrote this community plan".split(), "plan")
    True
    """
    for at, word in enumerate(folded):
        led = folded[max(0, at - _NOUN) : at]
        if word != noun or DEFINITE.isdisjoint(led):
            continue
        if not _MADE.isdisjoint((*folded[max(0, at - _NOUN - 1) : at], *folded[at + 1 : at + 1 + _VERB])):
            return True
    return False


def _tells_who_was_asked(line: Line, noun: str) -> bool:
    """Tell whether a line says that people were asked about the document, or that its draft was open to comments."""
    folded = line.folded
    acts = {act for cued in line.cued if cued.how is How.STATED for act in cued.cue.names("act")}
    of_draft = noun in folded and not _DRAFTS.isdisjoint(folded)
    return _asks_about(folded, noun) or (of_draft and not _ASKING.isdisjoint(acts))


def _asks_about(folded: Sequence[str], noun: str) -> bool:
    """Tell whether words are over those who were asked about the document.

    >>> _asks_about("who we asked about this plan".split(), "plan")
    True
    >>> _asks_about("consultation on the draft plan".split(), "plan")
    True
    >>> _asks_about("who was asked to deliver the plan".split(), "plan")
    False
    """
    about = next((at for at, word in enumerate(folded) if word in ("about", "on")), len(folded))
    behind = folded[about + 1 : about + 1 + _NOUN + 1]
    return noun in behind and not DEFINITE.isdisjoint(behind) and not _ASKED.isdisjoint(folded[:about])


def _cell(line: Line, table: _Rows) -> tuple[int, int] | None:
    """Return from which word to which the cell of those who took part goes; None where the row has other columns."""
    text = line.passage.text
    parts = CELLS.split(text)
    if len(parts) != table.columns:
        return None
    starts = [0, *(match.end() for match in CELLS.finditer(text)), len(text)]
    places = line.words.starts
    first, last = (sum(place < starts[at] for place in places) for at in (table.column, table.column + 1))
    return first, last


def is_to_come(grounds: Grounds, line: Line) -> bool:
    """Tell whether a row gives a time that lies after the day on which the files are read."""
    folded, day = line.folded, grounds.day
    years = [int(word) for word in folded if word.isdigit() and len(word) == _YEAR]
    if not years or max(years) < day.year:
        return False
    months = tuple(_MONTHS.index(word) + 1 for word in folded if word in _MONTHS)
    return max(years) > day.year or max(months, default=0) > day.month
