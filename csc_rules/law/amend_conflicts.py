"""Amendments that conflict: two that change the same thing on one day, or from two files."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.law.amend import Step
from csc_rules.law.amend_files import Layers
from csc_rules.law.amend_lines import named
from csc_rules.law.amend_provisions import of_provision
from csc_rules.law.mistakes import mistake, place
from csc_rules.spans import Source

WHOLE = ""


@frozen(kw_only=True)
class _Touched:
    """A statement, or a line or part of one, that a change takes away or replaces."""

    statement: str
    line: str
    step: Step
    file: str

    def meets(self, other: _Touched) -> bool:
        """Tell whether both changes cannot be made: of the same line, or of a line of what the other takes away."""
        same = self.statement == other.statement and (self.line == other.line or WHOLE in (self.line, other.line))
        return same and (self.file != other.file or _day(self) == _day(other))


def _day(touched: _Touched) -> object:
    change = touched.step.change
    stated = change.day if isinstance(change, n.Commences) else None
    found = stated or touched.step.day
    return found.day if found else None


def conflicts(layers: Layers, source: Source) -> Iterator[tuple[int, Diagnostic]]:
    """Give each change that conflicts with an earlier one, by the identity of its step, with both places."""
    seen: dict[str, list[_Touched]] = {}
    for step in layers.changes:
        for touched in _touched(step, layers, source):
            others = seen.setdefault(touched.statement, [])
            first = next((other for other in others if other.step is not step and touched.meets(other)), None)
            others.append(touched)
            if first is not None:
                yield id(step), _conflict(touched, first, source)
                break


def _conflict(touched: _Touched, first: _Touched, source: Source) -> Diagnostic:
    line = f"the {touched.line} of " if touched.line in ("time limit", "consequence", "gist", "sentence") else ""
    line = line or (f"{touched.line} of " if touched.line else "")
    text = f"found a second change of {line}'{touched.statement}'; expected one"
    there = place(source, first.step.change.span)
    hint = f"the first stands at {there}; leave one of them out, or give them different days in one file"
    return mistake("RL194", text, place(source, touched.step.change.span), there, hint=hint)


def _touched(step: Step, layers: Layers, source: Source) -> Iterator[_Touched]:
    file = source.located(step.change.span.start)[0].name
    for statement, line in _of(step.change, layers):
        yield _Touched(statement=statement, line=line, step=step, file=file)


def _of(change: n.Clause, layers: Layers) -> Iterator[tuple[str, str]]:
    match change:
        case n.Omits(provision=n.ProvisionRef() as provision) | n.Commences(provision=n.ProvisionRef() as provision):
            for block in of_provision(layers.blocks, provision.text):
                yield str(block.name), WHOLE
        case n.Omits() | n.Substitutes():
            # The bearer is a part of the sentence.
            part = "sentence" if change.part == "bearer" else change.part
            yield str(change.target), part or named(change)
        case n.Inserts(clause=n.ClockClause()):
            yield str(change.target), "time limit"
        case n.Inserts(clause=n.Consequence()):
            yield str(change.target), "consequence"
        case n.Commences():
            yield str(change.target), "commencement"
        case n.Renumbers():
            yield change.old.text, "number"
            yield change.new.text, "number"
        case _:
            return
