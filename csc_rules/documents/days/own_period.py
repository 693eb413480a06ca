"""Which of the periods in a file is the one the document itself is for: candidates in order, each with its reason.

A cover says it best, then what the file calls itself, then a sentence of the kind "this plan covers …". Periods of
other strategies, of the plan before and of visions without a first day are no candidates.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from attrs import frozen

from csc_rules.documents.days.periods import PeriodRead, periods
from csc_rules.documents.days.roles import sentence_at
from csc_rules.documents.days.times import Times, times_of
from csc_rules.documents.grammar_words import OWN
from csc_rules.documents.matching import Phrases
from csc_rules.documents.model import Passage, Quote, Text, quoted
from csc_rules.documents.words import Words, words_of
from csc_rules.value import Value

# Where a period stands, the best place first.
PLACES = ("cover", "title", "stated", "running head", "heading", "file name", "named")
# Words that turn a sentence to another document than this one, by the tones of the cues.
OTHERS = ("other", "previous", "next")
_COVER = 10
_LONG = 10
# "8 November 2010 - 30 January 2011" on a cover is when comments were asked for: no plan is for so short a time.
_SHORT = 200
# "This plan covers 2017-20": what says that something is for a time, so many words before it at most, and so many words
# behind the thing that it says so of.
_COVERS = frozenset(
    (
        *(("cover",), ("covers",), ("covering",), ("run",), ("runs",), ("running",), ("span",), ("spans",)),
        *(("extend",), ("extends",), ("last",), ("lasts",), ("is", "for"), ("relates", "to")),
        *(("report", "on"), ("reports", "on"), ("sets", "out"), ("update", "on"), ("updates", "on"), ("looks", "back")),
        *(("looks",), ("tells",)),
    )
)
_BEFORE, _BEHIND = 14, 10
_IT = "it"
# "The 2017-20 Harbour Bay Children's Services Plan": so many words may stand between the years and the name.
_BETWEEN = 4
_BROKEN_OFF = re.compile(r"[.;:!?]\s")
_ALONE = re.compile(r"[\W_]*(?:(?:for|period|covering|the|from|years?)[\W_]+)*", re.IGNORECASE)
_SMALL = "for the of period from covering years year a an our this draft by on at with to in is was were"
_FILLING = frozenset(_SMALL.split())


@frozen(kw_only=True, eq=False, repr=False)
class OwnPeriod(Value):
    """A period that may be the document's own: where it stands, why it was taken so, and what it is a period of.

    ``place`` is one of PLACES. ``label`` are the words before it, folded: what the document calls itself there; of a
    sentence ("this plan covers …") those of its subject. A file name and a title that the file carries have no quote.
    """

    period: PeriodRead
    place: str
    reason: str
    label: tuple[str, ...] = ()
    quote: Quote | None = None


def own_periods(
    text: Text,
    times: Sequence[Times] | None = None,
    tones: Phrases[str] | None = None,
    naming: Phrases[str] | None = None,
) -> tuple[OwnPeriod, ...]:
    """Return what may be the period of a document, the likeliest first; each stretch of days once.

    ``times`` are those of its passages, where they have been read; ``tones`` are the words by which a sentence shows
    that it is about another document; ``naming`` the names of documents: where nothing else says what time a file is
    for, the years that it calls the document by do, if it calls it by no others.

    >>> from csc_rules.documents.model import SourceFile
    >>> cover = Passage(number=1, text="Our Plan 2017-20", role="heading", level=1)
    >>> found = own_periods(Text(file=SourceFile(name="a.txt", kind="txt", sha256=""), passages=(cover,)))
    >>> found[0].period.text, found[0].place, found[0].label
    ('2017-20', 'cover', ('plan',))
    """
    read = times if times is not None else times_of(text)
    first: dict[object, OwnPeriod] = {}
    for candidate in _candidates(text, read, tones):
        first.setdefault((candidate.place, candidate.period.days), candidate)
    if naming is not None and not first:
        named = tuple(_named(text, read, tones, naming))
        if len({each.period.days for each in named}) == 1:
            return named[:1]
    candidates = tuple(_of_the_document(tuple(first.values())))
    best: dict[object, OwnPeriod] = {}
    for candidate in sorted(candidates, key=lambda each: _rank(each, candidates)):
        known = best.setdefault(candidate.period.days, candidate)
        # What the name of a file says is shown where a page says it as well.
        if known.quote is None and candidate.quote is not None:
            best[candidate.period.days] = candidate
    return tuple(best.values())


def _of_the_document(candidates: Sequence[OwnPeriod]) -> Iterator[OwnPeriod]:
    """Yield candidates without the sentences about something else: "our assessment covers …" in a plan."""
    named = {own.label[-1] for own in candidates if own.place in ("cover", "title") and own.label}
    return (own for own in candidates if own.place != "stated" or not named or not named.isdisjoint(own.label))


def _rank(candidate: OwnPeriod, candidates: Sequence[OwnPeriod]) -> tuple[bool, int, bool, bool]:
    """Rank by place, a time of some weeks last.

    Of two in one place, a year comes before the plan it is a year of, and a long vision last.

    "Our Plan 2017-20: Annual Report 2018/19" is for 2018/19.
    """
    days = candidate.period.days
    assert days is not None
    holds = any(
        each.place == candidate.place
        and each.period.whole_years == 1
        and each.period.days is not None
        and days != each.period.days
        and days[0] <= each.period.days[0]
        and each.period.days[1] <= days[1]
        for each in candidates
    )
    short = (days[1] - days[0]).days < _SHORT
    return short, PLACES.index(candidate.place), days[1].year - days[0].year > _LONG, holds


def _candidates(text: Text, times: Sequence[Times], tones: Phrases[str] | None) -> Iterator[OwnPeriod]:
    yield from _of_cover(text, times, tones)
    yield from _of_name(text.file.title or "", "title", "the file calls itself so")
    for passage, found in zip(text.passages, times, strict=True):
        if found.periods:
            yield from _of_passage(text, passage, found.periods, tones)
    yield from _of_name(re.sub(r"_|%20|\.\w{2,5}$", " ", text.file.name), "file name", "the name of the file has it")


def _dated(found: Iterable[PeriodRead]) -> Iterator[PeriodRead]:
    return (period for period in found if period.days is not None and period.form != "plan-year")


def _of_cover(text: Text, times: Sequence[Times], tones: Phrases[str] | None) -> Iterator[OwnPeriod]:
    """Yield the periods of the first lines of a file, up to where its text begins."""
    before = ""
    for number in cover_of(text):
        passage = text.passages[number]
        words = words_of(passage.text) if times[number].periods else None
        for period in _dated(times[number].periods):
            assert words is not None
            if not about_others(words, period.start, period.end, tones):
                label = label_of(words, period.start) or _label_before(passage, period, before)
                yield _made(text, passage, period, "cover", "it stands on the cover", label)
        before = passage.text


def cover_of(text: Text) -> list[int]:
    """Return the places of the passages that make the cover: the first lines, before any that is long.

    >>> from csc_rules.documents.model import SourceFile
    >>> lines = (Passage(number=1, text="Our Plan"), Passage(number=2, text="We " * 90), Passage(number=3, text="2017"))
    >>> cover_of(Text(file=SourceFile(name="a.txt", kind="txt", sha256=""), passages=lines))
    [0]
    """
    cover: list[int] = []
    for number, passage in enumerate(text.passages):
        if passage.role == "furniture":
            continue
        if len(cover) == _COVER or len(passage.text) > 160 or passage.role in ("contents", "row"):
            break
        if passage.page not in (None, text.passages[0].page) or (passage.text.rstrip()[-1:] in ".;" and cover):
            break
        cover.append(number)
    return cover


def _of_name(name: str, place: str, reason: str) -> Iterator[OwnPeriod]:
    for period in _dated(periods(name)):
        # Papers are numbered in the same way: "paper 2016-38".
        if place == "file name" and (period.whole_years or 0) > _LONG:
            continue
        label = label_of(words_of(name), period.start)
        yield OwnPeriod(period=period, place=place, reason=reason, label=label)


def _of_passage(
    text: Text, passage: Passage, found: Sequence[PeriodRead], tones: Phrases[str] | None
) -> Iterator[OwnPeriod]:
    words = words_of(passage.text)
    for period in _dated(found):
        if about_others(words, period.start, period.end, tones):
            continue
        label = label_of(words, period.start)
        stated = _stated(words, period.start)
        if passage.role == "furniture":
            yield _made(text, passage, period, "running head", "it stands on every page", label)
        elif stated is not None:
            yield _made(text, passage, period, "stated", "the text says that it is for this time", stated)
        elif passage.role == "heading" and passage.level in (None, 1):
            yield _made(text, passage, period, "heading", "a heading has it", label)


def _named(text: Text, times: Sequence[Times], tones: Phrases[str] | None, naming: Phrases[str]) -> Iterator[OwnPeriod]:
    """Yield the years by which the text calls a document: "the plan for 2017-20", "the 2017-20 plan"."""
    for passage, found in zip(text.passages, times, strict=True):
        words = words_of(passage.text) if found.periods else None
        for period in _dated(found.periods):
            assert words is not None
            if about_others(words, period.start, period.end, tones) or not _is_of_name(words, period, naming):
                continue
            label = label_of(words, period.start)
            yield _made(text, passage, period, "named", "the text calls the document by these years", label)


def _is_of_name(words: Words, period: PeriodRead, naming: Phrases[str]) -> bool:
    """Tell whether the name of a document stands right before a period, or not far behind it in the same sentence."""
    before = bisect_left(words.starts, period.start)
    while before > 0 and words.folded[before - 1] in _FILLING:
        before -= 1
    behind = bisect_left(words.starts, period.end)
    near = max(0, before - naming.longest)
    if any(match.last == before - near for match in naming.find(words.folded[near:before])):
        return True
    named = (match.first for match in naming.find(words.folded[behind : behind + _BETWEEN + naming.longest]))
    first = next(named, _BETWEEN)
    return first < _BETWEEN and not re.search(r"[,.;:!?]", words.text[period.end : words.starts[behind + first]])


def _stated(words: Words, start: int) -> tuple[str, ...] | None:
    """Return of what a sentence says, with "this" or "our", that it is for the time that begins at a character."""
    folded, end = words.folded, bisect_left(words.starts, start)
    for at in range(end - 1, max(end - _BEFORE, 0), -1):
        if folded[at : at + 1] in _COVERS or folded[at : at + 2] in _COVERS:
            for begin in range(at - 2, max(at - _BEHIND, 0) - 1, -1):
                if folded[begin] in OWN and not _BROKEN_OFF.search(words.text, words.starts[begin], start):
                    return folded[begin + 1 : at]
            if folded[at - 1] == _IT and (at < 2 or _BROKEN_OFF.search(words.between(at - 2, at - 1) + " ")):
                return _said_before(words, at - 1)
    return None


def _said_before(words: Words, at: int) -> tuple[str, ...] | None:
    """Return what the sentence before "it" speaks of as its own: "The board wrote this plan. It covers"."""
    for begin in range(at - 1, max(at - _BEFORE, 0) - 1, -1):
        if words.folded[begin] in OWN:
            between = words.text[words.starts[begin] : words.starts[at]]
            return words.folded[begin + 1 : at] if len(_BROKEN_OFF.findall(between)) == 1 else None
    return None


def _made(
    text: Text, passage: Passage, period: PeriodRead, place: str, reason: str, label: tuple[str, ...]
) -> OwnPeriod:
    quote = quoted(text, passage, period.start, period.end)
    return OwnPeriod(period=period, place=place, reason=reason, label=label, quote=quote)


def label_of(words: Words, start: int) -> tuple[str, ...]:
    """Return the words that a period is named with: up to four before it on its line, without those that fill.

    >>> label_of(words_of("the Children\u2019s Services Plan for 2017-20"), 33)
    ('childrens', 'services', 'plan')
    """
    taken: list[str] = []
    at = bisect_right(words.ends, start)
    behind = start
    while at > 0 and len(taken) < 4:
        at -= 1
        between = words.text[words.ends[at] : behind]
        if re.search(r"[.!?;]|\n\s*\n", between) or words.folded[at].isdigit():
            break
        behind = words.starts[at]
        if words.folded[at] not in _FILLING:
            taken.insert(0, words.folded[at])
        elif taken:
            break
    return tuple(taken)


def _label_before(passage: Passage, period: PeriodRead, before: str) -> tuple[str, ...]:
    """Return the label of a period that has its line for itself, from the line before."""
    if not before or not _ALONE.fullmatch(passage.text, 0, period.start):
        return ()
    return label_of(words_of(before), len(before))


def about_others(words: Words, start: int, end: int, tones: Phrases[str] | None) -> bool:
    """Tell whether the sentence around some characters is about another document, the one before or the next.

    >>> about_others(words_of("The previous plan ran 2014-17."), 22, 29, Phrases((("previous", "previous plan"),)))
    True
    """
    if tones is None:
        return False
    first, last = sentence_at(words, start, end)
    return _names_others(words.folded[first:last], tones)


# One sentence can have very many periods, as a table without a stop has.
@lru_cache(maxsize=256)
def _names_others(sentence: tuple[str, ...], tones: Phrases[str]) -> bool:
    return any(match.key in OTHERS for match in tones.find(sentence))
