"""Who answered, as the sentences of a chapter tell one after the other, where one says that people were asked.

"We asked people what should be in it. … Schools. The Schools Forum took the draft on 14 November. … The constabulary
commented at length, and so did the Youth Offending Team."
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, takewhile

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.took_part import ASKING
from csc_rules.documents.grammar_words import MONTH_NAMES, NO_PART
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.straight import straight
from csc_rules.documents.sentences.tones import NOT_SO

# A chapter goes on for at most so many sentences; who answered, with a label before it, is named in so many words.
_CHAPTER, _SUBJECT, _LABEL = 60, 30, 8
_ANSWERED = frozenset({"answered", "commented", "responded", "replied"})
_HOW = (("at", "length"), ("in", "writing"), ("in", "detail"), ("in", "full"))
_READ = frozenset({"discussed", "considered", "took", "read", "saw", "studied", "examined", "debated", "received"})
_THE = frozenset({"the", "our", "this"})
_DRAFT = frozenset({"draft", "drafts"})
# "Provided written contributions", "sent comments on the draft in May".
_GAVE = frozenset({"provided", "sent", "gave", "made", "submitted", "returned", "supplied", "offered", "contributed"})
_HOW_GIVEN = frozenset({"written", "detailed", "helpful", "full", "useful", "formal", "a", "an", "their", "its", "in"})
_GIVEN = frozenset({"contributions", "contribution", "comments", "replies", "reply", "responses", "response", "text"})
_GIVEN |= {"submissions", "submission", "drafts"}
# Contributions that are not said to be written may be money.
_OR_MONEY, _WRITTEN = frozenset({"contributions", "contribution"}), "written"
# "Replies came as well from the harbour board": before "from" stand at most so many words.
_CAME, _FROM, _FROM_AT = frozenset({"came", "received", "arrived", "had"}), "from", 8
# So many passages stand at most between what was asked and the answers.
_APART = 2
_OF_ELSE = frozenset({"progress", "review", "reviews", "evaluation", "satisfaction", "staff", "budget", "housing"})
_ALL_OF = ("all", "of", "which")
_WAS, _OUT = frozenset({"was", "were", "is", "has", "had", "been"}), frozenset({"out", "round", "to", "on"})
_OPEN = frozenset(
    {"open", "ready", "out", "sent", "shared", "put", "circulated", "published", "issued", "consulted", "discussed"}
    | {"available", "done", "finished", "posted", "online", "with"}
)
_SAID = frozenset(
    {"asked", "commented", "wanted", "replied", "agreed", "supported", "welcomed", "suggested", "recommended", "made"}
)
_PLAN = frozenset({"plan", "strategy"})
_EVENTS = frozenset({"consultation", "workshop", "workshops", "survey", "tables"})
# "Had the draft on its table", "had it before them".
_BEFORE_THEM = (("on", "its", "table"), ("on", "their", "table"), ("before", "it"), ("before", "them"))
_ABOUT, _IN_ASIDES = frozenset({"on", "about"}), frozenset({"on", "in", "at", "and", "the"})
_HAD, _IT, _CONSULTED = "had", "it", "consulted"
# Names stand one behind the other, and nothing but such words between them.
_JOINING = frozenset({"the", "and", "of", "for", "both", "all", "each", "also", "area", "on"})
_BEFORE = frozenset({"all", "each", "both", "for", "of", "on", "and", "also"})
# What tells of another time, of some of them, or of nothing that happened.
_OTHERWISE = frozenset(
    {"last", "previous", "earlier", "old", "former", "if", "would", "could", "hardly", "never", "not", "no", "nobody"}
    | {"instead", "except", "but", "unless", "neither", "nor", "without", "while", "only", "when", "before", "after"}
    | {"although", "though", "opposite", "like", "unlike", "since", "once", "whose", "which", "who", "awaited"}
)
_SO_DID = (("so", "did"), ("so", "have"))
_YEAR = 4


def answered_apart(grounds: Grounds, sought: Sought, sign: Sign) -> list[tuple[Line, int, int]]:
    """Return the sentences of its chapter that say who answered, each with the words between which they stand."""
    if sought.verb not in ASKING or sign.cued.how is not How.STATED or sign.line.is_heading:
        return []
    return grounds.once(("answered", id(sign.line)), lambda: list(_answers(sign)))


def _answers(sign: Sign) -> Iterator[tuple[Line, int, int]]:
    own, lines = sign.line.passage.trail, sign.text.lines
    title = next((line.passage.text for line in lines if line.is_heading), None)
    # What stands under the title of a file alone is no chapter, and "we were consulted" says that others asked.
    if not own or own[-1] == title or ("we", "were") in pairwise(sign.line.folded):
        return
    years = {word for word in sign.line.folded if word.isdigit()}
    before = range(sign.number - 1, max(-1, sign.number - 1 - _CHAPTER), -1)
    behind = range(sign.number + 1, min(len(lines), sign.number + 1 + _CHAPTER))
    of_chapter = (takewhile(lambda place: lines[place].passage.trail == own, side) for side in (before, behind))
    for place in chain.from_iterable(of_chapter):
        line = lines[place]
        it = _is_of_the_draft(line, lines[place - 1], years)
        at = None if NOT_SO & line.tones.keys() or _is_otherwise(line, years) else _verb(line, it=it)
        if at is not None:
            yield line, line.first, line.last if _names_more(line, at) else at
        elif _answers_it(sign, line, lines[place - 1]) and (since := _behind_from(line)) and _is_now(line, years):
            yield from _from_whom(line, since)


def _answers_it(sign: Sign, line: Line, before: Line) -> bool:
    """Tell whether answers that a sentence tells of may be those to what a sentence before it says was asked.

    "A form on progress went out. Replies came from the harbour board": the sentence between asks something else.
    """
    apart = line.passage.number - sign.line.passage.number
    if NOT_SO & line.tones.keys() or not 0 <= apart <= _APART:
        return False
    return before.passage.number != line.passage.number or _OF_ELSE.isdisjoint(set(before.folded) - {*sign.line.folded})


def _behind_from(line: Line) -> int:
    """Return where a sentence names those from whom answers came: "replies came as well from the harbour board"."""
    folded = line.folded
    at = next((at for at, word in enumerate(folded[:_FROM_AT]) if word == _FROM), 0)
    led = not _GIVEN.isdisjoint(folded[:2]) and not _CAME.isdisjoint(folded[1:at])
    return line.first + at + 1 if led and _OTHERWISE.isdisjoint(folded[:at]) else 0


def _from_whom(line: Line, since: int) -> Iterator[tuple[Line, int, int]]:
    """Yield those named behind each "from": "from the harbour board, from its tenants and from Hirta Homes"."""
    until = _until_relative(line)
    ends = [at for at in range(since, until) if line.words.folded[at] == _FROM]
    for begin, end in pairwise((since - 1, *ends, until)):
        yield from ((line, *span) for span in straight(line, begin + 1, end))


def _until_relative(line: Line) -> int:
    """Return where a sentence goes on to tell more of all who are named: ", all of which had been sent the draft"."""
    folded = line.words.folded
    places = range(line.first, line.last - 2)
    return next((at for at in places if folded[at : at + 3] == _ALL_OF), line.last)


def _is_now(line: Line, years: set[str]) -> bool:
    """Tell whether nothing before such an aside says that it was not so, or of another time."""
    until = _until_relative(line)
    behind = line.words.folded[until : line.last]
    others = any(word.isdigit() and len(word) == _YEAR and word not in years for word in line.folded)
    return not others and _OTHERWISE.isdisjoint(line.words.folded[line.first : until]) and NO_PART.isdisjoint(behind)


def _is_of_the_draft(line: Line, before: Line, years: set[str]) -> bool:
    """Tell whether the sentence before tells of the draft, or that others were asked about it, which "it" is then."""
    if before.passage.number != line.passage.number or NOT_SO & before.tones.keys() or _is_otherwise(before, years):
        return False
    if _tells_of_the_draft(before.folded):
        return True
    # "We consulted the port on rents": on something else.
    on = next((at for at, word in enumerate(before.folded) if word in _ABOUT), None)
    if on is not None and not _is_the_draft(before.folded[on + 1 :]):
        return False
    return _CONSULTED in before.folded and any(
        cued.how is How.STATED and not ASKING.isdisjoint(cued.cue.names("act")) for cued in before.told
    )


def _tells_of_the_draft(folded: Sequence[str]) -> bool:
    """Tell whether words say that the draft went out: not that it "was of the budget", or "came with a bill".

    >>> _tells_of_the_draft(("the", "draft", "was", "open")), _tells_of_the_draft(("the", "draft", "was", "lost"))
    (True, False)
    """
    for at, word in enumerate(folded):
        if word in _DRAFT:
            behind = [each for each in folded[at + 1 : at + 2] if each not in _PLAN] + [*folded[at + 2 : at + 5]]
            verb = next((place for place, each in enumerate(behind) if each not in _WAS), len(behind))
            if verb and not _OPEN.isdisjoint(behind[verb : verb + 1]) and behind[verb + 1 : verb + 2] != ["of"]:
                return True
            if behind[:1] in (["went"], ["came"]) and not _OUT.isdisjoint(behind[1:2]):
                return True
    return False


def _is_otherwise(line: Line, years: set[str]) -> bool:
    """Tell whether a sentence speaks of another time than the one that says who was asked, or of what was not done."""
    others = (word for word in line.folded if word.isdigit() and len(word) == _YEAR and word not in years)
    return not _OTHERWISE.isdisjoint(line.folded) or any(others)


def _verb(line: Line, *, it: bool) -> int | None:
    """Return where a sentence says of those whom it begins with, and of nobody else, that they answered.

    *it* tells whether "it" is the draft.
    """
    words = line.words
    begin = _behind_label(line)
    if words.folded[begin] in _BEFORE:
        return None
    for at in range(begin, min(line.last, begin + _SUBJECT)):
        if at > begin and _is_answer(words.folded[at : _until_aside(line, at)], it=it):
            return at
        if not (words.is_capital(at) or words.folded[at] in _JOINING):
            return None
    return None


def _until_aside(line: Line, at: int) -> int:
    """Return where a sentence goes on with something in brackets: "in two round tables (on 21 and 28 November)"."""
    words = line.words
    aside = next((place for place in range(at + 1, line.last) if "(" in words.between(place - 1, place)), line.last)
    # "(On the future of hoses)" tells what it was about.
    harmless = all(
        words.is_capital(place) or words.folded[place].isdigit() or words.folded[place] in _IN_ASIDES
        for place in range(aside, line.last)
    )
    return aside if harmless else at


def _behind_label(line: Line) -> int:
    """Return where a sentence begins behind a label: "Schools. The Schools Forum took the draft"."""
    places = range(line.first + 1, min(line.last, line.first + _LABEL))
    return next((at for at in places if not {".", ":"}.isdisjoint(line.words.between(at - 1, at))), line.first)


def _names_more(line: Line, at: int) -> bool:
    """Tell whether a sentence goes on to name others who answered, and ends so: "and so did the police"."""
    words = line.words
    so = next((place for place in range(at, line.last - 2) if words.folded[place : place + 2] in _SO_DID), None)
    return so is not None and all(
        words.is_capital(place) or words.folded[place] in _JOINING for place in range(so + 2, line.last)
    )


def _is_answer(words: Sequence[str], *, it: bool = False) -> bool:
    """Tell whether words say that somebody answered what was asked.

    >>> _is_answer(("commented", "at", "length")), _is_answer(("commented", "on", "the", "road"))
    (True, False)
    >>> _is_answer(("took", "part", "in", "two", "workshops")), _is_answer(("took", "the", "lead"))
    (True, False)
    >>> _is_answer(("sent", "written", "comments")), _is_answer(("sent", "comments", "on", "the", "road"))
    (True, False)
    >>> _is_answer(("provided", "written", "contributions")), _is_answer(("provided", "contributions"))
    (True, False)
    >>> _is_answer(("took", "the", "draft", "on", "14", "november")), _is_answer(("took", "the", "draft", "budget"))
    (True, False)
    >>> _is_answer(("had", "the", "draft", "on", "its", "table")), _is_answer(("had", "the", "draft", "printed"))
    (True, False)
    """
    if not words:
        return False
    verb, behind = words[0], tuple(words[1:])
    if verb == _HAD:
        object_ = 1 if it and behind[:1] == (_IT,) else 2 if behind[:2] == ("the", "draft") else 0
        return object_ > 0 and any(behind[object_:][: len(where)] == where for where in _BEFORE_THEM)
    if verb in _GAVE:
        given = next((place for place, word in enumerate(behind) if word not in _HOW_GIVEN), len(behind))
        more = behind[given + 1 :]
        if not _OR_MONEY.isdisjoint(behind[given : given + 1]) and _WRITTEN not in behind[:given]:
            return False
        on_it = more[:1] in (("on",), ("to",)) and _is_the_draft(more[1:])
        return not _GIVEN.isdisjoint(behind[given : given + 1]) and (_ends(more) or on_it)
    if verb in _ANSWERED:
        if behind[:2] in _HOW:
            return True
        if behind[:1] in (("on",), ("to",)) and behind[1:2] and behind[1] in _THE:
            return _is_the_draft(behind[1:])
        return bool(behind) and _ends(behind)
    if verb == "took" and behind[:2] == ("part", "in"):
        at = next((at for at, word in enumerate(behind[2:5], 2) if word in _EVENTS), None)
        return at is not None and _ends(behind[at + 1 :])
    if it and verb in _READ and behind[:1] == (_IT,):
        return len(behind) == 1 or _ends_with_a_day(behind[1:])
    return verb in _READ and _is_the_draft(behind)


def _is_the_draft(words: tuple[str, ...]) -> bool:
    """Tell whether words name the draft and nothing more: "the draft at its meeting", and not "the draft budget"."""
    if words[1:2] in (("first",), ("full",)):
        words = (words[0], *words[2:])
    if len(words) < 2 or words[0] not in _THE or words[1] not in _DRAFT:
        return False
    rest = words[2:]
    if rest[:2] and rest[0] == "of":
        return rest[1:3] in (("this", "plan"), ("the", "plan"), ("our", "plan"))
    return not rest or rest[0] in ("at", "and") or _ends(rest[1:] if rest[0] == "plan" else rest)


def _ends(words: tuple[str, ...]) -> bool:
    """Tell whether nothing follows but when it was: "in June", "on 14 November", or what others did."""
    if not words or words[0] == "and":
        return True
    return words[0] in ("in", "on") and bool(words[1:]) and (words[1] in MONTH_NAMES or words[1].isdigit())


def _ends_with_a_day(words: tuple[str, ...]) -> bool:
    """Tell whether nothing follows but a day and what was said: "on 14 June and asked for more"."""
    said = words.index("and") if "and" in words else len(words)
    day = words[:said]
    dated = all(word.isdigit() or word in MONTH_NAMES for word in day[1:])
    return bool(day) and _ends(day) and dated and _SAID.issuperset(words[said + 1 : said + 2])
