"""Lists that stand in another part of a file: "everybody in Appendix 2 was sent a draft" leads to what stands there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from csc_rules.documents.model import LISTED
from csc_rules.documents.sentences.listing import LONGEST_LIST
from csc_rules.documents.sentences.marks import Line, Marked

_PARTS = frozenset({"appendix", "annex", "annexe", "schedule", "table", "box"})
# Those who are listed there stand so many words at most before it: "all who are named on the list in Appendix 2".
_NEAR = 9
_PEOPLE = frozenset(
    {"everybody", "everyone", "all", "those", "who", "whom", "bodies", "organisations", "agencies", "partners"}
    | {"groups", "people", "persons", "providers", "stakeholders", "consultees", "they", "list"}
)
# Between them and the part stands nothing else that may be there: "comments of all partners are in Appendix 2".
_JOINING = frozenset(
    {"in", "at", "on", "of", "the", "to", "this", "plan", "report", "a", "full", "consulted", "is", "are", "was"}
    | {"were", "invited", "asked", "involved", "engaged", "sent", "it", "which", "that", "listed", "named", "shown"}
    | {"set", "out", "given", "appear", "below", "see"}
)
# What is told of them behind the act is no part of it: "we consulted children on this plan, which all in Annex 1 own".
_RELATIVES = frozenset({"which", "that", "who"})
# "They are listed in Appendix 2" goes on about those of the sentence before it.
_LISTS = frozenset({"list", "listed", "named", "names"})


def listed_elsewhere(text: Marked, number: int, last: int) -> Iterator[Line]:
    """Yield the lines of the part of a file, an appendix or a table, by which it is said to whom an act was done.

    The sentence that says what was done, up to a place *last*, names the part, or the one behind it does.
    """
    line = text.lines[number]
    labels = list(_parts_named(line.folded, last - line.first))
    for behind in text.lines[number + 1 : number + 2]:
        if behind.passage.number == line.passage.number and not _LISTS.isdisjoint(behind.folded):
            labels += _parts_named(behind.folded, len(behind.folded))
    for label in dict.fromkeys(labels):
        yield from _under(text, label)


def _under(text: Marked, label: tuple[str, str]) -> Iterator[Line]:
    """Yield what stands under the heading, or the line above a list or table, that begins with a label.

    Where several lines begin with it, none is known to be meant.
    """
    heads = text.begins.get(label, ())
    if len(heads) == 1:
        behind = text.lines[heads[0] + 1 : heads[0] + 1 + LONGEST_LIST]
        own = text.lines[heads[0]].is_heading
        yield from takewhile(lambda line: not line.is_heading and (own or line.passage.role in LISTED), behind)


def _parts_named(folded: Sequence[str], done: int) -> Iterator[tuple[str, str]]:
    """Yield the label of each part that a sentence says some people are listed in; *done* is where the act ends.

    >>> list(_parts_named("everybody in appendix 2 was sent a draft".split(), 7))
    [('appendix', '2')]
    >>> list(_parts_named("the answers of all partners that came are in appendix 2".split(), 2))
    []
    """
    for at, word in enumerate(folded[:-1]):
        if word in _PARTS and len(folded[at + 1]) <= 2 and _RELATIVES.isdisjoint(folded[done:at]):
            nearest = reversed(folded[max(0, at - _NEAR) : at])
            before = takewhile(lambda each: each in _JOINING or each in _PEOPLE, nearest)
            if not _PEOPLE.isdisjoint(before):
                yield word, folded[at + 1]
