"""What came of changing rule files piece by piece: the survivors where they stand, and how many there were."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.report.words import count
from csc_rules.verify.mutation import Fate, Mutant, MutationReport


def concise(found: Iterable[MutationReport]) -> str:
    """Return a line for each survivor, and one for each rule file.

    >>> mutant = Mutant(statement="publish", operator="delete-clause", line=7, change="without “by 2020-06-30”")
    >>> print(concise([MutationReport(ruleset="a-law", file="a.rules", mutants=(mutant,))]), end="")
    a.rules:7: survived: publish: delete-clause: without “by 2020-06-30”
    a-law: 1 mutant: 0 killed, 1 survived, 0 stillborn; 0.0 % killed
    """
    return "".join(f"{line}\n" for report in found for line in _concise(report))


def _concise(report: MutationReport) -> Iterator[str]:
    yield from (_survivor(report, mutant) for mutant in report.survivors)
    yield from _stale(report)
    yield _whole(report)


def full(found: Iterable[MutationReport]) -> str:
    """Return the same with every stillborn mutant and its reason, and a table of operators for each rule file."""
    return "".join(f"{line}\n" for report in found for line in _full(report))


def _full(report: MutationReport) -> Iterator[str]:
    yield from (_survivor(report, mutant) for mutant in report.survivors)
    for mutant in report.with_fate(Fate.STILLBORN):
        yield f"{report.file}:{mutant.line}: stillborn: {_said(mutant)}: {mutant.because}"
    yield from _stale(report)
    yield ""
    yield from _table(report)
    yield ""
    yield _whole(report)


def _survivor(report: MutationReport, mutant: Mutant) -> str:
    explained = f" (explained: {mutant.because})" if mutant.explained else ""
    return f"{report.file}:{mutant.line}: survived: {_said(mutant)}{explained}"


def _said(mutant: Mutant) -> str:
    return f"{mutant.statement}: {mutant.operator}: {mutant.change}"


def _stale(report: MutationReport) -> Iterator[str]:
    for entry in report.stale:
        change = f": {entry.change}" if entry.change else ""
        yield f"{report.file}: explained, and no survivor: {entry.statement}: {entry.operator}{change}"


def _table(report: MutationReport) -> Iterator[str]:
    tallies = report.by_operator()
    width = max((len(name) for name in tallies), default=0)
    yield f"{'operator':{width}}  {'  '.join(fate.value for fate in Fate)}"
    for name, tally in sorted(tallies.items()):
        yield f"{name:{width}}  {'  '.join(f'{tally[fate]:{len(fate.value)}}' for fate in Fate)}"


def _whole(report: MutationReport) -> str:
    explained = f" ({report.explained} explained)" if report.explained else ""
    counted = f"{report.killed} killed, {len(report.survivors)} survived{explained}, {report.stillborn} stillborn"
    return f"{report.ruleset}: {count(len(report.mutants), 'mutant')}: {counted}; {100 * report.share:.1f} % killed"
