"""What names mean in a rule file: those it declares itself, and those it takes from the units it uses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, cached_property
from typing import Any

from attrs import fields, frozen

from csc_rules.errors import Place
from csc_rules.language import nodes as n
from csc_rules.law.build_clocks import slot_nodes
from csc_rules.law.mistakes import place
from csc_rules.law.model import Statement, Unit
from csc_rules.law.words import Words, public_events
from csc_rules.spans import Position, Source

PARTY = ("body", "class")
THING = ("document", "object")
RULES = ("duty", "power", "exception")
STATEMENTS = ("instrument", *PARTY, *THING, "outcomes", "definition", "principle", *RULES, "amendment")

_WORD = re.compile(r"[a-z][a-z0-9-]*")


@frozen(kw_only=True)
class Declared:
    """A name of a statement: what it names, and where it is declared."""

    kind: str
    place: Place
    persons: bool = False


@frozen(kw_only=True, slots=False)
class Scope:
    """A rule file with its unit and the units it uses. ``whole`` is false where parts of the file could not be read."""

    source: Source
    tree: n.File
    unit: Unit
    used: tuple[tuple[Unit, Source], ...] = ()
    whole: bool = True

    def at(self, node: n.Node, note: str = "") -> Place:
        """Say where a node stands."""
        return place(self.source, node.span, note)

    def blocks(self, *keywords: str) -> tuple[n.Block, ...]:
        """List the blocks that begin with one of some words and have a name."""
        return tuple(block for block in self.tree.blocks if block.keyword in keywords and block.name is not None)

    def block(self, name: str) -> n.Block:
        """Return the block of a statement of this file."""
        return self._by_name[name]

    @cached_property
    def _by_name(self) -> Mapping[str, n.Block]:
        return {str(block.name): block for block in reversed(self.blocks(*STATEMENTS))}

    @cached_property
    def words(self) -> Words:
        """The acts in scope and the events of the instrument."""
        acts = (*self.unit.acts, *(act for unit, _ in self.used for act in unit.acts))
        own = self.unit.instrument.events if self.unit.instrument else ()
        return Words(acts, (*own, *public_events((self.unit, *(unit for unit, _ in self.used)))))

    @cached_property
    def names(self) -> Mapping[str, Declared]:
        """Look up what a name of a statement means; acts and judgement slots have names of their own."""
        found: dict[str, Declared] = {}
        for name, declared in (*self.own(), *self.taken()):
            found.setdefault(name, declared)
        return found

    def own(self) -> Iterator[tuple[str, Declared]]:
        """List the names that the file declares, in order, twice where it declares them twice."""
        for block in self.blocks(*STATEMENTS):
            assert block.name is not None
            persons = any(isinstance(clause, n.Flag) and clause.key == "persons" for clause in block.clauses)
            yield block.name.text, Declared(kind=block.keyword, place=self.at(block.name), persons=persons)

    def taken(self) -> Iterator[tuple[str, Declared]]:
        """List the names that come from the units in use: bodies, classes, documents, objects and outcomes."""
        for unit, source in self.used:
            for body in unit.bodies:
                yield body.id, Declared(kind="body", place=line_of(body, source))
            for entry in unit.classes:
                yield entry.id, Declared(kind="class", place=line_of(entry, source), persons=entry.persons)
            for document in unit.documents:
                kind = "object" if document.plain_object else "document"
                yield document.id, Declared(kind=kind, place=line_of(document, source))
            for outcomes in unit.outcomes:
                yield outcomes.id, Declared(kind="outcomes", place=line_of(outcomes, source))

    def named(self, *kinds: str) -> tuple[str, ...]:
        """List the names of some kinds of statement."""
        return tuple(name for name, declared in self.names.items() if declared.kind in kinds)

    @cached_property
    def slots(self) -> Mapping[str, n.Slot]:
        """Look up a judgement slot of the file by its name, where it is first declared."""
        found: dict[str, n.Slot] = {}
        for slot in self.declared_slots():
            found.setdefault(slot.name.text, slot)
        return found

    def declared_slots(self) -> tuple[n.Slot, ...]:
        """List the slots where they are declared, which is where their question is put."""
        return tuple(slot for block in self.tree.blocks for slot in slot_nodes(block) if slot.question is not None)

    @cached_property
    def lost(self) -> frozenset[str]:
        """The names that a line which could not be read may declare, so that they are not called unknown as well."""
        if self.whole:
            return frozenset()
        good = {node.span.start for block in self.tree.blocks for node in (block, *block.clauses)}
        return frozenset(word for line in _lines_but(self.source.text, good) for word in _WORD.findall(line))


def _lines_but(text: str, good: set[int]) -> Iterator[str]:
    start = 0
    for line in text.split("\n"):
        if start + len(line) - len(line.lstrip()) not in good:
            yield line.partition("#")[0]
        start += len(line) + 1


def line_of(statement: Statement, source: Source) -> Place:
    """Say where a statement of a used unit begins."""
    source, start = source.located(source.start_of(max(statement.line, 1)))
    number = source.position(start).line
    line = source.line(number)
    return Place(source.name, Position(number, 1), max(len(line), 1), line)


def walk(node: n.Node) -> Iterator[n.Node]:
    """Give a node and all the nodes in it, in the order of the text."""
    yield node
    for name in _inner(type(node)):  # type: ignore[arg-type]
        value = getattr(node, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, n.Node):
                yield from walk(inner)


# No node is in what has one of these types; most of a tree is that, and it is walked again and again.
_PLAIN = frozenset({"str", "str | None", "int", "bool", "date", "Span", "Comments"})


@cache
def _inner(kind: Any) -> tuple[str, ...]:
    """List the fields of a kind of node that may hold nodes."""
    return tuple(each.name for each in fields(kind) if each.type not in _PLAIN)
