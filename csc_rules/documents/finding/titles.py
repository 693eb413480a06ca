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
# The words with which titles of documents end.
_ENDS = frozenset({"plan", "strategy", "policy", "scheme", "programme", "framework", "charter"})
_ON = frozenset({"on", "about"})
# "Workshops on what matters" are about the document; "workshops on internet safety" are not.
_OPEN = frozenset(
    {"what", "which", "how", "whether", "where", "it", "this", "these", "a", "an", "the", "our", "their", "priorities"}
)
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


def is_about_something_else(text: Marked, line: Line, cued: Cued) -> bool:
    """Tell whether a sentence that names no document we know says what else was talked of.

    That is a document with a title of its own, "consulted on the Anti-Bullying Strategy", unless the title is that of
    the file, or a matter that stands behind the act, "held workshops on internet safety".
    """
    return _on_a_matter(line, cued) or any(title not in _called(text) for title in _titles(line))


def _on_a_matter(line: Line, cued: Cued) -> bool:
    behind = line.words.folded[cued.last : min(cued.last + 2, line.last)]
    if len(behind) < 2 or behind[0] not in _ON or behind[1] in _OPEN:
        return False
    return line.words.text[line.words.starts[cued.last + 1]].islower()


def _titles(line: Line) -> Iterator[str]:
    """Yield the last two words of each title in a sentence: words in capitals, of which the last is that of titles."""
    words = line.words
    for at in range(line.first + 1, line.last):
        capitals = words.text[words.starts[at]].isupper() and words.text[words.starts[at - 1]].isupper()
        if words.folded[at] in _ENDS and capitals and not any(each.first <= at < each.last for each in line.mentions):
            yield " ".join(words.folded[at - 1 : at + 1])


def _called(text: Marked) -> str:
    """Return the words of the title of a file."""
    return " ".join(word for line in text.lines[: 2 * COVER] if line.is_heading for word in line.folded)
