"""How a sentence is meant where it says something: as done, as promised, as what the law asks, as not done."""

from __future__ import annotations

from collections.abc import Sequence

from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.grammar_words import MONTH_NAMES, STOPS
from csc_rules.documents.sentences.doubted import is_doubted
from csc_rules.documents.sentences.embedded import is_embedded
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.moods import is_open, is_told

DONE, RECITAL = "done", "recital"
OPEN, PROMISE = "open", "promise"
QUESTION = "question"
# What is said of the document before, or of the next, is not thereby said of this one.
OF_OTHER_TIMES = ("previous", "next")
# What a paper recommends, and what it says of its own costs, is no content of the document that it is about.
MEETING = "meeting"
# "Prevention is at the heart of all we do": what anybody says, and what the government does, gives nothing.
GENERAL = "general"
# "The plan has to include: (a) how the budget will be used" tells what the law asks, though the item promises.
LED = frozenset({DONE, PROMISE})
# "We will soon publish": a promise or a denial reaches this many words on.
REACH = 5
# "It is essential that …": what is said behind such a word reaches over the whole clause.
_LEADS = frozenset({"that", "whether", "if"})
_NOTED = frozenset({"note", "notes", "noted", "noting"})
_TO = "to"
# "As section 3(6) of the Harbours Act 1999 requires": the law is named in at most so many words.
_AS, AS = "as", 12
# "No new draft was sent": who or what it was not done to has at most so many words.
SUBJECT = 6
_NONE = frozenset({"no", "none", "nobody", "nothing", "neither", "few"})
# "Perhaps surprisingly, nobody published it": what a sentence opens with, before a comma, has at most so many words.
OPENING = 8
_NO_SUBJECT = frozenset(
    {"fewer", "less", "more", "later", "doubt", "sooner", "longer", "only", "who", "that", "which", "when", "after"}
    | {"before", "since", "until", "as", "if", "where", "once", "exception", "matter", "surprise", "and"}
)
_VERBS = frozenset({"was", "were", "has", "have", "had", "been", "is", "are", "did", "yet"})
# "Though no copy was sent": behind a comma, with such a word another clause begins.
_THOUGH = frozenset({"though", "although", "but", "while", "because", "since", "yet", "whereas"})
# "Was sent to nobody", "read by no one": whom it reached stands right behind what was done.
_TO_WHOM, _NOBODY, _NO_ONE = frozenset({"to", "by", "with", "for"}), frozenset({"nobody", "none"}), ("no", "one")
_BUT, _NEXT = frozenset({"but", "except", "besides", "other"}), 2
# "No partner in the town has published it": who did not do it has at most so many words.
DOER = 9
_PERFECT = frozenset({"has", "have", "had", "ever", "yet", "actually"})
_IRREGULAR = frozenset({"sent", "took", "gave", "held", "put", "told", "wrote", "made", "met", "laid"})
# "It has been laid under section 5" names the law by which that was done.
_HAS_BEEN = ("it", "has", "been")
_TO_A_PAPER = frozenset(
    {"published", "laid", "sent", "prepared", "made", "issued", "submitted", "approved", "adopted", "drawn", "produced"}
)
# In which order tones are looked for: what casts most doubt comes first.
_NEAR = ("denial", "promise")

# "Under section 27": it begins a sentence with so many words before it.
_AT_ONCE = 1
# With one of these a sentence tells what has to or may be done.
_DUTIES = frozenset(
    {"must", "shall", "duty", "duties", "requires", "require", "required", "requirement", "obliges", "obliged", "may"}
    | {"power", "powers", "should", "entitled", "provides", "gives", "says", "empowers"}
)
# With one of these a sentence tells of nobody who was asked or answered then.
NOT_SO = frozenset({PROMISE, "denial", RECITAL, "other", "previous", "next", QUESTION, OPEN})
WHY = {
    DONE: "it says that this was done",
    "recital": "it tells what the law asks, not what was done",
    PROMISE: "it says what is intended",
    OPEN: "it says what is wanted, asked for or open, not what was done",
    "denial": "it says that this was not done",
    QUESTION: "it is a question",
    "other": "it is about another document",
    "previous": "it is about the document before this one",
    "next": "it is about the document that follows this one",
    "draft": "it is about a draft",
    "elsewhere": "it says that this stands elsewhere or is still to be written, and does not give it",
    GENERAL: "it says what holds for everybody, and nothing in particular of what this document has",
    "membership": "it lists members or partners",
    "meeting": "it is about a meeting, or about the file itself",
}


