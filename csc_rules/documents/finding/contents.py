"""Whether a document shows what it must contain: one that has a vision has needs, priorities and measures as well.

A page, a notice or a paper says by the way what a document has in it, and may do so in the very words. The document
itself gives one thing after the other. See docs/decisions/0080-an-item-among-others.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.documents.anchors import is_anchor_of
from csc_rules.documents.case import Answer, Point, Sought, Suggestion
from csc_rules.documents.sentences.marks import Marked

# So many things that a document must contain are found in it together, or all where the law asks for fewer.
FEWEST = 3
_ALONE = "the text has little else of what the document must contain: it may be a page or a paper on it"


def shown_together(suggestions: Iterable[Suggestion], texts: Iterable[Marked]) -> Iterator[Suggestion]:
    """Yield suggestions, what a document must contain as partly where too little of it is found together.

    A file that has a heading of our template is the document, however little was written into it.
    """
    whole, texts = tuple(suggestions), tuple(texts)
    asked: dict[str, set[str]] = {}
    found: dict[str, set[str]] = {}
    for each in whole:
        if each.sought.item is not None:
            asked.setdefault(_document(each.sought), set()).add(each.sought.item)
            if each.answer is Answer.FOUND:
                found.setdefault(_document(each.sought), set()).add(each.sought.item)
    few = {name for name, items in found.items() if len(items) < min(FEWEST, len(asked[name]))}
    few -= {
        _document(each.sought) for each in whole if _document(each.sought) in few and _is_headed(each.sought, texts)
    }
    for each in whole:
        is_item = each.sought.point is Point.ITEM and each.answer is Answer.FOUND
        yield each.taken_back(_ALONE) if is_item and _document(each.sought) in few else each


def _document(sought: Sought) -> str:
    """Return what a document is called: the same for an Act and for guidance on it."""
    return sought.kind.partition(".")[2]


def _is_headed(sought: Sought, texts: Iterable[Marked]) -> bool:
    """Tell whether a file has the heading that our template gives to something a document must contain."""
    name = f"{sought.document}.{sought.item}"
    return any(
        is_anchor_of(line.passage.anchor, name)
        for text in texts
        for line in text.lines
        if line.is_heading and line.passage.anchor is not None
    )
