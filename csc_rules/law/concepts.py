"""What the terms of a ruleset mean in common: the tables of concepts that lie beside the rules, and how they are read.

``rulesets/concepts.toml`` lists the concepts and groups the acts; ``NAME.concepts.toml`` beside a rule file says which
of its own terms mean which. A term that no table has is not guessed at.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen

from csc_rules.errors import Diagnostic, Place, RuleError
from csc_rules.law.library import beside, read, shipped
from csc_rules.law.model import Document, OutcomesList, Unit
from csc_rules.law.ruleset import Ruleset
from csc_rules.similar import nearest

TABLE = "concepts.toml"
_OWN = f".{TABLE}"
_TABLES = ("terms", "items", "norms", "beneficiary")


@frozen(kw_only=True)
class Beneficiary:
    """Whom an instrument is for, and where it says so."""

    who: str
    provision: str


@frozen(kw_only=True)
class Concepts:
    """What is common: concepts with their titles, acts by group, and the terms of rule files by what they mean.

    ``terms`` looks up (rule file, id of a document, object, class, body or list); ``items`` (rule file, id of a
    document or list, item); ``norms`` what a duty or power is about, by (rule file, id); ``beneficiaries`` a rule file.
    """

    titles: Mapping[str, str]
    groups: Mapping[str, str]
    acts: Mapping[str, str]
    terms: Mapping[tuple[str, str], str]
    items: Mapping[tuple[str, str, str], str]
    norms: Mapping[tuple[str, str], str]
    beneficiaries: Mapping[str, Beneficiary]

    def group(self, verb: str) -> str:
        """Return the group of an act; an act that is in none is one of its own.

        >>> no_concepts().group("consult")
        'consult'
        """
        return self.acts.get(verb, verb)

    def without_terms(self) -> Concepts:
        """Return a table in which every term means itself, and acts are grouped as they are here."""
        return evolve(self, terms={}, items={}, norms={})


def no_concepts() -> Concepts:
    """Return a table in which nothing means anything."""
    return Concepts(titles={}, groups={}, acts={}, terms={}, items={}, norms={}, beneficiaries={})


def load_concepts(rulesets: Iterable[Ruleset]) -> Concepts:
    """Read the tables that belong to some rulesets and to all that they use.

    >>> from csc_rules.law.loader import load_ruleset
    >>> load_concepts([load_ruleset("ni-act-2015")]).group("give-opportunity")
    'consultation'

    Raises RuleError with every mistake of every table.
    """
    units = {unit.name: unit for ruleset in rulesets for unit in ruleset.units}
    common, mistakes = _read(f"{shipped().folders[0]}/{TABLE}")
    titles = _texts(common.get("concepts"))
    acts = _tables(common.get("acts"))
    own = []
    for name, unit in units.items():
        path = beside(name, _OWN)
        if path is not None:
            table, found = _read(path)
            mistakes += [*found, *_mistakes(table, unit, titles, path)]
            own.append((name, table))
    if mistakes:
        raise RuleError(mistakes)
    return Concepts(
        titles=titles,
        groups={group: str(entry.get("title", group)) for group, entry in acts.items()},
        acts={verb: group for group, entry in acts.items() for verb in _names(entry.get("verbs"))},
        terms={(name, term): what for name, table in own for term, what in _texts(table.get("terms")).items()},
        items={
            (name, holder, item): what
            for name, table in own
            for holder, entry in _tables(table.get("items")).items()
            for item, what in _texts(entry).items()
        },
        norms={(name, norm): what for name, table in own for norm, what in _texts(table.get("norms")).items()},
        beneficiaries={name: whom for name, table in own if (whom := _beneficiary(table)) is not None},
    )


def _read(path: str) -> tuple[Mapping[str, object], list[Diagnostic]]:
    try:
        return tomllib.loads(read(path).text), []
    except (RuleError, tomllib.TOMLDecodeError, RecursionError) as error:
        text = f"found a table of concepts that cannot be read: {error}; expected TOML"
        return {}, [Diagnostic(code="RL300", message=text, places=(Place(path),))]


def _beneficiary(table: Mapping[str, object]) -> Beneficiary | None:
    found = _texts(table.get("beneficiary"))
    return Beneficiary(who=found["who"], provision=found["at"]) if {"who", "at"} <= found.keys() else None


def _texts(found: object) -> dict[str, str]:
    return {key: value for key, value in found.items() if isinstance(value, str)} if isinstance(found, dict) else {}


def _tables(found: object) -> dict[str, dict[str, object]]:
    return {key: value for key, value in found.items() if isinstance(value, dict)} if isinstance(found, dict) else {}


def _names(found: object) -> tuple[str, ...]:
    return tuple(each for each in found if isinstance(each, str)) if isinstance(found, list) else ()


# Mistakes -------------------------------------------------------------------------------------------------------------


def _mistakes(table: Mapping[str, object], unit: Unit, titles: Mapping[str, str], path: str) -> Iterator[Diagnostic]:
    for name in table:
        if name not in _TABLES:
            yield _mistake(path, f"table '{name}'", _TABLES)
    yield from _unknown("term", _texts(table.get("terms")), _terms(unit), path)
    yield from _unknown("norm", _texts(table.get("norms")), [each.id for each in (*unit.duties, *unit.powers)], path)
    held: tuple[Document | OutcomesList, ...] = (*unit.documents, *unit.outcomes)
    holders = {each.id: [item.id for item in each.items] for each in held}
    for holder, entry in _tables(table.get("items")).items():
        if holder not in holders:
            yield _mistake(path, f"document or list '{holder}'", holders)
        else:
            yield from _unknown("item", _texts(entry), holders[holder], path)
    meanings = [*_texts(table.get("terms")).values(), *_texts(table.get("norms")).values()]
    meanings += [what for entry in _tables(table.get("items")).values() for what in _texts(entry).values()]
    for what in dict.fromkeys(meanings):
        if what not in titles:
            yield _mistake(path, f"concept '{what}'", titles)


def _terms(unit: Unit) -> list[str]:
    return [each.id for each in (*unit.documents, *unit.outcomes, *unit.classes, *unit.bodies)]


def _unknown(kind: str, table: Mapping[str, str], known: Iterable[str], path: str) -> Iterator[Diagnostic]:
    known = list(known)
    for name in table:
        if name not in known:
            yield _mistake(path, f"{kind} '{name}'", known)


def _mistake(path: str, found: str, known: Iterable[str]) -> Diagnostic:
    near = nearest(found.partition("'")[2].rstrip("'"), [*known], cutoff=0.5)
    hint = f"did you mean '{near[0]}'?" if near else ""
    text = f"found {found}, which there is not; expected one of the rule file, or a concept of {TABLE}"
    return Diagnostic(code="RL301", message=text, places=(Place(path),), hint=hint)
