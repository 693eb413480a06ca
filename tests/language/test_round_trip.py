"""Text → tree → text: the laws that hold for every rule file."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import pytest
from attrs import evolve, fields
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from csc_rules.errors import RuleError
from csc_rules.language import nodes as n
from csc_rules.language.diagnostics import decode
from csc_rules.language.grammar.table import KEYWORDS, Entry
from csc_rules.language.parser import parse, parse_leniently
from csc_rules.language.printer import format_block, format_clause, format_file
from tests.strategies import rule_text as rt

slow = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)


def nodes_in(value: object) -> Iterator[n.Node]:
    """Give a node and all the nodes inside it."""
    if isinstance(value, tuple):
        for each in value:
            yield from nodes_in(each)
    elif isinstance(value, n.Node):
        yield value
        for field in fields(type(value)):
            yield from nodes_in(getattr(value, field.name))


@slow
@given(rt.files)
def test_what_is_formatted_parses_to_the_same_tree(file: n.File) -> None:
    """Formatting loses nothing of a tree, comments included."""
    assert parse(format_file(file)) == file


@pytest.mark.parametrize("entry", KEYWORDS, ids=lambda entry: entry.keyword)
@settings(max_examples=25, deadline=None)
@given(data=st.data())
def test_every_form_of_clause_parses_from_its_format(entry: Entry, data: st.DataObject) -> None:
    """Each entry of the table round-trips in a block it belongs in."""
    clause = data.draw(rt.CLAUSES[entry.keyword])
    header = 'test "t"' if entry.blocks == ("test",) else f'{entry.blocks[0]} a "t"'

    (block,) = parse(f"{header}\n{format_clause(clause)}\n").blocks

    assert block.clauses == (clause,)


@slow
@given(rt.files)
def test_formatting_twice_changes_nothing(file: n.File) -> None:
    """The formatter is idempotent."""
    once = format_file(file)

    assert format_file(parse(once)) == once


@slow
@given(rt.blocks)
def test_the_span_of_a_block_slices_back(block: n.Block) -> None:
    """A block's span marks text that parses to the block again, but for the comments before it."""
    text = f"# first\n\n{format_block(block)}\n"
    (found,) = parse(text).blocks

    (again,) = parse(found.span.slice(text)).blocks

    assert again == evolve(found, comments=evolve(found.comments, before=()))


@slow
@given(rt.clauses)
def test_the_span_of_a_clause_slices_back(drawn: tuple[str, n.Clause]) -> None:
    """A clause's span marks text that parses to the clause again, without the comments around it."""
    word, clause = drawn
    header = 'test "t"\n' if word == "test" else f'{word} a "t"\n'
    text = f"{header}{format_clause(clause)}\n"
    (found,) = parse(text).blocks[0].clauses

    (again,) = parse(header + found.span.slice(text)).blocks[0].clauses

    assert again == evolve(clause, comments=n.NO_COMMENTS)


@slow
@given(rt.files)
def test_the_spans_of_leaves_mark_their_words(file: n.File) -> None:
    """The span of a name, text, day or provision is exactly the word as written."""
    text = format_file(file)
    for node in nodes_in(parse(text)):
        written = node.span.slice(text)
        match node:
            case n.Name():
                assert written == node.text
            case n.Text():
                assert written == f'"{node.text}"'
            case n.Day():
                assert written == node.day.isoformat()
            case n.ProvisionRef():
                assert written == node.text + (f"-({node.last})" if node.last else "")


@slow
@given(rt.files)
def test_spans_lie_within_the_spans_around_them(file: n.File) -> None:
    """No node reaches out of its parent, nor begins or ends with a blank."""
    text = format_file(file)
    whole = parse(text)
    for parent in nodes_in(whole):
        for child in nodes_in(parent):
            assert parent.span.start <= child.span.start <= child.span.end <= parent.span.end or child == n.Tail()
            if not isinstance(child, n.File):
                assert not child.span.slice(text)[:1].isspace()


@given(st.text())
@example("duty")
@example('duty a "')
@example("\r")
@example("duty a\n\n(")
def test_any_text_is_read_or_refused(text: str) -> None:
    """Whatever the text, reading it gives a tree or a RuleError."""
    file, found = parse_leniently(text)

    assert isinstance(file, n.File)
    assert all(diagnostic.code.startswith("RL0") for diagnostic in found)


@given(st.binary())
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """Whatever the bytes, reading them gives a tree or a RuleError."""
    with suppress(RuleError):
        assert isinstance(parse(decode("x.rules", data), "x.rules"), n.File)


@slow
@given(rt.files, st.data())
def test_a_damaged_file_is_read_or_refused(file: n.File, data: st.DataObject) -> None:
    """A rule file with a piece cut out gives a tree or a RuleError, and what is kept can be formatted and read."""
    text = format_file(file)
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, min(len(text), start + 5)))

    kept, _ = parse_leniently(text[:start] + text[end:])

    assert parse(format_file(kept)) == kept
