"""The step between plain trees and records, whatever the file format."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from attrs import fields

from csc_rules.dates import When
from csc_rules.record import model
from csc_rules.record.keys import UNWRITTEN, key_of, keys_of, meant
from csc_rules.record.model import Act, Activity, Complete, Consultation, DeclaredBody, Membership, Record
from csc_rules.record.plain import unstructure
from csc_rules.record.problems import Problem
from csc_rules.record.structure import parts_of, structure, too_deep

CLASSES = [each for each in vars(model).values() if isinstance(each, type) and each.__module__ == model.__name__]


def problems(**tables: Any) -> tuple[Problem, ...]:
    """Give the problems of a tree that has a body."""
    return structure({"record": {"body": "B"}, **tables})[1]


@pytest.mark.parametrize("owner", CLASSES)
def test_every_attribute_can_be_read(owner: type) -> None:
    """For every attribute of every class of the model it is known what reads it."""
    written = [part.name for part in fields(owner) if part.name not in UNWRITTEN]
    assert [part.name for part in parts_of(owner)] == written
    assert all((part.read is None) != (part.element is None) for part in parts_of(owner))


@pytest.mark.parametrize("owner", CLASSES)
def test_keys_are_unique(owner: type) -> None:
    """No two attributes of a class share a key."""
    assert len(set(keys_of(owner))) == len(keys_of(owner))


def test_the_model_keys_are_documented_ones() -> None:
    """The tables of a record are those of the documented format."""
    assert [key for key in keys_of(Record) if "." not in key] == [
        *("body", "membership", "document", "act", "consultation", "activity", "fund"),
        *("determination", "remark", "excuse", "complete", "owner"),
    ]


@pytest.mark.parametrize(
    ("owner", "key", "known"),
    [
        (Act, "beneficiary", "for"),
        (Act, "date", "on"),
        (Complete, "since", "from"),
        (Complete, "stated-by", "stated_by"),
        (Complete, "trough", "through"),
        (Consultation, "consulted", "with"),
        (Activity, "involving", "with"),
        (Membership, "since", "from"),
        (Membership, "hold", "holds"),
        (DeclaredBody, "area", "areas"),
        (Act, "xyzzy", None),
    ],
)
def test_suggested_keys(owner: type, key: str, known: str | None) -> None:
    """The key that was probably meant: by the model's name, by habit, or by likeness."""
    assert meant(key, keys_of(owner)) == known


def test_nothing_in_place_of_an_optional_value() -> None:
    """Formats that write nothing out may do so where a value can be left out."""
    record, _ = structure({"record": {"body": "B", "begins": None, "title": None}})
    assert record == Record(body="B")


def test_nothing_in_place_of_a_required_value() -> None:
    """Nothing is not a value where one is needed."""
    (problem,) = problems(act=[{"act": None, "on": "2020"}])
    assert (problem.code, problem.path) == ("IN011", "act[0].act")


def test_reader_attributes_cannot_be_written() -> None:
    """What the reader sets is unknown as a key."""
    found = problems(act=[{"act": "adopt", "on": "2020", "path": "x"}], digest="x", place="x")
    assert [(each.code, each.path) for each in found] == [
        ("IN009", "act[0].path"),
        ("IN009", "digest"),
        ("IN009", "place"),
    ]


def test_key_of_a_header_beside_it() -> None:
    """A key of [record] that stands above it is unknown there."""
    (problem,) = problems(title="x")
    assert (problem.code, problem.path) == ("IN009", "title")


def test_dotted_key_does_not_reach_into_the_header() -> None:
    """A quoted key with a dot is not a path."""
    _, found = structure({"record": {"body": "B"}, "record.title": "x"})
    assert [each.code for each in found] == ["IN009"]


def test_item_inside_contents() -> None:
    """The item of a content is its key; a second name inside would be lost."""
    (problem,) = problems(document=[{"id": "d", "kind": "k", "contents": {"a": {"status": "present", "item": "b"}}}])
    assert (problem.code, problem.path) == ("IN009", "document[0].contents.a.item")


