"""The page to be read beside the law, what differs between two days, and the Markdown that both are made from."""

from __future__ import annotations

import json
from datetime import date
from functools import cache

import pytest
from attrs import evolve

from csc_rules.law.loader import load_register, load_ruleset, load_text
from csc_rules.law.model import Force
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.html.from_markdown import blocks, inline
from csc_rules.report.html.plain import of_lines
from csc_rules.report.law_page import law_page, register_page
from csc_rules.report.law_page.differences import Differences, differences, text
from csc_rules.report.markdown import code, escaped, link, plain
from csc_rules.report.reading import Reading, sections
from csc_rules.report.spans import Bar, scale, spans
from csc_rules.report.written import written
from csc_rules.verify.coverage import coverage_of
from csc_rules.verify.sign_offs import sign
from csc_rules.verify.suite import suite_of_text
from tests.hostile import HOSTILE
from tests.report import pages

LAW = """instrument a-law "A Law"
  kind act
  stage revised
  jurisdiction somewhere
  source <https://www.legislation.gov.uk/asp/2020/1>
  in force from 2020-01-01 at s.1
  provisions s.1, s.2(1)-(2), s.3, s.4
  not encoded s.4 because "short title"
  use "acts"

body board "The Board"

body council "The Council"

body town "The Town"

class partner "partner" at s.2(1)
  member board until 2022-01-01 at s.2(1)
  member council at s.2(1)
  member town from 2022-01-01 at s.2(1)

document plan "plan" at s.2(2)
  must contain aims "the aims" at s.2(2)

duty publish-plan "publication of the plan" until 2022-01-01 at s.3
  each partner must publish plan
  judged well "Was it done well?" by board

duty publish-plan-anew "publication of the plan" from 2022-01-01 at s.3
  each partner must publish plan
  by 2022-06-30
  unsettled "it can be read as the month after" reading by 2022-07-31

duty lay-plan "laying of the plan" from 2022-01-01 at s.2(2)
  council must lay plan before board
  unverified "not read"

test "who is a partner" covers s.2(1)
  as at 2020-06-01
  expect "The Board" is partner
"""
BEFORE, AFTER = date(2021, 12, 31), date(2022, 1, 1)


@cache
def law() -> Ruleset:
    """Load the law."""
    return load_text(LAW, "a-law.rules")


def reading(day: date | None = None, *, signed: bool = False) -> Reading:
    """Return the law to be read."""
    suite = suite_of_text(LAW, "a-law.rules")
    entries = sign(suite, ["s.3"], by="A. Reader", on=date(2026, 11, 26), against="as enacted") if signed else ()
    return Reading(ruleset=law(), coverage=coverage_of(suite, signed=entries), day=day)


def page(day: date | None = None, *, signed: bool = False) -> str:
    """Return the page as text."""
    return written("reading", ".html", reading(day, signed=signed)).decode()


# The reading ----------------------------------------------------------------------------------------------------------


def test_each_provision_leads_to_the_law() -> None:
    """Each provision stands beside a link to its text."""
    assert '<a href="https://www.legislation.gov.uk/asp/2020/1/section/3" rel="noreferrer">s.3</a>' in page()


def test_the_lines_of_the_page_of_the_law() -> None:
    """What is said of a statement is what the page in Markdown says of it."""
    lines = [line for line in law_page(law()).splitlines() if line.startswith("- **The rule:**")]
    assert len(lines) == 3
    assert all(str(inline(line.removeprefix("- "))) in page() for line in lines)


def test_the_tests_of_a_provision() -> None:
    """The tests that cover a provision are named, with the provisions that they cover."""
    assert '<li><bdi>who is a partner</bdi> <span class="place">s.2(1)</span></li>' in page()


def test_what_is_open() -> None:
    """What a provision leaves open is told beside it, each sort in its words."""
    found = {row.coverage.provision: row.open for part in sections(reading()) for row in part.beside}
    assert found["s.3"] == ("left to a person", "read in more than one way")
    assert found["s.2(2)"] == ("not verified",)
    assert found["s.2(1)"] == ()


