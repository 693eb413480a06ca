"""Whether a document shows what it must contain: one that has a vision has needs, priorities and measures as well.

A page, a notice or a paper says by the way what a document has in it, and may do so in the very words. The document
itself gives one thing after the other. See docs/decisions/0080-an-item-among-others.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.documents.case import Answer, Point, Sought, Suggestion

# So many things that a document must contain are found in it together, or all where the law asks for fewer.
FEWEST = 3
_ALONE = "the text has little else of what the document must contain: it may be a page or a paper on it"


def shown_together(suggestions: Iterable[Suggestion]) -> Iterator[Suggestion]:
    """Yield suggestions, what a document must contain as partly where too little of it is found together."""
    whole = tuple(suggestions)
    asked: dict[str, set[str]] = {}
    found: dict[str, set[str]] = {}
    for each in whole:
        if each.sought.point is Point.ITEM:
            asked.setdefault(_document(each.sought), set()).add(each.sought.item or "")
            if each.answer is Answer.FOUND:
                found.setdefault(_document(each.sought), set()).add(each.sought.item or "")
    for each in whole:
        if each.sought.point is not Point.ITEM or each.answer is not Answer.FOUND:
            yield each
            continue
        name = _document(each.sought)
        enough = len(found[name]) >= min(FEWEST, len(asked[name]))
        yield each if enough else each.taken_back(_ALONE)


def _document(sought: Sought) -> str:
    """Return what a document is called: the same for an Act and for guidance on it."""
    return sought.kind.partition(".")[2]
