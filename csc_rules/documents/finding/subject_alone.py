"""Words of an act that hold only of the subject right before them: what "is on our website", who "is our director".

"The agenda with this plan is on our website" and "he is the council's director designate" say it of something else.
"""

from __future__ import annotations

from csc_rules.documents.case import Sought
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign

_PUBLISH, _POSTS, _IS, _SINCE, _IT = (
    "publish",
    frozenset({"appoint", "designate"}),
    frozenset({"is", "are"}),
    "since",
    "it",
)
_THE = frozenset({"the", "this", "our", "copies", "copy", "a", "of"})
_ON, _AND = frozenset({"on", "now", "also"}), "and"
# Who can hold a post by holding another.
_OFFICES = frozenset({"director", "executive", "officer", "head", "who"})
# What may follow a post without another word for whose or which it is.
_GOES_ON = frozenset({"under", "and", "who", "with", "she", "he", "they", "has", "is", "was"})
_STOPS, _DATED = frozenset(",.;)"), frozenset({"in", "on", "from", "since"})


def is_of_something_else(sign: Sign, sought: Sought) -> bool:
    """Tell whether words that hold of their subject alone are said of another, or of another post."""
    folded, first, last = sign.line.words.folded, sign.cued.first, sign.cued.last
    if sought.verb == _PUBLISH and folded[first] in _IS and folded[first + 1] in _ON:
        return not _begins_with_it(sign.line, first)
    if sought.verb not in _POSTS:
        return False
    if folded[first] == _SINCE:
        return not _ends_the_post(sign.line, last)
    if folded[first] in _IS and folded[first + 2 : first + 3] != ("director",):
        return not (_ends_the_post(sign.line, last) and _is_who_holds_it(sign.line, first))
    return False


def _begins_with_it(line: Line, at: int) -> bool:
    """Tell whether a sentence begins with its document, or "it", and goes on to a word with nothing but an aside."""
    words = line.words
    if words.folded[line.first] == _IT or not line.mentions:
        return True
    named = line.mentions[0]
    led = all(words.folded[place] in _THE or words.is_capital(place) for place in range(line.first, named.first))
    aside = (
        named.last == at
        or _AND in words.folded[named.last : at]
        or not _STOPS.isdisjoint(words.between(named.last - 1, named.last))
    )
    return led and aside and named.first < at and not any(named.last <= each.first < at for each in line.mentions)


def _ends_the_post(line: Line, last: int) -> bool:
    """Tell whether nothing behind the name of a post says that it is another: "designate", "at Harbour Council"."""
    words = line.words
    if last >= line.last or not _STOPS.isdisjoint(words.between(last - 1, last)):
        return True
    behind = words.folded[last : last + 2]
    when = len(behind) > 1 and behind[0] in _DATED and (behind[1] in MONTH_NAMES or behind[1][0].isdigit())
    return behind[0] in _GOES_ON or when


def _is_who_holds_it(line: Line, at: int) -> bool:
    """Tell whether a sentence begins with a person, by name or by another office; a label is of another place."""
    words = line.words
    before = range(line.first, at)
    label = ":" in words.text[words.starts[line.first] : words.starts[at]]
    return not label and (not _OFFICES.isdisjoint(line.folded[: at - line.first]) or all(map(words.is_capital, before)))
