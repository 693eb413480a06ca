"""``csc-rules record new``: begin a record with what the duties of a body ask to be known."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, options
from csc_rules.cli.files import refuse_overwriting, write
from csc_rules.cli.streams import remark, show
from csc_rules.cli.waiting import working
from csc_rules.dates import When
from csc_rules.engine.vocabulary import choices
from csc_rules.errors import UsageError, one
from csc_rules.law.loader import load_ruleset
from csc_rules.planner.outline import Outline, outline
from csc_rules.record.formats import FORMATS, suffix_of, written
from csc_rules.record.model import Record
from csc_rules.record.toml import loads
from csc_rules.report.blank_rows import given_rows
from csc_rules.report.blank_toml import blank_record


@click.command("new")
@click.argument("body")
@click.option("--jointly-with", "jointly", multiple=True, metavar="BODY", help="A body it acts jointly with.")
@click.option("--duty", "duties", multiple=True, metavar="ID", help="Only for this duty or power; may be given again.")
@click.option(
    "--document", "documents", multiple=True, metavar="KIND", help="Only for this kind of document, by its id or title."
)
@options.period()
@options.declared_kind()
@options.declared_jurisdiction()
@options.as_at()
@options.rulesets()
@click.option("-o", "--output", "output", metavar="FILE", help="Write FILE (.toml, .xlsx, .json), not the screen.")
def command(
    body: str,
    jointly: tuple[str, ...],
    duties: tuple[str, ...],
    documents: tuple[str, ...],
    period: tuple[When, When] | None,
    kind: str | None,
    jurisdiction: str | None,
    as_at: date,
    rulesets: tuple[str, ...],
    output: str | None,
) -> int:
    """Begin a record of BODY: what its duties ask to be known, with why and an example, and nothing answered.

    Every block is commented out; what is taken in counts, and nothing else. A body that no register knows is declared
    with --kind and --jurisdiction.
    """
    declared = options.declared(body, kind, jurisdiction)
    refuse_existing(output)
    with working("looking for what is asked"):
        found = outline(
            Record(body=body, jointly_with=jointly, bodies=declared),
            as_at,
            [load_ruleset(name) for name in rulesets] or None,
            period=period,
            only=duties,
            documents=documents,
        )
    if not found.sheets:
        message = f"no duty binds {found.body.title} on {as_at.isoformat()}, so that there is nothing to be asked"
        raise UsageError(one("US255", message, hint=f'“csc-rules duties "{body}"” says what bound it and what will'))
    text = blank_record(found, declared)
    record = loads(text.encode(), output or "the new record")  # A name that no record can hold is told now.
    if output is None:
        show(text)
    else:
        with working("making the record"):
            content = _content(text, record, found, suffix_of(output))
        write(output, content)
        remark(f"wrote {output}")
    return OK


def _content(text: str, record: Record, found: Outline, suffix: str) -> bytes:
    """Return a new record in the format of a suffix; others than TOML have rows to be filled in, and no comments."""
    return text.encode() if suffix == ".toml" else written(record, suffix, choices(found.rulesets), given_rows(found))


def refuse_existing(output: str | None) -> None:
    """Refuse to write over a record that is there: somebody may have answered in it."""
    import os

    if output is None:
        return
    if suffix_of(output) not in FORMATS:
        message = f"{output} is no name of a record; expected one that ends in {' or '.join(FORMATS)}"
        raise UsageError(one("US256", message))
    refuse_overwriting([output], [])
    if os.path.exists(output):
        raise UsageError(one("US257", f"{output} is there already, and may hold answers; expected a new name"))
