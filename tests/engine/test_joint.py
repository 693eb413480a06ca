"""Duties that bodies owe together: who leads, whose record shows it, who took part, one plan for several."""

from __future__ import annotations

import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.findings import Finding
from tests.engine.small import act, activity, answer, assess, complete, document, finding, law, record

BODIES = """
class authority "authority"
class board "board"
class trust "care trust"
  unlisted because "no list of them is kept here"
class friend "friend"
  members judged by council "such as it thinks fit"
body council "The Council"
  is authority
body other "The Other"
  is authority
body third "The Third"
  is authority
body near-board "Near Board"
  is board
  covers council, third
body far-board "Far Board"
  is board
  covers other
body charity "The Charity"
body court "the court"
"""
PLAN = """
document plan "plan"
duty plan-together
  jointly each authority, each board in its area must adopt plan
  makes plan
  by 2011-12-31
"""
SHARED = PLAN + '  shared judged for-the-area "Is it one for the area of each?" by court\n'
BOTH = document("p") + act("adopt", "2011-05-01", "p", by="The Council, Near Board")
ALONE = document("p") + act("adopt", "2011-05-01", "p")


def checked(
    facts: str,
    body: str = "The Council",
    *,
    rules: str = PLAN,
    bodies: str = BODIES,
    as_at: str = "2012-01-31",
    head: str = "",
) -> Assessment:
    """Check a record under the joint duty."""
    return assess(law(rules, bodies=bodies), record(facts, body=body, head=head), as_at)


def led_by(checked_: Assessment) -> list[str]:
    """List the bearers of the instances of the joint duty."""
    return [entry.bearer for entry in checked_.instances if entry.duty == "small.plan-together"]


def together(facts: str, body: str = "The Council", led: str = "council", **options: str) -> Finding:
    """Judge the joint duty as one body that leads has it."""
    return finding(checked(facts, body, **options), "plan-together", body=led)


# Who leads


def test_the_first_party_leads() -> None:
    """The record of a body of the first party has the instance of that body, and no other."""
    assert led_by(checked("")) == ["council"]


def test_one_who_goes_along_has_an_instance_for_each_that_leads() -> None:
    """The record of a board has an instance for each authority in its area."""
    assert led_by(checked("", "Near Board")) == ["council", "third"]


def test_a_record_of_both_has_one_instance() -> None:
    """In a record of an authority and its board the duty stands once."""
    assert led_by(checked("", head='jointly_with = ["Near Board"]')) == ["council"]


def test_a_record_of_both_that_names_the_board_first() -> None:
    """Which of the two is named first makes no difference."""
    assert led_by(checked("", "Near Board", head='jointly_with = ["The Council"]')) == ["council"]


def test_a_record_of_three_that_lead() -> None:
    """Each authority of a record has an instance of its own."""
    assert led_by(checked("", head='jointly_with = ["The Other", "The Third"]')) == ["council", "other", "third"]


def test_two_who_go_along_have_one_instance_between_them() -> None:
    """A record of two boards of one authority has the instance of that authority once."""
    bodies = BODIES + 'body new-board "New Board"\n  is board\n  covers council\n'
    found = led_by(checked("", "New Board", head='jointly_with = ["Near Board"]', bodies=bodies))
    assert found == ["council", "third"]


def test_a_body_that_is_none_of_them() -> None:
    """A body of neither party has an instance that does not apply."""
    assert together("", "The Charity", "charity").reason == "not a bearer"


def test_a_board_of_which_nobody_knows_whom_it_goes_along_with() -> None:
    """What a board did shows nothing where no authority is known to share an area with it."""
    bodies = BODIES.replace("  covers council, third\n", "").partition("body far-board")[0]
    facts = document("p") + act("adopt", "2011-05-01", "p")
    found = together(facts, "Near Board", "near-board", bodies=bodies + 'body court "the court"\n')
    assert found.verdict == "undetermined"


def test_a_board_that_is_a_bearer_no_longer() -> None:
    """A board that has left the class does not go along any more, and since when is said."""
    bodies = BODIES.replace('"Near Board"\n  is board', '"Near Board"\n  is board until 2010-06-01')
    assert together("", "Near Board", "near-board", bodies=bodies).reason == "not a bearer: ended on 2010-06-01"


# Whether all took part


def test_an_act_of_all() -> None:
    """An act that all of them are recorded as doing is the act."""
    assert together(BOTH).verdict == "met"


@pytest.mark.parametrize("body", ["The Council", "Near Board"])
def test_whose_record_it_is_makes_no_difference(body: str) -> None:
    """The act of both counts in the record of either."""
    facts = document("p") + act("adopt", "2011-05-01", "p", by="The Council, Near Board")
    assert together(facts, body).verdict == "met"


