"""Whose members a sentence or heading gives: those of what is the arrangements, by its name or by what it does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import takewhile

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.files.titles import cover
from csc_rules.documents.finding.called_by_name import (
    MEMBERS,
    OF_MEMBERS,
    THE,
    is_of_members_alone,
    is_titled,
    names_it,
    plain,
)
from csc_rules.documents.finding.lists_of_members import GROUPS, LEADING, is_for, is_not_there_yet
from csc_rules.documents.finding.told_of import tells_of_another
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of

NOT_SO = frozenset({"promise", "denial", "question", "previous", "next", "other"})
# Behind "are represented on" words for groups stand within so many words.
BEHIND = 4
# "The council and the police are members".
ARE_MEMBERS = ("are", "members")
_BY = "by"
# "The board", where a title names the trust.
_BARE = frozenset({"board", "trust"})
_CHILDRENS = "childrens"
_NOTHING = "nothing"
_THESE, _WITH = frozenset({"these", "its"}), "with"
PARTIES = frozenset({"partners", "members", "bodies", "agencies", "organisations"})
_ITS = frozenset({"its", "their", "it"})
_TO = frozenset({"to", "of", "for", "with"})
_IN = frozenset({"of", "in", "on", "among"})
# Who should be a member, or is asked to be one, is none; nor is an observer.
_ONLY_ASKED = NOT_SO | {"recital", "draft"}
_MAY_BE = frozenset({"should", "must", "might", "could", "would", "ought", "if"})
_NOT_YET = _MAY_BE | {"invited", "asked", "expected", "guidance", "act", "require", "requires", "required", "draft"}
_NOT_YET |= {"observer", "observers", "eligible", "entitled", "suggested"}
_ASKS = "?"
# A sentence of the law or of guidance tells of boards anywhere.
_LAW = frozenset({"guidance", "act", "regulations", "regulation", "law", "statute"})
_WHO, _THIS, _CHILDREN = "who", frozenset({"this", "a"}), frozenset({"children", "childrens"})
# "Chaired by", "terms of reference", "brings together" and "chair of" give no members.
_NO_MEMBERS_OF = frozenset({_BY, "chair", "terms", "brings", "signatories"})
# "Proposed members", "the shadow board".
# "It was set up in 2009", "it meets in May"; what it has or shares may be what the next sentence tells of.
_OF_IT = frozenset({"was", "is", "met", "meets"})
_NO_BOARD = frozenset({"proposed", "possible", "shadow", "future", "former", "original", "likely", "until", "before"})


def is_of_the_arrangements(sign: Sign, sought: Sought) -> bool:
    """Tell whether the members are those of what is the arrangements, as a sentence before, or the heading, says."""
    if _ONLY_ASKED & sign.line.tones.keys() or not (_NO_BOARD | _NOT_YET).isdisjoint(sign.line.folded):
        return False
    if sign.line.words.text[sign.line.words.ends[sign.line.last - 1] :].lstrip().startswith(_ASKS):
        return False
    if sign.line.is_heading and not is_of_members_alone(sign.line, sought):
        return False
    before = tuple(sign.line.beside(sign.before))
    if any(not _LAW.isdisjoint(each.folded) and not _says_what_is(each, sought) for each in before[:1]):
        return False
    itself = _is_of_the_board_itself(sign, sought) or _is_under_its_heading(sign, sought)
    if itself or _is_agreed_with_them(sign, sought) or _is_of_the_file(sign, sought):
        return True
    said = next((line for line in (sign.line, *before) if _says_what_is(line, sought)), None)
    if said is not None:
        called = plain(said.folded)
    elif any(is_for(cue, sought) for cue in sign.line.under) and not _is_of_another_place(sign, sought):
        called = plain(words_of(sign.line.passage.trail[-1]).folded)
    else:
        return sign.line.folded[0] in _ITS and any(_begins_with_it(line, sought) for line in before[:1])
    nouns = tuple(_whose_members(sign))
    # "Its members" and "partners include" are of what is named at once, or goes on to be told of: "it meets in May".
    told = 1 + sum(1 for _ in takewhile(lambda each: _goes_on_of_it(each) or _is_of_those(sign, each, called), before))
    return all(noun in called for noun in nouns) and (bool(nouns) or said in (sign.line, *before[:told]))


def _is_of_the_file(sign: Sign, sought: Sought) -> bool:
    """Tell whether members are given of what the file is called by: "the Board", in what is titled as the trust's."""
    line, cued = sign.line, sign.cued
    said = line.words.folded[cued.first : cued.last]
    called = called_in_title(sign, sought)
    if not called or not _NO_MEMBERS_OF.isdisjoint(said):
        return False
    above = [words_of(heading) for heading in line.passage.trail[1:]]
    nouns = tuple(_whose_members(sign))
    if is_not_there_yet(sign) or (line.folded[0] in _ITS and any(line.beside(sign.before))):
        return False
    if not nouns:
        # Under "Membership" and "Who is on the partnership" they are of that.
        heading = above[-1].folded if above and not line.is_heading else line.folded if line.is_heading else ()
        if not (called | set(plain(OF_MEMBERS | MEMBERS | GROUPS | {"is", "this"}))).issuperset(
            word for word in plain(heading) if not word[0].isdigit()
        ):
            return False
        if MEMBERS.isdisjoint(heading) and not (_WHO in heading and not called.isdisjoint(plain(heading))):
            return False
    own = line.words.folded[_from_where(sign) : min(line.last, cued.last + BEHIND)]
    near = (*(words.folded for words in above), own, *(each.folded for each in sign.before))
    return not any(is_of_another(folded, called) for folded in near)