def tone_of(line: Line, cued: Cued, *, own: bool) -> str:
    """Return how a sentence means what a cue in it says: ``done``, or one of the tones of the rule language.

    *own* tells that it speaks of the body itself, or of the very document: then a mere reference to the law makes it no
    recital.
    """
    if (line.asks and not _asks_who(line)) or QUESTION in line.tones:
        return QUESTION
    for tone in _NEAR:
        if any(_reaches(line, mark, cued) for mark in line.tones.get(tone, ())):
            return tone
    if _has_nobody_for_subject(line, cued) or _went_to_nobody(line, cued):
        return "denial"
    if is_recital(line, own=own) and not (_is_as_it_asks(line, cued) or _is_done_under_it(line, cued)):
        return RECITAL
    if is_open(line, cued) or is_embedded(line, cued) or is_doubted(line, cued):
        return OPEN
    if PROMISE in line.under_tones and not _is_noted(line, cued):
        return PROMISE
    return DONE


def is_denied_behind(line: Line, cued: Cued, *, own: bool) -> bool:
    """Tell whether a sentence goes on to deny the very act: "parents said that they were not consulted"."""
    if "denial" not in line.tones:
        return False
    said = {target for target in cued.cue.targets if target.kind == "act"}
    return any(
        not said.isdisjoint(each.cue.targets) and tone_of(line, each, own=own) == "denial"
        for each in line.cued
        if each.first > cued.first and each.how is How.STATED
    )


def is_asked_for(lead: Line, line: Line, cued: Cued) -> bool:
    """Tell whether what leads to a list says that its items are still to be done: "the board is asked to:"."""
    whole = lead.words.text.rstrip().endswith(STOPS)
    ends = not whole and any(mark.last >= lead.last - REACH for mark in lead.tones.get(PROMISE, ()))
    return ends and not _is_noted(line, cued)


def _is_noted(line: Line, cued: Cued) -> bool:
    """Tell whether a sentence that asks for something tells a fact: "note that parents were consulted"."""
    return is_told(line, cued) or not _NOTED.isdisjoint(line.words.folded[line.first : cued.first])


def _reaches(line: Line, mark: Cued, cued: Cued) -> bool:
    if mark.first >= cued.last or _is_its_own_end(mark, cued):
        return False
    if mark.last <= cued.first and _leads(line, mark, cued):
        return True
    return mark.last >= cued.first - REACH and not _is_over(line, mark, cued)


def _is_its_own_end(mark: Cued, cued: Cued) -> bool:
    """Tell whether a promise is how what is said ends: "a consultation is under way"."""
    promises = any(target.name == PROMISE for target in mark.cue.targets)
    return promises and cued.how is How.STATED and cued.first < mark.first and mark.last == cued.last


def _has_nobody_for_subject(line: Line, cued: Cued) -> bool:
    """Tell whether a sentence says of none that something was done: "no new draft was sent", "none were consulted".

    "No fewer than 300 were consulted" and "no changes were made after it was published" say no such thing.
    """
    words = line.words
    opened = range(line.first + 1, min(line.first + 1 + OPENING, cued.first))
    starts = [line.first, *(at for at in opened if "," in words.between(at - 1, at))]
    starts += [at for at in range(max(line.first + 1, cued.first - SUBJECT), cued.first) if _begins_a_clause(line, at)]
    return any(
        words.folded[at] in _NONE and (_did_none(line, cued, at) or _was_done_to_none(line, cued, at)) for at in starts
    )


def _begins_a_clause(line: Line, at: int) -> bool:
    """Tell whether a word stands behind one that leads to a clause: "the draft was ready, though no copy was sent"."""
    return line.words.folded[at - 1] in _THOUGH and "," in line.words.between(at - 2, at - 1)


def _went_to_nobody(line: Line, cued: Cued) -> bool:
    """Tell whether what was done reached nobody: "copies were sent to nobody"; not "to nobody but the Ministers"."""
    folded = line.words.folded
    for at in range(cued.first, min(cued.last + _NEXT, line.last - 1)):
        if folded[at] in _TO_WHOM and (folded[at + 1] in _NOBODY or folded[at + 1 : at + 3] == _NO_ONE):
            return _BUT.isdisjoint(folded[at + 2 : min(at + 4, line.last)])
    return False


def _was_done_to_none(line: Line, cued: Cued, first: int) -> bool:
    """Tell whether none, which stands first in a clause, is the subject of a passive: "no copy was sent"."""
    words = line.words
    if not first < cued.last <= first + SUBJECT + (cued.last - cued.first):
        return False
    between = words.folded[first + 1 : cued.last]
    if not _NO_SUBJECT.isdisjoint(between) or "," in words.between(first, cued.first):
        return False
    return (
        cued.first > first
        and not _VERBS.isdisjoint(words.folded[cued.first - 1 : cued.last])
        and _verbs_before(words.folded[first : cued.first])
    )