def test_an_act_of_one_alone() -> None:
    """What the one that leads did alone is not the act."""
    assert together(ALONE).verdict == "undetermined"


def test_an_act_of_one_alone_and_nothing_of_the_other() -> None:
    """Where the record is complete for the board, which had no part in it, the act is missing."""
    assert (
        together(ALONE + complete("adopt", "plan", "2010-01-01", "2011-12-31", by="Near Board")).verdict == "breached"
    )


def test_completeness_for_the_one_that_did_its_part() -> None:
    """That the record is complete for the one that did its part shows nothing of the others."""
    assert together(ALONE + complete("adopt", "plan", "2010-01-01", "2011-12-31")).verdict == "undetermined"


def test_nothing_done_at_all() -> None:
    """Where nobody did anything, completeness for one of them is enough."""
    assert together(complete("adopt", "plan", "2010-01-01", "2011-12-31")).verdict == "breached"


def test_a_joint_act_is_done_on_the_later_day() -> None:
    """Where the board adopted a month late, both are late."""
    facts = ALONE + act("adopt", "2012-01-31", "p", by="Near Board")
    found = together(facts)
    assert (found.verdict, found.days_late) == ("met_late", 31)


def test_the_board_of_another_area_has_no_part() -> None:
    """An act together with the board of another area is not the act."""
    facts = document("p") + act("adopt", "2011-05-01", "p", by="The Council, Far Board")
    assert together(facts).verdict == "undetermined"


def test_two_plans_are_no_joint_plan() -> None:
    """A plan of the one and another plan of the other are not a plan of both."""
    facts = ALONE + document("q") + act("adopt", "2011-05-01", "q", by="Near Board")
    assert together(facts).verdict == "undetermined"


def test_a_partner_without_anybody_in_its_area() -> None:
    """An authority that shares its area with no board owes the plan alone."""
    bodies = BODIES.replace("covers council, third", "covers third")
    assert together(ALONE, bodies=bodies).verdict == "met"


# Who owed it on the day


MOVED = BODIES.replace("  covers other\n", "  covers other until 2011-08-01\n  covers council, other from 2011-08-01\n")


def test_a_board_that_came_later_had_no_part_to_take() -> None:
    """A board that shares the area only since the act was done is not missed in it."""
    assert together(BOTH, bodies=MOVED).verdict == "met"


def test_the_silence_of_a_board_that_came_later_shows_nothing() -> None:
    """That the record is complete for a board which came after the last day is no proof that nothing was done."""
    bodies = MOVED.replace("2011-08-01", "2012-01-15")
    facts = complete("adopt", "plan", "2010-01-01", "2012-01-31", by="Far Board")
    assert together(facts, bodies=bodies).verdict == "undetermined"


def test_a_board_that_has_left_was_missed_in_it() -> None:
    """A board that shared the area when the act was done, and has left since, had to take part."""
    bodies = BODIES.replace("covers council, third", "covers third\n  covers council until 2011-08-01")
    assert together(ALONE, bodies=bodies).verdict == "undetermined"


def test_a_board_that_came_on_one_of_the_days_of_a_vague_act() -> None:
    """Where a board came in the month in which the act was done, it is open whether it had to take part."""
    facts = document("p") + act("adopt", "2011-08", "p", by="The Council, Near Board")
    assert together(facts, bodies=MOVED.replace("2011-08-01", "2011-08-15")).verdict == "undetermined"


# Who else may owe it


@pytest.mark.parametrize("others", ["each trust", "each friend", "each unknown-kind"])
def test_others_that_no_register_names(others: str) -> None:
    """Where others may owe it as well, the one that leads has not shown that all took part."""
    bodies = BODIES + 'class unknown-kind "kind"\n  members unknown because "the list was lost"\n'
    rules = PLAN.replace("each board in its area", others)
    found = together(ALONE, rules=rules, bodies=bodies)
    assert found.verdict == "undetermined"
    assert "whether these are all who owe it together is not known" in found.causes


def test_known_partners_beside_some_of_which_nobody_knows() -> None:
    """An act of all that are known does not show that these were all."""
    bodies = BODIES + 'body new-board "New Board"\n  is board\n'
    assert together(BOTH, bodies=bodies).verdict == "undetermined"


def test_a_declared_partner_takes_part() -> None:
    """A body that the record declares, with its area, owes it as well."""
    declared = '[[body]]\nname = "New Board"\nkind = "board"\njurisdiction = "somewhere"\nareas = ["The Council"]\n'
    assert together(BOTH + declared).verdict == "undetermined"


