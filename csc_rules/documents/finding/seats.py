"""Who is given a seat in a part on members: entries of its lists and rows, and sentences that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from csc_rules.documents.case import Sought
from csc_rules.documents.finding.belonging import is_plain, names_who_belongs
from csc_rules.documents.finding.lists_of_members import SUBHEAD, bodies_in_row
from csc_rules.documents.finding.parts_on_members import Part, parts_on_members
from csc_rules.documents.finding.taking_seats import (
    NUMBERS,
    OFFICES,
    begins_with_a_name,
    goes_on,
    leads_to_a_list,
    may_be,
    names_any,
    tells_of_the_group,
    tells_who_comes,
    told_to_sit,
)
from csc_rules.documents.finding.took_part import span_of_cell
from csc_rules.documents.finding.whose_members import NOT_SO
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
# By such words a sentence takes up the list above it.
_OF_THOSE = frozenset({"above", "these", "those", "they", "them", "list"})
# What heads the columns of a table of members that says no more of them than who comes.
_COLUMNS = frozenset({"partner", "partners", "body", "bodies", "organisation", "organisations", "agency", "agencies"})
_COLUMNS |= {"sector", "represented", "representative", "representatives", "by", "name", "post", "role", "title"}
_COLUMNS |= {"position", "office", "who", "job", "of", "and", "the", "comes"}
# Lines between entries that say of which sort those below are, all of them members.
_SORTS = frozenset({"health", "police", "policing", "education", "schools", "statutory", "voluntary", "sector", "and"})
_SORTS |= {"council", "partners", "members", "voting", "core", "justice", "the", "local", "authority", "colleges"}
# What tells how somebody stands to the group.
_BEARS = frozenset({"seat", "seats", "member", "members", "part", "partner", "partners", "asked", "invited", "sent"})
_BEARS |= {"left", "joined", "join", "attends", "attend", "meets", "meet", "board", "trust", "partnership", "papers"}
_BEARS |= {"represented", "represent", "arrangements", "contact", "works", "observer", "vacant", "withdrew", "declined"}
_BEARS |= {"sends", "send", "sits", "sit", "informed", "replied", "sign", "signed", "come", "comes", "parties", "party"}


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
    # Below a head stand members, until a sentence or a line leads to others.
    lists, before, closed = True, False, False
    table: Line | None = None
    for number in range(part.head.number + 1, part.end):
        line = part.head.text.lines[number]
        if _is_entry(line) or (line.is_heading and names_any(line, line.first, line.last)):
            begins = table is None and line.passage.role == "row"
            table = (table or line) if line.passage.role == "row" else None
            lists = lists and (_names_one(line) or _is_of_a_sort(line) or (begins and _heads_columns(line)))
            lists = lists or (line.passage.role == "paragraph" and not closed and _leads_on(line, part, led=False))
            spans = tuple(_in_row(line, table) if table else _in_entry(line))
            for first, last, whole in spans:
                stays = part.stands and lists and whole and not _are_taken_back(part, number)
                yield Seat(part.head, line, first, last, stays)
            continue
        table = None
        told = () if closed or _is_taken_back(part, number) else tuple(told_to_sit(line, part, before=before))
        before = bool(told)
        closed = closed or not (told or goes_on(line, part) or tells_of_the_group(line, part))
        lists = not closed and _leads_on(line, part, led=lists)
        yield from (Seat(part.head, line, *span, part.stands) for span in told)
        if not _BEARS.isdisjoint(line.folded):
            yield Seat(part.head, line, line.first, line.last, False)


def _names_one(line: Line) -> bool:
    """Tell whether an entry names a body or class, or begins with who comes for one."""
    office = line.passage.role in LISTED and tells_who_comes(line, line.first, line.last)
    return names_any(line, line.first, line.last) or office


def _is_of_a_sort(line: Line) -> bool:
    """Tell whether a short line says but of which sort the members below it are: "Health", "Voting members"."""
    return len(line.folded) <= SUBHEAD and _SORTS.issuperset(line.folded)


def _heads_columns(line: Line) -> bool:
    """Tell whether the first row of a table heads who it is, and who comes, and nothing else."""
    return _COLUMNS.issuperset(line.folded)


def _in_row(line: Line, head: Line) -> Iterator[tuple[int, int, bool]]:
    """Yield from where to where a row names who has the seat, and whether its other cells say but who comes."""
    count = len(CELLS.split(line.passage.text))
    cells = [span_of_cell(line, at, count) or (line.first, line.first) for at in range(count)]
    span = bodies_in_row(head, line) or cells[0]
    whole = _heads_columns(head) and count == len(CELLS.split(head.passage.text))
    whole = whole and all(cell == span or (cell[0] < cell[1] and tells_who_comes(line, *cell)) for cell in cells)
    if names_who_belongs(line, *span) or is_plain(line, *span, OFFICES | NUMBERS | {"office"}):
        yield *span, whole


def _is_entry(line: Line) -> bool:
    """Tell whether a line is an entry of a list, a row, or several entries on lines of their own: it is no sentence."""
    passage = line.passage
    if passage.role in LISTED:
        return line.first == 0 or passage.role == "row"
    whole = not line.first and line.last == len(line.words.folded)
    short = len(line.words.folded) <= _LONGEST_ENTRY * (1 + passage.text.count("\n"))
    marked = _MARKED.match(passage.text) is not None
    return passage.role == "paragraph" and whole and short and (marked or not passage.text.rstrip().endswith(_ENDED))


def _in_entry(line: Line) -> Iterator[tuple[int, int, bool]]:
    """Yield from where to where entries name who has the seat, and whether what stands behind says but who comes."""
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
            yield *span, span[1] == last or tells_who_comes(line, span[1], last)


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


def _leads_on(line: Line, part: Part, *, led: bool) -> bool:
    """Tell whether entries behind a sentence are of members: it leads to them, or goes on about those led to."""
    stop = line.words.text[line.words.ends[line.last - 1] :].strip()[:1]
    if NOT_SO & line.tones.keys() or may_be(line) or stop == "?":
        return False
    if led and goes_on(line, part):
        return True
    points = not stop or stop not in STOPS or not _POINTS.isdisjoint(line.folded)
    return points and leads_to_a_list(line, line.last, part)


def _is_taken_back(part: Part, number: int) -> bool:
    """Tell whether the next sentence may say that those of one have no seat: it begins with no name of its own."""
    behind = part.head.text.lines[number + 1] if number + 1 < part.end else None
    if behind is None or behind.is_heading or _is_entry(behind) or tuple(told_to_sit(behind, part, before=True)):
        return False
    said_of = {name.body or name.classes for name in part.head.text.lines[number].names}
    if any((name.body or name.classes) in said_of for name in behind.names):
        return True
    return not (begins_with_a_name(behind, part) or leads_to_a_list(behind, behind.last, part))


def _are_taken_back(part: Part, number: int) -> bool:
    """Tell whether the sentence below a list may say that those in it left: "the above have resigned"."""
    behind = (part.head.text.lines[at] for at in range(number + 1, part.end))
    told = next((line for line in behind if not (_is_entry(line) or line.is_heading)), None)
    if told is None or _OF_THOSE.isdisjoint(told.folded):
        return False
    return not (goes_on(told, part) or any(told_to_sit(told, part, before=True)))
