"""Made-up plans of any number of pages, in every format that is read, for the benchmarks of reading.

What finds something in them can be measured on the same plans: ``plan`` gives their blocks, ``WRITERS`` their files.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from tests.documents.reading.made import WRITERS as _WRITERS

Block = tuple[str, str | tuple[str, ...]]
# About what a page of a printed plan has.
_A_PAGE: Sequence[str] = ("h", "p", "p", "i", "i", "i", "p", "r", "r", "p")
_WORDS = [
    "the",
    "a",
    "and",
    "of",
    "to",
    "in",
    "for",
    "with",
    "children",
    "young",
    "people",
    "families",
    "council",
    "board",
    "health",
    "plan",
    "services",
    "partners",
    "support",
    "need",
    "early",
    "help",
    "school",
    "community",
    "learning",
    "safe",
    "well",
    "priorities",
    "outcomes",
    "year",
    "we",
    "our",
    "they",
    "will",
    "have",
    "listened",
    "said",
    "work",
]
WRITERS: Mapping[str, Callable[[Sequence[Any]], bytes]] = _WRITERS


def plan(pages: int) -> list[Block]:
    """Return the blocks of a plan with about so many pages; the same every time."""
    chance = random.Random(pages)  # noqa: S311 - a made-up plan is no secret
    return [block for _ in range(pages) for block in _page(chance)]


def _page(chance: random.Random) -> Iterator[Block]:
    for kind in _A_PAGE:
        if kind == "r":
            yield kind, (_said(chance, 3), _said(chance, 2), "March 2021")
        else:
            yield kind, _said(chance, {"h": 4, "p": 60, "i": 12}[kind]) + ("" if kind == "h" else ".")


def _said(chance: random.Random, words: int) -> str:
    return " ".join(chance.choices(_WORDS, k=words)).capitalize()
