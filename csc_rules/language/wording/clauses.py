"""The words of every clause but those of a test; a new clause registers its wording here."""

from __future__ import annotations

from functools import singledispatch

from csc_rules.language import nodes as n
from csc_rules.language.wording.leaves import (
    BREAK,
    Pieces,
    listed,
    of_day,
    of_provision,
    of_ref,
    of_text,
)
from csc_rules.language.wording.phrases import of_anchor, of_any, of_clock, of_condition, of_length, of_slot, of_tail


@singledispatch
def of_clause(clause: n.Clause) -> Pieces:
    """Return the words of a clause."""
    raise TypeError(f"no wording is registered for {type(clause).__name__}")


@of_clause.register
def _setting(clause: n.Setting) -> Pieces:
    return [clause.key, clause.value.text]


@of_clause.register
def _flag(clause: n.Flag) -> Pieces:
    return [clause.key]


@of_clause.register
def _texts(clause: n.Texts) -> Pieces:
    return [clause.key, *listed(map(of_text, clause.texts)), *of_tail(clause.tail)]


@of_clause.register
def _names(clause: n.Names) -> Pieces:
    return [clause.key, *listed(name.text for name in clause.names)]


@of_clause.register
def _source(clause: n.SourceAddress) -> Pieces:
    return ["source", f"<{clause.address}>"]


@of_clause.register
def _dated(clause: n.Dated) -> Pieces:
    return [clause.key, of_day(clause.day), *of_tail(clause.tail)]


@of_clause.register
def _in_force(clause: n.InForce) -> Pieces:
    start = str(clause.event) if clause.day is None else of_day(clause.day)
    return ["in force from", start, *of_tail(clause.tail)]


@of_clause.register
def _event(clause: n.Event) -> Pieces:
    also = ["also", *listed(name.text for name in clause.also)] if clause.also else []
    on = ["on", *listed(map(of_day, clause.days))] if clause.days else []
    return ["event", clause.name.text, of_text(clause.title), *on, *also]


@of_clause.register
def _provisions(clause: n.Provisions) -> Pieces:
    return ["provisions", *listed(map(of_provision, clause.refs))]


@of_clause.register
def _not_encoded(clause: n.NotEncoded) -> Pieces:
    return ["not encoded", *listed(map(of_provision, clause.refs)), "because", of_text(clause.because)]


@of_clause.register
def _unverified(clause: n.Unverified) -> Pieces:
    return ["unverified", of_text(clause.why)]


@of_clause.register
def _consequence(clause: n.Consequence) -> Pieces:
    by = ["by", *listed(name.text for name in clause.by)] if clause.by else []
    return ["consequence", clause.kind.text, of_text(clause.text), *by, *of_tail(clause.tail)]


@of_clause.register
def _is(clause: n.Is) -> Pieces:
    return ["is", clause.kind.text, *of_tail(clause.tail)]


@of_clause.register
def _succession(clause: n.Succession) -> Pieces:
    other = str(clause.body) if clause.old_name is None else of_text(clause.old_name)
    return [clause.key, other, "on", of_day(clause.day)]


@of_clause.register
def _covers(clause: n.Covers) -> Pieces:
    return ["covers", *listed(name.text for name in clause.bodies), *of_tail(clause.tail)]


@of_clause.register
def _unlisted(clause: n.Unlisted) -> Pieces:
    return ["unlisted because", of_text(clause.because)]


@of_clause.register
def _member(clause: n.Member) -> Pieces:
    if_any = ["if any"] if clause.if_any else []
    return ["member", *listed(map(of_ref, clause.refs)), *if_any, *of_where(clause), *of_tail(clause.tail)]


@of_clause.register
def _members_judged(clause: n.MembersJudged) -> Pieces:
    return ["members judged by", clause.by.text, of_text(clause.standard)]


@of_clause.register
def _members_unknown(clause: n.MembersUnknown) -> Pieces:
    return ["members unknown because", of_text(clause.because)]


