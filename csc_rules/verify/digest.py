"""What a provision comes to in a rule file, in one form that no layout and no comment changes, and its digest.

A sign-off names this digest: what was read and found right is what still gives it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator

from attrs import evolve

from csc_rules.language import nodes as n
from csc_rules.language.printer import joined_block
from csc_rules.law.build import header
from csc_rules.law.build_heads import cited, span_of
from csc_rules.law.provisions import within
from csc_rules.law.scope import walk
from csc_rules.verify.suite import Suite

# What an instrument says of every statement in it: which version of which text it is, and since when it counts.
_OF_THE_VERSION = (n.Setting, n.SourceAddress, n.Dated, n.InForce, n.Event, n.Unverified)
# What it says of the file, and not of any provision.
_OF_THE_FILE = (n.Provisions, n.NotEncoded)


def cited_in(*nodes: n.Node) -> tuple[str, ...]:
    """List the provisions at the ends of the lines of some blocks or clauses.

    >>> from csc_rules.language.parser import parse
    >>> cited_in(*parse('class council "council" at s.1\\n  member a-body at s.2(1)-(2)').blocks)
    ('s.1', 's.2(1)', 's.2(2)')
    """
    ends = (each for node in nodes for each in walk(node) if isinstance(each, n.Tail))
    return cited(ref for end in ends for ref in end.provisions)


def encoding(tree: n.File, provision: str) -> Iterator[n.Block]:
    """Yield the statements of a rule file that cite a provision or a part of it, in the order they stand.

    >>> from csc_rules.language.parser import parse
    >>> tree = parse('class council "council" at s.1(2)\\nclass board "board" at s.2')
    >>> [str(block.name) for block in encoding(tree, "s.1")]
    ['council']
    """
    for block in tree.blocks:
        if block.keyword != "test" and block.name and any(within(each, provision) for each in cited_in(block)):
            yield block


def canonical(suite: Suite, provision: str) -> tuple[str, ...]:
    """Return what a provision comes to, line by line: its statements as they are after every amendment, why it is not
    encoded, and what its instrument says of every statement. Nothing where it is neither encoded nor excused.

    A statement is taken whole, with its lines that cite other provisions. Comments, layout and the order of statements
    leave no trace; what a statement only names, such as a class, is a statement of its own, with its own provision.
    """
    top = header(suite.tree)
    statements = [joined_block(_own(block, provision)) for block in _statements(suite, provision)]
    reasons = [f'not encoded "{excuse.because}"' for excuse in _excuses(top, provision)]
    if not statements and not reasons:
        return ()
    version = [] if top is None else [joined_block(_version(top, _asks_for_consequence(suite, provision)))]
    return (*version, *sorted(statements), *reasons)


def digest(suite: Suite, provision: str) -> str | None:
    """Return the sha256 of what a provision comes to, or none where nothing is said of it.

    >>> from csc_rules.verify.suite import suite_of
    >>> suite = suite_of("ni-act-2015")
    >>> digest(suite, "s.3(1)") == digest(suite, "s.3(2)"), digest(suite, "s.99")
    (False, None)
    """
    parts = canonical(suite, provision)
    text = "\n\n".join(parts)
    return f"sha256:{hashlib.sha256(text.encode()).hexdigest()}" if parts else None


def statements_of(suite: Suite, provision: str) -> tuple[str, ...]:
    """Name the statements that a provision comes to.

    >>> from csc_rules.verify.suite import suite_of
    >>> statements_of(suite_of("ni-act-2015"), "s.3(1)")
    ('strategy', 'adopt-strategy')
    """
    return tuple(str(block.name) for block in _statements(suite, provision))


def _statements(suite: Suite, provision: str) -> Iterator[n.Block]:
    """Yield the statements after every amendment, and the amendments themselves as they are written."""
    for block in encoding(suite.tree, provision):
        if block.keyword != "amendment":
            yield block
    for block in encoding(suite.written or suite.tree, provision):
        if block.keyword == "amendment":
            yield block


def _own(block: n.Block, provision: str) -> n.Block:
    """Return a statement; of an instrument, what is said of the provision itself."""
    if block.keyword != "instrument":
        return block
    kept = (clause for clause in block.clauses if not isinstance(clause, _OF_THE_FILE))
    here = (clause for clause in kept if any(within(each, provision) for each in cited_in(clause)))
    return evolve(block, clauses=tuple(here))


def _version(top: n.Block, consequence: bool) -> n.Block:
    """Return what an instrument says of every statement in it, and of duties without a consequence of their own."""
    kinds = (*_OF_THE_VERSION, n.Consequence) if consequence else _OF_THE_VERSION
    return evolve(top, title=None, clauses=tuple(clause for clause in top.clauses if isinstance(clause, kinds)))


def _asks_for_consequence(suite: Suite, provision: str) -> bool:
    duties = (block for block in encoding(suite.tree, provision) if block.keyword == "duty")
    return any(not any(isinstance(clause, n.Consequence) for clause in block.clauses) for block in duties)


def _excuses(top: n.Block | None, provision: str) -> Iterator[n.NotEncoded]:
    for clause in top.clauses if top else ():
        if isinstance(clause, n.NotEncoded) and any(provision in span_of(ref) for ref in clause.refs):
            yield clause
