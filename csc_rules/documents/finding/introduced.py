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
from csc_rules.documents.finding.particulars import is_of_it, is_of_the_draft
from csc_rules.documents.finding.took_part import ASKING
from csc_rules.documents.grammar_words import STOPS
from csc_rules.documents.sentences.listing import points_to_those_listed
from csc_rules.documents.sentences.loose_lists import entries_behind
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.same_people import BODIES
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.straight import straight
from csc_rules.documents.sentences.tones import NOT_SO, OPEN

# So many sentences stand at most between what says that people were asked and what leads to the list of them.
_FAR = 6
_DONE_TO_THEM = frozenset({"sent", "went", "consulted", "asked", "invited", "circulated", "issued", "wrote", "written"})
_DONE_TO_THEM |= {"contacted", "approached", "emailed", "shared", "given", "offered", "involved", "consultees"}
_ANSWERED = frozenset({"replied", "replies", "answered", "answers", "responded", "responses", "commented", "comments"})
_ANSWERED |= {"contributed", "reply", "response", "answer", "part"}
_LEADING = frozenset(
    {"to", "with", "from", "by", "consulted", "asked", "were", "was", "included", "following", "these"}
)
_WHERE = frozenset({"below", "overleaf", "beneath"})
_NEAR = 6
# What went to them then was no draft, asked nothing, or is of some time else.
_OTHERWISE = frozenset(
    {"information", "noting", "approval", "printing", "printers", "final", "finished", "approved", "published"}
    | {
        "adopted",
        "last",
        "previous",
        "former",
        "old",
        "next",
        "later",
        "then",
        "afterwards",
        "after",
        "should",
        "would",
    }
    | {"could", "may", "might", "must", "not", "no", "nobody", "none", "never", "neither", "unable"}
    | {"deliver", "delivering", "staff", "invoices", "budget", "minutes", "thank", "thanked", "us"}
)
_ANOTHER_TIME = frozenset({"last", "previous", "former", "next", "old"})
# "An asterisk shows those from which no reply was received" stands between what leads to a list and the list.
_MARKS = frozenset({"asterisk", "asterisks", "star", "stars", "bold", "italics", "marked", "starred"})
# What was sent to those who were asked is a draft, or what goes with it.
_SENT = frozenset({"sent", "went", "circulated", "issued", "emailed", "shared", "given"})
_SENT_AT = 6
_COUNCIL = "council"
_OF_COUNCILS = frozenset(
    {"county", "borough", "city", "district", "metropolitan", "london", "royal", "islands", "town"}
)


def introduced(grounds: Grounds, sought: Sought, sign: Sign) -> Iterator[tuple[Line, int, int]]:
    """Yield the entries of the list behind a sentence or heading on who was asked, each from one word up to another."""
    if sought.verb not in ASKING or sought.stage is None or sign.cued.how is not How.STATED:
        return
    number = grounds.once(("opens", id(sign.line), sought.meant), lambda: _opening(grounds, sought, sign))
    if number is None:
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
    """Return the sentence that leads to such a list: that itself, or one behind it in its passage."""
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
    passage = tuple(takewhile(lambda line: line.passage.number == own.number, lines[first : first + _FAR]))
    for at, line in enumerate(passage):
        said = line is not sign.line
        if said and ((NOT_SO - {OPEN}) & line.tones.keys() or not is_of_it(grounds, sought, sign, line)):
            return None
        if _opens(line) and all(_is_of_marks(each) for each in passage[at + 1 :]):
            return first + len(passage) - 1
    return None


def _places(grounds: Grounds) -> frozenset[str]:
    """Return the words for places in the names of councils: "Connexions Hirta" has one."""
    titles = (body.title.casefold().split() for body in grounds.register.bodies.values())
    return frozenset(word for title in titles if title[-1] == _COUNCIL for word in title[:-1]) - _OF_COUNCILS


def _opens(line: Line) -> bool:
    """Tell whether a sentence says what was done to those whom a list behind it names."""
    folded = line.folded
    if (_DONE_TO_THEM | _ANSWERED).isdisjoint(folded) or not _OTHERWISE.isdisjoint(folded):
        return False
    sent = not _SENT.isdisjoint(folded) and (_DONE_TO_THEM - _SENT).isdisjoint(folded)
    places = (at for at, word in enumerate(folded) if word in _SENT)
    if sent and not any(is_of_the_draft(folded[max(0, at - _SENT_AT) : at + 1]) for at in places):
        return False
    whole = line.passage.text.rstrip().endswith(STOPS)
    return (folded[-1] in _LEADING and not whole) or _points(folded) or points_to_those_listed(line)


def _points(folded: Sequence[str]) -> bool:
    """Tell whether words point to those who are listed.

    >>> _points("it was sent to the bodies that are set out below".split()), _points("the form was sent below".split())
    (True, False)
    """
    near = BODIES | {"those", "list", "consultees"}
    return any(
        word in _WHERE and not near.isdisjoint(folded[max(0, at - _NEAR) : at]) for at, word in enumerate(folded)
    )


def _is_of_marks(line: Line) -> bool:
    """Tell whether a sentence only says what a mark in the list says of who answered."""
    return not _MARKS.isdisjoint(line.folded) and not _ANSWERED.isdisjoint(line.folded)
