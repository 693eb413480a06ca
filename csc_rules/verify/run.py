"""Run the tests of a rule file: each is a record, one or more days, and what a check of it is to find on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import Factory, define, frozen

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.errors import CscRulesError, Diagnostic, RecordError
from csc_rules.language import nodes as n
from csc_rules.law.build_heads import cited
from csc_rules.law.loader import PathLike
from csc_rules.law.model import Duty, Power
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset
from csc_rules.similar import nearest
from csc_rules.verify import findings, statements
from csc_rules.verify.given import given_body, jointly, record_for, register_for
from csc_rules.verify.model import Failure, TestResult
from csc_rules.verify.suite import Suite, suite_of

Expectation = n.ExpectFinding | n.ExpectNote | statements.Expectation
EXPECTATION = (n.ExpectFinding, n.ExpectNote, *statements.EXPECTATION)


def run_tests(rules: Ruleset | PathLike) -> tuple[TestResult, ...]:
    """Run every test of a shipped ruleset, or of a rule file by its id, name or path; registers have tests too.

    >>> all(result.passed for result in run_tests("northern-ireland/bodies"))
    True

    Raises NotFoundError where there is no such file, RuleError where it does not load, and UsageError for a ruleset
    whose text is no longer at hand. What goes wrong in a test is a failure of it.
    """
    return run_suite(suite_of(rules))


def run_suite(suite: Suite) -> tuple[TestResult, ...]:
    """Run the tests of a rule file that is read and loaded."""
    return tuple(run_test(suite, test) for test in suite.tests)


def run_test(suite: Suite, test: n.Block) -> TestResult:
    """Run one test."""
    expected = tuple(expectations(test))
    failures = tuple(_failures(suite, test, expected))
    if not expected:
        failures = (Failure(line=suite.line(test), text="expected at least one “expect”; found none"),)
    return TestResult(
        file=suite.source.name,
        line=suite.line(test),
        title=str(test.title or ""),
        covers=cited(test.covers),
        expectations=len(expected),
        failures=tuple(sorted(dict.fromkeys(failures), key=lambda failure: failure.line)),
    )


@frozen(kw_only=True)
class Viewpoint:
    """The day a test looks from, and the day its law is frozen on."""

    as_at: date | None = None
    law_at: date | None = None


def expectations(test: n.Block) -> Iterator[tuple[Viewpoint, Expectation]]:
    """Yield what a test expects, each with where it looks from: the last ``as at`` and ``law at`` before it."""
    as_at, law_at = None, None
    for clause in test.clauses:
        if isinstance(clause, n.AsAt):
            as_at = clause.day.day
        elif isinstance(clause, n.LawAt):
            law_at = clause.day.day
        elif isinstance(clause, EXPECTATION):
            yield Viewpoint(as_at=as_at, law_at=law_at), clause


def _failures(suite: Suite, test: n.Block, expected: Iterable[tuple[Viewpoint, Expectation]]) -> Iterator[Failure]:
    checks = _Checks(suite=suite, test=test)
    for view, clause in expected:
        try:
            found = checks.compare(view, clause)
        except CscRulesError as error:
            yield from _as_failures(error, suite, clause)
        else:
            if found is not None:
                text = f"expected {_wording(suite, clause)}; found {found}"
                yield Failure(line=suite.line(clause), text=text)


def _wording(suite: Suite, clause: n.Clause) -> str:
    """Return an expectation as it is written, on one line and without its keyword."""
    return " ".join(clause.span.slice(suite.source.text).split()).removeprefix("expect ")


def _as_failures(error: CscRulesError, suite: Suite, clause: n.Clause) -> Iterator[Failure]:
    """Turn mistakes into failures, on the line of the file that each is about, or else on that of the expectation."""
    for mistake in error.diagnostics:
        places = [at.position.line for at in mistake.places if at.file == suite.source.name and at.position]
        hint = f" ({mistake.hint})" if mistake.hint else ""
        yield Failure(line=next(iter(places), suite.line(clause)), text=f"{mistake.message}{hint}")


@define(kw_only=True)
class _Checks:
    """The checks that one test needs, each made once."""

    suite: Suite
    test: n.Block
    made: dict[tuple[str, Viewpoint, str | None], Assessment] = Factory(dict)
    known: Register | None = None

    def compare(self, view: Viewpoint, expected: Expectation) -> str | None:
        """Say what was found instead of what is expected; none where it was found."""
        if view.as_at is None:
            raise self._wrong(expected, "found no day to look from; expected “as at” before the first “expect”")
        if isinstance(expected, n.ExpectFinding):
            assessment = self._check(view, view.as_at, self._subject(expected), expected.duty.text)
            return findings.compare(expected, assessment, self.suite.law, self.suite.register)
        if isinstance(expected, n.ExpectNote):
            return findings.noted(expected, self._check(view, view.as_at, self._of_the_test(expected)))
        if self.known is None:
            self.known = register_for(self.suite, self.test)
        return statements.compare(expected, self.suite, self.known, view.law_at or view.as_at, self._assumed())

    def _check(self, view: Viewpoint, as_at: date, body: str, only: str | None = None) -> Assessment:
        key = (body, view, only)
        if key not in self.made:
            # Nothing is known elsewhere: a name that the rules of the test do not know is a slip of its author's pen.
            self.made[key] = check(
                (self.suite.law,),
                record_for(self.suite, self.test, body),
                as_at,
                law_at=view.law_at,
                assume=self._assumed(),
                known_elsewhere=(),
                only=only,
            )
        return self.made[key]

    def _assumed(self) -> Mapping[str, date]:
        return {clause.event.text: clause.day.day for clause in self.test.clauses if isinstance(clause, n.Assume)}

    def _subject(self, expected: n.ExpectFinding) -> str:
        """Return whose record is checked: the body the expectation names, or the test, or that the duty binds alone."""
        norm = self._norm(expected)
        given = given_body(self.test)
        body = str(expected.of) if expected.of and str(expected.of) not in jointly(self.test) else given
        if body is not None:
            return body
        if len(norm.bearers) == 1 and norm.bearers[0].quantifier is None:
            return norm.bearers[0].name
        message = f"“{norm.id}” binds more than one body; expected “given body” or “of” to say whose record is checked"
        raise self._wrong(expected, message)

    def _of_the_test(self, expected: n.ExpectNote) -> str:
        body = given_body(self.test)
        if body is None:
            raise self._wrong(expected, "found no body whose record is checked; expected “given body” in the test")
        return body

    def _norm(self, expected: n.ExpectFinding) -> Duty | Power:
        law, name = self.suite.law, expected.duty.text
        found = law.duties.get(name) or law.powers.get(name)
        if found is None:
            near = nearest(name, [*law.duties, *law.powers])
            hint = f"did you mean “{near[0]}”?" if near else ""
            raise self._wrong(expected.duty, f"found “{name}”; expected a duty or power of this file", hint)
        return found

    def _wrong(self, node: n.Node, message: str, hint: str = "") -> RecordError:
        return RecordError([Diagnostic(code="IN202", message=message, places=(self.suite.at(node),), hint=hint)])
