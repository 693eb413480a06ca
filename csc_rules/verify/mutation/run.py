"""Make and try all mutants of a rule file, in several processes where asked to."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor

from csc_rules.law.loader import PathLike
from csc_rules.law.ruleset import Ruleset
from csc_rules.verify.mutation.bench import Bench, bench_of
from csc_rules.verify.mutation.explained import explain, explanations
from csc_rules.verify.mutation.model import Mutant, MutationReport
from csc_rules.verify.mutation.trial import try_statement
from csc_rules.verify.suite import suite_of

Progress = Callable[[int, int], None]  # Told how many statements of how many are done.


def mutate(
    rules: Ruleset | PathLike, *, only: Iterable[str] = (), jobs: int = 1, progress: Progress | None = None
) -> MutationReport:
    """Change a rule file in one thing at a time, and say which changes none of its tests notices.

    *rules* is a shipped ruleset, or a rule file by its id, name or path; registers have tests too. Survivors are
    explained by the file beside it, if there is one. *only* narrows what is changed to some statements. With *jobs*
    above 1 that many processes share the work. *progress* is told how many statements are done, and of how many.

    >>> mutate("united-kingdom/bodies").stillborn
    0

    Raises NotFoundError where there is no such file, RuleError where it does not load, and UsageError where its tests
    fail as it is, where an explanation cannot be read, where it has no statement of a name in *only*, or for a ruleset
    whose text is no longer at hand.
    """
    return tried(prepare(rules, only), jobs=jobs, progress=progress)


def prepare(rules: Ruleset | PathLike, only: Iterable[str] = ()) -> Bench:
    """Put a rule file on the bench, with the explanations beside it; everything that *mutate* raises is raised here."""
    suite = suite_of(rules)
    return bench_of(suite, explanations(suite.source.name), only)


def tried(bench: Bench, *, jobs: int = 1, progress: Progress | None = None) -> MutationReport:
    """Make and try all mutants of what is on the bench.

    >>> from csc_rules.verify.suite import suite_of_text
    >>> text = '''register r "R"
    ... class council "council"
    ... body north "North Council"
    ...   is council from 2015-04-01
    ... test "the day on which it became one"
    ...   as at 2015-04-01
    ...   expect north is council'''
    >>> report = tried(bench_of(suite_of_text(text)))
    >>> [(mutant.line, mutant.change) for mutant in report.survivors]
    [(4, 'without “from 2015-04-01”'), (4, '“2015-04-01” becomes “2015-03-31”')]
    """
    suite = bench.suite
    found = (mutant for mutants in _tried(bench, jobs, progress) for mutant in mutants)
    mutants, stale = explain(found, bench.known)
    instrument = suite.law.unit.instrument
    return MutationReport(
        ruleset=instrument.id if instrument else suite.law.unit.name,
        file=suite.source.name,
        mutants=mutants,
        stale=stale,
    )


def _tried(bench: Bench, jobs: int, progress: Progress | None) -> Iterator[tuple[Mutant, ...]]:
    statements = bench.statements()
    for done, mutants in enumerate(_each(bench, statements, jobs), start=1):
        if progress is not None:
            progress(done, len(statements))
        yield mutants


def _each(bench: Bench, statements: Iterable[int], jobs: int) -> Iterator[tuple[Mutant, ...]]:
    if jobs <= 1:
        yield from (try_statement(bench, index) for index in statements)
        return
    with ProcessPoolExecutor(jobs, multiprocessing.get_context(), _start, (bench,)) as workers:
        yield from workers.map(_work, statements)


# What a worker process works on. It is given once, being much larger than what is asked and answered.
_at_work: list[Bench] = []


def _start(bench: Bench) -> None:
    _at_work[:] = [bench]


def _work(index: int) -> tuple[Mutant, ...]:
    return try_statement(_at_work[0], index)
