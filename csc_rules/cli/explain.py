"""``csc-rules explain``: show a duty, and with a record how a finding was reached."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, options
from csc_rules.cli.streams import show
from csc_rules.cli.targets import Target, find
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.explain import Step, explain
from csc_rules.errors import NotFoundError, one
from csc_rules.law.loader import load_all, load_ruleset
from csc_rules.record.formats import load
from csc_rules.selection import assess


@click.command("explain")
@click.argument("target")
@click.argument("record", required=False)
@options.as_at()
@options.law_at()
@options.assume()
@options.rulesets()
@options.laid_over()
@options.form()
def command(
    target: str,
    record: str | None,
    as_at: date,
    law_at: date | None,
    assumptions: tuple[tuple[str, date], ...],
    rulesets: tuple[str, ...],
    form: str | None,
) -> int:
    """Show TARGET: a duty, a finding, or a provision such as "RULESET s.5(5)(a)".

    Without a RECORD: what the duty asks, when, of whom, and what it leaves to judgement. With one: how each finding
    was reached, step by step, with the arithmetic and the evidence.
    """
    chosen = options.chosen_form(form)
    if record is None:
        _show_pages(find(target, [load_ruleset(name) for name in rulesets] or load_all()), chosen)
        return OK
    assessment = assess(load(record), as_at, rulesets, law_at, options.events(assumptions))
    known = [checked.view.ruleset for checked in assessment.checked]
    _show_proofs(target, _proofs(assessment, find(target, known or load_all()), target), chosen)
    return OK


def _show_pages(targets: tuple[Target, ...], form: str) -> None:
    from csc_rules.report.page import page

    found = tuple(page(target.ruleset, target.norm) for target in targets)
    if form == "json":
        from csc_rules.report.json import text

        show(text(found), json=True)
        return
    from csc_rules.report.explained import pages

    show(pages(found, options.look()))


def _proofs(assessment: Assessment, targets: tuple[Target, ...], written: str) -> tuple[Step, ...]:
    found = tuple(
        step
        for target in targets
        for step in explain(assessment, target.duty)
        if target.instance is None or step.text.endswith(f"[{target.instance}]")
    )
    if not found:
        known = ", ".join(entry.id for entry in assessment.instances if entry.duty in {each.duty for each in targets})
        hint = f"there are {known}" if known else "no duty of the rulesets checked has it"
        raise NotFoundError(one("US205", f"this check has no instance “{written}”", hint=hint))
    return found


def _show_proofs(written: str, steps: tuple[Step, ...], form: str) -> None:
    from csc_rules.report import explained

    if form == "json":
        from csc_rules.report.json import text

        show(text({"target": written, "proofs": steps}), json=True)
    elif form == "concise":
        show(explained.proof_lines(steps))
    else:
        show(explained.proofs(steps, options.look()))
