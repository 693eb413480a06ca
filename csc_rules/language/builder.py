"""From the parts of a line to its node: each part goes to the field that its role names."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import NOTHING, Attribute, fields, frozen

from csc_rules.language import nodes as n
from csc_rules.language.parts import Branch, Leaf, Part
from csc_rules.spans import Span

OWN = ("span", "comments")
_INTRODUCED_BY = {
    "since": "'from'",
    "beneficiary": "'for'",
    "question": "a text in quotes",
    "last_day": "'last day'",
    "last_day_latest": "'last day'",
    "days_late": "'days late'",
    "days_late_latest": "'days late'",
}


@frozen
class NodeError(Exception):
    """A line follows its grammar and still makes no node: a day that is not in the calendar, a part given twice."""

    code: str
    message: str
    span: Span
    hint: str = ""


def build(branch: Branch, offset: int, **given: object) -> Any:
    """Make the node that a branch becomes.

    *offset* is where the line stands in its source; *given* are fields that the line itself does not hold, such as
    its comments. Raises NodeError, whose span counts from the start of the source.
    """
    roles: dict[str, list[Part]] = {}
    for part in branch.parts:
        roles.setdefault(part.role, []).append(part)
    made: dict[str, Any] = {"span": branch.span.shifted(offset), **given}
    for each in fields(branch.becomes):
        if each.name not in made and each.name not in OWN:
            made |= _field(each, roles.get(each.name, []), branch, offset)
    return branch.becomes(**made)


def _field(each: Attribute[Any], parts: list[Part], branch: Branch, offset: int) -> Mapping[str, object]:
    if str(each.type).startswith("tuple["):
        return {each.name: tuple(_value(part, offset) for part in parts)}
    if len(parts) > 1:
        raise NodeError("RL007", f"found {_word(each.name)} twice; expected it once", parts[1].span.shifted(offset))
    if parts:
        return {each.name: _value(parts[0], offset)}
    if str(each.type) == "bool":
        return {each.name: False}
    if each.default is NOTHING:
        end = branch.span.end + offset
        raise NodeError("RL004", f"found the end of the line; expected {_word(each.name)}", Span(end, end + 1))
    return {}


def _word(role: str) -> str:
    """Return what introduces a role in a line."""
    return _INTRODUCED_BY.get(role, f"'{role}'")


def _value(part: Part, offset: int) -> object:
    return build(part, offset) if isinstance(part, Branch) else _leaf(part, part.span.shifted(offset))


def _leaf(leaf: Leaf, span: Span) -> object:
    written = str(leaf.value)
    match leaf.kind:
        case "name":
            return n.Name(text=written, span=span)
        case "text":
            return n.Text(text=written[1:-1], span=span)
        case "day":
            return _day(written, span)
        case "provision":
            first, _, last = written.partition("-(")
            return n.ProvisionRef(text=first, last=last[:-1] or None, span=span)
        case "count":
            return int(written)
        case "address" | "letter":
            return written[1:-1]
        case _:
            return leaf.value


def _day(written: str, span: Span) -> n.Day:
    try:
        return n.Day(day=date.fromisoformat(written), span=span)
    except ValueError:
        hint = "a day is written year-month-day, such as 2011-04-01"
        raise NodeError("RL006", f"found '{written}'; expected a day that is in the calendar", span, hint) from None
