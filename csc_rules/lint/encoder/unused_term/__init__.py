"""Something is declared and never used."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import fields

from csc_rules.language import nodes as n
from csc_rules.law.loader import load_all
from csc_rules.law.model import Unit
from csc_rules.law.scope import walk
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet
from csc_rules.value import Value

_TERMS = ("body", "class", "document", "object", "outcomes", "act")
_NAME = re.compile(r"[a-z][a-z0-9-]*")


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the bodies, classes, documents, objects, outcomes and acts that nothing in reach speaks of."""
    spoken = _spoken(sheet)
    idle = [block for block in sheet.blocks if block.keyword in _TERMS and not _names(block, sheet) & spoken]
    if not idle:
        return
    elsewhere = _elsewhere(sheet.unit.name)
    for block in idle:
        if not _names(block, sheet) & elsewhere and not _is_found_by_kind(block):
            yield sheet.in_block(block, f"{block.keyword} “{block.name}” is declared and never used")


def _names(block: n.Block, sheet: Sheet) -> set[str]:
    """Return what a thing is called where it is used: an act has a noun and a participle as well."""
    name = str(block.name)
    word = next((act for act in sheet.unit.acts if act.id == name), None) if block.keyword == "act" else None
    names = {name, word.noun, word.title.replace(" ", "-")} if word else {name}
    return (
        names
        | {str(text) for clause in block.clauses if isinstance(clause, n.Texts) for text in clause.texts}
        | ({str(block.title)} if block.title else set())
    )


def _spoken(sheet: Sheet) -> set[str]:
    """Gather the names and texts of all blocks, but those with which a block names itself."""
    found: set[str] = set()
    for block in sheet.suite.tree.blocks:
        own = str(block.name)
        inner = (node for part in (block.tail, *block.clauses) for node in walk(part))
        named = {
            node.text
            for node in inner
            if isinstance(node, n.Name) or (block.keyword == "test" and isinstance(node, n.Text))
        }
        found |= named - {own}
    return found


def _is_found_by_kind(block: n.Block) -> bool:
    """Tell whether a body is a member of a class, which is how a register finds it."""
    return block.keyword == "body" and any(isinstance(clause, n.Is) for clause in block.clauses)


def _elsewhere(name: str) -> set[str]:
    """Gather the names in all shipped units that use a unit, directly or not."""
    units = {
        unit.name: unit
        for ruleset in load_all()
        if any(unit.name == name for unit in ruleset.units)
        for unit in ruleset.units
        if unit.name != name
    }
    return {text for unit in units.values() for text in _texts(unit)}


def _texts(value: object) -> Iterator[str]:
    match value:
        case str():
            if _NAME.fullmatch(value):
                yield value
        case tuple():
            for each in value:
                yield from _texts(each)
        case Unit() | Value():
            for each in fields(type(value)):  # type: ignore[arg-type]
                yield from _texts(getattr(value, each.name))
        case _:
            return


RULE = Rule(code="LE01", severity=Severity.WARNING, says="something is declared and never used", find=find)
