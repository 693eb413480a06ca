"""Whether a text says that an act was done."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from itertools import pairwise

from attrs import evolve

from csc_rules.documents.asked.makers import ON_ANOTHER
from csc_rules.documents.case import Answer, Bearing, Sought
from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.files.gone_out import says_to_whom
from csc_rules.documents.files.imprints import is_dated_imprint, is_report_of_others
from csc_rules.documents.files.own_file import speaks_of_a_draft
from csc_rules.documents.files.papers import is_paper
from csc_rules.documents.files.title_lines import may_be_title
from csc_rules.documents.finding.addressed import by_letter
from csc_rules.documents.finding.announced import is_indirect
from csc_rules.documents.finding.barely_said import is_told_by_things, why_no_act
from csc_rules.documents.finding.bearings import bearing, meant
from csc_rules.documents.finding.by_whom import is_by_others
from csc_rules.documents.finding.classes import may_mean
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.finding.headed import is_contents
from csc_rules.documents.finding.itself import is_itself
from csc_rules.documents.finding.made_known import of_what_else, why_not_made_known
from csc_rules.documents.finding.not_there import is_supplied, may_be_part
from csc_rules.documents.finding.standing import is_bare_heading
from csc_rules.documents.finding.steps_taken import about_it
from csc_rules.documents.finding.who_got_it import who_may_have_got_it
from csc_rules.documents.meant.called_by_kind import is_called_by_its_kind
from csc_rules.documents.meant.model import EITHER, THIS, UNSAID
from csc_rules.documents.meant.reviews import REVIEW, is_of_a_review, is_paper_on_another, is_review_of_another
from csc_rules.documents.sentences.answered import answer_to, asks_when
from csc_rules.documents.sentences.headlines import is_dated_notice, says_it_was_done
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.signs import Sign
from csc_rules.documents.sentences.spoken import speaks_of
from csc_rules.documents.sentences.tones import DONE, PROMISE

# "(b)", "(ii)": where the next of several matters begins.
_MATTER = re.compile(r"\s\((?:[b-z]|i{2,3}|i?v)\)\s", re.IGNORECASE)
_ASKS = frozenset({"what", "how", "who", "where", "when"})
_BY, _ON_BEHALF = "by", ("behalf", "of")
_TAKING_UP = frozenset({"it", "this", "these", "they", "that"})
_THOSE_WHO, _WHOSE_AT = frozenset({("those", "who"), ("all", "who"), ("everybody", "who"), ("people", "who")}), 3
_YOURS = frozenset({"you", "your"})
# "The final plan was sent to partners" tells of no draft.
_FINISHED = frozenset({"final", "finished", "published", "adopted", "approved", "printed"})
_MAKING = frozenset(
    {"draft", "drafts", "drafting", "prepare", "preparing", "prepared", "preparation", "develop", "developing"}
    | {"developed", "development", "write", "writing", "written", "making", "made", "before", "new", "next"}
)
# Words for whoever was asked.
_ANYBODY = frozenset(
    {"people", "respondents", "responses", "replies", "participants", "public", "everyone", "everybody", "anyone"}
    | {"community", "communities", "citizens", "survey", "questionnaire"}
)


def act(grounds: Grounds, sought: Sought) -> Iterator[Bearing]:
    """Yield what bears on whether an act was done."""
    for sign in grounds.of_act(sought):
        found = _of_sign(grounds, sought, sign)
        if found is not None:
            yield as_answered(sign, found)
    yield from by_letter(grounds, sought)


def as_answered(sign: Sign, found: Bearing) -> Bearing:
    """Quote what answers a heading that asks, where that is what something is found by."""
    answer = answer_to(sign) if found.answer is Answer.FOUND else None
    if answer is None or found.quote.passage != sign.line.passage.number:
        return found
    return evolve(found, quote=answer.quote(), why=f"it answers “{sign.line.quote().text}”")


def directly(grounds: Grounds, sought: Sought) -> Iterator[tuple[Sign, Bearing]]:
    """Yield where an act's own words stand and what they say of it, leaving out what only shows that it was done."""
    for sign in grounds.directly(sought):
        found = _of_sign(grounds, sought, sign)
        if found is not None:
            yield sign, found


