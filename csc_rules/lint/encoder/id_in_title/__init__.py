"""A title has an id in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet

_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the titles with a name of the file or of those it uses that only a program would write so."""
    known = {statement.id for unit in sheet.law.units for statement in unit.statements()}
    known -= {act.id for act in sheet.law.acts.values()} | {act.noun for act in sheet.law.acts.values()}
    for block in sheet.blocks:
        if block.keyword == "act" or block.title is None:
            continue
        for word in _WORD.findall(block.title.text):
            if word in known and word.count("-") > 1:
                yield sheet.in_block(block, f"the title says “{word}”, which is an id; people read titles", block.title)


RULE = Rule(code="LE10", severity=Severity.WARNING, says="a title has an id in it", find=find)
