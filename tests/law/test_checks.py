"""The checks as a whole: what shipped files pass, what any tree gets through, and what is kept quiet about."""

from __future__ import annotations

from datetime import date

from attrs import evolve
from hypothesis import HealthCheck, given, settings

from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.language.diagnostics import MISTAKE_LIMIT
from csc_rules.language.parser import parse_leniently
from csc_rules.law.build import build
from csc_rules.law.checks import mistakes
from csc_rules.spans import Source
from tests.strategies import rule_text

TOP = """instrument the-act "The Act"
  kind act
  stage revised
  jurisdiction somewhere
  in force from 2015-12-10 at s.1
  provisions s.1
act adopt "adopted"
  noun adoption
  achieved
body a-body "A Body"
document plan "plan" at s.1
"""


def found(text: str) -> tuple[Diagnostic, ...]:
    """Check a text that uses nothing."""
    source = Source("<text>", text)
    tree, syntax = parse_leniently(text)
    return mistakes(tree, source, build(tree, source, name="text"), whole=not syntax)


def codes(text: str) -> list[str]:
    """List the codes of the mistakes in a text."""
    return [each.code for each in found(text)]


def test_a_good_text_has_no_mistakes() -> None:
    """The text that the others here begin with."""
    assert found(TOP) == ()


def test_a_name_in_a_line_that_could_not_be_read_is_not_unknown() -> None:
    """What it declares is not known, but that it declares something is."""
    text = TOP + 'documnet report "report"\n\nduty d at s.1\n  a-body must adopt report\n'

    assert codes(text) == []


def test_a_name_that_stands_nowhere_is_unknown_all_the_same() -> None:
    """A mistake of syntax does not silence all others."""
    assert codes(TOP + "duty d at s.1\n  a-body must adopt reprt\n  makse plan\n") == ["RL102"]


LOST = """duty d at s.1
  a-body must adopt plan
  after x-event
  judged x-slot
  after x-noun of plan
  where plan was x-done
exception e at s.1
  says "to nothing"
act y "y"
duty without at s.1
  makes plan
test "a test" covers s.1
  given x-slot answered "yes" by a-body on 2016-01-01
  given content x-item of plan present
  expect d item x-item met, missing x-item
  x-event x-slot x-noun x-done x-item
instrument
  kind akt
"""


def test_what_may_be_lost_is_not_said_to_be_missing() -> None:
    """Neither names, nor sentences, nor settings, nor provisions that are not encoded."""
    assert codes(TOP + LOST + "duty e-duty at s.1\n  a-body x-verb plan\n") == ["RL142"]


def test_there_is_a_limit() -> None:
    """So many mistakes are enough to begin with."""
    many = "".join(f"duty d-{number} at s.9\n  x-{number} must adopt plan\n" for number in range(MISTAKE_LIMIT))

    assert len(found(TOP + many)) == MISTAKE_LIMIT


def test_a_power_with_a_clock_is_told_of_a_tree_as_well() -> None:
    """The syntax refuses it in a text; a tree can be made by other means."""
    anchor = n.Anchor(day=n.Day(day=date(2016, 1, 1)))
    clock = n.ClockClause(clock=n.After(anchor=anchor))
    sentence = n.Sentence(bearers=(n.Ref(name=n.Name(text="a-body")),), modal="may", verb=n.Name(text="adopt"))
    power = n.Block(keyword="power", name=n.Name(text="p"), clauses=(sentence, clock))
    tree, _ = parse_leniently(TOP)
    tree = evolve(tree, blocks=(*tree.blocks, power))
    source = Source("<text>", TOP)

    (mistake,) = mistakes(tree, source, build(tree, source, name="text"))
    assert mistake.code == "RL144"


def test_two_prohibitions_perform_nothing() -> None:
    """What must not be done cannot be waited for; sliding clocks, ends and days are told apart."""
    text = (
        TOP
        + """
duty never at s.1
  a-body must not adopt plan

duty first at s.1
  a-body must adopt plan
  at least every 3 years from adoption of previous plan

duty second at s.1
  a-body must adopt plan
  at the end of lifetime of plan

duty third at s.1
  a-body must adopt plan
  within 3 months beginning with 2016-01-01

duty fourth from 2016-01-01 until 2017-01-01 at s.1
  a-body must adopt new plan

duty fifth from 2017-01-01 at s.1
  a-body must adopt new plan
"""
    )

    assert codes(text) == []


def test_a_clock_that_waits_for_what_is_only_forbidden() -> None:
    """Nobody performs it, and nothing near is performed either."""
    text = (
        TOP
        + """
duty never at s.1
  a-body must not adopt plan

duty d at s.1
  a-body must adopt-again plan
  after adoption of plan

act adopt-again "adopted again"
  noun second-adoption
  achieved

document report "report" at s.1

duty e at s.1
  a-body must adopt-again plan
  after adoption of report
"""
    )

    assert [each.hint for each in found(text)] == [
        "did you mean 'second-adoption of plan'?",
        "if another body performs it, say so: 'by' and its name",
    ]


def test_an_act_that_shows_another_performs_it() -> None:
    """What is adopted has been prepared."""
    text = TOP.replace(
        "  achieved\n", '  achieved\n  shows prepare\nact prepare "prepared"\n  noun preparation\n  achieved\n'
    )
    text += "duty a at s.1\n  a-body must adopt plan\n"
    text += "duty b at s.1\n  a-body must adopt new plan\n  after preparation of plan\n"

    assert codes(text) == []


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(rule_text.files)
def test_any_tree_is_built_and_checked(tree: n.File) -> None:
    """Whatever a tree holds, it makes a unit and a list of mistakes."""
    source = Source("<text>", "")

    for whole in (True, False):
        mistakes(tree, source, build(tree, source, name="text"), whole=whole)
