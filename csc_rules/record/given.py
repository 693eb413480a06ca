"""What a new record is given to be filled in: entries that count for nothing until somebody has answered in them.

TOML has them as comments. A workbook has them as rows with cells to fill in, JSON as a list beside the record.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import frozen


@frozen(kw_only=True)
class Given:
    """An entry to be filled in: what is known of it already, what has to be answered, and why that is asked.

    *key* is the list of the record that it belongs to, as in TOML; *parent* the id of the document whose contents it is
    among. *asked* has an example for each key that is to be filled in. All values are plain, as ``unstructure`` makes
    them.
    """

    key: str
    table: Mapping[str, Any]
    asked: Mapping[str, Any]
    why: str = ""
    parent: str = ""


def unanswered(given: Iterable[Given], tree: Mapping[str, Any]) -> tuple[Given, ...]:
    """Return those of some entries that the plain tree of a record has no answer to yet.

    >>> asked = Given(key="act", table={"act": "lay", "document": "plan-1"}, asked={"on": "2021"})
    >>> unanswered([asked], {"record": {}, "act": [{"act": "lay", "document": "plan-1", "on": "2020"}]})
    ()
    """
    return tuple(entry for entry in given if not any(_has(entry, table) for table in _tables(entry, tree)))


def _has(entry: Given, table: Mapping[str, Any]) -> bool:
    if entry.key == "document":
        return table.get("id") == entry.table.get("id")
    return all(table.get(key) == value for key, value in entry.table.items())


def _tables(entry: Given, tree: Mapping[str, Any]) -> Iterable[Mapping[str, Any]]:
    if entry.key != "contents":
        # Whoever has written the file may have written any key.
        found = tree.get(entry.key)
        return found if isinstance(found, list) else ()
    documents = [each for each in tree.get("document", ()) if each.get("id") == entry.parent]
    return [{"item": item} for each in documents for item in each.get("contents", {})]
