"""``csc-rules rules``: list the rulesets, or show one; on the screen, or as a page in a file."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

import click

from csc_rules.cli import OK, files, sign_off
from csc_rules.cli.each import form
from csc_rules.cli.options import laid_over
from csc_rules.cli.options import outputs as outputs_in
from csc_rules.cli.params import Day
from csc_rules.cli.streams import remark, show
from csc_rules.cli.subject import days_of
from csc_rules.errors import NotFoundError, one
from csc_rules.law.library import SUFFIX, available, registers
from csc_rules.law.loader import load_all, load_register, load_ruleset
from csc_rules.report import rules
from csc_rules.report.written import suffix_of
from csc_rules.similar import nearest

if TYPE_CHECKING:
    from csc_rules.law.model import Unit
    from csc_rules.law.ruleset import Ruleset

SUFFIXES = (".json", ".md", ".txt")
SHOWN = (".html", *SUFFIXES)


@click.group("rules")
def command() -> None:
    """List the rulesets, show one, sign off provisions of one, or show what would undo an amendment."""


command.add_command(sign_off.command)


@command.command("list")
@form()
@outputs_in(SUFFIXES)
def list_rulesets(form: str, outputs: tuple[str, ...]) -> int:
    """List the rulesets: id, title, jurisdiction, stage, standing, and the days in force."""
    files.refuse_overwriting(outputs, ())
    rulesets = load_all()
    found = tuple(rules.listed(ruleset) for ruleset in rulesets)
    writers: Writers = {
        ".json": lambda: _listed(found),
        ".md": lambda: _index(rulesets),
        ".txt": lambda: rules.list_text(found),
    }
    return _give(writers, form, outputs)


@command.command("show")
@click.argument("name")
@click.option("--at", type=Day(), metavar="DAY", help="Only what is in force on that day.")
@click.option("--from", "first", type=Day(), metavar="DAY", help="With --to: what differs between the two days.")
@click.option("--to", "last", type=Day(), metavar="DAY", help="With --from: the later day.")
@laid_over()
@form()
@outputs_in(SHOWN)
def show_ruleset(
    name: str, at: date | None, first: date | None, last: date | None, form: str, outputs: tuple[str, ...]
) -> int:
    """Show NAME, a ruleset or a register such as "acts": each statement with its provision.

    With -o and a name that ends in .html or .md it writes a page for people to read: beside the law, with versions,
    tests and reviews, or in short. With --from and --to it shows what differs between two days.
    """
    if (first is None) is not (last is None) or (at and first):
        raise click.UsageError("--from and --to go together, and without --at; expected both, or neither.")
    if first and last:
        days_of(first, last, first, 0)
    files.refuse_overwriting(outputs, (name,))
    register = load_register(name)
    if register and (at or first):
        raise click.UsageError(
            "--at, --from and --to are for rulesets; a register says the days of each of its bodies."
        )
    if register:
        writers = _of_register(register)
    elif first and last:
        writers = _between(ruleset_of(name), first, last)
    else:
        writers = _of_ruleset(ruleset_of(name), name, at)
    return _give(writers, form, outputs)


@command.command("inverse")
@click.argument("amendment")
@outputs_in((SUFFIX,))
def show_inverse(amendment: str, outputs: tuple[str, ...]) -> int:
    """Show the inverse of AMENDMENT: an amendment file that, laid over the amended law, gives the law as it was.

    It is made from what AMENDMENT replaces in the ruleset that it names.
    """
    from csc_rules.language.printer import format_file
    from csc_rules.law.inverse import inverse_of

    files.refuse_overwriting(outputs, (amendment,))
    text = format_file(inverse_of(amendment))
    show(text)
    for path in outputs:
        files.write(path, text.encode())
        remark(f"wrote {path}")
    return OK


# What is written, in each format; a format is made when it is asked for.
Writers = dict[str, Callable[[], str]]


def _listed(found: object) -> str:
    from csc_rules.report.json import text

    return text(found)


def _of_ruleset(ruleset: Ruleset, name: str, day: date | None) -> Writers:
    file = name if name.endswith(SUFFIX) else None

    def json() -> str:
        from csc_rules.report.ruleset_json import published_ruleset, ruleset_text

        # Everything there is has every version of it; of one day there is the list.
        return _listed(rules.shown(ruleset, day)) if day else ruleset_text(published_ruleset(ruleset))

    def page() -> str:
        from csc_rules.report.law_page import law_page

        return law_page(ruleset, file, day)

    def view() -> str:
        from csc_rules.report.reading import Reading
        from csc_rules.report.written import written
        from csc_rules.verify.coverage import coverage

        found = Reading(ruleset=ruleset, coverage=coverage(name), day=day, file=file)
        return written("reading", ".html", found).decode()

    return {
        ".html": view,
        ".json": json,
        ".md": page,
        ".txt": lambda: rules.show_text(rules.shown(ruleset, day)),
    }


def _between(ruleset: Ruleset, first: date, last: date) -> Writers:
    from csc_rules.report.law_page.differences import differences
    from csc_rules.report.written import WRITERS, written

    found = differences(ruleset, first, last)

    def made(suffix: str) -> str:
        return written("differences", suffix, found).decode()

    return {suffix: partial(made, suffix) for suffix in WRITERS["differences"]}


def _of_register(units: tuple[Unit, ...]) -> Writers:
    def json() -> str:
        from csc_rules.report.ruleset_json import published_register, ruleset_text

        return ruleset_text(published_register(units))

    def page() -> str:
        from csc_rules.report.law_page import register_page

        return register_page(units)

    def view() -> str:
        from csc_rules.report.html.plain import of_lines

        return of_lines(page().splitlines(), "register").decode()

    return {
        ".html": view,
        ".json": json,
        ".md": page,
        ".txt": lambda: rules.show_text(rules.shown_unit(units[0])),
    }


def _index(rulesets: tuple[Ruleset, ...]) -> str:
    from csc_rules.report.law_page import index_page

    return index_page(rulesets, [load_register(name)[0] for name in registers()])


def _give(writers: Writers, form: str, outputs: tuple[str, ...]) -> int:
    json = form == "json"
    show(writers[".json" if json else ".txt"](), json=json)
    for path in outputs:
        files.write(path, writers[suffix_of(path, writers)]().encode())
        remark(f"wrote {path}")
    return OK


def ruleset_of(name: str) -> Ruleset:
    """Load a ruleset by its name or path. Raises NotFoundError with the nearest name where there is none."""
    try:
        return load_ruleset(name)
    except NotFoundError as error:
        if error.diagnostics[0].code == "RL181":
            raise  # It is there, and is something else.
        known = [*(info.id for info in available()), *registers()]
        near = nearest(name, known, cutoff=0.5)
        hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(known)}"
        message = f"found '{name}'; expected the name of a ruleset or register, or the path of a rule file"
        raise NotFoundError(one("US206", message, hint=hint)) from None
