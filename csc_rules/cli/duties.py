"""``csc-rules duties``: list what binds a body on a day."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, options
from csc_rules.cli.screen import show_result
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
    show_result("duties", form, found)
    return OK
