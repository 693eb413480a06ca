"""Where somebody is named as a member or partner, which is not being consulted or sent a copy.

Of arrangements that are kept up it is more: whoever sits on the board that is these arrangements is a party to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.files.titles import cover
from csc_rules.documents.finding.classes import Reached, as_named
from csc_rules.documents.finding.grounds import Grounds, is_certain
from csc_rules.documents.finding.took_part import is_to_come
from csc_rules.documents.grammar_words import NO_PART
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of
from csc_rules.law.model.cues import Cue

_MAINTAIN = "maintain"
_NOT_SO = frozenset({"promise", "denial", "question", "previous", "next", "other"})
# Words for what has members. Behind "are represented on" they stand within so many words.
_GROUPS = frozenset(
    {"board", "trust", "partnership", "committee", "group", "panel", "forum", "executive", "team", "network"}
    | {"subgroup", "alliance", "consortium", "commission", "conference", "meeting", "taskforce"}
)
# An observer is none of them, and nobody sits on a vacant seat.
_NO_MEMBERS = NO_PART | {"attendance", "adviser", "advise", "correspondence", "voting", "deputy"}
# "Terms of reference of the board" and "chaired by" name no members of it.
_MEMBERS = frozenset({"member", "members", "membership", "sit", "sits", "represented"})
_OF_MEMBERS = frozenset(
    {"who", "on", "of", "the", "our", "its", "and", "appendix", "annex", "childrens", "are", "list", "current"}
)
_BY, _THE = "by", frozenset({"the", "our"})
# "The board", where a title names the trust.
_BARE = frozenset({"board", "trust"})
# Words for the very thing have so many words at least: "children's trust", and not "partnership".
_SPECIFIC = 2
_CHILDRENS = "childrens"
_NOTHING = "nothing"
_THESE, _WITH = frozenset({"these", "its"}), "with"
_PARTIES = frozenset({"partners", "members", "bodies", "agencies", "organisations"})
_ITS = frozenset({"its", "their"})
_BEHIND = 4
# A year is written with so many figures, and one so long ago is past.
_YEAR, _LONG = 4, 4
_SIT = frozenset({"sit", "sits", "represented"})
_ARE = frozenset(
    {"are", "is", "were", "include", "includes", "included", "comprise", "comprises", "of", "sit", "sits", "sat"}
)
_OF_THE_GROUP = _GROUPS | _THE | {"of", _CHILDRENS, "boards", "trusts", "partnerships"}
_LEADS = frozenset({"the", "all", "both", "our", "a", "an", "as", "from", "representatives", "senior", "two", "three"})
_NO_MORE = frozenset({"it", "they", "we", "not", "except", "but", "which", "who", "whose", "while", "with", "meets"})
# "Proposed members", "the shadow board".
_NO_BOARD = frozenset({"proposed", "possible", "shadow", "future", "former", "original", "likely", "until", "before"})


def as_member(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield where those whom an act has to reach are named as members or partners."""
    assert sought.whom is not None
    kept_up = sought.verb == _MAINTAIN
    for sign in grounds.signs("tone", "membership"):
        own = kept_up and _is_of_the_arrangements(sign, sought) and not _is_long_past(grounds, sign.line)
        for line in (sign.line, *(each for each in sign.listed() if each.passage.role != "paragraph")):
            found = _as_party(grounds, sought, line, line.first, line.last) if kept_up else _by_name(sought, line)
            if found is None:
                continue
            if (
                own
                and found.sure
                and (line is not sign.line or _gives(grounds, sought, sign))
                and _is_one(grounds, line)
            ):
                why = "it names them as a member of what is the arrangements"
                yield Bearing(quote=line.quote(), answer=Answer.FOUND, tone="done", why=why)
            else:
                why = "it names the body as a member or partner, and does not say that this was done"
                yield Bearing(quote=line.quote(), answer=Answer.PARTLY, tone="membership", why=why)


def _by_name(sought: Sought, line: Line) -> Reached | None:
    assert sought.whom is not None
    named = any(is_certain(name) and name.body == sought.whom.id for name in line.names)
    return Reached(True, "it names the body") if named else None


