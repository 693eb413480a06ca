"""Days and periods of a passage together, and of a whole file, each passage read in what stands around it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from attrs import evolve, frozen

from csc_rules.documents.days.forms import may_tell
from csc_rules.documents.days.periods import PeriodRead, periods_among
from csc_rules.documents.days.points import NOTHING, Context, DayRead, points
from csc_rules.documents.matching import Phrases
from csc_rules.documents.model import APART, Passage, Text
from csc_rules.documents.words import Words
from csc_rules.value import Value

# The tone of what is about a meeting, or about the file or page itself.
_OF_THE_FILE = "meeting"


@frozen(kw_only=True, eq=False, repr=False)
class Times(Value):
    """The days and periods that a passage states, or some of its characters."""

    days: tuple[DayRead, ...] = ()
    periods: tuple[PeriodRead, ...] = ()

    def between(self, start: int, end: int) -> Times:
        """Return those that stand within some characters of the passage, as those of a sentence.

        >>> [day.text for day in times("We met on 5 May 2023. It ran 2017-20.").between(0, 21).days]
        ['5 May 2023']
        """
        return Times(
            days=tuple(day for day in self.days if start <= day.start and day.end <= end),
            periods=tuple(each for each in self.periods if start <= each.start and each.end <= end),
        )


NONE = Times()


def times(text: Words | str, context: Context = NOTHING, roles: Phrases[str] | None = None) -> Times:
    """Return the days and periods of a passage; a year that is part of "2017-20" is no day of its own.

    >>> found = times("The plan 2017-20 was approved on 5 May 2017.")
    >>> [day.text for day in found.days], [period.text for period in found.periods]
    (['5 May 2017'], ['2017-20'])
    """
    written = text if isinstance(text, str) else text.text
    return _told(text, written, context, roles) if may_tell(written) else NONE


def _told(text: Words | str, written: str, context: Context, roles: Phrases[str] | None) -> Times:
    days = points(text, context, roles)
    found = periods_among(written, days, context)
    if not days and not found:
        return NONE
    spans = [(each.start, each.end) for each in found if each.form not in ("days", "months", "until")]
    alone = (day for day in days if day.form != "year" or not _inside(day, spans))
    return Times(days=tuple(alone), periods=found)


def _inside(day: DayRead, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= day.start and day.end <= end for start, end in spans)


def times_of(
    text: Text,
    roles: Phrases[str] | None = None,
    *,
    words: Mapping[int, Words] | None = None,
    on: date | None = None,
    period: tuple[date, date] | None = None,
) -> tuple[Times, ...]:
    """Return the days and periods of every passage of a file, in the order of the passages.

    ``words`` are the words of passages by their number, where they have been made; ``on`` is the day of the document,
    ``period`` the time it is for. A day on a running head or in a list of contents is that of the file.

    >>> from csc_rules.documents.model import SourceFile
    >>> file = SourceFile(name="plan.txt", kind="txt", sha256="")
    >>> [found.days[0].text for found in times_of(Text(file=file, passages=(Passage(number=1, text="6 Oct 2017"),)))]
    ['6 Oct 2017']
    """
    made = words or {}
    found: list[Times] = []
    for number, passage in enumerate(text.passages):
        if not may_tell(passage.text):
            found.append(NONE)
            continue
        around = text.passages[max(0, number - 1) : number] + text.passages[number + 1 : number + 2]
        beside = tuple([made.get(each.number, each.text) for each in around])
        context = Context(on=on, period=period, trail=passage.trail, around=beside)
        told = _told(made.get(passage.number, passage.text), passage.text, context, roles)
        found.append(_of_file(passage, told))
    return tuple(found)


def _of_file(passage: Passage, found: Times) -> Times:
    if passage.role not in APART or not found.days:
        return found
    return evolve(found, days=tuple(evolve(day, role=_OF_THE_FILE, also=()) for day in found.days))
