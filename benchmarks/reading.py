"""Pages per second of reading, per format, against the bare text extraction by the same library in the same run.

    python benchmarks/reading.py [--day DAY] [PAGES...]

A made-up plan with headings, paragraphs, lists and tables is written in each format, and read. Pages are counted as
the PDF has them. Growth is what a page costs in the longest plan against the shortest. Times are of this machine and
are printed only; ratios are added as a line to reading.jsonl, under the day given or that of the last commit.
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
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from benchmarks import plans  # noqa: E402 - run as a script, from wherever it lies
from benchmarks.day import of_the_last_commit  # noqa: E402
from csc_rules.documents.reading import read_text  # noqa: E402
from csc_rules.version import VERSION  # noqa: E402

SIZES = (20, 100, 300)
ROUNDS = 3
Costs = dict[str, list[float]]


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
    for name, value in measured(sorted(given.pages)).items():
        line[name] = round(value, 3)
    with (ROOT / "benchmarks" / "reading.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(line) + "\n")


def measured(sizes: Sequence[int]) -> dict[str, float]:
    """Return, for each format, what reading takes against bare extraction, and how the cost of a page grows."""
    found: dict[str, float] = {}
    print(f"{'pages a second':16}{'bare':>10}{'read':>10}{'ratio':>8}{'growth':>8}")
    for kind, bare in BARE.items():
        costs: Costs = {"bare": [], "read": []}
        for size in sizes:
            content = plans.WRITERS[kind](plans.plan(size))
            costs["bare"].append(_least(partial(bare, content)) / size)
            costs["read"].append(_least(partial(_read, kind, content)) / size)
        ratio, growth = costs["read"][-1] / costs["bare"][-1], costs["read"][-1] / costs["read"][0]
        found[f"{kind}_to_bare"], found[f"{kind}_growth_{sizes[-1] // sizes[0]}"] = ratio, growth
        print(f"{kind:16}{1 / costs['bare'][-1]:10.0f}{1 / costs['read'][-1]:10.0f}{ratio:8.2f}{growth:8.2f}")
    return found


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
