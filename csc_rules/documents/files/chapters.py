"""Files that are built as documents are: a title with its years, and under it chapters, each with its heading."""

from __future__ import annotations

import re
from collections.abc import Iterator

from csc_rules.documents.files.pages import is_talk
from csc_rules.documents.files.papers import is_paper
from csc_rules.documents.files.title_lines import TITLE_LINES, may_be_title
from csc_rules.documents.sentences.marks import Line, Marked

# So many headings are those of chapters, or of what stands before and behind them.
FEWEST = 2
_NUMBERED = re.compile(
    r"\s*(?:\d{1,2}[.:)]?|[A-H][.:)])\s+\W?[A-Z]|\s*(?i:chapter|section|part|appendix|annexe?)\s+(?:\d{1,2}|[A-H]|[a-z]{3,5})\b"
)
_AROUND = frozenset({"foreword", "preface", "contents", "glossary", "appendices", "bibliography", "references"})
# "Foreword by the chair": what stands before the chapters has so many words at most.
_SHORT = 6


def chapters_of(text: Marked, kind: str) -> bool:
    """Tell whether a file is titled as a document of a kind, on its cover or pages, with its years, and has chapters.

    The paper of a meeting has numbered headings as well, and so has many a notice.
    """
    titles = (*(line for line in text.lines[:TITLE_LINES] if may_be_title(line)), *text.on_pages)
    titled = any(kind in each.kinds for line in titles for each in line.mentions)
    dated = any(period.whole_years for line in titles for period in line.times.periods)
    return titled and dated and len(set(_parts(text))) >= FEWEST and not (is_paper(text) or is_talk(text))


def _parts(text: Marked) -> Iterator[str]:
    return (line.passage.text for line in text.lines if line.is_heading and _is_of_chapter(line))


def _is_of_chapter(line: Line) -> bool:
    around = len(line.folded) <= _SHORT and line.folded[0] in _AROUND
    return around or _NUMBERED.match(line.passage.text) is not None
