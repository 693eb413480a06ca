"""Sentences that lead to those who belong to a group, known by their build and by the shape of the list behind them.

"Those who sit on the Board are as follows:", "round the table are": whoever belongs is the subject, or what somebody
belongs to stands before the verb, the verb is the last word, and most entries of the list name a body of their own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.finding.called_by_name import OF_CHILDREN, THE
from csc_rules.documents.finding.lists_of_members import GROUPS
from csc_rules.documents.grammar_words import STOPS
from csc_rules.documents.model import LISTED
from csc_rules.documents.names.model import NameRead
from csc_rules.documents.sentences.listing import LONGEST_LIST, listed
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.law.model.cues import Cue

# What somebody does who belongs to a group, and whoever does so.
_BELONG = frozenset({"sit", "sits", "signed", "joined", "belong", "belongs", "represent", "serve", "represented"})
_BELONGING = frozenset({"members", "partners", "signatories", "parties", "membership"})
_WHO = frozenset({"who", "that", "which", "whom"})
_WHOEVER = _BELONGING | {"those", "people", "bodies", "organisations", "agencies", "persons", "services", "officers"}
_BEFORE_VERB = frozenset({"have", "has", "are", "is", "now", "currently", "all", "each", "also", "today"})
# "Round the table are", "on it sit", "on the Board are".
_AT, _TABLE = frozenset({"round", "around", "on", "at", "in"}), frozenset({"table", "it"})
# The verb, and what may stand behind it: "are as follows", "are these".
_VERBS = frozenset({"are", "is", "sit", "sits", "include", "includes", "comprise", "comprises"})
_BEHIND = frozenset({"as", "follows", "the", "following", "these", "listed", "shown", "below", "here", "now"})
_BEHIND |= {"currently", "today"}
# Of what they are members, and for whom they sit there; anything else may make others of them: "its media partners".
_PLAIN = frozenset({"the", "our", "its", "their", "this", "all", "of", "on", "in", "to", "at", "for", "from", "and"})
_PLAIN |= {"current", "present", "full", "core", "statutory", "voting", "permanent", "key", "local", "they", "own"}
_PLAIN |= {"agreement", "memorandum", "partner", "it", "table", "round", "around", "seats", "together", "following"}
_KNOWN = _PLAIN | _BELONG | _WHOEVER | _WHO | _BEFORE_VERB | GROUPS
_LONGEST, _ENTRY, _SEVERAL = 20, 25, 3
# Most sentences have none of these, and do not begin with a place.
_NEEDED = _BELONG | _BELONGING | {"table"}
OFFICERS = frozenset({"commander", "manager", "director", "officer", "superintendent", "inspector", "executive"})
# Before "are members" nothing stands but those who are, and what joins them.
_JOINS = frozenset(
    {"the", "and", "a", "an", "our", "its", "both", "all", "also", "for", "as", "well", "together", "with"}
)
_JOINS |= {"council", "so", "of", "each", "every", "other", "two", "three", "four", "local"}
_JOINS |= {"senior", "leaders", "from", "representatives", "managers", "directors", "chief", "executives"}
# An entry of a list that begins with no body begins with who comes for one; beside a body stands nothing else.
ENTRIES = OFFICERS | {"representative", "chair", "head", "heads", "vice", "district", "member", "members"}
ENTRIES |= {"governors", "principal"}
_INTRODUCES = Cue(id="introduces", title="a sentence that leads to those who belong", targets=())


def introductions(text: Marked) -> tuple[Sign, ...]:
    """Return the sentences of a file that lead to a list of those who belong to a group, or give it themselves."""
    return tuple(_introductions(text))


def _introductions(text: Marked) -> Iterator[Sign]:
    for number, line in enumerate(text.lines):
        until = _leads(line)
        if until is None:
            continue
        behind = entries(text, number) if until == line.last else ()
        if _name_bodies([each.names for each in behind] or [(name,) for name in line.names if name.first >= until]):
            yield Sign(text, number, line, Cued(_INTRODUCES, How.STATED, line.first, until))


def is_introduction(sign: Sign) -> bool:
    """Tell whether a sign is such a sentence."""
    return sign.cued.cue is _INTRODUCES


def _leads(line: Line) -> int | None:
    """Return where words end that lead to those who belong to a group: with their verb, which is in the present.

    They are no more than such a sentence needs: "those who may sit on it", "its media partners" are others.
    """
    folded = line.words.folded
    if line.passage.role != "paragraph" or (folded[line.first] not in _AT and _NEEDED.isdisjoint(line.folded)):
        return None
    first = line.first + sum(1 for _ in takewhile(lambda word: word[0].isdigit(), line.folded))
    verb = next((at for at in range(first, min(line.last, first + _LONGEST)) if _ends_at(line, first, at)), None)
    if verb is None:
        return None
    known = all(folded[at] in _KNOWN or _is_of_a_name(folded, at) for at in range(first, verb))
    if not known or not _belongs(folded[first:verb]):
        return None
    behind = takewhile(lambda word: word in _BEHIND, folded[verb + 1 : line.last])
    whole = verb + 1 + sum(1 for _ in behind) == line.last
    if whole:
        return line.last if line.last == len(folded) and not line.words.text.rstrip().endswith(STOPS) else None
    return verb + 1


def _ends_at(line: Line, first: int, at: int) -> bool:
    """Tell whether the verb behind a subject can be a word: in "those who sit on it are", the last one."""
    return at > first and line.words.folded[at] in _VERBS and not _WHO.intersection(line.words.folded[at - 1 : at])


def _is_of_a_name(folded: Sequence[str], at: int) -> bool:
    """Tell whether a word stands in the name of a group: "the Children and Young People's Trust"."""
    behind = next((word for word in folded[at : at + _LONGEST] if word not in OF_CHILDREN), "")
    return folded[at] in OF_CHILDREN and behind in GROUPS


def _belongs(subject: Sequence[str]) -> bool:
    """Tell whether a subject is whoever belongs, or what somebody belongs to.

    >>> [_belongs(tuple(each.split())) for each in ("those who have signed it", "round the table", "our services")]
    [True, True, False]
    """
    words = subject[1:] if subject[:1] and subject[0] in THE | {"all", "its", "their"} else subject
    if len(words) > 1 and words[0] in _WHOEVER and words[1] in _WHO:
        verb = next((word for word in words[2:] if word not in _BEFORE_VERB), "")
        return verb in _BELONG
    if words[:1] and words[0] in _AT:
        return {word.removesuffix("s") for word in words[1:]} <= GROUPS | _TABLE | THE
    head = tuple(takewhile(lambda word: word not in ("of", "on", "in", "to"), words))
    return bool(head) and head[-1] in _BELONGING and _WHO.isdisjoint(head)


def entries(text: Marked, number: int) -> Iterator[Line]:
    """Yield the entries of the list behind a sentence; where it has no marks, the short lines behind it."""
    behind = text.lines[number + 1 : number + 1 + LONGEST_LIST]
    if behind and behind[0].passage.role in LISTED:
        yield from listed(text.lines, number)
        return
    trail = text.lines[number].passage.trail
    yield from takewhile(lambda line: line.passage.trail == trail and _is_entry(line), behind)


def _is_entry(line: Line) -> bool:
    """Tell whether a line has no stop, as an entry of a list, and a sentence does."""
    whole = not line.first and len(line.words.folded) <= _ENTRY
    return line.passage.role == "paragraph" and whole and not line.passage.text.rstrip().endswith((*STOPS, ":"))


def _name_bodies(lines: Sequence[Sequence[NameRead]]) -> bool:
    """Tell whether most entries of a list name bodies, and several different ones."""
    named = [{name.body or name.classes[:1] for name in names} for names in lines]
    return len(set().union(*named)) >= _SEVERAL and 2 * sum(1 for each in named if each) >= len(lines)


def names_who_belongs(line: Line, since: int, until: int) -> bool:
    """Tell whether an entry begins with who comes for somebody, or names a body and nothing else than who does."""
    words = line.words
    marks = (at for at in range(since + 1, until) if words.between(at - 1, at).strip())
    comes = not ENTRIES.isdisjoint(words.folded[since : next(marks, until)])
    return comes or is_plain(line, since, until, ENTRIES)


def is_plain(line: Line, since: int, until: int, also: frozenset[str] = frozenset()) -> bool:
    """Tell whether words are but names and classes, what joins them, and *also*: not "the harbour board, for tea"."""
    known = {at for name in line.names for at in range(name.first, name.last)}
    known |= {at for cued in line.cued if cued.cue.names("class") for at in range(cued.first, cued.last)}
    words = line.words
    return all(at in known or words.folded[at] in _JOINS | also or words.is_capital(at) for at in range(since, until))
