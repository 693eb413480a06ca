"""A text, sentence by sentence, with all that was noticed in each: cues, names of bodies, and the headings above."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from itertools import pairwise

from attrs import frozen

from csc_rules.documents.cueing import Cued, CueIndex, How, in_order
from csc_rules.documents.days.letters import letter_day, notice_day
from csc_rules.documents.days.times import NONE, Times
from csc_rules.documents.model import LISTED, Notice, Passage, Quote, Text, quoted
from csc_rules.documents.names.index import Names
from csc_rules.documents.names.model import NameRead
from csc_rules.documents.names.notices import names_in
from csc_rules.documents.sentences.heads import CELLS, is_clause_title, is_lead, is_table_head, label_of, question_of
from csc_rules.documents.sentences.mentions import Mention, mentions
from csc_rules.documents.words import Words, words_again, words_of
from csc_rules.law.model.cues import Cue

# One word of a long heading does not tell what it is over: what heads one is at least such a part of its words.
PART = 6
# A quote is a sentence; of one that never ends, what stands this many words before and after what matters.
LONGEST = 90
AROUND = 40


@frozen(kw_only=True, eq=False, slots=False)
class Line:
    """A sentence of a passage, or a heading: its words, what stands in it, and the cues of the headings above it.

    ``told`` are the cues in it but those that only say who is named, which ``cues`` finds when asked, ``above`` all
    cues of each heading above it, ``heads`` the cues for what a heading is over, with ``own_heads``, all cues of the
    heading that it is, ``times`` the periods that the sentence states, with its days.
    """

    text: Text
    passage: Passage
    words: Words
    first: int
    last: int
    told: tuple[Cued, ...]
    cues: CueIndex
    names: tuple[NameRead, ...]
    under: tuple[Cue, ...]
    above: tuple[tuple[Cued, ...], ...]
    times: Times
    heads: tuple[Cue, ...] = ()
    own_heads: tuple[Cued, ...] = ()

    @cached_property
    def cued(self) -> tuple[Cued, ...]:
        """Return all cues in it, with those that only say who is named."""
        return in_order(self.told, self.cues.named_in(self.words, self.first, self.last))

    @property
    def folded(self) -> tuple[str, ...]:
        """Return its own words, folded."""
        return self.words.folded[self.first : self.last]

    def beside(self, others: Iterable[Line]) -> list[Line]:
        """Return those of some sentences that stand in its passage."""
        return [each for each in others if each.passage.number == self.passage.number]

    @property
    def is_heading(self) -> bool:
        """Tell whether it is a heading."""
        return self.passage.role == "heading"

    @cached_property
    def _telling(self) -> list[Cued]:
        """Return its cues for documents and for tones; most are for neither."""
        return [cued for cued in self.told if cued.cue.is_telling]

    @cached_property
    def tones(self) -> Mapping[str, tuple[Cued, ...]]:
        """Look up what marks a tone in it."""
        found: dict[str, list[Cued]] = {}
        for cued in self._telling:
            # What says something only beside other words says nothing without them.
            if cued.how is How.MENTIONED and cued.cue.beside:
                continue
            for tone in cued.cue.tones:
                found.setdefault(tone, []).append(cued)
        return {tone: tuple(marks) for tone, marks in found.items()}

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Return the documents that it names, the longer of two names that overlap, in the order of the words."""
        return mentions(self.words, self._telling, self.first, self.last)

    @cached_property
    def touched(self) -> tuple[tuple[Cued, frozenset[str]], ...]:
        """Return what in it may call a document, with the kinds that this can be: "the report", "our new plan"."""
        return tuple(
            [(cued, kinds) for cued in self._telling if (kinds := cued.cue.documents) and cued.how is How.MENTIONED]
        )

    @cached_property
    def under_tones(self) -> frozenset[str]:
        """Gather the tones of the headings above it: of what heads them, not of each word in them."""
        heads = (cued.cue for above in self.above for cued in above if cued.how is How.HEADED)
        return frozenset(tone for cue in heads for tone in cue.tones)

    @cached_property
    def sets_tones(self) -> frozenset[str]:
        """Gather the tones that it sets, as a heading, for what stands under it."""
        return frozenset(tone for cued in self.own_heads if cued.how is How.HEADED for tone in cued.cue.tones)

    @cached_property
    def acts(self) -> frozenset[str]:
        """Gather the acts that it, or a heading above it, speaks of."""
        return frozenset(act for found in (self.told, *self.above) for cued in found for act in cued.cue.names("act"))

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


