"""Lists that a file shows as none: their bullets are lost, short lines look like headings, or letters lead them.

"The draft was sent to:" and behind it "Harbour Board", "the Ferry Board", or "(a) the harbour boards of the islands".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from csc_rules.documents.grammar_words import STOPS
from csc_rules.documents.model import Passage
from csc_rules.documents.sentences.listing import LONGEST_LIST
from csc_rules.documents.sentences.marks import Line

# "Housing: Hirta Homes", "Housing | Hirta Homes"; a photograph, or who was present, is no entry.
_LABEL = re.compile(r"([A-Z][\w ,'\u2019&/()-]{2,90}?)\s*[:|]\s+(?=\S)")
_NO_LABELS = frozenset(
    {"photo", "photograph", "picture", "present", "attending", "source", "contact", "note", "figure"}
)
# The sorts of bodies that a label may give, and what may stand beside them.
_SORTS = frozenset(
    {"health", "housing", "justice", "police", "policing", "education", "schools", "colleges", "voluntary", "community"}
    | {"communities", "council", "councils", "statutory", "churches", "faith", "fire", "third", "youth", "children"}
    | {
        "families",
        "landlords",
        "charities",
        "employers",
        "unions",
        "others",
        "safety",
        "probation",
        "business",
        "careers",
    }
    | {"employment", "environment", "disability", "government", "courts", "parents", "national", "regional"}
)
# Sorts that are jobs as well: behind "Venue" and "Catering", those at "Transport" drove.
_JOBS = frozenset(
    {"childcare", "transport", "language", "legal", "training", "learning", "arts", "sport", "leisure", "culture"}
    | {"safeguarding"}
)
_SORTS |= _JOBS
_BESIDE_SORTS = frozenset(
    {"and", "of", "the", "for", "other", "local", "national", "private", "public", "independent", "social", "sector"}
    | {"early", "years", "welsh", "irish", "gaelic", "central"}
    | {
        "bodies",
        "organisations",
        "services",
        "groups",
        "agencies",
        "partners",
        "providers",
        "young",
        "people",
        "trusts",
    }
    | {"rescue", "criminal", "care", "trade", "further", "higher", "associations", "district", "boards"}
)
_SEVERAL = 2
_LETTERED = re.compile(r"\s*\(?([a-z])[.)]\s", re.IGNORECASE)
# What runs several lines of a list into one passage has at most so many words; what looks like a heading, so many.
_RUN, _HEAD = 160, 9
_LAST = 40
# What tells of somebody anything is no entry.
_TELLING = frozenset(
    {"was", "were", "is", "are", "be", "been", "has", "have", "had", "did", "do", "does", "will", "would", "said"}
    | {"told", "asked", "replied", "answered", "responded", "who", "which", "that", "we", "they", "it", "i", "you"}
    | {"met", "came", "took", "gave", "made", "wanted", "can", "may", "must", "should", "agreed", "sits", "sit"}
)
_LOW, _JOINS = 3, frozenset({"the", "and", "of", "for", "our", "all", "each"})
_ARTICLES = frozenset({"the", "our", "all", "each"})
# What begins another list, of those who did not get what is told of.
_OTHERS = frozenset(
    {"not", "no", "nobody", "none", "information", "noting", "apologies", "members", "membership", "copies", "copied"}
    | {"cc", "contents", "contact", "later", "still", "appendix", "annex", "invited", "observers", "thanks", "authors"}
)


def entries_behind(lines: Sequence[Line], number: int) -> Iterator[tuple[Line, int, int]]:
    """Yield the entries of the list behind a sentence, each from one word up to another, whatever shape it has."""
    behind = lines[number + 1 : number + 1 + LONGEST_LIST]
    # Short lines behind a whole sentence may be anything on a page: the first has to name somebody.
    whole = lines[number].passage.text.rstrip().endswith(".")
    if not behind:
        return
    if behind[0].passage.role == "item":
        for line in takewhile(lambda each: each.passage.role == "item", behind):
            yield line, behind_letter(line), line.last
    elif _letter_of(behind[0].passage):
        yield from _of_letters(behind)
    elif _label_of(behind[0].passage):
        yield from _of_labels(behind)
    elif not whole or _names_somebody(behind[0]):
        yield from _of_short_lines(behind)


def begins_with_a_sort(lines: Sequence[Line], number: int) -> bool:
    """Tell whether the list behind a sentence begins with a label that is a sort of bodies."""
    return any(_gives_a_sort(line) for line in lines[number + 1 : number + 2])


def _label_of(passage: Passage) -> int:
    """Return where the names begin behind the label of an entry: "Housing: Hirta Homes", "Housing | Hirta Homes"."""
    if passage.role not in ("paragraph", "heading") or passage.text.rstrip().endswith(STOPS):
        return 0
    found = _LABEL.match(passage.text)
    return found.end() if found and _NO_LABELS.isdisjoint(found.group(1).casefold().split()) else 0


def _of_labels(behind: Sequence[Line]) -> Iterator[tuple[Line, int, int]]:
    """Yield the labels of the entries and the names behind them, where at least two entries follow one another.

    Of an entry with another label nothing is known: "Typesetting: Rona Prints" may stand among them, and gives nobody.
    Where no name stands behind such a label, it begins another list.
    """
    entries: list[Line] = []
    known, unknown = False, False
    for line in behind:
        if not (line.first or _label_of(line.passage)) or not _OTHERS.isdisjoint(line.folded):
            break
        # A second sentence behind a label goes on with its entry.
        known = known if line.first else _gives_a_sort(line)
        if known and unknown and not _JOBS.isdisjoint(line.folded[: _behind_label(line) - line.first]):
            break
        if known:
            entries.append(line)
        elif not line.first and not _is_a_name(line):
            break
        unknown = unknown or not known
    if len({line.passage.number for line in entries}) < _SEVERAL:
        return
    for line in entries:
        since = _behind_label(line)
        if line.first < since:
            yield line, line.first, since
        yield line, since, line.last


def _is_a_name(line: Line) -> bool:
    """Tell whether all that stands behind a label is in capitals, but for "of" or "and"."""
    words, behind = line.words, range(_behind_label(line), line.last)
    return bool(behind) and all(words.is_capital(at) or words.folded[at] in _JOINS for at in behind)


def _behind_label(line: Line) -> int:
    """Return the first word of a line behind its label."""
    label = _label_of(line.passage)
    return next((at for at in range(line.first, line.last) if line.words.starts[at] >= label), line.last)


def _gives_a_sort(line: Line) -> bool:
    """Tell whether a line has a label that is a sort of bodies, or one body: not "Typesetting", "Left out"."""
    if not _label_of(line.passage):
        return False
    label = range(_behind_label(line))
    known = {at for name in line.names for at in range(name.first, name.last)}
    known |= {at for cued in line.cued if cued.cue.names("class") for at in range(cued.first, cued.last)}
    known |= {at for at in label if line.words.folded[at] in _SORTS}
    return not known.isdisjoint(label) and all(at in known or line.words.folded[at] in _BESIDE_SORTS for at in label)


def behind_letter(line: Line) -> int:
    """Return the first word of an item behind the letter that it may begin with: "(a) the harbour boards"."""
    return line.first + (not line.first and _LETTERED.match(line.passage.text) is not None)


def _of_letters(behind: Sequence[Line]) -> Iterator[tuple[Line, int, int]]:
    """Yield what stands behind the letters, as long as they follow one another."""
    letter = "a"
    for at, line in enumerate(behind):
        if line.first and at and line.passage.number == behind[at - 1].passage.number:
            # A letter leads to no more than the sentence that it begins.
            continue
        if _letter_of(line.passage) != letter or not _OTHERS.isdisjoint(line.folded):
            return
        letter = chr(ord(letter) + 1)
        yield line, behind_letter(line), line.last


def _letter_of(passage: Passage) -> str:
    found = _LETTERED.match(passage.text) if passage.role == "paragraph" else None
    return found.group(1).casefold() if found else ""


def _of_short_lines(behind: Sequence[Line]) -> Iterator[tuple[Line, int, int]]:
    """Yield lines without a stop; one that looks like a heading is an entry where others follow it."""
    for at, line in enumerate(behind):
        following = behind[at + 1].passage if at + 1 < len(behind) else None
        if at >= _SEVERAL and _is_last(line):
            yield line, line.first, line.last
            return
        if not _is_entry(line) or (line.is_heading and not (_begins_with_somebody(line) and _is_short(following))):
            return
        yield from ((line, *span) for span in _rows(line))


def _is_last(line: Line) -> bool:
    """Tell whether a line that ends with a stop is the last of a list: it only names, and tells of nothing."""
    alone = not line.first and line.last == len(line.words.folded) and line.passage.role == "paragraph"
    names = alone and line.passage.text.rstrip().endswith(".") and _begins_with_somebody(line)
    return names and line.last <= _LAST and (_TELLING | _OTHERS).isdisjoint(line.folded) and not _is_labelled(line)


def _is_entry(line: Line) -> bool:
    longest = (_HEAD if _may_be_none(line) else 0) if line.is_heading else _RUN
    whole = (
        not line.first and line.last == len(line.words.folded) and _is_short(line.passage) and not _is_labelled(line)
    )
    short = len(line.words.folded) <= longest
    return short and whole and _OTHERS.isdisjoint(line.folded)


def _may_be_none(line: Line) -> bool:
    """Tell whether a line only looks like a heading: of the lowest rank on pages that are set out, and a mere name."""
    level, words = line.passage.level or 0, line.words
    named = all(words.is_capital(at) or words.folded[at] in _JOINS for at in range(line.first, line.last))
    return named and line.passage.page is not None and level >= _LOW


def _is_labelled(line: Line) -> bool:
    """Tell whether a label stands before whoever is named: "Photograph: the Harbour Board"."""
    named = min((each.first for each in line.names), default=line.last)
    return any(":" in line.words.between(at - 1, at) for at in range(line.first + 1, min(named + 1, line.last)))


def _is_short(passage: Passage | None) -> bool:
    """Tell whether a passage ends without a stop, as an entry does and a sentence does not."""
    return (
        passage is not None
        and passage.role in ("paragraph", "heading")
        and not passage.text.rstrip().endswith((*STOPS, ":"))
    )


def _begins_with_somebody(line: Line) -> bool:
    begin = line.first + (line.folded[0] in _ARTICLES)
    named = [(each.first, each.last) for each in line.names]
    named += [(each.first, each.last) for each in line.cued if each.cue.names("class")]
    # "South" stands before the name by which "Yorkshire Police" is known, and "Hirta and Rona" before "Harbour Board".
    return any(first - begin <= 1 or last == line.last for first, last in named)


def _names_somebody(line: Line) -> bool:
    return bool(line.names) or any(cued.cue.names("class") for cued in line.cued)


def _rows(line: Line) -> Iterator[tuple[int, int]]:
    """Yield from where and until where each row of the file goes in a passage that several were run into."""
    words = line.words
    named = [(name.first, name.last) for name in line.names]
    begin = line.first
    for at in range(line.first + 1, line.last):
        if "\n" in words.between(at - 1, at) and not any(first < at < last for first, last in named):
            yield begin, at
            begin = at
    yield begin, line.last
