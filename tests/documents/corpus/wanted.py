"""What reading has to reach on the corpus, and how the cases are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import cache
from pathlib import Path

from csc_rules.documents.case import Case
from csc_rules.documents.reading import read_texts
from csc_rules.documents.reading_case import case_of
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Record
from csc_rules.selection import load_rulesets_for
from tests.documents.corpus.cases import Labelled
from tests.documents.corpus.measured import Measured, score

# A found that is none is the worst error.
DEVELOPED_WITH = ("tune", "held", "fresh", "unseen", "blind")
WANTED = (("found", "precision", 0.97), ("found", "recall", 0.85), ("absent", "precision", 0.95))


def read(labelled: Labelled, paths: list[Path]) -> Case:
    """Read the files of a case as the program does."""
    return case_of(read_texts(paths), labelled.record, labelled.as_at, _law(labelled), period=labelled.period)


def by_law(cases: Iterable[Labelled]) -> list[Labelled]:
    """Put cases of the same law beside each other: what is made of its cues is made once for them."""
    return sorted(cases, key=lambda case: [ruleset.id for ruleset in _law(case)])


def _law(labelled: Labelled) -> tuple[Ruleset, ...]:
    return _rulesets((labelled.body, *labelled.jointly_with), labelled.as_at)


@cache
def _rulesets(bodies: tuple[str, ...], as_at: date) -> tuple[Ruleset, ...]:
    return load_rulesets_for(Record(body=bodies[0], jointly_with=bodies[1:]), as_at)


def shortfalls(found: Measured) -> Iterator[str]:
    """Say what is not reached."""
    for answer, measure, least in WANTED:
        reached: float = getattr(score(found.outcomes, answer), measure)
        if reached < least:
            yield f"{measure} of {answer} is {reached:.3f}; wanted: {least}"
    for each in found.unreported:
        yield f"{each.case}: not reported: {each.what}"
    for case, quote in found.lost_quotes:
        yield f"{case}: a quote that is not in the text: {quote!r}"
