"""Phrases looked for among folded words, all at once: the time grows with the words, hardly with the phrases.

A phrase is words; ``word*`` stands for any ending, ``...`` for up to five words in between, ``#`` for a number that is
no year. Words of names need not count among those between: between "the views of" and "were sought" any number of
bodies may be named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, KeysView, Sequence
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from attrs import Factory, define, field

from csc_rules.documents.words import is_plain, words_of

K = TypeVar("K")
GAP = "..."
ENDING = "*"
NUMBER = "#"
REACH = 5
# With names in between it may be so many words.
FARTHEST = 25
# A text of words that are all different must not fill the memory.
KNOWN = 20_000
_YEARS = range(1800, 2101)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen"
_MANY = "dozen dozens hundred hundreds thousand thousands million half third thirds quarter quarters"
_NUMBERS = frozenset(f"two three four five six seven eight nine {_TEENS} {_TENS} {_MANY}".split())


class Match(NamedTuple, Generic[K]):
    """A phrase that was found: what it stands for, and the words from the first up to, and without, the last."""

    key: K
    first: int
    last: int


@lru_cache(maxsize=262_144)
def steps_of(phrase: str) -> tuple[str, ...]:
    """Return the steps of a phrase: words, words with any ending, numbers, and gaps.

    >>> steps_of("jointly ... respons*")
    ('jointly', '...', 'respons*')
    >>> steps_of("well being of co-operat*")
    ('wellbeing', 'of', 'cooperat*')
    >>> steps_of("# of # actions")
    ('#', 'of', '#', 'actions')
    """
    written = phrase.split(" ")
    if all(map(_is_step, written)):
        return tuple(written)
    steps: list[str] = []
    for number, run in enumerate(phrase.split(GAP)):
        steps += [GAP] if number else []
        for count, part in enumerate(run.split(NUMBER)):
            words = words_of(part)
            steps += [NUMBER] if count else []
            for word, end in zip(words.folded, words.ends, strict=True):
                steps.append(f"{word}{ENDING}" if part[end : end + 1] == ENDING else word)
    return tuple(steps)


@lru_cache(maxsize=32_768)
def _is_step(written: str) -> bool:
    """Tell whether what stands between blanks in a phrase is a step as it stands, as most is; phrases share words."""
    return written in (GAP, NUMBER) or is_plain(written.removesuffix(ENDING))


def is_number(word: str) -> bool:
    """Tell whether a folded word is a number, in figures or in words; years and "one" are none.

    >>> [is_number(word) for word in ("31", "twelve", "2024", "one", "12th", "half")]
    [True, True, False, False, False, True]
    """
    return word in _NUMBERS or (word.isdecimal() and not (len(word) == 4 and int(word) in _YEARS))


@define(eq=False)
class _Node(Generic[K]):
    """Where phrases that begin alike have come to: what ends here, and by which words, endings and gaps they go on.

    The phrases wait, each with its steps and how many of them lead here, until a text leads here: few ever are led to.
    """

    waiting: list[tuple[K, tuple[str, ...], int]] = Factory(list)
    keys: list[K] = field(init=False)
    exact: dict[str, _Node[K]] = field(init=False)
    stems: dict[str, _Node[K]] = field(init=False)
    number: _Node[K] | None = field(init=False)
    gap: _Node[K] | None = field(init=False)
    known: dict[str, tuple[_Node[K], ...]] = field(init=False)
    _is_open: bool = False

    def opened(self) -> _Node[K]:
        """Return this node, with the phrases that wait here led one step on."""
        if self._is_open:
            return self
        self._is_open, self.keys, self.exact, self.stems, self.known = True, [], {}, {}, {}
        self.gap, self.number = None, None
        gap: _Node[K] = _Node()
        exact = self.exact
        for key, steps, at in self.waiting:
            if at == len(steps):
                self.keys.append(key)
                continue
            step = steps[at]
            onward = exact.get(step) or (gap if step == GAP else self._grown(step))
            onward.waiting.append((key, steps, at + 1))
        if gap.waiting:
            self.gap = gap.opened()
        self.waiting = []
        return self

    def after(self, word: str) -> tuple[_Node[K], ...]:
        """Return where a word leads to. Texts use few words over and over: each is compared with the stems once."""
        found = self.known.get(word)
        if found is None:
            own = self.exact.get(word)
            counted = (self.number.opened(),) if self.number is not None and is_number(word) else ()
            stems = [node.opened() for stem, node in self.stems.items() if word.startswith(stem)]
            found = (*((own.opened(),) if own else ()), *counted, *stems)
            if len(self.known) >= KNOWN:
                self.known.clear()
            self.known[word] = found
        return found

    def goes_on_with(self, words: Iterable[str]) -> bool:
        """Tell whether one of some words may lead on from here."""
        return bool(self.stems) or self.number is not None or not self.exact.keys().isdisjoint(words)

    def _grown(self, step: str) -> _Node[K]:
        """Return where a step that has not led to a word yet leads to, which is made where it leads nowhere yet."""
        if step == NUMBER:
            self.number = self.number or _Node()
            return self.number
        if step.endswith(ENDING):
            stem = step.removesuffix(ENDING)
            return self.stems.get(stem) or self.stems.setdefault(stem, _Node())
        return self.exact.setdefault(step, _Node())


class _Firsts(dict[str, "_Seconds[K] | None"], Generic[K]):
    """Where the first word of a phrase leads to; None for a word that begins none."""

    def __init__(self, root: _Node[K]) -> None:
        self._root = root

    def __missing__(self, word: str) -> _Seconds[K] | None:
        begun = self._root.after(word)
        if len(self) >= KNOWN:
            self.clear()
        self[word] = found = _Seconds(begun) if begun else None
        return found


_Second = tuple[tuple[K, ...], tuple[_Node[K], ...], tuple[KeysView[str], ...]]


class _Seconds(dict[str | None, _Second[K]], Generic[K]):
    """What comes of the phrases that a word begins, by the word behind it; most are given up.

    It is what ends at the first word, where those that end or go on have come to, which is nowhere where none goes on,
    and the words with which alone they go on further, if only words lead on: without one of these none of them does.
    """

    def __init__(self, begun: tuple[_Node[K], ...]) -> None:
        self._begun = begun

    def __missing__(self, word: str | None) -> _Second[K]:
        if len(self) >= KNOWN:
            self.clear()
        nodes: list[_Node[K]] = []
        onward: list[_Node[K]] = []
        ends = False
        for node in self._begun:
            behind = node.after(word) if word is not None else ()
            if behind or node.keys or node.gap is not None:
                nodes.append(node)
                onward += behind if node.gap is None else (*behind, node.gap)
                ends = ends or any(each.keys or each.gap is not None for each in behind)
        keys = tuple([key for node in nodes for key in node.keys])
        told = () if ends or any(each.stems or each.number is not None for each in onward) else tuple(onward)
        found = (keys, tuple(nodes) if onward else (), tuple([each.exact.keys() for each in told]))
        self[word] = found
        return found


class Phrases(Generic[K]):
    """Many phrases, each with what it stands for, in a tree that those which begin alike share."""

    def __init__(self, phrases: Iterable[tuple[K, str]]) -> None:
        begun = [(key, steps, 0) for key, phrase in phrases if (steps := steps_of(phrase))]
        # Over so many words a phrase can reach: what lies further off is nothing to it.
        self.longest = max((len(steps) + (REACH - 1) * steps.count(GAP) for _, steps, _ in begun), default=0)
        self._firsts: _Firsts[K] = _Firsts(_Node(begun).opened())

    def find(self, words: Sequence[str]) -> Iterator[Match[K]]:
        """Yield every phrase that stands among some words, in the order of where it begins.

        >>> [
        ...     match.key
        ...     for match in Phrases([("a", "our vision"), ("b", "consult* ... families")]).find(
        ...         ["we", "consulted", "with", "many", "families"]
        ...     )
        ... ]
        ['b']
        """
        return (Match(*spot) for spot in self.spots(words))

    def spots(self, words: Sequence[str], in_name: Callable[[int], bool] | None = None) -> list[tuple[K, int, int]]:
        """Return what ``find`` does, for whoever asks of every sentence: what is found, its first word, its last.

        *in_name* tells of a word, by its number, that it belongs to a name and does not count in a gap.

        >>> Phrases([("a", "our vision")]).spots(["this", "is", "our", "vision"])
        [('a', 2, 4)]
        >>> words = ["views", "of", "Moray", "Deaf", "Youth", "Club", "and", "Elgin", "Band", "were", "sought"]
        >>> Phrases([("a", "views of ... were sought")]).spots(words, lambda number: words[number].istitle())
        [('a', 0, 11)]
        """
        found: list[tuple[K, int, int]] = []
        present, following = frozenset(words), (*words[1:], None)
        for at, behind in enumerate(map(self._firsts.__getitem__, words)):
            if behind is None:
                continue
            ended, going_on, onward = behind[following[at]]
            if going_on and not (onward and _are_apart(onward, present)):
                seen: set[tuple[int, int]] = set()
                ends: list[tuple[K, int]] = []
                for node in going_on:
                    _gather(node, words, at + 1, seen, ends, in_name)
                found += [(key, at, end) for key, end in ends]
            elif ended:
                found += [(key, at, at + 1) for key in ended]
        return found


def _are_apart(groups: Iterable[KeysView[str]], words: Iterable[str]) -> bool:
    """Tell whether none of some words is in any of some groups, as is so of most."""
    for group in groups:  # noqa: SIM110 - it is asked too often for a generator
        if not group.isdisjoint(words):
            return False
    return True


def _gather(
    node: _Node[K],
    words: Sequence[str],
    place: int,
    seen: set[tuple[int, int]],
    ends: list[tuple[K, int]],
    in_name: Callable[[int], bool] | None,
) -> None:
    """Gather what ends at a node or behind it, each where it ends first.

    *seen* are the nodes that ended, and those with a gap that had their turn at a place: without, several gaps in a
    text of one word over and over would take for ever.
    """
    if node.keys and (id(node), -1) not in seen:
        seen.add((id(node), -1))
        ends += [(key, place) for key in node.keys]
    if place < len(words) and (node.exact or node.stems or node.number is not None):
        for further in node.after(words[place]):
            _gather(further, words, place + 1, seen, ends, in_name)
    if node.gap is not None and (id(node), place) not in seen:
        seen.add((id(node), place))
        within = words[place : place + FARTHEST + 1]
        # Most gaps lead nowhere.
        if not node.gap.goes_on_with(within):
            return
        between = 0
        for begin in range(place, place + len(within)):
            for further in node.gap.after(words[begin]):
                _gather(further, words, begin + 1, seen, ends, in_name)
            between += in_name is None or not in_name(begin)
            if between > REACH:
                break
