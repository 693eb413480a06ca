"""Cues looked for in sentences and headings: an index of all their phrases, made once and asked once for each word.

The command that tests cue files and the one that reads plans both ask it, so that a cue does in a plan what its tests
say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import partial
from typing import NamedTuple

from attrs import evolve, frozen

from csc_rules.documents.matching import Phrases
from csc_rules.documents.passives import readings, without_short_names
from csc_rules.documents.words import Words
from csc_rules.law.model.cues import Cue

# Longer words of capitals are compared like any other: nobody confuses GIRFEC with a word.
LONGEST_ACRONYM = 5
# What stands between two of a list of people.
_JOINING = frozenset({"and", "or", "their", "the", "all"})
_ACRONYM = re.compile(r"(?<![^\W_])[A-Z]{2,5}(?![^\W_])")


class How(StrEnum):
    """What the words of a text do to a cue, from what says most to what says least."""

    STATED = "stated"
    MENTIONED = "mentioned"
    HEADED = "headed"


# What weighs more makes what weighs less count for nothing.
WEIGHTS = {How.HEADED: 1, How.MENTIONED: 2, How.STATED: 3}
NEVER = 4
BESIDE = 0
_TOUCHED = WEIGHTS[How.MENTIONED]
BY_WEIGHT = {weight: how for how, weight in WEIGHTS.items()}
# Words of a sentence that are further apart are of different things: an agenda may be one sentence.
APART = 30
# What is told by verbs: acts, also for one duty alone, and how a sentence is meant.
_OF_VERBS = frozenset({"act", "duty", "tone"})
_OF_NAMES = frozenset({"document"})


class Cued(NamedTuple):
    """A cue that words state, mention or head: the words from the first up to, and without, the last.

    ``together`` tells that it is stated by a mention and what stands beside it, and not by words of its own; ``faint``
    that the words only hint at it, and alone say nothing of it.
    """

    cue: Cue
    how: How
    first: int
    last: int
    together: bool = False
    faint: bool = False


# Hundreds of thousands are made of a plan, which takes half the time in this way.
_made: Callable[[tuple[Cue, How, int, int, bool, bool]], Cued] = partial(tuple.__new__, Cued)


@frozen(eq=False)
class _Key:
    """What a phrase stands for, what that weighs, and the acronyms in it, which are compared as written."""

    cue: Cue
    number: int
    weight: int
    acronyms: tuple[str, ...]
    together: bool = False
    faint: bool = False


# "The member for children, said": what is cut off before such a verb did not say it.
_SPEAK = frozenset({"said", "says", "told", "added"})
# "For", "of": so many words before those whom somebody is the member for.
_LED_BY, _LED = frozenset({"for", "of"}), 5
_WHO_SPEAK = frozenset(
    {"spokesperson", "spokesman", "spokeswoman", "member", "director", "lead", "commissioner", "convener", "convenor"}
    | {"champion", "minister", "head", "holder", "councillor", "chair", "secretary"}
)
# A phrase where it stands: its first word, and the word up to which it goes.
_Spot = tuple[_Key, int, int]


class CueIndex:
    """The phrases of many cues."""

    def __init__(self, cues: Iterable[Cue]) -> None:
        numbered = tuple(enumerate(cues))
        people = tuple((number, cue) for number, cue in numbered if _is_of_people(cue))
        self._of_people = frozenset(number for number, _ in people)
        others = (each for each in numbered if each[0] not in self._of_people)
        self._naming = Phrases(_phrases(people, in_heading=False))
        self._telling = Phrases(_phrases(others, in_heading=False))
        self._in_heading = Phrases(_phrases(numbered, in_heading=True))

    def cues_in(self, words: Words, first: int, last: int) -> tuple[Cued, ...]:
        """Return which cues a sentence states or mentions, in the order of where they stand.

        The sentence goes from one word up to, and without, another. A cue that it states it does not mention as well;
        one may stand at several places.

        >>> from csc_rules.documents.words import words_of
        >>> from csc_rules.law.model.cues import CueFor
        >>> cue = Cue(id="told", title="that they told us", targets=(), states=("told us",), mentions=("told",))
        >>> [(each.how.value, each.first) for each in CueIndex([cue]).cues_in(words_of("Families told us."), 0, 3)]
        [('stated', 1)]
        """
        return in_order(self.told_in(words, first, last), self.named_in(words, first, last))

    def told_in(self, words: Words, first: int, last: int) -> tuple[Cued, ...]:
        """Return what ``cues_in`` does without the cues that only say who is named."""
        return self._found(self._telling, words, first, last)

    def named_in(self, words: Words, first: int, last: int) -> tuple[Cued, ...]:
        """Return of what ``cues_in`` does the cues that only say who is named: half of all, and few sentences need it.

        >>> from csc_rules.documents.words import words_of
        >>> from csc_rules.law.model.cues import CueFor
        >>> cue = Cue(id="carers", title="carers", targets=(CueFor(kind="class", name="carer"),), mentions=("carers",))
        >>> index, words = CueIndex([cue]), words_of("Carers were asked.")
        >>> [each.cue.id for each in index.named_in(words, 0, 3)], index.told_in(words, 0, 3)
        (['carers'], ())
        """
        return self._found(self._naming, words, first, last)

    def cues_of(self, heading: Words) -> tuple[Cued, ...]:
        """Return which cues a heading heads.

        A heading states and mentions nothing, but for cues of a kind of document: the title of a document says which
        it is.

        >>> from csc_rules.documents.words import words_of
        >>> cue = Cue(id="vision", title="a vision", targets=(), headings=("wishes",), states=("our wishes",))
        >>> [each.how.value for each in CueIndex([cue]).cues_of(words_of("3. Our wishes"))]
        ['headed']
        """
        return self._found(self._in_heading, heading, 0, len(heading.folded))

    def _found(self, phrases: Phrases[_Key], words: Words, first: int, last: int) -> tuple[Cued, ...]:
        folded = words.folded[first:last]
        spots = phrases.spots(folded, lambda number: _is_of_name(words, first + number))
        if not spots:
            return ()
        spots += self._read_again(phrases, words, first, last)
        spots = [spot for spot in spots if not spot[0].acronyms or _as_written(spot, words, first)]
        weights = {spot[0].weight for spot in spots}
        if BESIDE in weights:
            spots = _with_beside(spots)
        if NEVER in weights:
            spots = self._named_beside(spots, folded)
        kept = _longest(_weightiest(spots) if len(weights) > 1 or NEVER in weights else spots)
        if not _SPEAK.isdisjoint(folded):
            kept = [spot for spot in kept if folded[spot[2] - 1] not in _SPEAK or not _is_cut(spot, words, first)]
        return tuple(
            [
                _made((key.cue, BY_WEIGHT[key.weight], first + begin, first + end, key.together, key.faint))
                for key, begin, end in kept
            ]
        )

    def _read_again(self, phrases: Phrases[_Key], words: Words, first: int, last: int) -> Iterator[_Spot]:
        """Yield what verbs say without the adverbs in them, "has now been published", and names without short ones."""
        for reading, kinds in (
            *((each, _OF_VERBS) for each in readings(words, first, last)),
            *((each, _OF_NAMES) for each in without_short_names(words, first, last)),
        ):
            for key, begin, end in phrases.spots(reading.said(words)):
                over = reading.over(begin, end)
                if over is not None and any(target.kind in kinds for target in key.cue.targets):
                    yield key, over[0] - first, over[1] - first

    def _named_beside(self, spots: list[_Spot], folded: Sequence[str]) -> list[_Spot]:
        """Take out of those who are named only those that what never counts is about, and who is listed with them.

        "Parents and the Commissioner for Children were consulted" names parents, and "services for children, young
        people and families" nobody.
        """
        people = self._of_people
        for spot in [each for each in spots if each[0].weight == NEVER and each[0].number in people]:
            (key, _, _), reach = spot, spot[2]
            own = sorted(
                (each for each in spots if each[0].number == key.number and each[0].weight < NEVER), key=_place
            )
            out = [each for each in own if each[1] < spot[2] and spot[1] < each[2]]
            if not out:
                continue
            reach = max(reach, *(each[2] for each in out))
            for each in own:
                if each[1] >= spot[2] and _JOINING.issuperset(folded[reach : each[1]]):
                    out.append(each)
                    reach = max(reach, each[2])
            spots = [each for each in spots if each is not spot and each not in out]
        return spots


def in_order(told: tuple[Cued, ...], named: tuple[Cued, ...]) -> tuple[Cued, ...]:
    """Return what a sentence tells with whom it names, in the order of where they stand."""
    return (
        tuple(sorted((*told, *named), key=lambda each: (each.first, -each.last))) if told and named else told or named
    )


def _is_of_people(cue: Cue) -> bool:
    """Tell whether a cue only says who is named."""
    return all(target.kind == "class" for target in cue.targets)


def _place(spot: _Spot) -> tuple[int, int]:
    return spot[1], spot[2]


def _phrases(cues: Iterable[tuple[int, Cue]], *, in_heading: bool) -> Iterator[tuple[_Key, str]]:
    for number, cue in cues:
        kinds = [(NEVER, cue.never)]
        if in_heading:
            kinds.append((WEIGHTS[How.HEADED], cue.headings))
        if not in_heading:
            kinds.append((BESIDE, cue.beside))
        if not in_heading or any(target.kind == "document" for target in cue.targets):
            kinds += [(WEIGHTS[How.STATED], cue.states), (WEIGHTS[How.MENTIONED], cue.mentions)]
        for weight, phrases in kinds:
            yield from _keyed(_Key(cue, number, weight, ()), phrases)
        if not in_heading:
            yield from _keyed(_Key(cue, number, WEIGHTS[How.MENTIONED], (), faint=True), cue.hints)


def _keyed(key: _Key, phrases: Iterable[str]) -> Iterator[tuple[_Key, str]]:
    """Yield phrases that stand for the same, each with its acronyms, which few have."""
    for phrase in phrases:
        acronyms = () if phrase.islower() else tuple(_ACRONYM.findall(phrase))
        yield (evolve(key, acronyms=acronyms) if acronyms else key), phrase


def _is_of_name(words: Words, number: int) -> bool:
    """Tell whether a word is written as those of names are; where all is in capitals, nothing is told by them.

    >>> from csc_rules.documents.words import words_of
    >>> [_is_of_name(words_of("NHS Fife and COUNCILS"), number) for number in range(4)]
    [True, True, False, False]
    """
    written = words.text[words.starts[number] : words.ends[number]]
    return written[0].isupper() and (len(written) <= LONGEST_ACRONYM or not written.isupper())


def _is_cut(spot: _Spot, words: Words, first: int) -> bool:
    """Tell whether what ends with such a verb is said by somebody else: "the member for children, said"."""
    begin, end = first + spot[1], first + spot[2]
    before = words.folded[max(0, begin - _LED) : begin]
    if end - begin < 2 or _LED_BY.isdisjoint(before):
        return False
    return "," in words.between(end - 2, end - 1) or not _WHO_SPEAK.isdisjoint(before)


def _as_written(spot: _Spot, words: Words, first: int) -> bool:
    """Tell whether every acronym of the phrase stands in capitals where the phrase was found."""
    key, begin, end = spot
    text = words.original(first + begin, first + end)
    return all(re.search(rf"(?<![^\W_]){acronym}", text) for acronym in key.acronyms)


def _weightiest(spots: Sequence[_Spot]) -> list[_Spot]:
    """Return of each cue what weighs most, where that is not what never counts."""
    most: dict[int, int] = {}
    for key, _, _ in spots:
        number, weight = key.number, key.weight
        if weight > most.get(number, 0):
            most[number] = weight
    return [spot for spot in spots if (weight := spot[0].weight) < NEVER and weight == most[spot[0].number]]


def _with_beside(spots: list[_Spot]) -> list[_Spot]:
    """Take what touches a thing for a statement of it, where words stand beside it by which it is one.

    "Infant mortality will be reduced" states an improvement, which the bare "infant mortality" does not.
    """
    beside: dict[int, list[tuple[int, int]]] = {}
    for key, begin, end in [spot for spot in spots if spot[0].weight == BESIDE]:
        beside.setdefault(key.number, []).append((begin, end))
    return [
        _beside(spot, places) if spot[0].weight == _TOUCHED and (places := beside.get(spot[0].number)) else spot
        for spot in spots
        if spot[0].weight != BESIDE
    ]


def _beside(spot: _Spot, places: Sequence[tuple[int, int]]) -> _Spot:
    """Return what touches a thing as a statement of it, with the nearest of the places beside it; itself without."""
    key, begin, end = spot
    apart = [each for each in places if each[1] <= begin or end <= each[0]]
    if not apart:
        return spot
    near = min(apart, key=lambda each: max(each[0] - end, begin - each[1]))
    if max(near[0] - end, begin - near[1]) > APART:
        return spot
    together = _Key(key.cue, key.number, WEIGHTS[How.STATED], key.acronyms, together=True)
    return together, min(begin, near[0]), max(end, near[1])


def _longest(spots: list[_Spot]) -> list[_Spot]:
    """Leave out what stands within another spot of the same cue."""
    ends: dict[int, int] = {}
    kept: list[_Spot] = []
    for spot in sorted(spots, key=lambda spot: (spot[1], -spot[2], spot[0].number)):
        number, end = spot[0].number, spot[2]
        if end > ends.get(number, -1):
            ends[number] = end
            kept.append(spot)
    return kept
