"""The tree, and that reading or printing it needs no parser."""

from __future__ import annotations

import subprocess
import sys

import pytest

from csc_rules.language import nodes as n
from csc_rules.language.wording import of_clause
from csc_rules.spans import Span


def test_equality_ignores_spans() -> None:
    """The same name at another place is the same name."""
    assert n.Name(text="a", span=Span(0, 1)) == n.Name(text="a", span=Span(5, 6))


def test_a_name_and_a_text_print_as_themselves() -> None:
    """They can be put into messages."""
    assert f"{n.Name(text='a')} {n.Text(text='b')}" == "a b"


@pytest.mark.parametrize("module", ["nodes", "printer", "lexis"])
def test_the_parser_is_not_loaded_without_need(module: str) -> None:
    """Importing the tree or the printer loads no pyparsing."""
    code = f"import sys, csc_rules.language.{module}; sys.exit('pyparsing' in sys.modules)"

    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


CLAUSES = [each for name in n.__all__ if isinstance(each := getattr(n, name), type) and issubclass(each, n.Clause)]


@pytest.mark.parametrize("kind", [each for each in CLAUSES if each is not n.Clause], ids=lambda kind: kind.__name__)
def test_every_clause_has_its_wording(kind: type[n.Clause]) -> None:
    """A clause that is added without its wording is noticed here."""
    assert of_clause.dispatch(kind) is not of_clause.dispatch(n.Clause)


def test_a_clause_without_wording_is_refused() -> None:
    """The printer leaves nothing out silently."""
    with pytest.raises(TypeError, match="no wording is registered for Clause"):
        of_clause(n.Clause())
