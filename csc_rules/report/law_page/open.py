"""What an instrument leaves open: questions for a person, rival readings, what is not known, what is not verified."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.engine.clock_words import clock
from csc_rules.law.judged import slots_of
from csc_rules.law.model import BodyClass, Document, Duty, OutcomesList, Statement, UnknownLimit
from csc_rules.report.law_page.sheet import Sheet
from csc_rules.report.markdown import escaped, labelled, table


def open_lines(sheet: Sheet) -> Iterator[str]:
    """Yield what is left open, each with a link to where it stands."""
    parts = (
        ("Questions for a person to decide", tuple(table(("Question", "Who decides", "Asked at"), _questions(sheet)))),
        ("Read in more than one way", tuple(_unsettled(sheet))),
        ("Not known", tuple(_unknown(sheet))),
        ("Not verified", tuple(_unverified(sheet))),
    )
    if not any(lines for _, lines in parts):
        return
    yield from ("## What is left open", "")
    for title, lines in parts:
        if lines:
            yield from (f"### {title}", "", *lines, "")


def _questions(sheet: Sheet) -> Iterator[tuple[str, str, str]]:
    asked: dict[str, list[str]] = {}
    for statement in sheet.ordered:
        for slot in slots_of(statement, sheet.ruleset):
            asked.setdefault(slot.id, []).append(sheet.rule(statement.id))
    for name, places in asked.items():
        slot = sheet.ruleset.slots[name]
        yield escaped(slot.question), escaped(sheet.plain.body(slot.by)), ", ".join(places)
    for entry in sheet.ruleset.unit.classes:
        if entry.judged_by:
            standard = f" Standard: {entry.standard}." if entry.standard else ""
            question = escaped(f"Who is meant: {entry.title}?{standard}")
            yield question, escaped(sheet.plain.body(entry.judged_by)), sheet.rule(entry.id)


def _unsettled(sheet: Sheet) -> Iterator[str]:
    for duty in sheet.ordered:
        if isinstance(duty, Duty) and duty.unsettled and duty.clock:
            clocks = [sheet.sentence(clock(each, sheet.linked)) for each in (duty.clock, *duty.readings)]
            yield f"- {sheet.rule(duty.id)}: {sheet.sentence(duty.unsettled)}"
            yield from (f"  - {text}" for text in clocks)


def _unknown(sheet: Sheet) -> Iterator[str]:
    for entry in sheet.ordered:
        if isinstance(entry, Duty) and isinstance(entry.clock, UnknownLimit):
            yield f"- {sheet.rule(entry.id)}: {sheet.sentence(clock(entry.clock, sheet.plain))}"
        if isinstance(entry, BodyClass) and entry.unknown:
            yield f"- {sheet.rule(entry.id)}: {sheet.sentence(f'who belongs to it is not known: {entry.unknown}')}"
        if isinstance(entry, BodyClass) and entry.unlisted:
            yield f"- {sheet.rule(entry.id)}: {sheet.sentence(f'its members are not listed: {entry.unlisted}')}"


def _unverified(sheet: Sheet) -> Iterator[str]:
    """Yield each doubt once, with all that rests on it."""
    whole = sheet.ruleset.instrument.unverified
    if whole:
        yield f"- Of the instrument as a whole: {sheet.sentence(whole)}"
    found: dict[str, dict[str, None]] = {}
    for statement in sheet.ordered:
        for doubt, part in _doubts(statement, sheet):
            if sheet.doubt(doubt):
                named = sheet.rule(statement.id)
                found.setdefault(doubt, {})[f"“{escaped(part)}” in {named}" if part else named] = None
    for doubt, rests in found.items():
        yield from labelled(", ".join(rests), [sheet.sentence(doubt)])


def _doubts(statement: Statement, sheet: Sheet) -> Iterator[tuple[str, str]]:
    """Yield why a statement, or a part of it that is named, is unverified."""
    if statement.unverified:
        yield statement.unverified, ""
    yield from ((doubt, title) for title, doubt in _parts(statement, sheet) if doubt)


def _parts(statement: Statement, sheet: Sheet) -> Iterable[tuple[str, str | None]]:
    match statement:
        case BodyClass():
            return ((sheet.plain.body(each.party.name), each.unverified) for each in statement.members)
        case Document() | OutcomesList():
            return ((each.title, each.unverified) for each in statement.items)
        case Duty():
            return ((each.title, each.unverified) for each in statement.consultees)
        case _:
            return ()
