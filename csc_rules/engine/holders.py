"""Who holds a duty or power, and when: the gates of force and of bearer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from csc_rules.engine import codes
from csc_rules.engine.codes import Verdict
from csc_rules.engine.occurrences import View, target
from csc_rules.engine.values import Cause, Choice, Days, Possible
from csc_rules.law.model import Duty, Force, Party, Power
from csc_rules.law.register import Register

DECIDES = "the day that decides is not known closely enough"
UNKNOWN_BEARER = "whether the body is one of those bound is not known"


def barriers(
    view: View, norm: Duty | Power, bearer: str, days: Days
) -> Iterator[tuple[Possible | None, tuple[Choice, ...]]]:
    """Yield why a duty or power does not reach a body, or None, each once, over a range of days.

    Where the range holds a change of law or of who is bound, each outcome comes with the choice it stands under.
    """
    found: list[Possible | None] = []
    for day in turns(view, norm, bearer, days):
        barred = barrier(view, norm, bearer, day)
        if barred not in found:
            found.append(barred)
    for index, barred in enumerate(found):
        yield barred, (Choice("date", DECIDES, str(index)),) if len(found) > 1 else ()


def turns(
    view: View, norm: Duty | Power, bearer: str, days: Days, kinds: Iterable[str] = (), forces: Iterable[Force] = ()
) -> tuple[date, ...]:
    """List the days of a range on which something changes, the first one among them: the law, and who is bound by it.

    *kinds* are classes and *forces* spans of days that matter beside.
    """
    if days.first == days.last:
        return (days.first,)
    parties = (*norm.bearers, *(Party(name=kind, quantifier="each") for kind in kinds))
    marks = {view.commenced, *_marks(view.register, bearer, parties)}
    marks |= {day for force in (norm.force, *forces) for day in _ends(force)}
    return (days.first, *sorted(day for day in marks if days.first < day <= days.last))


def barrier(view: View, norm: Duty | Power, bearer: str, day: date) -> Possible | None:
    """Return why a duty or power does not reach a body on a day, or None where it does."""
    law_day = view.law_at or day
    if not norm.force.covers(law_day) or law_day < view.commenced:
        return _not_in_force(view, norm, law_day)
    known = [_holds(view.register, bearer, party, law_day) for party in norm.bearers]
    if any(known):
        return None
    if any(entry is None for entry in known):
        cause = Cause("fact", UNKNOWN_BEARER)
        return Possible(verdict=Verdict.UNDETERMINED, causes=(cause,))
    return Possible(
        verdict=Verdict.NOT_APPLICABLE, reason=codes.NOT_A_BEARER, detail=_ended(view, norm, bearer, law_day)
    )


ENDED_ON = "ended on "
RECENTLY = timedelta(days=366)


def looked_for(view: View, norm: Duty | Power, detail: str) -> bool:
    """Tell whether a user would look for what does not apply: it ended in the last year, or the record is about it."""
    if not detail.startswith(ENDED_ON):
        return False
    ended = date.fromisoformat(detail.removeprefix(ENDED_ON))
    return view.as_at - ended <= RECENTLY or target(norm, view.ruleset) in view.facts.objects


def _not_in_force(view: View, norm: Duty | Power, day: date) -> Possible:
    since, until = norm.force.since, norm.force.until
    if until is not None and day >= until:
        detail = f"{ENDED_ON}{until.isoformat()}"
    elif view.assumed:
        detail = f"in force from {view.commenced.isoformat()}, as assumed"
    else:
        detail = f"in force from {since.isoformat()}" if since else ""
    return Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.NOT_IN_FORCE, detail=detail)


def _holds(register: Register, body: str, party: Party, day: date) -> bool | None:
    if party.name not in register.classes:
        found = register.bodies.get(body)
        return body == party.name and found is not None and found.force.covers(day)
    return register.is_member(body, party.name, day)


def _ended(view: View, norm: Duty | Power, bearer: str, day: date) -> str:
    """Say when a body ceased to be a bearer, if it ever was one."""
    ends = [span.until for span in spans(view.register, bearer, norm.bearers) if span.until and span.until <= day]
    return f"{ENDED_ON}{max(ends).isoformat()}" if ends else ""


def spans(register: Register, body: str, parties: Iterable[Party]) -> tuple[Force, ...]:
    """Return the spans of days on which a body is one of the parties, in order."""
    parties = tuple(parties)
    marks = sorted(set(_marks(register, body, parties)))
    found: list[Force] = []
    for index, start in enumerate(marks):
        if not any(_holds(register, body, party, start) for party in parties):
            continue
        end = marks[index + 1] if index + 1 < len(marks) else None
        since = None if start == date.min else start
        if found and found[-1].until == start:
            found[-1] = Force(since=found[-1].since, until=end)
        else:
            found.append(Force(since=since, until=end))
    return tuple(found)


def _marks(register: Register, body: str, parties: tuple[Party, ...]) -> Iterator[date]:
    """Yield every day on which membership could change."""
    yield date.min
    if body in register.bodies:
        yield from _ends(register.bodies[body].force)
        for kind in register.bodies[body].kinds:
            yield from _ends(kind.force)
    for entry in register.reached(party.name for party in parties if party.quantifier):
        yield from register.stated_days(body, (entry.id,))
        yield from _ends(entry.force)
        for member in entry.members:
            yield from _ends(member.force)


def _ends(force: Force) -> Iterator[date]:
    if force.since is not None:
        yield force.since
    if force.until is not None:
        yield force.until


def intersection(one: Force, other: Force) -> Force | None:
    """Return the days that two spans share; None where there are none."""
    starts = [day for day in (one.since, other.since) if day]
    ends = [day for day in (one.until, other.until) if day]
    since, until = max(starts, default=None), min(ends, default=None)
    if since is not None and until is not None and since >= until:
        return None
    return Force(since=since, until=until)
