"""Facts that suggestions are about, in words: what a record says, or would say."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.dates import When
from csc_rules.record.model import Act, Consultation, Content, Document, Fact


def in_words(fact: Fact | None) -> str:
    """Say in words what a record says.

    >>> in_words(Act(act="publish", document="plan-2017", on=When.parse("2017-04-01")))
    'act: publish plan-2017, on 1 April 2017'
    """
    match fact:
        case Act():
            return ", ".join((f"act: {fact.act} {fact.document or ''}".rstrip(), *_who(fact), _day(fact.on, "on")))
        case Consultation():
            return ", ".join(_consultation(fact))
        case Content():
            return f"required item “{fact.item}”: {fact.status}"
        case Document():
            time = f", for {fact.period.since} to {fact.period.through}" if fact.period is not None else ""
            return f"document {fact.id}: {fact.kind}{time}"
        case _:
            return ""


def _who(fact: Act) -> Iterator[str]:
    if fact.by:
        yield f"by {', '.join(fact.by)}"
    if fact.to:
        yield f"to {', '.join(fact.to)}"


def _consultation(fact: Consultation) -> Iterator[str]:
    yield f"{fact.act} about {', '.join(fact.about)}"
    yield f"with {', '.join(fact.consulted)}" if fact.consulted else "with whom is not said"
    if fact.by:
        yield f"by {', '.join(fact.by)}"
    yield _day(fact.since, "from") + (f" to {fact.through}" if fact.through else "")


def _day(day: When, word: str) -> str:
    return f"{word} {day}" if day.earliest or day.latest else str(day)
