"""The rulesets that are known, and what one of them, or a register of bodies or acts, holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from csc_rules.engine.bound import not_law
from csc_rules.engine.duties import kind
from csc_rules.engine.receipt import laid_over
from csc_rules.engine.wording import what_if
from csc_rules.law.model import Body, Statement, Unit
from csc_rules.law.provisions import sort_key
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.page import in_force
from csc_rules.report.words import DISCLAIMER, count


@frozen(kw_only=True)
class Listed:
    """A ruleset in the list of them."""

    ruleset: str
    title: str
    jurisdiction: str
    kind: str
    stage: str
    standing: str
    in_force: str
    duties: int
    powers: int
    source: str | None
    sha256: str


@frozen(kw_only=True)
class Row:
    """A statement of a rule file: what kind it is of, its name, title, provisions, and what it says in short."""

    kind: str
    name: str
    title: str
    provisions: tuple[str, ...]
    detail: str = ""


@frozen(kw_only=True)
class Shown:
    """A ruleset or register, with a row for each of its statements in the order of the provisions."""

    name: str
    title: str
    listed: Listed | None
    rows: tuple[Row, ...]
    what_if: tuple[str, ...] = ()


def listed(ruleset: Ruleset) -> Listed:
    """Return how a ruleset stands in the list."""
    instrument = ruleset.instrument
    return Listed(
        ruleset=ruleset.id,
        title=instrument.title,
        jurisdiction=instrument.jurisdiction,
        kind=instrument.kind,
        stage=instrument.stage,
        standing=instrument.standing,
        in_force=f"not law: {not_law(instrument)}" if not_law(instrument) else in_force(instrument.force),
        duties=len(ruleset.duties),
        powers=len(ruleset.powers),
        source=instrument.source,
        sha256=ruleset.digest,
    )


def shown(ruleset: Ruleset, day: date | None = None) -> Shown:
    """Return what a ruleset holds, or with a *day* what of it is in force on it; with what is not encoded and why."""
    ended = {each.id for each in ruleset.unit.statements() if day and not each.force.covers(day)}
    rows = [*(row for row in _rows(ruleset.unit) if row.name not in ended), *_excused(ruleset)]
    rows.sort(key=lambda row: sort_key(row.provisions[0]) if row.provisions else ("",))
    return Shown(
        name=ruleset.id,
        title=ruleset.instrument.title,
        listed=listed(ruleset),
        rows=tuple(rows),
        what_if=what_ifs(ruleset),
    )


def what_ifs(ruleset: Ruleset) -> tuple[str, ...]:
    """Say loudly, of each amendment file that is laid over a ruleset, that it is."""
    return tuple(what_if(laid) for laid in laid_over((ruleset,)))


def shown_unit(unit: Unit) -> Shown:
    """Return what a register of bodies or acts holds."""
    return Shown(name=unit.name, title=unit.title, listed=None, rows=tuple(_rows(unit)))


def _rows(unit: Unit) -> Iterator[Row]:
    for act in unit.acts:
        how = "kept up over a span" if act.maintained else "at most once for one document" if act.once else "done"
        yield Row(kind="act", name=act.id, title=act.title, provisions=act.provisions, detail=f"{act.noun}; {how}")
    for body in unit.bodies:
        yield Row(kind="body", name=body.id, title=body.title, provisions=body.provisions, detail=_body(body))
    groups: tuple[tuple[str, tuple[Statement, ...]], ...] = (
        ("class", unit.classes),
        ("document", unit.documents),
        ("outcomes", unit.outcomes),
        ("exception", unit.exemptions),
    )
    for name, statements in groups:
        yield from (_row(name, statement) for statement in statements)
    yield from (_row(reading.kind, reading) for reading in unit.readings)
    yield from (_row(kind(duty), duty) for duty in unit.duties)
    yield from (_row(kind(power), power) for power in unit.powers)


def _row(name: str, statement: Statement) -> Row:
    parts = [statement.says or "", "unverified" if statement.unverified else ""]
    detail = " ".join(part for part in parts if part)
    return Row(kind=name, name=statement.id, title=statement.title, provisions=statement.provisions, detail=detail)


def _body(body: Body) -> str:
    parts = [", ".join(dict.fromkeys(entry.name for entry in body.kinds)), in_force(body.force)]
    parts += [f"{entry.how} {entry.body}" for entry in body.successors]
    parts += [f"also {', '.join(body.aliases)}"] if body.aliases else []
    return "; ".join(part for part in parts if part)


def _excused(ruleset: Ruleset) -> Iterator[Row]:
    for excused in ruleset.instrument.not_encoded:
        title = "not encoded"
        yield Row(kind="", name="", title=title, provisions=excused.provisions, detail=excused.because)


def list_text(found: Iterable[Listed]) -> str:
    """Return the list of rulesets, one line for each."""
    lines = [
        "  ".join(
            [
                entry.ruleset,
                entry.title,
                entry.jurisdiction,
                f"{entry.kind}, {entry.stage.replace('-', ' ')}",
                entry.standing.replace("_", " "),
                entry.in_force,
                f"duties: {entry.duties}, powers: {entry.powers}",
            ]
        )
        for entry in found
    ]
    return "\n".join([*lines, f"{count(len(lines), 'ruleset')}; {DISCLAIMER}"]) + "\n"


def show_text(found: Shown) -> str:
    """Return what a ruleset or register holds, one line for each statement."""
    lines = [f"{found.title} [{found.name}]"]
    if found.listed is not None:
        head = found.listed
        lines += [f"{head.kind}, {head.stage.replace('-', ' ')}; {head.in_force}; sha256 {head.sha256[:12]}"]
        lines += [head.source] if head.source else []
    lines += found.what_if
    lines.append("")
    for row in found.rows:
        parts = [", ".join(row.provisions), row.kind, row.name, row.title, row.detail]
        lines.append("  ".join(part for part in parts if part))
    return "\n".join([*lines, "", DISCLAIMER]) + "\n"
