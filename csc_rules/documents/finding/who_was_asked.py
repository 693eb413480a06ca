"""Tables of those who were asked about a document in its making, one after the other.

"Who we asked about this plan", and below it "Who | How | When": whoever has a row was asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet

from csc_rules.documents.case import Bearing, Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.files.own_file import speaks_of_a_draft
from csc_rules.documents.files.titles import cover
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.took_part import ASKING, TOOK_PART, Rows, in_tables, tables_of
from csc_rules.documents.grammar_words import DEFINITE, NO_PART
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.tones import NOT_SO

# What heads the first column of such a table, and those that say how it was done.
_WHO = TOOK_PART | frozenset(
    {"who", "group", "body", "organisation", "organisation or group", "consultee", "partner", "stakeholder", "name"}
)
_HOW = frozenset(
    {"how", "when", "date", "dates", "method", "how and when", "when and how", "what we did", "what they said"}
    | {"what they told us", "outcome", "result", "response", "reply", "what changed", "how we asked", "format"}
)
_ASKED = frozenset({"asked", "consulted", "consultation"})
_MAY_BE = NO_PART - {"asked"} | {"should", "might", "could", "would", "may", "must", "ought", "will", "shall"}
_DRAFTS = frozenset({"draft", "new", "joint", "whole"})
# "These are our partners": what a table has that is not of those who were asked.
_POINTS = frozenset({"these", "those", "table", "below", "following", "here", "other"})
_ABOUT = ("about", "on")
# What a row says of whoever was not asked after all.
_NOT_ASKED = NO_PART | {"deferred", "awaited", "pending", "unable", "outstanding", "later", "fixed", "tbc", "due"}
# The passage that leads to a table has at most so many sentences.
_FAR = 12


def who_was_asked(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield the rows of such a table that name those whom an act has to reach."""
    yield from in_tables(grounds, sought, _tables)


def _tables(text: Marked, noun: str) -> tuple[Rows, ...]:
    found: list[Rows] = []
    title_lines = tuple(cover(text))
    for number, before, heading, heads in tables_of(text):
        if not heads or heads[0] not in _WHO or _HOW.isdisjoint(heads[1:]):
            continue
        leading = [] if before.is_heading else before.beside(text.lines[max(0, number - _FAR) : number])
        called = (each for each in title_lines if each is not heading and each not in leading)
        title = frozenset(word for each in called for word in each.folded) - DEFINITE
        if _is_over(heading, leading, noun, title):
            found.append(Rows(text, number, 0, len(heads), _NOT_ASKED))
    return tuple(found)


def _is_over(heading: Line | None, leading: Sequence[Line], noun: str, title: AbstractSet[str]) -> bool:
    """Tell whether the heading above a table, or the passage that leads to it, is over those who were asked.

    A passage that says of those in the table, or of nobody, anything but that they were asked is not.
    """
    near = [*leading, *([] if heading is None else [heading])]
    if any(NOT_SO & line.tones.keys() for line in near) or any(_leads_elsewhere(line) for line in leading):
        return False
    asked = heading is not None and _asks_about(heading.folded, noun, title)
    return asked or any(_is_open(line, noun) for line in leading[-1:])


def _is_open(line: Line, noun: str) -> bool:
    """Tell whether a sentence says that the draft was open to comments; "a draft plan for the gala" is another."""
    folded = line.folded
    behind = next((folded[at + 1 : at + 2] for at, word in enumerate(folded) if word == noun), None)
    return behind not in (None, ("for",)) and _asks(line) and speaks_of_a_draft(line)


def _leads_elsewhere(line: Line) -> bool:
    return not (_POINTS | NO_PART).isdisjoint(line.folded) and not _asks(line)


def _asks(line: Line) -> bool:
    acts = {act for cued in line.told if cued.how is How.STATED for act in cued.cue.names("act")}
    return not ASKING.isdisjoint(acts)


def _asks_about(folded: Sequence[str], noun: str, title: AbstractSet[str] = frozenset()) -> bool:
    """Tell whether words are over those who were asked about the document; *title* are those by which it is called.

    >>> _asks_about("who we asked about this plan".split(), "plan")
    True
    >>> _asks_about("consultation on the draft plan".split(), "plan")
    True
    >>> _asks_about("who was asked to deliver the plan".split(), "plan")
    False
    >>> _asks_about("consultation on the travel plan".split(), "plan", {"community"})
    False
    """
    about = next((at for at, word in enumerate(folded) if word in _ABOUT), 0)
    behind = [word for word in folded[about + 2 :] if word not in title | _DRAFTS and not word.isdigit()]
    asked = folded[:about] and folded[about - 1] in _ASKED and _MAY_BE.isdisjoint(folded[:about])
    return bool(asked) and not DEFINITE.isdisjoint(folded[about + 1 : about + 2]) and behind in ([noun], [])
