"""Whether a membership is there yet, and whether a sentence leads to the list of the members and to nothing else."""

from __future__ import annotations

from csc_rules.documents.case import Sought
from csc_rules.documents.files.titles import cover
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of
from csc_rules.law.model.cues import Cue

# Words for what has members.
GROUPS = frozenset(
    {"board", "trust", "partnership", "committee", "group", "panel", "forum", "executive", "team", "network"}
    | {"subgroup", "alliance", "consortium", "commission", "conference", "meeting", "taskforce"}
)
# "For approval", "to be confirmed": such terms of reference are not there yet.
_ALMOST = frozenset({"proposes", "proposal", "proposed", "approval", "confirmed", "comment", "discussion", "version"})
_ALMOST |= {"suggested", "propose", "suggest"}
_ABOVE = 6
# A sentence that leads to the list of the members has no other words than these.
# "Are grateful to" and "may be drawn from" lead to others.
LEADING = frozenset(
    {"the", "following", "are", "is", "represented", "on", "of", "member", "members", "membership", "comprise", "as"}
    | {
        "comprises",
        "comprised",
        "include",
        "includes",
        "included",
        "consist",
        "consists",
        "made",
        "up",
        "follows",
        "by",
    }
    | {"currently", "current", "present", "core", "full", "its", "our", "their", "these", "this", "those", "partner"}
    | {
        "partners",
        "organisations",
        "agencies",
        "bodies",
        "in",
        "it",
        "and",
        "people",
        "who",
        "sit",
        "sits",
        "has",
        "have",
    }
    | {
        "a",
        "an",
        "seat",
        "one",
        "responsibility",
        "place",
        "each",
        "from",
        "at",
        "representatives",
        "representative",
        "representation",
        "senior",
    }
    | {
        "was",
        "were",
        "which",
        "chair",
        "chaired",
        "brings",
        "together",
        "come",
        "drawn",
        "involves",
        "all",
        "below",
        "with",
    }
    | {
        "services",
        "sector",
        "sectors",
        "key",
        "statutory",
        "local",
        "other",
        "officers",
        "level",
        "composed",
        "we",
        "both",
    }
    | {"under", "to", "for", "now", "also", "list", "listed", "table", "shows", "lead", "range", "wide", "number", "be"}
)

# "And have each named the person who holds the office shown".
_HAVE, _NAMED = frozenset({"have", "has"}), frozenset({"named", "nominated", "appointed", "chosen", "designated"})
# "The board has met since April, and its partners are".
_AND_ITS, _MET = (
    ("and", "its"),
    frozenset({"met", "meets", "since", "set", "established", "formed", "began", "started"}),
)
_MET |= {"launched", "every", "month", "quarter", "twice", "year", "monthly", "quarterly", "months"}
_EACH = frozenset({"each", "also", "now", "all"})
_OF_A_PERSON = frozenset({"the", "a", "one", "an", "its", "their", "person", "officer", "officers", "representative"})
_OF_A_PERSON |= {
    "who",
    "holds",
    "holder",
    "holders",
    "post",
    "office",
    "offices",
    "of",
    "shown",
    "below",
    "beside",
    "it",
}
_OF_A_PERSON |= {"member", "people", "persons", "representatives", "senior", "lead", "as", "follows", "listed", "given"}


def is_not_there_yet(sign: Sign) -> bool:
    """Tell whether what stands above a sentence says that the membership is proposed, or awaits approval."""
    lines, at = sign.text.lines, sign.number
    first = next((each for each in range(at - 1, max(-1, at - _ABOVE), -1) if lines[each].is_heading), at - 1)
    near = (*cover(sign.text), *lines[max(0, first) : at])
    if any(not _ALMOST.isdisjoint(each.folded) for each in (*near, *lines[max(0, at - _ABOVE) : at])):
        return True
    if any({"draft", "denial"} & each.tones.keys() for each in near):
        return True
    return any(not _ALMOST.isdisjoint(words_of(heading).folded) for heading in sign.line.passage.trail)


def leads_to_members(sign: Sign, sought: Sought) -> bool:
    """Tell whether what stands in a list behind a sentence is its members: not "the members of the board thanked:"."""
    line = sign.line
    if line.is_heading or line.passage.role != "paragraph":
        return True
    titles = {word for doer in sought.doers for word in words_of(doer.title).folded}
    known = {at for name in line.names for at in range(name.first, name.last)}
    known |= {at for cued in line.cued if is_for(cued.cue, sought) for at in range(cued.first, cued.last)}
    known |= {at for at in range(line.first, line.last) if line.words.is_capital(at)}
    known.update(range(names_persons(sign), line.last))
    known.update(at for at in range(line.first, _where_its_begins(sign)) if line.words.folded[at] in _MET)
    return all(
        at in known or word in LEADING | GROUPS | titles or word.removesuffix("s") in GROUPS or word[0].isdigit()
        for at, word in enumerate(line.folded, line.first)
    )


def names_persons(sign: Sign) -> int:
    """Return from where a sentence goes on that each has named who comes for it; its end, where it does not.

    "Are represented on the board, and have each named the person who holds the office shown".
    """
    line, folded = sign.line, sign.line.words.folded
    for at in range(sign.cued.last, line.last - 2):
        if folded[at] == "and" and folded[at + 1] in _HAVE:
            verb = at + 2 + (folded[at + 2] in _EACH)
            told = verb < line.last and folded[verb] in _NAMED and _OF_A_PERSON.issuperset(folded[verb + 1 : line.last])
            return at if told else line.last
    return line.last


def _where_its_begins(sign: Sign) -> int:
    """Return from where a sentence on a group goes on to whom it has: "it meets in May, and its partners are"."""
    line = sign.line
    pairs = (at for at in range(line.first, sign.cued.first) if line.words.folded[at : at + 2] == _AND_ITS)
    return next(pairs, line.first)


def is_for(cue: Cue, sought: Sought) -> bool:
    """Tell whether words are for a duty: for what partners have as the arrangements."""
    return any((target.kind, target.name) == ("duty", sought.duty) for target in cue.targets)
