"""Documents as sentences name them: by their names, as another strategy, or as "this plan"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from attrs import evolve, frozen

from csc_rules.documents.cueing import Cued, How
from csc_rules.documents.grammar_words import OPENS_AN_ASIDE
from csc_rules.documents.sentences.capitals import named_by_capitals
from csc_rules.documents.sentences.qualified import NOUNS, is_qualified_otherwise
from csc_rules.documents.words import Words

# "The annual report on the plan", "the plan's annual report": of two documents named this closely, one only tells what
# the other is about.
COMPLEMENT = 4
_ABOUT = frozenset({"on", "of", "for", "to", "about", "under", "in", "against"})
# "Harbour Plan Delivery Plan", "Harbour Plan 2030 Communications Strategy": one name begins with another.
_NAME_GOES_ON = re.compile(
    r"(?: \d{4}(?:\s?[-\u2013]\s?\d{2,4})?)?(?: [A-Z][a-z]+| \d{1,2}[- ][Yy]ear)(?: and)?"
    r"(?: [A-Z][a-z]+| \d{1,2}[- ][Yy]ear){0,2} (?:Plan|Strategy|Framework)\b"
)
_BRACKET, _ITSELF = "(", "itself"
_ANEW = re.compile(r"\s+[-\u2013\u2014]\s+|:\s+")
_MANY = frozenset({"plans", "strategies", "reports"})
_TEAMS = frozenset({"team", "unit", "group", "board", "officer", "manager", "coordinator", "lead"})
_FINITE = frozenset({"was", "were", "is", "are", "has", "have", "had"})
_BOTH = frozenset({"and", "or", "with", "both"})


@frozen(kw_only=True)
class Mention:
    """A document as it is named in a sentence: which kinds it can be, or none for one that is no kind of ours.

    ``here`` is the word by which a sentence speaks of the very document, or of the one that everybody knows: "plan" of
    "this plan"; empty for one that is only named. ``on`` are the kinds of the document that it is on, where it says so
    ("the report on the plan"), and ``ends`` is where that name ends. ``many`` tells that it is said of all such
    documents, "harbour plans are", and of none; ``by_capitals`` that only the form of its name tells of a document.
    """

    first: int
    last: int
    kinds: frozenset[str]
    here: str = ""
    on: frozenset[str] = frozenset()
    ends: int = 0
    many: bool = False
    by_capitals: bool = False


def mentions(words: Words, cued: Iterable[Cued], first: int, last: int) -> tuple[Mention, ...]:
    """Return the documents that a sentence names, by the cues in it or by capitals; of two that overlap the longer.

    *first* is its first word, *last* the one behind its last.

    >>> from csc_rules.documents.words import words_of
    >>> mentions(words_of("We met."), (), 0, 2)
    ()
    """
    named = (*_named(words, cued), *_by_capitals(words, first, last))
    found = sorted(named, key=lambda each: (each.first, -(each.last - each.first), bool(each.here)))
    kept: list[Mention] = []
    for each in found:
        if kept and each.first < kept[-1].last:
            if each.kinds and each.first == kept[-1].last - 1 and not (kept[-1].kinds or kept[-1].here):
                # "A harbour workforce plan for sailors" is a workforce plan.
                continue
            if (each.first, each.last) == (kept[-1].first, kept[-1].last) and each.kinds and kept[-1].kinds:
                # One name can be that of several kinds: "section 75 agreement".
                kept[-1] = evolve(kept[-1], kinds=kept[-1].kinds | each.kinds)
            elif (each.first, each.last) == (kept[-1].first, kept[-1].last) and each.kinds and not kept[-1].here:
                # "The Big Plan" is a plan of ours where a law's cue says so, and another document elsewhere.
                kept[-1] = each
            elif each.last - each.first > kept[-1].last - kept[-1].first:
                kept[-1] = each
            elif kept[-1].here and each.kinds and each.last == kept[-1].last:
                # "Our harbour plan" is the harbour plan.
                kept[-1] = evolve(kept[-1], kinds=each.kinds)
            elif each.last == kept[-1].last and _ABOUT & set(words.folded[kept[-1].first : each.first]):
                # "The report on the plan" is one name, and ends with that of the plan.
                kept[-1] = evolve(kept[-1], on=kept[-1].on | each.kinds, ends=each.last)
            continue
        kept.append(each)
    return tuple(_goes_on(words, each) for each in _heads(words, kept) if not _is_of_a_team(words, each))


def _is_of_a_team(words: Words, mention: Mention) -> bool:
    """Tell whether a name is only part of that of those who work on it: "the Harbour Strategy Team"."""
    at = mention.last
    return bool(mention.kinds) and not _TEAMS.isdisjoint(words.folded[at : at + 1]) and words.is_capital(at)


def _goes_on(words: Words, mention: Mention) -> Mention:
    """Take a name that goes on with that of another document for that: "the Harbour Plan 2030 Action Plan"."""
    if not mention.kinds or mention.ends or words.text[words.starts[mention.first]].islower():
        return mention
    match = _NAME_GOES_ON.match(words.text, words.ends[mention.last - 1])
    if match is None:
        return mention
    last = next((at for at in range(mention.last, len(words.ends)) if words.ends[at] >= match.end()), mention.last - 1)
    return evolve(mention, kinds=frozenset(), here="", last=last + 1)


def _heads(words: Words, found: list[Mention]) -> Iterator[Mention]:
    """Leave out the names that only tell what another document is about.

    "The report on the plan" is a report, and so is "the plan annual report": of names that stand together the last is
    meant, unless a preposition leads to it.
    """
    held: Mention | None = None
    for each in found:
        if held is not None:
            between = words.folded[held.last : each.first]
            if not between and each.kinds == held.kinds and _BRACKET in words.text[words.ends[held.last - 1] :][:3]:
                # "Our Harbour Plan (HP)": the short name is another name of the same.
                continue
            together = len(between) < COMPLEMENT and not (_BOTH & set(between) or _is_by_the_way(words, held, each))
            if together and _ABOUT & set(between) and not _begins_anew(words, each):
                held = evolve(held, on=held.on | each.kinds, ends=each.last)
                continue
            if not together:
                yield held
        held = each
    if held is not None:
        yield held


def _is_by_the_way(words: Words, held: Mention, mention: Mention) -> bool:
    """Tell whether a document is only named by the way behind another: "the plan, which supports the strategy"."""
    between = words.folded[held.last : mention.first]
    commas = "," in words.between(held.last - 1, min(held.last, len(words.starts) - 1))
    return commas and (held.by_capitals or not OPENS_AN_ASIDE.isdisjoint(between[:1]))


def _begins_anew(words: Words, mention: Mention) -> bool:
    """Tell whether a dash or a colon stands between a year and a name: "Plan for 2017-30 – Statement of Progress"."""
    before = mention.first - 1
    between = words.between(before, mention.first)
    return words.folded[before].isdigit() and _ANEW.fullmatch(between) is not None


def _by_capitals(words: Words, first: int, last: int) -> Iterator[Mention]:
    """Yield the documents that are named by capitals, none of which is one of ours."""
    for begin, end in named_by_capitals(words, first, last):
        yield Mention(first=begin, last=end, kinds=frozenset(), by_capitals=True)


def _named(words: Words, cued: Iterable[Cued]) -> Iterator[Mention]:
    for each in cued:
        kinds, tones = each.cue.documents, each.cue.tones
        if not (kinds or tones):
            continue
        this = "this" in tones
        if kinds and not _is_one_name(words, each):
            kinds = frozenset()
        if (each.how is How.STATED or this) and (kinds or this or "other" in tones):
            # "The plan itself".
            last = each.last - (words.folded[each.last - 1] == _ITSELF)
            here = words.folded[last - 1] if this else ""
            many = not (kinds or this) and not _MANY.isdisjoint(words.folded[each.first : each.last])
            yield Mention(first=each.first, last=each.last, kinds=kinds, here=here, many=many)


def _is_one_name(words: Words, cued: Cued) -> bool:
    """Tell whether words are the name of a document, and not "plan for sailors was approved by the club for sailors".

    Nor are they one where a noun before them names another: "a physical activity plan for children".
    """
    folded = words.folded
    if not _FINITE.isdisjoint(folded[cued.first + 1 : cued.last]):
        return False
    return folded[cued.first] not in NOUNS or not is_qualified_otherwise(words, cued.first)
