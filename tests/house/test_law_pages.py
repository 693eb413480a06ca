"""The pages of the law that are kept in the documents are what the rules give, and so is the list in the README.

Set CSC_UPDATE_EXPECTED=1 to write them anew, and to take away those of rule files that are gone; read the difference
before it is kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest

from csc_rules.law.library import available, registers
from csc_rules.law.loader import load_all, load_register
from csc_rules.report.law_page import index_page, law_page, listing, page_of, register_page
from tests.expected import UPDATE
from tests.house.program import ROOT

LAW = ROOT / "docs" / "law"
README = ROOT / "README.md"
MARKS = ("<!-- rulesets -->\n", "<!-- end of rulesets -->\n")
NAMES = ("README.md", *(f"{name}.md" for name in sorted([*(info.name for info in available()), *registers()])))


@cache
def pages() -> Mapping[str, str]:
    """Make every page, by where it lies."""
    rulesets, books = load_all(), [load_register(name) for name in registers()]
    found = {page_of(ruleset.unit): law_page(ruleset) for ruleset in rulesets}
    found |= {page_of(book[0]): register_page(book) for book in books}
    return found | {"README.md": index_page(rulesets, [book[0] for book in books])}


def kept(path: Path, wanted: str) -> str:
    """Return what stands in a file, after an update what should."""
    if UPDATE:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(wanted, "utf-8")
    return path.read_text("utf-8") if path.exists() else ""


@pytest.mark.parametrize("name", NAMES)
def test_a_page_is_what_the_rules_give(name: str) -> None:
    """A page that is kept is the one that is made now, byte for byte."""
    wanted = pages()[name]

    assert kept(LAW / name, wanted) == wanted, "CSC_UPDATE_EXPECTED=1 writes the pages anew"


def test_there_is_no_page_of_what_is_not_there() -> None:
    """Every page is that of a rule file."""
    strays = [path for path in LAW.rglob("*.md") if path.relative_to(LAW).as_posix() not in pages()]
    for path in strays if UPDATE else ():
        path.unlink()

    assert [path for path in strays if path.exists()] == []


def test_the_list_of_the_readme_is_what_the_rules_give() -> None:
    """The README lists every ruleset, each with a link to its page."""
    text = README.read_text("utf-8")
    before, rest = text.split(MARKS[0])
    _, after = rest.split(MARKS[1])
    wanted = f"{before}{MARKS[0]}\n{listing(load_all(), 'docs/law')}\n{MARKS[1]}{after}"

    assert kept(README, wanted) == wanted, "CSC_UPDATE_EXPECTED=1 writes the list anew"


@pytest.mark.parametrize("name", NAMES)
def test_every_place_that_is_linked_to_is_there(name: str) -> None:
    """A link to a place of a page, or of another one, leads there."""
    for target, place in re.findall(r"\]\(([^)#:]*)#([^)]*)\)", pages()[name]):
        page = (Path(name).parent / target).as_posix() if target else name
        known = pages()[_plain(page)]
        assert f'<a id="{place}"></a>' in known, f"{target}#{place}"


def _plain(path: str) -> str:
    """Return a path without steps up."""
    parts: list[str] = []
    for part in path.split("/"):
        parts = parts[:-1] if part == ".." else [*parts, part]
    return "/".join(parts)


@pytest.mark.parametrize("name", NAMES)
def test_every_page_says_whose_reading_it_is(name: str) -> None:
    """No page can be read without learning that it is a reading of the law, and no advice."""
    assert "This is csc-rules' reading of the law; it is not legal advice." in pages()[name].partition("\n## ")[0]
