"""Operators: what each changes, and what none of them does."""

from __future__ import annotations

import pytest

from csc_rules.verify.mutation.operators import OPERATORS, attempts
from csc_rules.verify.mutation.sites import put
from tests.verify.mutants import DUTY, attempt, changes, operators, suite

PLAN = '\ndocument plan "plan" at s.2\n'


def duty(*lines: str, sentence: str = "board must publish plan") -> str:
    """Write a duty on a plan, with more lines."""
    return "\n".join([PLAN, "duty publish-plan at s.2", f"  {sentence}", *(f"  {line}" for line in lines), ""])


def test_names_of_operators_are_their_own() -> None:
    """No two operators have one name."""
    names = [operator.name for operator in OPERATORS]
    assert len(names) == len(set(names))


def test_everything_that_is_done_to_a_duty() -> None:
    """A duty loses its existence, its sense, its verb, its object and its clock, and is given to another."""
    assert operators(DUTY, "publish-plan") == {
        "delete-statement": ["without the statement"],
        "must-not": ["“must” becomes “must not”"],
        "other-act": ["“publish” becomes “replace”"],
        "other-party": ["“board” becomes “other-board”"],
        "drop-part": ["without “plan”"],
        "delete-clause": ["without “by 2020-06-30”"],
        "day-earlier": ["“2020-06-30” becomes “2020-06-29”"],
        "day-later": ["“2020-06-30” becomes “2020-07-01”"],
    }


@pytest.mark.parametrize(
    ("line", "operator", "change"),
    [
        ("within 1 month after 2020-02-01", "span-longer", "“1 month” becomes “2 months”"),
        ("within 2 weeks after 2020-02-01", "span-shorter", "“2 weeks” becomes “1 week”"),
        ("within 2 weeks after 2020-02-01", "beginning-with", "“after” becomes “beginning with”"),
        ("where plan was adopted before 2021-01-01", "unless", "“where” becomes “unless”"),
        ("where plan was adopted before 2021-01-01", "relation", "“before” becomes “after”"),
        ("where plan was adopted before 2021-01-01", "drop-relation", "without “before 2021-01-01”"),
        ("contingent on request of plan to bearer", "drop-mark", "without “to bearer”"),
        ("contingent on request of plan by board", "drop-part", "without “board”"),
        ("while lifetime of plan runs", "delete-clause", "without “while lifetime of plan runs”"),
        ("before adoption of plan", "other-event", "“adoption” becomes “appointment”"),
        ("for each 3 years beginning on 2020-04-01", "period", "“for” becomes “in”"),
    ],
)
def test_a_line(line: str, operator: str, change: str) -> None:
    """What an operator does to a line of a duty."""
    assert change in operators(duty(line), "publish-plan")[operator]


def test_a_span_of_one_is_not_made_shorter() -> None:
    """A span of nothing would never end to come round."""
    assert "span-shorter" not in operators(duty("within 1 month after 2020-02-01"), "publish-plan")


def test_one_of_several_bearers() -> None:
    """Each of several bearers is left out, and none of them becomes another."""
    found = operators(duty(sentence="board, other-board must publish plan"), "publish-plan")
    assert found["drop-entry"] == ["without “board”", "without “other-board”"]
    assert "other-party" not in found


def test_owed_jointly() -> None:
    """Bearers who owe a duty together owe it each."""
    found = operators(duty(sentence="jointly board, other-board must publish plan"), "publish-plan")
    assert found["drop-mark"] == ["without “jointly”"]


def test_the_next_one() -> None:
    """A duty on the next document becomes one on the document."""
    assert operators(duty(sentence="board must publish next plan"), "publish-plan")["drop-mark"] == ["without “next”"]


def test_a_slot() -> None:
    """The acts that settle a question are left out one by one; its words and who decides it are let alone."""
    line = 'judged published "Is this publication?" by board standard "a standard" settled by adoption, approval'
    found = operators(duty(line), "publish-plan")
    assert found["drop-entry"] == ["without “adoption”", "without “approval”"]
    assert found["delete-clause"] == [
        'without “judged published "Is this publication?" by board standard "a standard" settled by adoption, approval”'
    ]


