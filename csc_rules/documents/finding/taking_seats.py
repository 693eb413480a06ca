"""Sentences of a part on members that tell how somebody takes a seat: closed forms of verbs behind who takes it.

"X sits on it", "X is represented by its director", "X sends a manager", "from X come two officers", "so is Y".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from csc_rules.documents.finding.belonging import ENTRIES, is_plain
from csc_rules.documents.finding.called_by_name import THE, plain
from csc_rules.documents.finding.lists_of_members import GROUPS, LEADING
from csc_rules.documents.finding.parts_on_members import Part
from csc_rules.documents.finding.whose_members import NOT_SO, is_of_another
from csc_rules.documents.sentences.marks import Line

# What leads to a list of them beside the words of any such sentence.
_LEADS = (
    LEADING | GROUPS | {"seat", "seats", "places", "besides", "apart", "addition", "well", "council", "has", "have"}
)
_LEADS |= {"part", "been", "since", "parties", "party", "agreed", "work", "set", "out", "formed", "them", "there", "so"}
_LEADS |= {"agree", "joined", "belong", "takes", "take", "that", "us", "between", "plan", "through"}
_ASKED = frozenset({"asked", "invited"})
_ACCEPTED = frozenset({"accepted", "agreed", "joined", "accept"})
_IN_ASKING = frozenset({"further", "them", "they", "sit", "join", "do", "so", "board", "then", "had", "now"})
# Who may yet be, or might be, a member is none.
_MAY = frozenset({"may", "might", "could", "should", "would", "must", "will", "shall", "can", "if", "unless", "once"})
_MAY |= {"hope", "hopes", "still", "whether", "when"}
SUBJECT = 6
# How somebody takes a seat: a word of each set, one behind the other; "" is the end of the sentence.
_A = frozenset({"a", "an", "one", "two", "three", "four", "five", "six", "its", "their", "the", "another", "both"})
IS, MEMBERS = frozenset({"is", "are"}), frozenset({"member", "members", "partner", "partners", "party", "parties"})
_HAS = frozenset({"has", "have", "hold", "holds", "share", "shares", "fill", "fills", "take", "takes", "occupy"})
_SEATS = frozenset({"seat", "seats", "place", "places"})
_SEND = frozenset({"send", "sends", "choose", "chooses", "elect", "elects", "nominate", "nominates", "provide"})
_SEND |= {"appoint", "appoints", "name", "names", "provides"}
_SENT = ENTRIES | {"somebody", "someone", "officer", "managers", "members", "representatives", "teacher", "teachers"}
_SENT |= {"governor", "headteacher", "headteachers", "principals", "directors", "commissioner", "superintendent"}
_ON = frozenset({"", "on", "with", "at", "as", "too", "also", "round", "and"})
_ENDS = frozenset({"", "in", "for", "with", "too", "on", "when", "last", "at", "and", "as"})
_FORMS: tuple[tuple[frozenset[str], ...], ...] = (
    (IS, _A, MEMBERS),
    (IS, frozenset({"members", "partners", "parties", "represented"})),
    (frozenset({"sits", "sit"}), _ON),
    (_HAS, _A, _SEATS),
    (_HAS, _A, frozenset({"permanent", "full"}), _SEATS),
    (frozenset({"take", "takes"}), frozenset({"part"}), _ENDS),
    (frozenset({"belongs", "belong"}), frozenset({"to"})),
    (frozenset({"joined"}), frozenset({"", "in", "it", "last", "when"})),
    (frozenset({"came"}), frozenset({"in"}), frozenset({"", "at", "in", "last", "when"})),
    (frozenset({"bring", "brings"}), frozenset({"in"}), frozenset({"the", "our"})),
    (frozenset({"speaks", "speak"}), frozenset({"for"}), frozenset({"the", "our", "all"})),
    (frozenset({"attends", "attend"}), frozenset({"on", "for"}), frozenset({"behalf", "the", "its"})),
)
_ACTS, _FOR = frozenset({"act", "acts", "speak", "speaks", "sit", "sits", "attend", "attends"}), "for"
_BETWEEN_VERBS = frozenset(
    {"both", "each", "all", "also", "now", "then", "currently", "together", "has", "have", "been"}
)
_FAR_SENT = 7
_TAKES, _OF = MEMBERS | _SEATS | {"sits", "sit", "part", "belongs", "belong"}, frozenset({"of", "in", "to", "on"})
# "Brings in the voluntary sector", and not "brings in the harvest".
_SECTOR_VERBS = frozenset({"bring", "brings", "speaks", "speak"})
_SECTORS = frozenset({"sector", "sectors", "charities", "organisations"})
THEY, _THEM = frozenset({"it", "they", "he", "she"}), frozenset({"it", "turn"})
_FROM, _COME = "from", frozenset({"come", "comes", "sit", "sits"})
_SO, _DOES = "so", frozenset({"is", "are", "do", "does", "has", "have"})
BY, NUMBERS = "by", frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both", "all"})
# "Services which it commissions" has no commission in it.
_COMMISSIONS = "commissions"
# Who comes for others stands before the verb with these.
OFFICES = ENTRIES | {"assistant", "deputy", "chief", "area", "service", "managers", "team", "senior", "or", "officers"}


def is_of_leading_words(line: Line, last: int) -> bool:
    """Tell whether words up to one lead to members and say no more; who was asked has to have accepted."""
    known = {at for name in line.names for at in range(name.first, name.last)}
    words = [
        line.words.folded[at] for at in range(line.first, last) if at not in known and not line.words.is_capital(at)
    ]
    asked = not _ASKED.isdisjoint(words)
    if asked and _ACCEPTED.isdisjoint(words):
        return False
    also = _ASKED | _ACCEPTED | _IN_ASKING if asked else frozenset()
    return all(word in _LEADS | also or word[0].isdigit() for word in words)


def may_be(line: Line) -> bool:
    """Tell whether a sentence says what may be or is to come: "may join", and not "joined in May"."""
    folded, words = line.words.folded, line.words
    places = (at for at in range(line.first, line.last) if folded[at] in _MAY)
    return any(folded[at] != "may" or at == line.first or not words.is_capital(at) for at in places)


def unnamed(line: Line, first: int) -> tuple[str, ...]:
    """Return the words of a sentence from one on that are no part of a name; "a partnership manager" is no group."""
    folded = line.words.folded
    known = {at for name in line.names for at in range(name.first, name.last)}
    known |= {at for at in range(first, line.last - 1) if folded[at + 1] in _SENT or folded[at] == _COMMISSIONS}
    return tuple(folded[at] for at in range(first, line.last) if at not in known)


def told_to_sit(line: Line, part: Part, *, before: bool) -> Iterator[tuple[int, int]]:
    """Yield from where to where a sentence names those who have a seat, and says so of them."""
    folded, words = line.words.folded, line.words
    if NOT_SO & line.tones.keys() or may_be(line):
        return
    colon = next((at for at in range(line.first + 1, line.last) if ":" in words.between(at - 1, at)), None)
    if (
        colon is not None
        and is_of_leading_words(line, colon)
        and not is_of_another(folded[line.first : colon], part.called)
    ):
        yield colon, line.last
        return
    if (
        before
        and folded[line.first] == _SO
        and folded[line.first + 1 : line.first + 2]
        and folded[line.first + 1] in _DOES
    ):
        if is_plain(line, line.first + 2, line.last, OFFICES | {"of"}):
            yield line.first + 2, line.last
        return
    for at in range(line.first + 1, line.last):
        if folded[line.first] == _FROM and folded[at] in _COME and is_plain(line, line.first + 1, at, OFFICES):
            yield line.first + 1, at
            return
        if not _takes_a_seat(line, at):
            continue
        if is_of_another(unnamed(line, at), part.called) or _is_of_something_else(line, at, part):
            return
        since = line.first
        if is_plain(line, since, at, OFFICES | {"of", "who"}) and folded[since] not in ("in", "who"):
            yield from _by_whom(line, since, at) or ((since, at),)
            yield from _for_whom(line, at + 1)
        return


def _is_of_something_else(line: Line, since: int, part: Part) -> bool:
    """Tell whether somebody is a member of another thing than the group: "are members of the Chamber of Trade"."""
    folded = line.words.folded
    if not _SECTOR_VERBS.isdisjoint(folded[since : since + 1]) and _SECTORS.isdisjoint(folded[since : line.last]):
        return True
    pairs = range(since, line.last - 1)
    at = next((at for at in pairs if folded[at] in _TAKES and folded[at + 1] in _OF), None)
    if at is None:
        return False
    behind = plain(folded[at + 2 : at + 2 + SUBJECT])
    of_it = behind[:1] and (
        behind[0] in _THEM or (behind[0] in THE | {"this"} and behind[1:2] and behind[1] in part.called)
    )
    return not of_it


def _takes_a_seat(line: Line, at: int) -> bool:
    """Tell whether words say from a verb on how somebody takes a seat."""
    behind = line.words.folded[at : line.last]
    adverbs = sum(1 for _ in takewhile(lambda word: word in _BETWEEN_VERBS, behind[:2]))
    for skipped in {0, adverbs}:
        if any(_fits(form, behind[skipped:]) for form in _FORMS):
            return True
    plain_verb = behind[adverbs:]
    sends = plain_verb[:1] and plain_verb[0] in _SEND and plain_verb[1:2] and plain_verb[1] in _A
    return bool(sends) and not _SENT.isdisjoint(plain_verb[2:_FAR_SENT])


def _fits(form: Sequence[frozenset[str]], behind: Sequence[str]) -> bool:
    padded = (*behind, "")
    return len(padded) >= len(form) and all(word in each for word, each in zip(padded, form, strict=False))


def _by_whom(line: Line, since: int, at: int) -> tuple[tuple[int, int], ...]:
    """Return the bodies by which a sector is represented: "health is represented by the two boards", and no officer."""
    folded = line.words.folded
    named = any(since <= name.first < at and name.body for name in line.names)
    if folded[at + 1 : at + 3] != ("represented", BY) or named:
        return ()
    first = _where_named(line, at + 3)
    return ((first, line.last),) if first is not None else ()


def _for_whom(line: Line, since: int) -> Iterator[tuple[int, int]]:
    """Yield those for whom somebody sits there besides: "who speaks for the harbour board as well"."""
    folded = line.words.folded
    for at in range(since, line.last - 1):
        first = _where_named(line, at + 2) if folded[at] in _ACTS and folded[at + 1] == _FOR else None
        if first is not None:
            yield first, line.last
            return


def _where_named(line: Line, first: int) -> int | None:
    """Return where a name or class begins, behind an article and a number: "the five harbour boards"."""
    folded = line.words.folded
    while first < line.last and folded[first] in THE | NUMBERS:
        first += 1
    return first if names_any(line, first, first + 1) else None


def names_any(line: Line, first: int, last: int) -> bool:
    """Tell whether a body or class is named from a word to another."""
    names = any(first <= name.first < last for name in line.names)
    return names or any(first <= each.first < last and each.cue.names("class") for each in line.cued)
