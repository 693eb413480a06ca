"""A slow evaluator of duties that are achieved once, written from the rules for verdicts and not from the engine.

Every vague day is expanded into every exact day it may have been, every judgement into every answer it may get, and
every rival reading is taken in its turn. Each such *world* is decided by the table of verdicts, in the plainest way,
walking the calendar day by day; then the worlds are put together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import product

from attrs import frozen

ONE_DAY = timedelta(days=1)


@frozen(kw_only=True)
class Seen:
    """An act on the one document that there is, done on some day from *first* through *last*."""

    verb: str
    first: date
    last: date

    @property
    def days(self) -> tuple[date, ...]:
        """List every day on which it may have been done."""
        return tuple(walk(self.first, self.last))


@frozen(kw_only=True)
class Listed:
    """That every act of a verb is listed, from one day through another."""

    verb: str
    first: date
    last: date


@frozen(kw_only=True)
class Clock:
    """A time limit: none, fixed (a *day*), or within, beginning, sliding, before, after the anchoring act."""

    kind: str
    day: date | None = None
    count: int = 0
    unit: str = "days"

    @property
    def anchored(self) -> bool:
        """Tell whether it waits for an act."""
        return self.kind not in ("none", "fixed")

    @property
    def starts_the_time(self) -> bool:
        """Tell whether the act can count only from the anchor on."""
        return self.kind in ("within", "beginning", "sliding", "after")


@frozen(kw_only=True)
class Question:
    """A judgement: some verbs settle that the act was done by then, one raises the question. *answer* may be given."""

    settled: str
    raised: str
    answer: str | None = None


@frozen(kw_only=True)
class Case:
    """One duty and everything that is known about it."""

    as_at: date
    in_force: date
    clocks: tuple[Clock, ...]
    anchor_verb: str
    own_verb: str
    seen: tuple[Seen, ...] = ()
    listed: tuple[Listed, ...] = ()
    question: Question | None = None

    def of(self, *verbs: str) -> tuple[Seen, ...]:
        """Return the acts of some verbs."""
        return tuple(entry for entry in self.seen if entry.verb in verbs)


@frozen
class Answer:
    """A verdict with its reason, and for people the ranges of the last day and of the days late."""

    verdict: str
    reason: str = ""
    last: tuple[date, date] | None = None
    late: tuple[int, int] | None = None


@frozen
class _World:
    """What one world gives: the answer to the question under which it holds, verdict, last day and days late."""

    answer: str
    verdict: str
    reason: str = ""
    last: date | None = None
    late: int | None = None


def walk(first: date, last: date) -> Iterator[date]:
    """Yield every day from one through another."""
    day = first
    while day <= last:
        yield day
        day += ONE_DAY


def evaluate(case: Case) -> Answer:
    """Return the verdict that holds whichever way things were, or how it is open."""
    worlds = tuple(_worlds(case))
    verdict, reason = _together(worlds)
    if (verdict, reason) == ("undetermined", ""):
        answers = sorted({world.answer for world in worlds})
        futures = {_together(tuple(world for world in worlds if world.answer == answer)) for answer in answers}
        if len(futures) > 1:
            verdict = "needs_judgement"
    lasts = [world.last for world in worlds if world.last]
    lates = [world.late for world in worlds if world.late is not None]
    return Answer(
        verdict,
        reason,
        (min(lasts), max(lasts)) if lasts else None,
        (min(lates), max(lates)) if verdict == "met_late" else None,
    )


def _together(worlds: tuple[_World, ...]) -> tuple[str, str]:
    found = {(world.verdict, world.reason) for world in worlds}
    return found.pop() if len(found) == 1 else ("undetermined", "")


def _worlds(case: Case) -> Iterator[_World]:
    for days in product(*(entry.days for entry in case.seen)):
        acts = tuple(zip((entry.verb for entry in case.seen), days, strict=True))
        visible = tuple((verb, day) for verb, day in acts if case.in_force <= day <= case.as_at)
        for answer, candidates in _candidates(case, visible):
            for clock in case.clocks:
                yield _decide(case, clock, visible, candidates, answer)


def _candidates(case: Case, visible: tuple[tuple[str, date], ...]) -> Iterable[tuple[str, tuple[date, ...]]]:
    """Yield under each answer to the question the days on which the duty's own act was done."""
    if case.question is None:
        yield "", tuple(day for verb, day in visible if verb == case.own_verb)
        return
    settled = tuple(day for verb, day in visible if verb == case.question.settled)
    raised = tuple(day for verb, day in visible if verb == case.question.raised)
    if case.question.answer != "no":
        yield "yes", (*settled, *raised)
    if case.question.answer != "yes":
        yield "no", settled


