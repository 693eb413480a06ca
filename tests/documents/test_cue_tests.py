"""The tests of cue files, run."""

from __future__ import annotations

from csc_rules.documents.cue_tests import run_cue_tests
from csc_rules.law.cues import cue_file
from csc_rules.law.library import cue_names
from csc_rules.spans import Source
from csc_rules.verify.model import TestResult

CUES = """cues some-cues "Cues"

cue vision "a vision"
  for act publish
  heading "our wishes"
  states "our vision is"
  mentions "vision"

"""


def run(*lines: str) -> TestResult:
    """Run one test."""
    text = CUES + 'test "a test"\n' + "".join(f"  {line}\n" for line in lines)
    (result,) = run_cue_tests(Source("cues.rules", text))
    return result


def test_what_says_most_counts() -> None:
    """Stated comes before mentioned, and that before headed."""
    given = ('given heading "Our wishes"', 'given text "A vision.", "Some say our vision is clear."')

    assert run(*given, "expect vision stated").passed


def test_a_heading_alone() -> None:
    """With nothing below it that says more, a heading heads."""
    assert run('given heading "Our wishes"', 'given text "Safe children."', "expect vision headed").passed


def test_nothing() -> None:
    """It can be expected that there is nothing."""
    assert run('given text "Safe children."', "expect vision nothing").passed


def test_what_is_not_found_is_told_at_its_line() -> None:
    """A failure says what was expected and what was found."""
    (failure,) = run('given text "A vision."', "expect vision stated").failures

    assert (failure.line, failure.text) == (11, "expected vision stated; found mentioned")


def test_a_result_says_where_it_stands() -> None:
    """The result has the file, the line and the title of the test, and how much was expected."""
    result = run('given text "A vision."', "expect vision mentioned", "expect vision mentioned")

    assert (result.file, result.line, result.title, result.expectations) == ("cues.rules", 9, "a test", 2)


def test_the_shipped_cue_files_pass_their_tests() -> None:
    """Every shipped cue file can be read, and does what its tests say."""
    sources = [source for name in cue_names() if (source := cue_file(name)) is not None]
    failures = [
        f"{result.file}:{failure.line}: {failure.text}"
        for source in sources
        for result in run_cue_tests(source)
        for failure in result.failures
    ]

    assert failures == []
