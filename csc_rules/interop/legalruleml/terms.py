"""What rules speak of, as LegalRuleML: a constitutive statement for each definition, class, document, body and act."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.interop.legalruleml.statements import Stated
from csc_rules.interop.legalruleml.tree import (
    Element,
    atom,
    comment,
    ind,
    key,
    lrml,
    ours,
    paraphrase,
    part,
    ruleml,
    slot,
)
from csc_rules.interop.said import Entry, Said
from csc_rules.interop.sheet import Sheet
from csc_rules.law.model import Unit


def terms(sheet: Sheet) -> Iterator[Stated]:
    """Yield a statement for the instrument, for each term, for each question, and for each rule file."""
    yield _stated(sheet.instrument)
    for each in (*sheet.terms, *sheet.questions):
        yield _stated(each)
    for unit in sheet.ruleset.units:
        pairs = [("name", unit.name), ("sha256", unit.digest), *(("uses", name) for name in unit.uses)]
        pairs += [("jurisdiction", unit.jurisdiction)] if unit.jurisdiction else []
        said = Said(name="rule-file", text=unit.title, pairs=tuple(pairs), value=None)
        yield _stated(
            Entry(kind="rule-file", id=unit.name, title=unit.title, value=unit, said=(said, *_laid_over(unit)))
        )


def _laid_over(unit: Unit) -> Iterator[Said]:
    for laid in unit.laid_over:
        pairs = (("file", laid.file), ("sha256", laid.digest))
        yield Said(name="laid-over", text=laid.title, pairs=pairs, value=laid)


def _stated(found: Entry) -> Stated:
    label = key(found.kind, found.id)
    labels = {
        id(said): f"{label}.part-{number}"
        for number, said in enumerate(found.said, 1)
        if said.provisions or said.force.since or said.force.until
    }
    rule = ruleml(
        "Rule",
        comment(found.title),
        paraphrase(found.gist),
        ruleml("then", _atom(found, labels)),
        key=f":{label}.rule",
    )
    doubt = f"not verified: {found.unverified}" if found.unverified else None
    element = lrml("ConstitutiveStatement", comment(doubt), lrml("hasType", iri=ours(found.kind)), rule, key=label)
    parts = tuple((labels[id(said)], said) for said in found.said if id(said) in labels)
    return Stated(element=element, label=label, entry=found, parts=parts)


def _atom(found: Entry, labels: dict[int, str]) -> Element:
    slots = (slot(said.name, part(said, labels.get(id(said)))) for said in found.said)
    return atom(ours(found.kind), ind(found.id, found.title), *slots, said=found.kind)
