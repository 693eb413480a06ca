"""Whose a document is: the imprint that says who published it and when, and the report of somebody else."""

from __future__ import annotations

from collections.abc import Iterable

from csc_rules.documents.case import Named
from csc_rules.documents.files.own_file import IMPRINT
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign

# "Published by the harbour board, Old Quay, 29 April 2005": so many words stand at most before the name.
BEFORE = 4
_PUBLISHED = frozenset({"published", "issued"})
_BY = "by"
# "The annual report of the Pilots Board": such a report has a name of at least so many words behind it.
_REPORTS = frozenset({"report", "statement", "review", "accounts"})
_OF = frozenset({"of", "from", "by"})
_THE = frozenset({"the", "our"})
NAME = 2
# "The annual report" has no more words.
SHORT = 3
# Those who owe a report may go by such a name together.
_TOGETHER = frozenset({"partnership", "executive", "plan", "strategy", "act"})


def is_dated_imprint(sign: Sign, doers: Iterable[Named]) -> bool:
    """Tell whether a line only says that one who owes it published the file, and gives the day or the month."""
    line = sign.line
    folded = line.folded
    if sign.cued.first != line.first or len(folded) > IMPRINT or folded[0] not in _PUBLISHED:
        return False
    if _BY not in folded[1:BEFORE] or not any(word.isdigit() and len(word) == 4 for word in folded):
        return False
    ours = {doer.id for doer in doers}
    return any(name.body in ours and name.first <= line.first + BEFORE for name in line.names)


def is_report_of_others(line: Line, doers: Iterable[Named]) -> bool:
    """Tell whether a sentence speaks of a report that is only told by whose it is, and that is nobody who owes it."""
    words = line.words
    ours = {doer.id for doer in doers}
    for mention in line.mentions:
        at = mention.last
        if mention.last - mention.first > SHORT or words.folded[at - 1] not in _REPORTS:
            continue
        if at + 1 >= line.last or words.folded[at] not in _OF:
            continue
        at += 1 + (words.folded[at + 1] in _THE)
        end = at
        while end < line.last and words.is_capital(end):
            end += 1
        own = any(name.body in ours and name.first < end and at < name.last for name in line.names)
        if end - at >= NAME and not own and words.folded[end - 1] not in _TOGETHER:
            return True
    return False
