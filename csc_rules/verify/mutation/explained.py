"""Survivors that no test can kill, explained beside the rules: ``a-law.survivors.toml`` for ``a-law.rules``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from attrs import evolve, fields_dict

from csc_rules.errors import Diagnostic
from csc_rules.record.lines import Lines
from csc_rules.verify.beside import content_of, entries, path_beside, read
from csc_rules.verify.mutation.model import Explanation, Fate, Mutant

ENDING = ".survivors.toml"
_KEYS = frozenset(fields_dict(Explanation))
_NEEDED = _KEYS - {"change"}
_HINT = "an entry has statement, operator, because, and perhaps change, each a text in quotes"


def beside(path: str) -> str:
    """Return the path of the file that explains the survivors of a rule file.

    >>> beside("rulesets/a-law.rules")
    'rulesets/a-law.survivors.toml'
    """
    return path_beside(path, ENDING)


def explanations(path: str) -> tuple[Explanation, ...]:
    """Read the explanations beside a rule file; none where there is no such file.

    Raises CscRulesError where it cannot be read, with every mistake in it.
    """
    name = beside(path)
    return loads(content_of(name), name)


def loads(content: bytes, name: str) -> tuple[Explanation, ...]:
    """Read explanations from the bytes of a TOML file; *name* is what messages call it.

    >>> loads(
    ...     b'[[survivor]]\\nstatement = "publish"\\noperator = "drop-part"\\nbecause = "one thing"', "a.survivors.toml"
    ... )
    (Explanation(statement='publish', operator='drop-part', change=None, because='one thing'),)

    Raises CscRulesError with every mistake.
    """
    found, _ = read(content, name, "survivor", _mistakes)
    return tuple(Explanation(**entry) for entry in found)


def _entries(tree: dict[str, Any]) -> tuple[dict[str, Any], ...]:
    return entries(tree, "survivor")


def _mistakes(tree: dict[str, Any], lines: Lines) -> Iterator[Diagnostic]:
    for key, value in tree.items():
        if key != "survivor" or not isinstance(value, list) or len(value) != len(_entries(tree)):
            yield _mistake(f"found '{key}'; expected entries [[survivor]] and nothing else", key, lines)
    for index, entry in enumerate(_entries(tree)):
        path = f"survivor[{index}]"
        for key in sorted(_NEEDED - set(entry)):
            yield _mistake(f"found an entry without '{key}'; expected it to have one", path, lines)
        for key, value in entry.items():
            if key not in _KEYS:
                yield _mistake(f"found the key '{key}'; expected one of those of an entry", f"{path}.{key}", lines)
            elif not isinstance(value, str) or not value.strip():
                yield _mistake(f"found no text as '{key}'; expected one", f"{path}.{key}", lines)


def _mistake(message: str, path: str, lines: Lines) -> Diagnostic:
    return Diagnostic(code="US209", message=message, places=(lines.key(path),), hint=_HINT)


def explain(
    mutants: Iterable[Mutant], known: tuple[Explanation, ...]
) -> tuple[tuple[Mutant, ...], tuple[Explanation, ...]]:
    """Return mutants with the survivors explained, and the explanations that no survivor needs."""
    used: set[Explanation] = set()
    said = []
    for mutant in mutants:
        found = [entry for entry in known if mutant.fate is Fate.SURVIVED and entry.covers(mutant)]
        used.update(found)
        said.append(evolve(mutant, because=found[0].because) if found else mutant)
    return tuple(said), tuple(entry for entry in known if entry not in used)
