"""Powers: used or not, every kind of limit, vague days, and never a breach."""

from __future__ import annotations

import pytest

from csc_rules.engine.findings import Finding
from tests.engine.small import BODIES, act, answer, assess, complete, document, finding, judge, law, record

RULES = """
document deal "deal"
object goods "goods"
object money "money"
object rooms "rooms"
object fund "fund"
class stranger "stranger"
  members unknown because "the list was lost"
duty make-deal
  council must make deal
  makes deal
power share "sharing"
  council may provide goods
  only to another authority at s.50(1)
power greet "greeting"
  council may inform rooms
  only with each stranger
power pay "paying"
  council may establish money
  only under deal
power lease "leasing"
  council may establish rooms
  only under deal
  judged needed "Can it be used before a deal?" by court
power sell "selling"
  council may replace goods
  only after making of deal
power lend "lending"
  council may replace rooms
  only if judged wise "Is it wise?" by court
power join "joining"
  council may revise goods
  only if deal was made
power chip-in "contributing"
  council may contribute to fund
  only for expenditure of contributors in authority
power chip-in-freely "contributing"
  council may maintain fund
  only for expenditure of contributors in stranger
"""
TWO = BODIES.replace('"The Other"\n  is authority', '"The Other"\n  is authority until 2010-09-01')
NO_DEAL = complete("make", "deal", "2010-01-01", "2012-01-01")


def used(power: str, facts: str, as_at: str = "2012-01-01", **options: str) -> Finding:
    """Judge the one use of a power."""
    return judge(law(RULES, bodies=TWO), facts, as_at, power, **options)


def made(on: str, name: str = "d") -> str:
    """Write a deal that was made."""
    return document(name, "deal") + act("make", on, name)


def test_no_use_recorded() -> None:
    """Not to use a power is no breach."""
    found = used("share", complete("provide", "goods", "2010-01-01", "2012-01-01"))
    assert (found.verdict, found.reason) == ("not_applicable", "no use recorded")


def test_one_instance_for_each_use() -> None:
    """Every recorded exercise is an instance of its own."""
    facts = act("provide", "2010-06-01", "goods", to="The Other") + act(
        "provide", "2011-06-01", "goods", to="The Other"
    )
    checked = assess(law(RULES, bodies=TWO), facts, "2012-01-01")
    assert [str(entry.verdict) for entry in checked.instances if entry.duty == "small.share"] == [
        "within_power",
        "outside_power",
    ]


def test_a_use_of_a_later_day() -> None:
    """An exercise dated after the day asked about does not exist."""
    assert used("share", act("provide", "2012-06-01", "goods", to="The Charity")).reason == "no use recorded"


def test_the_use_of_another_body() -> None:
    """What another body did is no exercise by this one."""
    assert used("share", act("provide", "2011-06-01", "goods", by="The Other")).reason == "no use recorded"


def test_a_use_before_the_power_was_in_force() -> None:
    """An act before the power began is no exercise of it."""
    found = used("share", act("provide", "2009-06-01", "goods", to="The Charity"))
    assert (found.verdict, found.reason) == ("not_applicable", "not in force: in force from 2010-01-01")


def test_a_use_by_a_body_that_has_not_the_power() -> None:
    """A body that the sentence does not name has not the power."""
    facts = record(act("provide", "2011-06-01", "goods"), body="The Charity")
    found = finding(assess(law(RULES, bodies=TWO), facts, "2012-01-01"), "share", body="charity")
    assert (found.verdict, found.reason) == ("not_applicable", "not a bearer")


# only to, only with


def test_to_one_who_may_receive() -> None:
    """Given to a member of the class on the day, it is within the power."""
    assert used("share", act("provide", "2010-08-31", "goods", to="The Other")).verdict == "within_power"


def test_to_one_who_has_left_the_class() -> None:
    """Given to one who was a member until that day, it is outside the power, with the provision of the limit."""
    found = used("share", act("provide", "2010-09-01", "goods", to="The Other"))
    assert (found.verdict, "s.50(1)" in found.reason) == ("outside_power", True)


