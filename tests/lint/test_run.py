"""Looking through rule files: packs, order, registers, guidance, and a rule that is added by its folder alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

import csc_rules.lint.encoder
from csc_rules.errors import NotFoundError
from csc_rules.lint.cited import in_words
from csc_rules.lint.model import Pack, Severity
from csc_rules.lint.pages import whole
from csc_rules.lint.rules import page, rule, rules
from csc_rules.lint.run import lint, look
from csc_rules.verify.suite import suite_of_text

DAY = date(2026, 1, 1)
DUTY = 'document plan "safety plan." at s.1\n\nduty adopt "adoption" at s.1\n  each authority must adopt plan\n'

ADDED = '''"""A body is a harbour."""

from csc_rules.lint.model import Hit, Rule, Severity


def find(sheet):
    """Find every document."""
    for each in sheet.unit.documents:
        yield sheet.hit(each, "a document was found")


RULE = Rule(code="LE99", severity=Severity.NOTE, says="a document", find=find)
'''


def test_a_rule_is_added_by_its_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package in the folder of a pack is a rule, with no list that names it."""
    (tmp_path / "any_document").mkdir()
    (tmp_path / "any_document" / "__init__.py").write_text(ADDED, "utf-8")
    monkeypatch.setattr(csc_rules.lint.encoder, "__path__", [*csc_rules.lint.encoder.__path__, str(tmp_path)])
    rules.cache_clear()
    try:
        found = look(suite_of_text(whole(DUTY)[0]), DAY)
        assert rule("any-document").code == "LE99"
        assert [each.message for each in found.findings if each.code == "LE99"] == ["a document was found"]
    finally:
        rules.cache_clear()


def test_each_pack_is_asked_for_itself() -> None:
    """The drafter's rules are silent where the encoder's are asked, and the other way round."""
    text = whole(DUTY)[0]

    assert {each.pack for each in look(suite_of_text(text), DAY, (Pack.ENCODER,)).findings} == {Pack.ENCODER}
    assert {each.pack for each in look(suite_of_text(text), DAY, (Pack.DRAFTER,)).findings} == {Pack.DRAFTER}
    assert {each.pack for each in look(suite_of_text(text), DAY, tuple(Pack)).findings} == set(Pack)


def test_guidance_is_not_asked_what_law_has_to_say() -> None:
    """The drafter's pack finds nothing in guidance."""
    text = whole(DUTY)[0].replace("standing law", "standing guidance")

    assert look(suite_of_text(text), DAY, (Pack.DRAFTER,)).findings == ()


def test_findings_stand_in_the_order_of_the_file() -> None:
    """Whichever rule finds them, findings are in the order of their places."""
    found = look(suite_of_text(whole(DUTY)[0]), DAY, tuple(Pack)).findings

    assert [each.at for each in found] == sorted(each.at for each in found)


def test_a_register_can_be_looked_through() -> None:
    """A register has no provisions and no instrument, and its terms are looked for in what uses it."""
    assert lint(["northern-ireland/bodies"], DAY, tuple(Pack)).findings == ()


def test_the_day_decides_who_is_there() -> None:
    """Before a body ended, nothing says that a provision names one which has."""
    rulesets = ["ni-planning-1995"]
    before = lint(rulesets, date(2009, 3, 31), [Pack.DRAFTER]).findings
    after = lint(rulesets, date(2026, 1, 1), [Pack.DRAFTER]).findings

    assert "LD17" not in {each.code for each in before}
    assert "LD17" in {each.code for each in after}


def test_a_finding_links_to_its_provision() -> None:
    """The address is that of the section."""
    found = lint(["ni-act-2015"], DAY, [Pack.DRAFTER]).findings
    (one,) = (each for each in found if each.code == "LD16")

    assert (one.statement, one.provisions) == ("co-operate", ("s.2(1)",))
    assert one.source == "https://www.legislation.gov.uk/nia/2015/10/section/2"


def test_what_fails_depends_on_the_level() -> None:
    """A note does not count at the level of warnings."""
    found = lint(["sct-children-1995"], DAY, [Pack.DRAFTER])

    assert found.fails("warning")
    assert not found.fails("error")
    assert found.counts()[Severity.NOTE] > 0


@pytest.mark.parametrize("name", ["LD16", "ld16", "one-sided-co-operation"])
def test_a_rule_is_found_by_code_or_name(name: str) -> None:
    """Small letters will do."""
    assert rule(name).code == "LD16"
    assert page(rule(name)).startswith("# LD16 ")


def test_a_rule_that_there_is_not() -> None:
    """The nearest is named."""
    with pytest.raises(NotFoundError, match="unused-term"):
        rule("unused-terms")


@pytest.mark.parametrize(
    ("provision", "words"),
    [
        ("s.10(1)", "section 10(1)"),
        ("reg.4", "regulation 4"),
        ("sch.6.para.10(1)", "Schedule 6 paragraph 10(1)"),
        ("cl.4(13)", "clause 4(13)"),
        ("ch.4.s.5(1)", "chapter 4 section 5(1)"),
        ("step.2", "step.2"),
    ],
)
def test_provisions_in_words(provision: str, words: str) -> None:
    """A lawyer reads sections, not abbreviations."""
    assert in_words(provision) == words
