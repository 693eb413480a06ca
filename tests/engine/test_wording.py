"""The words of needs and notes: articles, who did what, and on which days something is to be looked for."""

from __future__ import annotations

import pytest

from csc_rules.engine.articles import an, the
from csc_rules.engine.wording import Words
from csc_rules.law.loader import load_text
from tests.engine.small import act, assess, complete, document, finding, judge

PLAN = """
document plan "plan"
duty adopt-plan
  each authority must adopt plan
  makes plan
duty ask-people
  each authority must give-opportunity on plan
  before adoption of plan
duty publish-plan
  each authority must publish plan
  as soon as practicable after adoption of plan
"""


@pytest.mark.parametrize(
    ("title", "one", "any_one"),
    [
        ("plan", "the plan", "a plan"),
        ("annual report on the plan", "the annual report on the plan", "an annual report on the plan"),
        ("children's services plan", "the children's services plan", "a children's services plan"),
        ("NHS body", "the NHS body", "an NHS body"),
        ("unitary council", "the unitary council", "a unitary council"),
        ("other partner", "the other partner", "another partner"),
        ("the authority's website", "the authority's website", "the authority's website"),
        ("a plan for each locality", "a plan for each locality", "a plan for each locality"),
        ("regulations on plans", "regulations on plans", "regulations on plans"),
        ("aims of a plan", "the aims of a plan", "aims of a plan"),
        ("information about the outcomes", "information about the outcomes", "information about the outcomes"),
        ("well-being of children", "the well-being of children", "well-being of children"),
        ("persons resident in the area", "persons resident in the area", "persons resident in the area"),
        ("children and young people", "children and young people", "children and young people"),
        ("police", "police", "police"),
        ("police authority", "the police authority", "a police authority"),
        ("sufficient provision of centres", "sufficient provision of centres", "sufficient provision of centres"),
        ("", "", ""),
    ],
)
def test_the_article_of_a_title(title: str, one: str, any_one: str) -> None:
    """One thing has an article, many and what cannot be counted have none, and a title that has one keeps it."""
    assert (the(title) + title, an(title) + title) == (one, any_one)


def test_what_is_made_is_one_of_its_kind() -> None:
    """Who has to make a plan makes a plan; who has to publish it publishes the plan."""
    found = assess(PLAN)
    assert finding(found, "adopt-plan").looked_for == "each authority must adopt a plan"
    assert finding(found, "publish-plan").looked_for == "each authority must publish the plan"


@pytest.mark.parametrize(
    ("does", "said"),
    [
        ("may make order", "the-council may make an order"),
        ("may issue direction", "the-council may issue a direction"),
        ("must appoint order", "the-council must appoint an order"),
        ("may revise order", "the-council may revise the order"),
        ("may make regulations", "the-council may make regulations"),
        ("must issue first direction", "the-council must issue the first direction"),
    ],
)
def test_what_a_sentence_brings_about_is_not_known_before(does: str, said: str) -> None:
    """A power to make an order is one to make any; a power to revise it is about the one that is there."""
    text = (
        'instrument little "Little Act"\n  kind act\n  stage as-enacted\n  jurisdiction wales\n'
        "  in force from 2010-01-01\n"
        '  provisions s.1\n  use "acts"\nbody the-council "the-council" at s.1\ndocument order "order" at s.1\n'
        'document direction "direction" at s.1\ndocument regulations "regulations" at s.1\n'
        f"{'power' if 'may' in does else 'duty'} it at s.1\n  the-council {does}\n"
    )
    ruleset = load_text(text, "little")
    norm = ruleset.duties.get("it") or ruleset.powers["it"]
    assert Words(ruleset=ruleset, register=ruleset.register).sentence(norm) == said


def test_what_a_finding_is_about_is_named_by_its_title() -> None:
    """A kind by the title that the rules give it, a document of the record by the name that it has there."""
    facts = document("our-plan") + act("adopt", "2011-03-01", "our-plan")
    found = assess(PLAN, facts).findings
    assert {(each.object, each.object_title) for each in found if each.object} >= {("our-plan", "our-plan")}
    alone = assess('object work "working together"\nduty help\n  council must monitor work\n').findings
    assert {(each.object, each.object_title) for each in alone} == {("work", "working together")}


def test_an_act_with_an_object_of_its_own() -> None:
    """An opportunity is given on a plan; a plan is not given an opportunity."""
    found = judge(PLAN, document("p") + act("adopt", "2011-05-01", "p"), "2012-01-01", "ask-people")
    assert found.looked_for == "each authority must give an opportunity on the plan"
    assert found.settles[0] == ("the day of this, with its evidence: an opportunity given on “p” by The Council",)
    assert found.settles[1][0].startswith("a statement that the record is complete for the opportunity on the plan by")


def test_an_opportunity_on_record() -> None:
    """The fact that one was given reads the same way."""
    given = act("give-opportunity", "2011-03-01", "p", by="The Council") + act("give-opportunity", "2011-04-01", "p")
    found = judge(PLAN, document("p") + given + act("adopt", "2011-05-01", "p"), "2012-01-01", "ask-people")
    texts = {proof.text for proof in found.evidence}
    assert texts & {
        "an opportunity given on “p” by The Council: 1 March 2011",
        "an opportunity given on “p”: 1 April 2011",
    }


SILENT = complete("adopt", "plan", "2011-01-01", "2012-01-01")


def test_an_act_that_others_wait_for_is_looked_for_on_the_days_that_are_left() -> None:
    """After a "no" for some days, the need says on which others the act may have been done."""
    found = judge(PLAN, SILENT, "2012-01-01", "publish-plan")
    assert found.settles[0] == (
        (
            "whether and when this was done: the plan adopted by The Council,"
            " from 1 January 2010 through 31 December 2010"
        ),
    )


def test_the_act_itself_is_looked_for_on_the_days_that_are_left() -> None:
    """So is the act that the duty asks for."""
    found = judge(PLAN, SILENT, "2012-01-01", "adopt-plan")
    assert found.settles[0] == (
        (
            "the day of this, with its evidence: the plan adopted by The Council,"
            " from 1 January 2010 through 31 December 2010"
        ),
    )


@pytest.mark.parametrize("facts", ["", complete("adopt", "plan", "2009-01-01", "2009-12-31")])
def test_no_days_are_named_where_all_are_left(facts: str) -> None:
    """Where no statement tells of any day that matters, all of them are meant."""
    assert judge(PLAN, facts, "2012-01-01", "publish-plan").settles[0] == (
        "whether and when this was done: the plan adopted by The Council",
    )


EXCEPTION = """
exception rest "a year of rest"
  disapplies publish-plan where judged resting "Is it a year of rest?" by court
"""


def test_an_exception_is_named_by_its_title() -> None:
    """A note on an exception that may apply beside a verdict that stands says what it is called."""
    facts = document("p") + act("adopt", "2011-05-01", "p") + act("publish", "2011-05-01", "p")
    found = judge(PLAN + EXCEPTION, facts, "2012-01-01", "publish-plan")
    assert (found.verdict, found.notes) == ("met", ("an exception may apply, “a year of rest”; nothing turns on it",))


def test_an_exception_is_not_named_where_all_is_open() -> None:
    """Where nothing is known yet, nobody is told of an exception on which nothing turns."""
    assert judge(PLAN + EXCEPTION, "", "2012-01-01", "publish-plan").notes == ()
