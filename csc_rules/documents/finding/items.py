"""Whether a document has what it must contain: a heading with a body, or a sentence that gives it.

A heading alone, or a line of the contents page, is never more than partly.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from attrs import evolve

from csc_rules.documents.asked.makers import ON_ANOTHER
from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.cueing import How
from csc_rules.documents.files.papers import appended, is_paper
from csc_rules.documents.finding.announced import is_only_announced
from csc_rules.documents.finding.barely_said import is_judging
from csc_rules.documents.finding.bearings import MOST, bearing, meant
from csc_rules.documents.finding.borne_out import borne_out, is_wide
from csc_rules.documents.finding.enumerated import gives_by_list, heads_as_many, says_nothing_of_how_many
from csc_rules.documents.finding.gives_nothing import is_of_what_is_intended
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.headed import headed, is_contents, may_head
from csc_rules.documents.finding.not_there import is_supplied, may_be_part
from csc_rules.documents.finding.standing import (
    is_bare_heading,
    is_keyword,
    is_of_any,
    is_quoted_from_another,
    is_under_its_name,
    stands_aside,
)
from csc_rules.documents.meant.model import THIS, About
from csc_rules.documents.sentences.bodies import is_title
from csc_rules.documents.sentences.marks import Marked
from csc_rules.documents.sentences.named import is_decision, is_of_a_name
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.tones import DONE, GENERAL, MEETING, OF_OTHER_TIMES, RECITAL, is_recital

# Tones in which a document may well give what it must contain: a plan promises, and is a draft until it is none.
_GIVES = frozenset({"done", "promise", "open", "membership", "meeting", "draft"})
_PROMISES = frozenset({"promise"})
_TO_COME = _PROMISES | {"open"}
# What a report is on is spoken of as "the plan" there; what is in it, or of it, is what it reports.
_REPORTED_ON = frozenset({"plan", "strategy"})
_OF = frozenset({"in", "of", "under", "from", "by", "against", "on", "with", "delivering", "implementing"})
# So many words stand at most between it and the plan: "in our new plan".
BEFORE = 4
# "Outcome 1" is no year.
YEAR = 4
_WE = "we"
_OURS = frozenset({"our", _WE})
# A plain denial, "did not", has so many words; what is denied of such words is not known.
AT_MOST = 2
_UNKNOWN = frozenset(
    {"known", "available", "clear", "measured", "recorded", "collected", "say", "yet", "possible", "covered"}
    | {"cover", "include", "report", "assess", "reported", "assessed"}
)
# "The Council shall act as host": what parties agree on is said as laws say things.
_OBLIGES = frozenset({"agreement"})

_NOT_SHOWN = "the file does not show that it is the document"
_NOT_THERE = "no file shows that it is the document"
_JUDGED = "others say so, who judge the document"
_HEADS = "a heading or a line of the contents says so, and no text does"


def item(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield what bears on whether a document has an item."""
    key = ("item", f"{sought.kind}.{sought.item}")
    supplied = is_supplied(grounds, sought)
    for text in grounds.texts:
        if not supplied and may_be_part(grounds, text, sought):
            under = headed(text, key, f"{sought.document}.{sought.item}", lambda _: True, looks_back=sought.looks_back)
            yield from (_partly(found, _NOT_THERE) for found in under)
        elif sought.kind in grounds.file_kinds(text):
            page = grounds.leads_to(text, sought) or not grounds.shows_itself(text)
            aside = partial(stands_aside, text, grounds.file_kinds(text), page=page)
            intended = is_of_what_is_intended(sought.item_title)
            name = f"{sought.document}.{sought.item}"
            under = headed(text, key, name, aside, looks_back=sought.looks_back, intended=intended)
            why = _JUDGED if is_judging(grounds, text) else None
            yield from (_of_draft(grounds, text, found) if why is None else _partly(found, why) for found in under)
    together: list[Bearing] = []
    touching: set[int] = set()
    for sign in grounds.signs(*key):
        # What words only hint at is nothing outside the document, unless a heading says so.
        if sign.cued.faint and not grounds.is_of_own_file(sign, sought) and not may_head(grounds, sign):
            continue
        # Where as many sentences as are shown only touch it, others that do no more change nothing.
        if len(touching) >= MOST and sign.cued.how is How.MENTIONED and not gives_by_list(sign):
            continue
        found = _of_sign(grounds, sought, sign, supplied=supplied)
        if found is None:
            continue
        if found.answer is Answer.PARTLY and found.tone == DONE:
            touching.add(id(sign.line))
        if found.answer is Answer.FOUND and is_wide(sign):
            together.append(found)
        else:
            yield found
    yield from borne_out(together)


