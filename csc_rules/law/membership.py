"""Who belongs: what a record states of membership, and whom an act has to reach by it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from attrs import frozen


@frozen(kw_only=True)
class Stated:
    """What a record states of a body's membership of a class, which can change on *days*."""

    holds: Callable[[date], bool | None]
    days: tuple[date, ...] = ()

    def __call__(self, day: date) -> bool | None:
        """Tell whether it holds on a day; None where what is stated does not reach that day."""
        return self.holds(day)


@frozen(kw_only=True)
class Reach:
    """Whom an act has to reach: ``names`` of bodies, and of kinds of body as a whole.

    Of the kinds in ``optional`` there may be none; of those in ``local`` the ones are meant that share the area.
    ``judged`` are classes whose members are for a person to name, ``unknown`` says what else is not known.
    """

    names: tuple[str, ...] = ()
    judged: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    optional: tuple[str, ...] = ()
    local: tuple[str, ...] = ()

    def joined(self, other: Reach) -> Reach:
        """Return both together, each name once."""
        return Reach(
            names=tuple(dict.fromkeys((*self.names, *other.names))),
            judged=tuple(dict.fromkeys((*self.judged, *other.judged))),
            unknown=tuple(dict.fromkeys((*self.unknown, *other.unknown))),
            optional=tuple(dict.fromkeys((*self.optional, *other.optional))),
            local=tuple(dict.fromkeys((*self.local, *other.local))),
        )
