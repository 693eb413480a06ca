"""The answers to the questions of a frame: each function answers one of them for a duty or power, part by part."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from csc_rules.compare.norms import CONSULTATION, MAKING, PUBLICATION, Norm, Norms, at, phrased
from csc_rules.compare.parts import Part
from csc_rules.compare.terms import Terms, Token
from csc_rules.compare.times import time_of
from csc_rules.engine.clock_words import anchor as anchor_in_words
from csc_rules.engine.clock_words import condition as condition_in_words
from csc_rules.engine.wording import spoken_verb
from csc_rules.law.judged import slots_of
from csc_rules.law.model import Duty, Exemption, Limit, Party, Power, Slot


def _part(norm: Norm, token: Token, text: str, provisions: Iterable[str] = ()) -> Part:
    return Part(token=token, text=text, provision=next(iter(provisions), at(norm)), norm=norm.id)


def _bearer(norm: Norm, norms: Norms) -> Iterator[Part]:
    for party in norm.bearers:
        for token, title in norms.terms.kinds(party):
            yield _part(norm, token, title)


def _modality(norm: Norm, norms: Norms) -> Iterator[Part]:  # noqa: ARG001 - every answer takes both
    modal = "may" if isinstance(norm, Power) else "must not" if norm.forbids else "must"
    yield _part(norm, ("modality", modal), modal)


def _act(norm: Norm, norms: Norms) -> Iterator[Part]:
    acts = norms.terms.ruleset.acts
    jointly = isinstance(norm, Duty) and norm.jointly
    said = f"{spoken_verb(norm.verb)}{' jointly' if jointly else ''}"
    yield _part(norm, ("act", norm.verb, "jointly" if jointly else ""), said)
    if isinstance(norm, Duty):
        for anchor in norm.completed_by:
            yield _part(norm, ("by", *norms.terms.anchor(anchor)), f"or {anchor_in_words(anchor, norms.terms.words)}")
        if norm.lasting:
            lasting = f"for at least {norm.lasting.count} {norm.lasting.unit}"
            yield _part(norm, ("lasting", lasting), lasting, norm.lasting.provisions)
    assert norm.verb in acts


def _object(norm: Norm, norms: Norms) -> Iterator[Part]:
    for name in (norm.object, *(each for each in phrased(norm) if each in norms.terms.ruleset.documents)):
        if name is not None:
            yield _part(norm, norms.terms.token(name), norms.terms.words.thing(name))


def _beneficiary(norm: Norm, norms: Norms) -> Iterator[Part]:
    found = norms.terms.concepts.beneficiaries.get(norms.terms.ruleset.unit.name)
    if found:
        yield _part(norm, ("who", found.who), found.who, [found.provision])


def _counterparty(norm: Norm, norms: Norms) -> Iterator[Part]:
    terms = norms.terms
    for phrase in norm.phrases:
        for party in phrase.parties:
            if party.name not in terms.ruleset.documents:
                for token, title in terms.kinds(party):
                    yield _part(norm, (phrase.preposition, *token), f"{phrase.preposition} {title}")


def _trigger(norm: Norm, norms: Norms) -> Iterator[Part]:
    terms = norms.terms
    if not isinstance(norm, Duty):
        return
    if norm.contingent:
        yield _part(
            norm, ("once", *terms.anchor(norm.contingent)), f"once: {anchor_in_words(norm.contingent, terms.words)}"
        )
    if norm.while_lifetime_of:
        text = f"while the lifetime of {terms.words.thing(norm.while_lifetime_of)} runs"
        yield _part(norm, ("while", *terms.token(norm.while_lifetime_of)), text)
    for proviso in norm.provisos:
        said = condition_in_words(proviso.condition, terms.words, negated=proviso.negated)
        yield _part(norm, ("where", str(proviso.negated), *terms.condition(proviso.condition)), said)


def _clock(norm: Norm, norms: Norms) -> Iterator[Part]:
    time = time_of(norm, norms.terms)
    cited = norm.clock_provisions if isinstance(norm, Duty) else ()
    provision = next(iter(cited), at(norm))
    role = f"{time.role}: " if time.role != "once" else ""
    yield Part(token=("clock", time.role), text=f"{role}{time.text}", provision=provision, norm=norm.id, time=time)


def _consultees(norm: Norm, norms: Norms) -> Iterator[Part]:
    if norms.terms.concepts.group(norm.verb) != PUBLICATION:
        yield from _reached(norm, norms)
    for other in norms.beside(norm, CONSULTATION):
        yield from _folded(other, norms)


def _reached(norm: Norm, norms: Norms) -> Iterator[Part]:
    """Yield those whom the act itself has to reach."""
    terms = norms.terms
    for entry in norm.consultees if isinstance(norm, Duty) else ():
        if entry.force.covers(terms.day):
            where = f", {condition_in_words(entry.condition, terms.words)}" if entry.condition else ""
            asked = terms.condition(entry.condition) if entry.condition else ()
            for token, title in _named(entry.party, entry.title, terms):
                yield _part(
                    norm, (*token, *asked), f"{title}{where}{', if any' if entry.if_any else ''}", entry.provisions
                )


def _named(party: Party, title: str, terms: Terms) -> Iterator[tuple[Token, str]]:
    kinds = terms.kinds(party)
    yield from kinds if len(kinds) > 1 else ((token, title) for token, _ in kinds)


def _folded(other: Norm, norms: Norms) -> Iterator[Part]:
    """Yield another act on the same thing as parts of an answer: whom it reaches, when, and by whom."""
    terms = norms.terms
    time = time_of(other, terms)
    bearers = tuple(kind for party in other.bearers for kind in terms.kinds(party))
    done = spoken_verb(other.verb)
    reached = [*_reached(other, norms), *_counterparty(other, norms)]
    waits = "".join(f", {part.text}" for part in _trigger(other, norms))
    what = (
        []
        if other.object is None
        else [part for part in _object(other, norms) if part.token != norms.subjects[other.id]]
    )
    reached = reached or what or [_part(other, (), "")]
    for part in reached:
        text = f"{done} {part.text}".strip()
        token = (other.verb, _modal(other), *part.token)
        yield Part(
            token=token,
            text=f"{text}, {time.text}{waits}",
            provision=part.provision,
            norm=other.id,
            name=text,
            time=time,
            bearers=bearers,
        )


def _modal(norm: Norm) -> str:
    return "may" if isinstance(norm, Power) else "must"


def _contents(norm: Norm, norms: Norms) -> Iterator[Part]:
    terms = norms.terms
    makes = norm.makes if isinstance(norm, Duty) else None
    name = makes or (norm.object if norms.group(norm) == MAKING else None)
    holder = terms.ruleset.documents.get(name or "")
    if holder is None:
        return
    for item in holder.items:
        if item.force.covers(terms.day):
            where = f", {condition_in_words(item.condition, terms.words)}" if item.condition else ""
            asked = terms.condition(item.condition) if item.condition else ()
            yield _part(norm, (*terms.item(holder.id, item.id), *asked), f"{item.title}{where}", item.provisions)


def _publication(norm: Norm, norms: Norms) -> Iterator[Part]:
    if norms.terms.concepts.group(norm.verb) == PUBLICATION:
        yield from _own_publication(norm, norms)
    for other in norms.beside(norm, PUBLICATION):
        yield from _folded(other, norms)


def _own_publication(norm: Norm, norms: Norms) -> Iterator[Part]:
    yield _part(norm, (norm.verb, _modal(norm)), spoken_verb(norm.verb))
    for part in _reached(norm, norms):
        yield _part(
            norm, (norm.verb, _modal(norm), *part.token), f"{spoken_verb(norm.verb)} {part.text}", [part.provision]
        )


def _limits(norm: Norm, norms: Norms) -> Iterator[Part]:
    terms = norms.terms
    if isinstance(norm, Duty):
        for name in norm.qualifiers:
            slot = terms.ruleset.slots[name]
            yield _part(norm, ("so-far-as", *terms.question(slot)), f"so far as: {slot.question}", slot.provisions)
        return
    for limit in norm.limits:
        yield _part(norm, _limit(limit, terms), _limited(limit, terms), limit.provisions)
    for text, provisions in norm.procedures:
        yield _part(norm, ("procedure", text), f"procedure: {text}", provisions)


def _limit(limit: Limit, terms: Terms) -> Token:
    parties = (part for party in limit.parties for part in (party.quantifier or "", *terms.token(party.name)))
    thing = terms.token(limit.object) if limit.object else ()
    anchor = terms.anchor(limit.anchor) if limit.anchor else ()
    asked = terms.condition(limit.condition) if limit.condition else ()
    return ("only", limit.kind, *parties, *thing, *anchor, *asked)


def _limited(limit: Limit, terms: Terms) -> str:
    if limit.condition is not None:
        return condition_in_words(limit.condition, terms.words)
    if limit.anchor is not None:
        return f"only {limit.kind} {anchor_in_words(limit.anchor, terms.words)}"
    named = ", ".join(terms.words.party(party) for party in limit.parties)
    known = limit.object in terms.ruleset.documents
    thing = terms.words.thing(limit.object) if known else (limit.object or "").replace("-", " ")
    return f"only {limit.kind} {' of '.join(part for part in (thing, named) if part)}"


def _exceptions(norm: Norm, norms: Norms) -> Iterator[Part]:
    terms = norms.terms
    for entry in norms.exemptions:
        if entry.target == norm.id:
            where = f", {condition_in_words(entry.condition, terms.words)}" if entry.condition else ""
            # One that does something else, or on another condition, is another one, whatever it is called.
            when = terms.condition(entry.condition) if entry.condition else ()
            instead = terms.ruleset.duties.get(entry.instead or "")
            token = ("exception", entry.title, entry.effect, instead.title if instead else "", *when)
            yield Part(token=token, text=f"{entry.title} ({entry.effect} it{where})", provision=at(entry), norm=norm.id)


def conditioned(entry: Exemption, terms: Terms) -> Part:
    """Return the condition of an exception."""
    assert entry.condition is not None
    said = condition_in_words(entry.condition, terms.words)
    return Part(token=("where", *terms.condition(entry.condition)), text=said, provision=at(entry), norm=entry.id)


def _judgement(norm: Norm, norms: Norms) -> Iterator[Part]:
    ruleset = norms.terms.ruleset
    qualifiers = norm.qualifiers if isinstance(norm, Duty) else ()
    for slot in slots_of(norm, ruleset):
        role = "act" if slot.id == norm.slot else "so far as" if slot.id in qualifiers else "condition"
        yield from judged([slot], norm.id, at(norm), norms.terms, role)


def judged(slots: Iterable[Slot], norm: str, at: str, terms: Terms, role: str) -> Iterator[Part]:
    """Yield questions that are left to a person, each with who decides it."""
    for slot in slots:
        text = f"{slot.question} (decided by {terms.words.body(slot.by)})"
        token = ("judged", role, *terms.question(slot))
        yield Part(token=token, text=text, provision=next(iter(slot.provisions), at), norm=norm)


def _consequence(norm: Norm, norms: Norms) -> Iterator[Part]:
    if isinstance(norm, Duty):
        for step in norm.remedies:
            if not step.force.covers(norms.terms.day):
                continue
            yield _part(norm, ("remedy", step.kind), step.text, step.provisions)


Answer = Callable[[Norm, Norms], Iterator[Part]]


def _with_what_goes_with_it(answer: Answer) -> Answer:
    """Answer for a norm that makes a thing also for those that put it to somebody or publish it, which have no row."""

    def answered(norm: Norm, norms: Norms) -> Iterator[Part]:
        for each in (norm, *norms.beside(norm, CONSULTATION), *norms.beside(norm, PUBLICATION)):
            yield from answer(each, norms)

    return answered


ANSWERS: Mapping[str, Answer] = {
    "bearer": _bearer,
    "modality": _modality,
    "act": _act,
    "object": _object,
    "beneficiary": _beneficiary,
    "counterparty": _counterparty,
    "trigger": _trigger,
    "clock": _clock,
    "consultees": _consultees,
    "contents": _contents,
    "publication": _publication,
    "limits": _with_what_goes_with_it(_limits),
    "exceptions": _with_what_goes_with_it(_exceptions),
    "judgement": _with_what_goes_with_it(_judgement),
    "consequence": _consequence,
}
