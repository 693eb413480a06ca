"""A blank document in Markdown: headings with anchors and the ids of their items, notes as quotations."""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from csc_rules.planner.template import Template
from csc_rules.report.markdown import anchor, escaped, link
from csc_rules.report.template_parts import Fill, Grid, Note, Part, Titled, parts, title_of
from csc_rules.report.written import Shown


def template_file(template: Template, shown: Shown) -> bytes:  # noqa: ARG001 - a blank document shows everything
    """Return a blank document as the content of a Markdown file.

    >>> from datetime import date
    >>> from csc_rules.planner.template import template
    >>> from csc_rules.record.model import Record
    >>> made = template("strategy", Record(body="the Executive"), date(2024, 7, 1))
    >>> '<a id="strategy-outcomes"></a>' in template_file(made, Shown()).decode()
    True
    """
    lines = [f"# {escaped(title_of(template))}", ""]
    for part in parts(template):
        lines += [*_drawn(part), ""]
    return "\n".join(lines).encode()


def _drawn(part: Part) -> Iterator[str]:
    match part:
        case Titled():
            if part.id:
                yield f"{anchor(part.id)}<!-- csc-rules: {_plain(part.id)} -->"
                yield ""
            yield f"{'#' * (part.level + 1)} {escaped(part.text)}"
        case Note():
            cited = f"{link(escaped(part.provision), part.source)}: " if part.provision else ""
            yield f"> *{cited}{escaped(part.text)}*" if not cited else f"> {cited}*{escaped(part.text)}*"
        case Fill():
            yield f"<!-- csc-rules: write here{f', {_plain(part.id)}' if part.id else ''} -->"
        case Grid():
            yield f"| {' | '.join(escaped(each) for each in part.headers)} |"
            yield f"|{' --- |' * len(part.headers)}"
            for row in part.rows:
                yield f"| {' | '.join(escaped(each) for each in row)} |"
        case _:
            assert_never(part)


def _plain(name: str) -> str:
    """Return an id that cannot end the comment it stands in."""
    return name.replace("--", "- -").replace(">", "")
