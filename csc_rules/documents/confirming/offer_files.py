"""Suggestions as they come back from a person: from a workbook or a TOML file, each decision with its cell or line."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime
from typing import Any

from attrs import field, frozen

from csc_rules.documents.confirming import suggestion_sheet as names
from csc_rules.documents.confirming.offered import offer_from
from csc_rules.documents.confirming.offers import DECISIONS, Offer, held
from csc_rules.documents.limits import SUGGESTED_QUOTES, SUGGESTIONS
from csc_rules.errors import Diagnostic, Place, RecordError
from csc_rules.law.names import fold
from csc_rules.record.files import decode, read_bytes
from csc_rules.record.formats import suffix_of
from csc_rules.record.lines import Lines
from csc_rules.record.returned import letters
from csc_rules.record.syntax import parse
from csc_rules.record.workbook.file import Page, pages
from csc_rules.similar import nearest
from csc_rules.spans import Source

NO_SUGGESTIONS = "IN501"
NO_DECISION = "IN502"
SPOILT = "IN503"
OTHER_BODY = "IN510"
TOO_MANY = "IN515"
EXPECTED = "suggestions, as “csc-rules read … -o suggestions.xlsx” or .toml writes them"

# The keys of a TOML file that a person fills in, and the columns of a workbook for the same.
FILLED_IN = {
    "decision": names.DECISION,
    "correction": names.CORRECTION,
    "on": names.DONE_ON,
    "done_by": names.DONE_BY,
    "by": names.WHO,
    "decided_on": names.DECIDED_ON,
    "reason": names.REASON,
}


@frozen(kw_only=True, eq=False)
class Decided:
    """A suggestion with what a person entered beside it; ``decision`` is empty where it is still open.

    ``place`` answers where one of FILLED_IN stands; for what was typed at a terminal, it names the terminal.
    """

    offer: Offer
    decision: str = ""
    correction: str = ""
    on: str = ""
    done_by: str = ""
    by: str | None = None
    decided_on: date | None = None
    reason: str | None = None
    place: Callable[[str], Place] = field(default=lambda _: Place("standard input"))


@frozen(kw_only=True, eq=False)
class BroughtBack:
    """A file of suggestions that came back: for which body it was made, and what was decided."""

    name: str
    body: str
    entries: tuple[Decided, ...]


def brought_back(path: str) -> BroughtBack:
    """Read a file of suggestions, .xlsx or .toml.

    Raises RecordError with everything that is wrong in it, by sheet and cell or by line, or where it has more
    suggestions than any pile of files; UsageError without the extra.
    """
    suffix = suffix_of(path)
    if suffix in _READ:
        found = _READ[suffix](read_bytes(path, EXPECTED), path)
        quotes = sum(len(each.offer.seen) for each in found.entries)
        if quotes > SUGGESTED_QUOTES:
            raise RecordError([_too_many(path, quotes, SUGGESTED_QUOTES, "quotes")])
        return found
    message = f"found a file that ends in {suffix or 'nothing'}; expected {EXPECTED}"
    raise RecordError([Diagnostic(NO_SUGGESTIONS, message, (Place(path),))])


def refuse_others(found: Iterable[BroughtBack], ours: Sequence[str]) -> None:
    """Refuse suggestions that were read for another body than that of a record, which has some names.

    Raises RecordError for each file of them.
    """
    wrong = [each for each in found if fold(each.body) not in {fold(name) for name in ours}]
    if wrong:
        hint = "name the record of that body"
        raise RecordError(
            Diagnostic(
                OTHER_BODY,
                f"found suggestions for {each.body}; expected some for {ours[0]}, whose record this is",
                (Place(each.name),),
                hint,
            )
            for each in wrong
        )


# A TOML file ----------------------------------------------------------------------------------------------------------


def _of_toml(content: bytes, name: str) -> BroughtBack:
    text = decode(content, name, EXPECTED)
    tree, faults = parse(text, name)
    if tree is None or faults:
        raise RecordError(faults)
    lines = Lines(Source(name, text))
    reading, listed = tree.get("reading"), tree.get("suggestion", [])
    if not isinstance(reading, dict) or not isinstance(reading.get("body"), str) or not isinstance(listed, list):
        raise RecordError([_no_suggestions(name)])
    if len(listed) > SUGGESTIONS:
        raise RecordError([_too_many(name, len(listed))])
    wrong: list[Diagnostic] = []
    made = [_of_table(table, f"suggestion[{at}]", lines, wrong) for at, table in enumerate(listed)]
    if wrong:
        raise RecordError(wrong)
    return BroughtBack(name=name, body=reading["body"], entries=tuple(each for each in made if each is not None))


def _of_table(table: object, path: str, lines: Lines, wrong: list[Diagnostic]) -> Decided | None:
    def place(key: str) -> Place:
        return lines.value(f"{path}.{key}")

    if not isinstance(table, dict):
        wrong.append(_spoilt(place("id"), "no table"))
        return None
    return _decided(table, table, place, wrong)


# A workbook -----------------------------------------------------------------------------------------------------------


def _of_workbook(content: bytes, name: str) -> BroughtBack:
    found = {page.name: page for page in pages(content, name)}
    lacking = [each for each in (names.SUGGESTIONS, names.MADE_FROM) if each not in found]
    if lacking:
        raise RecordError([_no_suggestions(name, f"without the sheet “{lacking[0]}”")])
    page, wrong = found[names.SUGGESTIONS], list[Diagnostic]()
    head = [_text(each) for each in page.rows[0]] if page.rows else []
    wanted = (*FILLED_IN.values(), names.ID, names.DATA)
    if faults := [*_columns(head, wanted, page, name), *_merged(page, head, name)]:
        raise RecordError(faults)
    data = head.index(names.DATA)
    if (number := sum(1 for row in page.rows if _text(row[data]))) > SUGGESTIONS:
        raise RecordError([_too_many(name, number)])
    made = [_of_row(row, number, head, page, name, wrong) for number, row in enumerate(page.rows) if number]
    if wrong:
        raise RecordError(wrong)
    body = _body(found[names.MADE_FROM], name)
    return BroughtBack(name=name, body=body, entries=tuple(each for each in made if each is not None))


def _columns(head: Sequence[str], wanted: Iterable[str], page: Page, name: str) -> Iterator[Diagnostic]:
    """Yield a mistake for each column that is not there, or is there twice."""
    for column in wanted:
        if head.count(column) != 1:
            what = "no column" if column not in head else "more than one column"
            at = letters(head.index(column)) if column in head else "A"
            said = f"found {what} “{column}” on the sheet “{page.name}”; expected those that were written there"
            hint = "take the others out" if column in head else "name it again as it was"
            yield Diagnostic(SPOILT, said, (Place(f"{name}:{page.name}!{at}1"),), hint)


def _merged(page: Page, head: Sequence[str], name: str) -> Iterator[Diagnostic]:
    """Yield a mistake for cells that were made one: all but the first of them are empty, and would count as open."""
    filled = {head.index(column) for column in FILLED_IN.values() if column in head}
    for (row, column), (last_row, last_column) in page.merged:
        if filled & set(range(column, last_column + 1)):
            cells = f"{letters(column)}{row + 1}:{letters(last_column)}{last_row + 1}"
            said = f"found the cells {cells} merged; expected a decision in each row"
            place = Place(f"{name}:{page.name}!{letters(column)}{row + 1}")
            yield Diagnostic(SPOILT, said, (place,), "unmerge them, and fill in each row")


def _of_row(
    row: Sequence[object], number: int, head: list[str], page: Page, name: str, wrong: list[Diagnostic]
) -> Decided | None:
    def place(key: str) -> Place:
        column = head.index(FILLED_IN.get(key, names.ID))
        return Place(f"{name}:{page.name}!{letters(column)}{number + 1}")

    faulty = [key for key, column in FILLED_IN.items() if (number, head.index(column)) in page.faulty]
    if faulty:
        wrong += [_spoilt(place(key), "a cell that shows an error") for key in faulty]
        return None
    entered = {key: row[head.index(column)] for key, column in FILLED_IN.items()}
    known, data = _text(row[head.index(names.ID)]), _text(row[head.index(names.DATA)])
    if not data:
        if any(_text(value) for value in entered.values()):
            wrong.append(_spoilt(place("id"), "a row without its suggestion"))
        return None
    try:
        table = json.loads(data)
    except (ValueError, RecursionError):
        table = None
    if not isinstance(table, dict) or table.get("id") != known:
        wrong.append(_spoilt(place("id"), "a suggestion that is not the one that was written there"))
        return None
    return _decided(table, entered, place, wrong)


def _body(page: Page, name: str) -> str:
    for row in page.rows:
        if len(row) > 1 and _text(row[0]) == names.BODY:
            return _text(row[1])
    raise RecordError([_no_suggestions(name, f"that has lost the body on the sheet “{names.MADE_FROM}”")])


# Both -----------------------------------------------------------------------------------------------------------------


def _decided(
    table: Mapping[str, Any], entered: Mapping[str, Any], place: Callable[[str], Place], wrong: list[Diagnostic]
) -> Decided | None:
    offer = offer_from(table)
    if offer is None:
        wrong.append(_spoilt(place("id"), "a suggestion of which a part is missing or another one"))
        return None
    decision = _text(entered.get("decision")).casefold()
    if decision and decision not in DECISIONS:
        near = nearest(decision, DECISIONS)
        meant = f"did you mean {near[0]}?" if near else "leave it empty to decide later"
        said = f"found the decision “{decision}”; expected {', '.join(DECISIONS)}"
        wrong.append(Diagnostic(NO_DECISION, said, (place("decision"),), meant))
        return None
    return Decided(
        offer=offer,
        decision=decision,
        correction=_text(entered.get("correction")),
        on=_text(entered.get("on")),
        done_by=_text(entered.get("done_by")),
        by=_text(entered.get("by")) or None,
        decided_on=_day(entered.get("decided_on"), place, wrong),
        reason=_text(entered.get("reason")) or None,
        place=place,
    )


def _day(value: object, place: Callable[[str], Place], wrong: list[Diagnostic]) -> date | None:
    text = _text(value)
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        said = f"found “{text}”; expected a day"
        wrong.append(Diagnostic(NO_DECISION, said, (place("decided_on"),), "enter a day, such as 2027-01-31"))
        return None


def _text(value: object) -> str:
    """Return what stands in a cell or behind a key as text that a record can hold.

    A day becomes ISO, and a whole number loses its “.0”.
    """
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return held(str(value)) if value is not None else ""


def _spoilt(place: Place, what: str) -> Diagnostic:
    hint = "take it from a file that was not changed there; only the decisions are to be filled in"
    return Diagnostic(SPOILT, f"found {what}; expected it as it was written", (place,), hint)


def _too_many(name: str, number: int, most: int = SUGGESTIONS, what: str = "suggestions") -> Diagnostic:
    said = f"found {number:,} {what}; expected at most {most:,}, which is far more than a pile of files has"
    return Diagnostic(TOO_MANY, said, (Place(name),), "read fewer files at once, or one body or ruleset at a time")


def _no_suggestions(name: str, why: str = "without the body it was read for") -> Diagnostic:
    return Diagnostic(NO_SUGGESTIONS, f"found a file {why}; expected {EXPECTED}", (Place(name),))


_READ: Mapping[str, Callable[[bytes, str], BroughtBack]] = {".xlsx": _of_workbook, ".toml": _of_toml}
