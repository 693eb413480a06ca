"""What can be wrong with a record although every single value is well formed.

These look at the plain tree, not at the model, so that they also speak when something else in the file is wrong.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from csc_rules.dates import When
from csc_rules.record.problems import ENDS_TOO_EARLY, SAME_ID, Problem, Refused, child
from csc_rules.record.values import when

# Documents and funds share one name space, since acts and statements refer to either by its id.
_NAMED = ((("document", "fund"), "id"), (("body",), "name"))


def problems_of_tree(tree: Mapping[str, object]) -> Iterator[Problem]:
    """Yield spans that end before they begin, and ids that are given twice."""
    yield from _spans(tree, "")
    for tables, key in _NAMED:
        yield from _twice(tree, tables, key)


def _spans(value: object, path: str) -> Iterator[Problem]:
    match value:
        case dict():
            yield from _span(value, path)
            for key, entry in value.items():
                yield from _spans(entry, child(path, str(key)))
        case list():
            for index, entry in enumerate(value):
                yield from _spans(entry, child(path, index))
        case _:
            pass


def _span(table: Mapping[str, object], path: str) -> Iterator[Problem]:
    """Compare the ends of a span: vague ones only where no reading of them would do."""
    start = _readable(table.get("from"))
    through, until = _readable(table.get("through")), _readable(table.get("until"))
    if start is None or start.earliest is None:
        return
    if through is not None and through.latest is not None and through.latest < start.earliest:
        message = f"found from {start} through {through}; expected an end that is not before the beginning"
        yield Problem(ENDS_TOO_EARLY, child(path, "through"), message, "swap them, or correct the year")
    if until is not None and until.latest is not None and until.latest <= start.earliest:
        message = f"found from {start} until {until}; expected until, the first day after the end, to be later"
        yield Problem(ENDS_TOO_EARLY, child(path, "until"), message, "swap them, or correct the year")


def _readable(value: object) -> When | None:
    try:
        return when(value)
    except Refused:
        return None


def _twice(tree: Mapping[str, object], tables: tuple[str, ...], key: str) -> Iterator[Problem]:
    seen: dict[str, str] = {}
    for table in tables:
        entries = tree.get(table)
        for index, entry in enumerate(entries if isinstance(entries, list) else ()):
            name = entry.get(key) if isinstance(entry, dict) else None
            if isinstance(name, str):
                path = child(child(child("", table), index), key)
                if name in seen:
                    message = (
                        f'found the {key} "{name}" a second time; expected every {" and ".join(tables)} to have its own'
                    )
                    yield Problem(SAME_ID, path, message, "rename one of them, or merge them", first=seen[name])
                seen.setdefault(name, path)
