"""Judgement slots: candidates, determinations, expiry, versions, documents."""

from __future__ import annotations

import pytest

from csc_rules.engine.findings import Finding
from tests.engine.small import act, answer, complete, document, judge

RULES = """
document plan "plan"
duty prepare-plan "preparation"
  council must prepare plan
  makes plan
  by 2010-12-31
  judged counts "Was it prepared?" by court
    standard "as the council's own"
    evidence "minutes"
    settled by approval
    raised by circulation, preparation
"""
SENT = act("circulate", "2011-03-01", "p")
NOTHING = complete("", "plan", "2010-01-01", "2011-02-28")


def prepared(facts: str, as_at: str = "2012-01-01", rules: str = RULES) -> Finding:
    """Judge the preparation."""
    return judge(rules, document("p") + document("q") + facts, as_at, "prepare-plan")


def test_a_candidate_asks_for_a_judgement() -> None:
    """An act that only raises the question leaves it to a person, and shows both futures."""
    found = prepared(SENT + NOTHING)
    assert found.verdict == "needs_judgement"
    assert {(future.answer, str(future.verdict), future.days_late) for future in found.futures} == {
        ("circulation counts", "met_late", 60),
        ("it does not count", "breached", None),
    }


def test_the_question_with_who_and_how() -> None:
    """The question says who decides it, by what standard, and what bears on it."""
    (question,) = prepared(SENT).questions
    assert (question.slot, question.question, question.by, question.standard, question.evidence) == (
        "small.counts",
        "Was it prepared?",
        "the court",
        "as the council's own",
        "minutes",
    )


@pytest.mark.parametrize(("said", "verdict"), [("yes", "met_late"), ("no", "breached"), ("circulation", "met_late")])
def test_a_determination_decides(said: str, verdict: str) -> None:
    """A determination says which candidate counts, or that none does."""
    assert prepared(SENT + NOTHING + answer("counts", said, "2011-06-01")).verdict == verdict


@pytest.mark.parametrize("said", ["yes", "no"])
def test_a_verdict_names_the_determination_that_it_rests_on(said: str) -> None:
    """So it does where nothing that is on record counts, because that was determined."""
    assert prepared(SENT + NOTHING + answer("counts", said, "2011-06-01")).determinations == ("determination[0]",)


def test_a_determination_about_what_is_not_on_record() -> None:
    """Where nothing is on record that it could be about, nothing rests on it."""
    assert prepared(NOTHING + answer("counts", "no", "2011-06-01")).determinations == ()


def test_yes_to_two_candidates_is_no_answer() -> None:
    """Where two acts may count, a bare yes does not say which, and the question stays."""
    facts = SENT + act("prepare", "2010-12-01", "p") + answer("counts", "yes", "2011-06-01")
    assert prepared(facts).verdict == "needs_judgement"


def test_one_of_two_candidates_is_chosen() -> None:
    """Where two acts may count, the determination names the one that does."""
    facts = SENT + act("prepare", "2010-12-01", "p") + answer("counts", "preparation", "2011-06-01")
    assert prepared(facts).verdict == "met"


def test_what_settles_needs_no_judgement() -> None:
    """An act that settles the question leaves nothing to judge."""
    assert prepared(act("approve", "2010-12-31", "p")).verdict == "met"


def test_a_later_candidate_takes_nothing_away() -> None:
    """What settled it in time is not put in doubt by an act that merely raises the question later."""
    assert prepared(act("approve", "2010-06-30", "p") + SENT).verdict == "met"


def test_an_earlier_candidate_may_save_a_late_one() -> None:
    """What settled it late leaves open whether an earlier act counts."""
    facts = act("approve", "2011-06-30", "p") + act("circulate", "2010-12-01", "p")
    assert prepared(facts).verdict == "needs_judgement"


def test_a_settling_act_that_came_too_early_leaves_the_question() -> None:
    """What would settle it, and was done before it could count, takes no question away."""
    facts = act("approve", "2009-12-01", "p") + act("circulate", "2010-06-01", "p")
    assert prepared(facts + complete("", "plan", "2010-01-01", "2011-12-31")).verdict == "needs_judgement"


def test_the_earliest_settling_act_counts() -> None:
    """Of two acts that settle it, the earlier one counts, and a vague one may be the earlier."""
    rules = RULES.replace("settled by approval", "settled by approval, sending")
    facts = act("approve", "2010-02-01/2011-06-30", "p") + act("send", "2011-01-15", "p")
    assert prepared(facts, rules=rules).verdict == "undetermined"


# Determinations


def test_a_determination_of_a_later_day() -> None:
    """A determination made after the day asked about does not exist."""
    facts = SENT + NOTHING + answer("counts", "no", "2011-06-01")
    assert prepared(facts, "2011-05-31").verdict == "needs_judgement"


