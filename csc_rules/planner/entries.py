"""The entries of a calendar: one for each time something is owed, with the days that the law gives it, no others."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from attrs import frozen

from csc_rules.dates import next_day
from csc_rules.engine.clock_words import clock as clock_in_words
from csc_rules.engine.clocks import anchor_of, arithmetic
from csc_rules.engine.codes import Verdict
from csc_rules.engine.cycles import ONCE, Cycle
from csc_rules.engine.joint import partners
from csc_rules.engine.occurrences import View
from csc_rules.engine.own_acts import Setting, first_day
from csc_rules.engine.periods import AFTERWARDS
from csc_rules.engine.values import Days, Outcome, hull
from csc_rules.engine.wording import Words, days_in_words, owing
from csc_rules.law.model import BeforeAct, Clock, Duty, FixedDay, OnceAfter, Tiled
from csc_rules.law.provisions import address
from csc_rules.planner.ahead import Step
from csc_rules.value import Value

DEADLINE: Final = "deadline"  # the law gives a last day
FROM: Final = "from"  # owed from a day on, or for a period, and the law names no last day
OPEN: Final = "open"  # owed, and the law names no day
WAITING: Final = "waiting"  # depends on what has no day yet
BEGINS: Final = "begins"  # has to be kept up from a day of the window on
KEPT_UP: Final = "kept up"  # owed on every day of a span
LAPSED: Final = "lapsed"  # what the law has taken away before its day
TO_COME: Final = "to come"


@frozen(kw_only=True, eq=False, repr=False)
class Entry(Value):
    """One time something is owed, or one thing that is kept up.

    ``first_day`` is the first day of its time, as far as the law gives one; ``last_day`` the last, or the earliest of
    the days it may be, with ``last_day_latest`` the other end. What has no last day has none here. ``ends`` is the last
    day on which the law asks for what is kept up, or asked for what has lapsed; ``opens`` the first day on which what
    is done can count. ``number`` tells the times of a duty
    apart in a way that stays when more comes to be known, and ``uid`` is made of it. ``depends_on`` names what has not
    happened, or is not decided; ``assumes`` what is taken to be done on its last day, so that there is a day at all.
    ``status`` is that of the record on the day it is looked at, None where there is no record.
    """

    kind: str
    duty: str
    title: str
    provision: str
    provisions: tuple[str, ...]
    source: str | None
    bearer: str
    bearer_name: str
    what: str
    when: str
    how: str
    cycle: str
    number: str
    partner_names: tuple[str, ...] = ()
    period: tuple[date, date] | None = None
    first_day: date | None = None
    first_day_latest: date | None = None
    last_day: date | None = None
    last_day_latest: date | None = None
    ends: date | None = None
    opens: date | None = None
    standing: str
    verdict: Verdict | None = None
    status: str | None = None
    depends_on: tuple[str, ...] = ()
    assumes: tuple[str, ...] = ()
    readings: tuple[str, ...] = ()
    unverified: str | None = None

    @property
    def owed_by(self) -> str:
        """Return who owes it: the bearer, with those that owe it together with the bearer."""
        return owing(self.bearer_name, self.partner_names)

    @property
    def day(self) -> date:
        """Return the day under which it stands in a calendar: the last day, or else the first."""
        return self.last_day or self.first_day or date.min

    @property
    def uid(self) -> str:
        """Return what names this time of this duty of this bearer for ever: duty, bearer and number."""
        return f"{self.duty}/{self.bearer}/{self.number}"


@frozen(kw_only=True)
class Place:
    """Where an entry is made: a ruleset's view of the facts, the duty, its bearer, its clock, and what was assumed."""

    view: View
    duty: Duty
    bearer: str
    clock: Clock | None
    steps: tuple[Step, ...] = ()

    @property
    def words(self) -> Words:
        """Return the words of the ruleset."""
        return Words(ruleset=self.view.ruleset, register=self.view.register)


def made(place: Place, kind: str, **more: object) -> Entry:
    """Make an entry of what a place says of its duty, and of what else is known."""
    duty, view, words = place.duty, place.view, place.words
    provision = duty.provisions[0] if duty.provisions else ""
    values: dict[str, object] = {
        "cycle": ONCE,
        "number": "1",
        "how": "",
        "when": _when(place, words),
        **more,
    }
    return Entry(
        kind=kind,
        duty=f"{view.ruleset.id}.{duty.id}",
        title=duty.title,
        provision=provision,
        provisions=duty.provisions,
        source=address(view.ruleset.instrument.source, provision),
        bearer=place.bearer,
        bearer_name=words.body(place.bearer),
        partner_names=tuple(words.body(partner) for partner in _partners(place, values)),
        what=words.does(duty),
        standing=view.ruleset.instrument.standing,
        unverified=duty.unverified,
        **values,  # type: ignore[arg-type]
    )


def _partners(place: Place, values: Mapping[str, object]) -> tuple[str, ...]:
    """Return who owes it together with its bearer: on its last day, or on the day looked at where it has none yet."""
    days = [day for day in (values.get("last_day"), values.get("ends")) if isinstance(day, date)]
    since = values.get("first_day")
    day = min(days, default=max(since, place.view.as_at) if isinstance(since, date) else place.view.as_at)
    return partners(place.view, place.duty, place.bearer, day)


