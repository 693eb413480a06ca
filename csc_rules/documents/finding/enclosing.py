"""What a sentence of a letter says that it encloses: "a copy of our plan", and not "the cover of our plan".

Only whole sentences of a form that is known to enclose something count. Where one names nothing, "a full draft is
enclosed", that is of what the subject line of the letter, or the sentence before, names.
"""

from __future__ import annotations

import re
from itertools import pairwise

from csc_rules.documents.case import Sought
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.grammar_words import MONTH_NAMES
from csc_rules.documents.sentences.letter_heads import Letter
from csc_rules.documents.sentences.marks import Line, Marked

# Signs that stand in a sentence for a name, for the document that is meant, for a word of the subject line or of
# a name in the letter, for years of the subject line, and for a month.
_BODY, _DOC, _CALLED, _YEARS, _MONTH = "BODY", "DOC", "CALLED", "YEARS", "MONTH"
_COPIES = (
    "a|an|one|two|copy|copies|of|the|our|this|its|full|complete|approved|final|finished|joint|new|agreed|adopted"
    "|published|printed|latest|first|current|electronic|paper|pdf|above"
)
_DRAFTS = "draft|drafts|consultation|working|early|initial|second|third|revised"
_BODIES = rf"(?:(?:the|both) )*{_BODY}(?:(?: ,)?(?: and)?(?: the)? {_BODY})*"
_AGREED = r"as (?:promised|agreed|asked|requested|discussed)"
_LEAD = rf"(?:(?:{_AGREED}|on behalf of {_BODIES}|in (?:line|accordance) with section [^,]*) (?:, )?)?"
_ASIDE = rf"(?: , (?:{_AGREED}|in [^,]*) ,)?"
_FOR_YOU = rf"(?: for (?:your (?:information|attention)|information|the attention of {_BODIES}))?"
_FOR_VIEWS = r"(?: for your (?:comments?|views|consideration))?"
_NOW = r"(?: (?:now|also|herewith|today))?"
_WRITER = r"(?:i|we)"
_ENCLOSE = r"(?:enclose|attach|(?:am|are) (?:enclosing|attaching))"
_SEND = r"(?:send|(?:am|are) (?:(?:pleased |glad |delighted |writing )to send|sending|forwarding))"
# Behind what is enclosed: whose it is, the law, that it was published, or what a letter with a draft asks.
_PAST = "published|approved|agreed|adopted|launched|printed|finalised|endorsed"
_WHEN = rf"(?: (?:on|in|by|at|last|the|our|week|month|year|website|board|council|{_BODY}|\d+|{_MONTH}))*"
_LAW = r"(?:as required by|under|in (?:accordance|line) with|in terms of) (?:section|part|regulation|article)s? [^;:,]*"
_TERM = rf"for the (?:[a-z]+ )?(?:years|period) (?:from|to|beginning on) (?:\d+ {_MONTH} )?{_YEARS}"
_WHOSE = rf"(?: (?:of|for) (?:the )?(?:{_BODY}|{_CALLED})(?: {_CALLED})*)?(?: (?:(?:for )?{_YEARS}|{_TERM}))?"
_BEHIND = (
    rf"(?:(?: ,)? (?:{_LAW}|as the act (?:asks|requires)|{_AGREED}"
    rf"|which (?:we )?(?:(?:was|were|has been|have) )?(?:{_PAST}|came out|sent to you in electronic form){_WHEN}"
    rf"|on which (?:we|(?:the )?{_BODY}) (?:is|are) consulting [^;:,]*"
    rf"|and {_WRITER} (?:are writing to|would|invite|welcome) [^;:]*))?"
)


def _forms(thing: str, views: str) -> re.Pattern[str]:
    """Return the forms of a sentence that encloses a thing, perhaps for views on it."""
    writing = rf"(?:{_WRITER} (?:write|(?:am|are) writing) on behalf of {_BODIES}(?: ,)? and|{_LEAD}{_WRITER})"
    whole = (
        rf"{writing}{_NOW} {_ENCLOSE}{_NOW}{_ASIDE}{_FOR_YOU}{views} {thing}{_WHOSE}",
        rf"{_LEAD}please find{_NOW} (?:enclosed|attached){_NOW}{_ASIDE}{_FOR_YOU}{views} {thing}{_WHOSE}",
        rf"(?:enclosed|attached)(?: (?:with|to) this letter)?{_FOR_YOU}{views} (?:is|are|please find) {thing}{_WHOSE}",
        rf"{_LEAD}{_WRITER}{_NOW} {_SEND} you {thing}{_WHOSE}",
        rf"{thing}{_WHOSE} (?:is|are){_NOW} (?:enclosed|attached|sent to you)",
    )
    # "The draft of the plan that will follow the present one".
    runs = r"(?: (?:that|which) will (?:run|take|follow|replace|start|begin|come|cover)\b[^;:,]*)?" if views else ""
    return re.compile(rf"(?:{'|'.join(whole)}){runs}{_NOW}(?: with this letter)?{_FOR_YOU}{views}{_BEHIND}")


