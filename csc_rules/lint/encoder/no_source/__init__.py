"""An instrument has no address at which its text can be read."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the instrument without ``source``."""
    top = sheet.instrument
    if top is not None and not top.source:
        yield sheet.hit(top, f"“{top.title}” has no “source”, so that no finding can link to its provision")


RULE = Rule(code="LE20", severity=Severity.WARNING, says="an instrument has no address of its text", find=find)
