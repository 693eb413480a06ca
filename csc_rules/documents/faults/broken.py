"""Text that came out broken: columns read straight across, letters one below the other, names that were lost."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csc_rules.documents import notices
from csc_rules.documents.formats.blocks import Read
from csc_rules.documents.model import APART, Notice, Passage, Text, quoted
from csc_rules.documents.words import flat

# Signs that another sentence was cut in: one that ends and goes on in lower case, words with a capital in the midst of
# a sentence that have none there, and small words that never stand side by side: "the of", "our is".
_STOPPED = re.compile(
    r"(?:(?<=[a-z]{3})|(?<=\b(?:it|us|in|on|to|so|up|do|be|is|we|me|by|go|of|at|as)))"
    r"(?<!etc)(?<!prox)(?<!incl)(?<!para)(?<!vol)(?<!dept)\. (?=[a-z]{2,} )"
)
_CUT_IN = re.compile(
    r"(?<=[a-z,]) (?:(?:The|We|Our|This|These|It|They|There|Their|All|Each|By|As|To|For|When|How|What|In|An"
    r"|A(?! (?:and|or|to|is|was|has|in|at|on|for|of) )"
    r"|Some|Many|Most|Both|After|Before|Since|With|From|At|On|But|If|He|She|You|Either|Where|Who|Why|Although|While)"
    r"|[A-Z][a-z]{2,}ing) (?=[a-z])|(?<=[a-z,]) (?:When|What|Who|How|Why|Where)\? (?=[A-Z])"
)
_NEVER_BESIDE = re.compile(
    r"\b(?:[Tt]he|a|[Aa]n|[Oo]ur|[Tt]heir|[Ii]ts|[Yy]our|[Ee]very)"
    r" (?:of|and|or|by|in|on|at|with|from|into|for|to|was|were|is|are|has|had|which|who|because|it|they|we|the|an?"
    r"|our|their)(?=[ .,;])|\bof (?:was|were|is|are|has|had|have|by|of|they|we) (?=[a-z])"
)
_FEWEST = 3
_WORDS_APART = 45
_LOST = re.compile(
    r"\b(?:of|in|for|across|to|and|with|between) (?:(?:the )?(?:North|South|East|West|Mid) )?[,;](?=\s|$)"
    r"|\b(?:of|in|across|for) (?:the )?(?:North|South|East|West|Mid) ?(?: [,.;]|[,;.](?=\s|$))"
    r"|\b[A-Z]{2,5} & (?=[A-Z][a-z])|\b(?:of|in|by|with|for|the) & (?=[A-Z])"
    r"|\b(?:of|in|by|with|between) and (?=[A-Z])|\bthe (?:of|and) (?=[A-Z])"
)
_MOST = 20


def columns(text: Text, read: Read) -> tuple[Notice, ...]:
    """Say on which pages columns were read straight across, so that sentences interleave."""
    cut_in = _cut_in(text) if text.file.kind in ("pdf", "txt") else {}
    found = dict.fromkeys([*read.columns, *cut_in])
    return tuple(_interleaved(text, page, cut_in.get(page)) for page in found)


def _cut_in(text: Text) -> dict[int | None, Passage]:
    """Return the pages on which sentences begin in the midst of others again and again, each with an example."""
    found: dict[int | None, Passage] = {}
    for passage in text.passages:
        if passage.role in ("paragraph", "item", "row") and passage.page not in found and _is_cut(passage.text):
            found[passage.page] = passage
    return found


def _is_cut(text: str) -> bool:
    plain = flat(text)
    signs = 2 * (len(_STOPPED.findall(plain)) + len(_NEVER_BESIDE.findall(plain))) + len(_CUT_IN.findall(plain))
    return signs >= _FEWEST and signs * _WORDS_APART >= plain.count(" ")


def _interleaved(text: Text, page: int | None, passage: Passage | None) -> Notice:
    where = f"page {page}" if page else "the text"
    said = (
        f"{where} seems to have columns that were read straight across, so that sentences run into each other."
        " Quotes from it need a look at the file itself"
    )
    quotes = (quoted(text, passage, 0, len(passage.text)),) if passage else ()
    return Notice(code=notices.INTERLEAVED, text=said, quotes=quotes, file=text.file.name, page=page)


def letters(text: Text, read: Read) -> tuple[Notice, ...]:
    """Say on which pages letters stand one below the other, as a title in the margin comes out."""
    return tuple(
        Notice(
            code=notices.LETTERS,
            text=f"{f'page {page}' if page else 'the text'} has words in single letters, one below the other, such as a"
            " title in the margin; they were not read as text",
            file=text.file.name,
            page=page,
        )
        for page in read.letters
    )


def lost_words(text: Text, read: Read) -> tuple[Notice, ...]:  # noqa: ARG001 - all checks are called alike
    """Say where a name seems to have been lost, as in "NHS & Arran" and "children of North ,"."""
    return tuple(found for _, found in zip(range(_MOST), _lost(text), strict=False))


def _lost(text: Text) -> Iterator[Notice]:
    for passage in text.passages:
        if passage.role in APART:
            continue
        for found in _LOST.finditer(passage.text):
            start = max(0, found.start() - 30)
            near = flat(passage.text[start : found.end() + 30])
            yield Notice(
                code=notices.LOST_WORDS,
                text=f"a name seems to be lost at “{near}”; look at the file itself",
                quotes=(quoted(text, passage, found.start(), found.end()),),
                file=text.file.name,
                page=passage.page,
            )
