"""What one answer is to another: the kinds of relation, and how sets of things relate."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from attrs import evolve, frozen

Kind = Literal["same", "stronger", "weaker", "wider", "narrower", "different", "no-counterpart"]
KINDS: tuple[Kind, ...] = ("same", "stronger", "weaker", "wider", "narrower", "different", "no-counterpart")
# What B is to A where A is this to B.
OPPOSITE: Mapping[Kind, Kind] = {
    "same": "same",
    "stronger": "weaker",
    "weaker": "stronger",
    "wider": "narrower",
    "narrower": "wider",
    "different": "different",
    "no-counterpart": "no-counterpart",
}


@frozen(kw_only=True)
class Relation:
    """What an answer is to that of another ruleset, and why: it is *stronger* than the other, and so on.

    ``gained`` are the things that only this answer has, ``lost`` those that only the other one has.

    >>> Relation(kind="stronger", reason="18 months against 3 years").kind
    'stronger'
    """

    kind: Kind
    reason: str = ""
    gained: tuple[str, ...] = ()
    lost: tuple[str, ...] = ()


SAME = Relation(kind="same")


def combined(found: Iterable[Relation]) -> Relation:
    """Return what several relations of parts come to for the whole: where they pull both ways, it is different.

    >>> combined([SAME, Relation(kind="weaker", reason="no time is named")]).kind
    'weaker'
    >>> combined([Relation(kind="weaker", reason="a"), Relation(kind="stronger", reason="b")]).kind
    'different'
    """
    parts = [each for each in found if each.kind != "same"]
    if not parts:
        return SAME
    kinds = {each.kind for each in parts}
    return Relation(
        kind=parts[0].kind if len(kinds) == 1 else "different",
        reason="; ".join(dict.fromkeys(each.reason for each in parts if each.reason)),
        gained=tuple(dict.fromkeys(name for each in parts for name in each.gained)),
        lost=tuple(dict.fromkeys(name for each in parts for name in each.lost)),
    )


def of_sets(mine: Mapping[object, str], other: Mapping[object, str]) -> Relation:
    """Return what a set of things is to another, each thing with its name.

    >>> of_sets({1: "councils", 2: "trusts"}, {1: "councils"}).reason
    'adds trusts'
    """
    gained = tuple(dict.fromkeys(title for key, title in mine.items() if key not in other))
    lost = tuple(dict.fromkeys(title for key, title in other.items() if key not in mine))
    reason = "; ".join(
        part
        for part in (f"adds {'; '.join(gained)}" if gained else "", f"lacks {'; '.join(lost)}" if lost else "")
        if part
    )
    kind: Kind = "different" if gained and lost else "wider" if gained else "narrower" if lost else "same"
    return Relation(kind=kind, reason=reason, gained=gained, lost=lost)


def of_burdens(mine: Mapping[object, str], other: Mapping[object, str]) -> Relation:
    """Return what a rule with some limits is to one with others: what has fewer of them is stronger.

    >>> of_burdens({}, {1: "so far as is practicable"}).kind
    'stronger'
    """
    found = of_sets(mine, other)
    kinds: Mapping[Kind, Kind] = {"wider": "weaker", "narrower": "stronger"}
    return evolve(found, kind=kinds.get(found.kind, found.kind))
