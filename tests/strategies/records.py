"""Random records: plain ones, every value of which is well formed, with a vocabulary that the caller gives."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from attrs import evolve
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
    Membership,
    Owner,
    Payment,
    Period,
    Record,
    Remark,
)

STATUSES = ("present", "absent", "partial")
FIRST, LAST = date(2014, 1, 1), date(2032, 12, 31)

# Letters of several alphabets, and everything that a careless writer of TOML, HTML or CSV would trip over.
TEXT = st.text(st.sampled_from("abcXYZ 0129éλ中😀\"'\\#[]{}=.,<&\n\t…"), min_size=1, max_size=20).filter(str.strip)


def days(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[date]:
    """Draw a day."""
    return st.dates(first, last)


def whens(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[When]:
    """Draw an exact day, a month, a year, or a range that may be open at either end."""
    return st.builds(_when, days(first, last), days(first, last), st.sampled_from(range(8)))


def _when(one: date, other: date, form: int) -> When:
    low, high = min(one, other), max(one, other)
    match form:
        case 0 | 1 | 2:
            return When.on(one)
        case 3:
            return When.parse(f"{one:%Y-%m}")
        case 4:
            return When.parse(f"{one:%Y}")
        case 5:
            return When(low, high)
        case 6:
            return When(low, None)
    return When(None, high) if one.day % 4 else When(None, None)


def spans() -> st.SearchStrategy[tuple[When, When]]:
    """Draw the two ends of a span, which may be vague, such that some reading of them is in order."""
    return st.tuples(whens(), whens()).map(lambda ends: (ends[1], ends[0]) if _ends_before(*ends) else ends)


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


def _document(kinds: Sequence[str], items: Sequence[str]) -> st.SearchStrategy[Document]:
    """Draw a document that has no id of its own yet, and is about nothing."""
    content = st.builds(Content, **_fact(item=st.sampled_from(items or ("item",)), status=st.sampled_from(STATUSES)))
    contents = st.lists(content, unique_by=lambda each: each.item, max_size=2 if items else 0).map(tuple)
    period = st.builds(lambda ends: Period(since=ends[0], through=ends[1]), spans())
    return st.builds(
        Document,
        **_fact(id=st.just(""), kind=st.sampled_from(kinds), title=_maybe(TEXT), period=_maybe(period)),
        contents=contents,
        complete=st.booleans(),
    )


def _numbered(drawn: list[Document], about: list[int]) -> tuple[Document, ...]:
    """Give documents their ids, and let some be about an earlier one."""
    named = [evolve(document, id=f"document-{number}") for number, document in enumerate(drawn)]
    return tuple(
        evolve(document, about=(named[other].id,)) if other < number else document
        for (number, document), other in zip(enumerate(named), about, strict=True)
    )


def _act(verbs: Sequence[str], objects: Sequence[str], who: st.SearchStrategy[str]) -> st.SearchStrategy[Act]:
    return st.builds(
        Act,
        **_fact(act=st.sampled_from(verbs), document=_maybe(st.sampled_from(objects)), by=_some(who), to=_some(who)),
        beneficiary=_maybe(who),
        on=whens(),
        until=_maybe(whens()),
        amount=_maybe(AMOUNTS),
    )


def _spanning(type_: Any, **strategies: Any) -> st.SearchStrategy[Any]:
    """Draw a fact with a span whose second end may be left out."""
    ends = st.tuples(spans(), st.booleans()).map(lambda drawn: (drawn[0][0], drawn[0][1] if drawn[1] else None))
    return st.builds(
        lambda ends, **fields: type_(since=ends[0], through=ends[1], **fields), ends, **_fact(**strategies)
    )


def _complete(verbs: Sequence[str], about: Sequence[str], who: st.SearchStrategy[str]) -> st.SearchStrategy[Complete]:
    return st.builds(
        lambda ends, **fields: Complete(since=min(ends), through=max(ends), **fields),
        st.tuples(days(), days()),
        **_fact(acts=_some(st.sampled_from(verbs)), by=_some(who, 1), about=_maybe(st.sampled_from(about))),
        stated_by=_maybe(TEXT),
    )


def _memberships(classes: Sequence[str], who: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[Membership, ...]]:
    """Draw statements that a body belongs to a class, throughout or over some days."""
    ends = st.tuples(spans(), st.sampled_from(("both", "since", "through", "neither"))).map(
        lambda drawn: (
            drawn[0][0] if drawn[1] in ("both", "since") else None,
            drawn[0][1] if drawn[1] in ("both", "through") else None,
        )
    )
    of = st.sampled_from(classes or ("",))
    one = st.builds(
        lambda ends, **fields: Membership(since=ends[0], through=ends[1], **fields),
        ends,
        **_fact(of=of, body=_maybe(who), holds=st.booleans()),
    )
    return _some(one, 2 if classes else 0)


def _fund(kinds: Sequence[str], who: st.SearchStrategy[str]) -> st.SearchStrategy[Fund]:
    contribution = st.builds(Contribution, **_fact(body=who, amount=_maybe(AMOUNTS), on=whens()))
    payment = st.builds(Payment, **_fact(beneficiary=who, amount=_maybe(AMOUNTS), on=whens()))
    return st.builds(
        Fund,
        **_fact(id=st.just("fund-0"), kind=st.sampled_from(kinds), title=_maybe(TEXT), host=_maybe(who)),
        contributions=_some(contribution),
        payments=_some(payment),
        complete=st.booleans(),
    )


def _judged(
    slots: Sequence[str], duties: Sequence[str], about: Sequence[str], who: st.SearchStrategy[str], most: int
) -> dict[str, Any]:
    """Draw what people said, decided and claimed: about slots and about duties."""
    slot, duty, object_ = st.sampled_from(slots or ("",)), st.sampled_from(duties or ("",)), st.sampled_from(about)
    determination = st.builds(
        Determination,
        **_fact(slot=slot, answer=st.sampled_from(("yes", "no")), by=who, on=days(), reasons=_maybe(TEXT)),
        about=_maybe(object_),
        expires=_maybe(days()),
        members=_some(who),
    )
    said = _fact(about=slot, by=_maybe(who), on=_maybe(whens()), text=TEXT, admission=st.booleans())
    claimed = _fact(duty=duty, claim=TEXT, by=_maybe(who), on=_maybe(whens()))
    return {
        "determinations": _some(determination, most if slots else 0),
        "remarks": _some(st.builds(Remark, **said), most if slots else 0),
        "excuses": _some(st.builds(Excuse, **claimed), most if duties else 0),
        "owners": _some(st.builds(Owner, **_fact(duty=duty, owner=TEXT)), 1 if duties else 0),
    }


def records(
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
    classes: Sequence[str] = ("council",),
    most: int = 3,
    declared: bool = True,
) -> st.SearchStrategy[Record]:
    """Draw a record of *body* in the vocabulary given: at most *most* facts of each sort.

    Documents are called ``document-0`` and so on, the fund ``fund-0``; acts and statements are about any of them or
    about a kind, and may name a document that the record does not hold. With *declared*, a record may declare a body
    of a made-up kind, for readers only: no register knows the kind.
    """
    who = st.sampled_from(bodies)
    about = [*kinds, *(f"document-{number}" for number in range(most))]
    numbers = st.lists(st.integers(0, most), min_size=most, max_size=most)
    newcomer = DeclaredBody(name="Declared body", kind="kind", jurisdiction="place", areas=tuple(bodies))
    consulting = {
        "about": _some(st.sampled_from(about)),
        "consulted": _some(who, 3),
        "act": st.sampled_from(("consult", "give-opportunity")),
        "by": _some(who),
        "how": _maybe(TEXT),
        "complete": st.booleans(),
    }
    keeping = {
        "act": st.sampled_from(maintained or ("",)),
        "about": _maybe(st.sampled_from(about)),
        "by": _some(who),
        "involving": _some(who),
        "shown": st.booleans(),
        "complete": st.booleans(),
    }
    return st.builds(
        Record,
        body=st.just(body),
        begins=_maybe(days()),
        title=_maybe(TEXT),
        note=_maybe(TEXT),
        bodies=st.sampled_from(((), (newcomer,))) if declared else st.just(()),
        memberships=_memberships(classes, who),
        documents=st.builds(
            lambda drawn, about: _numbered(drawn, about[: len(drawn)]),
            st.lists(_document(kinds, items), max_size=most),
            numbers,
        ),
        acts=_some(_act(verbs, [*about, *(["fund-0"] if fund_kinds else [])], who), most),
        consultations=_some(_spanning(Consultation, **consulting), most),
        activities=_some(_spanning(Activity, **keeping), most if maintained else 0),
        funds=_some(_fund(fund_kinds or ("",), who), 1 if fund_kinds else 0),
        complete=_some(_complete(verbs, about, who), most),
        **_judged(slots, duties, about, who, most),
    )
