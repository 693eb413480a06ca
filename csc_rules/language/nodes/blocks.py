"""Blocks and files: the statements of a ruleset, and the file that holds them."""

from __future__ import annotations

from attrs import frozen

from csc_rules.language.nodes.base import NO_COMMENTS, Clause, Comments, Name, Node, ProvisionRef, Tail, Text

BLOCK_WORDS = (
    "instrument",
    "register",
    "amends",
    "cues",
    "act",
    "object",
    "body",
    "class",
    "document",
    "outcomes",
    "definition",
    "principle",
    "duty",
    "power",
    "exception",
    "amendment",
    "cue",
    "test",
)


@frozen(kw_only=True)
class Block(Node):
    """A statement of the ruleset: its keyword, name, title, provisions, and clauses in the order written.

    A test has no name; its ``covers`` lists the provisions it proves. The name of ``amends`` is that of the instrument
    that the file amends.
    """

    keyword: str
    name: Name | None = None
    title: Text | None = None
    covers: tuple[ProvisionRef, ...] = ()
    tail: Tail = Tail()
    clauses: tuple[Clause, ...] = ()
    comments: Comments = NO_COMMENTS


@frozen(kw_only=True)
class File(Node):
    """A whole rule file; ``comments`` are those behind its last block."""

    blocks: tuple[Block, ...] = ()
    comments: tuple[str, ...] = ()
