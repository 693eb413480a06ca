"""One work on one file, in a process of its own: the text taken out by the library alone, reading, or finding.

    python benchmarks/reading_work.py [--uncollected] bare|read|find ONE_LINE PLAN

The work is done on a file with one line first, so that what it needs is there, and then on the plan. Two times of the
processor are printed: what finding takes on the one line, which is what each run costs however long the plan is, and 0
for other works; and what the work takes on the plan. The collector of garbage is as Python sets it, or off throughout.

Nothing is imported before the work asks for it: how often the collector looks through everything depends on how much
there is, and who takes out a text with a library alone has not loaded the rules engine.
"""

from __future__ import annotations

import argparse
import gc
import io
import sys
import time
import zipfile
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from xml.etree import ElementTree as ET

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

AS_AT = date(2021, 6, 1)
BODY = "Fife Council"


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
    """Do one work and print its times."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--uncollected", action="store_true")
    parser.add_argument("work", choices=tuple(WORKS))
    parser.add_argument("line", type=Path)
    parser.add_argument("plan", type=Path)
    given = parser.parse_args(arguments)
    if given.uncollected:
        gc.disable()
    print(*WORKS[given.work](given.line, given.plan))


def bare(line: Path, plan: Path) -> tuple[float, float]:
    """Return what the library alone takes on a plan."""
    work = BARE[plan.suffix[1:]]
    work(line.read_bytes())
    return 0.0, seconds(partial(work, plan.read_bytes()))


def read(line: Path, plan: Path) -> tuple[float, float]:
    """Return what reading a plan takes."""
    from csc_rules.documents.reading import read_text

    read_text(line.name, line.read_bytes())
    return 0.0, seconds(partial(read_text, plan.name, plan.read_bytes()))


def find(line: Path, plan: Path) -> tuple[float, float]:
    """Return what finding takes on one line, when all is loaded, and on a plan, which have been read."""
    from csc_rules.documents.reading import read_text
    from csc_rules.documents.reading_case import case_of
    from csc_rules.record.model import Record

    short, long = (read_text(path.name, path.read_bytes()) for path in (line, plan))
    record = Record(body=BODY)
    case_of([short], record, AS_AT)
    return seconds(lambda: case_of([short], record, AS_AT)), seconds(lambda: case_of([long], record, AS_AT))


WORKS: Mapping[str, Callable[[Path, Path], tuple[float, float]]] = {"bare": bare, "read": read, "find": find}


def seconds(work: Callable[[], object]) -> float:
    """Return the time of the processor that some work takes."""
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main(sys.argv[1:])
