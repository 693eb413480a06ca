"""Where somebody is named as a member or partner, which is not being consulted or sent a copy.

Of arrangements that are kept up it is more: whoever sits on the board that is these arrangements is a party to them.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from itertools import islice, takewhile

from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.finding.attending import attending
from csc_rules.documents.finding.belonging import (
    OFFICERS,
    entries,
    introductions,
    is_introduction,
    is_plain,
    names_who_belongs,
)
from csc_rules.documents.finding.called_by_name import THE
from csc_rules.documents.finding.classes import SPOKESMEN, Reached, as_named, is_by_form
from csc_rules.documents.finding.grounds import Grounds, is_certain
from csc_rules.documents.finding.lists_of_members import (
    GROUPS,
    bodies_in_row,
    heads_others,
    leads_to_members,
    names_persons,
)
from csc_rules.documents.finding.parts_on_members import is_over
from csc_rules.documents.finding.seats import seats
from csc_rules.documents.finding.told_of import is_told_of
from csc_rules.documents.finding.took_part import is_to_come, span_of_cell
from csc_rules.documents.finding.whose_members import (
    ARE_MEMBERS,
    BEHIND,
    NOT_SO,
    PARTIES,
    is_of_the_arrangements,
)
from csc_rules.documents.grammar_words import NO_PART
from csc_rules.documents.sentences.heads import cells_of
from csc_rules.documents.sentences.listing import LONGEST_LIST
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import DONE
from csc_rules.documents.words import words_of

_MAINTAIN, _COLON = "maintain", ":"
_THEY_ARE = frozenset((who, verb) for who in ("these", "they") for verb in ("include", "included", "are", "were"))
# An observer is none of them, and nobody sits on a vacant seat.
_NO_MEMBERS = NO_PART | {"attendance", "adviser", "advise", "correspondence", "voting", "deputy"}
# Who worked there once is there for somebody else.
_NO_MEMBERS |= {"used", "once", "previously", "worked", "parent", "student", "observers", "proposed", "tbc", "tba"}
_NO_MEMBERS |= {"invitation", "needed", "necessary", "nonvoting", "non", "if", "when", "awaiting", "left", "withdrew"}
_NO_MEMBERS |= {"resigned", "patient", "band", "club", "choir", "tenants", "residents", "customers", "employees"}
_NO_MEMBERS |= {"tenant", "resident", "customer", "employee", "client", "clients", "receives", "papers", "copies"}
_NO_MEMBERS |= {"paid", "funded", "union", "nonmember", "corresponding", "contractor"}
# "Heads of schools", "the students' union of the college": people of a body, or who speak for it, are not the body.
_OF_PEOPLE = SPOKESMEN | {"heads", "headteacher", "headteachers", "teacher", "teachers", "governors", "principals"}
_OF_PEOPLE |= {"pupils", "students", "parents", "friends", "alumni"}
_HEADS = frozenset({"heads", "headteacher", "headteachers", "teachers"})
_SOME_OF_THEM = frozenset({"staff", "some", "people", "officers", "workers", "fans", "relatives"})
# "The Divisional Commander, on behalf of the Chief Constable" comes for him.
_ON_BEHALF = ("on", "behalf", "of")
# A year is written with so many figures, and one so long ago is past.
_YEAR, _LONG = 4, 4
_REPRESENTED, _BY = "represented", "by"
_SIT = frozenset({"sit", "sits", _REPRESENTED})
_ARE = frozenset(
    {"are", "is", "were", "include", "includes", "included", "comprise", "comprises", "of", "sit", "sits", "sat"}
)
_OF_THE_GROUP = GROUPS | THE | {"of", "childrens", "boards", "trusts", "partnerships"}
_AGREEMENT, _ARTICLES = "agreement", frozenset({"a", "an"})
# How somebody stands to a group of which the sentences before give the members.
_STANDS = frozenset({"left", "joined", "join", "invited", "asked", "informed", "withdrew", "sign", "vote", "attends"})
_STANDS |= {"works", "pays", "reports", "represented", "observer", "vacant", "withdrawn", "declined"}
_BESIDE = 12
_LEADS = frozenset({"the", "all", "both", "our", "a", "an", "as", "from", "representatives", "senior", "two", "three"})
_RELATIVE = frozenset({"that", "who", "which"})
_NO_MORE = frozenset({"it", "they", "we", "not", "except", "but", "which", "who", "whose", "while", "with", "meets"})


def as_member(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield where those whom an act has to reach are named as members or partners."""
    assert sought.whom is not None
    kept_up = sought.verb == _MAINTAIN
    if kept_up:
        yield from (*attending(grounds, sought), *_among_partners(grounds, sought), *_who_agreed(grounds, sought))
        yield from _in_their_part(grounds, sought)
    for sign in (*(_introductions(grounds) if kept_up else ()), *grounds.signs("tone", "membership")):
        of_it = kept_up and (
            is_of_the_arrangements(sign, sought) or (is_introduction(sign) and is_told_of(sign, sought))
        )
        own = of_it and not _is_of_other_years(grounds, sign)
        for line in (sign.line, *_those_listed(grounds, sign)):
            found = _as_party(grounds, sought, line, *_bodies_in(sign, line)) if kept_up else _by_name(sought, line)
            if found is None:
                continue
            if own and _is_member(grounds, sought, sign, line, found) and _is_one(grounds, line):
                why = "it names them as a member of what is the arrangements"
                yield Bearing(quote=line.quote(), answer=Answer.FOUND, tone="done", why=why)
            else:
                why = "it names the body as a member or partner, and does not say that this was done"
                yield Bearing(quote=line.quote(), answer=Answer.PARTLY, tone="membership", why=why)
        if own and sign.line.passage.role == "paragraph":
            yield from _beside_the_members(grounds, sought, sign)


