"""Pages per second of reading and of finding, per format, against bare extraction by the same library in the same run.

    python benchmarks/reading.py [--day DAY] [PAGES...]

A made-up plan with headings, paragraphs, lists and tables is written in each format and several lengths, and read.
Pages are counted as the PDF has them. Each work on each plan is done in a process of its own, as users meet it: in one
process for all, what the collector of garbage takes of a work depends on what was done before it. The collector is as
Python sets it, for the library alone and for reading; finding lets it wait. For the formats of which something is
wanted, the longest plan is also measured with the collector off throughout, as it is where the command runs.

Finding costs something for each run, to load the law and the cues and to index them, and something for each page; the
two are told apart, by a case of one line. Growth is what a page costs in the longest plan against the shortest, without
what each run costs. It is the processor's time that is measured; in every round each plan is extracted, read and
searched at once, and what is told is the median of the ratios within rounds, so that a machine that gets slower
meanwhile does not count. Lengths between the shortest and the longest are only printed, and measured in one round.
Times are of this machine and are printed only; ratios are added as a line to reading.jsonl, under the day given or that
of the last commit.
"""

from __future__ import annotations

import statistics
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from pathlib import Path

from attrs import evolve

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import plans  # noqa: E402 - run as a script, from wherever it lies
from benchmarks.history import measured_and_kept  # noqa: E402
from benchmarks.reading_work import AS_AT, BARE, BODY, WORKS, seconds  # noqa: E402
from csc_rules.documents.cueing import CueIndex  # noqa: E402
from csc_rules.documents.days.times import times_of  # noqa: E402
from csc_rules.documents.model import Text  # noqa: E402
from csc_rules.documents.names.index import names_index  # noqa: E402
from csc_rules.documents.reading import read_text  # noqa: E402
from csc_rules.documents.sentences.marks import marked  # noqa: E402
from csc_rules.law.cues import load_cues  # noqa: E402
from csc_rules.law.model.cues import Cue  # noqa: E402
from csc_rules.law.ruleset import register  # noqa: E402
from csc_rules.record.model import Record  # noqa: E402
from csc_rules.selection import load_rulesets_for  # noqa: E402

SIZES = (50, 100, 200, 300)
# The formats of which something is wanted, and how often they and the others are measured.
WANTED = ("docx", "pdf")
ROUNDS, FEWER_ROUNDS = 5, 3
# What is added to the name of a work, and of a ratio, with the collector off throughout.
UNCOLLECTED = "_uncollected"
WORK = ROOT / "benchmarks" / "reading_work.py"
RECORD = Record(body=BODY)
# What each work takes, by the number of pages.
Costs = dict[str, dict[int, float]]


def main(arguments: Sequence[str]) -> None:
    """Measure every format."""
    measured_and_kept(
        arguments,
        lambda sizes: {**measured(sizes), **found_in(sizes[-1])},
        sizes=SIZES,
        of="PAGES",
        file="reading.jsonl",
    )


def measured(sizes: Sequence[int]) -> dict[str, float]:
    """Return, for each format, what reading takes against bare extraction, and how the cost of a page grows."""
    found: dict[str, float] = {}
    ends = sorted({sizes[0], sizes[-1]})
    for kind in BARE:
        with tempfile.TemporaryDirectory() as folder:
            files = {size: _written(Path(folder), kind, size) for size in (0, *sizes)}
            many = ROUNDS if kind in WANTED else FEWER_ROUNDS
            rounds = [_round(kind, files, ends if number else sizes) for number in range(many)]
        _show(kind, rounds, sizes)
        each = [_ratios(costs, sizes[0], sizes[-1]) for costs in rounds]
        told = {name: statistics.median(ratios[name] for ratios in each) for name in each[0]}
        print("  ".join(f"{name} {ratio:.2f}" for name, ratio in told.items()), end="\n\n", flush=True)
        found |= {f"{kind}_{name}": ratio for name, ratio in told.items()}
    return found


def _written(folder: Path, kind: str, size: int) -> Path:
    """Write a plan of so many pages, or of one line of the same day where there are none."""
    file = folder / f"{size}.{kind}"
    file.write_bytes(plans.WRITERS[kind](plans.plan(size) or [("p", "March 2021.")]))
    return file


