"""Whatever a field of the model or of a finding holds is in each export: changing it changes the file."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.engine.findings import Finding, Instance, Proof
from csc_rules.interop.said import LEFT_OUT
from csc_rules.law import model as m
from csc_rules.report.written import written
from tests.engine.small import assess
from tests.interop.filled import as_file, changes, filled, units


@pytest.mark.parametrize("suffix", [".json", ".oscal.json", ".legalruleml.xml"])
def test_every_field_of_the_model(suffix: str) -> None:
    """A rule file with one field changed gives another file; the line of a statement stands in the JSON alone."""
    left = set() if suffix == ".json" else LEFT_OUT
    same = {
        label
        for unit in units()
        for base in [as_file(unit, suffix)]
        for label, changed in changes(unit)
        if label.partition(".")[2] not in left and as_file(changed, suffix) == base
    }

    assert not same


# Assessments


def of(finding: Finding, instance: Instance) -> bytes:
    """Return the OSCAL file of an assessment that holds one finding and one instance."""
    assessment: Assessment = assess('document plan "plan"\nduty adopt\n  council must adopt plan\n', as_at="2012-01-01")
    assessment.__dict__.update(findings=(finding,), instances=(instance,))
    return written("assessment", ".oscal.json", assessment)


@pytest.mark.parametrize("verdict", [Verdict.MET, Verdict.MET_LATE, Verdict.BREACHED, Verdict.UNDETERMINED, None])
def test_every_field_of_a_finding(verdict: Verdict | None) -> None:
    """A finding with one field changed gives another file, whether it is settled or open."""
    finding, instance = whole_finding(verdict), filled(Instance, duty="small.adopt")
    base = of(finding, instance)
    same = {label for label, changed in changes(finding) if of(changed, instance) == base}

    assert not same


def test_every_field_of_an_instance() -> None:
    """An instance with one field changed gives another file."""
    finding, instance = whole_finding(Verdict.MET), filled(Instance, duty="small.adopt")
    base = of(finding, instance)

    assert not {label for label, changed in changes(instance) if of(finding, changed) == base}


def whole_finding(verdict: Verdict | None) -> Finding:
    """Return a finding of which every field holds something."""
    remark = filled(Proof, fact="a remark")
    found: Finding = filled(Finding, duty="small.adopt", verdict=verdict, remarks=(remark,))
    return found


def test_every_field_is_changed() -> None:
    """The changes reach every field of every class of the model, but for those that only hold what is changed."""
    labels = {label for unit in units() for label, _ in changes(unit)}
    kinds = [each for name in m.__all__ if isinstance(each := getattr(m, name), type) and attrs.has(each)]
    fields = {f"{kind.__name__}.{field.name}" for kind in kinds for field in attrs.fields(kind) if plain(field)}

    assert fields - labels <= {f"Statement.{field.name}" for field in attrs.fields(m.Statement)} | NORM


NORM = {f"Norm.{field.name}" for field in attrs.fields(m.Norm)}


def plain(field: Any) -> bool:
    """Tell whether a field holds something that can be changed without looking into it."""
    held = {
        "anchor",
        "began",
        "clock",
        "condition",
        "contingent",
        "force",
        "instrument",
        "lasting",
        "party",
        "start",
    }
    return field.name not in held
