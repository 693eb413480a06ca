"""One act on one document with two days: wherever the reading takes a sentence for one that tells the act.

``clashes.events`` compares days by the words around them. Here the evidence is that of the points: a cue that tells the
act, of the document that is meant, as done. A day told only indirectly, "the long book came out on 3 April", counts
against one that a sentence states for certain.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from itertools import combinations

from attrs import evolve, frozen

from csc_rules.documents.case import Answer, Bearing, Point, Sought
from csc_rules.documents.clashes.copies import is_only_on_a_site, other_copies
from csc_rules.documents.days.points import DayRead
from csc_rules.documents.finding.acts import directly
from csc_rules.documents.finding.days import meant_day
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.meant.main_one import speaks_of_the_main_one, words_for_the_main_one
from csc_rules.documents.meant.model import THIS, UNSAID
from csc_rules.documents.model import Notice, Quote
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import DONE
from csc_rules.documents.words import flat

# What is done once to a document.
ONCE = frozenset({"adopt", "issue", "lay", "place", "publish"})
# Days further apart are those of two documents, or of two editions; of one told indirectly they are nearer.
APART, NEAR = 200, 60
MONTH = 31
# Beyond so many days of one act a text is a list of them.
MOST = 40
_ON_A_SITE = "place"
# The day of such a word is a limit, and not the day of the act.
_LIMITS = frozenset({"by", "before", "after", "until", "till", "of", "dated", "to"})
_LAUNCH = ("launch", "unveil")
# A day on which it was to be done is not that on which it was.
_FORESEEN = frozenset(
    {"due", "planned", "scheduled", "expected", "intended", "originally", "delayed", "postponed", "should", "would"}
    | {"proposed", "target", "deadline", "timetable", "provisional", "provisionally", "hoped", "draft", "not"}
)
_DOUBTFUL = ("other", "previous", "next", "draft", "promise", "recital", "denial", "question")
_FINITE = frozenset({"was", "were", "is", "has", "had", "came", "appeared", "went"})


@frozen(kw_only=True)
class _Told:
    """An act that a sentence tells with its day; ``sure`` where it states both."""

    sign: Sign
    bearing: Bearing
    day: DayRead
    sure: bool
    way: str

    @property
    def days(self) -> tuple[date, date]:
        """Return the first and the last day that it may be."""
        first, last = self.day.when.earliest, self.day.when.latest
        assert first is not None
        assert last is not None
        return first, last

    @property
    def copies(self) -> frozenset[str]:
        """Return the words for other copies of the document, or another edition."""
        return other_copies(self.sign.line.folded)

    @property
    def bodies(self) -> frozenset[str]:
        """Return the bodies that are named in the sentence."""
        return frozenset(name.body for name in self.sign.line.names if name.body is not None)


def two_days(grounds: Grounds, points: Iterable[Sought], known: Iterable[Notice] = ()) -> Iterator[Notice]:
    """Yield the acts done once to a document that are told with two days; *known* are the notices given already."""
    said = {frozenset(map(_place, each.quotes)) for each in known if each.code == "two-days"}
    for sought in points:
        if sought.point is Point.DAY and sought.verb in ONCE:
            for first, second in _differing(grounds, sought):
                places = frozenset((_place(first.bearing.quote), _place(second.bearing.quote)))
                if places not in said:
                    said.add(places)
                    yield _notice(first, second, sought)


def _place(quote: Quote) -> tuple[str, int]:
    return quote.file, quote.passage


def _differing(grounds: Grounds, sought: Sought) -> Iterator[tuple[_Told, _Told]]:
    """Yield the pair of sentences that tell an act with two days; none where it has three, as in a list."""
    stated = [each for each in _told(grounds, sought, grounds.period) if each.sure and not each.day.inferred]
    if not stated:
        return
    # A day without a year is of the year in which the act is said to be done.
    year = stated[0].days[0].year
    told = list(_told(grounds, sought, (date(year, 1, 1), date(year, 12, 31))))
    pairs = [pair for pair in combinations(told[:MOST], 2) if _contradict(*pair)]
    if len({each.day.when for pair in pairs for each in pair}) == 2:
        yield min(pairs, key=lambda pair: sum(not each.sure for each in pair))


def _told(grounds: Grounds, sought: Sought, period: tuple[date, date] | None) -> Iterator[_Told]:
    """Yield where the reading takes it that an act was done, with the day that the words give."""
    for sign, bearing in directly(grounds, evolve(sought, reaches=False)):
        sure = bearing.answer is Answer.FOUND
        if bearing.tone != DONE or not (sure or _bears_on_it(grounds, sought, sign)):
            continue
        day, _ = meant_day(grounds, sign, bearing.quote, sought, period)
        if day is None or not _is_its_day(day, sign, sought):
            continue
        yield _Told(sign=sign, bearing=bearing, day=day, sure=sure, way=_way(sign, sought))


def _bears_on_it(grounds: Grounds, sought: Sought, sign: Sign) -> bool:
    """Tell whether a sentence only bears on an act, and yet is about the document: "its publication on 3 May"."""
    line = sign.line
    if line.is_heading or not (line.tones.keys() | line.under_tones).isdisjoint(_DOUBTFUL):
        return False
    which = grounds.about(sign, sought).which
    if which == THIS:
        return True
    return which == UNSAID and grounds.is_of_own_file(sign, sought) and _is_main(grounds, sign, sought)


def _is_main(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    called = grounds.once(("called", id(sign.text)), lambda: frozenset(words_for_the_main_one(sign.text)))
    return speaks_of_the_main_one(sign, grounds.made.get(sought.kind, ""), called)


def _is_its_day(day: DayRead, sign: Sign, sought: Sought) -> bool:
    """Tell whether a day is that of the act, and no limit; a month only where a sentence says so with a verb."""
    first, last = day.when.earliest, day.when.latest
    if first is None or last is None or day.edge == "closing" or day.link in _LIMITS:
        return False
    folded = frozenset(sign.line.folded)
    of_act = day.role in (None, sought.verb) or (day.role == _ON_A_SITE and sought.verb in day.roles)
    whole = first == last or (last - first < timedelta(MONTH) and not _FINITE.isdisjoint(folded))
    return of_act and whole and _FORESEEN.isdisjoint(folded)


def _way(sign: Sign, sought: Sought) -> str:
    """Return in which way it was done: a launch, a place on a website and a publication may have days of their own."""
    if any(word.startswith(_LAUNCH) for word in sign.line.folded):
        return "launch"
    return _ON_A_SITE if is_only_on_a_site(sign.line.folded) else sought.verb


def _contradict(first: _Told, second: _Told) -> bool:
    """Tell whether two sentences cannot both be right: one act of one document, on two days.

    Who tells two days in one paragraph, of two bodies or of other copies, tells two events.
    """
    if not (first.sure or second.sure) or first.way != second.way or first.copies ^ second.copies:
        return False
    if first.sign.line.passage is second.sign.line.passage:
        return False
    if first.bodies and second.bodies and first.bodies.isdisjoint(second.bodies):
        return False
    low, high = sorted((first.days, second.days))
    most = APART if first.sure and second.sure else NEAR
    return low[1] < high[0] and (high[0] - low[1]).days <= most


def _notice(first: _Told, second: _Told, sought: Sought) -> Notice:
    one, other = (flat(each.day.text) for each in (first, second))
    files = tuple(each.bearing.quote.file for each in (first, second))
    where = "in one file" if files[0] == files[1] else f"in {files[0]} and in {files[1]}"
    what = "A publication is told" if sought.verb == "publish" else "The same is told"
    text = f"{what} with two days, {where}: “{one}” and “{other}”."
    return Notice(code="two-days", text=text, quotes=(first.bearing.quote, second.bearing.quote))
