"""What a test gives becomes a record, fact by fact."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.dates import When
from csc_rules.errors import RecordError
from csc_rules.record.model import (
    Activity,
    Complete,
    Consultation,
    Contribution,
    DeclaredBody,
    Determination,
    Excuse,
    Membership,
    Payment,
    Period,
    Record,
)
from csc_rules.verify.given import record_for, register_for
from tests.verify.small import TOGETHER, only, record, suite, unchecked


def on(text: str) -> When:
    """Read a day, month or year."""
    return When.parse(text)


def refused(clauses: str) -> str:
    """Say why what is given cannot stand in a record."""
    with pytest.raises(RecordError) as caught:
        record(clauses)
    (mistake,) = caught.value.diagnostics
    return mistake.message


# Documents and acts ---------------------------------------------------------------------------------------------------


def test_act_on_a_document() -> None:
    """An act on a document gives the document and the act, with the verb of the noun."""
    found = record('  given adoption of plan "p1" on 2020-03-01')
    assert [(document.id, document.kind) for document in found.documents] == [("p1", "plan")]
    assert [(act.act, act.document, act.by, act.on) for act in found.acts] == [("adopt", "p1", (), on("2020-03-01"))]


def test_document_without_an_id() -> None:
    """A document without an id is called by its kind, in every line."""
    found = record("  given adoption of plan on 2020-03-01\n  given publication of plan on 2020-04-01")
    assert [document.id for document in found.documents] == ["plan"]
    assert [act.document for act in found.acts] == ["plan", "plan"]


def test_plain_object() -> None:
    """A plain object is no document: the act names its kind."""
    found = record("  given issue of advice to north on 2020-03-01")
    assert found.documents == ()
    assert [(act.document, act.to) for act in found.acts] == [("advice", ("north",))]


def test_plain_object_with_an_id() -> None:
    """A plain object that is given an id is told from others of its kind by it."""
    found = record('  given issue of advice "a1" on 2020-03-01')
    assert [(document.id, document.kind) for document in found.documents] == [("a1", "advice")]


def test_parties_of_an_act() -> None:
    """By, to and for may be names of the rules or names as people write them."""
    (act,) = record('  given issue of advice by "The Board" to north for "South Council" on "2020-03"').acts
    assert (act.by, act.to, act.beneficiary) == (("The Board",), ("north",), "South Council")
    assert act.on == on("2020-03")


def test_those_who_acted_together() -> None:
    """By and to may name several."""
    (act,) = record('  given issue of advice by board, "North Council" to north, south on 2020-03-01').acts
    assert (act.by, act.to) == (("board", "North Council"), ("north", "south"))


def test_about() -> None:
    """What a document is about is said of the document, once."""
    lines = '  given adoption of plan "p1" about "p0" on 2020-03-01\n'
    found = record(lines + '  given publication of plan "p1" about "p0" on 2020-03-02')
    assert found.documents[0].about == ("p0",)


def test_documents_are_not_linked_by_guessing() -> None:
    """Without about, a document is about nothing."""
    lines = '  given adoption of plan "p1" on 2020-03-01\n  given issue of advice "a1" on 2020-03-02'
    assert [document.about for document in record(lines).documents] == [(), ()]


def test_lifetime() -> None:
    """The lifetime of a document is its period; either end may be vague."""
    (document,) = record('  given lifetime of plan "p1" from 2020-03-01 through "2030"').documents
    assert document.period == Period(since=on("2020-03-01"), through=on("2030"))


def test_contents() -> None:
    """What a document has is listed, and whether the list is complete."""
    lines = "  given content targets of plan present\n  given content costs of plan partial\n"
    (document,) = record(lines + "  given contents of plan complete").documents
    assert [(content.item, content.status) for content in document.contents] == [
        ("targets", "present"),
        ("costs", "partial"),
    ]
    assert document.complete


def test_contents_that_are_not_said_to_be_complete() -> None:
    """A list of contents is not taken to be complete."""
    assert not record("  given content targets of plan present").documents[0].complete


# The other parts ------------------------------------------------------------------------------------------------------


def test_consultation() -> None:
    """A consultation is about a document, which need not be given otherwise."""
    found = record(
        '  given consultation on plan with person, "North Council" from 2020-01-06 through "2020-02" complete'
    )
    assert found.consultations == (
        Consultation(
            about=("plan",),
            consulted=("person", "North Council"),
            since=on("2020-01-06"),
            through=on("2020-02"),
            complete=True,
        ),
    )
    assert [document.id for document in found.documents] == ["plan"]


def test_activity() -> None:
    """A span of activity is shown, or shown to be absent."""
    found = record("  given activity co-operate absent from 2020-01-01 through 2020-02-01")
    assert found.activities == (
        Activity(act="co-operate", since=on("2020-01-01"), through=on("2020-02-01"), shown=False),
    )


def test_those_who_consulted_together() -> None:
    """A consultation may be held by several."""
    line = '  given consultation on plan with person by board, "North Council" from 2020-01-06 through 2020-02-01'
    assert record(line).consultations[0].by == ("board", "North Council")


@pytest.mark.parametrize(("given", "act"), [("consultation", "consult"), ("opportunity", "give-opportunity")])
def test_how_people_were_asked(given: str, act: str) -> None:
    """An opportunity to take part is told from a consultation."""
    found = record(f"  given {given} on plan with person from 2020-01-06 through 2020-02-01")
    assert found.consultations[0].act == act


@pytest.mark.parametrize(("about", "read"), [("", None), (" on committee", "committee"), (' on joint-plan "p1"', "p1")])
def test_what_an_activity_is_about(about: str, read: str | None) -> None:
    """An activity is about an object, about a document by its id, or about nothing."""
    line = f"  given activity maintain{about} shown from 2020-01-01 through 2020-02-01"
    assert record(line, law=TOGETHER).activities[0].about == read


def test_those_who_took_part() -> None:
    """An activity names who took part, and may say that nobody else did."""
    line = '  given activity maintain on committee with person, "A Charity" shown from 2020-01-01 through 2020-02-01'
    found = record(f"{line} complete\n{line}", law=TOGETHER).activities
    assert [(each.involving, each.complete) for each in found] == [
        (("person", "A Charity"), True),
        (("person", "A Charity"), False),
    ]


def test_jointly() -> None:
    """The record may be that of several bodies."""
    assert record('  given jointly with "North Council", south').jointly_with == ("North Council", "south")


def test_declared_bodies() -> None:
    """A body that no register has is declared, with its areas; the record is not its own for that."""
    lines = (
        '  given body "New Trust" of health-board covering "North Council", south\n  given body "Old Trust" of county'
    )
    found = record(lines, law=TOGETHER)
    assert found.body == "board"
    assert found.bodies == (
        DeclaredBody(name="New Trust", kind="health-board", jurisdiction="somewhere", areas=("North Council", "south")),
        DeclaredBody(name="Old Trust", kind="county", jurisdiction="somewhere"),
    )


def test_memberships() -> None:
    """A membership holds or not, throughout or over some days."""
    lines = '  given "North Council" is county\n  given south is not county from 2020-04-01 through "2021"'
    assert record(lines, law=TOGETHER).memberships == (
        Membership(of="county", body="North Council"),
        Membership(of="county", body="south", since=on("2020-04-01"), through=on("2021"), holds=False),
    )


def test_excuse() -> None:
    """An excuse is claimed for a duty of the ruleset."""
    found = record('  given excuse "a flood" claimed for publish-plan')
    assert found.excuses == (Excuse(duty="a-law.publish-plan", claim="a flood"),)


def test_nothing_else_by_several() -> None:
    """A statement of completeness may be one of several bodies."""
    found = record("  given nothing else about plan by board, north from 2020-01-01 through 2020-12-31")
    assert found.complete[0].by == ("board", "north")


def test_nothing_else() -> None:
    """Completeness names a verb, who, what about, and the span."""
    found = record("  given nothing else about adoption of plan by north from 2020-01-01 through 2020-12-31")
    assert found.complete == (
        Complete(acts=("adopt",), by=("north",), about="plan", since=date(2020, 1, 1), through=date(2020, 12, 31)),
    )


def test_nothing_else_of_any_kind() -> None:
    """Without a noun and a body it is for every act, of the body of the record."""
    found = record("  given nothing else about plan from 2020-01-01 through 2020-12-31")
    assert (found.complete[0].acts, found.complete[0].by) == ((), ())


def test_answer() -> None:
    """An answer is a determination of a slot of the ruleset, with who, when, until when, and whom it names."""
    found = record('  given adviser answered "yes" by north on 2020-01-06 naming "A", "B" until 2021-01-01')
    assert found.determinations == (
        Determination(
            slot="a-law.adviser",
            answer="yes",
            by="north",
            on=date(2020, 1, 6),
            expires=date(2021, 1, 1),
            members=("A", "B"),
        ),
    )


@pytest.mark.parametrize("slot", ["is-small", "adviser"])
def test_answer_of_the_one_who_decides(slot: str) -> None:
    """Where it is not said who answered, the one who decides did."""
    assert record(f'  given {slot} answered "yes" on 2020-01-06', "north").determinations[0].by == "board"


def test_begins() -> None:
    """The record may begin on a day."""
    assert record("  given record begins 2021-01-01").begins == date(2021, 1, 1)


# Funds ----------------------------------------------------------------------------------------------------------------


def test_fund() -> None:
    """A plain object that is paid into or out of is a fund, and the payments are no acts."""
    lines = '  given contribution of fund "f" by north on 2020-02-01\n'
    found = record(lines + '  given payment of fund "f" for south on "2020-03"')
    assert (found.acts, found.documents) == ((), ())
    assert (found.funds[0].id, found.funds[0].kind, found.funds[0].complete) == ("f", "fund", False)
    assert found.funds[0].contributions == (Contribution(body="north", on=on("2020-02-01")),)
    assert found.funds[0].payments == (Payment(beneficiary="south", on=on("2020-03")),)


def test_contribution_by_nobody_named() -> None:
    """A contribution is the body's own where it is not said whose it is."""
    assert record("  given contribution of fund on 2020-02-01", "north").funds[0].contributions[0].body == "north"


