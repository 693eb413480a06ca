"""How long each format takes to write an assessment, for each finding: that should not grow with their number.

    python benchmarks/writers.py [--day DAY] [FINDINGS...]

Each number of findings comes from a check of a made-up record that has them, so that deadlines and questions, which
are worked out from the record anew, grow too. Then a check as it is typed, in a process of its own, writes one format
after another and several at once. Times are of this machine and are printed only; ratios are added as a line to
writers.jsonl, under the day given or that of the last commit.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import generated  # noqa: E402 - run as a script, from wherever it lies
from benchmarks.history import measured_and_kept  # noqa: E402
from csc_rules.engine.assessment import Assessment  # noqa: E402
from csc_rules.engine.check import check  # noqa: E402
from csc_rules.law.loader import load_text  # noqa: E402
from csc_rules.record.toml import dumps  # noqa: E402
from csc_rules.report.written import suffixes, written  # noqa: E402

AS_AT = date(2022, 6, 11)
SIZES = (500, 5_000, 50_000)
ROUNDS = 5
SUFFIXES = suffixes("assessment")
TOGETHER = (".html", ".docx", ".xlsx", ".ics", ".json")
PROGRAM = "import sys; sys.argv[0] = 'csc-rules'; from csc_rules.cli import main; sys.exit(main())"
Costs = dict[str, list[float]]


def main(arguments: Sequence[str]) -> None:
    """Measure everything."""
    measured_and_kept(
        arguments, lambda sizes: {**growth(sizes), **one_run()}, sizes=SIZES, of="FINDINGS", file="writers.jsonl"
    )


def growth(sizes: Sequence[int]) -> dict[str, float]:
    """Write assessments of growing size in every format, and compare what a finding costs in the largest and least."""
    costs: Costs = {suffix: [] for suffix in SUFFIXES}
    print(f"{'ms a finding':12}", *(f"{size:>10,}" for size in sizes), f"{'growth':>10}")
    for size in sizes:
        assessment = checked(size)
        count = len(assessment.findings)
        for suffix, row in costs.items():
            row.append(_least(assessment, suffix, max(1, ROUNDS * SIZES[0] // size)) / count * 1000)
    for suffix, row in costs.items():
        print(f"{suffix:12}", *(f"{cost:10.3f}" for cost in row), f"{row[-1] / row[0]:10.2f}")
    return {f"growth_{suffix[1:]}_{sizes[-1] // sizes[0]}": row[-1] / row[0] for suffix, row in costs.items()}


def checked(findings: int) -> Assessment:
    """Return an assessment with about so many findings."""
    rulesets, record = generated.planned(findings)
    found = check([load_text(text, f"generated-{number}") for number, text in enumerate(rulesets)], record, AS_AT)
    assert found.findings  # They are made when they are first asked for, which is no writer's time.
    return found


def _least(assessment: Assessment, suffix: str, rounds: int) -> float:
    """Return the least time that writing takes over some rounds, after one to warm up where there are several."""
    taken = []
    for _ in range(rounds + (rounds > 1)):
        start = time.process_time()
        written("assessment", suffix, assessment)
        taken.append(time.process_time() - start)
    return min(taken[rounds > 1 :])


def one_run() -> dict[str, float]:
    """Check a record with 500 findings in whole processes: without a file, with each format, and with five at once."""
    rulesets, record = generated.planned(500)
    asked: Mapping[str, Sequence[str]] = {"none": (), **{each: (each,) for each in TOGETHER}, "together": TOGETHER}
    taken: Costs = {name: [] for name in asked}
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        (place / "record.toml").write_text(dumps(record), "utf-8")
        for number, text in enumerate(rulesets):
            (place / f"law-{number}.rules").write_text(text, "utf-8")
        for number in range(ROUNDS + 1):
            for name, files in asked.items():
                seconds = _run(place, files)
                if number:  # The first round fills the caches.
                    taken[name].append(seconds)
    least = {name: statistics.median(each) for name, each in taken.items()}
    print("a check with 500 findings, the whole process, in ms:")
    for name, seconds in least.items():
        print(f"  {name:10} {seconds * 1000:6.0f}")
    apart = sum(least[each] for each in TOGETHER)
    print(f"  five files in one run take {least['together'] / apart:.2f} of the time of five runs")
    return {"five_files_to_none": least["together"] / least["none"], "one_run_to_five": least["together"] / apart}


def _run(place: Path, files: Sequence[str]) -> float:
    outputs = [part for suffix in files for part in ("-o", f"report{suffix}")]
    rulesets = [part for each in sorted(place.glob("*.rules")) for part in ("--ruleset", each.name)]
    command = ["check", "record.toml", "--as-at", AS_AT.isoformat(), "-f", "concise", *rulesets, *outputs]
    environment = os.environ | {"PYTHONPATH": str(ROOT), "CSC_RULES_CACHE": str(place / "cache")}
    start = time.perf_counter()
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, *command], cwd=place, env=environment, capture_output=True, check=False
    )
    seconds = time.perf_counter() - start
    assert done.returncode == 1, done.stderr.decode()  # Something is missing in the record.
    assert all((place / f"report{suffix}").stat().st_size for suffix in files)
    return seconds


if __name__ == "__main__":
    main(sys.argv[1:])
