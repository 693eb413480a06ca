"""Pictures of timelines: real text, no style or script, shapes that differ by more than colour, days where they are."""

from __future__ import annotations

import re
from datetime import date
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from benchmarks import generated
from csc_rules.planner.timeline import Row, Span, timeline
from csc_rules.report import svg
from csc_rules.report.visible import visible
from tests.hostile import HOSTILE

DAY = date(2022, 6, 11)
SVG = "{http://www.w3.org/2000/svg}"


def row(title: str = "a duty", **more: object) -> Row:
    """Return a row with a last day."""
    values: dict[str, object] = {
        "instance": "a.duty/body/once",
        "duty": "a.duty",
        "title": title,
        "provision": "s.1",
        "bearer": "a body",
        "object": None,
        "object_title": None,
        "cycle": "once",
        "ruleset": "a",
        "standing": "law",
        "verdict": None,
        "label": "due",
        "period": None,
        "deadline": Span(first=date(2024, 1, 1), last=date(2024, 1, 1)),
        "marks": (),
        "windows": (),
    }
    return Row(**(values | more))  # type: ignore[arg-type]


def drawn(*rows: Row) -> ET.Element:
    """Return a picture of rows as XML."""
    return ET.fromstring(svg.timeline(rows, DAY, name="t", title="A title", description="What it shows"))  # noqa: S314 - our own


def texts(picture: ET.Element) -> list[str]:
    """Return the texts of a picture."""
    return ["".join(each.itertext()) for each in picture.iter(f"{SVG}text")]


def test_it_has_a_name_and_a_description() -> None:
    """A picture has its title and description inside, and is labelled by both."""
    picture = drawn(row())

    assert picture.get("role") == "img"
    assert picture.get("aria-labelledby") == "t-title t-desc"
    assert [picture[0].text, picture[1].text] == ["A title", "What it shows"]


def test_its_words_are_text() -> None:
    """The day of the check, the duty and its verdict are text that can be read and searched."""
    found = texts(drawn(row("adoption of the plan")))

    assert {"as at 11 June 2022", "adoption of the plan", "due"} <= set(found)


def test_it_needs_no_style() -> None:
    """Without a page around it, everything is drawn in the colour of the text."""
    for each in drawn(*timeline(generated.assessment(200)).rows).iter():
        assert "style" not in each.attrib
        assert each.tag not in (f"{SVG}style", f"{SVG}script", f"{SVG}image")


def test_windows_differ_by_their_patterns() -> None:
    """No two kinds of window have the same strokes."""
    assert len(set(svg.PATTERNS.values())) == len(svg.PATTERNS)


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_appears_as_text(name: str) -> None:
    """A hostile title is text, cut to the room there is."""
    (label,) = (each for each in drawn(row(HOSTILE[name])).iter(f"{SVG}text") if "class" not in each.attrib)

    assert visible(" ".join(HOSTILE[name].split()))[:60] in (label.text or "")
    assert len(label.text or "") <= 100


def test_a_day_far_away_is_drawn_at_the_edge() -> None:
    """A last day in another century does not flatten all the others."""
    far = Span(first=date(2400, 1, 1), last=date(2400, 1, 1))
    scale = svg.axis([row(), row(deadline=far)], DAY)

    assert scale.last < date(2030, 1, 1)
    assert scale.x(date(2400, 1, 1)) == svg.WIDTH - svg.SIDE


@pytest.mark.parametrize("day", [date.min, date.max])
def test_the_ends_of_the_calendar_can_be_drawn(day: date) -> None:
    """The first and the last day there are can be asked about."""
    found = row(deadline=Span(first=day, last=day))

    assert "</svg>" in svg.timeline([found], day, name="t", title="", description="")


def test_an_open_end_goes_to_the_edge() -> None:
    """A span whose end is not known is drawn through the edge of the picture."""
    scale = svg.Axis(date(2020, 1, 1), date(2022, 1, 1))

    assert scale.bar(Span(first=date(2021, 1, 1), last=None))[1] == svg.WIDTH - svg.SIDE
    assert scale.bar(Span(first=None, last=date(2021, 1, 1)))[0] == svg.SIDE


def test_everything_is_inside() -> None:
    """Nothing is drawn beside the picture."""
    picture = drawn(*timeline(generated.assessment(200)).rows)
    places = [float(each.get(name, "0")) for each in picture.iter() for name in ("x", "cx")]

    assert all(0 <= place <= svg.WIDTH for place in places)


def test_rows_do_not_overlap() -> None:
    """Each row has a height of its own."""
    picture = drawn(*(row(f"duty {number}") for number in range(30)))
    heights = [float(each.get("y", "0")) for each in picture.iter(f"{SVG}text") if (each.text or "").startswith("duty")]

    assert {below - above for above, below in pairwise(heights)} == {svg.HEIGHT}


@pytest.mark.parametrize("months", [1, 10, 40, 200, 900])
def test_there_are_few_lines(months: int) -> None:
    """However long a time it is, there are lines enough to read it by, and not too many."""
    far = Span(first=date(2022, 1, 1), last=date(2022 + months // 12, 1 + months % 12, 1))
    ticks = [each for each in drawn(row(deadline=far, period=far)).iter(f"{SVG}text") if each.get("class") == "tick"]

    assert 1 <= len(ticks) <= 10
    assert all(re.fullmatch(r"(?:[A-Z][a-z]{2} )?\d{4}", each.text or "") for each in ticks)
