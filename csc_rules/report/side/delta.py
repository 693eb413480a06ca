"""What changed from one text to another as a paper: the changes, what was gained and lost, and day by day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.compare.delta import Change, Delta
from csc_rules.compare.rows import TITLES
from csc_rules.dates import spoken
from csc_rules.report.side.comparison import lines, named, notes, receipt, unmapped
from csc_rules.report.side.paper import Cell, Line, Paper, Table, paper


@paper.register
def delta_paper(found: Delta) -> Paper:
    """Return a delta as a paper."""
    before, after = named(found.before), named(found.after)
    changed = [change for change in found.changes if change.slot]
    gained = [change for change in found.changes if change.what == "gained"]
    lost = [change for change in found.changes if change.what == "lost"]
    tables = [
        _changes("What changed", "Changes", changed, (before, after)),
        _whole("Lost", lost, before),
        _whole("Gained", gained, after),
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


def _changes(title: str, sheet: str, changes: Iterable[Change], names: tuple[str, str]) -> Table:
    return Table(
        title=title,
        sheet=sheet,
        columns=("Concept", "Change", *names),
        rows=tuple(
            ((Line(text=change.title),), tuple(_called(change)), _side(change.before), _side(change.after))
            for change in changes
        ),
    )


def _called(change: Change) -> Iterator[Line]:
    yield Line(text=change.what, strong=True)
    if change.slot:
        yield Line(text=TITLES[change.slot])
    if change.relation is not None and change.relation.reason:
        yield Line(text=f"{change.relation.kind}: {change.relation.reason}")


def _side(points: tuple[object, ...]) -> Cell:
    return lines(points) or (Line(text="nothing"),)  # type: ignore[arg-type]


def _whole(title: str, changes: Iterable[Change], name: str) -> Table:
    rows = tuple(((Line(text=change.title),), lines(change.before or change.after)) for change in changes)
    return Table(title=title, sheet=title, columns=("Concept", name), rows=rows)


def _concise(found: Delta) -> Iterator[str]:
    for change in found.changes:
        yield _line(change)
    for step in found.steps:
        for change in step.changes:
            yield f"{step.day.isoformat()}  {_line(change)}"


def _line(change: Change) -> str:
    cited = " -> ".join(
        ", ".join(dict.fromkeys(point.provision for point in points if point.provision)) or "nothing"
        for points in (change.before, change.after)
    )
    reason = f"  {change.relation.kind}: {change.relation.reason}" if change.relation else ""
    return f"{change.what}  {change.title}  {cited}{reason}"