@pytest.mark.parametrize(("as_at", "verdict"), [("2011-11-30", "breached"), ("2011-12-01", "needs_judgement")])
def test_a_determination_that_expires(as_at: str, verdict: str) -> None:
    """On the day on which it expires a determination holds no longer."""
    facts = SENT + NOTHING + answer("counts", "no", "2011-06-01", "expires = 2011-12-01")
    assert prepared(facts, as_at).verdict == verdict


def test_the_latest_determination_counts() -> None:
    """A later determination takes the place of an earlier one, in whichever order they are written."""
    facts = SENT + NOTHING + answer("counts", "no", "2011-08-01") + answer("counts", "yes", "2011-06-01")
    assert prepared(facts).verdict == "breached"


@pytest.mark.parametrize("said", [("yes", "no"), ("no", "yes")])
def test_determinations_of_one_day_that_contradict_each_other(said: tuple[str, str]) -> None:
    """Two answers of one day settle nothing, in whichever order they are written."""
    facts = SENT + NOTHING + "".join(answer("counts", text, "2011-06-01") for text in said)
    assert prepared(facts).verdict == "needs_judgement"


@pytest.mark.parametrize(("about", "verdict"), [("p", "breached"), ("q", "needs_judgement")])
def test_a_determination_about_a_document(about: str, verdict: str) -> None:
    """A determination about one document is none about another."""
    facts = SENT + NOTHING + answer("counts", "no", "2011-06-01", f'about = "{about}"')
    assert prepared(facts).verdict == verdict


def test_a_determination_about_a_document_and_an_act_without_one() -> None:
    """A determination about a document is none about an act on a document that is not named."""
    facts = act("circulate", "2010-03-01", "plan") + answer("counts", "yes", "2011-06-01", 'about = "q"')
    assert prepared(facts).verdict == "needs_judgement"


VERSIONS = RULES + "  from 2011-01-01\n"


@pytest.mark.parametrize(("version", "verdict"), [("2011-01-01", "met"), ("2010-12-31", "needs_judgement")])
def test_a_determination_under_an_older_version(version: str, verdict: str) -> None:
    """A determination made under a version of the provision that is no longer in force is not used."""
    rules = VERSIONS.replace("by 2010-12-31", "by 2011-12-31")
    facts = SENT + answer("counts", "yes", "2011-06-01", f"provision_version = {version}")
    assert prepared(facts, rules=rules).verdict == verdict


def test_a_determination_is_shown_for_what_it_is() -> None:
    """A verdict that rests on a determination says so and shows it among its evidence."""
    found = prepared(SENT + answer("counts", "yes", "2011-06-01"))
    assert found.determinations == ("determination[0]",)
    assert [proof.fact for proof in found.evidence if proof.determination] == ["determination[0]"]


# Delay


DELAY = """
document plan "plan"
duty adopt-plan
  council must adopt plan
  makes plan
duty send-plan "sending"
  council must send plan
  as soon as practicable after adoption of plan
"""
ADOPTED = act("adopt", "2010-06-01", "plan")


def sent(facts: str, as_at: str = "2012-01-01") -> Finding:
    """Judge the sending, as soon as practicable after the adoption."""
    return judge(DELAY, ADOPTED + facts, as_at, "send-plan")


def test_as_soon_as_practicable_before_the_day_is_over() -> None:
    """On the day of the anchor itself it is due."""
    assert sent("", "2010-06-01").verdict == "due"


def test_as_soon_as_practicable_and_not_done() -> None:
    """After its day it is outstanding where the record is complete, from the day after."""
    found = sent(complete("send", "plan", "2010-06-01", "2012-01-01"))
    assert (found.verdict, str(found.since)) == ("outstanding", "2010-06-02")


def test_as_soon_as_practicable_and_unknown() -> None:
    """After its day it is open where the record is not complete."""
    assert sent("").verdict == "undetermined"


def test_the_delay_is_for_a_person_to_judge() -> None:
    """Done after its day, the delay is judged, with the days."""
    found = sent(act("send", "2010-07-01", "plan"))
    assert (found.verdict, [question.slot for question in found.questions]) == (
        "needs_judgement",
        ["small.send-plan.delay"],
    )
    assert {(future.answer, future.days_late) for future in found.futures} == {
        ("yes", None),
        ("no", 30),
    }


def test_no_delay() -> None:
    """Done on its day, there is no delay to judge."""
    assert sent(act("send", "2010-06-01", "plan")).verdict == "met"


@pytest.mark.parametrize(("said", "verdict"), [("yes", "met"), ("no", "met_late")])
def test_a_delay_that_was_judged(said: str, verdict: str) -> None:
    """A determination says whether it was soon enough."""
    assert sent(act("send", "2010-07-01", "plan") + answer("send-plan.delay", said, "2011-01-01")).verdict == verdict
