"""Who is bound by what on a day, through what, and where nothing binds, why."""

from __future__ import annotations

from datetime import date

from csc_rules.engine.bound import binds_ever, not_law
from csc_rules.engine.duties import DutiesOf, duties
from csc_rules.engine.unbound import unbound
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import DeclaredBody, Record
from tests.engine.small import law

DAY = date(2012, 1, 1)
CLASSES = """
class council-kind "kind of council"
class wide "wide class" at s.2
  member each council-kind from 2011-01-01
class chosen "chosen body"
  members judged by court "as it thinks fit"
class child "child"
  persons
body council "The Council"
  is council-kind
body old "The Old Council"
  is council-kind until 2011-06-01
  until 2011-06-01
  succeeded by council on 2011-06-01
body young "The Young Council"
  from 2020-01-01
  says "Not founded yet."
body court "the court"
"""
RULES = """
document plan "plan"
duty adopt "adoption" at s.1
  each wide must adopt plan
duty send "sending" at s.3
  each wide must send plan to each chosen, each child, court
duty review "review" at s.4
  each chosen must review plan
duty publish "publication" at s.5
  court must publish plan
  until 2011-02-01
duty lay "laying" at s.6
  each wide must lay plan before young
  until 2011-02-01
duty prepare "preparation" at s.7
  each wide must not prepare plan
duty approve "approval" at s.8
  young must approve plan
  until 2012-01-01
"""


def of(body: str, day: date = DAY, ruleset: Ruleset | None = None) -> DutiesOf:
    """Return what binds a body of the small law."""
    chosen = ruleset or law(RULES, bodies=CLASSES)
    return duties([chosen], chosen.bodies[body], day)


def test_bound_as_a_member_of_a_class_of_classes() -> None:
    """A body is bound through its class and the class that this belongs to, from the day that began."""
    held = of("council").bound[0]

    assert held.through == "as a member of: kind of council, which belongs to: wide class, s.2"
    assert (held.since, held.until) == (date(2011, 1, 1), None)


def test_bound_by_name() -> None:
    """A body that the law names is bound by its name, as long as the provision is in force."""
    held = of("court", date(2011, 1, 31)).bound[0]

    assert held.through == "by name, as the court"
    assert held.until == date(2011, 2, 1)


def test_a_prohibition_is_called_one() -> None:
    """What must not be done is a prohibition."""
    assert [held.duty for held in of("council").bound if held.kind == "prohibition"] == ["small.prepare"]


def test_a_power_is_called_one() -> None:
    """What may be done is a power."""
    ruleset = law(RULES + 'power revise "revision" at s.20\n  each wide may revise plan\n', bodies=CLASSES)
    assert [held.duty for held in of("council", ruleset=ruleset).bound if held.kind == "power"] == ["small.revise"]


def test_bound_through_the_second_class_of_a_class() -> None:
    """Of the classes that a class takes, that is named through which the body belongs to it."""
    bodies = CLASSES.replace("  member each council-kind", "  member each chosen\n  member each council-kind")
    held = of("council", ruleset=law(RULES, bodies=bodies)).bound[0]
    assert held.through == "as a member of: kind of council, which belongs to: wide class, s.2"


def test_perhaps_bound() -> None:
    """Where a person is to say who belongs to a class, a body may be bound by what binds the class."""
    found = of("council")

    assert [held.duty for held in found.perhaps] == ["small.review"]
    assert "small.review" not in [held.duty for held in found.bound]


def test_bound_no_longer() -> None:
    """A body that ended is bound no longer, and its successor is named."""
    found = of("old")

    assert found.bound == ()
    assert found.why_none == "The Old Council is bound no longer: what bound it ended on 1 June 2011"
    assert found.notes == ("The Old Council ended on 1 June 2011; succeeded by The Council",)


def test_bound_not_yet() -> None:
    """Before the first day nothing binds, and that day is named."""
    assert of("council", date(2010, 6, 1)).why_none == (
        "nothing binds The Council yet: the first duty or power does so from 1 January 2011"
    )


def test_a_body_that_is_not_there_yet() -> None:
    """A body that begins later is said to, with what the register says of it."""
    assert of("young").notes == (
        "The Young Council begins on 1 January 2020",
        "The Young Council: Not founded yet.",
    )


def test_a_counterparty_by_name_and_by_judgement() -> None:
    """A body named in a duty of others is a counterparty; one that a person may choose could be. A person is none."""
    met = {(entry.duty, entry.through, entry.judged) for entry in of("court").counterparty}

    assert met == {("small.send", "chosen body", True), ("small.send", "the court", False)}


def test_what_is_not_in_force_has_no_counterparty() -> None:
    """A provision that is not in force on the day is met with by nobody."""
    assert "small.lay" not in [entry.duty for entry in of("young", date(2021, 1, 1)).counterparty]


def test_a_bill_binds_nobody() -> None:
    """What a bill would ask of a body is told apart from what binds it."""
    bill = law(RULES, bodies=CLASSES, kind="bill")
    found = of("council", ruleset=bill)

    assert found.bound == ()
    assert found.not_law[0].because == "a bill binds nobody"
    assert not binds_ever(bill, bill.bodies["council"])


def test_what_has_not_commenced_binds_nobody() -> None:
    """An act that waits for an event without a day is not law."""
    waiting = law(RULES, bodies=CLASSES, force='event start "the start"\n  in force from start')

    assert not_law(waiting.instrument) == "it has not come into force"


def test_who_is_ever_bound() -> None:
    """A body that was bound once is, one that never was is not."""
    chosen = law(RULES, bodies=CLASSES)

    assert binds_ever(chosen, chosen.bodies["old"])
    assert not binds_ever(chosen, chosen.bodies["young"])


def test_an_assessment_of_what_nothing_binds() -> None:
    """A record whose body nothing binds gets no finding, and notes that say why."""
    laws = (law(RULES, bodies=CLASSES), law(RULES, bodies=CLASSES + '\nbody extra "Extra"\n', kind="bill"))
    found = unbound(laws, Record(body="The Young Council"), DAY)

    assert found.findings == ()
    assert not found.fails("open")
    assert [note.code for note in found.notes][-1] == "no-duty"
    assert "body" in [note.code for note in found.notes]


def test_a_bill_is_noted_for_what_nothing_binds() -> None:
    """Where only a bill would bind a body, that is said, and that it is not law."""
    bill = law(RULES, bodies=CLASSES, kind="bill")

    assert "not-law" in [note.code for note in unbound([bill], Record(body="The Council"), DAY).notes]


def test_a_declared_body_that_nothing_binds() -> None:
    """A body that only the record declares is answered like any other."""
    charity = DeclaredBody(name="A Charity", kind="child", jurisdiction="somewhere")
    found = unbound([law(RULES, bodies=CLASSES)], Record(body="A Charity", bodies=(charity,)), DAY)

    assert found.notes[-1].text.startswith("No duty applies, because no ruleset has A Charity as a bearer")
