"""Headings that say what a sentence says: "The plan was agreed in April", and headlines, "Harbour plan launched"."""

from __future__ import annotations

from csc_rules.documents.cueing import How
from csc_rules.documents.sentences.signs import Sign

_NOT_SO = ("promise", "denial", "draft")
# "Publishes", "agrees": a verb has more letters than an "es" with what may be a noun before it.
_A_VERB = 5
_FINITE = frozenset({"was", "were", "has", "have", "is", "are"})
# "Consultation on the harbour plan launched" is no plan that was launched.
_LEADING = frozenset({"on", "for", "of", "about", "to", "in", "as", "by", "with", "under", "against", "over", "from"})
# "Closed 7 August 2020" has at most so many words.
_NOTICE = 6
# Between the name of a document and the participle, "plan for Bay launched", stand at most so many words.
_BETWEEN = 6


def says_it_was_done(sign: Sign) -> bool:
    """Tell whether words can say that an act was done: a sentence that states it, or a heading that is as good as one.

    A heading with a verb is a sentence that stands alone. The headline of a notice is one that left its verb out.
    """
    stated = sign.cued.how is How.STATED
    if not sign.line.is_heading:
        return stated
    folded = sign.line.words.folded
    if stated and not _FINITE.isdisjoint(folded[sign.cued.first : sign.cued.last]):
        return True
    return _is_headline(sign) or _is_news(sign) or is_dated_notice(sign)


def is_dated_notice(sign: Sign) -> bool:
    """Tell whether a line is no more than what happened and its day: "Opened 17 July 2020"."""
    line, cued = sign.line, sign.cued
    stated = cued.how is How.STATED and cued.first == line.first
    return stated and len(line.folded) <= _NOTICE and any(word.isdigit() for word in line.folded)


def _is_news(sign: Sign) -> bool:
    """Tell whether the first line of a file says what somebody does, as news do: "Board publishes its harbour plan"."""
    line, cued = sign.line, sign.cued
    if sign.number or cued.how is not How.STATED or cued.together or cued.first == line.first:
        return False
    if not _FINITE.isdisjoint(line.folded) or any(line.tones.get(tone) for tone in _NOT_SO):
        return False
    verb = line.words.folded[cued.first]
    done = len(verb) > _A_VERB and verb.endswith("es") and not verb.endswith("ies")
    return done and any(name.last <= cued.first for name in line.names) and bool(line.mentions)


def _is_headline(sign: Sign) -> bool:
    """Tell whether the first line of a file ends by saying what was done to a document that it begins with."""
    line, cued = sign.line, sign.cued
    if sign.number or cued.last != line.last or not line.words.folded[cued.last - 1].endswith("ed"):
        return False
    if not _FINITE.isdisjoint(line.folded) or any(line.tones.get(tone) for tone in _NOT_SO):
        return False
    named = next((each for each in line.mentions if each.last <= cued.first <= each.last + _BETWEEN), None)
    return named is not None and _LEADING.isdisjoint(line.words.folded[line.first : named.first])
