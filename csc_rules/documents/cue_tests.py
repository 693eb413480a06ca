"""Run the tests of a cue file: each is a heading and paragraphs, and what its cues are to see in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.documents.cueing import WEIGHTS, Cued, CueIndex
from csc_rules.documents.words import words_of
from csc_rules.language import nodes as n
from csc_rules.law.cue_files import CueFile
from csc_rules.law.cues import load_cue_file
from csc_rules.spans import Source
from csc_rules.verify.model import Failure, TestResult

NOTHING = "nothing"


def run_cue_tests(source: Source) -> tuple[TestResult, ...]:
    """Run every test of a cue file.

    >>> text = 'cues c "Cues"\\ncue p "a promise"\\n  for tone promise\\n  states "we will"\\n'
    >>> text += 'test "a plan promises"\\n  given text "We will talk."\\n  expect p stated\\n'
    >>> run_cue_tests(Source("c.rules", text))[0].passed
    True

    Raises RuleError with all the mistakes of the file.
    """
    file = load_cue_file(source)
    index = CueIndex(file.cues)
    return tuple(_result(file, index, test) for test in file.tests)


def seen(index: CueIndex, headings: Iterable[str], paragraphs: Iterable[str]) -> dict[str, Cued]:
    """Return what headings and paragraphs do to each cue, by its id: the first of what says most.

    >>> from csc_rules.law.model.cues import Cue
    >>> cue = Cue(id="vision", title="a vision", targets=(), headings=("vision",), mentions=("vision",))
    >>> seen(CueIndex([cue]), ["Vision"], ["We are proud."])["vision"].how.value
    'headed'
    """
    best: dict[str, Cued] = {}
    for found in _all(index, headings, paragraphs):
        before = best.get(found.cue.id)
        if before is None or WEIGHTS[found.how] > WEIGHTS[before.how]:
            best[found.cue.id] = found
    return best


def _all(index: CueIndex, headings: Iterable[str], paragraphs: Iterable[str]) -> Iterator[Cued]:
    for heading in headings:
        yield from index.cues_of(words_of(heading))
    for paragraph in paragraphs:
        words = words_of(paragraph)
        for first, last in words.sentences:
            # What is only hinted at is nothing that a text says.
            yield from (each for each in index.cues_in(words, first, last) if not each.faint)


def _result(file: CueFile, index: CueIndex, test: n.Block) -> TestResult:
    headings = [clause.text.text for clause in test.clauses if isinstance(clause, n.GivenHeading)]
    paragraphs = [text.text for clause in test.clauses if isinstance(clause, n.GivenText) for text in clause.texts]
    found = seen(index, headings, paragraphs)
    expected = [clause for clause in test.clauses if isinstance(clause, n.ExpectCue)]
    failures = [_compare(clause, found.get(clause.cue.text), file.source) for clause in expected]
    return TestResult(
        file=file.source.name,
        line=_line(file.source, test),
        title=str(test.title or ""),
        expectations=len(expected),
        failures=tuple(failure for failure in failures if failure is not None),
    )


def _compare(expected: n.ExpectCue, found: Cued | None, source: Source) -> Failure | None:
    how = found.how.value if found else NOTHING
    if how == expected.outcome:
        return None
    return Failure(line=_line(source, expected), text=f"expected {expected.cue} {expected.outcome}; found {how}")


def _line(source: Source, node: n.Node) -> int:
    return source.position(node.span.start).line
