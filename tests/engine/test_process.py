"""Whom an act has to reach: consultations, opportunities, recipients, those who take part, and for how long."""

from __future__ import annotations

import pytest

from csc_rules.engine.findings import Finding
from tests.engine.small import act, activity, answer, assess, complete, consultation, document, finding, law, record

BODIES = """
class authority "authority"
class board "health board"
class trust "care trust"
  unlisted because "no list of them is kept here"
  alias "trusts for care"
class parents "parents"
  persons
class partner "partner"
  member each board in its area
class town "town"
  members unknown because "the list was lost"
body council "The Council"
  is authority
body other "The Other"
  is authority
body near-board "Near Board"
  is board
  covers council
body far-board "Far Board"
  is board
  covers other
body charity "The Charity"
body court "the court"
"""
CONSULT = """
document plan "plan"
duty adopt-plan
  council must adopt plan
  makes plan
duty ask
  each authority must consult on plan
  before adoption of plan
"""
ADOPTED = document("p") + act("adopt", "2011-06-01", "p")
ALONE = "complete = true"


def asked(lines: str, facts: str, item: str = "a", *, as_at: str = "2012-01-01", bodies: str = BODIES) -> Finding:
    """Judge a lettered line of the duty to consult, for the council that adopted the plan on 1 June 2011."""
    checked = assess(law(CONSULT + lines, bodies=bodies), record(ADOPTED + facts), as_at)
    return finding(checked, "ask", item)


def consulted(names: str, since: str = "2011-01-01", through: str = "2011-02-01", more: str = ALONE) -> str:
    """Write a consultation on the plan, which nobody else was asked in."""
    return consultation("p", names, since, through, more)


# Kinds that are reached as a whole


def test_an_unlisted_kind_that_was_named() -> None:
    """A kind of body without a list is reached where the record names it."""
    assert asked("  (a) each trust\n", consulted("trust")).verdict == "met"


def test_an_unlisted_kind_by_its_alias() -> None:
    """A record can name the kind by another name of it."""
    assert asked("  (a) each trust\n", consulted("Trusts for Care")).verdict == "met"


def test_an_unlisted_kind_that_was_not_named() -> None:
    """Where the list of those consulted is complete without it, the kind is missing."""
    found = asked("  (a) each trust\n", consulted("Near Board"))
    assert (found.verdict, found.missing) == ("breached", ("trust",))


def test_what_is_missing_by_name() -> None:
    """Beside the id of whoever is missing stands the name."""
    assert asked("  (a) each trust\n", consulted("Near Board")).missing_names == ("care trust",)


def test_an_unlisted_kind_of_which_nothing_is_said() -> None:
    """Where the list of those consulted is not complete, the kind may be on it."""
    assert asked("  (a) each trust\n", consulted("Near Board", more="")).verdict == "undetermined"


def test_one_of_an_unlisted_kind() -> None:
    """One declared body of the kind shows neither that all were reached nor that the kind was not."""
    declared = '[[body]]\nname = "A Trust"\nkind = "trust"\njurisdiction = "somewhere"\n'
    assert asked("  (a) each trust\n", declared + consulted("A Trust")).verdict == "undetermined"


def test_a_name_that_nobody_knows() -> None:
    """A name that no register has may be that of one of a kind without a list, and is said."""
    found = asked("  (a) each trust\n", consulted("Anytown Care"))
    assert (found.verdict, found.notes) == ("undetermined", ("names that nothing here knows: Anytown Care",))


def test_an_unlisted_kind_if_any() -> None:
    """Where there may be none of a kind, nothing is missing."""
    assert asked("  (a) each trust if any\n", consulted("Near Board")).verdict == "undetermined"


def test_a_member_of_a_class_if_any() -> None:
    """An entry of a class of which there may be none does not make the class missing."""
    bodies = BODIES.replace("each board in its area\n", "each trust if any\n")
    assert asked("  (a) each partner\n", consulted("Near Board"), bodies=bodies).verdict == "undetermined"


def test_a_class_that_was_named_as_a_whole() -> None:
    """A class of bodies named as a whole stands for each of its members."""
    assert asked("  (a) each partner\n", consulted("health board")).verdict == "met"


# Areas


def test_those_in_its_area() -> None:
    """Of a class in its area only those have to be reached that share an area with the bearer."""
    assert asked("  (a) each board in its area\n", consulted("Near Board")).verdict == "met"


