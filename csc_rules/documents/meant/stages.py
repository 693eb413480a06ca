"""Which of the duties that ask for one act before different others is meant: consulting on a plan, or in its review."""

from __future__ import annotations

from collections.abc import Sequence

from csc_rules.documents.case import Sought
from csc_rules.documents.days.own_period import OwnPeriod
from csc_rules.documents.files.titles import cover
from csc_rules.documents.meant.reviews import (
    REPLACE,
    REVIEW,
    is_of_a_review,
    is_of_the_making,
    is_paper_on_one,
    speaks_of_a_review,
    speaks_of_the_review,
    takes_the_place,
)
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.spoken import speaks_of

# "During preparation", "the drafting was": what leads to the word, and what may follow it.
_MAKING = frozenset({"preparation", "drafting"})
_LEADS_TO_IT = frozenset({"of", "during", "in", "the", "throughout", "while", "before", "into", "for", "when", "to"})
_GOES_ON = frozenset(
    {"and", "was", "had", "began", "started", "took", "by", "from", "at", "with", "through", "but", "when"}
)

# "In doing it", "in the course of this": what was done in what was told of just before.
_IN_DOING_IT = tuple(
    (*lead, it)
    for lead in (("in", "doing"), ("in", "the", "course", "of"), ("as", "part", "of"), ("in", "carrying", "out"))
    for it in ("it", "this", "that", "so")
)
_TAKES_UP, _REVIEWED = 5, "reviewed"
_WHO, _FOR = frozenset({"we", "the", "it", "they"}), ("for",)
# "We have reviewed", "it was reviewed".
_HAS, _WE_OR_IT = (
    frozenset({"has", "have", "had", "then", "also", "jointly"}),
    frozenset({"we", "it", "they", "was", "were", "been"}),
)
_NOT_DONE = frozenset({"promise", "denial", "question", "next", "other"})


def is_of_stage(sign: Sign, sought: Sought, making: frozenset[str], periods: Sequence[OwnPeriod]) -> bool:
    """Tell whether what is said can be about the very duty; *making* are the acts that make its document.

    Making the document is what is meant, unless the sentence, or a heading above it, speaks of another of them. Where
    the first was made long ago, or a text says that it takes the place of another, making one is to do that. *periods*
    are the times the files may be for: what was done before them was no review.
    """
    in_review = is_of_a_review(sought)
    goes_on = _goes_on_about_the_review(sign) and not is_of_the_making(sign.line, periods)
    if in_review and (goes_on or _takes_up_the_review(sign, sought, making)):
        return True
    if in_review and (is_of_the_making(sign.line, periods) or not _may_be_in_one(sign)):
        return False
    if in_review and sought.stage != REVIEW:
        return speaks_of(sign.line, REVIEW) or is_paper_on_one(sign.text, {sought.kind})
    if not sought.stages:
        return True
    spoken = {verb for verb in (sought.stage, *sought.stages) if verb and speaks_of(sign.line, verb)}
    others = {verb for verb in spoken if verb not in making}
    if others:
        return sought.stage in others
    of_review = goes_on or speaks_of_a_review(sign.line)
    if sought.stage in making and not spoken and not in_review and of_review:
        return False
    if making.isdisjoint({sought.stage, *sought.stages}):
        return sought.stage == REPLACE and not any(speaks_of(line, REVIEW) for line in cover(sign.text))
    return sought.stage in making or (sought.stage == REPLACE and takes_the_place(sign.text))


def _takes_up_the_review(sign: Sign, sought: Sought, making: frozenset[str]) -> bool:
    """Tell whether a sentence says of itself what was done in the review that was told of just before.

    "The board reviewed the plan in May. … In doing it we consulted the harbour board."
    """
    if sign.line.mentions or not _begins_in_doing_it(sign.line):
        return False
    for line in sign.line.beside(sign.before) or sign.before:
        acts = {act for cued in line.told for act in cued.cue.names("act")}
        if acts & making:
            return False
        if REVIEW in acts:
            told = _is_reviewed_by_us(line, sought) or (_REVIEWED not in line.folded and speaks_of_the_review(line))
            return told and _NOT_DONE.isdisjoint(line.tones) and speaks_of_a_review(line)
    return False


def _goes_on_about_the_review(sign: Sign) -> bool:
    """Tell whether the sentence just before speaks of the review, and its own names no document.

    "Consultation on the review ran until June. A draft was issued to the following." Above a table it is the passage.
    """
    if any(each.kinds for each in sign.line.mentions):
        return False
    before = sign.before if sign.line.passage.role == "row" else sign.line.beside(sign.before)[:1]
    above = before[0].beside(before) if before else []
    return any(speaks_of_the_review(line) and not line.mentions for line in above)


def _begins_in_doing_it(line: Line) -> bool:
    """Tell whether a sentence begins so, and goes on at once: "in doing it we", and not "as part of this summer"."""
    begins = line.folded[: _TAKES_UP + 1]
    lead = next((words for words in _IN_DOING_IT if begins[: len(words)] == words), None)
    if lead is None or len(begins) == len(lead):
        return False
    behind = line.first + len(lead)
    return begins[len(lead)] in _WHO or "," in line.words.between(behind - 1, behind)


def _is_reviewed_by_us(line: Line, sought: Sought) -> bool:
    """Tell whether a sentence says that those who owe it reviewed a document, or that it was reviewed.

    "The auditor reviewed the plan", "the Western Board reviewed it" and "the plan for its car park" are of others.
    """
    folded = line.folded
    if _REVIEWED not in folded or any(line.words.folded[each.last : each.last + 1] == _FOR for each in line.mentions):
        return False
    at = folded.index(_REVIEWED) - 1
    while at > 0 and folded[at] in _HAS:
        at -= 1
    if at < 0 or folded[at] in _WE_OR_IT:
        return at >= 0
    ours = {doer.title.casefold().split()[-1] for doer in sought.doers}
    named = any(
        name.last == line.first + at + 1 and name.body in {doer.id for doer in sought.doers} for name in line.names
    )
    return named or (folded[at] in ours and folded[at - 1 : at] in (("the",), ("our",)))


def _may_be_in_one(sign: Sign) -> bool:
    """Tell whether a sentence does not say that something else was reviewed: "having reviewed the evidence"."""
    return REVIEW not in sign.line.acts or speaks_of_a_review(sign.line)


def speaks_of_its_making(line: Line) -> bool:
    """Tell whether a sentence that names no document speaks of "preparation" or "drafting", and not of that of a thing.

    "At the outset of preparation", "while the drafting went on"; not "preparation for school", "drafting of a bill".
    """
    words = line.words
    return any(
        words.folded[at] in _MAKING
        and words.folded[at - 1] in _LEADS_TO_IT
        and (
            at + 1 == line.last
            or words.folded[at + 1] in _GOES_ON
            or any(each in ",.;:" for each in words.between(at, at + 1))
        )
        for at in range(line.first + 1, line.last)
    )
