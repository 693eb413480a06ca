"""Which kind of document a file appears to be, by what it calls itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping

from attrs import evolve, frozen

from csc_rules.documents.cueing import How
from csc_rules.documents.finding.marks import Line, Marked

# How much a name counts: in the title or the first heading, near the beginning, anywhere else.
TITLE, OPENING, ANYWHERE = 12, 4, 1
# "Title: Our Annual Report", "Subject: …": what a paper gives as its title counts more than all that it speaks of.
GIVEN = 40
_GIVES = frozenset({"title", "subject", "re"})
OPENING_LINES = 25
COVER = 3

Kind = frozenset[str]
NONE: Kind = frozenset()


@frozen(kw_only=True)
class Kinds:
    """The kinds of document that a file appears to be, and the line that says so; none where it does not say.

    ``draft`` tells that its cover calls it a draft.
    """

    kinds: Kind = NONE
    line: Line | None = None
    draft: bool = False


def kinds_of(text: Marked, known: frozenset[str], made: Mapping[str, str]) -> Kinds:
    """Return which of some kinds of document a file appears to be.

    *known* are the kinds (``ruleset.document``) that can be told; names of others count against them. *made* are those
    that the bodies of the case have to make, with the last word of their titles: a file that names no document, and
    calls itself "this plan", is the plan among them where there is but one.
    """
    ways: tuple[Callable[[Line], Iterable[Kind]], ...] = (
        lambda line: (each.kinds & known for each in line.mentions if not each.here),
        lambda line: _by_last_word(line, made),
        lambda line: (kind for kind in _touched(line, frozenset(made)) if kind),
    )
    draft = any("draft" in line.tones for line in text.lines[:COVER])
    for way in ways:
        found = _most(text, way)
        if found is not None:
            return Kinds(kinds=found[0], line=found[1], draft=draft)
    return Kinds(draft=draft)


def with_parts(found: Mapping[str, Kinds]) -> dict[str, Kinds]:
    """Take files that name no document for parts of the one that the others are, where they are all the same.

    Plans are spread over several files, and web sites have a page for each priority.

    >>> plan = Kinds(kinds=frozenset({"a-law.plan"}))
    >>> with_parts({"index.html": plan, "being-safe.html": Kinds()})["being-safe.html"] == plan
    True
    """
    named = {each.kinds for each in found.values() if each.line is not None or each.kinds}
    if len(named) != 1:
        return dict(found)
    (kinds,) = named
    return {name: each if each.line is not None else evolve(each, kinds=kinds) for name, each in found.items()}


def _most(text: Marked, way: Callable[[Line], Iterable[Kind]]) -> tuple[Kind, Line] | None:
    """Return the kind that counts most in a text, and the first line that has it."""
    counted: Counter[Kind] = Counter()
    first: dict[Kind, Line] = {}
    for number, line in enumerate(text.lines):
        for kinds in way(line):
            counted[kinds] += _weight(line, number)
            first.setdefault(kinds, line)
    if not counted:
        return None
    kinds = max(counted, key=lambda each: (counted[each], bool(each)))
    return kinds, first[kinds]


def _touched(line: Line, known: frozenset[str]) -> Iterator[Kind]:
    """Yield the kinds of document that a sentence may name by words that can mean something else as well."""
    for cued in line.cued:
        if cued.how is How.MENTIONED:
            yield frozenset(target.name for target in cued.cue.targets if target.kind == "document") & known


def _by_last_word(line: Line, made: Mapping[str, str]) -> Iterator[Kind]:
    for mark in line.tones.get("this", ()):
        word = line.words.folded[mark.last - 1]
        kinds = frozenset(kind for kind, last in made.items() if last == word)
        if len({kind.partition(".")[2] for kind in kinds}) == 1:
            yield kinds


def _weight(line: Line, number: int) -> int:
    after = line.words.text[line.words.ends[line.first] :].lstrip()
    if number < OPENING_LINES and line.words.folded[line.first] in _GIVES and after.startswith(":"):
        return GIVEN
    if number < COVER or (line.is_heading and (line.passage.level or 9) == 1):
        return TITLE
    return OPENING if number < OPENING_LINES else ANYWHERE
