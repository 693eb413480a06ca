"""Change every shipped rule file in one thing at a time, print what its tests notice, and keep the figures.

    python benchmarks/mutation.py [RULES...]

Each rule file with tests adds a line to mutation.jsonl, under the day of the last commit; without names, all of them.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.day import of_the_last_commit  # noqa: E402 - run as a script, from wherever it lies
from csc_rules.law.library import shipped  # noqa: E402
from csc_rules.report.progress import progress  # noqa: E402
from csc_rules.verify.mutation import MutationReport, mutate  # noqa: E402
from csc_rules.verify.suite import suite_of  # noqa: E402

KEPT = ROOT / "benchmarks" / "mutation.jsonl"
COLUMNS = ("ruleset", "mutants", "killed", "survivors", "explained", "stillborn", "share", "before")
Line = dict[str, object]


def main(arguments: Sequence[str]) -> None:
    """Try the mutants of rule files."""
    before = dict(_kept())
    lines = [_line(_tried(name)) for name in arguments or _tested()]
    with KEPT.open("a", encoding="utf-8") as file:
        file.writelines(json.dumps(line) + "\n" for line in lines)
    for row in _table(lines, before):
        print(row)


def _tested() -> Iterator[str]:
    """Yield the shipped rule files that have tests."""
    yield from (name for name in shipped().names() if suite_of(name).tests)


def _tried(name: str) -> MutationReport:
    with progress(name) as told:
        return mutate(name, jobs=os.cpu_count() or 1, progress=told)


def _line(report: MutationReport) -> Line:
    return {
        "date": of_the_last_commit(ROOT).isoformat(),
        "ruleset": report.ruleset,
        "mutants": len(report.mutants),
        "killed": report.killed,
        "share": round(report.share, 3),
        "survivors": len(report.survivors),
        "explained": report.explained,
        "stillborn": report.stillborn,
    }


def _kept() -> Iterator[tuple[object, object]]:
    """Yield the share of each rule file in each run that is kept, the last one last."""
    if KEPT.exists():
        for line in KEPT.read_text("utf-8").splitlines():
            found = json.loads(line)
            yield found["ruleset"], found["share"]


def _table(lines: Iterable[Line], before: dict[object, object]) -> Iterator[str]:
    rows = [COLUMNS, *(tuple(str(_cell(line, before, name)) for name in COLUMNS) for line in lines)]
    widths = [max(len(row[at]) for row in rows) for at in range(len(COLUMNS))]
    for row in rows:
        cells = (f"{cell:<{widths[at]}}" if at == 0 else f"{cell:>{widths[at]}}" for at, cell in enumerate(row))
        yield "  ".join(cells).rstrip()


def _cell(line: Line, before: dict[object, object], name: str) -> object:
    return before.get(line["ruleset"], "–") if name == "before" else line[name]


if __name__ == "__main__":
    main(sys.argv[1:])
