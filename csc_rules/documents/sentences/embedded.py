"""What is said only within what somebody hopes, claims, doubts or recommends: "the aim is that all were consulted".

Behind "that" stands a clause of its own. Whoever reports, notes or confirms it tells a fact; whoever imagines, doubts
or asks for it does not, and neither does what is important, likely or wrong to say. What leads to the clause is looked
at where it stands right before "that", or as the subject of "is that".
"""

from __future__ import annotations

from collections.abc import Sequence

from csc_rules.documents.cueing import Cued
from csc_rules.documents.sentences.marks import Line

_THAT, _TO = "that", "to"
# Who does so tells no fact, with all forms of the verb.
_VERBS = (
    "imagin suppos assum doubt deny denie claim alleg suggest argu propos recommend request requir demand insist hop"
    " expect wish intend ask prefer predict anticipat envisag pledg promis fear worri question disput reject pretend"
)
_ENDINGS = ("", "e", "es", "ed", "s", "d", "ing", "y")
_LIKELY = (
    "wrong incorrect untrue false unclear uncertain possible probable likely unlikely important essential vital crucial"
    " critical imperative necessary desirable doubtful inaccurate misleading preferable advisable"
)
_HEADS = frozenset((*(f"{stem}{ending}" for stem in _VERBS.split() for ending in _ENDINGS), *_LIKELY.split()))
# What is such a thing is no fact either: "our target is that", "on condition that".
_THINGS = (
    "aim target goal ambition intention hope expectation proposal suggestion requirement recommendation idea assumption"
    " claim allegation belief condition wish fear risk danger possibility likelihood vision commitment objective"
)
_NOUNS = frozenset(_THINGS.split())
_IS = frozenset({"is", "was", "are", "were", "be", "being", "remains", "remained"})
_NOT = frozenset({"not", "no", "nothing", "never", "cannot", "nobody", "none"})
# "It is not surprising that", "there is no doubt that" tell a fact.
_SURE = frozenset({"surprising", "surprise", "only", "just", "forgotten", "forget", "doubt", "question", "merely"})
# So many words stand before "that" in which the thing it is of, or a denial, is looked for; and a clause is no longer.
_SUBJECT, _DENIED, _CLAUSE = 8, 4, 40
_STOPS = (";", ": ", "\n\n")


def is_embedded(line: Line, cued: Cued) -> bool:
    """Tell whether a cue stands in a clause behind "that", to which something leads that makes it no fact."""
    folded, begin = line.words.folded, max(line.first, cued.first - _CLAUSE)
    if _THAT not in folded[begin : cued.first]:
        return False
    places = [at for at in range(begin + 1, cued.first) if folded[at] == _THAT]
    return any(_leads(folded[line.first : at]) and not _stops(line, at, cued.first) for at in places)


def _leads(before: Sequence[str]) -> bool:
    """Tell whether what stands before "that" makes no fact of what stands behind it."""
    near = frozenset(before[-_DENIED:])
    if not _NOT.isdisjoint(near):
        return _SURE.isdisjoint(near)
    last = before[-1]
    # "It would be wrong to say that".
    if last in _HEADS or last in _NOUNS or (_TO in before[-2:-1] and not _HEADS.isdisjoint(before[-3:-2])):
        return True
    return last in _IS and not _NOUNS.isdisjoint(before[-_SUBJECT:-1])


def _stops(line: Line, at: int, first: int) -> bool:
    between = line.words.text[line.words.ends[at] : line.words.starts[first]]
    return any(stop in between for stop in _STOPS)
