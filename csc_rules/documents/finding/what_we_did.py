"""What was done in the time of a consultation, item by item, where each item begins with a verb in the past.

"The draft was open for consultation in May. In that time we:" and below it "met the ferry board", "wrote to the
harbour boards and had replies from two of them": whoever was met or written to then was asked.
"""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.finding.took_part import ASKING
from csc_rules.documents.sentences.listing import LONGEST_LIST
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.straight import straight
from csc_rules.documents.sentences.tones import NOT_SO

# "During that time we:", "as part of this, the council and the board:"; what came later is no part of it.
_WITHIN = frozenset({"during", "in", "over", "throughout", "at"})
_THAT = frozenset({"that", "this", "these", "those", "the"})
_A_TIME = frozenset({"time", "period", "weeks", "months", "days", "consultation", "process", "phase"})
_PART_OF: tuple[tuple[str, ...], ...] = tuple(("as", "part", "of", each) for each in ("this", "that", "it"))
_PART_OF += tuple(("as", "part", "of", each, "consultation") for each in ("the", "this", "that", "our"))
_DO_SO = tuple(("to", "do", each) for each in ("so", "this", "that"))
# What stands between goes on about the consultation: "it closed in June".
_GOES_ON = frozenset({"it", "we", "this", "they", "that"})
_WE, _LEAD = frozenset({"we", "also", "have"}), 14
_LATER = frozenset({"after", "afterwards", "since", "then", "next", "another", "other", "should", "might", "could"})
_LATER |= {"would", "may", "must", "hoped", "meant", "wanted", "tried", "planned", "housing", "merger"}
# What is done to those who are asked, and the words that lead to them.
_MET = frozenset({"met", "visited", "consulted", "interviewed", "asked", "telephoned", "phoned", "contacted"})
_TO = {
    "wrote": ("to",), "spoke": ("to", "with"), "talked": ("to", "with"), "listened": ("to",), "worked": ("with",),
    "met": ("with",), "heard": ("from",), "went": ("to",),
}  # fmt: skip
_TOOK, _THE_DRAFT, _TO_WHOM = frozenset({"took", "sent", "showed", "gave"}), frozenset({"it", "draft", "plan"}), "to"
_ANSWERED = (("replies", "from"), ("answers", "from"), ("responses", "from"), ("comments", "from"), ("attended", "by"))
_OBJECT = 5
# "Wrote to them to say that it was over" asks nobody.
_TOLD_ONLY = frozenset(
    {"thank", "thanking", "tell", "telling", "inform", "informing", "say", "saying", "remind", "printing", "printers"}
    | {
        "rent",
        "hire",
        "book",
        "apologise",
        "future",
        "announce",
        "about",
        "agree",
        "no",
        "not",
        "never",
        "without",
        "nobody",
        "none",
    }
)


def what_we_did(sought: Sought, sign: Sign) -> Iterator[tuple[Line, int, int]]:
    """Yield the items behind a sentence on a consultation that say whom one met, and from where and until where."""
    if sought.verb not in ASKING or sign.cued.how is not How.STATED or sign.line.is_heading:
        return
    lines, own = sign.text.lines, sign.line.passage.number
    last = sign.number
    while last + 1 < len(lines) and lines[last + 1].passage.number == own:
        last += 1
    if (
        last == sign.number
        or len(lines[last].folded) < 3
        or not _leads(lines[last])
        or any(_bars(each) or each.folded[0] not in _GOES_ON for each in lines[sign.number + 1 : last])
    ):
        return
    for line in lines[last + 1 : last + 1 + LONGEST_LIST]:
        # "Planned:" leads to what is another list.
        if line.passage.role != "item" or line.words.text.rstrip().endswith(":"):
            return
        if not (line.first or _bars(line)) and _TOLD_ONLY.isdisjoint(line.folded):
            for since in _places_of_names(line):
                yield from ((line, *span) for span in straight(line, since, line.last))


def _leads(line: Line) -> bool:
    """Tell whether a sentence says that what follows it was done in the time that the one before it speaks of."""
    folded = line.folded
    then = folded[0] in _WITHIN and folded[1] in _THAT and not _A_TIME.isdisjoint(folded[2:5])
    part = any(folded[: len(each)] == each for each in _PART_OF + _DO_SO)
    meanwhile = (then or part) and len(folded) <= _LEAD and _LATER.isdisjoint(folded) and not _bars(line)
    return meanwhile and folded[-1] in _WE and line.words.text.rstrip().endswith((":", ":-", "we"))


def _bars(line: Line) -> bool:
    return bool(NOT_SO & line.tones.keys()) or any(not each.here for each in line.mentions)


def _places_of_names(line: Line) -> Iterator[int]:
    """Yield where those begin whom an item says that one met, wrote to or had answers from."""
    folded = line.folded
    verb, behind = folded[0], folded[1:2]
    if behind and behind[0] in _TO.get(verb, ()):
        yield line.first + 2
    elif verb in _MET:
        yield line.first + 1
    elif verb in _TOOK and not _THE_DRAFT.isdisjoint(folded[1:_OBJECT]) and _TO_WHOM in folded[:_OBJECT]:
        yield line.first + folded.index(_TO_WHOM) + 1
    for at in range(1, len(folded) - 2):
        if folded[at : at + 2] in _ANSWERED:
            yield line.first + at + 2
