"""Process and content: consultees by class and letter, required items, and what is listed without a verdict."""

from __future__ import annotations

import pytest

from csc_rules.engine.findings import Finding
from tests.engine.small import act, answer, assess, consultation, current, document, finding, judge

RULES = """
class parents "parents"
  persons
class friend "friend"
  members judged by council "such as it thinks fit"
class stranger "stranger"
  members unknown because "the list was lost"
document plan "plan"
  must contain aims "the aims" at s.70(1)
  must contain costs "the costs" until 2011-06-01 at s.70(2)
  must contain risks "the risks" from 2011-06-01 at s.70(3)
duty adopt-plan "adoption"
  council must adopt plan
  makes plan
duty consult-on-plan "consultation"
  council must consult on plan
  before adoption of plan
  (a) parents at s.80(1)
  (b) each authority at s.80(2)
  (c) each friend at s.80(3)
  (d) each stranger at s.80(4)
  (e) charity at s.80(5)
"""
ADOPTED = document("p") + act("adopt", "2010-06-01", "p")


def content(more: str, item: str = "aims", facts: str = "", on: str = "2010-06-01") -> Finding:
    """Judge an item of a plan adopted on a day."""
    entered = document("p", more=more) + act("adopt", on, "p") + facts
    return judge(RULES, entered, "2012-01-01", "adopt-plan", item)


def has(status: str) -> str:
    """State what the plan holds of its aims."""
    return f'[document.contents.aims]\nstatus = "{status}"\n'


# Content


@pytest.mark.parametrize(
    ("status", "verdict"), [("present", "met"), ("absent", "breached"), ("partial", "needs_judgement")]
)
def test_what_is_stated_of_an_item(status: str, verdict: str) -> None:
    """An item is there, or not, or for a person to judge."""
    assert content(has(status)).verdict == verdict


def test_an_item_of_which_nothing_is_stated() -> None:
    """Where nothing is stated of an item, that is asked for."""
    found = content("")
    assert (found.verdict, found.missing, found.provision) == ("undetermined", ("aims",), "s.70(1)")


def test_an_item_that_a_complete_list_leaves_out() -> None:
    """An item that is not on a list said to be complete is missing."""
    found = content("complete = true")
    assert (found.verdict, found.missing) == ("breached", ("aims",))


@pytest.mark.parametrize(("said", "verdict"), [("yes", "met"), ("no", "breached")])
def test_a_partial_item_that_was_determined(said: str, verdict: str) -> None:
    """A determination decides whether what is said of an item is enough."""
    facts = answer("adopt-plan.aims", said, "2011-01-01", 'about = "p"')
    found = content(has("partial"), facts=facts)
    assert (found.verdict, found.determinations) == (verdict, ("determination[0]",))


def test_an_absent_item_cannot_be_determined_to_be_there() -> None:
    """What is not in the document stays missing, whatever was decided on its adequacy."""
    facts = answer("adopt-plan.aims", "yes", "2011-01-01")
    assert content(has("absent"), facts=facts).verdict == "breached"


def test_a_document_that_the_record_does_not_hold() -> None:
    """An adoption of a plan without a document leaves its contents open."""
    assert (
        judge(RULES, act("adopt", "2010-06-01", "plan"), "2012-01-01", "adopt-plan", "aims").verdict == "undetermined"
    )


@pytest.mark.parametrize(
    ("on", "items"),
    [("2011-05-31", {"aims", "costs"}), ("2011-06-01", {"aims", "risks"}), ("2011-05/2011-06", None)],
)
def test_items_of_the_day_of_making(on: str, items: set[str] | None) -> None:
    """The items required are those of the law on the day on which the document was made."""
    on = "2011-05-01/2011-06-30" if items is None else on
    checked = assess(RULES, document("p") + act("adopt", on, "p"), "2012-01-01")
    found = {entry.item for entry in checked.findings if entry.aspect == "content"}
    assert found == (items or {"aims", "costs", "risks"})


