"""Who answers: by whom something is said to be read or remarked on, and what stands under a heading that asks.

"What did the harbour board say about the draft?" takes for granted that it said something. "Did the board see the
draft?" does not, and its answer has to say that it did.
"""

from __future__ import annotations

from csc_rules.documents.grammar_words import READERS
from csc_rules.documents.names.model import NameRead
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign

_WHAT = frozenset({"what", "which", "how", "when", "where", "why", "whose"})
_WHEN = frozenset({"when", "where"})
_WERE = frozenset({"did", "was", "were", "have", "has"})
# "How many of the harbour boards did we ask?": the verb stands at most so many words behind the question word.
_VERB_AT = 6
_YES = frozenset({"yes", "did", "was", "were", "has", "have"})
_NO = frozenset({"no", "not", "none", "nobody", "nothing", "few", "never"})
_YES_AT = 7
# Readers who are asked themselves have not answered yet.
_OPEN = frozenset({"denial", "promise", "question", "next"})
# Who answered stands at the beginning of the answer.
_SUBJECT_AT = 2
# "Read and commented on by the board", "remarks on it by the board": who stands behind "by" answered, and asked nobody.
_ANSWERED = frozenset(
    {"commented", "remarked", "read", "seen", "studied", "considered", "discussed", "debated", "examined", "looked"}
    | {"gone", "made", "given", "sent", "submitted", "returned", "received", "welcomed", "supported", "backed"}
    | {"endorsed", "criticised", "praised", "raised", "offered", "expressed", "answered", "completed", "scrutinised"}
)
_REMARKS = frozenset(
    {"comment", "comments", "remark", "remarks", "observations", "feedback", "reply", "response", "responses"}
    | {"suggestion", "suggestions", "letter"}
)
_PARTICLES = frozenset({"on", "over", "at", "through", "to", "upon", "in", "us", "for", "out", "well", "a"})
_OWNS = ("'s", "\u2019s", "s'", "s\u2019")
_READ = frozenset({"draft", "drafts", "plan", "strategy", "proposals", "report"})


def answers_by(sign: Sign, by: int) -> bool:
    """Tell whether whoever stands behind "by" is said to have read, or to have remarked: no such one asked others."""
    folded = sign.line.words.folded
    at = by - 1
    while at > sign.line.first and folded[at] in _PARTICLES:
        at -= 1
    if folded[at] in _ANSWERED:
        return True
    return folded[at] in _READ and not _REMARKS.isdisjoint(folded[sign.cued.first : at])


def is_owner(name: NameRead, sign: Sign) -> bool:
    """Tell whether what was read is somebody's own: "we commented on the harbour board's draft"."""
    words = sign.line.words
    if name.first <= sign.cued.first or _READ.isdisjoint(words.folded[name.last : name.last + 1]):
        return False
    written = words.text[words.starts[name.last - 1] : words.ends[name.last - 1] + 1]
    return written.endswith(_OWNS) or written[:-1].endswith(_OWNS)


def answer_to(sign: Sign) -> Line | None:
    """Return the sentence under a heading that answers what it asks, where it is said there that something was done."""
    line = sign.line
    if not (line.is_heading and line.asks):
        return None
    folded = line.folded
    begun = folded[0]
    if begun not in _WHAT | _WERE or not READERS.isdisjoint(folded):
        return None
    found = next(iter(sign.text.lines[sign.number + 1 : sign.number + 2]), None)
    if found is None or found.is_heading or found.asks or not _OPEN.isdisjoint(found.tones):
        return None
    if begun in _WHAT:
        return found if not _WERE.isdisjoint(folded[1:_VERB_AT]) else None
    told = found.folded[:_YES_AT]
    return found if not _YES.isdisjoint(told) and _NO.isdisjoint(told) else None


def asks_when(sign: Sign) -> bool:
    """Tell whether a heading asks when or where something was done: "When was the harbour plan published?"."""
    return sign.line.folded[0] in _WHEN and sign.line.words.folded[sign.cued.last - 1].endswith("ed")


def begins_with(line: Line, first: int) -> bool:
    """Tell whether a word stands where an answer says who gave it: "Bay Council asked us to …"."""
    return first - line.first <= _SUBJECT_AT
