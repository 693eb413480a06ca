"""The grammar of what clauses share: tails, references, lengths, anchors, clocks, slots and conditions."""

from __future__ import annotations

import pyparsing as pp

from csc_rules.language import nodes as n
from csc_rules.language.grammar.tokens import (
    choice,
    count,
    day,
    in_any_order,
    mark,
    month,
    name,
    node,
    provision,
    role,
    several,
    text,
    unit,
    words,
)

A_DAY_FOLLOWS = r"(?=\s+[0-9])"
A_DATE_FOLLOWS = r"(?=\s+[0-9]{1,2}\s)"
EACH_FOLLOWS = r"(?=\s+each\b)"
AFTER_EACH_FOLLOWS = r"(?=\s+\S+\s+\S+\s+after\s+each\b)"
NO_DAY_FOLLOWS = r"(?!\s+[0-9])"


def provisions(playing: str = "provisions") -> pp.ParserElement:
    """provisions = provision {"," provision}."""
    return several(role(playing, provision()))


def tail() -> pp.ParserElement:
    """tail = {"from" day | "until" day | "at" provisions | "unverified" text}."""
    parts = pp.MatchFirst(
        [
            words("from", before=A_DAY_FOLLOWS) - role("since", day()),
            words("until") - role("until", day()),
            words("at") - provisions(),
            words("unverified") - role("unverified", text()),
        ]
    )
    return pp.Opt(role("tail", node(n.Tail, parts[1, ...])))


def ref() -> pp.ParserElement:
    """ref = ["each" | "another"] name ["in its area"]."""
    named = pp.Opt(choice("quantifier", "each", "another")) + role("name", name())
    return node(n.Ref, named + pp.Opt(mark("in_its_area", "in its area")))


def refs(playing: str = "refs") -> pp.ParserElement:
    """refs = ref {"," ref}."""
    return several(role(playing, ref()))


def length() -> pp.ParserElement:
    """length = count unit."""
    return node(n.Length, role("count", count()) - unit())


def anchor() -> pp.ParserElement:
    """anchor = day | "end of lifetime of" ["previous"] name
    | name ["of" ["previous" | "first"] name ["by" name] ["to bearer"]]."""
    act = words("of") - pp.Opt(choice("ordinal", "previous", "first")) + role("object", name())
    act += pp.Opt(words("by") - role("by", name())) + pp.Opt(mark("to_bearer", "to bearer"))
    end = mark("end_of_lifetime", "end of lifetime of") - pp.Opt(choice("ordinal", "previous")) + role("object", name())
    return node(n.Anchor, role("day", day()) | end | role("event", name()) + pp.Opt(act))


def an_anchor(playing: str = "anchor") -> pp.ParserElement:
    """an_anchor = anchor."""
    return role(playing, anchor())


def any_of_anchors() -> pp.ParserElement:
    """any_of_anchors = anchor {"or" anchor}."""
    more: pp.ParserElement = (words("or") - an_anchor("anchors"))[...]
    return an_anchor("anchors") + more


def by() -> pp.ParserElement:
    """by = "by" day | "by" count month "in year" count "after" anchor."""
    date = role("number", count()) - month() - words("in year") - role("years", count())
    yearly = words("by", before=A_DATE_FOLLOWS) - date - words("after") - an_anchor()
    return node(n.ByYearly, yearly) | node(n.By, words("by") - role("day", day()))


def within() -> pp.ParserElement:
    """within = "within" length ("after" | "beginning with") anchor | "within" length "after" period."""
    long = role("length", length())
    each = words("within", before=AFTER_EACH_FOLLOWS) - long - mark("mode", "after", "within") - period()
    start = words("after") | mark("beginning", "beginning with")
    return node(n.Tiled, each) | node(n.Within, words("within") - long - start - an_anchor())


def period() -> pp.ParserElement:
    """period = "each" ("financial year" | length) "beginning on" (day | name) ["the first through" day]."""
    how_long = mark("financial", "financial year") | role("length", length())
    start = role("start", node(n.Anchor, role("day", day()) | role("event", name())))
    first = pp.Opt(words("the first through") - role("first_through", day()))
    return role("period", node(n.Period, words("each") - how_long - words("beginning on") - start + first))


