"""Tables of the steps by which a document was made: "Step | What was done | When", and a row for each of them.

A row tells of the document whose paper the table stands in, where nothing near the table names another.
"""

from __future__ import annotations

from itertools import takewhile

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.how_made import is_of_the_chapter
from csc_rules.documents.finding.took_part import tables_of
from csc_rules.documents.meant.model import THIS, UNSAID, About
from csc_rules.documents.sentences.heads import cells_of
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import NOT_SO, PROMISE
from csc_rules.documents.words import words_of

_STEPS = frozenset(
    {"step", "steps", "stage", "stages", "duty", "duties", "requirement", "requirements", "what the act asks"}
    | {"what the law asks", "statutory step", "legal duty", "statutory duty"}
)
_DONE = frozenset(
    {"what was done", "what we did", "how it was done", "what happened", "how it was met", "how we met it", "done"}
    | {"how met", "what has been done", "how this was done", "what we have done", "action taken", "how we did it"}
)
# What is said near a table of the steps of the document: how it was made, or what the law asks. Any other word may
# speak of something else that was done in steps: "the play park", "in Skerry", "the plan before this one".
_PLAIN = frozenset(
    {"the", "this", "these", "our", "a", "an", "of", "to", "in", "on", "for", "by", "and", "with", "each", "it", "its"}
    | {"how", "what", "when", "we", "was", "were", "is", "are", "has", "have", "been", "did", "done", "taken", "came"}
    | {"about", "met", "made", "making", "drawn", "drew", "up", "written", "prepared", "preparation", "preparing"}
    | {
        "developed",
        "development",
        "table",
        "following",
        "below",
        "shows",
        "show",
        "sets",
        "set",
        "out",
        "gives",
        "step",
    }
    | {"steps", "stage", "stages", "date", "dates", "here", "process", "summary", "overview", "background", "legal"}
    | {"law", "act", "asks", "duty", "duties", "statutory", "requirement", "requirements", "compliance", "consultation"}
    | {
        "engagement",
        "involvement",
        "assessment",
        "approval",
        "governance",
        "joint",
        "jointly",
        "new",
        "part",
        "section",
    }
    | {"childrens", "services", "children", "young", "people", "peoples", "year"}
)
_MARKS = frozenset({"x", "n"})
_WHEN = frozenset({"when", "date", "dates", "date done", "when done", "when it was done", "completed"})
# What has to be done to those whom an act reaches: other rows tell of other things.
_ASKED = frozenset({"contribution", "contributions", "contributing", "involvement", "involving", "engagement"})
_ASKED |= {"consultation", "consulting", "consult", "consulted", "participation", "opportunity"}
_OF_ANOTHER = frozenset({"last", "previous", "former", "next", "delivery", "action", "old"})
_NOT_YET = frozenset(
    {"tbc", "planned", "due", "proposed", "pending", "awaited", "outstanding", "cancelled", "postponed", "deferred"}
    | {"not", "no", "yet", "will", "still", "none", "nobody", "never", "next", "overdue", "ongoing", "progress"}
    | {"confirmed", "confirm", "withdrawn", "declined", "refused", "error", "mistake", "printing", "print", "after"}
    | {"printer", "printers", "designer", "designers", "translators", "tenants", "budget", "returned", "unopened"}
)
_LONGEST = 60
_YEAR, _LONG_AGO = 4, 4
_DRAFT, _PREVIOUS, _UNKNOWN = "draft", "previous", "unknown"
_BAR = "|"
# A sentence that begins so, or leads to a list, takes up what stands before it.
_OTHER, _FOLLOWING = "other", ("the", "following")
_THOSE = frozenset({"those", "these", "they", "all", "replies", "responses"})


def about_it(grounds: Grounds, sign: Sign, sought: Sought) -> About:
    """Say whether a sentence is about the document that a point asks of, with what a table of steps tells of it."""
    found = grounds.about(sign, sought)
    if sign.line.passage.role == "row" and found.which in (THIS, UNSAID, _DRAFT):
        found = _of_step(grounds, sign, sought, found)
    elif found.which in (THIS, UNSAID) and _takes_up_another(grounds, sign, sought):
        return About(_OTHER, "it takes up what the sentence before says of another document")
    elif found.which == UNSAID and is_of_the_chapter(grounds, sign, sought):
        return About(THIS, "it stands in the chapter on how the document was made")
    # What is done to a draft is done to the document, where it has to come before that is made.
    return About(THIS, found.why) if found.which == _DRAFT and sought.stage is not None else found


