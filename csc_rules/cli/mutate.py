"""``csc-rules test --mutate``: change rule files in one thing at a time, and show what no test notices."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable

from csc_rules.cli import FINDINGS, OK
from csc_rules.cli.each import of_each
from csc_rules.cli.streams import show
from csc_rules.report.mutation import concise, full
from csc_rules.report.progress import progress
from csc_rules.verify.mutation import prepare, tried


def mutated(
    names: Iterable[str], form: str, statements: Iterable[str], jobs: int | None, at_least: float | None
) -> int:
    """Show what becomes of the mutants of rule files; *at_least* is the share to be noticed, in per cent."""
    # This is no short run: without it, what thousands of checks leave behind would fill the memory.
    gc.enable()
    benches = of_each(names, lambda name: prepare(name, statements))
    reports = []
    for bench in benches:
        with progress(bench.suite.source.name) as told:
            reports.append(tried(bench, jobs=jobs or os.cpu_count() or 1, progress=told))
        if form != "json":
            show((full if form == "full" else concise)(reports[-1:]))
    if form == "json":
        from csc_rules.report.json import text

        show(text(reports), json=True)
    return OK if all(100 * report.share >= (at_least or 0) for report in reports) else FINDINGS
