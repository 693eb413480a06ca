"""``csc-rules record determine``."""

from __future__ import annotations

import click

from csc_rules.cli import OK


@click.command("determine")
def command() -> int:
    """Do nothing yet."""
    return OK
