"""The answer of a check. It holds codes and ids; the findings people and tools read are built when asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property

from attrs import field, frozen

from csc_rules.engine.building import Builder
from csc_rules.engine.codes import FAIL_ON, Verdict
from csc_rules.engine.evaluate import InstanceOutcome
from csc_rules.engine.facts import Facts
from csc_rules.engine.findings import Finding, Instance
from csc_rules.engine.names import Note
from csc_rules.engine.occurrences import View
from csc_rules.engine.receipt import Receipt
from csc_rules.record.model import Fact, Record


@frozen(kw_only=True)
class Checked:
    """What one ruleset gave: its view of the facts and its instances by codes."""

    view: View
    outcomes: tuple[InstanceOutcome, ...]


@frozen(kw_only=True, slots=False)
class Assessment:
    """The answer of a check: findings grouped by instance, notes, counts and a receipt."""

    record: Record
    as_at: date
    law_at: date | None
    checked: tuple[Checked, ...]
    facts: Facts = field(repr=False)
    notes: tuple[Note, ...]
    receipt: Receipt

    @cached_property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding, in the order of the rulesets and their rules."""
        return tuple(finding for _, findings in self._built for finding in findings)

    @cached_property
    def instances(self) -> tuple[Instance, ...]:
        """Every duty instance with its overall verdict."""
        return tuple(instance for instance, _ in self._built)

    @cached_property
    def counts(self) -> Mapping[str, int]:
        """How many findings have each verdict; those listed without one are not counted."""
        found = Counter(finding.verdict for finding in self.findings if finding.verdict is not None)
        return {verdict.value: found[verdict] for verdict in Verdict if found[verdict]}

    @cached_property
    def judged_share(self) -> tuple[int, int]:
        """How many of the findings that apply rest on a determination, and how many there are."""
        applying = [finding for finding in self.findings if finding.verdict not in (None, Verdict.NOT_APPLICABLE)]
        return sum(1 for finding in applying if finding.determinations), len(applying)

    def fails(self, threshold: str = "missing") -> bool:
        """Tell whether an instance of standing law counts for a threshold: missing, late or open."""
        counted = FAIL_ON[threshold]
        return any(
            entry.verdict in counted for checked in self.checked if _is_law(checked) for entry in checked.outcomes
        )

    @cached_property
    def _facts_by_path(self) -> Mapping[str, Fact]:
        return {fact.path: fact for fact in self.record.facts()}

    @cached_property
    def _built(self) -> tuple[tuple[Instance, tuple[Finding, ...]], ...]:
        return tuple(self._build())

    def _build(self) -> Iterator[tuple[Instance, tuple[Finding, ...]]]:
        for checked in self.checked:
            builder = Builder(checked.view, self._facts_by_path)
            for entry in checked.outcomes:
                yield builder.instance(entry)

    def fact(self, path: str) -> Fact:
        """Return the fact of the record at a path that a finding cites."""
        return self._facts_by_path[path]


def _is_law(checked: Checked) -> bool:
    return checked.view.ruleset.instrument.standing == "law"
