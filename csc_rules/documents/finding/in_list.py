"""Who is named in a line of a list behind a word that governs it: "the draft went to:", "comments came from:"."""

from __future__ import annotations

from csc_rules.documents.case import Sought
from csc_rules.documents.finding.classes import Reached, as_named
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.sentences.loose_lists import behind_letter
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.straight import straight

_GOVERNS = frozenset({"to", "from", "with"})


def is_led_to(line: Line, sign: Sign) -> bool:
    """Tell whether a line is an item behind such a word."""
    return line.passage.role == "item" and sign.line.words.folded[-1] in _GOVERNS


def in_list(grounds: Grounds, sought: Sought, line: Line) -> Reached | None:
    """Return who is named in an item straight away, and not beside what tells of somebody else."""
    spans = straight(line, behind_letter(line), line.last)
    return next((found for span in spans if (found := within(grounds, sought, line, *span)) is not None), None)


def within(grounds: Grounds, sought: Sought, line: Line, since: int, until: int) -> Reached | None:
    """Return who of those whom an act has to reach is named from one word up to another."""
    names = [name for name in line.names if since <= name.first < until]
    return as_named(grounds, sought.whom, line, names, since, until)
