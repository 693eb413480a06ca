"""Amendments beside the law they change: which days in force they give to statements and to their lines."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.language.parser import parse
from csc_rules.law import model as m
from csc_rules.law.amend import amended
from csc_rules.law.amend_mistakes import mistakes
from csc_rules.law.loader import load_text
from csc_rules.law.ruleset import Ruleset
from csc_rules.spans import Source

LAW = """instrument a-law "A Law"
  kind act
  stage revised
  jurisdiction somewhere
  in force from 2005-01-01 at s.1
  provisions s.1, s.2, s.3
  use "acts"

class council "council" at s.1

class board "board" at s.1

body a-council "A Council"
  is council

body b-council "B Council"

class partner "partner" at s.1
  member a-council, b-council, each board from 2006-01-01
  member each council until 2006-06-01

class parents "parents" at s.1
  persons

document plan "plan" at s.1
  must contain vision "a vision"
  must contain budget "a budget"

outcomes aims "aims" at s.1
  (a) health "health"
  (b) play "play"

duty publish-plan at s.2
  each council must publish plan
  (a) parents
  (b) each board

duty review-plan at s.3
  each council must review plan
  until 2006-01-01
"""
SINCE, BEFORE = date(2007, 10, 1), date(2007, 9, 30)


def law(*changes: str, tail: str = "from 2007-10-01 at s.1") -> Ruleset:
    """Load the law with an amendment."""
    lines = "".join(f"  {change}\n" for change in changes)
    return load_text(f'{LAW}\namendment later "A Later Law" {tail}\n{lines}', "a-law.rules")


def members(ruleset: Ruleset, day: date) -> list[str]:
    """List who stands in the class of partners on a day."""
    return [entry.party.name for entry in ruleset.classes["partner"].members if entry.force.covers(day)]


def items(ruleset: Ruleset, day: date) -> list[str]:
    """List what has to be in the plan on a day."""
    return [item.id for item in ruleset.documents["plan"].items if item.force.covers(day)]


def letters(ruleset: Ruleset, day: date) -> list[str]:
    """List the letters of those whom the duty has to reach on a day."""
    return [entry.letter for entry in ruleset.duties["publish-plan"].consultees if entry.force.covers(day)]


def test_a_statement_is_omitted() -> None:
    """It is in force until the day before."""
    assert law("omits publish-plan").duties["publish-plan"].force == m.Force(since=date(2005, 1, 1), until=SINCE)


def test_what_had_ended_before_ended_then() -> None:
    """An amendment does not prolong what it omits."""
    assert law("omits review-plan").duties["review-plan"].force.until == date(2006, 1, 1)


def test_a_line_that_had_ended_before_ended_then() -> None:
    """Nor does it prolong a line."""
    found = law("omits council of partner").classes["partner"].members
    assert [entry.force.until for entry in found if entry.party.name == "council"] == [date(2006, 6, 1)]


def test_an_item_is_omitted() -> None:
    """A document need not have it from then on."""
    ruleset = law("omits vision of plan")
    assert (items(ruleset, BEFORE), items(ruleset, SINCE)) == (["vision", "budget"], ["budget"])


def test_a_letter_is_omitted() -> None:
    """A line is named by its letter, or by whom it names."""
    by_letter, by_name = law("omits (b) of publish-plan"), law("omits board of publish-plan")
    assert letters(by_letter, BEFORE) == letters(by_name, BEFORE) == ["a", "b"]
    assert letters(by_letter, SINCE) == letters(by_name, SINCE) == ["a"]


def test_an_entry_of_a_list_is_omitted() -> None:
    """A list of outcomes loses an entry like any other."""
    found = law("omits (b) of aims").outcomes["aims"].items
    assert [item.id for item in found if item.force.covers(SINCE)] == ["health"]


def test_one_of_several_members_is_omitted() -> None:
    """Of a line that names several, the others stay, with the days they had."""
    ruleset = law("omits b-council of partner")
    assert members(ruleset, BEFORE) == ["a-council", "board", "b-council"]
    assert members(ruleset, SINCE) == ["a-council", "board"]
    assert {entry.force.since for entry in ruleset.classes["partner"].members if entry.party.name != "council"} == {
        date(2006, 1, 1)
    }


def test_a_member_alone_on_its_line_is_omitted() -> None:
    """The line ends."""
    text = LAW.replace("member a-council, b-council, each board", "member b-council")
    ruleset = load_text(f'{text}\namendment later "A Later Law" from 2007-10-01 at s.1\n  omits b-council of partner\n')
    assert (members(ruleset, BEFORE), members(ruleset, SINCE)) == (["b-council"], [])


@pytest.mark.parametrize(
    ("line", "force"),
    [
        ("", m.Force(since=SINCE)),
        (" from 2008-01-01", m.Force(since=date(2008, 1, 1))),
        (" until 2009-01-01", m.Force(since=SINCE, until=date(2009, 1, 1))),
    ],
)
def test_a_line_is_inserted(line: str, force: m.Force) -> None:
    """It is in force from that day on, or from one of its own."""
    found = law(f'inserts into plan must contain measures "measures"{line}').documents["plan"].items[-1]
    assert (found.id, found.force) == ("measures", force)


def test_a_member_is_inserted() -> None:
    """With all that a member may say."""
    ruleset = law("inserts into partner member each board in its area if any where bearer is council at s.3")
    assert ruleset.classes["partner"].members[-1] == m.Membership(
        party=m.Party(name="board", quantifier="each", in_its_area=True),
        force=m.Force(since=SINCE),
        provisions=("s.3",),
        for_bearer="council",
        if_any=True,
    )


def test_a_letter_is_inserted() -> None:
    """Into a duty, behind those it has."""
    ruleset = law("inserts into publish-plan (c) each council")
    assert (letters(ruleset, BEFORE), letters(ruleset, SINCE)) == (["a", "b"], ["a", "b", "c"])


def test_a_line_is_substituted() -> None:
    """One ends where the other begins."""
    ruleset = law('substitutes vision of plan with must contain measures "measures"')
    assert (items(ruleset, BEFORE), items(ruleset, SINCE)) == (["vision", "budget"], ["budget", "measures"])


def test_a_letter_is_substituted() -> None:
    """Named by its letter."""
    ruleset = law("substitutes (b) of publish-plan with (c) each council")
    assert (letters(ruleset, BEFORE), letters(ruleset, SINCE)) == (["a", "b"], ["a", "c"])


def test_a_statement_is_commenced() -> None:
    """It is in force from then on."""
    assert law("commences publish-plan").duties["publish-plan"].force == m.Force(since=SINCE)


@pytest.mark.parametrize("tail", ["from 2007-10-01 at s.1", "at s.1\n  from 2007-10-01"])
def test_the_amendment_itself_is_in_force_from_its_day(tail: str) -> None:
    """It remains as a statement, whichever way its day is said."""
    ruleset = law("omits vision of plan", tail=tail)
    assert ruleset.readings["later"] == m.Reading(
        id="later",
        title="A Later Law",
        kind="amendment",
        provisions=("s.1",),
        force=m.Force(since=SINCE),
        line=ruleset.readings["later"].line,
    )
    assert items(ruleset, SINCE) == ["budget"]


def test_later_amendments_go_on_from_earlier_ones() -> None:
    """What one inserts the next may omit."""
    text = f"""{LAW}
