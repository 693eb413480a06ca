"""Whether a text says that an act reached somebody: that they were consulted, given an opportunity, sent a copy.

Being a member, being a partner, being consulted, being sent a copy and having signed are five different facts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.finding.acts import as_answered, under_heading_for
from csc_rules.documents.finding.addressed import by_letter
from csc_rules.documents.finding.answered_apart import answered_apart
from csc_rules.documents.finding.bearings import bearing, meant
from csc_rules.documents.finding.by_whom import by_another
from csc_rules.documents.finding.classes import Reached, as_named, is_a_name
from csc_rules.documents.finding.grounds import Grounds, is_certain
from csc_rules.documents.finding.in_list import in_list, is_led_to, within
from csc_rules.documents.finding.introduced import introduced
from csc_rules.documents.finding.later_acts import acts_behind, in_a_clause, is_of_a_later_act
from csc_rules.documents.finding.made_known import of_what_else, why_not_made_known
from csc_rules.documents.finding.members import as_member
from csc_rules.documents.finding.namesakes import is_of_a_namesake
from csc_rules.documents.finding.particulars import told_in_particular
from csc_rules.documents.finding.steps_taken import about_it
from csc_rules.documents.finding.took_part import took_part
from csc_rules.documents.finding.what_we_did import what_we_did
from csc_rules.documents.finding.who_got_it import who_may_have_got_it
from csc_rules.documents.finding.who_was_asked import who_was_asked
from csc_rules.documents.meant.model import THIS, UNSAID
from csc_rules.documents.names.model import NameRead
from csc_rules.documents.sentences.answered import answer_to, answers_by, begins_with, is_owner
from csc_rules.documents.sentences.heads import cells_of
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import DONE

_NOT_SO = frozenset({"promise", "denial", "recital", "other", "previous", "question"})
_BY = "by"
_ABOUT = frozenset({"for", "about", "on"})
# "Consulted on its plan": what is somebody's own.
_PLACES = frozenset({"on", "about", "in", "by", "at", "for", "through", "via", "over", "upon", "during"})
_ON = frozenset({"and", "were", "was", "said", "told"}) | _PLACES
_BEHIND_THE_ASKED = frozenset({"its", "his", "her", "their", "own"})
_NO = frozenset({"no", "not", "none", "n", "x", "-", "\u2013", "\u2014", "\u2717", "pending", "planned"})
_SPEAKERS, _GOES_ON = frozenset({"i", "we", "it", "they"}), frozenset({"and", "but", "so"})
# "Has consulted": fewer words than these stand between who did it and what was done.
_HAS = 3
# "From the police, but not from the harbour board", "from tenants of the harbour board".
_BUT_NOT = (
    ("but", "not"),
    ("but", "none"),
    ("though", "not"),
    ("but", "nothing"),
    ("apart", "from"),
    ("except", "for"),
)
_THEIRS = frozenset({"tenants", "residents", "customers", "patients", "clients", "pupils", "users"})
_PASSIVE = frozenset({"was", "were", "been", "being", "be", "are", "is"})


def reached(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield what bears on whether an act reached a body or class."""
    assert sought.whom is not None
    names_them: dict[int, bool] = {}
    for sign in grounds.directly(sought):
        if not grounds.is_of_stage(sign, sought):
            continue
        found = about_it(grounds, sign, sought)
        if found.which == "other" or (found.which == UNSAID and not _may_be_meant(grounds, sign, sought)):
            continue
        for line, named in _whom(grounds, sought, sign):
            yield as_answered(sign, _of_name(grounds, sought, sign, line, named, found.which, found.why))
        for line in _beside(sign):
            if id(line) not in names_them:
                names_them[id(line)] = _only_names_them(grounds, sought, line)
            if names_them[id(line)]:
                why = "it names them beside the sentence that says that this was done, and not in it"
                yield Bearing(quote=line.quote(), answer=Answer.PARTLY, tone=grounds.tone(sign), why=why)
    yield from as_member(grounds, sought)
    yield from (*took_part(grounds, sought), *who_was_asked(grounds, sought), *by_letter(grounds, sought))