@of_clause.register
def _item(clause: n.Item) -> Pieces:
    title = [] if clause.title is None else [of_text(clause.title)]
    if_any = ["if any"] if clause.if_any else []
    return [f"({clause.letter})", of_ref(clause.ref), *title, *if_any, *of_where(clause), *of_tail(clause.tail)]


@of_clause.register
def _must_contain(clause: n.MustContain) -> Pieces:
    return ["must contain", clause.name.text, of_text(clause.title), *of_where(clause), *of_tail(clause.tail)]


def of_where(clause: n.Member | n.Item | n.MustContain | n.Effect) -> Pieces:
    """Return the condition that a clause hangs on, where it has one."""
    return [] if clause.condition is None else ["where", *of_condition(clause.condition)]


@of_clause.register
def _sentence(clause: n.Sentence) -> Pieces:
    jointly = ["jointly"] if clause.jointly else []
    ordinal = [clause.ordinal] if clause.ordinal else []
    done = [] if clause.object is None else [*ordinal, clause.object.text]
    phrases = [piece for phrase in clause.phrases for piece in (phrase.preposition, *listed(map(of_ref, phrase.refs)))]
    bearers = listed(map(of_ref, clause.bearers))
    return [*jointly, *bearers, clause.modal, clause.verb.text, *done, *phrases, *of_tail(clause.tail)]


@of_clause.register
def _clock(clause: n.ClockClause) -> Pieces:
    return [*of_clock(clause.clock), *of_tail(clause.tail)]


@of_clause.register
def _restarts_on(clause: n.RestartsOn) -> Pieces:
    return ["restarts on", *of_anchor(clause.anchor)]


@of_clause.register
def _unsettled(clause: n.Unsettled) -> Pieces:
    # One reading is read in one breath with the reason; several are set under each other to be compared.
    gap = [BREAK] if len(clause.readings) > 1 else []
    readings = [piece for clock in clause.readings for piece in (*gap, "reading", *of_clock(clock))]
    return ["unsettled", of_text(clause.why), *readings]


@of_clause.register
def _judged(clause: n.JudgedClause) -> Pieces:
    return ["judged", *of_slot(clause.slot)]


@of_clause.register
def _so_far_as(clause: n.SoFarAs) -> Pieces:
    return ["so far as", *of_slot(clause.slot)]


@of_clause.register
def _where(clause: n.Where) -> Pieces:
    return [clause.key, *of_condition(clause.condition)]


@of_clause.register
def _while(clause: n.While) -> Pieces:
    return ["while lifetime of", clause.object.text, "runs"]


@of_clause.register
def _contingent(clause: n.Contingent) -> Pieces:
    return ["contingent on", *of_anchor(clause.anchor)]


@of_clause.register
def _completed_by(clause: n.CompletedBy) -> Pieces:
    return ["completed by", *of_any(clause.anchors)]


@of_clause.register
def _lasting(clause: n.Lasting) -> Pieces:
    return ["lasting at least", of_length(clause.length), *of_tail(clause.tail)]


@of_clause.register
def _earlier_acts(clause: n.EarlierActs) -> Pieces:
    return ["counting earlier acts", *of_tail(clause.tail)]


@of_clause.register
def _shared(clause: n.Shared) -> Pieces:
    return ["shared judged", *of_slot(clause.slot)]


@of_clause.register
def _only(clause: n.Only) -> Pieces:
    limit = [f"only {clause.key}"]
    if clause.object is not None:
        limit += [clause.object.text, *(["of contributors in"] if clause.refs else [])]
    if clause.refs:
        limit += listed(map(of_ref, clause.refs))
    if clause.anchor is not None:
        limit += of_anchor(clause.anchor)
    if clause.condition is not None:
        limit += of_condition(clause.condition)
    return [*limit, *of_tail(clause.tail)]


@of_clause.register
def _effect(clause: n.Effect) -> Pieces:
    instead = [] if clause.instead is None else ["with", clause.instead.text]
    return [clause.key, clause.target.text, *instead, *of_where(clause)]
