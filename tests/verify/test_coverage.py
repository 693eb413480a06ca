"""Coverage by provision: what is encoded, what is tested, and what only claims to be."""

from __future__ import annotations

import pytest

from csc_rules.language.parser import parse
from csc_rules.law.build import build
from csc_rules.law.ruleset import Ruleset
from csc_rules.spans import Source
from csc_rules.verify.coverage import coverage, coverage_of
from csc_rules.verify.model import ProvisionCoverage, Status
from csc_rules.verify.run import run_suite
from csc_rules.verify.suite import Suite
from tests.verify.small import LAW, TOGETHER, covered, suite, unchecked


def status(provision: str, tests: str, law: str = LAW) -> Status:
    """Say how one provision stands."""
    return entry(provision, tests, law).status


def entry(provision: str, tests: str, law: str = LAW) -> ProvisionCoverage:
    """Return how one provision stands."""
    return next(found for found in covered(tests, law).provisions if found.provision == provision)


def one(covers: str, expectation: str) -> str:
    """Write a test of one expectation."""
    return f'test "one" covers {covers}\n  given body "North Council"\n  as at 2020-06-01\n  expect {expectation}\n'


def test_every_provision_in_order() -> None:
    """Every provision of the instrument is listed, in its order."""
    listed = [found.provision for found in covered("").provisions]
    assert listed == ["s.1", "s.2(1)", "s.2(2)", "s.2(3)", "s.3", "s.4", "s.5", "s.6", "s.7", "s.8"]


def test_excused() -> None:
    """What is not encoded is so for a reason."""
    found = entry("s.8", "")
    assert (found.status, found.because, found.statements) == (Status.NOT_ENCODED, "short title", ())


def test_untested() -> None:
    """What is encoded names the statements that encode it, by an item of theirs as well."""
    found = entry("s.2(3)", "")
    assert (found.status, found.statements, found.tests) == (Status.UNTESTED, ("plan",), ())


def test_untested_is_in_order_but_not_complete() -> None:
    """What is untested is shown; it is no mistake."""
    found = covered("")
    assert (found.ok, found.complete) == (True, False)


def test_tested() -> None:
    """A test that names a provision and expects something of it covers it."""
    found = entry("s.7", one("s.7", "advise not_applicable"))
    assert (found.status, found.tests) == (Status.TESTED, ("one",))


def test_expected_but_not_named() -> None:
    """A test that does not name the provision does not cover it."""
    assert status("s.7", one("s.3", "contribute not_applicable\n  expect advise not_applicable")) is Status.UNTESTED


def test_named_but_not_expected() -> None:
    """A test that names a provision and expects nothing of it does not cover it, and is told."""
    found = covered(one("s.7, s.3", "contribute not_applicable"))
    assert [provision.provision for provision in found.with_status(Status.TESTED)] == ["s.3"]
    assert [claim.text for claim in found.idle_claims] == ["“one” claims s.7 and expects nothing of it"]
    assert found.idle_claims[0].line == LAW.count("\n") + 2
    assert not found.ok


def test_failed() -> None:
    """Where results are given, a test that failed covers nothing."""
    loaded = suite(one("s.7", "advise within_power"))
    assert coverage_of(loaded).with_status(Status.TESTED)
    assert not coverage_of(loaded, run_suite(loaded)).with_status(Status.TESTED)


@pytest.mark.parametrize(
    ("provision", "expectation"),
    [
        ("s.2(2)", "adopt-plan undetermined"),
        ("s.2(3)", "adopt-plan overall undetermined"),
        ("s.2(3)", "adopt-plan item costs undetermined"),
        ("s.4", "consult due"),
        ("s.4", "consult item b undetermined"),
        ("s.6", "publish-plan due"),
        ("s.1", "north is council"),
        ("s.1", "council has 1 member"),
        ("s.1", "council in force"),
        ("s.1", "a-law in force"),
        ("s.2(1)", "aims lists health"),
        ("s.2(2)", "plan in force"),
        ("s.2(3)", "plan lists costs"),
        ("s.7", "advise within_power"),
    ],
)
def test_what_an_expectation_concerns(provision: str, expectation: str) -> None:
    """An expectation concerns what its duty, item, class, list or statement cites, exceptions included."""
    assert status(provision, one(provision, expectation)) is Status.TESTED


