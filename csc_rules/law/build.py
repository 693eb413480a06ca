"""Syntax tree → unit. Nothing is checked here: what cannot be built is left out, and what is unknown stays as written.

The mistakes are found by :mod:`csc_rules.law.checks`, on the tree and on the unit that was built from it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from typing import TypeVar

from attrs import evolve

from csc_rules.language import nodes as n
from csc_rules.law import build_entries as entries
from csc_rules.law import build_norms as norms
from csc_rules.law.build_clocks import declared_slots
from csc_rules.law.build_heads import Surroundings, quoted, setting
from csc_rules.law.build_instrument import inherited, instrument
from csc_rules.law.model import Unit
from csc_rules.law.words import Words, public_events
from csc_rules.spans import Source

S = TypeVar("S")


def build(tree: n.File, source: Source, *, name: str, used: Iterable[Unit] = ()) -> Unit:
    """Build the unit of a rule file.

    *name* is its path below the rulesets without suffix; *used* are all the units it uses, directly or not.

    >>> from csc_rules.language.parser import parse
    >>> text = 'register acts "Acts"\\nact lay "laid"\\n  noun laying\\n  achieved\\n'
    >>> build(parse(text), Source("acts.rules", text), name="acts").acts[0].noun
    'laying'
    """
    used = tuple(used)
    around = _surroundings(tree, source, used)
    top = header(tree)
    return Unit(
        name=name,
        title=top.title.text if top and top.title else name,
        digest=digest_of(source.text),
        uses=quoted(top, "use") if top else (),
        jurisdiction=around.jurisdiction,
        instrument=around.instrument,
        acts=_each(tree, around, entries.act, "act"),
        bodies=_each(tree, around, entries.body, "body"),
        classes=_each(tree, around, entries.body_class, "class"),
        documents=_each(tree, around, entries.document, "document", "object"),
        outcomes=_each(tree, around, entries.outcomes, "outcomes"),
        readings=_each(tree, around, entries.reading, "definition", "principle", "amendment"),
        slots=tuple(slot for block in tree.blocks for slot in declared_slots(block, around.words)),
        duties=_each(tree, around, norms.duty, "duty"),
        powers=_each(tree, around, norms.power, "power"),
        exemptions=_each(tree, around, norms.exemption, "exception"),
    )


def digest_of(text: str) -> str:
    """Return the digest of the text of a rule file."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def header(tree: n.File) -> n.Block | None:
    """Return the block that says what the file is: its instrument, or else its register."""
    named = [block for block in tree.blocks if block.name is not None]
    for keyword in ("instrument", "register"):
        for block in named:
            if block.keyword == keyword:
                return block
    return None


def _each(
    tree: n.File, around: Surroundings, build_one: Callable[[n.Block, Surroundings], S | None], *keywords: str
) -> tuple[S, ...]:
    blocks = (block for block in tree.blocks if block.keyword in keywords and block.name is not None)
    return tuple(made for block in blocks if (made := build_one(block, around)) is not None)


def _surroundings(tree: n.File, source: Source, used: tuple[Unit, ...]) -> Surroundings:
    """Gather what blocks need to know of each other: first the vocabulary and titles, then the instrument."""
    top = header(tree)
    bare = Surroundings(
        source=source,
        words=Words(),
        titles=_titles(tree, used),
        jurisdiction=setting(top, "jurisdiction") if top else None,
    )
    own = _each(tree, bare, entries.act, "act")
    words = Words((*own, *(act for unit in used for act in unit.acts)))
    around = evolve(bare, words=words)
    if top is None or top.keyword != "instrument":
        return around
    found = instrument(top, around)
    public = [event for block in tree.blocks if block.keyword in ("body", "class") for event in entries.events(block)]
    words = evolve(words, events=(*found.events, *public, *public_events(used)))
    return evolve(around, words=words, instrument=found, inherited=inherited(found))


def _titles(tree: n.File, used: tuple[Unit, ...]) -> dict[str, str]:
    titles = {entry.id: entry.title for unit in used for entry in (*unit.bodies, *unit.classes)}
    for block in tree.blocks:
        if block.keyword in ("body", "class") and block.name is not None and block.title is not None:
            titles[block.name.text] = block.title.text
    return titles
