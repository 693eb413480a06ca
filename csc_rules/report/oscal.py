"""OSCAL files, in its JSON form."""

from __future__ import annotations

import json

from csc_rules.engine.assessment import Assessment
from csc_rules.interop.oscal.catalog import catalog
from csc_rules.interop.oscal.results import results
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.written import Shown


def catalog_file(ruleset: Ruleset, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return a ruleset as the content of an OSCAL catalog."""
    return _text(catalog(ruleset)).encode()


def assessment_file(assessment: Assessment, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return an assessment as the content of OSCAL assessment results."""
    return _text(results(assessment)).encode()


def _text(found: object) -> str:
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"
