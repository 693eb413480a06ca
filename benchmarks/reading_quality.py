"""How well plans are read: what is said of each point of the labelled corpus, beside what is right.

    python benchmarks/reading_quality.py [--misses tune|held|fresh|unseen|blind|sealed|all|none] [--no-history]

It prints precision and recall for each answer, for each kind of point and for each part of the corpus, a confusion
table, what was planted and not reported, and the misses of the half that is tuned on. The others, held, fresh,
unseen, blind and sealed, are there to be measured only: whoever tunes looks at their figures and not at their misses.
One line is added to reading_quality.jsonl with the commit. It exits 1 where what is wanted is not reached.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks.day import of_the_last_commit  # noqa: E402 - run as a script, from wherever it lies
from csc_rules.version import VERSION  # noqa: E402
from tests.documents.corpus.cases import cases  # noqa: E402
from tests.documents.corpus.measured import ANSWERS, Measured, Outcome, confusion, measured, score  # noqa: E402
from tests.documents.corpus.wanted import read, shortfalls  # noqa: E402

HALVES = ("tune", "held", "fresh", "unseen", "blind", "sealed")


def main(arguments: Sequence[str]) -> int:
    """Measure, print, add a line, and say with the exit code whether what is wanted is reached."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--misses", choices=(*HALVES, "all", "none"), default="tune")
    parser.add_argument("--no-history", action="store_true")
    given = parser.parse_args(arguments)
    labelled = tuple(cases())
    began = time.perf_counter()
    with tempfile.TemporaryDirectory() as folder:
        found = measured(labelled, read, Path(folder))
    print(f"{len(labelled)} cases, {len(found.outcomes)} points, {time.perf_counter() - began:.1f} s\n")
    show(found)
    misses(found, HALVES if given.misses == "all" else (given.misses,))
    if not given.no_history:
        add(found, len(labelled))
    short = tuple(shortfalls(found))
    print("\n" + "\n".join(short or ("everything that is wanted is reached",)))
    return 1 if short else 0


def show(found: Measured) -> None:
    """Print the figures of all cases and of each part, by answer and by kind of point, and the confusion table."""
    print(f"{'':28}{'precision':>20}{'recall':>20}")
    for name, part in (("all", found), *((half, found.of(half)) for half in HALVES)):
        for answer in ANSWERS:
            _figures(f"{name}: {answer}", part.outcomes, answer)
    for kind in sorted({each.kind for each in found.outcomes}):
        for answer in ANSWERS:
            _figures(f"{kind}: {answer}", [each for each in found.outcomes if each.kind == kind], answer)
    table = confusion(found.outcomes)
    print(f"\n{'right is':22}" + "".join(f"{answer:>10}" for answer in ANSWERS) + "   was said")
    for right in sorted({right for right, _ in table}, key=lambda said: (len(said), said)):
        print(f"{right:22}" + "".join(f"{table[right, answer]:10}" for answer in ANSWERS))
    told = sum(each.reported for each in found.reported)
    print(f"\nplanted and reported: {told} of {len(found.reported)}; told and not planted: {len(found.unplanted)}")


def _figures(name: str, outcomes: Iterable[Outcome], answer: str) -> None:
    found = score(outcomes, answer)
    if found.given or found.wanted:
        precision = f"{found.precision:.3f} ({found.right}/{found.given})"
        print(f"{name:28}{precision:>20}{f'{found.recall:.3f} ({found.right}/{found.wanted})':>20}")


def misses(found: Measured, halves: Sequence[str]) -> None:
    """Print what was answered wrongly in some halves, the worst first, and labels that nothing was asked about."""
    wrong = [each for each in found.outcomes if each.missed and each.half in halves]
    for each in sorted(wrong, key=lambda each: (ANSWERS.index(each.got), each.case, each.point)):
        print(f"\n{each.case}  {each.point}\n    right: {' or '.join(each.right)}; said: {each.got}, since {each.why}")
        if each.quote:
            print(f"    {each.quote[:300]!r}")
    shown = {each.case for each in found.outcomes if each.half in halves}
    for case, point in found.unasked:
        if case in shown:
            print(f"{case}: labelled, and not asked: {point}")
    for case, notice in found.unplanted:
        if case in shown:
            print(f"{case}: told, and not planted: {notice[:200]}")


def add(found: Measured, number: int) -> None:
    """Add a line to the history."""
    asked = ("git", "rev-parse", "--short", "HEAD")
    commit = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)
    line: dict[str, object] = {
        "date": of_the_last_commit(ROOT).isoformat(),
        "commit": commit.stdout.strip(),
        "version": VERSION,
        "cases": number,
        "points": len(found.outcomes),
    }
    for name, part in (("", found), *((f"{half}_", found.of(half)) for half in HALVES)):
        for answer in ANSWERS:
            figures = score(part.outcomes, answer)
            line[f"{name}{answer}_precision"] = round(figures.precision, 3)
            line[f"{name}{answer}_recall"] = round(figures.recall, 3)
    line["planted"] = len(found.reported)
    line["reported"] = sum(each.reported for each in found.reported)
    line["unplanted"] = len(found.unplanted)
    with (ROOT / "benchmarks" / "reading_quality.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