def _decide(
    case: Case, clock: Clock, visible: tuple[tuple[str, date], ...], candidates: tuple[date, ...], answer: str
) -> _World:
    """Decide one world by the table."""
    first, last = case.in_force, clock.day
    if clock.anchored:
        anchors = [day for verb, day in visible if verb == case.anchor_verb]
        if not anchors:
            return _without_anchor(case, clock, answer)
        anchor = min(anchors)
        first = max(first, anchor) if clock.starts_the_time else first
        last = last_day(clock, anchor)
    done = min((day for day in candidates if day >= first), default=None)
    deciding = min(last, case.as_at) if last else done or case.as_at
    if deciding < case.in_force:
        return _World(answer, "not_applicable", "not in force", last)
    return _by_the_table(case, first, last, done, answer)


def _without_anchor(case: Case, clock: Clock, answer: str) -> _World:
    if case.as_at < case.in_force:
        return _World(answer, "not_applicable", "not in force")
    if not _listed(case, case.anchor_verb, case.in_force, case.as_at):
        return _World(answer, "undetermined")
    if clock.kind == "before":
        return _World(answer, "due")
    return _World(answer, "not_applicable", "not triggered")


def _by_the_table(case: Case, first: date, last: date | None, done: date | None, answer: str) -> _World:
    verb = case.own_verb
    if done is not None and (last is None or done <= last):
        return _World(answer, "met", last=last)
    if done is not None and last is not None:
        return _World(answer, "met_late", last=last, late=len(tuple(walk(last + ONE_DAY, done))))
    if last is None:
        shown = _listed(case, verb, first, case.as_at)
        return _World(answer, "outstanding" if shown else "undetermined")
    if case.as_at <= last:
        return _World(answer, "due", last=last)
    shown = _listed(case, verb, first, last)
    return _World(answer, "breached" if shown else "undetermined", last=last)


def _listed(case: Case, verb: str, first: date, last: date) -> bool:
    """Tell whether every act of a verb is listed on each day from one through another; no day shows nothing."""
    days = tuple(walk(first, last))
    statements = [entry for entry in case.listed if entry.verb == verb]
    return bool(days) and all(any(entry.first <= day <= entry.last for entry in statements) for day in days)


def last_day(clock: Clock, anchor: date) -> date | None:
    """Return the last day of a clock, by walking the calendar from the anchor."""
    match clock.kind:
        case "before":
            return anchor - ONE_DAY
        case "within" | "sliding":
            return corresponding(anchor, clock.count, clock.unit)[0]
        case "beginning":
            day, exists = corresponding(anchor, clock.count, clock.unit)
            return day - ONE_DAY if exists else day
        case _:
            return None


def corresponding(day: date, count: int, unit: str) -> tuple[date, bool]:
    """Return the date some units on, and whether its month has the same number; if not, it is the month's last day."""
    if unit in ("days", "weeks"):
        steps = count * (7 if unit == "weeks" else 1)
        for _ in range(steps):
            day += ONE_DAY
        return day, True
    number, months_left = day.day, count * (12 if unit == "years" else 1)
    while months_left:
        months_left -= (day + ONE_DAY).month != day.month
        day += ONE_DAY
    while day.day != number and (day + ONE_DAY).month == day.month:
        day += ONE_DAY
    return day, day.day == number
