"""What changed from one text to another as a paper: the changes, what was gained and lost, and day by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.compare.delta import Change, Delta
from csc_rules.compare.matrix import Point
from csc_rules.compare.relation import SAME
from csc_rules.compare.rows import TITLES
from csc_rules.dates import spoken
from csc_rules.report.side.comparison import headed, lines, notes, receipt, unmapped
from csc_rules.report.side.paper import Cell, Line, Paper, Table, paper
from csc_rules.report.side.shortened import shortly


@paper.register
def delta_paper(found: Delta) -> Paper:
    """Return a delta as a paper."""
    before, after = headed(found.before), headed(found.after)
    changed = [change for change in found.changes if change.slot]
    gained = [change for change in found.changes if change.what == "gained"]
    lost = [change for change in found.changes if change.what == "lost"]
    tables = [
        _glance(changed),
        _come_and_gone(Lost=lost, Gained=gained),
        _changes("Both texts", "Both texts", changed, (before, after)),
        _whole("Lost", lost, (before, after)),
        _whole("Gained", gained, (before, after)),
        *(
            _changes(f"On {spoken(step.day)}", "By day", step.changes, ("Before", "From then on"))
            for step in found.steps
        ),
        unmapped((found.before, found.after)),
    ]
    return Paper(
        kicker="what changed",
        title=f"From {before} to {after}",
        as_at=max(found.before.day, found.after.day),
        lead=(f"{len(changed)} changes in what both have; {len(lost)} lost, {len(gained)} gained.",),
        notes=tuple(notes((found.before, found.after))),
        tables=tuple(table for table in tables if table.rows),
        concise=tuple(_concise(found)),
        receipt=receipt((found.before, found.after)),
    )


def _glance(changes: Iterable[Change]) -> Table:
    """Return every change in what both have in a few words, with the provisions of both texts."""
    return Table(
        title="What changed",
        sheet="What changed",
        columns=("Concept", "Change", "Why"),
        rows=tuple(((Line(text=change.title),), *_shortly(change)) for change in changes),
        front=True,
        narrow=(1,),
    )


def _shortly(change: Change) -> tuple[Cell, Cell]:
    relation = change.relation or SAME
    why = Line(text=relation.kind, reason=shortly(relation), provision=_cited(change))
    return (Line(text=change.what, strong=True),), (why,)


def _come_and_gone(**found: list[Change]) -> Table:
    """Return what is wholly in one text only: what was lost in a row, and what was gained in another."""
    return Table(
        title="What was lost and gained",
        sheet="Lost and gained",
        columns=("", "Concepts"),
        rows=tuple(
            ((Line(text=name),), tuple(Line(text=each.title, provision=_cited(each)) for each in changes))
            for name, changes in found.items()
            if changes
        ),
        front=True,
        run_on=True,
    )


def _cited(change: Change) -> str:
    return " → ".join(
        ", ".join(dict.fromkeys(point.provision for point in points if point.provision)) or f"nothing in {searched}"
        for points, searched in zip((change.before, change.after), change.searched, strict=True)
    )


def _changes(title: str, sheet: str, changes: Iterable[Change], names: tuple[str, str]) -> Table:
    return Table(
        title=title,
        sheet=sheet,
        columns=("Concept", "Change", *names),
        rows=tuple(
            (
                (Line(text=change.title),),
                tuple(_called(change)),
                *_sides(change),
            )
            for change in changes
        ),
    )


def _called(change: Change) -> Iterator[Line]:
    yield Line(text=change.what, strong=True)
    if change.slot:
        yield Line(text=TITLES[change.slot])
    if change.relation is not None and change.relation.reason:
        yield Line(text=f"{change.relation.kind}: {change.relation.reason}")


def _sides(change: Change) -> tuple[Cell, Cell]:
    return _side(change.before, change.searched[0]), _side(change.after, change.searched[1])


def _side(points: tuple[Point, ...], provision: str) -> Cell:
    return lines(points) or (Line(text="nothing is said of it", provision=provision),)


def _whole(title: str, changes: Iterable[Change], names: tuple[str, str]) -> Table:
    rows = tuple(((Line(text=change.title),), *_sides(change)) for change in changes)
    return Table(title=title, sheet=title, columns=("Concept", *names), rows=rows)


def _concise(found: Delta) -> Iterator[tuple[str, ...]]:
    for change in found.changes:
        yield tuple(_parts(change))
    for step in found.steps:
        for change in step.changes:
            yield (step.day.isoformat(), *_parts(change))


def _parts(change: Change) -> Iterator[str]:
    yield from (change.what, change.title, _cited(change))
    if change.relation is not None:
        yield f"{change.relation.kind}: {change.relation.reason}"
