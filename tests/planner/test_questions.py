"""The questions that an assessment leaves open: their order, why they are asked, and what answers would change."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

import csc_rules
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.planner.answers import Answer
from csc_rules.planner.asked import OpenQuestion
from csc_rules.planner.questions import questions
from csc_rules.planner.what_if import after, consequences
from csc_rules.record.model import Record
from csc_rules.record.toml import loads
from csc_rules.report.json import to_json
from csc_rules.selection import assess, assess_again
from tests.house.program import ROOT
from tests.planner.answering import answered

DAY = date(2024, 7, 1)
EXAMPLES = sorted((ROOT / "examples").glob("*.toml"))


def of_executive() -> Assessment:
    """Return the assessment of the Executive's record."""
    return assess(csc_rules.load_record(ROOT / "examples" / "ni-executive.toml"), DAY, ("ni-act-2015",))


def of_nothing(body: str, *names: str) -> Assessment:
    """Return the assessment of a record in which nothing is entered."""
    return assess(Record(body=body), DAY, names)


def one(assessment: Assessment, wanted: Callable[[OpenQuestion], bool]) -> OpenQuestion:
    """Return the first question of a sort."""
    return next(entry for entry in questions(assessment) if wanted(entry))


def test_the_one_that_settles_most_comes_first() -> None:
    """Questions stand in the order of how many findings they settle."""
    settled = [entry.settles for entry in questions(of_nothing("Northern Ireland Executive"))]

    assert settled == sorted(settled, reverse=True)
    assert settled[0] == 7


def test_law_comes_before_good_practice() -> None:
    """Of questions that settle as many findings, those on the law come first."""
    found = questions(of_nothing("Northern Ireland Executive"))
    standings = [entry.because[0].standing for entry in found if entry.settles == 1]

    assert standings == sorted(standings, reverse=True)
    assert set(standings) == {"law", "good_practice"}


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_question_says_what_it_takes_and_why(path: Path) -> None:
    """Each has an id of its own, a duty with a provision it is asked for, findings it bears on, and an answer."""
    assessment = assess(csc_rules.load_record(path), DAY)
    found = questions(assessment)
    known = {finding.id for finding in assessment.findings}

    assert len({entry.id for entry in found}) == len(found)
    for entry in found:
        assert entry.because
        assert entry.options
        assert set(entry.findings) <= known
        assert all(option.entered for option in entry.options if option.answer != "none")
        assert "=" not in entry.id
        assert "\n" not in entry.id


def test_the_same_assessment_gives_the_same_questions() -> None:
    """Nothing but the assessment decides what is asked, and in which order."""
    assert questions(of_executive()) == questions(of_executive())


def test_an_act_owed_for_a_period_is_asked_for_that_period() -> None:
    """The plan of a period is asked for by its days, with those who owe it together."""
    asked = questions(of_nothing("Highland Council", "sct-cyp-2014"))[0]

    assert asked.question == (
        "On which day did Highland Council and NHS Highland prepare the children's services plan for 1 April 2023 to"
        " 31 March 2026?"
    )
    assert asked.options[0].entered[0].values["period.through"] == "2026-03-31"
    assert asked.options[0].entered[1].values["by"] == ("Highland Council", "NHS Highland")


@pytest.mark.parametrize("path", EXAMPLES, ids=lambda path: path.stem)
def test_every_answer_enters_something(path: Path) -> None:
    """No answer that is offered is taken and then lost."""
    asked = questions(assess(csc_rules.load_record(path), DAY))

    assert [(entry.id, option.answer) for entry in asked for option in entry.options if not option.entered] == []


def test_no_says_that_somebody_looked() -> None:
    """That something was not done is a statement of completeness, with its days."""
    asked = questions(of_nothing("Northern Ireland Executive", "ni-act-2015"))[0]
    no = asked.options[1]

    assert no.answer == "no"
    assert "for this or any other children and young persons strategy" in no.means
    assert "somebody has looked through the records" in no.means
    assert no.entered[0].path == "complete"


