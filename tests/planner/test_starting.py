"""By when the steps to a blank document have to begin: aimed at a day, at the law's last day, or at its period."""

from __future__ import annotations

from datetime import date

import pytest

import csc_rules
from csc_rules.dates import When
from csc_rules.errors import UsageError
from csc_rules.planner.schedule import Span
from csc_rules.planner.starting import Aim, with_days
from csc_rules.planner.template import Template, template
from csc_rules.record.toml import loads
from csc_rules.report.template_parts import Grid, Note, parts
from csc_rules.report.written import written
from csc_rules.selection import assess

DAY = date(2026, 11, 26)
GWENT = ("local-well-being-plan", "Gwent Public Services Board")
FIFE = ("childrens-services-plan", "Fife Council")
EXECUTIVE = ("strategy", "Northern Ireland Executive")


def made(
    kind: str,
    body: str,
    aim: Aim | None = None,
    leads: dict[str, Span] | None = None,
    period: str = "",
) -> Template:
    """Return a blank document with its days."""
    record = csc_rules.Record(body=body)
    first, _, last = period.partition("/")
    times = (When.parse(first), When.parse(last)) if period else None
    return with_days(template(kind, record, DAY, period=times), assess(record, DAY), aim, leads)


def test_each_step_has_its_last_day_to_begin() -> None:
    """The consultation of twelve weeks is begun that much earlier, and what is asked before it earlier still."""
    found = made(*GWENT, ("publish", date(2028, 5, 4)))

    assert found.starts["wal-wfga-2015.publish-plan"] == date(2028, 5, 4)
    assert found.starts["wal-wfga-2015.consult-on-plan"] == date(2028, 2, 9)
    assert found.starts["wal-wfga-2015.seek-advice"] == date(2027, 11, 3)


def test_steps_about_another_document_are_there_in_their_order() -> None:
    """Asking for advice comes before the plan is made, and stands first."""
    found = made(*GWENT, ("publish", date(2028, 5, 4)))

    assert [step.norm.id for step in found.before] == [
        "seek-advice",
        "consult-on-plan",
        "provide-draft",
        "approve-plan",
    ]


def test_a_lead_time_counts() -> None:
    """A step to which the officer gives time is begun that much earlier."""
    found = made(*GWENT, ("publish", date(2028, 5, 4)), {"approve": Span(count=8, unit="weeks")})

    assert found.starts["wal-wfga-2015.approve-plan"] == date(2028, 3, 9)


def test_what_follows_has_its_last_day_or_the_day_from_which_it_is_owed() -> None:
    """A progress report has a last day; copies of the plan have none."""
    found = made(*GWENT, ("publish", date(2028, 5, 4)))

    assert found.starts["wal-wfga-2015.first-progress-report"] == date(2029, 7, 4)
    assert found.since["wal-wfga-2015.send-plan"] == date(2028, 5, 4)


def test_a_plan_without_a_last_day_is_reckoned_to_its_period() -> None:
    """It is there when its period begins, and that no law says so is plain."""
    found = made(*EXECUTIVE, period="2031/2040")
    told = [part.text for part in parts(found) if isinstance(part, Note)]

    assert found.reckoned is not None
    assert (found.reckoned.act, found.reckoned.by) == ("adopt", date(2030, 12, 31))
    assert any("so that it is there when its period begins, on 1 January 2031" in text for text in told)


def test_a_last_day_of_guidance_is_not_called_one_of_law() -> None:
    """In Scotland the guidance wants the plan in place on the first day of its period."""
    found = made(*FIFE, period="2029-04-01/2032-03-31")

    assert found.reckoned is not None
    assert found.reckoned.by == date(2029, 4, 1)
    assert "by guidance, which is not law" in found.reckoned.why


def test_nothing_is_reckoned_from_nothing() -> None:
    """Without a day, a period or a last day, the places stay empty."""
    found = made(*EXECUTIVE)

    assert found.reckoned is None
    assert not found.starts


def test_days_that_were_given_stay() -> None:
    """Whoever has worked out a day knows better."""
    record, day = csc_rules.Record(body=EXECUTIVE[1]), date(2030, 1, 1)
    given = template("strategy", record, DAY, starts={"ni-act-2015.consult-on-strategy": day})
    found = with_days(given, assess(record, DAY), ("adopt", date(2030, 6, 30)))

    assert found.starts["ni-act-2015.consult-on-strategy"] == day


def test_an_act_that_nothing_asks_for_is_refused() -> None:
    """A day that fills no place would be believed to have filled all."""
    with pytest.raises(UsageError, match="US304"):
        made(*EXECUTIVE, ("send", date(2030, 6, 30)))


def test_a_day_that_cannot_be_kept_says_so() -> None:
    """The first day on which it can be done is told."""
    found = made(*GWENT, ("publish", date(2027, 1, 15)))
    told = [part.text for part in parts(found) if isinstance(part, Note)]

    assert found.reckoned is not None
    assert not found.reckoned.possible
    assert any("it cannot be done before 28 May 2027" in text for text in told)


def test_the_tables_and_the_record_have_the_days() -> None:
    """Each row has its day, and so has its block in the record, which still loads with nothing in it answered."""
    found = made(*GWENT, ("publish", date(2028, 5, 4)))
    rows = [row for part in parts(found) if isinstance(part, Grid) for row in part.rows]
    text = written("template", ".toml", found).decode()

    assert any("9 February 2028" in row for row in rows)
    assert "#   To be begun by: 9 February 2028\n" in text
    assert "#   To be begun by: from 4 May 2028 on\n" in text
    assert loads(text.encode(), "new.toml") == csc_rules.Record(body=GWENT[1])


def test_what_comes_before_a_later_decision_is_no_step_to_the_plan() -> None:
    """Involving people in a review that amends nothing does not have to be begun before there is a plan."""
    found = made("community-plan", "Belfast City Council", period="2030/2040")
    review = "ni-community-planning-2014.involve-in-review"

    assert review not in found.starts
    assert [step.norm.id for step in found.before] == ["involve-in-plan"]
    assert review in {step.duty for step in found.afterwards}
