"""Each duty that reading may ask of is looked for, so that it never says "not in the text" of what has no cue."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from csc_rules.documents.asked.arising import arising
from csc_rules.engine.occurrences import target
from csc_rules.law.cues import load_cues
from csc_rules.law.loader import load_all
from csc_rules.law.ruleset import Ruleset
from csc_rules.planner.asked import Named
from csc_rules.planner.outline import Outline, Sheet, Step

RULESETS = load_all()
# What cues are for: the kinds of thing and their names.
LOOKED_FOR = {(each.kind, each.name) for cue in load_cues(RULESETS) for each in cue.targets}
# Texts can name no other documents, and a duty on a document may wait for its name.
NAMED = frozenset(name for kind, name in LOOKED_FOR if kind == "document")
ANYBODY = Named(name="anybody", title="Anybody")


def asked(ruleset: Ruleset) -> Iterator[Step]:
    """Yield the duties of a ruleset that reading asks of somebody on some day."""
    duties = ruleset.duties.values()
    steps = tuple(Step(ruleset=ruleset, norm=duty, register=ruleset.register, doers=(), reached=()) for duty in duties)
    sheet = Sheet(kind=None, title="", document=None, steps=steps, headings=())
    outline = Outline(
        body=ANYBODY, jointly=(), as_at=date(2026, 11, 27), period=None, rulesets=(ruleset,), sheets=(sheet,)
    )
    arisen = arising(outline, NAMED)
    for duty, step in zip(duties, steps, strict=True):
        if not duty.forbids and (duty.contingent is None or step.duty in arisen):
            yield step


def is_looked_for(step: Step, verb: str, document: str | None) -> bool:
    """Tell whether a cue is for a duty, or for its act, where its document has a name in texts or it has none."""
    of_the_act = ("act", verb) in LOOKED_FOR
    return ("duty", step.duty) in LOOKED_FOR or (of_the_act and (document is None or document in NAMED))


def not_looked_for(ruleset: Ruleset) -> Iterator[str]:
    """Yield the duties of a ruleset that no words tell of."""
    for step in asked(ruleset):
        kind = target(step.norm, ruleset)
        if not is_looked_for(step, step.norm.verb, None if kind is None else f"{ruleset.id}.{kind}"):
            yield step.duty


def test_each_duty_has_its_words() -> None:
    """A duty of a shipped ruleset that can be asked of a text has a cue by which it can be found."""
    assert [duty for ruleset in RULESETS for duty in not_looked_for(ruleset)] == []


def test_most_duties_are_asked() -> None:
    """The duties that are looked at are not none, and some wait for what no text tells."""
    found = sum(1 for ruleset in RULESETS for _ in asked(ruleset))

    assert found > len([duty for ruleset in RULESETS for duty in ruleset.duties]) // 2
