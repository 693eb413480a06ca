"""How long each format takes to write an assessment, for each finding: it should not grow with their number.

Usage: python benchmarks/writers.py [FINDINGS...]
"""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from time import process_time

from attrs import evolve

from csc_rules.engine.assessment import Assessment
from csc_rules.record.toml import load
from csc_rules.report.written import suffixes, written
from csc_rules.selection import assess

RECORD = Path(__file__).parents[1] / "examples" / "ni-executive.toml"
SIZES = (500, 5_000, 50_000)


def repeated(once: Assessment, findings: int) -> Assessment:
    """Return an assessment with at least so many findings: its instances over and over, each time of another cycle."""
    times = range(-(-findings // sum(once.counts.values())))
    return evolve(
        once,
        checked=tuple(
            evolve(
                each,
                outcomes=tuple(evolve(entry, cycle=f"{entry.cycle} {t}") for t in times for entry in each.outcomes),
            )
            for each in once.checked
        ),
    )


def main() -> None:
    """Print a table: a row for each format, a column for each number of findings, in milliseconds for each of them."""
    sizes = tuple(map(int, sys.argv[1:])) or SIZES
    once = assess(load(RECORD), date(2026, 11, 1))
    found: dict[str, list[str]] = {suffix: [] for suffix in suffixes("assessment")}
    for size in sizes:
        assessment = repeated(once, size)
        count = len(assessment.findings)
        for suffix, row in found.items():
            start = process_time()
            written("assessment", suffix, assessment)
            row.append(f"{(process_time() - start) / count * 1000:10.3f}")
    print(f"{'ms a finding':12}", *(f"{size:>10,}" for size in sizes))
    for suffix, row in found.items():
        print(f"{suffix:12}", *row)


if __name__ == "__main__":
    main()
