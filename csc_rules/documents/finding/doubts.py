"""Which doubtful names are worth a notice: those an answer hangs on, where the text does not settle who is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from csc_rules.documents.case import Point, Suggestion
from csc_rules.documents.finding.grounds import is_certain
from csc_rules.documents.finding.marks import Line, Marked
from csc_rules.documents.model import Notice
from csc_rules.documents.names.model import AMBIGUOUS, NameRead
from csc_rules.law.register import Register

# The points whose answers hang on who is named.
_WHO = (Point.REACHED, Point.TOGETHER)


def without_idle(texts: Sequence[Marked], register: Register, suggestions: Sequence[Suggestion]) -> Iterator[Notice]:
    """Yield the notices of some texts, leaving out those of doubtful names on which no answer hangs.

    "The Board" can be several, and matters only where a sentence that bears on who was reached names it, and the text
    names none or more than one of them in full.
    """
    named = {register.bodies[name.body].title for name in _names(texts) if is_certain(name) and name.body}
    asked = [(each.quote, found) for found in suggestions if found.sought.point in _WHO for each in found.bearings]
    for text in texts:
        matters = {
            _form(name.text)
            for line, name in _doubtful(text)
            if len(named.intersection(name.meaning.meanings)) != 1
            and any(
                quote.file == text.text.file.name
                and quote.passage == line.passage.number
                and quote.start <= name.start < quote.end
                and _may_be_one_asked_for(name, found)
                for quote, found in asked
            )
        }
        for notice in text.notices:
            if notice.code != AMBIGUOUS or any(_form(quote.text) in matters for quote in notice.quotes):
                yield notice


def _doubtful(text: Marked) -> Iterator[tuple[Line, NameRead]]:
    for line in text.lines:
        for name in line.names:
            if AMBIGUOUS in name.flags:
                yield line, name


def _names(texts: Iterable[Marked]) -> Iterator[NameRead]:
    for text in texts:
        for line in text.lines:
            yield from line.names


def _may_be_one_asked_for(name: NameRead, found: Suggestion) -> bool:
    """Tell whether a name may mean whom a point asks for; of doing something together, one of those who owe it."""
    asked = (found.sought.whom,) if found.sought.whom is not None else found.sought.doers
    return any(who.id == name.body or who.id in name.classes or who.title in name.meaning.meanings for who in asked)


def _form(text: str) -> str:
    return " ".join(text.casefold().split())