# One plan for several


THREE = document("p") + act("adopt", "2011-05-01", "p", by="The Council, The Third, Near Board")


def test_one_plan_of_two_that_lead() -> None:
    """Whether one plan counts for each of two authorities is a question where the rule says so."""
    found = together(THREE, rules=SHARED)
    assert (found.verdict, found.questions[0].slot) == ("needs_judgement", "small.for-the-area")


def test_one_plan_of_two_where_nobody_asks() -> None:
    """Without such a question one plan counts for each of them."""
    assert together(THREE).verdict == "met"


def test_a_plan_of_one_that_leads_is_not_asked_about() -> None:
    """A plan of one authority and its board is for the area of that authority."""
    assert together(BOTH, rules=SHARED).verdict == "met"


@pytest.mark.parametrize(("said", "verdict"), [("yes", "met"), ("no", "undetermined")])
def test_one_plan_that_was_judged(said: str, verdict: str) -> None:
    """A determination says whether the plan counts for each of them."""
    assert together(THREE + answer("for-the-area", said, "2011-06-01"), rules=SHARED).verdict == verdict


def test_the_question_on_a_shared_plan_names_the_others() -> None:
    """Whose plan it is as well is said under the question."""
    assert "“p”: it serves The Third as well" in together(THREE, rules=SHARED).notes


def test_a_shared_plan_in_the_instances_of_each() -> None:
    """A plan of three stands in the instance of each authority of the record."""
    found = checked(THREE, rules=SHARED, head='jointly_with = ["The Third"]')
    verdicts = {entry.bearer: str(entry.verdict) for entry in found.instances}
    assert verdicts == {"council": "needs_judgement", "third": "needs_judgement"}


def test_an_answer_about_another_plan() -> None:
    """A determination on one plan does not answer for another."""
    facts = THREE + document("q") + answer("for-the-area", "yes", "2011-06-01", 'about = "q"')
    assert together(facts, rules=SHARED).verdict == "needs_judgement"


# What only raises the question whether both did it

RAISED = (
    PLAN
    + """
  judged prepared "Did both do it, by what is recorded?" by court
    settled by adoption
    raised by approval
"""
)
SHOWN = RAISED.replace("must adopt", "must prepare").replace("settled by adoption", "settled by preparation")
APPROVED = document("p") + act("approve", "2011-05-01", "p", by="The Charity")
CLOSED = "".join(complete("", "plan", "2010-01-01", "2012-01-31", by=by) for by in ("The Council", "Near Board"))


def raised(facts: str) -> tuple[str, list[tuple[str, str]]]:
    """Return the verdict on the joint duty, and what it would be either way."""
    found = together(APPROVED + facts + CLOSED, rules=RAISED)
    return str(found.verdict), [(entry.answer, str(entry.verdict)) for entry in found.futures]


EITHER_WAY = [("approval counts", "met"), ("it does not count", "breached")]


def by(name: str, on: str) -> str:
    """Write the adoption of the plan by one of those who owe it."""
    return act("adopt", on, "p", by=name)


@pytest.mark.parametrize(
    "facts",
    [
        "",
        by("The Council", "2011-06-01"),
        by("The Council", "2011-04-01"),
        by("The Council", "2011"),
        by("Near Board", "2011-06-01"),
        by("Near Board", "2011-04-01"),
        by("Near Board", "2011"),
    ],
)
def test_a_question_where_one_has_settled_it_for_itself(facts: str) -> None:
    """What settles it for the one says nothing on what is raised for the other: that is for a person to judge."""
    assert raised(facts) == ("needs_judgement", EITHER_WAY)


@pytest.mark.parametrize("on", ["2011-04-01", "2011-06-01"])
def test_a_question_that_both_have_settled(on: str) -> None:
    """Where both did what settles it, nothing is left to judge."""
    assert raised(by("The Council, Near Board", on))[0] == "met"


def test_a_question_that_each_has_settled_on_a_day_of_its_own() -> None:
    """The one before what raises it, the other after it: they did it together, in one way or the other."""
    assert raised(by("The Council", "2011-04-01") + by("Near Board", "2011-06-01"))[0] == "met"


@pytest.mark.parametrize(("said", "verdict"), [("yes", "met"), ("no", "breached"), ("approval", "met")])
@pytest.mark.parametrize("name", ["The Council", "Near Board"])
def test_a_question_that_was_answered(name: str, said: str, verdict: str) -> None:
    """The answer decides, whichever of the two has an act of its own."""
    assert raised(by(name, "2011-06-01") + answer("prepared", said, "2012-01-15"))[0] == verdict


