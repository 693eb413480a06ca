"""The reporting load of a body for people and tools: in full, in lines, as JSON, Markdown and text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from csc_rules.dates import spoken
from csc_rules.planner.load import Load, Report
from csc_rules.report import markdown
from csc_rules.report.load_words import KINDS, advice, overlap, pair, standing, times, titles, why_not
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER, count
from csc_rules.report.written import Shown

if TYPE_CHECKING:
    from rich.text import Text

    from csc_rules.report.console import Look, Pen

COLUMNS = ("Plan or report", "Provision", "Owed by", "When", "Contents", "Consulted", "Goes to", "Standing")


def heading(found: Load) -> str:
    """Name a load and its window."""
    return f"{one_line(found.name)}: {spoken(found.since)} to {spoken(found.through)}"


def cells(report: Report) -> tuple[str, ...]:
    """Return a plan or report as the cells of a row."""
    return (
        one_line(report.title),
        report.provision,
        one_line(report.owed_by),
        one_line(report.when),
        count(len(report.contents), "item"),
        "; ".join(one_line(item.title) for item in report.consultees),
        "; ".join(one_line(item.title) for item in report.addressees),
        standing(report),
    )


def parts(found: Load) -> Iterator[tuple[str, list[str]]]:
    """Yield what plans and reports share, which go together, and in which month, each as a list with its title."""
    names = titles(found)
    for kind, title in KINDS.items():
        yield title, [overlap(each, names) for each in found.overlaps if each.kind == kind]
    yield "Can be done on one day each time", [pair(each, names) for each in found.pairs if each.always]
    yield "Cannot be done on one day each time", [pair(each, names) for each in found.pairs if not each.always]
    yield "One month for all", list(advice(found))


def concise(found: Load) -> str:
    """Return a load in lines: each plan and report, what they share, which can be done together, and the months.

    >>> import csc_rules
    >>> from datetime import date
    >>> from csc_rules.planner.load import load
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> assessment = csc_rules.check([law], csc_rules.Record(body="PSNI"), date(2026, 1, 1))
    >>> concise(load(assessment, date(2026, 1, 1), date(2026, 12, 31))).splitlines()[0]
    'no plan or report in these days'
    """
    names = titles(found)
    lines = ["  ".join(part for part in (report.duty, *cells(report)) if part) for report in found.reports]
    lines += [f"{KINDS[each.kind].lower()}  {overlap(each, names)}" for each in found.overlaps]
    lines += [f"{'together' if each.always else 'not together'}  {pair(each, names)}" for each in found.pairs]
    lines += [f"month: {text}" for text in advice(found)]
    lines += [f"note: {one_line(note)}" for note in found.notes]
    if not found.reports:
        lines.insert(0, "no plan or report in these days")
    lines.append(f"{heading(found)}; as at {found.as_at.isoformat()}; {DISCLAIMER}")
    return "\n".join(lines) + "\n"


def full(found: Load, look: Look | None = None) -> str:
    """Return a load as a report: plans and reports side by side, what they share, and how they could be aligned."""
    from csc_rules.report.console import Look, Pen, render

    look = look or Look()
    return render(_full(found, Pen(look=look)), look)


def _full(found: Load, pen: Pen) -> Iterator[Text]:
    yield from pen.indented(f"Plans and reports of {heading(found)}", style="bold", hang=2)
    yield from pen.titled("As at:", spoken(found.as_at))
    yield from pen.titled("Rulesets:", ", ".join(found.rulesets) or "none binds the body")
    yield from pen.indented(DISCLAIMER)
    for note in found.notes:
        yield from pen.titled("Note:", one_line(note))
    if not found.reports:
        yield from _heading(pen, "No plan or report in these days")
    for report in found.reports:
        yield from _report(report, pen)
    for title, texts in parts(found):
        yield from _list(pen, title, texts)
    for months, reasons in why_not(found):
        yield from pen.indented(f"not in {months}, for then there is no time for:", 2, hang=2)
        for reason in reasons:
            yield from pen.indented(reason, 4, hang=2)


def _heading(pen: Pen, text: str) -> Iterator[Text]:
    from csc_rules.report.console import styled

    yield styled("")
    yield from pen.indented(text, style="bold")


def _list(pen: Pen, title: str, texts: list[str]) -> Iterator[Text]:
    if texts:
        yield from _heading(pen, title)
    for text in texts:
        yield from pen.indented(text, 2, hang=2)


def _report(report: Report, pen: Pen) -> Iterator[Text]:
    yield from _heading(pen, f"{one_line(report.title)} [{report.duty}]")
    yield from pen.titled("Owed by:", one_line(report.owed_by), 2)
    yield from pen.titled("Provision:", f"{report.provision}  {report.source or ''}".rstrip(), 2)
    yield from pen.titled("When:", one_line(report.when), 2)
    yield from pen.titled("Times:", times(report.course), 2)
    if report.standing != "law":
        yield from pen.titled("Standing:", standing(report), 2)
    for title, items in (
        ("Contents:", report.contents),
        ("Consulted:", report.consultees),
        ("Goes to:", report.addressees),
    ):
        if items:
            yield from pen.titled(title, "; ".join(f"{one_line(item.title)} ({item.provision})" for item in items), 2)


def text_file(found: Load, shown: Shown) -> bytes:  # noqa: ARG001 - a load hides nothing
    """Return a load as the content of a text file."""
    return full(found).encode()


def json_file(found: Load, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return a load as the content of a JSON file."""
    from csc_rules.report.json import text

    return text(found).encode()


def markdown_file(found: Load, shown: Shown) -> bytes:  # noqa: ARG001 - a load hides nothing
    """Return a load as the content of a Markdown file."""
    return ("\n".join(_markdown(found)) + "\n").encode()


def _markdown(found: Load) -> Iterator[str]:
    yield from (f"# Plans and reports of {markdown.escaped(heading(found))}", "")
    yield from (f"As at {spoken(found.as_at)}. {DISCLAIMER}", "")
    yield from (f"- {markdown.escaped(one_line(note))}" for note in found.notes)
    yield from ("", "## Side by side", "")
    yield from markdown.table(COLUMNS, [[markdown.escaped(cell) for cell in cells(each)] for each in found.reports])
    for title, texts in parts(found):
        if texts:
            yield from ("", f"## {title}", "")
            yield from (f"- {markdown.escaped(text)}" for text in texts)
