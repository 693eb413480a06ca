"""Who answered, as the sentences of a chapter tell one after the other, where one says that people were asked.

"We asked people what should be in it. … Schools. The Schools Forum took the draft on 14 November. … The constabulary
commented at length, and so did the youth offending team."
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise, takewhile

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign

_ASKING = frozenset({"consult", "give-opportunity", "involve"})
_NOT_SO = frozenset({"promise", "denial", "recital", "other", "previous", "next", "question", "open"})
# A chapter goes on for at most so many sentences, and who answered stands among its first words.
_CHAPTER, _SUBJECT = 60, 40
_ANSWERED = frozenset({"answered", "commented", "responded", "replied"})
# What is answered is what people were asked about: "commented on the draft", and not "on the road scheme".
_ABOUT = frozenset({"to", "on", "about", "that"})
_IT = frozenset(
    {"draft", "drafts", "plan", "strategy", "proposals", "consultation", "survey", "questionnaire", "it", "us", "them"}
    | {"invitation", "questions", "chapter", "chapters"}
)
_READ = frozenset(
    {"discussed", "considered", "took", "read", "saw", "had", "studied", "examined", "debated", "received"}
)
_US = frozenset({"us"})
_TOLD = frozenset({"wrote", "spoke", "told", "gave", "sent", "met"})
_EVENTS = frozenset(
    {"consultation", "survey", "workshop", "workshops", "event", "events", "tables", "meeting", "meetings", "session"}
    | {"sessions", "seminar", "seminars", "discussion", "discussions", "groups", "interviews", "conference"}
)
# "The board, in membership of which are the police, received the draft": who is named so is not who answered.
_WITHIN = frozenset({"which", "whose", "who", "members", "membership", "chaired", "we", "not", "nobody", "none", "no"})
_NEAR, _FAR = 3, 5
_AND_SO = frozenset({("so", "did"), ("so", "have"), ("behalf", "of")})


def answered_apart(grounds: Grounds, sought: Sought, sign: Sign) -> list[tuple[Line, int]]:
    """Return the sentences of its chapter that say who answered, each with the word before which they stand."""
    if sought.verb not in _ASKING or sign.cued.how is not How.STATED or sign.line.is_heading:
        return []
    return grounds.once(("answered", id(sign.line)), lambda: list(_answers(sign)))


def _answers(sign: Sign) -> Iterator[tuple[Line, int]]:
    own, lines = sign.line.passage.trail, sign.text.lines
    before = lines[max(0, sign.number - _CHAPTER) : sign.number][::-1]
    behind = lines[sign.number + 1 : sign.number + 1 + _CHAPTER]
    of_chapter = (takewhile(lambda line: line.passage.trail == own, side) for side in (before, behind))
    for line in chain.from_iterable(of_chapter):
        at = _verb(line) if not _NOT_SO & line.tones.keys() else None
        if at is not None:
            yield line, line.last if _names_more(line.words.folded[at : line.last]) else at


def _verb(line: Line) -> int | None:
    """Return where a sentence says of those whom it names first that they answered."""
    folded = line.words.folded
    places = range(line.first + 1, min(line.last, line.first + _SUBJECT))
    at = next((at for at in places if _is_answer(folded[at : min(at + 1 + _FAR, line.last)])), None)
    return at if at is not None and _WITHIN.isdisjoint(folded[line.first : at]) else None


def _names_more(behind: tuple[str, ...]) -> bool:
    """Tell whether a sentence goes on to name others who answered, or for whom: "and so did", "on behalf of"."""
    return any(pair in _AND_SO for pair in pairwise(behind))


def _is_answer(words: tuple[str, ...]) -> bool:
    """Tell whether words say that somebody answered.

    >>> _is_answer(("commented", "at", "length")), _is_answer(("commented", "on", "the", "road"))
    (True, False)
    >>> _is_answer(("took", "part", "in", "two", "workshops")), _is_answer(("took", "the", "lead"))
    (True, False)
    """
    verb, behind = words[0], words[1:]
    if verb in _ANSWERED:
        return _ABOUT.isdisjoint(behind[:1]) or not _IT.isdisjoint(behind)
    if verb in _TOLD:
        return not _US.isdisjoint(behind[:2])
    if behind[:2] == ("part", "in"):
        return verb in ("took", "taken") and not _EVENTS.isdisjoint(behind[2:])
    return verb in _READ and not _IT.isdisjoint(behind[:_NEAR])
