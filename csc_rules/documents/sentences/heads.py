"""Passages that head what follows without being headings: the head of a table, a clause's title, words with a colon.

A table whose columns are "Task | Lead | Completed by" is a table of actions, an agreement has "2. Purpose" above its
clauses, and a line with a colon leads to a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from csc_rules.documents.model import LISTED, Passage

# Cells of a table stand behind bars, and in a PDF on lines of their own.
CELLS = re.compile(r"\s*[|\n]\s*")
_CLAUSE = re.compile(r"\s*(\d{1,2})[.)]?\s+[^\W\d_]")
_STOPS = (".", "!", "?", ";")
# "8.2 Disability: …", "(b) Early help. …": a clause's number stands before its title; "10.30 Welcome" has a time.
_NUMBER = r"(?:(?!\d{1,2}\.(?:00|15|30|45)\s)(?:\d{1,2}(?:\.\d{1,2}){1,3}[.)]?|\d{1,2}[.)]|\([a-z]{1,3}\)|[a-z]\))\s+)?"
_RUN_IN = re.compile("\\s*(?:[\u2022\u25cf\uf0b7*-]\\s*)?" + _NUMBER + "([^:.!?]{3,80}?)(?::\\s|\\s[-\u2013\u2014]\\s)")
# "Early help. A family that asks for it …", "**Houses.** Of the next 200 …": a title, a stop, and the text behind it.
_TITLED = re.compile(
    "\\s*(?:[*_]{2})?" + _NUMBER + "([A-Z][^:.!?|\n]{2,60})\\.(?:[*_]{2})?\\s+(?=[\"'\u201c\u2018\u00a3]?[A-Z0-9])"
)
# "What does it cost? Schools £196m …": what is asked, and answered at once; what a reader is asked is no heading.
_ASKED = re.compile("\\s*" + _NUMBER + "([A-Z][^:.!?|\n]{5,70})\\?\\s+(?=[\"'\u201c\u2018\u00a3]?[A-Z0-9])")
_OF_THE_READER = frozenset({"you", "your", "yours"})
# With one of these, words before a stop are a sentence and no title.
# "Four priorities follow from it", and not "Follow up".
_GO_ON = frozenset({"follow", "follows", "followed", "emerge", "emerges", "emerged", "arise", "arose", "come", "came"})
_SENTENCE = frozenset(
    {"is", "are", "was", "were", "has", "have", "had", "do", "does", "did", "will", "shall", "can", "could", "should"}
    | {
        "would",
        "must",
        "may",
        "might",
        "we",
        "they",
        "who",
        "he",
        "she",
        "it",
        "i",
        "you",
        "this",
        "there",
        "not",
        "no",
    }
)
_FIRST_CELL = re.compile(r"\s*([^|\n]{3,80}?)\s*[|\n]")
# How many words a heading within a passage has at most, and what stands behind it at least.
LONGEST_LABEL = 8
LONGEST_RUN_IN = 6
LONGEST_QUESTION = 10
A_TEXT = 6
# How many words the title of a clause has at most, and a line with a colon that is a title.
LONGEST_TITLE = 9
LONGEST_LEAD = 8
# A cell with more words is no head of a column.
LONGEST_CELL = 8


@lru_cache(maxsize=4096)
def cells_of(row: str) -> tuple[str, ...]:
    """Return the cells of a row.

    >>> cells_of("Task | Lead | Completed by"), cells_of("Task\\nLead")
    (('Task', 'Lead', 'Completed by'), ('Task', 'Lead'))
    """
    return tuple(cell for cell in CELLS.split(row.strip().strip("|")) if cell)


def is_table_head(passages: Sequence[Passage], at: int) -> bool:
    """Tell whether a passage is the first row of a table that has other rows, and names its columns.

    >>> rows = [Passage(number=n, text=text, role="row") for n, text in enumerate(("Task | Lead", "Open a hub | NHS"))]
    >>> is_table_head(rows, 0), is_table_head(rows, 1)
    (True, False)
    """
    passage = passages[at]
    if passage.role != "row" or _role(passages, at - 1) == "row" or _role(passages, at + 1) != "row":
        return False
    cells = cells_of(passage.text)
    return len(cells) > 1 and all(len(cell.split()) <= LONGEST_CELL and not cell.endswith(_STOPS) for cell in cells)


def is_clause_title(passages: Sequence[Passage], at: int) -> bool:
    """Tell whether a passage is the title of a clause: a number and few words, and below it "2.1" and so on.

    >>> rows = [Passage(number=n, text=text) for n, text in enumerate(("2. Purpose", "2.1 The parties agree."))]
    >>> is_clause_title(rows, 0), is_clause_title(rows, 1)
    (True, False)
    """
    text = passages[at].text
    number = _CLAUSE.match(text)
    if number is None or len(text.split()) > LONGEST_TITLE or text.rstrip().endswith(_STOPS):
        return False
    following = passages[at + 1].text.lstrip() if at + 1 < len(passages) else ""
    return re.match(rf"{number[1]}\.1\b", following) is not None


def is_lead(passages: Sequence[Passage], at: int) -> bool:
    """Tell whether a passage is a few words with a colon, or a short question, above a list or a table.

    >>> rows = [Passage(number=0, text="Our priorities:"), Passage(number=1, text="Being safe", role="item")]
    >>> is_lead(rows, 0)
    True
    """
    passage = passages[at]
    if passage.role != "paragraph" or not passage.text.rstrip(" \t\n-\u2013").endswith((":", "?")):
        return False
    return len(passage.text.split()) <= LONGEST_LEAD and _role(passages, at + 1) in LISTED


def is_labelled(passage: Passage) -> bool:
    """Tell whether a passage has a heading of its own before a colon or dash, or in its first cell, and text behind it.

    >>> is_labelled(Passage(number=1, text="Disabled children: short breaks for 450 families a year from 2011"))
    True
    >>> is_labelled(Passage(number=1, text="Consultation: May 2021")), is_labelled(Passage(number=1, text="We met."))
    (False, False)
    """
    return label_of(passage) is not None


def label_of(passage: Passage) -> str | None:
    """Return the heading that a passage has before a colon or dash, or in its first cell; none where it has none.

    >>> label_of(Passage(number=1, text="Being heard | A forum in each of the six towns", role="row"))
    'Being heard'
    >>> label_of(Passage(number=1, text="8.2 Disability: each child who needs one will have a key worker"))
    'Disability'
    >>> label_of(Passage(number=1, text="12 Vision Street: our office is where families can come to talk of it"))
    '12 Vision Street'
    >>> label_of(Passage(number=1, text="10.30 Vision: a talk by the chair on what each of the children wants"))
    """
    if passage.role in ("heading", "contents"):
        return None
    match = (_FIRST_CELL if passage.role == "row" else _RUN_IN).match(passage.text)
    if match is None:
        return title_of(passage)
    label, behind = match[1].strip(), passage.text[match.end() :]
    return label if len(label.split()) <= LONGEST_LABEL and len(behind.split()) >= A_TEXT else None


def title_of(passage: Passage) -> str | None:
    """Return the few words, no sentence, that stand with a stop before the text of a paragraph; none where none do.

    >>> title_of(Passage(number=1, text="Early help. A family that asks for it gets a worker in a week."))
    'Early help'
    >>> title_of(Passage(number=1, text="We met. A family that asks for it gets a worker in a week."))
    """
    if passage.role != "paragraph":
        return None
    asked = question_of(passage)
    if asked is not None:
        return asked
    match = _TITLED.match(passage.text)
    if match is None or len(passage.text[match.end() :].split()) < A_TEXT:
        return None
    words = match[1].split()
    folded = [word.casefold() for word in words]
    told = len(words) <= LONGEST_RUN_IN and _SENTENCE.isdisjoint(folded) and _GO_ON.isdisjoint(folded[1:])
    return match[1].strip() if told else None


def question_of(passage: Passage) -> str | None:
    """Return the question with which a passage begins, and that it answers itself; none where there is none.

    >>> question_of(Passage(number=1, text="What does it cost? The council pays 40 and the board 20."))
    'What does it cost'
    >>> question_of(Passage(number=1, text="What do you think? Write to us at the address on the next page."))
    """
    match = _ASKED.match(passage.text) if passage.role == "paragraph" else None
    if match is None or len(passage.text[match.end() :].split()) < A_TEXT:
        return None
    words = match[1].split()
    told = len(words) <= LONGEST_QUESTION and _OF_THE_READER.isdisjoint(word.casefold() for word in words)
    return match[1].strip() if told else None


def _role(passages: Sequence[Passage], at: int) -> str | None:
    return passages[at].role if 0 <= at < len(passages) else None


def below(passages: Sequence[Passage], at: int) -> Iterator[int]:
    """Yield the places of what a head of a table, a clause's title or a line with a colon is over.

    >>> rows = [Passage(number=n, text=text, role="row") for n, text in enumerate(("Task | Lead", "Open a hub | NHS"))]
    >>> list(below(rows, 0))
    [1]
    """
    roles = ("row",) if passages[at].role == "row" else LISTED
    clause = is_clause_title(passages, at)
    if not (clause or is_lead(passages, at) or is_table_head(passages, at)):
        return
    for place in range(at + 1, len(passages)):
        role = passages[place].role
        if role == "furniture":
            continue
        if clause and (role == "heading" or is_clause_title(passages, place)):
            return
        if not clause and role not in roles:
            return
        yield place