def test_complete_fund() -> None:
    """The contents of a plain object are what is paid into it and out of it."""
    assert record("  given contents of fund complete").funds[0].complete


def test_other_acts_on_a_fund() -> None:
    """A fund may be set up too; that is an act, on the fund by its id."""
    lines = '  given establishment of fund "f" on 2020-01-06\n  given contribution of fund "f" on 2020-02-01'
    found = record(lines)
    assert [(act.act, act.document) for act in found.acts] == [("establish", "f")]
    assert [fund.id for fund in found.funds] == ["f"]
    assert found.documents == ()


def test_payment_for_nobody() -> None:
    """A payment out of a fund says whose expenditure it met."""
    assert refused("  given payment of fund on 2020-02-01") == (
        "found a payment out of a fund; expected 'for' to say whose expenditure it met"
    )


def test_payment_of_a_document() -> None:
    """What is no plain object is no fund: its payment is an act like others."""
    found = record("  given payment of plan on 2020-02-01")
    assert ([act.act for act in found.acts], found.funds) == (["pay"], ())


# Whose acts -----------------------------------------------------------------------------------------------------------

OURS = """  given body "North Council"
  given publication of plan on 2020-02-01
  given contribution of fund on 2020-02-01
  given activity co-operate shown from 2020-01-01 through 2020-02-01
  given consultation on plan with person from 2020-01-01 through 2020-02-01
  given nothing else about plan from 2020-01-01 through 2020-02-01
"""


