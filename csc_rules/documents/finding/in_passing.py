"""What a long document says of a thing in one place, and in few words: that speaks of it in passing.

See docs/decisions/0085-in-passing.md.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from csc_rules.documents.case import Answer, Point, Suggestion
from csc_rules.documents.finding.contents import is_headed
from csc_rules.documents.model import Quote, Text
from csc_rules.documents.sentences.marks import Marked

# A document of so many words has some pages; what has fewer than so many under its heading is a line or two of it.
LONG, SHORT = 1000, 40
# A sentence of so many words is no word in passing: a vision may have no more.
A_LONG_SENTENCE = 30
_IN_PASSING = "one short passage of a long document is all that speaks of it"


def not_in_passing(suggestions: Iterable[Suggestion], texts: Sequence[Marked]) -> Iterator[Suggestion]:
    """Yield suggestions, what a document must contain as partly where a long one only says a word of it.

    Under a heading of our template somebody wrote as much as there is to say.
    """
    long = {each.text.file.name: each.text for each in texts if _words(each.text) >= LONG}
    for each in suggestions:
        found = [bearing.quote for bearing in each.bearings if bearing.answer is Answer.FOUND]
        passing = (
            each.sought.point is Point.ITEM
            and each.answer is Answer.FOUND
            and len({(quote.file, quote.passage) for quote in found}) == 1
            and found[0].file in long
            and _section(long[found[0].file], found[0]) < SHORT
            and not _says_enough(found[0].text)
            and not is_headed(each.sought, texts)
        )
        yield each.taken_back(_IN_PASSING) if passing else each


def _says_enough(text: str) -> bool:
    """Tell whether a sentence is long enough by itself, or leads to a list: "we chose four priorities:".

    >>> _says_enough("Every child has rights."), _says_enough("We chose four priorities:")
    (False, True)
    """
    return text.rstrip().endswith(":") or len(text.split()) >= A_LONG_SENTENCE


def _section(text: Text, quote: Quote) -> int:
    """Count the words that stand under the headings of a quote, with those beneath them."""
    own = quote.trail
    return sum(
        len(passage.text.split())
        for passage in text.passages
        if passage.trail[: len(own)] == own and passage.role != "heading"
    )


def _words(text: Text) -> int:
    return sum(len(passage.text.split()) for passage in text.passages)
