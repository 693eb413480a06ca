"""A unit as loaded: with its source, and the units it uses."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen

from csc_rules.law.model import Unit
from csc_rules.spans import Source


@frozen(kw_only=True)
class Loaded:
    """A unit with its source, the key of its text and of all it uses, and the units it uses directly, by name."""

    unit: Unit
    source: Source
    key: str
    uses: tuple[tuple[str, Loaded], ...] = field(default=(), repr=False)

    def all_used(self) -> tuple[Loaded, ...]:
        """List the units it uses, directly or not, each once."""
        return together(self.uses)


def together(uses: Iterable[tuple[str, Loaded]]) -> tuple[Loaded, ...]:
    """List some units and all they use, each once, a unit before those it uses."""
    found: dict[str, Loaded] = {}
    for _, each in uses:
        for below in (each, *each.all_used()):
            found.setdefault(below.key, below)
    return tuple(found.values())
