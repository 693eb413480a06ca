"""Which noun a verb is said of: "a number of bids were submitted to assist the plan" says nothing of the plan.

The grammar of English tells it. What was done in the passive was done to the noun that the clause begins with, and not
to what stands behind a preposition; what somebody did, "the council approved a budget for the plan", was done to the
noun that follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from csc_rules.documents.grammar_words import PASSIVE
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.qualified import NOUNS, is_qualified_otherwise
from csc_rules.documents.words import Words

_AUXILIARIES = PASSIVE | {"is", "are"}
_FINITE = _AUXILIARIES | {"has", "have", "had", "will", "would"}
_IRREGULAR = frozenset({"sent", "made", "written", "drawn", "given", "put", "laid", "set", "brought", "held", "begun"})
# What leads from the noun that something is said of to another.
LEADS = frozenset(
    {"over", "toward", "regarding", "concerning"}
    | {"of", "for", "to", "in", "on", "about", "with", "within", "under", "from", "by", "into", "against", "towards"}
    | {"alongside", "beside", "around", "behind", "through", "during", "across", "that", "which", "as", "supporting"}
    | {"accompanying", "underpinning", "setting", "showing", "outlining", "describing", "explaining", "following"}
)
_DETERMINERS = frozenset(
    {"a", "an", "the", "our", "its", "their", "some", "several", "many", "various", "numerous", "two", "three", "four"}
    | {"five", "six", "ten", "new", "further", "additional", "more", "other", "separate", "another", "this", "these"}
)
_COUNTED = frozenset({"number", "range", "series", "set", "variety", "couple", "host", "suite", "group", "majority"})
# What a document may be called beside its name, and what is said of it by a noun: "the publication of the plan was".
_IT = frozenset(
    {"actions", "agenda", "agreement", "aims", "all", "amended", "approving", "blueprint", "both", "chapters"}
    | {"charter", "content", "contents", "copies", "copy", "decision", "detail", "details", "document"}
    | {"documents", "draft", "drafting", "drafts", "each", "edition", "editions", "file", "files", "final"}
    | {"first", "framework", "full", "half", "issuing", "it", "iteration", "latest", "launch", "making", "most"}
    | {"motion", "next", "objectives", "one", "order", "outcomes", "pages", "paper", "part", "parts", "pdf"}
    | {"plan", "plans", "policy", "print", "printing", "printout", "priorities", "process", "product", "programme"}
    | {"proposal", "proposals", "publication", "publishing", "recommendation", "recommendations", "refresh"}
    | {"refreshed", "remainder", "report", "reports", "rest", "review", "revision", "roadmap", "scheme", "second"}
    | {"sections", "sending", "signing", "statement", "statements", "strategies", "strategy", "submission"}
    | {"summary", "support", "task", "text", "thanks", "that", "there", "these", "they", "third", "this"}
    | {"translation", "translations", "version", "versions", "vision", "which", "whole", "wording", "work"}
    | {"writing"}
)
# What is done to papers only, and never to people.
SETTLED = frozenset({"approved", "adopted", "agreed", "endorsed", "ratified"})
_BODY = "it"
_BY_ITS_ACT = ("tion", "ment", "val")
_THAT = "that"
_STOPS = frozenset(',;:()[]|“”"')
_CLAUSES = frozenset({"which", "who", "that", "where", "when", "while", "because", "since", "so", "if", "once"})
# A noun phrase has at most so many words before what leads on; adverbs stand between "was" and its participle.
_LONG, _NEAR = 9, 2
# A bare plural is longer; "of the" stands between "publication" and "plan".
_SHORT, _CLOSE = 4, 3
_COPIES = frozenset({"copy", "copies", "with"})


def is_done_to_another(line: Line, mention: Mention, at: int, last: int) -> bool:
    """Tell whether what stands at a word, up to a *last* one, is said to be done to another thing than a document.

    "A budget was approved to deliver the plan", "a leaflet on the plan was printed", "we approved a budget for it".
    """
    folded = line.words.folded
    named = mention.first <= at < mention.last
    if not (named or is_participle(folded[at]) or folded[at] in _FINITE):
        return False
    verb = _auxiliary(folded, at if named else max(line.first, at - _NEAR), last)
    if verb is None:
        return not named and _is_done_to_what_follows(line, mention, last)
    if verb == line.first:
        return False
    return _is_of_another_subject(line, mention, verb, last)


def is_of_a_noun_of_its_own(line: Line, at: int, last: int) -> bool:
    """Tell whether a sentence that names no document says of what something was done: "a leaflet was printed"."""
    folded = line.words.folded
    if not is_participle(folded[at]) and folded[at] not in _FINITE:
        return False
    verb = _auxiliary(folded, max(line.first, at - _NEAR), last)
    if verb is None:
        return _is_what_it_did(line, at, last)
    if verb == line.first:
        return False
    begin = _clause(line, verb)
    if not _begins_noun(line, begin, verb):
        return False
    return _is_another(line.words, begin, _end_of_noun(line.words, begin, verb))


def _is_what_it_did(line: Line, at: int, last: int) -> bool:
    """Tell whether "it" is a body that did something to another thing: "it approved the minutes"."""
    words, begin = line.words, last if line.words.folded[last] in _DETERMINERS else last + 1
    if _BODY not in words.folded[max(line.first, at - _NEAR) : at] or begin >= line.last:
        return False
    if words.folded[begin] not in _DETERMINERS:
        return False
    limit = min(line.last, begin + _LONG)
    stop = next(
        (each for each in range(begin + 1, limit) if not _STOPS.isdisjoint(words.between(each - 1, each))), limit
    )
    return _is_another(words, begin, _end_of_noun(words, begin, stop))


def is_participle(word: str) -> bool:
    """Tell whether a word has the form of a participle of the past: "published", "sent"."""
    return word in _IRREGULAR or (word.endswith("ed") and len(word) > 4)


def _auxiliary(folded: Sequence[str], first: int, last: int) -> int | None:
    """Return where the verb of a passive begins."""
    at = next((place for place in range(first, last + 1) if folded[place] in _AUXILIARIES), None)
    while at is not None and at > first - _NEAR and at and folded[at - 1] in _FINITE:
        at -= 1
    return at


def _is_of_another_subject(line: Line, mention: Mention, verb: int, last: int) -> bool:
    """Tell whether a passive has a noun for its subject, and the document is only what leads on from something."""
    folded = line.words.folded
    begin = _clause(line, verb)
    if not _begins_noun(line, begin, verb):
        return False
    end = _end_of_noun(line.words, begin, verb)
    if mention.first < end and mention.last > begin:
        return False
    if not _is_another(line.words, begin, end, mention.first) or any(
        each.first < end and each.last > begin for each in line.mentions
    ):
        return False
    if begin <= mention.first < verb:
        return end < verb
    if mention.first <= last:
        # "As part of the plan, a leaflet was printed."
        return mention.last <= begin and mention.first >= line.first
    between = folded[last : mention.first + 1]
    return not LEADS.isdisjoint(between) and _COPIES.isdisjoint(between)


def _clause(line: Line, verb: int) -> int:
    """Return where the clause begins that a verb stands in."""
    words = line.words
    for at in range(verb - 1, line.first, -1):
        between = words.between(at - 1, at)
        if not _STOPS.isdisjoint(between) and not _is_in_a_name(words, at) and not _is_in_a_number(words, at):
            return at
        if words.folded[at] in _CLAUSES and not _is_of_what_was_named(words, at, verb):
            return at + 1
        joined = words.folded[at] in ("and", "but") and words.folded[at + 1] in _DETERMINERS
        if joined and not _FINITE.isdisjoint(words.folded[line.first : at]):
            return at + 1
    return line.first


def _is_in_a_name(words: Words, at: int) -> bool:
    """Tell whether a comma before a word stands within a name: "the Harbour, Port and Docks Forum was launched"."""
    return words.between(at - 1, at).strip() == "," and words.is_capital(at - 1) and words.is_capital(at)


def _is_in_a_number(words: Words, at: int) -> bool:
    """Tell whether a comma before a word stands within a number: "a grant of £20,000 was approved"."""
    return words.between(at - 1, at) == "," and words.folded[at - 1].isdigit() and words.folded[at].isdigit()


def _is_of_what_was_named(words: Words, at: int, verb: int) -> bool:
    """Tell whether "that" goes on about a noun: "areas that people wished for were adopted", not "that it was"."""
    return words.folded[at] == _THAT and at + 2 < verb and words.folded[at + 1] not in _DETERMINERS


def _end_of_noun(words: Words, begin: int, limit: int) -> int:
    """Return where the noun ends that a clause begins with: "a number of bids" before "for the plan"."""
    for at in range(begin + 1, limit):
        if words.folded[at] in LEADS and not (words.folded[at] == "of" and words.folded[at - 1] in _COUNTED):
            return at
    return limit


def _begins_noun(line: Line, begin: int, verb: int) -> bool:
    """Tell whether a noun begins at a word: "a budget", or at the beginning of a sentence "posters"."""
    if begin >= verb:
        return False
    word = line.words.folded[begin]
    if word in _DETERMINERS:
        return True
    plural = word.endswith("s") and not word.endswith("ss") and len(word) > _SHORT
    return begin == line.first and plural and not any(each.first <= begin < each.last for each in line.names)


def _is_another(words: Words, begin: int, end: int, at: int | None = None) -> bool:
    """Tell whether a noun with what leads to it is none that may be the document, or what is done to it.

    "The publication of the plan" is done to it, where the plan stands *at* a word close by.
    """
    noun = words.folded[begin:end]
    if noun[-1] in NOUNS and is_qualified_otherwise(words, end - 1, begin):
        return True
    led = noun[0] in _DETERMINERS
    if not led < len(noun) <= _LONG or noun[-1] in _COUNTED:
        return False
    done = noun[-1].endswith(_BY_ITS_ACT) and at is not None and end <= at <= end + _CLOSE
    return _IT.isdisjoint(noun[led:]) and not done


def _is_done_to_what_follows(line: Line, mention: Mention, last: int) -> bool:
    """Tell whether somebody did it to the noun that follows, from which something else leads to the document."""
    folded = line.words.folded
    begin = last + 1 if folded[last] not in _DETERMINERS else last
    if begin >= mention.first or folded[begin] not in _DETERMINERS - {"new", "more", "further"}:
        return False
    end = _end_of_noun(line.words, begin, mention.first + 1)
    if end > mention.first or end == begin + 1:
        return False
    between = line.words.between(begin, mention.first)
    if not _STOPS.isdisjoint(between) or any(each.first < end and each.last > begin for each in line.mentions):
        return False
    return _is_another(line.words, begin, end, mention.first)
