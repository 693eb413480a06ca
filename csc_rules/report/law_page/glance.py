"""The tables of a page, for comparing: duties and powers at a glance."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.engine.clock_words import anchor
from csc_rules.engine.wording import Words
from csc_rules.law.model import ALWAYS, BeforeAct, Duty, Power
from csc_rules.report.law_page.sheet import Sheet, place
from csc_rules.report.markdown import escaped, link, table
from csc_rules.report.page import in_force, limited, when

Norm = Duty | Power


def glance_lines(sheet: Sheet) -> Iterator[str]:
    """Yield the tables of duties and of powers."""
    duties = [each for each in sheet.ordered if isinstance(each, Duty)]
    powers = [each for each in sheet.ordered if isinstance(each, Power)]
    if duties:
        yield from ("## What is expected, at a glance" if sheet.expects else "## Duties at a glance", "")
        headers = ("Provision", "Who", "Must do what", "By when", "In force")
        yield from (*table(headers, [_duty(duty, sheet) for duty in duties]), "")
    if powers:
        yield from ("## Powers at a glance", "")
        headers = ("Provision", "Who", "May do what", "Limits", "In force")
        yield from (*table(headers, [_power(power, sheet) for power in powers]), "")


def _duty(duty: Duty, sheet: Sheet) -> tuple[str, ...]:
    return (*_first(duty, sheet), escaped("; ".join(_by_when(duty, sheet.plain))), _days(duty, sheet))


def _by_when(duty: Duty, words: Words) -> Iterator[str]:
    """Yield what a duty waits for, unless its clock says so as well, and its clock in short."""
    clock = duty.clock
    counted = getattr(clock, "anchor", None)
    if duty.contingent and duty.contingent != counted:
        yield f"once there is: {anchor(duty.contingent, words)}"
    yield f"before {anchor(clock.anchor, words)}" if isinstance(clock, BeforeAct) else when(duty, words)


def _power(power: Power, sheet: Sheet) -> tuple[str, ...]:
    limits = "; ".join(limited(limit, sheet.plain) for limit in power.limits)
    return (*_first(power, sheet), escaped(limits), _days(power, sheet))


def _first(norm: Norm, sheet: Sheet) -> tuple[str, str, str]:
    """Return the first cells of a row: where it stands, on whom it is, and what it is."""
    cited = norm.provisions[0] if norm.provisions else norm.title
    who, what = sheet.plain.bearers(norm), sheet.plain.does(norm)
    return link(escaped(cited), f"#{place(norm.id)}"), escaped(who), escaped(what)


def _days(norm: Norm, sheet: Sheet) -> str:
    return "" if norm.force == ALWAYS and sheet.not_law else escaped(in_force(norm.force))
