"""The one place where consoles are made: no markup, no emoji, no highlighting, since law is full of square brackets."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from attrs import frozen
from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text


@frozen(kw_only=True)
class Look:
    """How wide a text may be, and whether it has colours. Colours only repeat what the words say."""

    width: int = 80
    colour: bool = False


def render(parts: Iterable[RenderableType], look: Look) -> str:
    """Return parts as text.

    >>> render([styled("Act [section 2] and [b]")], Look())
    'Act [section 2] and [b]\\n'
    """
    stream = StringIO()
    console = Console(
        file=stream,
        width=look.width,
        force_terminal=look.colour,
        color_system="standard" if look.colour else None,
        no_color=not look.colour,
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    for part in parts:
        console.print(part)
    # rich fills lines up to the width; blanks at the end of a line help nobody.
    return "".join(f"{line.rstrip()}\n" for line in stream.getvalue().splitlines())


def styled(text: str, style: str = "") -> Text:
    """Return a text as it stands, in a style."""
    return Text(text, style=style, no_wrap=False, overflow="fold")


def indented(text: str, by: int, style: str = "") -> Padding:
    """Return a text that is set in, every line of it."""
    return Padding(styled(text, style), (0, 0, 0, by))


def titled(title: str, text: str, by: int, gap: int = 13) -> Padding:
    """Return a short title with its text hung beside it, the lines of the text under each other."""
    from rich.table import Table

    grid = Table.grid(padding=(0, 1, 0, 0))
    grid.add_column(width=gap, no_wrap=True)
    grid.add_column(overflow="fold")
    grid.add_row(styled(title, "bold"), styled(text))
    return Padding(grid, (0, 0, 0, by))
