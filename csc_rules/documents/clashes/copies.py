"""What comes out beside a document, or once more: printed copies, a translation, a page on a website."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

# What is another copy of it, or another time that it comes out.
_OTHER_COPIES = frozenset(
    {"print", "printed", "paper", "copies", "copy", "hard", "bound", "again", "edition", "revised", "amended"}
    | {"reissued", "reprinted", "reprint", "version", "versions", "translation", "translated", "summary", "leaflet"}
    | {"braille", "welsh", "gaelic", "irish", "easy", "corrected", "updated"}
)
_SITES = frozenset({"website", "websites", "web", "site", "sites", "online", "internet", "www", "download", "uploaded"})
_OUT = ("publi", "issu", "releas", "launch", "unveil", "appear")


def other_copies(sentence: Iterable[str]) -> frozenset[str]:
    """Return the words of a sentence for other copies of a document, or for another edition of it.

    >>> sorted(other_copies(("printed", "copies", "came", "out")))
    ['copies', 'printed']
    """
    return _OTHER_COPIES.intersection(sentence)


def is_only_on_a_site(sentence: Sequence[str]) -> bool:
    """Tell whether a sentence says no more than that something is on a website, and not that it was made public.

    >>> is_only_on_a_site(("it", "was", "put", "on", "the", "website"))
    True
    >>> is_only_on_a_site(("it", "was", "published", "on", "the", "website"))
    False
    """
    made_public = any(word.startswith(_OUT) or word == "out" for word in sentence)
    return not (made_public or _SITES.isdisjoint(sentence))
