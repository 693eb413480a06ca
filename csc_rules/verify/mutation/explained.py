"""Survivors that no test can kill, explained beside the rules: ``a-law.survivors.toml`` for ``a-law.rules``."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator

from attrs import evolve, fields

from csc_rules.errors import Diagnostic, Place, UsageError
from csc_rules.law.library import SUFFIX
from csc_rules.record.files import decode, read_bytes
from csc_rules.record.syntax import parse
from csc_rules.verify.mutation.model import Explanation, Fate, Mutant

ENDING = ".survivors.toml"
_KEYS = tuple(part.name for part in fields(Explanation))


def beside(path: str) -> str:
    """Return the path of the file that explains the survivors of a rule file.

    >>> beside("rulesets/a-law.rules")
    'rulesets/a-law.survivors.toml'
    """
    return path.removesuffix(SUFFIX) + ENDING


def explanations(path: str) -> tuple[Explanation, ...]:
    """Read the explanations beside a rule file; none where there is no such file.

    Raises CscRulesError where it is no TOML, and UsageError with every entry that lacks a key or has one too many.
    """
    name = beside(path)
    if not os.path.exists(name):
        return ()
    tree, faults = parse(decode(read_bytes(name), name), name)
    found = list(_entries(tree or {}, name)) if not faults else []
    mistakes = [*faults, *(each for each in found if isinstance(each, Diagnostic))]
    if mistakes:
        raise UsageError(mistakes)
    return tuple(each for each in found if isinstance(each, Explanation))


def _entries(tree: dict[str, object], name: str) -> Iterator[Explanation | Diagnostic]:
    entries = tree.get("survivor", [])
    if set(tree) - {"survivor"} or not isinstance(entries, list):
        yield _mistake(name, f"found {', '.join(tree)}; expected nothing but entries [[survivor]]")
        return
    for number, entry in enumerate(entries, start=1):
        yield _entry(entry, f"{name}: [[survivor]] {number}", name)


def _entry(entry: object, where: str, name: str) -> Explanation | Diagnostic:
    if not isinstance(entry, dict) or not all(isinstance(value, str) and value.strip() for value in entry.values()):
        return _mistake(name, f"found something that is no text in {where}; expected each value in quotes")
    unknown, missing = set(entry) - set(_KEYS), {"statement", "operator", "because"} - set(entry)
    if unknown or missing:
        said = f"{', '.join(sorted(unknown))} too many" if unknown else f"no {', '.join(sorted(missing))}"
        return _mistake(name, f"found {said} in {where}; expected statement, operator, because and perhaps change")
    return Explanation(**entry)


def _mistake(name: str, message: str) -> Diagnostic:
    return Diagnostic(code="US209", message=message, places=(Place(name),), hint="see the page on mutation")


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
