"""The funds of a record as a page: shares as a picture and as a table, payments, and what the law says of them."""

from __future__ import annotations

from typing import Any

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.receipt import hypotheticals
from csc_rules.planner.funds import FundReport, funds
from csc_rules.report import svg
from csc_rules.report.fund_parts import about, bars, told
from csc_rules.report.funds import pounds, sums
from csc_rules.report.html.pages import page
from csc_rules.report.markup import anchor
from csc_rules.report.visible import one_line
from csc_rules.report.whole import notes
from csc_rules.report.words import DISCLAIMER, count
from csc_rules.report.written import Shown

NEXT = "find out what is open below, enter it in the record, and make this page again"


def funds_file(assessment: Assessment, shown: Shown) -> bytes:  # noqa: ARG001 - a report shows all there is
    """Return the funds of a record as the content of an HTML file."""
    reports = funds(assessment)
    body = one_line(assessment.record.body)
    values = {
        "found": assessment,
        "subject": body,
        "funds": tuple(_fund(fund) for fund in reports),
        "number": count(len(reports), "fund"),
        "hypotheticals": tuple(hypotheticals(assessment.receipt)),
        "notes": tuple(notes(assessment)),
        "next": NEXT,
        "pounds": pounds,
        "disclaimer": DISCLAIMER,
    }
    return page("funds.html", values, running_title=f"Pooled funds in the record of {body}")


def _fund(fund: FundReport) -> dict[str, Any]:
    rows, name, title = bars(fund), anchor(f"fund/{fund.id}"), one_line(fund.title)
    drawn = svg.shares(
        [(row.who, ", ".join(part for part in (row.paid, row.part) if part), row.length) for row in rows],
        name=f"{name}-shares",
        title=f"Who paid in what part: {title}",
        description=f"{count(len(rows), 'bar')}. The table below holds the same sums in words.",
    )
    return {
        "anchor": name,
        "title": title,
        "id": fund.id,
        "sums": sums(fund.sums),
        "about": tuple(about(fund)),
        "bars": rows,
        "picture": drawn,
        "payments": fund.paid_out,
        "powers": told(fund.powers),
        "duties": told(fund.duties),
    }
