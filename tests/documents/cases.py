"""What texts that are written down in a test say: they are read as the files of one case."""

from __future__ import annotations

from datetime import date
from functools import cache, lru_cache

from csc_rules.documents.case import Case, Suggestion
from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Record
from csc_rules.selection import load_rulesets_for

FIFE = Record(body="Fife Council", jointly_with=("NHS Fife",))
PLAN = "# Fife Children's Services Plan 2023-2026\n\n"
PERIOD = (date(2023, 4, 1), date(2026, 3, 31))


@cache
def law(record: Record, as_at: date) -> tuple[Ruleset, ...]:
    """Return the law that binds the bodies of a record."""
    return load_rulesets_for(record, as_at)


@lru_cache(maxsize=32)
def case(
    *texts: str, record: Record = FIFE, as_at: date, period: tuple[date, date] | None = None, kind: str = "md"
) -> Case:
    """Read texts as the files of one case, which are called by their numbers."""
    files = [read_text(f"file-{number}.{kind}", text.encode()) for number, text in enumerate(texts)]
    return case_of(files, record, as_at, law(record, as_at), period=period)


def points(
    *texts: str, record: Record = FIFE, as_at: date, period: tuple[date, date] | None = None, kind: str = "md"
) -> dict[str, Suggestion]:
    """Return what texts say of each point."""
    found = case(*texts, record=record, as_at=as_at, period=period, kind=kind)
    return {each.id: each for each in found.suggestions}


def in_plan(
    written: str,
    point: str,
    *,
    as_at: date,
    record: Record = FIFE,
    period: tuple[date, date] | None = PERIOD,
) -> str:
    """Return the answer that the plan of Fife gives to a point, where this is what it says."""
    return points(PLAN + written, record=record, as_at=as_at, period=period)[point].answer.value