def _ratios(costs: Costs, shortest: int, longest: int) -> dict[str, float]:
    """Return the ratios of a round: of the longest plan, and what a page of it costs against one of the shortest."""
    bare, read, find = (costs[work][longest] for work in WORKS)
    ratios = {"to_bare": read / bare, "find_to_bare": find / bare, "find_to_read": find / read}
    ratios["find_whole_to_bare"] = (find + costs["once"][longest]) / bare
    if f"find{UNCOLLECTED}" in costs:
        bare, find, once = (costs[f"{work}{UNCOLLECTED}"][longest] for work in ("bare", "find", "once"))
        ratios[f"find_to_bare{UNCOLLECTED}"] = find / bare
        ratios[f"find_whole_to_bare{UNCOLLECTED}"] = (find + once) / bare
    for work in WORKS:
        grown = (costs[work][longest] / longest) / (costs[work][shortest] / shortest)
        ratios[f"{work}_growth_{longest // shortest}"] = grown
    return ratios


def _round(kind: str, files: Mapping[int, Path], sizes: Sequence[int]) -> Costs:
    """Return what each work takes on a plan of each size, and what finding costs however long the plan is."""
    costs: Costs = {}
    for size in sizes:
        for work in WORKS:
            _add(costs, work, files, size)
    for work in ("bare", "find") if kind in WANTED else ():
        _add(costs, work, files, sizes[-1], UNCOLLECTED)
    return costs


def _add(costs: Costs, work: str, files: Mapping[int, Path], size: int, regime: str = "") -> None:
    """Add what a work takes on a plan of some size, in a process of its own."""
    switches = ["--uncollected"] if regime else []
    command = [sys.executable, str(WORK), *switches, work, str(files[0]), str(files[size])]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    once, whole = map(float, told.split())
    costs.setdefault(f"{work}{regime}", {})[size] = whole - once
    if once:
        costs.setdefault(f"once{regime}", {})[size] = once


def _show(kind: str, rounds: Sequence[Costs], sizes: Sequence[int]) -> None:
    """Print how many pages a second are read, the most of all rounds, for each work and length."""
    once = min(min(each["once"].values()) for each in rounds)
    print(f"{kind}: finding costs {once:.2f} s for each run, and then, in pages a second")
    print(f"{'pages':>10}{'bare':>10}{'read':>10}{'find':>10}")
    for size in sizes:
        best = (size / min(each[work][size] for each in rounds if size in each[work]) for work in WORKS)
        print(f"{size:10}", *(f"{pages:9.0f}" for pages in best))


def found_in(pages: int) -> dict[str, float]:
    """Return what noticing takes with twice the cues, each new one with phrases of its own, against that with them."""
    rulesets = load_rulesets_for(RECORD, AS_AT)
    cues = load_cues(rulesets)
    text = read_text("plan.md", plans.WRITERS["md"](plans.plan(pages)))
    once, twice = (_least(_noticing(text, cues, given)) for given in (cues, (*cues, *map(_turned, cues))))
    print(f"\n{len(cues)} cues: noticing in {pages} pages with twice as many takes {twice / once:.2f} times as long")
    return {"find_twice_the_cues": twice / once}


def _noticing(text: Text, known: tuple[Cue, ...], cues: tuple[Cue, ...]) -> Callable[[], object]:
    names = names_index(register(load_rulesets_for(RECORD, AS_AT)), known, day=AS_AT, bodies=())
    return partial(marked, text, CueIndex(cues), names, times_of(text))


def _turned(cue: Cue) -> Cue:
    """Return a cue whose phrases are those of another from behind, which begin with words that texts have as well."""

    def turned(phrases: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(" ".join(reversed(each.split())) for each in phrases)

    return evolve(
        cue,
        id=f"{cue.id}-turned",
        headings=turned(cue.headings),
        states=turned(cue.states),
        mentions=turned(cue.mentions),
        never=turned(cue.never),
    )


def _least(work: Callable[[], object]) -> float:
    """Return the least time that some work takes over some rounds, after one to warm up."""
    return min([seconds(work) for _ in range(ROUNDS + 1)][1:])


if __name__ == "__main__":
    main(sys.argv[1:])