def _goes_on_of_it(line: Line) -> bool:
    """Tell whether a sentence goes on to tell of the same group, and speaks of no other: "it was set up in 2019"."""
    goes_on = line.folded[0] in _ITS and (not _OF_IT.isdisjoint(line.folded[1:2]) or line.folded[1:3] == ("has", "met"))
    return goes_on and GROUPS.isdisjoint(plain(line.folded))


def _is_of_those(sign: Sign, line: Line, called: Sequence[str]) -> bool:
    """Tell whether a sentence tells of the partners whom another names: "its partners on the board have signed this".

    >>> _of_whom("the council and its partners on the board have signed it".split())
    'board'
    """
    takes_up = sign.line.folded[0] in THE and sign.line.folded[1] in PARTIES
    return (
        takes_up
        and not NOT_SO & line.tones.keys()
        and _NO_BOARD.isdisjoint(line.folded)
        and (_of_whom(line.folded) in called)
    )


def _of_whom(folded: Sequence[str]) -> str:
    """Return of what alone a sentence has partners or members."""
    nouns = {word for word in plain(folded) if word in GROUPS}
    of = {folded[at + 3] for at, word in enumerate(folded[:-3]) if word in PARTIES and folded[at + 1] in _IN}
    return next(iter(of)) if of == nouns and len(of) == 1 else ""


def _begins_with_it(line: Line, sought: Sought) -> bool:
    """Tell whether the subject of a sentence is the very arrangements, by name, and it speaks of no other group.

    "The Children's Trust Board meets in May", and "serves as the board of the theme", which is the same one.
    """
    if NOT_SO & line.tones.keys() or not _NO_BOARD.isdisjoint(line.folded):
        return False
    named = (each for each in line.cued if each.first == line.first + 1 and names_it(each, sought, line))
    last = next((each.last for each in named), None)
    folded = line.words.folded
    if last is None or folded[line.first] not in THE or tells_of_another(line, last):
        return False
    last += not GROUPS.isdisjoint(folded[last : last + 1])
    # "The Children's Trust's partners" and "Trust Board members" are others.
    if not PARTIES.isdisjoint(folded[last : last + 1]) or folded[last - 1].endswith("s"):
        return False
    for at in range(last, line.last):
        before = folded[max(last, at - BEHIND) : at]
        if folded[at].removesuffix("s") in GROUPS and not ("as" in before and _TO.isdisjoint(before)):
            return False
    return True


