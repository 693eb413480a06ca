"""Sentences that lead to a list of those who were asked, known by their whole build: nothing else stands in them.

"The draft was sent for comment to:", "we consulted the bodies below", "the following were asked for their views". In
"young people were invited by:" others were asked, and in "the following were asked to host events" for something else.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from csc_rules.documents.days.forms import WEEKDAYS
from csc_rules.documents.grammar_words import MONTH_NAMES, STOPS
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.same_people import ANSWERS, BODIES


def _any(words: Collection[str]) -> str:
    return f"(?:{'|'.join(sorted(words))})"


_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+)"
_TIME = _any(
    {*MONTH_NAMES, *(day.casefold() for day in WEEKDAYS), "early", "late", "mid", "spring", "summer", "autumn"}
    | {"winter", "the", "same", "day", "time", "end", "start", "beginning", "of", r"\d+(?:st|[nr]d|th)?"}
)
_SPAN = rf"(?:(?:for|over|within|during) (?:a period of )?{_NUMBER} (?:days|weeks|months))"
_WHEN = (
    rf"(?:(?:on|in|at|from|until|between|by|during|before)(?: {_TIME})+(?:(?: to| and)(?: {_TIME})+)*"
    rf"|{_SPAN})"
)
_OPINIONS = r"(?:comments?|views|opinions|feedback|response|responses|reply|replies|consultation|discussion)"
# "The proposed changes to the chapters", "the draft of the plan": what is out for comment.
_OUT = r"(?:(?:first|second|full|complete|proposed|early|outline|working|initial|revised) )*"
_WHOLE = r"(?:(?:plan|strategy)(?: itself)?|chapters|text)"
_REVIEW = "review"
_CHANGES = rf"proposed (?:changes|amendments|modifications) to (?:the|this|our) {_WHOLE}"
_A_DRAFT = (
    rf"(?:(?:the|this|our|a|that) {_OUT}(?:consultation )?drafts?(?: (?:version|text|document))?"
    rf"(?:(?: of)?(?: (?:the|this|our))? {_WHOLE})?|(?:the|our) {_CHANGES}"
    rf"|(?:the|this|our) {_OUT}{_REVIEW}(?: of (?:the|this|our) {_WHOLE})?)"
)
_ON_IT = rf"(?: (?:on|about) (?:{_A_DRAFT}|(?:the|this|our) plan|it))"
_FOR_VIEWS = rf"(?:for (?:their |any |written )?{_OPINIONS}(?: and {_OPINIONS})?{_ON_IT}?)"
_TO_ANSWER = (
    rf"(?:to (?:comment|reply|respond|take part in (?:the|this) consultation|(?:give|send)(?: us)? their {_OPINIONS}"
    rf"|say what they thought){_ON_IT}?)"
)
_PAPER = r"(?:form|response form|reply form|letter|questionnaire|questions|request to reply)"
_FORM = rf"(?:(?:together )?with (?:a|the|an|{_NUMBER}) (?:covering |short )?{_PAPER})"
_ROUND = (
    r"(?:(?:as part of|during|in|through|for) (?:the|this|that|our|a)(?: (?:formal|statutory|public|full|written))?"
    r" consultation(?: (?:period|process|exercise|stage))?)"
)
_HOW = (
    r"(?:by (?:e ?mail|post|letter|telephone)|in (?:both languages|writing|person|full)|electronically|also|then|next"
    r"|directly|individually|separately|formally|out|and an offer to meet)"
)
_ASIDE = rf"(?: (?:{_WHEN}|{_FOR_VIEWS}|{_FORM}|{_ROUND}|{_HOW}|on (?:the|this) (?:draft(?: plan)?|plan)))*"
_NAMED = BODIES - {"people", "persons"}
_SORT = r"(?: (?:partner|local|other|key|main|voluntary|public|national|statutory))*"
# "The following", "the two partner bodies that are set out below": those whom the list names.
_HERE = r"(?:below|overleaf|beneath|here|underneath)"
_SHOWN = r"(?:listed|set out|named|shown|given)"
_BELOW = rf"(?: (?:that|which|who) are| are)?(?: {_SHOWN})? {_HERE}"
_THEM = (
    rf"(?:(?:all (?:of )?|each of |every one of )?(?:the following(?: {_NUMBER})?(?:{_SORT} {_any(_NAMED)})?"
    rf"|(?:the|those)(?: {_NUMBER})?{_SORT}(?: {_any(_NAMED)})?{_BELOW}))"
)
_BEGIN = rf"(?:\d+ )*(?:(?:{_WHEN}|{_ROUND}) )*(?:on (?:the|this) draft )?"
_BE = r"(?:was|were|has been|have been|had been)"
_DRAFT = (
    rf"(?:it|copies|(?:(?:a copy|copies) of )?{_A_DRAFT}|a copy"
    rf"|(?:the|a|our)(?: consultation)? (?:questionnaire|survey)|the consultation (?:paper|document|pack))"
)
# What is out for comment though it is called by its own name: "the plan was sent for comment to".
_PLAN = rf"(?:(?:copies of )?(?:the|this|our) (?:plan|strategy){_ASIDE} (?:{_BE} )?(?:sent|issued|circulated)"
_PLAN += rf"{_ASIDE} {_FOR_VIEWS}{_ASIDE} to)"
_SENT = r"(?:sent|issued|circulated|emailed|posted|given|distributed)(?: out)?"
_ANSWERS = rf"(?:{_any(ANSWERS)})"
_GOT = r"(?:invited|received|had|sought|obtained)"
_CAME = r"(?:came|received|sought|invited|obtained)(?: back| in| as well)*"
_IN_CONSULTATION = r"(?:to|in) (?:the|this) consultation"
_REPLIED = (
    rf"(?:(?:replied|responded|commented)(?: {_IN_CONSULTATION}|{_ON_IT})?|answered"
    rf"|contributed(?: {_IN_CONSULTATION}|{_ON_IT})|took part {_IN_CONSULTATION}"
    rf"|(?:sent|gave)(?: us)?(?: in)?(?: their| written)? {_OPINIONS})"
)
_AND_REPLIED = rf"(?: (?:and|of whom) all(?: but {_NUMBER})? {_REPLIED}| and (?:given|sent) (?:a copy of )?the draft)?"
_DOER = r"(?:we|(?:the|our) (?:council|board|authority|department|partnership|trust|committee))"
_WE = rf"(?:{_DOER}(?: and {_DOER})*(?: have| had| has)?(?: also| then| formally)?)"
_THOSE = r"(?:(?:all )?(?:those|the (?:bodies|organisations|agencies|partners)))"
_WERE_ASKED = rf"(?:consulted|asked {_FOR_VIEWS}|sent {_A_DRAFT}|invited {_TO_ANSWER}|written to)"
_WHO_WERE = rf"(?:(?:who |that |which )?(?:(?:we|{_BE}) )?(?:{_WERE_ASKED}|{_REPLIED}){_ASIDE})"
# "Listed here by group", "set out below": the list itself, and in what order it stands.
_BY_NAME, _BY_SORT = "in alphabetical order", r"by (?:group|sector|type)"
_ORDER = rf"(?: (?:{_BY_SORT}|by (?:name|area)|{_BY_NAME}|in no particular order|in full))*"
_ARE_SHOWN = rf"(?:(?:were|are|included|as follows)|(?:are|were) (?:as follows|{_SHOWN}(?: {_HERE})?{_ORDER}))"
_CONSULTEES = rf"(?:the )?consultees{_ASIDE}"
_LIST = rf"(?:a|the) (?:full )?list of (?:consultees|{_THOSE} {_WHO_WERE})"
_BUILDS = (
    rf"{_DRAFT}{_ASIDE} (?:(?:{_BE}(?: also)? )?{_SENT}|went){_ASIDE} to(?: and{_ASIDE} discussed{_ASIDE} with)?",
    rf"{_DRAFT}{_ASIDE} {_BE}(?: also)? (?:shared|discussed){_ASIDE} with",
    _PLAN,
    rf"{_WE}{_ASIDE} {_SENT} {_DRAFT}{_ASIDE} to",
    rf"{_WE}{_ASIDE} consulted(?: with)?{_ASIDE}",
    rf"{_WE}{_ASIDE} (?:wrote|written){_ASIDE} to(?: and (?:had|received) {_ANSWERS} from)?",
    rf"{_WE}{_ASIDE} (?:asked|invited) {_THEM} (?:{_FOR_VIEWS}|{_TO_ANSWER})",
    rf"{_WE}{_ASIDE} (?:asked for(?: and received)?|{_GOT}) (?:written )?{_ANSWERS}{_ASIDE} from",
    rf"(?:written )?{_ANSWERS}{_ON_IT}?(?: {_IN_CONSULTATION})?{_ASIDE}(?: {_BE})? {_CAME}{_ASIDE} from",
    rf"{_ANSWERS} {_BE} made by",
    rf"{_THOSE} {_WHO_WERE} {_ARE_SHOWN}",
    rf"{_CONSULTEES} {_ARE_SHOWN}",
    rf"{_LIST}{_ASIDE} (?:follows|is (?:as follows|{_SHOWN} {_HERE}){_ORDER})",
    rf"(?:formal )?consultation{_ON_IT}?{_ASIDE} (?:took place|{_BE} (?:held|carried out|undertaken)){_ASIDE} with",
    rf"(?:formal )?consultation{_ON_IT}?{_ASIDE} included{_ASIDE}",
)
_LEADS = re.compile(rf"{_BEGIN}(?:{'|'.join(_BUILDS)})(?: {_THEM}{_ASIDE})?(?: by(?: {_TIME})+)?{_AND_REPLIED}")
_ARE = re.compile(
    rf"{_BEGIN}{_THEM} (?:(?:{_BE}(?: all| each| also)? consulted{_ASIDE}|{_BE}(?: all| each| also)? (?:asked|invited)"
    rf"(?: {_WHEN})? (?:{_FOR_VIEWS}|{_TO_ANSWER}){_ASIDE}|{_BE}(?: all| each| also)? sent"
    rf" (?:a copy of )?{_A_DRAFT}{_ASIDE}){_AND_REPLIED}|(?:have |has )?(?:also )?{_REPLIED}{_ASIDE})"
)
# "A list of them is given here" is a link on a page.
_LISTS = re.compile(rf"\b(?:{_THEM}|as follows|follows|{_SHOWN} (?:(?!here){_HERE}|here (?:{_BY_NAME}|{_BY_SORT})))\b")
_HERE_BY_SORT = re.compile(rf"\bhere {_BY_SORT}\b")
_IT = re.compile(rf"{_BEGIN}(?:{_WE} {_SENT} )?(?:it|copies|a copy(?! of))\b")
_NAMES_IT = re.compile(rf"\b(?:drafts?|{_REVIEW}|consultation|consulted|{_ANSWERS}|{_OPINIONS})\b")
_WRITES = re.compile(r"\b(?:wrote|written)\b")
_SAYS_WHY = re.compile(rf"{_FOR_VIEWS}|{_ON_IT}|{_FORM}|\bdraft\b")
_LONGEST = 45
# What stands in the names of documents, and is no part of what a document is called.
_OF_DRAFTS = frozenset({"the", "this", "our", "a", "of", "draft", "drafts", "it"})
_PLAN_WORD = "plan"
_YEAR = re.compile(r"(?:19|20)\d\d")


def leads_to_them(line: Line) -> bool:
    """Tell whether a sentence says what was done to those whom a list behind it names, and nothing else."""
    if line.last - line.first > _LONGEST:
        return False
    said = _said(line)
    if _ARE.fullmatch(said):
        return True
    whole = line.passage.text.rstrip().endswith(STOPS)
    return _LEADS.fullmatch(said) is not None and (not whole or _LISTS.search(said) is not None)


def is_of_it_before(line: Line) -> bool:
    """Tell whether a sentence only takes up what the one before it says was sent: "it was sent to"."""
    return _IT.match(_said(line)) is not None


def is_bare(line: Line) -> bool:
    """Tell whether a lead names neither the draft nor the consultation: "the following replied"."""
    return _NAMES_IT.search(_said(line)) is None


def shows_sorts(line: Line) -> bool:
    """Tell whether a lead says that those who were asked stand by their sorts: "listed here by group"."""
    return _HERE_BY_SORT.search(_said(line)) is not None


def writes_only(line: Line) -> bool:
    """Tell whether a lead does not say what somebody was written to about: "for the consultation we wrote to"."""
    said = _said(line)
    return _WRITES.search(said) is not None and _SAYS_WHY.search(said) is None


def says_the_review(line: Line) -> bool:
    """Tell whether what a sentence says was sent is a review, and no plan."""
    return _REVIEW in line.folded


def years_in(line: Line) -> frozenset[int]:
    """Return the years that a sentence gives."""
    return frozenset(int(word) for word in line.folded if _YEAR.fullmatch(word))


def _said(line: Line) -> str:
    """Return the words of a sentence, with one word for what a document is called."""
    titles = {at for each in line.mentions for at in range(each.first, each.last)}
    said: list[str] = []
    for at in range(line.first, line.last):
        word = line.words.folded[at]
        if at not in titles or word in _OF_DRAFTS:
            said.append(word)
        elif said[-1:] != [_PLAN_WORD]:
            said.append(_PLAN_WORD)
    return " ".join(said)