def _when(place: Place, words: Words) -> str:
    """Say when the law wants it done, and how long it has to last."""
    when, least = clock_in_words(place.clock, words) if place.clock else "the law names no day", place.duty.lasting
    return f"{when}; it has to last at least {least.count} {least.unit}" if least else when


# Cycles ---------------------------------------------------------------------------------------------------------------


def of_cycle(place: Place, cycle: Cycle, index: int, found: Outcome, last: Days | None) -> Entry:
    """Make the entry of a cycle, whose finding was made on the day that decides."""
    starts = from_days(place.clock, cycle)
    last = hull((last, found.last)) if last else None
    readings = tuple(entry.label for entry in found.readings if entry.label)
    return made(
        place,
        DEADLINE if last else FROM,
        cycle=_cycle_in_words(place, cycle),
        number=numbered(place.clock, cycle, index),
        how=_in_words(place.clock, cycle),
        period=(cycle.period.first, cycle.period.last) if cycle.period else None,
        first_day=starts.first if starts else None,
        first_day_latest=starts.last if starts and starts.first != starts.last else None,
        last_day=last.first if last else None,
        last_day_latest=last.last if last and last.first != last.last else None,
        opens=_opens(place, cycle, starts),
        depends_on=tuple(_open_questions(place, found)),
        assumes=tuple(assumptions(place, cycle)),
        readings=readings if len(readings) > 1 else (),
    )


def from_days(clock: Clock | None, cycle: Cycle) -> Days | None:
    """Return the day on which the time of a cycle begins, as a range where it is one; None where none is known."""
    if cycle.period is not None and isinstance(clock, Tiled):
        day = next_day(cycle.period.last) if clock.mode in AFTERWARDS else cycle.period.first
        return Days(day, day)
    if clock is None or isinstance(clock, BeforeAct | FixedDay):
        return None
    return hull(way.days for way in cycle.ways)


def _opens(place: Place, cycle: Cycle, starts: Days | None) -> date | None:
    """Return the first day on which what is done can count for a cycle; None where any day before would do."""
    clock = place.clock
    if isinstance(clock, Tiled) and clock.mode in AFTERWARDS and starts:
        return starts.first
    setting = Setting(view=place.view, duty=place.duty, bearer=place.bearer, cycle=cycle)
    first = max(cycle.opens, *(first_day(setting, clock, way) for way in cycle.ways))
    return None if first == date.min else first


def numbered(clock: Clock | None, cycle: Cycle, index: int) -> str:
    """Return what tells the times of a duty apart: the first day of a period, a public day, or else their number."""
    if cycle.period is not None:
        return cycle.period.first.isoformat()
    anchor = anchor_of(clock) if clock else None
    if anchor is not None and anchor.event is not None and cycle.ways[0].days is not None and cycle.key != ONCE:
        return cycle.ways[0].days.first.isoformat()
    return str(index + 1)


def _cycle_in_words(place: Place, cycle: Cycle) -> str:
    """Return what a check calls a cycle; one that begins with what is only assumed is called by the day of that."""
    taken = {step.path: step for step in place.steps}
    steps = [taken[path] for way in cycle.ways for path in way.facts if path in taken]
    return f"after {days_in_words(steps[0].days)}, assumed" if steps else cycle.key


def _in_words(clock: Clock | None, cycle: Cycle) -> str:
    """Say how the day was worked out; of a cycle that depends on how a question is answered, for the whole range.

    Nothing where no day was counted: the days themselves say all there is to say.
    """
    counted = not isinstance(clock, Tiled) or clock.mode != "for" or clock.limit is not None
    if clock is None or isinstance(clock, OnceAfter) or not counted:
        return ""
    return arithmetic(clock, cycle.period or hull(way.days for way in cycle.ways))


def _open_questions(place: Place, found: Outcome) -> Iterator[str]:
    """Yield what a person has to decide before it is known whether, or from when, something is owed."""
    if found.verdict is Verdict.NEEDS_JUDGEMENT and found.done is None:
        yield from (place.words.cause(cause) for cause in found.causes if cause.kind == "judgement")
    if found.verdict is Verdict.UNDETERMINED and any(cause.kind == "exception" for cause in found.causes):
        yield from (place.words.cause(cause) for cause in found.causes if cause.kind == "exception")


def assumptions(place: Place, cycle: Cycle) -> Iterator[str]:
    """Yield what is taken to be done on its last day, so that a cycle has a day; what that rests on comes first."""
    taken = {step.path: step for step in place.steps}
    paths = dict.fromkeys(path for way in cycle.ways for path in way.facts if path in taken)
    for path in paths:
        yield _assumed(place, taken[path])


def _assumed(place: Place, step: Step) -> str:
    duty = place.view.ruleset.duties[step.duty]
    name = f"{place.view.ruleset.id}.{duty.id}"
    return f"that “{duty.title}” [{name}] is done on its last day, {days_in_words(step.days)}"
