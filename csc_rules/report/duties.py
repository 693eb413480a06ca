"""What binds a body on a day, for people: in full, or one line for each duty and power."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from csc_rules.dates import spoken
from csc_rules.engine.duties import DutiesOf, Held
from csc_rules.report.words import DISCLAIMER, count

if TYPE_CHECKING:
    from rich.text import Text

    from csc_rules.report.console import Look, Pen

NAMES = {"duty": "Duties", "prohibition": "Prohibitions", "power": "Powers"}


def concise(found: DutiesOf) -> str:
    """Return the duties of a body with one line for each: provision, duty, kind, what it says, and since when.

    >>> import csc_rules
    >>> from datetime import date
    >>> print(concise(csc_rules.duties_of("Northern Ireland Assembly", date(2020, 1, 1))).partition(";")[0])
    no duty  because no ruleset has Northern Ireland Assembly as a bearer
    """
    lines = [_line(entry) for entry in found.bound]
    if not found.bound:
        lines.append(f"no duty  because {found.why_none}")
    lines += [f"perhaps  {_line(entry)}" for entry in found.perhaps]
    lines += [f"not law  {entry.ruleset}  {entry.because}" for entry in found.not_law]
    lines += [f"note: {note}" for note in found.notes]
    lines.append(f"{found.name}, as at {found.as_at.isoformat()}; {DISCLAIMER}")
    return "\n".join(lines) + "\n"


def _line(held: Held) -> str:
    since = f"since {held.since.isoformat()}" if held.since else ""
    until = f"until {held.until.isoformat()}, that day left out" if held.until else ""
    parts = [held.provision, held.duty, held.kind, held.sentence, held.through, since, until, _flags(held)]
    return "  ".join(part for part in parts if part)


def _flags(held: Held) -> str:
    flags = ["only once it is called for"] if held.contingent else []
    flags += [held.standing.replace("_", " ")] if held.standing != "law" else []
    flags += ["unverified"] if held.unverified else []
    return ", ".join(flags)


def full(found: DutiesOf, look: Look | None = None) -> str:
    """Return the duties of a body as a report: what binds it now, and in short what did, will, or is not law."""
    from csc_rules.report.console import Look, Pen, render

    look = look or Look()
    return render(_full(found, Pen(look=look)), look)


def _full(found: DutiesOf, pen: Pen) -> Iterator[Text]:
    from csc_rules.report.console import styled

    yield from pen.indented(f"What binds: {found.name}", style="bold", hang=2)
    yield from pen.indented(f"As at: {spoken(found.as_at)}")
    yield from pen.indented(f"Rulesets: {', '.join(found.rulesets) or 'none of its place'}", hang=2)
    yield styled("")
    yield from pen.indented(DISCLAIMER)
    for note in found.notes:
        yield from pen.titled("Note:", note)
    if not found.bound:
        yield from _heading(pen, "No duty")
        yield from pen.indented(f"No duty, because {found.why_none}.", 2)
    for kind, title in NAMES.items():
        yield from _group(pen, title, [entry for entry in found.bound if entry.kind == kind])
    yield from _group(pen, "Perhaps, if the body belongs to the class", list(found.perhaps))
    yield from _others(found, pen)


def _heading(pen: Pen, text: str) -> Iterator[Text]:
    from csc_rules.report.console import styled

    yield styled("")
    yield from pen.indented(text, style="bold")


def _group(pen: Pen, title: str, entries: list[Held]) -> Iterator[Text]:
    from csc_rules.report.console import styled

    if entries:
        yield from _heading(pen, f"{title} ({len(entries)})")
    for entry in entries:
        yield styled("")
        yield from pen.indented(f"{entry.title} [{entry.duty}]", style="bold", hang=2)
        yield from pen.titled("Provision:", f"{', '.join(entry.provisions)}  {entry.source or ''}".rstrip(), 2)
        yield from pen.titled("Our words:", f"“{entry.sentence}”", 2)
        if entry.says:
            yield from pen.titled("In short:", entry.says, 2)
        yield from pen.titled("Bound:", f"{entry.through}{_days(entry)}", 2)
        if _flags(entry):
            yield from pen.titled("Mind:", _flags(entry), 2)


def _days(held: Held) -> str:
    since = f"; since {spoken(held.since)}" if held.since else ""
    until = f"; until {spoken(held.until)}, that day left out" if held.until else ""
    return f"{since}{until}"


def _others(found: DutiesOf, pen: Pen) -> Iterator[Text]:
    """Yield in short what does not bind the body on the day: ended, not yet, met as a counterparty, not law."""
    for title, entries in (("No longer", found.ended), ("Not yet", found.later)):
        if entries:
            yield from _heading(pen, title)
        for entry in entries:
            yield from pen.indented(f"{entry.provision}  {entry.title} [{entry.duty}]{_days(entry)}", 2, hang=4)
    met = [entry for entry in found.counterparty if not (found.bound and entry.judged)]
    if met:
        yield from _heading(pen, "Duties and powers of others that it can be met with in")
    for party in met:
        judged = ", if it is judged to be one" if party.judged else ""
        yield from pen.indented(
            f"{party.provision}  {party.title} [{party.duty}]: as {party.through}{judged}", 2, hang=4
        )
    if found.not_law:
        yield from _heading(pen, "Not law")
    for bill in found.not_law:
        number = count(len(bill.duties), "provision")
        yield from pen.indented(f"{bill.title} [{bill.ruleset}]: {bill.because}; {number} would bind it", 2, hang=4)
