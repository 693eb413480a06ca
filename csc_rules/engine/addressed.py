"""To whom an act is to be done: what was done to others than those that the sentence names is not the act."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from csc_rules.law.model import Duty, Power
from csc_rules.law.register import Register


def addressees(register: Register, norm: Duty | Power) -> tuple[str, ...]:
    """Name the bodies and classes to whom, or before whom, a sentence says that its act is to be done."""
    return tuple(
        party.name
        for phrase in norm.phrases
        if phrase.preposition in ("to", "before")
        for party in phrase.parties
        if party.name in register.bodies or party.name in register.classes
    )


def may_be_addressed(register: Register, norm: Duty | Power, to: Collection[str], days: Iterable[date]) -> bool:
    """Tell whether what was done to some, on days of which any may decide, was done to one whom a sentence names.

    What was done to nobody that is named may have been; so may what was done to one who may belong to a class.
    """
    named = addressees(register, norm)
    if not named or not to:
        return True
    days = tuple(days)
    return any(_may_be(register, body, name, day) for body in to for name in named for day in days)


def _may_be(register: Register, body: str, name: str, day: date) -> bool:
    if body == name or name not in register.classes:
        return body == name
    if body in register.bodies:
        return register.is_member(body, name, day) is not False
    taken = tuple(register.reached((name,)))
    if body in register.classes:
        return any(entry.id == body for entry in taken)
    # A name that nothing knows may be that of a member where no list has them all.
    return any(entry.judged_by or entry.unknown or entry.unlisted or entry.persons for entry in taken)
