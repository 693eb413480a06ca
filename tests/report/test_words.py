"""The words of reports: what was found and what to do next, for every verdict."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from attrs import evolve

from csc_rules.engine.check import check
from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.engine.findings import Finding, Instance
from csc_rules.law.loader import load_ruleset
from csc_rules.record.model import Evidence, Record
from csc_rules.report import words

ACCUSING = re.compile(r"\b(?:fail|violat|breach|guilty|offen|did not)", re.IGNORECASE)


def finding(**changes: Any) -> Finding:
    """Return a finding, with some of it changed."""
    found = check([load_ruleset("ni-act-2015")], Record(body="the Executive"), date(2017, 1, 1)).findings
    return evolve(next(entry for entry in found if entry.settles), **changes)


@pytest.mark.parametrize("aspect", Aspect)
@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_its_words(verdict: Verdict, aspect: Aspect) -> None:
    """What was found is said for each verdict, and accuses nobody."""
    said = words.found(finding(verdict=verdict, aspect=aspect))

    assert said
    assert not ACCUSING.search(said)


@pytest.mark.parametrize(
    "verdict",
    [
        Verdict.BREACHED,
        Verdict.OUTSTANDING,
        Verdict.UNDETERMINED,
        Verdict.NEEDS_JUDGEMENT,
        Verdict.CONFLICT,
        Verdict.OUTSIDE_POWER,
        Verdict.EXCUSED,
    ],
)
def test_what_is_open_or_missing_has_a_next_step(verdict: Verdict) -> None:
    """Where there is something to do, it is said."""
    steps = words.next_steps(finding(verdict=verdict))

    assert steps
    assert not ACCUSING.search(" ".join(steps))


def test_due_names_its_day() -> None:
    """What is due has its day as the next step; without a day there is none."""
    assert "31 December 2030" in words.next_steps(finding(verdict=Verdict.DUE, last_day=date(2030, 12, 31)))[0]
    assert words.next_steps(finding(verdict=Verdict.DUE, last_day=None)) == ()


@pytest.mark.parametrize("verdict", [Verdict.MET, Verdict.WITHIN_POWER, Verdict.NOT_APPLICABLE])
def test_what_is_in_order_asks_for_nothing(verdict: Verdict) -> None:
    """Where nothing is to be done, nothing is said."""
    assert words.next_steps(finding(verdict=verdict)) == ()


def test_every_verdict_has_its_place_in_the_report() -> None:
    """The order of reading has every verdict once."""
    assert sorted(words.READING_ORDER) == sorted(Verdict)


def test_the_most_useful_fact_comes_first() -> None:
    """Facts are ranked by how many findings they help to settle, and each is named once."""
    law = load_ruleset("ni-act-2015")
    found = words.first_facts(check([law], Record(body="Northern Ireland Executive"), date(2024, 7, 1)))

    assert [number for _, number in found] == [7, 3, 1, 1]
    assert len({fact for fact, _ in found}) == len(found)


def test_evidence_ends_with_its_address() -> None:
    """An address stands last, so that nothing sticks to it."""
    entry = Evidence(source="https://example.org", file="a.pdf", page="3", quote="so", entered_by="A", note="seen")

    assert words.seen(entry) == "a.pdf, page 3, “so”, seen, entered by A, https://example.org"


def test_groups_follow_the_order_of_reading() -> None:
    """Instances are grouped by label, what is missing first; guidance keeps its own label."""
    made = [
        Instance(
            id=name,
            duty=name,
            title=name,
            bearer="b",
            partners=(),
            object=None,
            object_title=None,
            cycle="once",
            standing="law",
            verdict=verdict,
            label=label,
            judged=True,
            current=True,
            findings=(),
            refers_to=(),
        )
        for name, verdict, label in (
            ("a", Verdict.MET, "met"),
            ("b", Verdict.DUE, "due"),
            ("c", Verdict.BREACHED, "missing"),
            ("d", Verdict.BREACHED, "not as the guidance expects"),
        )
    ]

    groups = [(label, [entry.id for entry in group]) for label, group in words.in_reading_order(made)]
    assert groups == [("missing", ["c"]), ("not as the guidance expects", ["d"]), ("due", ["b"]), ("met", ["a"])]


def test_a_number_has_its_noun() -> None:
    """One of a thing is singular."""
    assert words.count(1, "finding") == "1 finding"
    assert words.count(2010, "day") == "2,010 days"


def test_what_is_owed_since_a_day_that_is_not_known() -> None:
    """Where it is not known from which day on something is owed, it is owed at the latest since the last of them."""
    found = finding(verdict=Verdict.OUTSTANDING, since=date(2027, 8, 1), since_earliest=date(2015, 12, 10))

    assert "it is owed at the latest since 1 August 2027" in words.found(found)
