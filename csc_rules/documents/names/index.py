"""Bodies named in a text: by the register of the day, by what cues declare, and by what the text itself defines.

The index is made once for all cases that have the same one. Reading is one pass over the words of a passage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property, lru_cache

from attrs import evolve, field, frozen

from csc_rules.documents.matching import Match, Phrases
from csc_rules.documents.names.beside import Beside, Here
from csc_rules.documents.names.capitals import Capitals, as_written
from csc_rules.documents.names.case import Seen
from csc_rules.documents.names.cued import forms_of
from csc_rules.documents.names.entries import Entry, Found, entries_of
from csc_rules.documents.names.forms import KIND, LABEL, NAME, PLACED
from csc_rules.documents.names.lists import in_lists
from csc_rules.documents.names.model import MISSPELT, Certainty, Meaning, NameRead
from csc_rules.documents.names.slips import Slips, very_like, windows
from csc_rules.documents.words import Words
from csc_rules.law.model.cues import Cue
from csc_rules.law.register import Register

Steps = tuple[str, ...]


@frozen
class Defined:
    """What a document says that its short forms mean: "the Health and Social Care Board (the Board)"."""

    meanings: Mapping[Steps, Meaning] = field(factory=dict)

    @cached_property
    def phrases(self) -> Phrases[Steps]:
        """Return the short forms as phrases."""
        return Phrases((steps, " ".join(steps)) for steps in self.meanings)


NOTHING = Defined()


class Names:
    """The index of names for a case: its day, and the bodies it is about."""

    def __init__(self, register: Register, cues: Iterable[Cue], *, day: date, bodies: Iterable[str]) -> None:
        cues = tuple(cues)
        self.seen = Seen(register, day, bodies)
        places, forms = forms_of(register, cues, self.seen)
        entries = entries_of(forms, self.seen)
        self._beside = Beside(places, self.seen)
        self._phrases = Phrases((entry, " ".join(entry.steps)) for entry in entries)
        declaring = {form.cue for entry in entries for form in entry.forms}
        self._never = Phrases((cue.id, phrase) for cue in cues if cue.id in declaring for phrase in cue.never)
        self._slips = Slips(entry.steps for entry in entries if entry.origin == NAME)

    def read(self, words: Words, defined: Defined = NOTHING, *, item: bool = False) -> tuple[NameRead, ...]:
        """Return the names in a passage, in their order; of those that lie over each other, the longest.

        With *item* the passage is an item of a list or a row, where a bare word such as "health" names somebody.
        """
        text = Capitals(words)
        found = [*self._exact(words, text, defined), *self._misspelt(words, text)]
        if defined.meanings:
            found += _by_definition(defined, words, text)
        if not found:
            return ()
        kept = _longest(found)
        labels = [each.origin == LABEL for each in kept]
        listed = in_lists(words, [(each.first, each.last) for each in kept], labels, item=item)
        return tuple(
            _read(words, each)
            for each, stands in zip(kept, listed, strict=True)
            if stands and (each.meaning.body or each.meaning.classes or each.meaning.flags)
        )

    def _exact(self, words: Words, text: Capitals, defined: Defined) -> Iterator[Found]:
        spots = self._phrases.spots(words.folded)
        if not spots:
            return
        blocked = {(match.key, text.sentence(match.first)) for match in self._never.find(words.folded)}
        if any(entry.kinds for entry, _, _ in spots):
            matches = [Match(*spot) for spot in spots]
            kinds = [match for match in matches if match.key.kinds]
            places = [match for match in matches if match.key.place is not None]
            named = frozenset(match.last for match in matches if match.key.origin < KIND or match.key.kinds)
            yield from self._beside.found(Here(words, text, named), kinds, places)
        for entry, first, last in spots:
            if entry.origin < KIND and entry.steps not in defined.meanings:
                found = self._by_entry(entry, first, last, words, text, blocked)
                if found is not None:
                    yield found

    def _by_entry(
        self, entry: Entry, first: int, last: int, words: Words, text: Capitals, blocked: set[tuple[str, int]]
    ) -> Found | None:
        if last - first > 1 and not text.together(first, last, entry.written, torn=entry.torn):
            return None
        if (entry.genitive or entry.plural_only) and entry.genitive != text.is_genitive(last - 1):
            return None
        meaning = as_written(text, first, last, words.folded, entry.forms, entry.meaning)
        if meaning is None or (_is_short(entry) and text.goes_on(last)):
            return None
        if entry.origin > NAME:
            if blocked and any((form.cue, text.sentence(first)) in blocked for form in entry.forms):
                return None
            if text.capital[last - 1] and text.is_part_of_longer(first):
                why = f"“{words.original(first, last)}” is part of a longer name"
                meaning = Meaning(classes=meaning.classes, why=why)
        return Found(first, last, entry.size, entry.origin, meaning)

    def _misspelt(self, words: Words, text: Capitals) -> Iterator[Found]:
        corrected = self._slips.corrected(words.folded, text.capital)
        if not corrected:
            return
        folded = [corrected.get(at, word) for at, word in enumerate(words.folded)]
        for begin, end in windows(corrected, len(folded)):
            for match in self._phrases.find(folded[begin:end]):
                first, last, entry = match.first + begin, match.last + begin, match.key
                if entry.origin != NAME or not self._is_slip(entry, first, last, words, corrected, text):
                    continue
                meaning = as_written(text, first, last, folded, entry.forms, entry.meaning)
                if meaning is not None:
                    slip = _as_slip(meaning, words.original(first, last), self.seen)
                    yield Found(first=first, last=last, size=entry.size, origin=PLACED, meaning=slip)

    def _is_slip(
        self, entry: Entry, first: int, last: int, words: Words, corrected: Mapping[int, str], text: Capitals
    ) -> bool:
        """Tell whether words that are spelt like a name are enough like it, with others that are those of the name."""
        slips = [at for at in corrected if first <= at < last]
        if not slips or len(slips) == entry.size or not text.together(first, last, entry.written, torn=False):
            return False
        return entry.size > 2 or all(very_like(words.folded[at], corrected[at]) for at in slips)


def _is_short(entry: Entry) -> bool:
    """Tell whether a form is so short that it can begin a longer name: two words that suggest, or "the" and a word."""
    return entry.size <= 2 and (entry.origin > PLACED or entry.steps[0] == "the")


def _longest(found: list[Found]) -> list[Found]:
    """Keep of those that lie over each other the longest, and of equally long ones that which decides."""
    found.sort(key=lambda each: (-each.size, each.origin, each.first))
    taken: set[int] = set()
    kept: list[Found] = []
    for each in found:
        place = range(each.first, each.last)
        if taken.isdisjoint(place):
            taken.update(place)
            kept.append(each)
    return sorted(kept, key=lambda each: each.first)


def _by_definition(defined: Defined, words: Words, text: Capitals) -> Iterator[Found]:
    for match in defined.phrases.find(words.folded):
        first, last = match.first, match.last
        if text.is_short_form(first, last):
            meaning = defined.meanings[match.key]
            yield Found(first=first, last=last, size=last - first, origin=NAME, meaning=meaning)


def _as_slip(meaning: Meaning, written: str, seen: Seen) -> Meaning:
    meant = seen.title(meaning.bearer or meaning.body or "")
    why = f"“{written}” is the name of no body that is known, and is spelt much like a name of {meant}"
    return evolve(meaning, certainty=Certainty.LIKELY, why=why, flags=(*meaning.flags, MISSPELT))


def _read(words: Words, found: Found) -> NameRead:
    return NameRead(
        first=found.first,
        last=found.last,
        start=words.starts[found.first],
        end=words.ends[found.last - 1],
        text=words.original(found.first, found.last),
        meaning=found.meaning,
    )


def names_index(register: Register, cues: Iterable[Cue], *, day: date, bodies: Iterable[str]) -> Names:
    """Make the index of names for a case: its register, the cues, its day, and the ids of its bodies.

    It is made once for cases of the same register, cues, day and bodies.

    >>> from csc_rules.documents.words import words_of
    >>> from csc_rules.law.model import Body
    >>> index = names_index(Register([Body(id="f", title="Fife Council")], ()), (), day=date(2020, 1, 1), bodies=["f"])
    >>> [read.body for read in index.read(words_of("Fife Council’s plan for Fife"))]
    ['f']
    """
    return _index_of(register, tuple(cues), day, tuple(bodies))


@lru_cache(maxsize=4)
def _index_of(register: Register, cues: tuple[Cue, ...], day: date, bodies: tuple[str, ...]) -> Names:
    return Names(register, cues, day=day, bodies=bodies)


def named(words: Words, names: Names, defined: Defined = NOTHING, *, item: bool = False) -> tuple[NameRead, ...]:
    """Return the bodies and classes that a passage names, in their order, with what the document defines.

    With *item* the passage is an item of a list or a row.
    """
    return names.read(words, defined, item=item)
