"""Rulesets side by side as a paper: at a glance, concept by concept, and what only one of them has."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from csc_rules.compare.matrix import Cell as Answer
from csc_rules.compare.matrix import Column, Comparison, Point, Row, Slot
from csc_rules.compare.relation import SAME, Relation
from csc_rules.dates import spoken
from csc_rules.report.side.paper import Cell, Line, Paper, Table, paper
from csc_rules.report.side.shortened import cut, shortly

NO_COUNTERPART = "no counterpart"
GLANCE = "At a glance"
NOT_VERIFIED = " (not verified)"
# How many letters of a sentence are seen at a glance.
SENTENCE = 90
# The questions in a word or two, where there is no room for more.
SHORT = {
    "act": "act",
    "object": "object",
    "counterparty": "with whom",
    "trigger": "what it waits for",
    "clock": "when",
    "consultees": "whom it reaches",
    "contents": "contents",
    "publication": "publication",
    "judgement": "judgement",
    "consequence": "remedy",
}


@paper.register
def comparison_paper(found: Comparison) -> Paper:
    """Return a comparison as a paper."""
    names = tuple(map(headed, found.columns))
    both = [row for row in found.rows if sum(map(bool, row.sentences)) > 1]
    alone = [row for row in found.rows if sum(map(bool, row.sentences)) == 1]
    shared = [row for row in both if _in_several(row, found.columns)]
    tables = [
        Table(
            title=GLANCE,
            sheet=GLANCE,
            columns=("Concept", *names),
            rows=tuple(_glance(row, found.columns) for row in shared),
            front=True,
            narrow=_on_other_days(found.columns),
            run_on=True,
        ),
        _only((row for row in found.rows if row not in shared), found.columns),
        *(
            Table(
                title=row.title,
                sheet="Question by question",
                columns=("Question", *names),
                rows=(_sentences(row), *(_asked(slot, row, names) for slot in row.slots)),
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


def _glance(row: Row, columns: tuple[Column, ...]) -> tuple[Cell, ...]:
    return ((Line(text=row.title, strong=True),), *(_shown(row, index, columns) for index in range(len(columns))))


def _shown(row: Row, index: int, columns: tuple[Column, ...]) -> Cell:
    """Return what a ruleset says of a concept in a few words, with its provisions, and what that is to the first."""
    held = row.sentences[index]
    if not held:
        return (_nothing(row.slots[0].cells[index]),)
    before = _day_before(row, index, columns)
    if before is not None:
        return (_as_before(row, index, before, columns[before].day),)
    said, *others = held
    line = Line(text=_in_short(said.text), provision=said.provision, source=said.source)
    more = (Line(text=f"and {len(others)} more", provision="; ".join(point.provision for point in others)),)
    return (line, *(more if others else ()), *_differences(row, index))


def _in_short(sentence: str) -> str:
    """Return a sentence cut short; that its source was not seen is said all the same."""
    said = sentence.removesuffix(NOT_VERIFIED)
    return f"{cut(said, SENTENCE)}{NOT_VERIFIED if said != sentence else ''}"


def _day_before(row: Row, index: int, columns: tuple[Column, ...]) -> int | None:
    """Return the column of the same ruleset on an earlier day in which the row is, if there is one."""
    return next(
        (
            other
            for other in range(index)
            if columns[other].ruleset == columns[index].ruleset and columns[other].part == columns[index].part
            if row.sentences[other]
        ),
        None,
    )


def _as_before(row: Row, index: int, before: int, day: date) -> Line:
    """Say that a ruleset says what it said on a day before, and in which questions it says something else."""
    cited = ", ".join(dict.fromkeys(point.provision for point in row.sentences[index]))
    otherwise = [
        f"{in_short(slot)} ({relation.kind})" if (relation := slot.cells[index].relation) else in_short(slot)
        for slot in row.slots
        if _words(slot.cells[before]) != _words(slot.cells[index])
    ]
    but = f", but for {', '.join(otherwise)}" if otherwise else ""
    text = f"as on {spoken(day)}{but}"
    return Line(text=text, provision=cited, source=row.sentences[index][0].source)


def _words(answer: Answer) -> tuple[tuple[str, str], ...]:
    return tuple((point.text, point.provision) for point in answer.points)


def _differences(row: Row, index: int) -> Iterator[Line]:
    """Yield what a ruleset is to the first one that has the row: in what it is more or less and why, in what other."""
    if index == row.reference:
        return
    found = [(in_short(slot), slot.cells[index].relation or SAME) for slot in row.slots]
    for title, relation in found:
        if relation.kind not in ("same", "different", "no-counterpart"):
            yield Line(text=f"{relation.kind}: {title}", strong=True, reason=shortly(relation))
    otherwise = [title for title, relation in found if relation.kind == "different"]
    if otherwise:
        yield Line(text="different", strong=True, reason=", ".join(otherwise))
    if {relation.kind for _, relation in found} == {"same"}:
        yield Line(text="the same throughout", strong=True)


def in_short(slot: Slot) -> str:
    """Return the name of a question in a word or two."""
    return SHORT.get(slot.slot, slot.title.lower())


def _nothing(answer: Answer) -> Line:
    return Line(text=NO_COUNTERPART, provision=answer.provision, strong=True)


def _sentences(row: Row) -> tuple[Cell, ...]:
    held = zip(row.sentences, row.slots[0].cells, strict=True)
    return ((Line(text="What it says"),), *(lines(said) or (_nothing(cell),) for said, cell in held))


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


def _in_several(row: Row, columns: tuple[Column, ...]) -> bool:
    """Tell whether several rulesets have a row; of one ruleset on several days, whether several days have it."""
    held = [column.ruleset for column, said in zip(columns, row.sentences, strict=True) if said]
    return len(held) > 1 and (len(set(held)) > 1 or len({column.ruleset for column in columns}) == 1)


def _only(rows: Iterable[Row], columns: tuple[Column, ...]) -> Table:
    """Return what only one ruleset has, in a row for each, as a list of concepts with their provisions."""
    held: dict[int, list[Line]] = {}
    for row in rows:
        said = row.sentences[row.reference]
        cited = ", ".join(dict.fromkeys(point.provision for point in said))
        gone = [
            spoken(column.day)
            for column, later in zip(columns, row.sentences, strict=True)
            if column.ruleset == columns[row.reference].ruleset and not later
        ]
        text = f"{row.title} (not on {' or '.join(gone)})" if gone else row.title
        held.setdefault(row.reference, []).append(Line(text=text, provision=cited, source=said[0].source))
    return Table(
        title="What only one of them has, at a glance",
        sheet="Only in one at a glance",
        columns=("Ruleset", "Concepts"),
        rows=tuple(((Line(text=headed(columns[index])),), tuple(held[index])) for index in sorted(held)),
        front=True,
        run_on=True,
    )


def _on_other_days(columns: tuple[Column, ...]) -> tuple[int, ...]:
    """Return the places of the columns whose ruleset has had one already, on another day."""
    return tuple(
        place
        for place, column in enumerate(columns, 1)
        if any(column.ruleset == other.ruleset for other in columns[: place - 1])
    )


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
