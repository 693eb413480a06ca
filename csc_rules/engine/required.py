"""What is required of a document or of an act: on which days, and under which condition."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import Final

from attrs import evolve

from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.engine.conditions import truth
from csc_rules.engine.occurrences import View
from csc_rules.engine.values import Cause, Future, Need, Outcome
from csc_rules.law.model import Condition, Consultee, ListItem

LISTED: Final = "not judged until the act is shown done"
UNSURE: Final = Cause("date", "whether it was required: the day that decides is not known closely enough")


def listed(act: Outcome, aspect: Aspect, item: str, provisions: tuple[str, ...]) -> Outcome:
    """Return a finding that is listed, without a verdict and not counted."""
    return Outcome(
        norm=act.norm,
        bearer=act.bearer,
        cycle=act.cycle,
        object=act.object,
        aspect=aspect,
        verdict=None,
        item=item,
        reason=LISTED,
        provisions=provisions,
    )


def required(
    view: View, entry: ListItem | Consultee, days: Iterable[date], judged: Outcome | Callable[[date], Outcome]
) -> Iterable[Outcome]:
    """Yield the finding on what a document must contain, or whom an act must reach, where it is required at all.

    *judged* is that finding, or gives it by the law of one day. Where several days may be the one that decides, what
    does not hold on each of them is open.
    """
    found = []
    for day in dict.fromkeys(days):
        outcome = judged(day) if callable(judged) else judged
        found.append(_on(view, entry, day, outcome))
    owed = [outcome for outcome in found if outcome is not None and outcome.verdict is not Verdict.NOT_APPLICABLE]
    verdicts = {outcome.verdict for outcome in owed}
    if not owed:
        yield from (outcome for outcome in found[:1] if outcome is not None)
    elif len(verdicts) > 1 or (len(owed) < len(found) and Verdict.BREACHED in verdicts):
        needs = tuple(dict.fromkeys(need for outcome in owed for need in outcome.needs))
        yield evolve(owed[0], verdict=Verdict.UNDETERMINED, needs=needs, causes=(UNSURE, *owed[0].causes))
    else:
        yield owed[0]


def _on(view: View, entry: ListItem | Consultee, day: date, found: Outcome) -> Outcome | None:
    """Return the finding by the law of a day; None where it is not required on that day."""
    return _conditional(view, entry.condition, found, day) if entry.force.covers(day) else None


def _conditional(view: View, condition: Condition | None, found: Outcome, day: date) -> Outcome | None:
    """Return a finding as the condition of what it is about leaves it: none where that does not hold.

    Where it may not hold, nothing adverse is said.
    """
    if condition is None:
        return found
    ways = truth(view, condition, found.object, found.bearer, day)
    if all(way.holds is False for way in ways):
        return None
    doubt = next((way for way in ways if way.holds is not True), None)
    if doubt is None or found.verdict in (None, Verdict.MET, Verdict.NOT_APPLICABLE):
        return found
    return _doubted(found, doubt.needs, ways[0].choices[0].about if ways[0].choices else None)


def _doubted(found: Outcome, needs: tuple[tuple[Need, ...], ...], slot: str | None) -> Outcome:
    if slot is None:
        return evolve(found, verdict=Verdict.UNDETERMINED, needs=(*needs, *found.needs))
    owed = Future(answer="yes", verdict=found.verdict or Verdict.UNDETERMINED)
    futures = (owed, Future(answer="no", verdict=Verdict.NOT_APPLICABLE))
    causes = (Cause("judgement", slot), *found.causes)
    return evolve(found, verdict=Verdict.NEEDS_JUDGEMENT, slots=(slot, *found.slots), causes=causes, futures=futures)
