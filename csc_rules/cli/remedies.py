"""``csc-rules remedies``: show for each duty what may follow a breach, and who may act."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.each import of_each
from csc_rules.cli.screen import show_result
from csc_rules.compare.remedies import remedies
from csc_rules.law.loader import load_all, load_ruleset
from csc_rules.report.written import suffixes


@click.command("remedies")
@click.argument("rulesets", nargs=-1, metavar="[RULESET...]")
@options.as_at()
@options.law_at()
@options.form()
@options.outputs(suffixes("remedies"))
def command(
    rulesets: tuple[str, ...], as_at: date, law_at: date | None, form: str | None, outputs: tuple[str, ...]
) -> int:
    """Show for each duty in force what may follow a breach and who may act, and how many duties have no remedy.

    Without RULESET, of all that are shipped. Guidance and good practice are counted apart from law.
    """
    files.refuse_overwriting(outputs, rulesets)
    found = remedies(of_each(rulesets, load_ruleset) if rulesets else load_all(), as_at, law_at)
    show_result("remedies", form, found)
    files.write_all("remedies", outputs, found)
    return OK
