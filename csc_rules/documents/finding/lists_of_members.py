"""Whether a membership is there yet, and whether a sentence leads to the list of the members and to nothing else."""

from __future__ import annotations

from csc_rules.documents.case import Sought
from csc_rules.documents.files.titles import cover
from csc_rules.documents.finding.took_part import span_of_cell
from csc_rules.documents.sentences.heads import cells_of
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.words import words_of
from csc_rules.law.model.cues import Cue

# Words for what has members.
GROUPS = frozenset(
    {"board", "trust", "partnership", "committee", "group", "panel", "forum", "executive", "team", "network"}
    | {"subgroup", "alliance", "consortium", "commission", "conference", "meeting", "taskforce"}
)
# What heads the column of those who are members, and that of who comes for them.
_BODIES = frozenset(
    {"partner", "partners", "body", "bodies", "organisation", "organisations", "agency", "agencies", "who", "sector"}
)
_PERSONS = frozenset({"by", "name", "names", "post", "role", "representative", "representatives", "title"})
# "For approval", "to be confirmed": such terms of reference are not there yet.
ALMOST = frozenset({"proposes", "proposal", "proposed", "approval", "confirmed", "comment", "discussion", "version"})
ALMOST |= {"suggested", "propose", "suggest"}
_ABOVE = 6
# What stands over those in a list of members who are none: "In attendance", "Observers".
_OTHERS = frozenset({"observer", "observers", "attendance", "attending", "adviser", "advisers", "invited", "apologies"})
_OTHERS |= {"former", "vacant", "vacancies", "invitees", "proposed"}
SUBHEAD = 5
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
    if any(not ALMOST.isdisjoint(each.folded) for each in (*near, *lines[max(0, at - _ABOVE) : at])):
        return True
    if any({"draft", "denial"} & each.tones.keys() for each in near):
        return True
    return any(not ALMOST.isdisjoint(words_of(heading).folded) for heading in sign.line.passage.trail)


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


def heads_others(line: Line) -> bool:
    """Tell whether a short line stands over those who are no members: "In attendance"."""
    return len(line.folded) <= SUBHEAD and not line.names and not _OTHERS.isdisjoint(line.folded)


def bodies_in_row(head: Line, line: Line) -> tuple[int, int] | None:
    """Return from where to where a row has bodies, where the head of the table says which column does; else None."""
    heads = [words_of(cell).folded for cell in cells_of(head.passage.text)]
    columns = [at for at, cell in enumerate(heads) if not _BODIES.isdisjoint(cell) and _PERSONS.isdisjoint(cell)]
    if line.passage.number == head.passage.number or len(columns) != 1:
        return None
    return span_of_cell(line, columns[0], len(heads))


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
