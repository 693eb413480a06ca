"""What stands under a heading for an item: whether a heading has a body that gives what it names."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from attrs import evolve

from csc_rules.documents.anchors import is_anchor_of
from csc_rules.documents.case import Answer, Bearing
from csc_rules.documents.cueing import How
from csc_rules.documents.files.papers import last_of_paper
from csc_rules.documents.finding.bearings import meant
from csc_rules.documents.finding.gives_nothing import (
    BREAKS_OFF,
    NOTHING,
    ONLY_FIGURES,
    are_figures_alone,
    are_names_alone,
    breaks_off,
    but_the_feet,
    is_form_row,
    is_imprint,
    tells_how_it_is,
)
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.over_more import is_of_more
from csc_rules.documents.finding.standing import A_LINE, is_glossed, is_of_a_page, is_of_contents
from csc_rules.documents.model import LISTED
from csc_rules.documents.sentences.bodies import (
    A_BODY,
    A_LIST,
    SEVERAL,
    body,
    counted,
    giving,
    is_empty,
    is_title,
    listed,
    looked_for,
    numbered,
)
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.spoken import says
from csc_rules.documents.sentences.tones import MEETING
from csc_rules.law.model.cues import Cue

_PROMISES = frozenset({"promise"})
_NOT = frozenset({"not", "cannot", "unable"})
# A heading of our template is for an item whatever words it has.
_ANY = Cue(id="any", title="any", targets=())

# "To be considered with the next plan" is all that stands under a heading.
_TO_BE, _STILL = ("to", "be"), ("still", "being")


def headed(
    text: Marked,
    key: tuple[str, str],
    name: str,
    aside: Callable[[int], bool],
    *,
    looks_back: bool,
    intended: bool = False,
) -> Iterator[Bearing]:
    """Yield the headings for an item, each with whether there is a body under it.

    A heading of our template is known by the *name* that its anchor keeps, whatever it is called by now. In what
    *looks_back*, promises are no body, and where what is *intended* has to be given, figures alone are none.
    """
    last = last_of_paper(text)
    ours = {number: _ANY for number, anchor in text.anchored.items() if is_anchor_of(anchor, name)}
    cues = {**text.over.get(key, {}), **ours}
    for number in sorted(cues):
        is_ours = number in ours
        if is_ours or not _is_of_meeting(text.lines, number):
            found = _under(text, number, cues[number], key, looks_back=looks_back)
            if not is_ours and found.answer is Answer.FOUND:
                found = _unless_nothing(text, number, found, intended=intended)
            if not is_ours and found.answer is Answer.FOUND and aside(number):
                found = _only_touched(found)
            yield found if is_ours or number > last else _of_paper(text.lines, number, key, found)


def _of_paper(lines: Sequence[Line], number: int, key: tuple[str, str], found: Bearing) -> Bearing:
    """Take back what only the headings of a paper about a document say: its costs and its background are its own."""
    own = MEETING in lines[number].sets_tones
    if found.answer is not Answer.FOUND or (not own and any(says(each, (key,)) for each in body(lines, number))):
        return found
    return evolve(found, answer=Answer.PARTLY, tone=MEETING, why="it stands in a part of a paper about the document")


def _unless_nothing(text: Marked, number: int, found: Bearing, *, intended: bool) -> Bearing:
    """Take back what a heading is said to be over, where what stands there gives nothing of it."""
    head, under = text.lines[number], body(text.lines, number)
    if breaks_off(text.lines, under):
        return evolve(found, answer=Answer.PARTLY, why=BREAKS_OFF)
    if (
        is_glossed(head)
        or is_form_row(head)
        or are_names_alone(head, under)
        or all(map(is_imprint, but_the_feet(under)))
    ):
        return evolve(found, answer=Answer.PARTLY, why=NOTHING)
    if intended and (are_figures_alone(under) if head.is_heading else tells_how_it_is((head, *under))):
        return evolve(found, answer=Answer.PARTLY, why=ONLY_FIGURES)
    return found


def _only_touched(found: Bearing) -> Bearing:
    return evolve(found, answer=Answer.PARTLY, why="it stands beside what is said of the document")


def _under(text: Marked, number: int, cue: Cue, key: tuple[str, str], *, looks_back: bool) -> Bearing:
    """Say what stands under a heading of a cue."""
    lines, line = text.lines, text.lines[number]
    found = body(lines, number)
    if is_contents(lines, number) or not found or is_of_a_page(line, cue.headings):
        why = "a heading is there, and no text under it"
        return Bearing(quote=line.quote(), answer=Answer.PARTLY, tone="done", why=why)
    if MEETING in found[0].under_tones:
        return Bearing(quote=found[0].quote(), answer=Answer.PARTLY, tone=MEETING, why=meant(MEETING))
    if is_empty(found[0]) and "denial" in found[0].tones:
        why = "a heading is there, and what stands under it says that it is not there yet"
        return Bearing(quote=found[0].quote(), answer=Answer.PARTLY, tone="denial", why=why)
    if len(found) == 1 and "promise" in found[0].tones and _is_put_off_alone(found[0]):
        why = "a heading is there, and what stands under it is still to be done"
        return Bearing(quote=found[0].quote(), answer=Answer.PARTLY, tone="promise", why=why)
    telling = giving(cue, found, without=_PROMISES if looks_back else frozenset())
    # "Whether that has changed we cannot say: the survey was put off" takes back what stands around it.
    denied = looks_back and any(is_empty(each) and "denial" in each.tones for each in found)
    put_off = denied or _is_put_off(telling, found)
    if not telling or _is_elsewhere(telling, found) or (put_off and not any(_states(each, key) for each in telling)):
        why = "a heading is there, and what stands under it does not give it"
        return Bearing(quote=line.quote(), answer=Answer.PARTLY, tone="done", why=why)
    many = _many(lines, number, cue) if cue.counts else 0
    if cue.counts and str(many) not in cue.counts:
        why = "a heading is there, and the list under it has not the number that is asked for"
        return Bearing(quote=line.quote(), answer=Answer.PARTLY, tone="done", why=why)
    # "A hub was opened in May. It is too soon to say more" tells nothing of how it went.
    if looks_back and len(telling) == 1 < len(found) and _is_short(telling[0]):
        why = "a heading is there, and what stands under it does not give it"
        return Bearing(quote=telling[0].quote(), answer=Answer.PARTLY, tone="done", why=why)
    if not many and _is_paper(text) and not any(says(each, (key,)) or each.passage.role in LISTED for each in telling):
        return Bearing(quote=telling[0].quote(), answer=Answer.PARTLY, tone=MEETING, why=meant(MEETING))
    # "Infection prevention" is over another matter than prevention.
    if is_of_more(line, key, _places(lines)) and not any(_says_itself(each, key) for each in telling):
        why = "a heading is there that is over something else as well, and what stands under it does not give it"
        return Bearing(quote=telling[0].quote(), answer=Answer.PARTLY, tone="done", why=why)
    heading = line.passage.text if line.is_heading else line.quote().text
    why = f"it stands under the heading “{heading}”"
    best = next((each for each in telling if says(each, (key,))), telling[0])
    return Bearing(quote=best.quote(), answer=Answer.FOUND, tone="done", why=why)


def _many(lines: Sequence[Line], number: int, cue: Cue) -> int:
    """Count what stands under a heading: "Priority 1" and "Priority 2" are two, whatever is listed under the first."""
    return numbered(lines, number, looked_for(cue.headings)) or counted(lines, number) or listed(lines, number)


def may_head(grounds: Grounds, sign: Sign) -> bool:
    """Tell whether a line is a heading or title, one of the contents, or so short that it may be one; a cheap look."""
    lines = sign.text.lines

    def places() -> frozenset[int]:
        return frozenset(
            at
            for at, line in enumerate(lines)
            if line.is_heading or len(line.words.folded) <= A_LINE or is_title(line) or is_contents(lines, at)
        )

    return sign.number in grounds.once(("may head", id(sign.text)), places)


def is_contents(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line is one of the contents of a document, and no part of it."""
    return lines[number].passage.role == "contents" or is_of_contents(lines, number)


