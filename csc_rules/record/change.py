"""What can be changed in a record, as data; and the plain tree of a record so changed.

``edit`` makes the same change in a TOML text, and keeps everything else in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from copy import deepcopy
from typing import Any

from attrs import frozen

from csc_rules.errors import UsageError, one
from csc_rules.record.plain import table
from csc_rules.record.problems import child, steps
from csc_rules.value import Value

NO_SUCH_PLACE = "US231"


@frozen
class Append:
    """Add a table to a list of tables: ``Append("act", …)``, ``Append("act[2].evidence", …)``.

    *table* is a fact or evidence of the model, or a plain table of the shape that ``plain`` gives. The list need not be
    there yet. The evidence of a required item that is only ``"present"`` so far may be added as that of any other fact.
    """

    path: str
    table: Value | Mapping[str, Any]


@frozen
class Put:
    """Set a value: ``Put("record.title", "…")``, ``Put("document[0].contents.outcomes", "present")``.

    *value* is plain, or a fact of the model; it replaces what is there.
    """

    path: str
    value: object


Change = Append | Put


def plain_value(change: Change) -> Any:
    """Return what a change adds or sets, as a plain value."""
    value = change.table if isinstance(change, Append) else change.value
    if isinstance(value, Value):
        return table(value)
    return deepcopy(dict(value)) if isinstance(value, Mapping) else value


def widened(tree: Mapping[str, Any], change: Change) -> Change:
    """Return a change such that its list can be there: evidence of a bare item makes a table of the item.

    >>> tree = {"document": [{"contents": {"outcomes": "present"}}]}
    >>> widened(tree, Append("document[0].contents.outcomes.evidence", {"page": "3"})).value
    {'status': 'present', 'evidence': [{'page': '3'}]}
    """
    keys = steps_to(change.path)
    if len(keys) == 5 and keys[2] == "contents" and isinstance(status := _at(tree, keys[:4]), str):
        value = plain_value(change)
        more = {keys[4]: [value] if isinstance(change, Append) else value}
        return Put(_path(keys[:4]), {"status": status, **more})
    return change


def changed(tree: Mapping[str, Any], *changes: Change) -> dict[str, Any]:
    """Return a plain tree with changes made; the tree given stays as it is.

    >>> changed({"record": {"body": "B"}}, Put("record.title", "T"), Append("act", {"act": "adopt"}))
    {'record': {'body': 'B', 'title': 'T'}, 'act': [{'act': 'adopt'}]}

    Raises UsageError where a path leads nowhere.
    """
    made = deepcopy(dict(tree))
    for change in changes:
        _make(made, widened(made, change))
    return made


def _make(tree: dict[str, Any], change: Change) -> None:
    *before, last = steps_to(change.path)
    parent: Any = tree
    for number, key in enumerate(before):
        if isinstance(parent, dict) and isinstance(key, str):
            parent = parent.setdefault(key, {})
        else:
            parent = _entry(parent, key, _path(before[: number + 1]))
    if isinstance(change, Append):
        _append(parent, last, change)
    elif isinstance(parent, dict) and isinstance(last, str):
        parent[last] = plain_value(change)
    else:
        _entry(parent, last, change.path)
        parent[last] = plain_value(change)


def _append(parent: Any, last: str | int, change: Append) -> None:
    entries = parent.setdefault(last, []) if isinstance(parent, dict) else None
    if not isinstance(entries, list):
        raise _nowhere(change.path, "is no list of tables")
    entries.append(plain_value(change))


def _entry(parent: Any, key: str | int, path: str) -> Any:
    if not isinstance(parent, list) or not isinstance(key, int) or key >= len(parent):
        raise _nowhere(path, "is not there")
    return parent[key]


def _at(tree: Mapping[str, Any], keys: tuple[str | int, ...]) -> Any:
    value: Any = tree
    for key in keys:
        try:
            value = value[key]
        except (LookupError, TypeError):
            return None
    return value


def steps_to(path: str) -> tuple[str | int, ...]:
    """Return the keys and positions that a path leads over. Raises UsageError for what is no path."""
    try:
        found = steps(path)
    except ValueError as error:
        raise UsageError(one(NO_SUCH_PLACE, str(error))) from None
    if not found:
        raise UsageError(one(NO_SUCH_PLACE, "found an empty path; expected one in a record, such as act[2].evidence"))
    return found


def _path(keys: tuple[str | int, ...] | list[str | int]) -> str:
    path = ""
    for key in keys:
        path = child(path, key)
    return path


def _nowhere(path: str, why: str) -> UsageError:
    message = f"found the path {path}, which {why}; expected one of this record, such as act[0]"
    return UsageError(one(NO_SUCH_PLACE, message, hint="paths count from 0: the second act is act[1]"))
