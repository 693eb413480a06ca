"""A duty or power stands before one of an earlier provision."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.model import BeforeAct, Duty, Norm
from csc_rules.law.provisions import sort_key
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

Section = tuple[str, object]


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the norms all of whose sections come before one that was passed, and that do not belong to it."""
    latest: Section | None = None
    before: Norm | None = None
    for norm in sorted((each for each in sheet.norms if each.provisions), key=lambda each: each.line):
        sections = [_section(provision) for provision in norm.provisions]
        known = [section for section in sections if section is not None]
        if latest is not None and known and all(_earlier(section, latest) for section in known):
            if before is not None and not _belongs(norm, before):
                message = f"{norm.provisions[0]} stands behind {before.provisions[0]}; a reader goes by the provisions"
                yield sheet.hit(norm, message)
        elif known:
            latest = known[0]
        before = norm


def _section(provision: str) -> Section | None:
    """Return the section of a provision: its kind, and its number as it is ordered."""
    key = sort_key(provision)
    return (str(key[0]), key[1]) if len(key) > 1 else None


def _earlier(one: Section, other: Section) -> bool:
    return one[0] == other[0] and one[1] < other[1]  # type: ignore[operator]


def _belongs(norm: Norm, before: Norm) -> bool:
    """Tell whether a norm stands with the one it is a step of: it is about the same thing, or comes before its act."""
    if norm.object is not None and norm.object == before.object:
        return True
    limit = norm.clock.anchor if isinstance(norm, Duty) and isinstance(norm.clock, BeforeAct) else None
    return limit is not None and limit.object == before.object


RULE = Rule(code="LE26", severity=Severity.NOTE, says="provisions stand out of their order", find=find)
