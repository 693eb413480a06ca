"""The keys of a record file: the one place where they differ from the names of the model."""

from __future__ import annotations

from attrs import fields

from csc_rules.record.model import Record
from csc_rules.similar import nearest

_KEYS = {
    "since": "from",
    "consulted": "with",
    "involving": "with",
    "beneficiary": "for",
    "contributions": "contribution",
    "payments": "payment",
}

# Of a record itself: the tables beside [record]; every other attribute is a key inside [record].
_TABLES = {
    "bodies": "body",
    "memberships": "membership",
    "documents": "document",
    "acts": "act",
    "consultations": "consultation",
    "activities": "activity",
    "funds": "fund",
    "determinations": "determination",
    "remarks": "remark",
    "excuses": "excuse",
    "complete": "complete",
    "owners": "owner",
}

# Set by the reader, never written in a file.
UNWRITTEN = frozenset({"path", "digest", "place"})

# What people write instead, beside the model's own names.
_OFTEN_MEANT = {"date": "on", "when": "on", "start": "from", "begin": "from", "end": "through", "name": "title"}


def key_of(owner: type, attribute: str) -> str:
    """Return the key under which an attribute is written; for the record's own, the path from the top of the file.

    >>> from csc_rules.record.model import Act
    >>> key_of(Act, "beneficiary"), key_of(Record, "acts"), key_of(Record, "body")
    ('for', 'act', 'record.body')
    """
    if owner is Record:
        return _TABLES.get(attribute) or f"record.{attribute}"
    return _KEYS.get(attribute, attribute)


def keys_of(owner: type) -> list[str]:
    """Return every key that may be written for a class of the model, in the model's order."""
    return [key_of(owner, part.name) for part in fields(owner) if part.name not in UNWRITTEN]


def meant(key: str, known: list[str]) -> str | None:
    """Return the key that was probably meant by one that is not known."""
    for guess in (key.replace("-", "_"), _KEYS.get(key), _OFTEN_MEANT.get(key)):
        if guess in known:
            return guess
    return next(iter(nearest(key, known)), None)