def test_an_item_that_may_not_have_been_required() -> None:
    """An item that was required on some of the days on which the document may have been made accuses nobody."""
    found = content("complete = true", "costs", on="2011-05-15/2011-06-15")
    assert found.verdict == "undetermined"


def test_contents_before_the_making_is_shown() -> None:
    """Until the making act is shown done, its contents are listed and not counted."""
    found = judge(RULES, document("p"), "2012-01-01", "adopt-plan", "aims")
    assert (found.verdict, found.label) == (None, "listed")


def test_a_document_of_a_later_day() -> None:
    """A plan adopted after the day asked about has no contents yet."""
    entered = document("p", more="complete = true") + act("adopt", "2012-06-01", "p")
    assert judge(RULES, entered, "2012-01-01", "adopt-plan", "aims").verdict is None


def test_the_law_of_another_day_for_contents() -> None:
    """With the law frozen on a day, the items of that day are required."""
    checked = assess(RULES, ADOPTED, "2012-01-01", law_at="2011-12-01")
    assert {entry.item for entry in checked.findings if entry.aspect == "content"} == {"aims", "risks"}


# Process


def asked(letter: str, facts: str, as_at: str = "2012-01-01") -> Finding:
    """Judge whether those under a letter were consulted on the plan."""
    return judge(RULES, facts, as_at, "consult-on-plan", letter)


ALL_BUT = consultation("p", "", "2010-03-01", "2010-04-01", "complete = true")


def test_persons_who_were_consulted() -> None:
    """A class of persons is consulted where it is named."""
    found = asked("a", ADOPTED + consultation("p", "parents", "2010-03-01", "2010-04-01"))
    assert (found.verdict, found.provision, found.missing) == ("met", "s.80(1)", ())


def test_persons_of_whom_nothing_is_known() -> None:
    """Where they are not named, and the list is not said to be complete, it is open."""
    found = asked("a", ADOPTED + consultation("p", "", "2010-03-01", "2010-04-01"))
    assert (found.verdict, found.missing) == ("undetermined", ("parents",))


def test_persons_whom_a_complete_list_leaves_out() -> None:
    """Where the list is complete and they are not on it, they were not consulted."""
    found = asked("a", ADOPTED + ALL_BUT)
    assert (found.verdict, found.missing) == ("breached", ("parents",))


def test_no_consultation_on_record() -> None:
    """No consultation at all on record is no list that is complete."""
    assert asked("a", ADOPTED).verdict == "undetermined"


def test_a_body_under_a_letter() -> None:
    """A body by name is consulted where it is named."""
    assert asked("e", ADOPTED + consultation("p", "The Charity", "2010-03-01", "2010-04-01")).verdict == "met"


def test_members_of_a_class_who_are_missing() -> None:
    """Of a class of bodies, those who are missing are listed."""
    facts = ADOPTED + consultation("p", "The Council", "2010-03-01", "2010-04-01", "complete = true")
    found = asked("b", facts)
    assert (found.verdict, found.missing) == ("breached", ("other",))


def test_all_members_of_a_class() -> None:
    """A class of bodies is consulted when all its members are, in one consultation or several."""
    facts = ADOPTED + consultation("p", "The Council", "2010-03-01", "2010-04-01")
    facts += consultation("p", "The Other", "2010-05-01", "2010-05-02")
    assert asked("b", facts).verdict == "met"


def test_two_lists_one_of_them_incomplete() -> None:
    """Where one of two lists is not complete, those who are missing may be on it."""
    facts = ADOPTED + ALL_BUT + consultation("p", "The Charity", "2010-05-01", "2010-05-02")
    assert asked("b", facts).verdict == "undetermined"


def test_a_judged_class_that_nobody_has_closed() -> None:
    """A class whose members are for someone to choose asks for that choice."""
    found = asked("c", ADOPTED + ALL_BUT)
    assert (found.verdict, [question.slot for question in found.questions]) == ("needs_judgement", ["small.friend"])


