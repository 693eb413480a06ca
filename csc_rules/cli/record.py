"""``csc-rules record``: what is done to records. Each subcommand is a module of its own, ``record_check`` and so on."""

from __future__ import annotations

import click

from csc_rules.cli.verbs import Verbs

# A subcommand, its module being csc_rules.cli.record_NAME, and what it does, for the list of subcommands.
SUBCOMMANDS = {
    "accept": "Decide on suggestions that were read, and enter what is accepted.",
    "anchor": "Find the quotes of a record again in a new edition of its files.",
    "ask": "Put the open questions of a record, and enter the answers in it.",
    "check": "Explain every mistake of records, and write a record in another format.",
    "determine": "Record an answer to what the law leaves to judgement.",
    "evidence": "Record where a fact of a record can be seen.",
    "import": "Take back what officers entered in an obligations register.",
    "new": "Begin a record with what the duties of a body ask to be known.",
}


@click.group("record", cls=Verbs, verbs=SUBCOMMANDS, home="csc_rules.cli.record_")
def command() -> None:
    """Check a record of what a body did, add to it, or write it in another format."""