def _only_names_them(grounds: Grounds, sought: Sought, line: Line) -> bool:
    """Tell whether a sentence names those whom an act has to reach, and says nothing of the act for itself."""
    return not _says_itself(line, sought) and _in_line(grounds, sought, line, None) is not None


def _says_itself(line: Line, sought: Sought) -> bool:
    """Tell whether a sentence says for itself that this was done, or that it was not, so that it bears on it alone."""
    told = (cued.cue for cued in line.told if cued.how is How.STATED or _NOT_SO & line.tones.keys())
    return any((target.kind, target.name) in sought.targets for cue in told for target in cue.targets)


def _may_be_meant(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence that names no document can be about the one meant.

    "Consultation with" alone says of no class that it was consulted on that.
    """
    is_class = sought.whom is not None and sought.whom.is_class
    touches = sign.cued.how is not How.STATED and not under_heading_for(sign.line, sought)
    return grounds.is_of_own_file(sign, sought) and not (is_class and touches)


def _beside(sign: Sign) -> Iterator[Line]:
    """Yield the sentences beside another in the same passage, and the list behind that."""
    if sign.cued.how is not How.STATED:
        return
    for number in (sign.number - 1, sign.number + 1, sign.number + 2):
        if 0 <= number < len(sign.text.lines):
            line = sign.text.lines[number]
            if line.passage.number == sign.line.passage.number:
                yield line
    if sign.line.passage.role not in ("heading", "row"):
        yield from sign.behind_passage()


def _of_name(grounds: Grounds, sought: Sought, sign: Sign, line: Line, named: Reached, which: str, why: str) -> Bearing:
    # What makes it less than sure is the same for all whom the act has to reach.
    own = (sought.subject, sought.stage, sought.reaches, sought.makes, *(doer.id for doer in sought.doers))
    place = ("less", id(sign.line), id(sign.cued), which, why, *own)
    less = grounds.once(place, lambda: _why_less(grounds, sought, sign, which, why))
    if less is None:
        answer, how, because = Answer.FOUND if named.sure else Answer.PARTLY, grounds.tone(sign), named.why
    else:
        answer, (how, because) = Answer.PARTLY, less
    if line is sign.line:
        return bearing(sign, answer, how, because)
    return Bearing(quote=line.quote(), answer=answer, tone=how, why=because)


def _why_less(grounds: Grounds, sought: Sought, sign: Sign, which: str, why: str) -> tuple[str, str] | None:
    """Return how a sentence means what it says, and why that is less than that somebody was reached; None if not so."""
    tone = grounds.tone(sign)
    if which not in (THIS, UNSAID):
        return which, why
    if which == UNSAID and not under_heading_for(sign.line, sought):
        return tone, why
    if tone != DONE:
        return tone, meant(tone)
    if "membership" in sign.line.tones:
        return "membership", meant("membership")
    if sign.cued.how is not How.STATED:
        return tone, "it touches on this, and does not say that it was done"
    instead = of_what_else(sign, sought)
    if instead is not None:
        return instead, meant(instead)
    otherwise = why_not_made_known(sign, sought)
    if otherwise is not None:
        return tone, otherwise
    others = not _is_passive(sign) and (by_another(grounds, sign, sought.doers) or _is_asked_by_others(sign, sought))
    if others or is_of_a_namesake(sign.line, grounds.register, sought.doers):
        return tone, "it says so of another body"
    return None


def _whom(grounds: Grounds, sought: Sought, sign: Sign) -> Iterator[tuple[Line, Reached]]:
    """Yield where somebody is named as reached: in the sentence, or in the list behind it."""
    found = _in_line(grounds, sought, sign.line, sign)
    if found is not None:
        yield sign.line, found
    answer = answer_to(sign)
    if answer is not None:
        # Who answered is the subject of what the answer says.
        first = [name for name in answer.names if begins_with(answer, name.first)]
        found = as_named(grounds, sought.whom, answer, first)
        if found is not None:
            yield answer, found
    place = ("told", id(sign.text), sign.number, sign.cued.first, sign.cued.last, sign.cued.how)
    for line in grounds.once(place, lambda: _told_behind(grounds, sign)):
        found = in_list(grounds, sought, line) if is_led_to(line, sign) else _in_line(grounds, sought, line, None)
        if found is not None:
            yield line, found
    for line, since, until in (
        *told_in_particular(grounds, sought, sign),
        *introduced(grounds, sought, sign),
        *what_we_did(sought, sign),
        *answered_apart(grounds, sought, sign),
    ):
        if (found := within(grounds, sought, line, since, until)) is not None:
            yield line, found


def _told_behind(grounds: Grounds, sign: Sign) -> tuple[Line, ...]:
    """Return the lines behind a sentence that are told of whom it says it, but for rows that say no."""
    listed, going_on = grounds.told_behind(sign)
    told = going_on if sign.cued.how is How.STATED else ()
    lines = (*listed, *(line for line in told if _NOT_SO.isdisjoint(line.tones)))
    return tuple(line for line in lines if not _is_answered_no(line, sign))


def _is_answered_no(line: Line, sign: Sign) -> bool:
    """Tell whether a row says no in the column whose head says what was done: "Consulted", and "No" below it."""
    if line.passage.role != "row" or sign.line.passage.role != "row":
        return False
    heads, cells = cells_of(sign.line.passage.text), cells_of(line.passage.text)
    # The column is the one in which the words of the head end: "Organisation | Consulted".
    words = sign.line.words
    at = len(cells_of(words.text[: words.ends[sign.cued.last - 1]])) - 1
    return 0 <= at < len(cells) and len(heads) == len(cells) and cells[at].casefold().split()[0].strip(".,") in _NO


def _in_line(grounds: Grounds, sought: Sought, line: Line, sign: Sign | None) -> Reached | None:
    # Which of those who are named it can be is the same for all whom the act has to reach.
    doers = tuple([doer.id for doer in sought.doers])
    place = ("whom", id(line), sign and id(sign.cued), sought.verb, sought.stage is None, doers)
    named, since, until = grounds.once(place, lambda: _could_be(grounds, sought, line, sign))
    if sign is None:
        # Many sentences may lead to one list.
        return grounds.once(("itself", id(line), sought.id), lambda: as_named(grounds, sought.whom, line, named))
    return as_named(grounds, sought.whom, line, named, since, until)


def _could_be(grounds: Grounds, sought: Sought, line: Line, sign: Sign | None) -> tuple[list[NameRead], int, int]:
    """Return the names in a sentence of those who may have been reached, and from where and until where to look."""
    names = line.names if sought.stage is not None else who_may_have_got_it(grounds, line)
    if sign is None:
        return [name for name in names if _could_be_reached(name, line)], 0, line.last
    until = _until_what_is_to_come(sign)
    answered = _is_answer(sign, sought)
    behind, passive = (acts_behind(line, sign), _is_passive(sign)) if names else ((), False)
    named = [
        name
        for name in names
        if name.first < until
        and (_could_be_reached(name, line, sign, behind, passive) or (answered and not is_owner(name, sign)))
    ]
    return named, sign.cued.first if _asks_others(sign, sought) else 0, until


def _until_what_is_to_come(sign: Sign) -> int:
    """Return where a sentence that says what was done goes on to what is hoped, or to whom it was not done to."""
    folded, last = sign.line.words.folded, sign.line.last
    marks = sign.line.tones.get("promise", ())
    ends = [each.first for each in marks if each.first > sign.cued.last and _has_its_own_doer(sign, each.first)]
    ends += [at for at in range(sign.cued.last, last - 1) if folded[at : at + 2] in _BUT_NOT]
    return min(ends, default=last)


def _has_its_own_doer(sign: Sign, at: int) -> bool:
    folded = sign.line.words.folded
    return folded[at - 1] in _SPEAKERS and folded[at - 2] in _GOES_ON


def _asks_others(sign: Sign, sought: Sought) -> bool:
    """Tell whether those named before the act did it: "the harbour board consulted sailors", "consulted on its own".

    In "the sailors consulted on the plan" they were asked.
    """
    folded, at = sign.line.words.folded, sign.cued.first
    if folded[at] != f"{sought.verb}ed" or at == sign.line.first or _is_passive(sign):
        return False
    behind = folded[at + 1 : at + 4]
    if not behind or behind[0] in _ON:
        return not _BEHIND_THE_ASKED.isdisjoint(behind[1:])
    return behind[0].isalpha()


def _is_asked_by_others(sign: Sign, sought: Sought) -> bool:
    """Tell whether a body that does not owe the act did it: "the harbour commissioner had consulted the police"."""
    if not _asks_others(sign, sought):
        return False
    ours, names = {doer.id for doer in sought.doers}, sign.line.names
    ends = [name.last for name in names if is_certain(name)]
    ends += [cued.last for cued in sign.line.cued if is_a_name(sign.line, cued)]
    did = any(0 <= sign.cued.first - last < _HAS for last in ends)
    return did and not any(name.body in ours for name in names)


def _is_answer(sign: Sign, sought: Sought) -> bool:
    """Tell whether those who are named took part, as in "the police sent comments": nobody else is named behind it.

    "The police consulted parents" tells of an act of the police, and so does "the police consulted widely".
    """
    words, cued = sign.line.words.folded[sign.cued.first : sign.cued.last], sign.cued
    if not _PASSIVE.isdisjoint(words) or not {f"{sought.verb}ed", f"{sought.verb}d"}.isdisjoint(words):
        return False
    if _BY in sign.line.words.folded[sign.line.first : cued.first]:
        return False
    doers = {doer.id for doer in sought.doers}

    def is_asked(first: int) -> bool:
        # "The police asked for more on parents": what they said is about parents.
        return first >= cued.first and _ABOUT.isdisjoint(sign.line.words.folded[max(cued.first, first - 2) : first])

    return not (
        any(is_asked(name.first) and name.body not in doers for name in sign.line.names)
        or any(is_asked(each.first) and each.cue.names("class") for each in sign.line.cued)
    )


def _could_be_reached(
    name: NameRead, line: Line, sign: Sign | None = None, behind: Sequence[tuple[int, bool]] = (), passive: bool = False
) -> bool:
    """Tell whether a body may be one that was reached, and not the one that acted: by the order of the words.

    *behind* is what a sentence says was done next, and *passive* tells whether it says that it was done to somebody.
    """
    if sign is not None and name.first < sign.cued.first and not passive:
        return False
    folded = line.words.folded
    of = name.first - 1 - (folded[name.first - 1] == "the")
    if line.first < of and folded[of] == "of" and folded[of - 1] in _THEIRS:
        return False
    begin = max(line.first, name.first - 2)
    by = next((place for place in range(begin, name.first) if folded[place] == _BY), None)
    # "Seen by the police", "comments by the police on the draft": the act's own words say so of whoever is named.
    if by is not None and not (sign is not None and (sign.cued.first <= by < sign.cued.last or answers_by(sign, by))):
        return False
    if sign is None:
        return True
    return not (is_owner(name, sign) or in_a_clause(name, line, sign) or is_of_a_later_act(name, line, behind))


def _is_passive(sign: Sign) -> bool:
    """Tell whether a sentence says that something was done to somebody: "parents were consulted"."""
    around = sign.line.words.folded[max(sign.line.first, sign.cued.first - 3) : sign.cued.last]
    return any(word in _PASSIVE for word in around)
