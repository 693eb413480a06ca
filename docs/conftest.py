"""Run the examples of the documents: Python, rules, records and commands, each in its own kind of block."""

from __future__ import annotations

from pathlib import Path

from sybil import Sybil

from tests.house.examples import PARSERS, at_the_root, back
from tests.house.fixtures import no_network, own_cache

__all__ = ["no_network", "own_cache", "pytest_collect_file"]

pytest_collect_file = Sybil(
    parsers=PARSERS,
    path=str(Path(__file__).parent),
    pattern="**/*.md",
    setup=at_the_root,
    teardown=back,
).pytest()
