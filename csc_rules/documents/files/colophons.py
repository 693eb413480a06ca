"""Sentences without a subject at either end of a file, which say when that came out: "Published 30 March 2021"."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import date

from csc_rules.documents.files.pages import is_talk
from csc_rules.documents.files.title_lines import TITLE_WORDS, names_only
from csc_rules.documents.files.titles import COVER
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.names.model import Certainty
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.signs import Sign

_OUT = "published"
_LABELS = (("publication", "date"), ("date", "of", "publication"), ("date", "published"))
# What was done to it before it came out is told in the same breath: "adopted by the board on 12 June and published on".
_DONE = frozenset({"adopted", "approved", "agreed", "endorsed", "ratified", "signed", "published", "prepared"})
_COPIES = frozenset({"copy", "copies"})
_AND, _ON = frozenset({"and", "then"}), frozenset({"on", "in"})
# "Approved by", "agreed at": behind a participle that has no object of its own; "approved budget" has.
_GOES_ON = _AND | _ON | frozenset({"by", "at", "with", "jointly", "formally"})
# With a subject or a verb of its own it is a sentence about something: "agreed savings were published on 3 May".
_FINITE = frozenset({"is", "are", "was", "were", "has", "have", "had", "be", "been", "will", "it", "which", "that"})
_YEAR = 4
# Behind the last words of a document stand at most so many lines: "other formats", whom to ask.
_BEHIND = 6
# Headings over other documents, and words that lead to one.
_OTHERS = frozenset(
    {"related", "reading", "references", "reference", "sources", "source", "links", "bibliography", "documents", "read"}
    | {"publications", "reports", "downloads", "evidence", "see", "guidance", "research", "library", "resources"}
    | {"footnotes", "endnote", "endnotes", "glossary"}
)
# "Notes", "Case study 3"; "Notes to the plan" are part of it.
_NOTES, _SHORT = frozenset({"note", "notes", "case"}), 3
# On the cover of a draft, and of a paper on the document.
_DRAFTS = frozenset({"draft", "drafts", "consultation", "proposed", "towards"})
_PAPERS = frozenset(
    {"report", "review", "summary", "evaluation", "minutes", "minute", "paper", "briefing", "statement"}
    | {"assessment", "inspection", "audit", "survey", "news", "guide", "easy", "version", "chapter", "part"}
)
_COVER = COVER + 1
_PARTS = frozenset({"appendix", "appendices", "annex", "annexe", "annexes", "schedule"})
# What came out may be what the sentence before is on.
_TOLD = _PAPERS | {"strategy", "policy", "guide", "leaflet", "audit", "accounts", "survey", "inspection", "newsletter"}
_STOPS = (".", "!", "?")
_TAKING_UP = frozenset({"it", "its", "this", "these", "they"})
_OTHER_ONES = frozenset({"previous", "next"})
# A page tells when it was changed; the day on it is that of the page.
_CHANGED = frozenset({("last", "updated"), ("page", "updated"), ("last", "modified"), ("last", "reviewed")})
_PAGE = "html"

Means = Callable[[Mention], bool]


def is_colophon(
    sign: Sign, means: Means, called: Collection[str], own: Collection[str], period: tuple[date, date] | None
) -> bool:
    """Tell whether a sentence only says when the file that it ends or begins came out.

    *means* tells of a document that is named whether it is the one, *called* are the words for such documents, *own*
    are the bodies of the case: what others adopted and published was another. *period* is the time it is for: what
    came out long before that was another as well.
    """
    line = sign.line
    if line.passage.role != "paragraph" or sign.text.text.file.kind == _PAGE or not _says_when(sign, period):
        return False
    named = {name.body for name in line.names if name.certainty is Certainty.CERTAIN}
    if named and named.isdisjoint(own):
        return False
    cover = sign.text.lines[:_COVER]
    if is_talk(sign.text) or _is_titled_otherwise(cover, called) or not _is_titled(cover, means):
        return False
    title = sign.text.lines[0].passage.text
    heads = [frozenset(_words([head])) for head in line.passage.trail if head != title]
    if any(len(head) <= _SHORT and not _NOTES.isdisjoint(head) for head in heads):
        return False
    under = frozenset[str]().union(*heads)
    if not _OTHERS.isdisjoint(under) or not _PARTS.isdisjoint(under) or not (_begins_file(sign) or _ends_file(sign)):
        return False
    if any(each.folded[:2] in _CHANGED for each in sign.text.lines):
        return False
    beside = line.beside(sign.before)
    last = [each for each in sign.before[len(beside) : len(beside) + 1] if not each.is_heading]
    return all(_is_of_it(each, means) for each in beside) and not any(
        _leads_to_another(each, means)
        or not _TOLD.difference(called).isdisjoint(each.folded)
        or _is_entry(each)
        or _goes_on(each)
        for each in last
    )


def _is_entry(line: Line) -> bool:
    """Tell whether a paragraph gives one thing under a label, which may be what came out: "Data: the census."."""
    text = line.passage.text
    return (
        line.passage.role == "paragraph" and ":" in text and ";" not in text and len(line.words.folded) <= TITLE_WORDS
    )


def _goes_on(line: Line) -> bool:
    """Tell whether a sentence goes on about what stands before it, or tells of the document before or behind this."""
    taken_up = line.folded[0] in _TAKING_UP and not line.mentions
    return taken_up or not _OTHER_ONES.isdisjoint(line.tones.keys() | line.under_tones)


def _is_titled_otherwise(cover: Iterable[Line], called: Collection[str]) -> bool:
    """Tell whether the first lines of a file, short ones, call it a draft, or a paper about what it names."""
    short = {word for line in cover if len(line.folded) <= TITLE_WORDS for word in line.folded}
    return not short.isdisjoint(_DRAFTS) or not short.isdisjoint(_PAPERS.difference(called))


def _is_titled(cover: Iterable[Line], means: Means) -> bool:
    """Tell whether a title names the document and nothing beside it, as "Harbour Plan officer" does.

    That of a report may stand on two lines, the first of which names what it is on.
    """
    named = [(line, each) for line in cover if len(line.folded) <= TITLE_WORDS for each in line.mentions]
    first = [(line, each) for line, each in named if not each.here][:2]
    only = [names_only(line, each, line.first) for line, each in first]
    meant = [means(each) for _, each in first]
    return not first or (only[0] and (meant[0] or (meant[1:] == [True] and only[1])))


def _words(texts: Iterable[str]) -> Iterator[str]:
    for text in texts:
        yield from text.casefold().replace(",", " ").replace(":", " ").split()


def _says_when(sign: Sign, period: tuple[date, date] | None) -> bool:
    """Tell whether a sentence is a participle with its day, alone or behind others that lead to it."""
    line, at = sign.line, sign.cued.first - sign.line.first
    folded = line.folded
    label = next((len(each) for each in _LABELS if folded[: len(each)] == each), None)
    if label is not None:
        # "Publication date: 4 September 2023".
        at = label - 1
    elif folded[at] != _OUT:
        return False
    if not _FINITE.isdisjoint(folded):
        return False
    when = folded[at + 1 + (not _ON.isdisjoint(folded[at + 1 : at + 2])) :]
    years = [int(word) for word in when if word.isdigit() and len(word) == _YEAR]
    if len(years) != 1 or not all(word in MONTH_NAMES or word[0].isdigit() for word in when):
        return False
    if period is not None and years[0] < period[0].year - 1:
        return False
    lead = folded[:at]
    if not lead or label is not None:
        return True
    if lead[-1] not in _AND:
        return False
    if lead[0] in _DONE:
        # "Adopted in principle" is not adopted yet.
        told = lead[2 if lead[1] in _ON else 1]
        return told in _GOES_ON or told in MONTH_NAMES or told[0].isdigit()
    return len(lead) == 1 and _is_cut_off(sign)


def _is_cut_off(sign: Sign) -> bool:
    """Tell whether a sentence began on the page before: "Adopted by the board on 12 June" and then a foot of a page."""
    before = next(iter(sign.before), None)
    return before is not None and before.folded[0] in _DONE and not before.passage.text.rstrip().endswith(_STOPS)


def _begins_file(sign: Sign) -> bool:
    """Tell whether nothing but short lines, a title and whose it is, stand before it."""
    before = sign.text.lines[: sign.number]
    short = all(len(each.folded) <= TITLE_WORDS and not each.passage.text.endswith(_STOPS) for each in before)
    return len(before) <= _COVER and short


def _ends_file(sign: Sign) -> bool:
    """Tell whether next to nothing stands behind it, and what stands before it has come to an end."""
    lines = sign.text.lines
    if len(lines) - sign.number - 1 > _BEHIND:
        return False
    before = next(iter(sign.before), None)
    if before is None or before.passage.number == sign.line.passage.number or _is_cut_off(sign):
        return True
    return before.passage.role != "paragraph" or before.passage.text.rstrip().endswith(_STOPS)


def _is_of_it(line: Line, means: Means) -> bool:
    """Tell whether a sentence beside it tells of the document, too: "a copy was sent to Ministers"."""
    copied = not _COPIES.isdisjoint(line.folded[:2]) and (bool(line.mentions) or "of" not in line.folded[:3])
    done = line.folded[0] in _DONE or copied
    return not _leads_to_another(line, means) and (done or bool(line.mentions))


def _leads_to_another(line: Line, means: Means) -> bool:
    """Tell whether a sentence is on another document, so that what follows may be about that."""
    return any(not means(each) for each in line.mentions) or not _OTHERS.isdisjoint(line.folded)
