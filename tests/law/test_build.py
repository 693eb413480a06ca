"""From the tree to the unit: days, names, and what is taken over from the instrument."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.language.parser import parse
from csc_rules.law import model as m
from csc_rules.law.build import build
from csc_rules.law.model import Unit
from csc_rules.spans import Source

WORDS = """
act prepare "prepared"
  noun preparation
  achieved once
act adopt "adopted"
  noun adoption
  achieved
  shows prepare
act watch "watched over"
  noun watch
  maintained
"""


def built(text: str, *, used: tuple[Unit, ...] = ()) -> Unit:
    """Build the unit of a text."""
    return build(parse(text), Source("<text>", text), name="text", used=used)


def instrument(
    body: str, *, start: str = "in force from 2015-12-10 at s.10", kind: str = "act", more: str = ""
) -> Unit:
    """Build the unit of an instrument with some statements."""
    top = f'instrument the-act "The Act"\n  kind {kind}\n  stage revised\n  jurisdiction somewhere\n  {start}\n{more}\n'
    return built(top + WORDS + body)


def duty(lines: str, **options: str) -> m.Duty:
    """Build one duty."""
    (made,) = instrument(f"duty a-duty at s.1\n{lines}", **options).duties
    return made


def test_a_statement_without_days_has_those_of_its_instrument() -> None:
    """A duty is in force for as long as the instrument is."""
    assert duty("  a-body must adopt plan").force == m.Force(since=date(2015, 12, 10))


def test_a_statement_is_not_in_force_before_its_instrument() -> None:
    """Of two first days the later one counts."""
    made = duty("  a-body must adopt plan\n  from 2015-01-01\n  until 2020-01-01")

    assert made.force == m.Force(since=date(2015, 12, 10), until=date(2020, 1, 1))


def test_a_statement_is_not_in_force_after_its_instrument() -> None:
    """Of two last days the earlier one counts."""
    made = duty("  a-body must adopt plan from 2016-01-01 until 2020-01-01", more="  until 2018-01-01")

    assert made.force == m.Force(since=date(2016, 1, 1), until=date(2018, 1, 1))


@pytest.mark.parametrize(
    "where",
    [
        "duty a-duty from 2016-01-01 at s.1\n  a-body must adopt plan",
        "duty a-duty at s.1\n  a-body must adopt plan\n  from 2016-01-01",
    ],
)
def test_days_stand_on_the_first_line_or_on_one_of_their_own(where: str) -> None:
    """Both say the same."""
    assert instrument(where).duties[0].force.since == date(2016, 1, 1)


def test_what_a_bill_says_keeps_its_own_days() -> None:
    """A bill is never in force, so that its days cut nothing."""
    made = instrument(
        "duty a-duty at s.1\n  a-body must adopt plan\n  from 2016-01-01",
        kind="bill",
        start="in force from commencement",
        more='  event commencement "commencement" on 2017-01-01',
    )

    assert made.duties[0].force == m.Force(since=date(2016, 1, 1))
    assert made.instrument is not None
    assert made.instrument.force == m.Force(since=date(2017, 1, 1))


def test_an_instrument_can_wait_for_an_event() -> None:
    """Where the day of the event is not known, the days of its statements are not either."""
    made = instrument(
        "duty a-duty at s.1\n  a-body must adopt plan",
        start="in force from start",
        more='  event commencement "commencement" also start',
    )

    assert made.instrument is not None
    assert made.instrument.commences_on == "commencement"
    assert made.duties[0].force == m.ALWAYS


def test_an_instrument_begins_on_the_day_of_its_event() -> None:
    """Where the day is known, it is that of the instrument."""
    made = instrument("", start="in force from commencement", more='  event commencement "commencement" on 2017-01-01')

    assert made.instrument is not None
    assert (made.instrument.force.since, made.instrument.commences_on) == (date(2017, 1, 1), None)


def test_an_instrument_without_a_start_has_no_first_day() -> None:
    """It is a mistake, which is told elsewhere."""
    made = instrument("", start="")

    assert made.instrument is not None
    assert made.instrument.force == m.ALWAYS


def test_the_instrument_has_all_it_says() -> None:
    """Each line of its block has its field."""
    more = """  standing good-practice
  citation "2015 c. 10"
  source <https://example.org/act>
  made on 2015-12-09
  until 2020-01-01 at s.11
  event royal-assent "Royal Assent" on 2015-12-09
  provisions s.1(1)-(3), s.11
  not encoded s.11 because "short title"
  consequence none "Nothing follows." at s.9
  use "acts"
  says "It is about plans." """
    made = instrument("", more=more).instrument

    assert made == m.Instrument(
        id="the-act",
        title="The Act",
        kind="act",
        stage="revised",
        standing="good_practice",
        jurisdiction="somewhere",
        citation="2015 c. 10",
        source="https://example.org/act",
        made=date(2015, 12, 9),
        force=m.Force(since=date(2015, 12, 10), until=date(2020, 1, 1)),
        provisions=("s.10",),
        events=(m.NamedEvent(id="royal-assent", title="Royal Assent", day=date(2015, 12, 9)),),
        all_provisions=("s.1(1)", "s.1(2)", "s.1(3)", "s.11"),
        not_encoded=(m.Excused(provisions=("s.11",), because="short title"),),
        remedies=(m.Remedy(kind="none", text="Nothing follows.", provisions=("s.9",)),),
        says="It is about plans.",
        line=1,
    )


def test_the_doubts_of_an_instrument_are_those_of_its_statements() -> None:
    """What is second-hand as a whole is so in every part."""
    assert duty("  a-body must adopt plan", more='  unverified "second-hand"').unverified == "second-hand"


@pytest.mark.parametrize(
    "lines",
    [
        '  a-body must adopt plan\n  unverified "not read"',
        '  a-body must adopt plan unverified "not read"',
        '  a-body must adopt plan\n  by 2016-01-01 unverified "not read"',
    ],
)
def test_a_statement_has_doubts_of_its_own(lines: str) -> None:
    """Its own reason counts before that of the instrument, on whichever line it stands."""
    assert duty(lines, more='  unverified "second-hand"').unverified == "not read"


def test_the_doubts_of_a_limit_are_those_of_its_power() -> None:
    """A limit that is not certain makes the power so."""
    made = instrument('power a-power at s.1\n  a-body may adopt plan\n  only to each council unverified "not read"')

    assert made.powers[0].unverified == "not read"


def test_a_title_is_the_name_in_words() -> None:
    """Where a duty has none of its own."""
    assert duty("  a-body must adopt plan").title == "a duty"


def test_the_provisions_of_the_statement_come_first() -> None:
    """Those of its sentence and its clock follow."""
    made = duty("  a-body must adopt plan at s.2(1)\n  by 2016-01-01 at s.3, s.1")

    assert made.provisions == ("s.1", "s.2(1)", "s.3")
    assert made.clock_provisions == ("s.3", "s.1")


def test_a_duty_has_the_remedy_of_its_instrument() -> None:
    """What follows a breach is said once for all."""
    made = duty("  a-body must adopt plan", more='  consequence none "Nothing follows."')

    assert made.remedies == (m.Remedy(kind="none", text="Nothing follows."),)


def test_a_duty_has_a_remedy_of_its_own() -> None:
    """Where it says so."""
    made = duty('  a-body must adopt plan\n  consequence report "Told."', more='  consequence none "Nothing follows."')

    assert made.remedies == (m.Remedy(kind="report", text="Told."),)


def test_a_duty_without_its_sentence_is_left_out() -> None:
    """So are a power without one, and an exception to nothing."""
    made = instrument('duty a at s.1\n  makes plan\npower b at s.1\n  makes plan\nexception c at s.1\n  says "c"')

    assert (made.duties, made.powers, made.exemptions) == ((), (), ())


def test_a_sentence_with_all_its_parts() -> None:
    """Who, what, to what, and the phrases behind."""
    made = duty("  jointly a-body, each council must not adopt new plan before the-assembly with each a, each b")

    assert made.bearers == (m.Party(name="a-body"), m.Party(name="council", quantifier="each"))
    assert (made.verb, made.ordinal, made.object) == ("adopt", "new", "plan")
    assert (made.jointly, made.forbids, made.maintained) == (True, True, False)
    assert made.phrases == (
        m.Phrase(preposition="before", parties=(m.Party(name="the-assembly"),)),
        m.Phrase(
            preposition="with", parties=(m.Party(name="a", quantifier="each"), m.Party(name="b", quantifier="each"))
        ),
    )


def test_a_verb_that_is_kept_up_makes_a_duty_that_is() -> None:
    """`maintained` comes from the vocabulary."""
    assert duty("  a-body must watch plan").maintained


def test_an_unknown_verb_stays_as_it_is_written() -> None:
    """The mistake is told elsewhere."""
    assert duty("  a-body must dance plan").verb == "dance"


EVERY_THREE_YEARS = """at least every 3 years from preparation of previous plan or adoption of plan
  restarts on adoption of plan"""
ADOPTION = m.Anchor(verb="adopt", object="plan")


@pytest.mark.parametrize(
    ("line", "clock"),
    [
        ("by 2016-01-01", m.FixedDay(day=date(2016, 1, 1))),
        (
            "within 18 months after adoption of plan",
            m.WithinSpan(count=18, unit="months", beginning=False, anchor=ADOPTION),
        ),
        (
            "within 12 months beginning with 2015-12-09",
            m.WithinSpan(count=12, unit="months", beginning=True, anchor=m.Anchor(day=date(2015, 12, 9))),
        ),
        (
            EVERY_THREE_YEARS,
            m.Sliding(
                count=3,
                unit="years",
                anchors=(m.Anchor(verb="prepare", object="plan", ordinal="previous"), ADOPTION),
                restarts=(ADOPTION,),
            ),
        ),
        ("before adoption of plan by a-body", m.BeforeAct(anchor=m.Anchor(verb="adopt", object="plan", by="a-body"))),
        ("after adoption of plan to bearer", m.OnceAfter(anchor=m.Anchor(verb="adopt", object="plan", to_bearer=True))),
        ("after royal-assent", m.OnceAfter(anchor=m.Anchor(event="royal-assent"))),
        ("after signature", m.OnceAfter(anchor=m.Anchor(event="royal-assent"))),
        ("after burning of plan", m.OnceAfter(anchor=m.Anchor(verb="burning", object="plan"))),
        ("at the end of lifetime of plan", m.EndOfLifetime(object="plan")),
        (
            "as soon as practicable after end of lifetime of plan",
            m.SoonAfter(anchor=m.Anchor(object="plan", end_of_lifetime=True)),
        ),
        ('time limit unknown because "lost"', m.UnknownLimit(because="lost")),
    ],
)
def test_a_clock(line: str, clock: m.Clock) -> None:
    """Nouns become verbs, and other names of an event become its own."""
    more = '  event royal-assent "Royal Assent" also signature'

    assert duty(f"  a-body must adopt plan\n  {line}", more=more).clock == clock


def test_rival_readings_stand_beside_the_clock() -> None:
    """With the reason why it is not settled."""
    made = duty('  a-body must adopt plan\n  by 2016-01-01\n  unsettled "why" reading last day 2016-01-02')

    assert (made.unsettled, made.readings) == ("why", (m.FixedDay(day=date(2016, 1, 2)),))


def test_what_a_duty_hangs_on() -> None:
    """Conditions, what it waits for, what it lasts as long as, what it answers."""
    made = duty(
        """  a-body must adopt plan
  where plan was watched-over
  unless plan was adopted less than 6 months before end of lifetime of plan
  where judged goodness "Good?" by a-court
  contingent on adoption of plan
  while lifetime of plan runs
  answers other-duty
  makes plan
  so far as consistent "Consistent?" by a-court
  judged enough "Enough?" by a-court