def actors(found: Record) -> list[tuple[str, ...]]:
    """Say who acted, was active and consulted."""
    kept_up = [activity.by for activity in found.activities]
    return [*(act.by for act in found.acts), *kept_up, *(consultation.by for consultation in found.consultations)]


def test_acts_of_the_body_given() -> None:
    """What is given without saying who did it was done by the body of the record."""
    found = record(OURS, "North Council")
    assert actors(found) == [(), (), ()]
    assert found.complete[0].by == ()


def test_acts_of_the_body_given_in_the_record_of_another() -> None:
    """An expectation of another body does not make the given body's acts that one's own."""
    found = record(OURS, "south")
    assert actors(found) == [("North Council",)] * 3
    assert found.complete[0].by == ("North Council",)
    assert found.funds[0].contributions[0].body == "North Council"


# Who is who -----------------------------------------------------------------------------------------------------------


def test_the_register_of_the_rules() -> None:
    """Where a test declares and states nothing, who is who is as the rules say."""
    loaded = suite('test "a test"\n  given body "North Council"')
    assert register_for(loaded, only(loaded)) is loaded.register


def test_the_register_with_a_declared_body() -> None:
    """What a test declares is known in it, with its kind and area."""
    loaded = suite('test "a test"\n  given body "New Trust" of health-board covering "North Council"', TOGETHER)
    known = register_for(loaded, only(loaded))
    (body,) = known.members("health-board", date(2020, 1, 1), "north")[1:]
    assert known.bodies[body].title == "New Trust"
    assert known.share_area(body, "north", date(2020, 1, 1))


