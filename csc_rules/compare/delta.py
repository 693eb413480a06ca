"""From one ruleset or day to another: what was gained, lost and changed, each with both provisions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from attrs import evolve, frozen

from csc_rules.compare.matrix import Cell, Column, Comparison, Point, Row, Slot, Subject, compare, concepts_of
from csc_rules.compare.relation import Kind, Relation
from csc_rules.law.concepts import Concepts
from csc_rules.law.model import BodyClass, Document, Duty, Force, OutcomesList
from csc_rules.law.ruleset import Ruleset

# What a change is called, by the question and by what the later answer is to the earlier one.
_CALLED: Mapping[str, Mapping[Kind, str]] = {
    "bearer": {"wider": "more are bound", "narrower": "fewer are bound", "different": "bearer changed"},
    "modality": {"stronger": "made a duty", "weaker": "made a power", "different": "must or may changed"},
    "clock": {"stronger": "clock tightened", "weaker": "clock loosened", "different": "clock changed"},
    "consultees": {"wider": "consultee added", "narrower": "consultee dropped", "different": "consultees changed"},
    "contents": {"wider": "content added", "narrower": "content dropped", "different": "contents changed"},
    "publication": {
        "wider": "publication added",
        "narrower": "publication dropped",
        "different": "publication changed",
    },
    "limits": {"weaker": "limit added", "stronger": "limit dropped", "different": "limits changed"},
    "exceptions": {"weaker": "exception added", "stronger": "exception dropped", "different": "exceptions changed"},
    "trigger": {"weaker": "made to wait", "stronger": "no longer waits", "different": "what it waits for changed"},
    "consequence": {"stronger": "remedy added", "weaker": "remedy dropped", "different": "remedy changed"},
    "entries": {"wider": "entry added", "narrower": "entry dropped", "different": "entries changed"},
}


@frozen(kw_only=True)
class Change:
    """Something that is otherwise in the later text: what it is called, why, and both answers.

    ``what`` is *gained* or *lost* where the whole row is, and ``slot`` is then empty. ``searched`` says in which
    provisions of each text was looked.
    """

    row: str
    title: str
    what: str
    slot: str
    relation: Relation | None
    before: tuple[Point, ...]
    after: tuple[Point, ...]
    searched: tuple[str, str]


@frozen(kw_only=True)
class Step:
    """A day on which the text of one ruleset changed, and what did."""

    day: date
    changes: tuple[Change, ...]


@frozen(kw_only=True)
class Delta:
    """What changed from one text to another; of one ruleset on two days, ``steps`` also says when."""

    before: Column
    after: Column
    changes: tuple[Change, ...]
    steps: tuple[Step, ...]


def delta(before: Subject, after: Subject, concepts: Concepts | None = None) -> Delta:
    """Return what changed from one text to another.

    >>> from csc_rules.law.loader import load_ruleset
    >>> law = load_ruleset("ni-act-2015")
    >>> found = delta(Subject(ruleset=law, day=date(2016, 1, 1)), Subject(ruleset=law, day=date(2026, 1, 1)))
    >>> [str(step.day) for step in found.steps]
    ['2016-05-08', '2022-04-01']

    Raises RuleError where a table of concepts is wrong.
    """
    concepts = concepts or concepts_of((before, after))
    found = compare((before, after), concepts)
    alike = before.ruleset.id == after.ruleset.id and before.day < after.day
    return Delta(
        before=found.columns[0],
        after=found.columns[1],
        changes=tuple(_changes(found)),
        steps=tuple(_steps(before, after, concepts)) if alike else (),
    )


def _changes(found: Comparison) -> Iterator[Change]:
    for row in found.rows:
        earlier, later = row.sentences
        if not earlier or not later:
            yield _whole(row, "gained" if later else "lost", earlier, later)
            continue
        for slot in row.slots:
            yield from _changed(row, slot, slot.cells)


def _whole(row: Row, what: str, earlier: tuple[Point, ...], later: tuple[Point, ...]) -> Change:
    one, two = row.slots[0].cells
    return Change(
        row=row.concept,
        title=row.title,
        what=what,
        slot="",
        relation=None,
        before=earlier,
        after=later,
        searched=(one.provision, two.provision),
    )


def _changed(row: Row, slot: Slot, cells: tuple[Cell, ...]) -> Iterator[Change]:
    earlier, later = cells
    relation = later.relation
    if relation is not None and relation.kind != "same":
        yield Change(
            row=row.concept,
            title=row.title,
            what=_called(slot.slot, relation.kind, earlier, later),
            slot=slot.slot,
            relation=relation,
            before=earlier.points,
            after=later.points,
            searched=(earlier.provision, later.provision),
        )


def _called(slot: str, kind: Kind, earlier: Cell, later: Cell) -> str:
    if slot == "judgement":
        if not earlier.points:
            return "made judgement-dependent"
        return "question changed" if later.points else "no longer judgement-dependent"
    return _CALLED.get(slot, {}).get(kind, f"{slot} changed")


# One ruleset over time ------------------------------------------------------------------------------------------------


def _steps(before: Subject, after: Subject, concepts: Concepts) -> Iterator[Step]:
    for day in sorted(set(_days(before.ruleset))):
        if before.day < day <= after.day:
            earlier = evolve(before, day=day - timedelta(days=1))
            changes = tuple(_changes(compare((earlier, evolve(after, day=day)), concepts)))
            if changes:
                yield Step(day=day, changes=changes)


def _days(ruleset: Ruleset) -> Iterator[date]:
    """Yield every day on which something of a ruleset begins, or is no longer in force."""
    for statement in ruleset.unit.statements():
        yield from _of(statement.force)
        match statement:
            case BodyClass():
                yield from _each(entry.force for entry in statement.members)
            case Document() | OutcomesList():
                yield from _each(entry.force for entry in statement.items)
            case Duty():
                yield from _each(entry.force for entry in statement.consultees)
                yield from _each(entry.force for entry in statement.former_clocks)
                yield from _each(entry.force for entry in statement.remedies)
            case _:
                pass


def _each(forces: Iterable[Force]) -> Iterator[date]:
    for force in forces:
        yield from _of(force)


def _of(force: Force) -> Iterator[date]:
    yield from (day for day in (force.since, force.until) if day is not None)
