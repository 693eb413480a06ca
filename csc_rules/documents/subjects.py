"""Which document a sentence is about: the one meant, another, the one before it, the next; or it does not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.marks import Line

# "The annual report on the plan": a document named this closely behind another only tells what the other is about.
COMPLEMENT = 3
# "The previous children's services plan": what stands this closely before a document says which of them is meant.
BESIDE = 3
# Which of these are said of a document decides whether it is the one meant.
_WHICH = ("previous", "next", "draft")

THIS = "this"
UNSAID = "unsaid"


@frozen(kw_only=True)
class Mention:
    """A document as it is named in a sentence: which kinds it can be, or none for one that is no kind of ours."""

    first: int
    last: int
    kinds: frozenset[str]
    here: bool = False  # "this plan", "our strategy"


@frozen
class About:
    """Which document a sentence is about: ``this``, ``unsaid``, or the tone that says which other one; and why so."""

    which: str
    why: str


def mentions(line: Line) -> tuple[Mention, ...]:
    """Return the documents that a sentence names, the longer of two names that overlap, in the order of the words."""
    found = sorted(_named(line.cued), key=lambda each: (each.first, -(each.last - each.first), each.here))
    kept: list[Mention] = []
    for each in found:
        if kept and each.first < kept[-1].last:
            if each.last - each.first > kept[-1].last - kept[-1].first:
                kept[-1] = each
            continue
        kept.append(each)
    return tuple(
        each for number, each in enumerate(kept) if not (number and each.first - kept[number - 1].last < COMPLEMENT)
    )


def _named(cued: Iterable[Cued]) -> Iterator[Mention]:
    for each in cued:
        if each.how is not How.STATED:
            continue
        kinds = frozenset(target.name for target in each.cue.targets if target.kind == "document")
        tones = {target.name for target in each.cue.targets if target.kind == "tone"}
        if kinds or tones & {"other", "this"}:
            yield Mention(first=each.first, last=each.last, kinds=kinds, here="this" in tones)


def about(line: Line, at: int, kinds: frozenset[str], file_kinds: frozenset[str], before: Line | None = None) -> About:
    """Say whether a sentence is about a document of some kinds, where it says something at a word.

    *file_kinds* are the kinds that the file itself appears to be, *before* is the sentence before in the same passage.
    """
    ours = kinds & file_kinds
    there = mentions(line)
    if there:
        nearest = min(there, key=lambda each: (_distance(each, at), each.first > at))
        if nearest.here:
            meant = bool(ours)
            why = "it speaks of the very document" if meant else "it speaks of the file, which is another document"
            return _which(line, nearest, About(THIS if meant else "other", why))
        if nearest.kinds & kinds:
            return _which(line, nearest, About(THIS, "it names the document"))
        return About("other", "it is about another document")
    if "other" in line.under_tones:
        return About("other", "it stands under a heading about another document")
    if before is not None and any(each.kinds & kinds or (each.here and ours) for each in mentions(before)):
        return _which(before, mentions(before)[-1], About(THIS, "the sentence before names the document"))
    return About(UNSAID, "it does not say which document it is about")


def _distance(mention: Mention, at: int) -> int:
    return 0 if mention.first <= at < mention.last else min(abs(mention.first - at), abs(at - mention.last + 1))


def _which(line: Line, mention: Mention, found: About) -> About:
    """Say what stands beside the name of a document: the previous one, the next one, a draft of it."""
    for tone in _WHICH:
        for mark in line.tones.get(tone, ()):
            if mark.first <= mention.last and mark.last >= mention.first - BESIDE:
                return About(tone, _WHY[tone])
    return found


_WHY = {
    "previous": "it is about the document before this one",
    "next": "it is about the document that follows this one",
    "draft": "it is about a draft",
}
