"""How a sentence is meant where it says something: as done, as promised, as what the law asks, as not done."""

from __future__ import annotations

from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.finding.marks import Line

DONE, RECITAL = "done", "recital"
# "We will soon publish": a promise or a denial reaches this many words on.
REACH = 5
# In which order tones are looked for: what casts most doubt comes first.
_NEAR = ("denial", "promise")

WHY = {
    DONE: "it says that this was done",
    "recital": "it tells what the law asks, not what was done",
    "promise": "it says what is intended",
    "denial": "it says that this was not done",
    "question": "it is a question",
    "other": "it is about another document",
    "previous": "it is about the document before this one",
    "next": "it is about the document that follows this one",
    "draft": "it is about a draft",
    "elsewhere": "it says that this stands elsewhere or is still to be written, and does not give it",
    "membership": "it lists members or partners",
    "meeting": "it is about a meeting, or about the file itself",
}


def tone_of(line: Line, cued: Cued, *, own: bool) -> str:
    """Return how a sentence means what a cue in it says: ``done``, or one of the tones of the rule language.

    *own* tells that it speaks of the body itself, or of the very document: then a mere reference to the law makes it no
    recital.
    """
    if line.asks or "question" in line.tones:
        return "question"
    for tone in _NEAR:
        if any(_reaches(mark, cued) for mark in line.tones.get(tone, ())):
            return tone
    if is_recital(line, own=own):
        return RECITAL
    return DONE


def _reaches(mark: Cued, cued: Cued) -> bool:
    return mark.first < cued.last and mark.last >= cued.first - REACH


def is_recital(line: Line, *, own: bool) -> bool:
    """Tell whether a sentence tells what the law says; *own* as above."""
    marks = line.tones.get("recital", ())
    if any(mark.how is How.STATED for mark in marks):
        return True
    return not own and (bool(marks) or "recital" in line.under_tones)