def _of_sign(grounds: Grounds, sought: Sought, sign: Sign) -> Bearing | None:
    if _is_review_of_another(sign):
        return None
    number = grounds.is_of_number(sign, sought)
    if number is False or not grounds.is_of_stage(sign, sought):
        return None
    found = about_it(grounds, sign, sought)
    tone = grounds.tone(sign)
    if found.which == UNSAID and not grounds.is_of_own_file(sign, sought):
        return bearing(sign, Answer.PARTLY, tone, found.why) if _may_be_of_it(grounds, sign, sought) else None
    # What others were asked says nothing of an act that has to reach some bodies.
    if sought.reaches_only and _is_of_others_too(sign, sought) and not names_somebody(grounds, sign, sought):
        return None
    if found.which == EITHER:
        return bearing(sign, Answer.PARTLY, tone, found.why)
    if found.which not in (THIS, UNSAID):
        # What is said of another strategy touches nothing, unless it is a document of the same kind.
        return None if found.which == "other" else bearing(sign, Answer.PARTLY, found.which, found.why)
    if not (
        says_it_was_done(sign)
        or is_dated_imprint(sign, sought.doers)
        or grounds.is_its_colophon(sign, sought)
        or (sought.reaches_only and sign.cued.first == sign.line.first and says_to_whom(sign.line))
        or _heads_a_list(grounds, sign, sought)
        or ((asks_when(sign) or (sought.reaches and sign.cued.how is How.STATED)) and answer_to(sign) is not None)
    ):
        if found.which == UNSAID and not under_heading_for(sign.line, sought):
            return None
        itself = found.which == THIS and tone == DONE and not sign.line.is_heading and is_itself(grounds, sign, sought)
        if itself and number is None:
            return bearing(sign, Answer.PARTLY, tone, f"it does not say whether it is the {sought.ordinal} one")
        if itself:
            return bearing(sign, Answer.FOUND, tone, "the file is the document, and calls itself no draft")
        return bearing(sign, Answer.PARTLY, tone, "it touches on this, and does not say that it was done")
    titled = (
        (sign.line.is_heading or is_bare_heading(sign)) and answer_to(sign) is None and sign.line.folded[0] in _ASKS
    )
    if is_contents(sign.text.lines, sign.number) or (titled and not _heads_a_list(grounds, sign, sought)):
        return bearing(sign, Answer.PARTLY, tone, "a heading or a line of the contents says so, and no text does")
    if tone == DONE and is_of_a_review(sought) and _tells_only_who(sign):
        tone = PROMISE
    if tone != DONE:
        return bearing(sign, Answer.PARTLY, tone, meant(tone))
    if _names_nobody_behind(sign):
        return bearing(sign, Answer.PARTLY, tone, "it breaks off before it says by whom")
    if _is_of_two_matters(sign) or is_indirect(sign):
        return bearing(sign, Answer.PARTLY, tone, "it touches on this, and does not say that it was done")
    if found.which == UNSAID and not (
        (under_heading_for(sign.line, sought) and not _is_of_a_paper(grounds, sign))
        or is_called_by_its_kind(sign, sought)
    ):
        return bearing(sign, Answer.PARTLY, tone, found.why)
    none = why_no_act(grounds, sought, sign)
    if none is not None:
        return bearing(sign, Answer.PARTLY, tone, none)
    instead = of_what_else(sign, sought)
    if instead is not None:
        return bearing(sign, Answer.PARTLY, instead, meant(instead))
    otherwise = why_not_made_known(sign, sought)
    if otherwise is not None:
        return bearing(sign, Answer.PARTLY, tone, otherwise)
    if is_by_others(grounds, sign, sought) or is_report_of_others(sign.line, sought.doers):
        return bearing(sign, Answer.PARTLY, tone, "it says so of another body")
    if number is None:
        return bearing(sign, Answer.PARTLY, tone, f"it does not say whether it is the {sought.ordinal} one")
    if sought.reaches and not _says_enough_of_whom(grounds, sought, sign):
        return bearing(sign, Answer.PARTLY, tone, "it says that this was done, and does not say whom it reached")
    if sought.stage in grounds.making.get(sought.kind, ()) and _is_told_in_a_report(grounds, sought, sign):
        return bearing(
            sign, Answer.PARTLY, tone, "a report says so, and not that it was for the making of the document"
        )
    if sought.of is not None and sought.stage is not None and not _is_of_a_draft(grounds, sign):
        return bearing(sign, Answer.PARTLY, tone, "it does not say that it was the draft")
    if sought.makes and grounds.kinds[sign.text.text.file.name].draft:
        return bearing(sign, Answer.PARTLY, "draft", meant("draft"))
    return bearing(sign, Answer.FOUND, tone, meant(tone))


