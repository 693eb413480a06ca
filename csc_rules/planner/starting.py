"""By when each step to a blank document has to begin: the schedule to it, put beside its steps."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date, timedelta

from attrs import evolve

from csc_rules.dates import day_before, spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.errors import UsageError, one
from csc_rules.law.model import Duty
from csc_rules.planner.calendar import calendar
from csc_rules.planner.entries import DEADLINE, Entry
from csc_rules.planner.outline import Step
from csc_rules.planner.schedule import Schedule, Span, latest_start, schedule
from csc_rules.planner.template import Reckoned, Template

NO_STEP = "US304"
# How far around the time a document is for its last day is looked for, and how far ahead where that is not known.
_AROUND, _AHEAD = timedelta(days=400), timedelta(days=3 * 366)

Aim = tuple[str, date]


def with_days(
    made: Template, assessment: Assessment, aim: Aim | None = None, leads: Mapping[str, Span] | None = None
) -> Template:
    """Return a blank document with the last day on which each of its steps can begin.

    *aim* is an act and the day by which it is to be done. Without it that is the making of the document by its last
    day in law, or, of a plan without one, by the day before its period begins; where neither is known, nothing is
    reckoned. *leads* says how long an act takes, as in a schedule.

    >>> import csc_rules
    >>> from csc_rules.planner.template import template
    >>> record = csc_rules.Record(body="Northern Ireland Executive")
    >>> law, day = csc_rules.load_ruleset("ni-act-2015"), date(2028, 1, 1)
    >>> made = template("strategy", record, day, [law])
    >>> found = with_days(made, csc_rules.check([law], record, day), ("adopt", date(2030, 6, 30)))
    >>> found.starts["ni-act-2015.consult-on-strategy"].isoformat()
    '2030-06-29'

    Raises UsageError where no step leads to the act, or the days lie outside the calendar.
    """
    aimed = (*aim, "as was asked") if aim else next(_aims(made, assessment), None)
    if aimed is None:
        return made
    act, by, why = aimed
    found = tuple(_schedules(made, assessment, (act, by), leads or {}))
    starts = dict(_starts(found, leads or {}))
    own = {step.duty for step in made.sheet.steps}
    if not own & starts.keys():
        raise _no_step(made, act)
    leading = {duty for whole in found for step in whole.steps for duty in step.node.duties}
    return evolve(
        made,
        before=tuple(_in_order((*_elsewhere(made, leading - own), *made.before), starts)),
        starts={**starts, **made.starts},
        since={
            each.what.duty: each.since for whole in found for each in whole.afterwards if each.what.duty not in starts
        },
        reckoned=Reckoned(act=act, by=by, why=why, earliest=max(whole.earliest for whole in found)),
    )


def _aims(made: Template, assessment: Assessment) -> Iterator[tuple[str, date, str]]:
    """Yield what can be aimed at without being asked: the last day for making the document, or that of its period."""
    verbs = {step.duty: step.norm.verb for step in made.making if step.norm.verb in step.ruleset.acts}
    about = made.sheet.document.about if made.sheet.document else None
    period = made.outline.period
    first, last = (period[0].earliest, period[1].latest) if period else (None, None)
    near = last if about else first
    around = (near - (timedelta() if about else _AROUND), near + _AROUND) if near else None
    as_at = made.outline.as_at
    known = [entry for entry in _last_days(assessment, *(around or (as_at, as_at + _AHEAD))) if entry.duty in verbs]
    known.sort(key=lambda entry: (entry.standing != "law", abs((entry.day - (near or as_at)).days)))
    for entry in known:
        whose = "in law" if entry.standing == "law" else f"by {entry.standing.replace('_', ' ')}, which is not law"
        yield verbs[entry.duty], entry.day, f"its last day {whose} ({entry.provision})"
    if first and not about:
        for verb in list(verbs.values())[:1]:
            yield verb, day_before(first), f"so that it is there when its period begins, on {spoken(first)}"


def _last_days(assessment: Assessment, since: date, through: date) -> Iterator[Entry]:
    """Yield the last days in law that hang on nothing that has still to happen."""
    for entry in calendar(assessment, since, through, has_record=False).dated:
        if entry.kind == DEADLINE and not entry.assumes and not entry.depends_on:
            yield entry


def _schedules(made: Template, assessment: Assessment, aim: Aim, leads: Mapping[str, Span]) -> Iterator[Schedule]:
    """Yield the schedule of each ruleset that asks something about the document; guidance may know steps of its own."""
    scopes = dict.fromkeys(step.ruleset.id for step in made.sheet.steps)
    known = {checked.view.ruleset.id for checked in assessment.checked}
    refused: list[UsageError] = []
    there = False
    for scope in scopes:
        if scope not in known:
            continue
        try:
            yield schedule(assessment, f"{scope}.{made.kind}", *aim, leads)
        except UsageError as error:
            refused.append(error)
        else:
            there = True
    if refused and not there:
        raise refused[0]


def _starts(found: Iterable[Schedule], leads: Mapping[str, Span]) -> Iterator[tuple[str, date]]:
    """Yield the last day on which each duty can be begun, those of the law before those of guidance."""
    days: dict[str, date] = {}
    for whole in found:
        for step in whole.steps:
            for duty in step.node.duties:
                days[duty] = min(days.get(duty, step.starts), step.starts)
        for after in whole.afterwards:
            if after.last_day is not None:
                lead = leads.get(after.what.act[0]) or leads.get(after.what.duty)
                day = latest_start(after.last_day, lead) if lead else after.last_day
                days.setdefault(after.what.duty, max(day, after.since))
    yield from days.items()


def _elsewhere(made: Template, duties: Container[str]) -> Iterator[Step]:
    """Yield the steps of other documents that come before, such as asking for advice."""
    for sheet in made.outline.sheets:
        yield from (step for step in sheet.steps if step.duty in duties)


def _in_order(steps: Iterable[Step], starts: Mapping[str, date]) -> list[Step]:
    return sorted(steps, key=lambda step: starts.get(step.duty, date.max))


def _no_step(made: Template, act: str) -> UsageError:
    verbs = dict.fromkeys(step.norm.verb for step in made.sheet.steps if isinstance(step.norm, Duty))
    message = f"found no duty to {act} the {made.sheet.title}, from which its steps could be reckoned"
    return UsageError(one(NO_STEP, message, hint=f"there are: {', '.join(verbs)}"))
