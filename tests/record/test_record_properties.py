"""What holds for every record, and for every file that is none."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from csc_rules.errors import RecordError
from csc_rules.record.model import Record
from csc_rules.record.plain import unstructure
from csc_rules.record.problems import child
from csc_rules.record.structure import structure
from csc_rules.record.toml import loads
from csc_rules.spans import Position
from tests.record.toml_text import dumps
from tests.strategies.records import records

ROOT = Path(__file__).parents[2]
EXAMPLES = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*.toml"))]
WORDS = (
    *(
        "[record]\n",
        "[[act]]\n",
        "[[document]]\n",
        "[document.contents]\n",
        "body",
        "on",
        "id",
        "evidence",
        "from",
        "through",
    ),
    *(
        " = ",
        '"',
        '"""',
        "'''",
        "'",
        "[",
        "]",
        "{",
        "}",
        ",",
        ".",
        "\n",
        "#",
        "\\",
        "\\u0000",
        " ",
        "\r",
        "é",
        "\x00",
        "\x7f",
    ),
    *("2020-12-10", "2021-02-30", "2021-13", "0001-01-01", "9999-12-31", "07:32:00", "2020-12-10T07:32:00Z"),
    *(
        "true",
        "nan",
        "-inf",
        "1e400",
        "-5",
        "0xFFFFFFFFFFFFFFFFFFFFFFFF",
        "9" * 5000,
        "a.b.c.d",
        '"2021"',
        '"20270331"',
    ),
)

slow = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)


def loads_or_refuses(content: bytes) -> None:
    """Fail on anything but a record or a RecordError with a diagnostic and a file for each mistake."""
    try:
        assert isinstance(loads(content, "a.toml"), Record)
    except RecordError as error:
        assert error.diagnostics
        assert all(str(place).startswith("a.toml") for each in error.diagnostics for place in each.places)
        assert all(each.places and each.message and each.code.startswith("IN") for each in error.diagnostics)


@slow
@given(records(body="B"))
def test_a_record_survives_the_plain_tree(record: Record) -> None:
    """Structure reads back what unstructure wrote."""
    assert structure(unstructure(record)) == (record, ())


@slow
@given(records(body="B"))
def test_a_record_survives_toml(record: Record) -> None:
    """The reader reads back what the documented format holds."""
    assert loads(dumps(unstructure(record)).encode(), "a.toml") == record


@slow
@given(records(body="B"))
def test_a_record_survives_json_text(record: Record) -> None:
    """With days as text, a tree that went through JSON reads back as the same record."""
    tree = json.loads(json.dumps(unstructure(record), default=str))
    assert structure(tree, days_as_text=True) == (record, ())


@slow
@given(records(body="B"))
def test_every_fact_stands_where_its_table_stands(record: Record) -> None:
    """The path of a fact leads to its own header, or to its own value inside one."""
    text = dumps(unstructure(record))
    read = loads(text.encode(), "a.toml")
    for fact in read.facts():
        place = read.place(fact.path)
        assert place.position is not None and place.line is not None
        rest = place.line[place.position.column - 1 :]
        assert rest.startswith(("[[", "{", '"')), (fact.path, place)


@slow
@given(records(body="B"))
def test_paths_of_facts_are_unique(record: Record) -> None:
    """No two facts of a record share a path."""
    paths = [fact.path for fact in loads(dumps(unstructure(record)).encode(), "a.toml").facts()]
    assert len(set(paths)) == len(paths)


def paths_in(value: Any, path: str = "") -> list[str]:
    """Give the path of every value in a plain tree."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    below = [child(path, key) for key, _ in entries]
    return below + [deeper for key, entry in entries for deeper in paths_in(entry, child(path, key))]


@slow
@given(records(body="B"))
def test_every_value_has_a_place_of_its_own(record: Record) -> None:
    """The line index knows every path of the tree, not only something above it."""
    from csc_rules.record.lines import Lines
    from csc_rules.spans import Source

    tree = unstructure(record)
    spots = Lines(Source("a.toml", dumps(tree))).spots
    assert set(paths_in(tree)) <= set(spots)


@given(st.binary(max_size=200))
@example(b"\xef\xbb\xbf")
@example(b"\xff\xfe[\x00")
def test_arbitrary_bytes(content: bytes) -> None:
    """Bytes are a record or refused, and nothing else is raised."""
    loads_or_refuses(content)


@given(st.text(max_size=200))
def test_arbitrary_text(content: str) -> None:
    """Text is a record or refused."""
    assume(not any("\ud800" <= char <= "\udfff" for char in content))
    loads_or_refuses(content.encode())


@slow
@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join))
@example("a = 0x" + "F" * 5000)
@example("a = " + "[" * 5000)
@example("a = " + "[" * 40 + "]" * 40)
@example(".".join("a" * 40) + " = 1")
@example("[record]\nbody = " + "9" * 5000)
@example("[[document]]\nid = 0x" + "F" * 5000)
@example("[record]\nbegins = 0x" + "F" * 5000)
@example("[[fund]]\n[[fund.payment]]\namount = 0x" + "F" * 5000)
def test_text_that_is_almost_toml(content: str) -> None:
    """Words of the format in any order are a record or refused."""
    loads_or_refuses(content.encode())


@slow
@given(st.data())
def test_a_spoilt_example(data: st.DataObject) -> None:
    """An example with a stretch replaced is a record or refused."""
    content = data.draw(st.sampled_from(EXAMPLES))
    start = data.draw(st.integers(0, len(content)))
    length = data.draw(st.integers(0, 40))
    patch = data.draw(st.binary(max_size=10) | st.sampled_from(WORDS).map(str.encode))
    loads_or_refuses(content[:start] + patch + content[start + length :])


@slow
@given(st.data(), records(body="B"))
def test_a_tree_with_one_value_replaced(data: st.DataObject, record: Record) -> None:
    """Any value in any place gives a record or problems with a path, never an exception."""
    tree = unstructure(record)
    strange: st.SearchStrategy[Any] = (
        st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5) | st.just([]) | st.just({})
    )
    parent: Any = tree
    while True:
        key = data.draw(st.sampled_from(list(parent) if isinstance(parent, dict) else range(len(parent))))
        if not isinstance(parent[key], dict | list) or not parent[key] or data.draw(st.booleans()):
            break
        parent = parent[key]
    parent[key] = data.draw(strange | st.lists(strange, max_size=2) | st.dictionaries(st.text(max_size=3), strange))
    found, problems = structure(tree)
    assert (found is None) == bool(problems)


@slow
@given(records(body="B"), st.integers(0, 5))
def test_comments_and_blank_lines_change_nothing_but_places(record: Record, blank: int) -> None:
    """A record is the same below comments, and its places move down with it."""
    text = dumps(unstructure(record))
    moved = loads(('# comment [x] = "\n' * blank + text).encode(), "a.toml")
    assert moved == record
    assert moved.place("record.body").position == Position(blank + 2, 8)
