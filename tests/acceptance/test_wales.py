"""Real cases of Wales: a first plan, a local well-being plan that came late, and a question under the wrong section."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules import duties_of
from csc_rules.engine.assessment import Assessment
from tests.acceptance.program import checked, example, fact, found, law

# W1, Wrexham


def wrexham(facts: str, as_at: str) -> Assessment:
    """Check the record of Wrexham against the Regulations of 2007."""
    return checked("Wrexham CBC", facts, as_at, "wal-cypp-2007")


def test_w1() -> None:
    """W1, reg.5(1): on 22 October 2007 the first plan is due on 30 September 2008.

    Source: https://paperzz.com/doc/7267729/memorandum
    """
    finding = found(wrexham("", "2007-10-22"), "publish-first-plan")
    assert (finding.verdict, finding.last_day) == ("due", date(2008, 9, 30))


@pytest.mark.parametrize(("began", "verdict"), [("2008-07-08", "met"), ("2008-07-09", "breached")])
def test_w1_twelve_weeks(began: str, verdict: str) -> None:
    """W1, reg.7(4): a consultation has to begin by 8 July 2008 if it is to last twelve weeks before the last day.

    Source: https://paperzz.com/doc/7267729/memorandum
    """
    facts = fact("document", id="plan", kind="children-and-young-peoples-plan")
    facts += fact("act", act="publish", document="plan", on="2008-09-30")
    facts += fact("consultation", about="plan", with_=[], from_=began, through="2008-09-29", complete=True)
    assert found(wrexham(facts, "2008-10-31"), "consult-on-draft", "length").verdict == verdict


def test_w1_contents() -> None:
    """W1: no content of a plan is prescribed (https://paperzz.com/doc/7267729/memorandum)."""
    findings = wrexham("", "2007-10-22").findings
    assert not [entry.item for entry in findings if entry.duty.endswith(".publish-first-plan") and entry.item]


# W3, Gwent


def gwent(as_at: str) -> Assessment:
    """Check the example of Gwent, complete for publication until 31 July 2023."""
    return example("gwent-well-being-plan", as_at, "wal-wfga-2015")


def test_w3_due() -> None:
    """W3, s.39(7): a year after the elections of 5 May 2022 the plan is due (https://gwentpsb.org/en/?p=12)."""
    finding = found(gwent("2023-05-05"), "publish-plan")
    assert (finding.verdict, finding.last_day) == ("due", date(2023, 5, 5))


def test_w3_missing() -> None:
    """W3, s.39(7), asked on 31 July 2023, complete: missing (https://gwentpsb.org/en/?p=12)."""
    finding = found(gwent("2023-07-31"), "publish-plan")
    assert (finding.verdict, finding.last_day) == ("breached", date(2023, 5, 5))


def test_w3_late() -> None:
    """W3, s.39(7): published in August 2023, 88 to 118 days late (https://gwentpsb.org/en/?p=12)."""
    finding = found(gwent("2023-09-30"), "publish-plan")
    assert (finding.verdict, finding.last_day) == ("met_late", date(2023, 5, 5))
    assert (finding.days_late, finding.days_late_latest) == (88, 118)


def test_w3_agreement() -> None:
    """W3: the agreement to a delay is shown and changes nothing (https://gwentpsb.org/en/?p=12)."""
    finding = found(gwent("2023-09-30"), "publish-plan")
    assert [proof.text for proof in finding.remarks] == [
        "The board's page says that it had agreement to a slight delay."
    ]


def test_w3_without_the_completeness() -> None:
    """W3, s.39(7), asked on 31 July 2023, if nobody says what was not published: open.

    Source: https://gwentpsb.org/en/?p=12
    """
    finding = found(checked("Gwent PSB", "", "2023-07-31", "wal-wfga-2015"), "publish-plan")
    assert finding.verdict == "undetermined"


# W6, section 10 in Wales


def test_w6_section_10() -> None:
    """W6: section 10 binds no Welsh council (https://www.legislation.gov.uk/ukpga/2004/31/section/25/data.html)."""
    asked = duties_of("Wrexham CBC", date(2020, 1, 1), [law("eng-children-act-2004")])
    assert asked.bound == ()
    assert asked.why_none == "no ruleset has Wrexham County Borough Council as a bearer"


def test_w6_section_25() -> None:
    """W6: section 25 does instead (https://www.legislation.gov.uk/ukpga/2004/31/section/25/data.html)."""
    bound = {entry.duty for entry in duties_of("Wrexham CBC", date(2020, 1, 1)).bound}
    assert "wal-children-act-2004.make-arrangements" in bound
    assert not [duty for duty in bound if duty.startswith("eng-")]


def test_w6_a_school() -> None:
    """W6: a school is no partner under section 25, and its refusal no breach of section 25(5).

    Source: https://www.legislation.gov.uk/ukpga/2004/31/section/25/data.html
    """
    school = fact("body", name="A School", kind="maintained-school", jurisdiction="wales", areas=["Wrexham CBC"])
    refused = fact("activity", act="co-operate", from_="2019-01-01", through="2019-12-31", shown=False)
    finding = found(checked("A School", school + refused, "2020-01-01", "wal-children-act-2004"), "co-operate")
    assert (finding.verdict, finding.reason) == ("not_applicable", "not a bearer")
