"""A text, sentence by sentence, with all that was noticed in each: cues, names of bodies, and the headings above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

from attrs import field, frozen

from csc_rules.documents.cueing import Cued, CueIndex
from csc_rules.documents.model import Passage, Quote, Text, quoted
from csc_rules.documents.names import NameIndex, NameRead
from csc_rules.documents.words import Words, words_of
from csc_rules.law.model.cues import Cue

# A quote is a sentence; of one that never ends, what stands this many words before and after what matters.
LONGEST = 90
AROUND = 40


@frozen(kw_only=True, eq=False, slots=False)
class Line:
    """A sentence of a passage, or a heading: its words, what stands in it, and the cues of the headings above it.

    ``heads`` are the cues for what a heading is over.
    """

    text: Text
    passage: Passage
    words: Words
    first: int
    last: int
    cued: tuple[Cued, ...]
    names: tuple[NameRead, ...]
    under: tuple[Cue, ...]
    heads: tuple[Cue, ...] = ()

    @property
    def is_heading(self) -> bool:
        """Tell whether it is a heading."""
        return self.passage.role == "heading"

    @cached_property
    def tones(self) -> Mapping[str, tuple[Cued, ...]]:
        """Look up what marks a tone in it."""
        found: dict[str, list[Cued]] = {}
        for cued in self.cued:
            for target in cued.cue.targets:
                if target.kind == "tone":
                    found.setdefault(target.name, []).append(cued)
        return {tone: tuple(marks) for tone, marks in found.items()}

    @cached_property
    def under_tones(self) -> frozenset[str]:
        """Gather the tones of the headings above it."""
        return frozenset(target.name for cue in self.under for target in cue.targets if target.kind == "tone")

    @property
    def asks(self) -> bool:
        """Tell whether it is a question."""
        end = self.words.ends[self.last - 1]
        return self.words.text[end : end + 2].lstrip("\"'”’)").startswith("?")

    def quote(self, at: int | None = None) -> Quote:
        """Quote it; of a very long sentence what stands around a word."""
        first, last = self.first, self.last
        if last - first > LONGEST:
            middle = self.first if at is None else at
            first, last = max(first, middle - AROUND), min(last, middle + AROUND)
        start, end = self.words.starts[first], self.words.ends[last - 1]
        if last == self.last and self.words.text[end : end + 1] in {".", "?", "!", ":", ";", ")", "”", "’"}:
            end += 1
        return quoted(self.text, self.passage, start, end)


@frozen(kw_only=True, eq=False)
class Marked:
    """A text with its lines in order, and where the lines of each passage begin."""

    text: Text
    lines: tuple[Line, ...]
    begins: Mapping[int, int] = field(factory=dict)


def marked(text: Text, cues: CueIndex, names: NameIndex) -> Marked:
    """Notice what stands in each sentence of a text; what stands on every page is left out."""
    noticing = _Noticing(text, cues, names)
    lines: list[Line] = []
    begins: dict[int, int] = {}
    for passage in text.passages:
        if passage.role != "furniture":
            begins[passage.number] = len(lines)
            lines += noticing.lines(passage)
    return Marked(text=text, lines=tuple(lines), begins=begins)


class _Noticing:
    """Keeps what headings were found to head, as many passages stand under one."""

    def __init__(self, text: Text, cues: CueIndex, names: NameIndex) -> None:
        self._text = text
        self._cues = cues
        self._names = names
        self._headed: dict[str, tuple[Cue, ...]] = {}

    def lines(self, passage: Passage) -> Iterator[Line]:
        words = words_of(passage.text)
        under = tuple(self._under(passage.trail))
        names = self._names.named(words) if words.folded else ()
        for first, last in words.sentences:
            yield Line(
                text=self._text,
                passage=passage,
                words=words,
                first=first,
                last=last,
                cued=self._cues.in_sentence(words, first, last),
                names=tuple(name for name in names if first <= name.first < last),
                under=under,
                heads=self._heads(passage.text) if passage.role == "heading" else (),
            )

    def _under(self, trail: Iterable[str]) -> Iterator[Cue]:
        for heading in trail:
            yield from self._heads(heading)

    def _heads(self, heading: str) -> tuple[Cue, ...]:
        if heading not in self._headed:
            self._headed[heading] = self._cues.of_heading(words_of(heading))
        return self._headed[heading]
