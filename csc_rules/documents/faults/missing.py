"""What a text announces and does not have: the list after a colon, the chapters of its contents, an appendix."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from csc_rules.documents import notices
from csc_rules.documents.days.forms import COUNT
from csc_rules.documents.formats.blocks import Read
from csc_rules.documents.lines.shapes import entry_of, listed_with_page
from csc_rules.documents.model import APART, Notice, Passage, Quote, Text, quoted
from csc_rules.documents.words import flat, words_of

_INTRODUCES = re.compile(r":[ \t]*[-\u2013\u2014]?\s*$")
_APPENDIX = re.compile(
    r"\b(appendix|appendices|annex|annexe|schedule)[ \t\u00a0]+(\d{1,2}|[A-Z]|[IVX]{1,4})\b"
    r"(?!\s*(?:to|of)\s+the\s+[^.]{0,60}\bAct\b)",
    re.IGNORECASE,
)
_OF_A_LAW = re.compile(r"\b(?:Act|Order|Regulations?|Measure)\b")
_ANNOUNCED = re.compile(
    r"\b(?:as\s+follows|(?:are|is)\s+(?:these|the\s+following)|(?:set\s+out|listed)\s+below)\b", re.IGNORECASE
)
_NUMBER = re.compile(rf"(?<![^\W_])(?:{COUNT})(?![^\W_])", re.IGNORECASE)
_SENTENCES = re.compile(r"[a-z)][.!?](?=\s|\Z)")
_FEWEST = 3
_MOST = 8
_SHORT = 110
_SAYS = ("sets", "has", "shows", "lists", "gives", "describes", "contains", "explains")
# A contents page has no more entries than that; of a passage only the beginning can be its title.
_MOST_ENTRIES, _BEGINNING, _NUMBERING = 400, 200, 4


def cut_lists(text: Text, read: Read) -> tuple[Notice, ...]:  # noqa: ARG001 - all checks are called alike
    """Say where a colon introduces a list, and a heading or the end of the file follows."""
    shown = [each for each in text.passages if each.role not in APART]
    return tuple(_cut(text, passage) for at, passage in enumerate(shown) if _is_cut(shown, at))


def _is_cut(shown: Sequence[Passage], at: int) -> bool:
    passage = shown[at]
    if passage.role not in ("paragraph", "item") or not _INTRODUCES.search(passage.text):
        return False
    if len(passage.text.split()) < _FEWEST:
        return False
    following = shown[at + 1] if at + 1 < len(shown) else None
    if following is None or _is_prose_for_list(passage, following):
        return True
    return following.role == "heading" and not _goes_on(passage, following)


def _is_prose_for_list(passage: Passage, following: Passage) -> bool:
    """Tell whether so many things are announced, "the six outcomes are as follows:", and plain sentences follow."""
    if not (_ANNOUNCED.search(passage.text) and _NUMBER.search(passage.text.split(".")[-1])):
        return False
    plain = following.role == "paragraph" and following.text[:1].isupper() and ";" not in following.text
    return plain and len(_SENTENCES.findall(following.text)) > 1


def _goes_on(passage: Passage, heading: Passage) -> bool:
    """Tell whether what follows is the list after all: headings below the one that the colon stands under."""
    return bool(passage.trail) and heading.trail[: len(passage.trail)] == passage.trail


def _cut(text: Text, passage: Passage) -> Notice:
    lead = passage.text[-120:]
    said = f"a list is announced and does not follow: “{flat(lead)}”. The file may be cut, or show a picture"
    start = len(passage.text) - len(lead)
    return Notice(
        code=notices.CUT_LIST,
        text=said,
        quotes=(quoted(text, passage, start, len(passage.text)),),
        file=text.file.name,
        page=passage.page,
    )


def contents_without_body(text: Text, read: Read) -> tuple[Notice, ...]:  # noqa: ARG001 - all checks are called alike
    """Say that a file seems to be an extract, where its contents page lists what the text does not have."""
    entries = [
        (passage, title) for passage in text.passages if passage.role == "contents" and (title := _listed(passage))
    ]
    if len(entries) < _FEWEST:
        return ()
    begun = _Begun(text)
    absent = [(passage, title) for passage, title in entries[:_MOST_ENTRIES] if not begun.has(title)]
    if len(absent) < max(2, 0.5 * len(entries)):
        named = [(passage, title) for passage, title in absent if _APPENDIX.match(title)]
        return tuple(_appendix(text, passage, title) for passage, title in named)
    names = "; ".join(title for _, title in absent[:_MOST])
    more = f" and {len(absent) - _MOST} more" if len(absent) > _MOST else ""
    said = (
        f"it seems to be an extract: its contents list {len(entries)} parts, and {len(absent)} of them are not in the"
        f" text ({names}{more}). Name the rest of the file, too; what is in it was not looked at"
    )
    quotes = tuple(quoted(text, passage, 0, len(passage.text)) for passage, _ in absent[:_MOST])
    return (Notice(code=notices.EXTRACT, text=said, quotes=quotes, file=text.file.name),)


def _listed(passage: Passage) -> str | None:
    title = entry_of(passage.text) or listed_with_page(passage.text) or passage.text
    title = flat(title)
    return title if any(each.isalpha() for each in title) else None


class _Begun:
    """The words with which the passages of a text begin, but those of its contents page."""

    def __init__(self, text: Text) -> None:
        shown = (each.text for each in text.passages if each.role not in APART)
        self._words = [words_of(each[:_BEGINNING]).folded for each in shown]
        self._starts: dict[int, set[tuple[str, ...]]] = {}

    def has(self, title: str) -> bool:
        """Tell whether a title begins a passage, with or without its number, perhaps behind "Section 3"."""
        folded = words_of(title).folded
        without = folded[1:] if len(folded) > 1 and folded[0].isdecimal() else folded
        return not folded or self._is_start(folded) or self._is_start(without)

    def _is_start(self, words: tuple[str, ...]) -> bool:
        length = len(words)
        if length not in self._starts:
            self._starts[length] = {each[at : at + length] for each in self._words for at in range(_NUMBERING)}
        return words in self._starts[length]


def _appendix(text: Text, passage: Passage, title: str) -> Notice:
    said = f"its contents list “{title}”, which is not in the text. Name the file that has it, too"
    quote = quoted(text, passage, 0, len(passage.text))
    return Notice(code=notices.MISSING_APPENDIX, text=said, quotes=(quote,), file=text.file.name)


def appendices(text: Text, read: Read) -> tuple[Notice, ...]:  # noqa: ARG001 - all checks are called alike
    """Say which appendices the text speaks of that are not in it."""
    there = {
        _name(found)
        for passage in text.passages
        if passage.role not in APART and len(passage.text) < _SHORT
        if (found := _APPENDIX.match(passage.text.strip()))
    }
    missing: dict[str, Quote] = {}
    for name, quote in _spoken_of(text):
        if name not in there:
            missing.setdefault(name, quote)
    if not missing:
        return ()
    names = ", ".join(f"“{flat(quote.text)}”" for quote in missing.values())
    said = f"the text speaks of {names}, which {'is' if len(missing) == 1 else 'are'} not in it. If another file has"
    text_of = f"{said} {'it, name that' if len(missing) == 1 else 'them, name those'}, too"
    return (Notice(code=notices.MISSING_APPENDIX, text=text_of, quotes=tuple(missing.values()), file=text.file.name),)


def _spoken_of(text: Text) -> Iterator[tuple[str, Quote]]:
    """Yield the appendices that are spoken of within sentences."""
    for passage in text.passages:
        if passage.role in (*APART, "heading"):
            continue
        for found in _APPENDIX.finditer(passage.text):
            near = passage.text[found.end() : found.end() + 60]
            is_title = found.start() == 0 and len(passage.text) < _SHORT and not near.lstrip().startswith(_SAYS)
            if not (is_title or _OF_A_LAW.search(near.split(".")[0]) or _is_of_a_law(found)):
                yield _name(found), quoted(text, passage, found.start(), found.end())


def _is_of_a_law(found: re.Match[str]) -> bool:
    """Tell whether it is a schedule, which Acts have more often than plans."""
    return found[1].lower() == "schedule"


def _name(found: re.Match[str]) -> str:
    kind = (
        "appendix" if found[1].lower().startswith("append") else "annex" if "annex" in found[1].lower() else "schedule"
    )
    return f"{kind} {found[2].upper()}"
