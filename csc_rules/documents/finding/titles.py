"""What a file is about by its title: "Consultation on the harbour plan: summary of responses" is about an act.

In such a file what is said of the act is said of that document, though no sentence names it.
"""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.documents.cueing import Cued
from csc_rules.documents.finding.marks import Line, Marked

# A title stands among so many lines from the first.
COVER = 4


def cover(text: Marked) -> Iterator[Line]:
    """Yield the lines of a title: the first line, and the headings close behind it."""
    for number, line in enumerate(text.lines[:COVER]):
        if not number or line.is_heading:
            yield line


def is_about(text: Marked, kind: str, targets: tuple[tuple[str, str], ...]) -> bool:
    """Tell whether the title of a file names a kind of document and an act that is done to it.

    The "consultation draft" of a document is a draft of it, and no file about the consultation.
    """
    lines = tuple(cover(text))
    if not any(kind in mention.kinds for line in lines for mention in line.mentions):
        return False
    return any(_says(line, cued, targets) for line in lines for cued in line.cued)


def _says(line: Line, cued: Cued, targets: tuple[tuple[str, str], ...]) -> bool:
    if not any((target.kind, target.name) in targets for target in cued.cue.targets):
        return False
    return not any(mark.first <= cued.first < mark.last for mark in line.tones.get("draft", ()))
