"""What a sentence says of a whole class, or of nobody, and the one behind it tells in particular: to whom one wrote.

"The other boards could take part. In May we wrote to the harbour board and the ferry board. They were asked to join."
"We consulted on the draft. It was sent to the harbour board."
"""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.finding.classes import takes_in
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign

_NOT_SO = frozenset({"promise", "denial", "recital", "other", "previous", "next", "question"})
# A copy that was sent is told of by itself.
_ASKING = frozenset({"consult", "give-opportunity", "involve"})
_TO = "to"
# "Wrote jointly to": so many words stand at most before "to".
_TO_AT = 3
_WROTE = frozenset({"wrote", "written", "spoke", "spoken"})
_ADDRESSED = frozenset({"approached", "contacted", "invited", "emailed", "telephoned"})
_SENT = frozenset({"sent", "went", "gone", "provided", "issued", "circulated", "emailed", "posted", "given", "put"})
_ASKED = frozenset({"asked", "asking", "invited", "inviting", "offered", "offering"})
# What was sent to those who were asked; it stands at most so many words before the verb.
_DRAFTS = frozenset({"draft", "drafts", "it", "they", "questionnaire", "survey", "proposals", "copies"})
_SENT_AT = 6
# "For information" asks nobody.
_TOLD_ONLY = frozenset({"information", "noting", "approval", "printing", "publication", "decision"})
_THEY = frozenset({"they", "each", "all", "both", "every", "these"})


def told_in_particular(grounds: Grounds, sought: Sought, sign: Sign) -> Iterator[tuple[Line, int]]:
    """Yield the sentence behind one that tells to whom it was done, and the word behind which they are named."""
    if sought.verb not in _ASKING or sign.cued.how is not How.STATED or not _names_nobody(grounds, sought, sign):
        return
    behind = [line for line in sign.behind() if line.passage.number == sign.line.passage.number][:2]
    if not behind or _NOT_SO & behind[0].tones.keys():
        return
    line = behind[0]
    if not all(each.here or grounds.means(sign.text, sought, each) for each in line.mentions):
        return
    since = _behind_to_whom(line, behind[1:])
    if since is not None:
        yield line, since


def _names_nobody(grounds: Grounds, sought: Sought, sign: Sign) -> bool:
    """Tell whether a sentence names at most those who acted, and a class that takes in whom it has to have reached."""
    ours = grounds.own.union(doer.id for doer in sought.doers)
    others = [name for name in sign.line.names if name.body not in ours]
    whom = sought.whom
    assert whom is not None
    if grounds.once(("capitals", id(sign.line)), lambda: _names_by_capitals(sign.line)):
        return False
    return not others or (not whom.is_class and all(takes_in(grounds, name, whom, others) for name in others))


def _names_by_capitals(line: Line) -> bool:
    """Tell whether a sentence names somebody or something that is not known: "we consulted Skerry Advocacy"."""
    words = line.words
    spans = [(name.first, name.last) for name in line.names] + [(each.first, each.last) for each in line.mentions]
    known = {at for first, last in spans for at in range(first, last)}
    return any(
        words.is_capital(at) and at not in known and words.folded[at] not in MONTH_NAMES
        for at in range(line.first + 1, line.last)
    )


def _behind_to_whom(line: Line, behind: list[Line]) -> int | None:
    """Return the word behind which a sentence names those who were written to, or to whom a draft was sent."""
    folded, words = line.folded, line.words.folded
    for at, word in enumerate(folded):
        to = next((place for place in range(at + 1, at + 1 + _TO_AT) if folded[place : place + 1] == (_TO,)), None)
        if word in _SENT and to is not None and not _DRAFTS.isdisjoint(folded[max(0, at - _SENT_AT) : at]):
            return line.first + to if _TOLD_ONLY.isdisjoint(folded[to:]) else None
        if word in _WROTE and to is None:
            continue
        if word in _WROTE | _ADDRESSED and (_is_asked(words[line.first + at + 1 : line.last]) or _are_asked(behind)):
            return line.first + at
    return None


def _are_asked(behind: list[Line]) -> bool:
    """Tell whether a sentence goes on about those who are named: "they were given the papers and asked to comment"."""
    return any(
        not _THEY.isdisjoint(line.folded[:1]) and _is_asked(line.folded) and not _NOT_SO & line.tones.keys()
        for line in behind
    )


def _is_asked(folded: tuple[str, ...]) -> bool:
    """Tell whether words say that somebody was asked for something: "asking them for", "were invited to"."""
    return any(
        word in _ASKED and not {_TO, "for", "a"}.isdisjoint(folded[at + 1 : at + 1 + _TO_AT])
        for at, word in enumerate(folded)
    )
