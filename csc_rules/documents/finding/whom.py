"""Whether a text says that an act reached somebody: that they were consulted, given an opportunity, sent a copy.

Being a member, being a partner, being consulted, being sent a copy and having signed are five different facts.
"""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from csc_rules.documents.case import Answer, Bearing, Named, Sought
from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.finding.acts import by_another, under_heading_for
from csc_rules.documents.finding.grounds import Grounds, bearing, is_certain, meant, says_the_act
from csc_rules.documents.finding.marks import Line
from csc_rules.documents.finding.signs import Sign
from csc_rules.documents.finding.subjects import THIS, UNSAID
from csc_rules.documents.finding.tones import DONE
from csc_rules.documents.names.model import NameRead
from csc_rules.documents.words import Words

_NOT_SO = frozenset({"promise", "denial", "recital", "other", "previous", "question"})
_OWNS = ("'s", "\u2019s")
# "Children and Young People's": what is owned stands at most so many words on.
OWNED = 3
_BY = "by"
_RELATIVE = frozenset({"which", "who", "whom", "whose"})
_PASSIVE = frozenset({"was", "were", "been", "being", "be", "are", "is"})


@frozen
class Reached:
    """How somebody is named: for certain, as likely, as a class, or only touched; and why that counts as it does."""

    sure: bool
    why: str