def test_those_of_another_area() -> None:
    """One of another area does not stand for the one of the area."""
    found = asked("  (a) each board in its area\n", consulted("Far Board"))
    assert (found.verdict, found.missing) == ("breached", ("near-board",))


def test_those_of_which_nobody_knows_the_area() -> None:
    """Where nothing tells whether a body shares the area, it is open, and that is said."""
    bodies = BODIES + 'body new-board "New Board"\n  is board\n'
    found = asked("  (a) each board in its area\n", consulted("Near Board"), bodies=bodies)
    assert (found.verdict, found.causes) == (
        "undetermined",
        ("whether New Board shares an area with The Council is not known",),
    )


def test_nobody_in_the_area() -> None:
    """Where nobody of the class is in the area, the line does not apply."""
    bodies = BODIES.replace("  covers council\n", "  covers other\n")
    found = asked("  (a) each board in its area\n", consulted("Far Board"), bodies=bodies)
    assert (found.verdict, found.reason) == ("not_applicable", "condition false: there is nobody to be reached")


def test_a_list_that_hangs_on_the_bearer() -> None:
    """An entry that counts for some bearers only is looked for with these alone."""
    bodies = BODIES.replace("each board in its area\n", "each board in its area where bearer is town\n")
    no_town = '[[membership]]\nof = "town"\nholds = false\n'
    found = asked("  (a) each partner\n", no_town + consulted("Far Board"), bodies=bodies)
    assert found.verdict == "not_applicable"


def test_a_list_of_which_nobody_knows_whether_it_hangs_on_the_bearer() -> None:
    """Where nothing tells whether the bearer is one of them, it is open."""
    bodies = BODIES.replace("each board in its area\n", "each board in its area where bearer is town\n")
    found = asked("  (a) each partner\n", consulted("Far Board"), bodies=bodies)
    assert (found.verdict, found.causes) == (
        "undetermined",
        ("whether The Council belonged to these is not known: town",),
    )


# Nobody reaches itself


@pytest.mark.parametrize("whom", ["each authority", "another authority"])
def test_nobody_consults_itself(whom: str) -> None:
    """The one that has to consult a class of which it is one is not missing on its own list."""
    assert asked(f"  (a) {whom}\n", consulted("The Other")).verdict == "met"


def test_nobody_is_listed_for_itself() -> None:
    """Before it can be judged, the others of the class are listed."""
    checked = assess(law(CONSULT + "  (a) each authority\n", bodies=BODIES), record(document("p")), "2012-01-01")
    assert finding(checked, "ask", "a").missing == ("other",)


# Conditions

TOWNS = "  (a) parents where bearer is town\n"
TOWN = '[[membership]]\nof = "town"\n'


@pytest.mark.parametrize(("stated", "verdict"), [(TOWN, "breached"), ("", "undetermined")])
def test_a_line_under_a_condition(stated: str, verdict: str) -> None:
    """Who is required only under a condition is missing where it holds, and open where nobody can tell."""
    assert asked(TOWNS, stated + consulted("Near Board")).verdict == verdict


def test_a_line_whose_condition_does_not_hold() -> None:
    """Where the condition does not hold there is no finding on the line."""
    checked = assess(
        law(CONSULT + TOWNS, bodies=BODIES), record(ADOPTED + TOWN + "holds = false\n" + consulted("")), "2012-01-01"
    )
    assert [entry.item for entry in checked.findings if entry.duty == "small.ask"] == [None]


def test_a_line_under_a_condition_nobody_needs() -> None:
    """Who was reached was reached, whether the condition holds or not."""
    assert asked(TOWNS, consulted("parents")).verdict == "met"


def test_a_line_under_a_judged_condition() -> None:
    """Where a person has to say whether the condition holds, both answers are told."""
    found = asked('  (a) parents where judged many "Are there many?" by court\n', consulted("Near Board"))
    assert (found.verdict, {(entry.answer, str(entry.verdict)) for entry in found.futures}) == (
        "needs_judgement",
        {("yes", "breached"), ("no", "not_applicable")},
    )


