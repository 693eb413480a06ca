"""Duties, powers and exceptions as frames: the same questions put to each of them, with the answers and provisions."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import frozen

from csc_rules.compare.answers import ANSWERS, conditioned, judged
from csc_rules.compare.norms import Norm, Norms, at
from csc_rules.compare.parts import Part
from csc_rules.compare.terms import Terms, Token
from csc_rules.engine.duties import kind as kind_of
from csc_rules.law.judged import slots_of
from csc_rules.law.model import Exemption

# The questions, in the order in which they are answered.
SLOTS: Mapping[str, str] = {
    "bearer": "Who",
    "modality": "Must or may",
    "act": "Does what",
    "object": "With what",
    "beneficiary": "For whom",
    "counterparty": "With or to whom",
    "trigger": "On what it waits",
    "clock": "By when",
    "consultees": "Whom it has to reach",
    "contents": "What must be in it",
    "publication": "Published, laid, sent",
    "limits": "Limits",
    "exceptions": "Exceptions",
    "judgement": "Left to a person",
    "consequence": "What may follow a breach",
}


@frozen(kw_only=True)
class Frame:
    """A duty, power, prohibition or exception, taken apart into the answers to the questions of ``SLOTS``.

    ``subject`` is what it is about and ``group`` the group of its act: frames that share both are of one concept.
    """

    ruleset: str
    norm: str
    title: str
    kind: str
    provisions: tuple[str, ...]
    subject: Token
    group: str
    sentence: str
    answers: Mapping[str, tuple[Part, ...]]
    unverified: bool = False


def frames(terms: Terms) -> tuple[Frame, ...]:
    """Return every duty, power and exception of a ruleset on a day as a frame.

    >>> from datetime import date
    >>> from csc_rules.law.concepts import load_concepts
    >>> from csc_rules.law.loader import load_ruleset
    >>> law = load_ruleset("ni-act-2015")
    >>> found = frames(Terms(ruleset=law, concepts=load_concepts([law]), day=date(2026, 1, 1)))
    >>> next(each for each in found if each.norm == "first-report").answers["clock"][0].text
    'first: within 18 months after adoption of children and young persons strategy, that day left out'
    """
    norms = Norms(terms=terms)
    return (*(_frame(norm, norms) for norm in norms.norms), *(_exception(each, norms) for each in norms.exemptions))


def _frame(norm: Norm, norms: Norms) -> Frame:
    terms = norms.terms
    return Frame(
        ruleset=terms.ruleset.id,
        norm=norm.id,
        title=norm.title,
        kind=kind_of(norm),
        provisions=norm.provisions,
        subject=norms.subjects[norm.id],
        group=norms.group(norm),
        sentence=terms.words.sentence(norm),
        answers={slot: tuple(ANSWERS[slot](norm, norms)) for slot in SLOTS},
        unverified=norm.unverified is not None,
    )


def _exception(entry: Exemption, norms: Norms) -> Frame:
    """Return an exception as a frame: what it does to what, and when."""
    terms = norms.terms
    asked = [conditioned(entry, terms)] if entry.condition else []
    effect = Part(token=("effect", entry.effect), text=entry.effect, provision=at(entry), norm=entry.id)
    what = Part(token=("norm", entry.target), text=_titled(entry.target, terms), provision=at(entry), norm=entry.id)
    answers: dict[str, tuple[Part, ...]] = dict.fromkeys(SLOTS, ())
    answers |= {"act": (effect,), "object": (what,), "trigger": tuple(asked)}
    answers["judgement"] = tuple(judged(slots_of(entry, terms.ruleset), entry.id, at(entry), terms, "condition"))
    target = norms.subjects.get(entry.target, ("norm", entry.target))
    said = f"{entry.title} {entry.effect} {_titled(entry.target, terms)}"
    return Frame(
        ruleset=terms.ruleset.id,
        norm=entry.id,
        title=entry.title,
        kind="exception",
        provisions=entry.provisions,
        subject=target,
        group="exception",
        sentence=said,
        answers=answers,
        unverified=entry.unverified is not None,
    )


def _titled(name: str, terms: Terms) -> str:
    known = {each.id: each.title for each in terms.ruleset.unit.statements()}
    return known.get(name, name)
