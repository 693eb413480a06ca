"""Duties, prohibitions and powers on a page: who must or may do what, by when, and what is left to a person."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.engine.clock_words import clock, condition
from csc_rules.engine.duties import kind
from csc_rules.engine.wording import Words, spoken_verb
from csc_rules.law.judged import slots_of
from csc_rules.law.model import (
    Consultee,
    Duty,
    Exemption,
    Power,
    Slot,
)
from csc_rules.report.law_page.sheet import Sheet
from csc_rules.report.markdown import code, labelled, sentence
from csc_rules.report.page import conditions, how, limited, when
from csc_rules.report.words import capital

Norm = Duty | Power
_EFFECTS = {
    "disapplies": "While it does, that is not owed.",
    "excuses": "What was not done stays not done, and nothing follows from it.",
    "replaces": "While it does, the other is owed instead.",
}


def norm_lines(norm: Norm, sheet: Sheet) -> Iterator[str]:
    """Yield the lines of a duty or power, below its heading."""
    text, words = sheet.text, sheet.linked
    named = "expectation" if sheet.expects and isinstance(norm, Duty) else kind(norm)
    yield text(opening(named, norm.provisions, sheet.days(norm.force)))
    yield ""
    yield from labelled("The rule", [sheet.sentence(words.sentence(norm))])
    yield from labelled("In short", [text(norm.says)] if norm.says else [])
    if isinstance(norm, Duty):
        yield from _duty(norm, sheet)
    else:
        yield from labelled("Limits", [text(entry) for entry in _limits(norm, words, sheet)])
    yield from labelled("Left to a person", [question(slot, sheet) for slot in slots_of(norm, sheet.ruleset)])
    yield from labelled("Exceptions", [exception(entry, sheet) for entry in exceptions(norm.id, sheet)])
    if isinstance(norm, Duty) and norm.remedies != sheet.ruleset.instrument.remedies:
        yield from labelled("What may follow", [text(sheet.remedy(step)) for step in norm.remedies])
    doubt = sheet.doubt(norm.unverified)
    yield from labelled("Not verified", [text(doubt)] if doubt else [])
    yield f"- **In records and findings:** {code(f'{sheet.ruleset.id}.{norm.id}')}"


def opening(name: str, provisions: tuple[str, ...], days: str) -> str:
    """Return the line below a heading: what kind of statement it is, where it stands, and in which days.

    >>> opening("duty", ("s.1", "s.2(1)"), "in force from 1 May 2020")
    'Duty at s.1, s.2(1); in force from 1 May 2020.'
    """
    where = f" at {', '.join(provisions)}" if provisions else ""
    return f"{capital(name)}{where}{f'; {days}' if days else ''}."


def _duty(duty: Duty, sheet: Sheet) -> Iterator[str]:
    text, words = sheet.text, sheet.linked
    yield from labelled("By when", [sheet.sentence(f"{when(duty, words)}{_cited(duty)}")])
    if duty.unsettled:
        rivals = [sheet.sentence(f"or else: {clock(reading, words)}") for reading in duty.readings]
        yield from labelled("Unsettled", [sheet.sentence(duty.unsettled), *rivals])
    yield from labelled("Under which conditions", [sheet.sentence(entry) for entry in conditions(duty, words)])
    if duty.makes and sheet.ruleset.documents[duty.makes].items:
        yield from labelled("What must be in it", [text(f"the items of {words.thing(duty.makes)}")])
    yield from labelled(
        "Whom it has to reach", [text(consultee(entry, sheet)) for entry in sheet.on_day(duty.consultees)]
    )
    yield from labelled("How it is done", [sheet.sentence(entry) for entry in how(duty, words)])
    if duty.answers:
        yield from labelled("Mirrors", [sheet.rule(duty.answers)])


def _cited(duty: Duty) -> str:
    """Cite where the clock stands, where that is not where the duty does."""
    return f" ({', '.join(duty.clock_provisions)})" if duty.clock_provisions else ""


def consultee(entry: Consultee, sheet: Sheet) -> str:
    """Return one of those whom an act has to reach, with letter, provision, days and conditions."""
    words = sheet.linked
    area = " in its area" if entry.party.in_its_area else ""
    none = "there may be none" if entry.if_any else ""
    asked = condition(entry.condition, words) if entry.condition else ""
    notes = sheet.notes(entry.provisions, none, asked, force=entry.force, unverified=entry.unverified)
    return f"({entry.letter}) {words.titled(entry.party.name, entry.title)}{area}{notes}"


def _limits(power: Power, words: Words, sheet: Sheet) -> Iterator[str]:
    for limit in power.limits:
        yield f"{limited(limit, words)}{sheet.notes(limit.provisions)}"
    for procedure, provisions in power.procedures:
        yield f"procedure: {procedure}{sheet.notes(provisions)}"


# Judgement ------------------------------------------------------------------------------------------------------------


def question(slot: Slot, sheet: Sheet) -> str:
    """Return a question with who decides it, by what standard, what bears on it, and which acts settle it."""
    words = sheet.plain
    parts = [f"{slot.question} Decided by {words.body(slot.by)}."]
    parts += [f"Standard: {slot.standard}."] if slot.standard else []
    parts += [f"What bears on it: {slot.evidence}."] if slot.evidence else []
    parts += [f"Settled by {_nouns(slot.settled, sheet)}."] if slot.settled else []
    parts += [f"Raised, and not settled, by {_nouns(slot.raised, sheet)}."] if slot.raised else []
    return f"{sheet.text(' '.join(parts))} Answered in a record as {code(f'{sheet.ruleset.id}.{slot.id}')}."


def _nouns(verbs: tuple[str, ...], sheet: Sheet) -> str:
    acts = sheet.ruleset.acts
    return ", ".join(spoken_verb(acts[verb].noun) if verb in acts else verb for verb in verbs)


# Exceptions -----------------------------------------------------------------------------------------------------------


def exceptions(target: str, sheet: Sheet) -> tuple[Exemption, ...]:
    """Return the exceptions that are made to a duty or to an exception."""
    return sheet.on_day(sheet.ruleset.exemptions.get(target, ()))


def exception(entry: Exemption, sheet: Sheet) -> str:
    """Return an exception in one line, with a link to where it stands."""
    asked = f", {condition(entry.condition, sheet.linked)}" if entry.condition else ""
    return f"{sheet.rule(entry.id)}: {sheet.text(f'{entry.effect} it{asked}{sheet.notes(entry.provisions)}')}"


def exemption_lines(entry: Exemption, sheet: Sheet) -> Iterator[str]:
    """Yield the lines of an exception, below its heading."""
    instead = f" with {sheet.rule(entry.instead)}" if entry.instead else ""
    asked = f", {condition(entry.condition, sheet.linked)}" if entry.condition else ""
    yield sheet.text(opening("exception", entry.provisions, sheet.days(entry.force)))
    yield ""
    what = sentence(f"It {entry.effect} {sheet.rule(entry.target)}{instead}{sheet.text(asked)}")
    yield f"- **The rule:** {what} {_EFFECTS[entry.effect]}"
    yield from labelled("In short", [sheet.text(entry.says)] if entry.says else [])
    yield from labelled("Left to a person", [question(slot, sheet) for slot in slots_of(entry, sheet.ruleset)])
    further = [exception(each, sheet) for each in exceptions(entry.id, sheet)]
    yield from labelled("Exceptions to it", further)
    doubt = sheet.doubt(entry.unverified)
    yield from labelled("Not verified", [sheet.text(doubt)] if doubt else [])
