"""A Record to a plain tree of tables, lists and values, of the shape that ``structure`` reads back.

Whatever the model has is written: nothing here knows the name of a field.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import NOTHING

from csc_rules.dates import When
from csc_rules.record import values
from csc_rules.record.model import Content, Record
from csc_rules.record.structure import Part, parts_of
from csc_rules.value import Value

_LAST = {"note": 1, "evidence": 2}


def unstructure(record: Record) -> dict[str, Any]:
    """Write a record as a plain tree that ``structure`` reads back as an equal record; defaults are left out.

    >>> unstructure(Record(body="Northern Ireland Executive"))
    {'record': {'body': 'Northern Ireland Executive'}}
    """
    tree: dict[str, Any] = {"record": {}}
    for key, value in _plain_pairs(record):
        if key.startswith("record."):
            tree["record"][key.removeprefix("record.")] = value
        else:
            tree[key] = value
    return tree


def table(fact: Value) -> dict[str, Any]:
    """Write one fact, or one piece of evidence, as a plain table; defaults are left out.

    >>> from csc_rules.record.model import Owner
    >>> table(Owner(duty="a-law.a-duty", owner="Policy Unit"))
    {'duty': 'a-law.a-duty', 'owner': 'Policy Unit'}
    """
    return dict(_plain_pairs(fact))


def _plain_pairs(value: object) -> Iterator[tuple[str, Any]]:
    # What every fact has, its note and its evidence, is easier to read behind what it says.
    owner: type = type(value)
    for part in sorted(parts_of(owner), key=lambda part: _LAST.get(part.name, 0)):
        entry = getattr(value, part.name)
        if part.default is NOTHING or entry != part.default:
            yield part.key, _plain(part, entry)


def _plain(part: Part, value: Any) -> Any:
    if part.element is Content:
        return {content.item: _plain_content(content) for content in value}
    if part.many:
        return [dict(_plain_pairs(entry)) if part.element else entry for entry in value]
    if part.element:
        return dict(_plain_pairs(value))
    return plain_when(value) if isinstance(value, When) else value


def _plain_content(content: Content) -> object:
    plain = {key: value for key, value in _plain_pairs(content) if key != "item"}
    return plain["status"] if len(plain) == 1 else plain


def plain_when(value: When) -> object:
    """Write a day, or honestly less, as the documented format has it.

    >>> plain_when(When.parse("2021-01"))
    '2021-01'
    """
    low, high = value.earliest, value.latest
    if low is None and high is None:
        return values.UNKNOWN_DAY
    if low is not None and high is not None:
        if low == high:
            return low
        for text in (f"{low.year:04}-{low.month:02}", f"{low.year:04}"):
            if When.parse(text) == value:
                return text
    return {key: bound for key, bound in (("not_before", low), ("not_after", high)) if bound is not None}
