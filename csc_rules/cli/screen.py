"""Showing a result on the screen or in a pipe, in full, in lines, or as JSON."""

from __future__ import annotations

from importlib import import_module
from typing import Any, Final

from csc_rules.cli import options
from csc_rules.cli.streams import show

# For each kind of result what shows it in full, in lines, and as JSON: a module of report, and its function there.
SCREENS: Final[dict[str, tuple[str, str, str]]] = {
    "assessment": ("full:full", "concise:concise", "json:to_json"),
    "calendar": ("calendar:full", "calendar:concise", "calendar:to_json"),
    "comparison": ("side.text:full", "side.text:concise", "json:text"),
    "cure": ("schedule:cure_full", "schedule:cure_concise", "json:text"),
    "delta": ("side.text:full", "side.text:concise", "json:text"),
    "duties": ("duties:full", "duties:concise", "json:text"),
    "funds": ("funds:full", "funds:concise", "funds:to_json"),
    "load": ("load:full", "load:concise", "json:text"),
    "prospect": ("side.text:full", "side.text:concise", "json:text"),
    "read": ("case.terminal:full", "case.terminal:concise", "case.json:to_json"),
    "remedies": ("remedies:full", "remedies:concise", "json:text"),
    "schedule": ("schedule:full", "schedule:concise", "json:text"),
}


def show_result(kind: str, form: str | None, result: object, **choices: bool) -> None:
    """Show a result in the format asked for; what writes it is imported no sooner.

    *choices* say what of it is shown to people; JSON has everything.

    >>> from datetime import date
    >>> from csc_rules.selection import duties_of
    >>> show_result("duties", "concise", duties_of("Northern Ireland Assembly", date(2015, 1, 1)))
    no duty  because no ruleset has Northern Ireland Assembly as a bearer; ...
    """
    full, concise, json = SCREENS[kind]
    match options.chosen_form(form):
        case "json":
            show(_function(json)(result), json=True)
        case "concise":
            show(_function(concise)(result, **choices))
        case _:
            show(_function(full)(result, options.look(), **choices))


def _function(written: str) -> Any:
    module, _, name = written.partition(":")
    return getattr(import_module(f"csc_rules.report.{module}"), name)
