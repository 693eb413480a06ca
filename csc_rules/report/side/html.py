"""A paper as a page."""

from __future__ import annotations

from csc_rules.report.html.pages import page
from csc_rules.report.side import papers
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown
from csc_rules.version import TOOL


def file(found: object, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return a result as the content of an HTML file."""
    made = papers.of(found)
    values = {"paper": made, "disclaimer": DISCLAIMER, "tool": TOOL}
    return page("side.html", values, running_title=one_line(made.title))
