"""Finding the tests of a rule file: by name, by path, from a ruleset that is loaded, from text."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import evolve

from csc_rules.errors import NotFoundError, RuleError, UsageError
from csc_rules.law.library import available
from csc_rules.law.loader import load_ruleset
from csc_rules.verify.suite import suite_of, suite_of_text
from tests.verify.small import LAW

SHIPPED = available()[0]
REGISTER = 'register bodies "Bodies"\n  jurisdiction somewhere\n  use "acts"\n\nbody north "North Council"\n'
TEST = '\ntest "north"\n  as at 2020-01-01\n  expect north in force\n'


def written(folder: Path, name: str, text: str) -> Path:
    """Write a rule file."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_by_id() -> None:
    """A shipped ruleset is found by its id."""
    found = suite_of(SHIPPED.id)
    assert found.law.id == SHIPPED.id
    assert found.tests


def test_by_ruleset() -> None:
    """The text of a shipped ruleset that is loaded is found again."""
    law = load_ruleset(SHIPPED.id)
    found = suite_of(law)
    assert found.law is law
    assert found.source.name == SHIPPED.path


def test_by_ruleset_of_another_text() -> None:
    """A ruleset that is not the shipped one is not tested by the shipped tests."""
    law = load_ruleset(SHIPPED.id)
    with pytest.raises(UsageError, match="found no rule file with the text"):
        suite_of(evolve(law, unit=evolve(law.unit, digest="0")))


def test_by_path(tmp_path: Path) -> None:
    """A ruleset of one's own is found by its path."""
    found = suite_of(written(tmp_path, "mine.rules", LAW + TEST))
    assert (found.law.id, len(found.tests)) == ("a-law", 1)


def test_register_by_path(tmp_path: Path) -> None:
    """So is a register, with what it uses beside it and what is shipped."""
    written(tmp_path, "others.rules", REGISTER.replace("register bodies", "register others").replace("north", "south"))
    path = written(tmp_path, "bodies.rules", REGISTER.replace('use "acts"', 'use "acts", "others"') + TEST)
    found = suite_of(path)
    assert set(found.register.bodies) == {"north", "south"}
    assert "adopt" in found.law.acts


def test_registers_in_a_circle(tmp_path: Path) -> None:
    """Registers that use each other are told so."""
    written(tmp_path, "others.rules", REGISTER.replace("acts", "bodies").replace("north", "south"))
    path = written(tmp_path, "bodies.rules", REGISTER.replace("acts", "others"))
    with pytest.raises(RuleError, match="which uses this file in turn"):
        suite_of(path)


def test_from_text() -> None:
    """A ruleset or a register may be given as text."""
    assert suite_of_text(LAW + TEST).law.id == "a-law"
    assert set(suite_of_text(REGISTER + TEST).register.bodies) == {"north"}


def test_unknown_name() -> None:
    """A name that no rule file has is told."""
    with pytest.raises(NotFoundError):
        suite_of("no-such-law")


def test_mistakes() -> None:
    """A rule file that does not load has its mistakes told, those in tests as well."""
    with pytest.raises(RuleError, match="adopt-plans"):
        suite_of_text(LAW + '\ntest "t"\n  as at 2020-01-01\n  expect adopt-plans met\n')
