"""The small values an evaluation passes on: ranges of days, choices, causes, needs, and outcomes by code and id."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from attrs import evolve, frozen

from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.value import Value


@frozen
class Days:
    """A closed range of days; both ends are the same where the day is known."""

    first: date
    last: date

    def hull(self, other: Days) -> Days:
        """Return the smallest range that holds both."""
        return Days(min(self.first, other.first), max(self.last, other.last))


def hull(ranges: Iterable[Days | None]) -> Days | None:
    """Return the smallest range that holds all given ones; None where there is none."""
    found: Days | None = None
    for entry in ranges:
        if entry is not None:
            found = entry if found is None else found.hull(entry)
    return found


@frozen
class Cause:
    """Why a verdict is open or as it is: ``kind`` is judgement, reading, date, fact, unknown-limit or exception."""

    kind: str
    about: str  # slot id, reading, path of a fact, exemption id, or text


NeedCode = Literal[
    "act",
    "done",
    "complete",
    "event",
    "lifetime",
    "condition",
    "content",
    "consulted",
    "day",
    "recipient",
    "payments",
    "activity",
    "member",
    "length",
]


@frozen
class Need:
    """A fact that would help to settle a verdict, by code and ids; its words are made on request.

    ``also`` are those who have to do it together with the one it is asked of.
    """

    code: NeedCode
    verb: str | None = None
    object: str | None = None
    by: str | None = None
    first: date | None = None
    last: date | None = None
    item: str | None = None
    also: tuple[str, ...] = ()


@frozen
class Choice:
    """One way a doubtful thing may turn out: of which dimension, and which answer."""

    kind: str  # judgement, reading, date, fact
    about: str
    answer: str


@frozen(kw_only=True, eq=False, repr=False)
class Possible(Value):
    """A verdict that holds under some choices, with its last day, delay, needs and the facts it rests on."""

    verdict: Verdict
    reason: str = ""
    detail: str = ""
    last: Days | None = None
    late: tuple[int, int] | None = None
    since: Days | None = None
    needs: tuple[tuple[Need, ...], ...] = ()
    facts: tuple[str, ...] = ()
    choices: tuple[Choice, ...] = ()
    causes: tuple[Cause, ...] = ()
    done: Days | None = None
    document: str | None = None
    notes: tuple[str, ...] = ()

    def under(self, *choices: Choice) -> Possible:
        """Return the same under further choices."""
        return evolve(self, choices=(*self.choices, *choices))


@frozen(kw_only=True, eq=False, repr=False)
class Future(Value):
    """What the verdict would be if a judgement slot were answered so."""

    answer: str
    verdict: Verdict
    reason: str = ""
    last: Days | None = None
    late: tuple[int, int] | None = None


@frozen(kw_only=True, eq=False, repr=False)
class ReadingOutcome(Value):
    """What one of the rival readings of a clock gives."""

    label: str
    last: Days | None
    verdict: Verdict | None


@frozen(kw_only=True, eq=False, repr=False)
class Outcome(Value):
    """One finding by codes and ids. ``verdict`` None: listed, without a verdict and not counted."""

    norm: str
    bearer: str
    cycle: str
    object: str | None
    aspect: Aspect
    verdict: Verdict | None
    item: str | None = None
    reason: str = ""
    detail: str = ""
    last: Days | None = None
    late: tuple[int, int] | None = None
    since: Days | None = None
    needs: tuple[tuple[Need, ...], ...] = ()
    missing: tuple[str, ...] = ()
    causes: tuple[Cause, ...] = ()
    readings: tuple[ReadingOutcome, ...] = ()
    futures: tuple[Future, ...] = ()
    slots: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    determinations: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    done: Days | None = None
    document: str | None = None
    provisions: tuple[str, ...] = ()
    expected: bool = False  # a finding that does not apply, and that a user would have looked for
