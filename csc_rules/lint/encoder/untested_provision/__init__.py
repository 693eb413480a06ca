"""A provision is encoded, and no test expects anything of it."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet
from csc_rules.verify.coverage import coverage_of
from csc_rules.verify.model import Status


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the provisions that coverage calls encoded and untested, at the first duty, power or exception for them."""
    for entry in coverage_of(sheet.suite).with_status(Status.UNTESTED):
        name = _first(entry.statements, sheet)
        block = sheet.block(name)
        yield Hit(
            node=block.name or block,
            message=f"{entry.provision} is encoded here, and no test expects anything of it",
            statement=name,
            provisions=(entry.provision,),
        )


def _first(names: tuple[str, ...], sheet: Sheet) -> str:
    """Return the first duty, power or exception of some statements, or else the first of them all."""
    norms = (name for name in names if sheet.block(name).keyword in ("duty", "power", "exception"))
    return next(norms, names[0])


RULE = Rule(code="LE06", severity=Severity.WARNING, says="a provision is encoded and not tested", find=find)
