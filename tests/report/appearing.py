"""What can be read in a file of each format, and results that hold a hostile text where a writer shows it."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable, Iterator
from datetime import date
from functools import cache, lru_cache
from html.parser import HTMLParser
from io import BytesIO, StringIO
from typing import Any
from xml.etree import ElementTree as ET
from zipfile import ZipFile

from attrs import evolve, frozen

import csc_rules
from csc_rules.planner.template import template
from csc_rules.report.written import WRITERS
from csc_rules.selection import assess
from tests.engine.small import law
from tests.house.program import ROOT
from tests.report import awkward


class _Shown(HTMLParser):
    """The text of a page, with what stands in the titles of its pictures."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.parts: list[str] = []

    def handle_data(self, data: str) -> None:
        self.parts.append(data)


def _of_page(content: bytes) -> str:
    shown = _Shown()
    shown.feed(content.decode())
    return "".join(shown.parts)


@frozen(kw_only=True)
class Part:
    """A part of a package, taken apart: what it says, and whether it holds a formula."""

    text: str
    has_formula: bool


@lru_cache(maxsize=64)
def part(content: bytes) -> Part:
    """Take a part of a package apart, once for all files that have it: the styles of a Word file are long."""
    found = ET.fromstring(content)  # noqa: S314 - we made it
    return Part(text="".join(found.itertext()), has_formula=next(found.iter("{*}f"), None) is not None)


def _of_package(content: bytes) -> str:
    with ZipFile(BytesIO(content)) as archive:
        parts = [archive.read(name) for name in archive.namelist() if name.endswith(".xml")]
    # A sheet writes what XML cannot hold, and what looks like such a spelling, as _xHHHH_.
    texts = "\n".join(part(each).text for each in parts)
    return re.sub(r"_x([0-9A-F]{4})_", lambda match: chr(int(match[1], 16)), texts) + texts


def _of_table(content: bytes) -> str:
    return "\n".join(cell for row in csv.reader(StringIO(content.decode("utf-8-sig"), newline="")) for cell in row)


def _of_calendar(content: bytes) -> str:
    import icalendar

    found = icalendar.Calendar.from_ical(content)
    return "\n".join(str(value) for part in found.walk() for value in part.values())


def _of_tree(value: object) -> Iterator[str]:
    match value:
        case dict():
            for key, entry in value.items():
                yield str(key)
                yield from _of_tree(entry)
        case list():
            for entry in value:
                yield from _of_tree(entry)
        case _:
            yield str(value)


def _of_json(content: bytes) -> str:
    return "\n".join(_of_tree(json.loads(content)))


def _of_xml(content: bytes) -> str:
    found = ET.fromstring(content)  # noqa: S314 - we made it
    return "\n".join(text for each in found.iter() for text in (each.text or "", *each.attrib.values()))


def _of_oscal(content: bytes) -> str:
    """Return the texts of OSCAL, most of which are Markdown, in which a backslash shows the mark behind it."""
    return re.sub(r"\\([^A-Za-z])", r"\1", _of_json(content))


def _of_markdown(content: bytes) -> str:
    import html

    return html.unescape(re.sub(r"\\([^\w\s])", lambda match: f"&#{ord(match[1])};", content.decode()))


READ: dict[str, Callable[[bytes], str]] = {
    ".html": _of_page,
    ".docx": _of_package,
    ".xlsx": _of_package,
    ".csv": _of_table,
    ".ics": _of_calendar,
    ".txt": bytes.decode,
    ".md": _of_markdown,
    ".json": _of_json,
    ".oscal.json": _of_oscal,
    ".sarif": _of_json,
    ".junit.xml": _of_xml,
    ".legalruleml.xml": _of_xml,
    ".toml": bytes.decode,
}


def letters(text: str) -> str:
    """Return the letters and digits of a text: what no wrapping, quoting or escaping may take away."""
    text = re.sub(r"\[U\+[0-9A-F]{4}\]", "", text)
    return re.sub(r"[\W_]+", "", text)


@cache
def _funds(text: str) -> Any:
    """Return funds of a hostile title, id and contributor."""
    record = csc_rules.load_record(ROOT / "examples" / "swindon-pooled-fund.toml")
    funds = tuple(evolve(fund, id=text, title=text) for fund in record.funds)
    return assess(evolve(record, funds=funds), date(2022, 6, 11))


@cache
def _deadlines(text: str) -> Any:
    """Return an assessment of a body of a hostile name: a calendar shows no other text of a record."""
    record = awkward.record(())
    body = evolve(record.bodies[0], name=text)
    return csc_rules.check([law(awkward.RULES)], evolve(record, body=text, bodies=(body,)), awkward.DAY)


@cache
def _template(text: str) -> Any:
    """Return a blank document whose bodies, headings and consultees have a hostile name."""
    made = template("strategy", csc_rules.Record(body="Northern Ireland Executive"), date(2026, 11, 26))
    body = evolve(made.outline.body, title=text)
    outline = evolve(made.outline, body=body)
    headings = tuple(evolve(each, item=evolve(each.item, title=text)) for each in made.sheet.headings)
    making = tuple(evolve(each, doers=(body,)) for each in made.making)
    return evolve(made, outline=outline, making=making, sheet=evolve(made.sheet, title=text, headings=headings))


OWN: dict[tuple[str, str], Callable[[str], Any]] = {
    ("assessment", ".ics"): _deadlines,
    **{("funds", suffix): _funds for suffix in WRITERS["funds"]},
    **{("template", suffix): _template for suffix in WRITERS["template"]},
}
