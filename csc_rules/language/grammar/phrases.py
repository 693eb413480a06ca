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
    """ref = ["each" | "another"] name."""
    return node(n.Ref, pp.Opt(choice("quantifier", "each", "another")) + role("name", name()))


def refs(playing: str = "refs") -> pp.ParserElement:
    """refs = ref {"," ref}."""
    return several(role(playing, ref()))


def length() -> pp.ParserElement:
    """length = count unit."""
    return node(n.Length, role("count", count()) - unit())


def anchor() -> pp.ParserElement:
    """anchor = day | "end of lifetime of" name | name ["of" ["previous" | "first"] name ["by" name] ["to bearer"]]."""
    act = words("of") - pp.Opt(choice("ordinal", "previous", "first")) + role("object", name())
    act += pp.Opt(words("by") - role("by", name())) + pp.Opt(mark("to_bearer", "to bearer"))
    end = mark("end_of_lifetime", "end of lifetime of") - role("object", name())
    return node(n.Anchor, role("day", day()) | end | role("event", name()) + pp.Opt(act))


def an_anchor(playing: str = "anchor") -> pp.ParserElement:
    """an_anchor = anchor."""
    return role(playing, anchor())


def by() -> pp.ParserElement:
    """by = "by" day."""
    return node(n.By, words("by") - role("day", day()))


def within() -> pp.ParserElement:
    """within = "within" length ("after" | "beginning with") anchor."""
    start = words("after") | mark("beginning", "beginning with")
    return node(n.Within, words("within") - role("length", length()) - start - an_anchor())


def at_least_every() -> pp.ParserElement:
    """at_least_every = "at least every" length "from" anchor {"or" anchor}."""
    anchors = an_anchor("anchors") + (words("or") - an_anchor("anchors"))[...]
    return node(n.AtLeastEvery, words("at least every") - role("length", length()) - words("from") - anchors)


def before() -> pp.ParserElement:
    """before = "before" anchor."""
    return node(n.Before, words("before") - an_anchor())


def after() -> pp.ParserElement:
    """after = "after" anchor."""
    return node(n.After, words("after") - an_anchor())


def at_end_of() -> pp.ParserElement:
    """at_end_of = "at the end of lifetime of" name."""
    return node(n.AtEndOf, words("at the end of") - words("lifetime of") - role("object", name()))


def as_soon_as() -> pp.ParserElement:
    """as_soon_as = "as soon as practicable after" anchor."""
    return node(n.AsSoonAs, words("as soon as practicable") - words("after") - an_anchor())


def last_day() -> pp.ParserElement:
    """last_day = "last day" day."""
    return node(n.LastDay, words("last day") - role("day", day()))


def unknown_time() -> pp.ParserElement:
    """unknown_time = "time limit unknown because" text."""
    return node(n.UnknownTime, words("time limit unknown") - words("because") - role("because", text()))


def clock() -> pp.ParserElement:
    """clock = by | within | at_least_every | before | after | at_end_of | as_soon_as | last_day | unknown_time."""
    every = (by, within, at_least_every, before, after, at_end_of, as_soon_as, last_day, unknown_time)
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
    """condition = "judged" slot | was_done."""
    judged = node(n.Judged, words("judged", before=r"(?!\s+was\b)") - role("slot", slot()))
    return role("condition", judged | was_done())
