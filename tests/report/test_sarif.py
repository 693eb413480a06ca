"""SARIF: a rule for each duty, a result for each finding, levels only where something was not done or came late."""

from __future__ import annotations

import json
from typing import Any

import pytest

from csc_rules.report.sarif import address, to_sarif
from csc_rules.report.written import Shown
from tests.report import awkward

KINDS = {"pass", "open", "informational", "notApplicable", "review", "fail"}


def run(kind: str = "executive") -> dict[str, Any]:
    """Return the one run of a log."""
    log = json.loads(to_sarif(getattr(awkward, kind)(), Shown(not_applying=True)))
    assert (log["version"], len(log["runs"])) == ("2.1.0", 1)
    found: dict[str, Any] = log["runs"][0]
    return found


@pytest.mark.parametrize("kind", ["executive", "hostile", "empty"])
def test_its_shape(kind: str) -> None:
    """What the specification asks of a run, its rules and its results is there."""
    found = run(kind)
    driver = found["tool"]["driver"]

    assert driver["name"] == "csc-rules"
    assert len({rule["id"] for rule in driver["rules"]}) == len(driver["rules"])
    for result in found["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        assert result["kind"] in KINDS


@pytest.mark.parametrize("kind", ["executive", "hostile"])
def test_a_level_is_for_what_failed(kind: str) -> None:
    """A result of another kind than “fail” has level “none”, as the specification says it shall."""
    assert {each["level"] for each in run(kind)["results"] if each["kind"] != "fail"} <= {"none"}


def test_what_is_missing_is_an_error() -> None:
    """What is missing under the law has the level “error”, and stands where the record has it."""
    (found,) = [each for each in run()["results"] if each["level"] == "error"]
    where = found["locations"][0]["physicalLocation"]

    assert found["ruleId"] == "ni-act-2015.lay-first-strategy"
    assert where["artifactLocation"]["uri"].endswith("examples/ni-executive.toml")
    assert where["region"]["startLine"] > 1


def test_what_came_late_is_a_warning() -> None:
    """What came late is a warning."""
    assert "warning" in {each["level"] for each in run("hostile")["results"]}


def test_a_fingerprint_is_the_id_of_the_finding() -> None:
    """A result is known again by the id of its finding."""
    found = {each["partialFingerprints"]["findingId/v1"] for each in run()["results"]}

    assert found <= {each.id for each in awkward.executive().findings}


def test_a_record_of_a_program_has_no_file() -> None:
    """A record that was made in a program leads to no file."""
    assert not [each for each in run("hostile")["results"] if "physicalLocation" in each["locations"][0]]


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("a b.toml", "a%20b.toml"),
        ("/home/me/ü.toml", "file:///home/me/%C3%BC.toml"),
        ("C:\\records\\a.toml", "file:///C:/records/a.toml"),
    ],
)
def test_addresses_of_files(path: str, wanted: str) -> None:
    """The path of a file becomes an address on every system."""
    assert address(path) == wanted
