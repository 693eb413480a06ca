"""The examples in docstrings are run, and every public name has a docstring."""

from __future__ import annotations

import doctest
import importlib
import inspect
from pathlib import Path

import pytest

import csc_rules
from tests.house.program import ROOT

MODULES = sorted(
    ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
    for path in (ROOT / "csc_rules").rglob("*.py")
    if path.name != "__main__.py"
)


@pytest.mark.parametrize("name", MODULES)
def test_examples_in_docstrings(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each example gives what it says it gives."""
    monkeypatch.chdir(ROOT)
    module = importlib.import_module(name)
    runner = doctest.DocTestRunner(optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE)
    printed: list[str] = []
    for test in doctest.DocTestFinder(exclude_empty=True).find(module, name):
        runner.run(test, out=printed.append)

    assert not runner.failures, "".join(printed)


@pytest.mark.parametrize("name", [name for name in csc_rules.__all__ if not name.startswith("_")])
def test_public_names_have_docstrings(name: str) -> None:
    """What the package offers says what it is."""
    assert inspect.getdoc(getattr(csc_rules, name))


def test_the_public_names_are_sorted() -> None:
    """A name is found where the alphabet has it."""
    assert csc_rules.__all__ == sorted(csc_rules.__all__)
    assert len(Path(csc_rules.__file__).read_text("utf-8").splitlines()) < 170
