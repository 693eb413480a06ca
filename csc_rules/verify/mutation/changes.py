"""What an operator is: a name, what it does, and what it puts in the place of a node."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import field, frozen

from csc_rules.language import nodes as n
from csc_rules.verify.mutation.sites import Site


@frozen(kw_only=True)
class Change:
    """What is put in the place of a node; none takes it out.

    ``instead`` is tried where the law with the first does not load, because something else names what is gone.
    """

    new: n.Node | None
    instead: n.Node | None = None


@frozen(kw_only=True)
class Operator:
    """One way to change a statement.

    >>> Operator(name="nothing", does="changes nothing", changes=lambda site: iter(())).name
    'nothing'
    """

    name: str
    does: str
    changes: Callable[[Site], Iterator[Change]] = field(repr=False)
