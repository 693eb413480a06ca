"""The words a check answers with: verdicts, reasons, aspects, their labels for people, and what counts as a failure."""

from __future__ import annotations

from enum import StrEnum
from typing import Final


class Verdict(StrEnum):
    """The verdicts of the table, in lower case with underscores."""

    NOT_APPLICABLE = "not_applicable"
    CONFLICT = "conflict"
    MET = "met"
    MET_LATE = "met_late"
    BREACHED = "breached"
    EXCUSED = "excused"
    NEEDS_JUDGEMENT = "needs_judgement"
    DUE = "due"
    OUTSTANDING = "outstanding"
    UNDETERMINED = "undetermined"
    WITHIN_POWER = "within_power"
    OUTSIDE_POWER = "outside_power"


class Aspect(StrEnum):
    """What a finding is about: whether the act was done, how it was gone about, or what a document says."""

    ACT = "act"
    PROCESS = "process"
    CONTENT = "content"


# The item of the finding on the least time that what is done has to take.
LENGTH: Final = "length"

LABELS: Final = {
    Verdict.NOT_APPLICABLE: "does not apply",
    Verdict.CONFLICT: "the law conflicts",
    Verdict.MET: "met",
    Verdict.MET_LATE: "met late",
    Verdict.BREACHED: "missing",
    Verdict.EXCUSED: "missing, excused",
    Verdict.NEEDS_JUDGEMENT: "open: a judgement is needed",
    Verdict.DUE: "due",
    Verdict.OUTSTANDING: "outstanding, no date in law",
    Verdict.UNDETERMINED: "open: facts needed",
    Verdict.WITHIN_POWER: "within the power",
    Verdict.OUTSIDE_POWER: "outside the power",
}

GUIDANCE_LABELS: Final = {
    Verdict.BREACHED: "not as the guidance expects",
    Verdict.MET: "as the guidance expects",
    Verdict.MET_LATE: "later than the guidance expects",
}

# An instance has the first of these that one of its counted findings has.
OVERALL_ORDER: Final = (
    Verdict.CONFLICT,
    Verdict.BREACHED,
    Verdict.OUTSIDE_POWER,
    Verdict.UNDETERMINED,
    Verdict.NEEDS_JUDGEMENT,
    Verdict.OUTSTANDING,
    Verdict.DUE,
    Verdict.MET_LATE,
    Verdict.EXCUSED,
    Verdict.MET,
    Verdict.WITHIN_POWER,
)

_MISSING: Final = frozenset({Verdict.CONFLICT, Verdict.BREACHED, Verdict.OUTSIDE_POWER})
_LATE: Final = _MISSING | {Verdict.MET_LATE}
FAIL_ON: Final = {
    "missing": _MISSING,
    "late": _LATE,
    "open": _LATE | {Verdict.NEEDS_JUDGEMENT, Verdict.OUTSTANDING, Verdict.UNDETERMINED},
}

# A verdict that an exception of unknown condition could turn to the better.
ADVERSE: Final = frozenset({Verdict.BREACHED, Verdict.OUTSTANDING, Verdict.OUTSIDE_POWER, Verdict.MET_LATE})
# What speaks for a body, or against nobody, and stands while an exception may apply.
FAVOURABLE: Final = frozenset({Verdict.MET, Verdict.DUE, Verdict.EXCUSED, Verdict.WITHIN_POWER})

# Reasons why nothing applies.
NOT_IN_FORCE: Final = "not in force"
NEVER_LAW: Final = "never law"
NOT_A_BEARER: Final = "not a bearer"
CONDITION_FALSE: Final = "condition false"
DISAPPLIED: Final = "disapplied"
NOT_TRIGGERED: Final = "not triggered"
NO_USE: Final = "no use recorded"
RESTARTED: Final = "the clock was restarted"

# Answers that an officer gives to a judgement slot.
YES: Final = "yes"
NO: Final = frozenset({"no", "none"})


def label(verdict: Verdict, standing: str = "law") -> str:
    """Return the label people see; guidance and good practice have labels of their own.

    >>> label(Verdict.BREACHED), label(Verdict.BREACHED, "guidance")
    ('missing', 'not as the guidance expects')
    """
    if standing == "law":
        return LABELS[verdict]
    return GUIDANCE_LABELS.get(verdict, LABELS[verdict])
