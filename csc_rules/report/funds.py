"""The funds of a record for people: who paid in what part, whether it adds up, whom it paid, and what the law says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING

from attrs import frozen

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.findings import Finding
from csc_rules.engine.receipt import hypotheticals
from csc_rules.planner.funds import FundReport, PaidIn, PaidOut, Sums, funds
from csc_rules.report.words import DISCLAIMER, count, found, plain_text
from csc_rules.report.written import Shown

if TYPE_CHECKING:
    from rich.text import Text

    from csc_rules.report.console import Look, Pen


@frozen(kw_only=True)
class FundsOf:
    """The funds of a record, as tools get them; ``what_if`` says what makes them a hypothetical."""

    body: str
    as_at: str
    reading: str
    what_if: tuple[str, ...]
    funds: tuple[FundReport, ...]


def published(assessment: Assessment) -> FundsOf:
    """Return the funds of the record that was checked, in the shape that is published."""
    return FundsOf(
        body=assessment.record.body,
        as_at=assessment.as_at.isoformat(),
        reading=DISCLAIMER,
        what_if=tuple(hypotheticals(assessment.receipt)),
        funds=funds(assessment),
    )


def json_file(assessment: Assessment, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return the funds of a record as the content of a JSON file."""
    return to_json(assessment).encode()


def to_json(assessment: Assessment) -> str:
    """Return the funds of a record as JSON."""
    from csc_rules.report.json import text

    return text(published(assessment))


def text_file(assessment: Assessment, shown: Shown) -> bytes:  # noqa: ARG001 - a report shows all there is
    """Return the funds of a record as the content of a text file."""
    return full(assessment).encode()


def pounds(amount: Decimal | None) -> str:
    """Return a sum in words.

    >>> pounds(Decimal(78976961)), pounds(Decimal("0.5")), pounds(None)
    ('£78,976,961', '£0.50', 'no sum is recorded')
    """
    if amount is None:
        return "no sum is recorded"
    return f"£{amount:,.0f}" if amount == amount.to_integral_value() else f"£{amount:,.2f}"


def sums(of: Sums) -> str:
    """Say what was paid in, and whether it adds up to the total that is stated.

    >>> sums(Sums(known=Decimal(20), unknown=5, stated=Decimal(25), left=Decimal(5), adds_up=None))
    '£20 of £25 stated; 5 contributions have no sum, £5 between them'
    """
    missing = f"{count(of.unknown, 'contribution')} {'has' if of.unknown == 1 else 'have'} no sum"
    if of.stated is None or of.left is None:
        total = "no total is stated to compare it with"
        return f"{pounds(of.known)}; {missing}; {total}" if of.unknown else f"{pounds(of.known)}; {total}"
    if of.unknown and of.left > 0:
        return f"{pounds(of.known)} of {pounds(of.stated)} stated; {missing}, {pounds(of.left)} between them"
    if of.adds_up:
        return f"{pounds(of.known)}, which is the total stated"
    more = "more" if of.left < 0 else "less"
    short = f"{pounds(of.known)}, {pounds(abs(of.left))} {more} than the total stated, {pounds(of.stated)}"
    return f"{short}; {missing}" if of.unknown else short


def concise(assessment: Assessment) -> str:
    """Return the funds of a record with one line for each contribution, payment and finding."""
    lines = [line for fund in funds(assessment) for line in _lines(fund)]
    lines += hypotheticals(assessment.receipt)
    lines.append(f"{assessment.record.body}, as at {assessment.as_at.isoformat()}; {DISCLAIMER}")
    return "\n".join(lines) + "\n"


def _lines(fund: FundReport) -> Iterator[str]:
    yield f"fund  {fund.id}  {plain_text(fund.title)}  {plain_text(fund.kind_title)}  {sums(fund.sums)}"
    yield from (f"paid in  {fund.id}  {paid_in(entry)}" for entry in fund.paid_in)
    yield from (f"paid out  {fund.id}  {paid_out(entry)}" for entry in fund.paid_out)
    for finding, bearers in on_whom((*fund.powers, *fund.duties)):
        yield f"{finding.label}  {fund.id}  {finding.provision}  {named(finding)}  {bearers}  {why(finding)}"


