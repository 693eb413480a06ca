"""The page of an instrument: its particulars, tables for comparing, what is left open, and section by section."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.law.provisions import in_full
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.law_page.changes import change_lines
from csc_rules.report.law_page.cited import ranges
from csc_rules.report.law_page.glance import glance_lines
from csc_rules.report.law_page.open import open_lines
from csc_rules.report.law_page.placing import NOWHERE
from csc_rules.report.law_page.sections import section_lines
from csc_rules.report.law_page.sheet import Sheet, at
from csc_rules.report.law_page.top import top_lines
from csc_rules.report.markdown import escaped, link, sentence, table


def law_page(ruleset: Ruleset, file: str | None = None) -> str:
    """Return the page of a ruleset, as Markdown; *file* is its path, if it is not one of those shipped.

    >>> from csc_rules.law.loader import load_ruleset
    >>> law_page(load_ruleset("ni-act-2015")).splitlines()[0]
    "# Children's Services Co-operation Act (Northern Ireland) 2015"
    """
    sheet = Sheet(ruleset=ruleset, file=file)
    parts = (top_lines, _contents, glance_lines, open_lines, _excused, change_lines, section_lines)
    lines = [line for part in parts for line in part(sheet)]
    return "\n".join(lines).rstrip() + "\n"


def _contents(sheet: Sheet) -> Iterator[str]:
    """Yield links to the sections, for a page that is long."""
    named = [name for name in sheet.placed if name != NOWHERE]
    if len(named) > 3:
        links = (link(escaped(in_full(name)), f"#{at(name)}") for name in named)
        yield from (f"On this page: {', '.join(links)}.", "")


def _excused(sheet: Sheet) -> Iterator[str]:
    excused = sheet.ruleset.instrument.not_encoded
    if excused:
        rows = [(escaped(ranges(each.provisions)), sheet.text(sentence(each.because))) for each in excused]
        yield from ("## What is not encoded, and why", "", *table(("Provisions", "Why"), rows), "")
