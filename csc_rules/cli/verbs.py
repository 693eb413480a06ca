"""A group of commands, each a module of its own that is imported only when it is asked for."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import Any

import click

from csc_rules.similar import nearest


class Verbs(click.Group):
    """A group whose commands are imported when they are run, and listed without being imported.

    *verbs* says what each does; *home* is what the names of their modules begin with. Such a module holds its command
    under the name ``command``.
    """

    def __init__(self, *arguments: Any, verbs: Mapping[str, str], home: str, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self.verbs = verbs
        self.home = home

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """List the verbs."""
        return list(self.verbs)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import a verb."""
        if cmd_name not in self.verbs:
            return None
        command = import_module(f"{self.home}{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find a verb; for an unknown one say which is nearest."""
        if args and args[0] not in self.verbs and not args[0].startswith("-"):
            near = nearest(args[0], self.verbs)
            meant = f"Did you mean '{near[0]}'?" if near else f"There are {', '.join(self.verbs)}."
            ctx.fail(f"'{args[0]}' is not a command. {meant}")
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """Write the list of verbs from the table."""
        with formatter.section("Commands"):
            formatter.write_dl(list(self.verbs.items()))
