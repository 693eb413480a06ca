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


@frozen(kw_only=True, eq=False, repr=False)
class Remedy(Value):
    """What may follow a breach; ``kind`` is ``none`` where nothing does."""

    kind: str
    text: str
    provisions: tuple[str, ...] = ()
    force: Force = ALWAYS


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
    remedy: Remedy | None = None
