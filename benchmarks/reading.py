"""Pages per second of reading and of finding, per format, against bare extraction by the same library in the same run.

    python benchmarks/reading.py [--day DAY] [PAGES...]

A made-up plan with headings, paragraphs, lists and tables is written in each format, and read. Pages are counted as
the PDF has them. Finding costs something for each run, to load the law and the cues and to index them, and something
for each page; the two are told apart, by a case of one line. Growth is what a page costs in the longest plan against
the shortest. Times are of this machine and are printed only; ratios are added as a line to reading.jsonl, under the
day given or that of the last commit.
"""

from __future__ import annotations

import argparse
import gc
import io
import json
import sys
import time
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree as ET

from attrs import evolve

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import plans  # noqa: E402 - run as a script, from wherever it lies
from benchmarks.day import of_the_last_commit  # noqa: E402
from csc_rules.documents.cueing import CueIndex  # noqa: E402
from csc_rules.documents.days.times import times_of  # noqa: E402
from csc_rules.documents.finding.marks import marked  # noqa: E402
from csc_rules.documents.model import Text  # noqa: E402
from csc_rules.documents.names.index import names_index  # noqa: E402
from csc_rules.documents.reading import read_text  # noqa: E402
from csc_rules.documents.reading_case import case_of  # noqa: E402
from csc_rules.law.cues import load_cues  # noqa: E402
from csc_rules.law.model.cues import Cue  # noqa: E402
from csc_rules.law.ruleset import register  # noqa: E402
from csc_rules.record.model import Record  # noqa: E402
from csc_rules.selection import load_rulesets_for  # noqa: E402
from csc_rules.version import VERSION  # noqa: E402

SIZES = (20, 100, 300)
ROUNDS = 2
Costs = dict[str, list[float]]
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
    gc.disable()  # As the program does.
    parser = argparse.ArgumentParser()
    parser.add_argument("pages", nargs="*", type=int, default=SIZES, metavar="PAGES")
    parser.add_argument("--day", type=date.fromisoformat, default=None)
    given = parser.parse_args(arguments)
    line: dict[str, object] = {
        "date": (given.day or of_the_last_commit(ROOT)).isoformat(),
        "version": VERSION,
        "python": "{}.{}".format(*sys.version_info[:2]),
    }
    sizes = sorted(given.pages)
    for name, value in (*measured(sizes).items(), *found_in(sizes[-1]).items()):
        line[name] = round(value, 3)
    with (ROOT / "benchmarks" / "reading.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def measured(sizes: Sequence[int]) -> dict[str, float]:
    """Return, for each format, what reading takes against bare extraction, and how the cost of a page grows."""
    found: dict[str, float] = {}
    once = _least(partial(_find, read_text("plan.md", b"Nothing.\n")))
    print(f"finding costs {once:.2f} s for each run, to load the law and the cues, and to index them\n")
    print(f"{'pages a second':10}{'bare':>8}{'read':>8}{'ratio':>8}{'growth':>8}", end="")
    print(f"{'find':>8}{'/bare':>8}{'/read':>8}{'whole/bare':>12}{'growth':>8}")
    for kind, bare in BARE.items():
        costs: Costs = {"bare": [], "read": [], "find": []}
        for size in sizes:
            content = plans.WRITERS[kind](plans.plan(size))
            costs["bare"].append(_least(partial(bare, content)) / size)
            costs["read"].append(_least(partial(_read, kind, content)) / size)
            # What a run costs is least sure where few pages hide it, so that growth is told from the pages added.
            costs["find"].append(_least(partial(_find, read_text(f"plan.{kind}", content))))
        ratio, growth = costs["read"][-1] / costs["bare"][-1], costs["read"][-1] / costs["read"][0]
        found[f"{kind}_to_bare"], found[f"{kind}_growth_{sizes[-1] // sizes[0]}"] = ratio, growth
        print(f"{kind:14}{1 / costs['bare'][-1]:8.0f}{1 / costs['read'][-1]:8.0f}{ratio:8.2f}{growth:8.2f}", end="")
        found |= _finding(kind, costs, sizes, once)
    return found


def _finding(kind: str, costs: Costs, sizes: Sequence[int], once: float) -> dict[str, float]:
    """Return what finding takes for each page against bare extraction and against reading, and how that grows."""
    find, bare, read = costs["find"], costs["bare"][-1], costs["read"][-1]
    page = (find[-1] - once) / sizes[-1]
    steps = zip(pairwise(find), pairwise(sizes), strict=True)
    added = [(more - less) / (pages - fewer) for (less, more), (fewer, pages) in steps]
    to_bare, to_read, growth = page / bare, page / read, added[-1] / added[0]
    whole = find[-1] / (bare * sizes[-1])
    print(f"{1 / page:8.0f}{to_bare:8.2f}{to_read:8.2f}{whole:12.2f}{growth:8.2f}")
    told = {"find_to_bare": to_bare, "find_to_read": to_read, "find_whole_to_bare": whole}
    told["find_growth"] = growth
    return {f"{kind}_{name}": value for name, value in told.items()}


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
    taken = []
    for _ in range(ROUNDS + 1):
        start = time.process_time()
        work()
        taken.append(time.process_time() - start)
    return min(taken[1:])


if __name__ == "__main__":
    main(sys.argv[1:])