def _partly(found: Bearing, why: str) -> Bearing:
    return evolve(found, answer=Answer.PARTLY, why=why)


def _of_sign(grounds: Grounds, sought: Sought, sign: Sign, *, supplied: bool) -> Bearing | None:
    """Say what a sentence says of an item, if it says anything of it."""
    own_file = grounds.is_of_own_file(sign, sought)
    found = _about(grounds, sign, sought)
    if found.which == "other" and own_file and (_names_its_own_document(sign) or _stands_elsewhere(sign)):
        return bearing(sign, Answer.PARTLY, "elsewhere", meant("elsewhere"))
    if (found.which == "other" and own_file and _is_of_all(sign)) or is_of_any(sign):
        return bearing(sign, Answer.PARTLY, RECITAL, meant(RECITAL))
    if found.which == "other" or (not own_file and found.which != THIS):
        touches = not supplied and found.which != "other" and may_be_part(grounds, sign.text, sought)
        if touches and _may_give(grounds, sign, sought):
            return bearing(sign, Answer.PARTLY, _tone(grounds, sign), _NOT_THERE)
        if own_file or not _is_outcome(grounds, sign, sought):
            return None
        return bearing(sign, Answer.PARTLY, _tone(grounds, sign), meant("elsewhere"))
    if any(each.first <= sign.cued.first and sign.cued.last <= each.last for each in sign.line.mentions):
        return None
    if is_of_a_name(sign) or says_nothing_of_how_many(sign):
        return None
    why = _why_partly(grounds, sought, sign, found)
    if why is not None:
        # What words only hint at is nothing, unless they stand in a heading.
        faint = sign.cued.faint and why[1] != _HEADS
        return None if faint else bearing(sign, Answer.PARTLY, *why)
    return _of_draft(grounds, sign.text, bearing(sign, Answer.FOUND, _tone(grounds, sign), "the document says so"))


def _why_partly(grounds: Grounds, sought: Sought, sign: Sign, found: About) -> tuple[str, str] | None:
    """Say how a sentence is meant that only touches an item, and why it does no more; None where it gives it."""
    own_file, tone = grounds.is_of_own_file(sign, sought), _tone(grounds, sign)
    gives = _GIVES | {RECITAL} if grounds.made.get(sought.kind) in _OBLIGES else _GIVES
    if _heads(sign):
        return tone, _HEADS
    if not own_file and not (_is_named(sign, sought) and _is_time(sign)):
        return tone, "another file says so; the document itself is not this file"
    if sought.looks_back and tone in _TO_COME and not _is_of_intentions(sign):
        return tone, meant(tone)
    if found.which in OF_OTHER_TIMES:
        return found.which, found.why
    if is_keyword(sign):
        return tone, "it touches on this"
    if _only_tells_of(grounds, sign, sought) and not _is_time(sign):
        return tone, "a page, news or a paper says so, and the document itself is another file"
    if is_quoted_from_another(sign):
        return "previous", meant("previous")
    if is_only_announced(sign):
        return "elsewhere", meant("elsewhere")
    if any(mark.how is How.STATED for mark in sign.line.tones.get(GENERAL, ())):
        return GENERAL, meant(GENERAL)
    if MEETING in sign.line.under_tones or is_decision(sign.line.folded):
        return MEETING, meant(MEETING)
    if tone not in gives and not _judges_though_denied(sought, sign, tone):
        return tone, meant(tone)
    if sign.cued.how is not How.STATED and not gives_by_list(sign):
        return tone, "it touches on this"
    return None if _is_shown(grounds, sign, sought, found) else (tone, _NOT_SHOWN)


