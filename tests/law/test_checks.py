"""The checks as a whole: what shipped files pass, what any tree gets through, and what is kept quiet about."""

from __future__ import annotations

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


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(rule_text.files)
def test_any_tree_is_built_and_checked(tree: n.File) -> None:
    """Whatever a tree holds, it makes a unit and a list of mistakes."""
    source = Source("<text>", "")

    for whole in (True, False):
        mistakes(tree, source, build(tree, source, name="text"), whole=whole)
