"""Which document a sentence is about: the one meant, another, the one before it, the next; or it does not say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache

from attrs import field, frozen

from csc_rules.documents.cueing import How
from csc_rules.documents.finding.marks import Line

# "The annual report on the plan", "the plan's annual report": of two documents named this closely, one only tells what
# the other is about.
COMPLEMENT = 4
_ABOUT = frozenset({"on", "of", "for", "to", "about", "under", "in", "against"})
_BOTH = frozenset({"and", "or", "with", "both"})
# "The previous children's services plan": what stands this closely before a document says which of them is meant.
BESIDE = 3
# "The plan for 2017-20": the years of a document stand at most so many characters behind its name.
BEHIND = 9
# Which of these are said of a document decides whether it is the one meant.
_WHICH = ("previous", "next", "draft")

Days = tuple[date, date]
_IT = "it"
THIS = "this"
UNSAID = "unsaid"


@frozen(kw_only=True)
class Mention:
    """A document as it is named in a sentence: which kinds it can be, or none for one that is no kind of ours.

    ``here`` is the word by which a sentence speaks of the very document, or of the one that everybody knows: "plan" of
    "this plan"; empty for one that is named.
    """

    first: int
    last: int
    kinds: frozenset[str]
    here: str = ""


@frozen
class About:
    """Which document a sentence is about: ``this``, ``unsaid``, or the tone that says which other one; and why so."""

    which: str
    why: str


# Each act that a sentence tells asks which documents it names.
@lru_cache(maxsize=512)
def mentions(line: Line) -> tuple[Mention, ...]:
    """Return the documents that a sentence names, the longer of two names that overlap, in the order of the words."""
    found = sorted(_named(line), key=lambda each: (each.first, -(each.last - each.first), bool(each.here)))
    kept: list[Mention] = []
    for each in found:
        if kept and each.first < kept[-1].last:
            if each.last - each.first > kept[-1].last - kept[-1].first:
                kept[-1] = each
            continue
        kept.append(each)
    return tuple(_heads(line, kept))


def _heads(line: Line, found: list[Mention]) -> Iterator[Mention]:
    """Leave out the names that only tell what another document is about.

    "The report on the plan" is a report, and so is "the plan annual report": of names that stand together the last is
    meant, unless a preposition leads to it.
    """
    held: Mention | None = None
    for each in found:
        if held is not None:
            between = line.words.folded[held.last : each.first]
            together = len(between) < COMPLEMENT and not _BOTH & set(between)
            if together and _ABOUT & set(between):
                continue
            if not together:
                yield held
        held = each
    if held is not None:
        yield held


def _named(line: Line) -> Iterator[Mention]:
    for each in line.cued:
        tones = {target.name for target in each.cue.targets if target.kind == "tone"}
        if each.how is not How.STATED and "this" not in tones:
            continue
        kinds = frozenset(target.name for target in each.cue.targets if target.kind == "document")
        if kinds or tones & {"other", "this"}:
            here = line.words.folded[each.last - 1] if "this" in tones else ""
            yield Mention(first=each.first, last=each.last, kinds=kinds, here=here)


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
    there = mentions(line)
    if there:
        nearest = min(there, key=lambda each: (_distance(each, at), each.first > at))
        if meant.is_meant(nearest):
            why = "it speaks of the very document" if nearest.here else "it names the document"
            return _which(line, nearest, About(THIS, why), meant.periods)
        return About("other", "it is about another document")
    if "other" in line.under_tones:
        return About("other", "it stands under a heading about another document")
    for line_before in before:
        named = mentions(line_before)
        if named:
            if meant.is_meant(named[-1]):
                found = About(THIS, "a sentence before names the document")
                return _which(line_before, named[-1], found, meant.periods)
            break
    if ours and _IT in line.words.folded[line.first : min(line.last, at + 4)]:
        return About(THIS, "it speaks of the file itself")
    return About(UNSAID, "it does not say which document it is about")


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
