"""What the record shows of something that has to be kept up: on which days it was, and on which it was not."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from attrs import evolve, frozen

from csc_rules.dates import When, day_before, next_day
from csc_rules.engine import codes
from csc_rules.engine.addressed import may_be_addressed
from csc_rules.engine.codes import Verdict
from csc_rules.engine.conditions import Exempted, Met, exemptions, hangs_on, provisos
from csc_rules.engine.facts import Running
from csc_rules.engine.holders import turns
from csc_rules.engine.joint import together
from csc_rules.engine.occurrences import View, target
from csc_rules.engine.values import Days, Need, Possible
from csc_rules.law.model import Duty

Spans = tuple[tuple[date, date], ...]


def recorded(view: View, duty: Duty, bearer: str) -> Iterable[Running]:
    """Yield the spans on record in which a body did what a duty asks for, or was shown not to, with whomever.

    What is about something else than the object of the duty is not of it.
    """
    kind = target(duty, view.ruleset)
    for entry in view.facts.activities:
        if entry.verb == duty.verb and entry.object == kind and bearer in entry.by:
            yield entry


def running(view: View, duty: Duty, bearer: str) -> Iterable[Running]:
    """Yield the spans on record in which a body kept up what a duty asks for, or was shown not to.

    What was done, or not done, to others than those that the sentence names is not of it.
    """
    return (entry for entry in recorded(view, duty, bearer) if _is_addressed(view, duty, entry))


def _is_addressed(view: View, duty: Duty, entry: Running) -> bool:
    """Tell whether a span may be one in which the act was kept up to one of those whom the sentence names.

    It may where its list of names is not complete: the one who is meant may be missing from it. Of what was not done to
    some, the list says all there is to say.
    """
    if entry.shown and not entry.complete:
        return True
    last = (entry.through.latest if entry.through else None) or view.as_at
    days = (entry.since.earliest or last, min(last, view.as_at))
    return may_be_addressed(view.register, duty, entry.by, entry.names, days)


@frozen
class _Spans:
    """Days on which the act was shown to be kept up, and days on which it was shown not to be, as at the day asked."""

    shown: tuple[tuple[date, date], ...]
    absent: tuple[tuple[date, date], ...]
    facts: tuple[str, ...]


def shown(view: View, duty: Duty, bearer: str, start: date, last: date) -> Possible:
    """Return the verdict of a duty that is kept up as a matter of fact: by recorded spans.

    Days on which nothing was owed, by the law of that time, do not count; what was not kept up on days on which that
    was excused, or may have been allowed, is no breach.
    """
    each = {body: _of_one(view, duty, body, last) for body in together(view, duty, bearer, last)}
    found, law = _of_all(each.values()), _law(view, duty, bearer, start, last)
    owed = _gaps(law.free, start, last)
    if not owed:
        return Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.CONDITION_FALSE)
    start = owed[0][0]
    spared = (*law.free, *law.excused, *law.doubtful)
    absent = [part for first, end in found.absent for part in _gaps(spared, max(first, start), min(end, last))]
    excused = [part for span in law.excused for part in _shared(found.absent, *span)]
    gaps = _gaps((*found.shown, *law.free, *excused), start, last)
    if any(_shared(found.shown, *span) for span in absent):
        note = "contradiction: the same days are shown and shown not to be kept up"
        return Possible(verdict=Verdict.UNDETERMINED, facts=found.facts, notes=(note,))
    if not gaps and excused:
        return Possible(verdict=Verdict.EXCUSED, detail=law.excuse, facts=found.facts)
    if not gaps:
        return Possible(verdict=Verdict.MET, facts=found.facts)
    late = not duty.forbids and len(gaps) == 1 and gaps[0][0] == start and gaps[0][1] < last
    if late and not _gaps(absent, *gaps[0]):
        days = (gaps[0][1] - start).days + 1
        return Possible(verdict=Verdict.MET_LATE, late=(days, days), facts=found.facts, last=Days(start, start))
    if absent:
        named = ", ".join(f"{a.isoformat()} to {b.isoformat()}" for a, b in absent)
        return Possible(verdict=Verdict.BREACHED, detail=named, facts=found.facts)
    need = Need(
        code="activity",
        verb=duty.verb,
        by=next((body for body, spans in each.items() if _gaps(spans.shown, *gaps[0])), bearer),
        first=gaps[0][0],
        last=gaps[0][1],
    )
    return Possible(verdict=Verdict.UNDETERMINED, needs=((need,),), facts=found.facts)


def _of_all(each: Collection[_Spans]) -> _Spans:
    """Return the days that the record shows of those who owe it: those on which all of them kept it up."""
    shown, *others = (found.shown for found in each)
    for other in others:
        shown = tuple(part for span in other for part in _shared(shown, *span))
    absent = sorted({span for found in each for span in found.absent})
    return _Spans(tuple(sorted(shown)), tuple(absent), tuple(dict.fromkeys(fact for one in each for fact in one.facts)))


def _of_one(view: View, duty: Duty, bearer: str, last: date) -> _Spans:
    shown: list[tuple[date, date]] = []
    absent: list[tuple[date, date]] = []
    facts: list[str] = []
    for activity in running(view, duty, bearer):
        sure = _sure_days(activity, last)
        if sure is not None:
            # What must not be done is kept to on the days on which it was shown not to be done.
            (shown if activity.shown is not duty.forbids else absent).append(sure)
            facts.append(activity.path)
    return _Spans(tuple(sorted(shown)), tuple(sorted(absent)), tuple(facts))


def _sure_days(activity: Running, last: date) -> tuple[date, date] | None:
    """Return the days on which an activity surely ran, as far as they are visible."""
    through = activity.through or When.on(last)
    first, end = activity.since.latest, through.earliest
    if first is None or end is None or first > last:
        return None
    return (first, min(end, last)) if first <= end else None


@frozen(kw_only=True)
class _Law:
    """Days on which a duty surely was not owed, on which not keeping it up is excused, and on which either may be."""

    free: Spans = ()
    excused: Spans = ()
    doubtful: Spans = ()
    excuse: str = ""


def _law(view: View, duty: Duty, bearer: str, start: date, last: date) -> _Law:
    """Return what the law of its time makes of the days of a span; that of the day asked about has its own place."""
    kinds, forces = hangs_on(view, duty)
    days = turns(view, duty, bearer, Days(start, last), kinds, forces)
    now, law = _on(view, duty, bearer, view.as_at), _Law()
    for first, following in zip(days, (*days[1:], None), strict=True):
        then = _on(view, duty, bearer, first)
        law = law if then == now else _with(law, (first, day_before(following) if following else last), *then)
    return law


def _with(law: _Law, span: tuple[date, date], met: tuple[Met, ...], exempted: tuple[Exempted, ...]) -> _Law:
    """Return the law of a span with that of further days, by their conditions and exceptions."""
    sure = [way.certain[0] for way in exempted if way.certain and not way.conflict]
    all_sure = len(sure) == len(exempted)
    excuses = [entry.effect == "excuses" for entry in sure]
    if not any(way.holds for way in met) or (all_sure and not any(excuses)):
        return evolve(law, free=(*law.free, span))
    if all(way.holds for way in met) and all_sure and all(excuses):
        return evolve(law, excused=(*law.excused, span), excuse=sure[0].id)
    owed = all(way.holds for way in met) and not any(way.certain or way.unknown for way in exempted)
    return law if owed else evolve(law, doubtful=(*law.doubtful, span))


def _on(view: View, duty: Duty, bearer: str, day: date) -> tuple[tuple[Met, ...], tuple[Exempted, ...]]:
    return provisos(view, duty, None, bearer, day), exemptions(view, duty.id, None, bearer, day)


def _shared(spans_: Iterable[tuple[date, date]], first: date, last: date) -> Spans:
    """Return what some spans share with another one."""
    return tuple((max(start, first), min(end, last)) for start, end in spans_ if start <= last and end >= first)


def _gaps(spans_: Iterable[tuple[date, date]], first: date, last: date) -> Spans:
    """Return what is left of a span when others are taken out of it."""
    if first > last:
        return ()
    found, reached = [], first
    for start, end in sorted(spans_):
        if start > reached:
            found.append((reached, min(day_before(start), last)))
        reached = max(reached, next_day(end))
        if reached > last:
            return tuple(entry for entry in found if entry[0] <= entry[1])
    return (*(entry for entry in found if entry[0] <= entry[1]), (reached, last))
