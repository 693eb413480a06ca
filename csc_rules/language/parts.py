"""What the grammar hands to the builder: plain leaves and branches, each with its role and its place."""

from __future__ import annotations

from attrs import evolve, frozen

from csc_rules.language.nodes import Node
from csc_rules.spans import Span


@frozen
class Leaf:
    """One token: the role it plays in its clause, what it is, its value, and where it stands.

    ``kind`` is "name", "text", "day", "provision" or, for a value that is used as it is, "plain".
    """

    role: str
    kind: str
    value: str | int | bool
    span: Span

    def playing(self, role: str) -> Leaf:
        """Return the leaf in another role."""
        return Leaf(role, self.kind, self.value, self.span)


@frozen
class Branch:
    """A composite: the class of node it becomes, and its parts, whose roles are the fields of that class."""

    role: str
    becomes: type[Node]
    parts: tuple[Part, ...]
    span: Span

    def playing(self, role: str) -> Branch:
        """Return the branch in another role."""
        return evolve(self, role=role)


Part = Leaf | Branch
