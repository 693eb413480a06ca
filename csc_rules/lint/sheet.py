"""A rule file as the rules of lint look at it: its text and tree, the law it comes to, and the day of the look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import TypeVar

from attrs import field, frozen

from csc_rules.engine.wording import Words
from csc_rules.errors import Place
from csc_rules.language import nodes as n
from csc_rules.law.build_heads import cited, tails
from csc_rules.law.model import (
    ActWord,
    Anchor,
    BodyClass,
    Document,
    Duty,
    Instrument,
    Norm,
    Party,
    Power,
    Statement,
    Unit,
)
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset
from csc_rules.law.scope import walk
from csc_rules.lint.cited import in_words
from csc_rules.lint.ignores import Ignore
from csc_rules.lint.model import Change, Hit
from csc_rules.spans import Span
from csc_rules.verify.suite import Suite

N = TypeVar("N", bound=n.Node)


@frozen(kw_only=True, slots=False)
class Sheet:
    """A rule file with what the rules ask of it. ``ignores`` are those beside it, ``idle`` those nothing needs."""

    suite: Suite = field(repr=False)
    as_at: date
    ignores: tuple[Ignore, ...] = ()
    idle: tuple[Ignore, ...] = ()

    @property
    def law(self) -> Ruleset:
        """Return the ruleset; of a register one in all but its instrument."""
        return self.suite.law

    @property
    def unit(self) -> Unit:
        """Return what the file itself comes to."""
        return self.law.unit

    @property
    def instrument(self) -> Instrument | None:
        """Return the instrument; none in a register."""
        return self.unit.instrument

    @property
    def blocks(self) -> tuple[n.Block, ...]:
        """List the statements as written, the tests left out."""
        return tuple(block for block in self.suite.tree.blocks if block.keyword != "test")

    @property
    def tests(self) -> tuple[n.Block, ...]:
        """List the tests."""
        return self.suite.tests

    @property
    def register(self) -> Register:
        """Who is who."""
        return self.suite.register

    @cached_property
    def words(self) -> Words:
        """Put ids into words."""
        return Words(ruleset=self.law, register=self.register)

    @cached_property
    def norms(self) -> tuple[Duty | Power, ...]:
        """List the duties and powers of the file."""
        return (*self.unit.duties, *self.unit.powers)

    @property
    def duties(self) -> tuple[Duty, ...]:
        """List what has to be done; prohibitions are left out."""
        return tuple(duty for duty in self.unit.duties if not duty.forbids)

    # Where things stand -----------------------------------------------------------------------------------------------

    @cached_property
    def _blocks(self) -> Mapping[str, n.Block]:
        return {block.name.text: block for block in reversed(self.blocks) if block.name is not None}

    def block(self, name: str) -> n.Block:
        """Return the block of a statement of this file."""
        return self._blocks[name]

    def inside(self, name: str, kind: type[N]) -> Iterator[N]:
        """Yield the nodes of a kind in the block of a statement."""
        return (node for node in walk(self.block(name)) if isinstance(node, kind))

    def text(self, node: n.Node) -> str:
        """Return what is written where a node stands."""
        return node.span.slice(self.suite.source.text)

    def place(self, node: n.Node) -> Place:
        """Say where a node stands."""
        return self.suite.at(node)

    # What is found ----------------------------------------------------------------------------------------------------

    def hit(
        self,
        statement: Statement,
        message: str,
        node: n.Node | None = None,
        *,
        provisions: tuple[str, ...] = (),
        fix: tuple[Change, ...] = (),
    ) -> Hit:
        """Make a finding about a statement of the file, at its name where no node is given."""
        block = self.block(statement.id)
        return Hit(
            node=node or block.name or block,
            message=message,
            statement=statement.id,
            provisions=provisions or statement.provisions,
            fix=fix,
        )

    def in_block(
        self, block: n.Block, message: str, node: n.Node | None = None, *, fix: tuple[Change, ...] = ()
    ) -> Hit:
        """Make a finding about a block, which may be a test."""
        refs = [ref for tail in tails(block) for ref in tail.provisions] + list(block.covers)
        name = block.name.text if block.name else str(block.title or "")
        return Hit(
            node=node or block.name or block.title or block,
            message=message,
            statement=name,
            provisions=cited(refs),
            fix=fix,
        )

    def taken_out(self, node: n.Node) -> Change:
        """Return the change that takes out the lines of a clause."""
        text = self.suite.source.text
        start = text.rfind("\n", 0, node.span.start) + 1
        end = text.find("\n", node.span.end)
        return Change(span=Span(start, len(text) if end < 0 else end + 1), text="")

    # What the law says ------------------------------------------------------------------------------------------------

    def said(self, statement: Statement) -> str:
        """Return the first provision of a statement in words, or its title where it has none.

        With *statement* a norm, this is what a sentence about the law begins with.
        """
        return in_words(statement.provisions[0]) if statement.provisions else f"“{statement.title}”"

    def asked(self, norm: Norm) -> str:
        """Return what a norm is about, as what the law requires or allows: “strategy” to be laid, or co-operation."""
        word = self.law.acts.get(norm.verb)
        thing = norm.object or next((p.parties[0].name for p in norm.phrases if p.preposition == "on"), None)
        if word is None or thing is None:
            return self._noun(norm.verb)
        if word.title.endswith("opportunity"):
            return f"{self._noun(norm.verb)} to take part in {self.thing(thing)} to be given"
        return f"{self.thing(thing)} to be {word.title}"

    def _noun(self, verb: str) -> str:
        word = self.law.acts.get(verb)
        noun = word.noun.replace("-", " ") if word else verb.replace("-", " ")
        return f"co-{noun[3:]}" if noun.startswith("co ") else f"an {noun}" if noun == "opportunity" else noun

    def thing(self, name: str | None) -> str:
        """Return a kind of document or object in quotes."""
        return f"“{self.words.thing(name)}”" if name else "it"

    def word(self, norm: Norm) -> ActWord | None:
        """Return the act of a norm."""
        return self.law.acts.get(norm.verb)

    def does(self, verbs: frozenset[str], *things: str | None) -> tuple[Duty | Power, ...]:
        """List the norms that have one of some verbs done to one of some things, or to what is about them."""
        wanted = {thing for thing in things if thing}
        wanted |= {document.id for document in self.law.documents.values() if document.about in wanted}
        return tuple(norm for norm in self.norms if norm.verb in verbs and norm.object in wanted)

    def document(self, name: str | None) -> Document | None:
        """Return a kind of document of the file or of those it uses; nothing for a plain object."""
        found = self.law.documents.get(name or "")
        return found if found is not None and not found.plain_object else None

    def day_of(self, statement: Statement) -> date | None:
        """Return the day of the look where the statement is in force then, or else none."""
        top = self.instrument
        if top is None or not top.force.covers(self.as_at) or not statement.force.covers(self.as_at):
            return None
        return None if statement.force.since is None and top.force.since is None else self.as_at

    def nobody(self, party: Party, day: date) -> bool:
        """Tell whether it is known that nobody is meant by a party on a day."""
        entry = self.register.classes.get(party.name)
        if entry is None:
            body = self.register.bodies.get(party.name)
            return body is not None and not body.force.covers(day)
        return not self.indefinite(entry) and not self.register.members(party.name, day)

    def indefinite(self, entry: BodyClass) -> bool:
        """Tell whether a class has members that no register lists."""
        if entry.persons or entry.judged_by or entry.unknown or entry.unlisted:
            return True
        below = (self.register.classes.get(member.party.name) for member in entry.members if member.party.quantifier)
        return any(each is not None and self.indefinite(each) for each in below)

    def anchors(self, name: str) -> Iterator[n.Anchor]:
        """Yield what the clocks and conditions of a statement count from, as written."""
        return self.inside(name, n.Anchor)

    def awaited(self, anchor: Anchor) -> str:
        """Return the act that an anchor waits for, as a noun with its thing."""
        noun = self._noun(anchor.verb or "")
        return f"{noun} of {self.thing(anchor.object)}" if anchor.object else noun
