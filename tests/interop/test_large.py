"""A ruleset of five hundred duties is exported in time that grows with their number, and is valid."""

from __future__ import annotations

from attrs import evolve

from csc_rules.law.loader import load_ruleset
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.written import written
from tests.interop.checked import check_legalruleml, check_oscal
from tests.work import calls


def of(duties: int) -> Ruleset:
    """Return a ruleset that has so many duties, each like one of the Act."""
    ruleset = load_ruleset("ni-act-2015")
    known = ruleset.unit.duties
    many = tuple(evolve(known[number % len(known)], id=f"duty-{number}") for number in range(duties))
    unit = evolve(ruleset.unit, duties=many, exemptions=())
    return Ruleset(unit=unit, units=(unit, *ruleset.units[1:]))


def test_five_hundred_duties_are_valid() -> None:
    """Each duty is a control and a statement."""
    ruleset = of(500)
    found = check_oscal(written("ruleset", ".oscal.json", ruleset))
    document = check_legalruleml(written("ruleset", ".legalruleml.xml", ruleset))
    duties = [each for group in found["groups"] for each in group.get("controls", ()) if each["class"] == "duty"]

    assert len(duties) == 500
    assert sum(1 for each in document.iter("{*}Obligation")) >= 500


def test_time_grows_with_the_number_of_duties() -> None:
    """Eight times as many duties are less than ten times the work: what grew with the square would be far more."""
    for suffix in (".oscal.json", ".legalruleml.xml", ".json"):
        few, many = (_work(of(number), suffix) for number in (50, 400))
        assert many < 10 * few


def _work(ruleset: Ruleset, suffix: str) -> int:
    return calls(lambda: written("ruleset", suffix, ruleset))
