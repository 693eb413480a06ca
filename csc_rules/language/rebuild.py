"""Trees from trees: every node rebuilt from the inside out, and nodes moved to another place of a longer text."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import Any, TypeVar

from attrs import evolve, fields

from csc_rules.language.nodes import Node

N = TypeVar("N", bound=Node)


def rebuilt(node: N, change: Callable[[Node], Node]) -> N:
    """Return a node in which every node, the inner ones first, has become what *change* makes of it.

    What nothing changes is the same node as before.

    >>> from csc_rules.language.nodes import Day, Name
    >>> rebuilt(Name(text="plan"), lambda each: Name(text="report") if isinstance(each, Name) else each).text
    'report'
    """
    new: dict[str, Any] = {}
    kind: Any = type(node)
    for name in _inner(kind):
        value = getattr(node, name)
        made = _value(value, change)
        if made is not value:
            new[name] = made
    return change(evolve(node, **new) if new else node)  # type: ignore[return-value]


def _value(value: object, change: Callable[[Node], Node]) -> object:
    if isinstance(value, Node):
        return rebuilt(value, change)
    if isinstance(value, tuple):
        made = tuple(_value(each, change) for each in value)
        return made if any(new is not old for new, old in zip(made, value, strict=True)) else value
    return value


@cache
def _inner(kind: Any) -> tuple[str, ...]:
    """List the fields of a kind of node that may hold nodes."""
    return tuple(each.name for each in fields(kind) if each.name not in ("span", "comments"))


def moved(node: N, by: int) -> N:
    """Return a node whose places, and those of all nodes in it, are further down by so many characters.

    >>> from csc_rules.language.nodes import Name
    >>> from csc_rules.spans import Span
    >>> moved(Name(text="plan", span=Span(0, 4)), 10).span
    Span(start=10, end=14)
    """
    return rebuilt(node, lambda each: evolve(each, span=each.span.shifted(by)))
