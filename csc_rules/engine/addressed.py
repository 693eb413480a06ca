"""To whom an act is to be done: what was done to others than those that the sentence names is not the act."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from csc_rules.law.model import Duty, Party, Power
from csc_rules.law.register import Register


def addressees(register: Register, norm: Duty | Power) -> tuple[Party, ...]:
    """Name the bodies and classes to whom, or before whom, a sentence says that its act is to be done."""
    return tuple(
        party
        for phrase in norm.phrases
        if phrase.preposition in ("to", "before")
        for party in phrase.parties
        if party.name in register.bodies or party.name in register.classes
    )


def may_be_addressed(
    register: Register, norm: Duty | Power, by: Collection[str], to: Collection[str], days: Iterable[date]
) -> bool:
    """Tell whether what some did to others, on days of which any may decide, was done to one whom a sentence names.

    What was done to nobody that is named may have been; so may what was done to one who may belong to a class. Where
    the sentence means those in an area, one who is known to have another area is none of them.
    """
    named = addressees(register, norm)
    if not named or not to:
        return True
    days = tuple(days)
    return any(_may_be(register, body, party, by, day) for body in to for party in named for day in days)


def _may_be(register: Register, body: str, party: Party, by: Collection[str], day: date) -> bool:
    name = party.name
    if body == name or name not in register.classes:
        return body == name
    if body in register.bodies:
        near = not party.in_its_area or any(register.share_area(body, one, day) is not False for one in by)
        return near and register.is_member(body, name, day) is not False
    taken = tuple(register.reached((name,)))
    if body in register.classes:
        return any(entry.id == body for entry in taken)
    # A name that nothing knows may be that of a member where no list has them all.
    return any(entry.judged_by or entry.unknown or entry.unlisted or entry.persons for entry in taken)
