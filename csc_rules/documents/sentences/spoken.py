"""What the cues of a text and of its headings are for, of what points ask."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from collections.abc import Set as AbstractSet

from csc_rules.documents.case import Sought
from csc_rules.documents.sentences.marks import Line
from csc_rules.law.model.cues import Cue

# Signs are looked up by what they are for only of these kinds, and of these tones; others are told from their lines.
_ASKED = frozenset({"duty", "act", "item"})
_ASKED_TONES = frozenset({"jointly", "membership"})


def asked_for(cue: Cue) -> Iterator[tuple[str, str]]:
    """Yield what a cue is for, of what points ask for: kinds and names."""
    for target in cue.targets:
        if target.kind in _ASKED or (target.kind == "tone" and target.name in _ASKED_TONES):
            yield target.kind, target.name


def names_both(targets: AbstractSet[tuple[str, str]], sought: Sought) -> bool:
    """Tell whether a heading names a document, no other one beside it, and an act that is done to it."""
    if ("tone", "other") in targets:
        return False
    return ("document", sought.kind) in targets and not targets.isdisjoint(sought.targets)


def speaks_of(line: Line, verb: str) -> bool:
    """Tell whether a sentence, or a heading above it, speaks of an act."""
    return verb in line.acts


def says(line: Line, targets: Collection[tuple[str, str]]) -> bool:
    """Tell whether a sentence has a cue for one of some targets, each a kind and a name."""
    return any((target.kind, target.name) in targets for cued in line.told for target in cued.cue.targets)