def _heads(sign: Sign) -> bool:
    """Tell whether what is said only stands in a heading, or in a line of the contents."""
    if heads_as_many(sign):
        return False
    heads = sign.line.is_heading or is_title(sign.line) or is_bare_heading(sign)
    return (heads and not _is_time(sign)) or is_contents(sign.text.lines, sign.number)


def _only_tells_of(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence stands on a page, in news or in a paper, which only tells of the document.

    What stands under the name of the document in the paper of a meeting may be the document, which is appended.
    """
    text = sign.text
    if grounds.leads_to(text, sought) or grounds.is_talk(text) or is_judging(grounds, text):
        return True
    if not is_paper(text):
        return False
    means = partial(grounds.means, text, sought)
    behind = grounds.once(("appended", id(text), sought.meant), lambda: appended(text, means, grounds.period))
    return sign.number not in behind and not is_under_its_name(sign.line, grounds.file_kinds(text))


def _is_shown(grounds: Grounds, sign: Sign, sought: Sought, found: About) -> bool:
    """Tell whether a sentence is the document's own: the file shows that it is that, or the sentence names it."""
    if found.which == THIS or not _OURS.isdisjoint(sign.line.folded) or _names_it(grounds, sign, sought):
        return True
    return grounds.shows_itself(sign.text)


def _names_it(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence names the document."""
    return any(grounds.means(sign.text, sought, each) for each in sign.line.mentions)


def _tone(grounds: Grounds, sign: Sign) -> str:
    """Return how a sentence is meant; what it says of its own, "our arrangements under section 11 are", is done."""
    tone = grounds.tone(sign)
    return DONE if tone == RECITAL and sign.line.folded[0] in _OURS and not is_recital(sign.line, own=True) else tone


def _names_its_own_document(sign: Sign) -> bool:
    """Tell whether what is said is that another document gives it: "a three year delivery plan will be developed"."""
    first, last = sign.cued.first, sign.cued.last
    return any(
        not (each.kinds or each.here) and each.first < last and first < each.last <= last for each in sign.line.mentions
    )


def _stands_elsewhere(sign: Sign) -> bool:
    """Tell whether what is stated stands in another document: "the actions taken are in a separate report"."""
    marks = sign.line.tones.get("elsewhere", ())
    return sign.cued.how is How.STATED and any(mark.how is How.STATED for mark in marks)


def _is_of_all(sign: Sign) -> bool:
    """Tell whether something is stated of all such documents: "harbour plans are underpinned by the charter"."""
    named = sign.line.mentions
    return sign.cued.how is How.STATED and bool(named) and named[0].many and named[0].last <= sign.cued.first


def _is_time(sign: Sign) -> bool:
    """Tell whether what is stated ends with a year: the title "Harbour Plan 2020-2030" states for how long it is."""
    words = sign.line.words.folded[sign.cued.first : sign.cued.last]
    return (
        sign.cued.how is How.STATED
        and words[-1].isdigit()
        and any(len(word) == YEAR for word in words if word.isdigit())
    )


def _is_named(sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence of another file names the document: "the plan for 2017-20 has these outcomes:"."""
    return any(sought.kind in each.kinds for each in sign.line.mentions)


def _may_give(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence would give a thing, or touch it, if it stood in the document.

    What news and papers only touch is what they are about themselves.
    """
    if sign.cued.faint or is_title(sign.line) or grounds.tone(sign) not in _GIVES:
        return False
    return sign.cued.how is How.STATED or not _only_tells_of(grounds, sign, sought)


def _is_outcome(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a file about a plan states what came of it, which is what a report on the plan has to tell.

    "Successes in the first year include" stands in news of the plan, and in no report.
    """
    if grounds.made.get(sought.kind) not in ON_ANOTHER:
        return False
    kinds = grounds.file_kinds(sign.text)
    if not any(kind.partition(".")[0] == sought.ruleset for kind in kinds):
        return False
    if not all(each.here or each.kinds & kinds for each in sign.line.mentions):
        return False
    return (sign.cued.how is How.STATED or gives_by_list(sign)) and grounds.tone(sign) == DONE


def _about(grounds: Grounds, sign: Sign, sought: Sought) -> About:
    """Say which document a sentence is about: what speaks of the document itself first says of it what it says.

    "This plan should be read beside the housing strategy" tells of this plan how it goes with another, and so does
    "The Harbour Plan 2020-23 supports the housing strategy", which begins with its name.
    """
    found = grounds.about(sign, sought)
    first = sign.line.mentions[0] if sign.line.mentions else None
    begins = first is not None and (
        first.here or (sought.kind in first.kinds and first.first - sign.line.first <= BEFORE)
    )
    if found.which == "other" and first is not None and begins and first.last <= sign.cued.first:
        return About(THIS, "it speaks of the very document") if grounds.is_of_own_file(sign, sought) else found
    on_another = sought.looks_back or grounds.made.get(sought.kind) in ON_ANOTHER
    if found.which == "other" and on_another and grounds.is_of_own_file(sign, sought):
        ours = frozenset(kind for kind, last in grounds.made.items() if last in _REPORTED_ON)
        if _is_of_the_plan(sign, ours):
            return About(THIS, "it tells of what the document reports on")
    return found


def _is_of_the_plan(sign: Sign, ours: frozenset[str]) -> bool:
    """Tell whether a sentence of a report tells what came of the plan: "of the 34 actions in the plan 27 were done".

    *ours* are the kinds of document that reports can be on, by whose names it may be called as well.
    """
    folded, named, cued = sign.line.words.folded, sign.line.mentions, sign.cued
    return (
        bool(named)
        and all(
            (each.kinds & ours if each.kinds else each.here in _REPORTED_ON)
            # "As the plan said we would" says itself that it tells of the plan.
            and (
                not _OF.isdisjoint(folded[max(each.first - BEFORE, sign.line.first) : each.first])
                or cued.first <= each.first < each.last <= cued.last
            )
            for each in named
        )
    )


def _of_draft(grounds: Grounds, text: Marked, found: Bearing) -> Bearing:
    """Take back what is found in a draft: it may not stand in the document."""
    if found.answer is Answer.FOUND and grounds.kinds[text.text.file.name].draft:
        return evolve(found, answer=Answer.PARTLY, tone="draft", why=meant("draft"))
    return found


def _is_of_intentions(sign: Sign) -> bool:
    """Tell whether the words of a cue promise something themselves, so that intentions are what is looked for."""
    marks = sign.line.tones.get("promise", ())
    return any(sign.cued.first <= mark.first and mark.last <= sign.cued.last for mark in marks)


def _judges_though_denied(sought: Sought, sign: Sign, tone: str) -> bool:
    """Tell whether what looks back tells by a denial how far something went: "they no longer wait for six weeks".

    A word of what it is about and one of what came of it both stand there; what is not known tells nothing.
    """
    if tone != "denial" or not sought.looks_back or not sign.cued.together:
        return False
    folded = sign.line.words.folded
    marks = sign.line.tones.get("denial", ())
    return all(
        mark.last - mark.first <= AT_MOST and _UNKNOWN.isdisjoint(folded[mark.last : mark.last + AT_MOST + 1])
        for mark in marks
    )
