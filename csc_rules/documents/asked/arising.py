"""Which duties that wait for something have arisen: what they wait for is owed, or texts name what they are about."""

from __future__ import annotations

from csc_rules.engine.occurrences import target
from csc_rules.law.model import Duty
from csc_rules.planner.outline import Outline, Step


def arising(outline: Outline, named: frozenset[str]) -> frozenset[str]:
    """Return the duties that wait for an act and may well have arisen, by their names.

    A review that waits for the publication of a plan is owed by whoever has to publish one. What waits for a revision
    may never be: it is asked of texts that name the revised plan, a kind (``ruleset.document``) of those *named*, where
    nothing but such duties is about it. What waits for its own act only tells how that has to be done.

    >>> from datetime import date
    >>> from csc_rules.planner.outline import outline
    >>> from csc_rules.record.model import Record
    >>> law = outline(Record(body="Bath and North East Somerset Council"), date(2007, 11, 7))
    >>> sorted(arising(law, frozenset({"eng-cypp-2005.plan-review"})))
    ['eng-cypp-2005.consult-on-review', 'eng-cypp-2005.publish-review', 'eng-cypp-2005.review-plan']
    """
    steps = [(step, step.norm) for sheet in outline.sheets for step in sheet.steps if isinstance(step.norm, Duty)]
    owed = {(step.ruleset.id, duty.verb, target(duty, step.ruleset)) for step, duty in steps if duty.contingent is None}
    about = {(ruleset, kind) for ruleset, _, kind in owed}
    return frozenset(
        step.duty for step, duty in steps if duty.contingent is not None and _has_arisen(step, duty, owed, about, named)
    )


def _has_arisen(
    step: Step,
    duty: Duty,
    owed: set[tuple[str, str, str | None]],
    about: set[tuple[str, str | None]],
    named: frozenset[str],
) -> bool:
    waited, ruleset = duty.contingent, step.ruleset.id
    assert waited is not None
    kind = target(duty, step.ruleset)
    if (waited.verb, waited.object) == (duty.verb, kind):
        return False
    if waited.verb is not None and (ruleset, waited.verb, waited.object) in owed:
        return True
    return f"{ruleset}.{kind}" in named and (ruleset, kind) not in about
