"""The grammar of every clause but those of a test. Each function is one form of line."""

from __future__ import annotations

import pyparsing as pp

from csc_rules.language import nodes as n
from csc_rules.language.grammar import phrases
from csc_rules.language.grammar.phrases import an_anchor, condition, provisions, ref, refs, slot, tail
from csc_rules.language.grammar.tokens import (
    address,
    choice,
    day,
    letter,
    mark,
    name,
    node,
    provision,
    role,
    several,
    text,
    words,
)


def setting(key: str) -> pp.ParserElement:
    """setting = key name."""
    return node(n.Setting, mark("key", key, key) - role("value", name()))


def flag(key: str) -> pp.ParserElement:
    """flag = key."""
    return node(n.Flag, mark("key", key, key))


def texts(key: str) -> pp.ParserElement:
    """texts = key text {"," text} tail."""
    return node(n.Texts, mark("key", key, key) - several(role("texts", text())) + tail())


def names(key: str) -> pp.ParserElement:
    """names = key name {"," name}."""
    return node(n.Names, mark("key", key, key) - several(role("names", name())))


def source() -> pp.ParserElement:
    """source = "source" address."""
    return node(n.SourceAddress, words("source") - role("address", address()))


def dated(key: str) -> pp.ParserElement:
    """dated = key day tail."""
    return node(n.Dated, mark("key", key, key) - role("day", day()) + tail())


def in_force() -> pp.ParserElement:
    """in_force = "in force from" (day | name) tail."""
    return node(n.InForce, words("in force from") - (role("day", day()) | role("event", name())) + tail())


def event() -> pp.ParserElement:
    """event = "event" name text ["on" day {"," day}] ["also" name {"," name}]."""
    on = pp.Opt(words("on") - several(role("days", day())))
    also = pp.Opt(words("also") - several(role("also", name())))
    return node(n.Event, words("event") - role("name", name()) - role("title", text()) + on + also)


def all_provisions() -> pp.ParserElement:
    """all_provisions = "provisions" provisions."""
    return node(n.Provisions, words("provisions") - provisions("refs"))


def not_encoded() -> pp.ParserElement:
    """not_encoded = "not encoded" provisions "because" text."""
    because = words("because") - role("because", text())
    return node(n.NotEncoded, words("not encoded") - provisions("refs") - because)


def unverified() -> pp.ParserElement:
    """unverified = "unverified" text."""
    return node(n.Unverified, words("unverified") - role("why", text()))


def consequence() -> pp.ParserElement:
    """consequence = "consequence" name text ["by" name {"," name}] tail."""
    by = pp.Opt(words("by") - several(role("by", name())))
    return node(n.Consequence, words("consequence") - role("kind", name()) - role("text", text()) + by + tail())


def is_a() -> pp.ParserElement:
    """is_a = "is" name tail."""
    return node(n.Is, words("is") - role("kind", name()) + tail())


def succession(key: str) -> pp.ParserElement:
    """succession = "renamed from" text "on" day | ("succeeded by" | "merged into") name "on" day."""
    other = role("old_name", text()) if key == "renamed from" else role("body", name())
    return node(n.Succession, mark("key", key, key) - other - words("on") - role("day", day()))


def covers() -> pp.ParserElement:
    """covers = "covers" name {"," name} tail."""
    return node(n.Covers, words("covers") - several(role("bodies", name())) + tail())


def member() -> pp.ParserElement:
    """member = "member" refs ["if any"] ["where" condition] tail."""
    return node(n.Member, words("member") - refs() + pp.Opt(mark("if_any", "if any")) + _where() + tail())


def members_judged() -> pp.ParserElement:
    """members_judged = "members judged by" name text."""
    return node(n.MembersJudged, words("members judged by") - role("by", name()) - role("standard", text()))


def members_unknown() -> pp.ParserElement:
    """members_unknown = "members unknown because" text."""
    return node(n.MembersUnknown, words("members unknown because") - role("because", text()))


def unlisted() -> pp.ParserElement:
    """unlisted = "unlisted because" text."""
    return node(n.Unlisted, words("unlisted because") - role("because", text()))


