"""A reporting load as a page: plans and reports side by side, what they share, and how they could be aligned."""

from __future__ import annotations

from csc_rules.planner.load import Load
from csc_rules.report.html.pages import page
from csc_rules.report.load import heading, parts
from csc_rules.report.load_words import advice, standing, times, why_not
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown


def load_file(found: Load, shown: Shown) -> bytes:  # noqa: ARG001 - a load hides nothing
    """Return a load as the content of an HTML file."""
    values = {
        "load": found,
        "subject": one_line(found.name),
        "parts": [(title, texts) for title, texts in parts(found) if texts],
        "why_not": tuple(why_not(found)),
        "advice": tuple(advice(found)),
        "standing": standing,
        "times": times,
        "disclaimer": DISCLAIMER,
    }
    return page("load.html", values, running_title=f"Plans and reports of {heading(found)}")
