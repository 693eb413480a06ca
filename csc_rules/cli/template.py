"""``csc-rules template``: a blank document that has every heading the law asks for."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, files, options
from csc_rules.cli.aim import aims, given, leads
from csc_rules.cli.record_new import refuse_existing
from csc_rules.cli.streams import show
from csc_rules.cli.waiting import working
from csc_rules.dates import When
from csc_rules.law.loader import load_ruleset
from csc_rules.planner.schedule import Span
from csc_rules.planner.starting import with_days
from csc_rules.planner.template import template
from csc_rules.record.model import Record
from csc_rules.report.written import Shown, suffixes, written
from csc_rules.selection import assess


@click.command("template")
@click.argument("document")
@click.option("--for", "body", required=True, metavar="BODY", help="Whose document it is to be.")
@click.option("--jointly-with", "jointly", multiple=True, metavar="BODY", help="A body it acts jointly with.")
@options.period()
@aims()
@leads()
@options.declared_kind()
@options.declared_jurisdiction()
@options.as_at()
@options.rulesets()
@options.outputs(suffixes("template"))
def command(
    document: str,
    body: str,
    jointly: tuple[str, ...],
    period: tuple[When, When] | None,
    target: tuple[str, date] | None,
    publish_by: date | None,
    adopt_by: date | None,
    leads: tuple[tuple[str, Span], ...],
    kind: str | None,
    jurisdiction: str | None,
    as_at: date,
    rulesets: tuple[str, ...],
    outputs: tuple[str, ...],
) -> int:
    """Make a blank DOCUMENT for a body: a kind, by its id or title, such as strategy or annual-report.

    It has every required heading with its provision, those to be consulted by name, who signs it off, and what is
    promised once it is there. With -o record.toml, a record is begun to go with it. Without -o it is shown as Markdown.

    Each step has the day by which it has to be begun: reckoned backwards from --by, --publish-by or --adopt-by, or from
    the last day of the law for the document, or, of a plan without one, from the day before its period begins.
    """
    aimed = given(target, publish_by, adopt_by)
    if len(aimed) > 1:
        raise click.UsageError("Expected one day to aim at: --publish-by DAY, --adopt-by DAY or --by ACT=DAY.")
    files.refuse_overwriting(outputs, rulesets)
    for output in outputs:
        if output.lower().endswith(".toml"):
            refuse_existing(output)
    record = Record(body=body, jointly_with=jointly, bodies=options.declared(body, kind, jurisdiction))
    with working("making the template"):
        made = template(document, record, as_at, [load_ruleset(name) for name in rulesets] or None, period=period)
        made = with_days(made, assess(record, as_at, rulesets), aimed[0] if aimed else None, dict(leads))
    if outputs:
        files.write_all("template", outputs, made)
    else:
        show(written("template", ".md", made, Shown()).decode())
    return OK
