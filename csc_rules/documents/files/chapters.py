"""Files that begin as documents do: a title with its years, the contents, and the chapters that those give a page."""

from __future__ import annotations

import re
from itertools import takewhile

from csc_rules.documents.files.title_lines import is_small
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.words import words_of

# So many headings at least are among the contents.
FEWEST = 2
_CONTENTS = ("contents",)
# A cover has so many lines; a publisher's own page is more than a cover.
_COVER = 5
# Beside names and years: "Children and Young People's Plan for the Scottish Borders, getting it right in Moray".
_OF_COVERS = frozenset(
    {"council", "board", "alliance", "trust", "partnership", "area", "children", "childrens", "young", "people"}
    | {"peoples", "services", "integrated", "getting", "it", "right", "every", "child", "in"}
)


def chapters_of(text: Marked, kind: str, places: frozenset[str]) -> frozenset[str]:
    """Return the headings of a file that its contents give a page, where it begins as a document of a kind does.

    Before the contents stands a cover, with its title and years and whose it is: a form, a template, a summary of what
    people said of a document name what they are there. *places* are the words in the names of those who make such.
    """
    at = next((at for at, line in enumerate(text.lines[: _COVER + 1]) if line.folded == _CONTENTS), 0)
    cover = text.lines[:at]
    titled = any(kind in each.kinds for line in cover for each in line.mentions)
    dated = any(period.whole_years for line in cover for period in line.times.periods)
    if not (titled and dated and all(_is_of_cover(line, places) for line in cover)):
        return frozenset()
    behind = text.lines[at + 1 :]
    listed = " ".join(word for line in takewhile(lambda line: not line.is_heading, behind) for word in line.folded)
    headings = {line.passage.text for line in behind if line.is_heading}
    found = frozenset(each for each in headings if _has_a_page(each, listed))
    return found if len(found) >= FEWEST else frozenset()


def _has_a_page(heading: str, listed: str) -> bool:
    """Tell whether contents have a heading, and behind it a number."""
    words = re.escape(" ".join(words_of(heading).folded))
    return re.search(rf"\b{words} \d", listed) is not None


def _is_of_cover(line: Line, places: frozenset[str]) -> bool:
    """Tell whether a line has nothing but the names of documents, years, and whose they are."""
    named = {at for each in line.mentions for at in range(each.first, each.last)}
    named |= {at for each in line.names for at in range(each.first, each.last)}
    rest = (line.words.folded[at] for at in range(line.first, line.last) if at not in named)
    return all(is_small(word) or word in _OF_COVERS or word.removesuffix("s") in places for word in rest)
