"""What bodies owe jointly, in every format: whoever reads it sees who owes it beside the one that leads."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from io import BytesIO
from typing import Any
from zipfile import ZipFile

import pytest

from csc_rules.planner.calendar import calendar
from csc_rules.planner.cure import cure
from csc_rules.planner.load import load
from csc_rules.planner.schedule import schedule
from csc_rules.record.toml import loads
from csc_rules.report.concise import concise
from csc_rules.report.written import WRITERS, Shown, written
from csc_rules.selection import assess

KINDS = ("assessment", "calendar", "schedule", "cure", "load")
DAY = date(2021, 5, 20)
# Neither of them prepared a plan, so that one is owed, and can be put right.
RECORD = b"""[record]
body = "Highland Council"
[[complete]]
acts = ["prepare"]
about = "childrens-services-plan"
by = ["Highland Council"]
from = 2016-10-07
through = 2021-05-20
"""


@cache
def made(kind: str) -> Any:
    """Return a result of a kind about the council."""
    assessment = assess(loads(RECORD, "highland.toml"), DAY)
    since, through = date(2020, 1, 1), date(2023, 12, 31)
    match kind:
        case "calendar":
            return calendar(assessment, since, through, has_record=True)
        case "schedule":
            return schedule(assessment, "childrens-services-plan", "publish", date(2023, 6, 1))
        case "cure":
            return cure(assessment)
        case "load":
            return load(assessment, since, through, has_record=True)
        case _:
            return assessment


def text_of(content: bytes) -> str:
    """Return what stands in a file, of a package in all its parts, without tags, folding and turns of line."""
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as archive:
            content = b" ".join(archive.read(name) for name in archive.namelist())
    unfolded = content.decode("utf-8", errors="replace").replace("\r\n ", "")
    return " ".join(re.sub(r"<[^>]*>", "", unfolded).split())


@pytest.mark.parametrize("suffix", [suffix for suffix in WRITERS["assessment"] if suffix != ".json"])
def test_a_report_names_all_who_owe_it(suffix: str) -> None:
    """Every format of a check names the health board beside the council."""
    found = text_of(written("assessment", suffix, made("assessment"), Shown()))
    assert "Highland Council with NHS Highland" in found


@pytest.mark.parametrize(
    ("kind", "suffix"),
    [(kind, suffix) for kind in KINDS[1:] for suffix in WRITERS[kind] if (kind, suffix) != ("calendar", ".json")],
)
def test_a_plan_of_work_names_all_who_owe_it(kind: str, suffix: str) -> None:
    """Every format of a calendar, a schedule, a cure and a load names the health board beside the council."""
    assert "Highland Council with NHS Highland" in text_of(written(kind, suffix, made(kind), Shown()))


@pytest.mark.parametrize("kind", ["assessment", "calendar"])
def test_other_tools_get_them_one_by_one(kind: str) -> None:
    """In JSON the one that leads and its partners are told apart."""
    found = text_of(written(kind, ".json", made(kind), Shown()))
    assert '"partner_names": [ "NHS Highland" ]' in found


def test_a_line_names_all_who_owe_it() -> None:
    """The line of a finding names the health board beside the council."""
    lines = [line for line in concise(made("assessment")).splitlines() if "sct-cyp-2014.prepare-plan" in line]
    assert all("Highland Council with NHS Highland" in line for line in lines)
