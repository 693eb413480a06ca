"""Which grammar a line has, and that the table and the strategies speak of the same clauses."""

from __future__ import annotations

import pytest

from csc_rules.language import grammar
from csc_rules.language.grammar.table import KEYWORDS
from csc_rules.language.nodes import BLOCK_WORDS
from csc_rules.language.parser import parse, parse_leniently
from tests.strategies.rule_text import CLAUSES


def expected_at(line: str) -> tuple[int, tuple[str, ...]]:
    """Parse a line that does not follow its grammar; give where, and what was expected there."""
    entry = grammar.entry_for(line)
    assert entry is not None
    with pytest.raises(grammar.MismatchError) as raised:
        grammar.parse_clause(entry, line)
    return raised.value.at, raised.value.labels


def test_every_entry_of_the_table_is_tried_by_the_strategies() -> None:
    """A clause that is added without a strategy is noticed here."""
    assert {entry.keyword for entry in KEYWORDS} == set(CLAUSES)


def test_every_block_of_the_table_is_a_block_word() -> None:
    """No entry belongs in a block that does not exist."""
    assert {block for entry in KEYWORDS for block in entry.blocks} == set(BLOCK_WORDS)


@pytest.mark.parametrize(
    ("line", "keyword"),
    [
        ("achieved once", "achieved once"),
        ("achieved", "achieved"),
        ("given contents of a complete", "given contents of"),
        ("given content a of b present", "given content"),
        ("given contented-body of b on 2010-01-01", "given"),
        ("must contain actions", "must contain"),
        ("(a) body", "("),
        ("kind must publish report", "a sentence"),
        ("each a, another b need not publish report", "a sentence"),
    ],
)
def test_the_longest_beginning_decides(line: str, keyword: str) -> None:
    """The first words of a line, or its modal, say what form of clause it is."""
    entry = grammar.entry_for(line)

    assert entry is not None
    assert entry.keyword == keyword


@pytest.mark.parametrize("line", ["makes-do report", "planned", "Kind act", ""])
def test_words_that_begin_no_clause_have_no_entry(line: str) -> None:
    """A keyword does not match inside a longer name."""
    assert grammar.entry_for(line) is None


def test_a_tab_counts_as_one_character() -> None:
    """Offsets are those of the source, whatever the width of a tab."""
    assert expected_at("within\t18\tmnths") == (10, ("'days'", "'weeks'", "'months'", "'years'"))


def test_the_furthest_place_is_told() -> None:
    """What was expected is told of the place that the line was right up to, not of where the last attempt began."""
    assert expected_at("where report was prepared less than 6 months afore x") == (45, ("'before'",))


def test_what_may_follow_a_whole_line_is_told() -> None:
    """Behind a line that is whole, its optional parts and its end are expected."""
    assert expected_at("is authority of") == (13, ("'from'", "'until'", "'at'", "'unverified'", "the end of the line"))


@pytest.mark.parametrize(
    ("clause", "again"),
    [
        (
            'a must publish report unverified "b" at s.1 until 2011-01-01 from 2010-01-01',
            'a must publish report from 2010-01-01 until 2011-01-01 at s.1 unverified "b"',
        ),
        ('judged a settled by b standard "c" by d "e"', 'judged a "e" by d standard "c" settled by b'),
        ("a must lay b before c, each d from e", "a must lay b before c, each d from e"),
        ("jointly must publish report", "jointly must publish report"),
        ("within 1 months after 2010-01-01", "within 1 month after 2010-01-01"),
    ],
)
def test_parts_may_stand_in_any_order(clause: str, again: str) -> None:
    """The order of a line's last parts does not matter to what it says."""
    assert parse(f"duty a\n{clause}") == parse(f"duty a\n{again}")


@pytest.mark.parametrize(
    "reference",
    ["s.5(5)(a)", "cl.4(2)", "reg.7(1)(j)", "para.2A(3)", "sch.2", "art.3", "s.1(1)-(6)", "sch.1.para.2", "s.A1"],
)
def test_provisions_are_cited_as_written(reference: str) -> None:
    """Each form of citation is one token."""
    assert not parse_leniently(f"duty a at {reference}")[1]


@pytest.mark.parametrize("reference", ["s5", "s.", "s.(1)", "5(1)", "s.5(1)(", "s.5()", "S.5", "s.5-6"])
def test_what_is_no_citation_is_refused(reference: str) -> None:
    """Nothing is guessed of a citation."""
    assert parse_leniently(f"duty a at {reference}")[1]
