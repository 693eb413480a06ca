"""The paths of facts in a record that was made in a program."""

from __future__ import annotations

from datetime import date

from csc_rules.dates import When
from csc_rules.record.model import Act, Content, Contribution, Document, Evidence, Fund, Membership, Record
from csc_rules.record.paths import placed
from csc_rules.record.toml import loads

DAY = When.on(date(2020, 1, 1))


def test_each_fact_has_its_table_and_number() -> None:
    """The key of the table, and which of its entries."""
    acts = (Act(act="adopt", on=DAY), Act(act="publish", on=DAY))
    found = placed(Record(body="B", acts=acts, memberships=(Membership(of="county"),)))

    assert [fact.path for fact in found.facts()] == ["membership[0]", "act[0]", "act[1]"]


def test_facts_inside_facts_have_the_path_of_both() -> None:
    """A payment into a fund, and an item of a document."""
    fund = Fund(id="f", kind="fund", contributions=(Contribution(body="B", on=DAY),))
    document = Document(id="d", kind="plan", contents=(Content(item="aims", status="present"),))
    found = placed(Record(body="B", funds=(fund,), documents=(document,)))

    assert found.funds[0].contributions[0].path == "fund[0].contribution[0]"
    assert found.documents[0].contents[0].path == "document[0].contents[0]"


def test_a_path_that_is_given_is_kept() -> None:
    """What a reader said stands."""
    assert placed(Record(body="B", acts=(Act(path="act[7]", act="adopt", on=DAY),))).acts[0].path == "act[7]"


def test_what_was_read_stays_as_it_is() -> None:
    """A reader of files gives every path itself, and evidence has none."""
    record = loads(
        b'[record]\nbody = "B"\n[[act]]\nact = "adopt"\non = 2020-01-01\nevidence = [{ page = "1" }]\n', "a.toml"
    )

    assert placed(record) == record
    assert placed(record).acts[0].path == "act[0]"
    assert placed(record).acts[0].evidence == (Evidence(page="1"),)
