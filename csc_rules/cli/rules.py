"""``csc-rules rules``: list the rulesets, or show one; on the screen, or as a page in a file."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import click

from csc_rules.cli import OK, files
from csc_rules.cli.each import form
from csc_rules.cli.options import laid_over
from csc_rules.cli.options import outputs as outputs_in
from csc_rules.cli.streams import remark, show
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


@click.group("rules")
def command() -> None:
    """List the rulesets that are known here, show what one of them holds, or what would undo an amendment."""


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
@laid_over()
@form()
@outputs_in(SUFFIXES)
def show_ruleset(name: str, form: str, outputs: tuple[str, ...]) -> int:
    """Show NAME, a ruleset or a register such as "acts": each statement with its provision.

    With -o and a name that ends in .md it writes a page for people to read.
    """
    files.refuse_overwriting(outputs, (name,))
    register = load_register(name)
    writers = _of_register(register) if register else _of_ruleset(ruleset_of(name), name)
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


def _of_ruleset(ruleset: Ruleset, name: str) -> Writers:
    def json() -> str:
        from csc_rules.report.ruleset_json import published_ruleset, ruleset_text

        return ruleset_text(published_ruleset(ruleset))

    def page() -> str:
        from csc_rules.report.law_page import law_page

        return law_page(ruleset, name if name.endswith(SUFFIX) else None)

    return {".json": json, ".md": page, ".txt": lambda: rules.show_text(rules.shown(ruleset))}


def _of_register(units: tuple[Unit, ...]) -> Writers:
    def json() -> str:
        from csc_rules.report.ruleset_json import published_register, ruleset_text

        return ruleset_text(published_register(units))

    def page() -> str:
        from csc_rules.report.law_page import register_page

        return register_page(units)

    return {".json": json, ".md": page, ".txt": lambda: rules.show_text(rules.shown_unit(units[0]))}


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
    except NotFoundError:
        known = [*(info.id for info in available()), *registers()]
        near = nearest(name, known, cutoff=0.5)
        hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(known)}"
        message = f"found '{name}'; expected the name of a ruleset or register, or the path of a rule file"
        raise NotFoundError(one("US206", message, hint=hint)) from None
