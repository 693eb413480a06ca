"""Whether words stand where a document gives what it must contain, and not in a list of what others give.

Lines of a list of contents that looks like running text, mere keywords under what a document is informed by or has in
its appendices, and what is quoted from the document before, give nothing.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from csc_rules.documents.cueing import How
from csc_rules.documents.sentences.bodies import body
from csc_rules.documents.sentences.heads import label_of
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import OF_OTHER_TIMES
from csc_rules.documents.words import words_again, words_of

# "Chapter 3 Analysis of needs": a part of a document as its list of contents calls it.
_PART = re.compile(r"\s*(chapter|section|part|appendix|annex)\s+(\d{1,2}|[a-z]|[ivx]{1,4}|[a-z]{3,6})\b", re.IGNORECASE)
# The line of a list of contents has at most so many words.
_LONGEST = 30
# So many numbers of pages, in order, stand within so many words behind "contents".
_SEVERAL_PAGES, _RUN, _YEAR = 4, 60, 4
# The numbers of pages and chapters that stand by themselves, and how near to others.
_FIGURES = re.compile(r"\s*(?:\d{1,3}(?:\.\d{1,2})?\s*){1,6}")
_NEAR = 8
_CONTENTS = ("contents",)
# With these a list of contents begins; it names so many parts, each in so many words.
_FIRST_PARTS = frozenset({"introduction", "foreword", "welcome", "preface", "background", "contents", "summary"})
_OF_PARTS = frozenset({"we", "who", "will", "you", "they"})
_PARTED = re.compile(r"[,;|\u2022\u00b7]\s*")
_SEVERAL_PARTS, _A_PART = 5, 9
_ANY = frozenset({"a", "every", "each", "any"})
_PRESENT = frozenset({"has", "is", "must", "should", "sets", "includes", "contains", "gives", "needs", "describes"})
# Words without which a line is no sentence: forms of "be" and "have", modals, and who does something.
_FINITE = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "will", "shall", "can", "could", "should"}
    | {"would", "must", "may", "might", "we", "they", "they'll", "we'll", "we've", "who", "he", "she", "i", "you"}
)
# "Our work is informed by the following", "the plan is underpinned by these principles".
_INFORMED = frozenset(
    {"informed", "underpinned", "guided", "influenced", "driven", "governed", "inspired", "framed", "rooted"}
    | {"grounded", "shaped", "based", "founded", "built"}
)
_BY = frozenset({"by", "in", "on"})
_REVIEW = "review"
# What stands under such a heading stands elsewhere.
_ELSEWHERE = frozenset(
    {"appendices", "appendix", "annexes", "contents", "downloads", "attachments", "links", "documents"}
)
_GLOSSED = frozenset({"glossary", "abbreviations", "acronyms", "jargon"})
_SHORT_HEAD = 4
A_LINE = 6
_NUMBERED = re.compile(r"\s*\d{1,2}[.)]?\s+[A-Z]")
# A heading that ends so is that of a page, a paper or a body, and not over what its other words name.
_OF_A_PAGE = frozenset(
    {"consultation", "survey", "questionnaire", "partnership", "board", "committee", "forum", "network", "news"}
    | {"consultations", "surveys"}
)
_FOR = "for"
_QUOTES = ('"', "\u201c", "\u2018", "'")


def is_of_contents(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line is one of a list of contents: "Chapter 3 Needs", and below it "Chapter 4 Priorities"."""
    own = lines[number].passage
    if _is_run_on(lines[number]) or _lists_parts(lines[number]) or _is_among_pages(lines, number):
        return True
    part = _part(lines[number])
    if part is None:
        return False
    before = next((each for each in reversed(lines[:number]) if each.passage.number != own.number), None)
    behind = next((each for each in lines[number + 1 :] if each.passage.number != own.number), None)
    return any(line is not None and _part(line) == part for line in (before, behind))


def _is_run_on(line: Line) -> bool:
    """Tell whether a list of contents was read as one sentence: "Contents Page 3 Our vision 4 Needs 10-16 Actions"."""
    folded = line.folded
    if "contents" not in folded:
        return False
    at = folded.index("contents")
    pages = [int(word) for word in folded[at : at + _RUN] if word.isdigit() and len(word) < _YEAR]
    return len(pages) >= _SEVERAL_PAGES and pages == sorted(pages)


def _lists_parts(line: Line) -> bool:
    """Tell whether a sentence is but a list of contents: "Introduction, Our vision, Needs, Money, Annexes"."""
    if line.folded[0] not in _FIRST_PARTS or not (_FINITE - _OF_PARTS).isdisjoint(line.folded):
        return False
    parts = _PARTED.split(line.quote().text)
    return len(parts) >= _SEVERAL_PARTS and max(len(each.split()) for each in parts) <= _A_PART


