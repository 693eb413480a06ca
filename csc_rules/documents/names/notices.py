"""Reading the names of a whole document, and what has to be said of them, with the words they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

from csc_rules.documents.model import APART, LISTED, Notice, Passage, Quote, Text, quoted
from csc_rules.documents.names.definitions import definitions
from csc_rules.documents.names.index import Names, named
from csc_rules.documents.names.model import ABOLISHED, FLAGS, OTHER_AREA, NameRead
from csc_rules.documents.words import Words, words_of

# How many places a notice quotes; the others are counted.
MOST_QUOTES = 3


@frozen(kw_only=True)
class NamesRead:
    """The names in a document: for each of its passages in order those that stand in it, and the notices."""

    passages: tuple[tuple[NameRead, ...], ...]
    notices: tuple[Notice, ...]


def names_in(text: Text, names: Names, words: Sequence[Words] | None = None) -> NamesRead:
    """Read the names in a document; *words* are those of its passages, where they were taken already.

    Contents pages and what stands on every page name nobody.
    """
    words = [words_of(passage.text) for passage in text.passages] if words is None else words
    defined = definitions(names, words)
    read = tuple(
        () if passage.role in APART else named(each, names, defined, item=passage.role in LISTED)
        for passage, each in zip(text.passages, words, strict=True)
    )
    return NamesRead(passages=read, notices=notices(text, read))


def notices(text: Text, read: Iterable[tuple[NameRead, ...]]) -> tuple[Notice, ...]:
    """Say what has to be said of the names in a document, each name once, with the first places where it stands."""
    found: dict[tuple[str, str], list[tuple[NameRead, Quote]]] = {}
    for passage, reads in zip(text.passages, read, strict=True):
        for each in reads:
            for flag in each.flags:
                found.setdefault((flag, _about(flag, each)), []).append((each, _quote(text, passage, each)))
    ordered = sorted(found.items(), key=lambda entry: FLAGS.index(entry[0][0]))
    return tuple(_notice(flag, places) for (flag, _), places in ordered)


def _about(flag: str, read: NameRead) -> str:
    """Return what makes two places the same notice: the body that is gone or elsewhere, or else the form."""
    form = " ".join(read.text.casefold().split())
    who = read.meaning.bearer or read.body
    return who if who is not None and flag in (ABOLISHED, OTHER_AREA) else form


def _quote(text: Text, passage: Passage, read: NameRead) -> Quote:
    return quoted(text, passage, read.start, read.end)


def _notice(flag: str, places: list[tuple[NameRead, Quote]]) -> Notice:
    read = places[0][0]
    quotes = tuple(quote for _, quote in places[:MOST_QUOTES])
    more = len(places) - len(quotes)
    times = f" It stands in {len(places)} places, of which the first {MOST_QUOTES} are quoted." if more else ""
    first = quotes[0]
    return Notice(code=flag, text=_said(flag, read) + times, quotes=quotes, file=first.file, page=first.page)


def _said(flag: str, read: NameRead) -> str:
    """Say what was found, and what to do."""
    why = f"{read.meaning.why}."
    match flag:
        case "abolished-body":
            return f"{why} Confirm who is meant, or correct the name."
        case "name-of-another-day":
            return f"{why} Confirm that this body is meant."
        case "misspelt-name":
            return f"{why} Confirm that this body is meant, or correct the name."
        case "other-area":
            return f"“{read.text}” serves another area than the bodies this is read for. It counts for none of them."
        case _:
            return _ambiguous(read)


def _ambiguous(read: NameRead) -> str:
    meant = " or ".join(read.meaning.meanings)
    could = f"“{read.text}” can mean more than one thing" + (f": {meant}" if len(read.meaning.meanings) > 1 else "")
    says = f". {read.meaning.says.rstrip('.')}" if read.meaning.says else ""
    return f"{could}{says}. The text supplied does not say which; write the name out once, with this form in brackets."
