"""A page that is the Markdown of a result and nothing more."""

from __future__ import annotations

from collections.abc import Iterable

from csc_rules.report.html.from_markdown import below, blocks
from csc_rules.report.html.pages import page
from csc_rules.report.law_page.differences import Differences, lines_of
from csc_rules.report.markdown import plain
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown
from csc_rules.version import VERSION


def of_lines(lines: Iterable[str], kicker: str) -> bytes:
    """Return the lines of a page of Markdown as the content of an HTML file; the first is its title."""
    held = tuple(lines)
    title = plain(held[0].removeprefix("# "))
    values = {
        "title": title,
        "kicker": kicker,
        "content": blocks(below(held)),
        "tool": f"csc-rules {VERSION}",
        "disclaimer": DISCLAIMER,
    }
    return page("plain.html", values, running_title=title)


def differences_file(found: Differences, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return what differs between two days as the content of an HTML file."""
    return of_lines(lines_of(found), "what differs between two days")
