"""OSCAL: catalogs and results are as the schemas of NIST say, and nothing that is open is called not satisfied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Any

import jsonschema
import pytest
from attrs import evolve

from csc_rules.engine.check import check
from csc_rules.engine.codes import Verdict
from csc_rules.engine.wording import what_if
from csc_rules.interop.losses import READING
from csc_rules.interop.oscal.plain import markup
from csc_rules.interop.oscal.results import STATES
from csc_rules.law.loader import load_ruleset
from csc_rules.record.formats import load
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import written
from csc_rules.selection import assess
from tests.house.program import ROOT
from tests.interop.checked import check_oscal, oscal

DAY = date(2024, 7, 1)
AMENDMENT = ROOT / "examples" / "amendments" / "annual-reports.rules"


@cache
def catalog(name: str = "ni-act-2015") -> Any:
    """Return a catalog that has been found valid."""
    return check_oscal(written("ruleset", ".oscal.json", load_ruleset(name)))


@cache
def results(name: str = "ni-executive", day: date = DAY) -> Any:
    """Return the results of an example that have been found valid."""
    return check_oscal(written("assessment", ".oscal.json", assessment(name, day)))


@cache
def assessment(name: str, day: date) -> Any:
    """Check an example against all that binds its body."""
    return assess(load(ROOT / "examples" / f"{name}.toml"), day)


def controls(found: Any) -> dict[str, Any]:
    """Return the controls of a catalog by their ids."""
    return {each["id"]: each for group in found["groups"] for each in group.get("controls", ())}


def values(found: Any, name: str) -> list[str]:
    """Return the values of the properties of some name."""
    return [each["value"] for each in found.get("props", ()) if each["name"] == name]


def tables(found: Any) -> Iterator[dict[str, Any]]:
    """Yield every table, at any depth."""
    if isinstance(found, dict):
        yield found
        for each in found.values():
            yield from tables(each)
    elif isinstance(found, list):
        for each in found:
            yield from tables(each)


# Catalogs


@pytest.mark.parametrize("name", ["ni-act-2015", "ni-bill-2014", "niccy-good-practice", "sct-csp-guidance-2016"])
def test_a_catalog_is_valid(name: str) -> None:
    """A ruleset of each standing and stage is a catalog by the schema of NIST."""
    assert catalog(name)["metadata"]["oscal-version"]


def test_the_schema_is_asked() -> None:
    """What is no catalog is not let through, so that a pass means something."""
    found = {"catalog": catalog() | {"uuid": "none"}}

    with pytest.raises(jsonschema.ValidationError, match="none"):
        oscal("catalog").validate(found)


def test_a_control_for_each_norm() -> None:
    """Each duty, power and exception is a control under the name that it has in findings."""
    unit = load_ruleset("ni-act-2015").unit
    named = {f"ni-act-2015.{each.id}" for each in (*unit.duties, *unit.powers, *unit.exemptions)}

    assert set(controls(catalog())) == named


def test_a_control_has_its_provisions() -> None:
    """A control says where it stands, links to it, and cites each of its parts."""
    control = controls(catalog())["ni-act-2015.consult-on-strategy"]
    (first, *_) = [part for part in control["parts"] if part["name"] == "consultee"]

    assert values(control, "label") == ["s.3(4)"]
    assert control["links"][0]["href"] == "https://www.legislation.gov.uk/nia/2015/10/section/3"
    assert (first["prose"], values(first, "provision")) == ("(a) children and young persons", ["s.3(4)(a)"])


def test_a_clock_is_told_in_words_and_values() -> None:
    """A time limit stands in a part, for people and for programs."""
    control = controls(catalog())["ni-act-2015.first-report"]
    (clock,) = [part for part in control["parts"] if part["name"] == "clock"]

    assert clock["prose"].startswith("within 18 months after the adoption of")
    assert (values(clock, "is"), values(clock, "count"), values(clock, "unit")) == (["within-span"], ["18"], ["months"])


def test_an_amendment_laid_over_is_told() -> None:
    """What is hypothetical says so, and has the time limit that was replaced, with the day that divides them."""
    law = load_ruleset("ni-act-2015", [AMENDMENT])
    found = check_oscal(written("ruleset", ".oscal.json", law))
    (former,) = [
        part for part in controls(found)["ni-act-2015.later-report"]["parts"] if part["name"] == "former-clock"
    ]
    checked = check([law], load(ROOT / "examples" / "ni-executive.toml"), DAY)
    (laid,) = law.unit.laid_over

    assert (values(former, "clock.count"), values(former, "until")) == (["3"], ["2024-04-01"])
    for metadata in (found["metadata"], check_oscal(written("assessment", ".oscal.json", checked))["metadata"]):
        assert markup(what_if(laid)) in metadata["remarks"]
    assert [laid.digest] in [values(each, "laid-over.sha256") for each in found["back-matter"]["resources"]]


def test_those_that_owe_it_together_are_subjects() -> None:
    """Of what is owed jointly every body is a subject, which is a party of the results."""
    found = results("highland")
    parties = {each["uuid"]: each["name"] for each in found["metadata"]["parties"]}
    joint = [each for each in tables(found) if values(each, "partner-name") and "subjects" in each]

    assert joint
    for each in joint:
        named = {parties[subject["subject-uuid"]] for subject in each["subjects"]}
        assert named == {*values(each, "bearer-name"), *values(each, "partner-name")}


def test_what_is_not_encoded_is_told() -> None:
    """A provision that is not encoded has its reason in the group of its section."""
    (group,) = [each for each in catalog()["groups"] if each["id"] == "ni-act-2015.s.11"]

    assert [part["prose"] for part in group["parts"]] == ["Not encoded: short title"]


def test_links_inside_lead_somewhere() -> None:
    """Every link inside a catalog leads to a control or a resource of it."""
    found = catalog()
    there = {each["uuid"] for each in found["back-matter"]["resources"]} | set(controls(found))
    led = {each["href"].removeprefix("#") for each in tables(found) if each.get("href", "").startswith("#")}

    assert led
    assert led <= there


def test_the_catalog_lists_what_it_cannot_carry() -> None:
    """Rival readings, clocks, lettered consultees and what is left to judgement are listed, with where they are."""
    (resource,) = [each for each in catalog()["back-matter"]["resources"] if each["title"] == "What OSCAL cannot carry"]

    assert {"rival-reading", "clock", "consultee", "slot", "limit"} <= set(values(resource, "not-carried"))
    assert "rival-reading: the law can be read in two ways" in catalog()["metadata"]["remarks"]
    assert "In: lay-first-strategy." in catalog()["metadata"]["remarks"]


def test_ids_are_each_used_once() -> None:
    """No identifier and no id of a control or part is used twice."""
    found = catalog("sct-cyp-2014")
    for name in ("uuid", "id"):
        used = [each[name] for each in tables(found) if name in each]
        assert len(used) == len(set(used))


# Results


@pytest.mark.parametrize("name", ["ni-executive", "empty", "gwent-well-being-plan", "ni-department-of-education-2019"])
def test_results_are_valid(name: str) -> None:
    """The assessment of an example is as the schema of NIST says."""
    assert results(name)["results"]


def test_nothing_bound_is_valid() -> None:
    """A check in which no ruleset binds the body has results that say so."""
    nothing = evolve(assessment("empty", DAY), checked=())
    found = check_oscal(written("assessment", ".oscal.json", nothing))

    assert [each["title"] for each in found["results"]] == ["Nothing was checked"]


def test_what_is_open_is_no_finding() -> None:
    """Only what is settled is satisfied or not; what is due, outstanding or open is an observation with its verdict."""
    for result in results()["results"]:
        for finding in result.get("findings", ()):
            (verdict,) = values(finding, "verdict")
            assert STATES[Verdict(verdict)][0] == finding["target"]["status"]["state"]
        for open_one in result["observations"]:
            if open_one["types"] == ["open"]:
                assert not set(values(open_one, "verdict")) & {verdict.value for verdict in STATES}


def test_every_finding_is_there() -> None:
    """Each finding of the assessment is in the results once, as a finding or as an observation."""
    told = [name for each in tables(results()) for name in values(each, "finding-id")]

    assert sorted(told) == sorted(finding.id for finding in assessment("ni-executive", DAY).findings)


def test_law_and_guidance_do_not_mix() -> None:
    """Each ruleset has a result of its own, and every finding in it is of that ruleset."""
    for result in results("gwent-well-being-plan")["results"]:
        (ruleset,) = values(result, "ruleset")
        duties = {duty for each in tables(result) for duty in values(each, "duty")}
        assert all(duty.startswith(f"{ruleset}.") for duty in duties)


def test_results_are_against_the_catalog() -> None:
    """What is reviewed are controls of the exported catalog, and each target is a part of one."""
    (result, *_) = [each for each in results()["results"] if values(each, "ruleset") == ["ni-act-2015"]]
    (selection,) = result["reviewed-controls"]["control-selections"]
    statements = {part["id"] for each in controls(catalog()).values() for part in each["parts"] if "id" in part}

    assert {each["control-id"] for each in selection["include-controls"]} <= set(controls(catalog()))
    assert {each["target"]["target-id"] for each in result["findings"]} <= statements


def test_what_came_late_says_so() -> None:
    """What was done late is not satisfied, for another reason than failing, and says by how many days it was late."""
    (late, *_) = [
        finding
        for result in results("gwent-well-being-plan")["results"]
        for finding in result.get("findings", ())
        if values(finding, "verdict") == ["met_late"]
    ]

    assert late["target"]["status"] == {"state": "not-satisfied", "reason": "other", "remarks": "met late"}
    assert values(late, "days-late")


def test_times_are_the_day_of_the_check() -> None:
    """No clock of the machine is read: every time is the day of the check."""
    text = written("assessment", ".oscal.json", assessment("ni-executive", DAY)).decode()

    assert set(re.findall(r'"(\d{4}-\d\d-\d\dT[^"]*)"', text)) == {"2024-07-01T00:00:00Z"}


def test_the_same_inputs_give_the_same_bytes() -> None:
    """A check made anew gives the same file; another day gives other identifiers."""
    record = ROOT / "examples" / "ni-executive.toml"
    again = written("assessment", ".oscal.json", assess(load(record), DAY))

    assert again == written("assessment", ".oscal.json", assessment("ni-executive", DAY))
    assert results()["uuid"] != results("ni-executive", date(2022, 6, 11))["uuid"]


def test_subjects_and_facts_lead_somewhere() -> None:
    """Every subject is a party, and every observation that a finding rests on is there."""
    found = results()
    parties = {each["uuid"] for each in found["metadata"]["parties"]}
    observed = {each["uuid"] for result in found["results"] for each in result["observations"]}

    assert {each["subject-uuid"] for each in tables(found) if "subject-uuid" in each} <= parties
    assert {each["observation-uuid"] for each in tables(found) if "observation-uuid" in each} <= observed


def test_identifiers_of_results_are_each_used_once() -> None:
    """Of a body that several rulesets bind, no identifier is used twice, though they rest on the same facts."""
    used = [each["uuid"] for each in tables(results("gwent-well-being-plan")) if "uuid" in each]

    assert len(used) == len(set(used))


def test_whose_reading_it_is() -> None:
    """Every export says whose reading of the law it is, in the words that reports have for it."""
    assert READING == DISCLAIMER
    assert markup(READING) in catalog()["metadata"]["remarks"]
    assert markup(READING) in results()["metadata"]["remarks"]
