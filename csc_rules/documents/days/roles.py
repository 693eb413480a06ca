"""What a day in a text is the day of: of an act, a meeting, the page itself, as the words around it tell.

The words come from the cues that stand with the rules. Python adds only how words and days go together: the word that
stands before a day goes before the one behind it, and neither reaches over another day or into another clause.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from csc_rules.documents.matching import Match, Phrases
from csc_rules.documents.words import Words, words_of
from csc_rules.law.model.cues import Cue

# Tones that tell which day it is; those of a promise or a recital tell how the sentence is meant, and not of what.
TONES = ("meeting", "draft", "other", "previous", "next")
MEETING = "meeting"
# These are said of a sentence, and not of the day in it.
_SAID_OF_ALL = ("draft", "other", "previous", "next")
# What is done at a meeting, on its day.
_AT_MEETINGS = ("approve", "adopt", "decide", "consult", "take-part")
_APART = frozenset(("and", "then", "or", "before", "after"))
# "Approved by the council on 19 April and by the board on 6 April": the second day is that of the same act.
_ANOTHER = re.compile(
    r",?\s+and\s+(?:by\s+)?(?:the\s+)?(?:(?:[A-Z][\w\u2019'-]*|and|of|the|&)\s+){0,8}on\s+(?:the\s+)?",
)
# What a role must not reach over: another clause has its own day.
_BREAKS = frozenset(
    ("which", "who", "whose", "whom", "where", "when", "because", "although", "whereas", "while", "but", "if", "unless")
)
_BEFORE, _BEHIND = 14, 8
_LINK = re.compile(
    r"\b(on|by|until|till|from|to|in|during|before|after|since|between|and|of|dated|at|for)\s+(?:the\s+)?[(\[]?$",
    re.IGNORECASE,
)
# A day behind one of these is a limit, and not the day on which the thing was done.
_LIMITS = frozenset({"by", "before", "after", "since"})
_OPENS = re.compile(
    r"\b(?:open(?:s|ed|ing)?|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|commenc(?:es?|ed|ing))\b[\s\w]{0,8}[:\s]*$",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    r"\b(?:close[sd]?|closing|end(?:s|ed|ing)?|finish(?:es|ed)?|deadline)\b[\s\w]{0,8}[:\s]*$", re.IGNORECASE
)


@frozen(kw_only=True)
class Role:
    """What a day appears to be the day of, what else the sentence speaks of, and the word that leads to the day.

    ``edge`` is opening or closing where the words before it say that something began or ended.
    """

    role: str | None = None
    also: tuple[str, ...] = ()
    link: str | None = None
    edge: str | None = None


NO_ROLE = Role()


def role_phrases(cues: Iterable[Cue]) -> Phrases[str]:
    """Index the words by which cues for acts and tones tell what a day is the day of.

    The key of a phrase is the name of the act, or the tone: ``publish``, ``approve``, ``meeting``.

    >>> from csc_rules.law.model.cues import CueFor
    >>> updated = (CueFor(kind="tone", name="meeting"),)
    >>> cue = Cue(id="updated", title="Updated", targets=updated, mentions=("last updated",))
    >>> [match.key for match in role_phrases((cue,)).find(("page", "last", "updated"))]
    ['meeting']
    """
    return Phrases(_keyed(cues))


def tone_phrases(cues: Iterable[Cue]) -> Phrases[str]:
    """Index the words by which cues tell how a sentence is meant, by the name of the tone.

    >>> from csc_rules.law.model.cues import CueFor
    >>> cue = Cue(id="will", title="will", targets=(CueFor(kind="tone", name="promise"),), states=("will",))
    >>> [match.key for match in tone_phrases((cue,)).find(("we", "will", "publish"))]
    ['promise']
    """
    return Phrases(
        (target.name, phrase)
        for cue in cues
        for target in cue.targets
        if target.kind == "tone"
        for phrase in cue.states
    )


def document_phrases(cues: Iterable[Cue]) -> Phrases[str]:
    """Index the names of documents that cues have; the key is the id of the cue.

    >>> from csc_rules.law.model.cues import CueFor
    >>> named = (CueFor(kind="document", name="harbour-act.plan"),)
    >>> cue = Cue(id="plan", title="the plan", targets=named, states=("harbour plan",))
    >>> [match.key for match in document_phrases((cue,)).find(("our", "harbour", "plan"))]
    ['plan']
    """
    return Phrases(
        (cue.id, phrase)
        for cue in cues
        if any(target.kind == "document" for target in cue.targets)
        for phrase in cue.states
    )


def _keyed(cues: Iterable[Cue]) -> Iterator[tuple[str, str]]:
    for cue in cues:
        for target in cue.targets:
            if target.kind == "act" or (target.kind == "tone" and target.name in TONES):
                for phrase in (*cue.headings, *cue.states, *cue.mentions):
                    yield target.name, phrase


def roles_of(
    words: Words, spans: Sequence[tuple[int, int]], phrases: Phrases[str] | None, around: Sequence[Words | str] = ()
) -> tuple[Role, ...]:
    """Return the role of each day of a passage; ``spans`` are their characters, in order.

    A day that stands alone on its line is told by the lines around the passage.

    >>> text = words_of("Approved on 5 May 2023, published on 6 June 2023.")
    >>> roles_of(text, ((12, 22), (37, 48)), Phrases((("approve", "approved"), ("publish", "published"))))[1].role
    'publish'
    """
    found = tuple(phrases.find(words.folded)) if phrases is not None else ()
    places = [_place(words, start, end) for start, end in spans]
    roles: list[Role] = []
    for number, (start, end) in enumerate(spans):
        link = _LINK.search(words.text, max(0, start - 16), start)
        near = _near(words, places, number, found)
        if phrases is not None and not near and _alone(words.text, start, end):
            beside = (words_of(line) if isinstance(line, str) else line for line in around)
            near = tuple(match.key for line in beside for match in phrases.find(line.folded))
        if not near and number and _ANOTHER.fullmatch(words.text, spans[number - 1][1], start):
            near = (roles[-1].role, *roles[-1].also) if roles[-1].role else ()
        roles.append(_role(near, link[1].casefold() if link else None, _edge(words.text, start, link)))
    return tuple(roles)


def _role(near: tuple[str, ...], link: str | None, edge: str | None) -> Role:
    """Return the role that the keys of the phrases around a day give it, the nearest first."""
    own = [key for key in near if key not in _SAID_OF_ALL]
    done_there = [key for key in own if key in _AT_MEETINGS]
    if own[:1] == [MEETING] and done_there:
        # "At its meeting on 5 May the Board approved the plan": that is the day of the approval as well.
        own.insert(0, done_there[0])
    known = tuple(dict.fromkeys((*own, *near)))
    if own and (link not in _LIMITS or own[0] == MEETING):
        return Role(role=known[0], also=known[1:], link=link, edge=edge)
    return Role(also=known, link=link, edge=edge)


def _edge(text: str, start: int, link: re.Match[str] | None) -> str | None:
    """Tell whether a day begins or ends something: "until 7 August", "closed on 7 August", "opening 1 May"."""
    word = link[1].casefold() if link else None
    if word in ("until", "till"):
        return "closing"
    low = max(0, start - 24)
    if _CLOSES.search(text, low, start):
        return "closing"
    return "opening" if word == "from" or _OPENS.search(text, low, start) else None


def _place(words: Words, start: int, end: int) -> tuple[int, int]:
    """Return the words that some characters touch, as a range."""
    return bisect_right(words.ends, start), bisect_left(words.starts, end)


def sentence_at(words: Words, start: int, end: int) -> tuple[int, int]:
    """Return the range of words of the sentence around some characters.

    >>> sentence_at(words_of("We met. It was on 5 May."), 18, 23)
    (2, 7)
    """
    first, last = _place(words, start, end)
    if not words.sentences:
        return first, last
    low = bisect_right(words.sentences, first, key=_begins)
    high = bisect_right(words.sentences, max(first, last - 1), key=_begins)
    return words.sentences[max(0, low - 1)][0], max(words.sentences[max(0, high - 1)][1], last)


def _begins(sentence: tuple[int, int]) -> int:
    return sentence[0]


def _near(words: Words, places: Sequence[tuple[int, int]], number: int, found: Sequence[Match[str]]) -> tuple[str, ...]:
    """Return the keys of the phrases that go with a day, the nearest first, those before it before those behind."""
    first, last = places[number]
    low, high = sentence_at(words, words.starts[first], words.ends[last - 1])
    other_before = places[number - 1][1] if number else 0
    other_behind = places[number + 1][0] if number + 1 < len(places) else len(words.folded)
    before = max(low, first - _BEFORE, other_before)
    behind = min(high, last + _BEHIND, other_behind)
    around = found[bisect_left(found, before, key=_first) : bisect_left(found, behind, key=_first)]
    leading = [match for match in around if match.last <= first]
    trailing = [match for match in around if last <= match.first and match.last <= behind]
    leading = [match for match in leading if not _broken(words, match.last, first)]
    trailing = [match for match in trailing if not _broken(words, last, match.first)]
    leading.sort(key=lambda match: (-match.last, match.first))
    trailing.sort(key=lambda match: (match.first, -match.last))
    leading = [match for match in leading if not _apart(words, match.last, leading[0].first)]
    # An act before the day is what the day is of; what follows has a day of its own, or none.
    if any(match.key not in (MEETING, *_SAID_OF_ALL) for match in leading):
        trailing = [match for match in trailing if match.key in _SAID_OF_ALL]
    return tuple(match.key for match in (*leading, *trailing))


def _apart(words: Words, first: int, last: int) -> bool:
    """Tell whether something else is said of the day before: "approved, and then published on"."""
    if first >= last:
        return False
    between = words.between(first - 1, last)
    return "," in between or not _APART.isdisjoint(words.folded[first:last])


def _first(match: Match[str]) -> int:
    return match.first


def _broken(words: Words, first: int, last: int) -> bool:
    """Tell whether a clause begins or ends between two words."""
    if first >= last and first >= len(words.starts):
        return False
    between = words.text[
        words.ends[first - 1] if first else 0 : words.starts[last] if last < len(words.starts) else None
    ]
    return ";" in between or between.count("|") > 1 or not _BREAKS.isdisjoint(words.folded[first:last])


def _alone(text: str, start: int, end: int) -> bool:
    """Tell whether a day is all that stands on its line."""
    low, high = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    rest = text[low:start] + text[end : high if high >= 0 else len(text)]
    return not re.search(r"\w", rest)