"""
    )

    assert made.provisos == (
        m.Proviso(condition=m.ActDone(verb="watch", object="plan")),
        m.Proviso(
            condition=m.ActDone(
                verb="adopt",
                object="plan",
                relation="less-than",
                count=6,
                unit="months",
                anchor=m.Anchor(object="plan", end_of_lifetime=True),
            ),
            negated=True,
        ),
        m.Proviso(condition=m.SlotAnswered(slot="goodness")),
    )
    assert made.contingent == ADOPTION
    assert (made.while_lifetime_of, made.answers, made.makes) == ("plan", "other-duty", "plan")
    assert (made.qualifiers, made.slot) == (("consistent",), "enough")


def test_a_slot_is_declared_where_its_question_is_put() -> None:
    """Its nouns become verbs, its provisions are those of its statement, or of its limit."""
    made = instrument(
        """duty a-duty at s.1
  a-body must adopt plan
  judged enough "Enough?" by a-court
    standard "all of it"
    evidence "minutes"
    settled by adoption
    raised by watch, burning
power a-power at s.2
  a-body may adopt plan
  only if judged wise "Wise?" by a-body at s.2(1)
  judged enough
exception an-exception at s.3
  disapplies a-duty where judged late "Late?"
  """
    )

    assert made.slots == (
        m.Slot(
            id="enough",
            question="Enough?",
            by="a-court",
            standard="all of it",
            evidence="minutes",
            settled=("adopt",),
            raised=("watch", "burning"),
            provisions=("s.1",),
        ),
        m.Slot(id="wise", question="Wise?", by="a-body", provisions=("s.2(1)",)),
        m.Slot(id="late", question="Late?", by="", provisions=("s.3",)),
    )
    assert made.powers[0].slot == "enough"


def test_consultees_have_the_titles_of_what_they_name() -> None:
    """Of this file or of one it uses; otherwise the name in words."""
    used = built('register words "Words"\nclass parents "parents and guardians"\nbody a-body "A Body"')
    made = built(
        """instrument the-act "The Act"
