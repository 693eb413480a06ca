"""``csc-rules rules``: list the rulesets, or show one."""

from __future__ import annotations

import click

from csc_rules.cli import OK
from csc_rules.cli.each import form
from csc_rules.cli.streams import show
from csc_rules.errors import NotFoundError, one
from csc_rules.law.loader import load_all, load_ruleset
from csc_rules.law.model import Unit
from csc_rules.law.ruleset import Ruleset
from csc_rules.report import rules
from csc_rules.similar import nearest


@click.group("rules")
def command() -> None:
    """List the rulesets that are known here, or show what one of them holds."""


@command.command("list")
@form()
def list_rulesets(form: str) -> int:
    """List the rulesets: id, title, jurisdiction, stage, standing, and the days in force."""
    found = tuple(rules.listed(ruleset) for ruleset in load_all())
    _show(found, rules.list_text(found), form)
    return OK


@command.command("show")
@click.argument("name")
@form()
def show_ruleset(name: str, form: str) -> int:
    """Show NAME, a ruleset or a register such as "acts": each statement with its provision."""
    unit = next((unit for unit in _registers() if unit.name == name), None)
    found = rules.shown_unit(unit) if unit else rules.shown(_ruleset(name))
    _show(found, rules.show_text(found), form)
    return OK


def _registers() -> tuple[Unit, ...]:
    """Return the units without an instrument that the shipped rulesets use."""
    units = {unit.name: unit for ruleset in load_all() for unit in ruleset.units if unit.instrument is None}
    return tuple(units.values())


def _ruleset(name: str) -> Ruleset:
    try:
        return load_ruleset(name)
    except NotFoundError:
        known = [*(ruleset.id for ruleset in load_all()), *(unit.name for unit in _registers())]
        near = nearest(name, known, cutoff=0.5)
        hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(known)}"
        message = f"found '{name}'; expected the name of a ruleset or register, or the path of a rule file"
        raise NotFoundError(one("US206", message, hint=hint)) from None


def _show(found: object, text: str, form: str) -> None:
    if form == "json":
        from csc_rules.report.json import text as to_text

        show(to_text(found), json=True)
    else:
        show(text)