def item() -> pp.ParserElement:
    """item = letter ref [text] ["if any"] ["where" condition] tail."""
    some = pp.Opt(role("title", text())) + pp.Opt(mark("if_any", "if any")) + _where()
    return node(n.Item, role("letter", letter()) - role("ref", ref()) + some + tail())


def must_contain() -> pp.ParserElement:
    """must_contain = "must contain" name text ["where" condition] tail."""
    named = words("must contain") - role("name", name()) - role("title", text())
    return node(n.MustContain, named + _where() + tail())


def _where() -> pp.ParserElement:
    return pp.Opt(words("where") - condition())


def phrase() -> pp.ParserElement:
    """phrase = ("to" | "with" | "before" | "on" | "for" | "from") refs; "from" with a day behind it is the tail's."""
    plain = choice("preposition", "to", "with", "before", "on", "for")
    since = mark("preposition", "from", "from", before=phrases.NO_DAY_FOLLOWS)
    return node(n.Phrase, (plain | since) - refs())


def sentence() -> pp.ParserElement:
    """sentence = ["jointly"] refs ("must not" | "must" | "may" | "need not") name [[ordinal] name] {phrase} tail."""
    jointly = pp.Opt(mark("jointly", "jointly", before=r"(?!\s+(?:must|may|need)\b|\s*,)"))
    modal = choice("modal", "must not", "must", "may", "need not")
    ordered = choice("ordinal", "first", "next", "new") - role("object", name())
    done = pp.Opt(ordered | role("object", name())) + role("phrases", phrase())[...] + tail()
    return node(n.Sentence, jointly + refs("bearers") - modal - role("verb", name()) + done)


def clock(form: str) -> pp.ParserElement:
    """clock_clause = clock tail."""
    return node(n.ClockClause, role("clock", getattr(phrases, form)()) + tail())


def restarts_on() -> pp.ParserElement:
    """restarts_on = "restarts on" anchor."""
    return node(n.RestartsOn, words("restarts on") - an_anchor())


def unsettled() -> pp.ParserElement:
    """unsettled = "unsettled" text "reading" clock {"reading" clock}."""
    readings = (words("reading") - role("readings", phrases.clock()))[1, ...]
    return node(n.Unsettled, words("unsettled") - role("why", text()) - readings)


def judged() -> pp.ParserElement:
    """judged = "judged" slot."""
    return node(n.JudgedClause, words("judged") - role("slot", slot()))


def so_far_as() -> pp.ParserElement:
    """so_far_as = "so far as" slot."""
    return node(n.SoFarAs, words("so far as") - role("slot", slot()))


def where(key: str) -> pp.ParserElement:
    """where = ("where" | "unless") condition."""
    return node(n.Where, mark("key", key, key) - condition())


def while_runs() -> pp.ParserElement:
    """while_runs = "while lifetime of" name "runs"."""
    return node(n.While, words("while lifetime of") - role("object", name()) - words("runs"))


def contingent() -> pp.ParserElement:
    """contingent = "contingent on" anchor."""
    return node(n.Contingent, words("contingent on") - an_anchor())


def completed_by() -> pp.ParserElement:
    """completed_by = "completed by" any_of_anchors."""
    return node(n.CompletedBy, words("completed by") - phrases.any_of_anchors())


def lasting() -> pp.ParserElement:
    """lasting = "lasting at least" length tail."""
    return node(n.Lasting, words("lasting at least") - role("length", phrases.length()) + tail())


def earlier_acts() -> pp.ParserElement:
    """earlier_acts = "counting earlier acts" tail."""
    return node(n.EarlierActs, words("counting earlier acts") + tail())


def shared() -> pp.ParserElement:
    """shared = "shared judged" slot."""
    return node(n.Shared, words("shared judged") - role("slot", slot()))


