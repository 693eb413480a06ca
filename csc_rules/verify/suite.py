"""A rule file with its tests, and the law they are run against."""

from __future__ import annotations

import hashlib
import os
from functools import cached_property

from attrs import field, frozen

from csc_rules.errors import Diagnostic, Place, UsageError
from csc_rules.language import nodes as n
from csc_rules.language.parser import parse
from csc_rules.law.amend import amended
from csc_rules.law.amend_files import header_of
from csc_rules.law.library import Library, read, shipped
from csc_rules.law.loaded import Loaded
from csc_rules.law.loader import PathLike, load_ruleset, load_text, parse_unit_tree, refuse_cues
from csc_rules.law.mistakes import place
from csc_rules.law.reading import read_unit
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset, register
from csc_rules.spans import Source


@frozen(kw_only=True, slots=False)
class Suite:
    """A rule file, read and loaded.

    ``law`` of a register is a ruleset in all but its instrument: a register has bodies and classes, and no duties.
    ``tree`` has the amendments of the file carried out, ``written`` is the file as it stands; without, the same.
    """

    source: Source
    tree: n.File = field(repr=False)
    law: Ruleset = field(repr=False)
    written: n.File | None = field(default=None, repr=False)

    @property
    def tests(self) -> tuple[n.Block, ...]:
        """List the tests in the order they stand."""
        return tuple(block for block in self.tree.blocks if block.keyword == "test")

    @cached_property
    def register(self) -> Register:
        """Who is who in this file and in those it uses."""
        return register((self.law,))

    def line(self, node: n.Node) -> int:
        """Return the line on which a node begins."""
        return self.source.position(node.span.start).line

    def at(self, node: n.Node) -> Place:
        """Say where a node stands."""
        return place(self.source, node.span)


def suite_of(rules: Ruleset | PathLike, *, tests: bool = True) -> Suite:
    """Return the tests of a loaded ruleset that is shipped, or of a rule file by its id, name or path.

    Registers have tests too; they are found by their name or path. Without *tests* these are left out of the tree.
    Those of an amendment file are about the ruleset that it names, with the file laid over it.

    >>> len(suite_of("northern-ireland/bodies").tests) > 5
    True

    Raises NotFoundError where there is no such file, RuleError where it does not load, and UsageError for a ruleset
    whose text is no longer at hand.
    """
    if isinstance(rules, Ruleset):
        return _of_ruleset(rules, tests=tests)
    source, written = parse_unit_tree(rules, tests=tests)
    refuse_cues(source)
    amends = header_of(written)
    if amends is not None:
        return Suite(source=source, tree=written, law=load_ruleset(str(amends.name), [source.name]))
    tree = amended(written)
    law = load_ruleset(source.name) if _has_instrument(tree) else _register_at(source)
    return Suite(source=source, tree=tree, law=law, written=written)


def suite_of_text(text: str, name: str = "<text>") -> Suite:
    """Return the tests of the text of a rule file, which uses shipped rule files only.

    Raises RuleError with all the mistakes of the text.
    """
    source, written = Source(name, text), parse(text, name)
    tree = amended(written)
    law = load_text(text, name) if _has_instrument(tree) else _register(source, shipped(), ())
    return Suite(source=source, tree=tree, law=law, written=written)


def refuse_unloadable(source: Source) -> None:
    """Refuse the text of a rule file that would not load where it lies, whatever lies there now.

    Raises RuleError with all its mistakes.
    """
    _register_at(source)


def _of_ruleset(ruleset: Ruleset, *, tests: bool) -> Suite:
    source, written = parse_unit_tree(ruleset.unit.name, tests=tests)
    if hashlib.sha256(source.text.encode()).hexdigest() != ruleset.unit.digest:
        raise UsageError((_not_at_hand(ruleset),))
    return Suite(source=source, tree=amended(written), law=ruleset, written=written)


def _not_at_hand(ruleset: Ruleset) -> Diagnostic:
    message = f"found no rule file with the text that “{ruleset.id}” was loaded from; expected it among those shipped"
    return Diagnostic(code="US207", message=message, hint="name the path of the file instead")


def _has_instrument(tree: n.File) -> bool:
    return any(block.keyword == "instrument" for block in tree.blocks)


def _register_at(source: Source) -> Ruleset:
    path, library = os.path.realpath(source.name), shipped()
    if library.find(library.name_of(path)) != path:
        library = library.beside(path)
    return _register(source, library, (path,))


def _register(source: Source, library: Library, under_way: tuple[str, ...]) -> Ruleset:
    loaded = _loaded(source, library, under_way)
    return Ruleset(unit=loaded.unit, units=(loaded.unit, *(used.unit for used in loaded.all_used())))


def _loaded(source: Source, library: Library, under_way: tuple[str, ...]) -> Loaded:
    """Load a register and what it uses; *under_way* are the files that wait for it, which it must not use in turn."""

    def use(path: str) -> Loaded | None:
        return None if path in under_way else _loaded(read(path), library, (*under_way, path))

    found = read_unit(source, library.name_of(source.name), library, use)
    return Loaded(unit=found.unit, source=source, key=found.unit.digest, uses=found.uses)