def test_consultees_are_asked_for_together_by_name() -> None:
    """Whom a duty has to reach is one question, whatever letters they stand under."""
    asked = one(of_executive(), lambda entry: entry.kind == "reached")

    assert [name.title for name in asked.names] == [
        "children and young persons",
        "parents and guardians of children and young persons",
    ]
    assert asked.settles == 2


def test_a_judgement_is_asked_with_its_answers_and_what_follows() -> None:
    """A slot on what counts as an act takes the noun of the act, and says what would follow."""
    asked = one(of_executive(), lambda entry: entry.id.startswith("judgement/ni-act-2015.prepared"))

    assert [option.answer for option in asked.options] == ["no", "circulation"]
    assert Verdict.MET_LATE in {prospect.verdict for prospect in asked.options[1].leads_to}


def test_what_another_body_keeps_up_is_not_asked_in_this_record() -> None:
    """A determination is about the body of the record, so that no judgement on its partner is asked for."""
    found = questions(assess(Record(body="Highland Council", jointly_with=("NHS Highland",)), DAY, ("sct-cyp-2014",)))
    judged = [ground.bearer for entry in found if entry.kind == "judgement" for ground in entry.because]

    assert set(judged) == {"Highland Council"}


@pytest.mark.parametrize("name", ["ni-executive", "gwent-well-being-plan", "fife"])
def test_what_an_answer_is_said_to_lead_to_is_what_it_leads_to(name: str) -> None:
    """The verdicts given with an answer are those that a check with the answer in the record gives."""
    assessment = assess(csc_rules.load_record(ROOT / "examples" / f"{name}.toml"), DAY)
    for entry in [asked for asked in questions(assessment) if any(option.leads_to for option in asked.options)][:6]:
        tried = {found.answer: found for found in consequences(assessment, entry)}
        for option in entry.options:
            now = {prospect.finding: prospect.verdict for prospect in tried[option.answer].findings}
            assert all(now[prospect.finding] is prospect.verdict for prospect in option.leads_to)


def test_days_in_time_and_late_are_tried() -> None:
    """What follows from a day is told for one in time and for one after it."""
    assessment = of_nothing("Northern Ireland Executive", "ni-act-2015")
    asked = one(assessment, lambda entry: entry.id == "act/lay/strategy/the-executive/first")

    assert [found.answer for found in consequences(assessment, asked)] == [
        "by 8 December 2016",
        "later, such as 1 July 2024",
        "no",
    ]


@pytest.mark.parametrize(
    ("body", "ruleset"),
    [("Highland Council", "sct-cyp-2014"), ("Gwent Public Services Board", "wal-wfga-2015")],
)
def test_answering_every_fact_leaves_judgements_alone(body: str, ruleset: str) -> None:
    """Once every question of fact is answered, what is open is for somebody to judge, and nothing is put again."""
    assessment, again = answered(Record(body=body), DAY, (ruleset,))

    assert again == ()
    assert Verdict.UNDETERMINED not in {finding.verdict for finding in assessment.findings}


def of(body: str, as_at: date, *entries: str) -> Assessment:
    """Return the assessment of a record in TOML, by all that binds its body."""
    return assess(loads((f'[record]\nbody = "{body}"\n' + "\n".join(entries)).encode(), "record.toml"), as_at)


ADOPTED = """
[[document]]
id = "strategy-1"
kind = "strategy"
[[act]]
act = "adopt"
document = "strategy-1"
on = 2020-12-10
"""
PUBLISHED = """
[[document]]
id = "agenda"
kind = "community-plan"
[[act]]
act = "publish"
document = "agenda"
on = "2017-11"
"""


