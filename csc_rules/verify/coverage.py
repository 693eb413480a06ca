"""Coverage by provision: which statements encode it, and which tests really expect something of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import assert_never

from attrs import frozen

from csc_rules.engine.codes import LENGTH
from csc_rules.language import nodes as n
from csc_rules.law.build_heads import cited, setting, tails
from csc_rules.law.loader import PathLike
from csc_rules.law.provisions import within
from csc_rules.law.ruleset import Ruleset
from csc_rules.verify.digest import cited_in, encoding
from csc_rules.verify.model import Failure, ProvisionCoverage, RulesetCoverage, SignOff, Status, TestResult
from csc_rules.verify.run import EXPECTATION, Expectation
from csc_rules.verify.sign_offs import reviews, sign_offs, state
from csc_rules.verify.suite import Suite, suite_of


def coverage(rules: Ruleset | PathLike, results: Iterable[TestResult] | None = None) -> RulesetCoverage:
    """Say for every provision of an instrument whether it is encoded, tested, or excused with a reason, and signed off.

    A test covers a provision only if it names it, or a part of it, and expects something of a statement that cites it,
    or a part of it. Where *results* are given, a test that failed covers nothing.

    >>> coverage("ni-act-2015").with_status(Status.NOT_ENCODED)[0].because
    'short title'

    The sign-offs are those in the file beside the rules.

    Raises NotFoundError where there is no such file, RuleError where it does not load, and UsageError for a ruleset
    whose text is no longer at hand, or with every mistake in the file of sign-offs.
    """
    suite = suite_of(rules)
    return coverage_of(suite, results, sign_offs(suite.source.name))


def coverage_of(
    suite: Suite, results: Iterable[TestResult] | None = None, signed: Iterable[SignOff] = ()
) -> RulesetCoverage:
    """Say the same of a rule file that is read and loaded, with its sign-offs; a register has no provisions."""
    instrument = suite.law.unit.instrument
    signed = tuple(signed)
    listed = instrument.all_provisions if instrument else ()
    failed = {result.line for result in results or () if not result.passed}
    claims = tuple(_Claims(suite=suite, test=test) for test in suite.tests)
    counted = tuple(entry for entry in claims if suite.line(entry.test) not in failed)
    return RulesetCoverage(
        ruleset=instrument.id if instrument else suite.law.unit.name,
        file=suite.source.name,
        provisions=tuple(_provision(suite, provision, counted, signed) for provision in listed),
        idle_claims=tuple(failure for entry in claims for failure in entry.idle()),
        stray_sign_offs=tuple(entry for entry in signed if entry.provision not in listed),
    )


def _provision(
    suite: Suite, provision: str, tests: tuple[_Claims, ...], signed: tuple[SignOff, ...]
) -> ProvisionCoverage:
    reviewed = reviews(suite, provision, signed)
    statements = tuple(dict.fromkeys(str(block.name) for block in encoding(suite.tree, provision)))
    testing = tuple(entry.title for entry in tests if entry.cover(provision))
    because = _excuse(suite, provision)
    return ProvisionCoverage(
        provision=provision,
        status=_status(bool(statements), bool(testing), because is not None),
        statements=statements,
        tests=testing,
        because=because,
        signed=state(reviewed),
        reviews=reviewed,
    )


def _status(encoded: bool, tested: bool, excused: bool) -> Status:
    if excused:
        return Status.STALE_EXCUSE if encoded else Status.NOT_ENCODED
    if not encoded:
        return Status.MISSING
    return Status.TESTED if tested else Status.UNTESTED


def _excuse(suite: Suite, provision: str) -> str | None:
    instrument = suite.law.unit.instrument
    excused = instrument.not_encoded if instrument else ()
    return next((entry.because for entry in excused if provision in entry.provisions), None)


# What a test claims ---------------------------------------------------------------------------------------------------


@frozen(kw_only=True, slots=False)
class _Claims:
    """A test with the provisions it claims to cover, and those it touches: that what it expects something of cites."""

    suite: Suite
    test: n.Block

    @property
    def title(self) -> str:
        return str(self.test.title or "")

    @cached_property
    def claimed(self) -> tuple[str, ...]:
        return cited(self.test.covers)

    @cached_property
    def touched(self) -> frozenset[str]:
        blocks = _Blocks(self.suite.tree)
        expected = (clause for clause in self.test.clauses if isinstance(clause, EXPECTATION))
        return frozenset(provision for clause in expected for provision in blocks.concerned(clause))

    def kept(self, claim: str) -> bool:
        return any(within(each, claim) for each in self.touched)

    def cover(self, provision: str) -> bool:
        return any(within(claim, provision) and self.kept(claim) for claim in self.claimed)

    def idle(self) -> Iterator[Failure]:
        for claim in self.claimed:
            if not self.kept(claim):
                text = f"“{self.title}” claims {claim} and expects nothing of it"
                yield Failure(line=self.suite.line(self.test), text=text)


@frozen(slots=False)
class _Blocks:
    """The statements of a file by name, and which of the provisions they cite an expectation concerns."""

    tree: n.File

    @cached_property
    def named(self) -> Mapping[str, n.Block]:
        return {block.name.text: block for block in reversed(self.tree.blocks) if block.name is not None}

    def concerned(self, expected: Expectation) -> tuple[str, ...]:
        """List the provisions that what is expected something of cites."""
        match expected:
            case n.ExpectFinding():
                return self._finding(expected)
            case n.ExpectMembership(kind=name) | n.ExpectCount(kind=name):
                return self._whole(name.text)
            case n.ExpectNote() | n.ExpectCovers():
                return ()
            case n.ExpectForce(statement=name):
                return self._head(name.text)
            case n.ExpectListed(list=owner, item=item):
                return self._entry(owner.text, item.text) or self._head(owner.text)
            case _:
                assert_never(expected)

    def _whole(self, name: str) -> tuple[str, ...]:
        return cited_in(self.named[name]) if name in self.named else ()

    def _head(self, name: str) -> tuple[str, ...]:
        """List what is cited for the statement as a whole, and not for one of its items."""
        block = self.named.get(name)
        if block is None:
            return ()
        if block.keyword == "instrument":
            return cited_in(block)
        return cited(ref for tail in tails(block) for ref in tail.provisions)

    def _entry(self, owner: str, item: str) -> tuple[str, ...]:
        """List what is cited for one item of a document, list, or those to be consulted."""
        block = self.named.get(owner)
        entries = [clause for clause in block.clauses if isinstance(clause, _ITEMS)] if block else []
        return cited_in(*(clause for clause in entries if _is_called(clause, item)))

    def _finding(self, expected: n.ExpectFinding) -> tuple[str, ...]:
        duty = expected.duty.text
        block = self.named.get(duty)
        if block is None:
            return ()
        made = setting(block, "makes")
        parts = (duty, made) if made else (duty,)
        if expected.item is not None:
            entries = [self._entry(owner, expected.item) for owner in parts]
            return tuple(each for found in entries for each in found) or self._head(duty)
        if expected.overall:
            return tuple(each for name in parts for each in self._whole(name)) + self._exceptions(duty)
        return self._act(block) + self._exceptions(duty)

    def _act(self, block: n.Block) -> tuple[str, ...]:
        own = [clause for clause in block.clauses if not isinstance(clause, _ITEMS)]
        return cited_in(block.tail, *own)

    def _exceptions(self, duty: str) -> tuple[str, ...]:
        """List what the exceptions to a duty cite, and those to these exceptions: each verdict asks them all."""
        reached = [duty]
        for target in reached:
            reached += [name for name in self.named if name not in reached and self._is_exception(name, target)]
        return tuple(each for name in reached[1:] for each in self._whole(name))

    def _is_exception(self, name: str, target: str) -> bool:
        clauses = self.named[name].clauses
        return any(isinstance(clause, n.Effect) and clause.target.text == target for clause in clauses)


_ITEMS = (n.Item, n.MustContain, n.Lasting)


def _is_called(clause: n.Item | n.MustContain | n.Lasting, item: str) -> bool:
    if isinstance(clause, n.Lasting):
        return item == LENGTH
    return item in ((clause.letter, clause.ref.name.text) if isinstance(clause, n.Item) else (clause.name.text,))
