"""Which duty makes a document, and what that is: the rules say it of most, or tell what has to be in them."""

from __future__ import annotations

import re

from csc_rules.engine.occurrences import target
from csc_rules.law.model import Duty
from csc_rules.law.ruleset import Ruleset

# Such a document is on another one, whose name stands beside its own, and tells what that one did. Without a word on
# what it is on anybody may be its author: "Harbour Police Annual Report 2019-20".
ON_ANOTHER = frozenset({"report", "statement", "review"})


def last_word(title: str) -> str:
    """Return the word that says what a document is.

    >>> last_word("children's services plan"), last_word("report on the operation of the Act")
    ('plan', 'report')
    """
    before = re.split(r"\s(?:on|of|for)\s", title.casefold())[0].split()
    return before[-1] if before else ""


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
