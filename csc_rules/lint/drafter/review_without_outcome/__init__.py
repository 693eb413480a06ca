"""Something has to be reviewed, and nobody has to do or say anything of what is found."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.model import Anchor, BeforeAct, Duty, OnceAfter, Power, SoonAfter, WithinSpan
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_LOOKING = frozenset({"review", "review-yearly", "keep-under-review", "monitor"})
_ACTING = frozenset(
    {
        "revise",
        "replace",
        "publish",
        "lay",
        "send",
        "determine",
        "report-quarterly-on",
        "report-annually-on",
        "postpone",
        "withdraw",
        "prepare",
        "make",
    }
)


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the duties to review after which nothing follows: no revision, no report, no act that waits for it."""
    for duty in sheet.duties:
        if duty.verb in _LOOKING and duty.object and not duty.completed_by and not _followed(duty, sheet):
            message = (
                f"{sheet.said(duty)} requires {sheet.asked(duty)}, and no provision encoded here says what follows"
            )
            yield sheet.hit(duty, message)


def _followed(duty: Duty, sheet: Sheet) -> bool:
    others = [norm for norm in sheet.does(_ACTING, duty.object) if norm.id != duty.id]
    return bool(others) or any(_waits(norm, duty) for norm in sheet.norms)


def _waits(norm: Duty | Power, duty: Duty) -> bool:
    """Tell whether a norm waits for what a duty asks for, or counts its time from it."""
    if not isinstance(norm, Duty):
        anchors = [limit.anchor for limit in norm.limits]
    else:
        clock = norm.clock
        anchors = [norm.contingent]
        if isinstance(clock, WithinSpan | BeforeAct | OnceAfter | SoonAfter):
            anchors.append(clock.anchor)
    return any(isinstance(each, Anchor) and (each.verb, each.object) == (duty.verb, duty.object) for each in anchors)


RULE = Rule(code="LD10", severity=Severity.WARNING, says="a review has no outcome", find=find)
