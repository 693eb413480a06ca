"""What a line tells of the file it stands in, though it names no document: imprints, "on our website", "it"."""

from __future__ import annotations

from csc_rules.documents.finding.marks import Line

_IT = "it"
_BEFORE_IT = "before"
_ON = "on"
_SINCE = frozenset({"since", "from", "now"})
BEGINS = 4
# A line that says who made the file it stands in is no longer than this, and begins with what they did.
IMPRINT = 20
# "Issued on Friday 23 June 2017 by": the day has at most so many words.
DATED = 7
YEAR = 4
_FIRST = "first"
_AT_FIRST = frozenset({("published",), ("issued",), ("put",)})
_MADE = frozenset({"published", "prepared", "produced", "issued", "compiled", "written"})
_BY_WHOM = frozenset({("by",), ("jointly", "by"), ("on", "behalf")})


def tells_of_its_file(line: Line, at: int, last: int | None) -> bool:
    """Tell whether a line tells something of the file it stands in: as an imprint, without a subject, or of "it"."""
    return _is_imprint(line) or _has_no_subject(line, at, last) or _says_it(line, at)


def _has_no_subject(line: Line, at: int, last: int | None) -> bool:
    """Tell whether a line only says where something is, so that it is the file: "On our website since 8 May"."""
    if at != line.first or last is None or line.folded[0] != _ON or len(line.folded) > IMPRINT:
        return False
    return last + 1 >= line.last or line.words.folded[last + 1] in _SINCE


def _says_it(line: Line, at: int) -> bool:
    """Tell whether "it" stands for the file, and not for whoever "had before it a report"."""
    folded = line.words.folded[line.first : min(line.last, at + BEGINS)]
    return any(word == _IT and folded[max(place - 1, 0)] != _BEFORE_IT for place, word in enumerate(folded))


def _is_imprint(line: Line) -> bool:
    """Tell whether a line only says by whom the file it stands in was made: "Published by the harbour board"."""
    folded = line.folded
    if len(folded) > IMPRINT:
        return False
    if folded[0] == _FIRST:
        # "First published 27 April 2023".
        return folded[1:2] in _AT_FIRST and any(word.isdigit() and len(word) == YEAR for word in folded)
    if folded[0] not in _MADE:
        return False
    jointly = 2 if folded[1:2] == ("jointly",) else 1
    dated = folded[jointly : jointly + 1] == ("on",) and "by" in folded[jointly : jointly + DATED]
    return folded[1:2] in _BY_WHOM or folded[1:3] in _BY_WHOM or dated
