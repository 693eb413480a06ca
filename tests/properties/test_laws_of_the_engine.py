"""The laws of the engine, on generated laws and records and on the shipped rulesets."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from attrs import evolve
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from csc_rules.dates import When
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.engine.findings import Finding
from csc_rules.errors import CscRulesError
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Act, Complete, Record
from csc_rules.report.json import to_json
from csc_rules.selection import load_rulesets_for
from tests.engine.small import law
from tests.properties.shipped import BODIES, BOUND, rulesets, words
from tests.strategies.facts import facts
from tests.strategies.law import SMALL_WORDS, Law, laws
from tests.strategies.records import records

DAYS = st.dates(date(2011, 1, 1), date(2015, 12, 31))
LONG = st.dates(date(2014, 1, 1), date(2032, 12, 31))
OPEN = ("undetermined", "needs_judgement")
SETTLED = ("met", "met_late", "breached", "outstanding", "due")
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])

Case = tuple[Ruleset, Record, date]


@st.composite
def small_cases(draw: st.DrawFn) -> Case:
    """Draw a generated law with a record under it and a day."""
    return law(draw(laws()).text), draw(facts(SMALL_WORDS)), draw(DAYS)


@st.composite
def shipped_cases(draw: st.DrawFn) -> Case:
    """Draw a shipped ruleset with a record of some body under it and a day."""
    ruleset = draw(st.sampled_from(rulesets()))
    return ruleset, draw(facts(words(ruleset, draw(st.sampled_from(BOUND[ruleset.id]))))), draw(LONG)


cases = small_cases() | shipped_cases()


def judged(ruleset: Ruleset, record: Record, as_at: date, **assumed: date) -> Assessment:
    """Check a record; where the ruleset is a bill, what if it had been law from the beginning of 2015."""
    bill = ruleset.instrument.kind == "bill"
    events = {event.id: date(2015, 1, 1) for event in ruleset.instrument.events} if bill else {}
    return check([ruleset], record, as_at, assume=events | assumed)


def said(found: Finding) -> tuple[object, ...]:
    """Return what a finding says, without the places of facts in the record."""
    return (
        found.verdict,
        found.reason,
        found.last_day,
        found.last_day_latest,
        found.days_late,
        found.days_late_latest,
        found.since,
        tuple(sorted(found.missing)),
        tuple(sorted(found.determinations)),
        tuple(sorted((entry.answer, str(entry.verdict)) for entry in found.futures)),
    )


def by_id(assessment: Assessment) -> dict[str, tuple[object, ...]]:
    """Return what every finding says, by its id."""
    return {found.id: said(found) for found in assessment.findings}


# Nothing from nothing


@few
@given(rules=laws(), as_at=DAYS)
def test_an_empty_record_settles_nothing_anywhere(rules: Law, as_at: date) -> None:
    """An empty record gives no met, met_late, breached, outstanding or outside_power under any law."""
    checked = judged(law(rules.text), Record(body="council"), as_at)
    assert {"met", "met_late", "breached", "outstanding", "outside_power"}.isdisjoint(checked.counts)


@pytest.mark.parametrize("body", [*BODIES, "Kent County Council", "Fife Council", "Wrexham County Borough Council"])
@given(as_at=LONG)
@settings(max_examples=10, deadline=None)
def test_an_empty_record_settles_nothing_under_shipped_law(body: str, as_at: date) -> None:
    """An empty record gives no met, met_late, breached, outstanding or outside_power under the law that is shipped."""
    record = Record(body=body)
    for ruleset in load_rulesets_for(record, as_at):
        checked = judged(ruleset, record, as_at)
        assert {"met", "met_late", "breached", "outstanding", "outside_power"}.isdisjoint(checked.counts)


# Order and bytes


@few
@given(case=cases, data=st.data())
def test_the_order_of_facts_changes_nothing(case: Case, data: st.DataObject) -> None:
    """Facts in another order give the same findings."""
    ruleset, record, as_at = case
    mixed = evolve(
        record,
        documents=tuple(data.draw(st.permutations(record.documents))),
        acts=tuple(data.draw(st.permutations(record.acts))),
        complete=tuple(data.draw(st.permutations(record.complete))),
        determinations=tuple(data.draw(st.permutations(record.determinations))),
        activities=tuple(data.draw(st.permutations(record.activities))),
        consultations=tuple(data.draw(st.permutations(record.consultations))),
    )
    assert by_id(judged(ruleset, mixed, as_at)) == by_id(judged(ruleset, record, as_at))


@few
@given(rules=laws(), record=facts(SMALL_WORDS), as_at=DAYS, data=st.data())
def test_the_order_of_rules_changes_nothing(rules: Law, record: Record, as_at: date, data: st.DataObject) -> None:
    """Rules in another order give the same findings."""
    mixed = evolve(rules, blocks=tuple(data.draw(st.permutations(rules.blocks))))
    assert by_id(judged(law(mixed.text), record, as_at)) == by_id(judged(law(rules.text), record, as_at))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(case=cases)
def test_same_inputs_same_bytes(case: Case) -> None:
    """Two checks of the same inputs are written with the same bytes."""
    ruleset, record, as_at = case
    assert to_json(judged(ruleset, record, as_at)) == to_json(judged(ruleset, record, as_at))


# More facts


def _room_for(record: Record, added: Act) -> Record:
    """Take out of a record what an act would contradict: acts of its verb and document, completeness over its day."""
    day = added.on.earliest
    assert day is not None
    return evolve(
        record,
        acts=tuple(act for act in record.acts if (act.act, act.document) != (added.act, added.document)),
        complete=tuple(_until(entry, day) for entry in record.complete if entry.since < day),
    )


def _until(entry: Complete, day: date) -> Complete:
    return evolve(entry, through=min(entry.through, day - timedelta(days=1)))


@few
@given(case=small_cases(), doing=st.sampled_from(SMALL_WORDS.doings), on=DAYS, data=st.data())
def test_a_fact_more_unsettles_nothing(case: Case, doing: tuple[str, str], on: date, data: st.DataObject) -> None:
    """An act more that contradicts nothing and raises no question un-settles no verdict, nor swaps met and breached."""
    ruleset, record, as_at = case
    as_at = max(as_at, on)
    verb, kind = doing
    assume(verb != "circulate")
    named = [paper.id for paper in record.documents if paper.kind == kind] or [kind]
    added = Act(path="act[9]", act=verb, document=data.draw(st.sampled_from(named)), on=When.on(on))
    record = _room_for(record, added)
    before = judged(ruleset, record, as_at)
    after = {entry.id: entry for entry in judged(ruleset, evolve(record, acts=(*record.acts, added)), as_at).findings}
    for found in before.findings:
        now = after.get(found.id)
        if found.verdict in SETTLED and found.aspect == "act" and now is not None and now.verdict is not None:
            assert now.verdict not in OPEN, (found.id, found.verdict, now.verdict)
            assert {str(found.verdict), str(now.verdict)} != {"met", "breached"}, found.id


# Time

AFTER_BREACHED = ("breached", "met_late", "excused", "needs_judgement", "undetermined")


def _achieved(ruleset: Ruleset) -> set[str]:
    return {f"{ruleset.id}.{duty.id}" for duty in ruleset.duties.values() if not duty.maintained and not duty.forbids}


@few
@given(case=cases, steps=st.lists(st.integers(1, 400), min_size=2, max_size=4))
def test_as_the_day_moves_on(case: Case, steps: list[int]) -> None:
    """With time, what is missing does not become due or met, what is met stays met, and nothing is due again."""
    ruleset, record, as_at = case
    plain = evolve(ruleset, unit=evolve(ruleset.unit, exemptions=()))
    lasting = evolve(record, determinations=(), begins=date(2011, 1, 1))
    seen: dict[str, list[str]] = {}
    for step in (0, *steps):
        as_at += timedelta(days=step)
        for found in judged(plain, lasting, as_at).findings:
            if found.duty in _achieved(plain) and found.aspect == "act" and found.verdict is not None:
                seen.setdefault(found.id, []).append(str(found.verdict))
    for name, verdicts in seen.items():
        _moves_on(name, verdicts)


def _moves_on(name: str, verdicts: list[str]) -> None:
    for earlier, later in pairwise(verdicts):
        if earlier == "breached":
            assert later in AFTER_BREACHED, (name, verdicts)
        if earlier == "met":
            assert later == "met", (name, verdicts)
    due = [verdict == "due" for verdict in verdicts]
    left = due.index(False) if False in due else len(due)
    assert True not in due[left:] or True not in due[:left], (name, verdicts)


# What a finding rests on


@few
@given(case=cases)
def test_every_finding_cites_its_provision(case: Case) -> None:
    """Every finding names the provision it is under, and which version of it."""
    for found in judged(*case).findings:
        assert found.provision
        assert found.version is not None


@few
@given(case=cases)
def test_every_settled_finding_cites_its_facts(case: Case) -> None:
    """Whatever is said to be met, met late, missing or outstanding rests on facts with their evidence."""
    for found in judged(*case).findings:
        if found.verdict in ("met", "met_late", "breached", "outstanding", "outside_power", "within_power"):
            assert found.evidence, (found.id, found.verdict)
            assert all(proof.evidence for proof in found.evidence), found.id


@few
@given(rules=laws(), record=facts(SMALL_WORDS), as_at=DAYS)
def test_a_body_that_is_no_bearer_gets_no_duty(rules: Law, record: Record, as_at: date) -> None:
    """A body that no sentence names as a bearer has nothing but findings that do not apply."""
    for found in judged(law(rules.text), evolve(record, body="charity"), as_at).findings:
        assert found.verdict == "not_applicable", (found.id, found.verdict)


# Names


@few
@given(case=small_cases())
def test_names_of_documents_mean_nothing(case: Case) -> None:
    """Documents called otherwise, in another order of the alphabet, are judged the same."""
    ruleset, record, as_at = case
    renamed = _renamed(record, {paper.id: f"z{9 - index}" for index, paper in enumerate(record.documents)})
    before, after = judged(ruleset, record, as_at), judged(ruleset, renamed, as_at)
    assert _counted(before.findings) == _counted(after.findings)


def _counted(findings: Iterable[Finding]) -> list[tuple[str, ...]]:
    return sorted((found.duty, str(found.aspect), found.item or "", str(found.verdict)) for found in findings)


def _renamed(record: Record, names: dict[str, str]) -> Record:
    return evolve(
        record,
        documents=tuple(
            evolve(paper, id=names[paper.id], about=tuple(names[about] for about in paper.about))
            for paper in record.documents
        ),
        acts=tuple(evolve(act, document=names.get(act.document or "", act.document)) for act in record.acts),
        complete=tuple(evolve(entry, about=names.get(entry.about or "", entry.about)) for entry in record.complete),
        consultations=tuple(
            evolve(entry, about=tuple(names[about] for about in entry.about)) for entry in record.consultations
        ),
    )


# Errors

ANY_DAY = st.dates() | st.sampled_from([date.min, date.max])


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(data=st.data(), as_at=ANY_DAY)
def test_a_check_raises_only_errors_of_its_own(data: st.DataObject, as_at: date) -> None:
    """A check of any record that can be loaded gives an assessment, or an error of the package."""
    ruleset = data.draw(st.sampled_from(rulesets()))
    vocabulary = words(ruleset, BODIES[0])
    record = data.draw(
        records(
            body=data.draw(st.sampled_from((*BODIES, "Nobody"))),
            bodies=vocabulary.bodies,
            kinds=vocabulary.kinds,
            verbs=[verb for verb, _ in vocabulary.doings],
            maintained=vocabulary.activities,
            items=vocabulary.items,
            slots=vocabulary.slots,
            fund_kinds=vocabulary.kinds,
        )
    )
    try:
        assert judged(ruleset, record, as_at).findings
    except CscRulesError as error:
        assert error.diagnostics


@few
@given(case=small_cases(), as_at=ANY_DAY)
def test_any_day_can_be_asked_about(case: Case, as_at: date) -> None:
    """Even the first and the last day of the calendar can be asked about."""
    ruleset, record, _ = case
    assert judged(ruleset, record, as_at).findings
