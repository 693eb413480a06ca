"""TOML files that lie beside a rule file and bear its name: lists of entries, with every mistake told at once."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from typing import Any

from csc_rules.errors import Diagnostic, UsageError
from csc_rules.law.library import SUFFIX
from csc_rules.record.files import BOM, decode, read_bytes
from csc_rules.record.lines import Lines
from csc_rules.record.syntax import parse
from csc_rules.spans import Source

Tree = dict[str, Any]


def path_beside(path: str, ending: str) -> str:
    """Return the path of the file with some ending that belongs to a rule file.

    >>> path_beside("rulesets/a-law.rules", ".lint.toml")
    'rulesets/a-law.lint.toml'
    """
    return path.removesuffix(SUFFIX) + ending


def content_of(name: str) -> bytes:
    """Return the content of a file; nothing where there is no such file."""
    return read_bytes(name) if os.path.exists(name) else b""


def entries(tree: Tree, key: str) -> tuple[Tree, ...]:
    """Return the entries of a list of a file, such as ``[[ignore]]``, leaving out what is none.

    >>> entries({"ignore": [{"code": "LE01"}, 1]}, "ignore")
    ({'code': 'LE01'},)
    """
    held = tree.get(key)
    return tuple(entry for entry in held if isinstance(entry, dict)) if isinstance(held, list) else ()


def read(
    content: bytes, name: str, key: str, mistakes: Callable[[Tree, Lines], Iterable[Diagnostic]]
) -> tuple[tuple[Tree, ...], Lines]:
    """Read the entries of a file, with where they stand; *name* is what messages call it.

    Raises CscRulesError with every mistake that the syntax or *mistakes* finds.
    """
    if not content.removeprefix(BOM).strip():
        return (), Lines(Source(name, ""))
    text = decode(content, name)
    tree, faults = parse(text, name)
    lines = Lines(Source(name, text))
    found = [*faults] or list(mistakes(tree or {}, lines))
    if found:
        raise UsageError(found)
    return entries(tree or {}, key), lines
