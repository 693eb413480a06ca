"""Real cases of Northern Ireland under the Bill and the Act of 2015, row by row of the table of cases."""

from __future__ import annotations

from datetime import date

import pytest

from tests.acceptance.program import checked, example, found, nothing_else

ADOPTED = """
[[document]]
id = "strategy"
kind = "strategy"
[[act]]
act = "adopt"
document = "strategy"
on = "2020-12-10"
"""


# The first strategy


def test_n01() -> None:
    """N01: on 1 November 2016 the first strategy is to be laid by 8 December 2016 (s.10(2), twelve months).

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(example("ni-executive", "2016-11-01"), "lay-first-strategy")
    assert (finding.verdict, finding.last_day) == ("due", date(2016, 12, 8))


def test_n02() -> None:
    """N02: on 10 December 2016 it is missing; a draft only went to consultation on 19 December.

    Source: https://www.niccy.org/news/strategy-should-be-childrens-very-own-programme-for-government/
    """
    assert found(example("ni-executive", "2016-12-10"), "lay-first-strategy").verdict == "breached"


def test_n02_without_the_completeness() -> None:
    """N02, if nobody had said what was not laid: open, on the same day.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(checked("NI Executive", "", "2016-12-10"), "lay-first-strategy")
    assert (finding.verdict, finding.last_day) == ("undetermined", date(2016, 12, 8))


DEPARTMENT = """
[[document]]
id = "department-2019"
kind = "strategy"
[[act]]
act = "publish"
document = "department-2019"
by = "Department of Education"
on = "2019-12"
"""


def test_n03() -> None:
    """N03: on 31 December 2019 no strategy is adopted; its publisher was a department.

    Source: https://www.northernireland.gov.uk/node/41730
    """
    facts = DEPARTMENT + nothing_else("adopt", "strategy", "2015-12-10", "2020-12-09")
    assert found(checked("NI Executive", facts, "2019-12-31"), "adopt-strategy").verdict == "outstanding"


def test_n03_without_the_completeness() -> None:
    """N03, if nobody had said that nothing was adopted: open, and never met.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    assert found(checked("NI Executive", DEPARTMENT, "2019-12-31"), "adopt-strategy").verdict == "undetermined"


def test_n03_says_that_the_publisher_does_not_count() -> None:
    """N03: that another body published it is a note.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    codes = {note.code for note in checked("NI Executive", DEPARTMENT, "2019-12-31").notes}
    assert "another-body" in codes


def test_n04() -> None:
    """N04: the document of 2019 starts no clock for the first report.

    Source: https://www.belfasttelegraph.co.uk/news/northern-ireland/childrens-strategy-depends-on-restored-stormont-executive-38789428.html
    """
    finding = found(example("ni-executive", "2019-12-31"), "first-report")
    assert (finding.verdict, finding.reason) == ("not_applicable", "not triggered")


def test_n05() -> None:
    """N05: the strategy is adopted on 10 December 2020, that day.

    Source: https://www.education-ni.gov.uk/articles/children-and-young-people
    """
    days = [str(found(example("ni-executive", day), "adopt-strategy").verdict) for day in ("2020-12-09", "2020-12-10")]
    assert days == ["outstanding", "met"]


def test_n08() -> None:
    """N08: published in January 2021, the day not known; met by the end of that month.

    Source: https://loveballymena.online/post/ni-executive-publishes-children-and-young-people-s-strategy
    """
    assert found(example("ni-executive", "2021-01-31"), "publish-strategy").verdict == "met"


def test_n08_inside_the_month() -> None:
    """N08, asked on 15 January 2021: whether it is published by then is not known.

    Source: https://loveballymena.online/post/ni-executive-publishes-children-and-young-people-s-strategy
    """
    assert found(example("ni-executive", "2021-01-15"), "publish-strategy").verdict == "undetermined"


def test_n11() -> None:
    """N11: whether a strategy that leaves its actions to a delivery plan sets them out is for a person to judge.

    Source: https://www.education-ni.gov.uk/children-and-young-peoples-strategy-initial-3-year-delivery-plan-2021-2024-consultation-report
    """
    finding = found(example("ni-executive", "2021-01-31"), "adopt-strategy", "actions")
    assert (finding.verdict, finding.provision) == ("needs_judgement", "s.3(2)(b)")


# Section 5 reports


