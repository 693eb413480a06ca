"""Measure, print ratios, and add them as a line to history.jsonl.

    python benchmarks/run.py [DAY]

DAY goes into the line; without it, it is the day of the last commit. Times are of this machine and are printed only;
what is kept are ratios, which travel better.
"""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import by_hand, generated  # noqa: E402 - run as a script, from wherever it lies
from benchmarks.day import of_the_last_commit  # noqa: E402
from csc_rules import check, load_record, load_ruleset  # noqa: E402
from csc_rules.law.loader import load_text  # noqa: E402
from csc_rules.version import VERSION  # noqa: E402

EXAMPLE = str(ROOT / "examples" / "ni-executive.toml")
AS_AT = date(2022, 6, 11)
ROUNDS = 15
PROGRAM = "import sys; sys.argv[0] = 'csc-rules'; from csc_rules.cli import main; sys.exit(main())"
CHECK = ["-c", PROGRAM, "check", EXAMPLE, "--as-at", AS_AT.isoformat(), "-f", "json"]
Figures = dict[str, float]


def main(arguments: Sequence[str]) -> None:
    """Measure everything."""
    day = date.fromisoformat(arguments[0]) if arguments else of_the_last_commit(ROOT)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CSC_RULES_CACHE"] = folder
        figures = {**processes(folder), **loading(), **checking(), **many(), **growth()}
    line: dict[str, object] = {
        "date": day.isoformat(),
        "version": VERSION,
        "python": "{}.{}".format(*sys.version_info[:2]),
    }
    line |= {name: round(value, 3) for name, value in figures.items()}
    with (ROOT / "benchmarks" / "history.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def processes(folder: str) -> Figures:
    """Run whole processes, one of each kind in every round, and compare within the rounds."""
    kinds = {
        "python": ["-c", "pass"],
        "libraries": ["-c", "import attrs, cattrs, click"],
        "cached": CHECK,
        "uncached": CHECK,
    }
    taken: dict[str, list[float]] = {kind: [] for kind in kinds}
    for number in range(ROUNDS + 1):
        for kind, arguments in kinds.items():
            place = folder if kind != "uncached" else tempfile.mkdtemp(dir=folder)
            seconds = _process(arguments, place)
            if number:  # The first round fills the caches, the system's among them.
                taken[kind].append(seconds)
    for kind, each in taken.items():
        print(f"process, {kind}: {statistics.median(each) * 1000:.0f} ms")
    figures = {
        "cold_cached_to_libraries": _ratio(taken["cached"], taken["libraries"]),
        "cold_cached_to_python": _ratio(taken["cached"], taken["python"]),
        "cold_uncached_to_libraries": _ratio(taken["uncached"], taken["libraries"]),
    }
    return _told(figures)


def _process(arguments: Sequence[str], cache: str) -> float:
    environment = os.environ | {"PYTHONPATH": str(ROOT), "CSC_RULES_CACHE": cache}
    start = time.perf_counter()
    result = subprocess.run(
        [sys.executable, *arguments], cwd=cache, env=environment, stdout=subprocess.DEVNULL, check=False
    )
    seconds = time.perf_counter() - start
    assert result.returncode in (0, 1), result.returncode  # 1 tells that duties are missing.
    return seconds


def _ratio(taken: Sequence[float], base: Sequence[float]) -> float:
    return statistics.median(mine / other for mine, other in zip(taken, base, strict=True))


def loading() -> Figures:
    """Load a ruleset from its text, with the grammar built, and from the cache."""

    def parsed() -> None:
        with tempfile.TemporaryDirectory() as folder:
            kept = os.environ["CSC_RULES_CACHE"]
            os.environ["CSC_RULES_CACHE"] = folder
            load_ruleset("ni-act-2015")
            os.environ["CSC_RULES_CACHE"] = kept

    slow, fast = _median(parsed, 5), _median(lambda: load_ruleset("ni-act-2015"), ROUNDS)
    print(f"load, parsed: {slow * 1000:.0f} ms; cached: {fast * 1000:.1f} ms")
    return _told({"load_parsed_to_cached": slow / fast})


def checking() -> Figures:
    """Check one record, and let the function written by hand decide it."""
    law, record = load_ruleset("ni-act-2015"), load_record(EXAMPLE)
    engine = _median(lambda: check([law], record, AS_AT), ROUNDS, 5)
    told = _median(lambda: check([law], record, AS_AT).findings, ROUNDS, 5)
    hand = _median(lambda: by_hand.decide(record, AS_AT), ROUNDS, 200)
    print(f"one check: {engine * 1e6:.0f} µs; with its findings: {told * 1e6:.0f} µs; by hand: {hand * 1e6:.1f} µs")
    return _told({"check_to_by_hand": engine / hand, "check_with_findings_to_by_hand": told / hand})


def many() -> Figures:
    """Check a thousand records, and tell how often the function written by hand says the same."""
    law, records = load_ruleset("ni-act-2015"), tuple(generated.records(1000))
    start = time.perf_counter()
    found = [check([law], record, AS_AT) for record in records]
    engine = time.perf_counter() - start
    start = time.perf_counter()
    expected = [by_hand.decide(record, AS_AT) for record in records]
    hand = time.perf_counter() - start
    same = total = 0
    for assessment, verdicts in zip(found, expected, strict=True):
        (checked,) = assessment.checked
        current = {entry.norm: entry.outcomes[0].verdict for entry in checked.outcomes if entry.current}
        total += len(verdicts)
        same += sum(current[name] == verdict for name, (verdict, _) in verdicts.items())
    print(f"1,000 records: {engine:.2f} s; by hand: {hand * 1000:.0f} ms; {same / total:.2%} of verdicts the same")
    return _told({"thousand_to_by_hand": engine / hand, "agreement": same / total})


def growth() -> Figures:
    """Grow rules and facts tenfold, and compare the cost of each rule and of each fact."""
    few, more = 80, 800
    texts = {count: generated.rules(count) for count in (few, more)}
    laws = {count: load_text(text, f"generated-{count}") for count, text in texts.items()}
    records = {count: generated.facts(count, 10) for count in (few, more)}

    def cost(rules: int, facts: int) -> float:
        return _median(lambda: check([laws[rules]], records[facts], AS_AT), 3)

    small = cost(few, few)
    load = {count: _median(partial(load_text, text), 1) for count, text in texts.items()}
    figures = {
        "growth_load_per_rule": load[more] / load[few] / 10,
        "growth_check_per_rule": cost(more, few) / small / 10,
        "growth_check_per_fact": cost(few, more) / small / 10,
        "growth_check_per_rule_and_fact": cost(more, more) / small / 10,
    }
    print("growth: the cost of each rule or fact when there are ten times as many; 1 is linear")
    return _told(figures)


def _median(run: Callable[[], object], rounds: int, times: int = 1) -> float:
    """Return the median time of a call over some rounds of several calls, after one to warm up."""
    run()
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        for _ in range(times):
            run()
        taken.append((time.perf_counter() - start) / times)
    return statistics.median(taken)


def _told(figures: Mapping[str, float]) -> Figures:
    for name, value in figures.items():
        print(f"  {name}: {value:.2f}")
    return dict(figures)


if __name__ == "__main__":
    main(sys.argv[1:])
