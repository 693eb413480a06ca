"""``csc-rules rules sign-off``: write down who reviewed which provisions of a ruleset, when and against which text."""

from __future__ import annotations

import os
from datetime import date

import click

from csc_rules.cli import OK, files
from csc_rules.cli.options import today
from csc_rules.cli.params import Day
from csc_rules.cli.streams import remark, show


@click.command("sign-off")
@click.argument("ruleset", metavar="RULESET")
@click.argument("provisions", nargs=-1, required=True, metavar="PROVISION...")
@click.option("--by", required=True, metavar="NAME", help="Who reviewed them.")
@click.option("--on", type=Day(), default=today, metavar="DAY", show_default="today", help="The day of the review.")
@click.option(
    "--against",
    required=True,
    metavar="TEXT",
    help="Which text of the law the reviewer had open, as in “text as at 2026-11-01”.",
)
@click.option("--note", metavar="TEXT", help="What the reviewer wants to be kept with it.")
def command(ruleset: str, provisions: tuple[str, ...], by: str, on: date, against: str, note: str | None) -> int:
    """Write into the file beside RULESET that each PROVISION was reviewed and found right.

    A provision of which only parts are listed, such as s.3, stands for all of its parts. The file keeps what is in it.
    """
    from csc_rules.record.files import read_bytes
    from csc_rules.report.verified import of_sign_offs
    from csc_rules.verify.sign_offs import appended, beside, sign
    from csc_rules.verify.suite import suite_of

    _refuse_empty({"--by": by, "--against": against, "--note": note})
    suite = suite_of(ruleset)
    signed = sign(suite, provisions, by=by.strip(), on=on, against=against.strip(), note=note)
    path = beside(suite.source.name)
    before = read_bytes(path) if os.path.exists(path) else b""
    content = appended(before, path, signed)
    if content != before:
        files.write(path, content)
        remark(f"wrote {path}")
    show(of_sign_offs(suite, signed))
    return OK


def _refuse_empty(given: dict[str, str | None]) -> None:
    empty = [name for name, text in given.items() if text is not None and not text.strip()]
    if empty:
        raise click.UsageError(f"{' and '.join(empty)} got an empty text; expected one that says something.")