@pytest.mark.parametrize(("said", "verdict"), [("yes", "breached"), ("no", None)])
def test_a_line_whose_condition_was_judged(said: str, verdict: str | None) -> None:
    """A determination says whether the line applies."""
    lines = '  (a) parents where judged many "Are there many?" by court\n'
    facts = ADOPTED + consulted("Near Board") + answer("many", said, "2011-01-01")
    checked = assess(law(CONSULT + lines, bodies=BODIES), record(facts), "2012-01-01")
    found = [str(entry.verdict) for entry in checked.findings if entry.item == "a"]
    assert found == ([verdict] if verdict else [])


def test_nobody_to_reach_under_a_condition_nobody_can_tell() -> None:
    """Where there is nobody to be reached, nobody is asked whether the condition holds."""
    bodies = BODIES.replace("  covers council\n", "  covers other\n")
    lines = '  (a) each board in its area where judged many "Are there many?" by court\n'
    assert asked(lines, consulted("Far Board"), bodies=bodies).verdict == "not_applicable"


def test_a_line_that_names_a_class_that_is_gone() -> None:
    """Of a class that is no longer in force on the day that decides, nobody has to be reached."""
    bodies = BODIES + 'class town-board "town board"\n  until 2011-01-01\n  unlisted because "no list is kept"\n'
    assert asked("  (a) each town-board\n", consulted("Near Board"), bodies=bodies).verdict == "not_applicable"


# Vague days


def test_a_line_that_ended_among_the_days_of_adoption() -> None:
    """Who had to be consulted through some day of the month of adoption may not have had to be."""
    rules = law(CONSULT + "  (a) parents until 2011-06-15\n", bodies=BODIES)
    facts = document("p") + act("adopt", "2011-06", "p") + consulted("Near Board")
    found = finding(assess(rules, record(facts), "2012-01-01"), "ask", "a")
    assert (found.verdict, "the day that decides is not known closely enough" in found.causes[0]) == (
        "undetermined",
        True,
    )


def test_a_condition_that_ended_among_the_days_of_adoption() -> None:
    """A condition that holds on some days only of the month of adoption may not have held."""
    rules = law(CONSULT + TOWNS, bodies=BODIES)
    facts = document("p") + act("adopt", "2011-06", "p") + consulted("Near Board")
    facts += TOWN + "through = 2011-06-15\n" + TOWN + "from = 2011-06-16\nholds = false\n"
    assert finding(assess(rules, record(facts), "2012-01-01"), "ask", "a").verdict == "undetermined"


def test_a_consultation_that_may_have_begun_in_time() -> None:
    """Who was asked on a vague day that may lie before the adoption is not missing."""
    facts = consulted("Near Board") + consulted("parents", "2011", "2011-12-31")
    assert asked("  (a) parents\n", facts).verdict == "undetermined"


def test_a_consultation_that_may_still_be_to_come() -> None:
    """Who is asked on a vague day that may lie behind the day asked about is not missing yet."""
    rules = law(CONSULT.replace("  before adoption of plan\n", "") + "  (a) parents\n", bodies=BODIES)
    facts = (
        ADOPTED + consulted("Near Board", "2011-06-02", "2011-06-30") + consulted("parents", "2011-12", "2012-01-31")
    )
    assert finding(assess(rules, record(facts), "2011-12-15"), "ask", "a").verdict == "undetermined"


def test_a_consultation_after_the_adoption() -> None:
    """Who was asked only after the adoption was not consulted before it."""
    facts = consulted("Near Board") + consulted("parents", "2011-07-01", "2011-07-31")
    assert asked("  (a) parents\n", facts).verdict == "breached"


# Drafts


def test_who_was_asked_on_a_draft() -> None:
    """Where people were asked on a draft, a complete list of the others proves nothing against anybody."""
    draft = document("d", more="draft = true") + consultation("d", "parents", "2010-11-01", "2010-12-01", ALONE)
    assert asked("  (a) parents\n", draft + consulted("Near Board")).verdict == "undetermined"


def test_a_draft_of_something_else() -> None:
    """A draft of another kind has nothing to do with it."""
    rules = law(CONSULT + '  (a) parents\ndocument report "report"\n', bodies=BODIES)
    facts = ADOPTED + document("d", "report", "draft = true") + consulted("Near Board")
    facts += consultation("d", "parents", "2010-11-01", "2010-12-01", ALONE)
    assert finding(assess(rules, record(facts), "2012-01-01"), "ask", "a").verdict == "breached"


# Opportunities

