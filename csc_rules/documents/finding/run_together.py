"""Pages on which columns were read straight across: whom something was done with, and when, may be another sentence's.

See docs/decisions/0087-told-from-outside.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from csc_rules.documents.case import Answer, Point, Suggestion
from csc_rules.documents.notices import INTERLEAVED
from csc_rules.documents.sentences.marks import Marked

# What joins one part of a sentence to another; that a document was made, and has a thing, may stand in one half.
_JOINING = frozenset({Point.DAY, Point.REACHED, Point.TOGETHER})
WHY = "columns of this page were read straight across, so that the sentence may be halves of two: look at the file"


def not_run_together(suggestions: Iterable[Suggestion], texts: Sequence[Marked]) -> Iterator[Suggestion]:
    """Yield suggestions, what is found only in running text of such pages as partly."""
    pages = {(notice.file, notice.page) for text in texts for notice in text.text.notices if notice.code == INTERLEAVED}
    headings = {(text.text.file.name, line.passage.number) for text in texts for line in text.lines if line.is_heading}
    for each in suggestions:
        joins = each.sought.point in _JOINING or (each.sought.point is Point.ACT and each.sought.reaches)
        quotes = [bearing.quote for bearing in each.bearings if bearing.answer is Answer.FOUND]
        across = [(q.file, q.page) in pages and (q.file, q.passage) not in headings for q in quotes]
        taken = joins and each.answer is Answer.FOUND and across and all(across)
        yield each.taken_back(WHY) if taken else each
