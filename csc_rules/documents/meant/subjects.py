"""Which document a sentence is about: the one meant, another, the one before it, the next; or it does not say."""

from __future__ import annotations

from collections.abc import Sequence

from csc_rules.documents.files.kinds import is_under_another_law
from csc_rules.documents.files.own_file import speaks_of_a_draft, tells_of_its_file
from csc_rules.documents.files.parts import BEFORE, is_of_a_part
from csc_rules.documents.meant.asides import is_aside, is_within_a_clause
from csc_rules.documents.meant.asked_about import asks_about_another
from csc_rules.documents.meant.called import called
from csc_rules.documents.meant.called_by_title import calls_by_title, is_draft_by_title
from csc_rules.documents.meant.called_by_years import calls_by_years, is_draft_by_years
from csc_rules.documents.meant.governed import SETTLED, is_done_to_another, is_of_a_noun_of_its_own
from csc_rules.documents.meant.matters import ANOTHER, of_other_matter
from csc_rules.documents.meant.model import EITHER, ITSELF, OTHER, THIS, UNSAID, About, Days, Meant
from csc_rules.documents.meant.other_times import LEADING, other_time
from csc_rules.documents.meant.others import is_of_another_noun, takes_up_another
from csc_rules.documents.meant.taken_up import (
    MADE_KNOWN,
    ON_IT,
    begins_with_another,
    begins_with_the_file,
    is_by_the_way,
    is_of_copies,
    report_on,
    speaks_of_the_file,
    takes_up,
    within_reach,
)
from csc_rules.documents.meant.what_it_is import what_the_file_is
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.qualified import names_another_plan
from csc_rules.documents.sentences.tones import OF_OTHER_TIMES
from csc_rules.documents.sentences.years import year_of, years_of
from csc_rules.documents.words import Words

# "The previous children's services plan": what stands this closely before a document says which of them is meant.
BESIDE = 3
# Which of these are said of a document decides whether it is the one meant.
_WHICH = (*OF_OTHER_TIMES, "draft")
# What is done in a review of a document is done of it, for a duty about that.
_ITS_REVIEW = frozenset({"review", "reviews", "evaluation"})
_IT = "it"
# "A summary for sailors": the noun that a sentence begins with stands among so many words.
_SUBJECT = 3
# "Paper copies of this plan" are no paper on it.
_PAPER, _COPIES = "paper", frozenset({"copy", "copies", "version", "versions", "edition"})
# "We have published our", "the publication of the": what such a word leads to.
_TO_ITS_OBJECT = frozenset({"our", "its", "their", "the", "this"})
# "Was placed on the" leads to a place.
_TO_A_PLACE = frozenset({"on", "in", "at", "to", "by", "before", "with", "for", "from"})
_ARTICLES = frozenset({"a", "an", "the", "another", "its", "their", "our", "this"})
_RELATIVE = frozenset({"which", "that"})


_OF_A_DRAFT = About("draft", "it is about a draft")
_OF_THE_VERY = About(THIS, "it speaks of the very document")
_BY_NAME = About(THIS, "it names the document")
_NOTHING_SAID = About(UNSAID, "it does not say which document it is about")
_ANOTHER = About(OTHER, "it is about another document")
_OF_THE_FILE = About(OTHER, "it is about what the file is, and not about the document")
_MAY_BE_THE_FILE = About(EITHER, "it may take up what the file is, and not the document")
_INTRODUCED = {
    True: About(THIS, "a sentence before says what the file is"),
    False: About(OTHER, "it takes up what a sentence before says that the file is"),
}
_NAMED_BEFORE = About(THIS, "a sentence before names the document")
_BY_YEARS = About(THIS, "it calls the document by the years it is for")
_BY_TITLE = About(THIS, "it calls the document as its title does")


