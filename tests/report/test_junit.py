"""JUnit: a suite for each instrument, and a failure only where something is missing under the law."""

from __future__ import annotations

from xml.etree import ElementTree as ET

import pytest

from csc_rules.report.junit import to_junit
from tests.report import awkward


def suites(kind: str = "executive") -> ET.Element:
    """Return the whole of a file."""
    return ET.fromstring(to_junit(getattr(awkward, kind)()))  # noqa: S314 - our own


def test_what_is_missing_is_a_failure() -> None:
    """What is missing under the law is a failure, and what it says accuses nobody."""
    (case,) = [case for case in suites().iter("testcase") if case.find("failure") is not None]
    failure = case.find("failure")

    assert case.get("classname") == "ni-act-2015.lay-first-strategy"
    assert failure is not None
    assert (failure.get("message") or "").startswith("missing: no record was found that")


def test_guidance_is_no_failure() -> None:
    """What is not law never fails."""
    practice = suites().findall("testsuite")[1]

    assert (practice.get("failures"), practice.get("skipped")) == ("0", "4")


@pytest.mark.parametrize("kind", ["executive", "hostile", "empty"])
def test_the_counts_are_those_of_the_cases(kind: str) -> None:
    """The numbers of a file are those of what is in it."""
    found = suites(kind)
    cases = list(found.iter("testcase"))

    assert int(found.get("tests", "")) == len(cases)
    assert int(found.get("failures", "")) == sum(1 for case in cases if case.find("failure") is not None)
    assert int(found.get("skipped", "")) == sum(1 for case in cases if case.find("skipped") is not None)


def test_hostile_names_stay_text() -> None:
    """A name full of markup is a name."""
    assert "<script>alert(1)</script>" in (suites("hostile").get("name") or "")
