"""What somebody was consulted on, where it is not the document: "consulted on rents, and the plan records this".

The noun right behind "on" tells it. Where that noun leads on to the document by "in" or "of", as "the targets in the
draft" does, or the document stands beside it in a list, the document was asked about.
"""

from __future__ import annotations

from csc_rules.documents.meant.governed import LEADS, is_participle
from csc_rules.documents.sentences.marks import Line
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.qualified import NOUNS, is_qualified_otherwise

_CONSULTED = frozenset({"consulted", "consult", "consulting"})
_ABOUT = frozenset({"on", "about", "over", "regarding", "concerning"})
_DETERMINERS = frozenset({"a", "an", "the", "its", "their", "our", "his", "her", "my", "these", "those"})
_OWN = frozenset({"own"})
# "Consulted on how it should look", "on drafting it": no noun begins so; "who should chair" is never the document.
_OPEN = frozenset({"how", "what", "whether", "which", "all", "both", "it", "this", "each", "every", "any", "some"})
_WHO = "who"
_PAPERS = NOUNS | {"policy", "policies", "programme", "framework", "agreement", "scheme"}
# What a document has, so that who was consulted on it was consulted on that.
_OF_A_DOCUMENT = frozenset(
    {"actions", "aims", "approach", "commitments", "content", "contents", "direction", "document", "draft", "drafts"}
    | {"future", "goals", "issues", "measures", "needs", "objectives", "outcomes", "plan", "plans", "priorities"}
    | {"priority", "proposals", "strategy", "targets", "text", "themes", "topics", "version", "vision", "wording"}
    | {"making", "preparation", "development", "drafting", "framework", "programme", "outline", "summary"}
)
_WITHIN = frozenset({"of", "in", "within", "for", "to", "behind", "underpinning", "from", "under"})
_PURPOSE = frozenset({"to", "when", "as", "so", "during"})
_ENDS = frozenset({"at", "before", "while", "after", "until", "but", "because", "where"})
_JOINS, _RELATIVE = frozenset({"and", "or", "plus"}), frozenset({"which", "that", "whose", "where"})
_GOES_ON = LEADS | _JOINS | frozenset({"at", "last", "this", "itself", "too", "together", "before", "when", "while"})
_VERBS = frozenset({"said", "told", "thought", "felt", "asked", "were", "was", "had", "have", "has", "also"})
# The noun is over where one of these stands.
_CLOSING = LEADS | _ENDS | _JOINS | _PURPOSE | _VERBS | _RELATIVE
# Papers that anybody looks at: "she consulted her notes".
_LOOKED_AT = frozenset(
    {"notes", "note", "diary", "diaries", "files", "file", "records", "record", "map", "maps", "minutes", "dictionary"}
    | {"register", "registers", "archive", "archives", "literature", "evidence", "data", "research", "guidance"}
    | {"lawyers", "solicitor", "solicitors", "website", "websites", "watch", "books", "book", "act", "statute"}
)
# Whom one consulted has at most so many words, and so has the noun behind "on".
_FAR, _LONG = 9, 7


def asks_about_another(line: Line, mention: Mention, first: int, last: int) -> bool:
    """Tell whether words from one place up to a *last* one say that somebody was consulted on another noun."""
    folded = line.words.folded
    at = next((place for place in range(first, last + 1) if folded[place] in _CONSULTED), None)
    if at is None or mention.first <= at:
        return False
    if _looks_at_a_paper(line, at, mention):
        return True
    # "Consulted parents on Monday on the draft plan."
    before = mention.first - (folded[mention.first - 1] in _DETERMINERS)
    told = (folded[mention.first], folded[before - 1])
    on = next((place for place in range(at + 1, min(at + 1 + _FAR, line.last)) if folded[place] in _ABOUT), None)
    begin = line.last if on is None else on + 1
    if begin >= mention.first or not line.words.text[line.words.starts[begin]].islower() or not _ABOUT.isdisjoint(told):
        return False
    if folded[begin] == _WHO:
        return True
    if folded[begin] in _OPEN or folded[begin].endswith("ing"):
        return False
    end = _end_of_noun(line, begin, mention.first)
    if end >= mention.first or (end == begin + 1 and folded[begin] in _DETERMINERS):
        return False
    return _is_another_noun(line, begin, end) and not _leads_to_it(line, end, mention)


def _looks_at_a_paper(line: Line, at: int, mention: Mention) -> bool:
    """Tell whether somebody "consulted" a thing that is read: "consulted her notes before she spoke"."""
    folded = line.words.folded
    if at + 1 >= line.last or folded[at + 1] not in _DETERMINERS:
        return False
    end = _end_of_noun(line, at + 1, mention.first)
    return end < mention.first and folded[end - 1] in _LOOKED_AT


def _end_of_noun(line: Line, begin: int, limit: int) -> int:
    """Return where the noun that begins at a word ends."""
    words = line.words
    for at in range(begin + 1, limit):
        word = words.folded[at]
        stopped = bool(words.between(at - 1, at).strip(" \n\t-\u2010\u2011'\u2019"))
        if stopped or word in _CLOSING:
            return at
    return limit


def _is_another_noun(line: Line, begin: int, end: int) -> bool:
    noun = line.words.folded[begin:end]
    if len(noun) > _LONG or any(each.first < end and each.last > begin for each in line.mentions):
        return False
    if noun[-1] in _PAPERS:
        return is_qualified_otherwise(line.words, end - 1, begin)
    return _OF_A_DOCUMENT.isdisjoint(noun)


def _leads_to_it(line: Line, end: int, mention: Mention) -> bool:
    """Tell whether what stands behind a noun leads right to the document: "set out in the", "and the"."""
    words = line.words
    between = words.folded[end : mention.first]
    stopped = "," in words.between(end - 1, end)
    before = between[:-1] if between and between[-1] in _DETERMINERS else between
    if not between or stopped or not _JOINS.isdisjoint((between[0], *before[-1:])):
        # What stands beside it in a list was asked about, too; where a verb follows, another clause has begun.
        if not _RELATIVE.isdisjoint(between):
            return False
        return mention.last >= line.last or words.folded[mention.last] in _GOES_ON or _has_stop(line, mention.last)
    if between[0] in _RELATIVE or (between[0] in LEADS and not _RELATIVE.isdisjoint(between[1:2])):
        return False
    if between[0] in _PURPOSE:
        return True
    told = [word for word in between if word not in _DETERMINERS and word not in _OWN]
    return all(word in _WITHIN or is_participle(word) or word in ("out", "set") for word in told)


def _has_stop(line: Line, at: int) -> bool:
    return bool(line.words.between(at - 1, at).strip())