def about(
    line: Line,
    at: int,
    meant: Meant,
    before: Sequence[Line] = (),
    last: int | None = None,
    *,
    made_known: bool = False,
    in_review: bool = False,
) -> About:
    """Say whether a sentence is about the document meant, where it says something at a word, and up to a *last* one.

    What leads to its object, "following the publication of our", is said of what stands behind it.

    *before* are the sentences before it in the same passage, the nearest first: "it" is what they are about.
    *made_known* tells that the document itself was made known, sent or made, so that a letter on it is another thing,
    *in_review* that its review is what is asked of: "in the review of the plan we consulted" is said of it.
    """
    ours, there, end = meant.ours, line.mentions, at if last is None else last
    if line.touched and not meant.foreign:
        there += tuple(called(line, meant.kinds, meant.file_kinds, meant.made, before))
    if there and any(map(meant.is_meant, there)):
        # "The plan and its Outcomes Framework were sent": what only capitals name takes nothing from the plan.
        there = tuple(each for each in there if not each.by_capitals)
    if there:
        near = last if last is not None and _leads_to_its_object(line, at, last) else at
        nearest = _nearest(line, there, near)
        if nearest.here and (meant.foreign or is_under_another_law(line)):
            return About(OTHER, "it is about a document that another law asks for")
        if nearest.first == at and nearest.on & meant.kinds:
            return About(THIS, "it says of the document what the name of another begins with")
        if nearest.here in ON_IT and _is_on_another(nearest, there, meant):
            return About(EITHER, "it may be on another document that it names")
        if not nearest.kinds and meant.may_be_several(nearest):
            return About(EITHER, "it speaks of the very document, and not of which kind it is")
        if _is_said_of_either(line.words, nearest, at) and meant.kinds & (nearest.kinds | nearest.on):
            return About(EITHER, "it can be said of either of two documents")
        on_it = (MADE_KNOWN if made_known else ON_IT) - (_ITS_REVIEW if in_review else frozenset())
        if _is_said_of_what_is_on_it(line, nearest, at, on_it):
            return About(OTHER, "it is about something on the document, such as a review of it")
        if made_known and _is_cut_off(line, nearest, at) and _is_of_another_paper(line, at):
            return About(OTHER, "it is about something beside the document")
        if meant.is_meant(nearest) and is_of_a_part(line, nearest):
            return About(OTHER, "it is about something that is part of the document")
        if meant.is_meant(nearest) and is_of_another_noun(line, nearest, at):
            return About(EITHER, "it may be said of something else that stands before it")
        if made_known and meant.is_meant(nearest) and is_within_a_clause(line, nearest, max(at, end)):
            return About(OTHER, "it says so of what the clause is about that names the document")
        matter = of_other_matter(line, nearest, at) if made_known else ""
        if matter:
            return _ANOTHER if matter == ANOTHER else About(EITHER, "it may be about another document")
        if not made_known and meant.is_meant(nearest) and asks_about_another(line, nearest, at, end):
            return About(EITHER, "it says that somebody was asked about something else")
        if made_known and meant.is_meant(nearest) and is_done_to_another(line, nearest, at, end):
            return About(OTHER, "it says so of something else")
        if meant.is_meant(nearest) and not ours and takes_up_another(line, nearest, before):
            return About(EITHER, "it may take up another document, which was named before")
        if meant.is_meant(nearest):
            return _which(line, nearest, _OF_THE_VERY if nearest.here else _BY_NAME, meant.periods)
        return _ANOTHER
    if meant.titles and calls_by_title(line, meant.titles):
        return _OF_A_DRAFT if is_draft_by_title(line, meant.titles) else _BY_TITLE
    if ours and calls_by_years(line, meant.called, meant.periods):
        return _OF_A_DRAFT if is_draft_by_years(line, meant.called) else _BY_YEARS
    gone = other_time(line, at)
    if gone is not None:
        return About(gone, _WHY[gone])
    if OTHER in line.under_tones:
        return About(OTHER, "it stands under a heading about another document")
    if speaks_of_the_file(line, meant.of_the_file):
        return _OF_THE_FILE
    if ours and speaks_of_a_draft(line):
        return _OF_A_DRAFT
    if (made_known or not SETTLED.isdisjoint(line.words.folded[at : end + 1])) and is_of_a_noun_of_its_own(
        line, at, end
    ):
        return About(OTHER, "it says so of something else")
    told, taken = _taken_up(line, at, end, before, meant)
    if told is not None:
        return told
    if meant.foreign:
        return About(OTHER, "the file appears to be another document")
    if (
        ours
        and not taken
        and (tells_of_its_file(line, at, last, meant.called, before) or is_of_copies(line, at, before))
    ):
        return ITSELF
    return _NOTHING_SAID


def _taken_up(line: Line, at: int, end: int, before: Sequence[Line], meant: Meant) -> tuple[About | None, bool]:
    """Say which document the sentences before one tell of, if it takes one up, and whether it takes up something."""
    reach, taken = within_reach(line, at, end, before)
    for place, line_before in enumerate(reach, 1):
        if line_before.passage.number != line.passage.number and not takes_up(line, at):
            break
        named = line_before.mentions
        told = what_the_file_is(line_before, meant.called, before[place:], ours=meant.ours)
        if told is not None:
            return _INTRODUCED[told], taken
        if speaks_of_the_file(line_before, meant.of_the_file):
            return _MAY_BE_THE_FILE if named else _OF_THE_FILE, taken
        if named and not is_by_the_way(line_before, named[0].first):
            same = line_before.passage.number == line.passage.number
            return _by_name_before(line, line_before, meant), same and line.folded[:1] != (_IT,)
        spoken = _spoken_of_before(line, line_before, meant)
        if spoken is not None:
            return spoken, taken
    return None, taken


def _by_name_before(line: Line, before: Line, meant: Meant) -> About | None:
    """Say which document a sentence takes up that the one before it names, if it is for certain the one or another."""
    named = before.mentions
    if is_of_a_part(before, named[-1]) and line.folded[:1] == (_IT,):
        return About(OTHER, "it takes up what a sentence before calls part of the document")
    told = report_on(before) or named[-1]
    if meant.is_meant(told) and not (told.here and meant.foreign):
        return _which(before, told, _NAMED_BEFORE, meant.periods)
    if not named[-1].here and line.folded[:1] == (_IT,) and not _is_called_alike(before, named[-1], meant):
        return About(OTHER, "it takes up another document, which a sentence before names")
    return None


