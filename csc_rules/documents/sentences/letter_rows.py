"""Rows of the head or foot of a letter, and who alone is named in one: "Area Commander, Police Scotland".

A row names somebody only if nothing else stands in it: "the port (to follow)" may be anybody who got nothing yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from csc_rules.documents.names.model import NameRead
from csc_rules.documents.sentences.marks import Line

# Words for an office or a part of a body, and what joins them to its name.
_OFFICES = frozenset({"chief", "executive", "executives", "commander", "area", "director", "secretary", "permanent"})
_OFFICES |= {"manager", "clerk", "chair", "convener", "officer", "superintendent", "constable", "head", "local", "the"}
_OFFICES |= {"senior", "divisional", "inspector", "children", "childrens", "families", "directorate", "department"}
_OFFICES |= {"division", "unit", "rights", "services", "policy", "team", "of", "and", "for", "national", "regional"}
_OFFICES |= {"clerks", "chairs", "directors", "managers", "secretaries", "heads", "conveners", "officers", "leader"}
_OFFICES |= {"leaders", "principal", "principals", "commanders", "acting", "interim", "deputy", "assistant", "public"}
_OFFICES |= {"health", "social", "work", "care", "education", "resources", "locality", "reporter", "community", "board"}
_OFFICES |= {"chairman", "chairperson", "president", "governors", "independent", "young", "people", "business"}
_SEVERAL = frozenset({"directors", "managers", "clerks", "chairs", "heads", "secretaries", "principals", "leaders"})
_JOINING = frozenset({"of", "for", "and", "the", "to", "at", "with", "from", "by", "in"})
_SMALL = _JOINING | {"it", "on", "our", "a"}
# "All schools in the county borough", "by e-mail", "on behalf of both boards".
_ALSO = frozenset({"to", "at", "in", "all", "each", "every", "both", "also", "county", "borough", "city", "district"})
_ALSO |= {
    "region",
    "branch",
    "by",
    "via",
    "e",
    "mail",
    "email",
    "post",
    "on",
    "behalf",
    "mr",
    "mrs",
    "ms",
    "dr",
    "cllr",
}
_ALSO |= {"councillor", "sir", "dame", "professor", "islands"}
_TITLES = frozenset({"mr", "mrs", "ms", "dr", "cllr", "councillor", "sir", "dame", "professor"})
# What a row says that is on the letter itself: "Covering Letter (for approval)", "Not Issued".
_ABOUT_IT = frozenset(
    {"letter", "letters", "memo", "text", "draft", "example", "model", "specimen", "sample", "wording"}
)
_ABOUT_IT |= {"not", "never", "issued", "unissued", "sent", "unsent", "posted", "posting", "signature", "approval"}
_ABOUT_IT |= {"template", "minute", "minutes", "withdrawn", "cancelled", "copy", "report", "training", "file", "papers"}
# Between such words stand only these marks, and a new entry begins behind those.
_MARKS, _NEW = re.compile(r"[\s,()'\u2019.&-]*"), re.compile(r"[;|]")
_DASH = re.compile(r"\s[-\u2013\u2014]+\s")
_NUMBER = re.compile(r"\d+[a-z]{0,2}")
_PLAIN_NOT = frozenset("(:.;")
# The name of a person has so many words at most.
_NAME = 3


class Row(NamedTuple):
    """A row of the head or foot of a letter: the words of a line from one up to another."""

    line: Line
    first: int
    last: int

    @property
    def folded(self) -> tuple[str, ...]:
        """Return its words, folded."""
        return self.line.words.folded[self.first : self.last]

    @property
    def names(self) -> list[NameRead]:
        """Return who is named in it."""
        return [name for name in self.line.names if self.first <= name.first < self.last]

    @property
    def written(self) -> str:
        """Return it as it is written, with the marks behind it."""
        words = self.line.words
        end = words.starts[self.last] if self.last < len(words.starts) else len(words.text)
        return words.text[words.starts[self.first] : end].rstrip()

    @property
    def entries(self) -> list[Row]:
        """Return the parts of it that ";" and the bars of a table set apart."""
        words, found, begin = self.line.words, [], self.first
        for at in range(self.first + 1, self.last + 1):
            if at == self.last or _NEW.search(words.between(at - 1, at)):
                found.append(Row(self.line, begin, at))
                begin = at
        return found


def rows(line: Line) -> Iterator[Row]:
    """Yield a sentence row by row; what goes on with the row above, "the port of", "Hirta", is part of that."""
    words, first = line.words, line.first
    for at in range(line.first + 1, line.last + 1):
        if at == line.last or ("\n" in words.between(at - 1, at) and not _goes_on(line, at)):
            yield Row(line, first, at)
            first = at


def _goes_on(line: Line, at: int) -> bool:
    return line.words.folded[at - 1] in _JOINING or any(name.first < at < name.last for name in line.names)


def is_office(word: str) -> bool:
    """Tell whether a folded word is one for an office, or joins it to a name."""
    return word in _OFFICES


def has_office(row: Row) -> bool:
    """Tell whether a word for an office stands in a row."""
    return not (_OFFICES - _JOINING).isdisjoint(row.folded)


def names_only(row: Row, known: AbstractSet[str]) -> bool:
    """Tell whether a row only names bodies, offices and persons; *known* are the words in the names of a text."""
    words, folded = row.line.words, row.line.words.folded
    inside = {at for name in row.names for at in range(name.first, name.last)}
    inside.update(_person(row))
    inside.update(at for name in row.names if name.body is None for at in _led_by(row, name))
    behind = words.text[words.ends[row.last - 1] : words.starts[row.last]] if row.last < len(folded) else ""
    gaps = [words.between(at - 1, at) for at in range(row.first + 1, row.last)]
    if any(not _MARKS.fullmatch(gap) or _DASH.search(gap) for gap in gaps) or ":" in behind:
        return False
    return all(at in inside or _may_stand(row, at, known) for at in range(row.first, row.last))


def _may_stand(row: Row, at: int, known: AbstractSet[str]) -> bool:
    word, written = row.line.words.folded[at], row.line.words.original(at, at + 1)
    if word in _OFFICES or word in _ALSO:
        return True
    # "The ferries, Hirta Division", where other bodies are of Hirta; "directors of Ferries and Hirta Ports"; "(SCRA)".
    several = row.folded[0] in _SEVERAL and row.folded[1:2] == ("of",)
    return (row.line.words.is_capital(at) and (several or word in known)) or _is_short_name(row, at, written)


def _is_short_name(row: Row, at: int, written: str) -> bool:
    """Tell whether a word in capitals is the short form of the name before it."""
    initials = [row.line.words.folded[place][0] for place in range(row.first, at)]
    return written.isupper() and len(written) > 1 and all(letter in initials for letter in written.casefold())


def _led_by(row: Row, name: NameRead) -> range:
    """Return the words in capitals before a word for bodies, which make it a name: "Hirta Housing Association"."""
    words, at = row.line.words, name.first
    while at > row.first and words.is_capital(at - 1) and not words.between(at - 1, at).strip():
        at -= 1
    return range(at, name.first)


def _person(row: Row) -> range:
    """Return the words of the person with which a row begins: "Ann Reid, Director of", "Mrs Reid"."""
    words, folded, first = row.line.words, row.line.words.folded, row.first
    capitals = next((at for at in range(first, row.last) if not words.is_capital(at)), row.last)
    comma = next((at for at in range(first + 1, row.last) if "," in words.between(at - 1, at)), row.last)
    end = min(capitals, comma, first + _NAME + 1)
    if folded[first] in _TITLES:
        return range(first, end)
    alone = not any(folded[at] in _OFFICES for at in range(first, end))
    led = comma < row.last and end == comma and folded[comma] in _OFFICES
    return range(first, end) if alone and led and end - first in (2, _NAME) else range(0)


def is_of_a_head(row: Row, known: AbstractSet[str]) -> bool:
    """Tell whether a row is of the kind that heads and feet have: a body, an address, a person, and no word on it."""
    if names_only(row, known) or any(name.body is not None for name in row.names):
        return True
    words, folded = row.line.words, row.line.words.folded
    plain = [at for at in range(row.first, row.last) if folded[at] not in _SMALL]
    if not _ABOUT_IT.isdisjoint(row.folded) or ":" in row.written or row.written.endswith("."):
        return False
    return len(plain) > 1 and all(words.is_capital(at) or _NUMBER.match(folded[at]) for at in plain)


def is_on_itself(row: Row) -> bool:
    """Tell whether a row may say something of the letter: "Dated 3 May 2021 (file copy, never sent)"."""
    return not _ABOUT_IT.isdisjoint(row.folded)


def signs_alone(row: Row, known: AbstractSet[str]) -> bool:
    """Tell whether a row of a signature is that of a person or an office, and of no body."""
    words = row.line.words
    if any(name.body is not None for name in row.names):
        return False
    # "Director for Skills and Children's Services": an office has its matter behind it.
    office = row.folded[0] in _OFFICES - _JOINING or row.folded[1:2] == ("officer",)
    written = [at for at in range(row.first, row.last) if not (office and words.folded[at] in _SMALL)]
    named = all(map(words.is_capital, written)) and not _PLAIN_NOT.intersection(row.written)
    person = 1 < row.last - row.first <= _NAME and "," not in row.written
    return names_only(row, known) or (named and (person or office) and _ABOUT_IT.isdisjoint(row.folded))