def test_what_is_open_on_a_day() -> None:
    """On a day only what is in force on it is open."""
    found = {row.coverage.provision: row.open for part in sections(reading(BEFORE)) for row in part.beside}
    assert (found["s.3"], found["s.2(2)"]) == (("left to a person",), ())


def test_reviews() -> None:
    """Who signed a provision off stands beside it."""
    assert "signed off by A. Reader on 2026-11-26 against as enacted" in page(signed=True)
    assert page().count("<bdi>not signed off</bdi>") == 5


def test_versions() -> None:
    """What begins or ends while the Act goes on is a version, with its days; what does not is none."""
    found = {part.names: part.versions for part in sections(reading())}
    titles = [version.title for version in found["s.2",]]
    assert titles == ["The Board in partner", "The Town in partner", "laying of the plan"]
    assert found["s.2",][0].days == Force(since=date(2020, 1, 1), until=AFTER)


def test_versions_as_a_picture_and_as_a_table() -> None:
    """Each picture has its table."""
    found = page()
    assert found.count('<svg class="timeline"') == found.count("Versions in words:") == 2


def test_the_law_of_a_day() -> None:
    """On a day only what is in force is told, of each list as well."""
    assert "rule-lay-plan" not in page(BEFORE)
    assert "rule-lay-plan" in page(AFTER)
    assert "<li>The Town; from 1 January 2022" not in page(BEFORE)
    assert "The law of 31 December 2021" in page(BEFORE)


@pytest.mark.parametrize("day", [None, BEFORE, AFTER])
def test_every_link_leads_to_a_place(day: date | None) -> None:
    """Every link within the page leads to a place that is there, and no place is there twice."""
    found = pages.parsed(page(day).encode())
    places = [each.attributes["id"] for each in found.elements if "id" in each.attributes]
    to = [each.attributes["href"][1:] for each in found.elements if each.attributes.get("href", "").startswith("#")]
    assert len(set(places)) == len(places)
    assert set(to) <= set(places)


@pytest.mark.parametrize("name", ["ni-act-2015", "eng-nhs-act-2006"])
def test_every_link_of_a_shipped_page_leads_to_a_place(name: str) -> None:
    """So it is in the pages of what is shipped, on a day on which some of it is not in force."""
    ruleset = load_ruleset(name)
    found = Reading(ruleset=ruleset, coverage=evolve(reading().coverage, provisions=()), day=date(2023, 1, 1))
    made = pages.parsed(written("reading", ".html", found))
    places = {each.attributes["id"] for each in made.elements if "id" in each.attributes}
    to = {each.attributes["href"][1:] for each in made.elements if each.attributes.get("href", "").startswith("#")}
    assert to <= places


def test_no_script_and_the_same_bytes() -> None:
    """The page has no script, and is the same when it is made again."""
    assert "<script" not in page()
    assert page() == page()


def test_a_register() -> None:
    """A register can be read as a page as well."""
    lines = register_page(load_register("acts")).splitlines()
    assert b"<h1>" in of_lines(lines, "register")


# What differs ---------------------------------------------------------------------------------------------------------


def between(first: date = BEFORE, last: date = AFTER) -> Differences:
    """Return what differs between two days."""
    return differences(law(), first, last)


def test_what_is_new_and_what_is_gone() -> None:
    """What is in force on one of the days only is new or gone, section by section."""
    section = next(each for each in between().sections if each.section == "s.2")
    assert [entry.text for entry in section.gone] == ["The Board in partner"]
    assert [entry.text for entry in section.new] == ["The Town in partner", "laying of the plan"]


def test_what_goes_on_otherwise() -> None:
    """What is called the same on both days, and is another, goes on otherwise."""
    section = next(each for each in between().sections if each.section == "s.3")
    assert (section.gone, section.new) == ((), ())
    assert [entry.statement for entry in (*section.before, *section.after)] == ["publish-plan", "publish-plan-anew"]
    assert section.after[0].says == "each partner must publish the plan; by 30 June 2022"