def test_what_is_only_due_comes_after_all_that_is_owed() -> None:
    """A report for which the law leaves another year is asked for last, however much hangs on it."""
    found = questions(of("Northern Ireland Executive", date(2021, 1, 31), ADOPTED))
    report = next(entry for entry in found if entry.id == "act/prepare/report/the-executive/strategy-1/first")

    assert (report.settles, report.owed) == (3, False)
    assert [entry.owed for entry in found] == sorted((entry.owed for entry in found), reverse=True)


def test_what_another_duty_owes_already_is_owed() -> None:
    """What is asked for by one duty whose day is past is no less owed for another that has time."""
    found = questions(of("Northern Ireland Executive", date(2024, 7, 1)))

    assert next(entry for entry in found if entry.id == "act/adopt/strategy/the-executive").owed


def test_no_two_questions_have_the_same_words() -> None:
    """The first strategy is laid when the strategy there is is laid: one question, and the id of the other with it."""
    found = questions(of("Northern Ireland Executive", date(2024, 7, 1), ADOPTED))
    laid = next(entry for entry in found if "lay/strategy" in entry.id)

    assert len({entry.question for entry in found}) == len(found)
    assert (laid.ids, laid.settles) == (("act/lay/strategy-1/the-executive", "act/lay/strategy/the-executive/first"), 2)


def test_that_it_was_not_done_is_said_of_the_days_of_both() -> None:
    """Where questions in the same words look through other days, “no” is said of all of these, and of no others."""
    found = questions(of("Northern Ireland Executive", date(2024, 7, 1), ADOPTED))
    option = next(entry for entry in found if "lay/strategy" in entry.id).options[-1]

    assert [(entry.values["from"], entry.values["through"]) for entry in option.entered] == [
        ("2015-12-10", "2016-12-09"),
        ("2020-12-10", "2024-07-01"),
    ]
    assert "from 10 December 2015 through 9 December 2016 and from 10 December 2020 through 1 July 2024" in option.means


def test_a_vague_day_is_not_asked_about_twice() -> None:
    """From the first or from the last day of a month on: who says yes to the longer has answered the shorter."""
    found = questions(of("Belfast City Council", date(2019, 12, 31), PUBLISHED))
    kept = [entry for entry in found if entry.id.startswith("kept/ensure-monitoring")]

    assert [entry.ids for entry in kept] == [
        (
            "kept/ensure-monitoring/belfast-city-council/2017-11-01",
            "kept/ensure-monitoring/belfast-city-council/2017-11-30",
        )
    ]


# Working it out anew


@pytest.mark.parametrize("body", ["Northern Ireland Executive", "Belfast City Council", "Fife Council"])
def test_what_an_answer_leads_to_is_the_same_for_one_duty_alone(body: str) -> None:
    """Trying an answer on the duties that ask for it finds what a check of all of them finds."""
    found = of(body, DAY)
    for asked in questions(found)[:4]:
        option = asked.options[-1]
        answer = Answer(option=option, said={"stated_by": "somebody", "by": "somebody", "on": "2024-01-01"})
        if "{" in option.answer or option.answer.isupper():
            continue
        duties = {ground.duty for ground in asked.because}
        alone, whole = after(found, answer, duties), after(found, answer)

        assert {each.id: each.verdict for each in alone.findings} == {
            each.id: each.verdict for each in whole.findings if each.duty in duties
        }


def test_a_record_that_changed_is_checked_whole_with_the_same_rules() -> None:
    """What is asked after an answer rests on everything in the record, as the next run would see it."""
    before = of("Northern Ireland Executive", DAY)
    record = loads(f'[record]\nbody = "Northern Ireland Executive"\n{ADOPTED}'.encode(), "record.toml")

    assert to_json(assess_again(before, record)) == to_json(assess(record, DAY))


def test_a_record_of_another_body_is_checked_by_other_rules() -> None:
    """Where what binds the body may have changed, the rules are chosen anew."""
    before = of("Northern Ireland Executive", DAY)
    record = Record(body="Belfast City Council")

    assert to_json(assess_again(before, record)) == to_json(assess(record, DAY))
