"""Documents that no file of a case shows itself to be: whether a file may be a part of one (decision 0084)."""

from __future__ import annotations

from csc_rules.documents.case import Sought
from csc_rules.documents.files.title_lines import TITLE_LINES
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.sentences.marks import Marked
from csc_rules.documents.words import words_of

# Words of a title that name what a document is about are longer than this.
A_SMALL_WORD = 3


def is_supplied(grounds: Grounds, sought: Sought) -> bool:
    """Tell whether any file appears to be the document that a point asks of."""
    wanted = frozenset({sought.kind, sought.spoken_of})
    return grounds.once(("supplied", wanted), lambda: _is_any_of(grounds, wanted))


def _is_any_of(grounds: Grounds, wanted: frozenset[str]) -> bool:
    return any(not wanted.isdisjoint(grounds.file_kinds(text)) for text in grounds.texts)


def may_be_part(grounds: Grounds, text: Marked, sought: Sought) -> bool:
    """Tell whether a file may be a part of the document: its title names no other, and it speaks of such matters.

    It appears to be of a kind that is asked about, or a line of it has the words of the document's title.
    """
    found = grounds.kinds[text.text.file.name]
    if found.foreign or (found.line is not None and found.line in text.lines[:TITLE_LINES]):
        return False
    if found.kinds or sought.document_title is None:
        return True
    title = sought.document_title
    return grounds.once(("has_title", id(text), title), lambda: _has_words_of(text, title))


def _has_words_of(text: Marked, title: str) -> bool:
    words = {word for word in words_of(title).folded if len(word) > A_SMALL_WORD}
    return any(words <= set(line.folded) for line in text.lines)
