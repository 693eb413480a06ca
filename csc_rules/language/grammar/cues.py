"""The grammar of the clauses of a cue, and of a test of cues."""

from __future__ import annotations

import pyparsing as pp

from csc_rules.language import nodes as n
from csc_rules.language.grammar.tokens import mark, name, node, outcome, role, several, target, text, words


def targets() -> pp.ParserElement:
    """targets = "for" name target {"," target}."""
    return node(n.CueTargets, words("for") - role("kind", name()) - several(role("targets", target())))


def phrases(key: str) -> pp.ParserElement:
    """phrases = ("heading" | "states" | "mentions" | "hints" | "beside" | "counts" | "never") text {"," text}."""
    return node(n.Phrases, mark("key", key, key) - several(role("texts", text())))


def given_heading() -> pp.ParserElement:
    """given_heading = "given heading" text."""
    return node(n.GivenHeading, words("given heading") - role("text", text()))


def given_text() -> pp.ParserElement:
    """given_text = "given text" text {"," text}."""
    return node(n.GivenText, words("given text") - several(role("texts", text())))


def cued() -> pp.ParserElement:
    """cued = name outcome."""
    return role("cue", name()) + role("outcome", outcome())
