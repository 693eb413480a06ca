"""Rulesets: looking things up in an instrument and all it uses."""

from __future__ import annotations

import pytest

from csc_rules.law import model as m
from csc_rules.law.loader import load_all
from csc_rules.law.ruleset import Ruleset, register

WORDS = m.Unit(
    name="acts",
    title="Acts",
    digest="1",
    acts=(
        m.ActWord(id="adopt", title="adopted", noun="adoption"),
        m.ActWord(id="take-on", title="taken on", noun="adoption"),
    ),
    bodies=(m.Body(id="a-body", title="A Body"),),
    classes=(m.BodyClass(id="council", title="council"),),
)
OWN = m.Unit(
    name="act",
    title="Act",
    digest="2",
    instrument=m.Instrument(id="the-act", title="The Act", kind="act", stage="revised", jurisdiction="somewhere"),
    bodies=(m.Body(id="a-body", title="Another Body"),),
    documents=(m.Document(id="plan", title="plan"),),
    outcomes=(m.OutcomesList(id="well-being", title="well-being"),),
    readings=(m.Reading(id="child", title="child", kind="definition"),),
    slots=(m.Slot(id="enough", question="Enough?", by="a-body"),),
    duties=(m.Duty(id="d", title="d", bearers=(), verb="adopt"),),
    powers=(m.Power(id="p", title="p", bearers=(), verb="adopt"),),
    exemptions=tuple(
        m.Exemption(id=name, title=name, effect="excuses", target=to)
        for name, to in (("e", "d"), ("f", "d"), ("g", "e"))
    ),
)
RULESET = Ruleset(unit=OWN, units=(OWN, WORDS))


@pytest.mark.parametrize(
    "lookup", ["acts", "documents", "classes", "bodies", "outcomes", "duties", "powers", "readings", "slots"]
)
def test_what_is_looked_up_is_found_under_its_id(lookup: str) -> None:
    """Every lookup leads to a thing of that id."""
    found = getattr(RULESET, lookup)

    assert found
    assert all(thing.id == name for name, thing in found.items())


def test_the_unit_itself_counts_first() -> None:
    """A name that two units have means that of the earlier one."""
    assert RULESET.bodies["a-body"].title == "Another Body"


def test_an_act_is_found_by_its_noun() -> None:
    """The first of those that share it."""
    assert RULESET.by_noun["adoption"].id == "adopt"


def test_exceptions_are_found_by_what_they_are_made_to() -> None:
    """In the order in which they are written."""
    assert {target: [each.id for each in made] for target, made in RULESET.exemptions.items()} == {
        "d": ["e", "f"],
        "e": ["g"],
    }


def test_its_id_is_that_of_its_instrument() -> None:
    """Findings name it by that."""
    assert RULESET.id == "the-act"


def test_its_digest_covers_all_it_uses() -> None:
    """A change anywhere is another digest."""
    assert RULESET.digest != Ruleset(unit=OWN, units=(OWN,)).digest
    assert len(RULESET.digest) == 64


def test_a_register_holds_the_bodies_of_all_rulesets() -> None:
    """Those of a ruleset count before extra ones of the same id."""
    extra = (m.Body(id="a-body", title="Not this"), m.Body(id="b-body", title="B Body"))
    made = register([RULESET, RULESET], extra)

    assert [body.title for body in made.bodies.values()] == ["Another Body", "B Body"]
    assert list(made.classes) == ["council"]


def test_a_register_of_all_that_is_shipped() -> None:
    """Every member of every class is a body of it."""
    made = register(load_all())

    for name, entry in made.classes.items():
        for member in entry.members:
            known = made.classes if member.party.quantifier else made.bodies
            assert member.party.name in known, name


def test_the_register_of_one_ruleset_is_made_once() -> None:
    """Asking again gives the same one."""
    assert register([RULESET]) is register([RULESET])
