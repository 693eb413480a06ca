"""Rulesets side by side as a paper: at a glance, concept by concept, and what only one of them has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.compare.matrix import Cell as Answer
from csc_rules.compare.matrix import Column, Comparison, Point, Row, Slot
from csc_rules.compare.relation import KINDS, Relation
from csc_rules.dates import spoken
from csc_rules.report.side.paper import Cell, Line, Paper, Table, paper

NO_COUNTERPART = "no counterpart"
GLANCE = "At a glance"


@paper.register
def comparison_paper(found: Comparison) -> Paper:
    """Return a comparison as a paper."""
    names = tuple(map(headed, found.columns))
    both = [row for row in found.rows if sum(map(bool, row.sentences)) > 1]
    alone = [row for row in found.rows if sum(map(bool, row.sentences)) == 1]
    tables = [
        Table(
            title=GLANCE,
            sheet=GLANCE,
            columns=("Concept", *names),
            rows=tuple(_glance(row, names) for row in both),
        ),
        *(
            Table(
                title=row.title,
                sheet="Question by question",
                columns=("Question", *names),
                rows=tuple(_asked(slot, row, names) for slot in row.slots),
            )
            for row in both
        ),
        Table(
            title="Only in one of them",
            sheet="Only in one",
            columns=("Concept", "Where", "What it says"),
            rows=tuple(_alone(row, names) for row in alone),
        ),
        unmapped(found.columns),
    ]
    return Paper(
        kicker="comparison of rulesets",
        title=f"{len(names)} rulesets side by side",
        as_at=max(column.day for column in found.columns),
        lead=(f"{len(both)} concepts in common, {len(alone)} in one of them only.",),
        notes=tuple(notes(found.columns)),
        tables=tuple(table for table in tables if table.rows),
        concise=tuple(_concise(found.rows, tuple(map(named, found.columns)))),
        receipt=receipt(found.columns),
    )


def named(column: Column) -> str:
    """Return the name of a column: its ruleset, what part of it, and the day.

    >>> from datetime import date
    >>> from csc_rules.compare.matrix import Subject, compare
    >>> from csc_rules.law.loader import load_ruleset
    >>> subject = Subject(ruleset=load_ruleset("ni-act-2015"), day=date(2016, 1, 1), part="s.4")
    >>> named(compare([subject]).columns[0])
    'ni-act-2015 s.4, 1 January 2016'
    """
    return f"{column.ruleset}{f' {column.part}' if column.part else ''}, {spoken(column.day)}"


def headed(column: Column) -> str:
    """Return the title of a column: that of the instrument, what part of it, and the day."""
    return f"{column.title}{f', {column.part}' if column.part else ''}, {spoken(column.day)}"


def notes(columns: Iterable[Column]) -> Iterator[str]:
    """Yield what there is to know of each ruleset of a comparison."""
    for column in columns:
        yield f"{headed(column)} ({column.ruleset}){f': {column.note}' if column.note else ''}"


def receipt(columns: Iterable[Column]) -> tuple[tuple[str, str], ...]:
    """Return the rulesets of a comparison with their hashes."""
    return tuple({f"ruleset {column.ruleset}": column.digest for column in columns}.items())


def unmapped(columns: Iterable[Column]) -> Table:
    """Return the terms that mean no shared concept, which are compared with nothing."""
    rows = tuple(
        ((Line(text=headed(column)),), tuple(Line(text=term) for term in column.unmapped))
        for column in columns
        if column.unmapped
    )
    return Table(title="Terms without a shared concept", sheet="Terms", columns=("Ruleset", "Terms"), rows=rows)


def lines(points: Iterable[Point]) -> Cell:
    """Return the parts of an answer as lines."""
    return tuple(Line(text=point.text, provision=point.provision, source=point.source) for point in points)


def said(relation: Relation) -> str:
    """Return a relation in words, with its reason.

    >>> said(Relation(kind="wider", reason="adds councils"))
    'wider: adds councils'
    """
    return f"{relation.kind}: {relation.reason}" if relation.reason else relation.kind


def _glance(row: Row, names: tuple[str, ...]) -> tuple[Cell, ...]:
    cells = []
    for index in range(len(names)):
        held = row.sentences[index]
        told = _differences(row, index)
        cells.append((*lines(held), *told) if held else (_nothing(row.slots[0].cells[index]),))
    return ((Line(text=row.title, strong=True),), *cells)


def _differences(row: Row, index: int) -> Iterator[Line]:
    """Yield what a ruleset is to the first one that has the row: for each kind of relation, in which questions."""
    if index == row.reference:
        return
    found: dict[str, list[str]] = {}
    for slot in row.slots:
        relation = slot.cells[index].relation
        if relation is not None:
            found.setdefault(relation.kind, []).append(slot.title.lower())
    for kind in KINDS:
        if kind in found and kind != "same":
            yield Line(text=f"{kind}: {', '.join(found[kind])}", strong=True)
    if found.keys() == {"same"}:
        yield Line(text="the same throughout", strong=True)


def _nothing(answer: Answer) -> Line:
    return Line(text=NO_COUNTERPART, provision=answer.provision, strong=True)


def _asked(slot: Slot, row: Row, names: tuple[str, ...]) -> tuple[Cell, ...]:
    return (
        (Line(text=slot.title),),
        *(_answer(slot.cells[index], bool(row.sentences[index])) for index in range(len(names))),
    )


def _answer(answer: Answer, held: bool) -> Cell:
    if not held:
        return (_nothing(answer),)
    told = [] if answer.relation is None else [Line(text=said(answer.relation), strong=True)]
    found = lines(answer.points) or (Line(text="nothing is said of it", provision=answer.provision),)
    return (*told, *found)


def _alone(row: Row, names: tuple[str, ...]) -> tuple[Cell, ...]:
    return (
        (Line(text=row.title),),
        (Line(text=names[row.reference]),),
        lines(row.sentences[row.reference]),
    )


def _concise(rows: Iterable[Row], names: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    for row in rows:
        for index, held in enumerate(row.sentences):
            if not held:
                yield "no-counterpart", row.title, names[index]
        for slot in row.slots:
            for index, cell in enumerate(slot.cells):
                if cell.relation is not None and row.sentences[index]:
                    cited = ", ".join(dict.fromkeys(point.provision for point in cell.points)) or cell.provision
                    yield cell.relation.kind, row.title, slot.slot, names[index], cited, cell.relation.reason
