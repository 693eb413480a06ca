"""Of which day the law is asked, where a duty to make a report began in the time that the report is on."""

from __future__ import annotations

from datetime import date

from csc_rules.documents.asked.law_day import beginnings, to_be_made
from csc_rules.documents.case import Case
from csc_rules.documents.reading import read_text
from csc_rules.documents.reading_case import case_of
from csc_rules.law.loader import load_ruleset
from csc_rules.record.model import Record
from tests.documents.cases import FIFE, case, law

EXECUTIVE = Record(body="Northern Ireland Executive")
REPORT = "# Report on the operation of the Children's Services Co-operation Act\n\n"
STRATEGY = "# Children and Young People's Strategy 2006-2016\n\n"
STRADDLING = "## December 2015 to March 2023\n\nThis is the first report under section 5.\n"
YEAR = "# Fife Children's Services Plan: Annual Report 2016-17\n\n"
RIGHTS = "# Fife Council: Children's Rights Report "
LATE = date(2024, 10, 31)


def of_executive(*texts: str, as_at: date = LATE) -> Case:
    """Read texts as those of the Northern Ireland Executive."""
    return case(*texts, record=EXECUTIVE, as_at=as_at)


def test_a_duty_that_began_in_the_time_of_a_report() -> None:
    """The law is that of the day from which on a report had to be made."""
    assert of_executive(REPORT + STRADDLING).law_at == date(2015, 12, 10)


def test_what_is_asked_of_a_report_on_a_time_that_began_earlier() -> None:
    """The report is asked for."""
    found = of_executive(REPORT + STRADDLING)
    assert any(each.id == "ni-act-2015.first-report/item/co-operation" for each in found.suggestions)


def test_the_time_of_a_report_that_began_earlier() -> None:
    """The time that the report is on stays as it was read."""
    assert of_executive(REPORT + STRADDLING).period == (date(2015, 12, 1), date(2023, 3, 31))


def test_a_time_that_is_given() -> None:
    """It is the same where the person who reads tells the time."""
    found = case(REPORT, record=EXECUTIVE, as_at=LATE, period=(date(2015, 4, 1), date(2018, 3, 31)))
    assert found.law_at == date(2015, 12, 10)


def test_a_plan_that_was_made_before_a_duty_began() -> None:
    """A plan is made before its time: what began later asks nothing of it."""
    assert of_executive(STRATEGY).law_at == date(2006, 4, 1)


def test_a_report_beside_a_plan_that_was_made_before() -> None:
    """A report beside it does not have the plan asked anything."""
    assert of_executive(STRATEGY, REPORT + STRADDLING).law_at == date(2006, 4, 1)


def test_a_report_of_a_time_before_the_duty() -> None:
    """What began only after the time of a report asks nothing of it."""
    assert of_executive(REPORT + "## April 2012 to March 2015\n").law_at == date(2012, 4, 1)


def test_a_duty_that_has_not_begun_when_it_is_asked() -> None:
    """What begins only after the day of asking asks nothing."""
    assert of_executive(REPORT + STRADDLING, as_at=date(2015, 12, 9)).law_at == date(2015, 12, 1)


def test_a_day_whose_law_is_wanted() -> None:
    """The law of a day that the person who reads names is the law of that day."""
    texts = [read_text("report.md", (REPORT + STRADDLING).encode())]
    found = case_of(texts, EXECUTIVE, LATE, law(EXECUTIVE, LATE), law_at=date(2015, 12, 5))
    assert found.law_at == date(2015, 12, 5)


def test_a_report_that_had_to_be_made_on_the_first_day() -> None:
    """Where a report had to be made on the first day of its time already, the law is that of the day."""
    text = "# Fife Children's Services Plan: Annual Report 2018-19\n"
    assert case(text, record=FIFE, as_at=LATE).law_at == date(2018, 4, 1)


def test_a_year_before_the_first_of_a_duty() -> None:
    """A duty to report on one year after another asks nothing of the years before the first."""
    assert case(YEAR, record=FIFE, as_at=LATE).law_at == date(2016, 4, 1)


def test_a_report_under_a_law_that_ended_in_its_time() -> None:
    """Where the law that asked for it ended before the time of a report did, the law is that which took its place."""
    assert case(RIGHTS + "2023-2026\n", record=FIFE, as_at=date(2026, 10, 1)).law_at == date(2024, 7, 16)


def test_what_is_asked_of_a_report_under_a_law_that_ended() -> None:
    """The older law asks nothing of it."""
    found = case(RIGHTS + "2023-2026\n", record=FIFE, as_at=date(2026, 10, 1))
    assert "sct-cyp-2014.publish-authority-report" not in {each.sought.duty for each in found.suggestions}


def test_a_report_under_a_law_that_ended_later() -> None:
    """Where that law ended only after the time of a report, it is that law."""
    assert case(RIGHTS + "2020-2023\n", record=FIFE, as_at=date(2026, 10, 1)).law_at == date(2020, 4, 1)


def test_when_a_duty_for_years_begins() -> None:
    """A duty that is in force begins with the first of its periods."""
    ruleset = load_ruleset("sct-cyp-2014")
    found = beginnings([ruleset], [ruleset.register.bodies["fife-council"]], (date(2016, 4, 1), LATE))
    assert found["sct-cyp-2014.annual-report"] == date(2017, 4, 1)


def test_what_has_to_be_made_on_the_last_day_of_a_duty() -> None:
    """A report has to be made up to the day before the duty ended."""
    ruleset = load_ruleset("sct-cyp-2014")
    bodies = [ruleset.register.bodies["fife-council"]]
    days = (date(2024, 7, 15), date(2024, 7, 16))
    found = ["sct-cyp-2014.authority-report" in to_be_made([ruleset], bodies, day) for day in days]
    assert found == [True, False]
