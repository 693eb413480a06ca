"""An assessment with one line for each finding, for pipes, for searching and for screen readers."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import LABELS, Verdict
from csc_rules.engine.findings import Finding
from csc_rules.report.published import label_counts
from csc_rules.report.words import (
    DISCLAIMER,
    IN_ORDER,
    count,
    first_facts,
    found,
    is_shown,
    lateness,
    nothing_applies,
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
        finding.bearer_name,
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
        parts.append(f"owed since {finding.since.isoformat()}")
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
    return ", ".join(finding.missing) if finding.verdict is Verdict.BREACHED else ""


def closing(assessment: Assessment) -> Iterator[str]:
    """Yield the last lines: notes, counts, what is not shown, the day and the law, and what to do next."""
    yield from (f"note: {note.text}" for note in assessment.notes)
    yield from hypotheticals(assessment)
    none = nothing_applies(assessment.findings)
    if none:
        yield f"note: {none}"
    counts = label_counts(assessment)
    yield "counts: " + (", ".join(f"{number} {label}" for label, number in counts.items()) or "no finding")
    judged, of = assessment.judged_share
    yield f"resting on determinations: {judged} of {count(of, 'finding')} that apply"
    yield receipt(assessment)
    yield f"as at {assessment.as_at.isoformat()}; {DISCLAIMER}"
    yield f"next: {what_next(assessment)}"


def hypotheticals(assessment: Assessment) -> Iterator[str]:
    """Yield a loud line for each thing that makes the assessment a hypothetical."""
    for event, day in assessment.receipt.assumptions:
        yield f"WHAT IF: this assumes {event} on {spoken(day)}; it is no statement of what the law asks"
    if assessment.law_at is not None:
        yield f"HYPOTHETICAL: the law is taken as it stood on {spoken(assessment.law_at)}, whatever came after"


def receipt(assessment: Assessment) -> str:
    """Return the receipt in one line, its digests cut short; the whole of them are in the JSON."""
    given = assessment.receipt
    laws = ", ".join(f"{name} {digest[:12]}" for name, digest in given.rulesets) or "no ruleset"
    return f"receipt: {given.tool}; {laws}; record {given.record[:12]}"


def what_next(assessment: Assessment) -> str:
    """Say what to do next about an assessment as a whole."""
    verdicts = {finding.verdict for finding in assessment.findings if finding.standing == "law"}
    facts = first_facts(assessment, most=1)
    if Verdict.BREACHED in verdicts or Verdict.CONFLICT in verdicts or Verdict.OUTSIDE_POWER in verdicts:
        return "look first at what is missing; “csc-rules explain DUTY RECORD” shows how each finding was reached"
    if facts:
        return f"find out {facts[0][0]}, and enter it in the record"
    if Verdict.NEEDS_JUDGEMENT in verdicts:
        return "have the questions decided, and enter each answer as a determination"
    if Verdict.DUE in verdicts:
        return "keep the last days in view, and enter each act with its day and evidence when it is done"
    if verdicts and verdicts <= {*IN_ORDER, Verdict.NOT_APPLICABLE, None}:
        return "nothing is asked for now; --show-met and --show-not-applying show what was checked"
    return "nothing is asked for now"
