"""What other tools get of an assessment: the keys promised, as the published schema describes them."""

from __future__ import annotations

import json
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from csc_rules.engine.check import check
from csc_rules.engine.codes import Verdict
from csc_rules.law.loader import load_ruleset
from csc_rules.record.toml import load
from csc_rules.report.json import plain, to_dict, to_json
from csc_rules.report.schema import assessment_schema, schema_text
from csc_rules.selection import assess

ROOT = Path(__file__).parents[2]
EXECUTIVE = ROOT / "examples" / "ni-executive.toml"

FINDING_KEYS = {
    *("duty", "title", "provision", "provisions", "source", "bearer", "bearer_name", "instance", "cycle", "object"),
    *("partners", "partner_names"),
    *("aspect", "item", "standing", "verdict", "label", "reason", "last_day", "last_day_latest", "days_left"),
    *("days_late", "days_late_latest", "since", "readings", "missing", "settles", "causes", "futures", "questions"),
    *("assumptions", "evidence", "remarks", "determinations", "unverified", "notes"),
}
TOP_KEYS = {
    *("schema_version", "record", "as_at", "law_at", "findings", "instances", "notes", "counts", "judged_share"),
    "receipt",
}


def published(as_at: str, record: Path = EXECUTIVE, ruleset: str = "ni-act-2015", **assume: date) -> Any:
    """Return the JSON of a check, read back."""
    day = date.fromisoformat(as_at)
    return json.loads(to_json(check([load_ruleset(ruleset)], load(record), day, assume=assume)))


@cache
def validator() -> jsonschema.Draft202012Validator:
    """Return a validator of the published schema that checks days as well."""
    return jsonschema.Draft202012Validator(assessment_schema(), format_checker=jsonschema.FormatChecker())


@pytest.mark.parametrize("day", ["2014-01-01", "2016-11-01", "2019-12-31", "2022-03-01", "2024-07-01", "2035-01-01"])
def test_the_schema_describes_it(day: str) -> None:
    """Every assessment of the Executive's record is as the schema says."""
    validator().validate(published(day))


@pytest.mark.parametrize("day", ["2012-01-01", "2024-07-01"])
@pytest.mark.parametrize("record", sorted((ROOT / "examples").glob("*.toml")), ids=lambda path: path.stem)
def test_the_schema_describes_every_example(day: str, record: Path) -> None:
    """An assessment of every example, against all that binds its body, is as the schema says."""
    validator().validate(json.loads(to_json(assess(load(record), date.fromisoformat(day)))))


def test_a_period_has_its_first_and_last_day() -> None:
    """The instance of a duty that is owed for a period tells the period."""
    assessment = assess(load(ROOT / "examples" / "fife.toml"), date(2024, 7, 1))
    periods = [instance["period"] for instance in to_dict(assessment)["instances"] if instance["period"] is not None]

    assert ["2023-04-01", "2026-03-31"] in periods


def test_the_schema_describes_a_what_if() -> None:
    """A what-if on a bill is as the schema says, and is marked."""
    found = published("2015-03-01", ruleset="ni-bill-2014", commencement=date(2015, 1, 1))

    validator().validate(found)
    assert found["hypothetical"] is True
    assert found["assumptions"] == [{"event": "commencement", "day": "2015-01-01"}]
    assert all(finding["assumptions"] for finding in found["findings"])


def test_the_schema_is_a_schema() -> None:
    """The schema keeps to its own dialect."""
    jsonschema.Draft202012Validator.check_schema(assessment_schema())


def test_the_schema_checked_in_is_current() -> None:
    """The schema in the documents is the one the classes make."""
    assert (ROOT / "docs" / "reference" / "assessment.schema.json").read_text("utf-8") == schema_text()


def test_the_schema_lets_nothing_else_through() -> None:
    """A key that is not published is an error, at the top and in a finding."""
    found = published("2016-11-01")
    found["findings"][0]["colour"] = "red"

    with pytest.raises(jsonschema.ValidationError, match="colour"):
        validator().validate(found)
    with pytest.raises(jsonschema.ValidationError, match="more"):
        validator().validate(published("2016-11-01") | {"more": 1})


def test_the_schema_has_every_verdict() -> None:
    """The verdicts of the schema are those of the engine."""
    assert assessment_schema()["$defs"]["Verdict"]["enum"] == [verdict.value for verdict in Verdict]


def test_the_keys_of_a_finding() -> None:
    """A finding has the keys that were promised."""
    assert published("2016-11-01")["findings"][0].keys() >= FINDING_KEYS


def test_the_keys_of_an_assessment() -> None:
    """An assessment has the keys that were promised."""
    assert published("2016-11-01").keys() >= TOP_KEYS


def test_the_order_of_keys_is_stable() -> None:
    """Two assessments have their keys in the same order."""
    one, other = published("2016-11-01"), published("2024-07-01", ROOT / "examples" / "empty.toml")

    assert list(one) == list(other)
    assert list(one["findings"][0]) == list(other["findings"][0])


def test_it_ends_with_a_newline() -> None:
    """The text is a text file."""
    assert to_json(check([load_ruleset("ni-act-2015")], load(EXECUTIVE), date(2016, 11, 1))).endswith("}\n")


def test_days_are_iso() -> None:
    """Days are written as ISO, and verdicts in lower case with underscores."""
    laying = next(
        entry for entry in published("2016-11-01")["findings"] if entry["duty"] == "ni-act-2015.lay-first-strategy"
    )

    assert (laying["verdict"], laying["last_day"], laying["last_day_latest"]) == ("due", "2016-12-08", "2016-12-09")


def test_the_receipt_has_whole_digests() -> None:
    """The receipt names each ruleset with its whole digest."""
    receipt = published("2016-11-01")["receipt"]

    assert [law["ruleset"] for law in receipt["rulesets"]] == ["ni-act-2015"]
    assert len(receipt["rulesets"][0]["sha256"]) == len(receipt["record_sha256"]) == 64


def test_labels_count_what_people_see() -> None:
    """The counts by label add up to the counts by verdict."""
    found = published("2024-07-01")

    assert sum(found["labels"].values()) == sum(found["counts"].values())


def test_to_dict_is_what_is_written() -> None:
    """The plain values are those of the text."""
    assessment = check([load_ruleset("ni-act-2015")], load(EXECUTIVE), date(2016, 11, 1))

    assert to_dict(assessment) == json.loads(to_json(assessment))


def test_plain_values_stay_as_they_are() -> None:
    """Numbers, truth values and nothing are as in JSON."""
    assert plain({"a": (1, 2.5, True, None, "x")}) == {"a": [1, 2.5, True, None, "x"]}
