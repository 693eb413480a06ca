"""The options that say what is to be done by when, and how long each step to it takes."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from typing import Any

import click

from csc_rules.cli.options import F
from csc_rules.cli.params import Assumption, Day
from csc_rules.planner.schedule import Span

UNITS = {"d": "days", "w": "weeks", "m": "months", "y": "years"}


class Lead(click.ParamType[tuple[str, Span]]):
    """An act, or a duty, and how long it takes, written ``consult=60d``."""

    name = "act=time"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, Span]:
        """Read a lead time."""
        if isinstance(value, tuple):
            return value
        match = re.fullmatch(r"([^=\s]+)=([1-9][0-9]{0,3})([dwmy])", str(value))
        if match is None:
            self.fail(
                f"'{value}' is not an act with its time, such as consult=60d, prepare=12w, publish=2m or adopt=1y.",
                param,
                ctx,
            )
        return match[1], Span(count=int(match[2]), unit=UNITS[match[3]])


def aims() -> Callable[[F], F]:
    """Take the act to aim at with its day."""
    by = click.option(
        "--by", "target", type=Assumption(), metavar="ACT=DAY", help="What is to be done by when: publish=DAY."
    )
    publish = click.option("--publish-by", type=Day(), metavar="DAY", help="The same as --by publish=DAY.")
    adopt = click.option("--adopt-by", type=Day(), metavar="DAY", help="The same as --by adopt=DAY.")
    return lambda command: by(publish(adopt(command)))


def leads() -> Callable[[F], F]:
    """Take how long acts take."""
    return click.option(
        "--lead",
        "leads",
        type=Lead(),
        multiple=True,
        metavar="ACT=TIME",
        help="How long an act takes: consult=60d, prepare=12w. May be given again.",
    )


def given(target: tuple[str, date] | None, publish: date | None, adopt: date | None) -> list[tuple[str, date]]:
    """Return each act that was given with its day.

    >>> given(None, date(2027, 3, 1), None)
    [('publish', datetime.date(2027, 3, 1))]
    """
    return [
        (act, day) for each in (target, ("publish", publish), ("adopt", adopt)) if each for act, day in [each] if day
    ]
