"""What results can be written to files as: for each kind of result, a suffix and the function that gives its bytes.

A format is added by a module in this room and its entries here; a module is imported when its format is asked for.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import Any

from attrs import frozen

from csc_rules.errors import UsageError, one


@frozen(kw_only=True)
class Shown:
    """What of an assessment is shown beside what has to be acted on."""

    met: bool = False
    not_applying: bool = False


Writer = Callable[[Any, Shown], bytes]

# What is read side by side, in every format in which a paper is written.
_SIDE = {
    ".json": "side.text:json_file",
    ".txt": "side.text:text_file",
    ".md": "side.markdown:file",
    ".html": "side.html:file",
    ".docx": "side.word:file",
    ".xlsx": "side.workbook:file",
}

# Suffixes of two parts come first, so that report.junit.xml is not taken for some other XML.
WRITERS: dict[str, dict[str, str]] = {
    "assessment": {
        ".junit.xml": "junit:assessment_file",
        ".oscal.json": "oscal:assessment_file",
        ".csv": "csv:assessment_file",
        ".docx": "word.assessment:assessment_file",
        ".html": "html.assessment:assessment_file",
        ".json": "json:assessment_file",
        ".sarif": "sarif:assessment_file",
        ".txt": "full:assessment_file",
        ".xlsx": "register:assessment_file",
        ".ics": "ics:assessment_file",
    },
    "calendar": {
        ".json": "calendar:json_file",
        ".txt": "calendar:text_file",
        ".md": "calendar_table:markdown_file",
        ".csv": "calendar_table:csv_file",
        ".xlsx": "calendar_table:workbook_file",
        ".ics": "ics:calendar_file",
        ".html": "html.calendar:calendar_file",
    },
    "schedule": {
        ".json": "schedule:json_file",
        ".txt": "schedule:text_file",
        ".md": "schedule:markdown_file",
        ".csv": "laid_out:csv_file",
        ".docx": "word.schedule:schedule_file",
        ".ics": "ics:schedule_file",
        ".html": "html.schedule:schedule_file",
    },
    "cure": {
        ".json": "schedule:json_file",
        ".txt": "schedule:cure_text_file",
        ".md": "schedule:cure_markdown_file",
        ".csv": "laid_out:csv_file",
        ".docx": "word.schedule:schedule_file",
        ".ics": "ics:schedule_file",
        ".html": "html.schedule:schedule_file",
    },
    "load": {
        ".json": "load:json_file",
        ".txt": "load:text_file",
        ".md": "load:markdown_file",
        ".xlsx": "load_table:workbook_file",
        ".html": "html.load:load_file",
    },
    "impact": {
        ".json": "impact:json_file",
        ".txt": "impact:text_file",
        ".csv": "impact:csv_file",
        ".xlsx": "impact:workbook_file",
        ".docx": "word.impact:impact_file",
        ".html": "html.impact:impact_file",
    },
    "funds": {
        ".json": "funds:json_file",
        ".txt": "funds:text_file",
        ".docx": "word.funds:funds_file",
        ".html": "html.funds:funds_file",
    },
    "lint": {
        ".junit.xml": "lint_junit:lint_file",
        ".csv": "lint_table:csv_file",
        ".html": "html.lint:lint_file",
        ".json": "lint:json_file",
        ".sarif": "lint_sarif:lint_file",
        ".txt": "lint:text_file",
        ".xlsx": "lint_table:workbook_file",
    },
    "remedies": {
        ".json": "remedies:json_file",
        ".txt": "remedies:text_file",
        ".md": "remedies:markdown_file",
        ".xlsx": "remedies_table:workbook_file",
        ".html": "html.remedies:remedies_file",
    },
    "reading": {
        ".html": "html.reading:reading_file",
    },
    "read": {
        ".json": "case.json:json_file",
        ".txt": "case.terminal:text_file",
        ".csv": "case.csv:csv_file",
        ".toml": "case.toml:toml_file",
        ".xlsx": "case.workbook:workbook_file",
        ".docx": "word.case:case_file",
        ".html": "html.case:case_file",
    },
    "differences": {
        ".json": "law_page.differences_files:json_file",
        ".txt": "law_page.differences_files:text_file",
        ".md": "law_page.differences_files:markdown_file",
        ".html": "html.plain:differences_file",
    },
    "comparison": _SIDE,
    "delta": _SIDE,
    # It is written beside the files of a check, which have no form in Markdown.
    "prospect": {suffix: writer for suffix, writer in _SIDE.items() if suffix != ".md"},
    "ruleset": {
        ".legalruleml.xml": "legalruleml:ruleset_file",
        ".oscal.json": "oscal:catalog_file",
        ".json": "ruleset_json:ruleset_file",
    },
    "template": {
        ".docx": "template_docx:template_file",
        ".md": "template_md:template_file",
        ".toml": "template_toml:template_file",
    },
}


def suffixes(kind: str) -> tuple[str, ...]:
    """Return the suffixes of the files that a kind of result can be written to.

    >>> ".json" in suffixes("assessment")
    True
    """
    return tuple(WRITERS[kind])


def suffix_of(path: str, known: Iterable[str]) -> str:
    """Return which of the known suffixes the name of a file to be written has.

    >>> suffix_of("report.JSON", [".junit.xml", ".json"])
    '.json'

    Raises UsageError where it has none of them.
    """
    formats, name = tuple(known), path.replace("\\", "/").rpartition("/")[2]
    for suffix in formats:
        if name.lower().endswith(suffix):
            return suffix
    dot = name.rfind(".")
    found = f"the suffix “{name[dot:]}”" if dot > 0 else "no suffix"
    listed = " and ".join((", ".join(formats[:-1]), formats[-1]))
    raise UsageError(one("US201", f"{path} has {found}; the formats that can be written end in {listed}"))


def written(kind: str, suffix: str, result: object, shown: Shown | None = None) -> bytes:
    """Return a result as the content of a file of some suffix.

    Raises UsageError where the format needs an extra that is not installed.
    """
    module, _, function = WRITERS[kind][suffix].partition(":")
    writer: Writer = getattr(import_module(f"csc_rules.report.{module}"), function)
    return writer(result, shown or Shown())


def all_written(
    kind: str, paths: Iterable[str], result: object, shown: Shown | None = None
) -> tuple[tuple[str, bytes], ...]:
    """Return a result as the content of several files, each with its path, all of them made before any is written."""
    return tuple((path, written(kind, suffix_of(path, suffixes(kind)), result, shown)) for path in paths)
