"""Elements of LegalRuleML before they are text: names, attributes and what they hold, and the terms of RuleML."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from attrs import frozen

from csc_rules.interop.said import Said
from csc_rules.interop.tokens import token

LRML = "http://docs.oasis-open.org/legalruleml/ns/v1.0/"
RULEML = "http://ruleml.org/spec"
XSI = "http://www.w3.org/2001/XMLSchema-instance"
XS = "http://www.w3.org/2001/XMLSchema"
# The words of the standard for when a rule holds.
VOCABULARY = f"{LRML}vocab#"
# What parts of a rule are called here; the names of rules are below the ruleset.
OURS = "urn:x-csc-rules:interop:1#"

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


@frozen
class Element:
    """An element with its attributes, and either elements or one text in it."""

    name: str
    attributes: tuple[tuple[str, str], ...] = ()
    children: tuple[Element, ...] = ()
    text: str = ""


def lrml(name: str, *children: Element | None, text: str = "", **attributes: str | None) -> Element:
    """Make an element of LegalRuleML; what is None is left out."""
    return _element(f"lrml:{name}", children, text, attributes)


def ruleml(name: str, *children: Element | None, text: str = "", **attributes: str | None) -> Element:
    """Make an element of RuleML; what is None is left out."""
    return _element(f"ruleml:{name}", children, text, attributes)


def _element(name: str, children: Iterable[Element | None], text: str, attributes: dict[str, str | None]) -> Element:
    held = tuple((key.replace("__", ":"), value) for key, value in attributes.items() if value is not None)
    return Element(name, held, tuple(child for child in children if child is not None), text)


def comment(text: str | None, iri: str | None = None) -> Element | None:
    """Return a comment; nothing where there is no text."""
    return lrml("Comment", text=text, iri=iri) if text else None


def paraphrase(text: str | None) -> Element | None:
    """Return a rendering in words; nothing where there is no text."""
    return lrml("Paraphrase", text=text) if text else None


# Names ---------------------------------------------------------------------------------------------------------------


def ours(name: str) -> str:
    """Return what we call a part of a rule, as an IRI in short.

    >>> ours("clock")
    'csc:clock'
    """
    return f"csc:{token(name)}"


def of_law(name: str) -> str:
    """Return the name of something in the rules, as an IRI in short.

    >>> of_law("the-executive")
    'law:the-executive'
    """
    return f"law:{token(name)}"


def key(kind: str, name: str) -> str:
    """Return the label of a node.

    >>> key("duty", "first-report"), key("provision", "s.3(1)")
    ('duty.first-report', 'provision.s.3_28_1_29_')
    """
    return f"{token(kind)}.{token(name)}"


# Terms ---------------------------------------------------------------------------------------------------------------


def ind(name: str, title: str) -> Element:
    """Return something that has a name in the rules."""
    return ruleml("Ind", text=title, iri=of_law(name))


def var(number: int, kind: str | None = None) -> Element:
    """Return a variable for a bearer, which belongs to a class."""
    return ruleml("Var", text=f"bearer-{number}", type=of_law(kind) if kind else None)


def atom(name: str, *arguments: Element | None, said: str = "", title: Element | None = None) -> Element:
    """Return a formula: a relation of some name, with what it holds between."""
    return ruleml("Atom", title, ruleml("Rel", text=said, iri=name), *arguments)


def slot(name: str, filler: Element) -> Element:
    """Return a slot of our own."""
    return ruleml("slot", ruleml("Ind", iri=ours(name)), filler)


def part(said: Said, label: str | None = None, name: str | None = None) -> Element:
    """Return one thing that a statement says as a term: its words, and its plain values in slots of their own.

    With a *label* it can be pointed at from elsewhere in the document.
    """
    doubt = f"not verified: {said.unverified}" if said.unverified else None
    values = (slot(name, _data(value)) for name, value in said.pairs)
    return ruleml(
        "Expr",
        comment(doubt),
        paraphrase(said.text),
        ruleml("Fun", iri=ours(name or said.name)),
        *values,
        key=f":{label}" if label else None,
    )


def _data(text: str) -> Element:
    return ruleml("Data", text=text, xsi__type="xs:date" if _is_day(text) else None)


def _is_day(text: str) -> bool:
    if not _DAY.fullmatch(text):
        return False
    try:
        date.fromisoformat(text)
    except ValueError:
        return False
    return True