def test_members() -> None:
    """A class loses each member, the line, and its first and last day."""
    members = '\nclass council "council" at s.2\n  member board, other-board from 2021-01-01 until 2022-01-01\n'
    assert operators(members, "council") == {
        "delete-statement": ["without the statement"],
        "delete-clause": ["without “member board, other-board from 2021-01-01 until 2022-01-01”"],
        "drop-entry": ["without “board”", "without “other-board”"],
        "drop-from": ["without “from 2021-01-01”"],
        "drop-until": ["without “until 2022-01-01”"],
        "day-earlier": ["“2021-01-01” becomes “2020-12-31”", "“2022-01-01” becomes “2021-12-31”"],
        "day-later": ["“2021-01-01” becomes “2021-01-02”", "“2022-01-01” becomes “2022-01-02”"],
    }


def test_a_body() -> None:
    """A body loses its other names one by one, its kinds, former names and days."""
    lines = '  alias "N", "North"\n  renamed from "Nord" on 2021-01-01\n  source <https://example.org/>\n'
    assert operators(f'\nbody north "North Council"\n  from 2020-02-01\n{lines}', "north") == {
        "delete-statement": ["without the statement"],
        "delete-clause": ["without “from 2020-02-01”", 'without “renamed from "Nord" on 2021-01-01”'],
        "day-earlier": ["“2020-02-01” becomes “2020-01-31”"],
        "day-later": ["“2020-02-01” becomes “2020-02-02”"],
        "drop-entry": ['without “"N"”', 'without “"North"”'],
    }


def test_the_only_other_name() -> None:
    """A line with one other name is left out as a whole."""
    assert changes('\nbody north "North Council"\n  alias "N"\n', "delete-clause") == ['without “alias "N"”']


def test_contents() -> None:
    """A document loses each thing that it must contain."""
    text = '\ndocument plan "plan" at s.2\n  must contain aims "aims"\n  must contain costs "costs" from 2021-01-01\n'
    found = operators(text, "plan")
    assert found["delete-clause"] == [
        'without “must contain aims "aims"”',
        'without “must contain costs "costs" from 2021-01-01”',
    ]


def test_consultees() -> None:
    """A duty loses each of those who are to be consulted."""
    persons = '\nclass parents "parents" at s.2\n  persons\n'
    text = persons + duty("(a) parents at s.2", "(b) other-board", sentence="board must consult on plan")
    assert operators(text, "publish-plan")["delete-clause"] == [
        "without “(a) parents at s.2”",
        "without “(b) other-board”",
    ]


def test_limits_of_a_power() -> None:
    """A power loses its limits, and may be used for others."""
    text = PLAN + "\npower lend at s.2\n  board may provide plan\n  only to other-board\n"
    found = operators(text, "lend")
    assert found["delete-clause"] == ["without “only to other-board”"]
    assert "“other-board” becomes “board”" in found["other-party"]
    assert "must-not" not in found


def test_other_persons() -> None:
    """A class of persons becomes another class of persons, and none of bodies."""
    persons = 'class carers "carers" at s.2\n  persons\n\nclass parents "parents" at s.2\n  persons\n'
    classes = f'\n{persons}\nclass council "council"\n'
    text = classes + duty("(a) carers at s.2", sentence="board must consult on plan")
    assert "“carers” becomes “parents”" in operators(text, "publish-plan")["other-party"]


def test_another() -> None:
    """A limit to another of a class becomes one to each, and the reverse."""
    text = PLAN + '\nclass council "council" at s.2\n  member board\n'
    text += "\npower lend at s.2\n  each council may provide plan\n  only to another council\n"
    assert operators(text, "lend")["another"] == ["“another council” becomes “each council”"]


