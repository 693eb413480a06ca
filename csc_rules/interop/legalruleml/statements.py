"""Duties, prohibitions, powers and exceptions as LegalRuleML: prescriptive statements, and what overrides what."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

from csc_rules.engine.clock_words import clock
from csc_rules.engine.wording import spoken_verb
from csc_rules.interop.legalruleml.tree import (
    Element,
    atom,
    comment,
    ind,
    key,
    lrml,
    of_law,
    ours,
    paraphrase,
    part,
    ruleml,
    slot,
    var,
)
from csc_rules.interop.said import Entry, Said, pairs
from csc_rules.interop.sheet import Sheet, reports
from csc_rules.law.model import Duty, Exemption, Party, Proviso

_MODALITY = {"duty": "Obligation", "prohibition": "Prohibition", "power": "Permission"}
# What stands in the premise of a rule; everything else that is said is part of what is to be done.
_PREMISES = ("condition", "contingent", "while-lifetime-of")
_ELSEWHERE = ("rival-reading",)
# A phrase whose parties are bodies names somebody else that the norm is about.
_PARTIES = ("phrase", "consultee")


@frozen(kw_only=True)
class Stated:
    """A statement as an element, with the label of each of its parts that has provisions or days of its own."""

    element: Element
    label: str
    entry: Entry
    parts: tuple[tuple[str, Said], ...] = ()


def statements(sheet: Sheet) -> Iterator[Stated]:
    """Yield a statement for each norm and exception, and one more for each rival reading of a time limit."""
    reporting = reports(sheet)
    for norm in sheet.norms:
        for number, each in enumerate(_readings(norm, sheet), 1):
            yield _norm(each, sheet, reporting, number)
    by_name = {norm.id: norm for norm in sheet.norms}
    for each in sheet.exceptions:
        yield _exception(each, by_name.get(each.value.target), sheet)


def _readings(norm: Entry, sheet: Sheet) -> Iterator[Entry]:
    """Yield a norm with its clock, and again with each rival reading in place of it."""
    yield norm
    duty = norm.value
    for reading in duty.readings if isinstance(duty, Duty) else ():
        said = tuple(
            evolve(each, text=clock(reading, sheet.words), pairs=tuple(pairs(reading)), value=reading)
            if each.name == "clock"
            else each
            for each in norm.said
        )
        yield evolve(norm, said=said)


def norm_label(norm: Entry, reading: int = 1) -> str:
    """Return the label of the statement of a norm, on one of the readings of its time limit.

    Labels of norms do not tell duties from powers, so that what points at one need not know which it is.
    """
    found = key("norm", norm.id)
    return found if reading == 1 else f"{found}.reading-{reading}"


def _norm(norm: Entry, sheet: Sheet, reporting: frozenset[str], reading: int) -> Stated:
    label = norm_label(norm, reading)
    labels = _labels(norm, label)
    bearers = norm.value.bearers
    premises = [*_bearers_belong(bearers), *_premises(norm, labels)]
    deontic = lrml(
        _MODALITY[norm.kind],
        paraphrase(sheet.words.sentence(norm.value)),
        *(_bearer_slot(number, party, sheet) for number, party in enumerate(bearers, 1)),
        *_others(norm, sheet),
        _act(norm, sheet, labels),
    )
    rule = ruleml(
        "Rule",
        comment(norm.title),
        paraphrase(norm.gist),
        lrml("hasStrength", lrml("DefeasibleStrength")),
        ruleml("if", ruleml("And", *premises)) if premises else None,
        ruleml("then", deontic),
        key=f":{label}.rule",
        closure="universal",
    )
    doubt = f"not verified: {norm.unverified}" if norm.unverified else None
    report = ours("reporting-obligation") if norm.id in reporting else None
    element = lrml(
        "PrescriptiveStatement", comment(doubt), lrml("hasType", iri=ours(norm.kind)), rule, key=label, type=report
    )
    return Stated(
        element=element, label=label, entry=norm, parts=tuple((labels[id(said)], said) for said in _own(norm))
    )


def _own(found: Entry) -> tuple[Said, ...]:
    """Return what is said at provisions or on days that are not those of the statement."""
    return tuple(
        said
        for said in found.said
        if said.name not in _ELSEWHERE and (said.provisions or said.force.since or said.force.until)
    )


def _labels(found: Entry, label: str) -> dict[int, str]:
    return {id(said): f"{label}.part-{number}" for number, said in enumerate(_own(found), 1)}


def _bearers_belong(bearers: tuple[Party, ...]) -> Iterator[Element]:
    for number, party in enumerate(bearers, 1):
        if party.quantifier:
            yield atom(of_law(party.name), var(number), said="belongs to")


def _bearer_slot(number: int, party: Party, sheet: Sheet) -> Element:
    filler = var(number, party.name) if party.quantifier else ind(party.name, sheet.words.body(party.name))
    return ruleml("slot", lrml("Bearer"), filler)


def _premises(found: Entry, labels: dict[int, str]) -> Iterator[Element]:
    for said in found.all(*_PREMISES):
        premise = atom(ours(said.name), part(said, labels.get(id(said))))
        negated = isinstance(said.value, Proviso) and said.value.negated
        yield ruleml("Neg", premise) if negated else premise


def _others(norm: Entry, sheet: Sheet) -> Iterator[Element]:
    """Yield the bodies and classes that a norm is about beside its bearers, each with the part it has."""
    known = (sheet.ruleset.bodies, sheet.ruleset.classes)
    for said in norm.all(*_PARTIES):
        parties = said.value.parties if said.name == "phrase" else (said.value.party,)
        for party in parties:
            if any(party.name in table for table in known):
                role = said.value.preposition if said.name == "phrase" else said.name
                filler = ind(party.name, sheet.words.party(party))
                yield ruleml("slot", lrml("AuxiliaryParty", iri=ours(role)), filler)


def _act(norm: Entry, sheet: Sheet, labels: dict[int, str]) -> Element:
    """Return what is to be done, must not or may be done, with everything that is said of it."""
    value = norm.value
    kept = [said for said in norm.said if said.name not in (*_PREMISES, *_ELSEWHERE)]
    return atom(
        of_law(value.verb),
        ind(value.object, sheet.words.thing(value.object)) if value.object else None,
        *(slot(said.name, part(said, labels.get(id(said)))) for said in kept),
        said=spoken_verb(value.verb),
    )


# Exceptions ----------------------------------------------------------------------------------------------------------


def _exception(found: Entry, target: Entry | None, sheet: Sheet) -> Stated:
    """Return an exception: a permission not to do what a duty asks; where it has another effect, what it does."""
    label = key("exception", found.id)
    labels = _labels(found, label)
    slots = [slot(said.name, part(said, labels.get(id(said)))) for said in found.said if said.name not in _PREMISES]
    bearers = target.value.bearers if target is not None and overrides(found.value) else ()
    premises = [*_bearers_belong(bearers), *_premises(found, labels)]
    effect = _permission(found, target, slots, sheet) if target is not None and bearers else _effect(found, slots)
    rule = ruleml(
        "Rule",
        comment(found.title),
        paraphrase(found.gist),
        lrml("hasStrength", lrml("DefeasibleStrength")),
        ruleml("if", ruleml("And", *premises)) if premises else None,
        ruleml("then", effect),
        key=f":{label}.rule",
        closure="universal",
    )
    doubt = f"not verified: {found.unverified}" if found.unverified else None
    element = lrml("PrescriptiveStatement", comment(doubt), lrml("hasType", iri=ours("exception")), rule, key=label)
    parts = tuple((labels[id(said)], said) for said in _own(found))
    return Stated(element=element, label=label, entry=found, parts=parts)


def _permission(found: Entry, target: Entry, slots: list[Element], sheet: Sheet) -> Element:
    norm = target.value
    thing = ind(norm.object, sheet.words.thing(norm.object)) if norm.object else None
    act = atom(of_law(norm.verb), thing, *slots, said=spoken_verb(norm.verb))
    forbidden = isinstance(norm, Duty) and norm.forbids
    return lrml(
        "Permission",
        paraphrase(f"{found.title} {found.value.effect} {target.title}"),
        *(_bearer_slot(number, party, sheet) for number, party in enumerate(norm.bearers, 1)),
        act if forbidden else ruleml("Neg", act),
    )


def _effect(found: Entry, slots: list[Element]) -> Element:
    exemption = found.value
    return atom(ours(exemption.effect), ind(exemption.target, exemption.target), *slots, said=exemption.effect)


def overrides(exemption: Exemption) -> bool:
    """Tell whether an exception takes the place of what it is made to; an excuse leaves the breach as it is."""
    return exemption.effect != "excuses"
