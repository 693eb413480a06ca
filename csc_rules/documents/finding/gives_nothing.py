"""What stands under a heading and gives nothing of it: an imprint, names alone, a row of a form, what breaks off.

"Published by the council, March 2006" stands under the title of a plan, whatever its title has in it; in the paper of a
meeting "Personnel: | None" stands under "Outcomes: | 1, 3"; and a page that was cut has but the beginning.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from csc_rules.documents.model import LISTED
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.words import words_of

BREAKS_OFF = "a heading is there, and what stands under it breaks off"
ONLY_FIGURES = "a heading is there, and figures under it tell how things are, not what is intended"
NOTHING = "a heading is there, and what stands under it does not give it"

# "Published by the harbour board, March 2006".
_IMPRINT = frozenset({"published", "issued", "printed", "produced", "designed", "isbn", "version", "copyright"})
_BY, _AN_IMPRINT = frozenset({"by", "in", "on", "at", "for"}), 22
_DONE_BY = frozenset({"published", "issued", "printed", "produced", "designed"})
# "Personnel: | None": the label of a row of a form ends with a colon.
_LABEL = re.compile(r"\s*\|?\s*[^|\n]{2,80}:\s*\|")
# So many sentences may stand before the one that breaks off, and be but the beginning.
FEW = SEVERAL = 2
# What stands at the foot of each page has at most so many words, and at its head, where it names the document.
A_FOOT, A_HEAD = 8, 48
_ENDS = re.compile(r"[.!?:;\u2026][\"'\u201d\u2019)]*\s*$")
# With one of these somebody does something, and with others it is said what is to be.
_VERBS = frozenset(
    {"is", "are", "was", "were", "be", "been", "has", "have", "had", "do", "does", "did", "will", "shall", "can"}
    | {"could", "should", "would", "must", "we", "who", "they", "gives", "give", "runs", "meet", "meets", "sit"}
    | {"sits", "work", "works", "lead", "leads", "signed", "joined", "provide", "provides"}
)
_INTENDS = frozenset(
    {"we", "our", "will", "shall", "aim", "aims", "aiming", "target", "targets", "want", "wants", "plan", "plans"}
    | {"must", "should", "intend", "intends", "goal", "goals", "improve", "improving", "improved", "reduce", "reducing"}
    | {"increase", "increasing", "raise", "raising", "support", "supporting", "ensure", "ensuring", "develop"}
    | {"developing", "provide", "providing", "priority", "priorities", "action", "actions", "new", "introduce"}
    | {"introducing", "objective", "objectives", "strategy", "programme", "opened", "started", "set"}
)
_STATES = frozenset({"is", "are", "was", "were", "has", "have", "had", "live", "lives", "smoke", "smokes"})
_BY_WHEN = frozenset({"by", "until", "before"})
_DIGIT = re.compile(r"\d")
# "What is intended", "improvements": what a law asks for by such words is no state of things.
_INTENDED = frozenset({"intended", "improvements", "actions"})


def is_imprint(line: Line) -> bool:
    """Tell whether a line says no more than who published a file and when."""
    folded = line.folded
    if folded[0] not in _IMPRINT or len(folded) > _AN_IMPRINT or not _VERBS.isdisjoint(folded):
        return False
    return folded[0] not in _DONE_BY or not _BY.isdisjoint(folded[1:3])


def is_form_row(line: Line) -> bool:
    """Tell whether a line is a row of a form, which gives what its own label asks for."""
    return line.passage.role == "row" and _LABEL.match(line.passage.text) is not None


def breaks_off(lines: Sequence[Line], found: Sequence[Line]) -> bool:
    """Tell whether what stands under a heading is a few sentences at the end of a file, the last of them cut."""
    if not found or found[-1] is not lines[-1]:
        return False
    told = but_the_feet(found)
    if not 0 < len(told) <= FEW or told[-1].passage.role != "paragraph":
        return False
    return _ENDS.search(told[-1].passage.text) is None


def but_the_feet(found: Sequence[Line]) -> list[Line]:
    """Leave out what stands at the head or the foot of a page: a line without a verb with a number or a name."""
    return [line for line in found if not _is_a_foot(line)]


def _is_a_foot(line: Line) -> bool:
    many, role = len(line.folded), line.passage.role
    if many > A_HEAD or role != "paragraph" or not _VERBS.isdisjoint(line.folded):
        return False
    return bool(line.mentions) or (many <= A_FOOT and line.passage.text.rstrip()[-1:].isdigit())


def are_names_alone(head: Line, found: Sequence[Line]) -> bool:
    """Tell whether a heading is a name in capitals and only names stand under it: it is one of a list of names."""
    words = words_of(head.passage.text)
    if len(words.folded) < SEVERAL or not all(map(words.is_capital, range(len(words.folded)))):
        return False
    return all(each.names and _VERBS.isdisjoint(each.folded) for each in found)


def are_figures_alone(found: Sequence[Line]) -> bool:
    """Tell whether sentences only count how things are: "5.9% of them are out of work"."""
    told = but_the_feet(found)
    counting = sum(_DIGIT.search(each.quote().text) is not None for each in told)
    if not told or SEVERAL * counting <= len(told):
        return False
    return not any(each.passage.role in LISTED or _is_intended(each) for each in told)


def tells_how_it_is(found: Sequence[Line]) -> bool:
    """Tell whether all that stands behind a label says how things are: "Being healthy: one in five smokes"."""
    return any(not _STATES.isdisjoint(each.folded) for each in found) and not any(map(_is_intended, found))


def _is_intended(line: Line) -> bool:
    """Tell whether a sentence says what is to be: "we will", "9% by 2010"."""
    by_when = any(one in _BY_WHEN and other[:1].isdigit() for one, other in pairwise(line.folded))
    return by_when or not _INTENDS.isdisjoint(line.folded)


def is_of_what_is_intended(title: str | None) -> bool:
    """Tell whether what a law asks for is what is to be, by its title: "improvements intended in health"."""
    return title is not None and not _INTENDED.isdisjoint(words_of(title).folded)
