"""Where the statements of an instrument stand on its page: section by section, in the order of the text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from csc_rules.law.model import BodyClass, Document, Duty, OutcomesList, Power, Statement
from csc_rules.law.provisions import section_of, sort_key
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.law_page.cited import related, sections

NOWHERE = ""


def placed(ruleset: Ruleset) -> Mapping[str, tuple[Statement, ...]]:
    """Return the statements of each section, by the provision that each cites first; of no section last.

    >>> from csc_rules.law.loader import load_ruleset
    >>> [statement.id for statement in placed(load_ruleset("ni-act-2015"))["s.6"]]
    ['take-account-of-report', 'programme-for-government']
    """
    listed = sections(ruleset.instrument.all_provisions)
    found: dict[str, list[Statement]] = {name: [] for name in (*listed, NOWHERE)}
    for statement in ruleset.unit.statements():
        found.setdefault(_section(statement), []).append(statement)
    # What is of no section stands behind all others, and so do provisions that the instrument does not list.
    found[NOWHERE] = found.pop(NOWHERE)
    return {name: tuple(sorted(held, key=_order)) for name, held in found.items()}


def _section(statement: Statement) -> str:
    return section_of(statement.provisions[0]) if statement.provisions else NOWHERE


def _order(statement: Statement) -> tuple[object, ...]:
    first = sort_key(statement.provisions[0]) if statement.provisions else ()
    return (first, statement.line)


def cited_by(statement: Statement) -> Iterator[str]:
    """Yield every provision that a statement or a part of it cites."""
    yield from statement.provisions
    for part in _parts(statement):
        yield from part


def _parts(statement: Statement) -> Iterable[tuple[str, ...]]:
    match statement:
        case BodyClass():
            return (each.provisions for each in statement.members)
        case Document() | OutcomesList():
            return (each.provisions for each in statement.items)
        case Duty():
            return (each.provisions for each in statement.consultees)
        case Power():
            return (*(each.provisions for each in statement.limits), *(cited for _, cited in statement.procedures))
        case _:
            return ()


def read_elsewhere(provision: str, section: str, held: Mapping[str, tuple[Statement, ...]]) -> tuple[Statement, ...]:
    """Return the statements of other sections that are about a provision of this one, where none of its own is."""
    if any(related(cited, provision) for each in held.get(section, ()) for cited in cited_by(each)):
        return ()
    others = (each for name, statements in held.items() if name != section for each in statements)
    return tuple(each for each in others if any(related(cited, provision) for cited in cited_by(each)))
