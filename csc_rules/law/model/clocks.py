"""Clocks, what they count from, and conditions."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from csc_rules.value import Value


@frozen(kw_only=True, eq=False, repr=False)
class Anchor(Value):
    """What a clock counts from or up to: exactly one of a day, an event, an act (``verb`` on ``object``), or the end of
    the lifetime of ``object`` (``end_of_lifetime``)."""

    day: date | None = None
    event: str | None = None
    verb: str | None = None
    object: str | None = None
    ordinal: str | None = None  # "previous" or "first"
    by: str | None = None
    to_bearer: bool = False
    end_of_lifetime: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class FixedDay(Value):
    """The last day is named."""

    day: date


@frozen(kw_only=True, eq=False, repr=False)
class YearlyDay(Value):
    """A day of the calendar year that is some years after the one an anchor falls in."""

    day: int
    month: int
    years: int
    anchor: Anchor


@frozen(kw_only=True, eq=False, repr=False)
class WithinSpan(Value):
    """A span after an anchor, or beginning with it."""

    count: int
    unit: str
    beginning: bool
    anchor: Anchor


@frozen(kw_only=True, eq=False, repr=False)
class Sliding(Value):
    """A span from the latest of some acts, each of which starts the next interval.

    With ``anniversary`` the corresponding day itself is too late, and the day before it the last good one.
    """

    count: int
    unit: str
    anchors: tuple[Anchor, ...]
    restarts: tuple[Anchor, ...] = ()
    anniversary: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Tiled(Value):
    """Periods of one length that run on from a first day, whatever is done in them.

    ``start`` is that day or an event; the first period ends with ``first_through`` where that is stated. ``mode`` says
    how the duty hangs on its periods: one thing is owed ``for`` each, ``in`` each, ``after`` each, as soon as
    practicable after each (``soon``), or ``within`` a grace after each. ``limit`` of a duty for each period is
    ``first-day`` or ``before``.
    """

    count: int
    unit: str
    start: Anchor
    first_through: date | None = None
    mode: str
    limit: str | None = None
    grace: int = 0
    grace_unit: str = "days"


@frozen(kw_only=True, eq=False, repr=False)
class BeforeAct(Value):
    """A limit: the last good day is the day before the anchor."""

    anchor: Anchor


@frozen(kw_only=True, eq=False, repr=False)
class OnceAfter(Value):
    """Owed from the anchor on, with no last day."""

    anchor: Anchor


@frozen(kw_only=True, eq=False, repr=False)
class EndOfLifetime(Value):
    """Owed at the end of the lifetime of a document."""

    object: str


@frozen(kw_only=True, eq=False, repr=False)
class SoonAfter(Value):
    """As soon as practicable after the anchor: a judged clock."""

    anchor: Anchor


@frozen(kw_only=True, eq=False, repr=False)
class UnknownLimit(Value):
    """There is a time limit, and it has not been recovered."""

    because: str


Clock = (
    FixedDay
    | YearlyDay
    | WithinSpan
    | Sliding
    | Tiled
    | BeforeAct
    | OnceAfter
    | EndOfLifetime
    | SoonAfter
    | UnknownLimit
)


@frozen(kw_only=True, eq=False, repr=False)
class ActDone(Value):
    """That a document has had an act done to it: before, after, or less than a span before an anchor, or at all."""

    verb: str
    object: str
    relation: str | None = None  # "less-than", "before", "after"
    count: int = 0
    unit: str = "days"
    anchor: Anchor | None = None


@frozen(kw_only=True, eq=False, repr=False)
class SlotAnswered(Value):
    """That a judgement slot is answered with yes."""

    slot: str


@frozen(kw_only=True, eq=False, repr=False)
class Belongs(Value):
    """That the bearer belongs to a class on the day that decides."""

    kind: str


Condition = ActDone | SlotAnswered | Belongs


@frozen(kw_only=True, eq=False, repr=False)
class Proviso(Value):
    """A condition of a duty; ``negated`` for ``unless``."""

    condition: Condition
    negated: bool = False
