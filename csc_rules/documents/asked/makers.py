"""Which duty makes a document: the rules say it of most; of others only of one that tells what has to be in them."""

from __future__ import annotations

from csc_rules.engine.occurrences import target
from csc_rules.law.model import Duty
from csc_rules.law.ruleset import Ruleset


def made_by(duty: Duty, ruleset: Ruleset) -> str | None:
    """Return the kind of document that a duty makes; none where it makes none.

    An Act often tells what a plan has to contain, and regulations under it who publishes it, and by when. Then the
    duty of the regulations makes the plan as much as that of the Act.

    >>> from csc_rules.law.loader import load_ruleset
    >>> wales = load_ruleset("wal-cypp-2007")
    >>> wales.duties["publish-first-plan"].makes, made_by(wales.duties["publish-first-plan"], wales)
    (None, 'children-and-young-peoples-plan')
    """
    if duty.makes is not None:
        return duty.makes
    kind = target(duty, ruleset)
    if kind is None or duty.forbids or kind in ruleset.made:
        return None
    return kind if (kind, duty.verb) in ruleset.makings else None
