"""The laws of comparing, on generated rulesets and on those that are shipped."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date, timedelta
from functools import cache

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings

from csc_rules.compare.frames import frames
from csc_rules.compare.matrix import Subject, compare
from csc_rules.compare.relation import OPPOSITE, Kind
from csc_rules.compare.rows import said
from csc_rules.compare.terms import Terms
from csc_rules.law.concepts import Concepts, load_concepts, no_concepts
from csc_rules.law.loader import load_ruleset, load_text, source_of
from csc_rules.law.model import Consultee, Duty, FixedDay, Limit, Party, Power, Statement, Unit
from csc_rules.law.ruleset import Ruleset
from tests.compare.shapes import DAY, by_id, changed, relations, with_norm
from tests.engine.small import law
from tests.strategies.law import Law, laws

some = settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
# The three main rulesets, each on a day on which all that matters of it is in force.
MAIN = {
    "ni-act-2015": date(2016, 1, 1),
    "sct-cyp-2014": date(2018, 1, 1),
    "eng-children-act-2004": date(2010, 6, 1),
}
NOBODY = Party(name="a-court")


def column(ruleset: Ruleset) -> Subject:
    """Return a ruleset on the day of these tests."""
    return Subject(ruleset=ruleset, day=DAY)


@some
@given(laws())
def test_a_ruleset_is_the_same_as_itself(text: Law) -> None:
    """Compared with itself, every answer is the same."""
    one = law(text.text)
    assert {kind for _, _, kind in relations(compare((column(one), column(one))))} == {"same"}


@pytest.mark.parametrize("name", MAIN)
def test_a_shipped_ruleset_is_the_same_as_itself(name: str) -> None:
    """So is that of a shipped ruleset."""
    one = Subject(ruleset=load_ruleset(name), day=MAIN[name])
    assert {kind for _, _, kind in relations(compare((one, one)))} == {"same"}


def turned(found: set[tuple[str, str, Kind]]) -> set[tuple[str, str, Kind]]:
    """Return relations as they have to be from the other side, without what has no counterpart there."""
    return {(row, slot, OPPOSITE[kind]) for row, slot, kind in found if kind != "no-counterpart"}


@some
@given(laws(), laws())
def test_what_is_stronger_one_way_is_weaker_the_other(first: Law, second: Law) -> None:
    """Turned round, stronger is weaker, wider is narrower, and the rest stays."""
    one, two = law(first.text), law(second.text, name="second")
    table = by_id(one, two)
    there = set(relations(compare((column(one), column(two)), table)))
    back = set(relations(compare((column(two), column(one)), table)))
    assert turned(there) == {each for each in back if each[2] != "no-counterpart"}


@pytest.mark.parametrize(("one", "two"), [("ni-act-2015", "sct-cyp-2014"), ("eng-children-act-2004", "ni-act-2015")])
def test_shipped_rulesets_turned_round(one: str, two: str) -> None:
    """The same of shipped rulesets."""
    pair = [Subject(ruleset=load_ruleset(name), day=MAIN[name]) for name in (one, two)]
    there, back = set(relations(compare(pair))), set(relations(compare(pair[::-1])))
    assert turned(there) == {each for each in back if each[2] != "no-counterpart"}


NEW = {"plan": "scheme", "report": "account", "notice": "letter", "goods": "wares", "parents": "guardians"}


@some
@given(laws(), laws())
def test_names_do_not_matter(first: Law, second: Law) -> None:
    """A ruleset in which terms and rules have other ids is to another one what it was before."""
    one, two = law(first.text), law(second.text, name="second")
    new = law(renamed(first.text), name="renamed")
    table = by_id(one, two)
    terms = {(new.unit.name, renamed(name)): what for (_, name), what in by_id(one).terms.items()}
    items = {(new.unit.name, renamed(held), item): what for (_, held, item), what in by_id(one).items.items()}
    other = evolve(table, terms={**table.terms, **terms}, items={**table.items, **items})
    before = set(relations(compare((column(two), column(one)), table)))
    after = set(relations(compare((column(two), column(new)), other)))
    assert {each for each in before if each[0].startswith("concept")} == {
        each for each in after if each[0].startswith("concept")
    }


def renamed(text: str) -> str:
    """Return a text with other words for some terms, wherever they stand."""
    for old, word in NEW.items():
        text = text.replace(old, word)
    return text


# Changing one thing ---------------------------------------------------------------------------------------------------


@cache
def shipped(name: str) -> Ruleset:
    """Load one of the main rulesets once."""
    return load_ruleset(name)


@cache
def held(name: str, day: date) -> tuple[Concepts, dict[str, set[str]]]:
    """Return the concepts of a main ruleset without a table, and for each norm the rows that it is said in on a day."""
    ruleset = shipped(name)
    concepts = evolve(load_concepts([ruleset]), terms={}, items={}, norms={})
    own: dict[str, set[str]] = {}
    for key, entry in said(ruleset, day, concepts).entries.items():
        for sentence in entry.sentences:
            own.setdefault(sentence.rule, set()).add("/".join((*key[0], key[1])))
    return concepts, own


def day_of(name: str, statement: Statement) -> date:
    """Return the day on which a statement is looked at: that of its ruleset, or one on which it is in force."""
    force = statement.force
    if force.covers(MAIN[name]):
        return MAIN[name]
    day = force.until - timedelta(days=1) if force.until else force.since
    assert day is not None
    assert force.covers(day)
    return day


def _named(kind: Callable[[Unit], Iterable[Statement]]) -> list[tuple[str, str]]:
    """Return every statement of a kind in the three main rulesets, those that are in force on other days among them."""
    return [(name, each.id) for name in MAIN for each in kind(shipped(name).unit)]


DUTIES = _named(lambda unit: unit.duties)
POWERS = _named(lambda unit: unit.powers)
# What is said of a plan and of all that goes with it.
OF_ALL = {"limits", "exceptions", "judgement"}
EXCEPTIONS = _named(lambda unit: unit.exemptions)


def _cells(name: str, norm: Duty | Power, slot: str, day: date | None = None) -> set[tuple[str, str]]:
    """Return where a change to a norm has to be seen: in its own row, or as a part of the row it goes with."""
    day = day or day_of(name, norm)
    concepts, own = held(name, day)
    if norm.id in own:
        return {(row, slot) for row in own[norm.id]}
    terms = Terms(ruleset=shipped(name), concepts=concepts, day=day)
    frame = next(each for each in frames(terms) if each.norm == norm.id)
    where = {"consultation": "consultees", "publication": "publication"}[frame.group]
    return {("/".join((*frame.subject, "making")), slot if slot in OF_ALL else where)}


@pytest.mark.parametrize(("name", "norm"), DUTIES)
def test_a_change_of_a_clock_changes_that_cell_alone(name: str, norm: str) -> None:
    """Another clock of one duty is seen in its clock, and nowhere else."""
    ruleset = shipped(name)
    duty = ruleset.duties[norm]
    other = with_norm(ruleset, evolve(duty, clock=FixedDay(day=date(2031, 1, 1)), readings=()))
    assert changed(ruleset, other, day_of(name, duty)) == _cells(name, duty, "clock")


@pytest.mark.parametrize(("name", "norm"), [*DUTIES, *POWERS])
def test_a_change_of_a_bearer_changes_that_cell_alone(name: str, norm: str) -> None:
    """One more bearer of one duty or power is seen in its bearers, and nowhere else."""
    ruleset = shipped(name)
    one = ruleset.duties.get(norm) or ruleset.powers[norm]
    other = with_norm(ruleset, evolve(one, bearers=(*one.bearers, NOBODY)))
    assert changed(ruleset, other, day_of(name, one)) == _cells(name, one, "bearer")


@pytest.mark.parametrize(("name", "norm"), DUTIES)
def test_a_change_of_a_consultee_changes_that_cell_alone(name: str, norm: str) -> None:
    """One more of those whom one duty has to reach is seen there, and nowhere else."""
    ruleset = shipped(name)
    duty = ruleset.duties[norm]
    other = with_norm(
        ruleset, evolve(duty, consultees=(*duty.consultees, Consultee(letter="zz", party=NOBODY, title="a court")))
    )
    # Whom a publication reaches is a part of the publication.
    published = load_concepts([ruleset]).group(duty.verb) == "publication"
    where = _cells(name, duty, "publication" if published else "consultees")
    assert changed(ruleset, other, day_of(name, duty)) == where


@pytest.mark.parametrize(("name", "norm"), POWERS)
def test_a_change_of_a_limit_changes_that_cell_alone(name: str, norm: str) -> None:
    """One more limit of one power is seen in its limits, and nowhere else."""
    ruleset = shipped(name)
    power = ruleset.powers[norm]
    other = with_norm(ruleset, evolve(power, limits=(*power.limits, Limit(kind="with", parties=(NOBODY,)))))
    assert changed(ruleset, other, day_of(name, power)) == _cells(name, power, "limits")


@pytest.mark.parametrize(("name", "norm"), EXCEPTIONS)
@pytest.mark.parametrize("change", ["effect", "target"])
def test_a_change_of_an_exception_changes_that_cell_alone(name: str, norm: str, change: str) -> None:
    """An exception that does something else, or is none any more, is seen at what it is made to, and nowhere else."""
    ruleset = shipped(name)
    (entry,) = (each for each in ruleset.unit.exemptions if each.id == norm)
    effect = "excuses" if entry.effect != "excuses" else "disapplies"
    left = [evolve(entry, effect=effect)] if change == "effect" else []
    unit = evolve(
        ruleset.unit,
        exemptions=tuple(new for each in ruleset.unit.exemptions for new in (left if each.id == norm else [each])),
    )
    other = Ruleset(unit=unit, units=(unit, *ruleset.units[1:]))
    target = ruleset.duties[entry.target]
    assert changed(ruleset, other, day_of(name, entry)) == _cells(name, target, "exceptions", day_of(name, entry))


@pytest.mark.parametrize("name", MAIN)
def test_the_ids_of_questions_and_exceptions_do_not_matter(name: str) -> None:
    """A question is known by its words and an exception by what it does, whatever their ids are."""
    ruleset = shipped(name)
    parts = re.split(r'("[^"]*")', source_of(name).text)
    # An id of one word may be an act as well.
    ids = {each for each in (*ruleset.slots, *(entry.id for entry in ruleset.unit.exemptions)) if "-" in each}
    named = re.compile(rf"(?<![\w.-])({'|'.join(map(re.escape, ids))})(?![\w-])")
    parts[::2] = (named.sub(r"\1-by-another-name", part) for part in parts[::2])
    other = load_text("".join(parts))
    unit = evolve(other.unit, name=ruleset.unit.name)
    other = Ruleset(unit=unit, units=(unit, *other.units[1:]))
    assert ids.isdisjoint(other.slots)
    assert len(ids) > 3
    assert changed(ruleset, other, MAIN[name]) == set()


def test_every_statement_is_looked_at_on_a_day_of_its_own() -> None:
    """Those that are not in force on the day of their ruleset are among them."""
    assert ("eng-children-act-2004", "appoint-director-early") in POWERS
    assert ("eng-children-act-2004", "regard-to-guidance") in DUTIES
    assert ("sct-cyp-2014", "coronavirus-postponement-of-plan") in EXCEPTIONS
    assert (len(DUTIES), len(POWERS), len(EXCEPTIONS)) == (89, 38, 9)


def test_without_a_table_nothing_has_a_counterpart() -> None:
    """Terms that no table has mean themselves alone."""
    pair = [Subject(ruleset=load_ruleset(name), day=MAIN[name]) for name in ("ni-act-2015", "sct-cyp-2014")]
    rows = compare(pair, no_concepts()).rows
    assert all(row.concept.startswith("act/") for row in rows if all(row.sentences))