@pytest.mark.parametrize("name", ["The Council", "Near Board"])
def test_an_answer_that_a_verdict_rests_on(name: str) -> None:
    """The answer is told, whichever of the two it was needed for."""
    facts = by(name, "2011-04-01") + answer("prepared", "yes", "2012-01-15")
    assert len(together(APPROVED + facts + CLOSED, rules=RAISED).determinations) == 1


@pytest.mark.parametrize(("closed", "verdict"), [("", "undetermined"), (CLOSED, "breached")])
@pytest.mark.parametrize("name", ["The Council", "Near Board"])
def test_an_approval_by_one_of_those_who_owe_it(name: str, closed: str, verdict: str) -> None:
    """What the approval by one of them shows is the part of that one, and it raises no question on the other's."""
    facts = document("p") + act("approve", "2011-06-01", "p", by=name)
    assert together(facts + closed, rules=SHOWN).verdict == verdict


def test_an_approval_by_each_of_those_who_owe_it() -> None:
    """Where each of them approved it, they did it together."""
    facts = act("approve", "2011-06-01", "p", by="The Council") + act("approve", "2011-05-01", "p", by="Near Board")
    assert together(document("p") + facts, rules=SHOWN).verdict == "met"


@pytest.mark.parametrize("name", ["The Council", "Near Board"])
def test_a_question_where_one_approved_it_after_another(name: str) -> None:
    """Where somebody else approved it before, the question is open all the same."""
    found = together(APPROVED + act("approve", "2011-06-01", "p", by=name) + CLOSED, rules=SHOWN)
    assert [entry.answer for entry in found.futures] == ["approval counts", "it does not count"]


# What is kept up together

FUND = """
object fund "fund"
duty keep-fund
  jointly each authority, each board in its area must maintain fund
"""


@pytest.mark.parametrize(
    ("by_", "verdict"),
    [("The Council", "undetermined"), ("The Council, Near Board", "met"), ("Near Board", "undetermined")],
)
def test_what_is_kept_up_together(by_: str, verdict: str) -> None:
    """It is kept up on the days on which all who owe it are recorded as keeping it up; one alone is not enough."""
    names = ", ".join(f'"{name.strip()}"' for name in by_.split(","))
    span = activity("maintain", "2010-01-01", "2012-01-31", about="fund", more=f"by = [{names}]")
    assert finding(checked(span, rules=FUND), "keep-fund").verdict == verdict


def test_what_one_of_them_did_not_keep_up() -> None:
    """What one of those who owe it together is shown not to keep up was not kept up together."""
    span = activity("maintain", "2010-01-01", "2012-01-31", about="fund", more='by = ["The Council"]')
    span += activity("maintain", "2010-01-01", "2012-01-31", about="fund", shown=False, more='by = ["Near Board"]')
    assert finding(checked(span, rules=FUND), "keep-fund").verdict == "breached"


def test_whom_the_record_does_not_show() -> None:
    """What is to be found out is named for the one of them that the record does not show."""
    span = activity("maintain", "2010-01-01", "2012-01-31", about="fund", more='by = ["The Council"]')
    found = finding(checked(span, rules=FUND), "keep-fund")
    assert ["Near Board" in need for needs in found.settles for need in needs] == [True]


# What one may do for all

FOR_BOTH = (
    PLAN.replace("adopt plan\n  makes plan", "publish plan")
    + """  judged for-both "Was it published for both?" by court
    settled by publication
    raised by publication
"""
)
NOTHING_ELSE = "".join(
    complete("publish", "plan", "2010-01-01", "2012-01-31", by=name) for name in ("The Council", "Near Board")
)


def published(*by_: str, on: str = "2011-05-01", more: str = NOTHING_ELSE) -> Finding:
    """Return the finding on the publication of a plan by some, each on a day of its own."""
    days = [act("publish", on, "p", by=name) for name in by_]
    return together(document("p") + "".join(days) + more, rules=FOR_BOTH)


@pytest.mark.parametrize("name", ["The Council", "Near Board", "The Charity"])
@pytest.mark.parametrize("more", [NOTHING_ELSE, ""])
def test_one_who_may_have_acted_for_both(name: str, more: str) -> None:
    """What one did, or somebody on their behalf, is a question, whether or not the record is complete."""
    found = published(name, more=more)
    assert found.verdict == "needs_judgement"
    assert [entry.answer for entry in found.futures] == ["publication counts", "it does not count"]


