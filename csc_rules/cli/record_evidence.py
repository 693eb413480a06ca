"""``csc-rules record evidence``: record where a fact of a record can be seen."""

from __future__ import annotations

from datetime import date

import click

from csc_rules.cli import OK, options
from csc_rules.cli.changing import beside, change
from csc_rules.cli.params import Day
from csc_rules.cli.waiting import reading_on
from csc_rules.errors import NotFoundError, one
from csc_rules.record.change import Append
from csc_rules.record.evidence import digest_of
from csc_rules.record.model import Evidence, Record
from csc_rules.record.problems import child
from csc_rules.similar import nearest


@click.command("evidence")
@click.argument("path", metavar="FILE")
@click.argument("fact", metavar="FACT")
@click.option("--file", "seen", metavar="SEEN", help="The file in which it was seen; its sha256 is noted.")
@click.option("--source", metavar="TEXT", help="A web address, or the name of a source.")
@click.option("--page", metavar="TEXT", help="Page, paragraph or cell.")
@click.option("--quote", metavar="TEXT", help="The words, as they stand there.")
@click.option("--note", metavar="TEXT", help="Anything to be said of it.")
@click.option("--by", metavar="WHO", help="Who enters it.")
@click.option(
    "--on",
    type=Day(),
    default=options.today,
    show_default="today",
    metavar="DAY",
    help="The day on which it is entered.",
)
def command(
    path: str,
    fact: str,
    seen: str | None,
    source: str | None,
    page: str | None,
    quote: str | None,
    note: str | None,
    by: str | None,
    on: date,
) -> int:
    """Add evidence for FACT to FILE, a record: where it was seen, who entered it, and when.

    FACT is a document or fund by its id, an item as ID/ITEM, or the place of a fact in the record, such as "act[2]" for
    the third act. Everything else in the file stays as it is.
    """
    if not seen and not source:
        raise click.UsageError("found neither --file nor --source; expected at least one of them.")
    entry = Evidence(
        source=source,
        file=beside(seen, path) if seen else None,
        page=page,
        quote=quote,
        sha256=_digest(seen) if seen else None,
        entered_by=by,
        entered_on=on,
        note=note,
    )
    change(path, lambda record: Append(child(_path(record, fact), "evidence"), entry), on)
    return OK


def _digest(seen: str) -> str:
    with reading_on("reading the evidence, in MiB") as told:
        return digest_of(seen, told)


def _path(record: Record, written: str) -> str:
    """Return the path of the fact that is meant."""
    known = {fact.path: fact.path for fact in record.facts()}
    for fund in record.funds:
        known.setdefault(fund.id, fund.path)
    for document in record.documents:
        known.setdefault(document.id, document.path)
        for content in document.contents:
            known.setdefault(f"{document.id}/{content.item}", content.path)
    if written in known:
        return known[written]
    near = nearest(written, known, count=3, cutoff=0.4)
    hint = f"did you mean {' or '.join(near)}?" if near else "the first act of a record is act[0]"
    raise NotFoundError(one("US239", f"“{written}” is no fact of this record; expected one such as act[0]", hint=hint))
