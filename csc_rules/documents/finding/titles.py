"""What a file is about by its title: "Consultation on the harbour plan: summary of responses" is about an act.

In such a file what is said of the act is said of that document, though no sentence names it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from csc_rules.documents.cueing import Cued
from csc_rules.documents.finding.marks import Line, Marked
from csc_rules.documents.finding.mentions import Mention

# What is looked for: the kind and name of what cues are for.
Targets = tuple[tuple[str, str], ...]
# A title stands among so many lines from the first.
COVER = 4


def cover(text: Marked) -> Iterator[Line]:
    """Yield the lines of a title: the first line, and the headings close behind it."""
    for number, line in enumerate(text.lines[:COVER]):
        if not number or line.is_heading:
            yield line


def is_about(text: Marked, targets: Targets, is_meant: Callable[[Mention], bool]) -> bool:
    """Tell whether the title of a file names the document that is meant, and an act that is done to it.

    The "consultation draft" of a document is a draft of it, and no file about the consultation.
    """
    lines = tuple(cover(text))
    if not any(is_meant(mention) for line in lines for mention in line.mentions):
        return False
    return any(_heads(line, targets) or _says(line, targets) for line in lines)


def without_drafts(cued: tuple[Cued, ...]) -> Iterator[Cued]:
    """Leave out what is only part of the name of a draft: "consultation" in "consultation draft"."""
    drafts = [each for each in cued if any(target.name == "draft" for target in each.cue.targets)]
    for each in cued:
        if each in drafts or not any(draft.first <= each.first and each.last <= draft.last for draft in drafts):
            yield each


def _heads(line: Line, targets: Targets) -> bool:
    return any((target.kind, target.name) in targets for cue in line.heads for target in cue.targets)


def _says(line: Line, targets: Targets) -> bool:
    said = (target for each in without_drafts(line.cued) for target in each.cue.targets)
    return any((target.kind, target.name) in targets for target in said)