def _in_their_part(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield where a part on the members of the arrangements names them, and whether it says that they have a seat."""
    for text in grounds.texts:
        for head, line, first, last, sits in grounds.once(
            ("seats", id(text), sought.duty), partial(seats, text, sought)
        ):
            found = _as_party(grounds, sought, line, first, last)
            if found is None:
                continue
            said = line.words.folded[first:last]
            people = not _SOME_OF_THEM.isdisjoint(said) or not _OF_PEOPLE.isdisjoint(said)
            sure = found.sure or is_by_form(sought, line, first, last) or _comes_for(sought, line)
            # "The following were asked to join, and have accepted: X": only what stands behind the colon is of X.
            given = first if first > line.first and _COLON in line.words.between(first - 1, first) else line.first
            past = _is_of_other_years(grounds, head) or is_over(head, grounds.day.year)
            if sits and sure and not people and not past and _is_one(grounds, line, given):
                why = "it gives them a seat, where it tells who the members of the arrangements are"
                yield Bearing(quote=line.quote(), answer=Answer.FOUND, tone="done", why=why)
            else:
                why = "it names them where it tells who the members are, and does not say that they are one"
                yield Bearing(quote=line.quote(), answer=Answer.PARTLY, tone="membership", why=why)


def _introductions(grounds: Grounds) -> Iterator[Sign]:
    for text in grounds.texts:
        yield from grounds.once(("introductions", id(text)), partial(introductions, text))


def _beside_the_members(grounds: Grounds, sought: Sought, sign: Sign) -> Iterator[Bearing]:
    """Yield the sentences behind a list of members that tell of others: "the trust left in May", "they were asked"."""
    for line in grounds.once(("beside", id(sign.line)), lambda: _told_beside(sign)):
        if _as_party(grounds, sought, line, line.first, line.last) is not None:
            why = "it names them beside those who are members, and does not say that they are one"
            yield Bearing(quote=line.quote(), answer=Answer.PARTLY, tone="membership", why=why)


def _told_beside(sign: Sign) -> tuple[Line, ...]:
    behind = sign.text.lines[sign.number + 1 : sign.number + 1 + LONGEST_LIST]
    here = takewhile(lambda each: each.passage.trail == sign.line.passage.trail and not each.is_heading, behind)
    told = islice((each for each in here if each.passage.role == "paragraph"), _BESIDE)
    return tuple(each for each in told if not _STANDS.isdisjoint(each.folded))


def _among_partners(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield where a sentence goes on to say who the partners are of whom one before it tells: "these include"."""
    for sign in grounds.directly(sought):
        behind = next(sign.behind(), None)
        if behind is None or behind.passage.number != sign.line.passage.number or behind.folded[:2] not in _THEY_ARE:
            continue
        if sign.line.folded[-1] not in PARTIES or behind.tones.keys() & {"denial", "other"}:
            continue
        if _as_party(grounds, sought, behind, behind.first, behind.last) is not None:
            why = "it names them among the partners of whom the sentence before it tells"
            yield Bearing(quote=behind.quote(), answer=Answer.PARTLY, tone="membership", why=why)


def _who_agreed(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield where those who made the arrangements are named as having agreed on them: "X and Y have an agreement"."""
    ours = {doer.id for doer in sought.doers}
    for sign in grounds.directly(sought):
        line, until = sign.line, _without_what_it_is(sign)
        if _AGREEMENT not in line.words.folded[sign.cued.first : sign.cued.last]:
            continue
        both = any(name.body in ours for name in line.names if name.last <= until)
        if not both or not _are_only_names(line, until) or grounds.tone(sign) != DONE:
            continue
        found = _as_party(grounds, sought, line, line.first, until)
        if found is not None:
            sure = found.sure or is_by_form(sought, line, line.first, until)
            why = "it names them as having agreed on the arrangements"
            yield Bearing(quote=line.quote(), answer=Answer.FOUND if sure else Answer.PARTLY, tone=DONE, why=why)
        yield from _beside_the_members(grounds, sought, sign)


def _without_what_it_is(sign: Sign) -> int:
    """Return where those who agreed end: before what the last is, as in "Pier Help, a company of the schools, have"."""
    words, first, last = sign.line.words, sign.line.first, sign.cued.first
    marks = [at for at in range(first + 1, last + 1) if "," in words.between(at - 1, at)]
    closed = marks[-1:] == [last] and len(marks) > 1 and words.folded[marks[-2]] in _ARTICLES
    return marks[-2] if closed else last


def _those_listed(grounds: Grounds, sign: Sign) -> Iterator[Line]:
    """Yield the items and rows of a list of members, and short lines behind a colon: "Its members are:"."""
    opens = sign.line.words.text.rstrip().endswith(_COLON)
    places = grounds.once(("places", id(sign.text)), lambda: {id(line): at for at, line in enumerate(sign.text.lines)})
    at = sign.number
    for line in entries(sign.text, sign.number) if is_introduction(sign) else sign.listed():
        # Below "In attendance" other people stand.
        behind = places.get(id(line), at)
        if any(heads_others(each) for each in sign.text.lines[at + 1 : behind]):
            return
        at = max(at, behind - 1)
        if opens or line.passage.role != "paragraph" or is_introduction(sign):
            yield line


def _bodies_in(sign: Sign, line: Line) -> tuple[int, int]:
    """Return from where and until where a line names bodies: in a table with a column for them, there alone.

    "Partner | Represented by" heads who it is, and beside that who comes; so it is where each has named somebody.
    """
    if line is sign.line or line.passage.role != "row":
        return line.first, line.last
    if names_persons(sign) < sign.line.last:
        return span_of_cell(line, 0, len(cells_of(line.passage.text))) or (line.first, line.last)
    behind = () if sign.line.passage.role == "row" else sign.listed()
    head = next((each for each in behind if each.passage.role == "row"), sign.line)
    return bodies_in_row(head, line) or (line.first, line.last)


def _by_name(sought: Sought, line: Line) -> Reached | None:
    assert sought.whom is not None
    named = any(is_certain(name) and name.body == sought.whom.id for name in line.names)
    return Reached(True, "it names the body") if named else None


def _as_party(grounds: Grounds, sought: Sought, line: Line, since: int, until: int) -> Reached | None:
    ours = {doer.id for doer in sought.doers}
    names = [name for name in line.names if name.body not in ours and since <= name.first < until]
    return as_named(grounds, sought.whom, line, names, since, until)


def _is_member(grounds: Grounds, sought: Sought, sign: Sign, line: Line, found: Reached) -> bool:
    """Tell whether a line gives somebody as a member, in the list behind a sentence or where that gives the members."""
    if line is sign.line:
        return _gives(grounds, sought, sign)
    span = _bodies_in(sign, line)
    if not (names_who_belongs(line, *span) if is_introduction(sign) else leads_to_members(sign, sought)):
        return False
    if not _OF_PEOPLE.isdisjoint(line.words.folded[slice(*span)]):
        return _is_body(sought, line)
    # "Schools | Chair of the heads' group": heads are no governors.
    if not _HEADS.isdisjoint(line.words.folded[span[1] : line.last]):
        return _is_body(sought, line) or is_by_form(sought, line, *span)
    return found.sure or is_by_form(sought, line, *span) or _comes_for(sought, line)


def _comes_for(sought: Sought, line: Line) -> bool:
    """Tell whether an officer sits there for somebody: "the Divisional Commander, on behalf of the Chief Constable"."""
    assert sought.whom is not None
    folded = line.words.folded
    for name in line.names:
        led = name.first - (folded[name.first - 1] in THE) if name.first > line.first else line.first
        behalf = folded[max(line.first, led - 3) : led] == _ON_BEHALF
        before = folded[line.first : max(line.first, led - 3)]
        alone = not any(other.first < name.first for other in line.names) and _RELATIVE.isdisjoint(before)
        if behalf and alone and name.classes[:1] == (sought.whom.id,) and not OFFICERS.isdisjoint(before):
            return name.body is None and name.meaning.firm
    return False


def _is_body(sought: Sought, line: Line) -> bool:
    """Tell whether a line names the very body, beside whom it may name people of another."""
    assert sought.whom is not None
    return any(is_certain(name) and name.body == sought.whom.id for name in line.names)


def _is_one(grounds: Grounds, line: Line, since: int = 0) -> bool:
    """Tell whether those who are named in a line are members, and not invited, to join later or only to watch."""
    # "Jobcentre Plus. It left in May."
    told = line.words.folded[max(since, line.first) : line.last]
    told = told if line.passage.role == "paragraph" else line.words.folded
    if not _NO_MEMBERS.isdisjoint(told) or NOT_SO & line.tones.keys() or is_to_come(grounds, line.folded):
        return False
    return _REPRESENTED not in line.folded or not _is_left_to_another(line)


def _is_left_to_another(line: Line) -> bool:
    """Tell whether a row says that one body comes for another: "has agreed to be represented by the trust"."""
    folded = line.words.folded
    by = next((at for at in range(line.first, line.last) if folded[at] == _BY), line.last)
    before = {kind for name in line.names if name.first < by for kind in (name.body, *name.classes)}
    behind = (name for name in line.names if by < name.first and _is_only_led(line, by + 1, name.first))
    return line.passage.role != "paragraph" and any(before.isdisjoint((name.body, *name.classes)) for name in behind)


def _is_only_led(line: Line, since: int, until: int) -> bool:
    """Tell whether only an article and words with a capital letter stand between: "by the Weardale Police"."""
    return all(line.words.is_capital(at) or line.words.folded[at] in THE for at in range(since, until))


def _is_of_other_years(grounds: Grounds, sign: Sign) -> bool:
    """Tell whether a heading is over those who were, or will be, members: "members of the trust in 2001"."""
    headings = [*sign.line.passage.trail, *([sign.line.passage.text] if sign.line.is_heading else [])]
    for folded in (words_of(heading).folded for heading in headings):
        years = [int(word) for word in folded if word.isdigit() and len(word) == _YEAR]
        if years and (max(years) < grounds.day.year - _LONG or min(years) > grounds.day.year):
            return True
    return False


def _gives(grounds: Grounds, sought: Sought, sign: Sign) -> bool:
    """Tell whether those whom an act has to reach stand where a sentence gives the members."""
    span = _where_members_are(sign)
    found = None if span is None else _as_party(grounds, sought, sign.line, *span)
    return found is not None and span is not None and (found.sure or is_by_form(sought, sign.line, *span))


def _are_only_names(line: Line, until: int) -> bool:
    """Tell whether nothing but those who are members stands before a word: "staff of the council", "we think that"."""
    folded = line.words.folded
    named = {at for name in line.names for at in range(name.first, name.last)}
    before = [folded[at] for at in range(line.first, until) if at not in named]
    some = not (_OF_PEOPLE.isdisjoint(before) and _SOME_OF_THEM.isdisjoint(folded[line.first : until]))
    return is_plain(line, line.first, until) and not some and before[:1] not in (["in"], ["who"])


def _where_members_are(sign: Sign) -> tuple[int, int] | None:
    """Return from where and until where a sentence gives the members: "X sits on the board", "its members are X"."""
    line, cued = sign.line, sign.cued
    folded, words = line.words.folded, line.words
    said = folded[cued.first : cued.last]
    if not is_introduction(sign) and not _SIT.isdisjoint(said) and said[0] != "on":
        return line.first, cued.first
    if (
        said == ARE_MEMBERS
        and folded[cued.first - 1] not in _RELATIVE
        and _OF_THE_GROUP.issuperset(folded[cued.last : line.last])
        and _are_only_names(line, cued.first)
    ):
        return line.first, cued.first
    at = cued.last
    while at < line.last and at < cued.last + BEHIND and folded[at] in _OF_THE_GROUP:
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
