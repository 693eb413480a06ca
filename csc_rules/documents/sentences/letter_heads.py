"""How a letter, an e-mail or a memo is built: whom it is addressed and copied to, its subject, and what it says.

"To: the Harbour Board; the Ferry Board", "To:" alone with a list below, the address below the day, "cc" and a
"Distribution" below the signature.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise, takewhile
from typing import NamedTuple

from csc_rules.documents.days.letters import letter_day, salutation
from csc_rules.documents.days.points import points
from csc_rules.documents.grammar_words import NO_PART
from csc_rules.documents.names.model import NameRead
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
_COPY_BARE = re.compile(r"\s*(?:c\.c\.|cc)\s+(?=[A-Z])", re.IGNORECASE)
_FROM = re.compile(r"\W*from\s*[:|]", re.IGNORECASE)
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
# A memo has its labels among so many lines at its beginning, and an address at most so many words.
_HEAD, _LONGEST = 20, 60
# What a line says that is no address.
_SAYS = frozenset({"is", "are", "was", "were", "has", "have", "had", "will", "i", "we", "you", "your", "our", "please"})
_SAYS |= NO_PART | {"who", "which", "thank", "meeting", "attended", "declined", "returned", "formerly", "until"}
# Before the name of an addressee stand, without a label, only words for an office or a part of it.
_OFFICES = frozenset({"chief", "executive", "executives", "commander", "area", "director", "secretary", "permanent"})
_OFFICES |= {"manager", "clerk", "chair", "convener", "officer", "superintendent", "constable", "head", "local", "the"}
_OFFICES |= {"senior", "divisional", "inspector", "children", "childrens", "families", "directorate", "department"}
_OFFICES |= {"division", "unit", "rights", "services", "policy", "team", "of", "and", "for", "national"}
# Where the next addressee of a line begins.
_NEW = frozenset("()|;")
# What the row below goes on with.
_JOINING = frozenset({"of", "for", "and", "the", "to", "at", "with", "from", "by", "in"})
_OFFICES |= {"clerks", "chairs", "directors", "managers", "secretaries", "heads", "conveners", "officers", "leader"}
_OFFICES |= {"leaders", "principal", "principals", "commanders", "acting", "interim", "deputy", "assistant"}
_LEADING = frozenset({"of", "to", "at", "for"})
# "To: see distribution list below".
_LISTED = frozenset({"list", "distribution", "attached", "below", "overleaf"})
_UNSENT = frozenset({"template", "specimen", "unsent", "sample"})
_UNSENT_LETTERS = frozenset({("draft", "letter"), ("proposed", "letter"), ("draft", "memo"), ("draft", "email")})
# "I am copying this letter to the port", "a similar letter has gone to the port".
_LETTERS, _LIKE = frozenset({"letter", "email", "memo", "message"}), frozenset({"this", "similar", "same", "identical"})
_COPYING, _GONE = frozenset({"copying", "copied"}), frozenset({"sent", "gone", "going", "goes", "addressed", "written"})
_UNLIKE = NO_PART | {"will", "shall", "should", "would", "if", "was", "were", "had", "may"}
# "(for the Ministers)".
_STANDS_FOR = frozenset({"for", "on", "behalf", "of", "representing", "the"})


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


class Letter(NamedTuple):
    """A letter: its subject, to whom it is addressed and copied, what it says, and who sends or signs it."""

    subject: tuple[Line, ...]
    to: tuple[Row, ...]
    copied: tuple[Row, ...]
    body: tuple[Line, ...]
    signed: tuple[Row, ...]


def letter_of(text: Marked) -> Letter | None:
    """Return how a letter is built; None of a file that is no letter with a day."""
    begins = _begins(text) if letter_day(text.text) is not None else None
    if begins is None or any(_is_no_letter(line) for line in text.lines[:begins]):
        return None
    quoted = (at for at, line in enumerate(text.lines) if at > begins and _FROM.match(line.passage.text))
    lines = text.lines[: next(quoted, len(text.lines))]
    closes = next((at for at in range(begins, len(lines)) if _SIGNS_OFF.match(lines[at].passage.text)), len(lines))
    to, copied = _addresses(lines[:begins])
    # Whoever is on the list below a letter that is addressed to nobody in particular is who it is to.
    listed, below = _addresses(lines[closes:])
    copied += below + [each for line in lines[begins:closes] for each in (*_copied_to(line), *_told_of(line, _COPYING))]
    to += [each for line in lines[begins:closes] for each in _told_of(line, _GONE)]
    named = [row for row in to if _LISTED.isdisjoint(row.folded)]
    to, copied = (named, copied + listed) if named else (listed, copied)
    subject = [line for line in lines[:begins] if any(_SUBJECT.match(row.written) for row in _rows(line))]
    subject += [line for line in lines[begins : begins + 2] if line.is_heading or _SUBJECT.match(line.passage.text)]
    # Above and below the salutation the subject may stand on a line of its own.
    subject += [line for line in (*lines[begins - 2 : begins - 1], *lines[begins : begins + 1]) if _is_title(line)]
    signed = takewhile(lambda line: not _is_label(line) and not _LIST.match(line.passage.text), lines[closes:])
    senders = [row for line in lines[:begins] for row in _rows(line) if _FROM.match(row.written)]
    senders += [row for line in signed for row in _rows(line)]
    return Letter(tuple(subject), tuple(to), tuple(copied), tuple(lines[begins:closes]), tuple(senders))


def _is_title(line: Line) -> bool:
    """Tell whether a line that is no heading only names a document."""
    ends = line.passage.text.rstrip().endswith((".", "!", "?", ":", ",", ";"))
    whole = line.first == 0 and line.last == len(line.words.folded)
    return bool(line.mentions) and whole and not (line.is_heading or ends) and _SAYS.isdisjoint(line.folded)


def _is_no_letter(line: Line) -> bool:
    """Tell whether a line in the head of a letter says that it is one still to be sent: "Draft letter to partners"."""
    folded = line.folded
    return not _UNSENT.isdisjoint(folded) or any(pair in _UNSENT_LETTERS for pair in pairwise(folded))


def _begins(text: Marked) -> int | None:
    """Return the line with which what a letter says begins: behind its salutation, or behind the labels of a memo."""
    dear = salutation(text.text)
    if dear is not None:
        number = text.text.passages[dear].number
        return next((at + 1 for at, line in enumerate(text.lines) if line.passage.number == number), None)
    # A mail that is quoted below has its own labels.
    froms = [at for at, line in enumerate(text.lines[:_HEAD]) if _FROM.match(line.passage.text)]
    head = text.lines[: froms[1] if len(froms) > 1 else _HEAD]
    return max((at + 1 for at, line in enumerate(head) if _is_label(line)), default=None)


def _is_label(line: Line) -> bool:
    said = line.passage.text
    return any(label.match(said) for label in (_TO, _COPY, _COPY_BARE, _SUBJECT)) or (
        ":" in said[:20] and bool(_OTHER.match(said))
    )


def _rows(line: Line) -> Iterator[Row]:
    """Yield a sentence row by row; what goes on with the row above, "the port of", "Hirta", is part of that."""
    words, first = line.words, line.first
    for at in range(line.first + 1, line.last + 1):
        if at == line.last or ("\n" in words.between(at - 1, at) and not _goes_on(line, at)):
            yield Row(line, first, at)
            first = at


def _goes_on(line: Line, at: int) -> bool:
    return line.words.folded[at - 1] in _JOINING or any(name.first < at < name.last for name in line.names)


def _addresses(lines: tuple[Line, ...]) -> tuple[list[Row], list[Row]]:
    """Return to whom some lines say that a letter is addressed, and to whom copied, with the lists below the labels."""
    to: list[Row] = []
    copied: list[Row] = []
    into: list[Row] | None = None
    dated = False
    for row in (row for line in lines for row in _rows(line)):
        said = row.written
        if (label := _label(said, (_TO, _LIST, _TO_BARE))) is not None:
            into = to
        elif (label := _label(said, (_COPY, _COPY_BARE))) is not None:
            into = copied
        elif _OTHER.match(said) or _SUBJECT.match(said) or row.line.is_heading:
            into = None
        elif into is not None and _may_address(row):
            into.append(row)
        else:
            into = None
            if dated and _is_address(row):
                to.append(row)
        if into is not None and label is not None:
            into += _behind(row, label)
        if any(day.when.exact for day in points(said)):
            into, dated = None, True
    return to, copied


def _label(said: str, labels: tuple[re.Pattern[str], ...]) -> int | None:
    """Return where a label ends with which a row begins."""
    found = (label.match(said) for label in labels)
    return next((each.end() for each in found if each is not None), None)


def _behind(row: Row, label: int) -> list[Row]:
    """Return what stands behind a label in its row."""
    starts = row.line.words.starts
    first = next((at for at in range(row.first, row.last) if starts[at] - starts[row.first] >= label), None)
    return [] if first is None else [row._replace(first=first)]


def _copied_to(line: Line) -> list[Row]:
    found: list[Row] = []
    for row in _rows(line):
        label = _label(row.written, (_COPY,))
        if label is not None and ":" in row.written[:label]:
            found += _behind(row, label)
    return found


def _told_of(line: Line, verbs: frozenset[str]) -> Iterator[Row]:
    """Yield to whom else a sentence says that a letter went: "I am copying this letter to the port and the police"."""
    folded, words = line.folded, line.words
    letter = next((at for at, word in enumerate(folded) if word in _LETTERS and folded[at - 1] in _LIKE), None)
    verb = next((at for at, word in enumerate(folded) if word in verbs), None)
    if letter is None or verb is None or not _UNLIKE.isdisjoint(folded):
        return
    since = max(letter, verb) + 1
    if folded[since : since + 1] == ("to",) and ";" not in words.between(line.first + since - 1, line.first + since):
        yield Row(line, line.first + since + 1, line.last)


def _may_address(row: Row) -> bool:
    """Tell whether a row below a label may name an addressee: it is short, and says nothing of anybody."""
    return len(row.folded) <= _LONGEST and _SAYS.isdisjoint(row.folded)


def _is_address(row: Row) -> bool:
    """Tell whether a row without a label names an addressee: "Area Commander, Police Scotland", and not "Re: …"."""
    first = min((name.first for name in row.names), default=row.last)
    plain = first < row.last and _OFFICES.issuperset(row.line.words.folded[row.first : first])
    return plain and ":" not in row.written and _may_address(row)


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
    leads = next((at for at in range(begin, named) if folded[at] not in _OFFICES or folded[at] in _LEADING), named)
    at = leads + 1 if begin < leads < named and folded[leads] in _LEADING else begin
    while at < named and folded[at] in _STANDS_FOR:
        at += 1
    return at
