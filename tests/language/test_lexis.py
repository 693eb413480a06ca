"""How a rule file is cut into blocks and lines."""

from __future__ import annotations

import pytest

from csc_rules.language.lexis import CONTINUING, cut


def lines(text: str) -> list[str]:
    """Cut the clauses of a duty."""
    return [" ".join(line.text.split()) for line in cut(f"duty publish\n{text}").sections[0].clauses]


def test_each_physical_line_is_a_clause() -> None:
    """A line end ends a clause."""
    assert lines("makes report\nsays x") == ["makes report", "says x"]


def test_a_comma_carries_a_clause_on() -> None:
    """A line that ended in a comma goes on in the next, even behind empty lines."""
    assert lines("with a,\n\n b") == ["with a, b"]


def test_a_text_carries_a_clause_on() -> None:
    """A line that begins with a text goes on with the one before."""
    assert lines('says\n  "why"') == ['says "why"']


@pytest.mark.parametrize("word", CONTINUING)
def test_a_continuing_word_carries_a_clause_on(word: str) -> None:
    """A line that begins with one of these goes on with the one before."""
    assert lines(f"judged enough\n{word} x") == [f"judged enough {word} x"]


@pytest.mark.parametrize("clock", ["at least every 3 years from adoption", "at the end of lifetime of report"])
def test_a_clock_that_begins_with_at_is_a_clause(clock: str) -> None:
    """`at` begins a clause where a clock follows it, and no provision."""
    assert lines(f"makes report\n{clock}") == ["makes report", clock]


def test_a_word_that_only_begins_like_a_continuing_one_begins_a_clause() -> None:
    """`standard-setter` is not `standard`."""
    assert lines("makes report\nstandard-setter must publish report") == [
        "makes report",
        "standard-setter must publish report",
    ]


def test_a_block_word_begins_a_block_behind_a_comma() -> None:
    """A list left unfinished does not swallow the next block."""
    assert [each.word for each in cut('duty a\n  with b,\nact lay "laid"').sections] == ["duty", "act"]


@pytest.mark.parametrize("ending", ["body must publish", "class at s.1", "document", "act, other"])
def test_a_block_word_in_a_list_is_a_name(ending: str) -> None:
    """Behind a comma, a block word that begins no header is a name of the list."""
    assert lines(f"with a,\n{ending}") == [f"with a, {ending}"]


@pytest.mark.parametrize("behind", ["in its area", "if any", "where bearer is a", "shown", "absent", 'raised by "a"'])
def test_what_follows_a_list_is_no_name_of_a_block(behind: str) -> None:
    """Behind a comma, a block word goes on the list where a phrase that ends lists follows it."""
    assert lines(f"with a,\nbody {behind}") == [f"with a, body {behind}"]


def test_a_block_called_like_the_end_of_a_list_begins_on_a_line_of_its_own() -> None:
    """The name of a block may be `if`."""
    assert [each.word for each in cut('duty a\nclass if "if"').sections] == ["duty", "class"]


def test_a_bearer_may_be_called_by_a_block_word() -> None:
    """`body must …` is a sentence."""
    assert lines("body must publish report") == ["body must publish report"]


def test_a_block_word_alone_begins_a_block() -> None:
    """A header without its name is still a header, so that its mistake is told as such."""
    assert [each.word for each in cut("duty").sections] == ["duty"]


def test_lines_before_the_first_block_are_stray() -> None:
    """What stands in no block is kept apart."""
    assert [line.text for line in cut("makes report").stray] == ["makes report"]


def test_a_guess_begins_a_block() -> None:
    """A line that is guessed to begin a block does, and keeps the word as written."""
    (section,) = cut("dutty publish", {"dutty publish": "duty"}.get).sections

    assert (section.word, section.guessed) == ("duty", "dutty")


@pytest.mark.parametrize("kept", ['says "a # b"', "source <https://example.org/#a>", 'says "not closed # b'])
def test_a_hash_inside_a_text_or_address_begins_no_comment(kept: str) -> None:
    """Comments begin outside texts and addresses only."""
    assert lines(kept) == [kept]


def test_comments_inside_a_clause_move_before_it() -> None:
    """No comment is lost where a clause goes on over several lines."""
    (clause,) = cut('duty a\n# 1\njudged b # 2\n\n# 3\nstandard "c" # 4').sections[0].clauses

    assert clause.comments(spaced=False).before == ("# 1", "# 2", "# 3")
    assert clause.comments(spaced=False).behind == "# 4"


def test_empty_lines_between_comments_are_kept_before_a_block() -> None:
    """One empty line is kept of several, and none at the start."""
    (section,) = cut("\n\n# 1\n\n\n# 2\n\nduty a").sections

    assert section.header.comments(spaced=True).before == ("# 1", "", "# 2", "")


def test_comments_behind_the_last_block_are_the_files() -> None:
    """Leftover comments belong to the file, without an empty line at their end."""
    assert cut("duty a\n\n# 1\n\n# 2\n\n").comments == ("# 1", "", "# 2")


def test_offsets_count_from_the_start_of_the_source() -> None:
    """A line's span marks its words in the source, blanks and comments left out."""
    text = "duty a\r\n\tmakes report  # why\r\n"
    (clause,) = cut(text).sections[0].clauses

    assert clause.span.slice(text) == "makes report"


def test_a_blanked_comment_keeps_the_offsets() -> None:
    """In a clause that goes on, what follows a comment stands as far from the start as in the source."""
    text = 'duty a\n  judged b # why\n  standard "c"'
    (clause,) = cut(text).sections[0].clauses

    assert text[clause.start + clause.text.index("standard") :] == 'standard "c"'
