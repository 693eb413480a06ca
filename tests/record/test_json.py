"""Records in JSON: every mistake with its line and column, and nothing else than a record or its mistakes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from csc_rules.errors import RecordError
from csc_rules.record.json import dumps, loads
from csc_rules.record.model import Record


def mistakes(text: str) -> list[str]:
    """Give what is wrong with a text."""
    with pytest.raises(RecordError) as caught:
        loads(text.encode(), "a.json")
    return [str(each) for each in caught.value.diagnostics]


def test_every_mistake_has_its_line_and_column() -> None:
    """Two mistakes in two tables are told in one run, each with its place."""
    text = '{"record": {"body": "B", "colour": "red"},\n "act": [{"act": "lay",\n "on": "soon"}]}'

    assert [each.split(" found")[0] for each in mistakes(text)] == ["a.json:1:26: IN009", "a.json:3:8: IN012"]


def test_dates_are_text() -> None:
    """A day is text, and one that does not exist is refused."""
    assert "IN012" in mistakes('{"record": {"body": "B", "begins": "2021-02-30"}}')[0]
    assert loads(b'{"record": {"body": "B", "begins": "2021-02-28"}}', "a.json").begins is not None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('{"record": {"body": "B", "body": "C"}}', "a.json:1:26: IN007 found the key 'body' a second time"),
        ('{"record": {"body": NaN}}', "a.json:1:21: IN007 found “NaN”; expected text, a number"),
        ('{"record": {"body": Infinity}}', "a.json:1:21: IN007 found “Infinity”"),
        ('{"record": {"body": "B",}}', "a.json:1:25: IN007 found } behind a comma"),
        ('{"record": {"body" "B"}}', "a.json:1:20: IN007 found a key without its value"),
        ("{“record”: {}}", "curled the quotes"),
        ('{"record": {"body": "B"}} x', "a.json:1:27: IN007 found more behind the end"),
        ('{"record": {"body": "B"', "a.json:1:24: IN007 found the end of the file; expected a comma or }"),
        ('{"record": {"body": "B\n"}}', "IN007 found text that is not closed"),
        ('{"record": {"begins": 2021-01-31}}', "a date is text in JSON: put it in quotes"),
        ("[1]", "a.json:1:1: IN011 found a list; expected an object with the key 'record'"),
        ("null", "a.json:1:1: IN011 found nothing; expected an object"),
        ("[" * 5000, "IN008 found more than 32 levels of nesting"),
        ('{"a":' * 5000, "IN008 found more than 32 levels of nesting"),
        ('{"record": {"body": ' + "9" * 5000 + "}}", "IN017 found a number of 5,000 characters"),
        ('{"record": {"body": "\\ud800"}}', "IN015 found the control character U+D800"),
        ('{"fund": [{"payment": [{"for": "x", "on": "2020", "amount": 1e400}]}]}', "IN017 found the number inf"),
        ('{"record": {"body": 5}}', "IN011 found the number 5; expected text"),
    ],
)
def test_what_is_no_record(text: str, said: str) -> None:
    """What JSON cannot be, or a record cannot hold, is told in words."""
    assert said in " ".join(mistakes(text))


def test_marks_that_turn_the_writing_are_escaped() -> None:
    """A file looks like what it is: marks that reverse the direction of writing are spelt out."""
    record = Record(body="B", title="a\u202eb")

    assert "\u202e" not in dumps(record)
    assert loads(dumps(record).encode(), "a.json") == record


@given(st.text(st.sampled_from('{}[]:,"\\ \nabtrue0123.eE-+nN/u'), max_size=40) | st.text(max_size=40))
def test_any_text_is_a_record_or_refused(text: str) -> None:
    """Nothing but a record or its mistakes comes of any text."""
    try:
        loads(text.encode("utf-8", "replace"), "a.json")
    except RecordError as error:
        assert all(str(each.places[0]).startswith("a.json") for each in error.diagnostics)
