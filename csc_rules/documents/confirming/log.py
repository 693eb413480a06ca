"""The log of decisions about suggestions, kept in a file beside the record: what was accepted, rejected, corrected.

It settles nothing. A second reading looks into it, so that what was decided is not asked again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date
from typing import Any

from attrs import frozen

from csc_rules.documents.confirming.offers import Offer
from csc_rules.errors import Diagnostic, Place, RecordError
from csc_rules.record.files import decode, read_bytes
from csc_rules.record.layout import block
from csc_rules.record.model import Evidence
from csc_rules.record.plain import table
from csc_rules.record.syntax import parse
from csc_rules.value import Value

NO_LOG = "IN509"
EXPECTED = "the log of decisions that “csc-rules record accept” keeps beside a record"
_HEAD = """\
# Decisions about what was read, kept by “csc-rules record accept” beside the record. They settle nothing by themselves:
# what was accepted stands in the record. Without this file, a second reading asks everything again.
"""


@frozen(kw_only=True, eq=False, repr=False)
class Logged(Value):
    """A decision about a suggestion: which, on what words, what was decided, by whom, when and why."""

    suggestion: str
    period: tuple[date, date] | None
    answer: str
    decision: str
    correction: str | None
    by: str | None
    on: date | None
    reason: str | None
    quotes: tuple[Evidence, ...] = ()

    @property
    def key(self) -> tuple[object, ...]:
        """Return by what the suggestion is known again; see ``Offer.key``."""
        return (self.suggestion, self.period, self.answer, frozenset(each.quote for each in self.quotes))


def log_of(record: str) -> str:
    """Return where the log of a record is kept.

    >>> log_of("work/fife.toml")
    'work/fife.read.toml'
    """
    return f"{os.path.splitext(record)[0]}.read.toml"


def logged(record: str) -> tuple[bytes | None, tuple[Logged, ...]]:
    """Return the content of the log of a record, and the decisions in it; none where there is no log.

    Raises RecordError where it is none.
    """
    path = log_of(record)
    if not os.path.exists(path):
        return None, ()
    content = read_bytes(path, EXPECTED)
    tree, faults = parse(decode(content, path, EXPECTED), path)
    if tree is None or faults:
        raise RecordError(faults)
    try:
        listed: Any = tree.get("reading", [])
        return content, tuple(_logged(each) for each in listed)
    except (KeyError, TypeError, ValueError, AttributeError):
        said = f"found a file that is not what it was written as; expected {EXPECTED}"
        hint = "put it right, or move it away: everything is then asked again"
        raise RecordError([Diagnostic(NO_LOG, said, (Place(path),), hint)]) from None


def _logged(plain: Any) -> Logged:
    period = plain.get("period")
    first, _, last = period.partition("/") if period else ("", "", "")
    return Logged(
        suggestion=plain["suggestion"],
        period=(date.fromisoformat(first), date.fromisoformat(last)) if period else None,
        answer=plain["answer"],
        decision=plain["decision"],
        correction=plain.get("correction"),
        by=plain.get("by"),
        on=plain.get("on"),
        reason=plain.get("reason"),
        quotes=tuple(Evidence(**each) for each in plain.get("quote", ())),
    )


def with_more(content: bytes | None, known: Iterable[Logged], more: Iterable[Logged]) -> bytes | None:
    """Return the content of a log with more decisions behind those that are there; what is there stays as it is."""
    there = {(each.key, each.decision, each.correction) for each in known}
    new = [each for each in more if (each.key, each.decision, each.correction) not in there]
    if not new:
        return content
    before = (content or _HEAD.encode()).decode()
    blocks = [block(("reading",), _plain(each), one_of_many=True) for each in new]
    return "\n".join([before if before.endswith("\n") else f"{before}\n", *blocks]).encode()


def _plain(each: Logged) -> dict[str, Any]:
    period = f"{each.period[0].isoformat()}/{each.period[1].isoformat()}" if each.period else None
    parts: dict[str, Any] = {
        "suggestion": each.suggestion,
        "period": period,
        "answer": each.answer,
        "decision": each.decision,
        "correction": each.correction,
        "by": each.by,
        "on": each.on,
        "reason": each.reason,
        "quote": [table(entry) for entry in each.quotes],
    }
    return {key: value for key, value in parts.items() if value}


def decided_before(offers: Iterable[Offer], known: Iterable[Logged]) -> tuple[Offer, ...]:
    """Return the suggestions that were decided before, on the same words."""
    keys = {each.key for each in known}
    return tuple(offer for offer in offers if offer.key in keys)
