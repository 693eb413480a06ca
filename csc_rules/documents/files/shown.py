"""Files that show that they are the document that they speak of: by their titles, or since they call it their own."""

from __future__ import annotations

from csc_rules.documents.files.kinds import Kinds
from csc_rules.documents.files.title_lines import TITLE_LINES, TITLE_WORDS
from csc_rules.documents.grammar_words import OWN
from csc_rules.documents.sentences.marks import Line, Marked


def shows_itself(text: Marked, kinds: Kinds) -> bool:
    """Tell whether a file shows that it is a document of some kinds: it is titled so, says "our plan", or is a part.

    What only speaks of "the plan", or names it in a sentence, may be on it: a blog, a paper for governors, an agenda.
    *kinds* are those that it appears to be. Where another file of the case tells them, this one is a part of that.
    """
    if kinds.part or kinds.titled:
        return True
    heading = (kinds.line,) if kinds.line is not None and kinds.line.is_heading else ()
    titled = any(_is_titled(line, kinds) for line in (*text.lines[:TITLE_LINES], *heading))
    return titled or any(_calls_it_its_own(line) for line in text.lines)


def _is_titled(line: Line, kinds: Kinds) -> bool:
    return line.last - line.first <= TITLE_WORDS and any(each.kinds & kinds.kinds for each in line.mentions)


def _calls_it_its_own(line: Line) -> bool:
    return any(each.here and line.words.folded[each.first] in OWN for each in line.mentions)
