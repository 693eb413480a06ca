"""``csc-rules check``: check the record of a body against the law."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import FINDINGS, OK, files, options
from csc_rules.cli.changing import warn_of_changed_evidence
from csc_rules.cli.params import OneOf
from csc_rules.cli.screen import show_result
from csc_rules.cli.streams import show
from csc_rules.cli.suggested import beside, prospect_of, show_both
from csc_rules.cli.waiting import working
from csc_rules.record.formats import load
from csc_rules.report.written import Shown, suffixes
from csc_rules.selection import assess


@click.command("check")
@click.argument("record")
@options.as_at()
@options.law_at()
@options.assume()
@options.rulesets()
@options.laid_over()
@options.form()
@options.outputs(suffixes("assessment"))
@click.option(
    "--fail-on",
    type=OneOf(options.FAIL_ON),
    default="missing",
    metavar="LEVEL",
    show_default=True,
    help="What makes the exit code 1: missing, late or open; each includes those before it.",
)
@click.option(
    "--with-suggestions",
    "suggestions",
    multiple=True,
    metavar="FILE",
    help="Show, too, what would change if the suggestions of FILE, .xlsx or .toml, were accepted; may be given again.",
)
@options.show_met()
@options.show_not_applying()
def command(
    record: str,
    as_at: date,
    law_at: date | None,
    assumptions: tuple[tuple[str, date], ...],
    rulesets: tuple[str, ...],
    form: str | None,
    outputs: tuple[str, ...],
    fail_on: str,
    suggestions: tuple[str, ...],
    show_met: bool,
    show_not_applying: bool,
) -> int:
    """Check RECORD, a file that says what a body did, in .toml, .json or .xlsx, against the law that binds the body.

    Shows what is missing, late, due, and open to facts or judgement, each with its provision and evidence.
    """
    files.refuse_overwriting((*outputs, *beside(outputs, suggestions)), [record, *rulesets, *suggestions])
    with working("checking the record"):
        read = load(record)
        assessment = assess(read, as_at, rulesets, law_at, options.events(assumptions))
    warn_of_changed_evidence(read, record)
    if suggestions:
        what_if = prospect_of(record, assessment, suggestions, rulesets)
    if suggestions and options.chosen_form(form) == "json":
        show_both(assessment, what_if)
    else:
        show_result("assessment", form, assessment, show_met=show_met, show_not_applying=show_not_applying)
        if suggestions:
            show("\n")
            show_result("prospect", form, what_if)
    shown = Shown(met=show_met, not_applying=show_not_applying)
    files.write_all("assessment", outputs, assessment, shown)
    if suggestions:
        files.write_all("prospect", beside(outputs, suggestions), what_if)
    return FINDINGS if assessment.fails(fail_on) else OK
