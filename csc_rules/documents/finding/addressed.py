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
_DRAFT = frozenset({"draft"})
# Between the verb and the name of what is enclosed nothing else stands: "for your comments, a copy of our final plan".
_COPIES = frozenset(
    {"a", "one", "two", "copy", "copies", "of", "the", "our", "this", "approved", "final", "joint", "new"}
)
_FOR_YOUR = frozenset({"information", "attention", "comment", "comments", "consideration", "views"})
# Behind that name nothing goes on with it: "our plan's cover", "the plan launch".
_BEHIND = frozenset({"for", "which", "that", "in", "with", "and", "as", "under"})
# Before the name of an addressee stand, without a label, only words for an office or a part of it.
_OFFICES = frozenset({"chief", "executive", "executives", "commander", "area", "director", "secretary", "permanent"})
_OFFICES |= {"manager", "clerk", "chair", "convener", "officer", "superintendent", "constable", "head", "local", "the"}
_OFFICES |= {"senior", "divisional", "inspector", "children", "childrens", "families", "directorate", "department"}
_OFFICES |= {"division", "unit", "rights", "services", "policy", "team", "of", "and", "for", "national"}
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
        elif dated and _is_address(line):
            to.append((line, line.first))
        dated = dated or any(day.when.exact for day in points(line.passage.text))
    copied += [(line, found) for line in text.lines[dear:] if (found := _behind(_COPY, line)) is not None]
    return Head(tuple(to), tuple(copied))


def _is_address(line: Line) -> bool:
    """Tell whether a line without a label names an addressee: "Area Commander, Police Scotland", and not "Re: …"."""
    first = min((name.first for name in line.names), default=line.last)
    return ":" not in line.passage.text and first < line.last and _OFFICES.issuperset(line.folded[: first - line.first])


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
    if head is None or not _is_enclosed(grounds, sought, sign.text, sign.line):
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
        if not _encloses_draft(grounds, sought, sign.text) or about_it(grounds, sign, sought).which != THIS:
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


def _encloses_draft(grounds: Grounds, sought: Sought, text: Marked) -> bool:
    return grounds.once(
        ("encloses", id(text), sought.meant),
        lambda: any(_is_enclosed(grounds, sought, text, line, _DRAFT) for line in text.lines),
    )


def _is_of_a_heading(text: Marked, line: Line, at: int) -> bool:
    """Tell whether a word in capitals stands in a heading of a letter, too: the place in the title of its plan."""
    word = line.words.folded[at]
    return line.words.is_capital(at) and any(word in each.folded for each in text.lines if each.is_heading)


def _is_enclosed(
    grounds: Grounds, sought: Sought, text: Marked, line: Line, also: frozenset[str] = frozenset()
) -> bool:
    """Tell whether what a sentence encloses is the very document: "a copy of our plan", not "the cover of our plan"."""
    folded, words = line.words.folded, line.words
    verb = next((at for at in range(line.first, line.last) if folded[at] in _ENCLOSES), line.last)
    if verb == line.last or _WRITERS.isdisjoint(folded[line.first : verb]) or not _NOT.isdisjoint(line.folded):
        return False
    for mention in line.mentions:
        ends = mention.last >= line.last or folded[mention.last] in _BEHIND or mention.last == verb - 1
        if not (ends or words.between(mention.last - 1, mention.last).strip()) or not grounds.means(
            text, sought, mention
        ):
            continue
        # "Our plan is enclosed", and "we attach, in both languages, our plan".
        marks = [at for at in range(verb + 1, mention.first) if "," in words.between(at - 1, at)]
        aside = marks[0] == verb + 1 and len(marks) > 1 if marks else False
        first = line.first if mention.last <= verb else marks[1] if aside else verb + 1
        if folded[first : first + 2] == ("for", "your") and folded[first + 2] in _FOR_YOUR:
            first += 3
        own = {folded[at] for at in range(first, mention.first) if _is_of_a_heading(text, line, at)}
        plain = (_COPIES | also | own).issuperset(folded[first : mention.first])
        if plain and mention.last not in (verb, verb + 1) and also <= {*folded[first : mention.last]}:
            return True
    return False