def test_nothing_differs() -> None:
    """Between days without a change in between nothing differs."""
    found = between(date(2020, 6, 1), BEFORE)
    assert (found.sections, found.days) == ((), ())
    assert "nothing differs" in text(found)


def test_a_day_against_itself() -> None:
    """A day does not differ from itself."""
    assert between(AFTER, AFTER).sections == ()


def test_before_it_was_law() -> None:
    """Against a day before its commencement everything is new, with the day on which it began."""
    found = between(date(2019, 1, 1), BEFORE)
    assert {entry.statement for part in found.sections for entry in part.new} == {"partner", "plan", "publish-plan"}


def test_every_difference_has_its_provision() -> None:
    """Nothing differs without a provision that leads to the law."""
    for part in between(date(2019, 1, 1), AFTER).sections:
        for entry in (*part.gone, *part.new, *part.before, *part.after):
            assert entry.provisions
            assert entry.source


@pytest.mark.parametrize("suffix", [".html", ".md", ".txt", ".json"])
def test_files(suffix: str) -> None:
    """What differs is written in each format, with who is new."""
    found = written("differences", suffix, between()).decode()
    assert "The Town in partner" in found
    if suffix == ".json":
        assert json.loads(found)["last"] == "2022-01-01"


# Markdown to HTML -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(name: str) -> None:
    """Whatever is escaped in Markdown is text in HTML, and reads the same."""
    written_ = HOSTILE[name]
    found = inline(escaped(written_))
    assert "<script" not in found
    assert "<img" not in found
    assert " ".join(found.striptags().split()) or name == "unicode"


def test_plain_is_what_is_read() -> None:
    """Markdown without its marks reads as the text that it was made from."""
    assert plain(f"{link(escaped('a [b] | c'), '#x')} {escaped('1. d')}") == "a [b] | c 1. d"


def test_nested_lists() -> None:
    """A list within a list stays within it."""
    found = str(blocks(["- **A:**", "  - b", "  - c", "- d"])).replace("\n", "")
    assert found == "<ul><li><strong>A:</strong><ul><li>b</li><li>c</li></ul></li><li>d</li></ul>"


def test_tables() -> None:
    """A table can be scrolled, is named by the heading above it, and keeps bars that are escaped."""
    found = str(blocks(["## Who", "", "| a | b |", "| --- | --- |", r"| x \| y | z |", "", "end"]))
    assert 'aria-label="Who"' in found
    assert "<td>x | y</td><td>z</td>" in found
    assert found.endswith("<p>end</p>\n")


def test_anchors() -> None:
    """A place to link to becomes that of the heading below it, and several are all there."""
    found = str(blocks(['<a id="a"></a>', '<a id="b"></a>', "", "### C"]))
    assert '<span id="a"></span>' in found
    assert '<h3 id="b">C</h3>' in found


def test_links_to_files_are_words() -> None:
    """A page by itself has no file beside it that a link could lead to."""
    assert str(inline("[a](../b.md)")) == "a"


def test_code() -> None:
    """A name or command as it is typed."""
    assert str(inline(f"{code('a<b')} {code('c`d')}")) == "<code>a&lt;b</code> <code>c`d</code>"


# Pictures -------------------------------------------------------------------------------------------------------------


def test_open_ends_and_a_day() -> None:
    """A bar with an open end has an arrow there; a day is a line with its name."""
    rows = [Bar(title="a", days=Force()), Bar(title="b", days=Force(since=BEFORE, until=AFTER))]
    found = spans(rows, scale([row.days for row in rows]), name="x", title="t", description="d", at=AFTER)
    assert found.count('Z" fill') == 2
    assert "1 January 2022" in found


def test_no_days_at_all() -> None:
    """Without any day there is a scale all the same."""
    assert scale([]).first < scale([]).last


def test_the_ends_of_the_calendar() -> None:
    """The first and the last day of the calendar have their places."""
    found = scale([Force(since=date.min, until=date.max)])
    assert (found.first, found.last) == (date.min, date.max)
