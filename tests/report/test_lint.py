"""What lint found, in each of its formats."""

from __future__ import annotations

import csv
import json
from datetime import date
from functools import cache
from io import BytesIO, StringIO
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve

from csc_rules.errors import Place
from csc_rules.lint.model import Finding, Ignored, Lint, Pack, Severity
from csc_rules.lint.rules import rules
from csc_rules.lint.run import lint
from csc_rules.report.lint import concise, full, of_rules, summary, to_json
from csc_rules.report.lint_sarif import to_sarif
from csc_rules.report.written import suffixes, written
from csc_rules.spans import Position
from tests.report import pages

DAY = date(2026, 11, 26)
FINDING = Finding(
    code="LD01",
    rule="no-time",
    pack=Pack.DRAFTER,
    severity=Severity.WARNING,
    ruleset="a-law",
    statement="publish",
    provisions=("s.3(6)(b)", "s.4"),
    source="https://www.legislation.gov.uk/nia/2015/10/section/3",
    place=Place("a law.rules", Position(7, 6), length=7, line='duty publish "publication" at s.3(6)(b), s.4'),
    message="section 3(6)(b) requires “plan” to be published and names no day by which",
)
NOTE = evolve(FINDING, code="LE25", rule="title-with-stop", pack=Pack.ENCODER, severity=Severity.NOTE, fixable=True)
WHOLE = evolve(FINDING, code="LD13", rule="no-consequence", provisions=(), source=None, statement="a-law")
LEFT = Ignored(finding=NOTE, because="so it is called", until=date(2027, 1, 1))
FOUND = Lint(
    as_at=DAY, packs=tuple(Pack), rulesets=("a-law", "b-law"), findings=(FINDING, NOTE, WHOLE), ignored=(LEFT,)
)
NOTHING = Lint(as_at=DAY, packs=(Pack.ENCODER,), rulesets=("a-law",))


@cache
def of_the_act() -> Lint:
    """Look through an Act with both packs."""
    return lint(["ni-act-2015"], DAY, tuple(Pack))


def holding(text: str) -> Lint:
    """Return a result in which each field that an author could have written has one text."""
    place = Place(text, Position(1, 1), line=text)
    finding = evolve(FINDING, statement=text, message=text, place=place)
    return evolve(FOUND, findings=(finding, NOTE), ignored=(evolve(LEFT, finding=finding, because=text),))


@pytest.mark.parametrize("suffix", suffixes("lint"))
def test_same_inputs_same_bytes(suffix: str) -> None:
    """Each format is a pure function of the result."""
    assert written("lint", suffix, of_the_act()) == written("lint", suffix, of_the_act())


@pytest.mark.parametrize("suffix", suffixes("lint"))
def test_nothing_found_can_be_written(suffix: str) -> None:
    """A result without a finding is a result."""
    assert written("lint", suffix, NOTHING)


def test_a_finding_is_a_line() -> None:
    """The place comes first, as editors want it, then code, severity, sentence, statement and provisions."""
    assert concise(FOUND).splitlines()[0] == (
        "a law.rules:7:6: LD01 warning: section 3(6)(b) requires “plan” to be published and names no day by which"
        " [publish, s.3(6)(b), s.4]"
    )


def test_the_last_line_counts() -> None:
    """How much was found, of which severity, by which packs, as at which day, and how much is ignored."""
    assert summary(FOUND) == (
        "3 findings (2 warnings, 1 note) in 2 rule files by the encoder's pack and the drafter's pack, as at"
        " 26 November 2026; 1 ignored"
    )


def test_in_full_a_finding_says_what_to_do() -> None:
    """The line it stands on, its provision with its address, the page of its rule, and whether it can be fixed."""
    told = full(FOUND)

    assert 'Written:      duty publish "publication" at s.3(6)(b), s.4' in told
    assert "https://www.legislation.gov.uk/nia/2015/10/section/3" in told
    assert "csc-rules lint --explain LD01" in told
    assert "csc-rules lint --fix puts it right; csc-rules lint --explain LE25" in " ".join(told.split())
    assert "LE25 is ignored until 1 January 2027: so it is called" in " ".join(told.split())


