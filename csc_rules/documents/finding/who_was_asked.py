"""Tables of those who were asked about a document in its making, one after the other.

"Who we asked about this plan", and below it "Who | How | When": whoever has a row was asked.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from csc_rules.documents.case import Bearing, Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.took_part import ASKING, NOT_SO, TOOK_PART, Rows, in_tables
from csc_rules.documents.grammar_words import DEFINITE, NO_PART
from csc_rules.documents.sentences.heads import cells_of
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.words import words_of

# What heads the first column of such a table, and those that say how it was done.
_WHO = TOOK_PART | frozenset(
    {"who", "group", "body", "organisation", "organisation or group", "consultee", "partner", "stakeholder", "name"}
)
_HOW = frozenset(
    {"how", "when", "date", "dates", "method", "how and when", "when and how", "what we did", "what they said"}
    | {"what they told us", "outcome", "result", "response", "reply", "what changed", "how we asked", "format"}
)
_ASKED = frozenset({"asked", "consulted", "involved", "engaged", "consultation", "consulting"})
_DRAFTS = frozenset({"draft", "drafts"})
_ABOUT = ("about", "on")
# What a row says of whoever was not asked after all.
_NOT_ASKED = NO_PART | {"deferred", "awaited", "pending", "unable", "outstanding", "later", "fixed", "tbc", "due"}
# "On the new draft plan": the document is named in so many words.
_NEAR = 4


def who_was_asked(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield the rows of such a table that name those whom an act has to reach."""
    yield from in_tables(grounds, sought, _tables)


def _tables(text: Marked, noun: str) -> tuple[Rows, ...]:
    found: list[Rows] = []
    for number, line in enumerate(text.lines):
        before = text.lines[number - 1] if number else None
        if line.passage.role != "row" or line.first or before is None or before.passage.role == "row":
            continue
        heads = [" ".join(words_of(cell).folded) for cell in cells_of(line.passage.text)]
        if heads and heads[0] in _WHO and not _HOW.isdisjoint(heads[1:]) and _is_over(text, number, noun):
            found.append(Rows(text, number, 0, len(heads), _NOT_ASKED))
    return tuple(found)


def _is_over(text: Marked, number: int, noun: str) -> bool:
    """Tell whether the heading above a table, or the passage that leads to it, is over those who were asked."""
    above = text.lines[:number]
    heading = next((line for line in reversed(above) if line.is_heading), None)
    near = [line for line in (heading, *above[-1].beside(above)) if line is not None]
    return not any(NOT_SO & line.tones.keys() for line in near) and any(_tells(line, noun) for line in near)


def _tells(line: Line, noun: str) -> bool:
    """Tell whether a line says that people were asked about the document, or that its draft was open to comments."""
    acts = {act for cued in line.cued if cued.how is How.STATED for act in cued.cue.names("act")}
    of_draft = noun in line.folded and not _DRAFTS.isdisjoint(line.folded)
    return _asks_about(line.folded, noun) or (of_draft and not ASKING.isdisjoint(acts))


def _asks_about(folded: Sequence[str], noun: str) -> bool:
    """Tell whether words are over those who were asked about the document.

    >>> _asks_about("who we asked about this plan".split(), "plan")
    True
    >>> _asks_about("consultation on the draft plan".split(), "plan")
    True
    >>> _asks_about("who was asked to deliver the plan".split(), "plan")
    False
    """
    about = next((at for at, word in enumerate(folded) if word in _ABOUT), len(folded))
    behind = folded[about + 1 : about + 1 + _NEAR]
    return noun in behind and not DEFINITE.isdisjoint(behind) and not _ASKED.isdisjoint(folded[:about])