def _as_party(grounds: Grounds, sought: Sought, line: Line, since: int, until: int) -> Reached | None:
    ours = {doer.id for doer in sought.doers}
    names = [name for name in line.names if name.body not in ours and since <= name.first < until]
    return as_named(grounds, sought.whom, line, names, since, until)


def _is_one(grounds: Grounds, line: Line) -> bool:
    """Tell whether those who are named in a line are members, and not invited, to join later or only to watch."""
    return _NO_MEMBERS.isdisjoint(line.folded) and not _NOT_SO & line.tones.keys() and not is_to_come(grounds, line)


def _is_long_past(grounds: Grounds, line: Line) -> bool:
    """Tell whether a heading is over those who were members some time ago: "members of the trust in 2001"."""
    years = [int(word) for word in line.folded if word.isdigit() and len(word) == _YEAR]
    return line.is_heading and bool(years) and max(years) < grounds.day.year - _LONG


def _gives(grounds: Grounds, sought: Sought, sign: Sign) -> bool:
    """Tell whether those whom an act has to reach stand where a sentence gives the members."""
    span = _where_members_are(sign)
    found = None if span is None else _as_party(grounds, sought, sign.line, *span)
    return found is not None and found.sure


def _where_members_are(sign: Sign) -> tuple[int, int] | None:
    """Return from where and until where a sentence gives the members: "X sits on the board", "its members are X"."""
    line, cued = sign.line, sign.cued
    folded, words = line.words.folded, line.words
    said = folded[cued.first : cued.last]
    if not _SIT.isdisjoint(said) and said[0] != "on":
        return line.first, cued.first
    at = cued.last
    while at < line.last and at < cued.last + _BEHIND and folded[at] in _OF_THE_GROUP:
        at += 1
    if at >= line.last:
        return None
    if folded[at] in _ARE:
        at += 1
    elif said[-1] not in _ARE and ":" not in words.between(at - 1, at):
        return None
    # "Are grateful to" and "is open to" give no members.
    if at >= line.last or not (words.is_capital(at) or folded[at] in _LEADS or folded[at].isdigit()):
        return None
    ends = (each for each in range(at + 1, line.last) if folded[each] in _NO_MORE)
    return at, next(ends, line.last)


def _is_of_the_arrangements(sign: Sign, sought: Sought) -> bool:
    """Tell whether the members are those of what is the arrangements, as a sentence before, or the heading, says."""
    if _NOT_SO & sign.line.tones.keys() or not _NO_BOARD.isdisjoint(sign.line.folded):
        return False
    if sign.line.is_heading and not _is_of_members_alone(sign.line, sought):
        return False
    if _is_of_the_board_itself(sign, sought) or _is_agreed_with_them(sign, sought):
        return True
    before = sign.line.beside(sign.before)
    said = next((line for line in (sign.line, *before) if _says_what_is(line, sought)), None)
    if said is not None:
        called = _plain(said.folded)
    elif any(_is_for(cue, sought) for cue in sign.line.under):
        called = _plain(words_of(sign.line.passage.trail[-1]).folded)
    else:
        return False
    nouns = tuple(_whose_members(sign))
    # "Its members" and "partners include" are of what is named at once.
    return all(noun in called for noun in nouns) and (bool(nouns) or said in (sign.line, *before[:1]))