amendment earlier "An Earlier Law" from 2007-10-01 at s.1
  inserts into plan must contain measures "measures"

amendment later "A Later Law" from 2010-11-01 at s.1
  omits measures of plan
"""
    (item,) = [item for item in load_text(text).documents["plan"].items if item.id == "measures"]
    assert item.force == m.Force(since=SINCE, until=date(2010, 11, 1))


def test_a_test_is_never_meant() -> None:
    """An amendment changes the first statement of a name, and no block without one."""
    tree = parse(
        'test "plan"\n  as at 2010-01-01\ndocument plan "plan"\namendment a "a" from 2007-10-01\n  omits plan\n'
    )
    test, plan, amendment = amended(tree).blocks
    assert (test, amendment.clauses) == (tree.blocks[0], ())
    assert plan.tail.until is not None


def test_a_tree_without_amendments_stays_as_it_is() -> None:
    """Nothing is touched where nothing is amended."""
    tree = parse(LAW)
    assert amended(tree) == tree


@pytest.mark.parametrize(
    "text",
    [
        'amendment a "a"\n  omits plan\n',
        'amendment a "a" from 2007-10-01\n  omits nothing\n',
        'amendment a "a" from 2007-10-01\n  omits a\n',
        'amendment a "a" from 2007-10-01\n  omits nothing of plan\n',
    ],
)
def test_what_cannot_be_carried_out_changes_nothing(text: str) -> None:
    """An amendment without a day, of nothing, or of itself leaves the law as it is; the mistake is told."""
    tree = parse(f'document plan "plan"\n  must contain vision "a vision"\n{text}')
    assert amended(tree).blocks[0] == tree.blocks[0]
    assert [each.code[:4] for each in mistakes(tree, Source("<text>", text))] == ["RL19"]


def test_a_good_amendment_has_no_mistake() -> None:
    """What can be carried out is told nothing of."""
    tree = parse(f'{LAW}\namendment a "a" from 2007-10-01\n  omits vision of plan\n  commences publish-plan\n')
    assert list(mistakes(tree, Source("<text>", ""))) == []
