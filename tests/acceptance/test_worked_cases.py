"""Worked cases: the Executive at the end of 2019 and in July 2024, two authorities, and an English plan of 2007.

The others stand with the cases of their country: Highland, Fife, Aberdeenshire and Tayside, Brighton and Hove and
Buckinghamshire, Gwent, and Belfast.
"""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.engine.findings import Finding
from tests.acceptance.program import checked, example, fact, found

NO_ADOPTION = """
[[complete]]
acts = "adopt"
about = "strategy"
from = 2015-12-10
through = 2020-12-09
[[complete]]
acts = "lay"
about = "strategy"
from = 2015-12-10
through = 2016-12-19
"""


def in_2019(duty: str, item: str | None = None) -> Finding:
    """Check the Executive on 31 December 2019, complete for adoption and laying only."""
    return found(checked("NI Executive", NO_ADOPTION, "2019-12-31"), duty, item)


def in_2024(duty: str, item: str | None = None) -> Finding:
    """Check the example of the Executive on 1 July 2024, the report circulated on 17 June."""
    return found(example("ni-executive", "2024-07-01"), duty, item)


def test_2019_strategy() -> None:
    """Adoption, s.3(1): outstanding, without a last day (https://www.northernireland.gov.uk/node/41730)."""
    finding = in_2019("adopt-strategy")
    assert (finding.verdict, finding.last_day) == ("outstanding", None)


def test_2019_first_report() -> None:
    """First report, s.5(5)(a): not triggered.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = in_2019("first-report")
    assert (finding.verdict, finding.reason) == ("not_applicable", "not triggered")


def test_2019_laying() -> None:
    """Laying the first strategy, s.10(2): missing since 8 December 2016, on the other reading 9 December.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = in_2019("lay-first-strategy")
    assert (finding.verdict, finding.last_day) == ("breached", date(2016, 12, 8))
    assert [entry.last_day for entry in finding.readings] == [date(2016, 12, 8), date(2016, 12, 9)]


def test_2019_consulting() -> None:
    """Consulting before adoption, s.3(4): due without a last day.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = in_2019("consult-on-strategy")
    assert (finding.verdict, finding.last_day) == ("due", None)


@pytest.mark.parametrize(
    ("letter", "provision"), [("a", "s.3(4)(a)"), ("b", "s.3(4)(b)"), ("c", "s.3(4)(c)"), ("d", "s.3(4)(d)")]
)
def test_2019_classes(letter: str, provision: str) -> None:
    """The classes to be consulted are listed, each with its provision, without a verdict.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = in_2019("consult-on-strategy", letter)
    assert (finding.verdict, finding.provision) == (None, provision)


def test_2024_first_report() -> None:
    """First report: needs a judgement, last day 10 June 2022 (https://www.theyworkforyou.com/ni/?id=2024-06-25.4.22)."""
    finding = in_2024("first-report")
    assert (finding.verdict, finding.last_day) == ("needs_judgement", date(2022, 6, 10))


def test_2024_futures() -> None:
    """First report: late by 738 days, or missing.

    Source: https://www.theyworkforyou.com/ni/?id=2024-06-25.4.22
    """
    assert {(str(entry.verdict), entry.days_late) for entry in in_2024("first-report").futures} == {
        ("met_late", 738),
        ("breached", None),
    }


@pytest.mark.parametrize("item", ["actions-taken", "powers-used", "strategy-changes"])
def test_2024_contents(item: str) -> None:
    """Its contents are listed without a verdict until a determination says that it was prepared.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    assert in_2024("first-report", item).verdict is None


DETERMINED = """
[[document]]
id = "strategy"
kind = "strategy"
period = { from = "2020", through = "2030" }
[[document]]
id = "report"
kind = "report"
about = "strategy"
[[act]]
act = "adopt"
document = "strategy"
on = "2020-12-10"
[[act]]
act = "circulate"
document = "report"
on = "2024-06-17"
[[complete]]
about = "report"
from = 2020-12-10
through = 2024-06-16
[[determination]]
slot = "ni-act-2015.prepared"
answer = "yes"
by = "a court"
on = 2024-06-28
"""


@pytest.mark.parametrize("item", ["actions-taken", "powers-used", "strategy-changes"])
def test_2024_contents_once_determined(item: str) -> None:
    """Once it is determined that it was prepared, each of its contents is open until it is shown.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    assert found(checked("NI Executive", DETERMINED, "2024-07-01"), "first-report", item).verdict == "undetermined"


