"""``csc-rules test``: run the tests that stand in rule files."""

from __future__ import annotations

import click

from csc_rules.cli import FINDINGS, OK, options
from csc_rules.cli.each import form, of_each
from csc_rules.cli.streams import show
from csc_rules.law.library import shipped
from csc_rules.report.verified import of_tests
from csc_rules.verify.run import run_tests


@click.command("test")
@click.argument("rulesets", nargs=-1, metavar="[RULESET_OR_FILE...]")
@form()
@options.show_met()
def command(rulesets: tuple[str, ...], form: str, show_met: bool) -> int:
    """Run the tests of rulesets, by id or path; without any, of every rule file that is shipped.

    The exit code is 1 where a test failed.
    """
    results = [result for of_one in of_each(rulesets or shipped().names(), run_tests) for result in of_one]
    if form == "json":
        from csc_rules.report.json import text

        show(text(results), json=True)
    else:
        show(of_tests(results, show_met=show_met))
    return OK if all(result.passed for result in results) else FINDINGS
