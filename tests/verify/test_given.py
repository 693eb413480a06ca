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
    Determination,
    Payment,
    Period,
    Record,
)
from csc_rules.verify.given import record_for
from tests.verify.small import only, record, suite, unchecked


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
    assert [(act.act, act.document, act.by, act.on) for act in found.acts] == [("adopt", "p1", None, on("2020-03-01"))]


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
    assert (act.by, act.to, act.beneficiary) == ("The Board", ("north",), "South Council")
    assert act.on == on("2020-03")


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


def actors(found: Record) -> list[str | None]:
    """Say who acted, was active and consulted."""
    kept_up = [activity.by for activity in found.activities]
    return [*(act.by for act in found.acts), *kept_up, *(consultation.by for consultation in found.consultations)]


def test_acts_of_the_body_given() -> None:
    """What is given without saying who did it was done by the body of the record."""
    found = record(OURS, "North Council")
    assert actors(found) == [None, None, None]
    assert found.complete[0].by == ()


def test_acts_of_the_body_given_in_the_record_of_another() -> None:
    """An expectation of another body does not make the given body's acts that one's own."""
    found = record(OURS, "south")
    assert actors(found) == ["North Council"] * 3
    assert found.complete[0].by == ("North Council",)
    assert found.funds[0].contributions[0].body == "North Council"


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
