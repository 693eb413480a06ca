"""Whether a document shows what it must contain: one that has a vision has needs, priorities and measures as well.

A page, a notice or a paper says by the way what a document has in it, and may do so in the very words. The document
itself gives one thing after the other, or has chapters. See docs/decisions/0080-an-item-among-others.md.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from csc_rules.documents.anchors import is_anchor_of
from csc_rules.documents.case import Answer, Bearing, Point, Sought, Suggestion
from csc_rules.documents.cueing import How
from csc_rules.documents.files.chapters import chapters_of
from csc_rules.documents.finding.gives_nothing import BREAKS_OFF
from csc_rules.documents.model import Quote
from csc_rules.documents.sentences.marks import Marked
from csc_rules.documents.words import words_of

# So many things that a document must contain are found in it together, or all that one law asks for.
FEWEST = 3
_ALONE = "the text has little else of what the document must contain: it may be a page or a paper on it"


def shown_together(suggestions: Iterable[Suggestion], texts: Sequence[Marked]) -> Iterator[Suggestion]:
    """Yield suggestions, what a document must contain as partly where too little of it is found in the files.

    A plan may be spread over several files. One that has a heading of our template is the document, however little was
    written into it.
    """
    whole = tuple(suggestions)
    items = tuple(each for each in whole if each.sought.point is Point.ITEM)
    given: dict[str, list[Suggestion]] = {}
    for each in items:
        if each.answer is Answer.FOUND or each.why == BREAKS_OFF:
            given.setdefault(_document(each.sought), []).append(each)
    shown = {name for name, found in given.items() if _are_several(found)}
    for each in items:
        name = _document(each.sought)
        if name in given and name not in shown and is_headed(each.sought, texts):
            shown.add(name)
    shown |= _complete(items, _document)
    # Where an Act asks for two things, and guidance on it for twenty, the two are all that the Act asks for.
    whole_of_a_law = _complete(items, lambda sought: sought.kind, fewest=2)
    named = {doer.title for each in whole for doer in each.sought.doers}
    places = frozenset(word.removesuffix("s") for title in named for word in words_of(title).folded)
    for each in whole:
        is_found = each.sought.point is Point.ITEM and each.answer is Answer.FOUND
        few = is_found and _document(each.sought) not in shown and each.sought.kind not in whole_of_a_law
        yield each.taken_back(_ALONE) if few and not _is_chapter(each, texts, places) else each


def _complete(items: Sequence[Suggestion], of: Callable[[Sought], str], fewest: int = 1) -> set[str]:
    """Return the documents of which all that is asked is found, where so many things are asked at least."""
    asked: dict[str, set[str | None]] = {}
    for each in items:
        asked.setdefault(of(each.sought), set()).add(each.sought.item)
    short = {of(each.sought) for each in items if each.answer is not Answer.FOUND}
    return {name for name, things in asked.items() if len(things) >= fewest} - short


def _document(sought: Sought) -> str:
    """Return what a document is called: the same for an Act and for guidance on it."""
    return sought.kind.partition(".")[2]


def _are_several(found: Iterable[Suggestion]) -> bool:
    """Tell whether enough things are found, in as many sentences: "our three priorities are" gives two in one."""
    things: set[str | None] = set()
    places: set[tuple[str, int, int]] = set()
    for each in found:
        things.add(each.sought.item)
        quotes = (bearing.quote for bearing in each.bearings if _is_given(bearing))
        places.update((quote.file, quote.passage, quote.start) for quote in quotes)
    return min(len(things), len(places)) >= FEWEST


def _is_chapter(suggestion: Suggestion, texts: Iterable[Marked], places: frozenset[str]) -> bool:
    """Tell whether a sentence states what is found under a heading for it that the contents of a document have."""
    sought = suggestion.sought
    key = ("item", f"{sought.kind}.{sought.item}")
    found = [each.quote for each in suggestion.bearings if each.answer is Answer.FOUND]
    for text in texts:
        over = {text.lines[at].passage.text for at in text.over.get(key, {}) if text.lines[at].is_heading}
        own = (each for each in found if each.file == text.text.file.name)
        stated = [each for each in own if not over.isdisjoint(each.trail) and _is_stated(text, each, key)]
        chapters = chapters_of(text, sought.kind, places) if stated else frozenset()
        if any(not (over & chapters).isdisjoint(each.trail) for each in stated):
            return True
    return False


def _is_stated(text: Marked, quote: Quote, key: tuple[str, str]) -> bool:
    """Tell whether words of a thing, and not its place alone, give it in what is quoted."""
    told = (cued for line in text.lines if line.passage.number == quote.passage for cued in line.told)
    stated = (cued.cue.targets for cued in told if cued.how is How.STATED)
    return any((target.kind, target.name) == key for targets in stated for target in targets)


def _is_given(bearing: Bearing) -> bool:
    """Tell whether a thing is found, or begun where the file was cut."""
    return bearing.answer is Answer.FOUND or bearing.why == BREAKS_OFF


def is_headed(sought: Sought, texts: Iterable[Marked]) -> bool:
    """Tell whether a file has the heading that our template gives to something a document must contain."""
    name = f"{sought.document}.{sought.item}"
    return any(
        is_anchor_of(line.passage.anchor, name)
        for text in texts
        for line in text.lines
        if line.is_heading and line.passage.anchor is not None
    )
