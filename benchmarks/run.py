"""Measure, print ratios, and add them as a line to history.jsonl.

    python benchmarks/run.py [DAY]

DAY goes into the line; without it, it is the day of the last commit. Times are of this machine and are printed only;
what is kept are ratios, which travel better.
"""

from __future__ import annotations

import json
import os
import shutil
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
from csc_rules.law.cache import forget  # noqa: E402
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
        # Installing compiles modules once; here the first round does, whatever the shell asks for.
        os.environ |= {"PYTHONDONTWRITEBYTECODE": "", "PYTHONPYCACHEPREFIX": os.path.join(folder, "compiled")}
        figures = {**processes(folder), **whole_library(folder), **loading(), **checking(), **many(), **growth()}
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


def _process(arguments: Sequence[str], cache: str, place: Path = ROOT) -> float:
    environment = os.environ | {"PYTHONPATH": str(place), "CSC_RULES_CACHE": cache}
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

    def cached() -> None:
        forget()
        load_ruleset("ni-act-2015")

    slow, fast = _median(parsed, 5), _median(cached, ROUNDS)
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


def whole_library(folder: str) -> Figures:
    """Check one record with every ruleset installed, and with those of its own country only, in whole processes."""
    everything, own = Path(folder) / "everything", Path(folder) / "own"
    countries = [each.name for each in (ROOT / "rulesets").iterdir() if each.is_dir()]
    _installed(everything, countries)
    _installed(own, ["united-kingdom", "northern-ireland"])
    taken: dict[Path, list[float]] = {everything: [], own: []}
    for number in range(ROUNDS + 1):
        for place, times in taken.items():
            seconds = _process(CHECK, str(place / "cache"), place)
            if number:
                times.append(seconds)
    return _told({"check_all_rulesets_to_own": _ratio(taken[everything], taken[own])})


def _installed(place: Path, countries: Sequence[str]) -> None:
    """Lay out the program with the rulesets of some countries beside it."""
    (place / "cache").mkdir(parents=True)
    (place / "rulesets").mkdir()
    (place / "csc_rules").symlink_to(ROOT / "csc_rules")
    shutil.copy(ROOT / "rulesets" / "acts.rules", place / "rulesets")
    for country in countries:
        shutil.copytree(ROOT / "rulesets" / country, place / "rulesets" / country)


def growth() -> Figures:
    """Grow rules, bodies and facts ten and a hundred times, each alone, and compare the cost of each one."""
    sizes = (40, 400, 4000)
    texts = {size: generated.rules(size) for size in sizes}
    laws = {size: load_text(text, f"generated-{size}") for size, text in texts.items()}
    registers = {size: load_text(generated.bodies(size), f"bodies-{size}") for size in sizes}
    one = generated.record_of_a_council()
    costs = {
        "load_per_rule": [_median(partial(load_text, texts[size]), 1) for size in sizes],
        "load_per_body": [_median(partial(load_text, generated.bodies(size)), 1) for size in sizes],
        "check_per_rule": [_median(partial(check, [laws[size]], generated.facts(40, 10), AS_AT), 3) for size in sizes],
        "check_per_body": [_median(partial(check, [registers[size]], one, AS_AT), 3) for size in sizes],
        "check_per_fact": [_median(partial(check, [laws[40]], generated.facts(size, 10), AS_AT), 3) for size in sizes],
    }
    print("growth: the cost of each rule, body or fact when there are 10 and 100 times as many; 1 is linear")
    figures: Figures = {}
    for name, (few, more, most) in costs.items():
        figures |= {f"growth_{name}_10": more / few / 10, f"growth_{name}_100": most / few / 100}
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
