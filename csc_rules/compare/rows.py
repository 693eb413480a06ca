"""The rows of a comparison: what a ruleset says of each concept on a day, from the frames that are about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import frozen

from csc_rules.compare.frames import SLOTS, Frame, frames
from csc_rules.compare.norms import CONSULTATION, MAKING, PUBLICATION
from csc_rules.compare.parts import Part
from csc_rules.compare.terms import Terms, Token
from csc_rules.law.concepts import Concepts
from csc_rules.law.model import BodyClass, OutcomesList
from csc_rules.law.provisions import in_part
from csc_rules.law.ruleset import Ruleset

LIST, ENTRIES = "list", "entries"
# What is listed is the one answer of a list of outcomes or a class of bodies.
TITLES: Mapping[str, str] = {**SLOTS, ENTRIES: "What is listed"}
Key = tuple[Token, str]


@frozen(kw_only=True)
class Sentence:
    """What a rule says, in a sentence, and where; not ``verified`` where we have not seen the source."""

    text: str
    provisions: tuple[str, ...]
    rule: str
    verified: bool = True


@frozen(kw_only=True)
class Entry:
    """What a ruleset says of a concept: in sentences, and question by question.

    ``own`` are the same answers in the ruleset's own terms, for comparing it with itself on another day: police of one
    kind and of another are one concept, and not one body.
    """

    key: Key
    title: str
    sentences: tuple[Sentence, ...]
    provisions: tuple[str, ...]
    answers: Mapping[str, tuple[Part, ...]]
    own: Mapping[str, tuple[Part, ...]]


@frozen(kw_only=True)
class Said:
    """What a ruleset says on a day, by what it is about.

    ``provisions`` were looked through; ``unmapped`` are the terms in them that mean no concept.
    """

    ruleset: Ruleset
    day: date
    provisions: tuple[str, ...]
    entries: Mapping[Key, Entry]
    unmapped: tuple[str, ...]


def said(ruleset: Ruleset, day: date, concepts: Concepts, part: str | None = None) -> Said:
    """Return what a ruleset says on a day, or a part of it: a provision, or a range such as ``s.7-18``.

    >>> from csc_rules.law.concepts import load_concepts
    >>> from csc_rules.law.loader import load_ruleset
    >>> law = load_ruleset("ni-act-2015")
    >>> found = said(law, date(2026, 1, 1), load_concepts([law]), part="s.2(1)")
    >>> [entry.provisions for entry in found.entries.values()]
    [('s.2(1)',)]
    """
    terms = Terms(ruleset=ruleset, concepts=concepts, day=day)
    # Where every term means itself already, the same answers do.
    own = Terms(ruleset=ruleset, concepts=concepts.without_terms(), day=day) if concepts.terms else terms
    every = (*_acts(terms, own), *_lists(terms, own))
    kept = [each for each in every if part is None or any(in_part(provision, part) for provision in each.provisions)]
    return Said(
        ruleset=ruleset,
        day=day,
        provisions=(part,) if part else ruleset.instrument.all_provisions,
        entries={entry.key: entry for entry in kept},
        unmapped=tuple(sorted(_unmapped(kept, terms))),
    )


def _acts(terms: Terms, own: Terms) -> Iterator[Entry]:
    found: dict[Key, list[Frame]] = {}
    itself = None if own is terms else {frame.norm: frame for frame in frames(own)}
    for frame in frames(terms):
        if frame.kind != "exception":
            found.setdefault((frame.subject, frame.group), []).append(frame)
    for key, held in found.items():
        # Whom a plan is put to and where it goes are answers in the row of the plan.
        if not (key[1] in {CONSULTATION, PUBLICATION} and (key[0], MAKING) in found):
            yield _entry(key, held, None if itself is None else [itself[frame.norm] for frame in held], terms)


def _entry(key: Key, held: list[Frame], own: list[Frame] | None, terms: Terms) -> Entry:
    answers = _answers(held)
    return Entry(
        key=key,
        title=_title(key, terms),
        sentences=tuple(map(_sentence, held)),
        provisions=tuple(dict.fromkeys(provision for frame in held for provision in frame.provisions)),
        answers=answers,
        own=answers if own is None else _answers(own),
    )


def _sentence(frame: Frame) -> Sentence:
    return Sentence(text=frame.sentence, provisions=frame.provisions, rule=frame.norm, verified=not frame.unverified)


def _answers(held: list[Frame]) -> Mapping[str, tuple[Part, ...]]:
    return {slot: _joined(part for frame in held for part in frame.answers[slot]) for slot in SLOTS}


def _joined(parts: Iterable[Part]) -> tuple[Part, ...]:
    return tuple(dict.fromkeys(parts))


def _title(key: Key, terms: Terms) -> str:
    subject, group = key
    if subject[0] == "act":
        return terms.concepts.groups.get(terms.concepts.group(subject[1]), subject[1].replace("-", " "))
    named = terms.title(subject)
    return f"{named}: {terms.concepts.groups.get(group, group.replace('-', ' '))}"


def _lists(terms: Terms, own: Terms) -> Iterator[Entry]:
    unit = terms.ruleset.unit
    every: tuple[OutcomesList | BodyClass, ...] = (*unit.outcomes, *unit.classes)
    for each in every:
        parts = tuple(_listed(each, terms)) if each.force.covers(terms.day) else ()
        if parts:
            token = terms.token(each.id)
            yield Entry(
                key=(token, LIST),
                title=f"{terms.title(token)}: list",
                sentences=(_counted(each, len(parts)),),
                provisions=each.provisions,
                answers={ENTRIES: parts},
                own={ENTRIES: parts if own is terms else tuple(_listed(each, own))},
            )


def _counted(entry: OutcomesList | BodyClass, number: int) -> Sentence:
    return Sentence(
        text=f"{entry.title}: {number} listed",
        provisions=entry.provisions,
        rule=entry.id,
        verified=entry.unverified is None,
    )


def _listed(entry: OutcomesList | BodyClass, terms: Terms) -> Iterator[Part]:
    home = entry.provisions[0] if entry.provisions else ""
    if isinstance(entry, OutcomesList):
        for item in entry.items:
            if item.force.covers(terms.day):
                provision = next(iter(item.provisions), home)
                yield Part(token=terms.item(entry.id, item.id), text=item.title, provision=provision, norm=entry.id)
        return
    for member in terms.members(entry):
        # A member of a class is told by its own name, so that one that comes or goes is seen as itself.
        token, title = terms.token(member.party.name), terms.words.body(member.party.name)
        asked = ("for", member.for_bearer) if member.for_bearer else ()
        yield Part(token=(*token, *asked), text=title, provision=next(iter(member.provisions), home), norm=entry.id)


def _unmapped(entries: Iterable[Entry], terms: Terms) -> set[str]:
    tokens = {entry.key[0] for entry in entries}
    tokens |= {
        part.token
        for entry in entries
        for slot in ("bearer", "object", "contents", ENTRIES)
        for part in entry.answers.get(slot, ())
    }
    return {terms.title(("term", "", token[2])) for token in tokens if token[0] == "term"} | {
        _item(token, terms) for token in tokens if token[0] == "item"
    }


def _item(token: Token, terms: Terms) -> str:
    _, _, holder, name = token[:4]
    held = terms.ruleset.documents.get(holder) or terms.ruleset.outcomes.get(holder)
    items = held.items if held else ()
    title = next((item.title for item in items if item.id == name), name)
    return f"{title} ({terms.words.thing(holder)})"
