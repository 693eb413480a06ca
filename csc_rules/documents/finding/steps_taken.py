"""Tables of the steps by which a document was made: "Step | What was done | When", and a row for each of them.

A row tells of the document whose paper the table stands in, where nothing near the table names another.
"""

from __future__ import annotations

from itertools import takewhile

from csc_rules.documents.case import Sought
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.took_part import tables_of
from csc_rules.documents.meant.subjects import THIS, UNSAID, About
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import NOT_SO, PROMISE

_STEPS = frozenset(
    {"step", "steps", "stage", "stages", "duty", "duties", "requirement", "requirements", "what the act asks"}
    | {"what the law asks", "statutory step", "legal duty", "statutory duty"}
)
_DONE = frozenset(
    {"what was done", "what we did", "how it was done", "what happened", "how it was met", "how we met it", "done"}
    | {"how met", "what has been done", "how this was done", "what we have done", "action taken", "how we did it"}
)
# What may be made, done or taken in steps and is not the document that a point asks of.
_THINGS = frozenset(
    {
        "plan",
        "strategy",
        "budget",
        "report",
        "assessment",
        "policy",
        "scheme",
        "protocol",
        "charter",
        "review",
        "survey",
    }
    | {"project", "building", "school", "guide", "statement", "framework", "programme", "merger", "appointment"}
    | {"service", "inspection", "recruitment", "procurement", "tender", "bill", "election", "restructure", "centre"}
)
_OF_ANOTHER = frozenset({"last", "previous", "former", "next", "delivery", "action", "old"})
_NOT_YET = frozenset(
    {"tbc", "planned", "due", "proposed", "pending", "awaited", "outstanding", "cancelled", "postponed", "deferred"}
    | {"not", "no", "yet", "will", "still", "none"}
)
_LONGEST = 60
_DRAFT, _PREVIOUS, _UNKNOWN = "draft", "previous", "unknown"


def about_it(grounds: Grounds, sign: Sign, sought: Sought) -> About:
    """Say whether a sentence is about the document that a point asks of, with what a table of steps tells of it."""
    found = grounds.about(sign, sought)
    if sign.line.passage.role == "row" and found.which in (THIS, UNSAID, _DRAFT):
        found = _of_step(grounds, sign, sought, found)
    # What is done to a draft is done to the document, where it has to come before that is made.
    return About(THIS, found.why) if found.which == _DRAFT and sought.stage is not None else found


def _of_step(grounds: Grounds, sign: Sign, sought: Sought, found: About) -> About:
    noun = grounds.made.get(sought.kind, "")
    rows = grounds.once(("steps", id(sign.text), noun), lambda: _rows(sign.text, noun))
    near = rows.get(sign.line.passage.number)
    if near is None:
        return found
    if not _was_taken(sign):
        return About(PROMISE, "the row says that it is to come, or was not done")
    if near == _PREVIOUS:
        return About(_PREVIOUS, "the table is of the steps for another one")
    if found.which == UNSAID and near == THIS and grounds.is_of_own_file(sign, sought):
        return About(THIS, "it stands in a table of the steps by which the document was made")
    return found


def _rows(text: Marked, noun: str) -> dict[int, str]:
    """Return the passages of a text that are rows of such tables, each with what the table is of."""
    found: dict[int, str] = {}
    for number, before, heading, heads in tables_of(text):
        if heads and heads[0] in _STEPS and not _DONE.isdisjoint(heads[1:]):
            near = [before, *before.beside(text.lines[max(0, number - _LONGEST) : number])]
            near += [] if heading is None else [heading]
            of = _UNKNOWN if any(_names_another(line, noun) for line in near) else THIS
            of = of if all(_OF_ANOTHER.isdisjoint(line.folded) for line in near) else _PREVIOUS
            rows = text.lines[number + 1 : number + 1 + _LONGEST]
            found |= {line.passage.number: of for line in takewhile(lambda each: each.passage.role == "row", rows)}
    return found


def _names_another(line: Line, noun: str) -> bool:
    folded = tuple(word for word in line.folded if not word.isdigit())
    # "2.3 Assessment" is over a part of a paper.
    if line.is_heading and len(folded) == 1:
        return False
    if not (_THINGS - {noun}).isdisjoint(folded) or any(not each.here for each in line.mentions):
        return True
    return bool(NOT_SO & line.tones.keys())


def _was_taken(sign: Sign) -> bool:
    """Tell whether neither a sentence in a row nor its last cell says that it is to come, or was not done."""
    return _NOT_YET.isdisjoint(sign.line.folded) and _NOT_YET.isdisjoint(_last_cell(sign.line))


def _last_cell(line: Line) -> tuple[str, ...]:
    """Return the words of a row behind its last bar."""
    text = line.passage.text
    last = text.rstrip(" |").rfind("|")
    words = line.words
    return tuple(words.folded[at] for at in range(len(words.folded)) if last >= 0 and words.starts[at] > last)
