"""The record that goes with a blank document: its items, those to be reached and its days, none of them answered."""

from __future__ import annotations

from attrs import evolve

from csc_rules.planner.template import Template
from csc_rules.report.blank_toml import blank_record
from csc_rules.report.template_parts import begun_by
from csc_rules.report.written import Shown


def template_file(template: Template, shown: Shown) -> bytes:  # noqa: ARG001 - a blank record shows everything
    """Return the record of a blank document, and of the reports on it, as the content of a TOML file."""
    sheets = (template.sheet, *template.reports)
    whole = evolve(template.outline, sheets=sheets)
    return blank_record(whole, begun_by=lambda duty: begun_by(template, duty)).encode()
