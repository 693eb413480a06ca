"""Results that are read side by side, in every format, with texts that anybody may have written into a rule file."""

from __future__ import annotations

import io
from datetime import date

import pytest
from attrs import evolve
from python_calamine import load_workbook

from csc_rules.compare.delta import Delta, delta
from csc_rules.compare.matrix import Comparison, Subject, compare
from csc_rules.law.loader import load_ruleset
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.side import papers
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


def test_a_workbook_has_a_sheet_for_each_kind_of_table() -> None:
    """What is compared, question by question, is one table that can be filtered."""
    found = compare([Subject(ruleset=load_ruleset(name), day=DAY) for name in ("ni-bill-2014", "ni-act-2015")])
    book = load_workbook(io.BytesIO(written("comparison", ".xlsx", found)))
    assert book.sheet_names == ["Read me", "At a glance", "Question by question", "Only in one", "Terms"]


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
            cells = [cell for row in table.rows for cell in row[-1 if table.sheet == "What changed" else -2 :]]
            assert all(any(line.provision for line in cell) for cell in cells), table.title


@pytest.mark.parametrize("suffix", suffixes("delta"))
def test_nothing_changed(suffix: str) -> None:
    """A delta without changes is written, too."""
    assert written("delta", suffix, nothing_changed())


def test_what_is_no_paper() -> None:
    """A result that is not read side by side is refused."""
    with pytest.raises(TypeError, match="int is not read side by side"):
        papers.of(1)
