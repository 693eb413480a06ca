"""The day of a meeting that a sentence tells of, for what the next one says was done there: "It approved the plan"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from csc_rules.dates import When
from csc_rules.documents.case import Answer, Bearing, Named, Sought
from csc_rules.documents.days.points import Context
from csc_rules.documents.days.times import times
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign

# What is done at a meeting; what was published, sent or laid was so on another day.
_SETTLES = frozenset({"approve", "adopt", "decide"})
_SETTLED = frozenset({"approved", "adopted", "agreed", "endorsed", "ratified", "decided", "resolved"})
# "It approved", "there they agreed": who met is the subject, and the verb follows at once.
_THEY, _THERE = frozenset({"it", "they", "members", "we"}), frozenset({"there", "then"})
_HOW = frozenset({"formally", "jointly", "unanimously", "also", "duly", "then", "both"})
# "It approved the plan later", "at its next meeting": on another day.
_ANOTHER = frozenset({"later", "afterwards", "after", "before", "earlier", "next", "meeting", "since", "until", "once"})
_KINDS = frozenset({"board", "council", "executive", "authority", "assembly", "partnership", "committee", "trust"})
_TIMES = MONTH_NAMES | {"spring", "summer", "autumn", "winter", "year", "month", "week", "day", "morning"}
_MET = frozenset({"met", "meeting"})
_MAY_NOT = frozenset({"promise", "denial", "previous", "next", "question", "open", "recital"})


def at_meeting(grounds: Grounds, sought: Sought, sign: Sign, bearing: Bearing) -> Iterator[tuple[Bearing, When]]:
    """Yield the day on which those met who settled it, where the sentence before tells of that, and of one day."""
    before = next(iter(sign.line.beside(sign.before)), None)
    if before is None or bearing.answer is not Answer.FOUND or sought.verb not in _SETTLES or not _is_done_there(sign):
        return
    if not _who_met(before, sought.doers) or before.mentions or _MAY_NOT & before.tones.keys():
        return
    context = Context(period=grounds.period, trail=before.passage.trail)
    days = times(before.quote().text, context, grounds.day_roles).days
    if len(days) == 1 and days[0].when.exact and not days[0].impossible:
        why = f"the sentence before says that they met on “{days[0].text}”"
        yield evolve(bearing, why=why), days[0].when


def _who_met(line: Line, doers: Iterable[Named]) -> bool:
    """Tell whether a sentence says that those met who owe it, by a name or as "the Board", and names no other body."""
    ours = {doer.id: doer.title.casefold().split()[-1] for doer in doers}
    kinds = _KINDS.intersection(ours.values())
    others = any(
        name.body not in ours and (name.body is not None or line.words.folded[name.last - 1] not in kinds)
        for name in line.names
    )
    told = any(name.body in ours for name in line.names) or not kinds.isdisjoint(line.folded)
    return told and not others and not _MET.isdisjoint(line.folded)


def _is_done_there(sign: Sign) -> bool:
    """Tell whether a sentence goes on about those who met: "it approved the plan", with no other day or meeting."""
    folded = sign.line.folded
    begin = 1 if folded[0] in _THERE else 0
    verb = begin + 1
    while verb < len(folded) and folded[verb] in _HOW:
        verb += 1
    done = folded[begin] in _THEY and verb < len(folded) and folded[verb] in _SETTLED
    dated = any(word in _TIMES or any(each.isdigit() for each in word) for word in folded[verb:])
    return done and not dated and _ANOTHER.isdisjoint(folded)
