"""Files of other bodies: a plan of the council next door says everything, and nothing of those it is read for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from csc_rules.documents.case import Answer, Suggestion
from csc_rules.documents.finding.grounds import is_certain
from csc_rules.documents.names.model import OTHER_AREA, NameRead
from csc_rules.documents.sentences.marks import Marked
from csc_rules.documents.words import words_of
from csc_rules.law.model import Body
from csc_rules.law.register import Register

# One name of a neighbour may stand anywhere; so many make a file one of theirs, where ours does not stand in it.
SEVERAL = 2
WHY = "the file names other bodies of the kind, and none of those it is read for: it may be theirs"


def without_others(
    suggestions: Iterable[Suggestion], texts: Sequence[Marked], register: Register, own: frozenset[str]
) -> Iterator[Suggestion]:
    """Yield suggestions, what is found in nothing but files of other bodies as partly."""
    theirs = _of_others(texts, register, own)
    for each in suggestions:
        found = [bearing for bearing in each.bearings if bearing.answer is Answer.FOUND]
        taken = each.answer is Answer.FOUND and found and all(bearing.quote.file in theirs for bearing in found)
        yield each.taken_back(WHY) if taken else each


def _of_others(texts: Sequence[Marked], register: Register, own: frozenset[str]) -> frozenset[str]:
    """Return the names of the files that name bodies like ours, and neither ours nor our place.

    Where no file does, a page that names nobody is theirs as well.
    """
    named = [(text, [name for line in text.lines for name in line.names if is_certain(name)]) for text in texts]
    unnamed = [(text, names) for text, names in named if not any(name.body in own for name in names)]
    if not any(names for _, names in unnamed):
        return frozenset()
    ours = [register.bodies[name] for name in own if name in register.bodies]
    places = {word for body in ours for word in _place(body, register)}
    silent = {
        text.text.file.name: sum(_is_like_ours(name, ours, register) for name in names)
        for text, names in unnamed
        if places.isdisjoint(_words(text))
    }
    if len(silent) == len(texts):
        return frozenset(silent) if any(silent.values()) else frozenset()
    return frozenset(name for name, count in silent.items() if count >= SEVERAL)


def _words(text: Marked) -> Iterator[str]:
    """Yield the words of a file, with those at the head and the foot of its pages."""
    for line in text.lines:
        yield from line.folded
    for passage in text.text.passages:
        if passage.role == "furniture":
            yield from words_of(passage.text).folded


def _is_like_ours(name: NameRead, ours: Iterable[Body], register: Register) -> bool:
    """Tell whether a name is that of another body of the kind of ours which is called so, or is in another area."""
    other = register.bodies.get(name.body or "")
    if other is None:
        return False
    elsewhere = OTHER_AREA in name.flags
    signs = ((bool(_kinds(other) & _kinds(body)), _last(other) == _last(body)) for body in ours)
    return any((any(both) if elsewhere else all(both)) for both in signs)


def _place(body: Body, register: Register) -> set[str]:
    """Return the words of a title that no other body of its kind has: of "Harbour Council" the harbour."""
    others = (each for each in register.bodies.values() if each.id != body.id and _kinds(each) & _kinds(body))
    return set(words_of(body.title).folded).difference(*(words_of(each.title).folded for each in others))


def _kinds(body: Body) -> frozenset[str]:
    return frozenset(kind.name for kind in body.kinds)


def _last(body: Body) -> str:
    return words_of(body.title).folded[-1]