OFFER = CONSULT.replace("consult on plan", "give-opportunity on plan") + "  (a) parents\n"


@pytest.mark.parametrize(("how", "verdict"), [('act = "give-opportunity"\n', "met"), ("", "undetermined")])
def test_an_opportunity_is_no_consultation(how: str, verdict: str) -> None:
    """Of a duty to give an opportunity only those count who were given one."""
    facts = ADOPTED + consulted("parents", more=how + ALONE)
    assert finding(assess(law(OFFER, bodies=BODIES), record(facts), "2012-01-01"), "ask").verdict == verdict


def test_who_was_given_an_opportunity() -> None:
    """Who was given an opportunity to take part was reached."""
    facts = ADOPTED + consulted("parents", more='act = "give-opportunity"\n' + ALONE)
    assert finding(assess(law(OFFER, bodies=BODIES), record(facts), "2012-01-01"), "ask", "a").verdict == "met"


def test_a_consultation_by_somebody_else() -> None:
    """What another body asked shows nothing of the bearer's own consultation."""
    facts = consulted("parents", more='by = "The Other"\n' + ALONE)
    assert asked("  (a) parents\n", facts).verdict == "undetermined"


# Several ways to reach people

EITHER = OFFER.replace("  (a)", "  completed by opportunity of plan or consultation of plan\n  (a)")
OFFERED = 'act = "give-opportunity"\n'
EVERY_OFFER = complete("give-opportunity", "plan", "2010-01-01", "2012-01-01")
EVERY_CONSULTATION = complete("consult", "plan", "2010-01-01", "2012-01-01")


def either(facts: str) -> Finding:
    """Judge whether parents were reached where an opportunity and a consultation discharge the duty alike."""
    return finding(assess(law(EITHER, bodies=BODIES), record(ADOPTED + facts), "2012-01-01"), "ask", "a")


@pytest.mark.parametrize("how", ["", OFFERED])
def test_who_was_reached_in_one_of_two_ways(how: str) -> None:
    """Who was reached by any of the acts that discharge the duty was reached."""
    assert either(consulted("parents", more=how)).verdict == "met"


def test_who_was_consulted_by_an_act_that_names_them() -> None:
    """A consultation that is entered as an act, with those who were asked, counts as well."""
    assert either(act("consult", "2011-01-01", "p", to="Near Board, parents")).verdict == "met"


def test_a_complete_list_of_what_the_sentence_names() -> None:
    """Who is not on the complete list of those who were given an opportunity is missing."""
    assert either(consulted("Near Board", more=OFFERED + ALONE)).verdict == "breached"


def test_lists_of_both_ways_and_one_is_not_complete() -> None:
    """Where the list of a consultation is not complete, who is not on that of an opportunity is not missing."""
    facts = consulted("Near Board", more=OFFERED + ALONE) + consulted("The Charity", more="")
    assert either(facts).verdict == "undetermined"


@pytest.mark.parametrize(("stated", "verdict"), [("", "undetermined"), (EVERY_OFFER, "breached")])
def test_a_complete_list_of_the_other_way(stated: str, verdict: str) -> None:
    """Who was not consulted may have been given an opportunity, but where the record lists every one."""
    assert either(stated + consulted("Near Board")).verdict == verdict


@pytest.mark.parametrize(("stated", "verdict"), [("", "undetermined"), (EVERY_CONSULTATION, "breached")])
def test_statements_have_to_be_made_of_each_way(stated: str, verdict: str) -> None:
    """Where no list but only statements close the record, they have to be made of each way."""
    assert either(EVERY_OFFER + act("give-opportunity", "2011-01-01", "p", to="Near Board") + stated).verdict == verdict


def test_a_statement_that_leaves_out_the_time_of_a_draft() -> None:
    """People are asked before there is a document, so a statement has to reach back to when the duty began."""
    late = complete("consult give-opportunity", "plan", "2011-01-01", "2012-01-01")
    assert either(late + act("consult", "2011-01-01", "p", to="Near Board")).verdict == "undetermined"


def test_a_statement_beside_a_list_that_is_not_complete() -> None:
    """That every consultation is on record does not say that everybody is on its list."""
    facts = EVERY_CONSULTATION + consulted("Near Board", more="") + act("consult", "2011-02-03", "p", to="The Charity")
    assert asked("  (a) parents\n", facts).verdict == "undetermined"


