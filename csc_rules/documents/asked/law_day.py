"""From which day on the law asks anything of a body: since it is there, and since a duty to make a document began."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from csc_rules.documents.asked.makers import made_by
from csc_rules.engine.duties import Held, duties
from csc_rules.law.model import Body, Duty, Tiled
from csc_rules.law.ruleset import Ruleset

Days = tuple[date, date]


def since_its_body(day: date, body: Body | None, as_at: date) -> date:
    """Return a day, or the first day of a body that was not there yet: before it the law asks nothing of the body."""
    begun = body.force.since if body is not None else None
    return begun if begun is not None and day < begun <= as_at else day


def beginnings(rulesets: Iterable[Ruleset], bodies: Iterable[Body], within: Days) -> dict[str, date]:
    """Return the kinds of document that bodies first have to make on a later day of a time, each with that day.

    The kinds are ``ruleset.document``. A duty for one period after another begins with the first of these. A kind that
    they have to make on the first day of the time, or had to make before it, is left out.

    >>> from csc_rules.law.loader import load_ruleset
    >>> law = load_ruleset("ni-act-2015")
    >>> found = beginnings([law], [law.bodies["the-executive"]], (date(2015, 12, 1), date(2023, 3, 31)))
    >>> found["ni-act-2015.report"].isoformat()
    '2015-12-10'
    """
    first, last = within
    chosen = tuple(rulesets)
    found: dict[str, date] = {}
    for kind, held, duty in _makings(chosen, bodies):
        begins = _begins(held, duty)
        found[kind] = min(found.get(kind, begins), begins)
    return {kind: begins for kind, begins in found.items() if first < begins <= last}


def to_be_made(rulesets: Iterable[Ruleset], bodies: Iterable[Body], day: date) -> frozenset[str]:
    """Return the kinds of document that bodies have to make on a day.

    >>> from csc_rules.law.loader import load_ruleset
    >>> law = load_ruleset("ni-act-2015")
    >>> "ni-act-2015.report" in to_be_made([law], [law.bodies["the-executive"]], date(2015, 12, 9))
    False
    """
    makings = _makings(tuple(rulesets), bodies)
    return frozenset(kind for kind, held, _ in makings if _binds(held, day))


def _makings(rulesets: tuple[Ruleset, ...], bodies: Iterable[Body]) -> Iterator[tuple[str, Held, Duty]]:
    """Yield the duties by which bodies ever had to make a document, each with its kind (``ruleset.document``)."""
    made = {
        f"{ruleset.id}.{duty.id}": (f"{ruleset.id}.{kind}", duty)
        for ruleset in rulesets
        for duty in ruleset.duties.values()
        if (kind := made_by(duty, ruleset)) is not None
    }
    for body in bodies:
        of = duties(rulesets, body, date.max)
        for held in (*of.bound, *of.ended, *of.later):
            if held.duty in made:
                yield made[held.duty][0], held, made[held.duty][1]


def _begins(held: Held, duty: Duty) -> date:
    """Return the day on which a duty begins to bind: where it is for one period after another, that of the first."""
    since = held.since or date.min
    starts = duty.clock.start.day if isinstance(duty.clock, Tiled) else None
    return max(since, starts) if starts is not None else since


def _binds(held: Held, day: date) -> bool:
    return (held.since is None or held.since <= day) and (held.until is None or day < held.until)
