"""Results that are read side by side, in every format, with texts that anybody may have written into a rule file."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import date
from functools import cache

import pytest
from attrs import evolve
from python_calamine import load_workbook

from csc_rules.compare.delta import Delta, delta
from csc_rules.compare.matrix import Comparison, Subject, compare
from csc_rules.law.loader import load_ruleset
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.side import papers
from csc_rules.report.side.paper import Table
from csc_rules.report.written import suffixes, written

DAY = date(2016, 1, 1)


def spoilt(text: str) -> Ruleset:
    """Return a ruleset with a text in every title."""
    ruleset = load_ruleset("ni-act-2015")
    unit = evolve(
        ruleset.unit,
        instrument=evolve(ruleset.instrument, title=text),
        documents=tuple(evolve(each, title=text) for each in ruleset.unit.documents),
        classes=tuple(evolve(each, title=text) for each in ruleset.unit.classes),
        slots=tuple(evolve(each, question=text) for each in ruleset.unit.slots),
    )
    return Ruleset(unit=unit, units=(unit, *ruleset.units[1:]))


def pair(text: str) -> tuple[Subject, Subject]:
    """Return a ruleset and the one spoilt with a text that was made from it."""
    first, second = (Subject(ruleset=each, day=DAY) for each in (load_ruleset("ni-act-2015"), spoilt(text)))
    return first, second


def comparison_holding(text: str) -> Comparison:
    """Return a comparison that has a text in every title."""
    return compare(pair(text))


def delta_holding(text: str) -> Delta:
    """Return a delta that has a text in every title."""
    return delta(*pair(text))


def nothing_changed() -> Delta:
    """Return what changed from a text to itself."""
    one = Subject(ruleset=load_ruleset("ni-act-2015"), day=DAY)
    return delta(one, one)


@cache
def headline() -> Comparison:
    """Compare the Bill, the Act, section 10 on two days, and Part 3."""
    now = date(2026, 1, 1)
    section = [
        Subject(ruleset=load_ruleset("eng-children-act-2004"), day=day, part="s.10") for day in (date(2010, 4, 1), now)
    ]
    bill, act = (Subject(ruleset=load_ruleset(name), day=now) for name in ("ni-bill-2014", "ni-act-2015"))
    return compare([bill, act, *section, Subject(ruleset=load_ruleset("sct-cyp-2014"), day=now, part="s.7-18")])


def test_a_workbook_has_a_sheet_for_each_kind_of_table() -> None:
    """What is compared, question by question, is one table that can be filtered."""
    found = compare([Subject(ruleset=load_ruleset(name), day=DAY) for name in ("ni-bill-2014", "ni-act-2015")])
    book = load_workbook(io.BytesIO(written("comparison", ".xlsx", found)))
    fronts = ["At a glance", "Only in one at a glance"]
    assert book.sheet_names == ["Read me", *fronts, "Question by question", "Only in one", "Terms"]


@pytest.mark.parametrize("name", ["ni-act-2015", "ni-bill-2014", "eng-children-act-2004"])
def test_no_cell_without_a_provision(name: str) -> None:
    """Every answer cites, in each cell of each table but that of the terms."""
    found = compare([Subject(ruleset=load_ruleset(each), day=DAY) for each in (name, "sct-cyp-2014")])
    for table in papers.of(found).tables:
        if table.sheet != "Terms":
            start = 2 if table.sheet == "Only in one" else 1
            assert all(any(line.provision for line in cell) for row in table.rows for cell in row[start:]), table.title


def test_no_change_without_provisions() -> None:
    """Every change cites both texts."""
    bill, act = (Subject(ruleset=load_ruleset(each), day=DAY) for each in ("ni-bill-2014", "ni-act-2015"))
    for table in papers.of(delta(bill, act)).tables:
        if table.sheet != "Terms":
            last = -1 if table.front else -2
            cells = [cell for row in table.rows for cell in row[last:]]
            assert all(any(line.provision for line in cell) for cell in cells), table.title


def test_all_of_a_comparison_is_seen_at_a_glance() -> None:
    """Every concept is in one of the tables in front, once."""
    rows = [line for table in papers.of(headline()).tables if table.front for line in _concepts(table)]
    assert sorted(rows) == sorted(row.title for row in headline().rows)


def _concepts(table: Table) -> Iterator[str]:
    for row in table.rows:
        yield from (line.text.partition(" (not on")[0] for line in (row[1] if "Only" in table.sheet else row[0]))


def test_nothing_is_said_at_a_glance_only() -> None:
    """What is cut short in front stands in full behind it: each sentence, each answer, and each reason."""
    found = headline()
    behind = {text for table in papers.of(found).tables if not table.front for text in _texts(table)}
    for row in found.rows:
        assert {point.text for said in row.sentences for point in said} <= behind
        if sum(map(bool, row.sentences)) > 1:
            cells = [cell for slot in row.slots for cell in slot.cells]
            assert {point.text for cell in cells for point in cell.points} <= behind
            reasons = {
                cell.relation.reason for cell in cells if cell.relation and cell.relation.kind != "no-counterpart"
            }
            assert all(any(reason in text for text in behind) for reason in reasons)


def _texts(table: Table) -> Iterator[str]:
    yield from (line.text for row in table.rows for cell in row for line in cell)


@pytest.mark.parametrize(
    ("concept", "column", "said"),
    [
        ("co-operation: taking part", 1, "wider: who: adds district council and 6 more [s.2(1)]"),
        ("co-operation: taking part", 1, "weaker: limits: adds so far as: Is co-operation consistent… [s.2(1)]"),
        ("co-operation: taking part", 2, "different: who, for whom, with whom, judgement [s.10(5)]"),
        ("co-operation: taking part", 3, "as on 1 April 2010, but for who (different) [s.10(5)]"),
        ("well-being outcomes: list", 3, "as on 1 April 2010 [s.10(2)]"),
        ("plan for children's services: making it", 1, "no counterpart [s.1(1) to s.11]"),
        ("report on co-operation: making it", 1, "and 2 more [s.5(5)(b), s.5(1); s.5(5)(c), s.5(1)]"),
    ],
)
def test_a_cell_at_a_glance(concept: str, column: int, said: str) -> None:
    """What it says with its provision, what it is to the first and why, and on another day what is otherwise."""
    (table, *_) = papers.of(headline()).tables
    (row,) = (row for row in table.rows if row[0][0].text == concept)
    provision = next(line.provision for line in row[column + 1] if line.provision)
    assert said in [evolve(line, provision=line.provision or provision).plain() for line in row[column + 1]]


def test_one_ruleset_on_two_days_is_seen_at_a_glance() -> None:
    """What both days have is a row, although it is in one ruleset only."""
    days = [Subject(ruleset=load_ruleset("ni-act-2015"), day=day) for day in (DAY, date(2026, 1, 1))]
    (table, *_) = papers.of(compare(days)).tables
    assert any("as on 1 January 2016, but for" in line.text for row in table.rows for line in row[2])


def test_what_one_ruleset_has_no_longer_is_said_in_front() -> None:
    """A concept that only one ruleset has, and that it has not on a later day, says so."""
    law = load_ruleset("eng-children-act-2004")
    days = [Subject(ruleset=law, day=day, part="s.17") for day in (date(2009, 6, 1), date(2026, 1, 1))]
    found = compare([*days, Subject(ruleset=load_ruleset("ni-act-2015"), day=DAY)])
    (table,) = (each for each in papers.of(found).tables if each.sheet == "Only in one at a glance")
    told = [line.text for row in table.rows for line in row[1]]
    assert "regulations on plans of authorities: making it (not on 1 January 2026)" in told


def test_all_of_a_delta_is_seen_at_a_glance() -> None:
    """Each change in what both have is a line, and what was lost or gained is listed."""
    bill, act = (Subject(ruleset=load_ruleset(each), day=DAY) for each in ("ni-bill-2014", "ni-act-2015"))
    found = delta(bill, act)
    changed, whole = (table for table in papers.of(found).tables if table.front)
    assert len(changed.rows) == sum(bool(each.slot) for each in found.changes)
    assert {row[0][0].text: len(row[1]) for row in whole.rows} == {
        "Lost": sum(each.what == "lost" for each in found.changes),
        "Gained": sum(each.what == "gained" for each in found.changes),
    }


@pytest.mark.parametrize("suffix", suffixes("delta"))
def test_nothing_changed(suffix: str) -> None:
    """A delta without changes is written, too."""
    assert written("delta", suffix, nothing_changed())


def test_what_is_no_paper() -> None:
    """A result that is not read side by side is refused."""
    with pytest.raises(TypeError, match="int is not read side by side"):
        papers.of(1)
