"""What benchmarks that measure one thing at several sizes have in common: how they are called, and where ratios go."""

from __future__ import annotations

import argparse
import gc
import json
import sys
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from pathlib import Path

from benchmarks.day import of_the_last_commit
from csc_rules.version import VERSION

ROOT = Path(__file__).resolve().parents[1]


def measured_and_kept(
    arguments: Sequence[str],
    measure: Callable[[Sequence[int]], Mapping[str, float]],
    *,
    sizes: Sequence[int],
    of: str,
    file: str,
) -> None:
    """Measure at the sizes that are named, or else at the usual ones, and add the ratios as a line to a file."""
    gc.disable()  # As the program does.
    parser = argparse.ArgumentParser()
    parser.add_argument("sizes", nargs="*", type=int, default=sizes, metavar=of)
    parser.add_argument("--day", type=date.fromisoformat, default=None)
    given = parser.parse_args(arguments)
    line: dict[str, object] = {
        "date": (given.day or of_the_last_commit(ROOT)).isoformat(),
        "version": VERSION,
        "python": "{}.{}".format(*sys.version_info[:2]),
    }
    line |= {name: round(value, 3) for name, value in measure(sorted(given.sizes)).items()}
    with (ROOT / "benchmarks" / file).open("a", encoding="utf-8") as history:
        history.write(json.dumps(line) + "\n")