def _takes_up_another(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence leads to those who were asked on what the one before names: "those consulted were:"."""
    line = sign.line
    if line.mentions or line.is_heading:
        return False
    if not (line.folded[0] in _THOSE or line.folded[:2] == _FOLLOWING or line.words.text.rstrip().endswith(":")):
        return False
    # A long sentence has many signs, and each asks the same.
    place = ("taken up", id(line), sought.subject, sought.targets)
    return grounds.once(place, lambda: _tells_before_of_another(grounds, sign, sought))


def _tells_before_of_another(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether the sentence before, under the same heading, says of another document what is asked."""
    before = next(iter(sign.text.lines[sign.number - 1 : sign.number]), None)
    if before is None or before.is_heading or before.passage.trail != sign.line.passage.trail:
        return False
    return any(
        grounds.about(Sign(sign.text, sign.number - 1, before, cued), sought).which == _OTHER
        for cued in before.told
        if cued.how is How.STATED and any((each.kind, each.name) in sought.targets for each in cued.cue.targets)
    )


def _of_step(grounds: Grounds, sign: Sign, sought: Sought, found: About) -> About:
    noun = grounds.made.get(sought.kind, "")
    near = grounds.once(("steps", id(sign.text), noun), lambda: _rows(sign.text, noun)).get(sign.line.passage.number)
    if near is None:
        return found
    if near == _PREVIOUS:
        return About(_PREVIOUS, "the table is of the steps for another one")
    # A row without a bar before the sentence would be one cell.
    if not _was_taken(grounds, sign) or _BAR not in sign.line.passage.text:
        return About(PROMISE, "the row says that it is to come, or was not done")
    asked = sought.stage is not None and not _ASKED.isdisjoint(words_of(cells_of(sign.line.passage.text)[0]).folded)
    if found.which == UNSAID and near == THIS and asked and grounds.is_of_own_file(sign, sought):
        return About(THIS, "it stands in a table of the steps by which the document was made")
    return About(UNSAID, found.why) if found.which == _DRAFT and not (near == THIS and asked) else found


def _rows(text: Marked, noun: str) -> dict[int, str]:
    """Return the passages of a text that are rows of such tables, each with what the table is of."""
    found: dict[int, str] = {}
    for number, before, heading, heads in tables_of(text):
        if heads and heads[0] in _STEPS and not _DONE.isdisjoint(heads[1:]):
            near = [before, *before.beside(text.lines[max(0, number - _LONGEST) : number])]
            near += [] if heading is None else [heading]
            of = THIS if all(_is_plain(line, noun) for line in near) and _WHEN.issuperset(heads[2:]) else _UNKNOWN
            of = of if all(_OF_ANOTHER.isdisjoint(line.folded) for line in near) else _PREVIOUS
            rows = text.lines[number + 1 : number + 1 + _LONGEST]
            found |= {line.passage.number: of for line in takewhile(lambda each: each.passage.role == "row", rows)}
    return found


def _is_plain(line: Line, noun: str) -> bool:
    """Tell whether a line near a table speaks of nothing but the making of the document, and says that of no other."""
    words = (word for word in line.folded if not (word.isdigit() or len(word) == 1))
    called = {at for each in line.mentions if each.here for at in range(each.first, each.last)}
    named = {line.words.folded[at] for at in called} | {noun}
    return (
        _PLAIN.union(named).issuperset(words) and all(m.here for m in line.mentions) and not NOT_SO & line.tones.keys()
    )


def _was_taken(grounds: Grounds, sign: Sign) -> bool:
    """Tell whether neither a sentence in a row nor its last cell says that it is to come, or was not done."""
    row = words_of(sign.line.passage.text).folded
    cells = [words_of(cell).folded for cell in cells_of(sign.line.passage.text.strip(" |"))]
    # "N/A", a cross, or nothing at all stands where it was not done.
    empty = any(not cell or (len(cell) <= len(_MARKS) and cell[0] in _MARKS) for cell in cells)
    return _NOT_YET.isdisjoint(row) and not empty and not _is_of_another_time(grounds, row)


def _is_of_another_time(grounds: Grounds, row: tuple[str, ...]) -> bool:
    """Tell whether a row gives a year that lies ahead, or one so long ago that it was for another document."""
    years = [int(word) for word in row if word.isdigit() and len(word) == _YEAR]
    return bool(years) and not grounds.day.year - _LONG_AGO <= max(years) <= grounds.day.year + 1
