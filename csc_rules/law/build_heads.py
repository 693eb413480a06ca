"""What every statement has, taken from its block: name, title, provisions, days in force, gist."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, TypeVar

from attrs import frozen

from csc_rules.language import nodes as n
from csc_rules.law.model import ALWAYS, Force, Instrument
from csc_rules.law.provisions import expand
from csc_rules.law.words import Words
from csc_rules.spans import Source

C = TypeVar("C", bound=n.Clause)


@frozen(kw_only=True)
class Surroundings:
    """What a block needs to know of its file and of the units in use.

    ``inherited`` are the days in force of the instrument, where they are known; ``titles`` are those of bodies and
    classes; ``instrument`` is absent in a register and while the instrument itself is built.
    """

    source: Source
    words: Words
    titles: Mapping[str, str]
    jurisdiction: str | None = None
    instrument: Instrument | None = None
    inherited: Force = ALWAYS


def clauses(block: n.Block, kind: type[C]) -> tuple[C, ...]:
    """List the clauses of one form, in the order written."""
    return tuple(clause for clause in block.clauses if isinstance(clause, kind))


def first(block: n.Block, kind: type[C]) -> C | None:
    """Return the first clause of a form, or none."""
    return next(iter(clauses(block, kind)), None)


def setting(block: n.Block, key: str) -> str | None:
    """Return the name that a keyword of the block is set to."""
    return next((clause.value.text for clause in clauses(block, n.Setting) if clause.key == key), None)


def quoted(block: n.Block, key: str) -> tuple[str, ...]:
    """List the texts that stand behind a keyword."""
    return tuple(text.text for clause in clauses(block, n.Texts) if clause.key == key for text in clause.texts)


def flag(block: n.Block, key: str) -> bool:
    """Tell whether a keyword stands alone in the block."""
    return any(clause.key == key for clause in clauses(block, n.Flag))


def address(block: n.Block) -> str | None:
    """Return the web address of the block's source."""
    found = first(block, n.SourceAddress)
    return found.address if found else None


def spaced(name: str) -> str:
    """Return a name as words.

    >>> spaced("adopt-strategy")
    'adopt strategy'
    """
    return name.replace("-", " ")


def cited(refs: Iterable[n.ProvisionRef]) -> tuple[str, ...]:
    """List provisions with their ranges written out, each once; a range that does not hold gives its first."""
    found: dict[str, None] = {}
    for ref in refs:
        found.update(dict.fromkeys(span_of(ref)))
    return tuple(found)


def span_of(ref: n.ProvisionRef) -> tuple[str, ...]:
    """List the provisions of one reference."""
    try:
        return expand(ref.text, ref.last)
    except ValueError:
        return (ref.text,)


def days(tail: n.Tail) -> Force:
    """Return the days in force that the end of a line gives."""
    return Force(since=_day(tail.since), until=_day(tail.until))


def _day(node: n.Day | None) -> date | None:
    return node.day if node else None


def both(one: Force, other: Force) -> Force:
    """Return the days that lie in both.

    >>> both(Force(since=date(2015, 12, 10)), Force(until=date(2022, 4, 1))).until
    datetime.date(2022, 4, 1)
    """
    since = [day for day in (one.since, other.since) if day]
    until = [day for day in (one.until, other.until) if day]
    return Force(since=max(since, default=None), until=min(until, default=None))


def own_days(block: n.Block) -> Force:
    """Return the days that a block states: on its first line, by ``from`` and ``until``, or in its sentence."""
    found = days(block.tail)
    for clause in clauses(block, n.Dated):
        if clause.key in ("from", "until"):
            found = both(found, Force(**{_FIELD[clause.key]: clause.day.day}))
    for sentence in clauses(block, n.Sentence):
        found = both(found, days(sentence.tail))
    return found


_FIELD = {"from": "since", "until": "until"}


_OF_THE_WHOLE = (n.Dated, n.Sentence, n.ClockClause, n.EarlierActs)


def tails(block: n.Block) -> tuple[n.Tail, ...]:
    """List the ends of lines that speak of the whole statement: those of its first line, dates, sentence and clock."""
    whole = tuple(clause.tail for clause in block.clauses if isinstance(clause, _OF_THE_WHOLE))
    return (block.tail, *whole)


def head(block: n.Block, around: Surroundings, *, inherits: bool = True) -> dict[str, Any]:
    """Return what every statement has, by field; with *inherits*, cut to the days the instrument is in force."""
    assert block.name is not None
    own = own_days(block)
    refs = [ref for tail in tails(block) for ref in tail.provisions]
    return {
        "id": block.name.text,
        "title": block.title.text if block.title else spaced(block.name.text),
        "provisions": cited(refs),
        "force": both(own, around.inherited) if inherits else own,
        "says": " ".join(quoted(block, "says")) or None,
        "unverified": doubt(block) or (around.instrument.unverified if around.instrument else None),
        "line": around.source.position(block.span.start).line,
    }


def doubt(block: n.Block) -> str | None:
    """Say why a statement is unverified, where it says so itself."""
    stated = [clause.why.text for clause in clauses(block, n.Unverified)]
    limits = [clause.tail for clause in clauses(block, n.Only)]
    inline = [tail.unverified.text for tail in (*tails(block), *limits) if tail.unverified]
    return next(iter([*stated, *inline]), None)


def reason(tail: n.Tail) -> str | None:
    """Say why one line is unverified, where it says so."""
    return tail.unverified.text if tail.unverified else None
