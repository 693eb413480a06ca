"""The paths of facts in a record that was made in a program; a reader of files gives them itself."""

from __future__ import annotations

from typing import Any, cast

from attrs import evolve, fields

from csc_rules.record.keys import key_of
from csc_rules.record.model import Fact, Record


def placed(record: Record) -> Record:
    """Give the facts of a record that was made in a program their paths; those that have one keep it.

    >>> from csc_rules.dates import When
    >>> from csc_rules.record.model import Act
    >>> placed(Record(body="a body", acts=(Act(act="adopt", on=When(None, None)),))).acts[0].path
    'act[0]'
    """
    return cast(Record, _holding(record, ""))


def _holding(owner: Record | Fact, prefix: str) -> Any:
    """Return a record or fact in which every fact it holds has its path."""
    held = {}
    for part in fields(type(owner)):
        value = getattr(owner, part.name)
        if isinstance(value, tuple) and any(isinstance(entry, Fact) for entry in value):
            table = f"{prefix}{key_of(type(owner), part.name)}"
            held[part.name] = tuple(_at(f"{table}[{index}]", fact) for index, fact in enumerate(value))
    return evolve(owner, **cast(Any, held))


def _at(path: str, fact: Fact) -> Fact:
    here = fact.path or path
    return cast(Fact, evolve(_holding(fact, f"{here}."), path=here))
