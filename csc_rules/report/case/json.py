"""A case for other tools: JSON of a published schema, with every suggestion, quote, notice and page."""

from __future__ import annotations

from datetime import date
from typing import Any

from attrs import frozen

from csc_rules.documents.case import Case, Named, Regime, Suggestion
from csc_rules.documents.confirming.reverse import Part, parts, unserved, unused
from csc_rules.documents.model import Notice, SourceFile
from csc_rules.record.model import Act, Consultation, Content, Document
from csc_rules.report.case.words import SILENCE, SUGGESTED, notices
from csc_rules.report.json import text
from csc_rules.report.schema import document_schema
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown
from csc_rules.version import VERSION

# Raised whenever a key is taken away or changes its meaning; new keys alone do not raise it.
SCHEMA_VERSION = "1"
ADDRESS = "case.schema.json"
# Facts say which table of a record they are of.
_KINDS: dict[type[Any], str] = {Act: "act", Consultation: "consultation", Content: "content", Document: "document"}


@frozen(kw_only=True, eq=False, repr=False)
class UnusedPassage:
    """A passage that serves no duty: its file, its number there from 1, its page, and its exact characters."""

    file: str
    number: int
    page: int | None
    label: str | None
    trail: tuple[str, ...]
    text: str


@frozen(kw_only=True, eq=False, repr=False)
class PublishedCase:
    """What was read for a body. No suggestion is a verdict; nothing in it is in a record before a person accepts it.

    ``kinds`` pairs the name of a file with the kind of document that it appears to be.
    """

    schema_version: str
    tool: str
    reading: str
    mind: str
    body: Named
    jointly: tuple[Named, ...]
    period: tuple[date, date] | None
    period_read: bool
    law_at: date
    files: tuple[SourceFile, ...]
    kinds: tuple[tuple[str, str], ...]
    regimes: tuple[Regime, ...]
    notices: tuple[Notice, ...]
    suggestions: tuple[Suggestion, ...]
    duties_without_a_passage: tuple[str, ...]
    passages_that_serve_no_duty: tuple[UnusedPassage, ...]
    pages: tuple[Part, ...]


def published_case(case: Case) -> PublishedCase:
    """Return a case in the shape that is published."""
    return PublishedCase(
        schema_version=SCHEMA_VERSION,
        tool=f"csc-rules {VERSION}",
        reading=DISCLAIMER,
        mind=f"{SUGGESTED} {SILENCE}",
        body=case.body,
        jointly=case.jointly,
        period=case.period,
        period_read=case.period_read,
        law_at=case.law_at,
        files=case.files,
        kinds=case.kinds,
        regimes=case.regimes,
        notices=notices(case),
        suggestions=case.suggestions,
        duties_without_a_passage=tuple(duty.id for duty in unserved(case)),
        passages_that_serve_no_duty=tuple(
            UnusedPassage(
                file=each.file,
                number=each.passage.number,
                page=each.passage.page,
                label=each.passage.label,
                trail=each.passage.trail,
                text=each.passage.text,
            )
            for each in unused(case)
        ),
        pages=parts(case),
    )


def to_json(case: Case) -> str:
    """Return a case as JSON, as its published schema describes it.

    >>> import json
    >>> json.loads(to_json(Case(body=Named(id="b", title="A Body"), law_at=date(2020, 1, 1))))["suggestions"]
    []
    """
    return text(published_case(case), _KINDS)


def json_file(case: Case, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return a case as the content of a JSON file."""
    return to_json(case).encode()


def case_schema() -> dict[str, Any]:
    """Return the schema of what ``to_json`` gives. Nothing beyond it is let through.

    >>> case_schema()["additionalProperties"]
    False
    """
    return document_schema(PublishedCase, ADDRESS, "What csc-rules read for a body", _KINDS)


def schema_text() -> str:
    """Return the schema as it is checked in."""
    return text(case_schema())
