"""Who came to a meeting of what is the arrangements, or excused themselves: which touches on being a party to them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import takewhile

from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.finding.called_by_name import is_titled_by_it
from csc_rules.documents.finding.classes import as_named, is_by_form
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.words import words_of

# What stands over, or before, those who came, and those who did not.
_PRESENT = frozenset({("present",), ("members", "present"), ("attendance",), ("attendees",), ("attending",)})
_PRESENT |= {("in", "attendance"), ("also", "present"), ("apologies",), ("apologies", "for", "absence")}
_LABEL, _LONGEST, _SHORT = 3, 80, 20
_LIST = frozenset({"paragraph", "item", "row"})


def attending(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield where a list of those present at a meeting names those with whom arrangements are kept up."""
    for text in grounds.texts:
        if not grounds.once(("titled", id(text), sought.duty), partial(is_titled_by_it, text, sought)):
            continue
        for line in grounds.once(("present", id(text)), partial(_present, text)):
            ours = {doer.id for doer in sought.doers}
            names = [name for name in line.names if name.body not in ours]
            found = as_named(grounds, sought.whom, line, names, line.first, line.last)
            if found is not None and (found.sure or is_by_form(sought, line, line.first, line.last)):
                why = "it names them as present at a meeting, or as excused from it, and not as a member"
                yield Bearing(quote=line.quote(), answer=Answer.PARTLY, tone="membership", why=why)


def _present(text: Marked) -> tuple[Line, ...]:
    """Return the lines of a file that list those present at a meeting, and those who sent apologies."""
    found: dict[int, Line] = {}
    for number, line in enumerate(text.lines):
        label = _label(line)
        if label is None:
            continue
        if line.last - line.first > label:
            found[id(line)] = line
        behind = text.lines[number + 1 : number + 1 + _LONGEST]
        found.update((id(each), each) for each in takewhile(_is_listed, behind))
    return tuple(found.values())


def _label(line: Line) -> int | None:
    """Return how many words say that a line lists those present: "Present:"; None where it does not begin so."""
    for count in range(_LABEL, 0, -1):
        if tuple(line.folded[:count]) in _PRESENT and not line.first:
            behind = line.words.between(count - 1, count) if count < line.last else ":"
            return count if not behind.isspace() else None
    return None


def _is_listed(line: Line) -> bool:
    """Tell whether a line behind such a label can be one of those listed: it is short, and heads nothing."""
    return line.passage.role in _LIST and len(words_of(line.passage.text).folded) <= _SHORT
