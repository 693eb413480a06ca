"""Real cases of Northern Ireland under the law next to the Act of 2015: community planning in Belfast."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.engine.assessment import Assessment
from tests.acceptance.program import checked, example, fact, found, nothing_else

PLANNING = "ni-community-planning-2014"


def belfast(as_at: str) -> Assessment:
    """Check the example of Belfast, which gives months, and is complete for the review until the end of August 2022."""
    return example("belfast-community-plan", as_at, PLANNING)


def to_the_day(published: str, stated: str) -> Assessment:
    """Check Belfast at the end of 2019, with days for the plan and for the statement, and no other statement."""
    facts = fact("document", id="plan", kind="community-plan")
    facts += fact("act", act="publish", document="plan", on=published)
    facts += fact("document", id="statement", kind="progress-statement", about="plan")
    facts += fact("act", act="prepare", document="statement", on=stated)
    facts += nothing_else("prepare", "progress-statement", "2017-11-01", "2019-12-31")
    return checked("Belfast City Council", facts, "2019-12-31", PLANNING)


def test_n80() -> None:
    """N80, s.71(5): from months alone, whether the first statement came within two years is open.

    Source: https://www.belfastcity.gov.uk/Documents/The-Belfast-Agenda-Statement-of-Progress
    """
    finding = found(belfast("2019-12-31"), "first-statement")
    assert (finding.verdict, finding.last_day) == ("undetermined", date(2019, 11, 1))


@pytest.mark.parametrize(("stated", "verdict"), [("2019-11-15", "met"), ("2019-11-16", "met_late")])
def test_n80_to_the_day(stated: str, verdict: str) -> None:
    """N80, s.71(5), with days: met on the day two years after the plan's, late on the next.

    Source: https://minutes3.belfastcity.gov.uk/mgAi.aspx?ID=50798
    """
    finding = found(to_the_day("2017-11-15", stated), "first-statement")
    assert (finding.verdict, finding.last_day) == (verdict, date(2019, 11, 15))


def test_n80_published() -> None:
    """N80, s.71(3): that the statement was published is shown (https://minutes3.belfastcity.gov.uk/mgAi.aspx?ID=50798)."""
    assert found(belfast("2019-12-31"), "publish-first-statement").verdict == "met"


def test_n82() -> None:
    """N82, s.69: on 1 June 2021 the review is due, before the anniversary in November 2021.

    Source: https://yoursay.belfastcity.gov.uk/about-the-ba-review/faqs
    """
    finding = found(belfast("2021-06-01"), "complete-review")
    assert finding.verdict == "due"
    assert (finding.last_day, finding.last_day_latest) == (date(2021, 10, 31), date(2021, 11, 29))


def test_n83() -> None:
    """N83, s.69, complete from publication on: on 1 September 2022 no review is complete; missing.

    Source: https://minutes.belfastcity.gov.uk/mgAi.aspx?ID=68931
    """
    finding = found(belfast("2022-09-01"), "complete-review")
    assert finding.verdict == "breached"
    assert (finding.last_day, finding.last_day_latest) == (date(2021, 10, 31), date(2021, 11, 29))


PUBLISHED = fact("document", id="plan", kind="community-plan") + fact(
    "act", act="publish", document="plan", on="2017-11"
)
LETTER = fact("remark", about="ni-community-planning-2014.complete-review", text="The department agreed to a delay.")


def test_n83_without_the_completeness() -> None:
    """N83, s.69, if nobody says what was not decided or published: open.

    Source: https://minutes.belfastcity.gov.uk/mgAi.aspx?ID=68931
    """
    finding = found(checked("Belfast City Council", PUBLISHED, "2022-09-01", PLANNING), "complete-review")
    assert finding.verdict == "undetermined"


def test_n83_a_review_under_way() -> None:
    """N83, s.69: a review that is under way is not a completed one.

    Source: https://minutes.belfastcity.gov.uk/mgAi.aspx?ID=68931
    """
    facts = PUBLISHED + fact("act", act="review", document="plan", on="2021-06-01")
    facts += nothing_else("publish", "amended-plan", "2017-11-01", "2022-08-31")
    facts += nothing_else("decide", "no-amendment", "2017-11-01", "2022-08-31")
    finding = found(checked("Belfast City Council", facts, "2022-09-01", PLANNING), "complete-review")
    assert finding.verdict == "breached"


def test_n83_a_letter() -> None:
    """N83: a letter of the department is shown and changes nothing.

    Source: https://minutes.belfastcity.gov.uk/mgAi.aspx?ID=68931
    """
    facts = PUBLISHED + LETTER + nothing_else("publish", "amended-plan", "2017-11-01", "2022-08-31")
    facts += nothing_else("decide", "no-amendment", "2017-11-01", "2022-08-31")
    finding = found(checked("Belfast City Council", facts, "2022-09-01", PLANNING), "complete-review")
    assert finding.verdict == "breached"
    assert [proof.text for proof in finding.remarks] == ["The department agreed to a delay."]
