"""Names one behind the other, with nothing between them that tells of something else.

"To the harbour board, the ferry board and both churches" names three; "to the printers in the harbour board's house"
names nobody but printers.
"""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.documents.sentences.marks import Line

_CLASS = "class"
_JOINING = frozenset(
    {"the", "and", "of", "for", "from", "to", "both", "all", "each", "every", "our", "other", "also", "as", "well"}
)
# Officers of a board came for it; its tenants and its staff did not.
_COME_FOR_IT = frozenset(
    {"members", "officers", "representatives", "leaders", "partners", "chairs", "chair", "groups", "organisations"}
)
_OF = "of"
_EVENTS = frozenset({"workshops", "workshop", "meetings", "meeting", "breakfast", "with", "evening", "evenings"})


def straight(line: Line, since: int, until: int) -> Iterator[tuple[int, int]]:
    """Yield from where and until where each part between semicolons names somebody and tells of nothing else."""
    known = {at for name in line.names for at in range(name.first, name.last)}
    known |= {at for cued in line.cued if cued.cue.names(_CLASS) for at in range(cued.first, cued.last)}
    words, begin = line.words, since
    while begin < until:
        ends = next((at for at in range(begin + 1, until) if ";" in words.between(at - 1, at)), until)
        at = begin
        while at < ends and (at in known or words.is_capital(at) or _is_between(words.folded[at])):
            # "Tenants of" is written so where a cell begins, and is no name by that.
            first = at - 1 == since and at - 1 not in known
            if words.folded[at] == _OF and at > begin and not _may_lead(line, at - 1, first=first):
                break
            at += 1
        if at > begin:
            yield begin, at
        begin = ends


def _may_lead(line: Line, at: int, *, first: bool) -> bool:
    """Tell whether "of" behind a word goes on with those who are named: "officers of the board", not "staff of it"."""
    return (line.words.is_capital(at) and not first) or line.words.folded[at] in _COME_FOR_IT | _JOINING


def _is_between(word: str) -> bool:
    return word in _JOINING or word in _COME_FOR_IT or word in _EVENTS or word[0].isdigit()
