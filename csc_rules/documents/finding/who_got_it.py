"""Who got a document, of those whom a sentence names: who gave it to others did not receive it.

"The Ministers wrote to us with a copy", "an email from the police".
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.names.model import NameRead
from csc_rules.documents.sentences.marks import Line

GAVE = frozenset(
    {"sent", "gave", "forwarded", "emailed", "posted", "mailed", "wrote", "handed", "passed", "issued", "presented"}
    | {"submitted", "supplied", "provided", "shared", "published", "circulated", "copied", "delivered", "returned"}
    | {"rejected", "refused", "declined", "distributed", "released", "transmitted", "conveyed", "brought", "showed"}
    | {"enclosed", "attached", "lent", "leaked", "written", "given", "shown", "wanted", "requested", "demanded"}
    | {"await", "awaited", "lack"}
)
_BEFORE_VERB = frozenset({"has", "have", "had", "also", "then", "later", "both", "and", "each", "now", "again", "soon"})
# "The Ministers (emailed 3 April); the police (posted)" are those it went to.
_APART = frozenset("(:;|\u2013\u2014")
_LETTERS = frozenset({"letter", "letters", "email", "emails", "mail", "note", "message", "reply", "response"})
_CAME_FROM = _LETTERS | {"copy", "copies", "received", "came", "arrived", "obtained", "sent", "got", "back", "plan"}
_OWNS = ("'", "\u2019")
_OFFICES = frozenset(
    {"office", "offices", "officials", "inbox", "team", "department", "mailbox", "secretariat", "directorate", "unit"}
    | {"representative", "representatives", "address", "desk", "staff", "headquarters", "portal"}
)
_FROM, _FROM_AT, _BY, _TO, _WITH = "from", 4, "by", "to", "with"
_LEFT = frozenset({"lodged", "left", "deposited", "filed"})
_GOT_IT = frozenset(
    {"received", "acknowledged", "held", "read", "noted", "seen", "welcomed", "confirmed", "recorded", "accepted"}
    | {"requested", "required", "asked", "agreed", "viewed", "signed", "obtained", "approved", "receipt", "delivery"}
)
_ASIDE, _OFFICE = 7, 3
_WILL, _IS, _STILL = (
    frozenset({"will", "shall"}),
    frozenset({"is", "are", "has", "have"}),
    frozenset({"to", "due", "yet"}),
)
# Bodies that are named together have at most so many words.
_LISTED = 40


def who_may_have_got_it(grounds: Grounds, line: Line) -> Sequence[NameRead]:
    """Return the names in a sentence of those who may have got a document; many points and signs ask for them."""
    return grounds.once(("got", id(line)), lambda: [name for name in line.names if not did_not_get_it(line, name)])


def did_not_get_it(line: Line, name: NameRead) -> bool:
    """Tell whether a body is not who got a document, but who gave it, or what is named is its own.

    "The police wrote to us", "a letter from the police"; "it has gone to the director's head".
    """
    words = line.words
    folded, at = words.folded, name.first - 1
    if at > line.first and folded[at] == "the":
        at -= 1
    if at > line.first and folded[at] == _FROM and not _CAME_FROM.isdisjoint(folded[max(line.first, at - 4) : at]):
        return True
    if at > line.first and folded[at] == _BY and _GOT_IT.isdisjoint(folded[max(line.first, at - _FROM_AT) : at]):
        return True
    at, behind = name.last, words.text[words.ends[name.last - 1] :][:2]
    its_own = behind[:1] in _OWNS and _OFFICES.isdisjoint(folded[at : min(at + _OFFICE, line.last)])
    if at < line.last and (its_own or (folded[at] in _LETTERS and behind.strip()[:1] not in _APART)):
        return True
    if _is_to_act(line, name):
        return True
    if _is_led_to(line, name) or _is_entered(line, name):
        return False
    if behind[:1] == "," and (closed := _end_of_aside(line, at)) is not None:
        at = closed
    end = min(line.last, at + _LISTED)
    while at < end:
        other = _name_at(line, at)
        if other is None and not (folded[at] in _BEFORE_VERB or folded[at].endswith("ly")):
            break
        at = at + 1 if other is None else other.last
    given = at < line.last and folded[at] in GAVE
    return given and _APART.isdisjoint(words.between(name.last - 1, at))


def _is_to_act(line: Line, name: NameRead) -> bool:
    """Tell whether a body has something still to do: "it went to the Ministers; the committee is to consider it"."""
    verb = line.words.folded[name.last : min(name.last + 2, line.last)]
    return bool(verb) and (verb[0] in _WILL or (verb[0] in _IS and not _STILL.isdisjoint(verb[1:])))


def _is_led_to(line: Line, name: NameRead) -> bool:
    """Tell whether "to" leads to a body, or to those it is named with: "a letter to the port and the police"."""
    folded, at = line.words.folded, name.first - 1
    begin = max(line.first, at - _LISTED)
    while at > begin and (folded[at] in ("the", "and") or _name_at(line, at) is not None):
        at -= 1
    return at > line.first and (folded[at] == _TO or (folded[at] == _WITH and folded[at - 1] in GAVE | _LEFT))


def _is_entered(line: Line, name: NameRead) -> bool:
    """Tell whether a body is entered in a list with the day when it got something: ": the police sent 3 May 2023; "."""
    words, at = line.words, name.last
    if at + 2 >= line.last or words.folded[at] not in GAVE:
        return False
    first = name.first - 1 if words.folded[name.first - 1] == "the" else name.first
    begins = first > line.first and not _APART.isdisjoint(words.between(first - 1, first))
    if not begins or not words.folded[at + 1].isdigit() or words.folded[at + 2] not in MONTH_NAMES:
        return False
    return at + 3 == line.last or words.folded[at + 3].isdigit() or words.between(at + 2, at + 3).strip() != ""


def _name_at(line: Line, at: int) -> NameRead | None:
    place = bisect_right(line.names, at, key=attrgetter("first")) - 1
    return line.names[place] if place >= 0 and at < line.names[place].last else None


def _end_of_aside(line: Line, at: int) -> int | None:
    """Return where a sentence goes on behind what is said by the way: "the police, in a letter, enclosed it"."""
    words = line.words
    return next(
        (place for place in range(at + 1, min(line.last, at + _ASIDE)) if "," in words.between(place - 1, place)), None
    )
