"""``csc-rules record import``: take back what officers entered in an obligations register."""

from __future__ import annotations

import click

from csc_rules.cli import OK, options
from csc_rules.cli.streams import complain, remark, show
from csc_rules.cli.waiting import working
from csc_rules.planner.merging import Merged, merge
from csc_rules.record.files import read_bytes
from csc_rules.record.formats import amended, loads
from csc_rules.record.returned import Returned, returned
from csc_rules.record.save import save
from csc_rules.selection import assess


@click.command("import")
@click.argument("register")
@click.argument("record")
@click.option("--by", metavar="NAME", help="Who enters the evidence; noted with it, and with the day.")
@click.option("--dry-run", is_flag=True, help="Say what would be changed, and change nothing.")
def command(register: str, record: str, by: str | None, dry_run: bool) -> int:
    """Put what officers entered in REGISTER, written by “check -o register.xlsx”, into RECORD.

    Takes owners, evidence, decisions and reasons; nothing is changed unless all of it can be.
    """
    with working("reading the register and the record"):
        found = returned(read_bytes(register), register)
        content = read_bytes(record)
        assessment = assess(loads(content, record), found.as_at, tuple(found.rulesets))
        merged = merge(found, assessment, by=by, on=options.today())
    if merged.changes:
        with working("checking the record with what was entered"):
            new = amended(content, record, *merged.changes)
            _try(new, record, found)
        if not dry_run:
            save(record, new, was=content)
    _tell(merged, record, dry_run=dry_run)
    return OK


def _try(content: bytes, name: str, found: Returned) -> None:
    """Check the record as it would be, so that nothing is saved that the next check would refuse."""
    assess(loads(content, name), found.as_at, tuple(found.rulesets))


def _tell(merged: Merged, record: str, *, dry_run: bool) -> None:
    for note in merged.notes:
        remark(f"note: {note}")
    show("".join(f"{line}\n" for line in merged.said))
    if not merged.changes:
        complain("nothing new was entered; the record is unchanged")
    elif dry_run:
        remark(f"{record} is unchanged: this was a dry run")
    else:
        remark(f"changed {record}")
