"""A fact that is new while suggestions are entered: several of them may be of it, and each may tell a part of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import define

from csc_rules.documents.confirming.sameness import same_names
from csc_rules.record.values import UNKNOWN_DAY

Plain = dict[str, Any]


class Disagrees(ValueError):
    """The record says otherwise; it is changed by a decision to correct it, and by nothing else."""


@define(kw_only=True)
class New:
    """A fact that is new: its table, the key of its day, who owes it, and by which decisions it came."""

    table: Plain
    key: str
    doers: tuple[str, ...]
    decisions: list[int]
    # Who says that a day is unknown says so in words of his own; what was read only lacks it.
    said_unknown: bool = False

    @property
    def lacks(self) -> tuple[str, ...]:
        """Return which of its day and of who did it is not known in the end."""
        no_day = self.table[self.key] == UNKNOWN_DAY and not self.said_unknown
        nobody = len(self.doers) > 1 and not self.table.get("by")
        return (*((self.key,) if no_day else ()), *(("by",) if nobody else ()))

    def merge(self, decision: int, doers: tuple[str, ...], fact: Plain, *, correct: bool) -> None:
        """Take from another suggestion of a new fact what that lacks."""
        for key in (self.key, "through"):
            day, known = fact.get(key), self.table.get(key)
            if day in (None, UNKNOWN_DAY, known):
                continue
            if known not in (None, UNKNOWN_DAY) and not correct:
                raise Disagrees(f"another suggestion that was accepted says {known}, and this says {day}")
            self.table[key] = day
        by, known = fact.get("by"), self.table.get("by")
        if by and known and not same_names(by, known) and not correct:
            others = ", ".join(map(str, known))
            raise Disagrees(
                f"another suggestion that was accepted says that {others} did it, and this says {_list(by)}"
            )
        if by:
            self.table["by"] = by
        self.said_unknown |= bool(fact.get("said"))
        self.doers = self.doers or doers
        self.decisions.append(decision)


def _list(names: Iterable[object]) -> str:
    return ", ".join(map(str, names))