@frozen(kw_only=True, eq=False, slots=False)
class Marked:
    """A text with its lines in order, and what has to be said of the names in it.

    ``on_pages`` is what stands on page after page, each once, and is none of the lines.
    """

    text: Text
    lines: tuple[Line, ...]
    notices: tuple[Notice, ...] = ()
    on_pages: tuple[Line, ...] = ()

    @cached_property
    def letter_day(self) -> date | None:
        """Return the day that it gives as a letter; None where it is none."""
        return letter_day(self.text)

    @cached_property
    def notice_day(self) -> date | None:
        """Return the day that it gives as a notice; None where it is none."""
        return notice_day(self.text)

    @cached_property
    def over(self) -> Mapping[tuple[str, str], Mapping[int, Cue]]:
        """Look up by kind and name the lines that are over such a thing, by their numbers, each with its cue for it."""
        found: dict[tuple[str, str], dict[int, Cue]] = {}
        for number, line in enumerate(self.lines):
            for cue in line.heads:
                for target in cue.targets:
                    found.setdefault((target.kind, target.name), {}).setdefault(number, cue)
        return found

    @cached_property
    def anchored(self) -> Mapping[int, str]:
        """Look up the anchors of headings by their numbers."""
        anchors = ((at, line.passage.anchor) for at, line in enumerate(self.lines) if line.is_heading)
        return {at: anchor for at, anchor in anchors if anchor is not None}

    @cached_property
    def headings_of(self) -> Mapping[str, list[int]]:
        """Look up by a tone the numbers of the headings that set it; every point asks of every text."""
        found: dict[str, list[int]] = {}
        for number, line in enumerate(self.lines):
            for tone in line.sets_tones if line.is_heading else ():
                found.setdefault(tone, []).append(number)
        return found

    @cached_property
    def trails_of(self) -> Mapping[str, set[tuple[str, ...]]]:
        """Look up by a tone the headings under which what it is set for stands."""
        found: dict[str, set[tuple[str, ...]]] = {}
        # Many lines stand under the same headings.
        for trail, line in {line.passage.trail: line for line in self.lines}.items():
            for tone in line.under_tones:
                found.setdefault(tone, set()).add(trail)
        return found

    @cached_property
    def begins(self) -> dict[tuple[str, str], tuple[int, ...]]:
        """Return the lines above others, such as headings, by the two words that each begins with: “Appendix 2”.

        Of several with the same words, two are enough to tell that none of them is meant.
        """
        found: dict[tuple[str, str], tuple[int, ...]] = {}
        for number, (line, behind) in enumerate(pairwise(self.lines)):
            heads = line.is_heading or (behind.passage.role in LISTED and line.passage.role not in LISTED)
            if heads and len(line.folded) > 1:
                label = (line.folded[0], line.folded[1])
                found[label] = (*found.get(label, ())[:1], number)
        return found


def marked(
    text: Text, cues: CueIndex, names: Names, times: Sequence[Times], words: Sequence[Words] | None = None
) -> Marked:
    """Notice what stands in each sentence of a text; what stands on every page is left out.

    *times* are the days and periods of its passages, *words* their words where they were taken already.
    """
    words = [words_of(passage.text) for passage in text.passages] if words is None else words
    read = names_in(text, names, words)
    noticing = _Noticing(text, cues)
    lines: list[Line] = []
    on_pages: dict[str, tuple[Line, ...]] = {}
    for at, (passage, own, named, dated) in enumerate(zip(text.passages, words, read.passages, times, strict=True)):
        if passage.role != "furniture":
            lines += noticing.lines(at, own, named, dated)
        elif passage.text not in on_pages and len(on_pages) < ON_PAGES:
            on_pages[passage.text] = tuple(noticing.lines(at, own, named, dated))
    over = tuple(line for each in on_pages.values() for line in each)
    return Marked(text=text, lines=tuple(lines), notices=read.notices, on_pages=over)


# So many different running heads and feet are looked at: more are the headings of chapters.
ON_PAGES = 8


