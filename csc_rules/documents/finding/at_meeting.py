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
_KINDS = frozenset({"board", "council", "executive", "authority", "assembly", "partnership", "committee", "trust"})
# "The Board met in the Old Hall on 3 May", "a meeting of the Board was held on 3 May".
_MET, _HELD = ("met",), ("was", "held")
_MEETINGS = (("a", "meeting", "of"), ("the", "meeting", "of"))
_WHEN = frozenset({"on", "in", "at", "the", "of"})
_THE, _IT = frozenset({"the", "our", "this"}), ("it",)
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
    """Tell whether a sentence says that those met who owe it, by a name or as "the Board", and when, and no more."""
    ours = {doer.id: doer.title.casefold().split()[-1] for doer in doers}
    kinds = _KINDS.intersection(ours.values())
    folded = line.folded
    at = 3 if folded[:3] in _MEETINGS else 0
    met = _HELD if at else _MET
    at += folded[at] in _THE
    name = next((each for each in line.names if each.first - line.first in (at - 1, at)), None)
    if name is not None:
        told = name.body in ours or (name.body is None and folded[name.last - line.first - 1] in kinds)
        at = name.last - line.first
    else:
        told = folded[at] in kinds
        at += 1
    behind = at + len(met)
    when = all(
        word in _WHEN or word in MONTH_NAMES or word[0].isdigit() or line.words.is_capital(line.first + behind + place)
        for place, word in enumerate(folded[behind:])
    )
    return told and folded[at:behind] == met and when and all(each is name for each in line.names)


def _is_done_there(sign: Sign) -> bool:
    """Tell whether a sentence goes on about those who met: "it approved the plan", and names nothing else."""
    line = sign.line
    folded = line.folded
    begin = 1 if folded[0] in _THERE else 0
    verb = begin + 1
    while verb < len(folded) and folded[verb] in _HOW:
        verb += 1
    if folded[begin] not in _THEY or verb + 1 >= len(folded) or folded[verb] not in _SETTLED:
        return False
    if folded[verb + 1 :] == _IT:
        return True
    # "It approved the outline of the plan", "the plan in principle", "agreed the plan was not ready".
    first = verb + 1 + (folded[verb + 1] in _THE)
    named = next((each for each in line.mentions if each.first - line.first in (first - 1, first)), None)
    whole = named is not None and named.last == line.last - (folded[-1] in _HOW)
    return whole and (folded[verb + 1] in _THE or line.words.is_capital(line.first + first))
