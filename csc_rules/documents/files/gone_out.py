"""What a line tells of how the file it stands in came out, and to whom it went: "publication took place", "sent to"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.sentences.marks import Line

_OF, _ON = "of", "on"
# "Publication took place in May", "submission to Ministers took place": of the file, where nothing is said of what.
_ITS = frozenset({"publication", "uploading", "printing"})
_TO_SOMEBODY = frozenset({"submission", "issue", "despatch", "dispatch", "transmission", "circulation", "sending"})
_SUCH = frozenset({"its", "formal", "final", "electronic", "joint", "onward"})
_PAPERS = frozenset(
    {"report", "reports", "review", "strategy", "assessment", "paper", "letter", "response", "return", "bid", "case"}
    | {"application", "applications", "bids", "budget", "budgets", "accounts", "claim", "claims", "grant", "grants"}
    | {"form", "forms", "evidence", "statement", "register", "audit", "policy", "proposal", "papers", "returns"}
    | {"statistics", "figures", "data", "questionnaire", "survey", "contract", "tender", "petition", "motion"}
)
# "Submission … took place of the budget": what such a word leads to went, but for what is done to the file, a time
# or a place: "within a week of approval", "on 3 May", "for the first time", "on the website".
_NOT_ITS = frozenset({"of", "on", "about", "for", "regarding", "concerning"})
_NOTHING_ELSE = frozenset(
    {"approval", "adoption", "publication", "completion", "finalisation", "signing", "agreement", "endorsement"}
    | {"time", "year", "schedule", "behalf", "request", "paper", "record", "information", "noting", "day"}
    | {"days", "week"}
    | {"plan", "document", "first", "same", "next", "following", "it", "this", "version", "weeks", "month", "months"}
    | {"website", "websites", "site", "sites", "internet", "web", "line", "children", "young"}
    | {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"}
    | MONTH_NAMES
)
_BRIEF = frozenset(
    {"the", "its", "our", "their", "both", "final", "formal", "joint", "new", "last", "school", "financial", "own"}
    | {"councils", "boards", "bodies", "partnerships", "partners"}
)
_LED = 6
# "Document history: v4.0 issued to …", "Sent to: …": the history of a document, and to whom it went.
_HISTORIES = frozenset(
    (first, second)
    for first in ("document", "version", "revision")
    for second in ("history", "control", "record", "log", "distribution")
) | {("distribution", "list"), ("circulation", "list")}
_WENT = frozenset(
    {"sent", "issued", "copied", "circulated", "submitted", "forwarded", "emailed", "mailed", "posted", "transmitted"}
    | {"copy", "copies", "distributed"}
)
_TO, _COLON = ("to",), ":"
# "Copies to: the Ministers (when approved)", "for their views": it has not gone yet, or for another purpose.
_NOT_GONE = frozenset(
    {"when", "once", "if", "until", "unless", "after", "upon", "following", "before", "pending", "subject", "awaiting"}
    | {"awaited", "not", "no", "later", "due", "planned", "tbc", "tba", "request", "requested", "draft", "drafts"}
    | {"will", "be", "should", "must", "would", "need", "needs", "proposed", "never", "none", "soon", "next"}
    | {"comment", "comments", "view", "views", "approval", "consultation", "feedback", "response", "consideration"}
    | {"cancelled", "returned", "refused", "failed", "bounced", "undelivered", "withdrawn", "outstanding", "only"}
)
# "For information only", "next review 2026", "following approval on 30 May": what is said beside tells of no condition.
_NO_CONDITION = frozenset({("information", "only"), ("noting", "only"), ("interest", "only"), ("next", "review")})
_BEHIND = frozenset({"after", "following", "upon"})
_APPROVED = frozenset({"approval", "adoption", "agreement", "signing"})


def tells_of_publication(line: Line, at: int, before: Sequence[Line]) -> bool:
    """Tell whether a line begins with its own publication, and says it of nothing else: "Publication took place …".

    So it is with "submission to Ministers took place", where no other paper is told of before it.
    """
    folded = line.folded
    if at == line.first and folded[0] in _ITS and folded[1:2] != (_OF,):
        return not _is_on_something(line)
    place = 1 if folded[0] in _SUCH else 0
    noun, to = folded[place : place + 1], folded[place + 1 : place + 2]
    if at - line.first > place or to != _TO or _TO_SOMEBODY.isdisjoint(noun):
        return False
    told = (line, *line.beside(before), *before[:1])
    return not _is_on_something(line) and all(_PAPERS.isdisjoint(each.folded) for each in told)


def _is_on_something(line: Line) -> bool:
    """Tell whether a sentence leads to something that may be what went: "of the budget", "for the housing fund"."""
    first, folded = line.first, line.folded
    named = {place - first for name in line.names for place in range(name.first, name.last)}
    return any(
        word in _NOT_ITS and not _is_of_nothing_else(folded, place + 1, named) for place, word in enumerate(folded)
    )


def _is_of_nothing_else(folded: Sequence[str], begin: int, named: Collection[int]) -> bool:
    """Tell whether words lead to a time or a place of the file, past whose it is: "the council's website"."""
    behind = (folded[place] for place in range(begin, min(begin + _LED, len(folded))) if place not in named)
    noun = next((word for word in behind if word not in _BRIEF), "")
    return noun in _NOTHING_ELSE or noun[:1].isdigit()


def is_history(line: Line) -> bool:
    """Tell whether a line is one of the history of the file: "Document history: …", "sent to: …"."""
    return (line.folded[:2] in _HISTORIES and not _has_not_gone(line.folded)) or says_to_whom(line)


def says_to_whom(line: Line) -> bool:
    """Tell whether a line only says to whom the file that it stands in went: "Sent to: …", "copies to: …"."""
    folded = line.folded
    went = len(folded) > 2 and folded[0] in _WENT and folded[1:2] == _TO and not _has_not_gone(folded[2:])
    return went and line.words.between(line.first + 1, line.first + 2).startswith(_COLON)


def _has_not_gone(folded: Sequence[str]) -> bool:
    """Tell whether words say that a file has not gone yet, or for another purpose than to be had."""
    left, place = [], 0
    while place < len(folded):
        if tuple(folded[place : place + 2]) in _NO_CONDITION:
            place += 2
        elif _is_dated_approval(folded[place : place + 4]):
            place += 4
        else:
            left.append(folded[place])
            place += 1
    return not _NOT_GONE.isdisjoint(left)


def _is_dated_approval(folded: Sequence[str]) -> bool:
    """Tell whether words tell of an approval with its day: "following approval on 30 May"."""
    return (
        not _BEHIND.isdisjoint(folded[:1])
        and not _APPROVED.isdisjoint(folded[1:2])
        and tuple(folded[2:3]) == (_ON,)
        and folded[-1][:1].isdigit()
    )
