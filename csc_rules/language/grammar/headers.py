"""The grammar of a block's first line."""

from __future__ import annotations

import pyparsing as pp

from csc_rules.language import nodes as n
from csc_rules.language.grammar.phrases import provisions, tail
from csc_rules.language.grammar.tokens import mark, name, node, role, text, words

# These can do without a title: what they say stands in their sentence.
UNTITLED = ("duty", "power", "exception")


def header(keyword: str) -> pp.ParserElement:
    """header = block-word name title tail; duty, power and exception can do without the title; a test see there."""
    if keyword == "test":
        return test()
    title = role("title", text())
    named = mark("keyword", keyword, keyword) - role("name", name())
    return node(n.Block, named - (pp.Opt(title) if keyword in UNTITLED else title) + tail())


def test() -> pp.ParserElement:
    """test = "test" text ["covers" provisions]."""
    covers = words("covers") - provisions("covers")
    return node(n.Block, mark("keyword", "test", "test") - role("title", text()) + pp.Opt(covers))
