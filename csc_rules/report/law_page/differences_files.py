"""What differs between two days as files of text, Markdown and JSON."""

from __future__ import annotations

from csc_rules.report.law_page.differences import Differences, markdown, text
from csc_rules.report.written import Shown


def text_file(found: Differences, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return what differs as the content of a text file."""
    return text(found).encode()


def markdown_file(found: Differences, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return what differs as the content of a Markdown file."""
    return markdown(found).encode()


def json_file(found: Differences, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return what differs as the content of a JSON file."""
    from csc_rules.report.json import text as to_text

    return to_text(found).encode()
