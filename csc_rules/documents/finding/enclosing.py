"""What a sentence of a letter says that it encloses: "a copy of our plan", and not "the cover of our plan".

Where it names nothing, "a full draft is enclosed", that is of what the subject line of the letter names.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from csc_rules.documents.case import Sought
from csc_rules.documents.finding.grounds import Grounds
from csc_rules.documents.sentences.letter_heads import Letter
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.mentions import Mention

_NOW = frozenset({"enclose", "attach", "enclosing", "attaching"})
_VERBS = _NOW | {"enclosed", "attached"}
# "I am sending you our plan", "a copy is sent to you".
_SENDING = frozenset({"send", "sending", "forward", "forwarding", "circulate", "circulating", "share", "sharing"})
_SENT = frozenset({"sent", "forwarded", "supplied", "provided", "issued", "circulated"})
_TO_YOU, _SOON = frozenset({"to", "with", "you", "herewith"}), frozenset({"next", "soon", "shortly", "when", "due"})
_ARTICLES = frozenset({"the", "our", "this"})
_WRITERS, _IS = frozenset({"i", "we", "is", "are", "please"}), frozenset({"is", "are"})
# "We enclosed it" tells of another letter; "is enclosed" and "enclosed please find" of this one.
_BEFORE, _BEHIND_IT = _IS | {"find", "now", "also", "herewith"}, _IS | {"please", "with", "herewith"}
_FAR = 4
_DRAFT = "draft"
_DRAFTS = frozenset({_DRAFT, "drafts", "consultation"})
_OF_DRAFTS = _DRAFTS | {"working", "early", "initial", "second", "third", "revised"}
# Between the verb and the name of what is enclosed nothing else stands: "for your comments, a copy of our final plan".
_COPIES = frozenset({"a", "an", "one", "two", "copy", "copies", "of", "the", "our", "this", "its", "full", "complete"})
_COPIES |= {"approved", "final", "finished", "joint", "new", "agreed", "adopted", "published", "printed", "latest"}
_COPIES |= {"first", "current", "electronic", "paper", "pdf", "herewith", "also", "now"}
_THINGS = frozenset({"copy", "copies", "document", "text", "version"})
_IT = frozenset({"it", "that"})
# A subject line that is about something beside the document does not say of what a copy is enclosed.
_OF_A_PART = frozenset({"launch", "agenda", "minute", "minutes", "meeting", "invitation", "event", "summary", "review"})
_OF_A_PART |= {"response", "workshop", "timetable", "conference", "report", "survey", "complaint", "seminar"}
_FOR_YOUR = frozenset({"information", "attention", "comment", "comments", "consideration", "views"})
# Behind what is enclosed nothing goes on with it: "our plan's cover", "the plan launch".
_BEHIND = frozenset({"for", "which", "that", "in", "with", "and", "as", "under", "herewith", "to", "below", "on"})
_BEHIND |= {"by", "before", "is", "has", "sets", "covers"}
_NOT = frozenset({"not", "no", "already", "last", "previous", "had", "were", "was", "thank", "thanks", "sent", "later"})
_NOT |= {"will", "shall", "would", "should", "must", "may", "might", "could", "cannot", "hope", "intend", "unable"}
_GLADLY = frozenset({"pleased", "writing", "happy", "delighted", "glad", "write"})
_IF = frozenset({"if", "unless", "once", "until"})


def encloses(grounds: Grounds, sought: Sought, text: Marked, letter: Letter, line: Line, *, draft: bool) -> bool:
    """Tell whether what a sentence encloses is the very document, or the draft of it."""
    verb = next((at for at in range(line.first, line.last) if _is_verb(line, at)), line.last)
    if verb == line.last or not _is_done(line, verb):
        return False
    of_draft = any(not _DRAFTS.isdisjoint(each.folded) for each in letter.subject)
    if of_draft and not draft:
        return False
    named = [each for each in line.mentions if grounds.means(text, sought, each)]
    titles = [mention for each in letter.subject for mention in each.mentions]
    before = [each.mentions for each in takewhile(lambda each: each is not line, letter.body) if each.mentions]
    # Where no subject line names a document, the letter may have named one, and no other, before.
    titles = titles or [mention for each in before for mention in each]
    titled = bool(titles) and all(grounds.means(text, sought, each) for each in titles)
    # "The Hirta plan" is what the subject line calls so.
    called = frozenset(word for each in letter.subject for word in each.folded if titled)
    allowed = _COPIES | (called - _DRAFTS) | (_OF_DRAFTS if draft else frozenset())
    wanted = draft and not of_draft
    for mention in named:
        if _ends(line, mention.last, verb - 1) and _is_plain(line, verb, mention, allowed, wanted=wanted):
            return True
    noun = grounds.made.get(sought.kind, "")
    # "The budget was agreed, and I enclose a copy" is of what was named last.
    last = all(grounds.means(text, sought, each) for mentions in before[-1:] for each in mentions)
    alone = titled and last and all((_OF_A_PART - {noun}).isdisjoint(each.folded) for each in letter.subject)
    return alone and len(named) == len(line.mentions) and _is_unnamed(line, verb, noun, wanted=wanted, draft=draft)


def _is_verb(line: Line, at: int) -> bool:
    """Tell whether a word says that something comes with the letter: "enclose", "sending you", "is sent to you"."""
    folded = line.words.folded
    if folded[at] in _VERBS:
        return True
    behind = folded[at + 1 : min(at + _FAR, line.last)]
    if "you" not in behind or not _SOON.isdisjoint(folded[at : line.last]):
        return False
    return folded[at] in _SENDING or (folded[at] in _SENT and at > line.first and folded[at - 1] in _IS | {"now"})


def _is_done(line: Line, verb: int) -> bool:
    """Tell whether it is done by the very letter: not "we enclosed", "will be enclosed" or "are asked to enclose"."""
    folded, words = line.words.folded, line.words
    # "Your comments on the attached draft".
    if folded[verb] in ("enclosed", "attached") and verb > line.first and folded[verb - 1] in _ARTICLES:
        return True
    begin = max((at for at in range(line.first + 1, verb + 1) if "," in words.between(at - 1, at)), default=line.first)
    before = folded[line.first : verb]
    if not _NOT.isdisjoint(folded[begin:verb]) or not _IF.isdisjoint(before):
        return False
    if folded[verb] in _SENT:
        return True
    if folded[verb] not in _NOW | _SENDING:
        behind = folded[verb + 1 : min(verb + _FAR, line.last)]
        opens = verb == begin and not _BEHIND_IT.isdisjoint(behind)
        return opens or not _BEFORE.isdisjoint(folded[max(begin, verb - 2) : verb])
    led = folded[verb - 1] == "to" and verb - 2 >= begin
    return not _WRITERS.isdisjoint(before) and (not led or folded[verb - 2] in _GLADLY)


def _ends(line: Line, last: int, before_verb: int) -> bool:
    """Tell whether what is enclosed ends before a word: "our plan is enclosed", "our plan, as", "our plan for"."""
    words = line.words
    if last >= line.last or words.folded[last] in _BEHIND or last == before_verb:
        return True
    return bool(words.between(last - 1, last).strip())


def _is_plain(line: Line, verb: int, mention: Mention, allowed: frozenset[str], *, wanted: bool) -> bool:
    """Tell whether nothing but words for a copy stands before the name of what is enclosed."""
    folded, words = line.words.folded, line.words
    begins, ends = mention.first, mention.last
    if ends in (verb, verb + 1):
        return False
    # "Our plan is enclosed", and "we attach, in both languages, our plan".
    marks = [at for at in range(verb + 1, begins) if "," in words.between(at - 1, at)]
    aside = marks[0] == verb + 1 and len(marks) > 1 if marks else False
    first = line.first if ends <= verb else marks[1] if aside else _behind_verb(folded, verb)
    return allowed.issuperset(folded[first:begins]) and (not wanted or _DRAFT in folded[first:ends])


def _behind_verb(folded: Sequence[str], verb: int) -> int:
    """Return where what is enclosed begins behind the verb: "enclosed for your comments is a copy"."""
    first = verb + 1
    while folded[verb] in _SENDING and folded[first : first + 1] and folded[first] in _TO_YOU:
        first += 1
    if tuple(folded[first : first + 2]) == ("for", "your") and folded[first + 2 : first + 3][0] in _FOR_YOUR:
        first += 3
    return first + 1 if folded[first : first + 1] and folded[first] in _IS else first


def _is_unnamed(line: Line, verb: int, noun: str, *, wanted: bool, draft: bool) -> bool:
    """Tell whether a sentence encloses "a copy" or "a full draft", and does not say of what."""
    folded, words = line.words.folded, line.words
    if folded[verb - 1] in _IS and verb - 1 > line.first:
        begin = max(
            (at for at in range(line.first, verb) if at == line.first or "," in words.between(at - 1, at)),
            default=line.first,
        )
        said = folded[begin : verb - 1]
        if not _ends(line, verb + 1, verb):
            return False
    else:
        first = _behind_verb(folded, verb)
        last = next((at for at in range(first + 1, line.last) if _ends(line, at, first)), line.last)
        said = folded[first:last]
    drafted = _DRAFT in said
    things = _THINGS | {noun} | ({_DRAFT} if draft else set())
    of = said.index("of") if "of" in said else len(said)
    if of < len(said) and not (_IT | {noun, _DRAFT, "this"}).intersection(said[of + 1 :]):
        return False
    plain = (_COPIES | things | _IT | (_OF_DRAFTS if draft else frozenset())).issuperset(
        said
    ) and not things.isdisjoint(said[:of])
    return plain and (drafted or not wanted)