def _is_among_pages(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a list of contents was read with its numbers apart: "Our vision", and "4" or "2.1" beside it."""
    beside = (*lines[max(0, number - 1) : number], *lines[number + 1 : number + 2])
    if not any(_is_of_figures(line) for line in beside):
        return False
    near = (*lines[max(0, number - _NEAR) : number], *lines[number + 1 : number + 1 + _NEAR])
    if sum(map(_is_of_figures, near)) < _SEVERAL_PAGES:
        return False
    return any(line.folded == _CONTENTS for line in lines[max(0, number - _RUN) : number])


def _is_of_figures(line: Line) -> bool:
    return _FIGURES.fullmatch(line.passage.text) is not None


def _part(line: Line) -> str | None:
    found = _PART.match(line.passage.text)
    if found is None or len(line.words.folded) > _LONGEST or label_of(line.passage) is not None:
        return None
    return found[1].casefold()


def is_of_any(sign: Sign) -> bool:
    """Tell whether something is stated of any such document: "a harbour plan has five aims", "every plan must have"."""
    named, folded = sign.line.mentions, sign.line.words.folded
    if not named or named[0].first == sign.line.first or named[0].last > sign.cued.first:
        return False
    return folded[named[0].first - 1] in _ANY and folded[named[0].last] in _PRESENT


def is_glossed(line: Line) -> bool:
    """Tell whether a line stands under the heading of a glossary, which tells what words mean."""
    return bool(line.passage.trail) and not _GLOSSED.isdisjoint(words_again(line.passage.trail[-1]).folded)


def is_keyword(sign: Sign) -> bool:
    """Tell whether a line stands in a glossary, or is no sentence and stands in a list of what informs a document."""
    line = sign.line
    if is_glossed(line):
        return True
    if line.passage.role != "item" or not _FINITE.isdisjoint(line.folded):
        return False
    lead = sign.lead()
    if _NUMBERED.match(line.passage.text) and len(line.folded) <= _SHORT_HEAD and not sign.cued.cue.counts:
        return True
    if lead is None:
        return False
    words = lead.folded
    if lead.is_heading:
        return len(words) <= _SHORT_HEAD and not _ELSEWHERE.isdisjoint(words)
    return any(word in _INFORMED and not _BY.isdisjoint(words[at + 1 : at + 2]) for at, word in enumerate(words))


def is_bare_heading(sign: Sign) -> bool:
    """Tell whether a paragraph is but a few words of what is looked for, as a heading is: "Links to other plans"."""
    line = sign.line
    text, many = line.passage.text.rstrip(), len(line.words.folded)
    if line.passage.role != "paragraph" or many > A_LINE or not text[-1:].isalpha():
        return False
    return 2 * (sign.cued.last - sign.cued.first) >= many and not any(word.isdigit() for word in line.folded)


def is_quoted_from_another(sign: Sign) -> bool:
    """Tell whether what leads to a quotation says that it is of another document: "the last plan had this vision:"."""
    own = sign.line.passage
    before = next((each for each in sign.before if each.passage.number != own.number), None)
    lead = sign.lead() if own.role == "item" else before
    if lead is None or not lead.words.text.rstrip().endswith(":"):
        return False
    if own.role != "item" and not own.text.lstrip().startswith(_QUOTES):
        return False
    return any(tone in lead.tones for tone in OF_OTHER_TIMES)


def is_of_a_page(line: Line, phrases: Sequence[str]) -> bool:
    """Tell whether a heading is the title of a page or of a body: "Planning services for children – consultation".

    *phrases* are those by which a heading may be for what is looked for; where one has the word, it is no title.
    """
    last = line.folded[-1]
    return last in _OF_A_PAGE and not any(last in phrase.casefold().split() for phrase in phrases)


def stands_aside(text: Marked, ours: frozenset[str], number: int, *, page: bool) -> bool:
    """Tell whether what stands under a heading is not about the document that a file is, or is about.

    The heading names another document, and what stands under it speaks of that alone; or it is one of many on a page
    that only leads to the document. *ours* are the kinds of document that the file appears to be.
    """
    line = text.lines[number]
    if number == 0 and _is_for(line, ours):
        return True
    under = body(text.lines, number)
    if any(_names(each, ours) for each in under):
        return page and number == 0
    # "For those in care: each is to have a personal education plan" is over no plan.
    label = None if line.is_heading else label_of(line.passage)
    own = line.last if label is None else line.first + len(words_of(label).folded)
    named = tuple(each for each in line.mentions if each.first < own)
    another = bool(named) and not any(each.here or each.many or each.kinds for each in named)
    return another or (page and not (_names(line, ours) or is_under_its_name(line, ours)))


def _is_for(line: Line, ours: frozenset[str]) -> bool:
    """Tell whether a title is that of something else made for the document: "Delivery Plan for Harbour Plan 2017"."""
    first = line.mentions[0] if line.mentions else None
    if first is None or not first.kinds & ours:
        return False
    return _FOR in line.words.folded[line.first : first.first][-2:]


def _names(line: Line, ours: frozenset[str]) -> bool:
    return any(each.kinds & ours for each in line.mentions)


def is_under_its_name(line: Line, ours: frozenset[str]) -> bool:
    """Tell whether a heading above a line names a document of some kinds, and no review of it: "Plan – Review"."""
    own = any(_REVIEW in kind for kind in ours)
    return any(
        cued.how is not How.MENTIONED and not ours.isdisjoint(cued.cue.names("document"))
        for heading, above in zip(line.passage.trail, line.above, strict=False)
        if own or _REVIEW not in words_of(heading).folded
        for cued in above
    )
