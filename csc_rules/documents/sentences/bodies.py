"""What stands under a heading, or under a passage that heads what follows; and whether it gives what the heading says.

"A resource statement is in preparation" under "Money" gives no resources, and three bullets under "What matters most"
give three priorities.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import dropwhile, groupby, islice, takewhile

from csc_rules.documents.cueing import How
from csc_rules.documents.grammar_words import STOPS
from csc_rules.documents.matching import Phrases
from csc_rules.documents.model import LISTED, Passage
from csc_rules.documents.sentences.heads import below, cells_of, is_clause_title, is_labelled, title_of
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.words import words_of
from csc_rules.law.model.cues import Cue

# What stands under a heading has to have so many words before it is a body; a whole sentence, and a list of several
# things, need fewer.
A_BODY = 15
A_SENTENCE = 8
A_LIST = 4
# What is denied in the first words of a sentence is not there; what is denied further on is told of something else.
AT_ONCE = 8
SEVERAL = 2
# No law asks for so many things, and a list that is given at once begins much nearer.
MOST = 60
# "Our plan (PDF, 1.1 MB)" leads to a file that has it.
_FILE = re.compile(r"\((?:pdf|word|docx?|odt|xlsx?|pptx?)\b[^()]{0,40}\)", re.IGNORECASE)
# "1. Warm places", and "Priority 1: warm places".
_NUMBERED = re.compile(r"\s*(?:(\d)[.)]?\s+[^\W\d]|[^\W\d]+\s+(\d)(?!\d)\W*\s[^\W\d])")
# How sentences are meant that give nothing of what stands in the heading above them.
_EMPTY = frozenset({"denial", "recital", "question", "elsewhere", "general"})

_NUMBERS = tuple(
    zip("123456789", ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine"], strict=True)
)
_ONE = frozenset(_NUMBERS[0])
# What stands over priorities that are lines by themselves: "Our priorities", "What comes next".
_COMING = frozenset(
    {"what", "comes", "next", "our", "the", "priority", "priorities", "shared", "we", "will", "do", "to", "focus", "on"}
    | {"are", "and", "in", "plan", "this", "these", "two", "three", "four", "five", "six", "seven", "for", "want"}
)
_NUMBERED_ROLES = frozenset({"heading", "item", "paragraph"})


def body(lines: Sequence[Line], number: int) -> tuple[Line, ...]:
    """Return what stands under a heading, until the next one that is no lower, or under what heads a list or table."""
    head = lines[number]
    if head.is_heading:
        return tuple(_under_heading(lines, number))
    return tuple(_below(lines, number)) or tuple(_of_label(lines, number))


def _of_label(lines: Sequence[Line], number: int) -> Iterator[Line]:
    """Yield the sentences of a passage that has its heading before a colon or stop, or in its first cell."""
    own = lines[number].passage
    first = number + is_title(lines[number])
    yield from takewhile(lambda line: line.passage.number == own.number, _from(lines, first))


def is_title(line: Line) -> bool:
    """Tell whether a sentence is but the title of its paragraph: "Early help. A family that asks for it gets it."."""
    title = title_of(line.passage) if line.first == 0 else None
    return title is not None and line.folded == words_of(title).folded


def _below(lines: Sequence[Line], number: int) -> Iterator[Line]:
    own = lines[number].passage
    passages = _until_no_more(lines, number)
    wanted = {passages[place].number for place in below(passages, min(1, number))}
    last = max(wanted, default=own.number)
    near = takewhile(lambda line: line.passage.number <= last, _from(lines, max(0, number - 1)))
    yield from (line for line in near if line.passage.number in wanted and line.passage.number > own.number)


def _until_no_more(lines: Sequence[Line], number: int) -> list[Passage]:
    """Return the passages around a line, from the one before to the first that is surely no longer below it."""
    at = min(1, number)
    found: list[Passage] = []
    for passage in _passages(lines, max(0, number - 1)):
        found.append(passage)
        if len(found) <= at + 1 or passage.role in LISTED:
            continue
        ended = len(found) > at + 2 and is_clause_title(found, len(found) - 2)
        if passage.role == "heading" or ended or not is_clause_title(found, at):
            break
    return found


def _from(lines: Sequence[Line], number: int) -> Iterator[Line]:
    """Yield the lines from a place on, without a copy of all that stand there."""
    return (lines[place] for place in range(number, len(lines)))


def _passages(lines: Sequence[Line], number: int) -> Iterator[Passage]:
    """Yield the passages of the lines from a place on."""
    return (next(group).passage for _, group in groupby(_from(lines, number), key=lambda line: line.passage.number))


def _under_heading(lines: Sequence[Line], number: int) -> Iterator[Line]:
    level = lines[number].passage.level or 1
    for place, line in enumerate(_from(lines, number + 1), number + 1):
        if line.is_heading:
            if line.passage.number == lines[number].passage.number:
                continue
            if (line.passage.level or 1) <= level:
                return
        elif line.passage.role != "contents" and not _heads_nothing(lines, place):
            yield line


def _heads_nothing(lines: Sequence[Line], place: int) -> bool:
    """Tell whether a line is the head of a table that has no other row, as in a template that nobody has filled in."""
    passage = lines[place].passage
    if passage.role != "row" or " | " not in passage.text or passage.text.rstrip().endswith(STOPS):
        return False
    beside = (*lines[max(0, place - 1) : place], *lines[place + 1 : place + 2])
    return not any(line.passage.role == "row" for line in beside)


def giving(cue: Cue, found: Sequence[Line], without: AbstractSet[str] = frozenset()) -> tuple[Line, ...]:
    """Return the lines of a body that may give what a heading of a cue says, or none where they are no body.

    A line that says what the law asks, or that something is not there yet, gives nothing, and neither does one with
    words by which the cue counts for nothing, a line meant in a tone that is to be left out (*without*), and a link to
    a file.
    """
    never = looked_for(cue.never)
    telling = tuple(
        line
        for line in found
        if not (is_empty(line) or line.asks or never.spots(line.folded))
        and without.isdisjoint(line.tones)
        and not _FILE.search(line.words.text)
    )
    words = sum(each.last - each.first for each in telling)
    things = {line.passage.number for line in telling if line.passage.role == "item"}
    several = len(things) >= SEVERAL or any(line.passage.role == "row" for line in telling)
    whole = any(each.passage.text.rstrip("\"'”’) ").endswith((".", "!")) for each in telling)
    enough = A_SENTENCE if whole else A_LIST if several or is_labelled(found[0].passage) else A_BODY
    return telling if words >= enough else ()


def is_empty(line: Line) -> bool:
    """Tell whether a line gives nothing of what stands in the heading above it.

    What merely names the law is no recital here.
    """
    return any(
        mark.how is How.STATED and (tone != "denial" or mark.first - line.first < AT_ONCE)
        for tone in _EMPTY
        for mark in line.tones.get(tone, ())
    )


def _passages_behind(lines: Sequence[Line], number: int) -> Iterator[Passage]:
    own = lines[number].passage.number
    return dropwhile(lambda passage: passage.number <= own, _passages(lines, number))


def listed(lines: Sequence[Line], number: int) -> int:
    """Count what is listed at once under a heading: items, or the rows of a table but for its head."""
    found: list[Passage] = []
    for passage in islice(_passages_behind(lines, number), MOST):
        if passage.role in LISTED and (not found or passage.role == found[0].role):
            found.append(passage)
        elif found or passage.role == "heading" or not passage.text.rstrip(" \n-\u2013").endswith((":", ".")):
            break
    head = bool(found) and found[0].role == "row" and len(cells_of(found[0].text)) > 1
    return len(found) - head


def counted(lines: Sequence[Line], number: int) -> int:
    """Count what is numbered under a heading, whatever it is: "Four things to get right", "1. Warm places"."""
    many = 0
    for passage in _passages_behind(lines, number):
        found = _NUMBERED.match(passage.text) if passage.role in _NUMBERED_ROLES else None
        if found is not None and int(found[1] or found[2]) == many + 1:
            many += 1
        elif passage.role == "heading":
            break
    return many


def numbered(lines: Sequence[Line], number: int, phrases: Phrases[str]) -> int:
    """Count the headings that go on as one does: "Priority 1", "Priority 2"; none where it has no number.

    The word with the number has to be one that the *phrases* have. Where the first is a line by itself, so are they,
    and what stands over it says that they are to come: "What others suggested" has such lines as well.
    """
    first = lines[number].folded[:2]
    if len(first) < 2 or first[1] not in _ONE or not (phrases.spots(first[:1]) or phrases.spots(first[:2])):
        return 0
    role = lines[number].passage.role
    if role != "heading" and not (number and _COMING.issuperset(lines[number - 1].folded)):
        return 0
    marks = {
        line.folded[1]
        for line in lines
        if line.passage.role == role and line.first == 0 and len(line.folded) > 1 and line.folded[0] == first[0]
    }
    return sum(1 for pair in _NUMBERS if set(pair) & marks)


@lru_cache(maxsize=512)
def looked_for(phrases: tuple[str, ...]) -> Phrases[str]:
    """Return the phrases of one clause of a cue, to be looked for by themselves."""
    return Phrases((phrase, phrase) for phrase in phrases)