def _did_none(line: Line, cued: Cued, first: int) -> bool:
    """Tell whether none, first in a clause, did it: "nobody in the office sent it", "no partner has sent it"."""
    words = line.words
    verb = next((at for at in range(cued.first, cued.last) if _is_past(words.folded[at])), first)
    if not first < verb <= first + DOER or "," in words.between(first, verb):
        return False
    between = words.folded[first + 1 : verb]
    while between and between[-1] in _PERFECT:
        between = between[:-1]
    return (_NO_SUBJECT | _VERBS).isdisjoint(between) and not any(map(_is_past, between))


def _is_past(word: str) -> bool:
    return word.endswith("ed") or word in _IRREGULAR


def _is_as_it_asks(line: Line, cued: Cued) -> bool:
    """Tell whether a fact is only said to be as the law asks: "was laid on 3 May, as section 3 of the Act requires".

    So does what the sentence begins with: "as the Act requires, copies were sent".
    """
    if not is_told(line, cued) or "recital" in line.under_tones:
        return False
    marks = [mark for mark in line.tones.get("recital", ()) if mark.how is How.STATED]
    return bool(marks) and all(
        (mark.first >= cued.last and _AS in line.words.folded[max(cued.last, mark.first - AS) : mark.first + 1])
        or _is_fronted(line, mark, cued)
        for mark in marks
    )


def _is_done_under_it(line: Line, cued: Cued) -> bool:
    """Tell whether a fact is told with the law it was done under: "under section 27 the council has appointed one".

    So is "Laid before the Assembly under section 5 on 18 June 2024".
    """
    if "recital" in line.under_tones or line.words.says_any(_DUTIES, line.first, line.last):
        return False
    marks = line.tones.get("recital", ())
    within = any(line.first + _AT_ONCE < mark.first < cued.first for mark in marks)
    if within or any(mark.how is How.STATED for mark in marks):
        return False
    begins = cued.first == line.first and _is_past(line.folded[0])
    return is_told(line, cued) or (begins and not MONTH_NAMES.isdisjoint(line.folded))


def _is_fronted(line: Line, mark: Cued, cued: Cued) -> bool:
    """Tell whether a mark stands in what a sentence begins with, before a comma: "as the Act requires, "."""
    words = line.words
    # "Requires, we wrote to" goes over the comma: it ends there.
    places = range(mark.first, mark.last - 1)
    last = next((at + 1 for at in places if "," in words.between(at, at + 1)), mark.last)
    begins = words.folded[line.first] == _AS and last <= line.first + AS and last <= cued.first
    return begins and "," in words.between(last - 1, cued.first)


def _verbs_before(folded: Sequence[str]) -> bool:
    """Tell whether at most the verb of the very clause stands before a cue: "no copy has been" before "sent to"."""
    finite = [at for at, word in enumerate(folded) if word in _VERBS]
    return not finite or finite == list(range(finite[0], len(folded)))


def _is_over(line: Line, mark: Cued, cued: Cued) -> bool:
    """Tell whether a fact with a verb of its own stands behind a promise: "it will be printed and was sent out"."""
    promises = any(target.name == PROMISE for target in mark.cue.targets)
    return promises and mark.last <= cued.first and is_told(line, cued, behind=mark.last)


def _leads(line: Line, mark: Cued, cued: Cued) -> bool:
    """Tell whether a mark leads to the clause of a cue: "they hoped that", and not "to ensure that it lasts, we …"."""
    words = line.words
    if words.folded[mark.last - 1] not in _LEADS:
        return False
    between = words.between(mark.last - 1, cued.first)
    purpose = mark.first == line.first or words.folded[mark.first - 1] == _TO
    return ";" not in between and not (purpose and "," in between)


def _asks_who(line: Line) -> bool:
    """Tell whether a heading only asks who it was, and what stands under it answers: "Who was consulted?"."""
    return line.is_heading and line.folded[:1] == ("who",)


def is_recital(line: Line, *, own: bool) -> bool:
    """Tell whether a sentence tells what the law says; *own* as above."""
    marks = line.tones.get("recital", ())
    if any(mark.how is How.STATED for mark in marks):
        return True
    if line.folded[:3] == _HAS_BEEN and not _TO_A_PAPER.isdisjoint(line.folded[3:4]):
        marks = ()
    return not own and (bool(marks) or "recital" in line.under_tones)
