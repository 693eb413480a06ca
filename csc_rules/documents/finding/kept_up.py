"""What is kept up, and done under a document that is there: for a person to judge."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.finding.bearings import bearing, meant
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.meant.model import THIS, UNSAID
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import DONE


def step(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield what bears on something that is kept up, which is for a person to judge."""
    for sign in grounds.signs("duty", sought.duty):
        tone = grounds.tone(sign)
        done = sign.cued.how is How.STATED and tone == DONE and not sign.line.is_heading
        if done and not _names_it(grounds, sign, sought):
            yield bearing(sign, Answer.PARTLY, tone, "it does not say of what document that is")
        elif done and _is_of_another_time(grounds, sign, sought):
            yield bearing(sign, Answer.PARTLY, tone, "it may be of what was done under another document")
        elif done:
            yield bearing(sign, Answer.FOUND, tone, meant(tone))
        else:
            yield bearing(sign, Answer.PARTLY, tone, meant(tone) if tone != DONE else "it touches on this")
    if sought.document is None or grounds.register.classes.get(sought.document):
        return
    for sign in grounds.signs("act", sought.verb):
        if grounds.about(sign, sought).which == THIS and not sign.line.is_heading:
            yield bearing(sign, Answer.PARTLY, grounds.tone(sign), "it speaks of the act, and does not say how far")


def _names_it(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence names the document under which something was done, and no other beside it.

    "12 of the 30 actions were completed", "in the audit" or "of the bridge", may be of anything.
    """
    under = evolve(sought, document=sought.awaits or sought.document)
    if under.document is None or under.kind not in grounds.made:
        return True
    return bool(sign.line.mentions) and all(
        each.here or grounds.means(sign.text, under, each) for each in sign.line.mentions
    )


def _is_of_another_time(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether what was done under a document is told in that itself, and so of the one before, or of another.

    "Of the 41 actions, 24 were finished", in a new plan, are those of the last one.
    """
    if sought.awaits is None:
        return grounds.about(sign, sought).which not in (THIS, UNSAID)
    under = evolve(sought, document=sought.awaits)
    return grounds.is_of_own_file(sign, under) or grounds.about(sign, under).which not in (THIS, UNSAID)