def only(key: str) -> pp.ParserElement:
    """only = "only" (("to" | "with") refs | "under" name | "after" anchor | "if" condition | "for" expense) tail.

    expense = name ["of contributors in" refs].
    """
    members = pp.Opt(words("of contributors in") - refs())
    rest = {
        "under": role("object", name()),
        "after": an_anchor(),
        "if": condition(),
        "for": role("object", name()) + members,
    }
    limit = mark("key", f"only {key}", key) - rest.get(key, refs())
    return node(n.Only, limit + tail())


def _a_line_of() -> pp.ParserElement:
    """a_line_of = (letter | name) "of"."""
    return (role("letter", letter()) | role("item", name())) + words("of")


def _part_of(*parts: str) -> pp.ParserElement:
    """part_of = ("time limit" | "consequence" | "gist" | "sentence" | "bearer") "of"."""
    return pp.MatchFirst([mark("part", part, part, before=r"(?=\s+of\b)") for part in parts]) + words("of")


def _dated_line() -> pp.ParserElement:
    """dated_line = member | must_contain | item."""
    return member() | must_contain() | item()


def _any_clock() -> pp.ParserElement:
    """any_clock = clock tail."""
    return node(n.ClockClause, role("clock", phrases.stated_clock()) + tail())


def _provision() -> pp.ParserElement:
    return role("provision", provision())


def omits() -> pp.ParserElement:
    """omits = "omits" (provision | [part_of | a_line_of] name)."""
    line = _part_of("time limit", "consequence") | _a_line_of()
    return node(n.Omits, words("omits") - (_provision() | pp.Opt(line) + role("target", name())))


def inserts() -> pp.ParserElement:
    """inserts = "inserts into" name (dated_line | consequence | any_clock)."""
    line = role("clause", _dated_line() | consequence() | _any_clock())
    return node(n.Inserts, words("inserts into") - role("target", name()) - line)


def inserts_statements() -> pp.ParserElement:
    """inserts_statements = "inserts" name {"," name}."""
    return node(n.InsertsStatements, words("inserts") - several(role("names", name())))


def substitutes() -> pp.ParserElement:
    """substitutes = "substitutes" (part_of name "with" part | a_line_of name "with" dated_line | name "with" name).

    part = any_clock | consequence | texts | sentence | refs.
    """
    parts = {
        "time limit": role("clause", _any_clock()),
        "consequence": role("clause", consequence()),
        "gist": role("clause", texts("says")),
        "sentence": role("clause", sentence()),
        "bearer": refs("bearers"),
    }
    target = role("target", name())
    several_parts = [_part_of(part) - target - words("with") - new for part, new in parts.items()]
    line = _a_line_of() - target - words("with") - role("clause", _dated_line())
    whole = target + words("with") - role("by", name())
    return node(n.Substitutes, words("substitutes") - pp.MatchFirst([*several_parts, line, whole]))


def commences() -> pp.ParserElement:
    """commences = "commences" (provision | name) ["on" (day | name)]."""
    on = pp.Opt(words("on") - (role("day", day()) | role("event", name())))
    return node(n.Commences, words("commences") - (_provision() | role("target", name())) + on)


def renumbers() -> pp.ParserElement:
    """renumbers = "renumbers" provision "as" provision."""
    return node(n.Renumbers, words("renumbers") - role("old", provision()) - words("as") - role("new", provision()))


def saves() -> pp.ParserElement:
    """saves = "saves" name "for what began before" [day]."""
    before = words("for what began before") - pp.Opt(role("before", day()))
    return node(n.Saves, words("saves") - role("target", name()) - before)


def restores() -> pp.ParserElement:
    """restores = "restores" name."""
    return node(n.Restores, words("restores") - role("target", name()))


def removes() -> pp.ParserElement:
    """removes = "removes" name."""
    return node(n.Removes, words("removes") - role("target", name()))


def saved() -> pp.ParserElement:
    """saved = "saves what began before" day."""
    return node(n.Saved, words("saves what began before") - role("before", day()))


def effect(key: str) -> pp.ParserElement:
    """effect = (("disapplies" | "excuses") name | "replaces" name "with" name) ["where" condition]."""
    target = mark("key", key, key) - role("target", name())
    if key == "replaces":
        target = target - words("with") - role("instead", name())
    return node(n.Effect, target + _where())
