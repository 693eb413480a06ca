"""Letters: whoever one is addressed or copied to got what it encloses, and was asked for what it asks.

"To: the Harbour Board; the Ferry Board", "Copy to: …", or the address below the day, and behind "Dear colleague" the
words "I enclose a copy of our plan".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.days.letters import letter_day
from csc_rules.documents.days.points import points
from csc_rules.documents.finding.bearings import bearing
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.in_list import within
from csc_rules.documents.finding.steps_taken import about_it
from csc_rules.documents.finding.took_part import ASKING
from csc_rules.documents.meant.reviews import is_of_a_review
from csc_rules.documents.meant.subjects import THIS
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.straight import straight
from csc_rules.documents.sentences.tones import DONE

_DEAR = re.compile(r"\s*Dear\s+\S")
_TO, _COPY = (
    re.compile(r"\s*To\s*:\s*", re.IGNORECASE),
    re.compile(r"\s*(?:cc|copy to|copies to|copied to)\s*:\s*", re.IGNORECASE),
)
# A letter has its salutation among so many passages at its beginning.
_HEAD = 20
_ENCLOSES = frozenset({"enclose", "attach", "enclosed", "attached", "enclosing", "attaching"})
_WRITERS = frozenset({"i", "we", "is", "are", "please"})
_DRAFT, _OF_IT = "draft", ((), ("of",), ("plan",), ("strategy",), ("which",), ("that",), ("for",))
_YOURS = frozenset({"your", "you"})
_VIEWS, _WANTED = (
    frozenset({"views", "comments", "response", "reply"}),
    frozenset({"glad", "grateful", "welcome", "pleased"}),
)
_WANTED |= {"invite", "invited", "ask", "like", "send", "let", "seek", "seeking", "inviting"}
_NOT = frozenset({"not", "no", "already", "last", "previous", "had", "were", "was", "thank", "thanks", "sent", "later"})
_WHY = "the letter that asks for views on the draft it encloses is addressed to them"


class Head(NamedTuple):
    """The lines of a letter that say to whom it is addressed and copied, each with the word behind the label."""

    to: tuple[tuple[Line, int], ...]
    copied: tuple[tuple[Line, int], ...]


def head_of(grounds: Grounds, text: Marked) -> Head | None:
    """Return to whom a letter went; None where a file is no letter."""
    return grounds.once(("letter", id(text)), lambda: _head_of(text))


def _head_of(text: Marked) -> Head | None:
    dear = next((at for at, line in enumerate(text.lines[:_HEAD]) if _DEAR.match(line.passage.text)), None)
    if dear is None or letter_day(text.text) is None:
        return None
    to: list[tuple[Line, int]] = []
    copied: list[tuple[Line, int]] = []
    dated = False
    for line in text.lines[:dear]:
        if (found := _behind(_TO, line)) is not None:
            to.append((line, found))
        elif (found := _behind(_COPY, line)) is not None:
            copied.append((line, found))
        elif dated:
            to.append((line, line.first))
        dated = dated or any(day.when.exact for day in points(line.passage.text))
    copied += [(line, found) for line in text.lines[dear:] if (found := _behind(_COPY, line)) is not None]
    return Head(tuple(to), tuple(copied))


def _behind(label: re.Pattern[str], line: Line) -> int | None:
    """Return the first word of a line behind a label, and of what goes on in its passage behind that."""
    found = label.match(line.passage.text)
    if found is None:
        return None
    return next((at for at in range(line.first, line.last) if line.words.starts[at] >= found.end()), None)


def enclosed_to(grounds: Grounds, sought: Sought, sign: Sign) -> Iterator[tuple[Line, int, int]]:
    """Yield where a letter names whoever gets what a sentence in it says that it encloses."""
    folded = sign.line.folded
    if sought.stage is not None or sign.cued.how is not How.STATED or _ENCLOSES.isdisjoint(folded):
        return
    head = head_of(grounds, sign.text)
    if head is None or _WRITERS.isdisjoint(folded) or not _NOT.isdisjoint(folded):
        return
    for line, since in (*head.to, *head.copied):
        yield from ((line, *span) for span in straight(line, since, line.last))


def asked_by_letter(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield what letters that ask for views on a draft they enclose tell: that it was done, and whom it reached."""
    if sought.verb not in ASKING or sought.stage is None or is_of_a_review(sought):
        return
    for sign in grounds.directly(sought):
        head = head_of(grounds, sign.text)
        if head is None or not head.to or not _asks(sign.line) or not grounds.is_of_stage(sign, sought):
            continue
        if not _encloses_draft(grounds, sign.text) or about_it(grounds, sign, sought).which != THIS:
            continue
        if sought.whom is None:
            yield bearing(sign, Answer.FOUND, DONE, "the letter itself asks for views on the draft it encloses")
            continue
        for lines, answer in ((head.to, Answer.FOUND), (head.copied, Answer.PARTLY)):
            for line, since in lines:
                for span in straight(line, since, line.last):
                    found = within(grounds, sought, line, *span)
                    if found is not None:
                        sure = answer if found.sure else Answer.PARTLY
                        yield Bearing(quote=line.quote(), answer=sure, tone=DONE, why=_WHY if found.sure else found.why)


def _asks(line: Line) -> bool:
    """Tell whether a sentence asks its reader for views: "the Board would be glad to have your views by 7 March"."""
    folded = line.folded
    return not any(each.isdisjoint(folded) for each in (_YOURS, _VIEWS, _WANTED)) and _NOT.isdisjoint(folded)


def _encloses_draft(grounds: Grounds, text: Marked) -> bool:
    return grounds.once(("encloses", id(text)), lambda: any(_is_enclosed(line) for line in text.lines))


def _is_enclosed(line: Line) -> bool:
    folded = line.folded
    at = next((at for at, word in enumerate(folded) if word == _DRAFT), len(folded))
    named = any(each.first <= line.first + at + 1 < each.last for each in line.mentions)
    # "The draft of the plan", "the draft plan", and not "the draft budget".
    of_it = named or folded[at + 1 : at + 2] in _OF_IT
    encloses = not _ENCLOSES.isdisjoint(folded) and at < len(folded) and of_it
    return encloses and not _WRITERS.isdisjoint(folded) and _NOT.isdisjoint(folded)