def test_2024_next_report_is_open() -> None:
    """The next report is open while it is open whether there was a first one.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = in_2024("later-report")
    assert finding.verdict in ("needs_judgement", "undetermined")


def test_2024_next_report_once_determined() -> None:
    """If circulation counts, the next report is due on 17 June 2027.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(checked("NI Executive", DETERMINED, "2024-07-01"), "later-report")
    assert (finding.verdict, finding.last_day) == ("due", date(2027, 6, 17))


def test_an_admission_on_co_operation() -> None:
    """Co-operation, s.2(1): needs a judgement, with a minister's admission under the question.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    remark = """
[[remark]]
about = "ni-act-2015.co-operated"
by = "Department of Health"
on = "2017-05-02"
text = "The minister said that the departments had not worked together."
admission = true
"""
    finding = found(checked("Department of Health", remark, "2018-01-01"), "co-operate")
    assert finding.verdict == "needs_judgement"
    assert [proof.text for proof in finding.remarks] == [
        "The minister said that the departments had not worked together."
    ]


def test_an_authority_that_never_pooled() -> None:
    """Pooling, s.4(2)(b): no use recorded, and no breach.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(checked("Belfast Trust", "", "2020-03-31"), "contribute-to-fund")
    assert (finding.verdict, finding.reason) == ("not_applicable", "no use recorded")


# An English plan and the schools forum, reg.7(1)(j) of S.I. 2005/2149: asked for from 1 October 2007 on

NOT_EXCELLENT = fact("membership", of="excellent-authority", holds=False)


def without_the_forum(published: str, *more: str, complete: bool = True) -> Finding | None:
    """Return what is found on the schools forum, if it is asked for: a plan of Kent on which the LSC was consulted."""
    facts = fact("document", id="plan", kind="plan") + fact("act", act="publish", document="plan", on=published)
    facts += fact(
        "consultation", about="plan", with_=["LSC"], from_="2007-06-01", through="2007-08-31", complete=complete
    )
    assessment = checked("Kent County Council", facts + "".join(more), "2007-10-31", "eng-cypp-2005")
    found_on = [entry for entry in assessment.findings if entry.duty.endswith(".consult-on-plan") and entry.item == "j"]
    return found_on[0] if found_on else None


def test_english_plan_without_the_forum() -> None:
    """Published on 1 October 2007, complete, no exemption: missing (https://www.legislation.gov.uk/uksi/2007/57)."""
    finding = without_the_forum("2007-10-01", NOT_EXCELLENT)
    assert finding is not None
    assert (finding.verdict, finding.provision) == ("breached", "reg.7(1)(j)")


def test_english_plan_list_not_complete() -> None:
    """The same, the list not stated complete: open (https://www.legislation.gov.uk/uksi/2007/57)."""
    finding = without_the_forum("2007-10-01", NOT_EXCELLENT, complete=False)
    assert finding is not None
    assert finding.verdict == "undetermined"


def test_english_plan_exemption_possible() -> None:
    """The same, an exemption not ruled out: open (https://www.legislation.gov.uk/uksi/2007/57)."""
    finding = without_the_forum("2007-10-01")
    assert finding is not None
    assert finding.verdict == "undetermined"


def test_english_plan_a_day_earlier() -> None:
    """Published on 30 September 2007: the forum is not asked for (https://www.legislation.gov.uk/uksi/2007/57)."""
    assert without_the_forum("2007-09-30", NOT_EXCELLENT) is None
