"""The words of the clauses of a test."""

from __future__ import annotations

from csc_rules.language import nodes as n
from csc_rules.language.wording.clauses import of_clause
from csc_rules.language.wording.leaves import (
    Pieces,
    day_or_none,
    listed,
    maybe,
    of_day,
    of_party,
    of_text,
    party_or_none,
    text_or_none,
)


def of_when(when: n.When) -> str:
    """Return a day, or a vague date in its quotes."""
    return str(text_or_none(when.vague)) if when.day is None else of_day(when.day)


def _document(name: n.Name, identity: n.Text | None) -> Pieces:
    return [name.text] if identity is None else [name.text, of_text(identity)]


def _span_of_time(since: n.When, through: n.When) -> Pieces:
    return ["from", of_when(since), "through", of_when(through)]


def _parties(keyword: str, parties: tuple[n.Name | n.Text, ...]) -> Pieces:
    return [keyword, *listed(map(of_party, parties))] if parties else []


@of_clause.register
def _given_body(clause: n.GivenBody) -> Pieces:
    kind = [] if clause.kind is None else ["of", clause.kind.text]
    covering = ["covering", *listed(map(of_party, clause.covering))] if clause.covering else []
    return ["given body", of_text(clause.name), *kind, *covering]


@of_clause.register
def _given_jointly(clause: n.GivenJointly) -> Pieces:
    return ["given jointly with", *listed(map(of_party, clause.bodies))]


@of_clause.register
def _given_membership(clause: n.GivenMembership) -> Pieces:
    negated = ["not"] if clause.negated else []
    span = _span_of_time(clause.since, clause.through) if clause.since and clause.through else []
    return ["given", of_party(clause.body), "is", *negated, clause.kind.text, *span]


@of_clause.register
def _given_excuse(clause: n.GivenExcuse) -> Pieces:
    return ["given excuse", of_text(clause.claim), "claimed for", clause.duty.text]


@of_clause.register
def _given_act(clause: n.GivenAct) -> Pieces:
    return [
        *("given", clause.noun.text, "of", *_document(clause.object, clause.id)),
        *maybe("about", text_or_none(clause.about)),
        *_parties("by", clause.by),
        *_parties("to", clause.to),
        *maybe("for", party_or_none(clause.beneficiary)),
        *("on", of_when(clause.on)),
    ]


@of_clause.register
def _given_nothing(clause: n.GivenNothing) -> Pieces:
    noun = [] if clause.noun is None else [clause.noun.text, "of"]
    by = _parties("by", clause.by)
    span = ["from", of_day(clause.since), "through", of_day(clause.through)]
    return ["given nothing else about", *noun, clause.object.text, *by, *span]


@of_clause.register
def _given_lifetime(clause: n.GivenLifetime) -> Pieces:
    span = _span_of_time(clause.since, clause.through)
    return ["given lifetime of", *_document(clause.object, clause.id), *span]


@of_clause.register
def _given_content(clause: n.GivenContent) -> Pieces:
    return ["given content", clause.item.text, "of", *_document(clause.object, clause.id), clause.status]


@of_clause.register
def _given_contents(clause: n.GivenContentsComplete) -> Pieces:
    return ["given contents of", *_document(clause.object, clause.id), "complete"]


@of_clause.register
def _given_consultation(clause: n.GivenConsultation) -> Pieces:
    consulted = ["with", *listed(map(of_party, clause.consulted)), *_parties("by", clause.by)]
    span = _span_of_time(clause.since, clause.through)
    complete = ["complete"] if clause.complete else []
    given = "given opportunity on" if clause.opportunity else "given consultation on"
    return [given, *_document(clause.object, clause.id), *consulted, *span, *complete]


@of_clause.register
def _given_activity(clause: n.GivenActivity) -> Pieces:
    shown = "shown" if clause.shown else "absent"
    about = ["on", *_document(clause.object, clause.id)] if clause.object else []
    complete = ["complete"] if clause.complete else []
    span = _span_of_time(clause.since, clause.through)
    parties = [*_parties("with", clause.involving), *_parties("by", clause.by)]
    return ["given activity", clause.verb.text, *about, *parties, shown, *span, *complete]


@of_clause.register
def _given_answer(clause: n.GivenAnswer) -> Pieces:
    naming = ["naming", *listed(map(of_text, clause.members))] if clause.members else []
    return [
        *("given", clause.slot.text, "answered", of_text(clause.answer)),
        *maybe("by", party_or_none(clause.by)),
        *("on", of_day(clause.on)),
        *naming,
        *maybe("until", day_or_none(clause.until)),
    ]


@of_clause.register
def _given_begins(clause: n.GivenBegins) -> Pieces:
    return ["given record begins", of_day(clause.day)]


@of_clause.register
def _assume(clause: n.Assume) -> Pieces:
    return ["assume", clause.event.text, "on", of_day(clause.day)]


@of_clause.register
def _as_at(clause: n.AsAt) -> Pieces:
    return ["as at", of_day(clause.day)]


@of_clause.register
def _law_at(clause: n.LawAt) -> Pieces:
    return ["law at", of_day(clause.day)]


@of_clause.register
def _expect_finding(clause: n.ExpectFinding) -> Pieces:
    period = maybe("for", day_or_none(clause.period))
    which = [*maybe("of", party_or_none(clause.of)), *period, *maybe("item", clause.item)]
    overall = ["overall"] if clause.overall else []
    because = maybe("because", text_or_none(clause.because))
    finding = " ".join(["expect", clause.duty.text, *which, *overall, clause.verdict, *because])
    return listed([finding, *_particulars(clause)])


def _particulars(clause: n.ExpectFinding) -> Pieces:
    missing = [f"missing {', '.join(map(of_party, clause.missing))}"] if clause.missing else []
    readings = [f"reading last day {of_day(day)}" for day in clause.readings]
    return [*_last_day(clause), *_days_late(clause), *readings, *missing]


def _last_day(clause: n.ExpectFinding) -> Pieces:
    if clause.last_day is None:
        return []
    return [" ".join(["last day", of_day(clause.last_day), *maybe("to", day_or_none(clause.last_day_latest))])]


def _days_late(clause: n.ExpectFinding) -> Pieces:
    if clause.days_late is None:
        return []
    to = [] if clause.days_late_latest is None else ["to", str(clause.days_late_latest)]
    unit = "day late" if [clause.days_late, *to] == [1] else "days late"
    return [" ".join([str(clause.days_late), *to, unit])]


@of_clause.register
def _expect_membership(clause: n.ExpectMembership) -> Pieces:
    return ["expect", of_party(clause.body), "is", *(["not"] if clause.negated else []), clause.kind.text]


@of_clause.register
def _expect_count(clause: n.ExpectCount) -> Pieces:
    return ["expect", clause.kind.text, "has", str(clause.count), "member" if clause.count == 1 else "members"]


@of_clause.register
def _expect_force(clause: n.ExpectForce) -> Pieces:
    return ["expect", clause.statement.text, *(["not"] if clause.negated else []), "in force"]


@of_clause.register
def _expect_listed(clause: n.ExpectListed) -> Pieces:
    return ["expect", clause.list.text, "lists", clause.item.text]


@of_clause.register
def _expect_covers(clause: n.ExpectCovers) -> Pieces:
    return ["expect", of_party(clause.body), "covers", *(["not"] if clause.negated else []), of_party(clause.other)]


@of_clause.register
def _expect_note(clause: n.ExpectNote) -> Pieces:
    return ["expect note", of_text(clause.words)]
