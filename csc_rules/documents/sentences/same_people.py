"""Sentences that go on about the people of the one before: "of these", "they are the Port and the Ferry Board".

"A paper was sent out. It went to the ports. Ten replies came back, with good ones from the ferry boards."
"""

from __future__ import annotations

from collections.abc import Sequence

from csc_rules.documents.grammar_words import MONTH_NAMES, NO_PART
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.straight import straight
from csc_rules.documents.sentences.tones import NOT_SO, RECITAL

# A sentence that ends with a stop is whole, unless it points to what follows.
POINTS = frozenset({"below", "following", "follows", "overleaf"})
THESE = frozenset({"these", "those", "them", "whom", "which"})
_OF = frozenset({"of", "among", "amongst", "from"})
_IT = frozenset({"this", "it"})
_WHO = frozenset({"these", "those", "they"})
_NAMES_PARTS = ("include", "including", "involv", "compris", "consist")
_ARE = ("came", "were")
_VERB_AT = 3
# "This had also included": such words stand before the verb that tells.
_HAD, _TELLS_AT = frozenset({"had", "has", "have", "also"}), 4
# "So were the harbour boards": it was done to them as well.
_SO, _SAME = "so", frozenset({"was", "were", "did", "had", "have", "has"})
_AS_WELL = frozenset({"also", "too"})
BODIES = frozenset(
    {"bodies", "organisations", "agencies", "partners", "groups", "people", "persons", "providers", "stakeholders"}
)
# "93 answers came from:", "those who replied were:".
ANSWERS = frozenset({"answers", "responses", "replies", "comments", "views", "submissions", "feedback"})
NONE = frozenset({"no", "not", "never", "none", "still", "awaited", "last", "previous", "without", "few"})
_THE, _NEAR, _FROM = "the", 4, "from"
# "The Port also took part", "the ferry boards contributed as well".
_TOO = frozenset({"also", "too", "well"})
_TOOK_PART = tuple(
    words
    for did in (("contributed",), ("took", "part"), ("commented",), ("responded",), ("replied",), ("joined", "in"))
    for words in (("also", *did), (*did, "too"), (*did, "as", "well"))
)
_LEADING = frozenset({"the", "groups", "bodies", "organisations", "charities", "such", "as", "like", "both", "our"})
_JOINS = frozenset({"and", "of", "for", "in"})
# What may join names, or stand for bodies that have none, and what no body is.
_JOINS_NAMES = frozenset(
    {"the", "and", "of", "for", "both", "all", "every", "each", "our", "two", "three", "four", "five", "six", "seven"}
    | {"eight", "nine", "ten", "governing", "body", "bodies", "school", "schools", "college", "colleges", "district"}
    | {"borough", "county", "council", "councils", "parish", "churches", "trusts", "boards"}
)
_NO_BODIES = NO_PART | {"tenant", "tenants", "residents", "families", "people", "children", "staff", "pupils", "homes"}
_NO_BODIES |= {"parents", "members", "friends", "users", "clients", "patients", "students", "former", "cancelled"}
_ASIDES = frozenset("()[]?:\u2013\u2014*")
_NAMELESS = frozenset({"people", "persons"})
_ASKED, _WROTE, _TO = frozenset({"asked", "consulted", "invited"}), frozenset({"wrote", "written", "sent"}), "to"
_WHICH = frozenset({"the", "all", "those", "our", "these", "local", "partner", "other", "key", "voluntary", "national"})
_WHICH |= {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "public", "of"}
_THEY_ARE = (("they", "are"), ("these", "are"))
# "A paper was sent out for comment. It went to the ports": and not "it went to the printers", "to the cabinet in May".
_WENT_TO = (("it", "went", "to"), ("it", "was", "sent", "to"), ("this", "went", "to"), ("copies", "went", "to"))
_SENT = frozenset({"sent", "issued", "circulated", "out", "emailed", "posted"})
_PAPER = frozenset({"paper", "draft", "document", "questionnaire", "letter", "leaflet", "survey", "booklet", "form"})
_AFTERWARDS = (
    frozenset(
        {"then", "later", "afterwards", "after", "approval", "print", "printers", "printer", "press", "decision", "not"}
        | {"approve", "sign", "next", "never", "only", "no", "nobody", "information", "noting", "cabinet", "designers"}
    )
    | MONTH_NAMES
)
_ONES = frozenset({"ones", "those", "came", "back", "received", "in"}) | ANSWERS
_NO_REPLY = (NONE | {"nobody", "expected", "promised", "wanted", "but", "except", "about"}) - {"few"}


def is_of_the_same(before: Line, line: Line) -> bool:
    """Tell whether a sentence goes on about the people of the one before it."""
    words = line.folded
    told = _goes_on(words) or _says_where_to(before.folded, words) or _says_who_replied(before.folded, line)
    return told or _says_who_they_are(before, line) or _says_who_else(line)


def _says_where_to(before: Sequence[str], words: Sequence[str]) -> bool:
    """Tell whether a sentence says to whom what the one before it sent out went: "it went to the harbour board".

    >>> _says_where_to("a paper was sent out for views".split(), "it went to the ports".split())
    True
    >>> _says_where_to("a paper was sent out for views".split(), "it went to the printers in may".split())
    False
    >>> _says_where_to("the paper was written in may".split(), "it went to the ports".split())
    False
    """
    went = any(tuple(words[: len(phrase)]) == phrase for phrase in _WENT_TO)
    return went and _is_sent_out(before) and _AFTERWARDS.isdisjoint(words)


