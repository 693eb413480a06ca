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
_STATEMENTS = frozenset({"answers", "target", "instead"})
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
            return value.text if value.kind == "none" else f"{value.kind}: {value.text}"
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
