"""``csc-rules record evidence``."""

from __future__ import annotations

import click

from csc_rules.cli import OK


@click.command("evidence")
def command() -> int:
    """Do nothing yet."""
    return OK