class children "children of all ages"
duty a-duty at s.1
  a-body must consult on plan
  (a) each parents from 2016-01-01 at s.1(a) unverified "not read"
  (b) children
  (c) other-persons
  (d) a-body "the Body"
""",
        used=(used,),
    )

    first, *others = made.duties[0].consultees
    assert first == m.Consultee(
        letter="a",
        party=m.Party(name="parents", quantifier="each"),
        title="parents and guardians",
        provisions=("s.1(a)",),
        force=m.Force(since=date(2016, 1, 1)),
        unverified="not read",
    )
    assert [each.title for each in others] == ["children of all ages", "other persons", "the Body"]


def test_a_power_with_its_limits() -> None:
    """Each kind of limit has its part."""
    made = instrument(
        """power a-power at s.1
  a-body may adopt plan
  only to another council, a-body at s.2
  only under plan
  only after adoption of plan by a-body
  only if plan was adopted
  only for expenditure of contributors in council
  procedure "negative", "resolution" at s.3
"""
    ).powers[0]

    assert made.limits == (
        m.Limit(
            kind="to",
            parties=(m.Party(name="council", quantifier="another"), m.Party(name="a-body")),
            provisions=("s.2",),
        ),
        m.Limit(kind="under", object="plan"),
        m.Limit(kind="after", anchor=m.Anchor(verb="adopt", object="plan", by="a-body")),
        m.Limit(kind="if", condition=m.ActDone(verb="adopt", object="plan")),
        m.Limit(kind="for", object="expenditure", parties=(m.Party(name="council"),)),
    )
    assert made.procedures == (("negative resolution", ("s.3",)),)


def test_an_exception() -> None:
    """What it is made to, and what it puts in its place."""
    (made,) = instrument("exception e at s.1\n  replaces a-duty with b-duty where plan was adopted").exemptions

    assert (made.effect, made.target, made.instead) == ("replaces", "a-duty", "b-duty")
    assert made.condition == m.ActDone(verb="adopt", object="plan")


def test_a_class_has_the_days_of_its_instrument_and_its_members_their_own() -> None:
    """Who is a member when is one thing, from when the class counts another."""
    made = instrument(
        """class authority "authority" at s.9
  member each council, a-body until 2022-04-01 at s.9(1) unverified "not read"
  members judged by a-court "as appear to it"