def _spoken_of_before(line: Line, before: Line, meant: Meant) -> About | None:
    """Say what a sentence before tells of that names no document, if it tells of one."""
    if meant.ours and begins_with_the_file(before, meant.called):
        return About(THIS, "a sentence before names the document")
    another = names_another_plan(before.words, before.first, before.last) or begins_with_another(before, meant.called)
    if another and line.folded[:1] == (_IT,):
        return About(OTHER, "it takes up another document, which a sentence before names")
    return _OF_A_DRAFT if meant.ours and speaks_of_a_draft(before) else None


def _nearest(line: Line, there: Sequence[Mention], at: int) -> Mention:
    """Return the document that stands nearest to a word, in the same clause rather than in another one or an aside."""
    if len(there) == 1:
        return there[0]

    def apart(each: Mention) -> tuple[bool, int, bool]:
        return _is_cut_off(line, each, at), _distance(each, at), each.first > at

    ranked = sorted(there, key=apart)
    return next((each for each in ranked if not is_aside(line, each, at)), ranked[0])


def is_about_one_thing(line: Line, meant: Meant) -> bool:
    """Tell whether a sentence of another file is about the same wherever in it something is said."""
    if line.mentions or meant.ours:
        return False
    if line.touched and next(called(line, meant.kinds, meant.file_kinds, meant.made), None) is not None:
        return False
    return not any(tone in line.tones for tone in OF_OTHER_TIMES) and not takes_up(line, line.first)


def _is_called_alike(line: Line, mention: Mention, meant: Meant) -> bool:
    """Tell whether a document of another kind of ours is called as the one meant: "the refreshed plan", of the plan."""
    return bool(mention.kinds) and line.words.folded[mention.last - 1] in meant.called


def _is_cut_off(line: Line, mention: Mention, at: int) -> bool:
    """Tell whether a document is named in a clause behind what is said: "was published in May, and is on the plan"."""
    words = line.words
    return mention.first > at and "," in words.between(at, mention.first)


def _leads_to_its_object(line: Line, at: int, last: int) -> bool:
    """Tell whether words from one up to a *last* one end with an object, or with what stands before one."""
    folded = line.words.folded
    if any(at < each.first <= last < each.last for each in line.mentions):
        return True
    return folded[last] in _TO_ITS_OBJECT and folded[last - 1] not in _TO_A_PLACE


def _is_on_another(report: Mention, named: Sequence[Mention], meant: Meant) -> bool:
    """Tell whether a sentence names a document of others, and none of ours: "our annual report on the harbour plan"."""
    others = [each for each in named if each is not report and not each.here]
    return bool(others) and not any(each.kinds & meant.made.keys() for each in others)


def _is_said_of_what_is_on_it(line: Line, mention: Mention, at: int, on_it: frozenset[str]) -> bool:
    """Tell whether something is said of a review or report on a document: "the review of the plan was published".

    Where the review is the very thing that is said, it is one of the document.
    """
    folded = line.words.folded
    for place in range(mention.first - 1, max(line.first, mention.first - BEFORE) - 1, -1):
        if folded[place] in on_it and not (folded[place] == _PAPER and folded[place + 1] in _COPIES):
            leads = not LEADING.isdisjoint(folded[place + 1 : min(place + 3, mention.first + 1)])
            return leads and not any(each.first <= place < each.last for each in line.cued if each.first == at)
    return False


def _is_of_another_paper(line: Line, at: int) -> bool:
    """Tell whether something is said of a summary or the like: "a leaflet was printed, and the plan is to follow"."""
    begun = line.words.folded[line.first : min(at, line.first + _SUBJECT)]
    return begun[:1] != () and begun[0] in _ARTICLES and not MADE_KNOWN.isdisjoint(begun)


def _is_said_of_either(words: Words, mention: Mention, at: int) -> bool:
    """Tell whether something is said in a clause behind two names: "the report on the plan, which was published"."""
    end = mention.ends
    return mention.last <= end < at and bool(_RELATIVE & set(words.folded[end : end + 1]))


def _distance(mention: Mention, at: int) -> int:
    return 0 if mention.first <= at < mention.last else min(abs(mention.first - at), abs(at - mention.last + 1))


def _which(line: Line, mention: Mention, found: About, periods: Sequence[Days]) -> About:
    """Say what stands beside the name of a document: the previous one, the next one, a draft of it, or its years."""
    for tone in _WHICH:
        for mark in line.tones.get(tone, ()):
            near = mark.first <= mention.last and mark.last >= mention.first - BESIDE
            if near and not any(each.first <= mark.first < each.last for each in line.mentions if each is not mention):
                return About(tone, _WHY[tone])
    named = (years_of(line, mention) or year_of(line, mention)) if periods else None
    if named is None or any(named[0] <= last and named[1] >= first for first, last in periods):
        return found
    tone = "previous" if named[1] < min(first for first, _ in periods) else "next"
    return About(tone, _WHY[tone])


_WHY = {
    "previous": "it is about the document before this one",
    "next": "it is about the document that follows this one",
    "draft": "it is about a draft",
}
