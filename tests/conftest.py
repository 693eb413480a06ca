"""What every test of this folder has."""

from __future__ import annotations

from tests.house.fixtures import no_network, own_cache, pytest_collection_finish

__all__ = ["no_network", "own_cache", "pytest_collection_finish"]
