"""What else a sentence, or a page, speaks of beside a document: another thing before a verb, another plan before it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from csc_rules.documents.grammar_words import READERS
from csc_rules.documents.sentences.headlines import is_dated_notice
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.mentions import Mention
from csc_rules.documents.sentences.signs import Sign

# A page of a site, or news, has at most so many sentences.
PAGE = 40
_THE = "the"
_TO_OTHERS = frozenset({"by", "with", "from", "through", "alongside", "upon"})
_FINITE = frozenset({"was", "were", "has", "have", "had", "is", "are", "been"})
_ARTICLES = frozenset({"a", "an", "the", "another", "its", "their", "our", "this"})
_NOW = frozenset({"is", "are", "now", "currently", "am"})
_AND = "and"
# What is done to a document before it is published or sent.
_MADE = frozenset(
    {"approved", "agreed", "adopted", "endorsed", "signed", "ratified", "finalised", "completed", "launched"}
    | {"prepared", "developed", "produced", "written", "drafted", "drawn", "revised", "updated", "amended", "consulted"}
)
_WHICH = frozenset({"which", "that", "who", "whose", "where"})
_RELATIVE = frozenset({"which", "that"})


def speaks_of_no_other(text: Marked, is_meant: Callable[[Mention], bool]) -> bool:
    """Tell whether a text is a page, and no document that it names is another than the one meant."""
    if len(text.lines) > PAGE:
        return False
    return all(each.here or each.many or is_meant(each) for line in text.lines for each in line.mentions)


def asks_its_readers(sign: Sign) -> bool:
    """Tell whether a page asks those who read it: "is seeking views", "you can give us your views", "opened 3 May".

    What others were asked, or said, on such a page may have been about anything.
    """
    folded = sign.line.words.folded[max(sign.line.first, sign.cued.first - 1) : sign.cued.last]
    if is_dated_notice(sign) or not READERS.isdisjoint(folded):
        return True
    return not _NOW.isdisjoint(folded) and any(word.endswith("ing") for word in folded)


def takes_up_another(line: Line, mention: Mention, before: Sequence[Line]) -> bool:
    """Tell whether "the plan" takes up a plan of others that was named before: "the Council Plan". "The plan has …"."""
    if not mention.here or mention.kinds or line.words.folded[mention.first] != _THE:
        return False
    named = (each for told in (line, *line.beside(before)) for each in reversed(told.mentions) if not each.here)
    behind = next((each for each in named if each.first < mention.first or each not in line.mentions), None)
    return behind is not None and not behind.kinds and not behind.many


def is_of_another_noun(line: Line, mention: Mention, at: int) -> bool:
    """Tell whether "that was" follows something else: "the plan draws on a report that was published".

    So does a participle: "the plan is supported by a programme of work developed by the services".
    """
    folded = line.words.folded
    if _goes_on(folded, mention.last, at):
        return False
    if at > mention.last and folded[at].endswith("ed") and folded[at - 1] not in _FINITE:
        between = folded[mention.last : at]
        leads = (place for place, word in enumerate(between[:-1]) if word in _TO_OTHERS)
        return any(between[place + 1] in _ARTICLES for place in leads) and not _FINITE.isdisjoint(between)
    while at > mention.last and folded[at - 1] in _FINITE:
        at -= 1
    if at <= mention.last or folded[at - 1] not in _RELATIVE or folded[at] not in _FINITE:
        return False
    return not _ARTICLES.isdisjoint(folded[mention.last : at - 1])


def _goes_on(folded: Sequence[str], begin: int, at: int) -> bool:
    """Tell whether a document is the subject of a verb and of one behind "and": "it was approved in May and sent".

    What it "is supported by" may itself have been sent.
    """
    if at - 1 <= begin or folded[at - 1] != _AND or folded[begin] not in _FINITE or folded[at - 2].endswith("ed"):
        return False
    between = folded[begin : at - 1]
    return not _MADE.isdisjoint(between[:3]) and _WHICH.isdisjoint(between)