@pytest.mark.parametrize(
    ("effect", "change"),
    [
        ("disapplies publish-plan", "“disapplies” becomes “excuses”"),
        ("excuses publish-plan", "“excuses” becomes “disapplies”"),
        (
            "replaces publish-plan with send-plan",
            "“replaces publish-plan with send-plan” becomes “disapplies publish-plan”",
        ),
    ],
)
def test_effects(effect: str, change: str) -> None:
    """An exception gets another effect."""
    text = DUTY + f"\nduty send-plan at s.2\n  board must send plan\n\nexception rest at s.2\n  {effect}\n"
    assert operators(text, "rest")["effect"] == [change]


def test_the_condition_of_an_exception() -> None:
    """An exception loses its condition, and stands without it."""
    text = DUTY + '\nexception rest at s.2\n  disapplies publish-plan where judged small "Is it small?" by board\n'
    assert operators(text, "rest")["drop-part"] == ['without “judged small "Is it small?" by board”']


def test_acts_of_a_vocabulary() -> None:
    """An act loses what it shows, may be done once or again, and keeps its noun."""
    top = 'register words "Words"\n\nact lay "laid"\n  noun laying\n  achieved\n  shows lay\n'
    loaded = suite("", "", top)
    found = attempts(loaded.law, loaded.tree.blocks[1])
    assert [each.operator for each in found] == ["delete-statement", "delete-clause", "once", "delete-clause"]


def test_lifetimes() -> None:
    """A duty at the end of one document's lifetime gets that of another."""
    text = '\ndocument aim "aim" at s.2\n' + duty("at the end of lifetime of plan")
    assert operators(text, "publish-plan")["other-thing"] == ["“plan” becomes “aim”"]


def test_what_is_only_told() -> None:
    """Texts, sources, citations and consequences are let alone."""
    lines = ('says "The board publishes."', 'consequence none "Nothing follows."', 'unverified "not seen"')
    assert operators(duty(*lines), "publish-plan").keys() == operators(duty(), "publish-plan").keys()


def test_the_instrument() -> None:
    """Of the instrument its first day is moved, and its kind, stage and provisions are let alone."""
    assert operators("", "a-law") == {
        "day-earlier": ["“2020-01-01” becomes “2019-12-31”"],
        "day-later": ["“2020-01-01” becomes “2020-01-02”"],
    }


def test_recipients_in_a_sentence() -> None:
    """To whom something is done is read, and with whom is not; nor what it is on, but where there is no object."""
    found = operators(duty(sentence="board must lay plan before other-board"), "publish-plan")
    assert found["drop-entry"] == ["without “before other-board”"]
    assert "drop-entry" not in operators(duty(sentence="board must publish plan with other-board"), "publish-plan")
    found = operators(duty(sentence="board must consult on plan"), "publish-plan")
    assert found["drop-entry"] == ["without “on plan”"]


def test_a_long_text_is_cut() -> None:
    """A question is known by its beginning."""
    line = 'judged done "Was everything done that a reasonable board would do?" by board'
    assert changes(duty(line), "delete-clause") == [
        'without “judged done "Was everything done that a reasonable…" by board”'
    ]


def test_tests_are_let_alone() -> None:
    """Nothing in a test is changed."""
    test = '\ntest "a test"\n  as at 2020-01-01\n  expect publish-plan due\n'
    assert changes(DUTY + test, "day-later") == changes(DUTY, "day-later")


def test_what_others_name_sleeps() -> None:
    """A statement that may not be taken away can be never in force instead."""
    _, _, found = attempt(DUTY, "delete-statement", "publish-plan")
    gone, asleep = found.blocks
    assert gone is None
    assert asleep is not None
    assert asleep.tail.since is not None
    assert asleep.tail.since.day.year == 2999


def test_a_document_does_not_sleep() -> None:
    """Nothing asks from when a document is one."""
    _, _, found = attempt(DUTY, "delete-statement", "plan")
    assert found.blocks == (None,)


def test_put() -> None:
    """A node is replaced, or taken out of where it stands."""
    _, block, found = attempt(DUTY, "delete-clause", "publish-plan")
    assert len(put(block, found.path, None).clauses) == len(block.clauses) - 1
    assert put(block, found.path, found.node) == block
