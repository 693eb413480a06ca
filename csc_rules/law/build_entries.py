"""Acts, bodies, classes, documents, outcomes and readings: the statements that norms speak of."""

from __future__ import annotations

from attrs import evolve

from csc_rules.language import nodes as n
from csc_rules.law.build_clocks import condition
from csc_rules.law.build_heads import (
    Surroundings,
    address,
    cited,
    clauses,
    days,
    first,
    flag,
    head,
    quoted,
    reason,
    setting,
    spaced,
)
from csc_rules.law.model import (
    ActWord,
    Area,
    Body,
    BodyClass,
    Document,
    FormerName,
    Kind,
    ListItem,
    Membership,
    OutcomesList,
    Party,
    PublicEvent,
    Reading,
    Successor,
)


def act(block: n.Block, around: Surroundings) -> ActWord:
    """Build an act of the vocabulary. It has no days of its own."""
    fields = head(block, around, inherits=False)
    return ActWord(
        **fields,
        noun=setting(block, "noun") or fields["id"],
        maintained=flag(block, "maintained"),
        once=flag(block, "achieved once"),
        shows=tuple(name.text for clause in clauses(block, n.Names) for name in clause.names),
    )


def body(block: n.Block, around: Surroundings) -> Body:
    """Build a body. Its days are those on which it exists, whatever instrument speaks of it."""
    changes = clauses(block, n.Succession)
    return Body(
        **head(block, around, inherits=False),
        aliases=quoted(block, "alias"),
        former_names=tuple(
            FormerName(name=change.old_name.text, until=change.day.day) for change in changes if change.old_name
        ),
        kinds=tuple(
            Kind(name=clause.kind.text, force=days(clause.tail), unverified=reason(clause.tail))
            for clause in clauses(block, n.Is)
        ),
        successors=tuple(
            Successor(how=change.key, body=change.body.text, day=change.day.day) for change in changes if change.body
        ),
        jurisdiction=around.jurisdiction,
        source=address(block),
        areas=tuple(area for clause in clauses(block, n.Covers) for area in _areas(clause)),
        events=events(block),
    )


def _areas(clause: n.Covers) -> tuple[Area, ...]:
    force, doubt = days(clause.tail), reason(clause.tail)
    return tuple(Area(body=name.text, force=force, unverified=doubt) for name in clause.bodies)


def events(block: n.Block) -> tuple[PublicEvent, ...]:
    """Build the public events of a body or class, each with its days in order."""
    return tuple(
        PublicEvent(
            id=clause.name.text,
            title=clause.title.text,
            days=tuple(sorted(day.day for day in clause.days)),
            also=tuple(name.text for name in clause.also),
        )
        for clause in clauses(block, n.Event)
    )


def body_class(block: n.Block, around: Surroundings) -> BodyClass:
    """Build a class. Its members have the days they state; the class has the instrument's as well."""
    judged, unknown, unlisted = first(block, n.MembersJudged), first(block, n.MembersUnknown), first(block, n.Unlisted)
    return BodyClass(
        **head(block, around),
        members=tuple(member for clause in clauses(block, n.Member) for member in _members(clause)),
        persons=flag(block, "persons"),
        judged_by=judged.by.text if judged else None,
        standard=judged.standard.text if judged else None,
        unknown=unknown.because.text if unknown else None,
        unlisted=unlisted.because.text if unlisted else None,
        aliases=quoted(block, "alias"),
        events=events(block),
    )


def _members(clause: n.Member) -> tuple[Membership, ...]:
    tail = clause.tail
    return tuple(
        Membership(
            party=party(ref),
            force=days(tail),
            provisions=cited(tail.provisions),
            unverified=reason(tail),
            if_any=clause.if_any,
            for_bearer=clause.condition.kind.text if isinstance(clause.condition, n.Belongs) else None,
        )
        for ref in clause.refs
    )


def party(ref: n.Ref) -> Party:
    """Build a reference to a body, or to the members of a class."""
    return Party(name=ref.name.text, quantifier=ref.quantifier, in_its_area=ref.in_its_area)


def document(block: n.Block, around: Surroundings) -> Document:
    """Build a document with the items it must contain, or an object."""
    return Document(
        **head(block, around),
        items=tuple(
            evolve(
                _item(clause.name.text, clause.title.text, clause.tail),
                condition=condition(clause.condition, around.words),
            )
            for clause in clauses(block, n.MustContain)
        ),
        about=setting(block, "about"),
        plain_object=block.keyword == "object",
    )


def _item(name: str, title: str, tail: n.Tail, letter: str | None = None) -> ListItem:
    return ListItem(
        id=name,
        title=title,
        letter=letter,
        provisions=cited(tail.provisions),
        force=days(tail),
        unverified=reason(tail),
    )


def outcomes(block: n.Block, around: Surroundings) -> OutcomesList:
    """Build a list of outcomes."""
    return OutcomesList(
        **head(block, around),
        items=tuple(_entry(clause) for clause in clauses(block, n.Item)),
        open=flag(block, "open"),
    )


def _entry(clause: n.Item) -> ListItem:
    name = clause.ref.name.text
    return _item(name, clause.title.text if clause.title else spaced(name), clause.tail, clause.letter)


def reading(block: n.Block, around: Surroundings) -> Reading:
    """Build a definition, a principle or an amendment."""
    return Reading(**head(block, around), kind=block.keyword)