def test_the_register_with_a_stated_membership() -> None:
    """What a test states of a membership counts in it."""
    loaded = suite('test "a test"\n  given "North Council" is county', TOGETHER)
    assert loaded.register.is_member("north", "county", date(2020, 1, 1)) is None
    assert register_for(loaded, only(loaded)).is_member("north", "county", date(2020, 1, 1)) is True


# Places ---------------------------------------------------------------------------------------------------------------


def test_every_fact_has_a_path() -> None:
    """Facts are numbered by kind, as in a record of one's own."""
    lines = OURS + '  given content costs of plan present\n  given is-small answered "no" on 2020-01-01'
    found = record(lines, "North Council")
    assert [fact.path for fact in found.facts()] == [
        "document[0]",
        "document[0].contents.costs",
        "act[0]",
        "consultation[0]",
        "activity[0]",
        "fund[0]",
        "fund[0].contribution[0]",
        "determination[0]",
        "complete[0]",
    ]


STATED = """  given body "North Council"
  given body "New Trust" of health-board
  given jointly with south
  given south is county
  given excuse "a flood" claimed for publish-plan
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("record.body", '  given body "North Council"'),
        ("body[0].kind", '  given body "New Trust" of health-board'),
        ("record.jointly_with[0]", "  given jointly with south"),
        ("membership[0].of", "  given south is county"),
        ("excuse[0].duty", '  given excuse "a flood" claimed for publish-plan'),
    ],
)
def test_place_of_what_is_stated(path: str, line: str) -> None:
    """What is stated of bodies stands on its line as well."""
    loaded = suite(f'test "a test"\n{STATED}', TOGETHER)
    assert record_for(loaded, only(loaded), "North Council").place(path).line == line


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("act[0].by", "  given publication of plan on 2020-02-01"),
        ("fund[0].contribution[0].body", "  given contribution of fund on 2020-02-01"),
        ("record.body", '  given body "North Council"'),
        ("record.begins", 'test "a test"'),
    ],
)
def test_place(path: str, line: str) -> None:
    """A fact stands where it is given; what no line gives stands where the test does."""
    loaded = suite(f'test "a test"\n{OURS}')
    found = record_for(loaded, only(loaded), "North Council").place(path)
    assert (found.file, found.line) == ("small.rules", line)


# What cannot stand in a record ----------------------------------------------------------------------------------------


def test_one_id_for_two_kinds() -> None:
    """One id is one document, of one kind."""
    lines = '  given adoption of plan "x" on 2020-02-01\n  given issue of advice "x" on 2020-02-02'
    assert refused(lines) == "found “x” as advice and as plan; expected one kind"


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('  given body "North Council"', "the body of the record"),
        ('  given body "New Trust" of council', "the body “New Trust”"),
        ("  given record begins 2020-01-01", "the first day of the record"),
        ("  given lifetime of plan from 2020-01-01 through 2030-01-01", "the lifetime of “plan”"),
        ("  given content costs of plan present", "costs of “plan”"),
    ],
)
def test_given_twice(line: str, what: str) -> None:
    """What there is one of is given once: neither of two is dropped in silence."""
    assert refused(f"{line}\n{line}") == f"found {what} given twice; expected it once"


def test_unknown_noun() -> None:
    """A noun that no act has is refused, with the likely one."""
    loaded = unchecked("  given adaption of plan on 2020-02-01")
    with pytest.raises(RecordError) as caught:
        record_for(loaded, only(loaded), "board")
    (mistake,) = caught.value.diagnostics
    assert (mistake.message, mistake.hint) == (
        "found “adaption”; expected the noun of an act",
        "did you mean “adoption”?",
    )


def test_class_that_nobody_determines() -> None:
    """An answer about a class is refused where its members are not for a person to name."""
    assert refused('  given council answered "yes" on 2020-02-01') == (
        "found “council”; expected a question the rules leave to a person"
    )
