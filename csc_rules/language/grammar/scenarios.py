"""The grammar of the clauses of a test."""

from __future__ import annotations

import pyparsing as pp

from csc_rules.language import nodes as n
from csc_rules.language.grammar.cues import cued
from csc_rules.language.grammar.phrases import A_DAY_FOLLOWS
from csc_rules.language.grammar.tokens import (
    choice,
    comma,
    count,
    day,
    in_any_order,
    item_name,
    mark,
    name,
    node,
    role,
    several,
    text,
    verdict,
    words,
)


def when(playing: str) -> pp.ParserElement:
    """when = day | text."""
    return role(playing, node(n.When, role("day", day()) | role("vague", text())))


def party(playing: str) -> pp.ParserElement:
    """party = name | text."""
    return role(playing, name()) | role(playing, text())


def _document() -> pp.ParserElement:
    return role("object", name()) + pp.Opt(role("id", text()))


def _span_of_time(bound: pp.ParserElement, end: pp.ParserElement) -> pp.ParserElement:
    return words("from") - bound - words("through") - end


def given_body() -> pp.ParserElement:
    """given_body = "given body" text ["of" name ["covering" party {"," party}]]."""
    covering = pp.Opt(words("covering") - several(party("covering")))
    declared = pp.Opt(words("of") - role("kind", name()) + covering)
    return node(n.GivenBody, words("given body") - role("name", text()) + declared)


def given_jointly() -> pp.ParserElement:
    """given_jointly = "given jointly with" party {"," party}."""
    return node(n.GivenJointly, words("given jointly with") - several(party("bodies")))


def given_excuse() -> pp.ParserElement:
    """given_excuse = "given excuse" text "claimed for" name."""
    return node(
        n.GivenExcuse, words("given excuse") - role("claim", text()) - words("claimed for") - role("duty", name())
    )


def given_begins() -> pp.ParserElement:
    """given_begins = "given record begins" day."""
    return node(n.GivenBegins, words("given record begins") - role("day", day()))


def given_nothing() -> pp.ParserElement:
    """given_nothing = "given nothing else about" [name "of"] name ["by" party {"," party}] "from" day "through" day."""
    of = role("noun", name()) + words("of") - role("object", name())
    by = pp.Opt(words("by") - several(party("by")))
    span = _span_of_time(role("since", day()), role("through", day()))
    return node(n.GivenNothing, words("given nothing else about") - (of | role("object", name())) + by - span)


def given_lifetime() -> pp.ParserElement:
    """given_lifetime = "given lifetime of" name [text] "from" when "through" when."""
    span = _span_of_time(when("since"), when("through"))
    return node(n.GivenLifetime, words("given lifetime of") - _document() - span)


def given_content() -> pp.ParserElement:
    """given_content = "given content" name "of" name [text] ("present" | "absent" | "partial")."""
    status = choice("status", "present", "absent", "partial")
    return node(n.GivenContent, words("given content") - role("item", name()) - words("of") - _document() - status)


def given_contents() -> pp.ParserElement:
    """given_contents = "given contents of" name [text] "complete"."""
    return node(n.GivenContentsComplete, words("given contents of") - _document() - words("complete"))


def given_consultation() -> pp.ParserElement:
    """given_consultation = "given" ("consultation" | "opportunity") "on" name [text] "with" party {"," party}
    ["by" party {"," party}] "from" when "through" when ["complete"]."""
    kind = words("given consultation on") | mark("opportunity", "given opportunity on")
    consulted = words("with") - several(party("consulted")) + pp.Opt(words("by") - several(party("by")))
    span = _span_of_time(when("since"), when("through")) + pp.Opt(mark("complete", "complete"))
    return node(n.GivenConsultation, kind - _document() - consulted - span)


def given_activity() -> pp.ParserElement:
    """given_activity = "given activity" name ["on" name [text]] ["with" party {"," party}] ["by" party {"," party}]
    ("shown" | "absent") "from" when "through" when ["complete"]."""
    about = pp.Opt(words("on") - _document()) + pp.Opt(words("with") - several(party("involving")))
    about += pp.Opt(words("by") - several(party("by")))
    shown = mark("shown", "shown", True) | mark("shown", "absent", False)
    span = _span_of_time(when("since"), when("through")) + pp.Opt(mark("complete", "complete"))
    return node(n.GivenActivity, words("given activity") - role("verb", name()) + about - shown - span)


