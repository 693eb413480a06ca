"""LegalRuleML: the file keeps to its grammar, references lead somewhere, and the elements of the standard are used."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest
from attrs import evolve

from csc_rules.law.loader import load_ruleset
from csc_rules.law.model import Force, Remedy, Unit
from csc_rules.law.ruleset import Ruleset
from csc_rules.report.written import written
from tests.engine.small import law
from tests.house.program import ROOT
from tests.interop.checked import check_legalruleml, etree, legalruleml
from tests.interop.filled import as_file, units

NAMES = {
    "lrml": "http://docs.oasis-open.org/legalruleml/ns/v1.0/",
    "ruleml": "http://ruleml.org/spec",
}


def of(ruleset: Ruleset) -> Any:
    """Return the document of a ruleset that has been found valid."""
    return check_legalruleml(written("ruleset", ".legalruleml.xml", ruleset))


@cache
def document(name: str = "ni-act-2015") -> Any:
    """Return the document of a shipped ruleset."""
    return of(load_ruleset(name))


def found(path: str, name: str = "ni-act-2015") -> list[Any]:
    """Find elements of a document."""
    return list(document(name).xpath(path, namespaces=NAMES))


def texts(path: str, name: str = "ni-act-2015") -> list[str]:
    """Return the texts of elements, or the values of attributes."""
    return [each if isinstance(each, str) else each.text for each in found(path, name)]


@pytest.mark.parametrize("name", ["ni-act-2015", "ni-bill-2014", "niccy-good-practice", "sct-csp-guidance-2016"])
def test_a_document_is_valid(name: str) -> None:
    """A ruleset of each standing and stage keeps to the grammar, and its references lead to labels."""
    assert document(name).tag.endswith("}LegalRuleML")


def test_a_document_of_every_field_is_valid() -> None:
    """Whatever a field holds, the document keeps to the grammar: a kind with a space in it gives a label without."""
    documents = [check_legalruleml(as_file(unit, ".legalruleml.xml")) for unit in units()]

    assert {each.tag for each in documents} == {f"{{{NAMES['lrml']}}}LegalRuleML"}


def test_the_grammar_is_asked() -> None:
    """What is no statement is not let through, so that a pass means something."""
    text = written("ruleset", ".legalruleml.xml", load_ruleset("ni-act-2015"))

    assert not legalruleml().validate(etree.fromstring(text.replace(b"lrml:Obligation", b"lrml:Obligatory")))


def test_a_statement_for_each_norm() -> None:
    """A duty is an obligation, a power a permission; each has a statement of its own."""
    unit = load_ruleset("ni-act-2015").unit
    rivals = sum(len(duty.readings) for duty in unit.duties)

    assert len(found("//lrml:PrescriptiveStatement//lrml:Obligation")) == len(unit.duties) + rivals
    assert len(found("//lrml:Statements[@key='norms']//lrml:Permission")) >= len(unit.powers)


def test_a_prohibition() -> None:
    """What must not be done is a prohibition."""
    ruleset = law('object money "money"\nduty no-money\n  council must not take money\n')
    made = of(ruleset)

    assert made.xpath("count(//lrml:Prohibition)", namespaces=NAMES) == 1


def test_the_bearer_and_the_addressee() -> None:
    """Who owes a duty is its bearer, and to whom it is done an auxiliary party with the word between them."""
    top = "//lrml:PrescriptiveStatement[@key='norm.lay-strategy']//lrml:Obligation"

    assert texts(f"{top}/ruleml:slot[lrml:Bearer]/ruleml:Ind/@iri") == ["law:the-executive"]
    assert texts(f"{top}/ruleml:slot/lrml:AuxiliaryParty/@iri") == ["csc:before"]


def test_each_of_a_class_is_a_variable() -> None:
    """A duty of each member of a class has a premise that the bearer belongs to it."""
    top = "//lrml:PrescriptiveStatement[@key='norm.co-operate']"

    assert texts(f"{top}//ruleml:if//ruleml:Atom[ruleml:Var]/ruleml:Rel/@iri") == ["law:childrens-authority"]
    assert texts(f"{top}//ruleml:slot[lrml:Bearer]/ruleml:Var/@type") == ["law:childrens-authority"]


def test_a_report_is_marked() -> None:
    """A duty to report is of the type of reporting obligations, and a duty to co-operate is not."""
    reports = texts("//lrml:PrescriptiveStatement[@type='csc:reporting-obligation']/@key")

    assert "norm.first-report" in reports
    assert "norm.co-operate" not in reports


def test_rival_readings_are_alternatives() -> None:
    """A time limit that can be read in two ways gives two statements, which are alternatives, with the reason."""
    assert texts("//lrml:Alternatives/lrml:hasAlternative/@keyref") == [
        "#norm.lay-first-strategy",
        "#norm.lay-first-strategy.reading-2",
    ]
    assert len(texts("//lrml:Alternatives/lrml:Comment")) == 1


def test_an_exception_overrides() -> None:
    """An exception takes the place of the duty it is made to: it permits what the duty forbids."""
    (override,) = found("//lrml:Override")

    assert (override.get("over"), override.get("under")) == ("#exception.recent-report", "#norm.end-of-lifetime-report")
    assert found("//lrml:PrescriptiveStatement[@key='exception.recent-report']//lrml:Permission/ruleml:Neg/ruleml:Atom")


def test_an_excuse_overrides_nothing() -> None:
    """Where a breach is only excused, the duty stays as it is."""
    names = load_ruleset("eng-cypp-2005").unit
    excuses = [each.id for each in names.exemptions if each.effect == "excuses"]
    made = [f"#exception.{name}" for name in excuses]

    assert not set(made) & set(texts("//lrml:Override/@over", "eng-cypp-2005"))


def test_days_in_force() -> None:
    """A statement that ended has a beginning and an end, at its provision."""
    path = "//lrml:Association[lrml:toTarget/@keyref='#class.childrens-authority']"

    assert texts(f"{path}/lrml:appliesTemporalCharacteristic/@keyref")[0] == "#starts.2015-12-10"
    assert "#ends.2022-04-01" in texts("//lrml:Association/lrml:appliesTemporalCharacteristic/@keyref")
    assert texts(f"{path}/lrml:appliesSource/@keyref") == ["#provision.s.9_28_1_29_", "#section.s.9"]


def test_provisions_down_to_the_paragraph() -> None:
    """A part of a duty that stands at a provision of its own is associated with it."""
    path = "//lrml:Association[lrml:appliesSource/@keyref='#provision.s.3_28_4_29__28_a_29_']/lrml:toTarget/@keyref"
    (label,) = texts(path)

    assert texts(f"//ruleml:Expr[@key=':{label[1:]}']/lrml:Paraphrase") == ["(a) children and young persons"]


def test_consequences() -> None:
    """A sanction of the instrument is a penalty of its duties; where it has none, there is no penalty."""
    duty, *others = law('document plan "plan"\nduty adopt\n  council must adopt plan\n').unit.duties
    assert not others

    def made(remedy: Remedy) -> Any:
        unit = law('document plan "plan"\nduty adopt\n  council must adopt plan\n').unit
        changed: Unit = evolve(unit, duties=(evolve(duty, remedies=(remedy,)),))
        return of(Ruleset(unit=changed, units=(changed,)))

    direction = made(Remedy(kind="direction", text="a direction may be given"))
    assert direction.xpath("string(//lrml:toPrescriptiveStatement/@keyref)", namespaces=NAMES) == "#norm.adopt"
    for kind in ("none", "public-law"):
        other = made(Remedy(kind=kind, text="nothing of its own follows"))
        assert other.xpath("count(//lrml:PenaltyStatement)", namespaces=NAMES) == 0


def test_who_may_take_a_step_and_when() -> None:
    """A penalty says who may take it and on which days."""
    unit = law('document plan "plan"\nduty adopt\n  council must adopt plan\n').unit
    step = Remedy(kind="direction", text="it may be given", by=("council",), force=Force(since=date(2020, 1, 2)))
    changed = evolve(unit, duties=tuple(evolve(duty, remedies=(step,)) for duty in unit.duties))
    (penalty,) = of(Ruleset(unit=changed, units=(changed,))).xpath("//lrml:PenaltyStatement", namespaces=NAMES)

    assert penalty.xpath("string(.//ruleml:slot[ruleml:Ind/@iri='csc:by']/*[2])", namespaces=NAMES) == "council"
    assert penalty.xpath("string(.//ruleml:slot[ruleml:Ind/@iri='csc:since']/*[2])", namespaces=NAMES) == "2020-01-02"


def test_an_amendment_laid_over_is_told() -> None:
    """What is hypothetical says so, and the time limit that was replaced is listed as what has no element."""
    found = of(load_ruleset("ni-act-2015", [ROOT / "examples" / "amendments" / "annual-reports.rules"]))

    assert "WHAT IF" in found.xpath("string(lrml:Comment[@iri='csc:what-if'])", namespaces=NAMES)
    assert found.xpath("string(lrml:Comment[@iri='csc:not-carried.former-clock'])", namespaces=NAMES)


def test_the_document_lists_what_it_cannot_carry() -> None:
    """Clocks, consultees and judgements are listed in comments, each with the statements that have them."""
    said = "\n".join(texts("/lrml:LegalRuleML/lrml:Comment[starts-with(@iri, 'csc:not-carried')]"))

    for name in ("clock", "rival-reading", "consultee", "slot", "limit", "three-answers", "end-of-force"):
        assert f"{name}: " in said
    assert "In: lay-first-strategy." in said


def test_what_xml_cannot_hold_is_shown() -> None:
    """A control character in a title is shown by a picture of it, and markup is text."""
    unit = law('document plan "plan"\nduty adopt "T"\n  council must adopt plan\n').unit
    changed = evolve(unit, duties=tuple(evolve(duty, title="a\x08b <i>\ufffe & ]]>") for duty in unit.duties))
    made = of(Ruleset(unit=changed, units=(changed,)))

    assert made.xpath("string(//ruleml:Rule/lrml:Comment)", namespaces=NAMES) == "a␈b <i>� & ]]>"
