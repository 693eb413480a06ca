"""Sentences of a foreword that say what the file is, or who wrote it: "this is our report", "we have written the plan".

What a next sentence says of "it" is then said of the file: it was agreed, it was published.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from csc_rules.documents.files.own_file import speaks_of_a_draft
from csc_rules.documents.meant.taken_up import says_it_is_another
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.words import words_of

_OPENINGS = frozenset({"foreword", "preface", "introduction", "introducing", "welcome", "about", "summary", "status"})
_THIS_IS, _THE, _IT = ("this", "is"), "the", "it"
_LEADS, _MARKS = frozenset({"the", "our"}), frozenset("'\u2019")
# What it is called has at most so many words before it.
_FAR, _NEAR = 7, 14
# "The strategy for the islands"; "the report of both on our plan", and not "the report of the inspectors".
_FOR, _OF_OR_ON = "for", frozenset({"of", "by", "from", "on", "about"})
_NO_FILE = frozenset({"of", "for", "in", "on", "to", "with", "by", "from", "that", "which", "where", "what", "draft"})
_NO_FILE |= frozenset({"old", "former", "previous", "last", "next", "other", "wrong", "proposed", "and", "or", "not"})
_WRITTEN = frozenset({"written", "prepared", "produced", "compiled"})
_HAVE, _SO = frozenset({"has", "have"}), frozenset({"jointly", "together", "both", "up"})
_WITH_WHOM = frozenset({"together", "jointly", "with", "between", "and", "as"})
_FINISHED = frozenset({"completed", "completion", "finalised", "finished"})
_APPROVED = frozenset(("it", "was", each, "by") for each in ("approved", "adopted", "agreed", "endorsed", "signed"))
_NOT_YET = frozenset({"consultation", "comment", "comments", "consult", "views", "subject", "principle", "interim"})
_NOT_YET |= frozenset({"draft", "not", "never", "if", "until", "before", "once", "when", "first"})
_DOUBTS = frozenset({"draft", "previous", "next", "other", "denial", "promise", "recital", "question"})


def what_the_file_is(line: Line, called: AbstractSet[str], before: Sequence[Line], *, ours: bool) -> bool | None:
    """Tell whether a sentence says that its file is what is *called* so, or is another; None where it says neither.

    *ours* tells that the file appears to be such a document.
    """
    if ours and (_says_that_it_is(line, called, before) or _tells_that_it_was_finished(line, before)):
        return True
    return False if says_it_is_another(line, called) else None


def _says_that_it_is(line: Line, called: AbstractSet[str], before: Sequence[Line]) -> bool:
    """Tell whether a sentence of a foreword or the like says what the file is, by what such a document is *called*.

    Who has "written the report" wrote the file, where no report is told of *before* it in the same passage.
    """
    folded = line.words.folded
    this_is = line.folded[:2] == _THIS_IS
    if (
        called.isdisjoint(line.folded)
        or line.is_heading
        or not _DOUBTS.isdisjoint(line.tones)
        or not _is_at_the_opening(line)
    ):
        return False
    end = min(line.last, line.first + (_FAR if this_is else _NEAR) + 2)
    at = next((place for place in range(line.first + 2, end) if folded[place] in called), line.last)
    behind = folded[at + 1 : min(at + 3, line.last)]
    if at == line.last:
        return False
    if this_is:
        on_it = _IT in behind or any(each.here for each in line.mentions)
        own = not behind or behind[0] == _FOR or (behind[0] in _OF_OR_ON and on_it)
        return own and _is_definite(line, line.first + 2, at)
    told = any(each.mentions or folded[at] in each.folded for each in line.beside(before))
    return (
        not told
        and not line.mentions
        and (not behind or behind[0] in _WITH_WHOM)
        and _is_written(folded[line.first : at])
    )


def _tells_that_it_was_finished(line: Line, before: Sequence[Line]) -> bool:
    """Tell whether a sentence right behind one on a draft says that "it" was finished and approved by somebody.

    What is said next of "it" is said of the finished document; not where it was approved for others to comment on.
    """
    folded = line.folded
    if _FINISHED.isdisjoint(folded) or _NOT_YET.intersection(folded) or not _DOUBTS.isdisjoint(line.tones):
        return False
    approved = any(words in _APPROVED for words in zip(folded, folded[1:], folded[2:], folded[3:], strict=False))
    return approved and not line.mentions and any(speaks_of_a_draft(each) for each in line.beside(before)[:1])


def _is_definite(line: Line, first: int, at: int) -> bool:
    """Tell whether "the", "our" or "the board's" leads to a word, and nothing tells that it is another one."""
    words = line.words
    led = words.folded[first] in _LEADS or any(
        not _MARKS.isdisjoint(words.original(place, place + 1)) for place in range(first, at)
    )
    return first < at and led and _NO_FILE.isdisjoint(words.folded[first:at])


def _is_written(lead: Sequence[str]) -> bool:
    """Tell whether words say that somebody has written what follows: "both councils have together written the"."""
    rest = [word for word in lead if word not in _SO]
    return len(rest) > 2 and rest[-1] == _THE and rest[-2] in _WRITTEN and rest[-3] in _HAVE


def _is_at_the_opening(line: Line) -> bool:
    """Tell whether a sentence stands under a heading such as "Foreword", "2 Introduction", "About this report"."""
    trail = line.passage.trail
    return bool(trail) and not _OPENINGS.isdisjoint(words_of(trail[-1]).folded)
