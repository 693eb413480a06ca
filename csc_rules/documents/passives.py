"""Sentences read again without what stands between an auxiliary and its participle, or in the midst of a name.

"Has now been published" says what "has been published" does, and "has been agreed and published" says both. "Harbour
Services (HS) Plan" is the Harbour Services Plan. What cues state need not tell of every adverb and of every pair, nor
of every time at which something was done: "the board, on 3 May 2012, had approved".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from attrs import frozen

from csc_rules.documents.grammar_words import MONTH_NAMES, PASSIVE
from csc_rules.documents.words import Words

_AND = "and"
_AUXILIARIES = PASSIVE | {"has", "have", "had", "is", "are"}
_ADVERBS = frozenset(
    (
        *("also", "now", "since", "then", "today", "yesterday", "subsequently", "formally", "duly", "recently"),
        *("already", "finally", "again", "later", "both", "therefore", "thus", "accordingly", "initially", "just"),
        *("officially", "fully", "successfully", "publicly", "thereafter", "unanimously", "likewise", "further"),
        *("eventually", "originally", "newly", "carefully", "previously", "simultaneously", "electronically"),
    )
)
_IRREGULAR = frozenset({"laid", "sent", "put", "made", "written", "drawn", "held", "given", "brought", "set"})
_NO_PARTICIPLES = frozenset({"need", "indeed", "hundred", "feed", "speed", "red", "exceed", "succeed", "proceed"})
# "Was based on a survey and published figures": what is said of a ground goes on about it.
_ON_A_GROUND = frozenset(
    (
        *("based", "informed", "shaped", "influenced", "supported", "guided", "underpinned", "driven", "led"),
        *("linked", "aligned", "funded", "complemented", "accompanied", "followed", "preceded", "affected"),
        *("attended", "helped", "reflected", "assisted", "referred", "included"),
    )
)
# A clause of its own has its own verb.
_ANOTHER_CLAUSE = frozenset(
    (
        *("is", "are", "has", "have", "had", "will", "would", "shall", "should", "be", "being", "can", "must"),
        *("which", "who", "that", "whose", "where", "when", "while", "if", "but", "than", "it", "they", "we"),
    )
)
# "And published in May", but not "and published figures".
_BEHIND = frozenset(
    (
        *("on", "in", "by", "at", "to", "as", "for", "and", "with", "via", "through", "online", "before", "from"),
        *("today", "together", "during", "following", "after", "over", "across", "within", "throughout", "under"),
        *("publicly", "jointly", "alongside", "between", "until", "this", "last", "earlier", "later", "shortly"),
    )
)
# "And published the following month", but not "and published the report".
_WHEN = frozenset({("following",), ("next",), ("same",)})
# Between the two participles stand at most so many words: who did it, and when.
FAR = 20
_STOPS = frozenset(";:()[]–—|")
# "Had been published" tells what "has been published" does. In a clause it tells of what is asked, hoped or
# to come: "once it had been published"; but not behind "noted that".
_HAD, _HAS, _THAT = "had", "has", "that"
_REPORTED = frozenset({"noted", "reported", "told", "informed", "advised", "heard"})
# Words that begin another clause, or by which nothing is told for certain.
_UNSURE = frozenset(
    (
        *("that", "once", "when", "whenever", "after", "before", "until", "till", "if", "unless", "whether", "as"),
        *("while", "because", "since", "though", "although", "where", "which", "who", "whom", "whose", "what", "how"),
        *("why", "than", "so", "lest", "provided", "not", "nor", "no", "nobody", "none", "be", "being", "to"),
    )
)
_NOT_YET = frozenset({"would", "should", "could", "might"})
_BE, _TO = frozenset({"was", "were", "is", "are"}), "to"
_DIGIT = re.compile(r"\d")
# ", on 3 May 2012,": words of a time that is told by the way.
_AT, _OF_TIMES = frozenset({"on", "in", "since", "during", "by"}), MONTH_NAMES | {"the", "of", "early", "late", "and"}


@frozen
class Reading:
    """A sentence read again: the places of the words that are kept, and which of them, by number, follow a gap.

    ``begins`` tells that what reaches over a gap begins behind it: "published" of "was approved by both and published".
    """

    places: tuple[int, ...]
    gaps: frozenset[int]
    begins: bool = False

    def over(self, begin: int, end: int) -> tuple[int, int] | None:
        """Return where in the text something stands that reaches over a gap; None where it does not.

        >>> Reading((0, 1, 3), frozenset({2})).over(1, 3)
        (1, 4)
        """
        gap = next((at for at in range(begin + 1, end) if at in self.gaps), None)
        if gap is None:
            return None
        return self.places[gap if self.begins else begin], self.places[end - 1] + 1

    def said(self, words: Words) -> list[str]:
        """Return the words that are kept, what had been done as what has been."""
        first, last = self.places[0], self.places[-1] + 1
        return [_HAS if _is_told(words, place, first, last) else words.folded[place] for place in self.places]


def readings(words: Words, first: int, last: int) -> Iterator[Reading]:
    """Yield a sentence without the adverbs and times in its verbs, and once for each participle that "and" leads to.

    >>> from csc_rules.documents.words import words_of
    >>> words = words_of("It has now been agreed and published.")
    >>> [" ".join(each.said(words)) for each in readings(words, 0, 7)]
    ['it has been agreed and published', 'it has been published']
    >>> words = words_of("The board, on 3 May 2012, had approved it.")
    >>> [" ".join(each.said(words)) for each in readings(words, 0, 9)]
    ['the board has approved it']
    """
    folded = words.folded
    if _AUXILIARIES.isdisjoint(folded[first:last]):
        return
    places, gaps = _without_adverbs(folded, _without_times(words, first, last))
    if gaps:
        yield Reading(tuple(places), frozenset(gaps))
    if _AND in folded[first:last]:
        yield from _conjoined(words, places)


def without_short_names(words: Words, first: int, last: int) -> Iterator[Reading]:
    """Yield a sentence without the short names in brackets that stand in the midst of longer ones, if it has any.

    >>> from csc_rules.documents.words import words_of
    >>> words = words_of("Our Harbour Services (HS) Plan")
    >>> [" ".join(words.folded[at] for at in each.places) for each in without_short_names(words, 0, 5)]
    ['our harbour services plan']
    """
    if "(" not in words.text[words.starts[first] : words.ends[last - 1]]:
        return
    short = {at for at in range(first + 1, last - 1) if _is_short_name(words, at)}
    if short:
        places = [at for at in range(first, last) if at not in short]
        yield Reading(tuple(places), frozenset(number for number, at in enumerate(places) if at - 1 in short))


def _is_short_name(words: Words, at: int) -> bool:
    """Tell whether a word is in brackets between two words with a capital, and is the first letters of those before."""
    written = words.original(at, at + 1)
    around = words.between(at - 1, at).strip(), words.between(at, at + 1).strip()
    return (
        around == ("(", ")")
        and written.isalpha()
        and written.isupper()
        and words.is_capital(at - 1)
        and words.is_capital(at + 1)
        and "".join(word[0] for word in words.folded[max(0, at - len(written)) : at]) == written.casefold()
    )


def _is_told(words: Words, place: int, first: int, last: int) -> bool:
    """Tell whether "had" tells what was done: in a main clause, or behind "noted that" at the head of the sentence."""
    folded = words.folded
    if folded[place] != _HAD or not first < place < last - 1 or "," in words.between(place, place + 1):
        return False
    if not _NOT_YET.isdisjoint(folded[first:last]) or any(
        word in _BE and behind == _TO for word, behind in pairwise(folded[first:last])
    ):
        return False
    led = next((at for at in range(first + 1, place) if folded[at] == _THAT), None)
    before = folded[first:place] if led is None else (*folded[first : led - 1], *folded[led + 1 : place])
    reported = led is None or (folded[led - 1] in _REPORTED and not folded[led - 2].endswith("ly"))
    return reported and _UNSURE.isdisjoint(before)


def _without_adverbs(folded: tuple[str, ...], kept: list[int]) -> tuple[list[int], set[int]]:
    places: list[int] = []
    gaps: set[int] = set()
    for number, at in enumerate(kept):
        if folded[at] in _ADVERBS and places and number + 1 < len(kept):
            if folded[places[-1]] in _AUXILIARIES:
                gaps.add(len(places))
                continue
            if folded[places[-1]] == _AND:
                continue
        behind_a_time = bool(places) and places[-1] != at - 1 and folded[at - 1] not in _ADVERBS
        if behind_a_time or (places and folded[places[-1]] == _HAD):
            gaps.add(len(places))
        places.append(at)
    return places, gaps


def _without_times(words: Words, first: int, last: int) -> list[int]:
    """Return the places of the words of a sentence without times told by the way."""
    if _DIGIT.search(words.text, words.starts[first], words.ends[last - 1]) is None:
        return list(range(first, last))
    kept: list[int] = []
    at = first
    while at < last:
        end = _end_of_a_time(words, at, last) if at > first else at
        if end > at:
            at = end
        else:
            kept.append(at)
            at += 1
    return kept


def _end_of_a_time(words: Words, at: int, last: int) -> int:
    """Return where a time ends that begins at a word: ", on 3 May," by the way."""
    folded = words.folded
    if folded[at] in _AT and "," in words.between(at - 1, at):
        end = _run(folded, at + 1, last, _OF_TIMES)
        aside = end < last and "," in words.between(end - 1, end) and _is_dated(folded[at:end])
        return end if aside else at
    return at


def _run(folded: tuple[str, ...], at: int, last: int, such: frozenset[str]) -> int:
    while at < last and (folded[at] in such or folded[at][0].isdigit()):
        at += 1
    return at


def _is_dated(run: tuple[str, ...]) -> bool:
    return any(word[0].isdigit() for word in run)


def _conjoined(words: Words, places: list[int]) -> Iterator[Reading]:
    for number, place in enumerate(places[:-1]):
        second = number + 1
        if words.folded[place] != _AND or not _is_second(words, places, second):
            continue
        verb = _auxiliary(words, places, number)
        if verb is not None:
            kept = (*places[: verb + 1], *places[second:])
            yield Reading(kept, frozenset({verb + 1}), begins=True)


def _is_second(words: Words, places: list[int], number: int) -> bool:
    """Tell whether a word is a participle that goes with no noun behind it."""
    place = places[number]
    if not _is_participle(words.folded[place]):
        return False
    behind = tuple(words.folded[at] for at in places[number + 1 : number + 3])
    if not behind or behind[0] in _BEHIND or (behind[0] == "the" and behind[1:] in _WHEN):
        return True
    return not words.between(place, place + 1).isspace()


def _auxiliary(words: Words, places: list[int], before: int) -> int | None:
    """Return the number of the auxiliary whose first participle stands before "and": "was approved in May and"."""
    folded = words.folded
    for number in range(before - 1, max(before - FAR, 0) - 1, -1):
        word = folded[places[number]]
        if word in PASSIVE:
            begun = folded[places[number + 1]]
            return number if _is_participle(begun) and begun not in _ON_A_GROUND else None
        if word in _ANOTHER_CLAUSE or not _STOPS.isdisjoint(_behind(words, places[number])):
            return None
        if _is_participle(word) and not _is_listed(words, places, number):
            return None
    return None


def _is_listed(words: Words, places: list[int], number: int) -> bool:
    """Tell whether a participle follows an auxiliary, "and" or a comma, and so is one of several."""
    if number == 0:
        return False
    word = words.folded[places[number - 1]]
    return word in PASSIVE or word == _AND or "," in _behind(words, places[number - 1])


def _behind(words: Words, place: int) -> str:
    """Return the signs between a word and the next."""
    return words.between(place, place + 1) if place + 1 < len(words.starts) else ""


def _is_participle(word: str) -> bool:
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > 4 and word not in _NO_PARTICIPLES)
