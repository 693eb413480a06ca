"""What a format has no element of its own for: it is not left out, but stands in the export as text, and is listed.

For each format a table says why; what is not in it is carried by elements that the format itself gives a meaning to.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from attrs import frozen

from csc_rules.interop.said import Entry, Said
from csc_rules.interop.sheet import Sheet
from csc_rules.law.model import SoonAfter, Tiled, UnknownLimit

READING = "This is csc-rules' reading of the law; it is not legal advice."
LEFT_OUT = "its tests and comments, and the lines on which its statements stand, are not in the export."


@frozen(kw_only=True)
class Loss:
    """Something that only stands in an export as text: what it is, why, and the ids of the statements that say it."""

    name: str
    why: str
    where: tuple[str, ...] = ()


def losses(sheet: Sheet, table: Mapping[str, str], general: Iterable[tuple[str, str]]) -> tuple[Loss, ...]:
    """Return what of a ruleset only stands in an export as text, in the order of the table.

    *table* tells why, by the name of what is said; *general* is what holds for the format as a whole.
    """
    found: dict[str, dict[str, None]] = {}
    for each in (sheet.instrument, *sheet.norms, *sheet.exceptions, *sheet.questions, *sheet.terms):
        for name in _names(each):
            if name in table:
                found.setdefault(name, {})[each.id] = None
    listed = tuple(Loss(name=name, why=table[name], where=tuple(found[name])) for name in table if name in found)
    whole = (Loss(name=name, why=why) for name, why in (*general, *_not_told(sheet)))
    return (*whole, *listed)


def _not_told(sheet: Sheet) -> Iterator[tuple[str, str]]:
    if sheet.members_not_named:
        told = f"{sheet.members_not_named} bodies that belong to a class by their kind alone are not told one by one"
        yield "members-by-kind", f"{told}; the JSON export of the ruleset has them."


def _names(found: Entry) -> Iterable[str]:
    if found.unverified or any(said.unverified for said in found.said):
        yield "unverified"
    for said in found.said:
        yield called(said)


def called(said: Said) -> str:
    """Return what is said by its name; a clock that is for somebody to judge, or is not known, has one of its own."""
    match said.value:
        case SoonAfter() | Tiled(mode="soon"):
            return "judged-clock"
        case UnknownLimit():
            return "unknown-clock"
        case _:
            return said.name


def in_words(loss: Loss) -> str:
    """Return a loss in one paragraph."""
    where = f" In: {', '.join(loss.where)}." if loss.where else ""
    return f"{loss.name}: {loss.why}{where}"
