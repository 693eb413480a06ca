"""Plans that a noun before "plan" tells from the one meant: "a workforce plan", "a tree plan for children".

Some words say no more than how such a document is: new, joint, for three years. Another noun names another document.
"""

from __future__ import annotations

from csc_rules.documents.words import Words

NOUNS = frozenset({"plan", "plans", "strategy", "strategies", "blueprint", "roadmap"})
_LEADING = frozenset({"a", "an", "the", "our", "its", "their", "this", "another"})
_HOW_IT_IS = frozenset(
    {"new", "joint", "integrated", "strategic", "single", "shared", "local", "ambitious", "bold", "final", "draft"}
    | {"first", "second", "third", "fourth", "fifth", "next", "latest", "current", "present", "existing", "previous"}
    | {"one", "two", "three", "four", "five", "year", "years", "yearly", "annual", "multi", "agency", "interagency"}
    | {"partnership", "overarching", "comprehensive", "whole", "high", "level", "wide", "county", "borough", "city"}
    | {"area", "areas", "regional", "national", "statutory", "revised", "updated", "refreshed", "amended", "agreed"}
    | {"approved", "completed", "finished", "full", "big", "long", "short", "medium", "term", "children", "childrens"}
    | {"child", "young", "person", "persons", "people", "peoples", "families", "family", "and", "community", "planning"}
    | {"services", "service", "wellbeing", "well", "being", "clear", "simple", "detailed", "costed", "written", "same"}
    | {"published", "formal", "very", "own", "resulting", "adopted", "emerging", "proposed", "citywide", "countywide"}
    | {"islands", "interim", "initial", "inaugural", "successor", "replacement", "robust", "coherent", "collective"}
    | {"collaborative", "cohesive", "major", "key", "landmark", "live", "online", "good", "better", "real", "united"}
    | {"challenging", "exciting", "common", "co", "produced", "coproduced", "partners", "councils", "boards", "working"}
    | {"original", "last", "old", "former", "earlier", "future", "forthcoming", "coming", "overall", "main", "master"}
    | {"multiagency", "islandwide", "boroughwide", "tenyear", "ten", "six", "seven", "rolling", "far", "reaching"}
    | {"so", "called", "holistic", "improved", "summary", "radical", "fresh", "public", "system"}
)
# Other words that say how it is are known by their form: "rights-based", "child-friendly", "preventive", "hopeful".
_FORMS = ("ful", "ous", "ive", "able", "ible", "ary")
# "A new physical activity plan" has at most so many words between.
_FAR = 5
_HYPHENS = " -\u2010\u2011"
_JOINS = ("-", "\u2010", "\u2011")
# "The board's plan", "a 3-year plan".
_OWNED = frozenset("'\u20190123456789")


def is_qualified_otherwise(words: Words, at: int, first: int = 0) -> bool:
    """Tell whether a noun stands before "plan", in small letters, that names another plan.

    >>> from csc_rules.documents.words import words_of
    >>> [
    ...     is_qualified_otherwise(words_of(text), 4)
    ...     for text in ("The new physical activity plan", "Bay's new joint strategic plan", "This is our new plan")
    ... ]
    [True, False, False]
    """
    named, first = False, max(first, 0)
    for place in range(at - 1, max(first, at - _FAR) - 1, -1):
        word = words.folded[place]
        if word in _LEADING:
            return named
        written = words.text[words.starts[place] : words.ends[place]]
        between = words.between(place, place + 1)
        if not written.islower() or between.strip(_HYPHENS):
            return False
        joined = between in _JOINS or (place > first and words.text[words.ends[place - 1]] in _JOINS)
        named = named or not (joined or word in _HOW_IT_IS or word.endswith(_FORMS) or not _OWNED.isdisjoint(written))
    return False


def names_another_plan(words: Words, first: int, last: int) -> bool:
    """Tell whether words from one place to another end with a plan that a noun tells from the one meant.

    >>> from csc_rules.documents.words import words_of
    >>> names_another_plan(words_of("Our workforce plan followed"), 0, 4)
    True
    """
    plans = [at for at in range(first, last) if words.folded[at] in NOUNS]
    return bool(plans) and is_qualified_otherwise(words, plans[-1], first)
