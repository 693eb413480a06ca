"""A duty or power stands before one of an earlier provision."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.provisions import sort_key
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the first duty or power that stands behind one of a later section."""
    latest: tuple[object, ...] = ()
    before = ""
    norms = sorted(sheet.norms, key=lambda norm: norm.line)
    for norm in norms:
        if not norm.provisions:
            continue
        key = sort_key(norm.provisions[0])[:2]
        if latest and type(key[0]) is type(latest[0]) and key[0] == latest[0] and str(key) and _before(key, latest):
            message = f"{norm.provisions[0]} stands behind {before}; a reader goes through the provisions in their order"
            yield sheet.hit(norm, message)
        else:
            latest, before = key, norm.provisions[0]


def _before(one: tuple[object, ...], other: tuple[object, ...]) -> bool:
    return len(one) > 1 and len(other) > 1 and one[1] < other[1]  # type: ignore[operator]


RULE = Rule(code="LE26", severity=Severity.NOTE, says="provisions stand out of their order", find=find)
