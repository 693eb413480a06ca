"""What a sentence says of a whole class, or of nobody, and the one behind it tells in particular: to whom one wrote.

"The other boards could take part. In May we wrote to the harbour board and the ferry board. They were asked to join."
"We consulted on the draft. It was sent to the harbour board."
"""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.days.forms import WEEKDAYS
from csc_rules.documents.finding.classes import takes_in
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.took_part import ASKING
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.straight import straight
from csc_rules.documents.sentences.tones import NOT_SO, OPEN

_NOT_SO = NOT_SO - {OPEN}
_OF_DAYS = MONTH_NAMES | {day.casefold() for day in WEEKDAYS}
_TO = "to"
# "Wrote jointly to": so many words stand at most before "to".
_TO_AT = 3
_WROTE = frozenset({"wrote", "written", "spoke", "spoken"})
_ADDRESSED = frozenset({"approached", "contacted", "invited", "emailed", "telephoned"})
_SENT = frozenset({"sent", "went", "gone", "provided", "issued", "circulated", "emailed", "posted", "given", "put"})
_ASKED = frozenset({"asked", "asking", "invited", "inviting", "offered", "offering"})
# What was sent to those who were asked; it stands at most so many words before the verb.
_DRAFTS = frozenset({"draft", "drafts", "it", "they", "questionnaire", "survey", "proposals", "copies"})
_SENT_AT, _YEAR = 6, 4
_BEHIND_DRAFT = _SENT | frozenset({"was", "were", "has", "have", "had", "been", "to", "both"})
_ON = frozenset({"on", "in"})
_CONSULTATION, _PAPERS = "consultation", frozenset({"paper", "papers", "document", "documents", "pack", "draft"})
_SAME = _PAPERS | frozenset({"plan", "strategy", "document", "documents", "of", "the", "this", "our", "itself"})
# "Sent on 23 March to", "sent the same day to": only such words stand before "to", if there are more than two.
_WHEN = _OF_DAYS | frozenset(
    {"on", "in", "at", "the", "same", "day", "week", "month", "by", "post", "email", "early", "late", "end", "start"}
    | {"beginning", "of", "then", "also", "out", "jointly", "together", "it", "draft"}
)
# "For information" asks nobody.
_TOLD_ONLY = frozenset(
    {"information", "noting", "approval", "printing", "publication", "decision", "translation", "design", "error"}
    | {"mistake", "printed", "translated", "typed", "bound"}
)
_THEY = frozenset({"they", "each", "all", "both", "every", "these"})
# "The closing date was 9 May", "it ran until 9 May" stand between the draft and to whom it was sent.
_CLOSED, _CLOSED_AT = frozenset({"closing", "deadline", "closed", "ended", "ran"}), 4


def told_in_particular(grounds: Grounds, sought: Sought, sign: Sign) -> Iterator[tuple[Line, int, int]]:
    """Yield the sentences behind one that tell to whom it was done, and from where and until where they are named."""
    if sought.verb not in ASKING or sign.cued.how is not How.STATED or not _names_nobody(grounds, sought, sign):
        return
    own = [line for line in sign.behind() if line.passage.number == sign.line.passage.number]
    for place, line in enumerate(own):
        if _says_when_it_closed(line):
            continue
        if _NOT_SO & line.tones.keys() or not is_of_it(grounds, sought, sign, line) or _is_of_another_year(line, sign):
            return
        since = _behind_to_whom(line, own[place + 1 : place + 2])
        if since is None:
            return
        yield from ((line, *span) for span in straight(line, since, line.last))


def _says_when_it_closed(line: Line) -> bool:
    """Tell whether a sentence only says when a consultation ended."""
    return not (
        _CLOSED.isdisjoint(line.folded[:_CLOSED_AT]) or line.names or line.mentions or _NOT_SO & line.tones.keys()
    )


def is_of_it(grounds: Grounds, sought: Sought, sign: Sign, line: Line) -> bool:
    """Tell whether a sentence names no document but the one that a point asks of."""
    return all(each.here or grounds.means(sign.text, sought, each) for each in line.mentions)


def _is_of_another_year(line: Line, sign: Sign) -> bool:
    """Tell whether a sentence gives a year, and not one that the sentence gives which says what was done."""
    own, said = ({word for word in each.folded if word.isdigit() and len(word) == _YEAR} for each in (line, sign.line))
    return bool(said) and not own <= said


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
    # "2.1 A draft": a number stands before the first word.
    begin = next((at for at in range(line.first, line.last) if not words.folded[at].isdigit()), line.last)
    return any(
        words.is_capital(at) and at not in known and words.folded[at] not in _OF_DAYS
        for at in range(begin + 1, line.last)
    )


def _behind_to_whom(line: Line, behind: list[Line]) -> int | None:
    """Return the word behind which a sentence names those who were written to, or to whom a draft was sent."""
    folded, words = line.folded, line.words.folded
    for at, word in enumerate(folded):
        to = _place_of_to(folded, at)
        if word in _SENT and to is not None and is_of_the_draft(folded[max(0, at - _SENT_AT) : to]):
            return line.first + to if _TOLD_ONLY.isdisjoint(folded[to:]) else None
        if word in _WROTE and to is None:
            continue
        if word in _WROTE | _ADDRESSED and (_is_asked(words[line.first + at + 1 : line.last]) or _are_asked(behind)):
            return line.first + (at + 1 if word in _ADDRESSED or to is None else to)
    return None


def _place_of_to(folded: tuple[str, ...], at: int) -> int | None:
    """Return where "to" stands behind a verb: "sent jointly to", "sent on 23 March to"."""
    for place in range(at + 1, len(folded)):
        if folded[place] == _TO:
            return place
        if place >= at + _TO_AT - 1 and not (folded[place] in _WHEN or folded[place].isdigit()):
            return None
    return None


def is_of_the_draft(folded: tuple[str, ...]) -> bool:
    """Tell whether what was sent is the draft.

    >>> is_of_the_draft(("the", "draft", "was", "sent")), is_of_the_draft(("the", "draft", "budget", "was", "sent"))
    (True, False)
    >>> is_of_the_draft(("the", "consultation", "paper", "went")), is_of_the_draft(("a", "paper", "went"))
    (True, False)
    """
    for at, word in enumerate(folded):
        if word in _DRAFTS or (word == _CONSULTATION and not _PAPERS.isdisjoint(folded[at + 1 : at + 2])):
            behind = [each for each in folded[at + 1 :] if each not in _SAME] or [_TO]
            on_a_day = behind[0] in _ON and behind[1:2] and (behind[1].isdigit() or behind[1] in _OF_DAYS)
            verb = next((place for place, each in enumerate(behind) if each in _SENT), 0)
            if on_a_day or (behind[0] in _BEHIND_DRAFT and _BEHIND_DRAFT.issuperset(set(behind[:verb]) - _WHEN)):
                return _TO not in behind[:verb]
    return False


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
