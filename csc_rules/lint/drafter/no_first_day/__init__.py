"""Something is owed again and again, and nothing says when it is owed first."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.model import Anchor, Duty, NamedEvent, Sliding, Tiled
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the cycles that count from what was done before where nothing has it done a first time by a day."""
    for duty in sheet.duties:
        clock = duty.clock
        if (
            isinstance(clock, Sliding)
            and all(_own(anchor, duty) for anchor in clock.anchors)
            and not _first(duty, sheet)
        ):
            message = (
                f"{sheet.said(duty)} requires {sheet.asked(duty)} again and again, each time counted from the last, and"
                " nothing says when the first is due"
            )
            yield sheet.hit(duty, message)
        if isinstance(clock, Tiled) and clock.start.day is None and clock.start.event is not None:
            event = next((each for each in _events(sheet) if each.id == clock.start.event), None)
            if event is not None and event.day is None:
                message = f"{sheet.said(duty)} counts periods from {event.title}, which has no day"
                yield sheet.hit(duty, message)


def _own(anchor: Anchor, duty: Duty) -> bool:
    return (anchor.verb, anchor.object) == (duty.verb, duty.object)


def _first(duty: Duty, sheet: Sheet) -> bool:
    """Tell whether another duty has the same thing done by a day of its own."""
    return any(
        other.id != duty.id
        and other.object == duty.object
        and other.clock is not None
        and not isinstance(other.clock, Sliding)
        for other in sheet.duties
    )


def _events(sheet: Sheet) -> tuple[NamedEvent, ...]:
    return sheet.instrument.events if sheet.instrument else ()


RULE = Rule(code="LD26", severity=Severity.WARNING, says="a period has no first day", find=find)
