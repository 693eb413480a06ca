"""Put the mutants of one statement to the tests."""

from __future__ import annotations

from attrs import evolve

from csc_rules.language import nodes as n
from csc_rules.verify.mutation.bench import Bench, StillbornError
from csc_rules.verify.mutation.model import Fate, Mutant
from csc_rules.verify.mutation.operators import Attempt, attempts
from csc_rules.verify.mutation.order import Order, order_for
from csc_rules.verify.mutation.told import told
from csc_rules.verify.run import run_test
from csc_rules.verify.suite import Suite


def try_statement(bench: Bench, index: int) -> tuple[Mutant, ...]:
    """Make every mutant of the statement at a place in the file, and say what became of each."""
    block = bench.suite.tree.blocks[index]
    order = order_for(block, bench.suite, bench.aims)
    return tuple(_tried(bench, index, block, attempt, order) for attempt in attempts(bench.suite.law, block))


def _tried(bench: Bench, index: int, block: n.Block, attempt: Attempt, order: Order) -> Mutant:
    mutant = Mutant(
        statement=str(block.name),
        operator=attempt.operator,
        line=bench.suite.line(attempt.node),
        change=told(block, attempt, bench.suite.source.text),
    )
    try:
        changed = _loaded(bench, index, attempt)
    except StillbornError as reason:
        return evolve(mutant, fate=Fate.STILLBORN, because=str(reason))
    noticed = _noticed(bench, changed, order)
    return evolve(mutant, fate=Fate.KILLED, because=noticed) if noticed else mutant


def _loaded(bench: Bench, index: int, attempt: Attempt) -> Suite:
    """Return the first of the attempt's blocks whose file loads; the mistakes of the first one if none does."""
    first, *others = attempt.blocks
    try:
        return bench.mutant(index, first)
    except StillbornError:
        for other in others:
            return bench.mutant(index, other)
        raise


def _noticed(bench: Bench, mutant: Suite, order: Order) -> str | None:
    """Return the title of a test that notices a mutant; none where no test does."""
    if mutant.law.unit == bench.suite.law.unit:
        return None  # The law is what it was, and so is every verdict.
    for test in order.tests():
        if not _passes(mutant, test):
            order.remember(test)
            return str(test.title)
    mistakes = bench.mistakes_in_tests(mutant)
    return mistakes[0].message if mistakes else None


def _passes(mutant: Suite, test: n.Block) -> bool:
    try:
        return run_test(mutant, test).passed
    except Exception:  # noqa: BLE001 - a test that brings the check down is one that does not pass
        return False
