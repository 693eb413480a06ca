"""Results that are read side by side, in every format, with texts that anybody may have written into a rule file."""

from __future__ import annotations

import io
import zipfile
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
from csc_rules.report.written import suffixes, written
from tests.hostile import HOSTILE

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


@cache
def compared(name: str) -> Comparison:
    """Compare a spoilt ruleset with the one it was made from."""
    pair = (load_ruleset("ni-act-2015"), spoilt(HOSTILE[name]))
    return compare([Subject(ruleset=each, day=DAY) for each in pair])


def nothing_changed() -> Delta:
    """Return what changed from a text to itself."""
    one = Subject(ruleset=load_ruleset("ni-act-2015"), day=DAY)
    return delta(one, one)


@pytest.mark.parametrize("name", HOSTILE)
@pytest.mark.parametrize("suffix", suffixes("comparison"))
def test_hostile_texts_are_written(suffix: str, name: str) -> None:
    """No text stops a writer."""
    assert written("comparison", suffix, compared(name))


@pytest.mark.parametrize("name", ["markup", "entity", "quotes"])
def test_markup_is_text_on_a_page(name: str) -> None:
    """What looks like markup is none on a page."""
    page = written("comparison", ".html", compared(name)).decode()
    assert "<script" not in page
    assert "<img" not in page


@pytest.mark.parametrize("name", ["formula", "plus", "minus", "at", "array"])
def test_nothing_is_a_formula(name: str) -> None:
    """No cell of a workbook holds a formula."""
    with zipfile.ZipFile(io.BytesIO(written("comparison", ".xlsx", compared(name)))) as book:
        assert all(b"<f>" not in book.read(each) for each in book.namelist() if "worksheets" in each)


def test_brackets_stay_in_the_terminal() -> None:
    """What looks like markup of a terminal is shown."""
    assert "[red]bold[/red]" in written("comparison", ".txt", compared("brackets")).decode()


def test_a_row_of_markdown_is_one_line() -> None:
    """A text with line ends and pipes does not break a table."""
    lines = written("comparison", ".md", compared("lines")).decode().splitlines()
    rows = [line for line in lines if line.startswith("|")]
    assert all(line.endswith("|") for line in rows)


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
