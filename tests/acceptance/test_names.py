"""Names and aliases that documents use, bodies that are no more, and an answer for every body of the registers."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache

import pytest

from csc_rules import duties_of
from csc_rules.cli import main
from csc_rules.engine.duties import duties
from csc_rules.law.loader import load_all
from csc_rules.law.model import Body
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.duties import concise

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


@cache
def shipped() -> tuple[Ruleset, ...]:
    """Load every ruleset once."""
    return load_all()


@cache
def bodies() -> dict[str, Body]:
    """Return every body of the registers that the rulesets use, by jurisdiction and id."""
    found = ((ruleset, body) for ruleset in shipped() for body in ruleset.register.bodies.values())
    return {f"{body.jurisdiction or ruleset.instrument.jurisdiction}/{body.id}": body for ruleset, body in found}


def last_day(body: Body) -> date:
    """Return the last day of a body, or a day in 2024."""
    return body.force.until - timedelta(days=1) if body.force.until else date(2024, 7, 1)


def one_of_every_kind() -> Iterator[str]:
    """Give the first body of each kind."""
    seen: set[str] = set()
    for name, body in bodies().items():
        kinds = {f"{name.partition('/')[0]}/{kind.name}" for kind in body.kinds} or {name}
        if kinds - seen:
            yield name
        seen |= kinds


@pytest.mark.parametrize("name", bodies())
def test_every_body_has_an_answer(name: str) -> None:
    """What binds the body on its last day can be told, or why nothing does."""
    body = bodies()[name]
    own = tuple(ruleset for ruleset in shipped() if body.id in ruleset.register.bodies)
    found = duties(own, body, last_day(body))
    assert found.bound or found.why_none
    assert concise(found)


@pytest.mark.parametrize("name", one_of_every_kind())
def test_every_kind_of_body_has_an_answer(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """`csc-rules duties BODY --as-at DAY` answers for a body of every kind: exit code 0, and no traceback."""
    body = bodies()[name]
    assert main(["duties", body.title, "--as-at", str(last_day(body)), "-f", "concise"]) == 0
    shown = capsys.readouterr()
    assert shown.out
    assert "Traceback" not in shown.err


@pytest.mark.parametrize("name", one_of_every_kind())
def test_every_kind_of_body_has_an_answer_afterwards(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """The program answers as well for the day after a body's last, or the day of today's law."""
    body = bodies()[name]
    assert main(["duties", body.title, "--as-at", str(last_day(body) + timedelta(days=1))]) == 0
    assert capsys.readouterr().out
