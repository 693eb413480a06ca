"""An exception can never have an effect."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.build_heads import both
from csc_rules.law.check_dates import empty
from csc_rules.law.model import Belongs, Exemption, Force
from csc_rules.lint.model import Hit, Rule, Severity
from csc_rules.lint.sheet import Sheet


def find(sheet: Sheet) -> Iterator[Hit]:
    """Find the exceptions whose days, bearers or rank leave nothing for them to do."""
    for entry in sheet.unit.exemptions:
        reason = _why(entry, sheet)
        if reason:
            yield sheet.hit(entry, f"exception “{entry.id}” can never have an effect: {reason}")


def _why(entry: Exemption, sheet: Sheet) -> str:
    force = _force(entry.target, sheet)
    if force is not None and empty(both(force, entry.force)):
        return f"“{entry.target}” is not in force on any of its days"
    if isinstance(entry.condition, Belongs) and _nobody_bound(entry, entry.condition.kind, sheet):
        return f"no bearer of “{entry.target}” can be one of “{entry.condition.kind}”"
    for other in sheet.law.exemptions.get(entry.target, ()):
        whole = other.condition is None and other.effect == "disapplies" and not sheet.law.exemptions.get(other.id)
        if other.id != entry.id and whole and _covers(other, entry):
            return f"“{other.id}” takes “{entry.target}” away on all of its days"
    return ""


def _force(name: str, sheet: Sheet) -> Force | None:
    found = sheet.law.duties.get(name) or next((each for each in sheet.unit.exemptions if each.id == name), None)
    return found.force if found else None


def _nobody_bound(entry: Exemption, kind: str, sheet: Sheet) -> bool:
    """Tell whether every bearer is a body by name that is known not to belong to a class at any time."""
    duty = sheet.law.duties.get(entry.target)
    if duty is None or any(party.quantifier for party in duty.bearers):
        return False
    known = sheet.register.classes.get(kind)
    if known is None or sheet.indefinite(known):
        return False
    named = {member.party.name for member in known.members}
    bodies = [sheet.register.bodies.get(party.name) for party in duty.bearers]
    if any(member.party.quantifier for member in known.members):
        return False
    return not any(body and (body.id in named or any(each.name == kind for each in body.kinds)) for body in bodies)


def _covers(wide: Exemption, narrow: Exemption) -> bool:
    return (
        wide.force.since is None or (narrow.force.since is not None and narrow.force.since >= wide.force.since)
    ) and (wide.force.until is None or (narrow.force.until is not None and narrow.force.until <= wide.force.until))


RULE = Rule(code="LE11", severity=Severity.ERROR, says="an exception can never have an effect", find=find)
