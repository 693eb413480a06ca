"""Which clause begins with which words, in which blocks it may stand, and what its grammar is.

A clause is added by one entry here, its node, its grammar function and its wording.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pyparsing as pp
from attrs import frozen

from csc_rules.language.grammar import clauses as c
from csc_rules.language.grammar import cues as q
from csc_rules.language.grammar import scenarios as s
from csc_rules.language.nodes import BLOCK_WORDS

NOT_IN_TESTS = tuple(word for word in BLOCK_WORDS if word != "test")
DATED = tuple(word for word in NOT_IN_TESTS if word not in ("amends", "cues"))
OF_THE_LAW = tuple(word for word in DATED if word != "cue")
ACTING = ("duty", "power")
# The keys under which a cue has phrases.
PHRASES = ("heading", "states", "mentions", "hints", "beside", "counts", "never")
SOURCED = ("instrument", "register", "amends", "body", "class", "outcomes", "document", "amendment")


@frozen
class Entry:
    """One form of clause: the words it begins with, the blocks it belongs in, and what makes its grammar."""

    keyword: str
    blocks: tuple[str, ...]
    grammar: Callable[[], pp.ParserElement]


SENTENCE = Entry("a sentence", ACTING, c.sentence)
ITEM = Entry("(", ("outcomes", "duty", "power"), c.item)

KEYWORDS = (
    Entry("kind", ("instrument",), partial(c.setting, "kind")),
    Entry("stage", ("instrument",), partial(c.setting, "stage")),
    Entry("standing", ("instrument",), partial(c.setting, "standing")),
    Entry("jurisdiction", ("instrument", "register"), partial(c.setting, "jurisdiction")),
    Entry("extent", ("instrument",), partial(c.setting, "extent")),
    Entry("citation", ("instrument", "register", "amends"), partial(c.texts, "citation")),
    Entry(
        "source", ("instrument", "register", "amends", "body", "class", "outcomes", "document", "amendment"), c.source
    ),
    Entry("made on", ("instrument",), partial(c.dated, "made on")),
    Entry("in force from", ("instrument",), c.in_force),
    Entry("event", ("instrument", "body", "class"), c.event),
    Entry("provisions", ("instrument", "amends"), c.all_provisions),
    Entry("not encoded", ("instrument", "amends"), c.not_encoded),
    Entry("use", ("instrument", "register", "amends"), partial(c.texts, "use")),
    Entry("consequence", ("instrument", "duty", "power"), c.consequence),
    Entry("noun", ("act",), partial(c.setting, "noun")),
    Entry("achieved", ("act",), partial(c.flag, "achieved")),
    Entry("achieved once", ("act",), partial(c.flag, "achieved once")),
    Entry("maintained", ("act",), partial(c.flag, "maintained")),
    Entry("shows", ("act",), partial(c.names, "shows")),
    Entry("is", ("body",), c.is_a),
    Entry("alias", ("instrument", "body", "class", "document"), partial(c.texts, "alias")),
    Entry("renamed from", ("body",), partial(c.succession, "renamed from")),
    Entry("succeeded by", ("body",), partial(c.succession, "succeeded by")),
    Entry("merged into", ("body",), partial(c.succession, "merged into")),
    Entry("covers", ("body",), c.covers),
    Entry("member", ("class",), c.member),
    Entry("members judged by", ("class",), c.members_judged),
    Entry("members unknown because", ("class",), c.members_unknown),
    Entry("unlisted because", ("class",), c.unlisted),
    Entry("persons", ("class",), partial(c.flag, "persons")),
    Entry("open", ("outcomes",), partial(c.flag, "open")),
    Entry("about", ("document", "object"), partial(c.setting, "about")),
    Entry("must contain", ("document",), c.must_contain),
    Entry("makes", ACTING, partial(c.setting, "makes")),
    Entry("answers", ACTING, partial(c.setting, "answers")),
    Entry("procedure", ACTING, partial(c.texts, "procedure")),
    Entry("by", ("duty",), partial(c.clock, "by")),
    Entry("within", ("duty",), partial(c.clock, "within")),
    Entry("for each", ("duty",), partial(c.clock, "for_each")),
    Entry("in each", ("duty",), partial(c.clock, "in_each")),
    Entry("at least every", ("duty",), partial(c.clock, "at_least_every")),
    Entry("before", ("duty",), partial(c.clock, "before")),
    Entry("after", ("duty",), partial(c.clock, "after")),
    Entry("at the end of", ("duty",), partial(c.clock, "at_end_of")),
    Entry("as soon as practicable", ("duty",), partial(c.clock, "as_soon_as")),
    Entry("time limit unknown", ("duty",), partial(c.clock, "unknown_time")),
    Entry("restarts on", ("duty",), c.restarts_on),
    Entry("unsettled", ("duty",), c.unsettled),
    Entry("completed by", ("duty",), c.completed_by),
    Entry("lasting at least", ("duty",), c.lasting),
    Entry("counting earlier acts", ("duty",), c.earlier_acts),
    Entry("shared judged", ("duty",), c.shared),
    Entry("while lifetime of", ("duty",), c.while_runs),
    Entry("judged", ACTING, c.judged),
    Entry("so far as", ACTING, c.so_far_as),
    Entry("where", ACTING, partial(c.where, "where")),
    Entry("unless", ACTING, partial(c.where, "unless")),
    Entry("contingent on", ACTING, c.contingent),
    *(Entry(f"only {key}", ("power",), partial(c.only, key)) for key in ("to", "with", "under", "after", "if", "for")),
    *(Entry(key, ("exception",), partial(c.effect, key)) for key in ("disapplies", "excuses", "replaces")),
    Entry("omits", ("amendment",), c.omits),
    Entry("inserts into", ("amendment",), c.inserts),
    Entry("inserts", ("amendment",), c.inserts_statements),
    Entry("substitutes", ("amendment",), c.substitutes),
    Entry("commences", ("amendment",), c.commences),
    Entry("renumbers", ("amendment",), c.renumbers),
    Entry("saves", ("amendment",), c.saves),
    Entry("restores", ("amendment",), c.restores),
    Entry("removes", ("amendment",), c.removes),
    Entry("saves what began before", ("duty",), c.saved),
    Entry("earlier version of", ACTING, partial(c.setting, "earlier version of")),
    Entry("says", NOT_IN_TESTS, partial(c.texts, "says")),
    Entry("from", DATED, partial(c.dated, "from")),
    Entry("until", DATED, partial(c.dated, "until")),
    Entry("unverified", OF_THE_LAW, c.unverified),
    Entry("for", ("cue",), q.targets),
    *(Entry(key, ("cue",), partial(q.phrases, key)) for key in PHRASES),
    Entry("in several places", ("cue",), partial(c.flag, "in several places")),
    Entry("given", ("test",), s.given),
    Entry("given body", ("test",), s.given_body),
    Entry("given jointly with", ("test",), s.given_jointly),
    Entry("given excuse", ("test",), s.given_excuse),
    Entry("given opportunity on", ("test",), s.given_consultation),
    Entry("given record begins", ("test",), s.given_begins),
    Entry("given nothing else about", ("test",), s.given_nothing),
    Entry("given lifetime of", ("test",), s.given_lifetime),
    Entry("given content", ("test",), s.given_content),
    Entry("given contents of", ("test",), s.given_contents),
    Entry("given consultation on", ("test",), s.given_consultation),
    Entry("given activity", ("test",), s.given_activity),
    Entry("given heading", ("test",), q.given_heading),
    Entry("given text", ("test",), q.given_text),
    Entry("assume", ("test",), s.assume),
    Entry("as at", ("test",), s.as_at),
    Entry("law at", ("test",), s.law_at),
    Entry("expect", ("test",), s.expect),
)
