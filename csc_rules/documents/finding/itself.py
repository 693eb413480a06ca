"""Whether a file is itself the document that had to be prepared, and speaks as one that is done.

A plan that lies before the reader, tells what is in it and is called no draft was prepared: nobody has to say so. See
docs/decisions/0075-a-plan-that-lies-before-the-reader.md.
"""

from __future__ import annotations

from csc_rules.documents.case import Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.files.drafts import COVER
from csc_rules.documents.files.papers import is_paper
from csc_rules.documents.files.title_lines import TITLE_WORDS
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.grammar_words import OWN
from csc_rules.documents.meant.model import THIS
from csc_rules.documents.meant.subjects import BESIDE
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import DONE

# Only this act is shown by the document alone; that it was published or adopted is not.
_PREPARE = "prepare"
_CONSULT = "consult"
_LEADING = frozenset({"of", "in", "on", "for", "under", "to", "with", "from", "by", "behind", "within", "about"})
_PRESENTS = frozenset({"present", "introduce", "share", "to", "endorse", "commend", "support", "welcome", "recommend"})
# "Our plan for 2021 to 2023 sets out": between the name and the verb.
_BETWEEN = frozenset({"for", "to", "and", "also"})


def is_itself(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence is one in which the finished document tells what is in it: "this plan sets out …"."""
    if sought.verb != _PREPARE or not sought.makes or not _tells_what_is_in_it(sign):
        return False
    kinds = grounds.kinds[sign.text.text.file.name]
    if sought.kind not in kinds.kinds or kinds.draft or kinds.foreign or kinds.only_the:
        return False
    place = ("finished", id(sign.text), sought.id, sought.reaches)
    return grounds.once(place, lambda: _is_finished(grounds, sign, sought))


def _is_finished(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether the file that a sentence stands in speaks of itself as done, wherever one looks."""
    text = sign.text
    if _is_on_one_to_come(text) or is_paper(text) or _calls_it_a_draft(text):
        return False
    return not _is_still_to_come(grounds, sign, sought)


def _tells_what_is_in_it(sign: Sign) -> bool:
    """Tell whether "this plan" or "our plan" is what does something in the present: "sets out", "describes".

    Those who are "pleased to present our plan" have one.
    """
    words, verb = sign.line.words, sign.cued.first
    if sign.cued.how is How.MENTIONED and words.folded[sign.cued.last - 1] in _PRESENTS:
        behind = next((each for each in sign.line.mentions if each.first == sign.cued.last), None)
        return behind is not None and bool(behind.here) and words.folded[behind.first] in OWN
    if sign.cued.how is How.MENTIONED and words.folded[verb] == "in":
        # "In this plan we set out".
        return any(each.first == verb + 1 and each.here and each.last < sign.cued.last for each in sign.line.mentions)
    if sign.cued.how is not How.MENTIONED or not words.folded[verb].endswith("s"):
        return False
    named = next((each for each in reversed(sign.line.mentions) if each.last <= verb), None)
    if named is None or not named.here or words.folded[named.first] not in OWN:
        return False
    if named.first > sign.line.first and words.folded[named.first - 1] in _LEADING:
        # "The vision of our plan reflects" says nothing of the plan.
        return False
    return all(word in _BETWEEN or word.isdigit() for word in words.folded[named.last : verb])


def _is_on_one_to_come(text: Marked) -> bool:
    """Tell whether the title of a file tells of a consultation or of the next document: "Consultation on our plan"."""
    asked = ("act", _CONSULT)
    return any(
        "next" in line.tones or any((each.kind, each.name) == asked for cued in line.told for each in cued.cue.targets)
        for line in text.lines[:COVER]
        if line.is_heading or len(line.folded) <= TITLE_WORDS
    )


def _calls_it_a_draft(text: Marked) -> bool:
    return any(_is_of_a_draft(line) for line in text.lines)


def _is_of_a_draft(line: Line) -> bool:
    """Tell whether a sentence calls a document a draft, other than one on which somebody was consulted."""
    marks = line.tones.get("draft", ())
    near = any(mark.first <= each.last and mark.last >= each.first - BESIDE for mark in marks for each in line.mentions)
    return near and not any(cued.how is How.STATED and bool(cued.cue.names("act")) for cued in line.told)


def _is_still_to_come(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether the file says of the document that it will be made, approved or published."""
    return any(
        other.text is sign.text
        and other.cued.how is How.STATED
        and grounds.tone(other) != DONE
        and grounds.about(other, sought).which == THIS
        for other in grounds.of_act(sought)
    )
