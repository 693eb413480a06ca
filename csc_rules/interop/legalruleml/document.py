"""A ruleset as a LegalRuleML document: its sources, times and bodies, its statements, and what binds these together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final
from urllib.parse import quote

from csc_rules.engine.receipt import laid_over
from csc_rules.engine.wording import what_if
from csc_rules.interop.legalruleml.statements import Stated, norm_label, overrides, statements
from csc_rules.interop.legalruleml.terms import terms
from csc_rules.interop.legalruleml.tree import (
    LRML,
    OURS,
    RULEML,
    VOCABULARY,
    XS,
    XSI,
    Element,
    atom,
    comment,
    key,
    lrml,
    ours,
    ruleml,
    slot,
)
from csc_rules.interop.losses import LEFT_OUT, READING, in_words, losses
from csc_rules.interop.sheet import Sheet
from csc_rules.interop.tokens import token
from csc_rules.law.model import Duty, Force, Remedy
from csc_rules.law.provisions import address, section_of, sort_key
from csc_rules.law.ruleset import Ruleset

TABLE: Final = {
    "clock": "the standard has times for when a rule holds, and none for when something is to be done.",
    "judged-clock": "a time limit that is for somebody to judge.",
    "unknown-clock": "there is a time limit, and it is not known.",
    "rival-reading": "alternatives have no order; the first is the reading that csc-rules takes for its own.",
    "former-clock": "the time limits that it had before; its days are those on which what it is for began.",
    "saved": "what began before such a day keeps the law of the day before.",
    "earlier-version-of": "that one statement became another.",
    "counts-earlier": "that what was done before it was in force counts.",
    "lasting": "the least time that it has to take.",
    "contingent": "that a duty waits for an act is a premise without a day.",
    "while-lifetime-of": "that it is owed while the lifetime of a document runs.",
    "jointly": "that one act of several bearers together discharges it; each is a bearer.",
    "completed-by": "any of several acts discharges it.",
    "consultee": "that an act has to reach somebody is an auxiliary party; the letter and the condition are ours.",
    "item": "what a document must contain, or a list holds, by letter.",
    "qualifier": "how far it is owed is for somebody to judge.",
    "slot": "whether what was done counts is for somebody to judge.",
    "shared": "whether one document counts for several bodies is for somebody to judge.",
    "limit": "the limits of a power.",
    "procedure": "how a power is used.",
    "effect": "an exception overrides what it is made to, but for one that only excuses the breach.",
    "answers": "that a duty mirrors another.",
    "consequence": "what may follow a breach is a penalty only where the instrument itself has one; all of it is text.",
    "member": "who belongs to a class, and when.",
    "unverified": "that the source has not been seen is a comment.",
}
_REPORTING: Final = (
    "no profile of the standard for it was found; the statements that are of this type owe, once in each cycle,"
    " something on a document that has to be given to somebody, or published."
)
_GENERAL: Final = (
    ("reporting-obligation", _REPORTING),
    ("end-of-force", "“in force” ends on the first day no longer in force; the standard does not say which day it is."),
    ("three-answers", "where it is not known whether a premise holds, csc-rules says so; rules have two answers."),
    ("rule-file", LEFT_OUT),
)


def document(ruleset: Ruleset) -> Element:
    """Return a ruleset as a LegalRuleML document.

    >>> from csc_rules.law.loader import load_ruleset
    >>> found = document(load_ruleset("ni-act-2015"))
    >>> list(dict.fromkeys(each.name for each in found.children))[2:6]
    ['lrml:LegalReferences', 'lrml:LegalSources', 'lrml:Times', 'lrml:TemporalCharacteristics']
    """
    sheet = Sheet(ruleset=ruleset)
    norms, told = tuple(statements(sheet)), tuple(terms(sheet))
    at_home = f"urn:x-csc-rules:ruleset:{token(ruleset.id)}#"
    names = {"xmlns": at_home, "xmlns:law": at_home, "xmlns:csc": OURS}
    names |= {"xmlns:lrml": LRML, "xmlns:ruleml": RULEML, "xmlns:xsi": XSI, "xmlns:xs": XS}
    collections = (
        *_sources(sheet, (*norms, *told)),
        *_times((*norms, *told)),
        *_agents(sheet),
        _collection("Jurisdictions", [lrml("Jurisdiction", key=key("jurisdiction", ruleset.instrument.jurisdiction))]),
        _collection("Associations", _associations(sheet, (*norms, *told))),
        *_alternatives(sheet),
        lrml("Statements", *(each.element for each in norms), key="norms"),
        _collection("Statements", _overrides(sheet), "overrides"),
        _collection("Statements", _consequences(sheet), "consequences"),
        lrml("Statements", *(each.element for each in told), key="terms"),
    )
    children = (
        *_comments(sheet),
        lrml("Prefix", pre="csc", refID=OURS),
        lrml("Prefix", pre="law", refID=at_home),
        *(each for each in collections if each is not None),
    )
    return Element("lrml:LegalRuleML", tuple(names.items()), children)


def _collection(name: str, members: Iterable[Element], label: str | None = None) -> Element | None:
    held = tuple(members)
    return lrml(name, *held, key=label) if held else None


def _comments(sheet: Sheet) -> Iterator[Element]:
    """Yield whose reading it is, and everything that the format cannot carry."""
    instrument = sheet.ruleset.instrument
    found = [comment(f"{instrument.title}. {READING}", ours("reading"))]
    found += [comment(what_if(laid), ours("what-if")) for laid in laid_over((sheet.ruleset,))]
    if sheet.instrument.unverified:
        found.append(comment(f"not verified: {sheet.instrument.unverified}", ours("unverified")))
    said = "What LegalRuleML has no element for stands in it as terms of our own, and is listed here."
    found.append(comment(said, ours("not-carried")))
    listed = (comment(in_words(loss), ours(f"not-carried.{loss.name}")) for loss in losses(sheet, TABLE, _GENERAL))
    yield from (each for each in (*found, *listed) if each is not None)


# Sources and times ---------------------------------------------------------------------------------------------------


def _cited(found: Iterable[Stated]) -> list[str]:
    """List every provision that anything stands at, in the order of the instrument."""
    names = {name for each in found for name in each.entry.provisions}
    names |= {name for each in found for _, said in each.parts for name in said.provisions}
    return sorted(names, key=sort_key)


def _sources(sheet: Sheet, found: tuple[Stated, ...]) -> Iterator[Element]:
    instrument = sheet.ruleset.instrument
    cited = _cited(found)
    named = instrument.citation or instrument.title
    references = [
        lrml("LegalReference", refersTo=_reference(name), refID=name, refIDSystemName=named) for name in cited
    ]
    if references:
        yield lrml("LegalReferences", *references)
    sections = dict.fromkeys(section_of(name) for name in cited)
    sources = [(_source(name), _web(address(instrument.source, name))) for name in sections]
    held = [("source", _web(instrument.source)), *sources]
    yield lrml("LegalSources", *(lrml("LegalSource", key=label, sameAs=href) for label, href in held))


def _reference(provision: str) -> str:
    return key("provision", provision)


def _source(section: str) -> str:
    return key("section", section)


def _web(found: str | None) -> str | None:
    """Return an address that leads to the web, as an IRI; anything else is no address."""
    if found is None or not found.lower().startswith(("https://", "http://")):
        return None
    return quote(found, safe=":/?#@!$&'()*+,;=%~")


def _spans(found: Iterable[Stated]) -> set[Force]:
    return {each.entry.force for each in found} | {said.force for each in found for _, said in each.parts}


def _times(found: tuple[Stated, ...]) -> Iterator[Element]:
    """Yield the days on which anything begins or ends to be in force, and these beginnings and ends."""
    spans = _spans(found)
    starts = sorted({span.since for span in spans if span.since})
    ends = sorted({span.until for span in spans if span.until})
    days = sorted({*starts, *ends})
    if days:
        yield lrml("Times", *(ruleml("Time", _day(day), key=f":{_time(day)}") for day in days))
        yield lrml(
            "TemporalCharacteristics",
            *(_characteristic("Starts", day) for day in starts),
            *(_characteristic("Ends", day) for day in ends),
        )


def _day(day: date) -> Element:
    return ruleml("Data", text=day.isoformat(), xsi__type="xs:date")


def _time(day: date) -> str:
    return f"day.{day.isoformat()}"


def _characteristic(development: str, day: date) -> Element:
    return lrml(
        "TemporalCharacteristic",
        lrml("forStatus", iri=f"{VOCABULARY}InForce"),
        lrml("hasStatusDevelopment", iri=f"{VOCABULARY}{development}"),
        lrml("atTime", keyref=f"#{_time(day)}"),
        key=f"{development.lower()}.{day.isoformat()}",
    )


def _agents(sheet: Sheet) -> Iterator[Element]:
    bodies = [each for each in sheet.terms if each.kind == "body"]
    if bodies:
        yield lrml(
            "Agents", *(lrml("Agent", key=key("agent", each.id), sameAs=_web(each.value.source)) for each in bodies)
        )


# What binds them together --------------------------------------------------------------------------------------------


def _associations(sheet: Sheet, found: tuple[Stated, ...]) -> Iterator[Element]:
    """Yield, for each set of provisions and days, what stands there and is in force then."""
    targets: dict[tuple[tuple[str, ...], Force], list[str]] = {}
    for each in found:
        targets.setdefault((each.entry.provisions, each.entry.force), []).append(each.label)
        for label, said in each.parts:
            targets.setdefault((said.provisions, said.force), []).append(label)
    place = key("jurisdiction", sheet.ruleset.instrument.jurisdiction)
    for number, ((provisions, force), labels) in enumerate(targets.items(), 1):
        sections = dict.fromkeys(_source(section_of(name)) for name in provisions)
        applied = [*(_reference(name) for name in provisions), *sections]
        yield lrml(
            "Association",
            *(lrml("appliesSource", keyref=f"#{name}") for name in applied),
            *_in_force(force),
            lrml("appliesJurisdiction", keyref=f"#{place}"),
            *(lrml("toTarget", keyref=f"#{label}") for label in labels),
            key=f"association-{number}",
        )


def _in_force(force: Force) -> Iterator[Element]:
    for development, day in (("starts", force.since), ("ends", force.until)):
        if day:
            yield lrml("appliesTemporalCharacteristic", keyref=f"#{development}.{day.isoformat()}")


def _alternatives(sheet: Sheet) -> Iterator[Element]:
    for norm in sheet.norms:
        duty = norm.value
        if isinstance(duty, Duty) and duty.readings:
            labels = [norm_label(norm, number) for number in range(1, len(duty.readings) + 2)]
            members = (lrml("hasAlternative", keyref=f"#{label}") for label in labels)
            yield lrml("Alternatives", comment(duty.unsettled), *members, key=f"{norm_label(norm)}.readings")


def _overrides(sheet: Sheet) -> Iterator[Element]:
    """Yield what takes the place of what: an exception of its target, and what is owed instead, too."""
    norms = {norm.id: norm_label(norm) for norm in sheet.norms}
    for each in sheet.exceptions:
        exemption = each.value
        if not overrides(exemption):
            continue
        label = key("exception", each.id)
        under = norms.get(exemption.target) or key("exception", exemption.target)
        yield _override(f"override.{label}", label, under)
        if exemption.instead in norms:
            yield _override(f"override.{label}.instead", norms[exemption.instead], under)


def _override(label: str, over: str, under: str) -> Element:
    return lrml("OverrideStatement", lrml("Override", over=f"#{over}", under=f"#{under}"), key=label)


# Where nothing follows, or only what public law offers against everybody, such as a review by a court, the instrument
# has no sanction of its own.
_NO_SANCTION = frozenset({"none", "public-law"})


def _bounds(force: Force) -> tuple[tuple[str, date | None], ...]:
    return ("since", force.since), ("until", force.until)


def _consequences(sheet: Sheet) -> Iterator[Element]:
    """Yield what may follow a breach by the instrument itself, each once, and of which duties."""
    held: dict[Remedy, list[str]] = {}
    for norm in sheet.norms:
        for step in norm.value.remedies if isinstance(norm.value, Duty) else ():
            if step.kind not in _NO_SANCTION:
                held.setdefault(step, []).append(norm_label(norm))
    for number, (remedy, labels) in enumerate(held.items(), 1):
        penalty = f"consequence-{number}"
        told = [slot("text", ruleml("Data", text=remedy.text))]
        told += [slot("by", ruleml("Data", text=name)) for name in remedy.by]
        told += [slot(name, _day(day)) for name, day in _bounds(remedy.force) if day]
        yield lrml("PenaltyStatement", atom(ours(f"consequence.{remedy.kind}"), *told, said=remedy.kind), key=penalty)
        yield lrml(
            "ReparationStatement",
            lrml(
                "Reparation",
                lrml("appliesPenalty", keyref=f"#{penalty}"),
                *(lrml("toPrescriptiveStatement", keyref=f"#{label}") for label in labels),
            ),
            key=f"{penalty}.applies",
        )
