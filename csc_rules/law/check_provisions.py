"""Provisions: every one that is cited is listed, every one that is listed is encoded or excused, and none is both."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import frozen

from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.law.build_heads import span_of
from csc_rules.law.mistakes import meant, mistake
from csc_rules.law.provisions import expand, within
from csc_rules.law.scope import Scope, walk

Found = Iterator[Diagnostic]


@frozen(slots=False)
class _Provisions:
    """The provisions of an instrument as its file has them: listed, excused and cited, each with where it stands."""

    scope: Scope

    @cached_property
    def listed(self) -> Mapping[str, n.ProvisionRef]:
        """The full list, the first place counts."""
        return _first_of(self.clauses(n.Provisions))

    @cached_property
    def excused(self) -> Mapping[str, n.ProvisionRef]:
        """Those that are not encoded."""
        return _first_of(self.clauses(n.NotEncoded))

    @cached_property
    def cited(self) -> Mapping[str, n.ProvisionRef]:
        """Those that a statement, member, item or clause cites."""
        return _first_of(refs for block in self.scope.tree.blocks for refs in _cited(block))

    def clauses(self, kind: type[n.Provisions | n.NotEncoded]) -> Iterator[n.ProvisionRef]:
        """Give the references in the clauses of the instrument that list provisions."""
        for block in self.scope.blocks("instrument"):
            for clause in block.clauses:
                if isinstance(clause, kind):
                    yield from clause.refs

    def knows(self, provision: str) -> bool:
        """Tell whether a provision is listed, or part of one that is."""
        return any(whole in self.listed for whole in _wholes(provision))


def _wholes(provision: str) -> Iterator[str]:
    """Give a provision and all that it is a part of, from the smallest."""
    while provision:
        yield provision
        provision = provision.rpartition("(")[0]


def _first_of(refs: Iterator[n.ProvisionRef]) -> Mapping[str, n.ProvisionRef]:
    found: dict[str, n.ProvisionRef] = {}
    for ref in refs:
        for provision in span_of(ref):
            found.setdefault(provision, ref)
    return found


def _cited(block: n.Block) -> Iterator[n.ProvisionRef]:
    """Give the provisions that a statement cites, in the ends of its lines."""
    if block.keyword != "test":
        for node in walk(block):
            if isinstance(node, n.Tail):
                yield from node.provisions


def provisions(scope: Scope) -> Found:
    """Give the mistakes in what is listed, cited, covered and excused. A register has no list to compare with."""
    yield from _ranges(scope)
    if scope.unit.instrument is None:
        return
    known = _Provisions(scope)
    yield from _listed_twice(known)
    if known.listed:
        yield from _not_listed(known)
        yield from _excused_and_encoded(known)
        # Where a line could not be read, what it cites is not known.
        if scope.whole:
            yield from _left_out(known)


def _ranges(scope: Scope) -> Found:
    for node in walk(scope.tree):
        if isinstance(node, n.ProvisionRef):
            try:
                expand(node.text, node.last)
            except ValueError:
                message = f"found the range '{node.text}-({node.last})'; expected one that goes up, over plain numbers"
                yield mistake("RL124", message, scope.at(node), hint="letters are listed one by one")


def _listed_twice(known: _Provisions) -> Found:
    for ref in known.clauses(n.Provisions):
        for provision in span_of(ref):
            other = known.listed[provision]
            if other is not ref:
                message = f"found '{provision}' listed again; expected each provision once"
                yield mistake("RL121", message, known.scope.at(ref), known.scope.at(other))
                break


def _not_listed(known: _Provisions) -> Found:
    covered = [ref for block in known.scope.tree.blocks for ref in block.covers]
    cited = [ref for block in known.scope.tree.blocks for ref in _cited(block)]
    for ref in (*cited, *covered, *known.clauses(n.NotEncoded)):
        for provision in span_of(ref):
            if not known.knows(provision):
                message = f"found '{provision}', which is not listed; expected a provision of the instrument"
                yield mistake("RL120", message, known.scope.at(ref), hint=_likely(provision, known))
                break


def _likely(provision: str, known: _Provisions) -> str:
    parts = [each for each in known.listed if within(each, provision)]
    if parts:
        return f"cite a part of it: '{parts[0]}' to '{parts[-1]}' are listed" if parts[1:] else f"cite '{parts[0]}'"
    return meant(provision, known.listed)


def _excused_and_encoded(known: _Provisions) -> Found:
    for cited, ref in known.cited.items():
        for provision in _wholes(cited):
            if provision in known.excused:
                message = f"found '{cited}' encoded, and '{provision}' as not encoded; expected one of them"
                yield mistake("RL123", message, known.scope.at(known.excused[provision]), known.scope.at(ref))


def _left_out(known: _Provisions) -> Found:
    reached = {whole for cited in known.cited for whole in _wholes(cited)} | set(known.excused)
    for provision, ref in known.listed.items():
        if provision not in reached:
            message = f"found nothing on '{provision}'; expected a statement that cites it, or 'not encoded'"
            hint = f'say: not encoded {provision} because "…"'
            yield mistake("RL122", message, known.scope.at(ref), hint=hint)
