"""Short forms that a document defines for itself: "the Board" in brackets behind the whole name of a board."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator

from csc_rules.documents.matching import steps_of
from csc_rules.documents.names.forms import is_acronym
from csc_rules.documents.names.index import Defined, Names, Steps
from csc_rules.documents.names.model import Certainty, Meaning, NameRead
from csc_rules.documents.words import Words, words_of

_BRACKET = re.compile(r"\(([^()]{2,80})\)")
_QUOTES = "\"'\u2018\u2019\u201c\u201d "
_THE_SHORT = re.compile(r"(?:^|[\s\"'\u2018\u201c])[Tt]he [\"'\u2018\u201c]?(?P<form>[A-Z]\w+(?: [A-Z]\w+)?)$")
# The words whose initials an acronym leaves out.
SMALL = ("and", "of", "the", "for", "in", "on", "to", "with")
MOST_WORDS = 10


def definitions(names: Names, passages: Iterable[Words]) -> Defined:
    """Gather what the passages of a document say that their short forms mean.

    A form that a document gives two meanings keeps none of them, so that it is asked about like any other.
    """
    found: dict[Steps, Meaning] = {}
    twice: set[Steps] = set()
    for words in passages:
        if "(" in words.text:
            for steps, meaning in _in_passage(names, words):
                if found.setdefault(steps, meaning).body != meaning.body:
                    twice.add(steps)
    return Defined({steps: meaning for steps, meaning in found.items() if steps not in twice})


def _in_passage(names: Names, words: Words) -> Iterator[tuple[Steps, Meaning]]:
    reads: tuple[NameRead, ...] | None = None
    for bracket in _BRACKET.finditer(words.text):
        before = _words_until(words, bracket.start())
        inside = bracket[1].strip(_QUOTES)
        short = _short_form(inside)
        if not before or (short is None and not is_acronym(_last_word(words, before))):
            continue
        reads = names.read(words) if reads is None else reads
        if short is not None:
            yield from _by_expansion(short, words, before, reads)
        else:
            yield from _by_gloss(words, before, inside, bracket, reads)


def _words_until(words: Words, end: int) -> int:
    """Return how many words stand before a bracket, or none where something else than a blank is between."""
    count = bisect_left(words.starts, end)
    return count if count and not words.text[words.ends[count - 1] : end].strip(_QUOTES + "\n,") else 0


def _short_form(inside: str) -> str | None:
    """Return the short form that a bracket gives: an acronym, or "the Board".

    >>> _short_form("EA"), _short_form("hereafter the Board"), _short_form("see page 9")
    ('EA', 'the Board', None)
    """
    last = inside.rpartition(" ")[2].strip(_QUOTES)
    if is_acronym(last) and len(inside.split()) <= 4:
        return last
    the = _THE_SHORT.search(f" {inside}")
    return f"the {the['form']}" if the else None


def _by_expansion(short: str, words: Words, before: int, reads: Iterable[NameRead]) -> Iterator[tuple[Steps, Meaning]]:
    steps = steps_of(short)
    read = next((read for read in reads if read.last == before and read.end > read.start), None)
    if read is not None and _could_be_short_for(short, read.text):
        yield steps, _as_defined(read.meaning, short, read.text)
    elif is_acronym(short) and (expansion := _spelt_out(short, words, before)) is not None:
        yield steps, Meaning(why=f"the text says that “{short}” is {expansion}")


def _by_gloss(
    words: Words, before: int, inside: str, bracket: re.Match[str], reads: Iterable[NameRead]
) -> Iterator[tuple[Steps, Meaning]]:
    """Yield what an acronym means that is followed by its expansion in brackets."""
    short = _last_word(words, before)
    read = next((read for read in reads if bracket.start() < read.start and read.end <= bracket.end()), None)
    whole = read is not None and read.text.casefold() == inside.casefold().removeprefix("the ")
    if read is not None and whole:
        yield steps_of(short), _as_defined(read.meaning, short, read.text)
        return
    expansion = words_of(inside)
    if _spelt_out(short, expansion, len(expansion.folded)) == inside:
        yield steps_of(short), Meaning(why=f"the text says that “{short}” is {inside}")


def _last_word(words: Words, before: int) -> str:
    return words.text[words.starts[before - 1] : words.ends[before - 1]]


def _as_defined(meaning: Meaning, short: str, name: str) -> Meaning:
    """Take over who is meant: defined in the document, the short form is as certain as the name."""
    return Meaning(
        body=meaning.body,
        classes=meaning.classes,
        certainty=meaning.certainty,
        firm=meaning.firm,
        bearer=meaning.bearer,
        gone=meaning.gone,
        flags=meaning.flags,
        meanings=meaning.meanings,
        why=f"the text says that “{short}” is {name}" + (f"; {meaning.why}" if _unsure(meaning) else ""),
    )


def _could_be_short_for(short: str, name: str) -> bool:
    """Tell whether the letters of an acronym stand in a name in their order.

    >>> _could_be_short_for("EA", "Education Authority"), _could_be_short_for("PCT", "NHS Brighton and Hove")
    (True, False)
    """
    if not is_acronym(short):
        return True
    letters = iter(name.casefold())
    return all(letter in letters for letter in short.casefold() if letter.isalpha())


def _unsure(meaning: Meaning) -> bool:
    return meaning.certainty is not Certainty.CERTAIN


def _spelt_out(short: str, words: Words, before: int) -> str | None:
    """Return the words before a bracket whose initials are the acronym in it.

    >>> line = words_of("People use self-directed support")
    >>> _spelt_out("SDS", line, len(line.folded))
    'self-directed support'
    """
    letters = [letter for letter in short.casefold() if letter.isalpha()]
    for first in range(before - 1, max(-1, before - MOST_WORDS), -1):
        if words.folded[first][0] != letters[0]:
            continue
        every = words.folded[first:before]
        for initials in ([word[0] for word in every], [word[0] for word in every if word not in SMALL]):
            if initials == letters:
                return words.original(first, before)
    return None
