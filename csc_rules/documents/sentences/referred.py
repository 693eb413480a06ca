"""Lists that stand in another part of a file: "everybody in Appendix 2 was sent a draft" leads to what stands there."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from csc_rules.documents.model import LISTED
from csc_rules.documents.sentences.listing import LONGEST_LIST
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.tones import NOT_SO

_PARTS = frozenset({"appendix", "annex", "annexe", "schedule", "table", "box"})
# "All on the distribution list": such a list is headed by what it is called.
_LISTS, _LIST = frozenset({"distribution", "circulation", "mailing", "consultation"}), "list"
_BELOW = frozenset({"below", "attached", "overleaf"})
# Those who are listed there stand so many words at most before it: "all who are named on the list in Appendix 2".
_NEAR = 7
_PEOPLE = frozenset(
    {"everybody", "everyone", "all", "those", "bodies", "organisations", "agencies", "partners", "groups", "people"}
    | {"providers", "stakeholders", "consultees"}
)
# Between them and the part stands nothing else that may be there: "comments of all partners are in Appendix 2".
_JOINING = frozenset(
    {"in", "on", "at", "the", "our", "listed", "named", "shown", "set", "out", "given", "below", "see"}
)
# What leaves some of them out, has them act, or is theirs: "not everybody", "by the partners", "children of those".
_LESS = frozenset(
    {"not", "some", "few", "half", "most", "hardly", "except", "but", "by", "from", "with", "of", "for", "behalf"}
    | {"other", "many", "one", "nor", "without", "than", "like"}
)
_WERE = frozenset({"was", "were", "has", "have", "had"})
_MARKS = frozenset(",;:")
# "They are listed in Appendix 2" goes on about those of the sentence before it, and ends so.
_THEY = (("they", "are", "listed"), ("they", "are", "named"), ("they", "are", "shown"), ("a", "list", "of", "those"))
# What an appendix lists under such a heading, and who answered no, was not reached.
_OTHERS = frozenset({"not", "glossary", "abbreviations", "exceptions", "left", "terms", "excluded"})
_NO = frozenset({"no", "not", "declined", "never", "none", "nobody", "refused", "next", "will"})
_SHORT, _CAPTION, _ARE = 12, 10, frozenset({"is", "are", "was", "were"})


def listed_elsewhere(text: Marked, number: int, first: int, last: int) -> Iterator[Line]:
    """Yield the lines of the part of a file, an appendix or a table, by which it is said to whom an act was done.

    The sentence that says what was done, in the words from *first* to *last*, names the part, or the one behind it.
    """
    line = text.lines[number]
    labels = list(_parts_named(line, first, last))
    for behind in text.lines[number + 1 : number + 2]:
        if behind.passage.number == line.passage.number and not NOT_SO & behind.tones.keys():
            labels += _named_behind(behind)
    for label in dict.fromkeys(labels):
        yield from _under(text, label)


def _under(text: Marked, label: tuple[str, str]) -> Iterator[Line]:
    """Yield what is listed under the heading, or the line above a list or table, that begins with a label.

    Where several lines begin with it, none is known to be meant.
    """
    heads = text.begins.get(label, ())
    if len(heads) != 1:
        return
    head = text.lines[heads[0]]
    if label[1] == _LIST and head.folded != label:
        return
    caption = len(head.folded) <= _CAPTION and _ARE.isdisjoint(head.folded)
    if not _OTHERS.isdisjoint(head.folded) or not (head.is_heading or caption):
        return
    behind = text.lines[heads[0] + 1 : heads[0] + 1 + LONGEST_LIST]
    for line in takewhile(lambda line: not line.is_heading and (head.is_heading or _is_item(line)), behind):
        if _is_item(line) and _NO.isdisjoint(line.folded) and not NOT_SO & line.tones.keys():
            yield line


def _is_item(line: Line) -> bool:
    """Tell whether a line is one of a list or table, or as short as one."""
    ends = line.words.text.rstrip().endswith((".", "!", "?"))
    return line.passage.role in LISTED or (len(line.folded) <= _SHORT and not ends)


def _parts_named(line: Line, first: int, last: int) -> Iterator[tuple[str, str]]:
    """Yield the label of each part that a sentence says those are listed in to whom it was done."""
    words = line.words
    for at in range(line.first + 1, line.last - 1):
        if not _is_part(line, at):
            continue
        begin = at
        while begin > max(line.first, at - _NEAR) and words.folded[begin - 1] in _JOINING | _PEOPLE:
            begin -= 1
        if _PEOPLE.isdisjoint(words.folded[begin:at]) or not _LESS.isdisjoint(
            words.folded[max(line.first, begin - 2) : begin]
        ):
            continue
        if _goes_on(line, at + 2, first) and not _is_apart(line, begin, at, last):
            yield words.folded[at], words.folded[at + 1]


def _is_part(line: Line, at: int) -> bool:
    """Tell whether a word and the one behind it name a part of the file: "Appendix 2", "distribution list"."""
    word, behind = line.words.folded[at], line.words.folded[at + 1]
    if word in _LISTS and behind == _LIST:
        after = line.words.folded[at + 2 : line.last]
        return not after or after[0] in _WERE or (after[0] in _BELOW and len(after) == 1)
    return word in _PARTS and _is_label(line, at + 1)


def _is_label(line: Line, at: int) -> bool:
    """Tell whether a word is the number or letter of a part."""
    word = line.words.folded[at]
    return word.isdigit() or (len(word) == 1 and line.words.is_capital(at))


def _goes_on(line: Line, at: int, first: int) -> bool:
    """Tell whether what stands behind a label goes on with its sentence: "in Appendix 2 were asked".

    Those in it who "invited parents" did so themselves, and "Appendix 2 of the last plan" is not here.
    """
    folded = line.words.folded
    if at >= line.last:
        return True
    return folded[at] in _WERE if at <= first else folded[at] not in ("of", "for")


def _is_apart(line: Line, begin: int, at: int, last: int) -> bool:
    """Tell whether another clause stands between what was done and those who are listed: "; all in Annex 1 pay"."""
    words = line.words
    inside = range(begin + 1, at + 1)
    between = range(last, begin + 1) if begin >= last else ()
    marked = any(not _MARKS.isdisjoint(words.between(place - 1, place)) for place in (*inside, *between) if place > 0)
    return marked or any(words.folded[place] in ("which", "that", "who", "whom") for place in between)


def _named_behind(line: Line) -> Iterator[tuple[str, str]]:
    """Yield the label of the part with which a sentence ends that only says where those before it are listed."""
    folded = line.folded
    ends = len(folded) > 2 and folded[-2] in _PARTS and _is_label(line, line.last - 1)
    if ends and any(folded[: len(begins)] == begins for begins in _THEY):
        yield folded[-2], folded[-1]
