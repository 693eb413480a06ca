"""What frozen values share: equality, hash and repr, said once instead of being made anew for every class.

attrs writes and compiles these three for each class, which is most of what it costs to define one; with some eighty
classes that was a fifth of the time a check takes to start. They behave as those of attrs: only values of one class
are equal, and fields that are marked so do not count.
"""

from __future__ import annotations

from functools import cache
from operator import attrgetter
from typing import Any, cast

from attrs import fields


@cache
def _compared(owner: Any) -> Any:
    names = [part.name for part in fields(owner) if part.eq]
    return attrgetter(*names) if names else lambda _: ()


class Value:
    """Compare and show a frozen attrs class by its fields.

    >>> from attrs import frozen
    >>> @frozen(kw_only=True, eq=False, repr=False)
    ... class Span(Value):
    ...     count: int
    ...     unit: str
    >>> Span(count=18, unit="months")
    Span(count=18, unit='months')
    >>> Span(count=18, unit="months") == Span(count=18, unit="months")
    True
    """

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if other.__class__ is not self.__class__:
            return NotImplemented
        compared = _compared(cast(Any, type(self)))
        return bool(compared(self) == compared(other))

    def __hash__(self) -> int:
        return hash((self.__class__, _compared(cast(Any, type(self)))(self)))

    def __repr__(self) -> str:
        shown = (f"{part.name}={getattr(self, part.name)!r}" for part in fields(cast(Any, self.__class__)) if part.repr)
        return f"{self.__class__.__name__}({', '.join(shown)})"
