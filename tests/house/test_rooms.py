"""The rooms of the house: what each may import, how long a module may be, and that no law lives in the code."""

from __future__ import annotations

import ast
import doctest
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from csc_rules.law.library import registers
from csc_rules.law.loader import load_all, load_register
from tests.house.program import ROOT, python

PACKAGE = ROOT / "csc_rules"
MODULES = sorted(PACKAGE.rglob("*.py"))
LONGEST = 350
# law's loader reads rule files and keeps their cache and index; no other module of these rooms has anything to read.
PURE = ("language", "law", "engine")
READERS = ("law/cache.py", "law/index.py", "law/library.py", "law/loader.py")
OUTSIDE = {"io", "os", "pathlib", "random", "shutil", "socket", "subprocess", "sys", "tempfile", "time", "urllib"}
CLOCKS = re.compile(r"\b(?:date\.today|datetime\.now|datetime\.utcnow|datetime\.today)\b")
WORDS = re.compile(r"[\w-]+")
OF_PLANS = {"docx", "lxml", "mammoth", "pypdf"}
HEAVY = {*OF_PLANS, "rich", "pyparsing", "jinja2", "hypothesis", "cattrs", "click", "pytest"}


def named(path: Path) -> str:
    """Name a module by its path in the package."""
    return path.relative_to(PACKAGE).as_posix()


def imports(path: Path) -> Iterator[str]:
    """Yield the top-level names of what a module imports, wherever it does."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module.split(".")[0]


def calls(path: Path) -> Iterator[str]:
    """Yield the plain names that a module calls."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            yield node.func.id


def test_the_floors() -> None:
    """A room imports only from the floors below it, and each library is known to one room."""
    code = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports(no_cache=True))"
    result = python(["-c", code], cwd=ROOT, path=[ROOT])

    assert result.returncode == 0, result.stdout + result.stderr


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_is_read_in_one_sitting(path: Path) -> None:
    """No module is longer than it should be."""
    assert len(path.read_text("utf-8").splitlines()) <= LONGEST


@pytest.mark.parametrize("path", [path for path in MODULES if named(path).split("/")[0] in PURE], ids=named)
def test_the_law_and_the_engine_touch_nothing_outside(path: Path) -> None:
    """No file, clock, environment or terminal is touched where law is read or applied."""
    if named(path) in READERS:
        return
    text = path.read_text("utf-8")

    assert not OUTSIDE.intersection(imports(path))
    assert not {"open", "print", "input"}.intersection(calls(path))
    assert not CLOCKS.search(text)


def test_importing_the_package_is_light() -> None:
    """Importing the package, and asking for its public names but the writers, loads nothing heavy."""
    code = (
        "import sys, csc_rules\n"
        "csc_rules.load_ruleset, csc_rules.load_record, csc_rules.check, csc_rules.Record, csc_rules.explain\n"
        f"print(*sorted(set(sys.modules) & {HEAVY!r}))"
    )
    result = python(["-c", code], cwd=ROOT, path=[ROOT])

    assert result.returncode == 0, result.stderr
    assert result.stdout.split() == []


def test_a_check_loads_no_export() -> None:
    """Checking a record, and writing the result in a format of our own, imports nothing of other systems' formats."""
    code = (
        "import sys\n"
        "from csc_rules.cli import main\n"
        "main(['check', 'examples/empty.toml', '--as-at', '2022-06-11', '-f', 'json'])\n"
        "print(*(name for name in sys.modules if name.startswith('csc_rules.interop')), sep=' ')"
    )

    assert python(["-c", code], cwd=ROOT, path=[ROOT]).stdout.endswith("}\n\n")


def test_a_check_loads_nothing_that_reads_plans() -> None:
    """Checking a record, by the command, loads no cue, nothing of the room of documents, and no library of theirs."""
    code = (
        "import sys\n"
        "from csc_rules.cli import main\n"
        "main(['check', 'examples/empty.toml', '--as-at', '2022-06-11', '-f', 'json'])\n"
        f"print('loaded', *sorted(name for name in sys.modules if name.split('.')[0] in {OF_PLANS!r}\n"
        "      or name.startswith('csc_rules.documents') or 'cue' in name and name.startswith('csc_rules.')))"
    )

    assert python(["-c", code], cwd=ROOT, path=[ROOT]).stdout.splitlines()[-1] == "loaded"


def test_a_cached_ruleset_needs_no_parser() -> None:
    """The second time a ruleset is loaded, no grammar is built."""
    code = "import sys, csc_rules; csc_rules.load_ruleset('ni-act-2015'); print('pyparsing' in sys.modules)"
    python(["-c", code], cwd=ROOT, path=[ROOT])

    assert python(["-c", code], cwd=ROOT, path=[ROOT]).stdout == "False\n"


@cache
def names_of_the_law() -> dict[str, list[str]]:
    """Gather the ids and titles of instruments, and the proper names and ids of bodies, by the first of their words."""
    units = {unit.name: unit for ruleset in load_all() for unit in ruleset.units}
    units |= {unit.name: unit for name in registers() for unit in load_register(name) or ()}
    found = set()
    for unit in units.values():
        for entry in (*unit.bodies, *((unit.instrument,) if unit.instrument else ())):
            found.add(entry.id)
            # "a court" is a body of the register and a word of everyone's.
            if not entry.title.islower():
                found.add(entry.title)
    by_word: dict[str, list[str]] = {}
    for name in sorted(found):
        by_word.setdefault(WORDS.findall(name)[0], []).append(name)
    return by_word


def named_in(text: str) -> list[str]:
    """List the names of the law that stand in a text as words of their own."""
    names = names_of_the_law()
    likely = [name for word in sorted(set(WORDS.findall(text))) for name in names.get(word, ())]
    return [name for name in likely if re.search(rf"(?<![\w-]){re.escape(name)}(?![\w-])", text)]


def test_a_name_of_the_law_is_found_in_a_text() -> None:
    """An id and a title are found as words of their own, and not in the middle of others."""
    assert named_in("by sct-cyp-2014, and Fife Council.") == ["Fife Council", "sct-cyp-2014"]
    assert named_in("by sct-cyp-2014-x, and Fife Councils.") == []


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_no_law_in_the_code(path: Path) -> None:
    """No module names an instrument or a body that the rulesets have, but in examples that load one."""
    text = path.read_text("utf-8")
    lines = text.splitlines()
    for example in doctest.DocTestParser().get_examples(text):
        for number in range(example.lineno, example.lineno + example.source.count("\n") + example.want.count("\n")):
            lines[number] = ""

    assert named_in("\n".join(lines)) == []


@pytest.mark.parametrize("module", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_no_group_of_a_pattern_is_repeated_without_giving_back(module: Path) -> None:
    """Python before 3.11.5 finds what is not there where a group is repeated so (CPython's issue 106052)."""
    nodes = ast.walk(ast.parse(module.read_text("utf-8")))
    texts = [node.value for node in nodes if isinstance(node, ast.Constant) and isinstance(node.value, str)]

    assert [text for text in texts if re.search(r"\)[*+?]\+(?!,)|\(\?>", text)] == []
