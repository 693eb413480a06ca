"""A part of a statement in words, found by its type; what is plain text is spoken as what its field names."""

from __future__ import annotations

from datetime import date
from typing import Any

from csc_rules.dates import spoken
from csc_rules.engine.clock_words import anchor, clock, condition, length
from csc_rules.engine.wording import Words, spoken_verb
from csc_rules.law import model as m

_THINGS = frozenset({"object", "makes", "while_lifetime_of", "about"})
_QUESTIONS = frozenset({"slot", "qualifiers", "shared"})
_STATEMENTS = frozenset({"answers", "target", "instead", "earlier_version_of"})
_BODIES = frozenset({"judged_by", "by"})
_VERBS = frozenset({"verb", "shows", "settled", "raised"})


def spoken_part(field: str, value: Any, words: Words) -> str:
    """Return a part in words.

    >>> from csc_rules.law.loader import load_ruleset
    >>> law = load_ruleset("ni-act-2015")
    >>> words = Words(ruleset=law, register=law.register)
    >>> spoken_part("lasting", m.LeastTime(count=3, unit="months"), words), spoken_part("verb", "have-regard-to", words)
    ('at least 3 months', 'have regard to')
    """
    match value:
        case m.ActDone() | m.SlotAnswered() | m.Belongs():
            return condition(value, words)
        case m.Proviso():
            return condition(value.condition, words, negated=value.negated)
        case m.Anchor():
            return anchor(value, words)
        case m.Party():
            return words.party(value)
        case m.Phrase():
            return f"{value.preposition} {', '.join(words.party(party) for party in value.parties)}"
        case m.Consultee() | m.ListItem() | m.Membership() | m.Limit():
            return _listed(value, words)
        case m.Kind() | m.Area() | m.FormerName() | m.Successor() | m.NamedEvent() | m.PublicEvent():
            return _of_body(value, words)
        case m.Remedy():
            return _remedy(value, words)
        case m.FormerClock():
            return _former(value, words)
        case m.Force():
            return days(value)
        case m.LeastTime():
            return f"at least {length(value.count, value.unit)}"
        case m.Excused():
            return f"{', '.join(value.provisions)}: {value.because}"
        case bool():
            return "yes" if value else "no"
        case date():
            return spoken(value)
        case str():
            return _text(field, value, words)
        case _:
            return clock(value, words)


def days(force: m.Force) -> str:
    """Return days in force in words.

    >>> days(m.Force(until=date(2015, 12, 10)))
    'until 10 December 2015, that day left out'
    """
    since = f"from {spoken(force.since)}" if force.since else ""
    until = f"until {spoken(force.until)}, that day left out" if force.until else ""
    return " ".join(part for part in (since, until) if part) or "always"


def _remedy(value: m.Remedy, words: Words) -> str:
    by = f" (by {', '.join(words.body(name) for name in value.by)})" if value.by else ""
    return f"{value.text}{by}" if value.kind == "none" else f"{value.kind}: {value.text}{by}"


def _former(value: m.FormerClock, words: Words) -> str:
    """Return a time limit that was replaced, with its rival readings and why there are any."""
    named = clock(value.clock, words) if value.clock else "the law named no time limit"
    rival = "".join(f"; or {clock(each, words)}" for each in value.readings)
    unsettled = f" (unsettled: {value.unsettled})" if value.unsettled else ""
    return f"for what began {days(value.force)}: {named}{rival}{unsettled}"


def _listed(value: m.Consultee | m.ListItem | m.Membership | m.Limit, words: Words) -> str:
    """Return an entry of a list with what it depends on."""
    match value:
        case m.Limit():
            return _limit(value, words)
        case m.Membership():
            bearer = f", where the bearer is one of: {words.body(value.for_bearer)}" if value.for_bearer else ""
            return f"{words.party(value.party)}{bearer}{_none(value.if_any)}"
        case m.Consultee():
            area = " in its area" if value.party.in_its_area else ""
            asked = f", {condition(value.condition, words)}" if value.condition else ""
            return f"({value.letter}) {value.title}{area}{_none(value.if_any)}{asked}"
        case m.ListItem():
            letter = f"({value.letter}) " if value.letter else ""
            asked = f", {condition(value.condition, words)}" if value.condition else ""
            return f"{letter}{value.title}{asked}"


def _none(if_any: bool) -> str:
    return "; there may be none" if if_any else ""


def _limit(value: m.Limit, words: Words) -> str:
    if value.condition is not None:
        return condition(value.condition, words)
    if value.anchor is not None:
        return f"only {value.kind} {anchor(value.anchor, words)}"
    parties = ", ".join(words.party(party) for party in value.parties)
    return f"only {value.kind} {' of '.join(part for part in (words.thing(value.object), parties) if part)}"


def _of_body(value: Any, words: Words) -> str:
    match value:
        case m.FormerName():
            return f"{value.name} until {spoken(value.until)}"
        case m.Successor():
            return f"{value.how} {words.body(value.body)} on {spoken(value.day)}"
        case m.Kind():
            return words.body(value.name)
        case m.Area():
            return words.body(value.body)
        case m.NamedEvent():
            return f"{value.title}{f' on {spoken(value.day)}' if value.day else ''}"
        case _:
            return f"{value.title}: {', '.join(spoken(day) for day in value.days)}"


def _text(field: str, value: str, words: Words) -> str:
    if field in _THINGS:
        return words.thing(value)
    if field in _BODIES:
        return words.body(value)
    if field in _VERBS:
        return spoken_verb(value)
    if field in _QUESTIONS:
        slot = words.ruleset.slots.get(value)
        return slot.question if slot else value
    if field in _STATEMENTS:
        held = {each.id: each.title for each in words.ruleset.unit.statements()}
        return held.get(value, value)
    return value