# Recipients

SEND = """
document plan "plan"
duty adopt-plan
  council must adopt plan
  makes plan
duty pass-on
  council must send plan
  after adoption of plan
  (a) each board in its area
  (b) charity
"""
SENT = complete("send", "plan", "2010-01-01", "2012-01-01")


def sent(facts: str, item: str = "b") -> Finding:
    """Judge whether the plan was sent to one of those on the list."""
    checked = assess(
        law(SEND, bodies=BODIES),
        record(ADOPTED + act("send", "2011-06-02", "p", to="Near Board") + facts),
        "2012-01-01",
    )
    return finding(checked, "pass-on", item)


def test_a_recipient() -> None:
    """Whom it was sent to was reached."""
    assert sent("", "a").verdict == "met"


def test_a_recipient_of_another_sending() -> None:
    """Who received it on another day was reached as well."""
    assert sent(act("send", "2011-07-01", "p", to="The Charity")).verdict == "met"


def test_a_recipient_that_nothing_is_said_of() -> None:
    """Whom it was not sent to as far as the record goes may have received it all the same."""
    assert sent("").verdict == "undetermined"


def test_a_recipient_that_is_missing() -> None:
    """Where the record lists every sending, who is on none of them is missing."""
    found = sent(SENT)
    assert (found.verdict, found.missing) == ("breached", ("charity",))


def test_a_sending_that_does_not_say_to_whom() -> None:
    """Where one sending does not say to whom, nobody is missing."""
    assert sent(SENT + act("send", "2011-07-01", "p")).verdict == "undetermined"


def test_a_record_of_sendings_that_begins_too_late() -> None:
    """A record that lists the sendings since some day after the adoption shows nothing of those before."""
    assert sent(complete("send", "plan", "2011-06-03", "2012-01-01")).verdict == "undetermined"


def test_a_sending_of_another_plan() -> None:
    """A recipient of another plan did not receive this one."""
    facts = SENT + document("q") + act("send", "2011-07-01", "q", to="The Charity")
    assert sent(facts).verdict == "breached"


JOINT = SEND.replace("  council must send plan\n", "  jointly council, other must send plan\n")


@pytest.mark.parametrize(("by", "verdict"), [("The Council", "undetermined"), ("The Council, The Other", "breached")])
def test_sendings_of_several_together(by: str, verdict: str) -> None:
    """Of what two have to send together the record has to list the sendings of both."""
    facts = ADOPTED + act("send", "2011-06-02", "p", to="Near Board", by="The Council, The Other")
    facts += complete("send", "plan", "2010-01-01", "2012-01-01", by=by)
    found = finding(assess(law(JOINT, bodies=BODIES), record(facts), "2012-01-01"), "pass-on", "b")
    assert found.verdict == verdict


# Those who take part in what is kept up

KEEP = """
object board-of-partners "board of partners"
duty keep-board
  council must maintain board-of-partners
  (a) each board in its area
  (b) parents if any
  (c) each authority
"""


def kept(
    with_: str, item: str, more: str = ALONE, since: str = "2010-01-01", through: str = "", rules: str = KEEP
) -> Finding:
    """Judge whether somebody takes part in what is kept up, by one activity."""
    names = ", ".join(f'"{name.strip()}"' for name in with_.split(","))
    entry = activity("maintain", since, through, about="board-of-partners", more=f"with = [{names}]\n{more}")
    return finding(assess(law(rules, bodies=BODIES), record(entry), "2012-01-01"), "keep-board", item)


def test_who_takes_part() -> None:
    """Who is on the board takes part."""
    assert kept("Near Board", "a").verdict == "met"


def test_who_does_not_take_part() -> None:
    """Where nobody else is on the board, who is not is missing."""
    found = kept("The Charity", "a")
    assert (found.verdict, found.missing) == ("breached", ("near-board",))


def test_who_may_take_part() -> None:
    """Where others may be on the board, nobody is missing."""
    assert kept("The Charity", "a", more="").verdict == "undetermined"


def test_those_that_may_be_none() -> None:
    """Of a kind of which there may be none, none is missing."""
    assert kept("The Charity", "b").verdict == "undetermined"


def test_those_who_keep_it_up_may_have_to_take_part() -> None:
    """One that keeps up a board is one of those that have to be on it where the law says so."""
    assert kept("The Other", "c").missing == ("council",)


