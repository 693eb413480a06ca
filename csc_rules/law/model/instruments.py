"""Instruments: their events, provisions, what is not encoded, and what may follow a breach."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from csc_rules.law.model.base import ALWAYS, Force, Statement
from csc_rules.value import Value


@frozen(kw_only=True, eq=False, repr=False)
class NamedEvent(Value):
    """An event of the instrument that clocks may count from, such as Royal Assent."""

    id: str
    title: str
    day: date | None = None
    also: tuple[str, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Excused(Value):
    """Provisions that are not encoded, and why."""

    provisions: tuple[str, ...]
    because: str


# What may follow a breach, from what asks least of the body to what asks most; and what the word means.
REMEDY_KINDS = {
    "none": "the text names nothing that follows",
    "public-law": "a court may review what was done or left undone, and a legislature may ask about it",
    "complaint": "somebody may complain, and the complaint is looked into",
    "report": "somebody tells a legislature, a minister or the public of it",
    "inspection": "an inspector or auditor may look at it",
    "investigation": "a commissioner or the like may investigate and recommend",
    "notice": "the body is told to explain itself, or to put it right",
    "direction": "somebody may direct what is to be done",
    "intervention": "somebody may step in, in ways that are not told apart",
    "default-power": "somebody may do it instead, or have another body do it",
    "order": "a court or tribunal may order what is to be done",
    "penalty": "a fine, a charge or an offence",
}


@frozen(kw_only=True, eq=False, repr=False)
class Remedy(Value):
    """A step of what may follow a breach, and the bodies or classes that may take it, where they are named.

    ``kind`` is one of REMEDY_KINDS; ``none`` where nothing follows. ``force`` are the days on which it may follow.
    """

    kind: str
    text: str
    by: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    unverified: str | None = None
    force: Force = ALWAYS


def lasting(remedies: tuple[Remedy, ...]) -> tuple[Remedy, ...]:
    """Return the steps that no amendment has ended."""
    return tuple(step for step in remedies if step.force.until is None)


def follows(remedies: tuple[Remedy, ...]) -> str | None:
    """Say in one text what may follow a breach, step by step; nothing where nobody has said anything of it.

    >>> follows((Remedy(kind="notice", text="They may be told."), Remedy(kind="direction", text="Or directed.")))
    'They may be told. Or directed.'
    """
    return " ".join(step.text for step in remedies) or None


@frozen(kw_only=True, eq=False, repr=False)
class Instrument(Statement):
    """A bill, act, set of regulations, guidance or policy. ``force`` is its own commencement and repeal.

    ``provisions`` are those of its commencement; ``all_provisions`` is the full list, ranges expanded.
    ``commences_on`` is the event that brings it into force where no day is known.
    """

    kind: str
    stage: str
    standing: str = "law"
    jurisdiction: str
    citation: str | None = None
    source: str | None = None
    made: date | None = None
    commences_on: str | None = None
    events: tuple[NamedEvent, ...] = ()
    all_provisions: tuple[str, ...] = ()
    not_encoded: tuple[Excused, ...] = ()
    remedies: tuple[Remedy, ...] = ()