def test_n20() -> None:
    """N20: on 1 March 2022 the first report is due on 10 June 2022, 18 months after 10 December 2020.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(example("ni-executive", "2022-03-01"), "first-report")
    assert (finding.verdict, finding.last_day) == ("due", date(2022, 6, 10))


def test_n21() -> None:
    """N21: on 11 June 2022 the first report is missing; that no Executive sat moves no date.

    Source: https://www.theyworkforyou.com/ni/?id=2024-06-25.4.22
    """
    assert found(example("ni-executive", "2022-06-11"), "first-report").verdict == "breached"


def test_n21_without_the_completeness() -> None:
    """N21, if nobody had said that there was no report: open.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    assert found(checked("NI Executive", ADOPTED, "2022-06-11"), "first-report").verdict == "undetermined"


def test_n21_with_a_claim() -> None:
    """N21, with the claim that no Executive sat: the claim changes nothing.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    claim = '[[excuse]]\nduty = "ni-act-2015.first-report"\nclaim = "There was no functioning Executive."\n'
    facts = ADOPTED + nothing_else("", "report", "2020-12-10", "2022-06-11") + claim
    assert found(checked("NI Executive", facts, "2022-06-11"), "first-report").verdict == "breached"


def test_n25() -> None:
    """N25: three years after the Act nothing is due by it; that was the Bill.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(example("ni-executive", "2018-12-31"), "first-report")
    assert (finding.verdict, finding.reason) == ("not_applicable", "not triggered")


def ending(prepared: str) -> str:
    """Give a strategy whose lifetime ends on 9 December 2030, and a report agreed by the Executive on a day."""
    return f"""
[[document]]
id = "strategy"
kind = "strategy"
period = {{ from = "2020-12-10", through = "2030-12-09" }}
[[document]]
id = "report"
kind = "report"
about = "strategy"
[[act]]
act = "adopt"
document = "strategy"
on = "2020-12-10"
[[act]]
act = "prepare"
document = "report"
on = "{prepared}"
[[determination]]
slot = "ni-act-2015.prepared"
answer = "preparation"
by = "a court"
on = 2030-12-01
{nothing_else("", "report", "2020-12-10", "2030-12-31")}
"""


def test_n27() -> None:
    """N27: a report prepared five months before the end of the lifetime disapplies the one at its end (s.5(6)).

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(checked("NI Executive", ending("2030-07-09"), "2030-12-31"), "end-of-lifetime-report")
    assert (finding.verdict, finding.reason) == ("not_applicable", "disapplied by recent-report")


@pytest.mark.parametrize("prepared", ["2030-06-09", "2030-06-08", "2029-12-09"])
def test_n27_six_months_or_more(prepared: str) -> None:
    """N27, prepared six months before the end or earlier: the one at the end is owed.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(checked("NI Executive", ending(prepared), "2030-12-31"), "end-of-lifetime-report")
    assert finding.verdict == "outstanding"


def test_n27_a_day_less_than_six_months() -> None:
    """N27, prepared a day less than six months before the end: not needed.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(checked("NI Executive", ending("2030-06-10"), "2030-12-31"), "end-of-lifetime-report")
    assert finding.reason == "disapplied by recent-report"


def test_n27_in_a_month_around_the_six_months() -> None:
    """N27, prepared in June 2030, the day not known: whether the last report is owed is not known.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(checked("NI Executive", ending("2030-06"), "2030-12-31"), "end-of-lifetime-report")
    assert finding.verdict == "undetermined"


# Powers that look like duties


def test_n40() -> None:
    """N40: that no regulations under section 8 exist is no breach; criticism is not breach.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(checked("Department of Finance", "", "2024-06-25"), "pooling-regulations-power")
    assert (finding.verdict, finding.reason) == ("not_applicable", "no use recorded")


def test_n44() -> None:
    """N44: a trust that lends staff to a charity under section 4(2)(a) is outside the power.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    facts = '[[act]]\nact = "provide"\ndocument = "resources"\nto = "Barnardo\'s"\non = "2020-03-02"\n'
    finding = found(checked("Belfast Trust", facts, "2020-03-02"), "share-resources")
    assert (finding.verdict, finding.provision) == ("outside_power", "s.4(2)(a)")


# Who is bound


@pytest.mark.parametrize("name", ["Regional Health and Social Care Board", "HSCB"])
def test_n50(name: str) -> None:
    """N50: the Regional Board is bound to co-operate on 31 March 2022 (S.R. 2022/102), and no longer the day after.

    Source: https://www.legislation.gov.uk/nisr/2022/102
    """
    days = [found(checked(name, "", day), "co-operate") for day in ("2022-03-31", "2022-04-01")]
    assert [str(entry.verdict) for entry in days] == ["needs_judgement", "not_applicable"]


