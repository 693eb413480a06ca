"""Lists of bodies behind a passage that says what was done to them: "consulted", "sent the draft", "asked for views".

"We consulted on the draft in May. It was sent, with a form, to the bodies set out below." and behind it the items,
the short lines, the lettered paragraphs, "Housing: Hirta Homes" or "Housing | Hirta Homes".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.leading_to_them import (
    is_bare,
    is_of_it_before,
    leads_to_them,
    says_the_review,
    shows_sorts,
    writes_only,
    years_in,
)
from csc_rules.documents.finding.particulars import is_of_it
from csc_rules.documents.finding.told_of_it import tells_of_it
from csc_rules.documents.finding.took_part import ASKING
from csc_rules.documents.meant.reviews import is_of_a_review
from csc_rules.documents.sentences.loose_lists import begins_with_a_sort, entries_behind
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.straight import straight
from csc_rules.documents.sentences.tones import NOT_SO, OPEN

# So many sentences stand at most between what says that people were asked and what leads to the list of them.
_FAR = 6
_ANSWERED = frozenset({"replied", "replies", "answered", "answers", "responded", "responses", "commented", "comments"})
_ANSWERED |= {"reply", "response", "answer"}
_ANOTHER_TIME = frozenset({"last", "previous", "former", "next", "old"})
# "An asterisk shows those from which no reply was received" stands between what leads to a list and the list.
_MARKS = frozenset({"asterisk", "asterisks", "star", "stars", "bold", "italics", "marked", "starred"})
# What is told of the consultation may be told of the year before it and the year behind it.
_LONG_AGO, _BESIDE = 4, 1
_CLOSED, _CLOSED_AT = frozenset({"closing", "deadline", "closed", "ended", "ran"}), 4
# What is told of the draft, and what was done with it when nobody was to be asked any more.
_DRAFTS = frozenset({"draft", "drafts"})
_FINISHED = frozenset(
    {"approved", "approve", "approval", "agreed", "adopted", "finished", "finalised", "completed", "final", "signed"}
    | {"printed", "printing", "translated", "edited", "rejected", "withdrawn", "dropped", "cancelled"}
)
_COUNCIL = "council"
_OF_COUNCILS = frozenset(
    {"county", "borough", "city", "district", "metropolitan", "london", "royal", "islands", "town"}
)


def introduced(grounds: Grounds, sought: Sought, sign: Sign) -> Iterator[tuple[Line, int, int]]:
    """Yield the entries of the list behind a sentence or heading on who was asked, each from one word up to another."""
    if sought.verb not in ASKING or sought.stage is None or sign.cued.how is not How.STATED:
        return
    number = grounds.once(("opens", id(sign.line), sought.meant), lambda: _opening(grounds, sought, sign))
    if number is None or (shows_sorts(sign.text.lines[number]) and not begins_with_a_sort(sign.text.lines, number)):
        return
    places = grounds.once("places of councils", lambda: _places(grounds))
    assert sought.whom is not None
    for line, since, until in entries_behind(sign.text.lines, number):
        # "Harbour boards | Hirta; Rona": the label names the class, and the names behind it who was asked of that.
        if not sought.whom.is_class and _is_label(line, until):
            continue
        if NOT_SO.isdisjoint(line.tones) and is_of_it(grounds, sought, sign, line):
            yield from ((line, *span) for span in straight(line, since, until, places))


def _is_label(line: Line, until: int) -> bool:
    return until < line.last and not {":", "|"}.isdisjoint(line.words.between(until - 1, until))


def _opening(grounds: Grounds, sought: Sought, sign: Sign) -> int | None:
    """Return the sentence that leads to such a list: that itself, one behind it in its passage, or the next passage."""
    lines, heading = sign.text.lines, sign.line.is_heading
    first = sign.number + heading
    if first >= len(lines) or sign.line.passage.role not in ("paragraph", "heading"):
        return None
    own = lines[first].passage
    # "Who was consulted last time".
    if own.trail and not _ANOTHER_TIME.isdisjoint(own.trail[-1].casefold().split()):
        return None
    if own.role != "paragraph" or (heading and own.trail[-1:] != (sign.line.passage.text,)):
        return None
    for at, line in enumerate(_near(lines, first), first):
        said = line is not sign.line
        if said and ((NOT_SO - {OPEN}) & line.tones.keys() or not is_of_it(grounds, sought, sign, line)):
            return None
        if not leads_to_them(line) or not _is_of_the_time(grounds, sign, line):
            if said and not tells_of_it(line):
                return None
            continue
        if not _is_near_enough(sign, lines, at):
            return None
        if said and is_of_it_before(line) and not _tells_of_it(sign, lines[at - 1]):
            return None
        if says_the_review(line) and not is_of_a_review(sought):
            return None
        behind = line.beside(lines[at + 1 : at + _FAR])
        if all(_is_of_marks(each) for each in behind):
            return at + len(behind)
    return None


def _near(lines: Sequence[Line], first: int) -> Iterator[Line]:
    """Yield the sentences of a passage from one on, and the next passage where it is a single one under its heading."""
    own = lines[first].passage
    near = lines[first : first + _FAR]
    yield from takewhile(lambda line: line.passage.number == own.number, near)
    behind = [line for line in near if line.passage.number != own.number][:2]
    alone = behind and len(behind[0].beside(behind)) == 1
    if alone and behind[0].passage.role == "paragraph" and behind[0].passage.trail == own.trail:
        yield behind[0]


def _is_near_enough(sign: Sign, lines: Sequence[Line], at: int) -> bool:
    """Tell whether a lead says enough of itself to be as far as it is from the sentence on the consultation.

    "We wrote to:" has to stand right behind it, and in a passage of its own a lead has to name the draft.
    """
    line = lines[at]
    if line is sign.line:
        return True
    own = line.passage.number == lines[at - 1].passage.number
    if writes_only(line) and not (own and lines[at - 1] is sign.line):
        return False
    between = {word for each in lines[sign.number + 1 : at] for word in each.folded}
    told = own or (not is_bare(line) and years_in(line) <= years_in(sign.line))
    return told and _FINISHED.isdisjoint(between)


def _places(grounds: Grounds) -> frozenset[str]:
    """Return the words for places in the names of councils: "Connexions Hirta" has one."""
    titles = (body.title.casefold().split() for body in grounds.register.bodies.values())
    return frozenset(word for title in titles if title[-1] == _COUNCIL for word in title[:-1]) - _OF_COUNCILS


def _is_of_the_time(grounds: Grounds, sign: Sign, line: Line) -> bool:
    """Tell whether a sentence gives no year but of the time at which the draft was out."""
    own, said = years_in(line), years_in(sign.line)
    first, last = (min(said) - _BESIDE, max(said) + _BESIDE) if said else (0, grounds.day.year)
    return all(max(first, grounds.day.year - _LONG_AGO) <= year <= last for year in own)


def _tells_of_it(sign: Sign, before: Line) -> bool:
    """Tell whether the sentence before "it was sent to" is the one on the consultation, or tells of the draft."""
    closed = not _CLOSED.isdisjoint(before.folded[:_CLOSED_AT]) and not before.names
    told = before is sign.line or closed or not _DRAFTS.isdisjoint(before.folded)
    return told and _FINISHED.isdisjoint(before.folded)


def _is_of_marks(line: Line) -> bool:
    """Tell whether a sentence only says what a mark in the list says of who answered."""
    return not _MARKS.isdisjoint(line.folded) and not _ANSWERED.isdisjoint(line.folded)