def _thing(named: str, drafts: str) -> str:
    return rf"(?:(?:{_COPIES}{drafts}|{_CALLED}) )*{named}"


def _named(*, draft: bool) -> re.Pattern[str]:
    return _forms(_thing(_DOC, f"|{_DRAFTS}" if draft else ""), _FOR_VIEWS if draft else "")


def _unnamed(*, draft: bool) -> re.Pattern[str]:
    thing = f"(?:copy|copies|document|text|version{'|draft' if draft else ''})(?: of (?:it|this))?"
    return _forms(_thing(thing, f"|{_DRAFTS}" if draft else ""), _FOR_VIEWS if draft else "")


_NAMED, _UNNAMED = ({draft: of(draft=draft) for draft in (True, False)} for of in (_named, _unnamed))
# Who asks for views, and on what: "we would be glad of your comments on the attached draft by 7 March".
# "That you may have" has the name of a month in it.
_VIEWS = (
    r"(?:(?:any |your |any further )?(?:views|comments|suggestions|amendments)(?: (?:that )?you (?:MONTH )?have)?"
    r"|the (?:views|comments) of your (?:organisation|board|council|trust|service|members))"
)
_ITSELF = rf"(?:the (?:enclosed|attached) |its )?{_thing(f'(?:{_DOC}|draft|document|contents)', '|draft')}"
_ON_IT = rf"(?: on (?:it|them|this|{_ITSELF}))?"
_DAY = rf"(?:\w+day )?(?:the )?\d+(?:st|[nr]d|th)?(?: of)? {_MONTH}"
_BY = rf"(?: ,)?(?: (?:by|before) (?:the end of {_MONTH}|{_DAY})(?: \d+)?)?"
_TO_US = rf"(?: (?:to|at) (?:me|us|the (?:above )?address|{_BODY}))?"
_GLAD = r"be (?:glad|grateful|pleased) (?:of|for|to have|to receive)|(?:welcome|value|appreciate|like)(?: to have)?"
_ASKER = rf"(?:we|i|(?:the )?{_BODY}|the (?:board|council|partnership))"
_ASKS = re.compile(
    rf"(?:[^;:]* (?:enclosed|attached)(?: ,)? and )?"
    rf"(?:{_ASKER} (?:would|should) (?:{_GLAD})"
    r"|(?:please|would you|could you)(?: please)? (?:send|give|let) (?:us|me)(?: have)?|could (?:we|i)(?: please)? have"
    rf"|{_ASKER} (?:(?:am|are)(?: writing to)? )?(?:ask|asking|invite|inviting|seek|seeking)(?: for)?)"
    rf" {_VIEWS}{_TO_US}{_ON_IT}{_BY}{_TO_US}"
)
# "We would be glad of your comments on the attached draft": whoever is asked so got it with the letter.
_WITH_IT = re.compile(r".* on the (?:enclosed|attached) .*")
_FOR_YOUR_VIEWS = re.compile(r".*\bfor your (?:views|comments?)\b.*")
# "The plan was approved in May. A copy is enclosed."
_TOLD = re.compile(
    rf"(?:{_thing(_DOC, '')}(?: {_YEARS})? (?:was|were|has been|have been|is|are) (?:now |also )?(?:{_PAST})"
    rf"|(?:{_BODIES}|we) (?:are|have) (?:now )?(?:preparing|prepared|drafted|published|approved|agreed)"
    rf" {_thing(_DOC, '')})\b.*"
)
# What says that a document is none yet, in the sentence that encloses it or in the next.
_UNREADY, _IT = frozenset({"draft", "drafts", "yet", "unapproved", "provisional"}), frozenset({"it", "this", "the"})
_DRAFT, _OF_DRAFTS = "draft", frozenset({"draft", "consultation"})
# A subject line names the document, and says no more than whose it is.
_OF_SUBJECT = frozenset(
    {"re", "subject", "fw", "fwd", "title", "final", "approved", "copy", "of", "publication", "the"}
)
_OF_SUBJECT |= {"for", "and", "our", "new", "joint", "section", "act", "council", "regarding"}
_MARKS = re.compile(r"[,;:()\u2013\u2014]")


