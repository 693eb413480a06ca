"""Whether a ruleset is law, and ever binds a body; asked of every ruleset before a check."""

from __future__ import annotations

from csc_rules.engine.holders import intersection, spans
from csc_rules.law.model import Body, Instrument
from csc_rules.law.ruleset import Ruleset, register


def binds_ever(ruleset: Ruleset, body: Body) -> bool:
    """Tell whether a ruleset is law, and has at any time a duty or power that the body bears.

    >>> from csc_rules.law.loader import load_ruleset
    >>> law = load_ruleset("ni-act-2015")
    >>> binds_ever(law, law.bodies["barnardos"]), binds_ever(law, law.bodies["public-health-agency"])
    (False, True)
    """
    if not_law(ruleset.instrument):
        return False
    bodies = register((ruleset,), (body,))
    return any(
        intersection(span, norm.force) is not None
        for norm in (*ruleset.duties.values(), *ruleset.powers.values())
        for span in spans(bodies, body.id, norm.bearers)
    )


def not_law(instrument: Instrument) -> str:
    """Say why an instrument is not law; empty where it is.

    >>> from csc_rules.law.loader import load_ruleset
    >>> not_law(load_ruleset("ni-bill-2014").instrument)
    'a bill binds nobody'
    """
    if instrument.kind == "bill":
        return "a bill binds nobody"
    if instrument.commences_on is not None and instrument.force.since is None:
        return "it has not come into force"
    return ""
