"""The shipped rulesets that bind anybody, with the vocabulary of records under them."""

from __future__ import annotations

from datetime import date
from functools import cache

from csc_rules.engine.occurrences import target
from csc_rules.law.loader import load_all
from csc_rules.law.model import Duty, Power
from csc_rules.law.ruleset import Ruleset
from tests.strategies.facts import Vocabulary

NAMED = ("NI Executive", "Department of Education", "HSCB", "Barnardo's", "Belfast Trust", "OFMDFM")
BOUND = {"ni-act-2015": ("NI Executive", "NI Executive", "Department of Education"), "ni-bill-2014": ("OFMDFM", "HSCB")}
# Acts that others wait for, and a day on which they can have been done.
BEGINS = {
    "ni-act-2015": (
        ("adopt", "strategy", date(2016, 9, 30)),
        ("approve", "report", date(2018, 1, 31)),
        ("prepare", "departments-report", date(2016, 9, 30)),
    ),
    "ni-bill-2014": (("prepare", "services-plan", date(2016, 9, 30)),),
}
MOST_CONSULTED = 12


@cache
def rulesets() -> tuple[Ruleset, ...]:
    """Load every shipped ruleset that has a duty or a power."""
    return tuple(ruleset for ruleset in load_all() if _norms(ruleset))


def _norms(ruleset: Ruleset) -> tuple[Duty | Power, ...]:
    return (*ruleset.duties.values(), *ruleset.powers.values())


@cache
def bound(name: str) -> tuple[str, ...]:
    """Name some bodies that a ruleset binds: the first, one of the middle, the last of the register.

    Of a ruleset that binds no body by name, a kind alone of which no list is kept, it is a body that is not bound.
    """
    (ruleset,) = [entry for entry in rulesets() if entry.id == name]
    parties = {party.name for norm in _norms(ruleset) for party in norm.bearers}
    found = [body for body in ruleset.bodies if any(ruleset.register.may_ever_be(body, party) for party in parties)]
    found = found or ["a-court"]
    return BOUND.get(name) or tuple(dict.fromkeys((found[0], found[len(found) // 2], found[-1])))


def days(ruleset: Ruleset) -> tuple[date, date]:
    """Return the first and the last day that are looked at under a ruleset: the year before it, and fifteen after."""
    since = ruleset.instrument.force.since or date(2015, 1, 1)
    return date(since.year - 1, 1, 1), date(since.year + 15, 12, 31)


@cache
def words(name: str, body: str) -> Vocabulary:
    """Return the words of records of a body under a ruleset."""
    (ruleset,) = [entry for entry in rulesets() if entry.id == name]
    norms, kinds = _norms(ruleset), tuple(sorted(ruleset.documents))
    doings = {(norm.verb, target(norm, ruleset)) for norm in norms if not ruleset.acts[norm.verb].maintained}
    doings |= {(verb, kind) for verb in ("circulate", "approve", "start") for kind in kinds if kind == "report"}
    kept = {(duty.verb, target(duty, ruleset)) for duty in ruleset.duties.values() if duty.maintained}
    letters = [entry.party.name for duty in ruleset.duties.values() for entry in duty.consultees]
    first, last = days(ruleset)
    return Vocabulary(
        body=body,
        bodies=(body, *bound(name)),
        kinds=kinds,
        doings=tuple(sorted((verb, kind) for verb, kind in doings if kind)) or (("publish", kinds[0]),),
        items=tuple(sorted({item.id for entry in ruleset.documents.values() for item in entry.items})),
        slots=tuple(f"{ruleset.id}.{slot}" for slot in ruleset.slots),
        activities=tuple(sorted(kept, key=str)),
        consulted=(*dict.fromkeys(letters[:MOST_CONSULTED]), body),
        first=first,
        last=last,
        begins=BEGINS.get(name, ()),
    )
