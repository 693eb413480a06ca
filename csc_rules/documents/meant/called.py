"""Documents called by words that could be those of others, where only one can be meant: "the report", "our new plan".

What a cue of a document mentions names it where the file is such a document. Where it takes several words to call it
so, "the amended plan", a document under the same law is enough, as the bodies of the case make no other called so.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from csc_rules.documents.cueing import Cued
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention

_ARTICLES = frozenset({"the", "this", "our", "its", "their"})
_WHICH = frozenset({"first", "second", "third", "initial", "opening", "finished", "final", "completed", "whole", "new"})
# "The report on ferries" is one of its own, and so is "the report of the inspectors".
_OF_ITS_OWN = frozenset({"on", "of", "by", "from", "about", "for", "into", "card", "cards", "form", "template"})


def called(
    line: Line, kinds: Collection[str], file_kinds: Collection[str], made: Collection[str], before: Sequence[Line] = ()
) -> Iterator[Mention]:
    """Yield where a sentence calls a document of some kinds so, of those that the bodies have *made*.

    *before* are the sentences before it: where one of them names a report of others, "the report" is that.
    """
    for cued, possible in line.touched:
        ours = possible.intersection(kinds)
        if not ours:
            continue
        several = cued.last - cued.first > 1
        if not (_shares_law(ours, file_kinds) if several else ours & set(file_kinds)) or _is_taken(line, cued):
            continue
        if _begins_a_name(line, cued):
            continue
        others = {kind for kind in made if kind not in kinds}
        if any(_is_of(each, others) for each in line.told if (each.first, each.last) == (cued.first, cued.last)):
            continue
        if _stands_alone(line, cued, before) if not several else _is_led(line, cued):
            yield Mention(first=cued.first, last=cued.last, kinds=ours)


def _is_of(cued: Cued, kinds: Collection[str]) -> bool:
    return not cued.cue.documents.isdisjoint(kinds)


def _shares_law(ours: Collection[str], file_kinds: Collection[str]) -> bool:
    laws = {kind.partition(".")[0] for kind in file_kinds}
    return any(kind.partition(".")[0] in laws for kind in ours)


def _is_taken(line: Line, cued: Cued) -> bool:
    return any(each.first < cued.last and cued.first < each.last for each in line.mentions)


def _begins_a_name(line: Line, cued: Cued) -> bool:
    """Tell whether a name goes on behind words in capitals, as "Harbour Planning Partnership" does."""
    words, last = line.words, cued.last
    if last >= line.last or words.between(last - 1, last).strip() or not words.is_capital(last):
        return False
    return cued.last - cued.first > 1 and all(map(words.is_capital, range(cued.first, last)))


def _is_led(line: Line, cued: Cued) -> bool:
    """Tell whether "the" or "our" leads to it, with a word between that only says which it is; or nothing does."""
    at = cued.first
    while at > line.first and line.words.folded[at - 1] in _WHICH:
        at -= 1
    inside = line.words.folded[cued.first] in _ARTICLES
    return inside or at == line.first or line.words.folded[at - 1] in _ARTICLES


def _stands_alone(line: Line, cued: Cued, before: Sequence[Line]) -> bool:
    folded = line.words.folded
    if not _is_led(line, cued) or (cued.last < line.last and folded[cued.last] in _OF_ITS_OWN):
        return False
    return not any(folded[cued.last - 1] in each.folded for each in line.beside(before))
