"""The instrument of a rule file: its kind and stage, its own days, its provisions, and what follows a breach."""

from __future__ import annotations

from datetime import date

from csc_rules.language import nodes as n
from csc_rules.law.build_heads import (
    Surroundings,
    address,
    both,
    cited,
    clauses,
    days,
    first,
    head,
    quoted,
    reason,
    setting,
)
from csc_rules.law.model import ALWAYS, Excused, Force, Instrument, NamedEvent, Remedy
from csc_rules.law.words import Words


def instrument(block: n.Block, around: Surroundings) -> Instrument:
    """Build the instrument from its block."""
    start = first(block, n.InForce)
    events = tuple(_event(clause) for clause in clauses(block, n.Event))
    named = start.event.text if start and start.event else None
    event = Words(events=events).by_event.get(named, named) if named else None
    begins = _commencement(start, event, events)
    fields = head(block, around, inherits=False)
    fields["force"] = both(both(fields["force"], days(start.tail) if start else ALWAYS), Force(since=begins))
    fields["provisions"] = cited([*block.tail.provisions, *(start.tail.provisions if start else ())])
    return Instrument(
        **fields,
        kind=setting(block, "kind") or "act",
        stage=setting(block, "stage") or "as-enacted",
        standing=(setting(block, "standing") or "law").replace("-", "_"),
        jurisdiction=setting(block, "jurisdiction") or "",
        citation=" ".join(quoted(block, "citation")) or None,
        source=address(block),
        made=next((clause.day.day for clause in clauses(block, n.Dated) if clause.key == "made on"), None),
        commences_on=event if begins is None else None,
        events=events,
        all_provisions=cited(ref for clause in clauses(block, n.Provisions) for ref in clause.refs),
        not_encoded=tuple(_excused(clause) for clause in clauses(block, n.NotEncoded)),
        remedies=remedies(block),
    )


def _commencement(start: n.InForce | None, event: str | None, events: tuple[NamedEvent, ...]) -> date | None:
    """Return the day of commencement: the one stated, or that of the event stated."""
    if start is not None and start.day is not None:
        return start.day.day
    return next((each.day for each in events if each.id == event), None)


def _event(clause: n.Event) -> NamedEvent:
    day = clause.days[0].day if clause.days else None
    also = tuple(name.text for name in clause.also)
    return NamedEvent(id=clause.name.text, title=clause.title.text, day=day, also=also)


def _excused(clause: n.NotEncoded) -> Excused:
    return Excused(provisions=cited(clause.refs), because=clause.because.text)


def remedies(block: n.Block) -> tuple[Remedy, ...]:
    """Return what may follow a breach, step by step, where the block says so."""
    return tuple(
        Remedy(
            kind=clause.kind.text,
            text=clause.text.text,
            by=tuple(name.text for name in clause.by),
            provisions=cited(clause.tail.provisions),
            unverified=reason(clause.tail),
            force=days(clause.tail),
        )
        for clause in clauses(block, n.Consequence)
    )


def inherited(found: Instrument) -> Force:
    """Return the days that the statements of an instrument are in force at most.

    A bill is never in force, and of an instrument that waits for an event the days are not known: neither cuts the
    dates that its statements give themselves.
    """
    return ALWAYS if found.kind == "bill" or found.commences_on else found.force
