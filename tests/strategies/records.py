"""Random records: plain ones, every value of which is well formed, with a vocabulary that the caller gives."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from hypothesis import strategies as st

from csc_rules.dates import When
from csc_rules.record.model import (
    Act,
    Activity,
    Complete,
    Consultation,
    Content,
    Contribution,
    DeclaredBody,
    Determination,
    Document,
    Evidence,
    Excuse,
    Fund,
    Owner,
    Payment,
    Period,
    Record,
    Remark,
)

FIRST, LAST = date(2014, 1, 1), date(2032, 12, 31)
Draw = Callable[[st.SearchStrategy[Any]], Any]

# Letters of several alphabets, and everything that a careless writer of TOML, HTML or CSV would trip over.
TEXT = st.text(st.sampled_from("abcXYZ 0129éλ中😀\"'\\#[]{}=.,<&\n\t…"), min_size=1, max_size=20).filter(str.strip)


def days(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[date]:
    """Draw a day."""
    return st.dates(first, last)


@st.composite
def whens(draw: Draw, first: date = FIRST, last: date = LAST) -> When:
    """Draw an exact day, a month, a year, or a range that may be open at either end."""
    day = draw(days(first, last))
    low, high = sorted((day, draw(days(first, last))))
    exact = (When.on(day), When.on(day))
    vague = (When.parse(f"{day:%Y-%m}"), When.parse(f"{day:%Y}"), When(low, high))
    open_ended = (When(low, None), When(None, high), When(None, None))
    return draw(st.sampled_from(exact + vague + open_ended))  # type: ignore[no-any-return]


@st.composite
def spans(draw: Draw) -> tuple[When, When]:
    """Draw the two ends of a span, which may be vague, such that some reading of them is in order."""
    one, other = draw(whens()), draw(whens())
    return (other, one) if _ends_before(one, other) else (one, other)


def _ends_before(since: When, through: When) -> bool:
    return since.earliest is not None and through.latest is not None and through.latest < since.earliest


def _some(strategy: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[tuple[Any, ...]]:
    return st.lists(strategy, max_size=most).map(tuple)


def _maybe(strategy: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | strategy


AMOUNTS = st.integers(0, 10**9) | st.floats(0, 10**9)

EVIDENCE = st.builds(
    Evidence,
    source=_maybe(st.just("https://example.org/page")),
    page=_maybe(st.just("iv")),
    quote=_maybe(TEXT),
    entered_on=_maybe(days()),
)


def _fact(**more: Any) -> dict[str, Any]:
    return {"evidence": _some(EVIDENCE, 1), "note": _maybe(TEXT)} | more


@st.composite
def documents(draw: Draw, ids: Sequence[str], kinds: Sequence[str], items: Sequence[str]) -> tuple[Document, ...]:
    """Draw a document for each of some ids; each may be about an earlier one."""
    drawn: list[Document] = []
    for id_ in ids:
        earlier = [document.id for document in drawn]
        names = draw(st.lists(st.sampled_from(items), unique=True, max_size=3)) if items else []
        statuses = st.sampled_from(("present", "absent", "partial"))
        contents = tuple(draw(st.builds(Content, item=st.just(name), status=statuses, **_fact())) for name in names)
        strategy = st.builds(
            Document,
            id=st.just(id_),
            kind=st.sampled_from(kinds),
            title=_maybe(TEXT),
            about=_some(st.sampled_from(earlier), 1) if earlier else st.just(()),
            period=_maybe(spans().map(lambda ends: Period(since=ends[0], through=ends[1]))),
            contents=st.just(contents),
            complete=st.booleans(),
            **_fact(),
        )
        drawn.append(draw(strategy))
    return tuple(drawn)


@st.composite
def acts(draw: Draw, verbs: Sequence[str], objects: Sequence[str], bodies: Sequence[str]) -> Act:
    """Draw an act on a document or kind, by the body of the record or by another."""
    fields = _fact(
        act=st.sampled_from(verbs),
        document=_maybe(st.sampled_from(objects)),
        by=_maybe(st.sampled_from(bodies)),
        to=_some(st.sampled_from(bodies)),
        beneficiary=_maybe(st.sampled_from(bodies)),
        on=whens(),
        until=_maybe(whens()),
        amount=_maybe(AMOUNTS),
    )
    return draw(st.builds(Act, **fields))  # type: ignore[no-any-return]


@st.composite
def consultations(draw: Draw, about: Sequence[str], bodies: Sequence[str]) -> Consultation:
    """Draw a consultation of bodies about documents."""
    since, through = draw(spans())
    fields = _fact(
        about=_some(st.sampled_from(about)),
        consulted=_some(st.sampled_from(bodies), 3),
        by=_maybe(st.sampled_from(bodies)),
        since=st.just(since),
        through=st.sampled_from((None, through)),
        how=_maybe(TEXT),
        complete=st.booleans(),
    )
    return draw(st.builds(Consultation, **fields))  # type: ignore[no-any-return]


@st.composite
def activities(draw: Draw, verbs: Sequence[str], bodies: Sequence[str]) -> Activity:
    """Draw a span in which an act was kept up, or shown not to be."""
    since, through = draw(spans())
    fields = _fact(
        act=st.sampled_from(verbs),
        by=_maybe(st.sampled_from(bodies)),
        involving=_some(st.sampled_from(bodies)),
        since=st.just(since),
        through=st.sampled_from((None, through)),
        shown=st.booleans(),
    )
    return draw(st.builds(Activity, **fields))  # type: ignore[no-any-return]


def _funds(id_: str, kinds: Sequence[str], bodies: Sequence[str]) -> st.SearchStrategy[Fund]:
    body = st.sampled_from(bodies)
    return st.builds(
        Fund,
        id=st.just(id_),
        kind=st.sampled_from(kinds),
        title=_maybe(TEXT),
        host=_maybe(body),
        contributions=_some(st.builds(Contribution, body=body, amount=_maybe(AMOUNTS), on=whens(), **_fact())),
        payments=_some(st.builds(Payment, beneficiary=body, amount=_maybe(AMOUNTS), on=whens(), **_fact())),
        complete=st.booleans(),
        **_fact(),
    )


@st.composite
def completions(draw: Draw, verbs: Sequence[str], about: Sequence[str], bodies: Sequence[str]) -> Complete:
    """Draw a statement of completeness."""
    since, through = sorted((draw(days()), draw(days())))
    fields = _fact(
        acts=_some(st.sampled_from(verbs)),
        by=_some(st.sampled_from(bodies), 1),
        about=_maybe(st.sampled_from(about)),
        since=st.just(since),
        through=st.just(through),
        stated_by=_maybe(TEXT),
    )
    return draw(st.builds(Complete, **fields))  # type: ignore[no-any-return]


@st.composite
def records(
    draw: Draw,
    *,
    body: str = "Body",
    bodies: Sequence[str] = ("Body", "Other body"),
    kinds: Sequence[str] = ("strategy", "report"),
    fund_kinds: Sequence[str] = ("pooled-fund",),
    verbs: Sequence[str] = ("adopt", "publish", "lay", "prepare", "circulate"),
    maintained: Sequence[str] = ("co-operate",),
    items: Sequence[str] = ("outcomes", "actions", "measures"),
    slots: Sequence[str] = ("rules.slot",),
    duties: Sequence[str] = ("rules.duty",),
    most: int = 3,
    declared: bool = True,
) -> Record:
    """Draw a record of *body* in the vocabulary given: at most *most* facts of each sort."""
    ids = [f"document-{number}" for number in range(draw(st.integers(0, most)))]
    fund_ids = [f"fund-{number}" for number in range(draw(st.integers(0, 1 if fund_kinds else 0)))]
    about = [*ids, *kinds]
    who = _maybe(st.sampled_from(bodies))
    slot, duty, own = st.sampled_from(slots or ("",)), st.sampled_from(duties or ("",)), st.sampled_from(bodies)
    determination = st.builds(
        Determination,
        **_fact(slot=slot, answer=st.sampled_from(("yes", "no")), by=own, on=days(), reasons=_maybe(TEXT)),
        **{"about": _maybe(st.sampled_from(about)), "expires": _maybe(days()), "members": _some(own)},
    )
    remark = st.builds(Remark, **_fact(about=slot, by=who, on=_maybe(whens()), text=TEXT, admission=st.booleans()))
    excuse = st.builds(Excuse, **_fact(duty=duty, claim=TEXT, by=who, on=_maybe(whens())))
    newcomer = st.builds(
        DeclaredBody, **_fact(name=st.just("Declared body"), kind=st.just("kind"), jurisdiction=st.just("place"))
    )
    return Record(
        body=body,
        begins=draw(_maybe(days())),
        title=draw(_maybe(TEXT)),
        note=draw(_maybe(TEXT)),
        bodies=draw(_some(newcomer, 1)) if declared else (),
        documents=draw(documents(ids, kinds, items)),
        acts=draw(_some(acts(verbs, [*about, *fund_ids], bodies), most)),
        consultations=draw(_some(consultations(about, bodies), most)),
        activities=draw(_some(activities(maintained, bodies), most)) if maintained else (),
        funds=tuple(draw(_funds(id_, fund_kinds, bodies)) for id_ in fund_ids),
        determinations=draw(_some(determination, most)) if slots else (),
        remarks=draw(_some(remark, most)) if slots else (),
        excuses=draw(_some(excuse, most)) if duties else (),
        complete=draw(_some(completions(verbs, about, bodies), most)),
        owners=draw(_some(st.builds(Owner, **_fact(duty=duty, owner=TEXT)), 1)) if duties else (),
    )
