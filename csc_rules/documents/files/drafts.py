"""Files that are drafts: by their cover, by what they say of becoming final, or by a stamp on their pages."""

from __future__ import annotations

from collections.abc import Sequence

from csc_rules.documents.cueing import How
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.model import Passage
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.moods import is_told
from csc_rules.documents.words import words_of

OPENING_LINES = 25
COVER = 3
_ASKED = "consult"
_DRAFT = "draft"
# "Draft 20 March 2006", "working draft v3, page 2": all that such a stamp has in it.
_STAMP = frozenset(
    {_DRAFT, "page", "of", "version", "v", "working", "consultation", "for", "comment", "confidential"}
    | {"first", "second", "third", "final"}
    | MONTH_NAMES
)
# "Before we finalise and publish the plan", "until it is finalised".
_UNTIL = frozenset({"before", "until"})
_FINAL = frozenset({"finalise", "finalised", "finalising", "finalize", "finalized", "finalizing"})
_NEAR = 4


def is_a_draft(text: Marked) -> bool:
    """Tell whether a file calls itself a draft: on its cover, on its pages, or since it is yet to be made final."""
    if any(_calls_it_a_draft(line) for line in text.lines[:COVER]):
        return True
    return _is_to_be_finalised(text) or _is_stamped(text)


def _calls_it_a_draft(line: Line) -> bool:
    """Tell whether a line of a cover calls a document a draft.

    That people were asked about a draft is told in news of the finished document, too.
    """
    if "draft" not in line.tones:
        return False
    return "this" in line.tones or not any(
        cued.how is How.STATED and _ASKED in cued.cue.names("act") and is_told(line, cued) for cued in line.told
    )


def _is_to_be_finalised(text: Marked) -> bool:
    """Tell whether a file says near its beginning that a document is not final: "before we finalise the plan"."""
    for line in text.lines[:OPENING_LINES]:
        folded = line.folded
        for at, word in enumerate(folded):
            if word in _UNTIL and line.mentions and not _FINAL.isdisjoint(folded[at + 1 : at + 1 + _NEAR]):
                return True
    return False


def _is_stamped(text: Marked) -> bool:
    """Tell whether a document is stamped a draft, at the head or the foot of a page: "1 Draft 20 March 2006"."""
    return any(
        _DRAFT in words and (each.role == "furniture" or (_stands_alone(each, words) and all(map(_is_of_stamp, words))))
        for each in text.text.passages
        if _DRAFT in each.text.casefold() and (words := words_of(each.text).folded)
    )


def _stands_alone(passage: Passage, words: Sequence[str]) -> bool:
    """Tell whether a passage may be a stamp: a line by itself, or one that begins with the number of the page."""
    return passage.role == "paragraph" or (passage.role != "row" and words[0].isdigit())


def _is_of_stamp(word: str) -> bool:
    return word in _STAMP or word.strip("v.").isdigit()
