"""Who is given a seat in a part on members: entries of its lists and rows, and sentences that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from csc_rules.documents.case import Sought
from csc_rules.documents.finding.belonging import is_plain, names_who_belongs
from csc_rules.documents.finding.lists_of_members import SUBHEAD, bodies_in_row, heads_others
from csc_rules.documents.finding.parts_on_members import Part, parts_on_members
from csc_rules.documents.finding.taking_seats import (
    IS,
    NUMBERS,
    OFFICES,
    SUBJECT,
    THEY,
    is_of_leading_words,
    may_be,
    names_any,
    told_to_sit,
    unnamed,
)
from csc_rules.documents.finding.whose_members import NOT_SO, is_of_another
from csc_rules.documents.grammar_words import STOPS
from csc_rules.documents.model import LISTED
from csc_rules.documents.sentences.heads import CELLS
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign

_LONGEST_ENTRY = 40
_ENDED = (*STOPS, ":", ",")
# A printed line with fewer signs is not full.
_PRINTED, _FULL = re.compile(r"[^\n]*\n?"), 65
_MARKED = re.compile(r"\s*\(?(?:[a-z]{1,2}|[ivx]{1,5}|\d{1,2})[.)]\s+", re.IGNORECASE)
# Behind one of these an entry goes on with who comes, and how.
_CUTS = re.compile(r"\s[-\u2013\u2014]\s|[:(\[|]|\n(?=.)")
_POINTS = frozenset({"below", "following", "follows"})
# "Its members are" are those of whom the sentence before tells.
_ITS = frozenset({"its", "their"})
_LAW = frozenset({"guidance", "regulations", "regulation", "statute"})
_TURNS = frozenset({"board", "partnership", "committee", "group", "panel", "forum", "subgroup", "alliance", "party"})
# What tells how somebody stands to the group.
_BEARS = frozenset({"seat", "seats", "member", "members", "part", "partner", "partners", "asked", "invited", "sent"})
_BEARS |= {"left", "joined", "join", "attends", "attend", "meets", "meet", "board", "trust", "partnership", "papers"}
_BEARS |= {"represented", "represent", "arrangements", "contact", "works", "observer", "vacant", "withdrew", "declined"}
_BEARS |= {"sends", "send", "sits", "sit", "informed", "replied", "sign", "signed", "come", "comes", "parties", "party"}
# "To be named".
_TO_BE = ("to", "be")


class Seat(NamedTuple):
    """Where a part on members names somebody: from which word to which, and whether as one who has a seat."""

    head: Sign
    line: Line
    first: int
    last: int
    sits: bool


def seats(text: Marked, sought: Sought) -> tuple[Seat, ...]:
    """Return where the parts on members of a file name somebody: what has a seat first, then the whole sentence."""
    return tuple(seat for part in parts_on_members(text, sought) for seat in _seats_in(part))


def _seats_in(part: Part) -> Iterator[Seat]:
    # Below a head stand members, until a sentence or a head leads to others.
    lists, before, closed = True, False, False
    table: Line | None = None
    for number in range(part.head.number + 1, part.end):
        line = part.head.text.lines[number]
        if _is_entry(line) or (line.is_heading and line.names):
            table = (table or line) if line.passage.role == "row" else None
            lists = lists and not (heads_others(line) or _heads_another(line, part))
            spans = tuple(_in_row(line, table) if table else _in_entry(line))
            yield from (Seat(part.head, line, *span, lists and not _is_open(line, span)) for span in spans)
            continue
        table = None
        spans = (
            () if closed or _is_taken_back(part.head.text, number) else tuple(told_to_sit(line, part, before=before))
        )
        before = bool(spans)
        closed = closed or (not spans and _tells_of_others(line, part))
        lists = not closed and _leads_on(line, part, lists)
        yield from (Seat(part.head, line, *span, True) for span in spans)
        if not _BEARS.isdisjoint(line.folded):
            yield Seat(part.head, line, line.first, line.last, False)


def _tells_of_others(line: Line, part: Part) -> bool:
    """Tell whether a sentence turns to another group, or to what the law says of any: "the finance group meets in May".

    What stands behind it may be of that group.
    """
    if not _LAW.isdisjoint(line.folded):
        return True
    begin = line.folded[:SUBJECT]
    verb = next((at for at, word in enumerate(begin) if word in IS), len(begin))
    return not _TURNS.isdisjoint(begin[:verb]) and is_of_another(begin[:verb], part.called)


def _in_row(line: Line, head: Line) -> Iterator[tuple[int, int]]:
    """Yield from where to where a row names who has the seat: in the column for bodies, or in the first."""
    span = bodies_in_row(head, line)
    if span is None:
        until = CELLS.search(line.passage.text)
        last = sum(each < until.start() for each in line.words.starts) if until else line.last
        span = (line.first, max(line.first, min(last, line.last)))
    if names_who_belongs(line, *span) or is_plain(line, *span, OFFICES | NUMBERS | {"office"}):
        yield span


def _is_open(line: Line, span: tuple[int, int]) -> bool:
    """Tell whether a seat is not filled yet: "to be named"."""
    until = line.last if line.passage.role == "row" else _end_of_entry(line, span[1])
    return _TO_BE in pairwise(line.words.folded[span[0] : until])


def _end_of_entry(line: Line, at: int) -> int:
    """Return where the entry ends in which a word stands, of those that stand on lines of their own."""
    ends = (sum(each < until for each in line.words.starts) for _, until in _entries_of(line))
    return next((end for end in ends if end >= at), line.last)


def _is_entry(line: Line) -> bool:
    """Tell whether a line is an entry of a list, a row, or several entries on lines of their own: it is no sentence."""
    passage = line.passage
    if passage.role in LISTED:
        return line.first == 0 or passage.role == "row"
    whole = not line.first and line.last == len(line.words.folded)
    short = len(line.words.folded) <= _LONGEST_ENTRY * (1 + passage.text.count("\n"))
    marked = _MARKED.match(passage.text) is not None
    return passage.role == "paragraph" and whole and short and (marked or not passage.text.rstrip().endswith(_ENDED))


def _in_entry(line: Line) -> Iterator[tuple[int, int]]:
    """Yield from where to where entries name who has the seat: before a dash, a colon or a bracket."""
    text, starts = line.words.text, line.words.starts
    for since, until in _entries_of(line):
        marked = _MARKED.match(text, since)
        begin = marked.end() if marked else since
        cut = _CUTS.search(text, begin, until)
        first, cut_at, last = (
            max(line.first, min(line.last, sum(each < at for each in starts)))
            for at in (begin, cut.start() if cut else until, until)
        )
        span = (first, cut_at) if names_any(line, first, cut_at) else (first, last)
        if names_who_belongs(line, *span) or is_plain(line, *span, OFFICES | NUMBERS | {"office"}):
            yield span


def _entries_of(line: Line) -> Iterator[tuple[int, int]]:
    """Yield from where to where the text of a passage has an entry: a printed line that is not full ends one."""
    text = line.words.text
    if line.passage.role != "paragraph" or "\n" not in text:
        yield 0, len(text)
        return
    since = 0
    for found in _PRINTED.finditer(text):
        if len(found[0]) < _FULL or found.end() >= len(text):
            yield since, found.end()
            since = found.end()


def _leads_on(line: Line, part: Part, lists: bool) -> bool:
    """Tell whether entries behind a sentence are of members: it leads to them, or goes on about those before them."""
    text = line.words.text[line.words.ends[line.last - 1] :].strip()
    whole = text[:1] in STOPS
    folded = line.folded
    if NOT_SO & line.tones.keys() or may_be(line) or is_of_another(unnamed(line, line.first), part.called):
        return False
    if text[:1] == "?":
        return False
    if folded[0] in _ITS and not lists:
        return False
    if whole and _POINTS.isdisjoint(folded):
        # "Each has a senior officer.": it goes on about those before.
        return lists
    return is_of_leading_words(line, line.last)


def _heads_another(line: Line, part: Part) -> bool:
    """Tell whether a short line stands over the members of another group: "Finance group"."""
    return len(line.folded) <= SUBHEAD and not line.names and is_of_another(line.folded, part.called)


def _is_taken_back(text: Marked, number: int) -> bool:
    """Tell whether the next sentence says that those of one have no seat: "it does not sit on the board"."""
    behind = text.lines[number + 1] if number + 1 < len(text.lines) else None
    return behind is not None and behind.folded[0] in THEY and "denial" in behind.tones
