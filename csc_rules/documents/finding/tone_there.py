"""How a sentence means what a cue in it says, by the sentences around it as well."""

from __future__ import annotations

from collections.abc import Callable

from csc_rules.documents.sentences.answered import answer_to
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import (
    DONE,
    LED,
    PROMISE,
    QUESTION,
    is_asked_for,
    is_denied_behind,
    is_recital,
    tone_of,
)


def tone_there(sign: Sign, is_own: Callable[[Line], bool]) -> str:
    """Return how a sentence means what a cue in it says; an item of a list is meant as what leads to the list.

    *is_own* tells of a sentence that it speaks of the bodies of the case, or of the very document.
    """
    own = is_own(sign.line)
    tone = tone_of(sign.line, sign.cued, own=own)
    if tone == QUESTION and answer_to(sign) is not None:
        return DONE
    if tone == DONE and is_denied_behind(sign.line, sign.cued, own=own):
        return "denial"
    lead = sign.lead() if tone in LED else None
    if lead is None:
        return tone
    if is_recital(lead, own=is_own(lead)):
        return "recital"
    return PROMISE if is_asked_for(lead, sign.line, sign.cued) else tone
