"""Compare what a test expects of a duty or power with what the check found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.engine.findings import Finding, Instance
from csc_rules.language import nodes as n
from csc_rules.law.names import fold
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset


@frozen(kw_only=True)
class Found:
    """What was found of one cycle: a finding, or an instance as a whole, whose days are those of its act."""

    cycle: str
    verdict: Verdict | None
    reasons: tuple[str, ...]
    days: Finding
    missing: tuple[str, ...]
    causes: tuple[str, ...]


def compare(expected: n.ExpectFinding, assessment: Assessment, law: Ruleset, register: Register) -> str | None:
    """Say what was found instead of what a test expects; none where it was found.

    The cycle meant is the only one there is, or else the current one. Where several are current, as with a power that
    was used more than once, each has to be as expected.
    """
    chosen = tuple(_chosen(expected, assessment, law, register))
    if not chosen:
        return "no finding"
    wrong = [found for found in chosen if not _fits(expected, found, law, register)]
    return "; and ".join(described(found, named=len(chosen) > 1) for found in wrong) or None


def noted(expected: n.ExpectNote, assessment: Assessment) -> str | None:
    """Say what was noted instead of what a test expects; none where some note has its words."""
    said = [note.text for note in assessment.notes]
    said += [text for finding in assessment.findings for text in finding.notes]
    if any(expected.words.text in text for text in said):
        return None
    return "; ".join(dict.fromkeys(said)) or "no note"


def _chosen(expected: n.ExpectFinding, assessment: Assessment, law: Ruleset, register: Register) -> Iterator[Found]:
    duty = f"{law.id}.{expected.duty}"
    instances = [instance for instance in assessment.instances if instance.duty == duty]
    if expected.of is not None:
        match = register.find(str(expected.of), assessment.as_at)
        own = [instance for instance in instances if match and instance.bearer == match.body.id]
        instances = own or instances
    if expected.period is not None:
        instances = [instance for instance in instances if instance.concerns(expected.period.day)]
    elif len(instances) > 1:
        instances = [instance for instance in instances if instance.current]
    for instance in instances:
        findings = [finding for finding in assessment.findings if finding.instance == instance.id]
        if expected.overall:
            yield _whole(instance, findings)
        else:
            yield from (_single(finding) for finding in findings if _is_meant(finding, expected.item))


def _is_meant(finding: Finding, item: str | None) -> bool:
    if item is None:
        return finding.aspect is Aspect.ACT
    return finding.aspect is not Aspect.ACT and finding.item == item


def _single(finding: Finding) -> Found:
    return Found(
        cycle=finding.cycle,
        verdict=finding.verdict,
        reasons=(finding.reason,),
        days=finding,
        missing=finding.missing,
        causes=finding.causes,
    )


def _whole(instance: Instance, findings: list[Finding]) -> Found:
    counted = [finding for finding in findings if finding.verdict is not None]
    return Found(
        cycle=instance.cycle,
        verdict=instance.verdict,
        reasons=tuple(dict.fromkeys(finding.reason for finding in counted)),
        days=next(finding for finding in findings if finding.aspect is Aspect.ACT),
        missing=tuple(dict.fromkeys(name for finding in counted for name in finding.missing)),
        causes=tuple(dict.fromkeys(cause for finding in counted for cause in finding.causes)),
    )


# Comparing ------------------------------------------------------------------------------------------------------------


def _fits(expected: n.ExpectFinding, found: Found, law: Ruleset, register: Register) -> bool:
    return (
        found.verdict == expected.verdict.replace("-", "_")
        and _reason_fits(expected, found)
        and _days_fit(expected, found.days)
        and all(_is_missing(str(name), found.missing, law, register) for name in expected.missing)
    )


def _reason_fits(expected: n.ExpectFinding, found: Found) -> bool:
    return expected.because is None or any(expected.because.text in reason for reason in found.reasons)


def _days_fit(expected: n.ExpectFinding, found: Finding) -> bool:
    rival = bool(found.readings)
    last, latest = _day(expected.last_day), _day(expected.last_day_latest)
    given = {day for reading in found.readings for day in (reading.last_day, reading.last_day_latest)}
    return (
        _range_fits((last, latest), (found.last_day, found.last_day_latest), rival)
        and _range_fits(
            (expected.days_late, expected.days_late_latest), (found.days_late, found.days_late_latest), rival
        )
        and all(day.day in given for day in expected.readings)
    )


def _range_fits(expected: tuple[object, object], found: tuple[object, object], rival: bool) -> bool:
    """Tell whether a day or number is as expected; one end alone is enough only where rival readings make the range."""
    if expected[0] is None:
        return True
    return expected == found or (rival and expected[1] is None and expected[0] == found[0])


def _is_missing(name: str, missing: Iterable[str], law: Ruleset, register: Register) -> bool:
    """Tell whether a name means one of those missing: an item, body or class by its id, title or another name."""
    return any(_meant_by(name, law, register) & _meant_by(each, law, register) for each in missing)


def _meant_by(name: str, law: Ruleset, register: Register) -> set[str]:
    match = register.find(name)
    ids = {match.body.id} if match else set()
    titles = [(entry.title, entry.id) for entry in register.classes.values()]
    titles += [(item.title, item.id) for document in law.documents.values() for item in document.items]
    return ids | {fold(name)} | {each for title, each in titles if fold(title) == fold(name)}


# Saying ---------------------------------------------------------------------------------------------------------------


def described(found: Found, *, named: bool = False) -> str:
    """Say what was found, with its reason, days, what is missing and why it is open; with *named* of which cycle."""
    parts = [found.verdict.value if found.verdict else "no verdict"]
    parts += _days_found(found.days)
    parts += [f"because “{reason}”" for reason in found.reasons if reason]
    parts += [f"missing {', '.join(found.missing)}"] if found.missing else []
    parts += [f"open on: {'; '.join(found.causes)}"] if found.causes else []
    return (f"{found.cycle}: " if named else "") + ", ".join(parts)


def _days_found(found: Finding) -> Iterator[str]:
    if found.last_day:
        yield f"last day {_range(found.last_day, found.last_day_latest)}"
    if found.days_late is not None:
        late = _range(found.days_late, found.days_late_latest)
        yield f"{late} {'day' if late == '1' else 'days'} late"
    for reading in found.readings:
        yield f"reading last day {_range(reading.last_day, reading.last_day_latest)}"


def _range(first: date | int | None, last: date | int | None) -> str:
    return f"{first} to {last}" if last is not None else str(first)


def _day(node: n.Day | None) -> date | None:
    return node.day if node else None
