"""Days that a text states: each with the time it means, where it stands, and what it appears to be the day of.

A day without a year, or one told from where the writer stood ("today"), stays unknown until the sentence, the headings
above it, the period of the document or its own day tell the year; what was added to the words is always said.
"""

from __future__ import annotations

import itertools
import re
from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from attrs import evolve, frozen

from csc_rules.dates import MONTHS, When
from csc_rules.documents.days.forms import DASH, YEAR, Form, forms
from csc_rules.documents.days.roles import NO_ROLE, roles_of, sentence_at
from csc_rules.documents.matching import Phrases
from csc_rules.documents.words import Words, words_of
from csc_rules.value import Value

UNKNOWN = When(None, None)
# So many days may share the year of one among them: "3, 5 and 9 May 2020".
_CHAIN = 8
_YEARS = re.compile(rf"(?<!\d){YEAR}")
# Words that make a range of two days, so that the year of the second is that of the first.
JOINED = re.compile(
    rf"\s*,?\s*(?:{DASH}|to|until|till|through(?: to)?|up to|and|&|/|or|,|(?:and )?(?:ending|ends)(?: on| in| with)?)"
    rf"\s*(?:the\s+)?(?:end\s+of\s+)?",
    re.IGNORECASE,
)


@frozen(kw_only=True)
class Context:
    """What is known of the passage in which days are read.

    ``on`` is the day on which the document was written, ``period`` the time it is for, ``trail`` the headings above the
    passage, and ``around`` the texts of the passages before and behind it.
    """

    on: date | None = None
    period: tuple[date, date] | None = None
    trail: tuple[str, ...] = ()
    around: tuple[Words | str, ...] = ()


NOTHING = Context()


@frozen(kw_only=True, eq=False, repr=False)
class DayRead(Value):
    """A day, month, season or year that a passage states: ``text`` is ``passage.text[start:end]``.

    ``when`` has no ends where the day is not known; ``inferred`` tells that its year, or the day itself, is not in the
    words, and ``note`` says where it was taken from, or what is not known. ``weekday`` is the one stated, Monday 0.
    ``role`` is what it appears to be the day of, in the words of the cues: an act, or a tone such as ``meeting``;
    ``also`` what else stands near it. ``link`` is the word that leads to it; a day behind "by" or "after" is a limit,
    and has no role. ``edge`` is opening or closing where it begins or ends a stretch of days, as a consultation's.
    ``impossible`` tells that no calendar has the day.
    """

    start: int
    end: int
    text: str
    form: str
    when: When = UNKNOWN
    inferred: bool = False
    note: str | None = None
    weekday: int | None = None
    role: str | None = None
    also: tuple[str, ...] = ()
    link: str | None = None
    edge: str | None = None
    impossible: bool = False

    @property
    def roles(self) -> tuple[str, ...]:
        """Return all that it appears to be the day of, the likeliest first; none where it is a limit."""
        return (self.role, *self.also) if self.role is not None else ()

    @property
    def known(self) -> bool:
        """Tell whether it is known which day, or which days, it may be."""
        return self.when != UNKNOWN


def points(text: Words | str, context: Context = NOTHING, roles: Phrases[str] | None = None) -> tuple[DayRead, ...]:
    """Return the days that a passage states, in order.

    >>> day = points("It was approved on Wednesday 3rd May 2023.")[0]
    >>> day.text, str(day.when), day.link
    ('Wednesday 3rd May 2023', '3 May 2023', 'on')
    >>> str(points("The survey ran from 1 May to 7 August 2020.")[0].when)
    '1 May 2020'
    >>> points("It is open until 7 August.")[0].note
    'no year is stated'
    """
    written = text if isinstance(text, str) else text.text
    found = tuple(forms(written))
    if not found:
        return ()
    words = words_of(text) if isinstance(text, str) else text
    days = [_plain(form, written) for form in found]
    days = [day if day.known else _of_sentence(number, found, days, words) for number, day in enumerate(days)]
    days = [day if day.known else _of_context(found[number], day, context) for number, day in enumerate(days)]
    told = roles_of(words, [(day.start, day.end) for day in days], roles, context.around)
    days = [
        day if role == NO_ROLE else evolve(day, role=role.role, also=role.also, link=role.link, edge=role.edge)
        for day, role in zip(days, told, strict=True)
    ]
    return tuple(_edged(days, written))


def _plain(form: Form, text: str) -> DayRead:
    """Return what a form says by itself."""
    read = DayRead(
        start=form.start,
        end=form.end,
        text=text[form.start : form.end],
        form=_precision(form),
        weekday=form.weekday,
    )
    if form.within is not None:
        return evolve(read, when=form.within)
    if form.year is None:
        return evolve(
            read, note="no year is stated" if form.said is None else f"which day “{form.said}” is, is not known"
        )
    return _dated(read, form, form.year)


def _precision(form: Form) -> str:
    if form.form != "relative":
        return form.form
    return "day" if form.day else "month" if form.month else "relative"


def _dated(read: DayRead, form: Form, year: int, note: str | None = None) -> DayRead:
    """Return a form with its year; a day that no calendar has stays unknown, and says so."""
    if form.month is None:
        when = When(date(year, 1, 1), date(year, 12, 31))
    elif form.day is None:
        when = When(date(year, form.month, 1), date(year, form.month, monthrange(year, form.month)[1]))
    elif form.day > monthrange(year, form.month)[1]:
        wrong = f"{MONTHS[form.month - 1]} {year} has no day {form.day}"
        return evolve(read, note=wrong, impossible=note is None)
    else:
        when = When.on(date(year, form.month, form.day))
    return evolve(read, when=when, inferred=note is not None, note=note)


