"""The parts of a report on funds that its page and its document draw: who paid in what part, and what was found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import frozen

from csc_rules.engine.codes import Verdict
from csc_rules.engine.findings import Finding
from csc_rules.planner.funds import FundReport, PaidIn
from csc_rules.report.funds import named, on_whom, pounds, sums, why
from csc_rules.report.visible import one_line
from csc_rules.report.words import count


@frozen(kw_only=True)
class Bar:
    """What one body paid in, in words, and how long its bar is, as a part of the whole; None where no sum is known."""

    who: str
    paid: str
    part: str
    when: str
    notes: tuple[str, ...]
    length: float | None


@frozen(kw_only=True)
class Found:
    """What was found of a power or duty, once for all bodies it is so of."""

    verdict: Verdict | None
    label: str
    duty: str
    title: str
    provision: str
    source: str | None
    bearers: str
    why: str
    questions: tuple[str, ...]


def bars(fund: FundReport) -> tuple[Bar, ...]:
    """Return what each paid in with its bar; the whole is the total that is stated, or all that is known if more."""
    whole = max(fund.sums.stated or Decimal(0), fund.sums.known)
    found = tuple(_bar(entry, whole) for entry in fund.paid_in)
    left = fund.sums.left
    if not fund.sums.unknown or left is None or left <= 0:
        return found
    missing = f"{count(fund.sums.unknown, 'contribution')} without a sum, between them"
    return (*found, Bar(who=missing, paid=pounds(left), part="", when="", notes=(), length=float(left / whole)))


def _bar(entry: PaidIn, whole: Decimal) -> Bar:
    return Bar(
        who=one_line(entry.body),
        paid=pounds(entry.amount),
        part=f"{entry.share} %" if entry.share is not None else "",
        when=", ".join(dict.fromkeys(str(day) for day in entry.on)),
        notes=tuple(one_line(note) for note in entry.notes),
        length=float(entry.amount / whole) if entry.amount is not None and whole > 0 else None,
    )


def told(findings: Iterable[Finding]) -> tuple[Found, ...]:
    """Return findings as they are told, those that say the same of several bodies once."""
    return tuple(_told(findings))


def _told(findings: Iterable[Finding]) -> Iterator[Found]:
    for finding, bearers in on_whom(findings):
        yield Found(
            verdict=finding.verdict,
            label=finding.label,
            duty=finding.duty,
            title=named(finding),
            provision=finding.provision,
            source=finding.source,
            bearers=bearers,
            why=why(finding),
            questions=tuple(question.question for question in finding.questions),
        )


def about(fund: FundReport) -> Iterator[tuple[str, str]]:
    """Yield what a fund is and how its sums stand, each with a title."""
    yield "Kind", one_line(fund.kind_title)
    yield "Held by", one_line(fund.host or "the record does not say")
    if fund.note:
        yield "Note", one_line(fund.note)
    yield "Paid in", sums(fund.sums)
    payments = f"{pounds(fund.paid_out_known)} in {count(len(fund.paid_out), 'payment')}"
    yield "Paid out", payments if fund.paid_out else "no payment is recorded"
    if not fund.complete:
        yield "Complete", "the record does not say that these lists are complete"
