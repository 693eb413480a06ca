"""The ids of the points that the rulesets ask about, worked out from the outline alone: labels may name no others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import cache

from csc_rules.law.loader import load_all
from csc_rules.planner.outline import Sheet, Step, outline
from csc_rules.record.model import Record
from tests.documents.corpus.cases import Labelled


def asked(case: Labelled) -> frozenset[str]:
    """Return the ids of what is asked of the body of a case, by the law of its day and of its period's first day.

    Where the files themselves say the period, it is not known here, and the law of the day alone is looked at.
    """
    days = {case.as_at} | ({case.period[0]} if case.period else set())
    return frozenset(point for day in sorted(days) for point in asked_on(case.place, case.body, case.jointly_with, day))


@cache
def asked_on(place: str, body: str, jointly_with: tuple[str, ...], day: date) -> frozenset[str]:
    """Return the ids of what is asked of a body on a day."""
    rulesets = tuple(each for each in load_all() if each.instrument.jurisdiction == place)
    found = outline(Record(body=body, jointly_with=jointly_with), day, rulesets)
    return frozenset(point for sheet in found.sheets for point in _of_sheet(sheet))


def _of_sheet(sheet: Sheet) -> Iterator[str]:
    for heading in sheet.headings:
        yield f"{heading.ruleset.id}.{heading.duty}/item/{heading.item.id}"
    for step in sheet.steps:
        yield from (f"{step.duty}/{point}" for point in ("act", "day", "period", "together"))
        yield from (f"{step.duty}/reached/{name}" for name in _reached(step))


def _reached(step: Step) -> Iterator[str]:
    ids = _ids()
    for reach in step.reached:
        names = tuple(ids.get(named.title, named.name) for named in reach.names)
        yield from names
        yield from reach.judged or (() if names else (reach.consultee.party.name,))


@cache
def _ids() -> dict[str, str]:
    """Return the ids of the bodies by their titles; every ruleset knows the register of its place."""
    return {body.title: body.id for ruleset in load_all() for body in ruleset.bodies.values()}