def test_to_oneself() -> None:
    """“Another” does not include the one who gives."""
    assert used("share", act("provide", "2010-06-01", "goods", to="The Council")).verdict == "outside_power"


def test_to_nobody_named() -> None:
    """Where it is not recorded who received it, that is asked for."""
    found = used("share", act("provide", "2010-06-01", "goods"))
    assert (found.verdict, found.missing) == ("undetermined", ("who received it",))


def test_a_vague_day_around_the_end_of_membership() -> None:
    """A vague day counts only where every day of it gives the same answer."""
    assert used("share", act("provide", "2010-08-15/2010-09-15", "goods", to="The Other")).verdict == "undetermined"


def test_a_vague_day_within_membership() -> None:
    """A vague day all of which lies in membership is within the power."""
    assert used("share", act("provide", "2010-08", "goods", to="The Other")).verdict == "within_power"


def test_a_day_that_is_open_at_its_start() -> None:
    """An exercise of which only the latest day is known may have been on an earlier one, under other law."""
    assert used("share", act("provide", "/2010-08-31", "goods", to="The Other")).verdict == "undetermined"


def test_with_a_class_that_is_not_known() -> None:
    """Whether one belongs to a class of unknown members is open."""
    assert used("greet", act("inform", "2010-06-01", "rooms", to="The Charity")).verdict == "undetermined"


def test_the_law_of_an_earlier_day() -> None:
    """With the law frozen on a day, membership of that day counts."""
    facts = act("provide", "2010-10-01", "goods", to="The Other")
    assert used("share", facts, law_at="2010-08-31").verdict == "within_power"


# only under, only after


@pytest.mark.parametrize("on", ["2010-06-01", "2010-06-15"])
def test_under_a_deal_made_by_then(on: str) -> None:
    """A deal made by the day of the exercise is enough."""
    assert used("pay", made(on) + act("establish", "2010-06-15", "money")).verdict == "within_power"


def test_under_a_deal_made_later() -> None:
    """A deal made a day after the exercise is not there yet, and completeness shows that no other was."""
    facts = made("2010-06-16") + NO_DEAL + act("establish", "2010-06-15", "money")
    assert used("pay", facts).verdict == "outside_power"


def test_under_no_deal() -> None:
    """Where the record shows that there was no deal, it is outside the power."""
    assert used("pay", NO_DEAL + act("establish", "2010-06-15", "money")).verdict == "outside_power"


def test_under_a_deal_of_which_nothing_is_known() -> None:
    """Where nothing is known of a deal, it is open."""
    assert used("pay", act("establish", "2010-06-15", "money")).verdict == "undetermined"


def test_under_a_deal_of_a_vague_day() -> None:
    """A deal that may have been made after the exercise leaves it open."""
    facts = made("2010-06") + NO_DEAL + act("establish", "2010-06-15", "money")
    assert used("pay", facts).verdict == "undetermined"


def test_one_deal_before_is_enough() -> None:
    """A second deal made later takes nothing away from the first."""
    facts = made("2010-06-01", "one") + made("2011-06-01", "two") + act("establish", "2010-12-01", "money")
    assert used("pay", facts).verdict == "within_power"


def test_after_an_act() -> None:
    """“Only after” asks for the act to have been done by the day."""
    assert used("sell", made("2010-06-01") + act("replace", "2010-06-02", "goods")).verdict == "within_power"


def test_after_an_act_that_was_not_done() -> None:
    """An exercise before the act that has to come first is outside the power."""
    assert used("sell", NO_DEAL + act("replace", "2010-06-02", "goods")).verdict == "outside_power"


LEASED = act("establish", "2010-06-15", "rooms")


def test_under_nothing_where_that_is_arguable() -> None:
    """A slot of the power asks whether it can be used before what it depends on is there."""
    found = used("lease", NO_DEAL + LEASED)
    assert (found.verdict, [question.slot for question in found.questions]) == ("needs_judgement", ["small.needed"])


@pytest.mark.parametrize(("said", "verdict"), [("yes", "within_power"), ("no", "outside_power")])
def test_under_nothing_as_was_determined(said: str, verdict: str) -> None:
    """The determination decides where the record shows that nothing was there."""
    assert used("lease", NO_DEAL + LEASED + answer("needed", said, "2011-01-01")).verdict == verdict


