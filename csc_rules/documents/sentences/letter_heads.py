"""How a letter, an e-mail or a memo is built: whom it is addressed and copied to, its subject, and what it says.

"To: the Harbour Board; the Ferry Board", "To:" alone with a list below, the address below the day, "cc" and a
"Distribution" below the signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from itertools import takewhile
from typing import NamedTuple

from csc_rules.documents.days.letters import greets, letter_day, salutation
from csc_rules.documents.days.points import points
from csc_rules.documents.grammar_words import NO_PART
from csc_rules.documents.model import LISTED
from csc_rules.documents.sentences.letter_rows import (
    Row,
    has_office,
    is_of_a_head,
    is_office,
    is_on_itself,
    names_only,
    rows,
    signs_alone,
)
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.straight import straight

_BY_MEANS = r"\s*(?:\((?:by|via)[^)]*\)|by e-?mail(?: only)?)?\s*"
# A label has a colon, or the bar of a table, behind it, or stands alone on its line.
_ENDS = rf"{_BY_MEANS}(?:[:|]\s*[-|]*\s*|$)"
_TO = re.compile(
    rf"\W*(?:to|addressees?|recipients?|(?:sent|issued|circulated|distributed) to|fao|for the attention of){_ENDS}",
    re.IGNORECASE,
)
_LIST = re.compile(
    rf"\W*(?:(?:annex|appendix)\W+(?:[a-z]|\d)?\W*)?(?:(?:distribution|circulation|mailing)(?: list)?"
    rf"|list of (?:addressees|recipients|consultees)){_ENDS}",
    re.IGNORECASE,
)
_COPY = re.compile(
    rf"\W*(?:c\.?c\.?|bcc|(?:copy|copies|copied)(?: also)?(?: sent)?(?: to)?(?: for information)?|for information)"
    rf"(?: to)?{_ENDS}",
    re.IGNORECASE,
)
_TO_BARE = re.compile(r"\s*(?:To|FAO|For the attention of)\s+(?=[A-Z])")
_COPY_BARE = re.compile(r"\s*(?:c\.c\.|[Cc][Cc])\s+(?=[A-Z])")
_FROM = re.compile(r"\W*from\s*[:|]\s*[-|]*\s*", re.IGNORECASE)
_SUBJECT = re.compile(r"\W*(?:subject|re|regarding|title)\s*[:|]\s*", re.IGNORECASE)
_OTHER = re.compile(
    r"\W*(?:from|date[d]?|sent|(?:our|your)\s+ref(?:erence)?|ref(?:erence)?|tel(?:ephone)?|phone|fax|e-?mail|contact"
    r"|direct (?:dial|line)|enc(?:s|l|losures?)?|attachments?|importance|priority|status|website|web"
    r"|by e-?mail|dear)\b",
    re.IGNORECASE,
)
_SIGNS_OFF = re.compile(
    r"\W*(?:yours(?:\s+(?:sincerely|faithfully|truly))?|(?:kind|best|warm)?\s*regards"
    r"|(?:with )?best wishes|sincerely)\W*$",
    re.IGNORECASE,
)
# A memo has its labels among so many lines at its beginning.
_HEAD = 20
# What a line says that is no address.
_SAYS = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "i", "we", "you", "your", "our", "please"})
_SAYS |= NO_PART | {"who", "which", "thank", "meeting", "attended", "declined", "returned", "formerly", "until"}
# Where the next addressee of a line begins.
_NEW, _BAR = frozenset("()|;"), "|"
_LEADING = frozenset({"of", "to", "at", "for"})
# "To: see distribution list below".
_LISTED = frozenset({"list", "distribution", "attached", "below", "overleaf"})
# A subject that the machine put before it, "RECALL: our plan"; answers and what is passed on have theirs.
_RETURNED = re.compile(r"(?!re\b|fwd?\b)\w+:\s", re.IGNORECASE)
_STATUS = re.compile(r"\W*status\b", re.IGNORECASE)
# "Ann Reid wrote:", "-----Original Message-----": behind it stands what somebody else wrote.
_QUOTES = re.compile(
    r"(?:-{4,}|>)|(?s:.*\b(?:wrote|writes?|said|says|reads?|follows|message|letter|text|mail|memo)\b[^.!?]*:\s*$)",
    re.IGNORECASE,
)
# "I am copying this letter to the port", "a similar letter has gone to the port".
_TOLD_OF = re.compile(
    r"(?:(?:i|we) (?:am|are|have) (?:also |now |today )?(?:copying|copied) this (?:letter|email|memo|message)"
    r"|(?P<gone>(?:a|the|this) (?:similar |same |identical )?(?:letter|email|memo|message)"
    r" (?:has|is|has been|is being) (?:also |now |today )?(?:sent|gone|going|addressed|copied))) to "
)
# "(for the Ministers)".
_STANDS_FOR = frozenset({"for", "on", "behalf", "of", "representing", "the"})


class Letter(NamedTuple):
    """A letter: its subject, to whom it is addressed and copied, what it says, and who sends or signs it.

    ``sender`` is whom its label names, ``signed`` are those who sign it, where the rows name them and nothing else,
    ``headed`` is the head above its day, where nobody else signs it, ``known`` are the words in the names in it.
    """

    subject: tuple[Line, ...]
    to: tuple[Row, ...]
    copied: tuple[Row, ...]
    body: tuple[Line, ...]
    sender: tuple[Row, ...]
    signed: tuple[Row, ...]
    headed: tuple[Row, ...]
    known: frozenset[str]


def letter_of(text: Marked) -> Letter | None:
    """Return how a letter is built; None of what is no letter with a day, or was perhaps not sent."""
    begins = _begins(text) if letter_day(text.text) is not None else None
    if begins is None:
        return None
    known = frozenset(
        word for line in text.lines for name in line.names for word in line.words.folded[name.first : name.last]
    )
    lines = text.lines[: next((at for at in range(begins, len(text.lines)) if _is_quoting(text.lines[at])), None)]
    closes = next((at for at in range(begins, len(lines)) if _SIGNS_OFF.match(lines[at].passage.text)), len(lines))
    head = [row for line in lines[:begins] for row in rows(line)]
    foot = [row for line in lines[closes + 1 :] for row in rows(line)]
    if not all(_is_of_a_letter(row, known) for row in head + foot):
        return None
    body = lines[begins:closes]
    to, copied = _addresses(head, known, bare=True)
    # Whoever is on the list below a letter that is addressed to nobody in particular is who it is to.
    listed, below = _addresses(foot, known, bare=False)
    copied += below
    copied += [row for line in body for row in (*_copied_to(line, known), *_told_of(line, known, gone=False))]
    named = [row for row in to if _LISTED.isdisjoint(row.folded)]
    to, copied = (named, copied + listed) if named else (listed, copied)
    to += [row for line in body for row in _told_of(line, known, gone=True)]
    subject = [line for line in lines[:begins] if any(_SUBJECT.match(row.written) for row in rows(line))]
    subject += [line for line in lines[begins : begins + 2] if line.is_heading or _SUBJECT.match(line.passage.text)]
    # Above and below the salutation the subject may stand on a line of its own.
    subject += [line for line in (*lines[begins - 2 : begins - 1], *lines[begins : begins + 1]) if _is_title(line)]
    signed = list(takewhile(lambda row: not _is_label(row.line) and not _LIST.match(row.written), foot))
    sender = [each for row in head for each in _behind_label(row, _FROM)]
    alone = not sender and all(signs_alone(row, known) for row in signed)
    headed = takewhile(lambda row: not _is_label(row.line) and not _is_dated(row), head if alone else ())
    return Letter(
        subject=tuple(subject),
        to=tuple(to),
        copied=tuple(copied),
        body=tuple(body),
        sender=tuple(row for row in sender if names_only(row, known)),
        signed=tuple(row for row in signed if names_only(row, known)),
        headed=tuple(row for row in headed if names_only(row, known)),
        known=known,
    )


def _is_quoting(line: Line) -> bool:
    """Tell whether a line leads to what somebody else wrote: the head of a mail, another salutation, "Ann wrote:"."""
    said = line.passage.text
    if _FROM.match(said) or greets(said):
        return True
    return not _is_label(line) and _QUOTES.match(said) is not None


def _is_of_a_letter(row: Row, known: AbstractSet[str]) -> bool:
    """Tell whether a row in the head or foot says nothing of the letter, as "Not issued" or "For approval" do."""
    said = row.written
    subject = _SUBJECT.match(said)
    if subject is not None:
        return _RETURNED.match(said[subject.end() :]) is None
    if _STATUS.match(said):
        return False
    label = _OTHER.match(said)
    if _label(said, (_TO, _LIST, _TO_BARE, _COPY, _COPY_BARE)) is not None or label or _is_dated(row):
        # "Sent: 3 May 2021" tells the day.
        told = row._replace(first=row.first + 1) if label and said[label.end() :].startswith(":") else row
        return not is_on_itself(told) or bool(row.names)
    return _is_title(row.line) or is_of_a_head(row, known)


def _is_dated(row: Row) -> bool:
    return any(day.when.exact for day in points(row.written))


def _is_title(line: Line) -> bool:
    """Tell whether a line that is no heading only names a document."""
    ends = line.passage.text.rstrip().endswith((".", "!", "?", ":", ",", ";"))
    whole = line.first == 0 and line.last == len(line.words.folded)
    return bool(line.mentions) and whole and not (line.is_heading or ends) and _SAYS.isdisjoint(line.folded)


def _begins(text: Marked) -> int | None:
    """Return the line with which what a letter says begins: behind its salutation, or behind the labels of a memo."""
    dear = salutation(text.text)
    quotes = next(
        (at for at, line in enumerate(text.lines) if _QUOTES.match(line.passage.text) and not _is_label(line)), None
    )
    if dear is not None:
        number = text.text.passages[dear].number
        found = next((at + 1 for at, line in enumerate(text.lines) if line.passage.number == number), None)
        # What is greeted may be whoever got the mail that is quoted.
        if found is None or quotes is None or found <= quotes:
            return found
    # A mail that is quoted below has its own labels.
    labelled = [at for at, line in enumerate(text.lines[:_HEAD]) if _FROM.match(line.passage.text)]
    head = text.lines[: labelled[1] if len(labelled) > 1 else _HEAD][:quotes]
    return max((at + 1 for at, line in enumerate(head) if _is_label(line)), default=None)


def _is_label(line: Line) -> bool:
    said = line.passage.text
    return any(label.match(said) for label in (_TO, _COPY, _COPY_BARE, _SUBJECT)) or (
        ":" in said[:20] and bool(_OTHER.match(said))
    )


def _addresses(found: list[Row], known: AbstractSet[str], *, bare: bool) -> tuple[list[Row], list[Row]]:
    """Return to whom some rows say that a letter is addressed, and to whom copied, with the lists below the labels.

    With *bare*, whoever stands below the day without a label is one to whom it is addressed, if no label says to whom.
    """
    to: list[Row] = []
    copied: list[Row] = []
    unlabelled: list[Row] = []
    into: list[Row] | None = None
    dated = labelled = False
    for row in found:
        said = row.written
        if _label(said, (_TO, _LIST, _TO_BARE)) is not None:
            into, labelled = to, True
            into += _named(_behind_label(row, _TO, _LIST, _TO_BARE), known)
        elif _label(said, (_COPY, _COPY_BARE)) is not None:
            into = copied
            into += _named(_behind_label(row, _COPY, _COPY_BARE), known)
        elif _OTHER.match(said) or _SUBJECT.match(said) or row.line.is_heading:
            into = None
        elif into is not None and _is_listed(row, known):
            into += _named([row], known)
        else:
            into = None
            if dated and row.names:
                unlabelled += _named([row], known)
        if _is_dated(row):
            into, dated = None, True
    return to if labelled or not bare else unlabelled, copied


def _label(said: str, labels: tuple[re.Pattern[str], ...]) -> int | None:
    """Return where a label ends with which a row begins."""
    found = (label.match(said) for label in labels)
    return next((each.end() for each in found if each is not None), None)


def _behind_label(row: Row, *labels: re.Pattern[str]) -> list[Row]:
    """Return what stands behind a label in its row."""
    label, starts = _label(row.written, labels), row.line.words.starts
    if label is None:
        return []
    first = next((at for at in range(row.first, row.last) if starts[at] - starts[row.first] >= label), None)
    return [] if first is None else [row._replace(first=first)]


def _named(found: list[Row], known: AbstractSet[str]) -> list[Row]:
    """Return the entries of some rows that name whom a letter goes to, and nothing else.

    A row of a table that has something else in it may name nobody.
    """
    return [
        entry
        for row in found
        for entry in row.entries
        if (
            names_only(entry, known)
            and (_BAR not in row.written or all(names_only(each, known) for each in row.entries))
        )
        or not _LISTED.isdisjoint(entry.folded)
    ]


def _copied_to(line: Line, known: AbstractSet[str]) -> list[Row]:
    labelled = [row for row in rows(line) if ":" in row.written[: _label(row.written, (_COPY,)) or 0]]
    return _named([each for row in labelled for each in _behind_label(row, _COPY)], known)


def _told_of(line: Line, known: AbstractSet[str], *, gone: bool) -> Iterator[Row]:
    """Yield to whom else a sentence says that a letter went: "I am copying this letter to the port and the police"."""
    found = _TOLD_OF.match(" ".join(line.folded))
    if found is None or bool(found["gone"]) is not gone:
        return
    row = Row(line, line.first + found[0].count(" "), line.last)
    if row.first < row.last and names_only(row, known):
        yield row


def _is_listed(row: Row, known: AbstractSet[str]) -> bool:
    """Tell whether a row below a label goes on with its list: it names a body or an office, or has an address."""
    return ":" not in row.written and (
        bool(row.names) or row.line.passage.role in LISTED or has_office(row) or is_of_a_head(row, known)
    )


def named_in(row: Row) -> Iterator[tuple[int, int]]:
    """Yield from where and until where a row names addressees, each aside in brackets by itself.

    "Divisional Commander, Police Scotland", "Children's Directorate (for the Ministers)".
    """
    line, words = row.line, row.line.words
    begin = row.first
    for at in range(row.first + 1, row.last + 1):
        if at < row.last and _NEW.isdisjoint(words.between(at - 1, at)):
            continue
        begin = _behind_office(line, begin, at)
        if begin < at and _SAYS.isdisjoint(words.folded[begin:at]):
            yield from straight(line, begin, at)
        begin = at


def _behind_office(line: Line, begin: int, end: int) -> int:
    """Return where whoever has an office is named: "clerks of all district councils", "(for the Ministers)"."""
    folded = line.words.folded
    # "The Chief Constable of Hirta" is a name as a whole.
    named = min((name.first for name in line.names if begin <= name.first < end), default=end)
    leads = next((at for at in range(begin, named) if not is_office(folded[at]) or folded[at] in _LEADING), named)
    at = leads + 1 if begin < leads < named and folded[leads] in _LEADING else begin
    while at < named and folded[at] in _STANDS_FOR:
        at += 1
    return at
