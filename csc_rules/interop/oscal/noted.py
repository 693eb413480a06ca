"""What a finding and an instance say beside their state: plain values as properties, everything else in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from csc_rules.engine.findings import Finding, Future, Instance, Question
from csc_rules.interop.oscal.plain import Table, props


def finding_props(finding: Finding) -> Iterator[Table]:
    """Yield the plain values of a finding as properties."""
    found: list[tuple[str, object]] = [
        ("finding-id", finding.id),
        ("duty", finding.duty),
        ("verdict", finding.verdict),
        ("label", finding.label),
        ("standing", finding.standing),
        ("aspect", finding.aspect),
        ("item", finding.item),
        ("item-title", finding.item_title),
        ("bearer", finding.bearer),
        ("bearer-name", finding.bearer_name),
        *(("partner", name) for name in finding.partners),
        *(("partner-name", name) for name in finding.partner_names),
        ("instance", finding.instance),
        ("cycle", finding.cycle),
        ("object", finding.object),
        ("object_title", finding.object_title),
        ("provision", finding.provision),
        *(("provisions", provision) for provision in finding.provisions),
        ("source", finding.source),
        ("last-day", finding.last_day),
        ("last-day-latest", finding.last_day_latest),
        ("days-left", finding.days_left),
        ("days-late", finding.days_late),
        ("days-late-latest", finding.days_late_latest),
        ("owed-since", finding.since),
        ("owed-since-earliest", finding.since_earliest),
        ("version-since", finding.version[0]),
        ("version-until", finding.version[1]),
        *(("missing", name) for name in finding.missing),
        *(("determination", path) for path in finding.determinations),
        *(("fact", proof.fact) for proof in finding.evidence),
        *(("remark", proof.fact) for proof in finding.remarks),
        ("expected", finding.expected),
    ]
    yield from props(found)


def finding_notes(finding: Finding) -> Iterator[str]:
    """Yield what a finding says in sentences: readings, causes, questions, what would settle it, and its doubts."""
    if finding.missing_names:
        yield f"Missing: {'; '.join(finding.missing_names)}"
    for reading in finding.readings:
        verdict = f", {reading.verdict}" if reading.verdict else ""
        yield f"On the reading “{reading.label}”: last day {_range(reading.last_day, reading.last_day_latest)}{verdict}"
    for cause in finding.causes:
        yield f"Open because: {cause}"
    for question in finding.questions:
        yield _question(question)
    for future in finding.futures:
        yield _future(future)
    for needs in finding.settles:
        yield f"This would settle it: {'; '.join(needs)}"
    for assumption in finding.assumptions:
        yield f"Assumed: {assumption}"
    if finding.unverified:
        yield f"Not verified: {finding.unverified}"
    if finding.consequence:
        yield f"What may follow: {finding.consequence}"
    yield from finding.notes


def _range(first: date | None, latest: date | None) -> str:
    if first is None:
        return "not known"
    return f"{first.isoformat()} to {latest.isoformat()}" if latest else first.isoformat()


def _question(found: Question) -> str:
    parts = [f"For judgement ({found.slot}): {found.question}"]
    parts += [f"Decided by {found.by}."] if found.by else []
    parts += [f"Standard: {found.standard}."] if found.standard else []
    parts += [f"What bears on it: {found.evidence}."] if found.evidence else []
    parts += [f"Answers: {', '.join(found.answers)}."] if found.answers else []
    return " ".join(parts)


def _future(found: Future) -> str:
    late = ""
    if found.days_late is not None:
        late = f", {found.days_late}{f' to {found.days_late_latest}' if found.days_late_latest else ''} days late"
    last = f", last day {found.last_day.isoformat()}" if found.last_day else ""
    reason = f" ({found.reason})" if found.reason else ""
    return f"If the answer is “{found.answer}”: {found.verdict}{reason}{last}{late}"


def instance_props(instance: Instance) -> Iterator[Table]:
    """Yield the plain values of an instance as properties."""
    first, last = instance.period or (None, None)
    found: list[tuple[str, object]] = [
        ("instance", instance.id),
        ("duty", instance.duty),
        ("bearer", instance.bearer),
        *(("partner", name) for name in instance.partners),
        ("object", instance.object),
        ("object_title", instance.object_title),
        ("cycle", instance.cycle),
        ("standing", instance.standing),
        ("verdict", instance.verdict),
        ("label", instance.label),
        ("judged", instance.judged),
        ("current", instance.current),
        ("period-first", first),
        ("period-last", last),
        *(("finding", name) for name in instance.findings),
        *(("refers-to", name) for name in instance.refers_to),
    ]
    yield from props(found)
