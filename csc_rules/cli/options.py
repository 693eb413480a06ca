"""Options that several verbs share, each spelt and described in one place."""

from __future__ import annotations

import functools
from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from csc_rules.cli.params import Assumption, Day, OneOf, Period
from csc_rules.record.model import DeclaredBody
from csc_rules.report.written import suffix_of

if TYPE_CHECKING:
    from csc_rules.report.console import Look

FORMATS = ("full", "concise", "json")
FAIL_ON = ("missing", "late", "open")

F = TypeVar("F", bound=Callable[..., Any])


def as_at() -> Callable[[F], F]:
    """Take the day a question is about; today where it is not given."""
    return click.option(
        "--as-at",
        type=Day(),
        default=today,
        metavar="DAY",
        show_default="today",
        help="The day to look at things from.",
    )


def today() -> date:
    """Return today's day."""
    return date.today()


def rulesets() -> Callable[[F], F]:
    """Take rulesets by id or path."""
    return click.option(
        "--ruleset",
        "rulesets",
        multiple=True,
        metavar="ID_OR_PATH",
        help="A ruleset to use; may be given again. Without it, all that bind the body.",
    )


def law_at() -> Callable[[F], F]:
    """Take a day to freeze the law at."""
    return click.option(
        "--law-at", type=Day(), metavar="DAY", help="Take the law as it stood on that day: a hypothetical."
    )


def assume() -> Callable[[F], F]:
    """Take days for events that a bill waits for."""
    return click.option(
        "--assume",
        "assumptions",
        type=Assumption(),
        multiple=True,
        metavar="EVENT=DAY",
        help="What if an event of what is not law had that day; may be given again.",
    )


def laid_over() -> Callable[[F], F]:
    """Take amendment files, and lay them over the law for all that the command does.

    The command itself is given nothing: whatever ruleset it loads has the amendments in it, and says so.
    """
    taken = click.option(
        "--with",
        "amendments",
        multiple=True,
        metavar="FILE",
        help="What if FILE, a drafted amendment, were law: it is laid over the ruleset it names; may be given again.",
    )

    def decorate(command: F) -> F:
        @functools.wraps(command)
        def amended(*arguments: Any, amendments: tuple[str, ...], **given: Any) -> Any:
            from csc_rules.cli.files import refuse_overwriting
            from csc_rules.law.loader import laid_over as all_laid_over

            if not amendments:
                return command(*arguments, **given)
            refuse_overwriting(given.get("outputs", ()), amendments)
            with all_laid_over(amendments, given.get("rulesets", ())):
                return command(*arguments, **given)

        return taken(cast(F, amended))

    return decorate


def period() -> Callable[[F], F]:
    """Take the time that documents are for."""
    return click.option(
        "--period",
        type=Period(),
        metavar="FROM/THROUGH",
        help="What the documents are for: days, months or years, as in 2023-04-01/2026-03-31.",
    )


def declared_kind() -> Callable[[F], F]:
    """Take the kind of a body that no register knows."""
    return click.option(
        "--kind", metavar="KIND", help="What BODY is, where no register has it: school, district-council."
    )


def declared_jurisdiction() -> Callable[[F], F]:
    """Take the jurisdiction of a body that no register knows."""
    return click.option(
        "--jurisdiction", metavar="PLACE", help="Where such a BODY is: scotland, northern-ireland, wales."
    )


def declared(body: str, kind: str | None, jurisdiction: str | None) -> tuple[DeclaredBody, ...]:
    """Return the declaration of a body by its kind and jurisdiction. Raises click's usage error without one of them."""
    if kind is None and jurisdiction is None:
        return ()
    if kind is None or jurisdiction is None:
        raise click.UsageError("--kind and --jurisdiction declare a body together; expected both, or neither.")
    return (DeclaredBody(name=body, kind=kind, jurisdiction=jurisdiction),)


def form() -> Callable[[F], F]:
    """Take the format of the result; without it, full on a terminal and concise in a pipe."""
    return click.option(
        "-f",
        "--format",
        "form",
        type=OneOf(FORMATS),
        metavar="FORMAT",
        help="full, concise or json. Without it: full on a terminal, concise in a pipe.",
    )


def outputs(known: tuple[str, ...]) -> Callable[[F], F]:
    """Take the files to write a result to; each has to have the suffix of a format it can be written in."""

    def read(_context: click.Context, _option: click.Parameter, paths: tuple[str, ...]) -> tuple[str, ...]:
        for path in paths:
            suffix_of(path, known)
        return paths

    return click.option(
        "-o",
        "--output",
        "outputs",
        multiple=True,
        metavar="FILE",
        callback=read,
        help=f"Write a file, in the format of its suffix ({', '.join(known)}); may be given again.",
    )


def show_met() -> Callable[[F], F]:
    """Ask for what was found in order."""
    return click.option("--show-met", is_flag=True, help="Show what was met, too.")


def show_not_applying() -> Callable[[F], F]:
    """Ask for what does not apply."""
    return click.option("--show-not-applying", is_flag=True, help="Show what does not apply, too.")


def chosen_form(form: str | None) -> str:
    """Return the format asked for, or the one that fits where the result goes."""
    import sys

    return form or ("full" if sys.stdout.isatty() else "concise")


def events(assumptions: tuple[tuple[str, date], ...]) -> dict[str, date]:
    """Return assumptions by their event. Raises click's usage error where one event is given two days."""
    found: dict[str, date] = {}
    for event, on in assumptions:
        if found.setdefault(event, on) != on:
            raise click.UsageError(f"--assume gives {event} two days, {found[event]} and {on}; expected one.")
    return found


def look() -> Look:
    """Return how the screen shows things: its width, and whether it has colours."""
    import os
    import shutil
    import sys

    from csc_rules.report.console import Look

    if not sys.stdout.isatty():
        return Look()
    plain = bool(os.environ.get("NO_COLOR")) or os.environ.get("TERM") == "dumb"
    return Look(width=max(40, min(100, shutil.get_terminal_size((80, 24)).columns)), colour=not plain)
