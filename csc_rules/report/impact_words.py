"""The words of an impact: what a finding is by the law as it is, what it would be, and how the two differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from csc_rules.compare.impact import (
    CITED,
    FOLLOWS,
    LAST_DAY,
    MISSING,
    NOT_OWED,
    OWED,
    SAID,
    VERDICT,
    Changed,
    ChangedFinding,
    Impact,
    OfRecord,
)
from csc_rules.dates import spoken
from csc_rules.engine.codes import Verdict
from csc_rules.engine.explain import Step
from csc_rules.engine.findings import Finding
from csc_rules.engine.wording import what_if
from csc_rules.report.visible import one_line
from csc_rules.report.words import count, cycle_in_words, days, lateness

ABSENT = "nothing is asked for"


@frozen(kw_only=True)
class Row:
    """A finding that would be another one, as the cells of a row."""

    record: str
    body: str
    provision: str
    source: str | None
    duty: str
    title: str
    what: str
    cycle: str
    change: str
    before: str
    after: str


HEADERS = ("Record", "Body", "Provision", "Duty", "What", "For", "Change", "By the law as it is", "As amended")


def rows(found: Impact) -> Iterator[Row]:
    """Yield every finding that would be another one, record by record, in the order of the provisions."""
    for record in found.records:
        for entry in record.changed:
            for each in entry.findings:
                yield _row(record, entry, each)


def _row(record: OfRecord, entry: Changed, each: ChangedFinding) -> Row:
    return Row(
        record=one_line(record.record),
        body=one_line(entry.bearer_name),
        provision=each.provision,
        source=entry.source,
        duty=entry.duty,
        title=one_line(entry.title),
        what=one_line(each.what),
        cycle="" if entry.cycle == "once" else one_line(cycle_in_words(entry.cycle)),
        change=", ".join(each.changes),
        before=one_line(said(each.before, each.changes)),
        after=one_line(said(each.after, each.changes)),
    )


def said(finding: Finding | None, changes: tuple[str, ...]) -> str:
    """Say what a finding is, as far as it differs: its verdict always, and the rest where it is part of the change."""
    if finding is None:
        return ABSENT
    parts = [_verdict(finding)]
    if finding.last_day and (LAST_DAY in changes or OWED in changes or NOT_OWED in changes):
        parts.append(f"last day {days(finding.last_day, finding.last_day_latest)}")
    if MISSING in changes:
        parts.append(f"missing: {', '.join(finding.missing_names) or 'nothing'}")
    if FOLLOWS in changes:
        parts.append(f"what may follow: {finding.consequence or 'nothing that the law says'}")
    if CITED in changes:
        parts.append(f"by {', '.join(finding.provisions)}")
    if SAID in changes:
        parts.append(finding.looked_for)
    return "; ".join(part for part in parts if part)


def _verdict(finding: Finding) -> str:
    late = lateness(finding.days_late, finding.days_late_latest)
    reason = finding.reason if finding.verdict in (None, Verdict.NOT_APPLICABLE) else ""
    return ", ".join(part for part in (finding.label, reason, late) if part)


def heading(found: Impact) -> str:
    """Name what is laid over the law."""
    return "; ".join(one_line(laid.title) for laid in found.amendments) or "no amendment"


def warnings(found: Impact) -> Iterator[str]:
    """Yield what makes an impact a what-if, each in a loud line."""
    yield from (one_line(what_if(laid)) for laid in found.amendments)
    for event, day in found.assumptions:
        yield f"WHAT IF: this assumes {event} on {spoken(day)}; it is no statement of what the law asks"
    if found.law_at is not None:
        yield f"HYPOTHETICAL: the law is taken as it stood on {spoken(found.law_at)}, whatever came after"


def summary(record: OfRecord) -> str:
    """Say in short how much would change for a body."""
    number = sum(len(entry.findings) for entry in record.changed)
    return f"{count(number, 'finding')} would change, {record.same} would not"


def tally(found: Impact) -> str:
    """Count the changes by their kind."""
    return tally_of(found.records)


def tally_of(records: Iterable[OfRecord]) -> str:
    """Count the changes over some records by their kind."""
    kinds = (VERDICT, LAST_DAY, MISSING, OWED, NOT_OWED, FOLLOWS, CITED, SAID)
    every = [each for record in records for entry in record.changed for one in entry.findings for each in one.changes]
    return ", ".join(f"{kind} {every.count(kind)}" for kind in kinds if kind in every) or "nothing would change"


def receipt(found: Impact) -> str:
    """Return the receipt in one line, its digests cut short; the whole of them are in the JSON."""
    given = found.receipt
    now = ", ".join(f"{name} {digest[:12]}" for name, digest in given.rulesets) or "no ruleset"
    then = ", ".join(f"{name} {digest[:12]}" for name, digest in given.amended) or "no ruleset"
    laid = ", ".join(f"{one_line(each.file)} {each.digest[:12]}" for each in found.amendments)
    records = ", ".join(f"{one_line(name)} {digest[:12]}" for name, digest in given.records)
    return f"{given.tool}; the law as it is: {now}; with {laid}: {then}; records: {records}"


def proof_lines(step: Step | None) -> Iterator[tuple[int, str]]:
    """Yield the steps of a proof with their depth; where there is none, that nothing is asked for."""
    if step is None:
        yield 0, ABSENT
        return
    yield from _below(step, 0)


def _below(step: Step, depth: int) -> Iterator[tuple[int, str]]:
    for each in step.steps:
        yield depth, f"{each.kind}: {one_line(each.text)}"
        yield from _below(each, depth + 1)
