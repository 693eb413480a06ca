"""Rulesets side by side: a row for each concept, a column for each ruleset, and how the answers relate."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from attrs import frozen

from csc_rules.compare.parts import Part
from csc_rules.compare.relation import Relation
from csc_rules.compare.rows import TITLES, Entry, Key, Said, said
from csc_rules.compare.slots import related
from csc_rules.engine.bound import not_law
from csc_rules.engine.wording import amendments_in_words
from csc_rules.law.concepts import Concepts, load_concepts
from csc_rules.law.provisions import address
from csc_rules.law.ruleset import Ruleset

NOWHERE = Relation(kind="no-counterpart", reason="one of them says nothing of this")


@frozen(kw_only=True)
class Subject:
    """What is compared: a ruleset on a day, or only a *part* of it such as ``s.10`` or ``s.7-18``."""

    ruleset: Ruleset
    day: date
    part: str | None = None


@frozen(kw_only=True)
class Column:
    """A ruleset in a comparison; ``note`` says what there is to know of its force on the day."""

    ruleset: str
    title: str
    day: date
    part: str | None
    jurisdiction: str
    source: str | None
    digest: str
    note: str
    unmapped: tuple[str, ...]


@frozen(kw_only=True)
class Point:
    """A part of a cell: in words, with its provision, its address, and the rule it comes from."""

    text: str
    provision: str
    source: str | None
    rule: str


@frozen(kw_only=True)
class Cell:
    """What a ruleset answers to a question of a row.

    ``relation`` is what the answer is to that of the first column that has the row; in that column itself it is none.
    Where the ruleset says nothing, ``points`` is empty and ``provision`` says what was looked through.
    """

    points: tuple[Point, ...]
    provision: str
    relation: Relation | None = None


@frozen(kw_only=True)
class Slot:
    """A question of a row, with a cell for each column."""

    slot: str
    title: str
    cells: tuple[Cell, ...]


@frozen(kw_only=True)
class Row:
    """A concept: for each column what it says of it in a sentence, or nothing, and question by question.

    ``reference`` is the first column that has it.
    """

    concept: str
    title: str
    reference: int
    sentences: tuple[tuple[Point, ...], ...]
    slots: tuple[Slot, ...]


@frozen(kw_only=True)
class Comparison:
    """Rulesets side by side."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


def compare(subjects: Sequence[Subject], concepts: Concepts | None = None) -> Comparison:
    """Compare rulesets, each on a day of its own.

    *concepts* is the table of what their terms mean, by default the one that lies beside them.

    >>> from csc_rules.law.loader import load_ruleset
    >>> law = load_ruleset("ni-act-2015")
    >>> found = compare([Subject(ruleset=law, day=date(2016, 1, 1)), Subject(ruleset=law, day=date(2026, 1, 1))])
    >>> [row.title for row in found.rows for slot in row.slots if slot.cells[1].relation.kind == "narrower"][-1:]
    ["children's authority: list"]

    Raises RuleError where a table of concepts is wrong.
    """
    concepts = concepts or concepts_of(subjects)
    found = [said(each.ruleset, each.day, concepts, each.part) for each in subjects]
    return Comparison(
        columns=tuple(map(_column, subjects, found)),
        rows=tuple(_row(key, found) for key in _ordered(found, concepts)),
    )


def concepts_of(subjects: Sequence[Subject]) -> Concepts:
    """Return the table for some subjects; of one ruleset on several days every term means itself."""
    found = load_concepts([subject.ruleset for subject in subjects])
    alike = len({subject.ruleset.id for subject in subjects}) == 1
    return found.without_terms() if alike else found


def _ordered(found: Iterable[Said], concepts: Concepts) -> list[Key]:
    """Order rows: what several have in common first, as the table of concepts has it, then what each alone has."""
    held: dict[Key, int] = {}
    for each in found:
        for key in each.entries:
            held[key] = held.get(key, 0) + 1
    order = list(concepts.titles)

    def rank(key: Key) -> tuple[bool, int]:
        subject = key[0]
        mapped = subject[0] == "concept" and subject[1] in order
        return held[key] < 2, order.index(subject[1]) if mapped else len(order)

    return sorted(held, key=rank)


