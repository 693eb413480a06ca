"""One event with two days: approved on two days, a consultation that closed twice, inside and between files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, pairwise

from csc_rules.dates import MONTHS, spoken
from csc_rules.documents.clashes.copies import is_only_on_a_site, other_copies
from csc_rules.documents.clashes.model import OWN, Dated, TimedText
from csc_rules.documents.days.forms import WEEKDAYS
from csc_rules.documents.model import Notice
from csc_rules.documents.words import flat

# Acts that are done once to a document, in the words of the vocabulary.
_ONCE = ("adopt", "approve", "issue", "lay", "publish")
# Days that lie further apart are those of two years' documents, and publications of two documents come less soon.
_APART, _SOON = 200, 60
_ALIKE = 0.75
# So many words in common tell the same even where the document is not named.
_MANY = 4
# Beyond so many days of one act a file is a list of them.
_MOST = 60
_FILLING = "the and for was were has have had been this that our its from with are will which their into onto new"
_SMALL = frozenset(_FILLING.split())
_OF_DATES = frozenset(word.casefold() for name in (*MONTHS, *WEEKDAYS) for word in (name, name[:3]))
_OTHER_TONES = ("other", "previous", "next", "draft", "promise", "recital", "denial", "question")


def told_twice(reads: Sequence[TimedText]) -> Iterator[Notice]:
    """Yield the events that are told in nearly the same words with two different days.

    Of a publication it is enough that two files name the document: it comes out once.
    """
    events = [event for read in reads for event in read.events if _counts(event)]
    acts = [event for event in events if event.day.role in _ONCE and event.day.edge is None]
    notices = list(_acts(acts))
    yield from notices
    if not any(notice.quotes and _is_publication(notice, acts) for notice in notices):
        yield from _publications([event for event in acts if event.day.role == "publish"])
    yield from _stretches([event for event in events if event.day.role == "consult" and event.day.edge is not None])


def _is_publication(notice: Notice, acts: Sequence[Dated]) -> bool:
    return any(event.day.role == "publish" and event.quote in notice.quotes for event in acts)


def _publications(events: Sequence[Dated]) -> Iterator[Notice]:
    """Yield the days of publication of one document of which each of two files states one, and not the same."""
    stated: dict[int, list[tuple[Dated, frozenset[str]]]] = {}
    for event in events:
        documents = event.read.documents_in(event.sentence)
        if documents:
            stated.setdefault(id(event.read), []).append((event, documents))
    single = [each[0] for each in stated.values() if len(each) == 1]
    for (first, one), (second, other) in combinations(single, 2):
        same = not one.isdisjoint(other) or OWN in one | other
        if same and not _of_copies(first, second) and _apart(first, second) and _days_apart(first, second) <= _SOON:
            yield _notice(first, second, "A publication is told")


def _of_copies(first: Dated, second: Dated) -> bool:
    """Tell whether one of two sentences is about other copies of a document, or only about its place on a website."""
    one, other = first.sentence, second.sentence
    return bool(other_copies(one) ^ other_copies(other)) or is_only_on_a_site(one) != is_only_on_a_site(other)


def _counts(event: Dated) -> bool:
    """Tell whether a day is that of something done to this document, of which the whole day is written."""
    exact = event.day.when.exact and not event.day.inferred
    return exact and event.read.tones_of(event.sentence).isdisjoint(_OTHER_TONES)


def _acts(events: Sequence[Dated]) -> Iterator[Notice]:
    titles = _titles(events)
    for act in _ONCE:
        told: dict[object, Notice] = {}
        alike = [(event, _content(event, titles)) for event in events if event.day.role == act]
        for (first, one), (second, other) in combinations(alike[:_MOST], 2):
            if _apart(first, second) and _alike(one, other, _named(first, second, titles)):
                pair = frozenset((first.day.when, second.day.when))
                told.setdefault(pair, _notice(first, second, "The same is told"))
        # The same words with three days and more are a list of such events.
        if len(told) == 1:
            yield from told.values()


def _titles(events: Sequence[Dated]) -> frozenset[str]:
    """Return the words that the documents call themselves."""
    reads = {id(event.read): event.read for event in events}.values()
    return frozenset(word for read in reads for own in read.own[:1] for word in own.label)


def _content(event: Dated, titles: frozenset[str]) -> frozenset[str]:
    """Return the words of a sentence that tell one event from another."""
    return frozenset(
        word
        for word in event.sentence
        if len(word) > 2 and word.isalpha() and word not in _SMALL and word not in titles and word not in _OF_DATES
    )


def _named(first: Dated, second: Dated, titles: frozenset[str]) -> bool:
    return not titles.isdisjoint(first.sentence) and not titles.isdisjoint(second.sentence)


def _alike(one: frozenset[str], other: frozenset[str], named: bool) -> bool:
    """Tell whether two sentences tell the same: both of the document by name, in nearly the same other words."""
    shared = len(one & other)
    return shared > 0 and shared >= _ALIKE * len(one | other) and (named or shared >= _MANY)


def _apart(first: Dated, second: Dated) -> bool:
    """Tell whether two days differ, stand in two passages, and are near enough to be meant for one."""
    return first.passage is not second.passage and 0 < _days_apart(first, second) <= _APART


def _days_apart(first: Dated, second: Dated) -> int:
    one, other = first.day.when.earliest, second.day.when.earliest
    assert one is not None
    assert other is not None
    return abs((one - other).days)


def _stretches(events: Sequence[Dated]) -> Iterator[Notice]:
    """Yield the consultations that begin on one day and end on two, or end on one and begin on two."""
    pairs = [
        (first, second)
        for first, second in pairwise(events)
        if (first.day.edge, second.day.edge) == ("opening", "closing") and first.passage is second.passage
    ]
    for one, other in combinations(pairs[:_MOST], 2):
        # In one file they may be two: those of a survey, and those of the rest.
        for same, differ in ((0, 1), (1, 0)) if one[0].read is not other[0].read else ():
            if one[same].day.when == other[same].day.when and _apart(one[differ], other[differ]):
                yield _notice(one[differ], other[differ], f"What ran {_shared(one[same])} is told")


def _shared(event: Dated) -> str:
    assert event.day.when.earliest is not None
    return f"{'from' if event.day.edge == 'opening' else 'until'} {spoken(event.day.when.earliest)}"


def _notice(first: Dated, second: Dated, what: str) -> Notice:
    one, other = (flat(event.day.text) for event in (first, second))
    where = f"in {first.read.text.file.name} and in {second.read.text.file.name}"
    if first.read is second.read:
        where = "in one file"
    text = f"{what} with two days, {where}: “{one}” and “{other}”."
    return Notice(code="two-days", text=text, quotes=(first.quote, second.quote))
