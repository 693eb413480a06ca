"""The page of a duty or power: its provision, what it says, our reading, clock, contents, consultees and exceptions."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.engine.clock_words import anchor, clock, condition, length
from csc_rules.engine.duties import kind
from csc_rules.engine.wording import Words, amendments_in_words
from csc_rules.law.model import (
    Consultee,
    Duty,
    Exemption,
    Force,
    Limit,
    ListItem,
    Power,
    Proviso,
    SlotAnswered,
    follows,
    lasting,
)
from csc_rules.law.provisions import address
from csc_rules.law.ruleset import Ruleset, register

JOINTLY = "jointly: one act of all of them together"


@frozen(kw_only=True)
class Asked:
    """A question that the law leaves to a person: who decides, by what standard, what bears on it."""

    slot: str
    question: str
    by: str
    standard: str | None
    evidence: str | None


@frozen(kw_only=True)
class Part:
    """A part of a duty with its provision: an item, a consultee, a limit or an exception."""

    title: str
    provision: str
    note: str = ""


@frozen(kw_only=True)
class Page:
    """What a ruleset says of one duty or power, in words."""

    duty: str
    kind: str
    title: str
    standing: str
    instrument: str
    provision: str
    provisions: tuple[str, ...]
    source: str | None
    sentence: str
    says: str | None
    force: str
    clock: str
    readings: tuple[str, ...]
    unsettled: str | None
    conditions: tuple[str, ...]
    contents: tuple[Part, ...]
    consultees: tuple[Part, ...]
    limits: tuple[Part, ...]
    exceptions: tuple[Part, ...]
    questions: tuple[Asked, ...]
    consequence: str | None
    unverified: str | None
    what_if: tuple[str, ...] = ()


def page(ruleset: Ruleset, name: str) -> Page:
    """Return the page of a duty or power of a ruleset.

    >>> from csc_rules.law.loader import load_ruleset
    >>> page(load_ruleset("ni-act-2015"), "first-report").clock
    'within 18 months after the adoption of the children and young persons strategy, that day left out'
    """
    norm = ruleset.duties.get(name) or ruleset.powers[name]
    words = Words(ruleset=ruleset, register=register((ruleset,)))
    provision = norm.provisions[0] if norm.provisions else ""
    duty = norm if isinstance(norm, Duty) else None
    return Page(
        duty=f"{ruleset.id}.{norm.id}",
        kind=kind(norm),
        title=norm.title,
        standing=ruleset.instrument.standing,
        instrument=ruleset.instrument.title,
        provision=provision,
        provisions=norm.provisions,
        source=address(ruleset.instrument.source, provision),
        sentence=words.sentence(norm),
        says=norm.says,
        force=in_force(norm.force),
        clock=when(duty, words),
        readings=tuple(clock(reading, words) for reading in duty.readings) if duty else (),
        unsettled=duty.unsettled if duty else None,
        conditions=(*conditions(duty, words), *how(duty, words)) if duty else (),
        contents=tuple(_contents(duty, words)) if duty else (),
        consultees=tuple(_consultees(duty, words)) if duty else (),
        limits=tuple(_limits(norm, words)) if isinstance(norm, Power) else (),
        exceptions=tuple(_exceptions(norm.id, words)),
        questions=tuple(_questions(norm, words)),
        consequence=follows(lasting(duty.remedies)) if duty else None,
        unverified=norm.unverified,
        what_if=amendments_in_words(ruleset),
    )


def in_force(force: Force) -> str:
    """Say in which days something is in force.

    >>> in_force(Force())
    'always, as far as we know'
    """
    since = f"from {spoken(force.since)}" if force.since else ""
    until = f"until {spoken(force.until)}, that day left out" if force.until else ""
    return " ".join(part for part in (since, until) if part) or "always, as far as we know"


def when(duty: Duty | None, words: Words) -> str:
    """Say by when a duty is to be done; of a power, that nothing limits when."""
    if duty is None:
        return "a power may be used at any time within its limits"
    if duty.clock is not None:
        return "; ".join((clock(duty.clock, words), *_former(duty, words)))
    if duty.forbids:
        return "at no time while it is in force"
    return "kept up all the time it is in force" if duty.maintained else "the law names no time limit"


def _former(duty: Duty, words: Words) -> Iterator[str]:
    """Say by when it was to be done before that was changed: what began by then is still to be done so."""
    for entry in duty.former_clocks:
        named = clock(entry.clock, words) if entry.clock else "no time"
        since = f"from {spoken(entry.force.since)} " if entry.force.since else ""
        yield f"for what began {since}before {spoken(entry.force.until)}: {named}" if entry.force.until else named


def conditions(duty: Duty, words: Words) -> Iterator[str]:
    """Yield what a duty waits for, and under which conditions it is owed."""
    if duty.contingent:
        yield f"only once this has come about: {anchor(duty.contingent, words)}"
    if duty.while_lifetime_of:
        yield f"while the lifetime of {words.thing(duty.while_lifetime_of)} runs"
    for proviso in duty.provisos:
        yield condition(proviso.condition, words, negated=proviso.negated)
    for slot in duty.qualifiers:
        yield f"so far as this is answered yes: {words.ruleset.slots[slot].question}"


def how(duty: Duty, words: Words) -> Iterator[str]:
    """Yield what is said of the act itself: together with whom, which others stand for it, how long it takes."""
    if duty.jointly:
        yield JOINTLY
    if duty.completed_by:
        yield f"any of these discharges it: {', '.join(anchor(each, words) for each in duty.completed_by)}"
    if duty.lasting:
        cited = f" ({', '.join(duty.lasting.provisions)})" if duty.lasting.provisions else ""
        yield f"it lasts at least {length(duty.lasting.count, duty.lasting.unit)}{cited}"
    if duty.counts_earlier:
        yield "what was done before it was in force counts"


def _contents(duty: Duty, words: Words) -> Iterator[Part]:
    if duty.makes:
        for item in words.ruleset.documents[duty.makes].items:
            asked = condition(item.condition, words) if item.condition else None
            yield Part(title=item.title, provision=", ".join(item.provisions), note=_noted(asked, item.unverified))


def _consultees(duty: Duty, words: Words) -> Iterator[Part]:
    for entry in duty.consultees:
        area = " in its area" if entry.party.in_its_area else ""
        none = "there may be none" if entry.if_any else None
        asked = condition(entry.condition, words) if entry.condition else None
        note = _noted(none, asked, entry.unverified)
        yield Part(title=f"({entry.letter}) {entry.title}{area}", provision=", ".join(entry.provisions), note=note)


def _noted(*notes: str | None) -> str:
    return "; ".join(note for note in notes if note)


def _limits(power: Power, words: Words) -> Iterator[Part]:
    for limit in power.limits:
        yield Part(title=limited(limit, words), provision=", ".join(limit.provisions))
    for text, provisions in power.procedures:
        yield Part(title=f"procedure: {text}", provision=", ".join(provisions))


def limited(limit: Limit, words: Words) -> str:
    """Say what a limit of a power asks."""
    if limit.condition is not None:
        return condition(limit.condition, words)
    if limit.anchor is not None:
        return f"only {limit.kind} {anchor(limit.anchor, words)}"
    named = ", ".join(words.party(party) for party in limit.parties)
    if limit.kind == "for":
        among = f" of those who contribute, being: {named}" if named else ""
        return f"only for {(limit.object or 'what is done').replace('-', ' ')}{among}"
    return f"only {limit.kind} {named or words.thing(limit.object)}"


def _exceptions(target: str, words: Words) -> Iterator[Part]:
    for entry in words.ruleset.exemptions.get(target, ()):
        when = f", {condition(entry.condition, words)}" if entry.condition else ""
        note = f"exception to it: {_named(words.ruleset.exemptions.get(entry.id, ()))}"
        further = words.ruleset.exemptions.get(entry.id)
        title = f"{entry.title} ({entry.effect} it{when})"
        yield Part(title=title, provision=", ".join(entry.provisions), note=note if further else "")


def _named(entries: tuple[Exemption, ...]) -> str:
    return ", ".join(entry.title for entry in entries)


def _questions(norm: Duty | Power, words: Words) -> Iterator[Asked]:
    """Yield the declared slots of a norm: whether it counts as the act, its qualifiers, and those of its conditions."""
    for name in dict.fromkeys(_slots(norm, words)):
        slot = words.ruleset.slots.get(name)
        if slot is not None:
            yield Asked(
                slot=f"{words.ruleset.id}.{name}",
                question=slot.question,
                by=words.body(slot.by),
                standard=slot.standard,
                evidence=slot.evidence,
            )


def _slots(norm: Duty | Power, words: Words) -> Iterator[str]:
    asked = [norm.slot, *((*norm.qualifiers, norm.shared) if isinstance(norm, Duty) else ())]
    yield from (name for name in asked if name)
    held: tuple[Proviso | Limit | Consultee | ListItem, ...]
    if isinstance(norm, Duty):
        items = words.ruleset.documents[norm.makes].items if norm.makes else ()
        held = (*norm.provisos, *norm.consultees, *items)
    else:
        held = norm.limits
    yield from (entry.condition.slot for entry in held if isinstance(entry.condition, SlotAnswered))
