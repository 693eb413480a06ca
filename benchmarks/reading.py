"""Pages per second of reading and of finding, per format, against bare extraction by the same library in the same run.

    python benchmarks/reading.py [--day DAY] [PAGES...]

A made-up plan with headings, paragraphs, lists and tables is written in each format and several lengths, and read.
Pages are counted as the PDF has them. Finding costs something for each run, to load the law and the cues and to index
them, and something for each page; the two are told apart, by a case of one line. Growth is what a page costs in the
longest plan against the shortest, without what each run costs. It is the processor's time that is measured; in every
round each plan is extracted, read and searched at once, and what is told is the median of the ratios within rounds, so
that a machine that gets slower meanwhile does not count. Times are of this machine and are printed only; ratios are
added as a line to reading.jsonl, under the day given or that of the last commit.
"""

from __future__ import annotations

import gc
import io
import statistics
import sys
import time
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

from attrs import evolve

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import plans  # noqa: E402 - run as a script, from wherever it lies
from benchmarks.history import measured_and_kept  # noqa: E402
from csc_rules.documents.cueing import CueIndex  # noqa: E402
from csc_rules.documents.days.times import times_of  # noqa: E402
from csc_rules.documents.model import Text  # noqa: E402
from csc_rules.documents.names.index import names_index  # noqa: E402
from csc_rules.documents.reading import read_text  # noqa: E402
from csc_rules.documents.reading_case import case_of  # noqa: E402
from csc_rules.documents.sentences.marks import marked  # noqa: E402
from csc_rules.law.cues import load_cues  # noqa: E402
from csc_rules.law.model.cues import Cue  # noqa: E402
from csc_rules.law.ruleset import register  # noqa: E402
from csc_rules.record.model import Record  # noqa: E402
from csc_rules.selection import load_rulesets_for  # noqa: E402

SIZES = (50, 100, 200, 300)
ROUNDS = 5
WORKS = ("bare", "read", "find")
# What each work takes, by the number of pages.
Costs = dict[str, dict[int, float]]
AS_AT = date(2021, 6, 1)
RECORD = Record(body="Fife Council")


def bare_docx(content: bytes) -> str:
    """Take the text out of a Word file, as mammoth does by itself."""
    import mammoth

    return str(mammoth.extract_raw_text(io.BytesIO(content)).value)


def bare_odt(content: bytes) -> str:
    """Take the text out of an OpenDocument text, as the standard library does by itself."""
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        return "\n".join(ET.fromstring(packed.read("content.xml")).itertext())  # noqa: S314 - we have just written it


def bare_pdf(content: bytes) -> str:
    """Take the text out of a PDF, as pypdf does by itself."""
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)


def bare_html(content: bytes) -> str:
    """Take the text out of a web page, as lxml does by itself."""
    from lxml import html

    return str(html.fromstring(content).text_content())


def bare_text(content: bytes) -> str:
    """Take the lines out of a text."""
    return "\n".join(content.decode().splitlines())


BARE: Mapping[str, Callable[[bytes], str]] = {
    "docx": bare_docx,
    "odt": bare_odt,
    "pdf": bare_pdf,
    "html": bare_html,
    "md": bare_text,
    "txt": bare_text,
}


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
    for kind in BARE:
        plan = {size: plans.WRITERS[kind](plans.plan(size)) for size in sizes}
        rounds = [_round(kind, plan) for _ in range(ROUNDS + 1)][1:]  # The first one warms up.
        _show(kind, rounds, sizes)
        each = [_ratios(costs, sizes[0], sizes[-1]) for costs in rounds]
        told = {name: statistics.median(ratios[name] for ratios in each) for name in each[0]}
        print("  ".join(f"{name} {ratio:.2f}" for name, ratio in told.items()), end="\n\n")
        found |= {f"{kind}_{name}": ratio for name, ratio in told.items()}
    return found


def _ratios(costs: Costs, shortest: int, longest: int) -> dict[str, float]:
    """Return the ratios of a round: of the longest plan, and what a page of it costs against one of the shortest."""
    bare, read, find = (costs[work][longest] for work in WORKS)
    ratios = {"to_bare": read / bare, "find_to_bare": find / bare, "find_to_read": find / read}
    ratios["find_whole_to_bare"] = (find + costs["once"][0]) / bare
    for work in WORKS:
        grown = (costs[work][longest] / longest) / (costs[work][shortest] / shortest)
        ratios[f"{work}_growth_{longest // shortest}"] = grown
    return ratios


def _round(kind: str, plan: Mapping[int, bytes]) -> Costs:
    """Return what each work takes on a plan of each size, and what finding costs however long the plan is."""
    gc.collect()
    once = _seconds(partial(_find, read_text("plan.md", b"Nothing.\n")))
    costs: Costs = {"once": {0: once}, "bare": {}, "read": {}, "find": {}}
    for size, content in plan.items():
        costs["bare"][size] = _seconds(partial(BARE[kind], content))
        costs["read"][size] = _seconds(partial(_read, kind, content))
        costs["find"][size] = _seconds(partial(_find, read_text(f"plan.{kind}", content))) - once
    return costs


def _show(kind: str, rounds: Sequence[Costs], sizes: Sequence[int]) -> None:
    """Print how many pages a second are read, the most of all rounds, for each work and length."""
    once = min(each["once"][0] for each in rounds)
    print(f"{kind}: finding costs {once:.2f} s for each run, and then, in pages a second")
    print(f"{'pages':>10}{'bare':>10}{'read':>10}{'find':>10}")
    for size in sizes:
        best = (size / min(each[work][size] for each in rounds) for work in WORKS)
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


def _find(text: Text) -> None:
    assert case_of([text], RECORD, AS_AT).texts


def _read(kind: str, content: bytes) -> None:
    assert read_text(f"plan.{kind}", content).passages


def _least(work: Callable[[], object]) -> float:
    """Return the least time that some work takes over some rounds, after one to warm up."""
    return min([_seconds(work) for _ in range(ROUNDS + 1)][1:])


def _seconds(work: Callable[[], object]) -> float:
    """Return the time of the processor that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
