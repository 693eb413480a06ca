"""The one place where consoles are made: no markup, no emoji, no highlighting, since law is full of square brackets."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from io import StringIO
from textwrap import wrap

from attrs import frozen
from rich.console import Console
from rich.text import Text

from csc_rules.report.visible import pictured, unturned


@frozen(kw_only=True)
class Look:
    """How wide a text may be, and whether it has colours. Colours only repeat what the words say."""

    width: int = 80
    colour: bool = False


def render(lines: Iterable[Text], look: Look) -> str:
    """Return lines as text.

    >>> render([styled("Act [section 2] and [b]")], Look())
    'Act [section 2] and [b]\\n'
    """
    if not look.colour:
        # Without colours the lines are what they say; a console would look at each of them at length, and change none.
        return "".join(f"{line.plain}\n" for line in lines)
    stream = StringIO()
    console = Console(
        file=stream,
        width=look.width,
        force_terminal=True,
        color_system="standard",
        markup=False,
        emoji=False,
        highlight=False,
        legacy_windows=False,
        _environ={},
    )
    for line in lines:
        console.print(line, crop=False, soft_wrap=True)
    return stream.getvalue()


def styled(text: str, style: str = "") -> Text:
    """Return a text as it stands, in a style.

    What a terminal would take for an order to it is shown by a picture, and what turns letters round by its name.
    """
    return Text(unturned(pictured(text)), style=style, no_wrap=True, overflow="ignore")


@frozen(kw_only=True)
class Pen:
    """Break texts into lines that fit a width. An address that is longer stays whole, so that it can be followed."""

    look: Look

    def indented(self, text: str, by: int = 0, style: str = "", hang: int = 0) -> Iterator[Text]:
        """Yield the lines of a text that is set in, those after the first by some more.

        >>> [str(line) for line in Pen(look=Look(width=12)).indented("one two three", 2, hang=2)]
        ['  one two', '    three']
        """
        lines = wrap(
            text,
            self.look.width,
            initial_indent=" " * by,
            subsequent_indent=" " * (by + hang),
            break_long_words=False,
            break_on_hyphens=False,
        )
        yield from (styled(line, style) for line in lines)

    def titled(self, title: str, text: str, by: int = 0, gap: int = 14) -> Iterator[Text]:
        """Yield a short title and its text beside it, the lines of the text under each other."""
        lead = f"{' ' * by}{title:{gap}}"
        lines = list(self.indented(text, len(lead)))
        first = lines[0].plain[len(lead) :] if lines else ""
        line = styled(" " * by)
        line.append(f"{title:{gap}}", style="bold").append(first)
        yield line
        yield from lines[1:]
