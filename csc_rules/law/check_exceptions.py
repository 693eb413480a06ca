"""Exceptions against each other: equal ones that clash, and those that are made to each other in a circle."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.errors import Diagnostic
from csc_rules.law.build_heads import both
from csc_rules.law.check_dates import empty
from csc_rules.law.mistakes import mistake
from csc_rules.law.model import Exemption
from csc_rules.law.scope import Scope

Found = Iterator[Diagnostic]


def exceptions(scope: Scope) -> Found:
    """Give the exceptions that cannot stand together."""
    yield from _clashes(scope)
    yield from _circles(scope)


def _clashes(scope: Scope) -> Found:
    seen: dict[tuple[str, object], list[Exemption]] = {}
    for exemption in scope.unit.exemptions:
        equal = seen.setdefault((exemption.target, exemption.condition), [])
        for other in equal:
            if _effect(other) != _effect(exemption) and not empty(both(other.force, exemption.force)):
                message = (
                    f"found '{exemption.id}' and '{other.id}', equal exceptions to '{exemption.target}' with the same"
                    " condition and different effects; expected one of them to outrank the other"
                )
                places = (scope.at(scope.block(exemption.id)), scope.at(scope.block(other.id)))
                yield mistake("RL152", message, *places, hint="make one an exception to the other")
        equal.append(exemption)


def _effect(exemption: Exemption) -> tuple[str, str | None]:
    return exemption.effect, exemption.instead


def _circles(scope: Scope) -> Found:
    targets = {exemption.id: exemption.target for exemption in scope.unit.exemptions}
    for name in targets:
        seen: list[str] = []
        at = name
        while at in targets and at not in seen:
            seen.append(at)
            at = targets[at]
        if at == name and name == min(seen):
            message = f"found '{name}' made to itself, by way of exceptions to it; expected a duty at the end"
            yield mistake("RL153", message, *(scope.at(scope.block(each)) for each in seen))