def _is_of_the_board_itself(sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence calls the board whose members it gives by words for the very arrangements.

    "Members of the Children's Trust Board", or "who sits on the Board" where the title is that of the Trust.
    """
    line, cued = sign.line, sign.cued
    said = line.words.folded[cued.first : cued.last]
    nouns = tuple(_places_of_groups(sign))
    if _MEMBERS.isdisjoint(said) or _BY in said:
        return False
    called = [each for each in line.cued if each.first < cued.last + _BEHIND and _names_it(each, sought, line)]
    if called:
        return all(any(each.first <= at <= each.last for each in called) for at in nouns)
    folded = line.words.folded
    bare = bool(nouns) and all(folded[at] in _BARE and folded[at - 1] in _THE for at in nouns)
    return bare and line.is_heading and _is_titled(sign, sought) and not _is_under_another(sign)


def _is_of_members_alone(line: Line, sought: Sought) -> bool:
    """Tell whether a heading says only whose members stand under it: not "the trust's choir", "letters to members"."""
    titles = {word for doer in sought.doers for word in words_of(doer.title).folded}
    called = {at for cued in line.cued if _is_for(cued.cue, sought) for at in range(cued.first, cued.last)}
    words = enumerate(line.folded, line.first)
    return all(
        at in called or word.removesuffix("s") in _GROUPS or word in _OF_MEMBERS | _MEMBERS | titles or len(word) == 1
        for at, word in words
    )


def _names_it(cued: Cued, sought: Sought, line: Line) -> bool:
    """Tell whether words call the arrangements by a name of their own: "the trust board", and not "Probation Trust"."""
    folded = line.words.folded
    if not _is_for(cued.cue, sought) or cued.last - cued.first < _SPECIFIC or folded[cued.last - 1] not in _GROUPS:
        return False
    before = folded[cued.first - 1] if cued.first > line.first else ""
    if folded[cued.first] != _CHILDRENS:
        return before in _THE
    # "Members of Skerry Children's Trust" are those of another place's.
    elsewhere = before not in ("", *_THE) and line.words.is_capital(cued.first - 1)
    return not elsewhere or any(before in words_of(doer.title).folded for doer in sought.doers)


def _is_titled(sign: Sign, sought: Sought) -> bool:
    """Tell whether the title of a file names the arrangements: "Westhaven Children's Trust"."""
    return any(_names_it(cued, sought, line) for line in cover(sign.text) for cued in line.cued)


def _is_under_another(sign: Sign) -> bool:
    """Tell whether the heading above, or the one before it, is that of another group: "Safeguarding Board"."""
    lines = sign.text.lines
    before = next((lines[at] for at in range(sign.number - 1, -1, -1) if lines[at].is_heading), None)
    above = (words_of(heading).folded for heading in sign.line.passage.trail[1:])
    near = (*above, before.folded if before is not None else ())
    return any(not _GROUPS.isdisjoint(_plain(folded)) and _CHILDRENS not in folded for folded in near)


def _is_agreed_with_them(sign: Sign, sought: Sought) -> bool:
    """Tell whether the next sentence says that the arrangements are with those named: "agreed with these partners"."""
    behind = next(sign.behind(), None)
    if behind is None or behind.passage.number != sign.line.passage.number or _NOTHING in behind.folded:
        return False
    words = behind.words.folded
    return any(
        cued.how is How.STATED
        and _is_for(cued.cue, sought)
        and words[cued.last - 1] == _WITH
        and words[cued.last] in _THESE
        and words[cued.last + 1] in _PARTIES
        # What they agreed is to come: "agreed with these partners that they will".
        and not any(mark.first < cued.last for tone in _NOT_SO for mark in behind.tones.get(tone, ()))
        for cued in behind.cued
        if cued.last + 1 < behind.last
    )


def _says_what_is(line: Line, sought: Sought) -> bool:
    """Tell whether a sentence says that there are the arrangements, or what they are."""
    stated = any(cued.how is How.STATED and _is_for(cued.cue, sought) for cued in line.cued)
    return stated and not _NOT_SO & line.tones.keys()


def _is_for(cue: Cue, sought: Sought) -> bool:
    return any((target.kind, target.name) == ("duty", sought.duty) for target in cue.targets)


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
    line, cued = sign.line, sign.cued
    folded = line.folded[: cued.last + _BEHIND - line.first]
    named = {at for name in line.names if name.first >= cued.last for at in range(name.first, name.last)}
    for at, noun in enumerate(_plain(folded), line.first):
        if noun in _GROUPS and at not in named:
            yield at


def _plain(folded: Sequence[str]) -> tuple[str, ...]:
    """Return words without an "s" at their end: "the board's", which is folded to "boards", is of the board."""
    return tuple(word.removesuffix("s") for word in folded)
