"""The deadlines of an assessment: what is due or open in it, as entries of a calendar."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from attrs import evolve

from csc_rules.engine.assessment import Assessment, Checked
from csc_rules.engine.clocks import effective_clock
from csc_rules.engine.codes import Verdict, label
from csc_rules.engine.values import Outcome
from csc_rules.engine.versions import cycles_of, versions
from csc_rules.planner.ahead import last_of
from csc_rules.planner.entries import Entry, Place, from_days, of_cycle

STILL_OPEN: Final = frozenset({Verdict.DUE, Verdict.OUTSTANDING, Verdict.UNDETERMINED, Verdict.NEEDS_JUDGEMENT})


def deadlines(assessment: Assessment) -> tuple[Entry, ...]:
    """Return what an assessment finds due or open and what has a day, in the order of days.

    An entry is the same as that of a calendar for the same duty and time, so that the one can stand for the other.

    >>> import csc_rules
    >>> from datetime import date
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> found = csc_rules.check([law], csc_rules.Record(body="the Executive"), date(2016, 11, 1))
    >>> [(entry.duty, entry.last_day.isoformat()) for entry in deadlines(found)]
    [('ni-act-2015.lay-first-strategy', '2016-12-08')]
    """
    found = (entry for checked in assessment.checked for entry in _of_ruleset(checked))
    return tuple(sorted(found, key=lambda entry: (entry.day, entry.duty, entry.bearer)))


def _of_ruleset(checked: Checked) -> Iterator[Entry]:
    view = checked.view
    held = dict.fromkeys((entry.norm, entry.bearer) for entry in checked.outcomes if entry.norm in view.ruleset.duties)
    known = {(entry.norm, entry.bearer, entry.cycle): entry.outcomes[0] for entry in checked.outcomes}
    for norm, bearer in held:
        duty = view.ruleset.duties[norm]
        if duty.maintained or duty.forbids:
            continue
        places = [
            (Place(view=view, duty=version, bearer=bearer, clock=effective_clock(view, version)), cycle)
            for version in versions(duty)
            for cycle in cycles_of(view, version, bearer)
        ]
        for index, (place, cycle) in enumerate(places):
            outcome = known.get((norm, bearer, cycle.key))
            last, starts = last_of(place.clock, cycle), from_days(place.clock, cycle)
            if outcome is not None and outcome.verdict in STILL_OPEN and (last or starts):
                yield _with_status(of_cycle(place, cycle, index, outcome, last), outcome)


def _with_status(entry: Entry, outcome: Outcome) -> Entry:
    assert outcome.verdict is not None  # those without a verdict are not open
    return evolve(entry, verdict=outcome.verdict, status=label(outcome.verdict, entry.standing))