def test_contents_as_a_list() -> None:
    """Contents that are a list are told how they are written."""
    (problem,) = problems(document=[{"id": "d", "kind": "k", "contents": ["a"]}])
    assert problem.hint.startswith("write [document.contents]")


@pytest.mark.parametrize(
    ("ends", "path"),
    [
        ({"from": date(2020, 1, 2), "through": date(2020, 1, 1)}, "complete[0].through"),
        ({"from": date(2020, 1, 1), "through": date(2020, 1, 1)}, None),
    ],
)
def test_statement_that_ends_before_it_begins(ends: dict[str, date], path: str | None) -> None:
    """A span of one day is a span; one of no day is not."""
    assert [each.path for each in problems(complete=[ends])] == ([path] if path else [])


@pytest.mark.parametrize(
    ("since", "through", "wrong"),
    [("2020", "2020", False), ("2020-06", "2020", False), ("2021", "2020", True), ("unknown", "1990", False)],
)
def test_vague_span(since: str, through: str, wrong: bool) -> None:
    """Vague ends are refused only where no reading of them is in order."""
    found = problems(document=[{"id": "d", "kind": "k", "period": {"from": since, "through": through}}])
    assert [each.code for each in found] == (["IN013"] if wrong else [])


def test_body_until() -> None:
    """The first day after the end of a body lies behind its first day."""
    body = {"name": "C", "kind": "k", "jurisdiction": "j", "from": date(2020, 1, 1), "until": date(2020, 1, 1)}
    assert [(each.code, each.path) for each in problems(body=[body])] == [("IN013", "body[0].until")]


def test_body_twice() -> None:
    """A body is declared once."""
    body = {"name": "C", "kind": "k", "jurisdiction": "j"}
    (problem,) = problems(body=[body, body])
    assert (problem.code, problem.path, problem.first) == ("IN014", "body[1].name", "body[0].name")


def test_depth() -> None:
    """Thirty-two levels are looked at; one more is refused before anything walks it."""
    tree: dict[str, Any] = {}
    for _ in range(31):
        tree = {"a": tree}
    assert not too_deep(tree)
    assert too_deep({"a": tree})
    assert [each.code for each in structure({"a": tree})[1]] == ["IN008"]


def test_depth_without_recursion() -> None:
    """Even a depth that Python could not walk is only refused."""
    tree: dict[str, Any] = {}
    for _ in range(100_000):
        tree = {"a": tree}
    assert [each.code for each in structure(tree)[1]] == ["IN008"]


def test_defaults_are_not_written() -> None:
    """A record is written without what it does not say."""
    record = Record(body="B", acts=(Act(act="adopt", on=When.parse("2021-01")),))
    assert unstructure(record) == {"record": {"body": "B"}, "act": [{"act": "adopt", "on": "2021-01"}]}


@pytest.mark.parametrize(
    ("when", "plain"),
    [
        (When.on(date(2020, 2, 29)), date(2020, 2, 29)),
        (When.parse("0001"), "0001"),
        (When.parse("2020-02"), "2020-02"),
        (When(None, None), "unknown"),
        (When(date(2020, 1, 1), date(2020, 1, 30)), {"not_before": date(2020, 1, 1), "not_after": date(2020, 1, 30)}),
        (When(date(2020, 1, 1), None), {"not_before": date(2020, 1, 1)}),
    ],
)
def test_dates_are_written_as_they_are_known(when: When, plain: object) -> None:
    """A day is a day, a month a month, a year a year, anything else its bounds."""
    assert unstructure(Record(body="B", acts=(Act(act="a", on=when),)))["act"][0]["on"] == plain


def test_key_of_is_for_the_model() -> None:
    """The body of a record and a declared body have different keys."""
    assert (key_of(Record, "body"), key_of(Record, "bodies"), key_of(DeclaredBody, "since")) == (
        *("record.body", "body"),
        "from",
    )
