"""Schedules and cures for the tests and examples of their reports."""

from __future__ import annotations

from datetime import date
from functools import cache

from attrs import evolve

import csc_rules
from csc_rules.planner.cure import Cure, cure
from csc_rules.planner.schedule import Schedule, Step, schedule
from csc_rules.selection import assess
from tests.report import awkward


@cache
def gwent(by: date = date(2023, 5, 5)) -> Schedule:
    """Return the schedule of a board to the publication of its plan."""
    assessment = assess(csc_rules.Record(body="Gwent Public Services Board"), date(2022, 6, 1))
    return schedule(assessment, "local-well-being-plan", "publish", by)


@cache
def executive() -> Cure:
    """Return how the Executive could put right what was missing soon after its first last day."""
    return cure(awkward.executive(date(2016, 12, 20)))


def _holding(step: Step, text: str) -> Step:
    node = evolve(step.node, title=text, bearers=(text,), reaches=(text,), only_if=(text,))
    return evolve(step, node=node)


def schedule_holding(text: str) -> Schedule:
    """Return a schedule in which each field that anybody could have written has one text."""
    steps = tuple(_holding(each, text) for each in gwent().steps)
    return evolve(gwent(), name=text, document_title=text, notes=(text,), steps=steps)


def cure_holding(text: str) -> Cure:
    """Return a cure in which each field that anybody could have written has one text."""
    found = executive()
    remedies = tuple(evolve(each, title=text, bearer=text, missing=(text,)) for each in found.remedies)
    steps = tuple(evolve(each, step=_holding(each.step, text)) for each in found.steps)
    return evolve(found, name=text, notes=(text,), remedies=remedies, steps=steps)
