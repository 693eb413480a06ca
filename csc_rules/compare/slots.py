"""What an answer of one ruleset is to that of another, question by question."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve

from csc_rules.compare.parts import Part
from csc_rules.compare.relation import SAME, Kind, Relation, combined, of_burdens, of_sets
from csc_rules.compare.times import Time, by_role

Parts = tuple[Part, ...]
# A breach that only the courts can be asked about is a breach for which the law itself names nothing.
_NO_REMEDY = {"none", "public-law"}
_MODALS = {"may": 0, "must": 1}


def related(slot: str, mine: Parts, other: Parts) -> Relation:
    """Return what the answer to a question is to the answer of another ruleset."""
    return _RELATED.get(slot, _of_lists)(mine, other)


def _by_token(parts: Parts) -> dict[object, str]:
    found: dict[object, str] = {}
    for part in parts:
        found.setdefault(part.token, part.name or part.text)
    return found


def _of_lists(mine: Parts, other: Parts) -> Relation:
    """Compare what is listed; of acts that both have, also when they are done and by whom."""
    one, two = _by_token(mine), _by_token(other)
    both = [(_of(token, mine), _of(token, other)) for token in one if token in two]
    times = [_of_clocks(*pair) for pair in both]
    bearers = [of_sets(*map(_bearers, pair)) for pair in both]
    return combined([of_sets(one, two), *times, *bearers])


def _of(token: object, parts: Parts) -> Parts:
    return tuple(part for part in parts if part.token == token)


def _bearers(parts: Parts) -> dict[object, str]:
    return {token: title for part in parts for token, title in part.bearers}


def _of_kinds(mine: Parts, other: Parts) -> Relation:
    """Compare what is the same or different, and neither more nor less."""
    if {part.token for part in mine} == {part.token for part in other}:
        return SAME
    return Relation(kind="different", reason=_against(mine, other))


def _against(mine: Parts, other: Parts) -> str:
    return f"{_said(mine)} against {_said(other)}"


def _said(parts: Parts) -> str:
    return "; ".join(dict.fromkeys(part.text for part in parts)) or "nothing"


def _of_limits(mine: Parts, other: Parts) -> Relation:
    return of_burdens(_by_token(mine), _by_token(other))


def _of_modals(mine: Parts, other: Parts) -> Relation:
    one, two = {part.token[-1] for part in mine}, {part.token[-1] for part in other}
    if one == two:
        return SAME
    ranks = [max((_MODALS.get(modal, -1) for modal in found), default=-1) for found in (one, two)]
    kind: Kind = (
        "different" if min(ranks) < 0 or ranks[0] == ranks[1] else "stronger" if ranks[0] > ranks[1] else "weaker"
    )
    names = {"may": "a power", "must": "a duty", "must not": "a prohibition"}
    return Relation(kind=kind, reason=" against ".join(" and ".join(names[m] for m in sorted(f)) for f in (one, two)))


def _of_clocks(mine: Parts, other: Parts) -> Relation:
    one, two = _roles(mine), _roles(other)
    alone = by_role({role: times[0] for role, times in one.items()}, {role: times[0] for role, times in two.items()})
    if all(len(times) == 1 for times in (*one.values(), *two.values())):
        return combined(alone)
    if {role: {time.tokens for time in times} for role, times in one.items()} == {
        role: {time.tokens for time in times} for role, times in two.items()
    }:
        return SAME
    return Relation(kind="different", reason="they are not owed at the same times")


def _roles(parts: Parts) -> Mapping[str, list[Time]]:
    found: dict[str, list[Time]] = {}
    for part in parts:
        if part.time is not None and part.time.tokens not in [each.tokens for each in found.get(part.time.role, [])]:
            found.setdefault(part.time.role, []).append(part.time)
    return found


def _of_questions(mine: Parts, other: Parts) -> Relation:
    """Compare what is left to a person, which is neither more nor less than what is left to another."""
    found = _of_kinds(mine, other)
    counts = [len({part.token for part in parts}) for parts in (mine, other)]
    reason = (
        "another question"
        if counts == [1, 1]
        else " against ".join(f"{count or 'no'} question{'s' * (count != 1)}" for count in counts)
    )
    return found if found.kind == "same" else evolve(found, reason=reason)


def _of_remedies(mine: Parts, other: Parts) -> Relation:
    one, two = _remedies(mine), _remedies(other)
    if {part.token for part in mine} == {part.token for part in other}:
        return SAME
    reason = _against(mine, other)
    if not one and not two:
        return SAME
    if one and two:
        return Relation(kind="different", reason=reason)
    return Relation(kind="stronger" if one else "weaker", reason=reason)


def _remedies(parts: Iterable[Part]) -> list[Part]:
    return [part for part in parts if part.token[-1] not in _NO_REMEDY]


_RELATED: Mapping[str, Callable[[Parts, Parts], Relation]] = {
    "modality": _of_modals,
    "act": _of_kinds,
    "object": _of_kinds,
    "beneficiary": _of_kinds,
    "trigger": _of_limits,
    "clock": _of_clocks,
    "limits": _of_limits,
    "exceptions": _of_limits,
    "judgement": _of_questions,
    "consequence": _of_remedies,
}
