"""Which kind of document a file appears to be, by what it calls itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import pairwise

from attrs import evolve, frozen

from csc_rules.documents.files.drafts import COVER, OPENING_LINES, is_a_draft
from csc_rules.documents.files.reports import titled_as_report
from csc_rules.documents.files.running_heads import headed_by_its_title
from csc_rules.documents.files.title_lines import NONE, TITLE_LINES, Kind, gives_a_title, may_be_title, touched
from csc_rules.documents.grammar_words import OWN
from csc_rules.documents.sentences.marks import Line, Marked
from csc_rules.documents.sentences.mentions import Mention

# How much a name counts: in the title or the first heading, near the beginning, anywhere else.
TITLE, OPENING, ANYWHERE = 12, 4, 1
# What a paper gives as its title counts more than all that it speaks of.
GIVEN = 40
# "In fulfilment of the Harbours Act 1999": a law that no document of ours is made under is marked as another document.
_LAWS = frozenset({"act", "acts"})
# "Harbour Plan 2011 - 2014 and Dredging Strategy": so many words stand between two names in one title.
JOINED = 4
_AND = "and"


@frozen(kw_only=True)
class Kinds:
    """The kinds of document that a file appears to be, and the line that says so; none where it does not say.

    ``draft`` tells that its cover calls it a draft, ``foreign`` that it calls itself a document of none of the kinds,
    and ``only_the`` that it is told by nothing but "the plan", which is said in a report on it as well. ``beside`` are
    the kinds that a line of the title of a foreign document names as well: "The Big Plan", "Statement of progress".
    ``unsaid`` tells that the file names no document, and has several things that one of its kinds must contain,
    ``part`` that another file of the case tells what this one is a part of, and ``titled`` that the title says what it
    is in words that name no document by themselves.
    """

    kinds: Kind = NONE
    line: Line | None = None
    draft: bool = False
    foreign: bool = False
    only_the: bool = False
    beside: Kind = NONE
    unsaid: bool = False
    part: bool = False
    titled: bool = False


def kinds_of(
    text: Marked,
    known: frozenset[str],
    made: Mapping[str, str],
    titles: Mapping[str, str] | None = None,
    makers: frozenset[str] = frozenset(),
    places: frozenset[str] = frozenset(),
) -> Kinds:
    """Return which of some kinds of document a file appears to be.

    *known* are the kinds (``ruleset.document``) that can be told; names of others count against them. *made* are those
    that the bodies of the case have to make, with the last word of their titles: a file that names no document, and
    calls itself "this plan", is the plan among them where there is but one. *titles* are their titles: that of a report
    names what it is on. *makers* are the bodies that have to make any, *places* the words in their names.
    """
    named = _most(text, lambda line: (each.kinds & known for each in _telling(line) if not (each.here or each.many)))
    ways: tuple[Callable[[Line], Iterable[Kind]], ...] = (
        lambda line: (each.kinds & known for each in _telling(line) if each.kinds or not (each.here or each.many)),
        lambda line: _by_last_word(line, made),
        lambda line: (kind for kind in touched(line, frozenset(made)) if kind),
    )
    draft = is_a_draft(text)
    other = next((line for line in text.lines[:OPENING_LINES] if is_under_another_law(line)), None)
    if other is not None:
        return Kinds(line=other, draft=draft, foreign=True)
    joined = _joined(text, known)
    if joined is not None:
        return Kinds(kinds=joined[0], line=joined[1], draft=draft, titled=True)
    report = titled_as_report(text, known, made, titles or {}, makers)
    if report is not None:
        return Kinds(kinds=report[0], line=report[1], draft=draft, titled=report[2])
    # A chapter alone has no title but that in the running heads.
    heads = headed_by_its_title(text, places)
    if any(each.mentions for each in heads):
        paged = kinds_of(evolve(text, lines=heads, on_pages=()), known, made, titles, makers)
        if paged.kinds:
            return evolve(paged, draft=draft, titled=True)
    touching = _touched_by_title(text, frozenset(made))
    if touching is not None and (named is None or not named[2]):
        return Kinds(kinds=touching[0], line=touching[1], draft=draft, titled=True)
    if named is not None and not named[0] and named[2]:
        return Kinds(line=named[1], draft=draft, foreign=True, beside=_in_title(text, known))
    own = None if named is not None and named[2] else _begins_with_its_own(text, made)
    if own is not None:
        return Kinds(kinds=own[0], line=own[1], draft=draft)
    for way in ways:
        found = _most(text, way)
        if found is not None:
            only, titled = _says_only_the(text), _is_title_with_years(text, found[1])
            return Kinds(kinds=found[0], line=found[1], draft=draft, only_the=only, titled=titled)
    return Kinds(draft=draft)


def with_parts(found: Mapping[str, Kinds]) -> dict[str, Kinds]:
    """Take files that name no document for parts of the one that the others are, where they are all the same.

    Plans are spread over several files, and web sites have a page for each priority.

    >>> plan = Kinds(kinds=frozenset({"a-law.plan"}))
    >>> with_parts({"index.html": plan, "being-safe.html": Kinds()})["being-safe.html"].kinds == plan.kinds
    True

    A page that speaks only of "the plan" may be one of a report on it, where another page of the same kind is.

    >>> page = Kinds(kinds=frozenset({"a-law.plan"}), only_the=True, line=plan.line)
    >>> report = Kinds(kinds=frozenset({"a-law.report"}))
    >>> with_parts({"index.html": report, "being-safe.html": page})["being-safe.html"].kinds == report.kinds
    True
    """
    clear = {each.kinds for each in found.values() if each.kinds and not each.only_the}
    if len(clear) == 1 and any(each.beside in clear for each in found.values()):
        # "The Big Plan: statement of progress" is a statement, where another file is one.
        (kinds,) = clear
        found = {
            name: evolve(each, kinds=kinds, foreign=False) if each.beside == kinds else each
            for name, each in found.items()
        }
    telling = {name: each for name, each in found.items() if each.line is not None or each.kinds}
    named = {each.kinds for each in telling.values()}
    if len(named) > 1:
        named = {each.kinds for each in telling.values() if not each.only_the}
    if len(named) != 1:
        return dict(found)
    (kinds,) = named
    endings = {name.rpartition(".")[2] for name, each in telling.items() if each.kinds == kinds}
    return {
        name: evolve(each, kinds=kinds, part=True)
        if each.line is None or (each.only_the and name.rpartition(".")[2] in endings)
        else each
        for name, each in found.items()
    }


def with_drafts(found: Mapping[str, Kinds], drafts: Mapping[str, str]) -> dict[str, Kinds]:
    """Take a file that is the draft of a document, where a law asks for one, for a draft of that document as well.

    >>> draft = Kinds(kinds=frozenset({"a-law.draft-plan"}))
    >>> with_drafts({"draft.docx": draft}, {"a-law.draft-plan": "a-law.plan"})["draft.docx"].draft
    True
    """
    told = dict(found)
    for name, each in found.items():
        final = frozenset(drafts[kind] for kind in each.kinds if kind in drafts)
        if final:
            told[name] = evolve(each, kinds=each.kinds | final, draft=True)
    return told


def _telling(line: Line) -> list[Mention]:
    """Return the documents of a line that tell what a file is: one that is named by capitals alone, in a heading."""
    return [each for each in line.mentions if line.is_heading or not each.by_capitals]


def is_under_another_law(line: Line) -> bool:
    """Tell whether a sentence says that the very document was made under a law that asks for none of ours."""
    folded, named = line.words.folded, line.mentions
    of_law = any(not each.kinds and not each.here and folded[each.last - 1] in _LAWS for each in named)
    return of_law and any(each.here for each in named)


def _in_title(text: Marked, known: frozenset[str]) -> Kind:
    """Return the kinds of the first document that a heading of the title names and that is one of some kinds."""
    headed = (each.kinds & known for line in text.lines[:COVER] if line.is_heading for each in line.mentions)
    return next((kinds for kinds in headed if kinds), NONE)


def _begins_with_its_own(text: Marked, made: Mapping[str, str]) -> tuple[Kind, Line] | None:
    """Return the kind of what a file speaks of as its own before it names any document, "our plan".

    A page about a plan may have a link to the report on it further down.
    """
    first = next((line for line in text.lines[:OPENING_LINES] if not all(each.many for each in _telling(line))), None)
    named = _telling(first)[0] if first is not None else None
    if first is None or named is None or not named.here or first.words.folded[named.first] not in OWN:
        return None
    kinds = next(iter(_by_last_word(first, made)), None)
    return (kinds, first) if kinds else None


def _says_only_the(text: Marked) -> bool:
    """Tell whether a file names no document, and none as its own, but "the plan" alone."""
    return all(
        each.here and not each.kinds and line.words.folded[each.first] == "the"
        for line in text.lines
        for each in line.mentions
    )


def _most(text: Marked, way: Callable[[Line], Iterable[Kind]]) -> tuple[Kind, Line, bool] | None:
    """Return the kind that counts most in a text, the first line that has it, and whether a title does."""
    counted: Counter[Kind] = Counter()
    titled: Counter[Kind] = Counter()
    covers: Counter[Kind] = Counter()
    titles: set[Kind] = set()
    first: dict[Kind, Line] = {}
    for number, line in enumerate(text.lines):
        for kinds in way(line):
            weight = _weight(line, number)
            counted[kinds] += weight
            first.setdefault(kinds, line)
            if weight >= TITLE:
                titles.add(kinds)
                titled[kinds] += weight if line.is_heading or may_be_title(line) else 0
                covers[kinds] += number < COVER and line.is_heading
    if not counted:
        return None
    # A report on a strategy speaks of the strategy all the time, and a plan of those of others; each has one title, and
    # may have a chapter on another document.
    ours = max(filter(None, counted), key=lambda each: (covers[each], titled[each], counted[each]), default=NONE)
    weighed = titled if titled[ours] else counted
    kinds = ours if weighed[ours] >= weighed[NONE] else NONE
    return kinds, first[kinds], kinds in titles


def _is_title_with_years(text: Marked, line: Line) -> bool:
    """Tell whether a line is a heading of the title, and that says for which years the document is.

    "Children and Families Plan 2023-2026" may be a name of the plan, and on a cover it is.
    """
    cover = [each for each in text.lines[:TITLE_LINES] if each.is_heading and may_be_title(each)]
    return line in cover and any(period.whole_years for each in cover for period in each.times.periods)


def _touched_by_title(text: Marked, made: Kind) -> tuple[Kind, Line] | None:
    """Return the kind that a title with years touches and that names no document: "Harbour Children's Plan 2017-20"."""
    for line in text.lines[:TITLE_LINES]:
        if may_be_title(line) and not line.mentions and any(period.whole_years for period in line.times.periods):
            for kind in filter(None, touched(line, made)):
                return kind, line
    return None


def _joined(text: Marked, known: frozenset[str]) -> tuple[Kind, Line] | None:
    """Return the kind of a file whose title joins another document to it: "Harbour Plan and Dredging Strategy"."""
    for number, line in enumerate(text.lines[:OPENING_LINES]):
        titles = line.is_heading or (number < TITLE_LINES and may_be_title(line))
        for first, second in pairwise(line.mentions if titles else ()):
            between = line.words.folded[first.last : second.first]
            ours, other = first.kinds & known, second.kinds & known
            if ours and not (other or first.here or second.here) and between[-1:] == (_AND,) and len(between) <= JOINED:
                return ours, line
    return None


def _by_last_word(line: Line, made: Mapping[str, str]) -> Iterator[Kind]:
    for mark in line.tones.get("this", ()):
        word = line.words.folded[mark.last - 1]
        kinds = frozenset(kind for kind, last in made.items() if last == word)
        if len({kind.partition(".")[2] for kind in kinds}) == 1:
            yield kinds


def _weight(line: Line, number: int) -> int:
    if number < OPENING_LINES and gives_a_title(line):
        return GIVEN
    if number < COVER or (line.is_heading and (line.passage.level or 9) == 1):
        return TITLE
    return OPENING if number < OPENING_LINES else ANYWHERE