def test_full_fits_80_columns() -> None:
    """Only what cannot be broken may be longer: an address, or where it stands."""
    lines = full(of_the_act()).splitlines()

    assert [line for line in lines if len(line) > 80 and "://" not in line and ".rules:" not in line] == []


def test_json_has_a_table_for_each_finding() -> None:
    """Tools get file, line and column, and what is ignored with its reason."""
    found = json.loads(to_json(FOUND))

    assert found["counts"] == {"error": 0, "warning": 2, "note": 1}
    assert found["findings"][0]["line"] == 7
    assert found["findings"][0]["provisions"] == ["s.3(6)(b)", "s.4"]
    assert found["findings"][2]["source"] is None
    assert found["ignored"][0] | {"because": "so it is called", "until": "2027-01-01"} == found["ignored"][0]


def test_sarif_names_each_rule_and_place() -> None:
    """Each result has its rule among those asked, its place, and where it is ignored a suppression with a reason."""
    (run,) = json.loads(to_sarif(FOUND))["runs"]
    known = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    first, _, _, left = run["results"]

    assert known == [rule.code for rule in rules()]
    assert known[first["ruleIndex"]] == first["ruleId"] == "LD01"
    assert first["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == "a%20law.rules"
    assert first["locations"][0]["physicalLocation"]["region"] == {"startLine": 7, "startColumn": 6}
    assert (first["level"], left["level"]) == ("warning", "note")
    assert left["suppressions"] == [{"kind": "external", "justification": "so it is called"}]


def test_junit_counts_what_fails() -> None:
    """Warnings fail, notes and what is ignored are skipped, and a file without a finding passes."""
    found = ET.fromstring(written("lint", ".junit.xml", FOUND))  # noqa: S314 - we made it
    suites = {suite.get("name"): suite for suite in found}

    assert (found.get("tests"), found.get("failures"), found.get("skipped")) == ("5", "2", "2")
    assert len(suites["a-law"].findall("testcase/failure")) == 2
    assert suites["b-law"].find("testcase").get("name") == "nothing found"  # type: ignore[union-attr]


def test_csv_has_a_row_for_each_finding_and_each_ignored_one() -> None:
    """The reason stands in a column of its own."""
    rows = list(csv.DictReader(StringIO(written("lint", ".csv", FOUND).decode("utf-8-sig"))))

    assert [row["code"] for row in rows] == ["LD01", "LE25", "LD13", "LE25"]
    assert [row["ignored"] for row in rows] == ["", "", "", "so it is called"]


def test_the_workbook_has_both_lists() -> None:
    """Findings and what is ignored have a sheet each, beside the one that says what the workbook is."""
    calamine = pytest.importorskip("python_calamine")
    book = calamine.load_workbook(BytesIO(written("lint", ".xlsx", FOUND)))

    assert book.sheet_names == ["Read me", "Findings", "Ignored"]
    assert book.get_sheet_by_name("Findings").to_python()[1][0] == "LD01"


def test_the_page_links_each_provision() -> None:
    """A reader comes from a finding to the law."""
    page = pages.parsed(written("lint", ".html", FOUND))
    links = [each.attributes.get("href") for each in page.all("a")]

    assert FINDING.source in links
    assert len(set(page.ids())) == len(page.ids())
    assert "so it is called" in page.text


def test_the_page_of_nothing_says_so() -> None:
    """An empty page is none."""
    assert "Nothing was found." in pages.parsed(written("lint", ".html", NOTHING)).text


def test_rules_are_listed() -> None:
    """A line has code, pack, severity, name and what the rule finds."""
    assert of_rules(rules()).splitlines()[0] == (
        "LE01  encoder  warning  unused-term: something is declared and never used"
    )
