"""The sheets and columns of the record workbook, made from the classes of the model: a new field needs no edit here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import cache

from attrs import NOTHING, frozen

from csc_rules.record import values
from csc_rules.record.model import Evidence, Fact, Record
from csc_rules.record.structure import Part, parts_of
from csc_rules.record.workbook import words

_KINDS: dict[Callable[[object], object] | None, str] = {
    values.text: "text",
    values.flag: "flag",
    values.amount: "amount",
    values.day: "day",
    values.when: "when",
}
# The keys of the column that says why a row is asked for; no record has such a value.
WHY = ("?",)
_CLOSED = {values.status: values.STATUSES, values.asking: values.ASKING}

# Which of the choices a column offers; "documents": the ids of the first sheet of the workbook that has them.
_OFFERED = {
    "kind": "kinds",
    "act": "acts",
    "acts": "acts",
    "item": "items",
    "slot": "slots",
    "duty": "duties",
    "by": "bodies",
    "to": "bodies",
    "body": "bodies",
    "host": "bodies",
    "beneficiary": "bodies",
    "consulted": "bodies",
    "involving": "bodies",
    "jointly_with": "bodies",
    "of": "classes",
    "DeclaredBody.kind": "classes",
    "Remark.about": "slots",
    "about": "documents",
    "document": "documents",
}


@frozen(kw_only=True)
class Column:
    """One column: the keys it stands for in a table of the plain tree, its title, and what it holds.

    *kind* is text, flag, amount, day, when or choice; *many*: several texts in one cell; *written*: every table has
    it, if only with an empty list; *offered*: which words can be chosen, *closed*: the only ones that can be.
    """

    keys: tuple[str, ...]
    title: str
    prompt: str
    kind: str
    many: bool = False
    written: bool = False
    needed: bool = False
    offered: str = ""
    closed: tuple[str, ...] = ()

    @property
    def header(self) -> str:
        """Return the title as it stands on the sheet, with a star where the column is needed."""
        return f"{self.title}*" if self.needed else self.title


@frozen(kw_only=True)
class Sheet:
    """One sheet: the class whose facts are its rows, and where they stand in the record.

    *key* is the list in the tree of the record, or in the row that each belongs to; *parents*: the titles of the sheets
    on which such a row may stand, none for a list of the record itself. *ref* is the title of the column with the name
    of a row, which is its id where the class has one.
    """

    title: str
    owner: type
    key: str
    columns: tuple[Column, ...]
    ref: str = ""
    ref_is_id: bool = False
    parents: tuple[str, ...] = ()
    parent: str = ""

    @property
    def noun(self) -> str:
        """Return what a row of the sheet is called."""
        return "statement" if self.owner.__name__ == "Complete" else self.owner.__name__.lower()


@cache
def body_columns() -> tuple[Column, ...]:
    """Return what is asked on the sheet Body, each with its answer beside it: the keys of [record]."""
    return tuple(column for column in _columns(Record) if column.keys[0] == "record")


@cache
def sheets() -> tuple[Sheet, ...]:
    """Return the sheets of tables, in the order of the workbook.

    >>> [sheet.title for sheet in sheets()][:4]
    ['Documents', 'Contents', 'Acts', 'Consultation']
    """
    found = list(_below(Record, ""))
    holders = tuple(sheet.title for sheet in found)
    found.append(_sheet(Evidence, "evidence", holders, words.PARENT_OF_EVIDENCE))
    order = list(words.SHEETS)
    known = {name: place for place, name in enumerate(order)}
    return tuple(sorted(found, key=lambda sheet: known.get(sheet.owner.__name__, len(order))))


def headers(sheet: Sheet, *, asking: bool = False) -> tuple[Column, ...]:
    """Return the columns of a sheet as they stand on it: the name of the row, what it belongs to, and its values.

    *asking*: with the column that says why a row is asked for, next to the name of the row.
    """
    first = []
    if sheet.ref and not sheet.ref_is_id:
        first.append(Column(keys=("",), title=sheet.ref, prompt=words.REF, kind="text"))
    if sheet.parents:
        # One sheet can be chosen from; where rows of several may be meant, their names are written.
        offered = f"!{sheet.parents[0]}" if len(sheet.parents) == 1 else ""
        of = " or ".join(sheet.parents) if len(sheet.parents) < 4 else "any sheet"
        prompt = f"The name of a row of {of}: what stands in its first column."
        first.append(Column(keys=("..",), title=sheet.parent, prompt=prompt, kind="text", needed=True, offered=offered))
    own = sorted(sheet.columns, key=lambda column: column.keys != ("id",))
    found = (*first, *own)
    why = Column(keys=WHY, title=words.WHY, prompt=words.PROMPT_OF_WHY, kind="text")
    return (*found[:1], why, *found[1:]) if asking else found


def title_of(owner: type) -> str:
    """Return the title of the sheet of a class."""
    return words.SHEETS.get(owner.__name__, f"{owner.__name__}s")


def _below(owner: type, title: str) -> Iterator[Sheet]:
    """Yield a sheet for each list of facts in a class, and for what those hold."""
    for part in parts_of(owner):
        if part.element is not None and part.many and issubclass(part.element, Fact):
            noun = "" if owner is Record else owner.__name__
            yield _sheet(part.element, part.key, (title,) if title else (), noun)
            yield from _below(part.element, title_of(part.element))


def _sheet(owner: type, key: str, parents: tuple[str, ...], parent: str) -> Sheet:
    columns = tuple(_columns(owner))
    named = any(column.keys == ("id",) for column in columns)
    ref = "" if not issubclass(owner, Fact) else "Id" if named else "Row"
    return Sheet(
        title=title_of(owner),
        owner=owner,
        key=key,
        columns=columns,
        ref=ref,
        ref_is_id=named,
        parents=parents,
        parent=parent,
    )


def _columns(owner: type) -> Iterator[Column]:
    parts = [part for part in parts_of(owner) if part.element is None or not part.many]
    # What every fact has, its note, stands behind what it says.
    for part in sorted(parts, key=lambda part: part.name == "note"):
        if part.element is None:
            yield _column(owner, part)
            continue
        for inner in parts_of(part.element):
            yield _column(part.element, inner, within=part)


def _column(owner: type, part: Part, within: Part | None = None) -> Column:
    keys = tuple(part.key.split(".")) if owner is Record else (part.key,)
    title, prompt = _word(words.TITLES, owner, part.name), _word(words.PROMPTS, owner, part.name)
    if within is not None:
        keys = (within.key, *keys)
        title = f"{_plain(within.key)} {(title or part.key).lower()}"
        prompt = words.PROMPTS.get(within.name, "")
    closed = next((choices for read, choices in _CLOSED.items() if read is part.read), ())
    kind = _KINDS.get(part.read, "choice")
    form = words.FORMS["many"] if part.many else words.FORMS.get(kind, "")
    return Column(
        keys=keys,
        title=title or _plain(keys[-1]),
        prompt=" ".join(each for each in (prompt, form) if each),
        kind=kind,
        many=part.many,
        written=part.default is NOTHING and part.many,
        needed=part.default is NOTHING and not part.many and within is None,
        offered=_word(_OFFERED, owner, part.name),
        closed=closed,
    )


def _word(table: dict[str, str], owner: type, name: str) -> str:
    return table.get(f"{owner.__name__}.{name}") or table.get(name, "")


def _plain(key: str) -> str:
    text = key.replace("_", " ").replace("-", " ")
    return text[:1].upper() + text[1:]
