"""``csc-rules duties``: list what binds a body on a day."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, options
from csc_rules.cli.streams import show
from csc_rules.law.loader import load_ruleset
from csc_rules.selection import duties_of


@click.command("duties")
@click.argument("body")
@options.as_at()
@options.rulesets()
@options.laid_over()
@options.form()
def command(body: str, as_at: date, rulesets: tuple[str, ...], form: str | None) -> int:
    """List every duty and power that binds BODY on a day, with its provision, and through which name or class.

    Where nothing binds it, the answer says why.
    """
    found = duties_of(body, as_at, [load_ruleset(name) for name in rulesets] or None)
    match options.chosen_form(form):
        case "json":
            from csc_rules.report.json import text

            show(text(found), json=True)
        case "concise":
            from csc_rules.report.duties import concise

            show(concise(found))
        case _:
            from csc_rules.report.duties import full

            show(full(found, options.look()))
    return OK
