"""Sentences that take up a document that was named before: "it went on the website", "copies were sent to all"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from csc_rules.documents.grammar_words import MONTH_NAMES, PASSIVE
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention

ON_IT = frozenset({"review", "reviews", "report", "reports", "update", "updates", "summary", "evaluation", "briefing"})
# What is made known of such a thing is not said of the document; who was asked or answered may well be told by it.
MADE_KNOWN = ON_IT | frozenset(
    {"consultation", "newsletter", "letter", "letters", "email", "minutes", "comments", "response", "responses"}
    | {"assessment", "assessments", "leaflet", "presentation", "feedback", "questionnaire", "survey", "notice"}
    | {"paper", "papers", "guide", "article", "release", "story", "video", "poster", "notes", "views", "findings"}
    | {"information", "details", "questions", "timetable", "guidance", "advice", "training", "news"}
)
# What copies can be of beside the document: it stands in the sentences before.
_OTHER_PAPERS = MADE_KNOWN | frozenset(
    {"version", "versions", "booklet", "form", "forms", "strategy", "policy", "book", "magazine", "flyer", "document"}
    | {"budget", "budgets", "accounts", "agenda", "bill", "application", "bid", "claim", "grant", "contract", "order"}
    | {"invoice", "statement", "return", "constitution", "scheme", "rota", "map", "register", "calendar", "proposal"}
)
# What a sentence may begin with that "it" in the next one stands for, unless the document is called so.
_ITS_OWN = frozenset(
    {"strategy", "policy", "budget", "accounts", "bill", "application", "bid", "claim", "grant", "contract", "order"}
    | {"invoice", "constitution", "scheme", "rota", "register", "calendar", "magazine", "charter", "bylaw", "tender"}
)
_FEW, _THE = 3, "the"
# What is said of "the report" at once: it was written, it covers a year.
_SAYS = PASSIVE | frozenset({"is", "has"})
_OTHERS = frozenset({"other", "previous", "next", "meeting", "draft"})
_ANYBODY = frozenset({"somebody", "someone", "everybody", "everyone", "nobody", "we", "they", "both"})
_IT, _OF = "it", "of"
_WHY = frozenset({"so", "because"})
# What begins so tells of what the sentences before are about, in another passage, too.
_TAKEN_UP = frozenset({_IT, "they", "copies", "copy"})
_OF_COPIES = frozenset({"a", "printed", "paper", "hard", "bound", "free", "further"})
# What such a word does stands at most so many words behind it, and it behind so many others and a comma.
_NEAR, _OPENING = 6, 5
_THEN = frozenset({"earlier", "later", "then", "also", "finally", "subsequently", "afterwards", "meanwhile", "today"})
_AT, _BESIDES, _PART = frozenset({"in", "on", "by", "since"}), ("in", "addition"), ("as", "part", "of")

_DETERMINERS = frozenset({"a", "an", "the", "its", "our", "this", "some"})
# "Our first annual report", "each statement".
_WHICH_ONE = frozenset({"first", "second", "third", "fourth", "fifth", "annual", "yearly", "progress", "new", "latest"})
_EACH = frozenset({"each", "every", "their"})
_PREPOSITIONS, _WORK = frozenset({"of", "on", "to", "for", "in", "about", "with", "behind"}), "work"
_VERBS = frozenset(
    {"was", "were", "is", "are", "has", "had", "met", "took", "held", "made", "sent", "went", "saw", "heard"}
)
_TELLS = frozenset({"tells", "speaks", "talks"})
_WROTE = frozenset({"wrote", "built", "ran", "drew", "gave", "have", "own", "run"})
_TEXTS = frozenset({"draft", "drafts", "text", "version", "whole"})
# "Was discussed at a seminar" tells where, "needs a lease" of another thing.
_WHERE, _ANY = frozenset({"at", "in", "by", "after", "as", "during", "of"}), frozenset({"a", "an"})
# The document was changed after such things; they are not what was done next.
_COMES_BEFORE = frozenset(
    {"consultation", "comments", "response", "responses", "feedback", "views", "information", "advice", "training"}
    | {"guidance", "strategy", "document", "version", "questions", "details", "agenda", "order", "return", "policy"}
)

# "This is the report of both on the first year of our plan. It was published in May."
_THIS_IS = ("this", "is")
# "This report is on year one of the plan", "does so for the first part of the plan".
_REPORT, _ABOUT, _TIMES = "report", frozenset({"on", "for"}), frozenset({"year", "years", "part"})
_A_FILE = frozenset(
    {"report", "review", "update", "summary", "statement", "paper", "letter", "briefing", "leaflet", "guide"}
    | {"newsletter", "response", "strategy", "assessment", "note", "submission", "minute"}
)


def takes_up(line: Line, at: int) -> bool:
    """Tell whether a sentence begins with a word for what was named before, and says of that what stands at a word.

    "Copies went to the Ministers" are copies of what was named; "copies of the form went out" say of what.
    """
    if _TAKEN_UP.isdisjoint(line.words.folded[line.first : line.first + _OPENING + _NEAR]):
        return False
    folded, begin, last = line.words.folded, _behind_opening(line), line.last
    if at > begin + _NEAR:
        return False
    while begin < last and folded[begin] in _OF_COPIES:
        begin += 1
    return begin < last and folded[begin] in _TAKEN_UP and (begin + 1 == last or folded[begin + 1] != _OF)


def _behind_opening(line: Line) -> int:
    """Return where a sentence begins behind a few words of time and a comma: "earlier in the year, it was sent".

    "On uniforms, they were asked" and "for meals, copies were sent" say what that was about.
    """
    words, begun = line.words, line.words.folded[line.first : line.first + 3]
    dated = len(begun) > 1 and begun[0] in _AT and (begun[1].isdigit() or begun[1] in MONTH_NAMES)
    if not (dated or begun[0] in _THEN or begun[:2] == _BESIDES or begun == _PART):
        return line.first
    for place in range(line.first, min(line.first + _OPENING, line.last - 1)):
        if "," in words.between(place, place + 1):
            return place + 1
    return line.first


def is_of_copies(line: Line, at: int, before: Sequence[Line]) -> bool:
    """Tell whether a sentence of a document begins with "copies": they are of that, where nothing else was told of.

    "A leaflet was printed. Copies were sent out." tells of the leaflet.
    """
    if line.folded[:1] == (_IT,) or not takes_up(line, at):
        return False
    return not any(each.mentions or not _OTHER_PAPERS.isdisjoint(each.folded) for each in line.beside(before))


def is_by_the_way(line: Line, at: int) -> bool:
    """Tell whether a sentence about "it" names another document only to say why: "it is …, so that it fits the …".

    What comes behind it goes on about what "it" is.
    """
    if line.folded[:1] != (_IT,):
        return False
    words = line.words
    return any(
        words.folded[place] in _WHY and "," in words.between(place - 1, place) for place in range(line.first + 1, at)
    )


def begins_with_the_file(line: Line, called: Collection[str]) -> bool:
    """Tell whether a sentence begins with what such a document is called, and no more: "The report was written for".

    In a report, that is the report itself, where it tells of no other thing: "the report has a foreword".
    """
    folded = line.folded
    known = folded[:1] == (_THE,) and folded[1:2] != () and folded[1] in called
    other = any(after in _ANY and word not in _WHERE for word, after in pairwise(folded))
    return known and not other and not _SAYS.isdisjoint(folded[2:3]) and _OTHERS.isdisjoint(line.tones)


def says_it_is_another(line: Line, called: Collection[str]) -> bool:
    """Tell whether a sentence says that its file is a paper not *called* so: "this is the report on our plan"."""
    end = line.mentions[0].first if line.mentions else line.last
    papers = [word for word in line.words.folded[line.first + 2 : end] if word in _A_FILE]
    return line.folded[:2] == _THIS_IS and bool(papers) and papers[0] not in called


def begins_with_another(line: Line, called: Collection[str]) -> bool:
    """Tell whether a sentence begins with another paper, and says what was done with it: "The rent policy was made"."""
    folded = line.folded
    if _DETERMINERS.isdisjoint(folded[:1]):
        return False
    verb = next((at for at, word in enumerate(folded[1 : _FEW + 2], 1) if word in _SAYS | _VERBS), 0)
    return verb > 1 and folded[verb - 1] in _ITS_OWN and folded[verb - 1] not in called


def _goes_on_about_it(line: Line) -> bool:
    """Tell whether a sentence says more of what one before it tells of: "it is short", "but somebody has to own it".

    A few words of ours, as in "yours, we hope", tell of nothing else.
    """
    folded = line.folded
    told = _IT in folded or len(folded) <= _FEW
    return folded[:1] == (_IT,) or (told and not _ANYBODY.isdisjoint(folded[:2]))


def within_reach(line: Line, at: int, last: int, before: Sequence[Line]) -> tuple[Sequence[Line], bool]:
    """Return those of the sentences before, the nearest first, that words from one up to a *last* one can take up.

    What was done to "it", which is no subject, was done to what the nearest tells of, or those that go on about that,
    and to nothing else: "The plan was discussed. Our budget was hard. The board published it."
    """
    if line.folded[:1] == (_IT,) or _IT not in line.words.folded[at : min(last + 2, line.last)]:
        return before, False
    if makes_another(line.words.folded[line.first : at + 1]):
        return (), True
    beside = line.beside(before)
    cut = next((place for place, each in enumerate(beside, 1) if not _goes_on_about_it(each)), None)
    if cut is None:
        return before, False
    named = next((each for each in beside[:cut] if each.mentions), None)
    return (() if named is not None and _tells_of_more(named) else before[:cut]), True


def report_on(line: Line) -> Mention | None:
    """Return the report that a sentence begins with, on the plan named last: "this report is on year one of the plan".

    "This report goes with the plan" may be told of either, and "this plan follows the plan for 2020" as well.
    """
    named, folded = line.mentions, line.words.folded
    if line.folded[0] != _THIS_IS[0] or not named or named[0].first != line.first or named[0].here != _REPORT:
        return None
    behind = [word for word in folded[named[0].last : named[-1].last - 1] if word not in _DETERMINERS]
    on_it = behind[-1:] == ["on"] or (behind[-1:] == [_OF] and not _TIMES.isdisjoint(behind))
    return named[0] if on_it and named[-1].here not in ("", _REPORT) and not _ABOUT.isdisjoint(behind) else None


def makes_another(folded: Sequence[str]) -> bool:
    """Tell whether words before "it" say that another thing was made, which it stands for.

    >>> makes_another("we wrote a song and published".split()), makes_another("on a day in may we published".split())
    (True, False)
    """
    return any(after in _ANY and (word in _VERBS | _WROTE or word.endswith("ed")) for word, after in pairwise(folded))


def _tells_of_more(line: Line) -> bool:
    """Tell whether a sentence that names a document tells of another thing, too.

    "An amendment to the plan was moved" is about that, and "the plan has a logo", "the plan and the budget" of both.
    """
    folded, first, last = line.words.folded, line.mentions[0].first, line.mentions[-1].last
    lead = [word for word in folded[line.first : first] if word not in _DETERMINERS]
    if lead and lead[-1] in _PREPOSITIONS and not _is_said(lead) and folded[line.first] in _DETERMINERS:
        return _TEXTS.isdisjoint(lead)
    if lead and lead[0] == _WORK:
        return True
    behind = folded[last : line.last]
    return not (_TELLS | _OTHER_PAPERS - _COMES_BEFORE).isdisjoint(behind) or any(
        after in _ANY and word not in _WHERE for word, after in pairwise(behind)
    )


def _is_said(lead: Sequence[str]) -> bool:
    """Tell whether words have a verb, so that what stands behind them is its object: "the board met on the plan"."""
    return any(word in _VERBS or word.endswith("ed") for word in lead)


def speaks_of_the_file(line: Line, called: Collection[str]) -> bool:
    """Tell whether a sentence speaks of a document as a file of another kind is *called*: "our first statement"."""
    folded = line.words.folded
    for at in range(line.first + 1, line.last) if called else ():
        if folded[at] in called:
            lead = at - 1
            while lead > line.first and folded[lead] in _WHICH_ONE:
                lead -= 1
            if folded[lead] in _DETERMINERS | _EACH:
                return True
    return False
