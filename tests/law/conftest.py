"""Every test of this room has a cache of its own, empty at first."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Keep the cache of the person who runs the tests out of them."""
    place = tmp_path / "cache"
    monkeypatch.setenv("CSC_RULES_CACHE", str(place))
    return place
