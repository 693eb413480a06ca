"""Words that may speak of a thing in passing: what else has to stand with them before they give it.

Another sentence that states it bears them out, and so does their place where what is intended is asked for: a row of a
table of actions or of measures says what is to be done, by whom and by when.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from attrs import evolve

from csc_rules.documents.case import Answer, Bearing
from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.finding.enumerated import is_beside
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of

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
# What stands over such a table in a plan: "Our priorities and what we will do". Actions of a meeting, of the last plan,
# or such as were dropped have other words over them.
_OVER = frozenset(
    {"key", "main", "action", "actions", "plan", "delivery", "priority", "priorities", "outcome", "outcomes", "aim"}
    | {"aims", "objective", "objectives", "target", "targets", "measures", "steps", "what", "how", "we", "will", "do"}
    | {"want", "to", "achieve", "our", "the", "and", "for", "by"}
)
# What is to be done in a plan is to be done by a year: "by 3 May" is a task of those who meet.
_YEAR = re.compile(r"(?:19|20)\d\d")


def is_wide(sign: Sign) -> bool:
    """Tell whether words that state a thing are so wide that one sentence with them may speak of it in passing."""
    if sign.cued.cue.several:
        return not (_is_planned(sign) or (is_beside(sign) and not sign.cued.together))
    return sign.cued.together


def _is_planned(sign: Sign) -> bool:
    """Tell whether a sentence is a row of a table of actions or measures, with a year and under headings of a plan."""
    head = sign.table_head()
    if head is None or sum(not each.isdisjoint(head.folded) for each in _COLUMNS) < _SEVERAL:
        return False
    trail, above = sign.line.passage.trail, sign.line.above
    titled = trail[:1] == (sign.text.lines[0].passage.text,)
    over = list(zip(trail, above, strict=True))[titled:]
    dated = _YEAR.search(sign.line.passage.text) is not None
    return dated and bool(over) and all(_is_of_plans(heading, cues) for heading, cues in over)


def _is_of_plans(heading: str, cues: Sequence[Cued]) -> bool:
    """Tell whether a heading is over actions, or over a thing that a plan has, and over no more."""
    heads = (each for each in cues if each.how is How.HEADED and any(to.kind == "item" for to in each.cue.targets))
    told = {at for each in heads for at in range(each.first, each.last)}
    rest = (word for at, word in enumerate(words_of(heading).folded) if at not in told)
    return all(word.isdigit() or word in _OVER for word in rest)


def borne_out(found: Sequence[Bearing]) -> Iterator[Bearing]:
    """Yield what words of a thing and words beside them state: one sentence alone may only touch it in passing."""
    places = {(each.quote.file, each.quote.passage, each.quote.start) for each in found if each.answer is Answer.FOUND}
    for each in found:
        alone = each.answer is Answer.FOUND and len(places) < BORNE_OUT
        yield evolve(each, answer=Answer.PARTLY, why="one sentence alone speaks of it") if alone else each