def given() -> pp.ParserElement:
    """given = "given" name "answered" text {"by" party | "on" day | "naming" texts | "until" day}
    | "given" party "is" ["not"] name ["from" when "through" when]
    | "given" name "of" name [text] {"about" text | "by" parties | "to" parties | "for" party | "on" when}."""
    answer = role("slot", name()) + words("answered") - role("answer", text())
    answer += in_any_order(
        words("by") - party("by"),
        words("on") - role("on", day()),
        words("naming") - several(role("members", text())),
        words("until") - role("until", day()),
    )
    act = role("noun", name()) + words("of") - _document()
    act += in_any_order(
        words("about") - role("about", text()),
        words("by") - several(party("by")),
        words("to") - several(party("to")),
        words("for") - party("beneficiary"),
        words("on") - when("on"),
    )
    member = party("body") + words("is") - pp.Opt(mark("negated", "not")) + role("kind", name())
    member += pp.Opt(_span_of_time(when("since"), when("through")))
    forms = ((n.GivenAnswer, answer), (n.GivenMembership, member))
    return pp.MatchFirst(
        [*(node(becomes, words("given") + form) for becomes, form in forms), node(n.GivenAct, words("given") - act)]
    )


def assume() -> pp.ParserElement:
    """assume = "assume" name "on" day."""
    return node(n.Assume, words("assume") - role("event", name()) - words("on") - role("day", day()))


def as_at() -> pp.ParserElement:
    """as_at = "as at" day."""
    return node(n.AsAt, words("as at") - role("day", day()))


def law_at() -> pp.ParserElement:
    """law_at = "law at" day."""
    return node(n.LawAt, words("law at") - role("day", day()))


def _membership() -> pp.ParserElement:
    """membership = party "is" ["not"] name."""
    return party("body") + words("is") - pp.Opt(mark("negated", "not")) + role("kind", name())


def _count() -> pp.ParserElement:
    """member_count = name "has" count ("members" | "member")."""
    return role("kind", name()) + words("has") - role("count", count()) - (words("members") | words("member"))


def _force() -> pp.ParserElement:
    """force = name ["not"] "in force"."""
    return role("statement", name()) + pp.Opt(mark("negated", "not")) + words("in force")


def _listed() -> pp.ParserElement:
    """listed = name "lists" name."""
    return role("list", name()) + words("lists") - role("item", name())


def _particulars() -> pp.ParserElement:
    """particulars = {"," ("last day" day ["to" day] | count ["to" count] ("days" | "day") "late"
    | "reading last day" day | "missing" party {"," party})}."""
    last_day = words("last day") - role("last_day", day()) + pp.Opt(words("to") - role("last_day_latest", day()))
    late = role("days_late", count()) + pp.Opt(words("to") - role("days_late_latest", count()))
    late = late - (words("days late") | words("day late"))
    reading = words("reading last day") - role("readings", day())
    # What follows a comma may be the next particular, so the list of what is missing stops before one.
    listed = party("missing") + (comma() + ~_next_particular() + party("missing"))[...]
    each: pp.ParserElement = (comma() - (last_day | late | reading | words("missing") - listed))[...]
    return each


def _next_particular() -> pp.ParserElement:
    """next_particular = "last day" day | "reading last day" | "missing" party | digit."""
    return pp.Regex(rf"(?:reading\s+)?last\s+day{A_DAY_FOLLOWS}|missing\s+[a-z\"]|[0-9]")


def _finding() -> pp.ParserElement:
    """finding = name ["of" party] ["for" day] ["item" item | "overall"] verdict ["because" text] particulars."""
    item = words("item") - role("item", item_name())
    period = pp.Opt(words("for") - role("period", day()))
    which = pp.Opt(words("of") - party("of")) + period + pp.Opt(item | mark("overall", "overall"))
    because = pp.Opt(words("because") - role("because", text()))
    return role("duty", name()) + which + role("verdict", verdict()) + because + _particulars()


def _note() -> pp.ParserElement:
    """note = "note" text."""
    return words("note") + role("words", text())


def _covers() -> pp.ParserElement:
    """area = party "covers" ["not"] party."""
    return party("body") + words("covers") - pp.Opt(mark("negated", "not")) + party("other")


def expect() -> pp.ParserElement:
    """expect = "expect" (note | area | membership | member_count | force | listed | finding | cued)."""
    forms = (
        (n.ExpectNote, _note()),
        (n.ExpectCovers, _covers()),
        (n.ExpectMembership, _membership()),
        (n.ExpectCount, _count()),
        (n.ExpectForce, _force()),
        (n.ExpectListed, _listed()),
        (n.ExpectFinding, _finding()),
        (n.ExpectCue, cued()),
    )
    return pp.MatchFirst([node(becomes, words("expect") + form) for becomes, form in forms])