def test_a_judged_class_that_was_closed() -> None:
    """The members that a determination names are then required."""
    facts = ADOPTED + ALL_BUT + answer("friend", "yes", "2010-02-01", 'members = ["The Charity", "A Neighbour"]')
    found = asked("c", facts)
    assert (found.verdict, found.missing) == ("breached", ("charity", "A Neighbour"))


def test_a_judged_class_that_is_empty() -> None:
    """A class that was determined to have no members asks for nobody."""
    assert asked("c", ADOPTED + answer("friend", "none", "2010-02-01")).verdict == "met"


def test_a_class_of_unknown_members() -> None:
    """A class whose list is not known is never an empty list."""
    found = asked("d", ADOPTED + ALL_BUT)
    assert (found.verdict, found.causes) == ("undetermined", ("the list was lost",))


def test_consulted_a_day_before() -> None:
    """A consultation that began the day before counts."""
    assert asked("a", ADOPTED + consultation("p", "parents", "2010-05-31", "2010-05-31")).verdict == "met"


def test_consulted_on_the_day() -> None:
    """A consultation that began on the day of adoption came too late."""
    facts = ADOPTED + consultation("p", "parents", "2010-06-01", "2010-06-30", "complete = true")
    assert asked("a", facts).verdict == "breached"


def test_consulted_on_another_document() -> None:
    """A consultation on another document is none on this one."""
    facts = ADOPTED + document("q") + consultation("q", "parents", "2010-03-01", "2010-04-01")
    assert asked("a", facts).verdict == "undetermined"


def test_consulted_by_another_body() -> None:
    """A consultation that another body held is none of this body's, and its list closes nothing."""
    facts = ADOPTED + consultation("p", "parents", "2010-03-01", "2010-04-01", 'complete = true\nby = "The Other"')
    assert asked("a", facts).verdict == "undetermined"


def test_a_consultation_of_a_later_day() -> None:
    """A consultation dated after the day asked about closes nothing."""
    facts = ADOPTED + consultation("p", "", "2013-03-01", "2013-04-01", "complete = true")
    assert asked("a", facts).verdict == "undetermined"


def test_a_vague_adoption_around_a_consultation() -> None:
    """A consultation that may have begun after the adoption is not known to be in time."""
    facts = document("p") + act("adopt", "2010-06", "p") + consultation("p", "parents", "2010-06-20", "2010-06-21")
    assert asked("a", facts).verdict == "undetermined"


def test_process_before_the_adoption_is_shown() -> None:
    """While it is open whether the plan is adopted, its consultees are listed and not counted."""
    facts = document("p") + act("adopt", "2010-06", "p") + ALL_BUT
    assert asked("a", facts, "2010-06-15").verdict is None


def test_process_while_nothing_is_adopted() -> None:
    """Before an adoption, the members of each class are listed as they are to be consulted."""
    found = asked("b", document("p"))
    assert (found.verdict, found.missing) == (None, ("other",))


def test_the_making_duty_refers_to_the_consultation() -> None:
    """The duty that makes the plan refers to the duty to consult and does not count it again."""
    checked = assess(RULES, ADOPTED, "2012-01-01")
    assert current(checked, "adopt-plan").refers_to == ("small.consult-on-plan",)
    assert {entry.aspect for entry in checked.findings if entry.duty == "small.adopt-plan"} == {"act", "content"}


def test_the_act_of_consulting() -> None:
    """The act finding of a duty to consult is met by a consultation that ended in time."""
    facts = ADOPTED + consultation("p", "parents", "2010-03-01", "2010-05-31")
    assert finding(assess(RULES, facts, "2012-01-01"), "consult-on-plan").verdict == "met"


def test_nothing_is_listed_where_the_duty_does_not_apply() -> None:
    """A duty that does not apply has neither process nor content findings."""
    checked = assess(RULES, "", "2009-12-31")
    assert {entry.aspect for entry in checked.findings} == {"act"}