def paid_in(entry: PaidIn) -> str:
    """Say what a body paid in, its part, and when."""
    part = f"{entry.share} %" if entry.share is not None else ""
    when = ", ".join(dict.fromkeys(str(day) for day in entry.on))
    return "  ".join(each for each in (plain_text(entry.body), pounds(entry.amount), part, when) if each)


def paid_out(entry: PaidOut) -> str:
    """Say what the fund paid for whom, and whether that is one who paid in."""
    who = "who paid in" if entry.to_contributor else "who is not recorded as having paid in"
    return f"{plain_text(entry.beneficiary)}, {who}  {pounds(entry.amount)}  {entry.on}"


def on_whom(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """Yield findings that say the same of several bodies once, each with the names of the bodies."""
    known: dict[tuple[object, ...], list[Finding]] = {}
    for finding in findings:
        asked = tuple(question.slot for question in finding.questions)
        key = (finding.duty, finding.item, finding.label, finding.object, finding.cycle, why(finding), asked)
        known.setdefault(key, []).append(finding)
    for entries in known.values():
        yield entries[0], ", ".join(dict.fromkeys(entry.owed_by for entry in entries))


def named(finding: Finding) -> str:
    """Name what a finding is on: the duty or power, and the part of it."""
    return f"{finding.title}: {finding.item_title}" if finding.item_title else finding.title


def why(finding: Finding) -> str:
    """Say why something was found."""
    return finding.reason or found(finding)


def full(assessment: Assessment, look: Look | None = None) -> str:
    """Return the funds of a record as a report."""
    from csc_rules.report.console import Look, Pen, render

    look = look or Look()
    return render(_full(assessment, Pen(look=look)), look)


def _full(assessment: Assessment, pen: Pen) -> Iterator[Text]:
    from csc_rules.dates import spoken
    from csc_rules.report.console import styled

    reports = funds(assessment)
    yield from pen.indented(f"Pooled funds in the record of: {assessment.record.body}", style="bold", hang=2)
    for line in hypotheticals(assessment.receipt):
        yield from pen.indented(line, style="bold")
    yield styled(f"As at: {spoken(assessment.as_at)}")
    yield styled("")
    yield from pen.indented(DISCLAIMER)
    if not reports:
        yield styled("")
        yield from pen.indented("The record has no fund. A fund is entered as [[fund]], its contributions below it.")
    for fund in reports:
        yield styled("")
        yield from _fund(fund, pen)


def _fund(fund: FundReport, pen: Pen) -> Iterator[Text]:
    yield from pen.indented(f"{plain_text(fund.title)} [{fund.id}]", style="bold", hang=2)
    yield from pen.titled("Kind:", plain_text(fund.kind_title), 2)
    yield from pen.titled("Held by:", plain_text(fund.host or "the record does not say"), 2)
    yield from pen.titled("Paid in:", sums(fund.sums), 2)
    yield from _listed((paid_in(entry) for entry in fund.paid_in), pen)
    payments = f"{pounds(fund.paid_out_known)} in {count(len(fund.paid_out), 'payment')}"
    yield from pen.titled("Paid out:", payments if fund.paid_out else "no payment is recorded", 2)
    yield from _listed((paid_out(entry) for entry in fund.paid_out), pen)
    if not fund.complete:
        yield from pen.titled("", "the record does not say that these lists are complete", 2)
    yield from _findings("Power:", fund.powers, "no power to pool in such a fund was found in these rulesets", pen)
    yield from _findings("Duties:", fund.duties, "none that applies", pen)


def _listed(lines: Iterable[str], pen: Pen) -> Iterator[Text]:
    for line in lines:
        yield from pen.indented(f"- {line}", 16, hang=2)


def _findings(title: str, findings: tuple[Finding, ...], none: str, pen: Pen) -> Iterator[Text]:
    yield from pen.titled(title, "" if findings else none, 2) if findings or none else ()
    for finding, bearers in on_whom(findings):
        yield from pen.indented(f"- {finding.label}: {named(finding)} ({finding.provision}; {bearers})", 4, hang=2)
        yield from pen.indented(why(finding), 6)
        yield from pen.indented(" ".join(question.question for question in finding.questions), 6)
