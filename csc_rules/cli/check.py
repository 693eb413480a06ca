"""``csc-rules check``: check the record of a body against the law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import click

from csc_rules.cli import FINDINGS, OK, files, options
from csc_rules.cli.params import OneOf
from csc_rules.cli.streams import complain, show
from csc_rules.engine.assessment import Assessment
from csc_rules.record.toml import load
from csc_rules.selection import assess

SUFFIXES = (".json", ".txt")


@click.command("check")
@click.argument("record")
@options.as_at()
@options.law_at()
@options.assume()
@options.rulesets()
@options.form()
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    metavar="FILE",
    help="Write a file, in the format of its suffix (.json, .txt); may be given again.",
)
@click.option(
    "--fail-on",
    type=OneOf(options.FAIL_ON),
    default="missing",
    metavar="LEVEL",
    show_default=True,
    help="What makes the exit code 1: missing, late or open; each includes those before it.",
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
    show_met: bool,
    show_not_applying: bool,
) -> int:
    """Check RECORD, a TOML file that says what a body did, against the law that binds the body.

    Shows what is missing, late, due, and open to facts or judgement, each with its provision and evidence.
    """
    suffixes = [files.suffix_of(path, SUFFIXES) for path in outputs]
    files.refuse_overwriting(outputs, [record, *rulesets])
    assessment = assess(load(record), as_at, rulesets, law_at, options.events(assumptions))
    writer = _writers(show_met=show_met, show_not_applying=show_not_applying)
    chosen = options.chosen_form(form)
    show(writer(chosen, assessment, True), json=chosen == "json")
    for path, suffix in zip(outputs, suffixes, strict=True):
        files.write(path, writer("json" if suffix == ".json" else "full", assessment, False))
        complain(f"wrote {path}")
    return FINDINGS if assessment.fails(fail_on) else OK


def _writers(*, show_met: bool, show_not_applying: bool) -> Callable[[str, Assessment, bool], str]:
    """Return what writes an assessment in a format, for the screen or for a file; each format is imported when used."""

    def write(form: str, assessment: Assessment, on_screen: bool) -> str:
        if form == "json":
            from csc_rules.report.json import to_json

            return to_json(assessment)
        if form == "concise":
            from csc_rules.report.concise import concise

            return concise(assessment, show_met=show_met, show_not_applying=show_not_applying)
        from csc_rules.report.console import Look
        from csc_rules.report.full import full

        look = options.look() if on_screen else Look()
        return full(assessment, look, show_met=show_met, show_not_applying=show_not_applying)

    return write
