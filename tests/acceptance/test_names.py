"""Names and aliases that documents use, bodies that are no more, and an answer for every body of the registers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import pytest

from csc_rules import duties_of
from csc_rules.cli import main
from csc_rules.engine.duties import duties
from csc_rules.law.loader import load_all
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.duties import concise
from tests.house.program import ROOT

DAY = date(2021, 1, 1)


@pytest.mark.parametrize(
    ("alias", "name"),
    [
        ("PSNI", "Police Service of Northern Ireland"),
        ("NIHE", "Northern Ireland Housing Executive"),
        ("BHSCT", "Belfast Health and Social Care Trust"),
        ("Southern Trust", "Southern Health and Social Care Trust"),
        ("NHS GG&C", "NHS Greater Glasgow and Clyde"),
        ("SCRA", "Principal Reporter"),
        ("Public Health Agency", "Regional Agency for Public Health and Social Well-being"),
    ],
)
def test_an_alias_resolves(alias: str, name: str) -> None:
    """A name that documents use is taken to be one body, and that is said."""
    found = duties_of(alias, DAY)
    assert found.name.startswith(name)
    assert any(f"“{alias}” is taken to be" in note for note in found.notes)


@pytest.mark.parametrize("name", ["Southern Trust", "SHSCT", "Southern Health and Social Care Trust"])
def test_the_southern_trust_is_never_belfast(name: str) -> None:
    """The Southern Trust is not taken for the Belfast one, by any of its names."""
    assert "belfast" not in duties_of(name, DAY).body


def test_a_body_that_is_no_more() -> None:
    """The Northern Constabulary, asked about in 2021, was abolished in 2013; its successor is named."""
    (note,) = duties_of("Northern Constabulary", DAY).notes
    assert note.startswith("Northern Constabulary ended on 1 April 2013; succeeded by")
    assert "Police Service of Scotland" in note


def test_a_body_that_is_no_more_is_bound_by_nothing() -> None:
    """And nothing binds it, which is said with its reason."""
    found = duties_of("Northern Constabulary", DAY)
    assert (found.bound, bool(found.why_none)) == ((), True)


# Every body of the registers

BODY = re.compile(r'^body (\S+) "([^"]+)"$')
KIND = re.compile(r"^  is (\S+)")


def blocks() -> Iterator[tuple[str, str, set[str]]]:
    """Read id, title and kinds of every body out of the registers; rule files are loaded when the tests run."""
    for path in sorted(ROOT.glob("rulesets/*/bodies.rules")):
        for block in re.split(r"\n(?=\S)", path.read_text(encoding="utf-8")):
            lines = block.splitlines()
            if head := BODY.match(lines[0]):
                kinds = {found[1] for found in map(KIND.match, lines) if found}
                yield head[1], head[2], {f"{path.parent.name}/{kind}" for kind in kinds}


def one_of_every_kind() -> Iterator[str]:
    """Give the title of the first body of each kind."""
    seen: set[str] = set()
    for _, title, kinds in blocks():
        if kinds - seen:
            yield title
        seen |= kinds


BODIES = [body for body, _, _ in blocks()]
EXAMPLES = list(one_of_every_kind())


@cache
def shipped() -> tuple[Ruleset, ...]:
    """Load every ruleset once."""
    return load_all()


@pytest.mark.parametrize("body", BODIES)
def test_every_body_has_an_answer(body: str) -> None:
    """What binds the body on its last day, or in 2024, can be told, or why nothing does."""
    own = tuple(ruleset for ruleset in shipped() if body in ruleset.register.bodies)
    known = own[0].register.bodies[body]
    day = known.force.until - timedelta(days=1) if known.force.until else date(2024, 7, 1)
    found = duties(own, known, day)
    assert found.bound or found.why_none
    assert concise(found)


@pytest.mark.parametrize("body", EXAMPLES)
def test_every_kind_of_body_has_an_answer(body: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`csc-rules duties BODY --as-at DAY` answers for a body of every kind: exit code 0, and no traceback."""
    assert main(["duties", body, "--as-at", "2024-07-01", "-f", "concise"]) == 0
    shown = capsys.readouterr()
    assert shown.out
    assert "Traceback" not in shown.err