def test_n50_says_when_it_ended() -> None:
    """N50: that its being bound ended on 1 April 2022 is said.

    Source: https://www.legislation.gov.uk/nisr/2022/102
    """
    finding = found(checked("HSCB", "", "2022-04-01"), "co-operate")
    assert finding.reason == "not a bearer: ended on 2022-04-01"


@pytest.mark.parametrize("day", ["2015-12-10", "2020-01-01", "2024-06-25"])
def test_n52(day: str) -> None:
    """N52: the Public Health Agency is on the list, by its statutory name, on any day.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(checked("Public Health Agency", "", day), "co-operate")
    assert (finding.verdict, finding.bearer_name) == (
        "needs_judgement",
        "Regional Agency for Public Health and Social Well-being",
    )


@pytest.mark.parametrize("name", ["Barnardo's", "NICCY", "CCMS"])
def test_n53(name: str) -> None:
    """N53: a charity, the commissioner and the council for Catholic schools owe no co-operation.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    finding = found(checked(name, "", "2020-01-01"), "co-operate")
    assert (finding.verdict, finding.reason) == ("not_applicable", "not a bearer")


def test_n53_a_school() -> None:
    """N53: a school, declared as a body at arm's length, owes no co-operation.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    school = '[[body]]\nname = "A School"\nkind = "arms-length-body"\njurisdiction = "northern-ireland"\n'
    finding = found(checked("A School", school, "2020-01-01"), "co-operate")
    assert (finding.verdict, finding.reason) == ("not_applicable", "not a bearer")


ISSUED = '[[act]]\nact = "issue"\ndocument = "guidance"\nto = "PSNI"\non = "2016-05-09"\n'


@pytest.mark.parametrize(
    ("name", "verdict", "reason"),
    [("OFMDFM", "not_applicable", "not a bearer"), ("Department of Education", "within_power", "")],
)
def test_n59(name: str, verdict: str, reason: str) -> None:
    """N59: on 9 May 2016 the Office may no longer issue guidance; the Department of Education may (S.R. 2016/76).

    Source: https://www.legislation.gov.uk/nisr/2016/76
    """
    finding = found(checked(name, ISSUED, "2016-05-09"), "issue-guidance")
    assert (finding.verdict, finding.reason.partition(":")[0]) == (verdict, reason)


# The Bill


def test_n92() -> None:
    """N92: on 1 March 2015 clause 4 of the Bill binds the Regional Board to nothing; a Bill binds nobody.

    Source: NICCY and Queen's University Belfast, July 2015
    """
    finding = found(checked("Regional Board", "", "2015-03-01", "ni-bill-2014"), "prepare-services-plan")
    assert (finding.verdict, finding.reason) == ("not_applicable", "never law: a bill binds nobody")


# The early intervention programme of 2014-15


def test_a_fund_before_the_act_is_no_use_of_its_power() -> None:
    """Money pooled in 2014 was not pooled under the Act, which was not in force.

    Source: NICCY and Queen's University Belfast, July 2015, section 4.5.1
    """
    facts = '[[fund]]\nid = "f"\nkind = "pooled-fund"\n[[fund.contribution]]\nbody = "DoJ"\non = "2014"\n'
    finding = found(checked("Department of Justice", facts, "2015-12-31"), "contribute-to-fund")
    assert (finding.verdict, finding.reason.partition(":")[0]) == ("not_applicable", "not in force")


def test_the_example_of_the_fund_accuses_nobody() -> None:
    """The example of that programme gives no body a finding that is missing.

    Source: NICCY and Queen's University Belfast, July 2015, section 4.5.1
    """
    assessment = example("ni-eitp-2014", "2015-12-31")
    assert not assessment.fails("missing")


@pytest.mark.parametrize(
    "name", ["ni-executive", "ni-department-of-education-2019", "ni-regional-board", "ni-eitp-2014"]
)
def test_every_fact_of_an_example_has_its_source(name: str) -> None:
    """Every finding of an example that rests on a fact shows where that fact can be read.

    Source: https://www.legislation.gov.uk/nia/2015/10
    """
    for finding in example(name, "2024-07-01").findings:
        assert all(proof.evidence for proof in finding.evidence), finding.id
