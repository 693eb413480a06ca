"""A plain tree of tables, lists and values to a Record; every file format shares this step.

The tree has the shape of the documented TOML format: dates are ``date`` objects, a table is a ``dict``, a list a
``list``; ``plain`` makes such a tree. The classes of the model say what may stand where, ``keys`` how it is called,
``values`` reads single values.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

from attrs import NOTHING, fields, frozen

from csc_rules.record import model, values
from csc_rules.record.checks import problems_of_tree
from csc_rules.record.keys import UNWRITTEN, key_of, keys_of, meant
from csc_rules.record.model import Content, Evidence, Fact, Record
from csc_rules.record.problems import MISSING_KEY, TOO_DEEP, UNKNOWN_KEY, WRONG_TYPE, Problem, Refused, child, found

DEEPEST = 32
MOST_GUESSES = 1000
Tree = Mapping[str, Any]

_VALUES: dict[str, Callable[[object], object]] = {
    "str": values.text,
    "bool": values.flag,
    "date": values.day,
    "When": values.when,
    "Amount": values.amount,
    "Content.status": values.status,
    "Consultation.act": values.asking,
}


@frozen
class Part:
    """One attribute of a class of the model: its key, what reads its value, and what it is when it is not written.

    Either *read* reads a single value, or *element* is the class of its table; *many*: a tuple of them.
    """

    name: str
    key: str
    read: Callable[[object], object] | None
    element: type | None
    many: bool
    optional: bool
    default: object


def structure(tree: Tree, *, days_as_text: bool = False) -> tuple[Record | None, tuple[Problem, ...]]:
    """Build a record from a plain tree; give the record, or all problems that stand in its way.

    *days_as_text* is for formats without dates of their own: ``"2021-01-31"`` is then a day wherever one is needed.

    >>> record, problems = structure({"record": {"body": "Northern Ireland Executive"}})
    >>> record.body, problems
    ('Northern Ireland Executive', ())
    """
    if too_deep(tree):
        message = f"found more than {DEEPEST} levels of nesting; expected a record, which needs no more than six"
        return None, (Problem(TOO_DEEP, "", message),)
    builder = _Builder(days_as_text)
    record = builder.table(Record, _flat(tree, builder.problems), "")
    problems = (*builder.problems, *problems_of_tree(tree))
    return (record if isinstance(record, Record) and not problems else None), problems


def too_deep(tree: object) -> bool:
    """Tell whether a tree is nested deeper than any record, without recursion of its own."""
    level = [tree]
    for _ in range(DEEPEST):
        level = [entry for value in level for entry in _entries(value) if isinstance(entry, dict | list)]
        if not level:
            return False
    return True


def _entries(value: Any) -> list[object]:
    return list(value.values()) if isinstance(value, dict) else list(value)


def _flat(tree: Tree, problems: list[Problem]) -> dict[str, object]:
    """Lift [record] up as ``record.body`` and so on, so that a record is one table whose keys are its paths."""
    flat = {child("", str(key)): value for key, value in tree.items() if key != "record"}
    header = tree.get("record", {})
    if not isinstance(header, dict):
        hint = "write [record], in single brackets" if isinstance(header, list) else ""
        problems.append(Problem(WRONG_TYPE, "record", f"found {found(header)}; expected the one table [record]", hint))
        return flat
    return flat | {child("record", str(key)): value for key, value in header.items()}


@cache
def parts_of(owner: type) -> tuple[Part, ...]:
    """Return what may be written for a class of the model, from the types that the model states."""
    return tuple(_part(owner, attribute) for attribute in fields(owner) if attribute.name not in UNWRITTEN)


def _part(owner: type, attribute: Any) -> Part:
    # The model's annotations are text, and few; resolving them to types would cost more than reading a record.
    stated: str = attribute.type
    bare = stated.removesuffix(" | None")
    many = bare.startswith("tuple[")
    kind = bare.removeprefix("tuple[").removesuffix(", ...]")
    read = _VALUES.get(f"{owner.__name__}.{attribute.name}") or _VALUES.get(kind)
    element = None if read else getattr(model, kind)
    key = key_of(owner, attribute.name)
    return Part(attribute.name, key, read, element, many, bare != stated, attribute.default)


class _Builder:
    """Build values of the model and collect every problem met on the way; a value that has one is None."""

    def __init__(self, days_as_text: bool) -> None:
        self.problems: list[Problem] = []
        self.days_as_text = days_as_text

    def table(self, owner: type, value: object, path: str) -> object:
        parts = parts_of(owner)
        if not isinstance(value, dict):
            keys = ", ".join(part.key for part in parts)
            return self.refuse(Refused(WRONG_TYPE, f"found {found(value)}; expected a table with {keys}"), path)
        before = len(self.problems)
        arguments: dict[str, Any] = {
            part.name: self.part(part, value[part.key], path) for part in parts if part.key in value
        }
        self.problems.extend(_missing(owner, part, path) for part in parts if _is_missing(part, value))
        known = {part.key for part in parts}
        for key in value:
            if key not in known:
                # Whoever has so many keys that nobody knows has no record, and is helped by no guess at each of them.
                self.problems.append(_unknown(owner, str(key), path, guess=len(self.problems) < MOST_GUESSES))
        if len(self.problems) > before:
            return None
        return owner(path=path, **arguments) if issubclass(owner, Fact) else owner(**arguments)

    def part(self, part: Part, value: object, parent: str) -> object:
        path = child(parent, part.key) if parent else part.key
        if value is None and part.optional:
            return None
        if part.element is Content:
            return self.contents(value, path)
        if not part.many:
            return self.one(part, value, path)
        if part.read is not None and isinstance(value, str):
            return (self.one(part, value, path),)
        if not isinstance(value, list):
            return self.refuse(_not_a_list(part, value), path)
        return tuple([self.one(part, entry, child(path, index)) for index, entry in enumerate(value)])

    def one(self, part: Part, value: object, path: str) -> object:
        if part.element is not None:
            return self.table(part.element, value, path)
        read = values.day_of_text if self.days_as_text and part.read is values.day else part.read
        assert read is not None
        try:
            return read(value)
        except Refused as refused:
            return self.refuse(refused, path)

    def contents(self, value: object, path: str) -> object:
        """Read ``item = "present"`` or ``item = { status = …, note = … }``, a table by item."""
        if not isinstance(value, dict):
            hint = 'write [document.contents] and under it lines such as outcomes = "present"'
            return self.refuse(Refused(WRONG_TYPE, f"found {found(value)}; expected a table of items", hint), path)
        return tuple([self.content(str(item), entry, child(path, str(item))) for item, entry in value.items()])

    def content(self, item: str, entry: object, path: str) -> object:
        if not isinstance(entry, dict):
            return self.table(Content, {"item": item, "status": entry}, path)
        if "item" in entry:
            self.problems.append(_unknown(Content, "item", path))
        return self.table(Content, entry | {"item": item}, path)

    def refuse(self, refused: Refused, path: str) -> object:
        self.problems.append(Problem(refused.code, path, refused.message, refused.hint))
        return None


def _not_a_list(part: Part, value: object) -> Refused:
    if part.read is not None:
        return Refused(WRONG_TYPE, f"found {found(value)}; expected text or a list of texts")
    if part.element is Evidence:
        hint = "write evidence = [{ source = … }], with file, page, quote or note where they help"
    else:
        hint = "write the header in double brackets, [[…]]: there can be several" if isinstance(value, dict) else ""
        if part.name == "bodies" and isinstance(value, str):
            hint = "write the body of the record below [record]"
    return Refused(WRONG_TYPE, f"found {found(value)}; expected a list of tables", hint)


def _is_missing(part: Part, value: Mapping[str, object]) -> bool:
    return part.default is NOTHING and part.key not in value


def _missing(owner: type, part: Part, path: str) -> Problem:
    if owner is Record:
        return Problem(MISSING_KEY, "record", 'found no body; expected [record] with body = "…", whose record it is')
    return Problem(MISSING_KEY, path, f"found no '{part.key}'; expected it in every {_noun(owner)}")


def _noun(owner: type) -> str:
    return {"DeclaredBody": "body", "Complete": "statement of completeness"}.get(owner.__name__, owner.__name__.lower())


def _unknown(owner: type, key: str, path: str, *, guess: bool = True) -> Problem:
    known = [name for name in keys_of(owner) if (owner, name) != (Content, "item")]
    where = child(path, key) if path else key
    if owner is Record:
        known, key = _beside(known, key)
    close = meant(key, known) if guess else None
    hint = f"did you mean '{close}'?" if close else ""
    if owner is Record and f"record.{where}" in keys_of(Record):
        hint = "write it below [record]"
    message = f"found the key '{key}'; expected one of {', '.join(known)}"
    return Problem(UNKNOWN_KEY, where, message, hint, at_key=True)


def _beside(known: list[str], key: str) -> tuple[list[str], str]:
    """Part the keys inside [record] from the tables beside it, and keep those among which *key* stands."""
    inside = [name.removeprefix("record.") for name in known if name.startswith("record.")]
    if key.startswith("record."):
        return inside, key.removeprefix("record.")
    return ["record", *(name for name in known if not name.startswith("record."))], key
