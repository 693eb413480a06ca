"""Which doubtful names are worth a notice: those an answer hangs on, where the text does not settle who is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from csc_rules.documents.case import Point, Suggestion
from csc_rules.documents.finding.grounds import is_certain
from csc_rules.documents.model import Notice, Quote
from csc_rules.documents.names.model import AMBIGUOUS, OTHER_DAY, NameRead
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.law.register import Register

# The points whose answers hang on who is named.
_WHO = (Point.REACHED, Point.TOGETHER, Point.ACT)
# Names of which an officer is only told where it matters; one of a body that is gone, or misspelt, is wrong anyhow.
_DOUBTFUL = frozenset({AMBIGUOUS, OTHER_DAY})


def without_idle(
    texts: Sequence[Marked], register: Register, suggestions: Sequence[Suggestion], own: frozenset[str]
) -> Iterator[Notice]:
    """Yield the notices of some texts, leaving out those of doubtful names on which no answer hangs.

    "The Board" can be several, and matters only where a sentence that bears on who was reached names it, and the text
    names none or more than one of them in full; in a file of one of the bodies of the case (*own*) it is that.
    """
    named = {register.bodies[name.body].title for name in _names(texts) if is_certain(name) and name.body}
    asked: dict[tuple[str, int], list[tuple[Quote, Suggestion]]] = {}
    for found in suggestions:
        for each in found.bearings if found.sought.point in _WHO else ():
            asked.setdefault((each.quote.file, each.quote.passage), []).append((each.quote, found))
    for text in texts:
        matters = {
            _form(name.text)
            for line, name in _doubtful(text)
            if not (_is_settled(name, named) or name.body in own)
            and any(
                quote.start <= name.start < quote.end and _may_be_one_asked_for(name, found)
                for quote, found in asked.get((text.text.file.name, line.passage.number), ())
            )
        }
        for notice in text.notices:
            if notice.code not in _DOUBTFUL or any(_form(quote.text) in matters for quote in notice.quotes):
                yield notice


def _is_settled(name: NameRead, named: set[str]) -> bool:
    """Tell whether a text names one alone in full of all that a form can mean."""
    return AMBIGUOUS in name.flags and len(named.intersection(name.meaning.meanings)) == 1


def _doubtful(text: Marked) -> Iterator[tuple[Line, NameRead]]:
    for line in text.lines:
        for name in line.names:
            if not _DOUBTFUL.isdisjoint(name.flags):
                yield line, name


def _names(texts: Iterable[Marked]) -> Iterator[NameRead]:
    for text in texts:
        for line in text.lines:
            yield from line.names


def _may_be_one_asked_for(name: NameRead, found: Suggestion) -> bool:
    """Tell whether a name may mean whom a point asks for; of doing something together, one of those who owe it.

    An acronym of which nobody knows what it means may be anybody.
    """
    if name.text.isupper():
        return True
    if found.sought.point is Point.ACT:
        return False
    asked = (found.sought.whom,) if found.sought.whom is not None else found.sought.doers
    return any(who.id == name.body or who.id in name.classes or who.title in name.meaning.meanings for who in asked)


def _form(text: str) -> str:
    return " ".join(text.casefold().split())