@pytest.mark.parametrize(
    ("provision", "expectation"),
    [
        ("s.2(3)", "adopt-plan undetermined"),
        ("s.2(2)", "adopt-plan item costs undetermined"),
        ("s.2(3)", "plan in force"),
        ("s.2(2)", "plan lists costs"),
        ("s.6", "co-operate undetermined"),
        ("s.5", "advise within_power"),
    ],
)
def test_what_an_expectation_does_not_concern(provision: str, expectation: str) -> None:
    """An expectation of one part is none of another."""
    assert status(provision, one(provision, expectation)) is Status.UNTESTED


@pytest.mark.parametrize(
    ("provision", "expectation", "found"),
    [
        ("s.3", "consult-long item length undetermined", Status.TESTED),
        ("s.5", "consult-long item length undetermined", Status.UNTESTED),
        ("s.5", "consult-long undetermined", Status.TESTED),
        ("s.7", "later in force", Status.TESTED),
        ("s.1", "east-board covers north", Status.UNTESTED),
        ("s.1", 'note "s.1"', Status.UNTESTED),
    ],
)
def test_what_else_an_expectation_concerns(provision: str, expectation: str, found: Status) -> None:
    """The least time is a part of its own, an amendment a statement; areas and notes concern no provision."""
    assert status(provision, one(provision, expectation), TOGETHER) is found


def test_statement_of_another_file() -> None:
    """What stands in a file that is used cites nothing of this instrument."""
    law = PARTS.replace("  provisions", '  use "northern-ireland/bodies"\n  provisions')
    test = 'test "one" covers s.1\n  as at 2020-06-01\n  expect the-executive in force\n'
    test += "  expect district-council has 11 members\n"
    assert status("s.1", test, law) is Status.UNTESTED


def test_duty_that_is_not_there() -> None:
    """An expectation of nothing concerns nothing."""
    found = coverage_of(unchecked("  as at 2020-06-01\n  expect adopt-plans met", " covers s.7"))
    assert found.with_status(Status.TESTED) == ()


def test_exception_to_an_exception() -> None:
    """An exception to an exception is asked for every verdict of the duty."""
    further = '\nexception large "large ones" at s.7\n  disapplies small where judged is-small\n'
    assert status("s.7", one("s.7", "publish-plan due"), LAW + further) is Status.TESTED


PARTS = """instrument parts "Parts"
  kind act
  stage as-made
  jurisdiction somewhere
  in force from 2020-01-01 at s.1
  provisions s.1, s.2, s.22

definition one-part "first" at s.2(1)

definition other-part "second" at s.2(2)

definition third-part "third" at s.22
"""


def test_parts() -> None:
    """A provision is encoded and tested by its parts, and not by another that begins alike."""
    test = 'test "one" covers s.2(1)\n  as at 2020-06-01\n  expect one-part in force\n'
    assert entry("s.2", test, PARTS).statements == ("one-part", "other-part")
    assert status("s.2", test, PARTS) is Status.TESTED
    assert status("s.22", test, PARTS) is Status.UNTESTED


def test_claim_of_another_part() -> None:
    """A claim is kept only by an expectation of the part that it names."""
    test = 'test "one" covers s.2(2)\n  as at 2020-06-01\n  expect one-part in force\n'
    assert [claim.text for claim in covered(test, PARTS).idle_claims] == [
        "“one” claims s.2(2) and expects nothing of it"
    ]


def unloaded(text: str) -> Suite:
    """Build a rule file that the loader would refuse."""
    source, tree = Source("small.rules", text), parse(text)
    unit = build(tree, source, name="small")
    return Suite(source=source, tree=tree, law=Ruleset(unit=unit, units=(unit,)))


def test_missing() -> None:
    """A provision that is neither encoded nor excused is missing."""
    found = coverage_of(unloaded(PARTS.replace("s.22\n\n", "s.22, s.3\n\n", 1)))
    assert [entry.provision for entry in found.with_status(Status.MISSING)] == ["s.3"]
    assert not found.ok


def test_stale_excuse() -> None:
    """A provision that is excused and encoded has an excuse that is stale."""
    text = PARTS.replace("s.22\n\n", 's.22\n  not encoded s.22 because "later"\n\n', 1)
    found = coverage_of(unloaded(text))
    assert [entry.provision for entry in found.with_status(Status.STALE_EXCUSE)] == ["s.22"]
    assert not found.ok


def test_register() -> None:
    """A register has no provisions, and nothing that could be missing."""
    found = coverage("northern-ireland/bodies")
    assert (found.ruleset, found.provisions, found.ok) == ("northern-ireland/bodies", (), True)
