"""The shipped rulesets with the vocabulary of records under them."""

from __future__ import annotations

from datetime import date
from functools import cache

from csc_rules.law.loader import load_ruleset
from csc_rules.law.model import Duty, Power
from csc_rules.law.ruleset import Ruleset
from tests.strategies.facts import Vocabulary

BODIES = ("NI Executive", "Department of Education", "HSCB", "Barnardo's", "Belfast Trust", "OFMDFM")
BOUND = {"ni-act-2015": ("NI Executive", "NI Executive", "Department of Education"), "ni-bill-2014": ("OFMDFM", "HSCB")}
BEGINS = (
    ("adopt", "strategy", date(2016, 9, 30)),
    ("approve", "report", date(2018, 1, 31)),
    ("prepare", "departments-report", date(2016, 9, 30)),
    ("prepare", "services-plan", date(2016, 9, 30)),
)
CONSULTED = ("children-and-young-persons", "parents-and-guardians", "NICCY", "PSNI")


@cache
def rulesets() -> tuple[Ruleset, ...]:
    """Load the shipped rulesets that records are drawn for."""
    return tuple(load_ruleset(name) for name in BOUND)


def words(ruleset: Ruleset, body: str) -> Vocabulary:
    """Return the words of records of a body under a ruleset."""
    norms: list[Duty | Power] = [*ruleset.duties.values(), *ruleset.powers.values()]
    kinds = tuple(sorted(ruleset.documents))
    doings = [(norm.verb, norm.object) for norm in norms if norm.object in kinds]
    raised = [(verb, "report") for verb in ("circulate", "approve", "start") if "report" in kinds]
    return Vocabulary(
        body=body,
        bodies=BODIES,
        kinds=kinds,
        doings=tuple(sorted({(verb, kind) for verb, kind in (*doings, *raised) if kind})),
        items=tuple(sorted({item.id for entry in ruleset.documents.values() for item in entry.items})),
        slots=tuple(f"{ruleset.id}.{slot}" for slot in ruleset.slots),
        activities=tuple(sorted({norm.verb for norm in norms if isinstance(norm, Duty) and norm.maintained})),
        consulted=CONSULTED,
        first=date(2014, 1, 1),
        last=date(2032, 12, 31),
        begins=tuple(entry for entry in BEGINS if entry[1] in kinds),
    )
