"""May the month, which is no "may"; parts of a body that act for it; what "it" is behind what says what a file is."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.record.model import Record
from tests.documents.cases import FIFE, PERIOD, points

KENT = Record(body="Kent County Council")
LEAD = "eng-children-act-2004.designate-lead-member/"
DIRECTOR = "eng-children-act-2004.appoint-director/act"


def answer(point: str, said: str, record: Record = KENT, period: tuple[date, date] | None = None) -> str:
    """Return what is said of a point."""
    return points(f"# Report\n\n{said}", record=record, as_at=date(2023, 11, 1), period=period)[point].answer.value


@pytest.mark.parametrize("month", ["May", "June"])
def test_a_day_in_may_is_no_power(month: str) -> None:
    """What was done under a section on a day of May was done, as on one of June."""
    said = f"The Cabinet Member was designated by the Leader on 23 {month} 2023 as Lead Member for Children's Services"
    assert answer(f"{LEAD}day", f"{said} under section 19 of the Children Act 2004.") == "found"


def test_what_may_be_done_is_a_power() -> None:
    """Nothing was done by it."""
    said = "A cabinet member may be designated by the Leader as Lead Member for Children's Services under section 19."
    assert answer(f"{LEAD}act", said) != "found"


@pytest.mark.parametrize(
    ("by", "found"),
    [
        ("the Leader", True),
        ("the County Council's Staffing Committee", True),
        ("Surrey County Council's Staffing Committee", False),
        ("the Bishop of Rochester", False),
    ],
)
def test_parts_of_a_body_act_for_it(by: str, *, found: bool) -> None:
    """Those of another body, and other people, do not."""
    said = f"The Director of Children's Services was appointed by {by} on 29 March 2023."
    assert (answer(DIRECTOR, said) == "found") is found


@pytest.mark.parametrize("paper", ["report", "review"])
def test_it_is_what_the_file_is(paper: str) -> None:
    """What is said of a report on the plan is not said of the plan."""
    said = (
        f"This is the {paper} of Fife Council and NHS Fife on the first year of our Children's Services Plan."
        " We published it together on 30 September 2023."
    )
    assert answer("sct-cyp-2014.publish-plan/act", said, FIFE, PERIOD) != "found"


@pytest.mark.parametrize(("year", "found"), [("2023", "found"), ("2031", "partly")])
@pytest.mark.parametrize("point", ["act", "day"])
def test_a_day_that_is_still_to_come(point: str, year: str, found: str) -> None:
    """What has a day behind the one on which the text is read was not done yet."""
    said = f"Fife Council and NHS Fife published the Children's Services Plan 2023-2026 on 30 June {year}."
    assert answer(f"sct-cyp-2014.publish-plan/{point}", said, FIFE, PERIOD) == found
