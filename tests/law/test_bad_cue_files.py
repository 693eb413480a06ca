"""Cue files that do not hold together, with their mistakes written beneath them."""

from __future__ import annotations

from pathlib import Path

import pytest

from csc_rules.errors import RuleError
from csc_rules.law.cues import load_cue_file
from csc_rules.law.library import read
from tests.expected import as_expected

BAD = sorted((Path(__file__).parent.parent / "bad" / "cues").glob("*.rules"))


@pytest.fixture(autouse=True)
def cache_folder(own_cache: Path) -> Path:
    """Share the cache of the run, in which the rulesets are: what is read here has paths of its own."""
    return own_cache


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_cue_file_has_the_mistakes_written_beneath_it(path: Path) -> None:
    """Each mistake is told with all its places, what was found, what was expected and what to do."""
    with pytest.raises(RuleError) as caught:
        load_cue_file(read(str(path)))

    is_now, should_be = as_expected(path, caught.value.diagnostics)
    assert is_now == should_be
