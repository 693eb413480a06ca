"""Words that may speak of a thing in passing: what else has to stand with them before they give it.

Another sentence that states it bears them out, and so does their place where what is intended is asked for: a row of a
table of actions or of measures says what is to be done, by whom and by when.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import evolve

from csc_rules.documents.case import Answer, Bearing
from csc_rules.documents.finding.enumerated import is_beside
from csc_rules.documents.sentences.signs import Sign

# What no words of its own state has to be said in so many places.
BORNE_OUT = 2
# Two of the columns of a table of actions: what, by whom, by when, and how one will know.
_COLUMNS = (
    frozenset({"action", "actions", "do", "task", "tasks", "activity", "activities", "step", "steps", "commitment"}),
    frozenset({"lead", "leads", "who", "owner", "responsible", "responsibility", "officer", "whom", "partners"}),
    frozenset({"by", "when", "deadline", "timescale", "timescales", "date", "milestone", "milestones", "completion"}),
    frozenset({"measure", "measures", "target", "targets", "indicator", "indicators", "baseline", "success"}),
)
_SEVERAL = 2


def is_wide(sign: Sign) -> bool:
    """Tell whether words that state a thing are so wide that one sentence with them may speak of it in passing."""
    if sign.cued.cue.several:
        return not (_is_planned(sign) or (is_beside(sign) and not sign.cued.together))
    return sign.cued.together


def _is_planned(sign: Sign) -> bool:
    """Tell whether a sentence is a row of a table of actions or measures."""
    head = sign.table_head()
    return head is not None and sum(not each.isdisjoint(head.folded) for each in _COLUMNS) >= _SEVERAL


def borne_out(found: Sequence[Bearing]) -> Iterator[Bearing]:
    """Yield what words of a thing and words beside them state: one sentence alone may only touch it in passing."""
    places = {(each.quote.file, each.quote.passage, each.quote.start) for each in found if each.answer is Answer.FOUND}
    for each in found:
        alone = each.answer is Answer.FOUND and len(places) < BORNE_OUT
        yield evolve(each, answer=Answer.PARTLY, why="one sentence alone speaks of it") if alone else each
