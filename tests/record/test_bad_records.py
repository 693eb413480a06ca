"""Records that cannot be used, each with what is said of it in its own last lines (``#! …``).

Set CSC_UPDATE_EXPECTED=1 to write what is said now into the files, and read the difference before committing it.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from csc_rules.errors import RecordError
from csc_rules.record.toml import loads

FOLDER = Path(__file__).parents[1] / "bad" / "records"
MARK = "#! "


def said_of(text: str, name: str) -> list[str]:
    """Give the diagnostics of a record, one line each."""
    with pytest.raises(RecordError) as caught:
        loads(text.encode(), name)
    return [f"{MARK}{diagnostic}" for diagnostic in caught.value.diagnostics]


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_bad_record(path: Path) -> None:
    """The record is refused with exactly the diagnostics that it lists."""
    lines = path.read_text("utf-8").splitlines()
    text = "\n".join(line for line in lines if not line.startswith(MARK)) + "\n"
    found = said_of(text, path.name)
    if os.environ.get("CSC_UPDATE_EXPECTED"):
        path.write_text(text + "\n".join(found) + "\n", "utf-8", newline="\n")
        return
    assert found == [line for line in lines if line.startswith(MARK)]
