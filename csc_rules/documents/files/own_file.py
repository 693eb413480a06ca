"""What a line tells of the file it stands in, though it names no document: imprints, "on our website", "it"."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import pairwise

from csc_rules.documents.files.gone_out import is_history, tells_of_publication
from csc_rules.documents.grammar_words import LATER, MONTH_NAMES, NO_PART
from csc_rules.documents.matching import is_number
from csc_rules.documents.model import LISTED
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.qualified import NOUNS, is_qualified_otherwise

_IT = "it"
_BESIDE_IT = frozenset({"before", "by", "with", "to", "alongside", "beside", "under", "from"})
_ON = "on"
_SINCE = frozenset({"since", "from", "now"})
BEGINS = 4
# A line that says who made the file it stands in is no longer than this, and begins with what they did.
IMPRINT = 20
# "Issued on Friday 23 June 2017 by": the day has at most so many words.
DATED = 7
YEAR = 4
_FIRST = "first"
_AT_FIRST = frozenset({("published",), ("issued",), ("put",)})
_MADE = frozenset(
    {"published", "prepared", "produced", "issued", "compiled", "written", "drafted", "authored", "developed"}
    | {"created"}
)
_JOINTLY = "jointly"
_WHEN_IT_WAS = (("on",), ("in",))
_LAID, _LAID_WORDS = ("laid", "before"), 30
_UNDER = frozenset({"on", "in", "under", "pursuant"})
# What stands between two cells of a row, and what a row says of what is not done.
_CELL = frozenset("|\n")
_NOT_YET = NO_PART | {"pending", "awaiting", "awaited", "outstanding", "yet", "tba", "na", "target", "every", "summary"}
_NOT_YET |= {"previous", "old", "last", "earlier"}
# "The printed version": a document is spoken of as one that is finished, or in the form in which readers have it.
_FINISHED = frozenset(
    {"final", "finished", "full", "complete", "completed", "whole", "entire", "adopted", "approved", "agreed"}
    | {"published", "printed", "bound", "paper", "online", "electronic", "web"}
)
_TEXTS = frozenset({"document", "version", "text", "edition"})
# "Drafting" is that of the file where it is told only that it was done, when, and behind such a word by whom.
_DRAFTING, _PREPARATION = "drafting", "preparation"
_PAST = frozenset({"was", "has", "took", "began", "ran", "came"})
_BY_OR_AMONG = frozenset({"by", "between", "among"})
_SEASONS = frozenset({"spring", "summer", "autumn", "winter", "early", "late"})
_WHEN = (
    MONTH_NAMES
    | {"in", "on", "from", "until", "to", "over", "the", "end", "an", "and", "years", "year", "months"}
    | {"weeks", "days", "last", "this"}
    | _SEASONS
)
_DONE = frozenset(
    {"been", "led", "overseen", "completed", "concluded", "finished", "undertaken", "shared", "coordinated", "carried"}
    | {"out", "place", "jointly", "together", "equally", "now"}
)
# "Led by the clerk for the bill": what is drafted is something else.
_ELSEWHERE = frozenset({"for", "on", "about", "at", "into", "in"})
# "Chapter 4 was written with the port": a part of the file, where it is told by its number alone. Sections, parts and
# schedules are those of laws as well.
_ITS_PARTS = frozenset({"chapter", "appendix", "annex"})
_IS_SAID, _FOR = frozenset({"was", "has", "is"}), "for"
_ARTICLES, _STOPS = frozenset({"a", "an", "the"}), frozenset(",;")
# "This version: final, 30 March 2023", "Status: final, v2": nothing is said but which version it is, with its day.
_STATES_OF_IT = frozenset({"version", "status", "issue"})
_OF_A_VERSION = (
    _STATES_OF_IT | MONTH_NAMES | {"this", "is", "the", "final", "document", "of", "on", "in", "date", "dated"}
)
_THIS, _THE = "this", "the"
# "On 3 May, at its meeting, the Board approved it."
_PARTICIPLE, _CUTS = "ed", frozenset(",:;")
_AT_A_MEETING = frozenset({"on", "in", "at", "its", "their", "the", "a", "meeting", "special"})
# "We have written a short plan that": its word stands so near, and goes on so.
NEAR = 8
_GOES_ON = frozenset({"that", "which", "with", "of"})
_OF = "of"
_OF_OR_FOR = frozenset({_OF, _FOR})
_DRAFT = frozenset({"draft", "drafts"})
# "A needs assessment was carried out. It …": what is such a thing is not the file.
_TAKES = frozenset(
    {"assessment", "survey", "study", "questionnaire", "exercise", "event", "conference", "meeting", "review", "group"}
    | {"audit", "inspection", "project", "board", "panel", "forum", "team", "network", "analysis", "consultation"}
)
# "The draft budget", "draft minutes": drafts of other things than a document of ours.
_OTHER_DRAFTS = frozenset(
    {"budget", "budgets", "minutes", "agenda", "letter", "letters", "regulations", "bill", "order", "orders"}
    | {"guidance", "contract", "contracts", "accounts", "policy", "policies", "timetable", "estimates", "standards"}
    | {"lease", "leases", "byelaws", "bylaws", "constitution", "agreement", "agreements", "legislation", "speech"}
    | {"reply", "replies", "response", "responses", "submission", "article", "release", "poster", "posters", "leaflet"}
    | {"invitation", "invitations", "rota", "menu", "menus", "logo", "questionnaire", "survey", "protocol", "motion"}
    | {"resolution", "advert", "calendar", "application"}
)
_ONE = frozenset({"a", "an"})
_PROGRAMMES = NOUNS | {"programme", "programmes", "scheme", "framework"}
_OTHER_PAPERS = frozenset(
    {"report", "reports", "strategy", "act", "code", "review", "assessment", "bid", "constitution"}
)
# "The proposed priorities" are those of a draft.
_PROPOSED = frozenset({"proposed", "emerging"})
_ITS_CONTENT = frozenset({"priorities", "outcomes", "actions", "aims", "vision", "content", "contents", "themes"})
# "The draft well-being assessment" has so many words at most.
_ASSESSED, _NAMED = frozenset({"assessment", "assessments"}), 5
_NO_ADJECTIVES = frozenset(
    {"a", "an", "the", "its", "our", "their", "and", "with", "of", "for", "to", "in", "had", "has", "was", "is"}
)
_BY_WHOM = frozenset({("by",), ("jointly", "by"), ("on", "behalf")})


def tells_of_its_file(
    line: Line, at: int, last: int | None, called: Collection[str] = (), before: Sequence[Line] = ()
) -> bool:
    """Tell whether a line tells something of the file it stands in: as an imprint, without a subject, or of "it".

    *called* are the words for such documents, as in "the printed plan", *before* the sentences before it.
    """
    return (
        _is_imprint(line)
        or _has_no_subject(line, at, last)
        or (_says_it(line, at) and not _goes_on_about_another(line, before, called))
        or _counts_itself(line, at, called, before)
        or tells_of_publication(line, at, before)
        or is_history(line)
        or _tells_of_a_part(line, at, before)
        or _tells_of_its_drafting(line, at, before)
        or _tells_of_its_version(line)
        or _says_that_it_is_one(line, called)
        or _says_which_text(line, called)
        or _stands_in_its_history(line, at)
    )


def _stands_in_its_history(line: Line, at: int) -> bool:
    """Tell whether a line is a row of the file's own history: "1.1 | 1 May 2021 | Published on the web site".

    It has a day, and what was done begins a cell: not "logo approved", nor what waits for its day, nor of a draft, 0.1.
    """
    if line.passage.role not in LISTED or _THIS not in line.under_tones or "previous" in line.tones:
        return False
    folded, words = line.folded, line.words
    begins = at == line.first or not _CELL.isdisjoint(words.between(at - 1, at))
    final = at > line.first and words.folded[at - 1] in _FINISHED | _TEXTS
    dated = any(word.isdigit() and len(word) == YEAR for word in folded)
    draft = folded[0] == "0" or folded[0].startswith("0.")
    return dated and (begins or final) and not draft and _NOT_YET.isdisjoint(folded)


def _tells_of_its_drafting(line: Line, at: int, before: Sequence[Line]) -> bool:
    """Tell whether a line only says that drafting was done, when and by whom: "Drafting was completed in May".

    So it is not with that "of the minutes", nor where another paper is told of before; and "preparation" may be that
    of anything, unless the line stands alone and tells only when.
    """
    folded = line.folded
    if at != line.first or folded[0] not in (_DRAFTING, _PREPARATION) or _PAST.isdisjoint(folded[1:2]):
        return False
    whom = next((place for place, word in enumerate(folded) if word in _BY_OR_AMONG), len(folded))
    if folded[0] == _PREPARATION and (whom < len(folded) or any(line.beside(before))):
        return False
    done = _PAST | _DONE | _WHEN
    told = all(word in done or word[0].isdigit() or is_number(word) for word in folded[1:whom])
    behind = folded[whom : _end_of_clause(line, whom)]
    elsewhere = any(one in _ELSEWHERE and not _is_a_time(other) for one, other in pairwise((*behind, "")))
    return told and not elsewhere and not _tells_of_another_paper((line, *line.beside(before)))


def _is_a_time(word: str) -> bool:
    return word in MONTH_NAMES or word[:1].isdigit() or word in _SEASONS


def _end_of_clause(line: Line, begin: int) -> int:
    """Return how many words of a line stand before the first comma behind one of them."""
    places = range(begin + 1, len(line.folded))
    between = ((place, line.words.between(line.first + place - 1, line.first + place)) for place in places)
    return next((place for place, sign in between if not _STOPS.isdisjoint(sign)), len(line.folded))


def _tells_of_another_paper(lines: Iterable[Line]) -> bool:
    """Tell whether sentences speak of a paper that a part or the drafting may be of: a report, minutes, a bill."""
    return not all((_OTHER_PAPERS | _OTHER_DRAFTS).isdisjoint(each.folded) for each in lines)


def _tells_of_a_part(line: Line, at: int, before: Sequence[Line]) -> bool:
    """Tell whether a line begins with a numbered part and says something of that: "Chapter 4 was written with …"."""
    folded = line.folded
    if at != line.first or folded[0] not in _ITS_PARTS or _IS_SAID.isdisjoint(folded[2:3]):
        return False
    number = line.words.original(line.first + 1, line.first + 2)
    numbered = number.isascii() and number.isdecimal()
    for_another = any(one == _FOR and other in _ARTICLES for one, other in pairwise(folded))
    return numbered and not for_another and not _tells_of_another_paper((line, *line.beside(before)))


def _tells_of_its_version(line: Line) -> bool:
    """Tell whether a line is no more than which version the file is: "This version: final, 28 March 2023"."""
    folded = line.folded
    begun = folded[1:2] if folded[0] == _THIS else folded[:1]
    dated = [word for word in folded if any(each.isdigit() for each in word)]
    return (
        not _STATES_OF_IT.isdisjoint(begun)
        and bool(dated)
        and all(word in _OF_A_VERSION or word in dated for word in folded)
    )


def _says_that_it_is_one(line: Line, called: Collection[str]) -> bool:
    """Tell whether a line says of its file which kind it is: "this is a plan", "we wrote a plan that is short"."""
    folded = line.folded
    at = next((place for place, word in enumerate(folded[:NEAR]) if word in called), None)
    if at is None:
        return False
    if folded[:2] == (_THIS, "is"):
        return True
    return folded[0] == "we" and "a" in folded[1:at] and not _GOES_ON.isdisjoint(folded[at + 1 : at + 2])


def _says_which_text(line: Line, called: Collection[str]) -> bool:
    """Tell whether a line speaks of "the printed version" or "the finished document"; not of one "for the school"."""
    folded = line.folded
    return any(
        folded[place - 1] in _FINISHED
        and (word in _TEXTS or word in called)
        and _OF_OR_FOR.isdisjoint(folded[place + 1 : place + 2])
        for place, word in enumerate(folded[1:], start=1)
    )


def speaks_of_a_draft(line: Line) -> bool:
    """Tell whether a sentence speaks of "the draft", which is one of the document that it stands in.

    "The draft budget" and a draft of the document before are none.
    """
    folded = line.folded
    return "previous" not in line.tones and any(
        (
            word in _DRAFT
            and not _is_of_assessment(line, line.first + place)
            and not _is_of_other_paper(line, line.first + place)
        )
        or (word in _PROPOSED and not _ITS_CONTENT.isdisjoint(folded[place + 1 : place + 2]))
        for place, word in enumerate(folded)
    )


def _is_of_other_paper(line: Line, at: int) -> bool:
    """Tell whether "draft" leads to a noun that is no document of ours: "our draft reply", "draft anniversary plan"."""
    words = line.words
    for place in range(at + 1, min(at + _NAMED, line.last)):
        word = words.folded[place]
        if words.between(place - 1, place).strip() or word in _NO_ADJECTIVES or word in _BY_OR_AMONG | _BESIDE_IT:
            return False
        if word in _OTHER_DRAFTS or (word in _PROGRAMMES and is_qualified_otherwise(words, place, at - 1)):
            return True
    return False


def _is_of_assessment(line: Line, at: int) -> bool:
    """Tell whether a draft is one of an assessment: "the draft well-being assessment"; not "a draft, with an …"."""
    words = line.words
    for place in range(at + 1, min(at + _NAMED, line.last)):
        if words.between(place - 1, place).strip() or words.folded[place] in _NO_ADJECTIVES:
            return False
        if words.folded[place] in _ASSESSED:
            return True
    return False


def _has_no_subject(line: Line, at: int, last: int | None) -> bool:
    """Tell whether a line only says where something is, so that it is the file: "On our website since 8 May"."""
    if at != line.first or last is None or line.folded[0] != _ON or len(line.folded) > IMPRINT:
        return False
    return last + 1 >= line.last or line.words.folded[last + 1] in _SINCE


def _says_it(line: Line, at: int) -> bool:
    """Tell whether "it" stands for the file, and not for whoever "had before it a report" or by whom it was agreed."""
    folded = line.words.folded[line.first : min(line.last, at + BEGINS)]
    return any(
        word == _IT and folded[max(place - 1, 0)] not in _BESIDE_IT and not _is_told_of_before(line, place)
        for place, word in enumerate(folded)
    )


def _goes_on_about_another(line: Line, before: Sequence[Line], called: Collection[str]) -> bool:
    """Tell whether a sentence begins with "it", which the sentence before began with: "A survey was done. It found".

    "The group commissioned a survey. It was done by" goes on about the survey as well.
    """
    told = line.beside(before)[:1]
    whole = told[0].folded if told and line.folded[0] == _IT else ()
    made = (whole[at + 1 : at + _NAMED + 1] for at, word in enumerate(whole) if word in _ONE)
    if set(called).isdisjoint(whole) and any(not _TAKES.isdisjoint(each) for each in made):
        return True
    begun = whole[1:NEAR] if not _ARTICLES.isdisjoint(whole[:1]) else ()
    finite = next((place for place, word in enumerate(begun) if word in _IS_SAID), 0)
    return not _TAKES.isdisjoint(begun[:finite]) and set(called).isdisjoint(begun[:finite])


def _is_told_of_before(line: Line, place: int) -> bool:
    """Tell whether "it" is what was done something to, and may be what stands before a comma or a colon.

    "They asked for a crossing, and the council approved it."
    """
    if place == 0 or not line.folded[place - 1].endswith(_PARTICIPLE):
        return False
    cut = [
        at + 1
        for at in range(place - 1)
        if not _CUTS.isdisjoint(line.words.between(line.first + at, line.first + at + 1))
    ]
    before = line.folded[: max(cut, default=0)]
    return not all(word in _AT_A_MEETING or word in MONTH_NAMES or word[0].isdigit() for word in before)


def _counts_itself(line: Line, at: int, called: Collection[str], before: Sequence[Line]) -> bool:
    """Tell whether a line calls its file the next of those before: "the first plan came out … This, the third, …"."""
    folded = line.folded
    if folded[:2] != (_THIS, _THE) or folded[2:3] == () or folded[2] not in LATER or at - line.first > NEAR:
        return False
    told = line.beside(before)
    return "," in line.words.between(line.first, line.first + 1) and any(
        not set(called).isdisjoint(each.folded) for each in told
    )


def _is_imprint(line: Line) -> bool:
    """Tell whether a line only says by whom the file it stands in was made: "Published by the harbour board"."""
    folded = line.folded
    if folded[:2] == _LAID and len(folded) <= _LAID_WORDS:
        # "Laid before the Assembly under section 5 of the Harbours Act 1999 on 18 June 2024", and no more.
        year = folded[-1].isdigit() and len(folded[-1]) == YEAR
        return year and folded[-2] in MONTH_NAMES and not _UNDER.isdisjoint(folded[4:5])
    if len(folded) > IMPRINT:
        return False
    if folded[0] == _FIRST:
        # "First published 27 April 2023".
        return folded[1:2] in _AT_FIRST and any(word.isdigit() and len(word) == YEAR for word in folded)
    if folded[0] == _JOINTLY:
        # "Jointly prepared by the harbour board and the port".
        return not _MADE.isdisjoint(folded[1:2]) and folded[2:3] in _BY_WHOM
    if folded[0] not in _MADE:
        return False
    jointly = 2 if folded[1:2] == ("jointly",) else 1
    when = folded[jointly : jointly + 1]
    dated = (when in _WHEN_IT_WAS or not MONTH_NAMES.isdisjoint(when)) and "by" in folded[jointly : jointly + DATED]
    return folded[1:2] in _BY_WHOM or folded[1:3] in _BY_WHOM or dated