def called_in_title(sign: Sign, sought: Sought) -> frozenset[str]:
    """Return the words of a title that is that of the group alone: "Westhaven Children's Trust Board"."""
    sort = set(plain(words_of(sought.document_title or "").folded)) & GROUPS
    title = tuple(cover(sign.text))
    if not is_there(tuple(line for line in title if line.is_heading)):
        return frozenset()
    for line in title:
        called = frozenset(plain(line.folded))
        if not sort <= called or not is_of_members_alone(line, sought):
            continue
        if any(names_it(cued, sought, line) for cued in line.cued) or (
            any(is_for(cue, sought) for cue in line.heads) and any(_tells_what_it_is(each) for each in sign.text.lines)
        ):
            return called
    return frozenset()


def is_there(lines: Sequence[Line]) -> bool:
    """Tell whether lines speak of no draft, and of no group that is to come or has gone."""
    return not any("draft" in line.tones or not _NO_BOARD.isdisjoint(line.folded) for line in lines)


def _tells_what_it_is(line: Line) -> bool:
    """Tell whether a sentence says what a group is: "the partnership brings together those who work with children"."""
    words = " ".join(line.folded[: BEHIND + 1])
    told = words.startswith("the ") and " brings together " in words
    return told and not NOT_SO & line.tones.keys() and not _CHILDREN.isdisjoint(line.folded)


def is_of_another(folded: Sequence[str], called: AbstractSet[str]) -> bool:
    """Tell whether words speak of another group than the one that a title calls: "the finance group".

    >>> is_of_another("the members of the board".split(), {"trust", "board"})
    False
    >>> is_of_another("the members of the safeguarding board".split(), {"trust", "board"})
    True
    """
    words = plain(folded)
    for at, noun in enumerate(words):
        if noun not in GROUPS:
            continue
        first = at
        while first > 0 and words[first - 1] in called:
            first -= 1
        before = words[first - 1] if first else "the"
        if noun not in called or before not in THE | _THIS:
            return True
    return False


