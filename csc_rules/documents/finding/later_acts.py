"""Bodies that stand in another clause than what was done to somebody, or beside what was done next.

"The draft, of which a copy went to X, was consulted on", "consulted with parents, and then submitted to X".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence

from csc_rules.documents.names.model import NameRead
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign

_TO = "to"
_THEN = frozenset({"and", "then", "thereafter", "before", "which", "afterwards"})
_RELATIVE = frozenset({"which", "who", "whom", "whose"})


def in_a_clause(name: NameRead, line: Line, sign: Sign) -> bool:
    """Tell whether a body stands in a clause of its own: "the draft, of which a copy went to X, was consulted on"."""
    # What a mention and what stands beside it state goes over all that is between them.
    until = sign.cued.first if name.last <= sign.cued.first else sign.cued.last - 1
    if name.last > until:
        return False
    words = line.words
    if "," not in words.between(name.last - 1, until) or _RELATIVE.isdisjoint(words.folded[line.first : name.first]):
        return False
    opened = next(at for at in range(name.first - 1, line.first - 1, -1) if words.folded[at] in _RELATIVE)
    return not any("," in words.between(at - 1, at) for at in range(opened + 1, name.first))


def acts_behind(line: Line, sign: Sign) -> tuple[tuple[int, bool], ...]:
    """Return where each of what a sentence says was done next ends, and whether that is the same act still.

    In "consulted with parents, and then submitted to the Ministers" something else was done to the Ministers.
    """
    folded, last = line.words.folded, sign.cued.last
    ours = sign.cued.cue.aims

    def ends() -> Iterator[tuple[int, bool]]:
        for cued in line.told:
            if cued.first >= last:
                same = not ours.isdisjoint(cued.cue.aims)
                if same or (cued.cue.names("act") and _goes_on(folded, last, cued.first)):
                    yield cued.last, same

    return tuple(sorted(ends()))


def is_of_a_later_act(name: NameRead, line: Line, behind: Sequence[tuple[int, bool]]) -> bool:
    """Tell whether a body to which something was done stands nearest to another act of those behind the one meant."""
    if _TO not in line.words.folded[max(line.first, name.first - 2) : name.first]:
        return False
    nearest = bisect_right(behind, (name.first, True))
    return nearest > 0 and not behind[nearest - 1][1]


def _goes_on(folded: Sequence[str], begin: int, at: int) -> bool:
    """Tell whether words at a place say what was done next: "and sent", "thereafter published", "to submit"."""
    return folded[at - 1] == _TO or not _THEN.isdisjoint(folded[max(begin, at - 3) : at])