def _column(subject: Subject, found: Said) -> Column:
    instrument = subject.ruleset.instrument
    return Column(
        ruleset=subject.ruleset.id,
        title=instrument.title,
        day=subject.day,
        part=subject.part,
        jurisdiction=instrument.jurisdiction,
        source=instrument.source,
        digest=subject.ruleset.digest,
        note=_note(subject),
        unmapped=found.unmapped,
    )


def _note(subject: Subject) -> str:
    return "; ".join(_notes(subject))


def _notes(subject: Subject) -> Iterator[str]:
    if not_law(subject.ruleset.instrument):
        yield "never law: its text is compared as if it were"
    elif not subject.ruleset.instrument.force.covers(subject.day):
        yield "not in force on this day"
    yield from (f"WHAT IF: this takes {each}" for each in amendments_in_words(subject.ruleset))


def _row(key: Key, found: Sequence[Said]) -> Row:
    entries = [each.entries.get(key) for each in found]
    reference = next(index for index, entry in enumerate(entries) if entry is not None)
    first = entries[reference]
    assert first is not None
    return Row(
        concept="/".join((*key[0], key[1])),
        title=first.title,
        reference=reference,
        sentences=tuple(_sentences(entry, each) for entry, each in zip(entries, found, strict=True)),
        slots=tuple(_slots(entries, found, reference)),
    )


def _sentences(entry: Entry | None, found: Said) -> tuple[Point, ...]:
    if entry is None:
        return ()
    source = found.ruleset.instrument.source
    return tuple(
        Point(
            text=said.text if said.verified else f"{said.text} (not verified)",
            provision=", ".join(said.provisions),
            source=address(source, said.provisions[0]) if said.provisions else source,
            rule=f"{found.ruleset.id}.{said.rule}",
        )
        for said in entry.sentences
    )


def _slots(entries: Sequence[Entry | None], found: Sequence[Said], reference: int) -> Iterator[Slot]:
    first = entries[reference]
    assert first is not None
    for slot in first.answers:
        if any(entry is not None and entry.answers[slot] for entry in entries):
            cells = (
                _cell(slot, entry, each, None if index == reference else (first, found[reference]))
                for index, (entry, each) in enumerate(zip(entries, found, strict=True))
            )
            yield Slot(slot=slot, title=TITLES[slot], cells=tuple(cells))


def _cell(slot: str, entry: Entry | None, found: Said, against: tuple[Entry, Said] | None) -> Cell:
    relation = None if against is None else NOWHERE if entry is None else _related(slot, (entry, found), against)
    cited = (entry.provisions if entry else ()) or found.provisions
    return Cell(
        points=tuple(_points(entry.answers[slot] if entry else (), found)),
        provision=cited[0] if len(cited) == 1 else f"{cited[0]} to {cited[-1]}",
        relation=relation,
    )


def _related(slot: str, mine: tuple[Entry, Said], other: tuple[Entry, Said]) -> Relation:
    (one, here), (two, there) = mine, other
    if here.ruleset.id == there.ruleset.id:
        return related(slot, one.own[slot], two.own[slot])
    return related(slot, one.answers[slot], two.answers[slot])


def _points(parts: Iterable[Part], found: Said) -> Iterator[Point]:
    """Yield the parts of an answer, those in the same words as one, with the provisions of all of them."""
    said: dict[str, list[Part]] = {}
    for part in parts:
        said.setdefault(part.text, []).append(part)
    for text, held in said.items():
        provisions = tuple(dict.fromkeys(part.provision for part in held if part.provision))
        yield Point(
            text=text,
            provision=", ".join(provisions),
            source=address(found.ruleset.instrument.source, held[0].provision),
            rule=f"{found.ruleset.id}.{held[0].norm}",
        )