def encloses(grounds: Grounds, sought: Sought, text: Marked, letter: Letter, line: Line, *, draft: bool) -> bool:
    """Tell whether what a sentence encloses is the very document, or the draft of it."""
    of_draft = any(_DRAFT in each.folded for each in letter.subject)
    if draft:
        if not of_draft and _DRAFT not in line.folded:
            return False
    elif of_draft or _is_unready(letter, line):
        return False
    said = _said(grounds, sought, text, letter, line)
    if _NAMED[draft].fullmatch(said) or (draft and _ASKS.fullmatch(said) and _WITH_IT.fullmatch(said)):
        return all(grounds.means(text, sought, each) for each in line.mentions)
    if _UNNAMED[draft].fullmatch(said) is None:
        return False
    body = [each for each in letter.body if not any(each is one for one in letter.subject)]
    before = next((one for one, each in pairwise(body) if each is line), None)
    if before is not None:
        return _TOLD.fullmatch(_said(grounds, sought, text, letter, before)) is not None
    return bool(letter.subject) and all(
        _is_title(grounds, sought, text, letter, each, draft) for each in letter.subject
    )


def asks_for_views(grounds: Grounds, sought: Sought, text: Marked, letter: Letter, line: Line) -> bool:
    """Tell whether a sentence asks its reader for views: "the Board would be glad to have your views by 7 March"."""
    if not all(grounds.means(text, sought, each) for each in line.mentions):
        return False
    said = _said(grounds, sought, text, letter, line)
    if _ASKS.fullmatch(said):
        return True
    # "We are pleased to send you the draft of our plan for your comments".
    return bool(_FOR_YOUR_VIEWS.fullmatch(said)) and encloses(grounds, sought, text, letter, line, draft=True)


def _is_unready(letter: Letter, line: Line) -> bool:
    """Tell whether a sentence or the next says that a document is a draft: "A copy is enclosed. It is a draft"."""
    behind = next((each for one, each in pairwise(letter.body) if one is line and each.folded[0] in _IT), line)
    return not _UNREADY.isdisjoint(line.folded + behind.folded)


def _said(grounds: Grounds, sought: Sought, text: Marked, letter: Letter, line: Line) -> str:
    """Return a sentence as the forms have it: its words and marks, with signs for names and for the document."""
    words, folded, found, at = line.words, line.words.folded, list[str](), line.first
    documents = {each.first: each.last for each in line.mentions if grounds.means(text, sought, each)}
    names = {name.first: name.last for name in line.names}
    subject = frozenset(word for each in letter.subject for word in each.folded) - _OF_DRAFTS
    while at < line.last:
        if at > line.first and (mark := _MARKS.search(words.between(at - 1, at))):
            found.append(mark[0])
        word = folded[at]
        if at in documents:
            found.append(_DOC)
            at = documents[at]
            # The years behind its name are looked at with it.
            while at < line.last and folded[at].isdigit():
                at += 1
            continue
        if at in names:
            found.append(_BODY)
            at = names[at]
            continue
        if word == grounds.made.get(sought.kind) and found[-1:] == [_DRAFT]:
            found.append(_DOC)
        elif word.isdigit() and word in subject:
            if found[-1:] != [_YEARS]:
                found.append(_YEARS)
        elif words.is_capital(at) and at > line.first and word in subject | letter.known:
            found.append(_CALLED)
        else:
            found.append(_MONTH if word in MONTH_NAMES else word)
        at += 1
    return " ".join(found)


def _is_title(grounds: Grounds, sought: Sought, text: Marked, letter: Letter, line: Line, draft: bool) -> bool:
    """Tell whether a subject line names the document that is meant, and nothing else."""
    if not line.mentions or not all(grounds.means(text, sought, each) for each in line.mentions):
        return False
    inside = {at for each in line.mentions for at in range(each.first, each.last)}
    rest = {word for at, word in enumerate(line.words.folded[: line.last]) if at >= line.first and at not in inside}
    plain = _OF_SUBJECT | letter.known | (_OF_DRAFTS if draft else frozenset())
    return all(word in plain or word.isdigit() for word in rest)
