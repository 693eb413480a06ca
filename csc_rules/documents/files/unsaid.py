"""Files that do not say which document they are: a page of one, an extract, what was read without its title."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve

from csc_rules.documents.case import Answer, Bearing, Sought, Suggestion
from csc_rules.documents.files.kinds import Kinds
from csc_rules.documents.files.pages import is_talk
from csc_rules.documents.sentences.marks import Line, Marked

# So many things that a document must contain stand in a file, in as many lines, before it is taken for a part of one.
SEVERAL = 3
# What can be told by its contents; much that a report or an agreement must contain stands in many a paper.
_TOLD = frozenset({"plan", "strategy"})
WHY = "the file does not say which document it is"


def with_unsaid(found: Mapping[str, Kinds], texts: Iterable[Marked], made: Mapping[str, str]) -> dict[str, Kinds]:
    """Take files that name no document for parts of the one that they have most of, where no other file says more.

    *made* are the kinds of document that the bodies of the case have to make, with the last word of their titles.

    >>> named = {"plan.html": Kinds(kinds=frozenset({"a-law.plan"}))}
    >>> with_unsaid(named, (), {"a-law.plan": "plan"}) == named
    True
    """
    told = dict(found)
    if any(each.kinds or each.foreign or each.line is not None for each in found.values()):
        return told
    for text in texts:
        kinds = _has_most_of(text, made)
        if kinds:
            name = text.text.file.name
            told[name] = evolve(found[name], kinds=kinds, unsaid=True)
    return told


def taken_back(suggestion: Suggestion, sought: Sought, kinds: Mapping[str, Kinds]) -> Suggestion:
    """Take back what is found of a document in a file that does not say that it is that document."""
    if suggestion.answer is not Answer.FOUND or sought.document is None:
        return suggestion
    if not any(_is_unsaid(each, kinds) for each in suggestion.bearings):
        return suggestion
    return suggestion.taken_back(WHY)


def _is_unsaid(bearing: Bearing, kinds: Mapping[str, Kinds]) -> bool:
    found = kinds.get(bearing.quote.file)
    return found is not None and found.unsaid


def _has_most_of(text: Marked, made: Mapping[str, str]) -> frozenset[str]:
    """Return the kinds of document of which a file has most; none of minutes and news, and where it has but few."""
    if is_talk(text) or any("meeting" in line.tones or line.mentions for line in text.lines):
        return frozenset()
    items: dict[str, set[str]] = defaultdict(set)
    places: dict[str, set[int]] = defaultdict(set)
    for number, line in enumerate(text.lines):
        for kind, item in _items(line):
            if made.get(kind) in _TOLD:
                items[kind].add(item)
                places[kind].add(number)
    most = max((len(has) for has in items.values()), default=0)
    return frozenset(kind for kind, has in items.items() if len(has) == most >= SEVERAL <= len(places[kind]))


def _items(line: Line) -> Iterator[tuple[str, str]]:
    """Yield what a line has of what documents must contain: the kind of document, and the thing."""
    cues = (*(cued.cue for cued in line.told), *line.heads)
    for name in (name for cue in cues for name in cue.names("item")):
        kind, _, item = name.rpartition(".")
        yield kind, item