class unknowns "unknowns" at s.9
  members unknown because "lost"
  persons
"""
    )
    whole, until = m.Force(since=date(2015, 12, 10)), m.Force(until=date(2022, 4, 1))

    authority, unknowns = made.classes
    assert authority.force == whole
    assert authority.members == tuple(
        m.Membership(party=party, force=until, provisions=("s.9(1)",), unverified="not read")
        for party in (m.Party(name="council", quantifier="each"), m.Party(name="a-body"))
    )
    assert (authority.judged_by, authority.standard, authority.persons) == ("a-court", "as appear to it", False)
    assert (unknowns.unknown, unknowns.persons) == ("lost", True)


def test_a_body_has_its_own_days() -> None:
    """It exists whatever the instrument says; its names, kinds and successors are dated."""
    made = instrument(
        """body old "Old Board"
  until 2022-04-01
  is board from 2009-04-01 unverified "not read"
  alias "OB", "The Old"
  renamed from "Older Board" on 2010-01-01
  succeeded by next-one on 2022-04-01
  merged into newer on 2022-04-01
  source <https://example.org/board>
"""
    ).bodies[0]

    assert made == m.Body(
        id="old",
        title="Old Board",
        force=m.Force(until=date(2022, 4, 1)),
        kinds=(m.Kind(name="board", force=m.Force(since=date(2009, 4, 1)), unverified="not read"),),
        aliases=("OB", "The Old"),
        former_names=(m.FormerName(name="Older Board", until=date(2010, 1, 1)),),
        successors=(
            m.Successor(how="succeeded by", body="next-one", day=date(2022, 4, 1)),
            m.Successor(how="merged into", body="newer", day=date(2022, 4, 1)),
        ),
        jurisdiction="somewhere",
        source="https://example.org/board",
        line=made.line,
    )


def test_documents_objects_and_outcomes() -> None:
    """Items and entries, with their letters and provisions."""
    made = instrument(
        """document plan "plan" at s.1
  about programme
  must contain aims "the aims" from 2016-01-01 at s.1(a) unverified "not read"
