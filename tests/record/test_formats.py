"""The formats of records: each can be written from each other, and nothing is lost on the way."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csc_rules.dates import When
from csc_rules.errors import RecordError, UsageError
from csc_rules.record import formats, values
from csc_rules.record.change import Append, Put
from csc_rules.record.formats import FORMATS, amended, load, loads, written
from csc_rules.record.model import Act, Content, Document, Evidence, Record
from csc_rules.record.structure import parts_of
from tests.hostile import HOSTILE
from tests.strategies.records import records

ROOT = Path(__file__).parents[2]
slow = settings(suppress_health_check=list(HealthCheck), deadline=None)


@slow
@given(records(body="B"), st.permutations(list(FORMATS)))
def test_any_chain_of_formats_loses_nothing(record: Record, chain: list[str]) -> None:
    """From format to format, in any order, the record stays the same."""
    for suffix in chain:
        after = loads(written(record, suffix), f"a{suffix}")
        assert after == record
        record = after


@pytest.mark.parametrize("path", sorted((ROOT / "examples").glob("*.toml")), ids=lambda path: path.stem)
@pytest.mark.parametrize("suffix", FORMATS)
def test_each_example_survives(path: Path, suffix: str) -> None:
    """Every example is the same record in every format."""
    record = load(path)

    assert loads(written(record, suffix), f"a{suffix}") == record


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_text_stays_text(suffix: str, name: str) -> None:
    """Whatever a field holds, it is text in every format, and the same when it is read again."""
    text = re.sub(values._CONTROL, " ", HOSTILE[name])
    seen = Evidence(source=text, file=text, quote=text, page=text, note=text)
    record = Record(
        body=text,
        title=text,
        jointly_with=(text, f"{text}; and others"),
        documents=(
            Document(
                id=text,
                kind=text,
                title=text,
                about=(text,),
                contents=(Content(item=text, status="present", note=text, evidence=(seen, seen)),),
            ),
        ),
        acts=(Act(act=text, document=text, by=(text, text), on=When.parse("2021-01"), note=text, evidence=(seen,)),),
    )

    assert loads(written(record, suffix), f"a{suffix}") == record


@pytest.mark.parametrize("suffix", FORMATS)
def test_the_same_record_gives_the_same_bytes(suffix: str) -> None:
    """Writing a record twice gives the same file."""
    record = load(ROOT / "examples" / "ni-executive.toml")

    assert written(record, suffix) == written(record, suffix)


WHENS = (
    *("2021-01-31", "2021-01", "2021", "0001", "9999-12-31", "1899-12-31", "1900-01-01", "1900-02-28"),
    *("1900-03-01", "1970-01-01"),
)


@pytest.mark.parametrize("suffix", FORMATS)
@pytest.mark.parametrize("low", [None, *WHENS])
@pytest.mark.parametrize("high", [None, *WHENS])
def test_every_day_survives(suffix: str, low: str | None, high: str | None) -> None:
    """Any day, month, year and range is the same in every format, whatever calendar a spreadsheet counts by."""
    first, last = (When.parse(each) if each else None for each in (low, high))
    when = When(first.earliest if first else None, last.latest if last else None)
    if when.earliest and when.latest and when.latest < when.earliest:
        return
    record = Record(body="B", begins=when.earliest, acts=(Act(act="lay", on=when),))

    assert loads(written(record, suffix), f"a{suffix}") == record


VALUES: dict[Any, tuple[Any, Any]] = {
    values.text: ("one", "two; three"),
    values.flag: (True, False),
    values.amount: (5, 7.25),
    values.day: (date(2020, 2, 29), date(2021, 3, 4)),
    values.when: (When.parse("2021-01"), When(date(2021, 3, 4), None)),
    values.status: ("partial", "absent"),
    values.asking: ("give-opportunity", "consult"),
}


def full(owner: Any) -> Any:
    """Make a value of the model with something in every field, none of it a default."""
    made: dict[str, Any] = {}
    for part in parts_of(owner):
        one, other = VALUES[part.read] if part.read else (full(part.element), full(part.element))
        if part.many:
            made[part.name] = (one, other) if part.read or part.element is Evidence else (one,)
        else:
            ends = part.name in ("through", "until")
            made[part.name] = one if one != part.default and not ends else other
    return owner(**made)


@pytest.mark.parametrize("suffix", FORMATS)
def test_every_field_of_the_model_is_written(suffix: str) -> None:
    """A record with a value in every field, those of tomorrow as well, has them all in every format."""
    record = full(Record)
    record = evolve(record, funds=(evolve(record.funds[0], id="another"),))

    assert loads(written(record, suffix), f"a{suffix}") == record


# What is refused


def test_a_file_of_another_kind_is_refused_with_advice(tmp_path: Path) -> None:
    """What ends in another suffix is refused, with what to do about it."""
    (tmp_path / "a.xls").write_bytes(b"x")

    with pytest.raises(RecordError, match=r"IN018 found a file that ends in \.xls; .* save it as \.xlsx"):
        load(tmp_path / "a.xls")


def test_without_a_suffix_it_is_toml(tmp_path: Path) -> None:
    """A pipe has no suffix, and is read as TOML."""
    (tmp_path / "a").write_bytes(b'[record]\nbody = "B"\n')

    assert load(tmp_path / "a") == Record(body="B")


def test_a_record_that_could_not_be_read_back_is_not_written() -> None:
    """A record made in a program that no file could hold is refused."""
    with pytest.raises(UsageError, match=r"US233 .*found empty text"):
        written(Record(body=""), ".json")


def test_two_items_of_one_name_are_not_written() -> None:
    """Contents are a table by item: a record made in a program with an item twice is refused, not shortened."""
    twice = tuple(Content(item="a", status=status) for status in ("present", "absent"))
    with pytest.raises(UsageError, match="US233"):
        written(Record(body="B", documents=(Document(id="d", kind="k", contents=twice),)), ".toml")


def test_text_too_long_for_a_cell_is_refused() -> None:
    """A cell holds less than a record may, and says where it would not fit."""
    with pytest.raises(UsageError, match=r"US236 found 40,000 characters in Body!B5; a cell .* 32,767"):
        written(Record(body="B", title="😀" * 20_000), ".xlsx")


# Changing


@pytest.mark.parametrize("suffix", FORMATS)
def test_a_record_can_be_changed_in_every_format(suffix: str) -> None:
    """A change makes the same record whatever the format."""
    record = load(ROOT / "examples" / "fife.toml")
    content = written(record, suffix)
    new = amended(content, f"a{suffix}", Put("record.title", "T"), Append("owner", {"duty": "a.b", "owner": "Unit"}))
    found = loads(new, f"a{suffix}")

    assert found.title == "T"
    assert [entry.owner for entry in found.owners] == ["Unit"]
    assert evolve(found, title=record.title, owners=record.owners) == record


def test_a_byte_order_mark_stays() -> None:
    """A file that Windows has marked as UTF-8 keeps its mark and its line ends."""
    content = b'\xef\xbb\xbf[record]\r\nbody = "B"\r\n'

    assert amended(content, "a.toml", Put("record.begins", date(2020, 1, 1))) == content + b"begins = 2020-01-01\r\n"


def test_a_new_format_is_one_module_and_one_entry(monkeypatch: pytest.MonkeyPatch) -> None:
    """The table of formats is all that knows which there are."""
    monkeypatch.setitem(FORMATS, ".tml", "toml")

    assert loads(b'[record]\nbody = "B"\n', "a.tml") == Record(body="B")
    assert written(Record(body="B"), ".tml") == b'[record]\nbody = "B"\n'


def test_every_format_can_read_and_write() -> None:
    """Each module of the table has a reader and a writer."""
    for suffix in FORMATS:
        module: Any = formats._module(suffix)
        assert callable(module.loads)
        assert callable(module.written)
