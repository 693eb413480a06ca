"""Check what public bodies owe to children against the law: load a ruleset, load a record, check.

>>> from datetime import date
>>> import csc_rules
>>> law = csc_rules.load_ruleset("ni-act-2015")
>>> record = csc_rules.load_record("examples/empty.toml")
>>> csc_rules.check([law], record, date(2016, 11, 1)).counts["due"]
1
"""

from typing import TYPE_CHECKING

from csc_rules.version import VERSION as __version__  # noqa: N811

if TYPE_CHECKING:
    from csc_rules.compare.delta import Delta, delta
    from csc_rules.compare.impact import Impact, impact
    from csc_rules.compare.matrix import Comparison, Subject
    from csc_rules.compare.matrix import compare as compare_rulesets
    from csc_rules.documents.case import Case, Suggestion
    from csc_rules.documents.model import Text
    from csc_rules.documents.reading import read_texts
    from csc_rules.documents.reading_case import case_of
    from csc_rules.engine.assessment import Assessment
    from csc_rules.engine.check import check
    from csc_rules.engine.codes import Aspect, Verdict
    from csc_rules.engine.explain import Step, explain
    from csc_rules.engine.findings import Finding, Instance
    from csc_rules.errors import (
        CscRulesError,
        Diagnostic,
        DocumentError,
        NotFoundError,
        RecordError,
        RuleError,
        UsageError,
    )
    from csc_rules.law.library import available as available_rulesets
    from csc_rules.law.loader import load_ruleset
    from csc_rules.law.ruleset import Ruleset
    from csc_rules.planner.asked import OpenQuestion
    from csc_rules.planner.calendar import Calendar, calendar
    from csc_rules.planner.cure import Cure, cure
    from csc_rules.planner.funds import FundReport, funds
    from csc_rules.planner.load import Load
    from csc_rules.planner.load import load as reporting_load
    from csc_rules.planner.questions import questions
    from csc_rules.planner.schedule import Schedule, Span, schedule
    from csc_rules.planner.starting import with_days
    from csc_rules.planner.template import Template, template
    from csc_rules.record.formats import load as load_record
    from csc_rules.record.model import Record
    from csc_rules.report.json import to_json
    from csc_rules.selection import duties_of, load_rulesets_for

__all__ = [
    "Aspect",
    "Assessment",
    "Calendar",
    "Case",
    "Comparison",
    "CscRulesError",
    "Cure",
    "Delta",
    "Diagnostic",
    "DocumentError",
    "Finding",
    "FundReport",
    "Impact",
    "Instance",
    "Load",
    "NotFoundError",
    "OpenQuestion",
    "Record",
    "RecordError",
    "RuleError",
    "Ruleset",
    "Schedule",
    "Span",
    "Step",
    "Subject",
    "Suggestion",
    "Template",
    "Text",
    "UsageError",
    "Verdict",
    "__version__",
    "available_rulesets",
    "calendar",
    "case_of",
    "check",
    "compare_rulesets",
    "cure",
    "delta",
    "duties_of",
    "explain",
    "funds",
    "impact",
    "load_record",
    "load_ruleset",
    "load_rulesets_for",
    "questions",
    "read_texts",
    "reporting_load",
    "schedule",
    "template",
    "to_json",
    "with_days",
]

# Making the classes of the law, the record and the engine takes far longer than all else that an import does, and a
# program that only asks for the version, or for an error to catch, needs none of them.
_HOMES = {
    "compare.impact": ("Impact", "impact"),
    "compare.delta": ("Delta", "delta"),
    "compare.matrix": ("Comparison", "Subject", "compare_rulesets:compare"),
    "documents.case": ("Case", "Suggestion"),
    "documents.model": ("Text",),
    "documents.reading": ("read_texts",),
    "documents.reading_case": ("case_of",),
    "selection": ("duties_of", "load_rulesets_for"),
    "engine.assessment": ("Assessment",),
    "engine.check": ("check",),
    "engine.codes": ("Aspect", "Verdict"),
    "engine.explain": ("Step", "explain"),
    "engine.findings": ("Finding", "Instance"),
    "errors": (
        "CscRulesError",
        "Diagnostic",
        "DocumentError",
        "NotFoundError",
        "RecordError",
        "RuleError",
        "UsageError",
    ),
    "law.library": ("available_rulesets:available",),
    "law.loader": ("load_ruleset",),
    "law.ruleset": ("Ruleset",),
    "planner.asked": ("OpenQuestion",),
    "planner.calendar": ("Calendar", "calendar"),
    "planner.cure": ("Cure", "cure"),
    "planner.funds": ("FundReport", "funds"),
    "planner.load": ("Load", "reporting_load:load"),
    "planner.questions": ("questions",),
    "planner.schedule": ("Schedule", "Span", "schedule"),
    "planner.starting": ("with_days",),
    "planner.template": ("Template", "template"),
    "record.formats": ("load_record:load",),
    "record.model": ("Record",),
    "report.json": ("to_json",),
}


# Type checkers see the imports above, and with them that a mistyped name is none.
if not TYPE_CHECKING:

    def __getattr__(name: str) -> object:
        from importlib import import_module

        for module, names in _HOMES.items():
            for public, _, own in (each.partition(":") for each in names):
                if public == name:
                    return globals().setdefault(name, getattr(import_module(f"{__name__}.{module}"), own or public))
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
