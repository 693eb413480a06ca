"""What calls a group of bodies by its name: the title of a file, and the headings over its members."""

from __future__ import annotations

from collections.abc import Iterable

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import Cued
from csc_rules.documents.files.titles import COVER, cover
from csc_rules.documents.finding.lists_of_members import GROUPS, is_for
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of

# "Terms of reference of the board" and "chaired by" name no members of it.
MEMBERS = frozenset({"member", "members", "membership", "sit", "sits", "represented"})
OF_MEMBERS = frozenset(
    {"who", "is", "on", "of", "the", "our", "its", "and", "appendix", "annex", "childrens", "are", "list", "current"}
    | {"children", "young", "peoples", "people", "families"}
)
THE = frozenset({"the", "our"})
# Words for the very thing have so many words at least: "children's trust", and not "partnership".
_SPECIFIC = 2
CHILDREN = frozenset({"childrens", "children"})
OF_CHILDREN = CHILDREN | {"young", "people", "peoples", "and", "families"}


def is_titled_by_it(text: Marked, sought: Sought) -> bool:
    """Tell whether the title of a file is that of the group that is the arrangements, and names no other."""
    sort = set(plain(words_of(sought.document_title or "").folded)) & GROUPS
    return any(
        sort <= set(plain(line.folded))
        and is_of_members_alone(line, sought)
        and any(is_for(cued.cue, sought) and _is_specific(cued, line) for cued in line.cued)
        for line in cover(text)
    )


def is_titled(sign: Sign, sought: Sought) -> bool:
    """Tell whether the title of a file names the arrangements: "Westhaven Children's Trust".

    Below the title of a plan whose plan it is stands on a line of its own.
    """
    title = tuple(cover(sign.text))
    of_a_document = any(line.mentions for line in title)
    below = (line for line in sign.text.lines[:COVER] if of_a_document and is_of_members_alone(line, sought))
    return any(names_it(cued, sought, line) for line in (*title, *below) for cued in line.cued)


def is_of_members_alone(line: Line, sought: Sought) -> bool:
    """Tell whether a heading says only whose members stand under it: not "the trust's choir", "letters to members"."""
    titles = {word for doer in sought.doers for word in words_of(doer.title).folded}
    called = {at for cued in line.cued if is_for(cued.cue, sought) for at in range(cued.first, cued.last)}
    words = enumerate(line.folded, line.first)
    return all(
        at in called or word.removesuffix("s") in GROUPS or word in OF_MEMBERS | MEMBERS | titles or len(word) == 1
        for at, word in words
    )


def names_it(cued: Cued, sought: Sought, line: Line) -> bool:
    """Tell whether words call the arrangements by a name of their own: "the trust board", and not "Probation Trust"."""
    folded, first = line.words.folded, cued.first
    if not is_for(cued.cue, sought) or not _is_specific(cued, line):
        return False
    # "The Children and Young People's Trust Board" is the trust board.
    while first > line.first and folded[first - 1] in OF_CHILDREN:
        first -= 1
    before = folded[first - 1] if first > line.first else ""
    if folded[first] not in CHILDREN:
        return before in THE
    # "Members of Skerry Children's Trust" are those of another place's.
    elsewhere = before not in ("", *THE) and line.words.is_capital(first - 1)
    return not elsewhere or any(before in words_of(doer.title).folded for doer in sought.doers)


def _is_specific(cued: Cued, line: Line) -> bool:
    return cued.last - cued.first >= _SPECIFIC and line.words.folded[cued.last - 1] in GROUPS


def plain(folded: Iterable[str]) -> tuple[str, ...]:
    """Return words without an "s" at their end: "the board's", which is folded to "boards", is of the board."""
    return tuple(word.removesuffix("s") for word in folded)
