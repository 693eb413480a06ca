"""On which day something was done, and what time a document is for, as far as a text says so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from itertools import pairwise

from attrs import evolve

from csc_rules.dates import When, spoken
from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.days.points import Context, DayRead, points
from csc_rules.documents.days.roles import MEETING
from csc_rules.documents.days.times import times
from csc_rules.documents.finding.acts import directly
from csc_rules.documents.finding.addressed import done_by_letter
from csc_rules.documents.finding.at_meeting import at_meeting
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.grammar_words import MONTH_NAMES, PASSIVE
from csc_rules.documents.model import Quote
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.same_day import same_day
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import DONE, NOT_SO, PROMISE
from csc_rules.documents.words import words_of

Days = tuple[date, date]
_OPENING = "opening"
_DAY = "day"
_CLOSING = "closing"
# Words that tell a day from the one on which the file was written.
_FROM_HERE = frozenset({"today", "yesterday", "this morning", "this afternoon", "this evening"})
# What is done by the very letter that says so.
_BY_IT = frozenset({"attach", "attached", "enclose", "enclosed", "enclosing", "attaching"})
# "Published with our partners in April": a month without a year stands at most so many words behind what was done.
_NEAR = 6
# "It was sent on 4 May", in a paper of July: nobody means the May of another year.
_LATELY, _ON = timedelta(days=120), "on"
# So such a sentence goes, beside the names in it: not "each year", "about 28 June", "parts of the plan".
_PLAINLY = PASSIVE | frozenset(
    {"it", "the", "this", "our", "we", "and", "both", "by", "to", "was", "were", "has", "have"}
)
_PLAINLY |= frozenset({"laid", "placed", "before", "first", "made", "be", "web", "pages", "website"})
_PLAINLY |= frozenset({"been", "jointly", "formally", "council", "board", "partnership", "committee", "on", "together"})
_PLAINLY |= frozenset({"published", "approved", "agreed", "adopted", "sent", "issued", "launched", "submitted", "plan"})
# What is said of any act: the review "was carried out on 3 July", in the words of the act itself.
_CARRY_OUT, _OUT = "carry-out", ("carried", "out")
# "The draft was sent on 3 March": it went out then; that it "was finished on 3 March" opens nothing.
_GOES_OUT = re.compile(
    r"\b(?:draft|it) (?:\w+ )?(?:(?:was|were|has been) )?"
    r"(?:launched|issued|published|sent|circulated|released|put out|went out|gone out)\b[^.;,]*$"
)
_BY = "by"
# "A letter of 3 July": such a day is that of the letter.
_OF_A_NOUN = frozenset({"of", "dated"})
# "Before 3 July": it was another day.
_OF_NONE = _OF_A_NOUN | {"before", "after", "by", "until"}

# Who holds a post, in a sentence behind the one that says who that is; "to the board" and "as chair" are other posts.
_POSTS = {"appoint": "was appointed ", "designate": "was designated "}
_HOLDERS = ("the present holder", "the current holder", "the present post holder", "the post holder", "she", "he")
_BODIES = (
    "full council ",
    "the council ",
    "the full council ",
    "the county council ",
    "the city council ",
    "the cabinet ",
)
_WHEN = ("on ", "in ", "with effect ", *(f"by {body}" for body in _BODIES))
_TO_ANOTHER = frozenset({"to", "as", "chair", "deputy", "interim", "acting", "temporarily", "until", "a", "an"})


def day_of(grounds: Grounds, sought: Sought) -> tuple[Bearing, When] | None:
    """Return the sentence that says best on which day an act was done, with the day; none where no sentence does.

    A sentence states the day where it states the act; a month or a year alone is partly. The day of a meeting, of a
    page or of a file is never taken for it.
    """
    found = sorted(_days(grounds, sought), key=lambda each: (each[0].answer is not Answer.FOUND, _width(each[1])))
    if not found:
        return None
    bearing, when = found[0]
    if bearing.answer is Answer.FOUND and _width(when):
        return evolve(bearing, answer=Answer.PARTLY, why=f"{bearing.why}, a month and no day"), when
    return bearing, when


def _days(grounds: Grounds, sought: Sought) -> Iterator[tuple[Bearing, When]]:
    # A sentence that says when it was done need not say who was reached, unless others may have been.
    asked = sought if sought.reaches_only else evolve(sought, reaches=False)
    for sign, bearing in directly(grounds, asked):
        if bearing.tone == PROMISE and sign.cued.how is How.STATED and bearing.answer is Answer.PARTLY:
            yield from _to_come(grounds, sign, bearing, sought)
        if bearing.tone != DONE or (sought.reaches_only and bearing.answer is not Answer.FOUND):
            continue
        day, said = meant_day(grounds, sign, bearing.quote, sought, grounds.period)
        if day is None:
            yield from at_meeting(grounds, sought, sign, bearing)
            yield from _of_letter(sign, bearing)
            yield from _listed(grounds, sought, sign, bearing)
            yield from _of_no_year(sign, bearing)
            yield from _of_its_holder(grounds, sign, bearing, sought)
            continue
        sure = (
            said
            and bearing.answer is Answer.FOUND
            and not _is_guessed(day, sign)
            and _width(day.when) <= _widest(sought)
        )
        why = f"it gives “{day.text}”" if sure else f"it gives “{day.text}”, and does not give the day for certain"
        yield evolve(bearing, answer=Answer.FOUND if sure else Answer.PARTLY, why=why), day.when
    for done in done_by_letter(grounds, sought):
        if done.text.letter_day is not None:
            why = f"the letter that it stands in is of {spoken(done.text.letter_day)}"
            yield evolve(done.bearing, why=why), When.on(done.text.letter_day)


def meant_day(
    grounds: Grounds, sign: Sign, quote: Quote, sought: Sought, period: Days | None
) -> tuple[DayRead | None, bool]:
    """Return the day of an act among those of a sentence, and whether the sentence says that it is.

    It is the one right behind the words of the act, one said of it, the one that "on the same day" takes up, or the
    only one that is said of nothing; of what goes before the making of a document it is the first of the days between
    which it was done. Otherwise the first that stands there only bears on it.
    """
    context = Context(on=sign.text.letter_day or sign.text.notice_day, period=period, trail=quote.trail)
    read = times(quote.text, context, grounds.day_roles)
    within = [(each.start, each.end) for each in read.periods]
    dated = [_of_its_year(day, sign) for day in read.days]
    told = [day for day in dated if day.known and not day.impossible]
    known = [day for day in told if day.role != MEETING]
    days = [day for day in known if not any(start <= day.start < end for start, end in within)]
    behind = next((day for day in told if day.when.exact and _stands_behind(day, sign, quote)), None)
    if behind is not None:
        return behind, True
    own = [day for day in days if sought.verb in day.roles and day.link not in _OF_A_NOUN and day.edge != _CLOSING]
    if own:
        return own[0], True
    same = same_day(sign, quote, days)
    if same is not None:
        return same, True
    opening = (
        [day for day in known if day.edge == _OPENING or _opens_with_a_draft(day, known, quote)] if sought.stage else []
    )
    if opening:
        return opening[0], True
    free = [day for day in days if _is_of_any_act(day, sign, quote) and day.edge is None and day.link not in _OF_NONE]
    if len(free) == 1:
        return free[0], True
    plans = [(each.start, each.end) for each in read.periods if (each.whole_years or 0) >= 1]
    exact = [day for day in known if _width(day.when) <= 31]
    exact = [day for day in exact if not any(start <= day.start < end for start, end in plans)]
    return (exact[0] if exact else None), False


def _opens_with_a_draft(day: DayRead, known: Sequence[DayRead], quote: Quote) -> bool:
    """Tell whether a draft went out on a day, and a later one closed what it went out for: "until 4 March"."""
    closing = [each for each in known if (each.edge == _CLOSING or each.link == _BY) and each.start > day.end]
    return day.when.exact and bool(closing) and _GOES_OUT.search(quote.text[: day.start].casefold()) is not None


def _is_of_any_act(day: DayRead, sign: Sign, quote: Quote) -> bool:
    """Tell whether a day is said of nothing, or of what "was carried out" where that is the act itself."""
    cued, folded = sign.cued, sign.line.words.folded
    if day.role != _CARRY_OUT:
        return day.role is None
    end = max(0, sign.line.words.ends[cued.last - 1] - quote.start)
    return _OUT in pairwise(folded[cued.first : cued.last]) and ";" not in quote.text[end : day.start]


def _stands_behind(day: DayRead, sign: Sign, quote: Quote) -> bool:
    """Tell whether a day stands right behind the words of an act: "came out on 3 May 2012, and looks on to 2030"."""
    words = sign.line.words
    begin, end = (words.starts[sign.cued.first] - quote.start, words.ends[sign.cued.last - 1] - quote.start)
    if quote.passage != sign.line.passage.number or day.link != _ON or day.edge == _CLOSING:
        return False
    return begin < day.start and quote.text[max(0, end) : day.start].strip() in ("", _ON)


def _of_its_year(day: DayRead, sign: Sign) -> DayRead:
    """Return a day without its year with that of a letter, a notice or a paper that was written a little later.

    Where a sentence near it has another year, it may be told of that: "In 2011 it was adopted. It was sent on 4 May."
    """
    written = sign.text.letter_day or sign.text.notice_day
    told = day.known and not day.inferred
    if written is None or told or day.form != _DAY or day.impossible or not _is_plainly_dated(day, sign.line):
        return day
    near = (word for line in (sign.line, *sign.line.beside(sign.before)) for word in line.folded if _is_year((word,)))
    years = set(near) or {str(written.year)}
    whole = points(f"{day.text} {years.pop()}") if len(years) == 1 else ()
    when = next((each.when for each in whole if each.known and not each.impossible), None)
    if when is None or when.earliest is None or not timedelta(0) <= written - when.earliest <= _LATELY:
        return day
    return evolve(day, when=when, inferred=False)


def _is_plainly_dated(day: DayRead, line: Line) -> bool:
    """Tell whether a sentence says what was done on a day, and nothing else: "the plan was approved on 28 June"."""
    words = line.words
    start = words.text.find(day.text, words.starts[line.first], words.ends[line.last - 1])
    first = next((place for place in range(line.first, line.last) if words.starts[place] >= start), line.last)
    acts = (each for each in line.cued if each.how is How.STATED and (each.cue.names("act") or each.cue.names("class")))
    spans = [(each.first, each.last) for each in acts]
    spans += [(each.first, each.last) for each in line.mentions] + [(each.first, each.last) for each in line.names]
    told = {place for begin, end in spans for place in range(begin, end)}
    before = range(line.first, first)
    named = (at for at in before if at > line.first and (words.is_capital(at) or words.folded[at].isdigit()))
    plain = {*told, *named}.issuperset(place for place in before if words.folded[place] not in _PLAINLY)
    behind = words.text[start + len(day.text) :].lstrip()
    ends = not behind or not behind[0].isalnum() or words_of(behind).folded[0] in _PLAINLY
    return start >= 0 and day.link == _ON and plain and ends


def _to_come(grounds: Grounds, sign: Sign, bearing: Bearing, sought: Sought) -> Iterator[tuple[Bearing, When]]:
    """Yield the day on which a sentence says that an act is to be done: "it is due to be sent in March 2020"."""
    day, said = meant_day(grounds, sign, bearing.quote, sought, grounds.period)
    if day is not None and said:
        yield evolve(bearing, why=f"it gives “{day.text}” as the time at which it is to be done"), day.when


def _of_its_holder(grounds: Grounds, sign: Sign, bearing: Bearing, sought: Sought) -> Iterator[tuple[Bearing, When]]:
    """Yield the day from the sentence behind one on who holds a post: "the present holder was appointed on 2 May"."""
    behind = next(sign.behind(), None) if sought.verb in _POSTS and bearing.answer is Answer.FOUND else None
    if behind is None or behind.passage.number != sign.line.passage.number or NOT_SO & behind.tones.keys():
        return
    told = " ".join(behind.folded)
    begins = next((holder for holder in _HOLDERS if told.startswith(f"{holder} {_POSTS[sought.verb]}")), None)
    goes_on = told.removeprefix(f"{begins} {_POSTS[sought.verb]}")
    if begins is None or not goes_on.startswith(_WHEN) or not _TO_ANOTHER.isdisjoint(goes_on.split()):
        return
    day, said = meant_day(grounds, sign, behind.quote(), sought, grounds.period)
    if day is not None and said:
        yield evolve(bearing, quote=behind.quote(), why=f"it gives “{day.text}” for who holds the post"), day.when


def _of_letter(sign: Sign, bearing: Bearing) -> Iterator[tuple[Bearing, When]]:
    """Yield the day of a letter for what is done by it: "please find attached", "we enclose"."""
    written = sign.text.letter_day
    done_by_it = not _BY_IT.isdisjoint(sign.line.words.folded[sign.cued.first : sign.cued.last])
    if written is not None and done_by_it and bearing.answer is Answer.FOUND:
        why = f"the letter that it stands in is of {spoken(written)}"
        yield evolve(bearing, why=why), When.on(written)


def _listed(grounds: Grounds, sought: Sought, sign: Sign, bearing: Bearing) -> Iterator[tuple[Bearing, When]]:
    """Yield the first of the days that a list behind a sentence gives: who was consulted, each with the day."""
    if sought.stage is None or bearing.answer is not Answer.FOUND:
        return
    dated = [(day, line) for line in sign.listed() for day in _known(grounds, line) if _width(day.when) == 0]
    if dated:
        day, line = min(dated, key=lambda each: each[0].when.earliest or date.max)
        why = f"the list behind it gives “{day.text}” first"
        yield Bearing(quote=line.quote(), answer=Answer.PARTLY, tone=bearing.tone, why=why), day.when


def _of_no_year(sign: Sign, bearing: Bearing) -> Iterator[tuple[Bearing, When]]:
    """Yield what a sentence gives that says what was done in a month, or on a day, of which year it does not say."""
    words = sign.line.words
    last = min(sign.line.last, sign.cued.last + _NEAR) if bearing.answer is Answer.FOUND else 0
    for at in range(sign.cued.last, last):
        month = words.original(at, at + 1)
        if month.istitle() and words.folded[at] in MONTH_NAMES and not _is_year(words.folded[at + 1 : at + 2]):
            why = f"it gives “{month}”, and does not say of which year"
            yield evolve(bearing, answer=Answer.PARTLY, why=why), When(None, None)
            return


def _is_year(behind: tuple[str, ...]) -> bool:
    return any(word.isdigit() and len(word) == len("2000") for word in behind)


def _known(grounds: Grounds, line: Line) -> list[DayRead]:
    read = times(line.quote().text, Context(period=grounds.period, trail=line.passage.trail), grounds.day_roles)
    return [day for day in read.days if day.known and not day.impossible and day.role != MEETING]


def _widest(sought: Sought) -> int:
    """Return how many days the day of an act may leave open: a consultation goes on, and its month is no day of it."""
    return 0 if sought.stage else 31


def _is_guessed(day: DayRead, sign: Sign) -> bool:
    """Tell whether it was inferred which day is meant.

    "Today" in a letter is the day of the letter, on a page it may be another; and "from 7 January to 31 March 2008"
    begins in 2008.
    """
    if day.text.casefold() in _FROM_HERE:
        return sign.text.letter_day is None
    return day.inferred and day.edge != _OPENING


def _width(when: When) -> int:
    if when.earliest is None or when.latest is None:
        return 10_000
    return (when.latest - when.earliest).days
