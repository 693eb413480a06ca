"""``csc-rules test``: run the tests that stand in rule files, or see what they would not notice."""

from __future__ import annotations

import click

from csc_rules.cli import FINDINGS, OK, options
from csc_rules.cli.each import of_each
from csc_rules.cli.params import OneOf
from csc_rules.cli.streams import show
from csc_rules.law.cues import cue_file
from csc_rules.law.library import cue_names, shipped
from csc_rules.report.verified import of_tests
from csc_rules.verify.model import TestResult
from csc_rules.verify.run import run_tests


@click.command("test")
@click.argument("rulesets", nargs=-1, metavar="[RULESET_OR_FILE...]")
@click.option(
    "-f",
    "--format",
    "form",
    type=OneOf(options.FORMATS),
    default="concise",
    metavar="FORMAT",
    help="concise or json; with --mutate also full.",
)
@options.show_met()
@click.option("--mutate", is_flag=True, help="Change one thing at a time, and show what no test notices.")
@click.option(
    "--statement",
    "statements",
    multiple=True,
    metavar="NAME",
    help="With --mutate: change that statement only; may be given again.",
)
@click.option(
    "--jobs", type=click.IntRange(min=1), metavar="N", help="With --mutate: how many processes share the work."
)
@click.option(
    "--at-least",
    type=click.FloatRange(0, 100),
    metavar="PERCENT",
    help="With --mutate: the share of mutants that tests have to notice.",
)
def command(
    rulesets: tuple[str, ...],
    form: str,
    show_met: bool,
    mutate: bool,
    statements: tuple[str, ...],
    jobs: int | None,
    at_least: float | None,
) -> int:
    """Run the tests of rulesets, by id or path; without any, of every rule file that is shipped.

    The exit code is 1 where a test failed, or with --mutate where the share noticed is below --at-least.
    """
    names = rulesets or shipped().names()
    if mutate:
        from csc_rules.cli.mutate import mutated

        # Mutants are of the law; a cue is tried by its own tests.
        cues = () if rulesets else cue_names()
        return mutated([name for name in names if name not in cues], form, statements, jobs, at_least)
    if form == "full" or statements or jobs is not None or at_least is not None:
        message = "-f full, --statement, --jobs and --at-least go with --mutate; expected it as well, or none of them."
        raise click.UsageError(message)
    results = [result for of_one in of_each(names, _run) for result in of_one]
    if form == "json":
        from csc_rules.report.json import text

        show(text(results), json=True)
    else:
        show(of_tests(results, show_met=show_met))
    return OK if all(result.passed for result in results) else FINDINGS


def _run(name: str) -> tuple[TestResult, ...]:
    """Run the tests of a rule file, or of a cue file, which are run where texts are read."""
    cues = cue_file(name)
    if cues is None:
        return run_tests(name)
    from csc_rules.documents.cue_tests import run_cue_tests

    return run_cue_tests(cues)
