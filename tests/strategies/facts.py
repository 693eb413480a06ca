"""Random records in a vocabulary, every name of which is known to the law that they are checked against."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

from attrs import evolve, frozen
from hypothesis import strategies as st

from csc_rules.dates import When
from csc_rules.record.model import (
    Act,
    Activity,
    Complete,
    Consultation,
    Content,
    Determination,
    Document,
    Evidence,
    Fact,
    Period,
    Record,
)

F = TypeVar("F", bound=Fact)


@frozen(kw_only=True)
class Vocabulary:
    """The words of a record: names of bodies, verbs with the kinds they are done to, items, slots, activities."""

    body: str
    bodies: tuple[str, ...]
    kinds: tuple[str, ...]
    doings: tuple[tuple[str, str], ...]
    items: tuple[str, ...]
    slots: tuple[str, ...]
    activities: tuple[tuple[str, str | None], ...]  # what is kept up, and on what
    consulted: tuple[str, ...]
    first: date
    last: date
    begins: tuple[tuple[str, str, date], ...]  # acts that others wait for, and a day on which they can have been done


def _when(low: date, other: date, form: int) -> When:
    first, last = min(low, other), max(low, other)
    match form:
        case 0 | 1 | 2 | 3:
            return When.on(low)
        case 4:
            return When.parse(f"{low:%Y-%m}")
        case 5:
            return When.parse(f"{low:%Y}")
        case 6:
            return When(first, last)
        case _:
            return When(first, None) if low.day % 2 else When(None, last)


@st.composite
def facts(draw: st.DrawFn, words: Vocabulary) -> Record:
    """Draw a record in a vocabulary, every name of which is known."""
    days = st.dates(words.first, words.last)
    whens = st.builds(_when, days, days, st.integers(0, 7))
    who = st.none() | st.none() | st.sampled_from(words.bodies)
    papers = tuple(_document(draw, words, index, days) for index in range(draw(st.integers(0, 4))))
    by_kind: dict[str, list[str]] = {}
    for paper in papers:
        by_kind.setdefault(paper.kind, []).append(paper.id)
    drawn = draw(st.lists(st.tuples(st.sampled_from(words.doings), st.integers(0, 4), whens, who, who), max_size=6))
    acts = {}
    for verb, kind, day in draw(st.sampled_from(((), words.begins))):
        named = (by_kind.get(kind) or [kind])[0]
        acts[(verb, named)] = Act(act=verb, document=named, on=When.on(day))
    for (verb, kind), index, on, by, to in drawn:
        named = (by_kind.get(kind) or [kind])[: index + 1][-1]
        acts[(verb, named)] = Act(act=verb, document=named, on=on, by=(by,) if by else (), to=(to,) if to else ())
    return Record(
        body=words.body,
        documents=papers,
        acts=_placed("act", acts.values()),
        complete=_placed(
            "complete", draw(st.just([_everything(words)]) | st.lists(_statements(words, days), max_size=3))
        ),
        determinations=_placed(
            "determination", draw(st.lists(_answers(words, days), max_size=2 if words.slots else 0))
        ),
        activities=_placed("activity", draw(st.lists(_kept_up(words, days), max_size=2 if words.activities else 0))),
        consultations=_placed("consultation", draw(_consultations(words, papers, days))),
    )


def _placed(name: str, entries: Iterable[F]) -> tuple[F, ...]:
    """Give facts their places in the record, and their evidence."""
    seen = (Evidence(source="https://example.org/fact"),)
    return tuple(evolve(entry, path=f"{name}[{index}]", evidence=seen) for index, entry in enumerate(entries))


def _document(draw: st.DrawFn, words: Vocabulary, index: int, days: st.SearchStrategy[date]) -> Document:
    ends = sorted([draw(days), draw(days)])
    listed = draw(st.lists(st.sampled_from(words.items), max_size=3, unique=True)) if words.items else []
    path = f"document[{index}]"
    return Document(
        path=path,
        evidence=(Evidence(source="https://example.org/document"),),
        id=f"d{index}",
        kind=draw(st.sampled_from(words.kinds)),
        about=(f"d{index - 1}",) if index and draw(st.booleans()) else (),
        period=Period(since=When.on(ends[0]), through=When.on(ends[1])) if draw(st.booleans()) else None,
        contents=tuple(
            Content(
                path=f"{path}.contents.{item}",
                evidence=(Evidence(page="1"),),
                item=item,
                status=draw(st.sampled_from(("present", "absent", "partial"))),
            )
            for item in listed
        ),
        complete=draw(st.booleans()),
    )


def _statements(words: Vocabulary, days: st.SearchStrategy[date]) -> st.SearchStrategy[Complete]:
    spans = st.one_of(st.tuples(days, days), st.just((words.first, words.last)), st.just((words.first, words.last)))
    return st.builds(
        lambda span, verb, kind: Complete(acts=(verb,) if verb else (), about=kind, since=min(span), through=max(span)),
        spans,
        st.none() | st.sampled_from([verb for verb, _ in words.doings]),
        st.none() | st.sampled_from(words.kinds),
    )


def _everything(words: Vocabulary) -> Complete:
    return Complete(since=words.first, through=words.last)


def _answers(words: Vocabulary, days: st.SearchStrategy[date]) -> st.SearchStrategy[Determination]:
    if not words.slots:
        return st.nothing()
    return st.builds(
        lambda slot, answer, on: Determination(slot=slot, answer=answer, by=words.body, on=on),
        st.sampled_from(words.slots),
        st.sampled_from(("yes", "no")),
        days,
    )


def _kept_up(words: Vocabulary, days: st.SearchStrategy[date]) -> st.SearchStrategy[Activity]:
    if not words.activities:
        return st.nothing()
    return st.builds(
        lambda on, ends, shown: Activity(
            act=on[0], about=on[1], since=When.on(min(ends)), through=When.on(max(ends)), shown=shown
        ),
        st.sampled_from(words.activities),
        st.tuples(days, days),
        st.booleans(),
    )


def _consultations(
    words: Vocabulary, papers: tuple[Document, ...], days: st.SearchStrategy[date]
) -> st.SearchStrategy[list[Consultation]]:
    if not papers or not words.consulted:
        return st.just([])
    one = st.builds(
        lambda about, names, ends, complete: Consultation(
            about=(about,),
            consulted=tuple(names),
            since=When.on(min(ends)),
            through=When.on(max(ends)),
            complete=complete,
        ),
        st.sampled_from([paper.id for paper in papers]),
        st.lists(st.sampled_from(words.consulted), max_size=3, unique=True),
        st.tuples(days, days),
        st.booleans(),
    )
    return st.lists(one, max_size=2)