@pytest.mark.parametrize(("said", "verdict"), [("yes", "met"), ("no", "breached")])
@pytest.mark.parametrize("name", ["The Council", "Near Board"])
def test_one_who_was_held_to_have_acted_for_both(name: str, said: str, verdict: str) -> None:
    """The answer decides, and is told."""
    found = published(name, more=NOTHING_ELSE + answer("for-both", said, "2012-01-15"))
    assert (found.verdict, len(found.determinations)) == (verdict, 1)


def test_each_of_them_acted() -> None:
    """Where each of them did it, nobody is asked whether one did it for both."""
    assert published("The Council", "Near Board").verdict == "met"


def test_neither_of_them_acted() -> None:
    """Where nobody did anything there is no question."""
    assert (published().verdict, published(more="").verdict) == ("breached", "undetermined")


def test_an_own_act_that_is_dated_later_is_not_there_yet() -> None:
    """An act of the board after the day of the check answers nothing as yet."""
    later = act("publish", "2012-03-01", "p", by="Near Board")
    assert published("The Council", more=NOTHING_ELSE + later).verdict == "needs_judgement"


def test_one_who_published_another_plan() -> None:
    """Two plans are no joint plan: that of the one raises the question whether it is that of both."""
    facts = document("p") + document("q") + act("publish", "2011-05-01", "p") + NOTHING_ELSE
    facts += act("publish", "2011-05-01", "q", by="Near Board")
    assert together(facts, rules=FOR_BOTH).verdict == "needs_judgement"


ALONE_FOR_BOTH = FOR_BOTH.replace("jointly each authority, each board in its area", "each authority")


@pytest.mark.parametrize(("name", "verdict"), [("The Council", "met"), ("Near Board", "needs_judgement")])
def test_one_who_owes_it_alone(name: str, verdict: str) -> None:
    """Of what a body owes alone, its own act settles it, and that of somebody else raises the question."""
    facts = document("p") + act("publish", "2011-05-01", "p", by=name) + NOTHING_ELSE
    assert together(facts, rules=ALONE_FOR_BOTH).verdict == verdict


def test_what_waits_for_an_act_of_somebody_else() -> None:
    """What waits for the act waits for that of the body itself; what only raises a question there starts nothing."""
    rules = (
        ALONE_FOR_BOTH + "duty follow\n  each authority must review plan\n  within 1 months after publication of plan\n"
    )
    facts = document("p") + act("publish", "2011-05-01", "p", by="Near Board")
    assert finding(checked(facts, rules=rules), "follow").settles[0][0].endswith("published by The Council")


# Whom a finding names


def test_a_finding_names_all_who_owe_it() -> None:
    """The finding names the partners of the day beside the one that leads, and so does its instance."""
    assessment = checked("")
    found = finding(assessment, "plan-together")
    assert (found.bearer_name, found.partner_names, found.owed_by) == (
        "The Council",
        ("Near Board",),
        "The Council with Near Board",
    )
    assert assessment.instances[0].partners == ("near-board",)


def test_the_partners_are_those_of_the_day_that_decides() -> None:
    """A board that came after the last day is not named, one that left after it is."""
    assert together("", bodies=MOVED.replace("2011-08-01", "2012-01-15")).partners == ("near-board",)
    bodies = BODIES.replace("covers council, third", "covers third\n  covers council until 2012-01-15")
    assert together("", bodies=bodies).partners == ("near-board",)


def test_the_partners_of_what_has_no_last_day() -> None:
    """Without a last day they are those of the day it was done, or else of the day of the check."""
    rules = PLAN.replace("  by 2011-12-31\n", "")
    assert together(BOTH, rules=rules, bodies=MOVED).partners == ("near-board",)
    assert together("", rules=rules, bodies=MOVED).partners == ("near-board", "far-board")


def test_what_does_not_apply_names_no_partners() -> None:
    """Nobody owes together what does not apply."""
    assert together("", as_at="2009-12-31").partners == ()


def test_what_one_owes_alone_names_no_partners() -> None:
    """A duty that is not joint is owed by its bearer."""
    found = finding(checked("", rules=PLAN.replace("jointly ", "")), "plan-together")
    assert (found.partners, found.owed_by) == ((), "The Council")


def test_the_partners_of_a_fund_that_is_over() -> None:
    """Of what was kept up while the law was in force, those of its last day are named."""
    span = activity("maintain", "2010-01-01", "2011-06-30", about="fund", more='by = ["The Council", "Near Board"]')
    rules = FUND.replace("duty keep-fund", "duty keep-fund from 2010-01-01 until 2011-07-01")
    assert finding(checked(span, rules=rules, bodies=MOVED), "keep-fund").partners == ("near-board",)
