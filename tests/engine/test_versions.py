"""Which law a cycle runs by where a duty was amended: time limits, savings, earlier versions, what may follow."""

from __future__ import annotations

from datetime import date

import pytest

import csc_rules
from csc_rules.dates import When
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.findings import Finding
from csc_rules.law.loader import load_text
from csc_rules.record.model import Act, Document, Record

LAW = """instrument a-law "A Law"
  kind act
  stage revised
  jurisdiction somewhere
  in force from 2005-01-01 at s.1
  event royal-assent "Royal Assent" on 2005-01-01
  provisions s.1
  use "acts"

class council "council" at s.1

body a-council "A Council"
  is council
  from 1990-01-01

body b-council "B Council"
  is council
  from 1990-01-01

document plan "plan" at s.1
  must contain vision "a vision" at s.1

document report "report" at s.1

duty adopt-plan at s.1
  a-council must adopt plan
  makes plan

duty review-plan at s.1
  a-council must review plan
  at least every 3 years from adoption of plan or review of plan

duty first-report at s.1
  a-council must prepare first report
  makes report
  within 12 months after royal-assent

duty publish-plan at s.1
  a-council must publish plan
  within 12 months after adoption of plan
"""


def check(
    amendment: str, *acts: Act, as_at: str, documents: tuple[Document, ...] = (), body: str = "A Council"
) -> Assessment:
    """Check a record against the law with an amendment in it."""
    law = load_text(f"{LAW}\n{amendment}", "a-law.rules")
    record = Record(body=body, documents=documents, acts=acts)
    return csc_rules.check([law], record, date.fromisoformat(as_at))


def one(*changes: str, day: str = "2010-01-01") -> str:
    """Return an amendment."""
    return f'amendment later "A Later Law" from {day} at s.1\n' + "".join(f"  {change}\n" for change in changes)


def done(verb: str, day: str, document: str = "plan-1") -> Act:
    """Return an act on a plan."""
    return Act(act=verb, document=document, by=("A Council",), on=When.on(date.fromisoformat(day)))


PLAN = (Document(id="plan-1", kind="plan"),)


def acts(assessment: Assessment, duty: str) -> list[Finding]:
    """List the findings on the act of a duty that apply."""
    return [
        finding
        for finding in assessment.findings
        if finding.duty == f"a-law.{duty}"
        and finding.item is None
        and finding.reason.partition(":")[0] != "not in force"
    ]


SHORTER = one(
    "substitutes time limit of review-plan with at least every 1 year from adoption of plan or review of plan"
)


@pytest.mark.parametrize(
    ("adopted", "last_day"),
    [("2009-12-31", "2012-12-31"), ("2010-01-01", "2011-01-01"), ("2010-06-01", "2011-06-01")],
)
def test_a_cycle_runs_by_the_time_limit_of_the_day_it_began(adopted: str, last_day: str) -> None:
    """What began before keeps three years, what began on the day itself has one."""
    (found,) = acts(check(SHORTER, done("adopt", adopted), as_at="2010-12-01", documents=PLAN), "review-plan")

    assert found.last_day == date.fromisoformat(last_day)


def test_cycles_of_both_time_limits_stand_in_one_row() -> None:
    """Each once, by the same names as ever, and one of them current."""
    assessment = check(
        SHORTER, done("adopt", "2008-01-01"), done("review", "2010-06-01"), as_at="2010-12-01", documents=PLAN
    )
    found = [entry for entry in assessment.instances if entry.duty == "a-law.review-plan"]

    assert len(found) == len({entry.id for entry in found}) == 2
    assert [entry.current for entry in found] == [False, True]


@pytest.mark.parametrize(
    ("change", "last_day"),
    [
        ("2005-06-01", date(2007, 1, 1)),  # the old last day had not come: the new one counts
        ("2006-01-02", date(2006, 1, 1)),  # it was past: nothing moves it any more
    ],
)
def test_what_is_owed_once_has_the_latest_time_limit_unless_the_old_one_was_over(change: str, last_day: date) -> None:
    """No later cycle will have it, so that it would change nothing otherwise."""
    longer = one("substitutes time limit of first-report with within 24 months after royal-assent", day=change)
    (found,) = acts(check(longer, as_at="2006-06-01"), "first-report")

    assert found.last_day == last_day


def test_a_time_limit_that_was_omitted_is_that_of_what_had_begun() -> None:
    """And of nothing after."""
    none = one("omits time limit of publish-plan")
    (before,) = acts(check(none, done("adopt", "2009-06-01"), as_at="2010-03-01", documents=PLAN), "publish-plan")
    (after,) = acts(check(none, done("adopt", "2010-06-01"), as_at="2010-12-01", documents=PLAN), "publish-plan")

    assert (before.last_day, after.last_day) == (date(2010, 6, 1), None)


def test_with_nothing_on_record_the_latest_time_limit_waits() -> None:
    """There is one instance, and no second one of the old limit."""
    found = acts(check(SHORTER, as_at="2010-12-01"), "review-plan")

    assert len(found) == 1


def test_an_omitted_duty_is_owed_no_more() -> None:
    """What was to be done by a later day lapses with it."""
    gone = check(one("omits publish-plan"), done("adopt", "2009-06-01"), as_at="2010-03-01", documents=PLAN)

    assert acts(gone, "publish-plan") == []


def test_a_saving_keeps_an_omitted_duty_for_what_had_begun() -> None:
    """And for nothing that begins after."""
    saved = one("omits publish-plan", "saves publish-plan for what began before")
    (before,) = acts(check(saved, done("adopt", "2009-06-01"), as_at="2010-03-01", documents=PLAN), "publish-plan")

    assert (before.verdict, before.last_day) == ("due", date(2010, 6, 1))
    assert acts(check(saved, done("adopt", "2010-06-01"), as_at="2010-12-01", documents=PLAN), "publish-plan") == []


def test_a_saving_keeps_what_a_document_must_contain() -> None:
    """A plan that was begun before need not have what was inserted later."""
    more = one('inserts into plan must contain budget "a budget"')
    kept = more + "  saves plan for what began before\n"

    def items(amendment: str) -> list[str | None]:
        made = check(amendment, done("adopt", "2010-06-01"), as_at="2010-12-01", documents=PLAN)
        return [each.item for each in made.findings if each.duty == "a-law.adopt-plan" and each.item]

    assert items(more) == ["vision", "budget"]
    assert items(kept) == ["vision"]


OTHER = one("substitutes bearer of publish-plan with b-council")


def test_a_new_bearer_owes_what_falls_due_from_then_on() -> None:
    """The old one owes what fell due before."""
    old = check(OTHER, done("adopt", "2008-06-01"), as_at="2010-03-01", documents=PLAN)
    new = check(OTHER, done("adopt", "2009-06-01"), as_at="2010-03-01", documents=PLAN)

    assert [each.last_day for each in acts(old, "publish-plan-until-2010-01-01")] == [date(2009, 6, 1)]
    assert acts(new, "publish-plan-until-2010-01-01") == []


def test_what_may_follow_is_that_of_the_day() -> None:
    """Of a last day that is past, and otherwise of the day asked about."""
    sanction = one('inserts into publish-plan consequence direction "A minister may direct."')

    def follows(adopted: str, as_at: str) -> str | None:
        found = acts(check(sanction, done("adopt", adopted), as_at=as_at, documents=PLAN), "publish-plan")
        return found[-1].consequence

    assert follows("2008-06-01", "2010-03-01") is None
    assert follows("2009-06-01", "2010-03-01") == "A minister may direct."
