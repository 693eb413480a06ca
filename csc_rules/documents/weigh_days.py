"""On which day something was done, and what time a document is for, as far as a text says so."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import evolve

from csc_rules.dates import When, spoken
from csc_rules.documents.case import Answer, Bearing, Sought, Suggestion
from csc_rules.documents.days import Context, DayRead, points
from csc_rules.documents.grounds import Grounds
from csc_rules.documents.tones import DONE
from csc_rules.documents.weigh_acts import directly

MEETING = "meeting"


def day_of(grounds: Grounds, sought: Sought) -> tuple[Bearing, When] | None:
    """Return the sentence that says best on which day an act was done, with the day; none where no sentence does.

    A sentence states the day where it states the act; a year alone is partly. The day of a meeting, of a page or of a
    file is never taken for it.
    """
    found = sorted(_days(grounds, sought), key=lambda each: (each[0].answer is not Answer.FOUND, _width(each[1])))
    return found[0] if found else None


def _days(grounds: Grounds, sought: Sought) -> Iterator[tuple[Bearing, When]]:
    for bearing in directly(grounds, sought):
        if bearing.tone != DONE:
            continue
        day = _meant(grounds, bearing, sought.verb)
        if day is None:
            continue
        sure = bearing.answer is Answer.FOUND and _width(day.when) <= 31 and not day.inferred
        why = f"it gives “{day.text}”" if sure else f"it gives “{day.text}”, and does not give the day for certain"
        yield evolve(bearing, answer=Answer.FOUND if sure else Answer.PARTLY, why=why), day.when


def _meant(grounds: Grounds, bearing: Bearing, verb: str) -> DayRead | None:
    """Return the day of an act among those of a sentence: one said of it, otherwise the only one said of nothing."""
    context = Context(period=grounds.period, trail=bearing.quote.trail)
    days = [day for day in points(bearing.quote.text, context, grounds.day_roles) if day.known and not day.impossible]
    own = [day for day in days if day.role != MEETING and verb in day.roles]
    if own:
        return own[0]
    free = [day for day in days if day.role is None and day.edge is None]
    return free[0] if len(free) == 1 else None


def _width(when: When) -> int:
    if when.earliest is None or when.latest is None:
        return 10_000
    return (when.latest - when.earliest).days


def period(grounds: Grounds, bare: Suggestion) -> Suggestion:
    """Return what the files say of the time that a document is for, beside the time that the law has it be for."""
    wanted = bare.sought.period
    assert wanted is not None
    kind = f"{bare.sought.ruleset}.{bare.sought.document}"
    read = [own for own in grounds.periods if own.quote and kind in grounds.kinds[own.quote.file].kinds]
    days = next(((own, own.period.days) for own in read if own.period.days is not None), None)
    if days is None or days[0].quote is None:
        return bare
    own, (first, last) = days
    fits = (first, last) == wanted
    said = f"it gives “{own.period.text}”"
    meant = f"{said}: {own.reason}" if fits else f"{said}, and the law has it be for {_spoken(wanted)}"
    answer = Answer.FOUND if fits else Answer.PARTLY
    bearing = Bearing(quote=days[0].quote, answer=answer, tone=DONE, why=meant)
    return evolve(bare, answer=answer, why=meant, bearings=(bearing,), period=(When.on(first), When.on(last)))


def _spoken(days: tuple[date, date]) -> str:
    return f"{spoken(days[0])} to {spoken(days[1])}"