def reached(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield what bears on whether an act reached a body or class."""
    assert sought.whom is not None
    for sign in grounds.directly(sought):
        if not grounds.is_of_stage(sign, sought):
            continue
        found = grounds.about(sign, sought)
        if found.which == "other" or (found.which == UNSAID and not grounds.is_of_own_file(sign, sought)):
            continue
        for line, named in _whom(grounds, sought, sign):
            yield _of_name(grounds, sought, sign, line, named, found.which, found.why)
        for line in _beside(sign):
            near = _in_line(grounds, sought, line, None)
            if near is not None and not says_the_act(line, sought):
                why = "it names them beside the sentence that says that this was done, and not in it"
                yield Bearing(quote=line.quote(), answer=Answer.PARTLY, tone=grounds.tone(sign), why=why)
    yield from _as_member(grounds, sought.whom)


def _beside(sign: Sign) -> Iterator[Line]:
    """Yield the sentences beside another in the same passage."""
    if sign.cued.how is not How.STATED:
        return
    for number in (sign.number - 1, sign.number + 1, sign.number + 2):
        if 0 <= number < len(sign.text.lines):
            line = sign.text.lines[number]
            if line.passage.number == sign.line.passage.number:
                yield line


def _of_name(grounds: Grounds, sought: Sought, sign: Sign, line: Line, named: Reached, which: str, why: str) -> Bearing:
    tone = grounds.tone(sign)
    shown = sign if line is sign.line else Sign(text=sign.text, number=sign.number, line=line, cued=sign.cued)

    def say(answer: Answer, how: str, because: str) -> Bearing:
        if shown is sign:
            return bearing(sign, answer, how, because)
        return Bearing(quote=line.quote(), answer=answer, tone=how, why=because)

    if which not in (THIS, UNSAID):
        # People are consulted on a draft of the very document.
        if which != "draft":
            return say(Answer.PARTLY, which, why)
    elif which == UNSAID and not under_heading_for(sign.line, sought):
        return say(Answer.PARTLY, tone, why)
    if tone != DONE:
        return say(Answer.PARTLY, tone, meant(tone))
    if "membership" in sign.line.tones:
        return say(Answer.PARTLY, "membership", meant("membership"))
    if sign.cued.how is not How.STATED:
        return say(Answer.PARTLY, tone, "it touches on this, and does not say that it was done")
    if not _is_passive(sign) and by_another(grounds, sign, sought.doers):
        return say(Answer.PARTLY, tone, "it says so of another body")
    return say(Answer.FOUND if named.sure else Answer.PARTLY, tone, named.why)


def _whom(grounds: Grounds, sought: Sought, sign: Sign) -> Iterator[tuple[Line, Reached]]:
    """Yield where somebody is named as reached: in the sentence, or in the list behind it."""
    found = _in_line(grounds, sought, sign.line, sign)
    if found is not None:
        yield sign.line, found
    for line in (*sign.listed(), *_told_of(sign)):
        found = _in_line(grounds, sought, line, None)
        if found is not None:
            yield line, found


def _told_of(sign: Sign) -> Iterator[Line]:
    """Yield the sentences that go on about those of a sentence that says what was done."""
    if sign.cued.how is How.STATED:
        yield from (line for line in sign.going_on() if not _NOT_SO & line.tones.keys())


def _in_line(grounds: Grounds, sought: Sought, line: Line, sign: Sign | None) -> Reached | None:
    whom = sought.whom
    assert whom is not None
    answered = sign is not None and _is_answer(sign, sought)
    named = [name for name in line.names if answered or _could_be_reached(name, line, sign)]
    return _as_class(grounds, whom, line, named) if whom.is_class else _as_body(grounds, whom, named)


def _is_answer(sign: Sign, sought: Sought) -> bool:
    """Tell whether those who are named took part, as in "the police sent comments": nobody else is named behind it.

    "The police consulted parents" tells of an act of the police, and so does "the police consulted widely".
    """
    words, cued = sign.line.words.folded[sign.cued.first : sign.cued.last], sign.cued
    if not _PASSIVE.isdisjoint(words) or not {f"{sought.verb}ed", f"{sought.verb}d"}.isdisjoint(words):
        return False
    doers = {doer.id for doer in sought.doers}
    behind = [name for name in sign.line.names if name.first >= cued.first and name.body not in doers]
    people = [
        each
        for each in sign.line.cued
        if each.first >= cued.first and any(target.kind == "class" for target in each.cue.targets)
    ]
    return not behind and not people and _BY not in sign.line.words.folded[sign.line.first : cued.first]


def _could_be_reached(name: NameRead, line: Line, sign: Sign | None) -> bool:
    """Tell whether a body may be one that was reached, and not the one that acted: by the order of the words."""
    folded = line.words.folded
    if _BY in folded[max(line.first, name.first - 2) : name.first]:
        return False
    if sign is None:
        return True
    if _in_a_clause(name, line, sign):
        return False
    return name.first >= sign.cued.first or _is_passive(sign)


def _is_passive(sign: Sign) -> bool:
    """Tell whether a sentence says that something was done to somebody: "parents were consulted"."""
    around = sign.line.words.folded[max(sign.line.first, sign.cued.first - 3) : sign.cued.last]
    return any(word in _PASSIVE for word in around)


def _in_a_clause(name: NameRead, line: Line, sign: Sign) -> bool:
    """Tell whether a body stands in a clause of its own: "the draft, of which a copy went to X, was consulted on"."""
    if name.last > sign.cued.first:
        return False
    words = line.words
    opened = [at for at in range(line.first, name.first) if words.folded[at] in _RELATIVE]
    closed = "," in words.text[words.ends[name.last - 1] : words.starts[sign.cued.first]]
    return bool(opened) and closed and not any("," in _between(words, at) for at in range(opened[-1] + 1, name.first))


def _between(words: Words, at: int) -> str:
    return words.text[words.ends[at - 1] : words.starts[at]]


def _as_body(grounds: Grounds, whom: Named, named: list[NameRead]) -> Reached | None:
    ours = [name for name in named if name.body == whom.id]
    if any(is_certain(name) for name in ours):
        return Reached(True, "it names the body")
    if ours:
        return Reached(False, f"{ours[0].meaning.why or 'it probably means the body'}; confirm that it does")
    register, day = grounds.register, grounds.day
    if any(register.is_member(whom.id, kind, day) for name in named if name.body is None for kind in name.classes):
        return Reached(False, "it names a class of bodies, and not this one")
    return None


def _as_class(grounds: Grounds, whom: Named, line: Line, named: list[NameRead]) -> Reached | None:
    entry = grounds.register.classes.get(whom.id)
    members = [name.body for name in named if is_certain(name)]
    if any(body is not None and grounds.register.is_member(body, whom.id, grounds.day) for body in members):
        return Reached(True, "it names one that belongs to the class")
    marks = [
        cued
        for cued in line.cued
        if any(target.kind == "class" and target.name == whom.id for target in cued.cue.targets)
        and not any(name.first <= cued.first and cued.last < name.last for name in line.names)
        and not _is_of_a_name(line, cued)
    ]
    words = [name for name in named if name.body is None and whom.id in name.classes and not _in_a_title(line, name)]
    if not marks and not words:
        return None
    if entry is not None and entry.judged_by is not None and not entry.persons:
        return Reached(False, "it names a class, and which bodies it takes in is for somebody to say")
    stated = any(cued.how is How.STATED for cued in marks) or any(name.meaning.firm for name in words)
    return Reached(stated, "it names them" if stated else "it touches on them, and does not name them")


def _is_of_a_name(line: Line, cued: Cued) -> bool:
    """Tell whether people stand only in the name of a document or group: "the Children and Young People's Board"."""
    if _in_a_title(line, cued):
        return True
    words = line.words
    for at in range(cued.last, min(cued.last + OWNED, line.last)):
        written = words.text[words.starts[at] : words.ends[at]]
        if not (written[0].isupper() or written == "and") or "," in _between(words, at):
            return False
        if written.endswith(_OWNS):
            return True
    return False


def _in_a_title(line: Line, named: Cued | NameRead) -> bool:
    """Tell whether words stand in the name of a document, as "children" in that of their plan."""
    return any(each.first <= named.first and named.last <= each.last for each in line.mentions)


def _as_member(grounds: Grounds, whom: Named) -> Iterator[Bearing]:
    """Yield where somebody is named as a member or partner, which is not being consulted or sent a copy."""
    for sign in grounds.signs("tone", "membership"):
        for line in (sign.line, *sign.listed()):
            if any(is_certain(name) and name.body == whom.id for name in line.names):
                why = "it names the body as a member or partner, and does not say that this was done"
                yield Bearing(quote=line.quote(), answer=Answer.PARTLY, tone="membership", why=why)