def test_another_than_the_one_that_keeps_it_up() -> None:
    """Another authority is not the one that keeps it up."""
    rules = KEEP.replace("(c) each authority", "(c) another authority")
    assert kept("The Other", "c", rules=rules).verdict == "met"


def test_who_took_part_once() -> None:
    """Who was on the board in a span that is over is not shown to be on it now."""
    assert kept("Near Board", "a", through="2011-12-31").verdict == "undetermined"


def test_an_activity_that_may_still_go_on() -> None:
    """Who is on the board in a span that may still go on is not missing from another list."""
    first = activity("maintain", "2010-01-01", "", about="board-of-partners", more=f'with = ["The Charity"]\n{ALONE}')
    other = activity(
        "maintain", "2010-01-01", "2011", about="board-of-partners", more=f'with = ["Near Board"]\n{ALONE}'
    )
    found = finding(assess(law(KEEP, bodies=BODIES), record(first + other), "2011-06-01"), "keep-board", "a")
    assert found.verdict == "undetermined"


def test_those_on_a_board_that_has_ended() -> None:
    """Once the duty has ended, those are looked for who were on the board on its last day."""
    rules = KEEP.replace("duty keep-board", "duty keep-board until 2011-07-01")
    assert kept("Near Board", "a", through="2011-06-30", rules=rules).verdict == "met"


# How long

LONG = CONSULT + "  lasting at least 4 weeks at s.85\n  (a) parents\n"


def length(facts: str, as_at: str = "2012-01-01", rules: str = LONG) -> Finding:
    """Judge how long the consultation lasted."""
    return finding(assess(law(rules, bodies=BODIES), record(ADOPTED + facts), as_at), "ask", "length")


@pytest.mark.parametrize(("through", "verdict"), [("2011-01-28", "met"), ("2011-01-27", "breached")])
def test_how_long_it_lasted(through: str, verdict: str) -> None:
    """The first and the last day of a consultation count."""
    assert length(consulted("parents", "2011-01-01", through)).verdict == verdict


def test_how_long_it_lasted_has_its_own_provision() -> None:
    """How long it lasted is a finding of its own, under its own provision."""
    found = length(consulted("parents"))
    assert (found.provision, found.item_title) == ("s.85", "how long it lasted")


def test_too_short_as_far_as_is_known() -> None:
    """Where there may have been another consultation, it is open."""
    assert length(consulted("parents", through="2011-01-10", more="")).verdict == "undetermined"


def test_one_that_was_long_enough() -> None:
    """One consultation that was long enough will do."""
    facts = consulted("parents", through="2011-01-10") + consulted("trust", "2011-03-01", "2011-04-01")
    assert length(facts).verdict == "met"


def test_what_lies_behind_the_adoption_does_not_count() -> None:
    """A consultation that goes on after the adoption lasted only until then."""
    assert length(consulted("parents", "2011-05-20", "2011-07-31")).verdict == "breached"


def test_an_end_that_nobody_knows() -> None:
    """Of a consultation without an end nobody knows how long it lasted before the adoption."""
    assert length(consulted("parents", "2011-01-01", "")).verdict == "undetermined"


def test_an_end_that_nobody_knows_after_a_late_beginning() -> None:
    """A consultation that began three weeks before the adoption was too short, whenever it ended."""
    assert length(consulted("parents", "2011-05-11", "")).verdict == "breached"


def test_a_beginning_that_is_vague() -> None:
    """Where the beginning is vague, it was long enough only if it was whichever day that was."""
    assert length(consulted("parents", "2011-01", "2011-02-10")).verdict == "undetermined"


def test_how_long_it_lasts_while_it_goes_on() -> None:
    """Days that are still to come do not count."""
    rules = LONG.replace("  before adoption of plan\n", "")
    facts = consulted("parents", "2011-07-01", "2011-07-31") + act("consult", "2011-07-01", "p")
    assert length(facts, "2011-07-10", rules).verdict != "met"


def test_how_long_it_lasted_before_anything_was_adopted() -> None:
    """Until the adoption the finding is listed, without a verdict."""
    facts = document("p") + consultation("p", "parents", "2011-01-01", "2011-02-01", ALONE)
    found = finding(assess(law(LONG, bodies=BODIES), record(facts), "2012-01-01"), "ask", "length")
    assert found.verdict is None