object fund "a fund" at s.2
outcomes well-being "well-being" at s.3
  open
  (a) health "physical and mental health" at s.3(a)
  (b) good-play
definition child "child" at s.4
  says "Someone"
  says "under 18."
principle purpose "purpose" at s.5
"""
    )

    plan, fund = made.documents
    assert (plan.about, plan.plain_object, fund.plain_object) == ("programme", False, True)
    assert plan.items == (
        m.ListItem(
            id="aims",
            title="the aims",
            provisions=("s.1(a)",),
            force=m.Force(since=date(2016, 1, 1)),
            unverified="not read",
        ),
    )
    assert made.outcomes[0].open
    assert made.outcomes[0].items == (
        m.ListItem(id="health", title="physical and mental health", letter="a", provisions=("s.3(a)",)),
        m.ListItem(id="good-play", title="good play", letter="b"),
    )
    assert [(each.kind, each.says) for each in made.readings] == [
        ("definition", "Someone under 18."),
        ("principle", None),
    ]


def test_acts() -> None:
    """Verb, participle, noun, and how it is done; a missing noun is the verb's."""
    made = instrument('act hum "hummed"\n').acts

    assert [(act.id, act.title, act.noun, act.maintained, act.once, act.shows) for act in made] == [
        ("prepare", "prepared", "preparation", False, True, ()),
        ("adopt", "adopted", "adoption", False, False, ("prepare",)),
        ("watch", "watched over", "watch", True, False, ()),
        ("hum", "hummed", "hum", False, False, ()),
    ]


def test_a_register_has_no_instrument() -> None:
    """Its title and jurisdiction are those of its first line, and what it says has its own days."""
    made = built('register words "Words"\n  jurisdiction somewhere\n  use "acts", "more"\nclass a "a"\n')

    assert (made.instrument, made.title, made.jurisdiction, made.uses) == (None, "Words", "somewhere", ("acts", "more"))
    assert made.classes[0].force == m.ALWAYS
    assert made.statements() == made.classes


def test_a_file_without_a_header_has_its_name_for_a_title() -> None:
    """The mistake is told elsewhere."""
    assert built("").title == "text"
