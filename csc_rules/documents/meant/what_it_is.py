"""Sentences of a foreword that say what the file is, or who wrote it: "this is our report", "we have written the plan".

What a next sentence says of "it" is then said of the file: it was agreed, it was published.
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from csc_rules.documents.files.own_file import speaks_of_a_draft
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.meant.taken_up import says_it_is_another
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.words import words_of

_OPENINGS = frozenset({"foreword", "preface", "introduction", "introducing", "welcome", "about", "summary", "status"})
_THIS_IS, _THE, _IT = ("this", "is"), "the", "it"
_LEADS = frozenset({"the", "our"})
# "The board's", "our partners'"; what is in quotation marks somebody else said.
_MARKS, _QUOTED = frozenset("'\u2019"), frozenset('"\u201c\u2018')
# Whose a document is that bodies made together, and for whom; words around their names and those of their places.
_OWNERS = frozenset({"board", "council", "partnership", "trust", "partner", "partners", "children", "people"})
_ITS_READERS = frozenset({"childrens", "peoples", "partners"})
_BESIDE = frozenset({"the", "our", "and", "both", "all", "of", "in", "on", "progress", "two", "bodies", "councils"})
_TIMES = frozenset({"year", "years", "first", "second", "third", "fourth", "last", "period", "from", "to", "plan"})
_ITS_PEOPLE = frozenset({"children", "young", "people", "families", "every", "child", "all", "who", "live"})
_PLANS = frozenset({"plan", "strategy"})
# The title stands in so many passages.
_COVER = 5
# What it is called has at most so many words before it.
_FAR, _NEAR = 7, 14
# "The strategy for the islands"; "the report of both on our plan", and not "the report of the inspectors".
_FOR, _BY, _ON = "for", frozenset({"of", "by", "from"}), frozenset({"on", "about"})
_NO_FILE = frozenset({"of", "for", "in", "on", "to", "with", "by", "from", "that", "which", "where", "what", "draft"})
_NO_FILE |= frozenset({"old", "former", "previous", "last", "next", "other", "wrong", "proposed", "and", "or", "not"})
_WRITTEN = frozenset({"written", "prepared", "produced", "compiled"})
_HAVE, _SO = frozenset({"has", "have"}), frozenset({"jointly", "together", "both", "up"})
_WITH_WHOM = frozenset({"together", "jointly", "between", "and", "as", "with", "the", "them", "us", "one"})
_ITS_COMPLETION, _WHEN = ("its", "completion"), frozenset({"by", "on", "in", "at", "its", "meeting", "the"})
_LEAD, _WHY = 7, frozenset({"because", "after"})
_FINISHED = frozenset({"completed", "completion", "finalised", "finished"})
# What becomes of it until then: "its completion was put back, and".
_BECAME = frozenset({"was", "completed", "completion", "finalised", "finished", "put", "back", "held", "up", "delayed"})
_BECAME |= frozenset({"has", "been", "then", "soon", "later", "and", "in", "on", "at", "last"}) | MONTH_NAMES
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
        or line.words.text[line.words.starts[line.first] - 1 : line.words.starts[line.first]] in _QUOTED
    ):
        return False
    end = min(line.last, line.first + (_FAR if this_is else _NEAR) + 2)
    at = next((place for place in range(line.first + 2, end) if folded[place] in called), line.last)
    if at == line.last:
        return False
    if this_is:
        return _is_ours(line, at) and _is_definite(line, line.first + 2, at)
    told = any(each.mentions or folded[at] in each.folded for each in line.beside(before))
    return not told and not line.mentions and _is_by_us(line, at + 1) and _is_written(folded[line.first : at])


def _tells_that_it_was_finished(line: Line, before: Sequence[Line]) -> bool:
    """Tell whether a sentence right behind one on a draft says that "it" was finished and approved by somebody.

    What is said next of "it" is said of the finished document; not where it was approved for others to comment on.
    """
    folded = line.folded
    if _NOT_YET.intersection(folded) or not _DOUBTS.isdisjoint(line.tones) or line.mentions:
        return False
    at = next((place for place in range(len(folded) - 4) if folded[place : place + 4] in _APPROVED), 0)
    # "Because of the flood its completion was put back."
    lead = next(
        (place for place in range(_LEAD) if folded[0] in _WHY and folded[place : place + 2] == _ITS_COMPLETION), 0
    )
    begun = lead + (2 if folded[lead : lead + 2] == _ITS_COMPLETION else 1)
    became = folded[begun - 1 : at] if folded[lead] in (_IT, _ITS_COMPLETION[0]) else ()
    finished = not _FINISHED.isdisjoint(became) and all(_is_of_time(word, _BECAME) for word in folded[begun:at])
    return (
        finished and _is_by_somebody(line, line.first + at + 4) and any(map(speaks_of_a_draft, line.beside(before)[:1]))
    )


def _is_by_us(line: Line, first: int) -> bool:
    """Tell whether nothing stands from a word on but who wrote it together: "jointly", "between them", "as one"."""
    owned = {at for name in line.names for at in range(name.first, name.last)}
    return all(at in owned or line.words.folded[at] in _WITH_WHOM for at in range(first, line.last))


def _is_by_somebody(line: Line, first: int) -> bool:
    """Tell whether nothing stands from a word on but who did something, and when: "the Board on 4 May"."""
    folded = line.words.folded
    owned = {at for name in line.names for at in range(name.first, name.last)}
    return first < line.last and all(
        at in owned or line.words.is_capital(at) or _is_of_time(folded[at], _WHEN | _OWNERS | _BESIDE)
        for at in range(first, line.last)
    )


def _is_of_time(word: str, also: AbstractSet[str]) -> bool:
    return word in also or word in MONTH_NAMES or word[0].isdigit()


def _is_ours(line: Line, at: int) -> bool:
    """Tell whether what stands behind a word for a document says that it is that of the file: "for 2023-24".

    The names of places and bodies in the title of the file are ours: "by Harbour Council on the year".
    """
    folded, behind = line.words.folded, line.words.folded[at + 1 : line.last]
    if not behind:
        return True
    on = next((place for place in range(at + 1, line.last) if folded[place] in _ON), line.last)
    near = folded[on : on + 3]
    on_it = on < line.last and (_IT in near or any(each.here for each in line.mentions))
    if behind[0] == _FOR:
        people = _ITS_PEOPLE if folded[at] in _PLANS else frozenset()
        return all(
            _is_of_time(folded[place], _TIMES | _BESIDE | people) or _is_in_title(line, place)
            for place in range(at + 2, line.last)
        )
    if behind[0] in _BY:
        owned = {place for name in line.names for place in range(name.first, name.last)}
        return on_it and all(
            place in owned or folded[place] in _BESIDE | _OWNERS or _is_in_title(line, place)
            for place in range(at + 2, on)
        )
    return behind[0] in _ON and on_it


def _is_in_title(line: Line, at: int) -> bool:
    """Tell whether a word in capitals stands in the title of the file as well."""
    word = line.words.folded[at].removesuffix("s")
    titles = (each.text for each in line.text.passages[:_COVER] if each.role == "heading")
    return line.words.is_capital(at) and any(
        word == each.removesuffix("s") for title in titles for each in words_of(title).folded
    )


def _is_definite(line: Line, first: int, at: int) -> bool:
    """Tell whether "the", "our" or "the board's" leads to a word, and nothing tells that it is another one."""
    words = line.words
    owners = [
        each
        for each in range(first, at)
        if not _MARKS.isdisjoint(words.text[words.starts[each] : words.starts[each + 1]])
    ]
    ours = all(_is_owner(words.folded[each], alone=each + 1 == at) or _is_in_title(line, each) for each in owners)
    led = words.folded[first] in _LEADS or bool(owners)
    return first < at and led and ours and _NO_FILE.isdisjoint(words.folded[first:at])


def _is_owner(word: str, *, alone: bool) -> bool:
    """Tell whether a word says whose it is; "the children's report" is one for children."""
    return word.removesuffix("s") in _OWNERS and not (alone and word in _ITS_READERS)


def _is_written(lead: Sequence[str]) -> bool:
    """Tell whether words say that somebody has written what follows: "both councils have together written the"."""
    rest = [word for word in lead if word not in _SO]
    return len(rest) > 2 and rest[-1] == _THE and rest[-2] in _WRITTEN and rest[-3] in _HAVE


def _is_at_the_opening(line: Line) -> bool:
    """Tell whether a sentence stands under a heading such as "Foreword", "2 Introduction", "About this report"."""
    trail = line.passage.trail
    return bool(trail) and not _OPENINGS.isdisjoint(words_of(trail[-1]).folded)
