"""A ruleset as a page to be read beside the law: our reading, its versions, tests, reviews, and what is open."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen
from markupsafe import Markup

from csc_rules.dates import spoken
from csc_rules.law.provisions import in_full
from csc_rules.report.html.from_markdown import below, blocks
from csc_rules.report.html.pages import page
from csc_rules.report.law_page.changes import change_lines
from csc_rules.report.law_page.glance import glance_lines
from csc_rules.report.law_page.instrument import excused_lines
from csc_rules.report.law_page.open import open_lines
from csc_rules.report.law_page.sheet import at, place
from csc_rules.report.law_page.top import top_lines
from csc_rules.report.page import in_force
from csc_rules.report.reading import Reading, Section, named, sections
from csc_rules.report.spans import Bar, scale, spans
from csc_rules.report.svg import Axis
from csc_rules.report.verified import signed_in_line
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown
from csc_rules.verify.model import Signed, Status
from csc_rules.version import VERSION

# More rows than these are not taken in at a glance, nor printed on a sheet.
EACH = 18


@frozen(kw_only=True, eq=False)
class _Part:
    """A section on the page; what stands beside it comes between its heading and our reading."""

    anchor: str
    title: str
    heading: Markup
    reading: Markup
    pictures: tuple[Markup, ...]
    section: Section


def reading_file(found: Reading, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return a ruleset to be read beside the law as the content of an HTML file."""
    sheet, title = found.sheet, one_line(found.ruleset.instrument.title)
    day = f", as the law was on {spoken(found.day)}" if found.day else ""
    values = {
        "title": title,
        "day": found.day,
        "top": blocks(below(_without_receipt(top_lines(sheet)))),
        "glance": blocks(glance_lines(sheet)),
        "open": blocks(open_lines(sheet)),
        "excused": blocks(excused_lines(sheet)),
        "changes": blocks(change_lines(sheet)),
        "parts": tuple(_parts(found)),
        "coverage": found.coverage,
        "counts": _counts(found),
        "named": lambda name: named(found, name),
        "place": place,
        "signed": signed_in_line,
        "in_force": in_force,
        "digest": found.ruleset.digest,
        "name": found.ruleset.id,
        "tool": f"csc-rules {VERSION}",
        "disclaimer": DISCLAIMER,
    }
    return page("reading.html", values, running_title=f"{title}{day}")


def _without_receipt(lines: Iterator[str]) -> Iterator[str]:
    """Leave out how the page of Markdown is made."""
    yield from (line for line in lines if not line.startswith(("This page is made from", "To make it again:")))


def _counts(found: Reading) -> tuple[tuple[str, int], ...]:
    coverage = found.coverage
    tested = ((status.value, len(coverage.with_status(status))) for status in Status)
    signed = ((state.value, len(coverage.with_sign_off(state))) for state in Signed)
    return tuple((said, number) for said, number in (*tested, *signed) if number)


def _parts(found: Reading) -> Iterator[_Part]:
    held = tuple(sections(found))
    days = scale([each.days for part in held for each in part.versions], [found.day] if found.day else [])
    for part in held:
        end = _end_of_heading(part.lines)
        yield _Part(
            anchor=at(part.names[0]) if part.names[0] else "nowhere",
            title=", ".join(in_full(name) for name in part.names) or "Terms of no section of their own",
            heading=blocks(part.lines[:end]),
            reading=blocks(part.lines[end:]),
            pictures=tuple(_pictures(part, days, found.day)),
            section=part,
        )


def _end_of_heading(lines: tuple[str, ...]) -> int:
    """Return where the heading of a section and the links to its text end: before the first list or statement."""
    first = next((number for number, line in enumerate(lines) if line.startswith("### ")), 0)
    rest = range(first + 1, len(lines))
    return next((number for number in rest if lines[number] and not lines[number].startswith("[")), len(lines))


def _pictures(part: Section, days: Axis, day: date | None) -> Iterator[Markup]:
    rows = [Bar(title=f"{each.title}{_cited(each.provisions)}", days=each.days) for each in part.versions]
    name = at(part.names[0]) if part.names[0] else "nowhere"
    for start in range(0, len(rows), EACH):
        chunk = rows[start : start + EACH]
        yield spans(
            chunk,
            days,
            name=f"versions-{name}-{start // EACH + 1}",
            title=f"Versions: {', '.join(in_full(each) for each in part.names)}",
            description="A bar for each statement or line that begins or ends. The table below has the same days.",
            at=day,
        )


def _cited(provisions: tuple[str, ...]) -> str:
    return f", {', '.join(provisions)}" if provisions else ""
