"""A file is used of which nothing is needed."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.language import nodes as n
from csc_rules.law.model import Body, BodyClass, Unit
from csc_rules.law.scope import walk
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the ``use`` of a file of which no name is spoken; bodies are for records to name as well."""
    spoken = {node.text for node in walk(sheet.suite.tree) if isinstance(node, n.Name | n.Text)}
    units = {unit.name: unit for unit in sheet.law.units}
    for block in sheet.blocks:
        for clause in block.clauses:
            if isinstance(clause, n.Texts) and clause.key == "use" and len(clause.texts) == 1:
                used = units.get(clause.texts[0].text)
                if used is not None and not used.bodies and not _reach(used, units) & spoken:
                    message = f"nothing of “{used.name}” is used here"
                    yield sheet.in_block(block, message, clause, fix=(sheet.taken_out(clause),))


def _reach(unit: Unit, units: dict[str, Unit]) -> set[str]:
    """Gather what can be spoken of by a unit and those it uses."""
    names = {name for each in unit.statements() for name in (each.id, each.title)}
    names |= {act.noun for act in unit.acts} | {act.title.replace(" ", "-") for act in unit.acts}
    names |= {name for body in unit.bodies for name in (*body.aliases, *(old.name for old in body.former_names))}
    holders: tuple[Body | BodyClass, ...] = (*unit.bodies, *unit.classes)
    names |= {event.id for holder in holders for event in holder.events}
    below = [units[name] for name in unit.uses if name in units and name != unit.name]
    return names.union(*(_reach(each, units) for each in below))


RULE = Rule(code="LE02", severity=Severity.NOTE, says="a file is used of which nothing is needed", find=find)
