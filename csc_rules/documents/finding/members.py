"""Where somebody is named as a member or partner, which is not being consulted or sent a copy.

Of arrangements that are kept up it is more: whoever sits on the board that is these arrangements is a party to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.finding.classes import Reached, as_named
from csc_rules.documents.finding.grounds import Grounds, is_certain
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of
from csc_rules.law.model.cues import Cue

_MAINTAIN = "maintain"
_NOT_SO = frozenset({"promise", "denial", "question", "previous", "next", "other"})
# Words for what has members. Behind "are represented on" they stand within so many words.
_GROUPS = frozenset(
    {"board", "trust", "partnership", "committee", "group", "panel", "forum", "executive", "team", "network"}
    | {"subgroup", "alliance", "consortium", "commission", "conference", "meeting", "taskforce"}
)
# An observer is none of them, and nobody sits on a vacant seat.
_NO_MEMBERS = frozenset({"observer", "observers", "vacant", "vacancy"})
_ITS = frozenset({"its", "their"})
_BEHIND = 4


def as_member(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield where those whom an act has to reach are named as members or partners."""
    assert sought.whom is not None
    kept_up = sought.verb == _MAINTAIN
    for sign in grounds.signs("tone", "membership"):
        own = kept_up and _is_of_the_arrangements(sign, sought)
        for line in (sign.line, *(each for each in sign.listed() if each.passage.role != "paragraph")):
            found = _as_party(grounds, sought, line) if kept_up else _by_name(sought, line)
            if found is None:
                continue
            if own and found.sure and _NO_MEMBERS.isdisjoint(line.folded):
                why = "it names them as a member of what is the arrangements"
                yield Bearing(quote=line.quote(), answer=Answer.FOUND, tone="done", why=why)
            else:
                why = "it names the body as a member or partner, and does not say that this was done"
                yield Bearing(quote=line.quote(), answer=Answer.PARTLY, tone="membership", why=why)


def _by_name(sought: Sought, line: Line) -> Reached | None:
    assert sought.whom is not None
    named = any(is_certain(name) and name.body == sought.whom.id for name in line.names)
    return Reached(True, "it names the body") if named else None


def _as_party(grounds: Grounds, sought: Sought, line: Line) -> Reached | None:
    ours = {doer.id for doer in sought.doers}
    return as_named(grounds, sought.whom, line, [name for name in line.names if name.body not in ours])


def _is_of_the_arrangements(sign: Sign, sought: Sought) -> bool:
    """Tell whether the members are those of what is the arrangements, as a sentence before, or the heading, says."""
    if _NOT_SO & sign.line.tones.keys():
        return False
    before = sign.line.beside(sign.before)
    said = next((line for line in (sign.line, *before) if _says_what_is(line, sought)), None)
    if said is not None:
        called = _plain(said.folded)
    elif any(_is_for(cue, sought) for cue in sign.line.under):
        called = _plain(words_of(sign.line.passage.trail[-1]).folded)
    else:
        return False
    nouns = tuple(_whose_members(sign))
    # "Its members" and "partners include" are of what is named at once.
    return all(noun in called for noun in nouns) and (bool(nouns) or said in (sign.line, *before[:1]))


def _says_what_is(line: Line, sought: Sought) -> bool:
    """Tell whether a sentence says that there are the arrangements, or what they are."""
    stated = any(cued.how is How.STATED and _is_for(cued.cue, sought) for cued in line.cued)
    return stated and not _NOT_SO & line.tones.keys()


def _is_for(cue: Cue, sought: Sought) -> bool:
    return any((target.kind, target.name) == ("duty", sought.duty) for target in cue.targets)


def _whose_members(sign: Sign) -> Iterator[str]:
    """Yield the words for groups of bodies by which a sentence says whose members it gives: "on the board sit".

    "Its board" is that of what was named before.
    """
    line, cued = sign.line, sign.cued
    folded = line.folded[: cued.last + _BEHIND - line.first]
    named = {at for name in line.names if name.first >= cued.last for at in range(name.first, name.last)}
    for at, noun in enumerate(_plain(folded)):
        owned = at > 0 and folded[at - 1] in _ITS
        if noun in _GROUPS and line.first + at not in named and not owned:
            yield noun


def _plain(folded: Sequence[str]) -> tuple[str, ...]:
    """Return words without an "s" at their end: "the board's", which is folded to "boards", is of the board."""
    return tuple(word.removesuffix("s") for word in folded)
