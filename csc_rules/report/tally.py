"""How many findings have which label, by standing: guidance and good practice are never added to the law."""

from __future__ import annotations

from attrs import frozen

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.report.words import READING_ORDER

COLUMNS = {"law": "Law", "guidance": "Guidance", "good_practice": "Good practice"}
SECTIONS = {
    "law": "What the law asks",
    "guidance": "Guidance, which is not law",
    "good_practice": "Good practice, which is not law",
}


@frozen(kw_only=True)
class Tally:
    """A label, with how many findings of each standing have it."""

    label: str
    verdict: Verdict
    numbers: tuple[int, ...]


def standings(assessment: Assessment) -> tuple[str, ...]:
    """Return the standings that an assessment has findings of."""
    found = {entry.standing for entry in assessment.findings}
    return tuple(each for each in COLUMNS if each in found)


def tallies(assessment: Assessment) -> tuple[Tally, ...]:
    """Count the findings by label and standing, what has to be acted on first.

    >>> import csc_rules
    >>> from datetime import date
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> found = csc_rules.check([law], csc_rules.Record(body="PSNI"), date(2020, 1, 1))
    >>> tallies(found)[0].label, standings(found)
    ('open: a judgement is needed', ('law',))
    """
    numbers: dict[tuple[Verdict, str], dict[str, int]] = {}
    for finding in assessment.findings:
        if finding.verdict is not None:
            row = numbers.setdefault((finding.verdict, finding.label), {})
            row[finding.standing] = row.get(finding.standing, 0) + 1
    columns = standings(assessment)
    return tuple(
        Tally(label=label, verdict=verdict, numbers=tuple(numbers[verdict, label].get(each, 0) for each in columns))
        for verdict, label in sorted(numbers, key=lambda each: READING_ORDER.index(each[0]))
    )
