"""Evaluate one ruleset for the bodies of a record: every duty, power, cycle and aspect, by codes and ids."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import Final

from attrs import evolve, frozen

from csc_rules.engine import codes
from csc_rules.engine.achieved import Decided, achieved
from csc_rules.engine.aspects import aspects
from csc_rules.engine.codes import OVERALL_ORDER, Aspect, Verdict
from csc_rules.engine.joint import leaders
from csc_rules.engine.maintained import maintained
from csc_rules.engine.occurrences import View
from csc_rules.engine.powers import exercises
from csc_rules.engine.process import represented
from csc_rules.engine.trace import Emit
from csc_rules.engine.values import Days, Outcome
from csc_rules.engine.versions import by_its_law
from csc_rules.law.model import Duty, Power

EARLIER_CYCLE: Final = "an earlier cycle"


@frozen(kw_only=True)
class InstanceOutcome:
    """A duty instance by codes and ids. ``judged`` is false for cycles that are listed only; ``period`` is the one it
    is for, where its clock runs over periods."""

    norm: str
    bearer: str
    cycle: str
    object: str | None
    verdict: Verdict | None
    judged: bool
    current: bool
    outcomes: tuple[Outcome, ...]
    refers_to: tuple[str, ...] = ()
    period: Days | None = None


@frozen(kw_only=True)
class _Group:
    """The outcomes of one cycle, the act first."""

    outcomes: tuple[Outcome, ...]
    current: bool = False
    ahead: bool = False
    period: Days | None = None


def evaluate(
    view: View, bodies: Iterable[str], emit: Emit = None, only: str | Container[str] | None = None
) -> tuple[InstanceOutcome, ...]:
    """Return every instance of a ruleset for the bodies of a record, in the order of the rule file.

    *only* narrows the evaluation to one duty or power, or to some by their names with that of the ruleset; *emit* hears
    what happens on the way.
    """
    norms: tuple[Duty | Power, ...] = (*view.ruleset.duties.values(), *view.ruleset.powers.values())
    wanted = [norm for norm in norms if _is_wanted(view, norm, only)]
    bodies = tuple(bodies)
    # Two bodies of a record that go along with the same one have one instance between them.
    held = {
        (norm.id, bearer): norm for body in bodies for norm in wanted for bearer in leaders(view, norm, body, bodies)
    }
    return tuple(instance for (_, bearer), norm in held.items() for instance in _instances(view, norm, bearer, emit))


def _is_wanted(view: View, norm: Duty | Power, only: str | Container[str] | None) -> bool:
    if only is None or isinstance(only, str):
        return only in (None, norm.id)
    return f"{view.ruleset.id}.{norm.id}" in only


def _instances(view: View, norm: Duty | Power, bearer: str, emit: Emit) -> Iterator[InstanceOutcome]:
    never = _never_law(view, norm, bearer)
    if never is not None:
        yield _instance((never,), judged=True, current=True)
    elif isinstance(norm, Power):
        for outcome in exercises(view, norm, bearer, emit):
            yield _instance((outcome,), judged=True, current=True)
    elif norm.maintained:
        found = maintained(view, norm, bearer, emit)
        groups = [
            _Group(outcomes=(outcome, *represented(view, norm, outcome)), current=index == len(found) - 1)
            for index, outcome in enumerate(found)
        ]
        yield from _listed(view, groups, ())
    else:
        decided = achieved(view, norm, bearer, emit)
        groups = [
            _Group(
                outcomes=(entry.outcome, *aspects(by_its_law(view, norm, entry.cycle), entry.duty, entry)),
                current=entry.cycle.current,
                ahead=entry.cycle.ahead,
                period=entry.cycle.period,
            )
            for entry in decided
        ]
        yield from _listed(view, groups, _refers(view, norm, decided))


def _never_law(view: View, norm: Duty | Power, bearer: str) -> Outcome | None:
    """Return the finding for a bill, or for an instrument not yet commenced, where nothing is assumed."""
    instrument = view.ruleset.instrument
    if view.assumed:
        return None
    if instrument.kind == "bill":
        reason, detail = codes.NEVER_LAW, "a bill binds nobody"
    elif instrument.commences_on is not None and instrument.force.since is None:
        reason, detail = codes.NOT_IN_FORCE, "not commenced"
    else:
        return None
    return Outcome(
        norm=norm.id,
        bearer=bearer,
        cycle="once",
        object=None,
        aspect=Aspect.ACT,
        verdict=Verdict.NOT_APPLICABLE,
        reason=reason,
        detail=detail,
        provisions=norm.provisions,
        expected=True,
    )


def _refers(view: View, duty: Duty, decided: tuple[Decided, ...]) -> tuple[str, ...]:
    """Name the duties to consult on what this duty makes: it refers to them, and does not count them again."""
    if duty.makes is None or not decided:
        return ()
    return tuple(
        other.id
        for other in view.ruleset.duties.values()
        if other.consultees and any(party.name == duty.makes for phrase in other.phrases for party in phrase.parties)
    )


def _listed(view: View, groups: list[_Group], refers: tuple[str, ...]) -> Iterator[InstanceOutcome]:
    """Yield the instances of a duty, those of earlier cycles judged only as far back as the record says it begins."""
    for group in groups:
        outcomes, judged = group.outcomes, _judged(view, group)
        kept = outcomes if judged else tuple(evolve(entry, verdict=None, reason=EARLIER_CYCLE) for entry in outcomes)
        yield evolve(_instance(kept, judged=judged, current=group.current, refers=refers), period=group.period)


def _judged(view: View, group: _Group) -> bool:
    begins, act, current = view.facts.begins, group.outcomes[0], group.current
    if begins is None or group.ahead:
        return current or group.ahead
    if group.period is not None and (current or group.period.last >= begins):
        return True
    if act.last is not None:
        return act.last.last >= begins
    return group.period is None and (current or act.done is None or act.done.last >= begins)


def _instance(
    outcomes: tuple[Outcome, ...], *, judged: bool, current: bool, refers: tuple[str, ...] = ()
) -> InstanceOutcome:
    first = outcomes[0]
    return InstanceOutcome(
        norm=first.norm,
        bearer=first.bearer,
        cycle=first.cycle,
        object=first.object,
        verdict=overall(outcomes) if judged else None,
        judged=judged,
        current=current,
        outcomes=outcomes,
        refers_to=refers,
    )


def overall(outcomes: Iterable[Outcome]) -> Verdict:
    """Return the verdict of an instance: the first of the order that one of its counted findings has."""
    found = {outcome.verdict for outcome in outcomes}
    for verdict in OVERALL_ORDER:
        if verdict in found:
            return verdict
    return Verdict.NOT_APPLICABLE
