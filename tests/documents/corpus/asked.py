"""The ids of the points that are asked of the body of a case: labels may name no others."""

from __future__ import annotations

from datetime import date
from functools import cache

from csc_rules.documents.case import Sought
from csc_rules.documents.sought import asked_of
from csc_rules.law.loader import load_all
from csc_rules.law.ruleset import Ruleset
from tests.documents.corpus.cases import Labelled


def asked(case: Labelled) -> tuple[Sought, ...]:
    """Return what is asked of the body of a case, by the law of its day and of its period's first day."""
    days = {case.as_at} | ({case.period[0]} if case.period else set())
    return tuple(point for day in sorted(days) for point in _asked_on(case, day))


def _asked_on(case: Labelled, day: date) -> tuple[Sought, ...]:
    return asked_of(case.record, day, _rulesets(case.place), case.period).points


@cache
def _rulesets(place: str) -> tuple[Ruleset, ...]:
    return tuple(each for each in load_all() if each.instrument.jurisdiction == place)
