"""A suggestion out of a plain table, as a file has it: taken as it was written, or not at all.

What stands in a file may be anything. A fact that a record could not hold, or that brings evidence of its own with it,
is none that was written here.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from csc_rules.documents.case import Answer, Point
from csc_rules.documents.confirming.offers import KINDS, Offer, Seen, held
from csc_rules.record.model import Evidence, Fact, Record
from csc_rules.record.plain import table as plain_table
from csc_rules.record.structure import structure

_EVIDENCE = ("file", "page", "quote", "sha256")


def offer_from(table: Mapping[str, Any]) -> Offer | None:
    """Return the suggestion of a plain table; none where a part of it is missing, or is another one.

    >>> offer_from({"id": "a-law.a-duty/act", "point": "act", "answer": "found"}) is None
    True
    """
    try:
        return _offer(table)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def _offer(table: Mapping[str, Any]) -> Offer:
    kind, fact = table.get("kind"), table.get("fact")
    if (kind is None) != (fact is None) or (kind is not None and kind not in KINDS.values()):
        raise ValueError(kind)
    return Offer(
        id=_str(table["id"]),
        point=Point(table["point"]),
        answer=Answer(table["answer"]),
        duty=_str(table["duty"]),
        title=_str(table.get("title", "")),
        provision=_str(table.get("provision", "")),
        standing=_str(table.get("standing", "law")),
        looked_for=_str(table.get("looked_for", "")),
        why=_str(table.get("why", "")),
        certain=_str(table.get("certain", "")),
        document=_str_or_none(table.get("document")),
        period=_period(table.get("period")),
        item=_str_or_none(table.get("item")),
        kind=kind,
        fact=_fact(kind, fact) if kind is not None else None,
        needs=_strs(table.get("needs", [])),
        existing=_str_or_none(table.get("existing")),
        recorded=_str_or_none(table.get("recorded")),
        differs=_str_or_none(table.get("differs")),
        doers=_strs(table.get("doers", [])),
        seen=tuple(_seen(each) for each in _list(table.get("quote", []))),
    )


def _fact(kind: str, fact: object) -> dict[str, Any]:
    """Return a fact as a record has it. Raises ValueError for one that a record could not hold."""
    if not isinstance(fact, dict) or "evidence" in fact or "note" in fact:
        raise ValueError(fact)
    tree: dict[str, Any] = {"record": {"body": "-"}}
    if kind == "content":
        tree["document"] = [{"id": "-", "kind": "-", "contents": {_str(fact["item"]): {**_without(fact, "item")}}}]
    elif kind == "document":
        tree["document"] = [fact]
    else:
        tree[kind] = [fact]
    record, problems = structure(tree, days_as_text=True)
    if record is None or problems:
        raise ValueError(fact)
    return plain_table(_made(record, kind))


def _made(record: Record, kind: str) -> Fact:
    match kind:
        case "act":
            return record.acts[0]
        case "consultation":
            return record.consultations[0]
        case "content":
            return record.documents[0].contents[0]
        case _:
            return record.documents[0]


def _without(fact: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in fact.items() if name != key}


def _seen(table: Mapping[str, Any]) -> Seen:
    file, page, quote, digest = (_str(table[key]) if table.get(key) else None for key in _EVIDENCE)
    evidence = Evidence(file=file, page=page, quote=quote, sha256=digest)
    if any(text is not None and text != held(text) for text in (file, page, quote, digest)):
        raise ValueError(evidence)
    return Seen(evidence=evidence, answer=Answer(table.get("answer", Answer.PARTLY)))


def _period(text: object) -> tuple[date, date] | None:
    if text is None:
        return None
    first, _, last = _str(text).partition("/")
    return date.fromisoformat(first), date.fromisoformat(last)


def _str(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(value)
    return value


def _str_or_none(value: object) -> str | None:
    return None if value is None else _str(value)


def _list(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise TypeError(value)
    return value


def _strs(value: object) -> tuple[str, ...]:
    return tuple(map(_str, _list(value)))
