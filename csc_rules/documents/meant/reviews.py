"""What is said of the review of a document, and which duties are about what is done in one."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.days.own_period import OwnPeriod
from csc_rules.documents.files.titles import cover
from csc_rules.documents.grammar_words import DEFINITE, PASSIVE
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_again, words_of

# What is done in a review is not done for the making of the document.
REVIEW = "review"
REPLACE = "replace"
# That a document takes the place of another is said among so many lines at its beginning.
BEGINNING = 80
# A document is for longer than such a number of days; a year is written with so many figures.
LONG, YEAR = 550, 4
# "Having reviewed the evidence" tells of no review of the document; "reviewed the priorities" may.
_OF_IT = frozenset(
    {"it", "this", "plan", "plans", "strategy", "report", "document", "agenda", "statement", "progress", "priorities"}
    | {"outcomes", "actions", "vision", "themes", "performance", "achievements", "period", "year", "implementation"}
    | {"delivery", "aims", "objectives", "goals", "targets", "framework", "programme", "policy", "indicators", "draft"}
)
_LEADS = frozenset({"the", "all", "our", "its", "their", "any", "available", "existing", "these", "of", "a", "an"})
_ENDS = frozenset({"and", "from", "on", "for", "in", "with", "of", "to", "by", "that", "which", "we", "before", "as"})
_ENDS |= {"was", "were", "has", "have", "had", "is", "are", "will"}
_REVIEWED = frozenset({"reviewed", "reviewing"})
# The noun that was reviewed has at most so many words.
_NOUN = 4
_TO_COME = frozenset({"will", "next", "second", "last", "previous", "future", "planned", "should", "shall", "peer"})
_CHAPTERS = frozenset({"monitoring", "monitor", "evaluation", "how", "what", "and"})
# "How the review was done", "carrying out the review", and not "what the review found".
_DOING = frozenset(
    {"how", "carrying", "doing", "making", "conduct", "conducting", "consultation", "consulted", "process"}
)
_OF_WHAT = frozenset({"of", "into", "on", "by", "group", "team", "panel"})
# "To present the outcome of the review of the plan" stands in so many lines from the first.
_OF, _NEAR_THE_TITLE = "of", 12
# "Review of the Harbour Growth Plan": so the name of a document ends; "of the website of the plan" is of a part of it.
_PAPERS = frozenset({"plan", "strategy", "agenda"})
_PARTS = frozenset({"of", "on", "in", "to", "by", "from", "with", "for", "at", "behind"})


def is_of_a_review(sought: Sought) -> bool:
    """Tell whether a duty is about what is done in a review, by the act that it comes before or by its title."""
    return sought.stage == REVIEW or (sought.stage is not None and REVIEW in words_again(sought.title).folded)


def is_under_it(
    sign: Sign,
    headings: Iterable[AbstractSet[tuple[str, str]]],
    sought: Sought,
    kinds: AbstractSet[str],
    *,
    own: bool,
) -> bool:
    """Tell whether a sentence stands under a heading about the review of the document, or in a paper on that.

    *headings* are what the cues of those above it are for, *kinds* those of the document; *own* tells whether the file
    may be the document, and is a review of it where its title calls it one: there "how the review was done" is over
    that as well.
    """
    if any(_is_on_review(targets, sought) for targets in headings) or (own and _is_in_its_chapter(sign)):
        return True
    return is_paper_on_one(sign.text, kinds)


def is_paper_on_one(text: Marked, kinds: AbstractSet[str]) -> bool:
    """Tell whether the title of a paper is "Review of" a document of some kinds: what it tells, was done in that.

    A title that has no name we know is told by "the review of the harbour plan" below it.
    """
    titles = [line for line in cover(text) if _is_review_of(line)]
    if not titles or not all(map(_is_of_a_document, titles)):
        return False
    named = [each for line in titles for each in line.mentions]
    if not named:
        said = (line for line in text.lines[:_NEAR_THE_TITLE] if (REVIEW, _OF) in pairwise(line.folded))
        return any(kinds & (each.on or each.kinds) for line in said if (each := _named_at_once(line)) is not None)
    return all(kinds & (each.on or each.kinds) for each in named)


def is_paper_on_another(text: Marked) -> bool:
    """Tell whether the title of a paper is "Review of" something else, or of a part: "of the website of the plan"."""
    titles = tuple(cover(text))
    reviews = [line for line in titles if _is_review_of(line)]
    others = (line for line in titles if not _is_review_of(line))
    named = any(line.mentions or not _PAPERS.isdisjoint(line.folded) for line in others)
    return bool(reviews) and not named and not any(map(_is_of_a_document, reviews))


def _is_review_of(title: Line) -> bool:
    """Tell whether a title is "review of" something; what that is called may have an "and" in it."""
    folded = title.folded
    return (REVIEW, _OF) in pairwise(folded) and _is_called_review(folded[: _behind_it(folded)])


def _is_of_a_document(title: Line) -> bool:
    """Tell whether "review of" leads at once to the name of a document, behind which at most years stand."""
    folded, end = title.folded, len(title.folded)
    while end and folded[end - 1][0].isdigit():
        end -= 1
    if title.mentions:
        named = _named_at_once(title)
        return named is not None and named.last - title.first >= end
    return folded[end - 1] in _PAPERS and _PARTS.isdisjoint(folded[_behind_it(folded) : end])


def _named_at_once(line: Line) -> Mention | None:
    """Return the document behind "review of", where that is what was reviewed, and not a part or side of it."""
    begin = line.first + _behind_it(line.folded)
    named = next((each for each in line.mentions if each.last > begin), None)
    at_once = named is not None and _PARTS.isdisjoint(line.words.folded[begin : named.first])
    return named if at_once else None


def _behind_it(folded: Sequence[str]) -> int:
    """Return the number of the word behind "review of"."""
    return next(at for at, pair in enumerate(pairwise(folded)) if pair == (REVIEW, _OF)) + 2


def _is_on_review(targets: AbstractSet[tuple[str, str]], sought: Sought) -> bool:
    """Tell whether a heading names a document and its review."""
    return ("document", sought.kind) in targets and ("act", REVIEW) in targets and ("tone", "other") not in targets


def _is_in_its_chapter(sign: Sign) -> bool:
    trail = sign.line.passage.trail
    heading = words_of(trail[-1]).folded if trail else ()
    is_over = _speaks_of_it(heading) and not _DOING.isdisjoint(heading) and _TO_COME.isdisjoint(heading)
    return is_over and any(_is_called_review(line.folded) for line in cover(sign.text))


def _is_called_review(title: Sequence[str]) -> bool:
    """Tell whether a title is that of a review: not "how the review was done", nor "monitoring and review"."""
    return REVIEW in title and not _speaks_of_it(title) and _CHAPTERS.isdisjoint(title)


def speaks_of_the_review(line: Line) -> bool:
    """Tell whether a sentence speaks of "the review", and not of that of something that it names."""
    return _speaks_of_it(line.folded)


def _speaks_of_it(folded: Sequence[str]) -> bool:
    return any(
        which in DEFINITE and word == REVIEW and not (len(folded) > at + 2 and folded[at + 2] in _OF_WHAT)
        for at, (which, word) in enumerate(pairwise(folded))
    )


def speaks_of_a_review(line: Line) -> bool:
    """Tell whether a sentence, or a heading above it, speaks of a review that may be one of the document.

    "Having reviewed the evidence, we wrote the plan" speaks of none.
    """
    if REVIEW not in line.acts:
        return False
    own = [cued for cued in line.told if REVIEW in cued.cue.names("act")]
    if not own or any(REVIEW in cued.cue.names("act") for above in line.above for cued in above):
        return True
    return not all(is_review_of_another(line, cued.first, cued.last) for cued in own)


def is_review_of_another(line: Line, first: int, last: int) -> bool:
    """Tell whether words tell of a review of another thing than the document: "reviewed the evidence"."""
    folded = line.words.folded
    at = next((place for place in range(first, last) if folded[place] in _REVIEWED or folded[place] == REVIEW), None)
    if at is None or not PASSIVE.isdisjoint(folded[max(line.first, at - 1) : at]):
        return False
    begin = at + 1
    if folded[at] == REVIEW and (folded[begin : begin + 1] != ("of",) or _goes_on_to_a_document(line, begin)):
        return False
    while begin < line.last and folded[begin] in _LEADS:
        begin += 1
    end = next((place for place in range(begin, line.last) if _ends_at(line, place)), line.last)
    if not 0 < end - begin <= _NOUN or begin == at + 1 or any(m.first < end and m.last > begin for m in line.mentions):
        return False
    return _OF_IT.isdisjoint(folded[begin:end])


def _goes_on_to_a_document(line: Line, begin: int) -> bool:
    """Tell whether "review of" leads to the name of a document: "of the western area's and our own harbour plan"."""
    words = line.words
    named = next((each.first for each in line.mentions if each.first > begin), None)
    if named is None or not PASSIVE.isdisjoint(words.folded[begin:named]):
        return False
    return "," not in words.text[words.starts[begin] : words.starts[named]]


def _ends_at(line: Line, at: int) -> bool:
    """Tell whether a noun ends before a word."""
    words = line.words
    years = words.folded[at - 1].isdigit() and words.folded[at].isdigit()
    return words.folded[at] in _ENDS or not (years or words.between(at - 1, at).isspace())


def is_of_the_making(line: Line, periods: Iterable[OwnPeriod]) -> bool:
    """Tell whether a sentence gives no time later than the year in which a document began, which is when it was made.

    *periods* are those that the document may be for; that of a review on its cover is shorter.
    """
    begun = [
        days[0].year for days in (each.period.days for each in periods) if days and (days[1] - days[0]).days > LONG
    ]
    if not begun or REVIEW in line.folded:
        return False
    years = {int(word) for word in line.folded if word.isdigit() and len(word) == YEAR}
    return bool(years) and max(years) <= min(begun)


def takes_the_place(text: Marked) -> bool:
    """Tell whether a text says of itself that it was put in the place of another: "this plan replaces that of 2002"."""
    return any(
        cued.how is How.STATED and ("act", REPLACE) in {(target.kind, target.name) for target in cued.cue.targets}
        for line in text.lines[:BEGINNING]
        if "this" in line.tones
        for cued in line.told
    )
