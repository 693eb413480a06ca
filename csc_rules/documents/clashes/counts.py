"""Things that are counted differently: "six outcomes" and five bullets, five priorities here and six there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from attrs import frozen

from csc_rules.documents.clashes.model import TimedText
from csc_rules.documents.days.forms import COUNT, may_count
from csc_rules.documents.days.period_forms import count
from csc_rules.documents.model import Notice, Passage, Quote, Text, quoted
from csc_rules.documents.words import flat, words_again, words_of

_COUNTED = re.compile(
    rf"(?<![^\W_])(?P<n>{COUNT})\s+(?P<noun>(?:[A-Za-z][\w\u2019'-]*\s+){{0,2}}?[A-Za-z][\w\u2019'-]*s)\b",
    re.IGNORECASE,
)
# A count is of all there are where one of these leads to it; "two priorities were delayed" counts some.
_WHOLE = re.compile(
    r"\b(?:our|the|these|its|following|ha(?:s|ve)|are|contains?|sets? out|identif(?:y|ied|ies)|agreed|chose|on|around)"
    r"\s+(?:the\s+)?(?:following\s+)?$",
    re.IGNORECASE,
)
# What counts some of them only, or those of somebody else.
_SOME = re.compile(
    r"\s*(?:that|which|where|who|of\s+(?:the|its|their)|for|not|with|relat|about|under|in)\b(?!\s+this\b)"
)
_LEADS = re.compile(r":\s*-?\s*$")
_MARK = re.compile(r"\s*(\W|\d+[.)]|[a-z][.)]|\([a-z\d]+\))?")
_NUMBERED = re.compile(rf"(?<=[a-z])\s+{COUNT}\b(?!\s*[/\u2013-]|\d)(?!\s+[a-z]*s\b)", re.IGNORECASE)
_UNITS = frozenset(("days", "weeks", "months", "years", "hours", "pages"))
_REPEATED = 3
_FEW, _MANY = 2, 20
# In a sentence with one of these tones it is not this document that counts.
_DOUBTFUL = ("other", "previous", "next", "draft", "denial", "question", "recital")
# A longer item may have lost its bullet, or hold several.
_LONGEST = 400


@frozen(kw_only=True)
class _Counted:
    number: int
    noun: tuple[str, ...]
    quote: Quote
    read: TimedText
    said: str


def lists(read: TimedText) -> Iterator[Notice]:
    """Yield the lists that have more or fewer items than the line that leads to them says."""
    passages = read.text.passages
    for place, passage in enumerate(passages[:-1]):
        if passage.role in ("furniture", "contents", "item", "row"):
            continue
        if passage.role != "heading" and not _LEADS.search(passage.text):
            continue
        sentence = passage.text[_last_sentence(passage.text) :]
        said = list(_COUNTED.finditer(sentence))
        items = _items(read.text, place)
        if (
            len(said) != 1
            or not _announces(passage, said[0], sentence)
            or len(items) < _FEW
            or not _FEW <= count(said[0]["n"]) <= _MANY
        ):
            continue
        if len(items) != count(said[0]["n"]):
            yield _wrong_list(read, passage, said[0], items)


def _announces(passage: Passage, said: re.Match[str], sentence: str) -> bool:
    """Tell whether a number counts all that follows; a heading may begin with its own number: "3 Outcomes"."""
    if passage.role == "heading":
        return not said["n"].isdigit()
    return _WHOLE.search(sentence, 0, said.start()) is not None


def _last_sentence(text: str) -> int:
    words = words_of(text)
    return words.starts[words.sentences[-1][0]] if words.sentences else 0


def _items(text: Text, place: int) -> Sequence[Passage]:
    """Return the items of the list behind a passage; none where something may have been lost on the way.

    Items below items have another mark, and only those that have the mark of the first are counted.
    """
    items: list[Passage] = []
    page = text.passages[place].page
    for passage in text.passages[place + 1 :]:
        if passage.role == "furniture":
            continue
        if passage.role != "item" or len(passage.text) > _LONGEST:
            break
        if page is not None and passage.page != page:
            return ()
        items.append(passage)
    if not items or any(item.text.rstrip().endswith(":") for item in items):
        return ()
    mark = _mark(items[0].text)
    return [item for item in items if _mark(item.text) == mark]


def _mark(text: str) -> str:
    match = _MARK.match(text)
    mark = match[1] if match else None
    return re.sub(r"\w+", "x", mark) if mark else ""


def _wrong_list(read: TimedText, passage: Passage, said: re.Match[str], items: Sequence[Passage]) -> Notice:
    start = _last_sentence(passage.text)
    last = items[-1]
    quotes = (
        quoted(read.text, passage, start + said.start(), start + said.end()),
        *(quoted(read.text, item, 0, len(item.text)) for item in (items[0], last)),
    )
    text = f"“{flat(said[0])}” are announced, and {len(items)} are listed."
    return Notice(code="count-of-list", text=text, quotes=quotes, file=read.text.file.name)


def differing(reads: Sequence[TimedText], counted: Collection[str] = ()) -> Iterator[Notice]:
    """Yield what a document says it has five of in one place and six of in another.

    Counted is what heads a part of the text, such as "Our priorities", and what ``counted`` names, folded.
    """
    first: dict[tuple[str, ...], _Counted] = {}
    told: set[tuple[tuple[str, ...], int]] = set()
    for read in reads:
        nouns = _heading_nouns(read.text) | frozenset(counted)
        for one in _counts(read, nouns):
            known = first.setdefault(one.noun, one)
            if known.number != one.number and _comparable(known.read, one.read) and (one.noun, one.number) not in told:
                told.add((one.noun, one.number))
                text = f"“{known.said}” in one place, “{one.said}” in another."
                yield Notice(code="counts-differ", text=text, quotes=(known.quote, one.quote))


def _heading_nouns(text: Text) -> frozenset[str]:
    """Return the words in the plural that end a heading; one that returns in every part is of that part."""
    headings = Counter(words_of(passage.text).folded for passage in text.passages if passage.role == "heading")
    repeated = {words[-1] for words, number in headings.items() if words and number >= _REPEATED}
    ends = {words[-1] for words in headings if words and words[-1].endswith("s") and len(words[-1]) > 4}
    return frozenset(ends - repeated - _UNITS)


def _counts(read: TimedText, nouns: Collection[str]) -> Iterator[_Counted]:
    for passage in read.text.passages if nouns else ():
        if passage.role in ("furniture", "contents", "row") or not may_count(passage.text):
            continue
        for match in _COUNTED.finditer(passage.text):
            noun = words_of(match["noun"]).folded
            if noun[-1] not in nouns or _of_a_part(passage) or not _FEW <= count(match["n"]) <= _MANY:
                continue
            if not _whole(passage, match):
                continue
            sentence = read.sentence(words_again(passage.text), match.start(), match.end())
            if read.tones_of((*sentence, *words_of(" ".join(passage.trail)).folded)).isdisjoint(_DOUBTFUL):
                quote = read.quote(passage, match.start(), match.end())
                said = flat(match[0])
                yield _Counted(number=count(match["n"]), noun=noun, quote=quote, read=read, said=said)


def _of_a_part(passage: Passage) -> bool:
    """Tell whether a passage stands under a part that has a number of its own: "Priority 2"."""
    return any(_NUMBERED.search(heading) for heading in passage.trail)


def _whole(passage: Passage, match: re.Match[str]) -> bool:
    """Tell whether a number counts all there are, as that of a heading does."""
    led = _WHOLE.search(passage.text, max(0, match.start() - 40), match.start()) is not None
    headed = passage.role == "heading" and not match["n"].isdigit()
    return headed or (led and not _SOME.match(passage.text, match.end()))


def _comparable(one: TimedText, other: TimedText) -> bool:
    """Tell whether two files are for the same time, as far as they say."""
    if one is other or not one.own or not other.own:
        return True
    first, second = one.own[0].period.days, other.own[0].period.days
    return first is None or second is None or (first[0] <= second[1] and second[0] <= first[1])
