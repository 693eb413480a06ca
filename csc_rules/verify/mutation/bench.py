"""A rule file on the bench: mutants of it are built from its changed tree, without being printed, parsed or cached."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cached_property

from attrs import evolve, field, frozen

from csc_rules.errors import Diagnostic, UsageError
from csc_rules.language import nodes as n
from csc_rules.law.build import build
from csc_rules.law.checks import mistakes
from csc_rules.law.library import read, shipped
from csc_rules.law.model import Unit
from csc_rules.law.resolve_tests import tests as mistakes_in_tests
from csc_rules.law.ruleset import Ruleset
from csc_rules.law.scope import Scope
from csc_rules.similar import nearest
from csc_rules.spans import Source
from csc_rules.verify.model import TestResult
from csc_rules.verify.mutation.model import Explanation
from csc_rules.verify.mutation.order import Aim, aims
from csc_rules.verify.run import run_suite
from csc_rules.verify.suite import Suite

# What whoever makes such a change would put right elsewhere, and no test need notice: a provision cited by nothing goes
# to those not encoded, and of an act that a clock waits for and nobody performs any more it is said whose it is.
_LET_PASS = frozenset({"RL122", "RL147"})


class StillbornError(Exception):
    """A mutant that does not load."""


@frozen(kw_only=True, slots=False)
class Bench:
    """A rule file, the units it uses with their sources, and what is known of its survivors.

    ``only`` names the statements to change; none stands for all.
    """

    suite: Suite
    used: tuple[tuple[Unit, Source], ...] = field(repr=False)
    known: tuple[Explanation, ...] = ()
    only: frozenset[str] = frozenset()

    @cached_property
    def aims(self) -> tuple[Aim, ...]:
        """What each test of the file is aimed at."""
        return aims(self.suite)

    def statements(self) -> tuple[int, ...]:
        """List where in the file the blocks are that are to be changed: any but tests and the header of a register."""
        return tuple(
            index
            for index, block in enumerate(self.suite.tree.blocks)
            if block.keyword not in ("test", "register") and (not self.only or str(block.name) in self.only)
        )

    def mutant(self, index: int, block: n.Block | None) -> Suite:
        """Return the file with another block in the place of one, or without it.

        Raises StillbornError where its law does not load; whether its tests still make sense is not looked at.
        """
        suite = self.suite
        blocks = suite.tree.blocks
        kept = () if block is None else (block,)
        tree = evolve(suite.tree, blocks=(*blocks[:index], *kept, *blocks[index + 1 :]))
        law = evolve(tree, blocks=tuple(each for each in tree.blocks if each.keyword != "test"))
        unit = self._built(law)
        return evolve(suite, tree=tree, law=Ruleset(unit=unit, units=(unit, *suite.law.units[1:])))

    def _built(self, law: n.File) -> Unit:
        source, name = self.suite.source, self.suite.law.unit.name
        try:
            unit = build(law, source, name=name, used=[unit for unit, _ in self.used])
            found = [each for each in mistakes(law, source, unit, self.used) if each.code not in _LET_PASS]
        except Exception as fault:  # Operators know nothing of clauses, and may leave half of one.
            raise StillbornError(f"it cannot be built ({type(fault).__name__})") from fault
        if found:
            raise StillbornError(f"{found[0].code} {found[0].message}")
        return unit

    def mistakes_in_tests(self, mutant: Suite) -> tuple[Diagnostic, ...]:
        """List where tests name what a mutant does not have."""
        scope = Scope(source=mutant.source, tree=mutant.tree, unit=mutant.law.unit, used=self.used)
        return tuple(mistakes_in_tests(scope))


def bench_of(suite: Suite, known: tuple[Explanation, ...] = (), only: Iterable[str] = ()) -> Bench:
    """Return a rule file with the sources of what it uses, which mistakes in a mutant may have to point into.

    *only* narrows what is changed to some statements, and the explanations with it.

    Raises UsageError where a test of it fails as it is, or where it has no statement of such a name.
    """
    only = frozenset(only)
    names = {str(block.name) for block in suite.tree.blocks if block.keyword not in ("test", "register")}
    if unknown := sorted(only - names):
        raise UsageError([_unknown(name, names, suite) for name in unknown])
    failed = [result for result in run_suite(suite) if not result.passed]
    if failed:
        raise UsageError((_failing(suite, failed),))
    path, library = os.path.realpath(suite.source.name), shipped()
    if library.find(library.name_of(path)) != path:
        library = library.beside(path)
    found = [(unit, library.find(unit.name)) for unit in suite.law.units[1:]]
    used = tuple((unit, read(path)) for unit, path in found if path is not None)
    known = tuple(entry for entry in known if not only or entry.statement in only)
    return Bench(suite=suite, used=used, known=known, only=only)


def _unknown(name: str, names: Iterable[str], suite: Suite) -> Diagnostic:
    near = nearest(name, names)
    message = f"found no “{name}” in {suite.source.name}; expected the name of one of its statements"
    return Diagnostic(code="US210", message=message, hint=f"did you mean “{near[0]}”?" if near else "")


def _failing(suite: Suite, failed: list[TestResult]) -> Diagnostic:
    first = f"“{failed[0].title}” in line {failed[0].line}"
    message = (
        f"found {len(failed)} failing in the tests of {suite.source.name}, the first {first}; expected all to pass"
    )
    return Diagnostic(code="US208", message=message, hint="run csc-rules test without --mutate first")
