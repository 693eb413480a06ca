"""The rules there are: each is a folder in a pack, found where it lies."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from importlib.resources import files
from pkgutil import iter_modules

from attrs import evolve

from csc_rules.errors import NotFoundError, one
from csc_rules.lint.model import Pack, Rule
from csc_rules.similar import nearest

PAGE = "page.md"


@cache
def rules() -> tuple[Rule, ...]:
    """List every rule, the encoder's first, in the order of the codes.

    >>> rules()[0].code
    'LE01'
    """
    return tuple(rule for pack in Pack for rule in sorted(_of_pack(pack), key=lambda rule: rule.code))


def _of_pack(pack: Pack) -> Iterable[Rule]:
    package = import_module(f"csc_rules.lint.{pack}")
    for each in iter_modules(package.__path__):
        rule: Rule = import_module(f"{package.__name__}.{each.name}").RULE
        yield evolve(rule, name=each.name.replace("_", "-"), pack=pack)


def rules_of(packs: Iterable[Pack]) -> tuple[Rule, ...]:
    """List the rules of some packs."""
    chosen = frozenset(packs)
    return tuple(rule for rule in rules() if rule.pack in chosen)


def rule(written: str) -> Rule:
    """Return a rule by its code or name.

    Raises NotFoundError with the nearest that there are.
    """
    known = {name: each for each in rules() for name in (each.code, each.name)}
    found = known.get(written.strip()) or known.get(written.strip().upper()) or known.get(written.strip().lower())
    if found is None:
        near = nearest(written, known, cutoff=0.5)
        hint = f"did you mean “{near[0]}”?" if near else "“csc-rules lint --rules” lists them"
        raise NotFoundError(one("US281", f"“{written}” is no rule of lint", hint=hint))
    return found


def page(found: Rule) -> str:
    """Return the page of a rule, which lies beside it."""
    folder = files(f"csc_rules.lint.{found.pack}.{found.name.replace('-', '_')}")
    return (folder / PAGE).read_text("utf-8")
