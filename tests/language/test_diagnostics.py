"""What the author of a rule file is told."""

from __future__ import annotations

import pytest

from csc_rules.errors import Diagnostic, Place, RuleError
from csc_rules.language import diagnostics as d
from csc_rules.language.parser import parse, parse_leniently
from csc_rules.spans import Position


def mistakes(text: str) -> list[str]:
    """Read a text and give the codes of its mistakes."""
    return [each.code for each in parse_leniently(text)[1]]


def test_a_diagnostic_points_at_the_found_word() -> None:
    """File, line, column, length and the line itself are given."""
    _, (found,) = parse_leniently("duty a\n  makse report", "x.rules")

    assert found == Diagnostic(
        code="RL002",
        message="found 'makse'; expected a clause of a duty",
        places=(Place("x.rules", Position(2, 3), 5, "  makse report"),),
        hint="did you mean 'makes'?",
    )


def test_a_caret_stays_on_its_line() -> None:
    """A mistake over several lines is marked to the end of its first."""
    _, (found,) = parse_leniently("duty a\n  says " + '"a",\n' * 5000 + '"a"')

    assert (found.code, found.places[0].length) == ("RL009", len('says "a",'))


def test_parse_raises_all_mistakes_at_once() -> None:
    """One run tells every mistake of a file, in the order they stand in."""
    with pytest.raises(RuleError) as raised:
        parse("duty a\n  makse b\n  by 2015-02-30\nduty C\n")

    assert [each.code for each in raised.value.diagnostics] == ["RL002", "RL006", "RL004"]


def test_good_clauses_and_blocks_are_kept() -> None:
    """A mistake costs its own clause only."""
    file, _ = parse_leniently("duty a\n  makse b\n  makes c\nduty D\n  makes e\nduty f")

    assert [(block.name.text, len(block.clauses)) for block in file.blocks if block.name] == [("a", 1), ("f", 0)]


def test_clauses_of_a_lost_block_are_checked() -> None:
    """A mistake in a header does not hide those beneath it."""
    assert mistakes("duty A\n  makse b") == ["RL004", "RL002"]


def test_a_mistyped_block_word_costs_no_more_than_its_header() -> None:
    """The clauses of a mistyped block are read as those of the block it was meant to be."""
    assert mistakes('tset "a"\n  as at 2010-01-01') == ["RL001"]


def test_reading_stops_at_the_limit_of_mistakes() -> None:
    """A file full of mistakes is not read to its end, and says so."""
    found = mistakes("duty a\n" + "  makes\n" * 300 + "duty\n" * 3)

    assert found == ["RL004"] * (d.MISTAKE_LIMIT - 1) + ["RL013"]


def test_stray_lines_count_towards_the_limit() -> None:
    """So does a file that has no block at all."""
    assert mistakes("zzz\n" * 300)[-1] == "RL013"


def test_guessing_stops_at_the_limit() -> None:
    """A file whose every line asks for a guess is read without guessing on."""
    assert mistakes("zzzzz yyyyy\n" * (d.MISTAKE_LIMIT + 1))[-1] == "RL013"


def test_a_text_beyond_the_limit_is_refused() -> None:
    """The limit is stated."""
    file, (found,) = parse_leniently("#" * (d.FILE_LIMIT + 1))

    assert not file.blocks
    assert found.message == "found a file of 1,048,577 characters; expected at most 1,048,576"


def test_bytes_beyond_the_limit_are_refused() -> None:
    """The limit holds for bytes as well."""
    with pytest.raises(RuleError, match="RL008 found a file of 1,048,577 bytes"):
        d.decode("x.rules", b"#" * (d.FILE_LIMIT + 1))


def test_a_byte_order_mark_is_dropped() -> None:
    """A file saved by an editor that adds the mark is read like any other."""
    assert d.decode("x.rules", b"\xef\xbb\xbfduty a") == "duty a"


@pytest.mark.parametrize(
    ("data", "place"),
    [(b"ab\n\xff", "0xff at offset 3, line 2"), (b"\xef\xbb\xbfab\xe9", "0xe9 at offset 5, line 1")],
)
def test_bytes_that_are_not_utf8_are_told_with_their_place(data: bytes, place: str) -> None:
    """Offset and line of the first wrong byte are given."""
    with pytest.raises(RuleError, match=f"x.rules: RL012 found byte {place}; expected UTF-8 text"):
        d.decode("x.rules", data)


@pytest.mark.parametrize(
    "char", ["\x00", "\x0b", "\x1f", "\x7f", "\x85", "\u200b", "\u202e", "\u2066", "\ufeff", "\ud800", "\r"]
)
def test_characters_that_cannot_be_seen_are_told(char: str) -> None:
    """A rule never holds what its reader cannot see."""
    assert mistakes(f'duty a\n  says {char} "b"') == ["RL010"]


def test_tabs_and_windows_line_ends_are_let_through() -> None:
    """They are blanks."""
    assert mistakes("duty a\r\n\tmakes b\r\n") == []


def test_a_part_that_is_wanting_is_named() -> None:
    """A line may follow its grammar and still lack what it cannot do without."""
    _, (found,) = parse_leniently('test "a"\n  given enough answered "yes"')

    assert found.message == "found the end of the line; expected 'on'"


def test_a_question_given_twice_is_named_as_what_it_is() -> None:
    """A part without a keyword is named by what it is."""
    _, (found,) = parse_leniently('duty a\n  judged b "c" "d"')

    assert found.message == "found a text in quotes twice; expected it once"