def _is_of_a_paper(grounds: Grounds, sign: Sign) -> bool:
    """Tell whether a sentence stands in a paper that names the document by the way: "Consultation" there is its own."""
    named = grounds.kinds[sign.text.text.file.name].line
    return is_paper(sign.text) and named is not None and not (named.is_heading or may_be_title(named))


def _tells_only_who(sign: Sign) -> bool:
    """Tell whether a sentence on what is to come only says who is meant: "it will reach those who were consulted"."""
    words = sign.line.words.folded[max(sign.line.first, sign.cued.first - _WHOSE_AT) : sign.cued.last]
    return PROMISE in sign.line.tones and any(pair in _THOSE_WHO for pair in pairwise(words))


def _may_be_of_it(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether what is said of no document may be said of one that is not among the files.

    "It was published", in a plan, tells of the plan and of no report on it.
    """
    if sought.reaches_only or sign.line.folded[0] in _TAKING_UP:
        return False
    if sought.stage is None and not may_be_part(grounds, sign.text, sought):
        return False
    return sign.cued.how is How.STATED and not is_supplied(grounds, sought)


def _is_review_of_another(sign: Sign) -> bool:
    """Tell whether a review is told of, and of something else: "we reviewed the evidence"."""
    cued = sign.cued
    reviews = any(each.startswith(REVIEW) for each in cued.cue.names("act"))
    return reviews and (is_paper_on_another(sign.text) or is_review_of_another(sign.line, cued.first, cued.last))


def _is_told_in_a_report(grounds: Grounds, sought: Sought, sign: Sign) -> bool:
    """Tell whether a report on a document tells that people were asked, in the time of which it tells.

    "During the year 300 people gave views on the plan" tells nothing of how the plan was made.
    """
    kinds = grounds.file_kinds(sign.text)
    report = bool(kinds) and all(grounds.made.get(kind, "report") in ON_ANOTHER for kind in kinds)
    return report and sought.kind not in kinds and _MAKING.isdisjoint(sign.line.folded)


def _is_of_a_draft(grounds: Grounds, sign: Sign) -> bool:
    """Tell whether what was done before the document was made is said to have been done to a draft of it."""
    if not (_FINISHED.isdisjoint(sign.line.folded) or speaks_of_a_draft(sign.line)):
        return False
    near = [sign.line, *sign.line.beside(sign.before)]
    return (
        grounds.kinds[sign.text.text.file.name].draft
        or any(speaks_of_a_draft(each) or "draft" in each.tones for each in near)
        or any(target.name == "draft" for above in sign.line.above for cued in above for target in cued.cue.targets)
    )


def _heads_a_list(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a heading is over a list of those whom an act reached: "Who was consulted"."""
    if sign.cued.how is not How.STATED or not sign.line.is_heading or not sought.reaches:
        return False
    return any(each.names for each in grounds.told_behind(sign)[0]) and names_somebody(grounds, sign, sought)


def _names_nobody_behind(sign: Sign) -> bool:
    """Tell whether a sentence ends with "by" or "on behalf of", and nobody is named behind it."""
    if sign.line.folded[-1] != _BY and sign.line.folded[-2:] != _ON_BEHALF:
        return False
    behind = next(sign.behind(), None)
    return not (behind is not None and behind.names) and not any(each.names for each in sign.listed())


def _is_of_two_matters(sign: Sign) -> bool:
    """Tell whether words that say something together stand in two matters: "(a) the proposed plan, and (b) views"."""
    if not sign.cued.together:
        return False
    words = sign.line.words
    return _MATTER.search(words.text[words.starts[sign.cued.first] : words.ends[sign.cued.last - 1]]) is not None


def _is_of_others_too(sign: Sign, sought: Sought) -> bool:
    """Tell whether words say that several acts were done: who was "consulted" had an opportunity as well."""
    acts = [(each.kind, each.name) for each in sign.cued.cue.targets if each.kind == "act"]
    return any(each not in sought.targets for each in acts)


def names_somebody(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether a sentence, the list behind it or what goes on about it names anybody but those who owe the act.

    Where the act has to reach bodies only, people do not count, nor other bodies.
    """
    lines = _telling_whom(grounds, sign)
    names = [name for line in lines for name in line.names]
    if sought.reaches_only:
        return any(may_mean(grounds, name, sought.reaches_only) for name in names)
    doers = {doer.id for doer in sought.doers}
    if any(name.body not in doers for name in names):
        return True
    return any(
        cued.cue.names("class") and not _is_in_name_of(line, cued, doers) for line in lines for cued in line.cued
    )


def _is_in_name_of(line: Line, cued: Cued, bodies: Collection[str]) -> bool:
    """Tell whether words stand within what some body is called: "the council examined the draft" names no other."""
    return any(name.body in bodies and name.first <= cued.first and cued.last <= name.last for name in line.names)


def _says_enough_of_whom(grounds: Grounds, sought: Sought, sign: Sign) -> bool:
    """Tell whether a sentence names anybody who was reached, or says by the act's own word that it was done.

    Where it has to reach some bodies one of them has to be named: whoever was consulted may have been others.
    """
    if sought.reaches_only:
        return _names_one_of_them(grounds, sign, sought)
    own = sign.line.words.folded[sign.cued.first : sign.cued.last]
    # Whoever "consulted on the plan" involved somebody, too: the word is that of an act the cue is for.
    verbs = (sought.verb, *(each.name for each in sign.cued.cue.targets if each.kind == "act"))
    asked = any(word.startswith(verbs) for word in own) or not _ANYBODY.isdisjoint(sign.line.folded)
    # "Have your say on the plan" asks whoever reads it, and so does "what you told us".
    asked = asked or not _YOURS.isdisjoint(own)
    if asked or is_dated_notice(sign):
        return True
    return names_somebody(grounds, sign, sought)


def _names_one_of_them(grounds: Grounds, sign: Sign, sought: Sought) -> bool:
    """Tell whether one of the bodies that an act has to reach is named, or the class of them in words for no others.

    "Each service provider" are those of the law; "stakeholders" may be others.
    """
    names = [
        name
        for line in _telling_whom(grounds, sign)
        for name in (line.names if sought.stage is not None else who_may_have_got_it(grounds, line))
    ]
    return any(
        name.body in sought.reaches_only or (name.meaning.firm and may_mean(grounds, name, sought.reaches_only))
        for name in names
    )


def _telling_whom(grounds: Grounds, sign: Sign) -> tuple[Line, ...]:
    listed, going_on = grounds.told_behind(sign)
    return (sign.line, *listed, *going_on)


def under_heading_for(line: Line, sought: Sought) -> bool:
    """Tell whether a sentence stands under a heading that is about the act, and not about that act in a review."""
    if sought.stage not in (None, REVIEW) and speaks_of(line, REVIEW):
        return False
    heads = (*line.under, *(line.heads if line.is_heading else ()))
    about = any((target.kind, target.name) in sought.targets for cue in heads for target in cue.targets)
    return about and not is_told_by_things(line)