class _Noticing:
    """Keeps what headings were found to head, as many passages stand under one."""

    def __init__(self, text: Text, cues: CueIndex) -> None:
        self._text = text
        self._cues = cues
        self._headed: dict[str, tuple[Cue, ...]] = {}
        self._all: dict[str, tuple[Cued, ...]] = {}

    def lines(self, at: int, words: Words, names: tuple[NameRead, ...], times: Times) -> Iterator[Line]:
        """Yield the sentences of the passage at a place."""
        passage = self._text.passages[at]
        under = tuple(cue for heading in passage.trail for cue in self._heads(heading))
        above = tuple(self._cued(heading) for heading in passage.trail)
        heads = self._heads(passage.text) if passage.role == "heading" else tuple(self._heading(at, words))
        for first, last in words.sentences:
            # A heading heads as a whole; of another passage only its beginning does.
            heads = heads if not first or passage.role == "heading" else ()
            yield Line(
                text=self._text,
                passage=passage,
                words=words,
                first=first,
                last=last,
                told=self._cues.told_in(words, first, last),
                cues=self._cues,
                names=tuple([name for name in names if first <= name.first < last]),
                under=under,
                above=above,
                times=times.between(words.starts[first], words.ends[last - 1]) if times.periods else NONE,
                heads=heads,
                own_heads=self._cued(passage.text) if passage.role == "heading" else (),
            )

    def _heads(self, heading: str) -> tuple[Cue, ...]:
        if heading not in self._headed:
            words = words_again(heading)
            self._headed[heading] = tuple(_heading_cues(self._cues.cues_of(words), self._cued(heading), words))
        return self._headed[heading]

    def _heading(self, at: int, words: Words) -> Iterator[Cue]:
        """Yield the cues of a passage that heads what follows and is no heading: of a table, a list or a clause.

        Of a table two columns have to say so: "Task" and "Lead".
        """
        passages = self._text.passages
        if is_clause_title(passages, at):
            yield from self._heads(passages[at].text)
        elif is_lead(passages, at):
            yield from (
                each.cue for each in self._cues.cues_of(words) if 2 * (each.last - each.first) >= len(words.folded)
            )
        elif is_table_head(passages, at):
            ends = _cell_ends(passages[at].text, words)
            yield from (
                each.cue
                for each in self._cues.cues_of(words)
                if each.how is How.HEADED and any(each.first < end < each.last for end in ends)
            )
        elif asked := question_of(passages[at]):
            yield from self._heads(asked)
        elif label := label_of(passages[at]):
            said = words_of(label)
            yield from (
                each.cue
                for each in self._cues.cues_of(said)
                if each.how is How.HEADED and 2 * (each.last - each.first) >= len(said.folded)
            )

    def _cued(self, heading: str) -> tuple[Cued, ...]:
        """Return what a heading states, mentions and heads."""
        if heading not in self._all:
            words = words_again(heading)
            told = self._cues.cues_in(words, 0, len(words.folded))
            self._all[heading] = (*self._cues.cues_of(words), *told)
        return self._all[heading]


def _cell_ends(row: str, words: Words) -> tuple[int, ...]:
    """Return the words with which the cells of a row begin, but for the first."""
    places = [match.end() for match in CELLS.finditer(row)]
    return tuple(sum(start < place for start in words.starts) for place in places)


def _heading_cues(found: tuple[Cued, ...], told: tuple[Cued, ...], heading: Words) -> Iterator[Cue]:
    """Yield the cues that a heading heads, leaving out what is only part of the name of a document in it.

    What states a thing in a sentence heads it in a heading, and so does what touches it where the heading says little
    else.
    """
    named = [each for each in found if each.how is How.STATED]
    # A consultation draft is a draft, and a heading that calls it so is over no consultation.
    drafts = [each for each in told if any(target.name == "draft" for target in each.cue.targets)]
    for each in (*found, *told):
        inside = any(name.first <= each.first and each.last <= name.last for name in (*named, *drafts))
        said, words = each.last - each.first, len(heading.folded)
        # "Consultation on the strategy's delivery plan" is over no part of the strategy.
        over = each.how is How.HEADED or (each.how is How.STATED and not named)
        # What a cue only touches, or states beside other words alone, it does not head.
        touches = each.how is How.MENTIONED and (each.cue.headings or each.cue.states)
        heads = said * PART >= words if over else touches and 2 * said >= words
        if heads and not inside and not any(target.kind in ("document", "tone") for target in each.cue.targets):
            yield each.cue
