"""One answer for each of several rule files, with the mistakes of all of them in one run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

import click

from csc_rules.cli.options import F
from csc_rules.cli.params import OneOf
from csc_rules.errors import CscRulesError, Diagnostic

T = TypeVar("T")


def of_each(names: Iterable[str], ask: Callable[[str], T]) -> tuple[T, ...]:
    """Return an answer for each name.

    >>> of_each(["one", "two"], len)
    (3, 3)

    Raises CscRulesError with the mistakes of all that could not be asked, each mistake once.
    """
    found: list[T] = []
    mistakes: dict[Diagnostic, None] = {}
    for name in names:
        try:
            found.append(ask(name))
        except CscRulesError as error:
            mistakes |= dict.fromkeys(error.diagnostics)
    if mistakes:
        raise CscRulesError(mistakes)
    return tuple(found)


def form() -> Callable[[F], F]:
    """Take the format of a list: one line for each thing, or JSON."""
    known = ("concise", "json")
    return click.option(
        "-f", "--format", "form", type=OneOf(known), default="concise", metavar="FORMAT", help="concise or json."
    )
