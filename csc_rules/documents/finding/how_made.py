"""What stands in the chapter of a document that tells how it was made: who was asked there was asked about it.

"How it was put together", and below it "the harbour boards answered our survey".
"""

from __future__ import annotations

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.files.titles import cover
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.took_part import ASKING, tells_of_the_making
from csc_rules.documents.grammar_words import DEFINITE
from csc_rules.documents.meant.reviews import is_of_a_review
from csc_rules.documents.sentences.marks import Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import NOT_SO
from csc_rules.documents.words import words_of

_IT, _TOGETHER = "it", (("put", "together"), ("pulled", "together"), ("brought", "together"))
# What is done again and again, was done before the making, or is of others, was not done for it.
_OTHERWISE = frozenset(
    {"last", "previous", "earlier", "former", "old", "every", "annual", "yearly", "regularly", "always", "since"}
    | {"already", "usually", "often", "after", "neighbouring", "national", "nationally", "other", "another", "next"}
    | {
        "not",
        "never",
        "nobody",
        "no",
        "none",
        "without",
        "who",
        "census",
        "complained",
        "staff",
        "satisfaction",
        "inspection",
        "inspectors",
    }
)
_PARTS = tuple((each,) for each in ("appendix", "annex", "annexe", "chapter", "section", "part"))
_YEAR, _LONG_AGO = 4, 4


def is_of_the_chapter(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence that names no document says who was asked, in the chapter on how it was made."""
    if sought.verb not in ASKING or sought.stage is None or sign.cued.how is not How.STATED:
        return False
    if sought.stage not in grounds.making.get(sought.kind, ()) or is_of_a_review(sought):
        return False
    line, noun = sign.line, grounds.made.get(sought.kind, "")
    if not noun or not grounds.is_of_own_file(sign, sought) or line.mentions or NOT_SO & line.tones.keys():
        return False
    place = ("chapter", id(sign.text), line.passage.trail, noun)
    over = grounds.once(place, lambda: any(_is_over_it(sign.text, each, noun) for each in line.passage.trail))
    # "Who was consulted" heads those who were; "those who complained" are others.
    otherwise = _OTHERWISE - {"who"} if line.is_heading else _OTHERWISE
    return over and otherwise.isdisjoint(line.folded) and not _is_of_long_ago(grounds, line.folded)


def _is_over_it(text: Marked, heading: str, noun: str) -> bool:
    """Tell whether a heading tells how the document was made: "3. How the plan was produced", "how it was made"."""
    folded = tuple(word for word in words_of(heading).folded if not word.isdigit())
    # "Appendix 1: How this plan was prepared", "Annex B How it was made".
    folded = folded[1 + (len(folded[1:2]) == 1 and len(folded[1]) == 1) :] if folded[:1] in _PARTS else folded
    if folded[:1] != ("how",):
        return False
    at = next((at for at in range(len(folded) - 1) if folded[at : at + 2] in _TOGETHER), None)
    if at is not None:
        folded = (*folded[:at], "made", *folded[at + 2 :])
    if folded[1:2] == (_IT,):
        folded = (folded[0], "the", noun, *folded[2:])
    called = (line for line in cover(text) if line.passage.text != heading)
    title = frozenset(word for line in called for word in line.folded) - DEFINITE
    return tells_of_the_making(folded, noun, title)


def _is_of_long_ago(grounds: Grounds, folded: tuple[str, ...]) -> bool:
    years = [int(word) for word in folded if word.isdigit() and len(word) == _YEAR]
    return bool(years) and not grounds.day.year - _LONG_AGO <= max(years) <= grounds.day.year