def _is_of_meeting(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a heading only names who met: "Harbour Board", and below it "Notes of the meeting on 4 May"."""
    following = next((line for line in lines[number + 1 :] if line.passage.number > lines[number].passage.number), None)
    return following is not None and any(mark.how is How.STATED for mark in following.tones.get(MEETING, ()))


def _is_short(line: Line) -> bool:
    return line.passage.role not in LISTED and line.last - line.first < A_BODY


def _is_paper(text: Marked) -> bool:
    """Tell whether a text is the paper or the minute of a meeting: such parts head two of its passages or more.

    "Strategic context" there is that of what is to be decided.
    """
    return len(text.trails_of.get(MEETING, ())) >= SEVERAL


def _is_put_off_alone(line: Line) -> bool:
    """Tell whether a sentence says no more than that a thing is to be done, or is being worked on."""
    return line.folded[:2] == _TO_BE or _STILL in pairwise(line.folded)


def _is_put_off(telling: Sequence[Line], found: Sequence[Line]) -> bool:
    """Tell whether what stands under a heading says that the thing cannot be given, or mostly that it stands elsewhere.

    What is still to come stands elsewhere as well.
    """
    elsewhere, things = _elsewhere(found), _things(telling)
    here = things >= A_LIST or not any(not _NOT.isdisjoint(line.folded) for line in elsewhere)
    return things <= len(elsewhere) or not here


def _things(telling: Sequence[Line]) -> int:
    """Count what sentences tell; what a sentence lists with semicolons are so many things."""
    return sum(1 + line.quote().text.rstrip("; ").count(";") for line in telling)


def _is_elsewhere(telling: Sequence[Line], found: Sequence[Line]) -> bool:
    """Tell whether more sentences say that the thing stands elsewhere than tell anything, and one that it is not here.

    "An assessment was completed. It can be read on the web site. We do not repeat it here."
    """
    elsewhere = _elsewhere(found)
    return len(elsewhere) > len(telling) and any(not _NOT.isdisjoint(line.folded) for line in elsewhere)


def _elsewhere(found: Sequence[Line]) -> list[Line]:
    return [line for line in found if is_empty(line) and "elsewhere" in line.tones]


def _places(lines: Sequence[Line]) -> frozenset[str]:
    """Return the words of the first line, which has the name of the place."""
    return frozenset(lines[0].folded)


def _says_itself(line: Line, key: tuple[str, str]) -> bool:
    stated = (cued.cue for cued in line.told if cued.how is How.STATED)
    return any((each.kind, each.name) == key for cue in stated for each in cue.targets)


def _states(line: Line, key: tuple[str, str]) -> bool:
    return line.passage.role in LISTED or _says_itself(line, key)
