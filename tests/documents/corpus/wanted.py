"""What reading has to reach on the corpus, and how the cases are read."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from csc_rules.documents.case import Case
from csc_rules.documents.reading import read_texts
from csc_rules.documents.reading_case import case_of
from tests.documents.corpus.cases import Labelled
from tests.documents.corpus.measured import Measured, score

# A found that is none is the worst error.
WANTED = (("found", "precision", 0.97), ("found", "recall", 0.85), ("absent", "precision", 0.95))


def read(labelled: Labelled, paths: list[Path]) -> Case:
    """Read the files of a case as the program does."""
    texts = read_texts(paths)
    return case_of(texts, labelled.record, labelled.as_at, period=labelled.period)


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
