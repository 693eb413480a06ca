"""The receipt of an assessment: with what law, what record and what assumptions it was made."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.engine.wording import what_if
from csc_rules.law.model import LaidOver
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Record


@frozen(kw_only=True)
class Receipt:
    """Say what an assessment was made with, so that the same inputs can be found again.

    Digests are SHA-256; a ruleset's covers everything it uses, and what is laid over it. ``amendments`` are the files
    laid over, each with its title and the digest of its text.
    """

    tool: str
    rulesets: tuple[tuple[str, str], ...]
    as_at: date
    law_at: date | None
    assumptions: tuple[tuple[str, date], ...]
    record: str
    evidence: tuple[tuple[str, str], ...]
    amendments: tuple[LaidOver, ...] = ()


def hypotheticals(found: Receipt) -> Iterator[str]:
    """Yield a loud line for each thing that makes what a receipt is of a hypothetical."""
    yield from (what_if(laid) for laid in found.amendments)
    for event, day in found.assumptions:
        yield f"WHAT IF: this assumes {event} on {spoken(day)}; it is no statement of what the law asks"
    if found.law_at is not None:
        yield f"HYPOTHETICAL: the law is taken as it stood on {spoken(found.law_at)}, whatever came after"


def receipt(
    tool: str,
    rulesets: Iterable[Ruleset],
    record: Record,
    as_at: date,
    law_at: date | None,
    assumed: Mapping[str, date],
) -> Receipt:
    """Make the receipt of a check."""
    rulesets = tuple(rulesets)
    files = {
        (entry.file, entry.sha256)
        for fact in record.facts()
        for entry in fact.evidence
        if entry.file is not None and entry.sha256 is not None
    }
    return Receipt(
        tool=tool,
        rulesets=tuple((ruleset.id, ruleset.digest) for ruleset in rulesets),
        as_at=as_at,
        law_at=law_at,
        assumptions=tuple(sorted(assumed.items())),
        record=record.digest or hashlib.sha256(repr(record).encode()).hexdigest(),
        evidence=tuple(sorted(files)),
        amendments=laid_over(rulesets),
    )


def laid_over(rulesets: Iterable[Ruleset]) -> tuple[LaidOver, ...]:
    """List the amendment files that are laid over some rulesets or what they use, each once."""
    found = (laid for ruleset in rulesets for unit in ruleset.units for laid in unit.laid_over)
    return tuple(dict.fromkeys(found))
