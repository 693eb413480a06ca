"""An assessment with one line for each finding, for pipes, for searching and for screen readers."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import LABELS, Verdict
from csc_rules.engine.findings import Finding
from csc_rules.engine.receipt import hypotheticals
from csc_rules.report.published import label_counts
from csc_rules.report.whole import receipt, what_next
from csc_rules.report.words import (
    DISCLAIMER,
    count,
    found,
    is_shown,
    lateness,
    nothing_applies,
    owed,
    plain_text,
)

_WIDTH = max(len(label) for label in LABELS.values())


def concise(assessment: Assessment, *, show_met: bool = False, show_not_applying: bool = False) -> str:
    """Return an assessment as lines: label, provision, duty, bearer, days and reason, two blanks between them.

    The last lines hold the counts, the day and the law of the check, and what to do next.

    >>> import csc_rules
    >>> from datetime import date
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> found = csc_rules.check([law], csc_rules.Record(body="PSNI"), date(2020, 1, 1))
    >>> concise(found).splitlines()[0][:38]
    'open: a judgement is needed  s.2(1)  n'
    """
    shown = [
        finding
        for finding in assessment.findings
        if is_shown(finding, show_met=show_met, show_not_applying=show_not_applying)
    ]
    lines = [*(line(finding) for finding in shown), *closing(assessment)]
    return "\n".join(plain_text_after(each) for each in lines) + "\n"


def plain_text_after(written: str) -> str:
    """Keep a line on one line, without touching the blanks that set its columns apart."""
    return written.replace("\n", " ").replace("\t", " ").rstrip()


def line(finding: Finding) -> str:
    """Return the line of a finding."""
    item = finding.item_title or finding.item
    what = f"{finding.duty} [{finding.aspect}: {plain_text(item)}]" if item else finding.duty
    standing = "" if finding.standing == "law" else finding.standing.replace("_", " ")
    parts = [
        f"{finding.label:{_WIDTH}}",
        finding.provision,
        what,
        finding.owed_by,
        _days(finding),
        plain_text(_why(finding)),
        standing,
        *(f"what if: {assumption}" for assumption in finding.assumptions),
    ]
    return "  ".join(part for part in parts if part)


def _days(finding: Finding) -> str:
    parts = []
    if finding.last_day:
        latest = f" to {finding.last_day_latest.isoformat()}" if finding.last_day_latest else ""
        parts.append(f"last day {finding.last_day.isoformat()}{latest}")
    if finding.days_left is not None:
        parts.append(f"{count(finding.days_left, 'day')} left")
    parts.append(lateness(finding.days_late, finding.days_late_latest))
    if finding.since and finding.verdict is Verdict.OUTSTANDING:
        parts.append(owed(finding.since.isoformat(), finding.since_earliest))
    return ", ".join(part for part in parts if part)


def _why(finding: Finding) -> str:
    """Return the reason of a finding, or what is asked."""
    open_question = "; ".join(question.question for question in finding.questions)
    parts = [finding.reason, open_question, *(finding.causes if not open_question else ()), _needs(finding)]
    flag = "unverified" if finding.unverified else ""
    said = "; ".join(dict.fromkeys(part for part in parts if part)) or found(finding)
    return f"{said}; {flag}" if flag else said


def _needs(finding: Finding) -> str:
    if finding.verdict is Verdict.UNDETERMINED and finding.settles:
        return "find out " + " and ".join(finding.settles[0])
    return plain_text(", ".join(finding.missing_names)) if finding.verdict is Verdict.BREACHED else ""


def closing(assessment: Assessment) -> Iterator[str]:
    """Yield the last lines: notes, counts, what is not shown, the day and the law, and what to do next."""
    yield from (f"note: {note.text}" for note in assessment.notes)
    yield from hypotheticals(assessment.receipt)
    none = nothing_applies(assessment.findings)
    if none:
        yield f"note: {none}"
    counts = label_counts(assessment)
    yield "counts: " + (", ".join(f"{number} {label}" for label, number in counts.items()) or "no finding")
    judged, of = assessment.judged_share
    yield f"resting on determinations: {judged} of {count(of, 'finding')} that apply"
    yield f"receipt: {receipt(assessment)}"
    yield f"as at {assessment.as_at.isoformat()}; {DISCLAIMER}"
    yield f"next: {what_next(assessment)}"