def test_under_something_unknown_and_determined_to_be_needed() -> None:
    """Where it is needed, and nothing is known of it, nobody is accused."""
    assert used("lease", LEASED + answer("needed", "no", "2011-01-01")).verdict == "undetermined"


def test_under_something_unknown_and_not_determined() -> None:
    """Where nothing is known of it, a determination that it is not needed would settle it."""
    found = used("lease", LEASED)
    assert (found.verdict, {(future.answer, str(future.verdict)) for future in found.futures}) == (
        "needs_judgement",
        {("yes", "within_power"), ("no", "undetermined")},
    )


# only if


@pytest.mark.parametrize(
    ("said", "verdict"), [("yes", "within_power"), ("no", "outside_power"), ("", "needs_judgement")]
)
def test_if_a_judgement_says_so(said: str, verdict: str) -> None:
    """A judged condition of a power decides."""
    facts = act("replace", "2010-06-02", "rooms") + (answer("wise", said, "2011-01-01") if said else "")
    assert used("lend", facts).verdict == verdict


@pytest.mark.parametrize(
    ("facts", "verdict"), [(made("2010-06-01"), "within_power"), (NO_DEAL, "outside_power"), ("", "undetermined")]
)
def test_if_an_act_was_done(facts: str, verdict: str) -> None:
    """A condition on an act is true, false or unknown."""
    assert used("join", facts + act("revise", "2010-06-15", "goods")).verdict == verdict


# only for


def fund(payments: str, complete: str = "complete = true") -> str:
    """Write a fund that the council paid into, with its payments: who and when, separated by commas."""
    listed = [entry.split(" on ") for entry in payments.split(", ") if entry]
    paid = "".join(f'[[fund.payment]]\nfor = "{who}"\non = "{on}"\n' for who, on in listed)
    head = f'[[fund]]\nid = "f"\nkind = "fund"\n{complete}\n'
    return f'{head}[[fund.contribution]]\nbody = "The Council"\non = "2010-06-01"\n{paid}'


def test_for_a_contributor() -> None:
    """A fund that pays for those who pay into it is within the power."""
    assert used("chip-in", fund("The Council on 2010-07-01")).verdict == "within_power"


def test_for_a_body_outside_the_class() -> None:
    """A payment for a body that does not belong to the class is outside the power, and named."""
    found = used("chip-in", fund("The Charity on 2010-07-01"))
    assert (found.verdict, "The Charity" in found.reason) == ("outside_power", True)


def test_for_a_member_who_paid_nothing() -> None:
    """A payment for a member of the class that did not pay in is outside the power, if all contributions are listed."""
    assert used("chip-in", fund("The Other on 2010-07-01")).verdict == "outside_power"


def test_for_a_member_who_may_have_paid() -> None:
    """Where not all contributions are listed, a member that is not among them is not held against anybody."""
    assert used("chip-in", fund("The Other on 2010-07-01", complete="")).verdict == "undetermined"


def test_for_nobody_yet() -> None:
    """A fund without payments leaves it open for what it pays."""
    assert used("chip-in", fund("")).verdict == "undetermined"


def test_payments_of_later_days() -> None:
    """A payment dated after the day asked about does not exist."""
    facts = fund("The Council on 2010-07-01, The Charity on 2013-07-01")
    assert used("chip-in", facts).verdict != "outside_power"


def test_a_fund_that_the_record_does_not_hold() -> None:
    """A contribution to a fund of which nothing is entered is open."""
    found = used("chip-in", act("contribute", "2010-06-01", "fund"))
    assert (found.verdict, found.missing) == ("undetermined", ("every contribution to and payment from it",))


def test_for_members_of_a_class_that_is_not_known() -> None:
    """Whether a payment was for a member of an unknown class is open."""
    facts = fund("The Charity on 2010-07-01") + act("maintain", "2010-06-01", "f")
    assert used("chip-in-freely", facts).verdict != "outside_power"
