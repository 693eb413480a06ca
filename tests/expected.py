"""Files that end with what is expected of them, in lines that begin with ``#! ``.

Set CSC_UPDATE_EXPECTED=1 to write what is found now into the files; read the difference before it is kept.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from csc_rules.errors import Diagnostic

MARK = "#! "
UPDATE = os.environ.get("CSC_UPDATE_EXPECTED") == "1"


def drawn(found: Iterable[Diagnostic], folder: Path) -> str:
    """Draw mistakes as they stand beneath a file: where and what, the other places, and what to do, a line each."""
    lines: list[str] = []
    for each in found:
        first, *others = each.places
        lines += [f"{first}: {each.code} {each.message}", *(f"and {place}" for place in others), each.hint]
    return "".join(f"{MARK}{line}\n" for line in lines if line).replace(f"{folder}{os.sep}", "")


def without_expectation(path: Path) -> str:
    """Return the text of a file without what is expected of it."""
    lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(MARK))


def as_expected(path: Path, found: Iterable[Diagnostic]) -> tuple[str, str]:
    """Return the text of a file as it is and as it should be, the same after an update."""
    whole = without_expectation(path) + drawn(found, path.parent)
    if UPDATE:
        path.write_text(whole, encoding="utf-8")
    return path.read_text(encoding="utf-8"), whole