def for_each() -> pp.ParserElement:
    """for_each = "for" period ["by its first day" | "before it begins"]."""
    limit = mark("limit", "by its first day", "first-day") | mark("limit", "before it begins", "before")
    return node(n.Tiled, mark("mode", "for", "for") - period() + pp.Opt(limit))


def in_each() -> pp.ParserElement:
    """in_each = "in" period."""
    return node(n.Tiled, mark("mode", "in", "in") - period())


def at_least_every() -> pp.ParserElement:
    """at_least_every = "at least every" length "from" any_of_anchors."""
    every = words("at least every") - role("length", length()) - words("from") - any_of_anchors()
    return node(n.AtLeastEvery, every)


def before() -> pp.ParserElement:
    """before = "before each" length "anniversary of" any_of_anchors | "before" anchor."""
    each = mark("anniversary", "before each") - role("length", length()) - words("anniversary of") - any_of_anchors()
    return node(n.AtLeastEvery, each) | node(n.Before, words("before") - an_anchor())


def after() -> pp.ParserElement:
    """after = "after" (period | anchor)."""
    each = mark("mode", "after", "after", before=EACH_FOLLOWS) - period()
    return node(n.Tiled, each) | node(n.After, words("after") - an_anchor())


def at_end_of() -> pp.ParserElement:
    """at_end_of = "at the end of lifetime of" name."""
    return node(n.AtEndOf, words("at the end of") - words("lifetime of") - role("object", name()))


def as_soon_as() -> pp.ParserElement:
    """as_soon_as = "as soon as practicable after" (period | anchor)."""
    each = mark("mode", "as soon as practicable after", "soon", before=EACH_FOLLOWS) - period()
    return node(n.Tiled, each) | node(n.AsSoonAs, words("as soon as practicable") - words("after") - an_anchor())


def last_day() -> pp.ParserElement:
    """last_day = "last day" day."""
    return node(n.LastDay, words("last day") - role("day", day()))


def unknown_time() -> pp.ParserElement:
    """unknown_time = "time limit unknown because" text."""
    return node(n.UnknownTime, words("time limit unknown") - words("because") - role("because", text()))


def clock() -> pp.ParserElement:
    """clock = by | within | for_each | in_each | at_least_every | before | after | at_end_of | as_soon_as | last_day
    | unknown_time."""
    tiled = (for_each, in_each)
    every = (by, within, *tiled, at_least_every, before, after, at_end_of, as_soon_as, last_day, unknown_time)
    return pp.MatchFirst([each() for each in every])


def stated_clock() -> pp.ParserElement:
    """stated_clock = by | within | for_each | in_each | at_least_every | before | after | at_end_of | as_soon_as
    | unknown_time."""
    tiled = (for_each, in_each)
    every = (by, within, *tiled, at_least_every, before, after, at_end_of, as_soon_as, unknown_time)
    return pp.MatchFirst([each() for each in every])


def slot() -> pp.ParserElement:
    """slot = name {text | "by" name | "standard" text | "evidence" text | "settled by" names | "raised by" names}."""
    parts = in_any_order(
        role("question", text()),
        words("by") - role("by", name()),
        words("standard") - role("standard", text()),
        words("evidence") - role("evidence", text()),
        words("settled by") - several(role("settled", name())),
        words("raised by") - several(role("raised", name())),
    )
    return node(n.Slot, role("name", name()) + parts)


def was_done() -> pp.ParserElement:
    """was_done = name "was" name ["less than" length "before" anchor | "before" anchor | "after" anchor]."""
    less = mark("relation", "less than", "less-than") - role("length", length()) - words("before") - an_anchor()
    relation = less | choice("relation", "before", "after") - an_anchor()
    return node(n.WasDone, role("object", name()) + words("was") - role("done", name()) + pp.Opt(relation))


def condition() -> pp.ParserElement:
    """condition = "judged" slot | "bearer is" name | was_done."""
    judged = node(n.Judged, words("judged", before=r"(?!\s+was\b)") - role("slot", slot()))
    belongs = node(n.Belongs, words("bearer is") - role("kind", name()))
    return role("condition", judged | belongs | was_done())
