"""Rule files that are as they should be, and rule files with their mistakes written beneath them.

Set CSC_UPDATE_EXPECTED=1 to write what is found now into the files; read the difference before it is kept.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from csc_rules.errors import Diagnostic
from csc_rules.language.parser import parse, parse_leniently
from csc_rules.language.printer import format_file

TESTS = Path(__file__).parent.parent
GOOD = sorted((TESTS / "good").glob("*.rules"))
BAD = sorted((TESTS / "bad" / "syntax").glob("*.rules"))
RULESETS = sorted((TESTS.parent / "rulesets").rglob("*.rules"))
UPDATE = os.environ.get("CSC_UPDATE_EXPECTED") == "1"
MARK = "#! "


def drawn(found: tuple[Diagnostic, ...]) -> str:
    """Draw mistakes as they stand beneath a file: where and what, and what to do, each on its own line."""
    lines = [line for each in found for line in (f"{each.places[0]}: {each.code} {each.message}", each.hint) if line]
    return "".join(f"{MARK}{line}\n" for line in lines)


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_a_bad_file_has_the_mistakes_written_beneath_it(path: Path) -> None:
    """Each mistake is told with its place, what was found, what was expected and what to do."""
    whole = path.read_bytes().decode("utf-8")
    text = "".join(line for line in whole.splitlines(keepends=True) if not line.startswith(MARK))
    _, found = parse_leniently(text, path.name)
    if UPDATE:
        path.write_bytes((text + drawn(found)).encode("utf-8"))

    assert found
    assert path.read_bytes().decode("utf-8") == text + drawn(found)


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_a_good_file_is_its_own_format(path: Path) -> None:
    """Formatting a file that is well formatted changes nothing."""
    text = path.read_text(encoding="utf-8")
    if UPDATE:
        path.write_text(format_file(parse(text)), encoding="utf-8")

    assert format_file(parse(text, path.name)) == text


@pytest.mark.parametrize("path", RULESETS, ids=lambda path: path.stem)
def test_a_shipped_ruleset_survives_its_format(path: Path) -> None:
    """Every ruleset that is shipped parses, and formatting keeps its tree."""
    file = parse(path.read_text(encoding="utf-8"), path.name)

    assert parse(format_file(file)) == file
