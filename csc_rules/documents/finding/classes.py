"""How a text speaks of a class of people or bodies: by a member, by its words, by a name of its form, or in a title.

"The harbour trusts were consulted" names the class, "Westhaven Harbour Trust was consulted" one of it, and "the
children and young people's plan" nobody.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from csc_rules.documents.case import Named, Sought
from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.finding.grounds import Grounds, is_certain
from csc_rules.documents.finding.only_helped import ANSWERS, is_of_theirs, only_gathered, only_helped
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.names.model import Certainty, NameRead
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.words import words_of
from csc_rules.law.model.cues import Cue

_OWNS = ("'s", "\u2019s")
# "Children and Young People's": what is owned stands at most so many words on.
OWNED = 3
# "Voluntary organisations including Harbour Help": what leads to a name stands at most so many words behind the class.
_NAMELY = frozenset({"including", "included", "include", "namely", "like"})
_SUCH_AS = ("such", "as")
LED_BY = 4
_DETERMINERS = frozenset({"the", "all", "its", "our", "their"})
_ONE_OF = frozenset({"of"})
# "The association of small harbour boards" is none of them.
_NAMED_IN = 4
SPOKESMEN = frozenset({"association", "associations", "federation", "confederation", "union", "society"})
_SOME = frozenset({"some", "few", "certain", "selected"})
_FEW = frozenset({"two", "three", "four"})
_BRACKET = "("
_FROM, _HAD = "from", frozenset({"had", "received", "got", "have"})
_LENDING = frozenset({"lending", "hosting", "letting", "providing", "offering", "helping", "paying"})
_CLASS = "class"
# A school has a governing body, or somebody who owns it.
_ENDS_A_NAME = frozenset(
    {"and", "or", "are", "is", "has", "have", "for", "on", "in", "at", "as", "who", "which", "sit", "sits"}
)
_SCHOOLS = frozenset({"school", "academy"})


@frozen
class Reached:
    """How somebody is named: for certain, as likely, as a class, or only touched; and why that counts as it does."""

    sure: bool
    why: str


def as_named(
    grounds: Grounds, whom: Named | None, line: Line, named: list[NameRead], since: int = 0, until: int | None = None
) -> Reached | None:
    """Say how a sentence names a body or a class, from a word to another; None where it does not."""
    assert whom is not None
    return as_class(grounds, whom, line, named, since, until) if whom.is_class else _as_body(grounds, whom, line, named)


def _as_body(grounds: Grounds, whom: Named, line: Line, named: list[NameRead]) -> Reached | None:
    ours = [name for name in named if name.body == whom.id]
    if any(is_certain(name) for name in ours):
        return Reached(True, "it names the body")
    shorts = (
        name for name in ours if _is_short(grounds, name, whom.id, line) and not _is_elsewhere(grounds, line, name)
    )
    short = next((name for name in shorts if not is_of_theirs(line, name.first)), None)
    if short is not None and _is_named_in_full(grounds, whom.id, short, line):
        return Reached(True, "it names the body, by what the text calls it for short")
    if ours:
        return Reached(False, f"{ours[0].meaning.why or 'it probably means the body'}; confirm that it does")
    if any(_is_office_of(grounds, whom.id, body) for body in {name.body for name in named} if body is not None):
        return Reached(False, "it names the body whose office this is; confirm that it stands for it")
    if any(takes_in(grounds, name, whom, named) for name in named):
        return Reached(False, "it names a class of bodies, and not this one")
    return None


def _is_office_of(grounds: Grounds, office: str, body: str) -> bool:
    """Tell whether the title of somebody is that of an office and a body: "Head of the Harbour Board"."""
    bodies = grounds.register.bodies
    by = grounds.once(("title", body), lambda: words_of(bodies[body].title).folded if body in bodies else ())
    held = grounds.once(("title", office), lambda: words_of(bodies[office].title).folded if office in bodies else ())
    return bool(by) and held[-len(by) :] == by and not _ONE_OF.isdisjoint(held[: -len(by)][-2:])


def _is_short(grounds: Grounds, name: NameRead, body: str, line: Line) -> bool:
    """Tell whether a name is the end of what a body is called, or its first letters: "the IJB", and not "the HSCP"."""
    title = words_of(grounds.register.bodies[body].title).folded
    said = line.words.folded[name.first : name.last]
    letters = "".join(word[0] for word in title)
    return len(name.classes) == 1 and (
        title[-len(said) :] == said or (len(said) == 1 and len(said[0]) > 1 and letters.endswith(said[0]))
    )


def _is_elsewhere(grounds: Grounds, line: Line, name: NameRead) -> bool:
    """Tell whether a place that is not in our own name stands behind one: "the IJB in Skerry"."""
    folded, at = line.words.folded, name.last
    if folded[at : at + 1] not in (("in",), ("of",), ("for",)) or at + 1 >= line.last:
        return False
    ours = {word for each in grounds.own for word in words_of(grounds.register.bodies[each].title).folded}
    return line.words.is_capital(at + 1) and folded[at + 1] not in ours | MONTH_NAMES


def _is_named_in_full(grounds: Grounds, body: str, short: NameRead, line: Line) -> bool:
    """Tell whether a text names a body for certain as well, and no other of its class."""
    text = next((each for each in grounds.texts if each.text is line.text), None)
    if text is None:
        return False
    names = (name for each in text.lines for name in each.names if is_certain(name))
    named = grounds.once(("full", id(text)), lambda: frozenset(name.body for name in names if name.body is not None))
    alike = {each for each in named if grounds.register.is_member(each, short.classes[0], grounds.day)}
    return body in named and alike == {body}


def takes_in(grounds: Grounds, name: NameRead, whom: Named, named: list[NameRead]) -> bool:
    """Tell whether a name is that of a whole class to which a body belongs: "the harbour boards".

    "Partners" may be anybody, and where some of a class are named beside it, "the board" is one of those.
    """
    if name.body is not None or not (name.meaning.firm or len(name.classes) == 1):
        return False
    register, day = grounds.register, grounds.day
    kinds = [kind for kind in name.classes if register.is_member(whom.id, kind, day)]
    if not kinds:
        return False
    others = {each.body for each in named if each.body is not None}
    return any(not any(register.is_member(each, kind, day) for each in others) for kind in kinds)


def as_class(
    grounds: Grounds, whom: Named, line: Line, named: list[NameRead], since: int = 0, until: int | None = None
) -> Reached | None:
    """Say how a sentence names a class, or one that belongs to it, from a word to another; None where it does not."""
    last = line.last if until is None else until
    entry = grounds.register.classes.get(whom.id)
    members = [name.body for name in named if is_certain(name)]
    if any(body is not None and grounds.register.is_member(body, whom.id, grounds.day) for body in members):
        return Reached(True, "it names one that belongs to the class")
    marks = [cued for cued in _marks(grounds, line, whom.id) if since <= cued.first < last]
    words = [name for name in named if name.body is None and whom.id in name.classes and not _in_a_title(line, name)]
    words = [name for name in words if not only_gathered(line, name)]
    if not marks and not words:
        return None
    if entry is not None and entry.judged_by is not None and not entry.persons:
        return _chosen(grounds, line, marks, words)
    stated = [cued.first for cued in marks if cued.how is How.STATED and not _is_spoken_for(line, cued.first)]
    touched = [cued for cued in marks if cued.how is not How.STATED]
    # A word that is sure to name others, "pupils", may only touch on those who are meant, "pupil councils".
    stated += [
        name.first
        for name in words
        if name.meaning.firm
        and not _is_spoken_for(line, name.first)
        and not any(cued.first <= name.first < cued.last for cued in touched)
    ]
    if stated and not (entry is not None and entry.persons) and all(_is_some(line, at) for at in stated):
        return Reached(False, "it names some of them")
    return Reached(bool(stated), "it names them" if stated else "it touches on them, and does not name them")


def is_by_form(sought: Sought, line: Line, since: int, until: int) -> bool:
    """Tell whether a name with a place or a word before it is one of the class by its form: "Westhaven College"."""
    words, folded = line.words, line.words.folded
    assert sought.whom is not None

    def goes_on(at: int) -> bool:
        # "Westhaven Police Federation", "Westhaven Police cadets", "the College of Nurses".
        if folded[at : at + 2] == ("and", "crime"):
            return True
        return at < until and words.between(at - 1, at).isspace() and folded[at] not in _ENDS_A_NAME

    def is_led(at: int) -> bool:
        return at > since and words.is_capital(at - 1) and words.between(at - 1, at).isspace()

    return any(
        name.body is None
        and name.meaning.gone is None
        and name.classes[:1] == (sought.whom.id,)
        and (len(name.classes) == 1 or _SCHOOLS.isdisjoint(folded[name.first : name.last]))
        and words.is_capital(name.first)
        and words.is_capital(name.last - 1)
        and (is_led(name.first) or name.meaning.certainty is Certainty.LIKELY)
        and not words.text[words.starts[name.last - 1] : words.ends[name.last - 1]].endswith(_OWNS)
        and not goes_on(name.last)
        and not _is_spoken_for(line, name.first)
        for name in line.names
        if since <= name.first < until
    )


def _marks(grounds: Grounds, line: Line, named: str) -> list[Cued]:
    """Return where a sentence has words for a class; many signs in it ask for them."""
    return grounds.once(("marks", id(line), named), lambda: _words_for(line, named))


def _words_for(line: Line, named: str) -> list[Cued]:
    """Return where a sentence has words for a class, but for those that stand in a name or a title."""
    return [
        cued
        for cued in line.cued
        if named in cued.cue.names(_CLASS)
        and (
            is_a_name(line, cued) or not any(name.first <= cued.first and cued.last < name.last for name in line.names)
        )
        and not (_is_of_a_name(line, cued) or only_gathered(line, cued))
        and not (_has_names(cued.cue) and not (is_a_name(line, cued) and not only_helped(line, cued)))
    ]


def _chosen(grounds: Grounds, line: Line, marks: list[Cued], words: list[NameRead]) -> Reached:
    """Say how a class is named whose members somebody has to choose: those who were asked may not be all of them.

    Bodies that are named were chosen, and so were people who were asked: of people none is meant by name.
    """
    if any(is_a_name(line, cued) for cued in marks):
        return Reached(True, "it names one that is by its name of the class")
    firm = [cued for cued in marks if cued.how is How.STATED and not only_helped(line, cued)]
    ends = [cued.last for cued in firm]
    ends += [name.last for name in words if name.meaning.firm and not only_helped(line, name)]
    if any(_leads_to_names(line, last) for last in ends):
        return Reached(True, "it names some of the class")
    if any(cued.how is How.STATED and _are_people(grounds, line, cued) for cued in marks):
        return Reached(True, "it names them")
    return Reached(False, "it names a class, and which bodies it takes in is for somebody to say")


def _has_names(cue: Cue) -> bool:
    """Tell whether a cue has names, or forms of names: all that it states is written with a capital letter."""
    return bool(cue.states) and all(phrase[0].isupper() for phrase in cue.states)


def is_a_name(line: Line, cued: Cued) -> bool:
    """Tell whether words are a name, or have the form of one, and are written as one: "Westhaven Harbour Trust"."""
    if cued.how is not How.STATED or not _has_names(cued.cue):
        return False
    words = line.words
    written = [words.text[words.starts[at]] for at in range(cued.first, cued.last)]
    return written[0].isupper() and written[-1].isupper()


def _leads_to_names(line: Line, last: int) -> bool:
    """Tell whether names follow the words for a class: "voluntary organisations including Harbour Help"."""
    folded, words = line.words.folded, line.words
    if last < line.last and _BRACKET in words.between(last - 1, last) and _are_names(line, last):
        return True
    if _gives_who_replied(line, last):
        return True
    for at in range(last, min(last + LED_BY, line.last - 1)):
        led = at + 1 if folded[at] in _NAMELY else at + 2 if folded[at : at + 2] == _SUCH_AS else None
        if led is not None:
            led += led < line.last and folded[led] in ("the", "for")
            return led < line.last and words.is_capital(led)
    return False


def _gives_who_replied(line: Line, last: int) -> bool:
    """Tell whether a sentence names those of a class who answered: "wrote to them all, and had replies from Hirta"."""
    folded, words = line.words.folded, line.words
    for at in range(last, line.last - 3):
        if folded[at] in ANSWERS and folded[at + 1] == _FROM and folded[at - 1] in _HAD:
            others = any(last <= cued.first < at and cued.cue.names(_CLASS) for cued in line.cued)
            return not others and words.is_capital(at + 2)
    return False


def _are_names(line: Line, first: int) -> bool:
    """Tell whether two names or more stand in brackets: "(Hirta, Skerry and Rona)", and not "(CVS)", "(see Annex)"."""
    words = line.words
    last = next((at for at in range(first + 1, line.last) if ")" in words.between(at - 1, at)), line.last)
    if not _LENDING.isdisjoint(words.folded[last : last + 1]):
        return False
    several = any("," in words.between(at - 1, at) or words.folded[at] == "and" for at in range(first + 1, last))
    return several and all(
        (words.is_capital(at) and words.folded[at] not in MONTH_NAMES) or words.folded[at] in ("and", "the", "of")
        for at in range(first, last)
    )


def _are_people(grounds: Grounds, line: Line, cued: Cued) -> bool:
    """Tell whether the words for a class are words for people as well: "parents", and not "parents' groups"."""
    return any(
        other.first == cued.first
        and other.last >= cued.last
        and other.how is How.STATED
        and any(_is_of_people(grounds, name) for name in other.cue.names(_CLASS))
        for other in line.cued
    )


def _is_spoken_for(line: Line, at: int) -> bool:
    """Tell whether others spoke for those who are named: "the harbour association, for the harbour boards"."""
    words, folded = line.words, line.words.folded
    while at > line.first and folded[at - 1] in _DETERMINERS:
        at -= 1
    led = folded[max(line.first, at - 2) : at]
    named = folded[max(line.first, at - _NAMED_IN) : at]
    if any(word in SPOKESMEN and named[place + 1 : place + 2] == ("of",) for place, word in enumerate(named)):
        return True
    if led[-1:] == ("representing",) or led == ("behalf", "of"):
        return True
    return led[-1:] == ("for",) and at - 1 > line.first and "," in words.between(at - 2, at - 1)


def _is_some(line: Line, at: int) -> bool:
    """Tell whether only some of a class are meant: "some harbour boards", "a few of our boards", "two boards"."""
    folded = line.words.folded
    while at > line.first and folded[at - 1] in _DETERMINERS | _ONE_OF:
        at -= 1
    near = folded[max(line.first, at - 2) : at]
    # "The two boards" are all, and "sixty-two boards" no few.
    few = not _FEW.isdisjoint(near[-1:]) and not any(word in _DETERMINERS or word.endswith("ty") for word in near[:-1])
    return few or not _SOME.isdisjoint(near[-1:])


def _is_of_people(grounds: Grounds, name: str) -> bool:
    entry = grounds.register.classes.get(name)
    return entry is not None and entry.persons and entry.judged_by is None


def _is_of_a_name(line: Line, cued: Cued) -> bool:
    """Tell whether people stand only in the name of a document or group: "the Children and Young People's Board"."""
    if _in_a_title(line, cued):
        return True
    words = line.words
    for at in range(cued.last, min(cued.last + OWNED, line.last)):
        written = words.text[words.starts[at] : words.ends[at]]
        if not (written[0].isupper() or written == "and") or "," in words.between(at - 1, at):
            return False
        if written.endswith(_OWNS):
            return True
    return False


def _in_a_title(line: Line, named: Cued | NameRead) -> bool:
    """Tell whether words stand in the name of a document, as "children" in that of their plan."""
    return any(each.first <= named.first and named.last <= each.last for each in line.mentions)


def may_mean(grounds: Grounds, name: NameRead, bodies: Iterable[str]) -> bool:
    """Tell whether a name is that of one of some bodies, or of a class that takes one of them in."""
    if name.body is not None:
        return name.body in bodies
    register, day = grounds.register, grounds.day
    return any(register.is_member(body, kind, day) for body in bodies for kind in name.classes)
