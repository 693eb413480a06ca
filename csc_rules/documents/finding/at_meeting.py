"""The day of a meeting that a sentence tells of, for what the next one says was done there: "It approved the plan"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from collections.abc import Set as AbstractSet

from attrs import evolve

from csc_rules.dates import When
from csc_rules.documents.case import Answer, Bearing, Named, Sought
from csc_rules.documents.days.forms import WEEKDAYS
from csc_rules.documents.days.points import Context
from csc_rules.documents.days.times import times
from csc_rules.documents.files.titles import cover
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.grammar_words import DEFINITE, MONTH_NAMES
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of

# What is done at a meeting; what was published, sent or laid was so on another day.
_SETTLES = frozenset({"approve", "adopt", "decide"})
_SETTLED = frozenset({"approved", "adopted", "agreed", "endorsed", "ratified", "decided", "resolved"})
# "It approved", "there they agreed": who met is the subject, and the verb follows at once.
_THEY, _THERE = frozenset({"it", "they", "members", "we"}), frozenset({"there", "then"})
_HOW = frozenset({"formally", "jointly", "unanimously", "also", "duly", "then", "both"})
_KINDS = frozenset({"board", "council", "executive", "authority", "assembly", "partnership", "committee", "trust"})
_OF_DAYS = MONTH_NAMES | frozenset(day.casefold() for day in WEEKDAYS) | {"the", "of"}
_MEETING = frozenset(
    {"the", "a", "an", "our", "of", "on", "at", "met", "meeting", "was", "held", "took", "place", "special", "full"}
    | {"formally", "again", "first", "annual", "general", "its", "in"}
)
# "Met on 3 May in Cupar", "to consider the plan".
_BEHIND = frozenset({"in", "at", "to"})
# So many days before and after it begins a document is settled.
_BEFORE, _AFTER = 730, 365
_DOCUMENT, _FINAL = "document", frozenset({"final", "finished", "new", "whole"})
_MET = frozenset({"met", "meeting"})
_MAY_NOT = frozenset({"promise", "denial", "previous", "next", "question", "open", "recital"})


def at_meeting(grounds: Grounds, sought: Sought, sign: Sign, bearing: Bearing) -> Iterator[tuple[Bearing, When]]:
    """Yield the day on which those met who settled it, where the sentence before tells of that, and of one day."""
    before = next(iter(sign.line.beside(sign.before)), None)
    if before is None or bearing.answer is not Answer.FOUND or sought.verb not in _SETTLES:
        return
    title = frozenset(word for line in cover(sign.text) for word in line.folded)
    if not _is_done_there(sign, grounds.made.get(sought.kind, ""), title):
        return
    if not _who_met(before, sought.doers) or before.mentions or _MAY_NOT & before.tones.keys():
        return
    context = Context(period=grounds.period, trail=before.passage.trail)
    days = times(before.quote().text, context, grounds.day_roles).days
    if len(days) == 1 and days[0].when.exact and not days[0].impossible and _is_near(days[0].when, grounds):
        why = f"the sentence before says that they met on “{days[0].text}”"
        yield evolve(bearing, why=why), days[0].when


def _is_near(when: When, grounds: Grounds) -> bool:
    """Tell whether the document that the files are about, and no other edition, may have been settled on a day."""
    return when.earliest is not None and -_BEFORE < (when.earliest - grounds.day).days < _AFTER


def _who_met(line: Line, doers: Iterable[Named]) -> bool:
    """Tell whether a sentence says only that those met on a day who owe it, by a name or as "the Board".

    "The shadow Board met", "the Board met the Minister", "the Board met without a quorum" say more.
    """
    folded = line.words.folded
    titles = frozenset(word for doer in doers for word in words_of(doer.title).folded)
    named = {
        at for name in line.names if name.body in {doer.id for doer in doers} for at in range(name.first, name.last)
    }
    day = next((at for at in range(line.first, line.last) if folded[at][0].isdigit()), line.last)
    behind = next((at for at in range(day, line.last) if not (folded[at][0].isdigit() or folded[at] in _OF_DAYS)), None)
    return (
        not _MET.isdisjoint(folded[line.first : day])
        and any(at in named or folded[at] in _KINDS & titles for at in range(line.first, day))
        and all(at in named or folded[at] in _MEETING | _OF_DAYS | titles for at in range(line.first, day))
        and (behind is None or folded[behind] in _BEHIND)
    )


def _is_done_there(sign: Sign, noun: str, title: AbstractSet[str]) -> bool:
    """Tell whether a sentence goes on about those who met: "it approved the plan", and of that tells nothing more.

    *title* are the words by which the document is called.
    """
    folded = sign.line.folded
    begin = 1 if folded[0] in _THERE else 0
    verb = begin + 1
    while verb < len(folded) and folded[verb] in _HOW:
        verb += 1
    if verb >= len(folded) or folded[begin] not in _THEY or folded[verb] not in _SETTLED:
        return False
    said = [word for word in folded[verb + 1 :] if word not in _HOW]
    return (
        len(said) > 1
        and said[0] in DEFINITE
        and said[-1] in (noun, _DOCUMENT)
        and all(word in title | _FINAL for word in said[1:-1])
    )
