"""The years that a document is called by in a sentence: "the plan 2017-20", "the 2017-20 plan", "the plan of 2017"."""

from __future__ import annotations

import re
from datetime import date

from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention

# "The plan for 2017-20": the years of a document stand at most so many characters behind its name.
BEHIND = 9
# "The 2017-20 Harbour Bay Plan": the name of a place has at most so many words.
PLACE = 4
_OF_A_YEAR = re.compile(r" of ((?:19|20)\d{2})\b(?!\s?[-/\u2013\u2014]\s?\d)")

Days = tuple[date, date]


def year_of(line: Line, mention: Mention) -> Days | None:
    """Return the year of which a sentence says that a document is: "the strategy of 2006"."""
    match = _OF_A_YEAR.match(line.words.text, line.words.ends[mention.last - 1])
    return (date(int(match[1]), 1, 1), date(int(match[1]), 12, 31)) if match else None


def years_of(line: Line, mention: Mention) -> Days | None:
    """Return the years that a document is called by in a sentence: "the plan 2017-20", "the 2017-20 plan"."""
    words = line.words
    start, end = words.starts[mention.first], words.ends[mention.last - 1]
    for period in line.times.periods:
        near = 0 <= period.start - end <= BEHIND or 0 <= start - period.end <= 2
        if (
            (near or _is_of_the_place(words.text, period.end, start))
            and period.days is not None
            and (period.whole_years or 0) >= 1
        ):
            return period.days
    return None


def _is_of_the_place(text: str, end: int, start: int) -> bool:
    """Tell whether nothing but names stands between the years and a document: "the 2017-20 Harbour Bay Plan"."""
    between = text[end:start].split() if end < start else []
    return 0 < len(between) <= PLACE and all(word[0].isupper() or word == "and" for word in between)
