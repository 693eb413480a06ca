"""What stands on every page of a chapter and is the title of the document that it is a chapter of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from attrs import evolve

from csc_rules.documents.files.title_lines import TITLE_LINES, is_small, may_be_title
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.mentions import Mention

# "Harbour Bay Children's Trust | Harbour Bay Plan 2017-20": what divides the title from whose it is.
_DIVIDES = frozenset("|•·")
_CALLED = frozenset({"area", "areas", "county", "page", "pages", "years"})
# Whose it is, and for whom: words that are no other paper, beside the names of those who have to make it.
_WHOSE = frozenset(
    {"council", "board", "trust", "partnership", "partners", "partnerships", "group", "childrens", "children", "child"}
    | {"young", "people", "peoples", "families", "every", "each", "getting", "it", "right", "services", "planning"}
)
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
# How a chapter begins that is not the first; a form, an agenda and a set of slides begin with what they are.
_CHAPTERS = frozenset({"chapter", "section", "appendix", "annex", "annexe", "part", "priority", "theme"})
# "HBC_CSP_2020-23_v7_final.docx": a file, what its name says of the version, and whose it is.
_A_FILE = re.compile(r"[^\n]*\.(?:docx?|pdf|odt|rtf|indd|pub)\b", re.IGNORECASE)
_OF_FILES = frozenset(
    {"docx", "doc", "pdf", "odt", "rtf", "indd", "pub", "web", "print", "online", "main", "full", "complete", "low"}
    | {"high", "res", "version", "text", "body", "chapter", "chapters", "part", "section", "sections", "page", "pages"}
    | {"master", "approved", "published", "v"}
)
_SHORT_NAME = re.compile(r"[A-Z]{2,5}|[vV]\d+[a-z]?")
_ASKS, _FIRST, _NUMBER = "?", "1", re.compile(r"\d+(?:\.\d+)*\.?")


def headed_by_its_title(text: Marked, places: frozenset[str]) -> tuple[Line, ...]:
    """Return, as headings, what stands on every page of a chapter and is nothing but the title of a document.

    *places* are the words in the names of those who have to make such documents. None are returned where the first
    lines of the text name a document as a title does, or begin no chapter.
    """
    if not text.on_pages or _begins_with_a_title(text) or not _begins_a_chapter(text):
        return ()
    alone = (
        each
        for each in text.on_pages
        if not each.mentions or _is_title_alone(each, places) or _is_its_file(each, places)
    )
    return tuple(evolve(each, passage=evolve(each.passage, role="heading", level=1)) for each in alone)


def _begins_with_a_title(text: Marked) -> bool:
    """Tell whether the first lines of a text name a document as a title does."""
    return any(not each.here for line in _titles(text) for each in line.mentions)


def _titles(text: Marked) -> Iterator[Line]:
    return (line for line in text.lines[:TITLE_LINES] if line.is_heading or may_be_title(line))


def _begins_a_chapter(text: Marked) -> bool:
    """Tell whether a text begins with a numbered chapter, in the middle of a sentence, or with what "this plan" is."""
    if not text.lines or any(_ASKS in line.words.text for line in _titles(text)):
        return False
    first = text.lines[0]
    begins = first.words.original(first.first, first.first + 1)
    number = _NUMBER.fullmatch(begins) is not None and begins.partition(".")[0] != _FIRST
    goes_on = begins[:1].islower() and not may_be_title(first)
    return number or goes_on or first.folded[0] in _CHAPTERS or any(each.here for each in first.mentions)


def _is_title_alone(line: Line, places: frozenset[str]) -> bool:
    """Tell whether a line is the name of one document, with its years and whose it is, and has no other word."""
    address = _ADDRESS.search(line.words.text)
    begin, end = address.span() if address else (0, 0)
    inside = frozenset(at for at in range(line.first, line.last) if begin <= line.words.starts[at] < end)
    named = [each for each in line.mentions if each.first not in inside]
    if len(named) != 1:
        return False
    (mention,) = named
    return all(at in inside or _is_of_title(line, mention, at, places) for at in range(line.first, line.last))


def _is_its_file(line: Line, places: frozenset[str]) -> bool:
    """Tell whether a line is the name of a file that is called by the short name of one document: "HBC_CSP_20-23.doc".

    What else the name has in it only tells whose it is and which version: no "minutes", "draft" or "workshop".
    """
    found = _A_FILE.search(line.words.text)
    if found is None or len(line.mentions) != 1 or found.end() < line.words.ends[line.last - 1]:
        return False
    (mention,) = line.mentions
    begin = max(found.start(), line.words.text.rfind("\\") + 1, line.words.text.rfind("/") + 1)
    own = [at for at in range(line.first, line.last) if line.words.starts[at] >= begin]
    if mention.first not in own:
        return False
    return all(
        mention.first <= at < mention.last
        or is_small(line.words.folded[at])
        or line.words.folded[at] in _OF_FILES
        or line.words.folded[at].removesuffix("s") in places
        or _SHORT_NAME.fullmatch(line.words.original(at, at + 1)) is not None
        for at in own
    )


def _is_of_title(line: Line, mention: Mention, at: int, places: frozenset[str]) -> bool:
    word = line.words.folded[at]
    if mention.first <= at < mention.last or is_small(word) or word in _CALLED or word.removesuffix("s") in places:
        return True
    apart = line.words.text[line.words.ends[at] : line.words.starts[mention.first]] if at < mention.first else ""
    return word in _WHOSE and not _DIVIDES.isdisjoint(apart)
