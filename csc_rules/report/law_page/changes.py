"""How the law of an instrument changed: the days on which something of it begins or ends, and what."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.law.model import BodyClass, Document, Duty, Force, OutcomesList, Reading, Statement
from csc_rules.law.provisions import in_full
from csc_rules.report.law_page.sheet import Sheet, at, has_section
from csc_rules.report.markdown import escaped, labelled, link

# More than these are told section by section, and not by their names.
MOST = 8


@frozen(kw_only=True)
class Part:
    """A statement, or a line of one, as Markdown: the section it stands in, and those of its days that are its own."""

    section: str
    text: str
    force: Force


@frozen(kw_only=True)
class Changed:
    """A day with what begins on it, what is no longer in force from it on, what goes on in other words, and by what."""

    day: date
    begins: tuple[Part, ...]
    ends: tuple[Part, ...]
    goes_on: tuple[Part, ...]
    amendments: tuple[str, ...]


def changes(sheet: Sheet) -> tuple[Changed, ...]:
    """Return every day on which something changed after the instrument came into force, and before it ended as a whole.

    >>> from csc_rules.law.loader import load_ruleset
    >>> [str(change.day) for change in changes(Sheet(ruleset=load_ruleset("ni-act-2015")))]
    ['2016-05-08', '2022-04-01']
    """
    parts = tuple(_parts(sheet))
    days = sorted({day for part in parts for day in (part.force.since, part.force.until) if day})
    return tuple(_on(day, parts, sheet) for day in days)


def change_lines(sheet: Sheet) -> Iterator[str]:
    """Yield every change with its day."""
    found = changes(sheet)
    if found:
        yield from ("## How it changed", "")
        for change in found:
            by = f", by {', '.join(change.amendments)}" if change.amendments else ""
            yield f"- **{spoken(change.day)}**{by}"
            yield from _listed(change, 1)
        yield ""


def lines_of(day: date | None, sheet: Sheet) -> Iterator[str]:
    """Yield what changed on a day."""
    if day is not None:
        yield from _listed(_on(day, tuple(_parts(sheet)), sheet), 0)


def _listed(change: Changed, depth: int) -> Iterator[str]:
    for label, parts in (("Begins", change.begins), ("Ends", change.ends), ("Goes on otherwise", change.goes_on)):
        yield from labelled(label, [_text(parts)] if parts else [], depth)


def _text(parts: tuple[Part, ...]) -> str:
    if len(parts) <= MOST:
        return "; ".join(part.text for part in parts)
    sections = dict.fromkeys(part.section for part in parts)
    counts = ((name, sum(part.section == name for part in parts)) for name in sections)
    return f"{len(parts)} rules, of {', '.join(f'{_section(name)} ({number})' for name, number in counts)}"


def _section(name: str) -> str:
    return link(escaped(in_full(name)), f"#{at(name)}") if name else "no section of their own"


def _on(day: date, parts: tuple[Part, ...], sheet: Sheet) -> Changed:
    begins = _each(part for part in parts if part.force.since == day)
    ends = _each(part for part in parts if part.force.until == day)
    readings = [each for each in sheet.ruleset.unit.readings if each.kind == "amendment" and each.force.since == day]
    return Changed(
        day=day,
        begins=tuple(part for name, part in begins.items() if name not in ends),
        ends=tuple(part for name, part in ends.items() if name not in begins),
        goes_on=tuple(part for name, part in begins.items() if name in ends),
        amendments=tuple(sheet.rule(each.id) for each in readings),
    )


def _each(parts: Iterable[Part]) -> dict[str, Part]:
    return {part.text: part for part in parts}


def _parts(sheet: Sheet) -> Iterator[Part]:
    """Yield what has days of its own, with those of them that are not the days of what it is a part of."""
    whole = sheet.ruleset.instrument.force
    for section, statements in sheet.placed.items():
        for statement in statements:
            if not has_section(statement) or (isinstance(statement, Reading) and statement.kind == "amendment"):
                continue
            name = sheet.rule(statement.id)
            yield Part(section=section, text=name, force=_own(statement.force, whole))
            for text, force in _within(statement, sheet):
                yield Part(section=section, text=f"{text} in {name}", force=_own(force, statement.force))


def _within(statement: Statement, sheet: Sheet) -> Iterator[tuple[str, Force]]:
    match statement:
        case BodyClass():
            yield from ((sheet.text(sheet.linked.party(each.party)), each.force) for each in statement.members)
        case Document() | OutcomesList():
            yield from ((f"“{escaped(each.title)}”", each.force) for each in statement.items)
        case Duty():
            yield from ((f"“{escaped(each.title)}”", each.force) for each in statement.consultees)
        case _:
            pass


def _own(force: Force, whole: Force) -> Force:
    since = force.since if force.since and force.since > (whole.since or date.min) else None
    until = force.until if force.until and force.until < (whole.until or date.max) else None
    return Force(since=since, until=until)
