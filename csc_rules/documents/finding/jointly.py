"""Whether a text says that those who owe an act jointly did it together."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from attrs import evolve

from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.files.own_file import BEGINS
from csc_rules.documents.finding.acts import names_somebody
from csc_rules.documents.finding.addressed import together_by_letter
from csc_rules.documents.finding.bearings import bearing, meant
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.steps_taken import about_it
from csc_rules.documents.grammar_words import MONTH_NAMES, PASSIVE
from csc_rules.documents.meant.model import ITSELF, THIS, UNSAID, About
from csc_rules.documents.meant.taken_up import makes_another
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import DONE

# "The two organisations": who they are stands at most so many sentences before.
FAR = 6
# "We" are those who sign at most so many sentences on, on lines of so many words.
SIGNED = 20
SIGNATURE = 14
_WE = frozenset({"we", "us", "our"})
_NUMBERS = {"both": 2, "two": 2, "three": 3, "four": 4}
_PLURAL = "s"
# "The two of them".
_OF = "of"
_SITES = frozenset({"website", "websites", "sites", "pages", "portals"})
# "On the websites of all four in May", "of both"; and not "of two of them", "of both and of neither in Gaelic".
_ALL_OF = frozenset({"the", "all"})
_BOTH = "both"
_SORTS = frozenset({"bodies", "organisations", "partners", "authorities", "agencies"})
_BODIES = _SORTS | {"on", "in", "from"}
_IT = "it"
# Words in capitals that name nobody.
_CAPITALS = frozenset({"i", *MONTH_NAMES})
_AND, _ANOTHER = frozenset({"and", "but", "while"}), frozenset({"a", "an", "another", "the", "its", "our", "their"})
_BY, _WITH = "by", "with"
_TOOK_PART = frozenset({"took", "were", "was", "gave", "commented", "contributed", "sent", "met", "had", "helped"})
# How it is said that others had a part in what was done, whoever they were.
_SHARED = frozenset(
    {"together", "jointly", "joint", "partnership", "multiagency"}
    | {"collaboratively", "collaboration", "collaborative"}
)
_OTHERS, _DOING = frozenset({"partners", "agencies"}), frozenset({"with", "by", "between"})
NEAR = 6
_UNNAMED = "it says that partners had a part in it, and does not name all who owe it together"
_UNSAID = "it says that this was done, and not that all who owe it together did it"
# Whose paper it is stands in so many lines.
TITLE_LINES = 3
# What leads from an act to those who did it.
_JOINING = frozenset({"by", "with", "between", "together", "alongside", "of"})


def together(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield what bears on whether those who owe an act jointly did it together."""
    doers = {doer.id for doer in sought.doers}
    for sign in grounds.signs("tone", "jointly"):
        if not (sought.makes or _states_the_act(sign.line, sought)):
            continue
        if not _reaches_its_own(grounds, sign, sought) or _is_done_by_others(sign, sought, doers):
            continue
        named = _named_around(sign, doers)
        if named != doers and (_speaks_of_them_all(sign, doers) or _adds_the_rest(sign, named, doers)):
            named = doers
        found = _about(grounds, sign, sought)
        if not named or found.which not in (THIS, UNSAID):
            continue
        if found.which == UNSAID and not grounds.is_of_own_file(sign, sought):
            continue
        tone = grounds.tone(sign)
        if named < doers:
            yield bearing(sign, Answer.PARTLY, tone, "it names only some of those who owe it together")
        elif tone != DONE:
            yield bearing(sign, Answer.PARTLY, tone, meant(tone))
        elif not sought.makes and _joins_another_act(sign, sought):
            yield bearing(sign, Answer.PARTLY, tone, "it says of something else that they did it together")
        elif sign.cued.how is not How.STATED or found.which == UNSAID:
            yield bearing(
                sign, Answer.PARTLY, tone, "it names them all, and does not clearly say that they did it together"
            )
        else:
            yield bearing(sign, Answer.FOUND, tone, "it names them all, as having done it together")
    for sign in grounds.of_act(sought):
        if grounds.is_of_stage(sign, sought) and _reaches_its_own(grounds, sign, sought):
            directly_said = any((target.kind, target.name) in sought.targets for target in sign.cued.cue.targets)
            yield from _named_with_the_act(grounds, sought, sign, doers, said=directly_said)
            if directly_said and _is_of_partners(grounds, sign, sought):
                yield bearing(sign, Answer.PARTLY, grounds.tone(sign), _UNNAMED)
    yield from together_by_letter(grounds, sought)


