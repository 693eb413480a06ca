"""Which document a sentence is about: the one meant, another, the one before it, the next; or it does not say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from attrs import field, frozen

from csc_rules.documents.finding.marks import Line
from csc_rules.documents.finding.mentions import Mention

# "The previous children's services plan": what stands this closely before a document says which of them is meant.
BESIDE = 3
# "The plan for 2017-20": the years of a document stand at most so many characters behind its name.
BEHIND = 9
# Which of these are said of a document decides whether it is the one meant.
_WHICH = ("previous", "next", "draft")

Days = tuple[date, date]
_IT = "it"
BEGINS = 4
_DRAFT = frozenset({"draft", "drafts"})
THIS = "this"
UNSAID = "unsaid"


@frozen
class About:
    """Which document a sentence is about: ``this``, ``unsaid``, or the tone that says which other one; and why so."""

    which: str
    why: str


ITSELF = About(THIS, "it speaks of the file itself")
_OF_A_DRAFT = About("draft", "it is about a draft")


@frozen(kw_only=True)
class Meant:
    """Which document is meant: its kinds, those of the file that is read, and the time that each of them is for.

    ``made`` are the kinds of document that the bodies of the case make, with the last word of their titles: "this plan"
    is the plan among them, in a report as well.
    """

    kinds: frozenset[str]
    file_kinds: frozenset[str]
    periods: tuple[Days, ...] = ()
    made: Mapping[str, str] = field(factory=dict)

    def is_meant(self, mention: Mention) -> bool:
        """Tell whether a mention is one of the document meant."""
        if not mention.here:
            return bool(mention.kinds & self.kinds)
        called = frozenset(kind for kind, word in self.made.items() if word == mention.here)
        return bool(((called & self.file_kinds) or called or self.file_kinds) & self.kinds)


def about(line: Line, at: int, meant: Meant, before: Sequence[Line] = ()) -> About:
    """Say whether a sentence is about the document meant, where it says something at a word.

    *before* are the sentences before it in the same passage, the nearest first: "it" is what they are about.
    """
    ours = bool(meant.kinds & meant.file_kinds)
    there = line.mentions
    if there:
        nearest = min(there, key=lambda each: (_distance(each, at), each.first > at))
        if meant.is_meant(nearest):
            why = "it speaks of the very document" if nearest.here else "it names the document"
            return _which(line, nearest, About(THIS, why), meant.periods)
        return About("other", "it is about another document")
    if "other" in line.under_tones:
        return About("other", "it stands under a heading about another document")
    if ours and _speaks_of_a_draft(line):
        return _OF_A_DRAFT
    for line_before in before:
        named = line_before.mentions
        if named:
            if meant.is_meant(named[-1]):
                found = About(THIS, "a sentence before names the document")
                return _which(line_before, named[-1], found, meant.periods)
            break
        if ours and _speaks_of_a_draft(line_before):
            return _OF_A_DRAFT
    if ours and _IT in line.words.folded[line.first : min(line.last, at + BEGINS)]:
        return ITSELF
    return About(UNSAID, "it does not say which document it is about")


def _speaks_of_a_draft(line: Line) -> bool:
    """Tell whether a sentence speaks of "the draft", which is one of the document that it stands in."""
    return not _DRAFT.isdisjoint(line.folded) and "previous" not in line.tones


def _distance(mention: Mention, at: int) -> int:
    return 0 if mention.first <= at < mention.last else min(abs(mention.first - at), abs(at - mention.last + 1))


def _which(line: Line, mention: Mention, found: About, periods: Sequence[Days]) -> About:
    """Say what stands beside the name of a document: the previous one, the next one, a draft of it, or its years."""
    for tone in _WHICH:
        for mark in line.tones.get(tone, ()):
            if mark.first <= mention.last and mark.last >= mention.first - BESIDE:
                return About(tone, _WHY[tone])
    named = years_of(line, mention) if periods else None
    if named is None or any(named[0] <= last and named[1] >= first for first, last in periods):
        return found
    tone = "previous" if named[1] < min(first for first, _ in periods) else "next"
    return About(tone, _WHY[tone])


def years_of(line: Line, mention: Mention) -> Days | None:
    """Return the years that a document is called by in a sentence: "the plan 2017-20", "the 2017-20 plan"."""
    words = line.words
    start, end = words.starts[mention.first], words.ends[mention.last - 1]
    for period in line.times.periods:
        near = 0 <= period.start - end <= BEHIND or 0 <= start - period.end <= 2
        if near and period.days is not None and (period.whole_years or 0) >= 1:
            return period.days
    return None


_WHY = {
    "previous": "it is about the document before this one",
    "next": "it is about the document that follows this one",
    "draft": "it is about a draft",
}