def _of_sentence(number: int, found: Sequence[Form], days: Sequence[DayRead], words: Words) -> DayRead:
    """Return a day with the year that its sentence gives it: the other end of a range, or the day beside it."""
    form, read = found[number], days[number]
    if form.said is not None or read.impossible:
        return read
    whole = _completed(number, found, words.text)
    if whole is not None and whole.year is not None:
        return _dated(read, whole, whole.year, f"the year is that of “{_years_end(number, found, days)}”")
    other = _beside(number, found, days, words) if form.month is not None else None
    stated = found[other].year if other is not None else None
    if other is None or stated is None:
        return read
    near = found[other]
    # "From 12 November 2020 to 7 January" goes over the turn of the year; elsewhere nobody can tell.
    turned = other < number and (form.month or 0, form.day or 31) < (near.month or 0, near.day or 1)
    if turned and not JOINED.fullmatch(words.text, near.end, form.start):
        return read
    return _dated(read, form, stated + turned, f"the year is that of “{days[other].text}”")


def _beside(number: int, found: Sequence[Form], days: Sequence[DayRead], words: Words) -> int | None:
    """Return the nearest day of the same sentence whose year is written, those before it first."""
    sentence = sentence_at(words, found[number].start, found[number].end)
    before = range(number - 1, max(-1, number - _CHAIN), -1)
    for others in (before, range(number + 1, min(len(found), number + _CHAIN))):
        for other in others:
            near = found[other]
            if near.year is not None and near.form != "year" and days[other].known:
                if sentence_at(words, near.start, near.end) != sentence:
                    break
                return other
    return None


def _completed(number: int, found: Sequence[Form], text: str) -> Form | None:
    """Return a form with the month and year of the end of the range that it begins: "1 to 20 May 2020"."""
    last = number
    while last + 1 < len(found) and last - number < _CHAIN and found[last].year is None:
        if not JOINED.fullmatch(text, found[last].end, found[last + 1].start):
            return None
        last += 1
    whole = found[last]
    if last == number or whole.year is None or whole.form == "year":
        return None
    for form in reversed(found[number:last]):
        month = form.month or whole.month
        if month is None or whole.month is None:
            return None
        turned = (month, form.day or 1) > (whole.month, whole.day or 31)
        whole = evolve(form, month=month, year=(whole.year or 0) - turned)
    return whole


def _years_end(number: int, found: Sequence[Form], days: Sequence[DayRead]) -> str:
    return next(days[later].text for later in range(number + 1, len(found)) if found[later].year is not None)


def _of_context(form: Form, read: DayRead, context: Context) -> DayRead:
    """Return a day with the year that the headings, the document's period or its own day give it."""
    if read.impossible:
        return read
    if form.said is not None:
        return _relative(form, read, context.on) if context.on is not None else read
    if form.month is None:
        return read
    stated = {int(year) for heading in context.trail for year in _YEARS.findall(heading)}
    if len(stated) == 1:
        return _dated(read, form, stated.pop(), "the year is that of the heading above it")
    fitting = _years_in(form, context.period) if context.period is not None else []
    if len(fitting) == 1:
        return _dated(read, form, fitting[0], "the year is the only one of the document's period that fits")
    return read


def _years_in(form: Form, period: tuple[date, date]) -> list[int]:
    """Return the years in which a day lies in a period, and has the weekday that is stated."""
    month, day = form.month or 1, form.day or 1
    fitting = []
    for year in range(period[0].year, period[1].year + 1):
        inside = day <= monthrange(year, month)[1] and period[0] <= date(year, month, day) <= period[1]
        if inside and form.weekday in (None, date(year, month, day).weekday()):
            fitting.append(year)
    return fitting


def _relative(form: Form, read: DayRead, on: date) -> DayRead:
    """Return what a word such as "yesterday" means on the day on which the document was written."""
    said = form.said or ""
    note = f"“{said}” is told from {on.isoformat()}, the day of the document"
    days = {"today": 0, "yesterday": -1, "tomorrow": 1, "this morning": 0, "this afternoon": 0, "this evening": 0}
    step = {"last": -1, "next": 1}.get(said.partition(" ")[0], 0)
    if said in days:
        return evolve(read, when=When.on(on + timedelta(days=days[said])), inferred=True, note=note)
    if said.endswith("year"):
        return _dated(read, form, on.year + step, note)
    if said.endswith("week"):
        monday = on + timedelta(days=7 * step - on.weekday())
        return evolve(read, when=When(monday, monday + timedelta(days=6)), inferred=True, note=note)
    months = on.year * 12 + on.month - 1 + step
    return _dated(read, evolve(form, month=months % 12 + 1), months // 12, note)


def _edged(days: Sequence[DayRead], text: str) -> Sequence[DayRead]:
    """Mark the days that begin and end one stretch; what the first is the day of, the second is as well."""
    edged = list(days)
    for number, (day, following) in enumerate(itertools.pairwise(days)):
        if ranged(day, following, text):
            edged[number] = evolve(edged[number], edge="opening")
            role, also = (day.role, day.also) if day.also or day.role else (following.role, following.also)
            edged[number + 1] = evolve(following, edge="closing", role=role, also=also)
    return edged


def ranged(first: DayRead, second: DayRead, text: str) -> bool:
    """Tell whether two days are the ends of one stretch of days, as their form and the words between them say.

    >>> line = "between 5 and 20 May 2020"
    >>> ranged(*points(line), line)
    True
    """
    if not JOINED.fullmatch(text, first.end, second.start):
        return False
    between = text[first.end : second.start].strip().casefold()
    if between.startswith(("and", "&")) and not between.startswith(("and end", "and ends")):
        return first.link == "between" or (first.form == second.form == "month" and between.startswith("and"))
    return not between.startswith((",", "or", "/")) or (between == "/" and first.form == "month")