def _is_sent_out(words: Sequence[str]) -> bool:
    return not _SENT.isdisjoint(words) and not _PAPER.isdisjoint(words) and NONE.isdisjoint(words)


def _says_who_replied(before: Sequence[str], line: Line) -> bool:
    """Tell whether a sentence only says who answered what the one before it sent out: "a reply came from X"."""
    words = line.folded
    at = next((at for at, word in enumerate(words) if word == _FROM), 0)
    answers = not ANSWERS.isdisjoint(words[:_NEAR]) and not _ONES.isdisjoint(words[max(0, at - 1) : at])
    replied = answers and _NO_REPLY.isdisjoint(words) and _is_sent_out(before)
    return replied and _only_names(line, line.first + at + 1)


def _only_names(line: Line, since: int) -> bool:
    """Tell whether a sentence names somebody behind a word, and says nothing of any of those whom it names."""
    spans = tuple(straight(line, since, line.last))
    named = [(name.first, name.last) for name in line.names]
    named += [(each.first, each.last) for each in line.cued if each.cue.names("class")]
    return bool(spans) and all(any(first <= at and end <= until for first, until in spans) for at, end in named)


def _says_who_they_are(before: Line, line: Line) -> bool:
    """Tell whether a sentence names the bodies that the one before it says were asked: "they are the Port; the Ferry".

    "They are worried about the Port" and "they are tenants of the Port" do not.
    """
    not_so = (NOT_SO - {RECITAL}) & (before.tones.keys() | line.tones.keys())
    if line.folded[:2] not in _THEY_ARE or not_so or not _says_that_bodies_were_asked(before.folded):
        return False
    first = line.first + 2 + (line.folded[2:3] == (_THE,))
    several = not {",", ";"}.isdisjoint(line.words.text[line.words.ends[line.first] : line.words.ends[line.last - 1]])
    return first < line.last and several and line.words.is_capital(first) and _gives_names(line, first)


def _gives_names(line: Line, since: int) -> bool:
    """Tell whether all words behind one are names, or are such as join them: no "returned unopened", "(no address)"."""
    words = line.words
    known = {at for name in line.names for at in range(name.first, name.last)}
    written = words.text[words.starts[since] : words.ends[line.last - 1]]
    return _ASIDES.isdisjoint(written) and all(
        at in known or words.folded[at] in _JOINS_NAMES or (words.is_capital(at) and words.folded[at] not in _NO_BODIES)
        for at in range(since, line.last)
    )


def _says_that_bodies_were_asked(words: Sequence[str]) -> bool:
    """Tell whether bodies are those who were asked, and the sentence tells of no others.

    >>> _says_that_bodies_were_asked("we wrote to the bodies that work with us".split())
    True
    >>> _says_that_bodies_were_asked("we asked people supported by three organisations".split())
    False
    """
    named = [at for at, word in enumerate(words) if word in BODIES]
    if len(named) != 1 or words[named[0]] in _NAMELESS:
        return False
    at = named[0] - 1
    while at >= 0 and words[at] in _WHICH:
        at -= 1
    verb = words[at] if at >= 0 else ""
    return verb in _ASKED or (verb == _TO and at > 0 and words[at - 1] in _WROTE)


def _says_who_else(line: Line) -> bool:
    """Tell whether a sentence only says who took part too: "groups such as the Port and the Ferry Board also did"."""
    folded, words = line.folded, line.words
    if _TOO.isdisjoint(folded) or NOT_SO & line.tones.keys():
        return False
    tail = next((each for each in _TOOK_PART if _ends(folded, each)), folded)
    named = range(len(folded) - len(tail))
    capitals = [words.is_capital(line.first + at) and folded[at] not in _LEADING for at in named]
    return any(capitals) and all(capitals[at] or folded[at] in _LEADING | _JOINS for at in named)


def _ends(folded: Sequence[str], tail: tuple[str, ...]) -> bool:
    return tuple(folded[len(folded) - len(tail) :]) == tail


def _goes_on(words: Sequence[str]) -> bool:
    """Tell whether a sentence goes on about those of the one before it: "of these", "this included", "they were".

    >>> _goes_on(["of", "these", "40", "were", "parents"]), _goes_on(["this", "plan", "was", "published"])
    (True, False)
    >>> _goes_on(["this", "had", "included", "parents"]), _goes_on(["this", "had", "been", "published"])
    (True, False)
    >>> _goes_on(["so", "were", "the", "harbour", "boards"]), _goes_on(["so", "will", "the", "harbour", "boards"])
    (True, False)
    """
    if not words:
        return False
    if words[0] == _SO:
        rest = words[2:3] if words[1:2] and words[1] in _AS_WELL else words[1:2]
        return not _SAME.isdisjoint(rest)
    if words[0] in _OF:
        return not THESE.isdisjoint(words[1:2])
    if words[0] in _WHO | _IT:
        telling = _NAMES_PARTS if words[0] in _IT else (*_NAMES_PARTS, *_ARE)
        verb = next((word for word in words[1:_TELLS_AT] if word not in _HAD), "")
        return verb.startswith(telling)
    return not POINTS.isdisjoint(words) and not THESE.union(_WHO, _IT).isdisjoint(words[: _VERB_AT + 1])