def by_whom_unsaid(grounds: Grounds, sought: Sought, acts: tuple[Bearing, ...]) -> Iterator[Bearing]:
    """Yield the best of *acts*, what says that an act was done, where a file names all who owe it.

    That it is said in their common papers bears on whether they did it together, and does not say so.
    """
    doers = {doer.id for doer in sought.doers}
    for done in acts[:1]:
        if done.answer is Answer.FOUND and any(_named_in_file(text) >= doers for text in grounds.texts):
            yield evolve(done, answer=Answer.PARTLY, why=_UNSAID)


def _named_in_file(text: Marked) -> set[str]:
    return {name.body for line in text.lines for name in line.names if name.body is not None}


def _is_of_partners(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence says of the very act that others had a part in it.

    Partners who "were consulted" are those whom the act reached.
    """
    if sign.line.is_heading:
        return False
    if _SHARED.isdisjoint(sign.line.folded) and (sought.reaches or not _is_with_others(sign.line)):
        return False
    return _about(grounds, sign, sought).which == THIS


def _is_with_others(line: Line) -> bool:
    """Tell whether it was done "with our partners" or "by partner agencies"; it may be read by partners, too."""
    folded = line.folded
    return any(
        word in _OTHERS and not _DOING.isdisjoint(folded[max(0, at - NEAR) : at]) for at, word in enumerate(folded)
    )


def _states_the_act(line: Line, sought: Sought) -> bool:
    """Tell whether a sentence states an act in its own words, and not only touches on it."""
    stated = (cued for cued in line.told if cued.how is How.STATED)
    return any((target.kind, target.name) in sought.targets for cued in stated for target in cued.cue.targets)


def _about(grounds: Grounds, sign: Sign, sought: Sought) -> About:
    """Say what a sentence is about; "they fund the team and developed it together" is about a team."""
    found = about_it(grounds, sign, sought)
    if _IT in sign.line.folded and makes_another(sign.line.folded[: sign.line.folded.index(_IT)]):
        return About(UNSAID, "it does not say which document it is about")
    begins = sign.cued.first == sign.line.first
    # "The Harbour Board and the Ferry Board wrote it": who did it stands before the verb.
    doers = max((name.last for name in sign.line.names if name.last <= sign.cued.last), default=sign.line.first)
    near = max(BEGINS, doers - sign.line.first) + 2
    if found is ITSELF and not begins and _IT not in sign.line.folded[:near]:
        return About(UNSAID, "it does not say which document it is about")
    return found


def _joins_another_act(sign: Sign, sought: Sought) -> bool:
    """Tell whether the words stand with another act: what was "jointly prepared" need not be published together."""
    first, last = sign.cued.first, sign.cued.last
    beside = (each for each in sign.line.told if each.first <= last and first <= each.last)
    acts = {(target.kind, target.name) for each in beside for target in each.cue.targets if target.kind == "act"}
    return bool(acts) and acts.isdisjoint(sought.targets)


def _is_done_by_others(sign: Sign, sought: Sought, doers: set[str]) -> bool:
    """Tell whether the act stands in a clause behind, with a subject of its own: "…, and a printer published it"."""
    last = sign.cued.last
    acts = [each for each in sign.line.told if any((to.kind, to.name) in sought.targets for to in each.cue.targets)]
    if all(each.first > last for each in acts) and any(_begins_anew(sign, last, each.first) for each in acts):
        return True
    return any(_others_begin(sign, last, each.last, doers) for each in acts) and not any(
        each.last <= last for each in acts
    )


def _others_begin(sign: Sign, since: int, until: int, doers: set[str]) -> bool:
    """Tell whether a clause begins with others who are named: "jointly, and the police and the trust took part"."""
    words = sign.line.words.folded
    first = next((name for name in sign.line.names if since <= name.first < until), None)
    if first is None or first.body in doers or _AND.isdisjoint(words[first.first - 2 : first.first]):
        return False
    return not _TOOK_PART.isdisjoint(words[first.last : until])


def _begins_anew(sign: Sign, since: int, until: int) -> bool:
    """Tell whether a clause begins between two words, with a subject of its own: ", and a printer"."""
    words = sign.line.words
    return any(
        "," in words.between(at - 1, at) and words.folded[at] in _AND and words.folded[at + 1] in _ANOTHER
        for at in range(since, until - 1)
    )


def _reaches_its_own(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence may be about the very act, by those whom it reached, where these are bodies only."""
    return not sought.reaches_only or names_somebody(grounds, sign, sought)


def _named_around(sign: Sign, doers: set[str]) -> set[str]:
    """Return which of them a sentence names; in their own papers "the council" is one of them."""
    return _named_in(sign.line, doers)


def _named_in(line: Line, doers: set[str]) -> set[str]:
    return {name.body for name in line.names if name.body is not None and not name.flags} & doers


def _adds_the_rest(sign: Sign, named: set[str], doers: set[str]) -> bool:
    """Tell whether "prepared jointly with the board" names all but the one whose paper it is, by its first lines."""
    words, line = sign.line.words, sign.line
    if (
        _WITH not in words.folded[sign.cued.last - 1 : sign.cued.last + 1]
        or _BY in line.folded
        or not named
        or len(doers - named) != 1
    ):
        return False
    others = any(name.body is not None and name.body not in doers for name in line.names)
    title = set().union(*(_named_in(each, doers) for each in sign.text.lines[:TITLE_LINES]))
    return not others and doers - named <= title


def _speaks_of_them_all(sign: Sign, doers: set[str]) -> bool:
    """Tell whether a sentence says "the two organisations" of those who were named, or "we" of those who sign."""
    words = sign.line.folded
    if _counts_them_all(sign, doers):
        return True
    return not _WE.isdisjoint(words) and set().union(*_signing(sign, doers)) == doers


def _counts_them_all(sign: Sign, doers: set[str]) -> bool:
    """Tell whether a sentence says "the two organisations" of those whom a sentence before names."""
    before = sign.text.lines[max(0, sign.number - FAR) : sign.number]
    named = [line for line in before if _named_in(line, doers) == doers]
    on_sites = _counted_on_sites(sign.line)
    if on_sites:
        near = before[-1:] if before and not _says_the_bodies(before[-1], on_sites) else named
        return any(line in named and _are_all(line, on_sites) for line in near)
    counted = (
        _NUMBERS.get(word) == len(doers) and (following.endswith(_PLURAL) or following == _OF)
        for word, following in pairwise(sign.line.folded)
    )
    return any(counted) and bool(named)


def _are_all(line: Line, counted: set[int]) -> bool:
    """Tell whether a sentence names as many as are counted, and no others: "made it with two designers"."""
    named = {name.body for name in line.names if name.body is not None}
    known = {at for name in line.names for at in range(name.first, name.last)}
    # "I enclose the Harbour Plan": a word before what a document is called belongs to it.
    known |= {at for each in line.mentions for at in range(each.first - 1, each.last)}
    capitals = (at for at in range(line.first + 1, line.last) if line.words.is_capital(at))
    others = any(at not in known and line.words.folded[at] not in _CAPITALS for at in capitals)
    return len(named) in counted and not others and counted.isdisjoint(map(_NUMBERS.get, line.folded))


def _says_the_bodies(line: Line, counted: set[int]) -> bool:
    """Tell whether a sentence says "the four bodies", who are named before it, of as many as are counted."""
    return any(_NUMBERS.get(word) in counted and after in _SORTS for word, after in pairwise(line.folded))


def _counted_on_sites(line: Line) -> set[int]:
    """Return how many bodies have a document on their sites: "on the websites of all four", "of the two bodies"."""
    folded, found = line.folded, set()
    for at, word in enumerate(folded):
        led, behind = folded[max(0, at - 3) : at], folded[at + 1 : at + 2]
        every = word == _BOTH or not _ALL_OF.isdisjoint(led[-1:])
        if word in _NUMBERS and every and not _SITES.isdisjoint(led) and _OF in led and _BODIES.issuperset(behind):
            found.add(_NUMBERS[word])
    return found


def _signing(sign: Sign, doers: set[str]) -> Iterator[set[str]]:
    """Yield those who sign under the same headings: "Chief Executive, Harbour Board" on a line of its own.

    Such a line looks like a heading in files that do not tell headings.
    """
    signed = False
    for line in sign.text.lines[sign.number + 1 : sign.number + 1 + SIGNED]:
        named = _named_in(line, doers) if len(line.words.folded) <= SIGNATURE else set()
        if line.is_heading and not named:
            return
        if not signed and not line.is_heading and line.passage.trail != sign.line.passage.trail:
            return
        signed = signed or line.is_heading
        yield named


def _named_with_the_act(
    grounds: Grounds, sought: Sought, sign: Sign, doers: set[str], *, said: bool
) -> Iterator[Bearing]:
    """Yield a sentence that says the act was done, and names everybody who owes it as having done it.

    Where it only says (*said*) what shows that the act was done, they may have done that alone together.
    """
    named = _named_around(sign, doers)
    if named != doers and (_BY in sign.line.folded or _counted_on_sites(sign.line)) and _counts_them_all(sign, doers):
        named = doers
    if named != doers or sign.cued.how is not How.STATED or sign.line.is_heading or _has_an_act_of_its_own(sign, doers):
        return
    found, tone = _about(grounds, sign, sought), grounds.tone(sign)
    if found.which != THIS:
        return
    if tone != DONE:
        yield bearing(sign, Answer.PARTLY, tone, meant(tone))
    elif sought.reaches and _may_be_reached(sign):
        yield bearing(sign, Answer.PARTLY, tone, "it names them all, and may mean that they were reached")
    elif _did_another_act(sign, sought):
        yield bearing(sign, Answer.PARTLY, tone, "it says of something else that they did it")
    elif not said:
        yield bearing(sign, Answer.PARTLY, tone, "it names them all, and says of something later that they did it")
    else:
        yield bearing(sign, Answer.FOUND, tone, "it says so of all who owe it")


def _did_another_act(sign: Sign, sought: Sought) -> bool:
    """Tell whether "by" leads to them from another act: "which was published in May, has been written by both"."""
    folded = sign.line.words.folded
    by = next((at for at in range(sign.cued.last, sign.line.last) if folded[at] == _BY), None)
    if by is None:
        return False
    acts = [
        each
        for each in sign.line.told
        if sign.cued.last <= each.first and each.last in (by, by + 1) and each.how is How.STATED
    ]
    targets = {(target.kind, target.name) for each in acts for target in each.cue.targets if target.kind == "act"}
    return bool(targets) and targets.isdisjoint(sought.targets)


def _has_an_act_of_its_own(sign: Sign, doers: set[str]) -> bool:
    """Tell whether one of them stands behind the act and with another: "X wrote the plan, and Y was consulted".

    So it is where somebody else did it: "X and Y wrote the plan, and a printer published it".
    """
    words, line = sign.line.words, sign.line
    ends = [name.last for name in line.names if name.body in doers]
    if ends and max(ends) <= sign.cued.first and _begins_anew(sign, max(ends), sign.cued.first):
        return True
    if ends and max(ends) <= sign.cued.first and _others_begin(sign, max(ends), sign.cued.last, doers):
        return True
    if _BY in words.folded[sign.cued.first : sign.cued.last]:
        return False
    behind = [name for name in line.names if name.body in doers and name.first >= sign.cued.last]
    return any(_JOINING.isdisjoint(words.folded[sign.cued.last : name.first]) for name in behind[:1])


def _may_be_reached(sign: Sign) -> bool:
    """Tell whether those who are named may be the ones to whom it was done: "staff of both were consulted"."""
    words = sign.line.folded
    return "by" not in words and not PASSIVE.isdisjoint(words)
