"""Lists, and the sentences that lead to them or go on about the same people.

"Views were sought from:" leads to the items below it, "who took part is shown below" to the rows of a table, and "of
these, 40 were parents" goes on about those of the sentence before it. Between "the following were asked" and the list
may stand what was done with each of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile

from csc_rules.documents.grammar_words import LEAVE_OPEN, STOPS
from csc_rules.documents.model import LISTED, Passage
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.same_people import ANSWERS, BODIES, NONE, POINTS, THESE, is_of_the_same
from csc_rules.documents.sentences.straight import straight

# A list behind a sentence goes on for at most so many passages.
LONGEST_LIST = 60
# Between "the following were asked" and the list, at most so many sentences tell what was done with each of them, and
# so many behind a sentence go on about the same people.
LONGEST_TELLING = 12
# A line of a list that is marked as none has at most so many words, and what follows a colon at once so many.
SHORT, AT_ONCE = 12, 60
_BREAKS = (" and", ",")
_OPENS = (":", ":-", ":\u2013", "that", "to")
_LETTERED = re.compile(r"\s*\(?(?:[a-z]|[ivx]{1,4})\)\s", re.IGNORECASE)
# "The following were asked. Each was sent a draft.": what begins so is said of all who are listed.
_EACH = frozenset({"each", "every", "all", "both", "they", "these"})
_FOLLOWING, _BELOW, _THE = "following", "below", "the"
# "The following in May", "the following partner bodies": those who follow, and not "the following year".
_NO_NOUN = frozenset({"to", "was", "were", "have", "has", "had", "took", "in", "on", "at", "by", "for", "from", "as"})
_NEAR = 4
_ON, _DRAFTS = "on", frozenset({"draft", "drafts", "plan"})
# "The table shows who was asked" leads to its rows.
_TABLE, _SHOWS, _THOSE = "table", frozenset({"shows", "lists", "names", "gives"}), frozenset({"who", "those", "whom"})
_REPLIED = frozenset({"answered", "responded", "replied", "commented", "part", "attended", "consulted"})
_FROM = frozenset({"from", "by"})
_TAKEN_UP = frozenset({"this", "these", "those", "their", "they", "what", "it", "all"})


def listed(lines: Sequence[Line], number: int) -> Iterator[Line]:
    """Yield the lines of the list that a sentence, or a heading, introduces.

    Behind a heading or a colon, short lines without a stop are one as well, and so is what follows a colon at once.
    """
    head = lines[number]
    last = _last_before_list(lines, number)
    if last is not None:
        behind = lines[last + 1 : last + 1 + LONGEST_LIST]
        yield from takewhile(lambda line: line.passage.role in LISTED, behind)
        return
    if not leads(head):
        return
    opens = head.is_heading or head.words.text.rstrip().endswith(":") or _is_left_open(head)
    first = None
    for line in lines[number + 1 : number + 1 + LONGEST_LIST]:
        if line.passage.number == head.passage.number:
            # "The following were consulted:" leads to what stands behind it at once.
            if _ends_with_a_colon(head):
                yield line
            return
        first = line.passage.number if first is None else first
        at_once = line.passage.number == first and not head.is_heading and len(line.words.folded) <= AT_ONCE
        if line.passage.role not in LISTED and not (opens and (at_once or _is_short(line))):
            return
        yield line


def is_below_a_row(lines: Sequence[Line], number: int) -> bool:
    """Tell whether a line is a row below another: what it says is said of itself, and of no row behind it."""
    own = lines[number].passage
    if own.role != "row":
        return False
    behind = (lines[at].passage for at in range(number - 1, -1, -1))
    before = next((passage for passage in behind if passage.number != own.number), None)
    return before is not None and before.role == "row"


def broken_off(lines: Sequence[Line], number: int) -> Iterator[Line]:
    """Yield the rest of a sentence that the end of a page breaks off: the first sentence of the next page.

    Both are paragraphs under the same headings; the break stands behind "and" or a comma, and the rest only names.
    """
    head, *behind = lines[number : number + 2]
    before = head.passage
    if before.role != "paragraph" or before.page is None or head.last < len(head.words.folded):
        return
    for line in behind:
        after = line.passage
        follows = after.role == "paragraph" and after.trail == before.trail and after.page == before.page + 1
        whole = ((line.first, line.last),)
        if not follows or not before.text.rstrip().endswith(_BREAKS):
            return
        # "Page 12" and "Photo:" are the page's own.
        begins = after.text[:1].islower() or any(name.first == line.first for name in line.names)
        if begins and tuple(straight(line, *whole[0])) == whole:
            yield line


def _last_before_list(lines: Sequence[Line], number: int) -> int | None:
    """Return the last of several sentences before a list that gives those of whom each of them tells.

    "The following were asked. Each was sent a draft." and then the list: both are said of all who stand in it.
    """
    own = lines[number].passage.number
    first = last = number
    while not points_to_those_listed(lines[first]):
        if not _is_of_each(lines[first]) or number - first == LONGEST_TELLING:
            return None
        if first == 0 or lines[first - 1].passage.number != own:
            return None
        first -= 1
    for place in range(first + 1, min(first + LONGEST_TELLING + 1, len(lines))):
        line = lines[place]
        if line.passage.number != own:
            break
        # "They said:" and "they were sent the papers below" lead to lists of their own.
        if not _is_of_each(line) or leads(line):
            return None
        last = place
    return last if last > first else None


def _is_of_each(line: Line) -> bool:
    return not _EACH.isdisjoint(line.folded[:1])


def behind_passage(lines: Sequence[Line], number: int) -> Iterator[Line]:
    """Yield the lines of the list behind a passage, where it or a sentence behind it in the passage leads to one."""
    own = lines[number].passage.number
    rest = lines[number : number + LONGEST_LIST]
    here = tuple(takewhile(lambda line: line.passage.number == own, rest))
    if any(leads(line) for line in here):
        yield from takewhile(lambda line: line.passage.role in LISTED, rest[len(here) :])


def points_to_those_listed(line: Line) -> bool:
    """Tell whether a sentence speaks of those whom a list gives: "the following", "the bodies below"."""
    folded = line.folded
    # Most sentences have neither word, and every sign of a long one asks it.
    if _BELOW not in folded and _FOLLOWING not in folded:
        return False
    for at, word in enumerate(folded):
        if word == _BELOW and not (BODIES | THESE).isdisjoint(folded[max(0, at - _NEAR) : at]):
            return True
        if word == _FOLLOWING and folded[max(0, at - 1)] == _THE:
            behind = folded[at + 1 : at + _NEAR]
            if not behind or behind[0] in _NO_NOUN or not BODIES.isdisjoint(behind):
                return True
    return False


def _ends_with_a_colon(line: Line) -> bool:
    """Tell whether a sentence, that goes on in its passage, ends with a colon."""
    words = line.words
    return words.text[words.ends[line.last - 1] :].lstrip().startswith(":")


def _is_short(line: Line) -> bool:
    """Tell whether a line is no sentence, but few words that may be an item of a list."""
    text = line.words.text.rstrip()
    return line.passage.role == "paragraph" and len(line.words.folded) <= SHORT and not text.endswith((*STOPS, ":"))


def leads(line: Line) -> bool:
    """Tell whether a line can lead to a list: one that ends with a stop is whole, unless it points to what follows."""
    if line.is_heading or not line.words.text.rstrip().endswith(STOPS):
        return True
    return not POINTS.isdisjoint(line.folded) or _is_of_a_table(line.folded)


def _is_left_open(line: Line) -> bool:
    """Tell whether a passage ends in the midst of a sentence, that what stands below it goes on with: "we asked"."""
    whole = line.last == len(line.words.folded) and line.words.text.rstrip()[-1:].isalpha()
    return whole and line.folded[-1] in LEAVE_OPEN


def _is_of_a_table(folded: Sequence[str]) -> bool:
    """Tell whether words say that a table has those who are meant.

    >>> _is_of_a_table("the table shows who was asked".split()), _is_of_a_table("we sat at a table".split())
    (True, False)
    """
    return any(
        word == _TABLE and behind in _SHOWS and not _THOSE.isdisjoint(folded[at + 2 : at + _NEAR + 1])
        for at, (word, behind) in enumerate(pairwise(folded))
    )


def lead(lines: Sequence[Line], number: int) -> Line | None:
    """Return the sentence that leads to the list whose item a line is."""
    own = lines[number].passage
    if not _is_item(own):
        return None
    for line in reversed(lines[max(0, number - LONGEST_LIST) : number]):
        if own.role == "item" and line.passage.role != "item":
            return line
        if not _is_item(line.passage):
            return line if line.words.text.rstrip().endswith(_OPENS) else None
    return None


def _is_item(passage: Passage) -> bool:
    """Tell whether a passage is an item of a list, by its place or by the letter that it begins with: "(a) …"."""
    return passage.role == "item" or (passage.role == "paragraph" and _LETTERED.match(passage.text) is not None)


def going_on(lines: Sequence[Line], number: int) -> Iterator[Line]:
    """Yield the sentences behind one, in its passage, that go on about the same people, and the list behind them."""
    last = number
    for here, behind in pairwise(range(number, min(number + LONGEST_TELLING + 1, len(lines)))):
        same = lines[behind].passage.number == lines[here].passage.number
        if not same or not is_of_the_same(lines[here], lines[behind]):
            break
        last = behind
        yield lines[behind]
    if last != number:
        yield from listed(lines, last)
        return
    ends = _end_of_passage(lines, number)
    if ends > number and _gives_answers(lines[ends]):
        yield from listed(lines, ends)


def _end_of_passage(lines: Sequence[Line], number: int) -> int:
    """Return the last sentence of the passage that a sentence stands in."""
    rest = range(number, min(number + LONGEST_TELLING, len(lines)))
    same = takewhile(lambda place: lines[place].passage.number == lines[number].passage.number, rest)
    return max(same, default=number)


def _gives_answers(line: Line) -> bool:
    """Tell whether a sentence leads to those who answered: "answers were received from:", "those who replied were:"."""
    folded = line.folded
    if not line.words.text.rstrip().endswith(":") or not NONE.isdisjoint(folded):
        return False
    if _ON in folded and _DRAFTS.isdisjoint(folded):
        return False
    if folded[-1] in _FROM:
        return not ANSWERS.isdisjoint(folded)
    return not THESE.isdisjoint(folded[:1]) and not _REPLIED.isdisjoint(folded)


def takes_up(words: Sequence[str]) -> bool:
    """Tell whether a sentence takes up what the one before it says: "this feedback was used", "their views shaped".

    >>> takes_up(["their", "views", "shaped", "this", "plan"]), takes_up(["the", "plan", "was", "published"])
    (True, False)
    """
    return not _TAKEN_UP.isdisjoint(words[:2])