def _is_of_the_board_itself(sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence calls the board whose members it gives by words for the very arrangements.

    "Members of the Children's Trust Board", or "who sits on the Board" where the title is that of the Trust.
    """
    line, cued = sign.line, sign.cued
    said = line.words.folded[cued.first : cued.last]
    nouns = tuple(_places_of_groups(sign))
    if (MEMBERS.isdisjoint(said) and said[0] != _WHO) or _BY in said:
        return False
    called = [each for each in line.cued if each.first < cued.last + BEHIND and names_it(each, sought, line)]
    if called:
        return all(any(each.first <= at <= each.last for each in called) for at in nouns)
    folded = line.words.folded
    bare = bool(nouns) and all(folded[at] in _BARE and folded[at - 1] in THE for at in nouns)
    return bare and line.is_heading and is_titled(sign, sought) and not _is_under_another(sign)


def _is_under_its_heading(sign: Sign, sought: Sought) -> bool:
    """Tell whether the heading above asks who is on the board of the title: "it meets in May, and its partners are"."""
    trail = sign.line.passage.trail
    heading = words_of(trail[-1]).folded if trail and not sign.line.is_heading else ()
    if heading[:1] != (_WHO,) or not OF_MEMBERS.union(MEMBERS, _BARE).issuperset(heading):
        return False
    own = tuple(_whose_members(sign))
    of_it = bool(own) and all(noun in _BARE and noun in heading for noun in own)
    return of_it and is_titled(sign, sought)


def _is_under_another(sign: Sign) -> bool:
    """Tell whether the heading above, or the one before it, is that of another group: "Safeguarding Board"."""
    lines = sign.text.lines
    before = next((lines[at] for at in range(sign.number - 1, -1, -1) if lines[at].is_heading), None)
    above = (words_of(heading).folded for heading in sign.line.passage.trail[1:])
    near = (*above, before.folded if before is not None else ())
    return any(not GROUPS.isdisjoint(plain(folded)) and _CHILDRENS not in folded for folded in near)


def _is_agreed_with_them(sign: Sign, sought: Sought) -> bool:
    """Tell whether the next sentence says that the arrangements are with those named: "agreed with these partners"."""
    behind = next(sign.behind(), None)
    if behind is None or behind.passage.number != sign.line.passage.number or _NOTHING in behind.folded:
        return False
    words = behind.words.folded
    return any(
        cued.how is How.STATED
        and is_for(cued.cue, sought)
        and words[cued.last - 1] == _WITH
        and words[cued.last] in _THESE
        and words[cued.last + 1] in PARTIES
        # What they agreed is to come: "agreed with these partners that they will".
        and not any(mark.first < cued.last for tone in NOT_SO for mark in behind.tones.get(tone, ()))
        for cued in behind.cued
        if cued.last + 1 < behind.last
    )


def _says_what_is(line: Line, sought: Sought) -> bool:
    """Tell whether a sentence says that there are the arrangements, or what they are."""
    stated = any(cued.how is How.STATED and is_for(cued.cue, sought) for cued in line.cued)
    so = not NOT_SO & line.tones.keys() and (_NO_BOARD | _MAY_BE).isdisjoint(line.folded)
    return stated and so and not _is_elsewhere(line, sought)


def _is_elsewhere(line: Line, sought: Sought) -> bool:
    """Tell whether a sentence begins with a place that is another's: "in Skerry the partnership is"."""
    folded, at = line.words.folded, line.first + 1
    if folded[line.first] != "in" or at >= line.last or not line.words.is_capital(at):
        return False
    ours = {word for doer in sought.doers for word in words_of(doer.title).folded}
    return not (folded[at] in ours | MONTH_NAMES or folded[at].isdigit())


def _is_of_another_place(sign: Sign, sought: Sought) -> bool:
    """Tell whether a heading begins with the name of a place that is another's: "Skerry Children's Trust"."""
    heading = words_of(sign.line.passage.trail[-1])
    ours = {word for doer in sought.doers for word in words_of(doer.title).folded}
    plain = ours | OF_MEMBERS | MEMBERS | LEADING | GROUPS | {"childrens", "strategic", "arrangements"}
    return bool(heading.folded) and heading.folded[0] not in plain and _CHILDREN.isdisjoint(heading.folded[:1])


def _whose_members(sign: Sign) -> Iterator[str]:
    """Yield the words for groups of bodies by which a sentence says whose members it gives: "on the board sit".

    "Its board" is that of what was named before.
    """
    folded = sign.line.words.folded
    for at in _places_of_groups(sign):
        if not (at > sign.line.first and folded[at - 1] in _ITS):
            yield folded[at].removesuffix("s")


def _places_of_groups(sign: Sign) -> Iterator[int]:
    """Yield where a sentence has words for groups of bodies, up to those whose members it gives."""
    line, cued, begins = sign.line, sign.cued, _from_where(sign)
    folded = line.words.folded[begins : min(line.last, cued.last + BEHIND)]
    named = {at for name in line.names if name.first >= cued.last for at in range(name.first, name.last)}
    for at, noun in enumerate(plain(folded), begins):
        if noun in GROUPS and at not in named:
            yield at


def _from_where(sign: Sign) -> int:
    """Return from where words tell whose members are given: what stands before "are members" are these themselves."""
    line, cued = sign.line, sign.cued
    given = line.words.folded[cued.first : cued.last] == ARE_MEMBERS and line.folded[0] not in _IN
    return cued.first if given else line.first
