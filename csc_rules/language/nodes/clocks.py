"""Clocks, what they count from, and the conditions and judgement slots a statement may hang on."""

from __future__ import annotations

from attrs import frozen

from csc_rules.language.nodes.base import Day, Length, Name, Node, Text


@frozen(kw_only=True)
class Anchor(Node):
    """What a clock counts from or up to.

    A day (``2015-12-09``), an event of the instrument (``royal-assent``), an act on an object
    (``adoption of strategy by the-council``), or the end of a lifetime (``end of lifetime of strategy``).
    """

    day: Day | None = None
    event: Name | None = None  # the event's or the act's noun; None for a day or an end of lifetime
    ordinal: str | None = None  # "previous" or "first"
    object: Name | None = None
    by: Name | None = None
    to_bearer: bool = False
    end_of_lifetime: bool = False


@frozen(kw_only=True)
class By(Node):
    """``by 2011-04-01``: the day itself is the last day."""

    day: Day


@frozen(kw_only=True)
class ByYearly(Node):
    """``by 1 April in year 2 after X``: that day of the second calendar year after the one X falls in."""

    number: int
    month: str
    years: int
    anchor: Anchor


@frozen(kw_only=True)
class Within(Node):
    """``within 18 months after X`` (X left out) or ``within 12 months beginning with X`` (X is day 1)."""

    length: Length
    beginning: bool
    anchor: Anchor


@frozen(kw_only=True)
class AtLeastEvery(Node):
    """``at least every 3 years from X or Y``: the clock slides, each X or Y starts the next interval.

    With ``anniversary`` it is ``before each 4 years anniversary of X or Y``, and the anniversary itself is too late.
    """

    length: Length
    anchors: tuple[Anchor, ...]
    anniversary: bool = False


@frozen(kw_only=True)
class Period(Node):
    """``each 3 years beginning on 2017-04-01 [the first through 2020-03-31]``, or ``each financial year …``."""

    length: Length | None = None
    financial: bool = False
    start: Anchor
    first_through: Day | None = None


@frozen(kw_only=True)
class Tiled(Node):
    """A clock over periods that run on by themselves.

    ``for PERIOD [by its first day | before it begins]``, ``in PERIOD``, ``after PERIOD``,
    ``as soon as practicable after PERIOD``, ``within 3 months after PERIOD``.
    """

    mode: str  # "for", "in", "after", "soon" or "within"
    period: Period
    limit: str | None = None  # "first-day" or "before"
    length: Length | None = None


@frozen(kw_only=True)
class Before(Node):
    """``before X``: a limit, the last good day is the day before X."""

    anchor: Anchor


@frozen(kw_only=True)
class After(Node):
    """``after X``: owed from X on, with no last day."""

    anchor: Anchor


@frozen(kw_only=True)
class AtEndOf(Node):
    """``at the end of lifetime of strategy``."""

    object: Name


@frozen(kw_only=True)
class AsSoonAs(Node):
    """``as soon as practicable after X``: a judged clock."""

    anchor: Anchor


@frozen(kw_only=True)
class LastDay(Node):
    """``last day 2016-12-09``: used as a reading."""

    day: Day


@frozen(kw_only=True)
class UnknownTime(Node):
    """``time limit unknown because "…"``: there is a limit, and it has not been recovered."""

    because: Text


Clock = By | ByYearly | Within | AtLeastEvery | Tiled | Before | After | AtEndOf | AsSoonAs | LastDay | UnknownTime


@frozen(kw_only=True)
class Slot(Node):
    """A judgement slot. ``question`` is absent where a slot declared elsewhere is referred to.

    ``settled`` lists acts (nouns) that settle that the duty's act was done by then; ``raised`` lists those that only
    raise the question.
    """

    name: Name
    question: Text | None = None
    by: Name | None = None
    standard: Text | None = None
    evidence: Text | None = None
    settled: tuple[Name, ...] = ()
    raised: tuple[Name, ...] = ()


@frozen(kw_only=True)
class WasDone(Node):
    """``report was prepared [less than 6 months before X | before X | after X]``."""

    object: Name
    done: Name  # the act's participle as one name: "prepared"
    relation: str | None = None  # "less-than", "before" or "after"
    length: Length | None = None
    anchor: Anchor | None = None


@frozen(kw_only=True)
class Judged(Node):
    """``judged ID "question" by WHO`` used as a condition."""

    slot: Slot


@frozen(kw_only=True)
class Belongs(Node):
    """``bearer is excellent-authority``: that the bearer belongs to a class on the day that decides."""

    kind: Name


Condition = WasDone | Judged | Belongs
