"""Which grammar a line has, and that the table and the strategies speak of the same clauses."""

from __future__ import annotations

import pytest

from csc_rules.language import grammar
from csc_rules.language import nodes as n
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
        ("jointly each a, each b in its area must publish report", "a sentence"),
        ("for each financial year beginning on 2017-04-01", "for each"),
        ("in each 1 year beginning on 2017-04-01", "in each"),
        ("lasting at least 12 weeks", "lasting at least"),
        ("shared judged enough", "shared judged"),
        ("given opportunity on a with b from 2010-01-01 through 2010-01-02", "given opportunity on"),
        ("given opportunity of a on 2010-01-01", "given"),
        ("given bodyguard is a", "given"),
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
        ("by 01 April in year 02 after a", "by 1 April in year 2 after a"),
    ],
)
def test_parts_may_stand_in_any_order(clause: str, again: str) -> None:
    """The order of a line's last parts does not matter to what it says."""
    assert parse(f"duty a\n{clause}") == parse(f"duty a\n{again}")


@pytest.mark.parametrize(
    ("clock", "made"),
    [
        ("by 2017-04-01", n.By),
        ("by 1 April in year 2 after a", n.ByYearly),
        ("within 3 months after a", n.Within),
        ("within 3 months after each 1 year beginning on a", n.Tiled),
        ("after a", n.After),
        ("after each 1 year beginning on a", n.Tiled),
        ("as soon as practicable after a", n.AsSoonAs),
        ("as soon as practicable after each 1 year beginning on a", n.Tiled),
        ("before a", n.Before),
        ("before each 4 years anniversary of a", n.AtLeastEvery),
    ],
)
def test_clocks_that_begin_alike_are_told_apart(clock: str, made: type[n.Clock]) -> None:
    """What follows the first words of a clock says which one it is."""
    (clause,) = parse(f"duty a\n{clock}").blocks[0].clauses

    assert isinstance(clause, n.ClockClause)
    assert type(clause.clock) is made


@pytest.mark.parametrize(
    ("expectation", "made"),
    [
        ('note "covers"', n.ExpectNote),
        ("note met", n.ExpectFinding),
        ("note covers note", n.ExpectCovers),
        ("covers covers covers", n.ExpectCovers),
        ("a is b", n.ExpectMembership),
        ("covers in force", n.ExpectForce),
        ("a for 2010-01-01 met", n.ExpectFinding),
    ],
)
def test_expectations_that_begin_alike_are_told_apart(expectation: str, made: type[n.Clause]) -> None:
    """A name may be a word that another expectation begins with."""
    (clause,) = parse(f'test "a"\nexpect {expectation}').blocks[0].clauses

    assert type(clause) is made


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
