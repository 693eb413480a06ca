"""A case against a record: which facts the record has, and where the two disagree."""

from __future__ import annotations

from attrs import evolve

from csc_rules.dates import When
from csc_rules.documents.case import Suggestion
from csc_rules.documents.confirming.against import against
from csc_rules.record.model import Act, Content, Document, Period, Record
from csc_rules.record.paths import placed
from tests.documents.decided import ACT, DAY, ITEM, PERIOD
from tests.report import cases

PLAN = Document(id="the-plan", kind="childrens-services-plan")


def told(*acts: Act, plan: Document = PLAN) -> dict[str, Suggestion]:
    """Return the suggestions beside a record, by their ids."""
    record = placed(Record(body="Fife Council", documents=(plan,), acts=acts))
    return {each.id: each for each in against(cases.case(), record).suggestions}


def publish(on: str) -> Act:
    """Return that the plan was published."""
    return Act(act="publish", document="the-plan", on=When.parse(on))


def test_a_fact_that_the_record_has() -> None:
    """What was read is evidence for it."""
    found = told(publish("2017-05-03"))[DAY]

    assert (found.existing, found.differs) == ("act[0]", None)


def test_two_days_are_both_shown() -> None:
    """That of the record, and that of the text."""
    found = told(publish("2017-06-01"))[DAY]

    assert found.differs == "the record says 1 June 2017, and the text says 3 May 2017"


def test_a_day_of_the_record_is_needed_no_more() -> None:
    """The text says that it was done, the record when."""
    found = told(Act(act="prepare", document="the-plan", on=When.parse("2017-03-20")))[ACT]

    assert (found.existing, found.needs) == ("act[0]", ())


def test_an_item_and_a_time() -> None:
    """Each with its place in the record."""
    time = Period(since=When.parse("2017-04-01"), through=When.parse("2021-03-31"))
    found = told(plan=evolve(PLAN, period=time, contents=(Content(item="aims", status="present"),)))

    assert found[ITEM].differs == "the record says that the item is present, and the text that it is partial"
    assert found[PERIOD].existing == "document[0]"
    assert "1 April 2017 to 31 March 2021" in (found[PERIOD].differs or "")


def test_a_record_without_the_document_changes_nothing() -> None:
    """There is nothing to compare with."""
    assert against(cases.case(), Record(body="Fife Council")) == cases.case()
