"""``csc-rules coverage``: show provision by provision what is encoded and tested."""

from __future__ import annotations

import click

from csc_rules.cli import FINDINGS, OK
from csc_rules.cli.each import form, of_each
from csc_rules.cli.streams import show
from csc_rules.law.library import available
from csc_rules.report.verified import of_coverage
from csc_rules.verify.coverage import coverage


@click.command("coverage")
@click.argument("rulesets", nargs=-1, metavar="[RULESET_OR_FILE...]")
@form()
def command(rulesets: tuple[str, ...], form: str) -> int:
    """Show for each provision of rulesets what encodes it, how many tests cover it, or why it is not encoded.

    The exit code is 1 where a provision is neither encoded nor excused, where one is both, or where a test claims a
    provision that nothing in it concerns.
    """
    found = of_each(rulesets or [info.id for info in available()], coverage)
    if form == "json":
        from csc_rules.report.json import text

        show(text(found), json=True)
    else:
        show(of_coverage(found))
    return OK if all(entry.ok for entry in found) else FINDINGS
