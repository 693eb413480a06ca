"""The small nodes that everything else is made of: names, texts, days, provisions, and the tail of a line."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from csc_rules.spans import Span

NOWHERE = Span(0, 0)


@frozen(kw_only=True)
class Node:
    """Give every node its place in the source."""

    span: Span = field(default=NOWHERE, eq=False, repr=False)


@frozen(kw_only=True)
class Comments:
    """Keep the comments that belong to a block or clause: lines before it, one behind it, each with its ``#``.

    An empty string among those before a block stands for an empty line.
    """

    before: tuple[str, ...] = ()
    behind: str | None = None


NO_COMMENTS = Comments()


@frozen(kw_only=True)
class Name(Node):
    """A name as written, such as ``the-council``."""

    text: str

    def __str__(self) -> str:
        """Return the text alone."""
        return self.text


@frozen(kw_only=True)
class Text(Node):
    """A quoted text, without its quotes."""

    text: str

    def __str__(self) -> str:
        """Return the text alone."""
        return self.text


@frozen(kw_only=True)
class Day(Node):
    """A calendar day."""

    day: date


@frozen(kw_only=True)
class ProvisionRef(Node):
    """A provision as cited, ``s.5(5)(a)``; ``last`` is the end of a range, ``6`` in ``s.1(1)-(6)``."""

    text: str
    last: str | None = None


@frozen(kw_only=True)
class Tail(Node):
    """What may stand at the end of a line: ``from D until D at P, P unverified "why"``."""

    since: Day | None = None
    until: Day | None = None
    provisions: tuple[ProvisionRef, ...] = ()
    unverified: Text | None = None


@frozen(kw_only=True)
class Ref(Node):
    """A body, or with ``each`` every member of a class; with ``another`` every member but the bearer.

    ``in_its_area`` narrows a class to the members that share an area with the bearer.
    """

    name: Name
    quantifier: str | None = None  # "each", "another" or none
    in_its_area: bool = False


@frozen(kw_only=True)
class Length(Node):
    """A span of time: ``18 months``."""

    count: int
    unit: str  # "days", "weeks", "months" or "years"


@frozen(kw_only=True)
class Clause(Node):
    """One line of a block (it may go on over several)."""

    comments: Comments = NO_COMMENTS
