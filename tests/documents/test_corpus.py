"""The labelled corpus is sound: labels name what the rulesets ask, and its files hold the words that were written."""

from __future__ import annotations

import io
import zipfile
from fnmatch import filter as matching
from pathlib import Path

import pytest

from tests.documents.corpus.asked import asked
from tests.documents.corpus.build import Draft, made
from tests.documents.corpus.cases import Labelled, cases

CASES = tuple(cases())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_labels_name_what_is_asked(case: Labelled) -> None:
    """Every label names a point that the rulesets ask of the body by the law of its days."""
    known = asked(case)
    unknown = [point for point, _ in case.labels if not matching(known, point)]

    assert not unknown
