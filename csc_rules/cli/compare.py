"""``csc-rules compare``: rulesets side by side, question by question."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.compared import WRITTEN, give, subject
from csc_rules.cli.each import of_each
from csc_rules.compare.matrix import compare
from csc_rules.report.written import suffixes


@click.command("compare")
@click.argument("written", nargs=-1, required=True, metavar=f"{WRITTEN}...")
@options.as_at()
@options.laid_over()
@options.form()
@options.outputs(suffixes("comparison"))
def command(written: tuple[str, ...], as_at: date, form: str | None, outputs: tuple[str, ...]) -> int:
    """Set rulesets side by side: for each concept what each says, and what that is to what the first one says.

    A day behind @ says which text is meant, a provision behind : that only that part is.
    """
    files.refuse_overwriting(outputs, written)
    give("comparison", compare(of_each(written, lambda each: subject(each, as_at))), form, outputs)
    return OK
