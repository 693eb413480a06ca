"""Writing to the terminal or a pipe: what a stream cannot show is replaced, never an error."""

from __future__ import annotations

import re
import sys
from typing import TextIO

from csc_rules.cli.waiting import over
from csc_rules.report.diagnostics import one_line_of
from csc_rules.report.visible import unturned

# What our own texts use beyond ASCII, and what stands for it where it cannot be shown.
_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "•": "*", "£": "GBP ", "\u00a0": " "}
)
_BEYOND_ASCII = re.compile("[^\x00-\x7f]+")
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def fitting(text: str, encoding: str | None) -> str:
    """Return a text as a stream of some encoding can show it.

    >>> fitting("“met” – Ó Néill", "ascii")
    '"met" - ? N?ill'
    """
    name = encoding or "ascii"
    if _has(name, text):
        return text

    def plain(match: re.Match[str]) -> str:
        return "".join(each if _has(name, each) else each.translate(_PLAIN) for each in match[0])

    found = _BEYOND_ASCII.sub(plain, text)
    return found.encode(name, "replace").decode(name)


def _has(encoding: str, text: str) -> bool:
    """Tell whether an encoding can hold a text."""
    try:
        text.encode(encoding)
    except UnicodeEncodeError:
        return False
    return True


def escaped(text: str, encoding: str | None) -> str:
    r"""Return JSON as a stream of some encoding can show it, with escapes in place of what it cannot.

    >>> escaped('"Néill"', "ascii")
    '"N\\u00e9ill"'
    """
    name = encoding or "ascii"

    def held(match: re.Match[str]) -> str:
        return "".join(each if _has(name, each) else _escape(each) for each in match[0])

    return text if _has(name, text) else _BEYOND_ASCII.sub(held, text)


def _escape(character: str) -> str:
    units = character.encode("utf-16-be", "surrogatepass")
    return "".join(f"\\u{units[at]:02x}{units[at + 1]:02x}" for at in range(0, len(units), 2))


def show(text: str, *, json: bool = False) -> None:
    """Write a result to standard output."""
    over()
    stream = sys.stdout
    fit = escaped if json else fitting
    stream.write(fit(text if json else unturned(text), stream.encoding))
    stream.flush()


def complain(text: str) -> None:
    """Write anything that is no result to standard error, on lines of its own and without control characters."""
    over()
    _write_line(sys.stderr, unturned(_CONTROLS.sub("", text)))


def remark(text: str) -> None:
    """Write one remark to standard error on one line, whatever line ends are in the names that it is made of."""
    complain(one_line_of(text))


def _write_line(stream: TextIO, text: str) -> None:
    stream.write(fitting(text if text.endswith("\n") else f"{text}\n", stream.encoding))
    stream.flush()
