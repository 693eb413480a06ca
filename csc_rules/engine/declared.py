"""What a record adds to the register: the bodies that it declares, and the memberships that it states."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import partial

from csc_rules.dates import next_day
from csc_rules.law.membership import Stated
from csc_rules.law.model import ALWAYS, Area, Body, Force, Kind
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset, register
from csc_rules.record.model import DeclaredBody, Membership, Record


def who_is_who(rulesets: Iterable[Ruleset], record: Record) -> Register:
    """Make the register of some rulesets with what a record adds: bodies that it declares, memberships that it states.

    What its names mean that nobody knows is for :func:`csc_rules.engine.binding.bind` to say.
    """
    rulesets = tuple(rulesets)
    known = register(rulesets)
    extra = tuple(_declared(body, known) for body in record.bodies)
    if not record.memberships:
        return register(rulesets, extra)
    return register(rulesets, extra, _stated(record, register(rulesets, extra)))


def _declared(body: DeclaredBody, known: Register) -> Body:
    """Make a body of the register from one that a record declares."""
    matches = [known.find(name, body.since) for name in body.areas]
    return Body(
        id=f"declared:{body.name}",
        title=body.name,
        force=Force(since=body.since, until=body.until) if body.since or body.until else ALWAYS,
        kinds=(Kind(name=body.kind),),
        jurisdiction=body.jurisdiction,
        areas=tuple(Area(body=match.body.id) for match in matches if match),
    )


def _stated(record: Record, known: Register) -> Mapping[tuple[str, str], Stated]:
    """Gather the memberships that a record states, by body and class."""
    found: dict[tuple[str, str], list[Membership]] = {}
    for entry in record.memberships:
        match, kind = known.find(entry.body or record.body), known.find_class(entry.of)
        if match is not None and kind is not None:
            found.setdefault((match.body.id, kind), []).append(entry)
    return {key: _all_of(entries) for key, entries in found.items()}


def _all_of(entries: Iterable[Membership]) -> Stated:
    entries = tuple(entries)
    return Stated(holds=partial(_holds, entries), days=tuple(_turns(entries)))


def _turns(entries: Iterable[Membership]) -> Iterator[date]:
    """Yield the days on which what is surely stated begins, or is over."""
    for entry in entries:
        if entry.since is not None and entry.since.latest is not None:
            yield entry.since.latest
        if entry.through is not None and entry.through.earliest is not None:
            yield next_day(entry.through.earliest)


def _holds(entries: tuple[Membership, ...], day: date) -> bool | None:
    """Tell what is stated of a day; None where no statement surely reaches it, or where two contradict each other."""
    said = {entry.holds for entry in entries if _reaches(entry, day)}
    return said.pop() if len(said) == 1 else None


def _reaches(entry: Membership, day: date) -> bool:
    first, last = entry.since, entry.through
    begun = first is None or (first.latest is not None and first.latest <= day)
    return begun and (last is None or (last.earliest is not None and last.earliest >= day))
