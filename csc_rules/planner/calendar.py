"""The calendar of a body: every deadline and cycle in a window of days, over all rulesets that bind it then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, field, frozen

from csc_rules.engine.assessment import Assessment, Checked
from csc_rules.engine.bound import not_law
from csc_rules.engine.clocks import effective_clock
from csc_rules.engine.codes import Verdict, label
from csc_rules.engine.receipt import Receipt, hypotheticals
from csc_rules.engine.values import Outcome
from csc_rules.engine.versions import versions
from csc_rules.planner.ahead import done_when_due, held_by, known_on, on_day
from csc_rules.planner.entries import BEGINS, DEADLINE, FROM, KEPT_UP, LAPSED, OPEN, TO_COME, WAITING, Entry, Place
from csc_rules.planner.times import Window, times

DATED = (DEADLINE, FROM, BEGINS)
NOT_JUDGED = "listed, not judged"


@frozen(kw_only=True)
class Calendar:
    """What a body owes in a window of days, both ends included.

    ``dated`` has what has a day, in the order of days; ``open`` what is owed without one; ``waiting`` what depends on
    what has not happened; ``kept_up`` what is owed on every day of a span; ``lapsed`` what the law took away before its
    day. ``has_record`` tells whether ``status`` says something: without a record nothing is known of what was done.
    """

    body: str
    name: str
    title: str | None
    since: date
    through: date
    as_at: date
    has_record: bool
    rulesets: tuple[str, ...]
    dated: tuple[Entry, ...]
    open: tuple[Entry, ...]
    waiting: tuple[Entry, ...]
    kept_up: tuple[Entry, ...]
    lapsed: tuple[Entry, ...]
    notes: tuple[str, ...]
    receipt: Receipt = field(repr=False)


def calendar(assessment: Assessment, since: date, through: date, *, has_record: bool = True) -> Calendar:
    """Return the calendar of a body from one day through another, as an assessment of its record sees it.

    *has_record* false: the record holds only the name of a body, and no status is given.

    >>> import csc_rules
    >>> law, body = csc_rules.load_ruleset("sct-cyp-2014"), csc_rules.Record(body="Fife Council")
    >>> assessment = csc_rules.check([law], body, date(2026, 4, 1))
    >>> found = calendar(assessment, date(2026, 4, 1), date(2026, 4, 30), has_record=False)
    >>> [(entry.duty, entry.first_day.isoformat(), entry.last_day) for entry in found.dated]
    [('sct-cyp-2014.prepare-plan', '2026-04-01', None), ('sct-cyp-2014.publish-annual-report', '2026-04-01', None)]
    """
    law = tuple(checked for checked in assessment.checked if is_law(checked))
    window = Window(since=since, through=through, as_at=assessment.as_at, has_record=has_record)
    found = [entry for checked in law for entry in _of_ruleset(checked, window)]
    return Calendar(
        body=next(iter(assessment.facts.bodies), assessment.record.body),
        name=name_of(assessment),
        title=assessment.record.title,
        since=since,
        through=through,
        as_at=assessment.as_at,
        has_record=has_record,
        rulesets=tuple(checked.view.ruleset.id for checked in law),
        dated=tuple(sorted(_kind(found, *DATED), key=_order)),
        open=_kind(found, OPEN),
        waiting=_kind(found, WAITING),
        kept_up=_kind(found, KEPT_UP),
        lapsed=tuple(sorted(_kind(found, LAPSED), key=_order)),
        notes=tuple(_notes(assessment)),
        receipt=assessment.receipt,
    )


def is_law(checked: Checked) -> bool:
    """Tell whether what a ruleset says binds anybody: no Bill does, unless it is assumed to have become law."""
    return bool(checked.view.assumed) or not not_law(checked.view.ruleset.instrument)


def _order(entry: Entry) -> tuple[date, bool, str, str]:
    return entry.day, entry.kind != DEADLINE, entry.duty, entry.bearer


def _kind(found: Iterable[Entry], *kinds: str) -> tuple[Entry, ...]:
    return tuple(entry for entry in found if entry.kind in kinds)


def name_of(assessment: Assessment) -> str:
    """Return the title of the body of an assessment, with those it acts jointly with; where nothing binds it, the name
    that the record gives it."""
    known = {name: body.title for checked in assessment.checked for name, body in checked.view.register.bodies.items()}
    titles = [known[body] for body in assessment.facts.bodies if body in known]
    return ", ".join(titles or (assessment.record.body, *assessment.record.jointly_with))


def _notes(assessment: Assessment) -> Iterator[str]:
    for checked in assessment.checked:
        if not is_law(checked):
            instrument = checked.view.ruleset.instrument
            yield f"{instrument.title} [{instrument.id}] is left out: {not_law(instrument)}"
    yield from hypotheticals(assessment.receipt)
    yield from (note.text for note in assessment.notes)


def _of_ruleset(checked: Checked, window: Window) -> Iterator[Entry]:
    """Yield the entries of one ruleset, in the order of its rules, with their status."""
    now = on_day(checked.view, window.as_at, known_on(checked.view.facts, window.as_at))
    ahead, steps = done_when_due(now, window.through)
    known = {(entry.norm, entry.bearer, entry.cycle): entry.outcomes[0] for entry in checked.outcomes}
    for duty in now.ruleset.duties.values():
        for bearer in held_by(now, duty, window.through):
            for version in versions(duty):
                clock = effective_clock(ahead, version)
                place = Place(view=ahead, duty=version, bearer=bearer, clock=clock, steps=steps)
                for entry in times(place, window):
                    yield _with_status(entry, known.get((duty.id, bearer, entry.cycle)), window)


def _with_status(entry: Entry, found: Outcome | None, window: Window) -> Entry:
    """Give an entry what the record shows of it; what lies ahead is to come."""
    if not window.has_record or entry.kind in (WAITING, LAPSED):
        return entry
    if found is not None and found.verdict not in (None, Verdict.NOT_APPLICABLE):
        assert found.verdict is not None
        return evolve(entry, verdict=found.verdict, status=label(found.verdict, entry.standing))
    if entry.kind in DATED and entry.day > window.as_at:
        return evolve(entry, status=TO_COME)
    return evolve(entry, status=NOT_JUDGED if found is not None and found.verdict is None else None)
