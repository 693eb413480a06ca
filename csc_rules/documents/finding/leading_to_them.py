"""Sentences that lead to a list of those who were asked, known by their whole build: nothing else stands in them.

"The draft was sent for comment to:", "we consulted the bodies below", "the following were asked for their views". In
"young people were invited by:" others were asked, and in "the following were asked to host events" for something else.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from csc_rules.documents.grammar_words import MONTH_NAMES, STOPS
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.same_people import ANSWERS, BODIES


def _any(words: Collection[str]) -> str:
    return f"(?:{'|'.join(sorted(words))})"


_NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|\d+)"
_TIME = _any({*MONTH_NAMES, "early", "late", "spring", "summer", "autumn", "winter", r"\d+(?:st|[nr]d|th)?"})
_WHEN = rf"(?:(?:on|in|from|until|between|by)(?: the)?(?: {_TIME})+(?:(?: to| and) {_TIME}(?: {_TIME})*)?)"
_OPINIONS = r"(?:comments?|views|opinions|response|responses|reply|replies|consultation|discussion)"
_FOR_VIEWS = (
    rf"(?:for (?:their |any |written )?{_OPINIONS}(?: and {_OPINIONS})?(?: on (?:the|this) (?:draft(?: plan)?|plan))?)"
)
_TO_ANSWER = (
    r"(?:to (?:comment|reply|respond|take part in (?:the|this) consultation|give (?:us )?their views)"
    r"(?: on (?:the|this) (?:draft(?: plan)?|plan))?)"
)
_PAPER = r"(?:form|response form|letter|questionnaire|questions|request to reply)"
_FORM = rf"(?:(?:together )?with (?:a|the|an|{_NUMBER}) {_PAPER})"
_ASIDE = (
    rf"(?: (?:{_WHEN}|{_FOR_VIEWS}|{_FORM}|and an offer to meet|in both languages|in writing|in person|also|directly"
    r"|on (?:the|this) (?:draft(?: plan)?|plan)))*"
)
_NAMED = BODIES - {"people", "persons"}
_SORT = r"(?: (?:partner|local|other|key|main|voluntary|public|national|statutory))?"
# "The following", "the two partner bodies that are set out below": those whom the list names.
_BELOW = r"(?: (?:that|which|who) are| are)?(?: (?:listed|set out|named|shown|given))? (?:below|overleaf|beneath)"
_THEM = (
    rf"(?:(?:all (?:of )?|each of |every one of )?(?:the following(?: {_NUMBER})?(?:{_SORT} {_any(_NAMED)})?"
    rf"|(?:the|those)(?: {_NUMBER})?{_SORT}(?: {_any(_NAMED)})?{_BELOW}))"
)
_BEGIN = rf"(?:\d+ )*(?:{_WHEN} )?(?:on (?:the|this) draft )?"
_BE = r"(?:was|were|has been|have been|had been)"
_PLAN = r"(?:(?: of)?(?: (?:the|this|our))? (?:plan|strategy))?"
_DRAFT = (
    rf"(?:it|copies|(?:copies of )?(?:the|this|our|a|that)(?: first| consultation)? drafts?{_PLAN}"
    rf"|(?:the|a|our)(?: consultation)? (?:questionnaire|survey)|the consultation (?:paper|document|pack))"
)
_SENT = r"(?:sent|issued|circulated|emailed|posted|given)(?: out)?"
_ANSWERS = rf"(?:{_any(ANSWERS)})"
_REPLIED = r"(?:replied|responded|answered|commented|took part in (?:the|this) consultation)"
_AND_REPLIED = rf"(?: (?:and|of whom) all(?: but {_NUMBER})? {_REPLIED}| and (?:given|sent) (?:a copy of )?the draft)?"
_WE = r"(?:we|the (?:council|board|authority|department|partnership|trust|committee))(?: have| had| has)?(?: also)?"
_THOSE = r"(?:those|the bodies|the organisations)"
_BUILDS = (
    rf"{_DRAFT}{_ASIDE} (?:(?:{_BE}(?: also)? )?{_SENT}|went){_ASIDE} to(?: and{_ASIDE} discussed{_ASIDE} with)?",
    rf"{_DRAFT}{_ASIDE} {_BE}(?: also)? (?:shared|discussed){_ASIDE} with",
    rf"{_WE} {_SENT} {_DRAFT}{_ASIDE} to",
    rf"{_WE} consulted(?: with)?{_ASIDE}",
    rf"{_WE} (?:wrote|written){_ASIDE} to(?: and (?:had|received) {_ANSWERS} from)?",
    rf"{_WE} (?:asked|invited) {_THEM} (?:{_FOR_VIEWS}|{_TO_ANSWER})",
    rf"{_WE} (?:asked for(?: and received)?|received|had|sought) (?:written )?{_ANSWERS}{_ASIDE} from",
    rf"{_ANSWERS}(?: {_BE})? (?:came|received)(?: back| in| as well)*{_ASIDE} from",
    rf"{_ANSWERS} {_BE} made by",
    rf"{_THOSE} (?:who (?:were |was )?|that (?:were )?)?(?:consulted|{_REPLIED}) (?:were|are|included)",
    r"(?:the )?consultees (?:were|are|included)",
)
_LEADS = re.compile(rf"{_BEGIN}(?:{'|'.join(_BUILDS)})(?: {_THEM}{_ASIDE})?(?: by(?: {_TIME})+)?{_AND_REPLIED}")
_ARE = re.compile(
    rf"{_BEGIN}{_THEM} (?:(?:{_BE}(?: all| each| also)? consulted{_ASIDE}|{_BE}(?: all| each| also)? (?:asked|invited)"
    rf"(?: {_WHEN})? (?:{_FOR_VIEWS}|{_TO_ANSWER}){_ASIDE}){_AND_REPLIED}|(?:have |has )?(?:also )?{_REPLIED})"
)
_IT = re.compile(rf"{_BEGIN}(?:{_WE} {_SENT} )?(?:it|copies)\b")
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
    return _LEADS.fullmatch(said) is not None and (not whole or re.search(_THEM, said) is not None)


def is_of_it_before(line: Line) -> bool:
    """Tell whether a sentence only takes up what the one before it says was sent: "it was sent to"."""
    return _IT.match(_said(line)) is not None


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
