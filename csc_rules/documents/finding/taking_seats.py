"""Sentences of a part on members that say who has a seat, or lead to those who do: whole sentences of closed forms.

"X sits on it", "X is represented by its director", "X sends a manager", "from X come two officers", "so is Y".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from csc_rules.documents.finding.belonging import ENTRIES, is_plain
from csc_rules.documents.finding.called_by_name import THE, plain
from csc_rules.documents.finding.lists_of_members import GROUPS
from csc_rules.documents.finding.parts_on_members import Part
from csc_rules.documents.finding.whose_members import NOT_SO, is_of_another
from csc_rules.documents.sentences.marks import Line

# Who may yet be, or might be, a member is none.
_MAY = frozenset({"may", "might", "could", "should", "would", "must", "will", "shall", "can", "if", "unless", "once"})
_MAY |= {"hope", "hopes", "still", "whether", "when"}
NUMBERS = frozenset({"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "both", "all"})
# What officers are called by, and how.
_OFFICES = ENTRIES - {"representative", "member", "members"}
_OFFICES |= {"officers", "managers", "directors", "governor", "headteacher", "headteachers", "principals", "constable"}
# "Ficer" stands where a printed "ffi" is broken.
_OFFICES |= {"commissioner", "teacher", "teachers", "spokesperson", "holder", "executives", "ficer"}
_HOW = frozenset({"assistant", "deputy", "chief", "area", "service", "senior", "lead", "cabinet", "portfolio", "team"})
_HOW |= {"partnership", "locality", "divisional", "regional", "elected", "detective", "executive", "corporate"}
# Who comes for others stands before the verb with these.
OFFICES = ENTRIES | _HOW | {"managers", "or", "officers"}
_ACTS, _FOR = frozenset({"act", "acts", "speak", "speaks", "sit", "sits"}), "for"
_FROM, _COME = "from", frozenset({"come", "comes"})
_SO, _DOES = "so", frozenset({"is", "are", "do", "does", "has", "have"})
# Such words are a class by themselves, and name nobody.
_VAGUE = frozenset(
    {"member", "members", "partner", "partners", "party", "parties", "bodies", "organisations", "others"}
)
_VAGUE |= {"agencies", "stakeholders", "those", "other", "the", "wider", "key", "local", "associate", "past"}
_VAGUE |= {"sub", "subgroup", "subgroups", "group", "groups"}
# "Services which it commissions" has no commission in it.
_COMMISSIONS = "commissions"
_MARKS = frozenset(",:;()\u2013\u2014")
# A sentence is read as words, a space behind each: N for a name, O for an office, A for of which sort it is, C for
# another word with a capital, BOARD for the group.
_B = "(?:BOARD|it) "
_NUM = "(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten) "
_PERSON = (
    "(?:[AOCN] )*(?:O |representatives? |members? )(?:[AOCN] )*"
    "(?:(?:of|for|from) (?:the )?[AOCN] (?:and [AOCN] |, [AOCN] |[AOCN] )*)?"
)
_ONE = f"(?:its |the |{_NUM}){_PERSON}"
_TAIL = (
    f"(?:, who takes the chair )?(?:(?:, )?and by {_ONE})?"
    "(?:, who (?:has agreed to act|acts|speaks|sits) for (?:the )?(?:[NC] )+(?:as well |too )?)?"
)
_FORMS = re.compile(
    "(?:(?:both|each|all|also|now|currently) )*(?:"
    f"(?:is|are) (?:also )?(?:(?:a|an) )?(?:(?:full|core|statutory|voting) )*(?:members?|partners?|party|parties) "
    f"(?:(?:of|on|to|in) {_B})?(?:as well |too )?"
    f"|(?:is|are) represented (?:on {_B})?(?:by {_ONE}{_TAIL})?"
    f"|sits? on {_B}"
    f"|(?:has|have|holds?|shares?|fills?) {_NUM}(?:(?:permanent|full) )?(?:seats?|places?) (?:on {_B})?(?:among them )?"
    f"|takes? part (?:in {_B})?"
    f"|belongs? to {_B}"
    rf"|joined (?:{_B})?(?:in (?:C )?(?:\d{{4}} )?)?"
    f"|(?:sends?|nominates?) (?:its |{_NUM}){_PERSON}(?:to {_B})?"
    f"|(?:choose|elect|appoint|name)s? {_NUM}(?:members?|governors?|representatives?|O )(?: ?: {_NUM}from .*)?"
    "|(?:attends?|sits?) on behalf of (?:the )?(?:[NCOA] )+"
    ")"
)
# "Health is represented by the two boards": by bodies, where the subject is a sector.
_SECTOR = re.compile(
    f"(?:is|are) represented (?:on {_B})?by (?:the )?(?:{_NUM})?(?:[NC] |and |, |the )+"
    "(?:that (?:serve|cover) the (?:county|city|borough|area|district) (?:: (?:[NCOA] |and |of |, |; )+)?)?"
)
_COMING = re.compile(f"{_ONE}(?:(?:, and |, |and ){_ONE})*")
_WHO = (
    "(?:(?:the|its|our) )?(?:(?:other|voting|core|full|statutory|current|present|key|partner) )*"
    "(?:members|partners|parties|organisations|bodies|agencies|membership|those) "
    f"(?:(?:of|to|on|in) {_B})?"
    f"(?:who sit on {_B}"
    f"|(?:which|who|that) have agreed to work together (?:on this plan )?(?:(?:through|in|on) {_B})?)?"
)
_COUNCIL = "(?:the )?(?:N|C|council|us|ourselves) "
_LEADS = re.compile(
    rf"(?:\d+ )*(?:{_WHO}(?:is |are )(?:now )?(?:, )?(?:besides {_COUNCIL}(?:, )?|as follows |the following "
    "|(?:set out|listed|shown|given) below )?"
    f"|{_WHO}(?:comprises? |includes? |consists? of |is made up of )(?:the following )?"
    "|(?:the following|these) (?:(?:organisations|bodies|partners|agencies|members) )?"
    f"(?:are (?:represented|members|partners) (?:(?:on|of|in) {_B})?|sit on {_B}|belong to {_B}|have joined (?:{_B})?"
    f"|have agreed to work together (?:(?:in|through) {_B})?)"
    f"|{_B}has seats for |(?:on|round) {_B}(?:sit|are) (?:the following )?"
    f"|{_B}(?:comprises|includes|consists of|is made up of|brings together) (?:the following )?"
    "(?:members |partners |organisations |bodies |agencies )?"
    f"|{_B}has (?:further |also )?(?:asked|invited) (?:the following |these )(?:bodies |organisations )?"
    f"(?:to (?:sit with|sit on|join) {_B})?(?:, )?and they have (?:accepted|agreed|joined) )"
)
# "The Board meets in May", and "all of the following have been part of it since 2009".
_OF_THE_GROUP = re.compile(
    "BOARD (?:is chaired by|meets|has met|is (?:the|a) (?:A|partnership)) "
    rf"|{_B}meets |(?:all of )?the following have been part of {_B}since "
)
_GOES_ON = re.compile("each has (?:a|one) (?:named )?(?:A )*(?:of )?O (?:who answers for its part )?")
# An entry tells behind a name who comes: an office, and for whom.
_WHO_COMES = re.compile(
    "(?:(?:the|a|an|one|two|three|four|five|its|for|on behalf of) )*(?:[AON] |member |members |representatives? )"
    "(?:[AONC] |member |of |for |the |a |and |in turn |on behalf of |chosen by |all |seven |, |; |[()] )*"
)


def said(line: Line, since: int, until: int, called: frozenset[str]) -> str:
    """Return the words of a sentence as the closed forms have them: names, offices and the group by their kind."""
    words, folded, parts = line.words, line.words.folded, []
    known = {at for at in range(since, until) if names_any(line, at, at + 1)}
    at = since
    while at < until:
        if at > since:
            parts += [mark for mark in words.between(at - 1, at) if mark in _MARKS]
        end = at + 1
        while folded[at] in THE | {"this"} and end < until and set(plain(folded[end : end + 1])) <= called:
            end += 1
        if end > at + 1 and set(plain(folded[end - 1 : end])) <= GROUPS:
            parts.append("BOARD")
            at = end
            continue
        if folded[at] in _OFFICES:
            parts.append("O")
        elif at in known:
            parts += ["N"] if parts[-1:] != ["N"] else []
        elif folded[at] in _HOW:
            parts.append("A")
        elif at > line.first and words.is_capital(at) and folded[at] not in ("member", "representative"):
            parts.append("C")
        else:
            parts.append(folded[at])
        at += 1
    return "".join(f"{part} " for part in parts)


def tells_who_comes(line: Line, since: int, until: int) -> bool:
    """Tell whether what stands behind the name in an entry is who comes: an office, and for whom; and that is there."""
    return _WHO_COMES.fullmatch(said(line, since, until, frozenset())) is not None


def leads_to_a_list(line: Line, last: int, part: Part) -> bool:
    """Tell whether words up to one lead to those who have a seat, and say no more."""
    return _LEADS.fullmatch(said(line, line.first, last, part.called)) is not None


def goes_on(line: Line, part: Part) -> bool:
    """Tell whether a sentence says but that each has somebody: "each has a named senior officer"."""
    return _GOES_ON.fullmatch(said(line, line.first, line.last, part.called)) is not None


def tells_of_the_group(line: Line, part: Part) -> bool:
    """Tell whether a sentence stays with the group: it is on a body named at its beginning, or on the group itself."""
    if NOT_SO & line.tones.keys():
        return False
    if _OF_THE_GROUP.match(said(line, line.first, line.last, part.called)) or leads_to_a_list(line, line.last, part):
        return True
    # "The Safeguarding Board looks at safety": "the Board" may then be that.
    first = next(iter(line.names), None)
    called = first is not None and line.words.folded[first.last - 1] in GROUPS & part.called
    return begins_with_a_name(line, part) and not called and not is_of_another(unnamed(line, line.first), part.called)


def begins_with_a_name(line: Line, part: Part) -> bool:
    """Tell whether a body or class, or who comes for one, is the subject of a sentence, and not the group."""
    if said(line, line.first, line.last, part.called).startswith("BOARD"):
        return False
    first = next((at for at in range(line.first, line.last) if names_any(line, at, at + 1)), None)
    also = OFFICES | {"of", "staff"}
    return first is not None and is_plain(line, line.first, first, also) and line.folded[0] not in ("in", _FROM, "who")


def may_be(line: Line) -> bool:
    """Tell whether a sentence says what may be or is to come: "may join", and not "joined in May"."""
    folded, words = line.words.folded, line.words
    places = (at for at in range(line.first, line.last) if folded[at] in _MAY)
    return any(folded[at] != "may" or at == line.first or not words.is_capital(at) for at in places)


def unnamed(line: Line, first: int) -> tuple[str, ...]:
    """Return the words of a sentence from one on that are no part of a name; "a partnership manager" is no group."""
    folded = line.words.folded
    known = {at for name in line.names for at in range(name.first, name.last)}
    known |= {at for at in range(first, line.last - 1) if folded[at + 1] in _OFFICES or folded[at] == _COMMISSIONS}
    return tuple(folded[at] for at in range(first, line.last) if at not in known)


def told_to_sit(line: Line, part: Part, *, before: bool) -> Iterator[tuple[int, int]]:
    """Yield from where to where a sentence names those who have a seat, and says so of them."""
    folded, words = line.words.folded, line.words
    if NOT_SO & line.tones.keys() or may_be(line):
        return
    colon = next((at for at in range(line.first + 1, line.last) if ":" in words.between(at - 1, at)), None)
    if colon is not None and leads_to_a_list(line, colon, part):
        if is_plain(line, colon, line.last, OFFICES | {"of"}):
            yield colon, line.last
        return
    if before and folded[line.first] == _SO and line.folded[1:2] and line.folded[1] in _DOES:
        if is_plain(line, line.first + 2, line.last, OFFICES | {"of"}):
            yield line.first + 2, line.last
        return
    for at in range(line.first + 1, line.last):
        if folded[line.first] == _FROM:
            comes = folded[at] in _COME and is_plain(line, line.first + 1, at, OFFICES)
            if comes and _COMING.fullmatch(said(line, at + 1, line.last, part.called)):
                yield line.first + 1, at
            continue
        if not is_plain(line, line.first, at, OFFICES | {"of"}) or folded[line.first] in ("in", "who"):
            continue
        behind = said(line, at, line.last, part.called)
        named = any(name.first < at and name.body for name in line.names)
        if not named and _SECTOR.fullmatch(behind):
            yield next(each for each in range(at, line.last) if names_any(line, each, each + 1)), line.last
            return
        if _FORMS.fullmatch(behind):
            yield line.first, at
            yield from _for_whom(line, at + 1)
            return


def _for_whom(line: Line, since: int) -> Iterator[tuple[int, int]]:
    """Yield those for whom somebody sits there besides: "who speaks for the harbour board as well"."""
    folded = line.words.folded
    for at in range(since, line.last - 1):
        first = at + 2 + (folded[at + 2 : at + 3] == ("the",))
        if folded[at] in _ACTS and folded[at + 1] == _FOR and names_any(line, first, first + 1):
            yield first, line.last
            return


def names_any(line: Line, first: int, last: int) -> bool:
    """Tell whether a word of the name of a body or class stands between two words, and not but "members"."""
    spans = [(name.first, name.last) for name in line.names]
    spans += [(each.first, each.last) for each in line.cued if each.cue.names("class")]
    folded = line.words.folded
    return any(
        max(since, first) < min(until, last) and not _VAGUE.issuperset(folded[since:until]) for since, until in spans
    )
