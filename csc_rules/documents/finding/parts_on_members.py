"""Parts of a file that tell who belongs to what is the arrangements: under "Members", "Who sits on it", "Between".

Whose members they are the title says, or a sentence by which a group is how the law's duty is carried out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile
from typing import NamedTuple

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.files.titles import cover
from csc_rules.documents.finding.called_by_name import (
    CHILDREN,
    MEMBERS,
    OF_CHILDREN,
    OF_MEMBERS,
    THE,
    is_titled,
    names_it,
    plain,
)
from csc_rules.documents.finding.lists_of_members import ALMOST, GROUPS
from csc_rules.documents.finding.whose_members import NOT_SO, called_in_title, is_of_another, is_there
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of
from csc_rules.law.model.cues import Cue

# What a heading over members has beside words for the group: it asks who is on it, or names its partners.
_ASKS = MEMBERS | {"partners", "seats", "composition", "constitution"}
_WHO = frozenset({"who", "is", "are", "takes", "take", "part", "belongs", "to", "it", "in", "on", "we", "makes", "up"})
_MORE = frozenset(
    {"statutory", "core", "full", "voting", "partner", "bodies", "organisations", "representation", "with"}
)
_SOFT = ("who", "we", "are")
_BETWEEN = frozenset({("between",), ("parties",), ("the", "parties"), ("between", "the", "parties")})
# The line that calls an agreement has no other words: a lease or a loan is between parties, too.
_AGREEMENT = re.compile(
    "(?:(?:partnership|co ?operation|section 10|inter ?agency|children ?s trust) )?"
    r"(?:agreement|memorandum of understanding|compact|concordat)(?: (?:\d+|[a-z]+) ?\d{4})?"
)
# What a title has besides: which paper it is, and that it was agreed.
_OF_A_TITLE = MONTH_NAMES | {"terms", "reference", "how", "works", "what", "about", "memorandum", "understanding", "do"}
_OF_A_TITLE |= {"agreement", "version", "agreed", "adopted", "approved", "by", "cabinet", "meetings", "background"}
_OF_A_TITLE |= {
    "purpose",
    "introduction",
    "governance",
    "structure",
    "contents",
    "a",
    "plan",
    "published",
    "for",
    "with",
}
_OF_A_TITLE |= {"this", "dated", "day", "spring", "summer", "autumn", "winter"}
_PLAN, _CONTENTS = "plan", ("contents",)
_LONGEST_HEAD, _LONGEST_PART = 9, 80
_NUMBERED = re.compile(r"\s*(\d{1,2})[.)]?\s+[^\W\d_]")
_SPAN = re.compile(r"\b(\d{2})\d{2}\s?[-\u2013/]\s?(\d{2}(?:\d{2})?)\b")
_STOPS = (".", "!", "?", ";", ":", ",")
# "Version 1.2, agreed by the board" awaits nothing.
_STAMPED, _TOP = frozenset({"version"}), 4
_HEAD = Cue(id="part", title="a part on who belongs", targets=())
# "The Partnership is how we meet it", "it is carried out through the Board", "is the heart of these arrangements".
_DUTY, _TO_DO = ("duty", "to"), frozenset({"cooperate", "promote"})
# "Co-operate on drugs" is another duty, and "in section 10" says where this one stands.
_ON, _WHERE = frozenset({"on", "over", "about", "with", "between", "in", "for"}), frozenset({"section", "the"})
_DUTY_WORDS = frozenset({"arrangements", "to", "promote", "cooperation"})
# Its name stands at once behind "through" or "by", or is the subject: whole sentences of three closed forms.
_GROUP = r"the (?P<group>(?:[a-z]+ )*?[a-z]+)"
_DONE = "met|carried out|discharged|fulfilled|exercised"
_THE_DUTY = "(?:it|(?:the|this|that) duty)"
_BY_WHICH = (
    re.compile(
        rf"(?:in (?P<place>[a-z]+(?: [a-z]+)*?) )?{_THE_DUTY} is (?:{_DONE}) (?:through|by) {_GROUP}"
        "(?: to which the [a-z]+ reports)?"
    ),
    re.compile(
        rf"{_GROUP}(?: its (?:[a-z]+ ){{1,4}}groups?)?(?: and the (?:[a-z]+ ){{1,9}}(?:boards|groups))? (?:is|are) "
        "(?:how|where) (?:we|the (?:county |city |borough )?council and (?:others|its partners)) "
        rf"(?:meet|carry out|discharge|fulfil) {_THE_DUTY}"
    ),
    re.compile(
        rf"{_GROUP} is (?:at )?the (?:heart|core|centre|basis|hub|foundation) of "
        "(?:these|those|its|our|the|their) (?:cooperation )?arrangements"
    ),
)
_AND = "and"
_BEFORE = 2


class Part(NamedTuple):
    """A part on members: its head, where it ends, by which words the group goes, and whether it stands as agreed."""

    head: Sign
    end: int
    called: frozenset[str]
    stands: bool


def parts_on_members(text: Marked, sought: Sought) -> Iterator[Part]:
    """Yield the parts of a file that tell who belongs to what is the arrangements."""
    heads = [number for number, line in enumerate(text.lines) if _heads_members(line)]
    if not heads:
        return
    told = _called_by_the_duty(text, sought)
    for number in heads:
        line = text.lines[number]
        head = Sign(text, number, line, Cued(_HEAD, How.STATED, line.first, line.last))
        own = _called_in(head, sought)
        called = own or told
        if called and not _awaits(head) and not _is_of_others(head, called, sought):
            end = _end(text.lines, number)
            if _words(line) != _SOFT or _names_it_there(text.lines[number + 1 : end], called):
                yield Part(head, end, called, _stands(head, sought, titled=bool(own)))


def _called_in(head: Sign, sought: Sought) -> frozenset[str]:
    """Return by which words the title calls the group: for the parties to an agreement, that of the agreement."""
    if _words(head.line) in _BETWEEN:
        title = tuple(cover(head.text))
        of_it = any(names_it(cued, sought, line) for line in title for cued in line.cued)
        agreed = any(_AGREEMENT.fullmatch(" ".join(line.folded)) for line in title)
        so = is_there(title) and of_it and agreed
        return frozenset(word for line in title for word in plain(line.folded)) if so else frozenset()
    found = called_in_title(head, sought)
    if not found and any(names_it(cued, sought, head.line) for cued in head.line.cued) and is_titled(head, sought):
        sort = set(plain(words_of(sought.document_title or "").folded)) & GROUPS
        titles = {word for doer in sought.doers for word in words_of(doer.title).folded}
        found = frozenset(plain(_words(head.line))) & set(plain(GROUPS | OF_CHILDREN | titles))
        return found if sort <= found else frozenset()
    return found


def _stands(head: Sign, sought: Sought, *, titled: bool) -> bool:
    """Tell whether the headings over a part, and a title that says whose members it has, have but words for a group.

    "Options paper", "Superseded" and "A model constitution" have others; a plan may go by a name of its own.
    """
    places = {word for doer in sought.doers for word in words_of(doer.title).folded}
    lines = head.text.lines[: head.number]
    first = next((at for at, line in enumerate(lines) if line.is_heading), len(lines))
    above = [words_of(heading).folded for heading in head.line.passage.trail[1:]]
    if titled:
        top = [line.folded for line in takewhile(_is_of_the_title, lines[first:])]
        named = top and not places.isdisjoint(top[0]) and any(_PLAN in folded for folded in top[1:])
        above += top[1:] if named and GROUPS.isdisjoint(top[0]) else top
    known = set(plain(places | GROUPS | OF_MEMBERS | _OF_A_TITLE | _ASKS | _WHO))
    return all(word in known or word[0].isdigit() for folded in above for word in plain(folded))


def is_over(head: Sign, year: int) -> bool:
    """Tell whether the title, or a heading over a part, has a span of years that has ended: "2005-2008"."""
    headings = (*(line.passage.text for line in cover(head.text)), *head.line.passage.trail, head.line.passage.text)
    spans = (_SPAN.search(heading) for heading in headings)
    return any(span is not None and int(span[1] + span[2][-2:]) < year for span in spans)


def _is_of_the_title(line: Line) -> bool:
    return line.folded != _CONTENTS and (line.is_heading or not _is_sentence(line))


def _is_sentence(line: Line) -> bool:
    return line.passage.text.rstrip().endswith(_STOPS) or _number(line) > 0


def _awaits(head: Sign) -> bool:
    """Tell whether the head, or the top of the file, says that the members are proposed or await approval."""
    near = (head.line, *cover(head.text), *head.text.lines[:_TOP])
    return not is_there(near) or any(not (ALMOST - _STAMPED).isdisjoint(each.folded) for each in near)


def _words(line: Line) -> tuple[str, ...]:
    return tuple(word for word in line.folded if not word.isdigit())


def _heads_members(line: Line) -> bool:
    """Tell whether a heading, or a numbered line that is one, is over those who belong to something."""
    if not (line.is_heading or _number(line)) or len(line.folded) > _LONGEST_HEAD:
        return False
    words = _words(line)
    if words in _BETWEEN or words == _SOFT:
        return True
    who = words[:1] == ("who",) and {"on", "part", "belongs", "sits"} & set(words)
    return bool(who) or not _ASKS.isdisjoint(words)


def _number(line: Line) -> int:
    """Return with which number a line begins that can be the title of a clause; 0 where it is none."""
    found = _NUMBERED.match(line.passage.text)
    whole = line.passage.role == "paragraph" and not line.first and line.last == len(line.words.folded)
    short = len(line.folded) <= _LONGEST_HEAD and not line.passage.text.rstrip().endswith(_STOPS)
    return int(found[1]) if found and whole and short else 0


def _end(lines: Sequence[Line], number: int) -> int:
    """Return where a part ends: at the next heading that is no lower, or the title of the next clause."""
    head = lines[number]
    next_one = _number(head) + 1
    level = head.passage.level if head.is_heading else None
    for at in range(number + 1, min(len(lines), number + _LONGEST_PART)):
        line = lines[at]
        if line.is_heading and (level is None or (line.passage.level or 0) <= level or not _names_a_body(line)):
            return at
        if next_one > 1 and _number(line) == next_one:
            return at
    return min(len(lines), number + _LONGEST_PART)


def _names_a_body(line: Line) -> bool:
    return any(name.body for name in line.names)


def _is_of_others(head: Sign, called: frozenset[str], sought: Sought) -> bool:
    """Tell whether the head, or one above it, has words for another group, or for more than who belongs."""
    if _words(head.line) in _BETWEEN:
        return False
    words = plain(_words(head.line))
    titles = {word for doer in sought.doers for word in plain(words_of(doer.title).folded)}
    known = set(plain(OF_MEMBERS | _ASKS | _WHO | _MORE | THE | CHILDREN)) | called | titles
    if not known.issuperset(words):
        return True
    above = (plain(words_of(heading).folded) for heading in head.line.passage.trail[1:])
    return any(is_of_another(each, called) for each in (words, *above))


def _names_it_there(lines: Sequence[Line], called: frozenset[str]) -> bool:
    """Tell whether a part speaks of the group by its name, and of no other before that."""
    for line in lines:
        groups = set(plain(line.folded)) & GROUPS
        if groups:
            return groups <= called and not is_of_another(line.folded, called)
    return False


def _called_by_the_duty(text: Marked, sought: Sought) -> frozenset[str]:
    """Return by which words the only group goes of which a sentence says that it is how the duty is carried out."""
    title = words_of(sought.document_title or "").folded
    sort = set(plain(title)) & GROUPS
    # A duty to co-operate in schooling alone is another than that to co-operate.
    own = frozenset(title) - GROUPS - CHILDREN - _DUTY_WORDS
    places = {word for doer in sought.doers for word in words_of(doer.title).folded}
    found = {called for number in range(len(text.lines)) if (called := _how_it_is_met(text.lines, number, own, places))}
    called = next(iter(found)) if len(found) == 1 else frozenset()
    return called if sort <= called and is_there(tuple(cover(text))) else frozenset()


def _how_it_is_met(lines: Sequence[Line], number: int, own: frozenset[str], places: AbstractSet[str]) -> frozenset[str]:
    """Return the words for the group that a sentence says is how the duty to co-operate is carried out."""
    line = lines[number]
    near = (each for each in lines[max(0, number - _BEFORE) : number] if each.passage.number == line.passage.number)
    if GROUPS.isdisjoint(line.folded) or not any(
        _tells_of_the_duty(each) and own.issubset(each.folded) for each in (line, *near)
    ):
        return frozenset()
    if NOT_SO & line.tones.keys() or not is_there((line,)):
        return frozenset()
    for form in _BY_WHICH:
        met = form.fullmatch(" ".join(line.folded))
        if met and places >= set((met.groupdict().get("place") or "").split()):
            return _group(met["group"])
    return frozenset()


def _tells_of_the_duty(line: Line) -> bool:
    folded = line.folded
    for at, word in enumerate(folded[2:], 2):
        if folded[at - 2 : at] == _DUTY and word in _TO_DO:
            behind = (*folded[at + 1 : at + 3], "", "")
            return behind[0] not in _ON or (behind[0] == "in" and behind[1] in _WHERE)
    return "arrangements" in folded and "cooperation" in folded


def _group(said: str) -> frozenset[str]:
    """Return the words of the group that is named, and of none where more is: "children's trust and the board"."""
    first, *others = said.split(f" {_AND} the ")
    words, known = plain(first.split()), set(plain(GROUPS | OF_CHILDREN | {"strategic"}))
    named = all(plain(other.split())[-1] in GROUPS for other in others)
    return frozenset(words) if named and words[-1] in GROUPS and known.issuperset(words) else frozenset()
