"""What goes on about something that was said to be done before: "the consultation ran for twelve weeks"."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from csc_rules.documents.cueing import How
from csc_rules.documents.files.titles import is_of_no_matter
from csc_rules.documents.grammar_words import DEFINITE
from csc_rules.documents.sentences.listing import takes_up
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.signs import Sign

# What is said of "the consultation" stands at the beginning of a sentence, behind at most so many words.
AT_ONCE = 2
# A copy is one of what was published, or approved, just before.
_COPIES, _OF = frozenset({"copy", "copies"}), "of"
# What is sent in copies, and is not what was published; so many sentences of a passage are looked at.
_THINGS = frozenset(
    {"leaflet", "leaflets", "report", "summary", "version", "newsletter", "minutes", "strategy", "poster", "film"}
    | {"guide", "booklet", "assessment", "audit", "survey", "questionnaire", "statement", "policy", "form", "letter"}
)
_PASSAGE = 8
_MADE_KNOWN, _SEND = frozenset({"publish", "approve", "adopt"}), "send"


def taken_up(sign: Sign, verb: str) -> Iterator[Sign]:
    """Yield where the sentences before say of what an act was that a sentence goes on about: "the consultation ran".

    The nearest comes first. A sentence that says for itself of what it was takes up none.
    """
    folded, at = sign.line.words.folded, sign.cued.first
    begins = sign.line.first < at <= sign.line.first + AT_ONCE and not DEFINITE.isdisjoint(folded[at - 1 : at])
    if not begins or not is_of_no_matter(sign, verb):
        return
    for number in range(sign.number - 1, max(-1, sign.number - 1 - len(sign.before)), -1):
        line = sign.text.lines[number]
        for cued in line.told:
            if verb in cued.cue.names("act") and cued.how is How.STATED:
                yield Sign(text=sign.text, number=number, line=line, cued=cued)


def copied(sign: Sign) -> Iterator[Sign]:
    """Yield where the sentence before says that something was made known of which a copy was sent.

    "It was published on 3 May. We sent a copy to the harbour board." says of what; "a copy of the form" does itself.
    """
    line = sign.line
    if _COPIES.isdisjoint(line.folded):
        return
    at = next(place for place, word in enumerate(line.folded) if word in _COPIES)
    if line.mentions or line.folded[at + 1 : at + 2] == (_OF,):
        return
    if not any(each.how is How.STATED and _SEND in each.cue.names("act") for each in line.told):
        return
    for number in _made_known_before(sign):
        told = sign.text.lines[number]
        for cued in told.told:
            if cued.how is How.STATED and not _MADE_KNOWN.isdisjoint(cued.cue.names("act")):
                yield Sign(text=sign.text, number=number, line=told, cued=cued)


def _made_known_before(sign: Sign) -> Iterator[int]:
    """Yield the sentence before; behind a whole passage, those of it up to the first that speaks of something else."""
    lines, before = sign.text.lines, sign.number - 1
    if before < 0:
        return
    if lines[before].passage.number == sign.line.passage.number:
        yield before
        return
    own = lines[before].passage
    if sign.line.first or own.trail != sign.line.passage.trail or own.role != sign.line.passage.role:
        return
    for number in range(before, max(-1, before - _PASSAGE), -1):
        line = lines[number]
        if line.passage.number != own.number or not _THINGS.isdisjoint(line.folded):
            return
        yield number


def says_what_for(sign: Sign, is_meant: Callable[[Mention], bool]) -> bool:
    """Tell whether a sentence behind it says what came of it: "this has been used to write the plan"."""
    for behind in sign.behind():
        # "This plan sets out …" takes up nothing.
        named = [each for each in behind.mentions if each.first > behind.first + 1]
        if named and takes_up(behind.folded):
            return any(map(is_meant, named)) and "next" not in behind.tones
        if behind.mentions:
            return False
    return False
