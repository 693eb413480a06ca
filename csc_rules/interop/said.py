"""What a statement says, part by part, in words for people and in plain values for programs.

Each field of a statement becomes parts of its own, so that a field that is added to the model is exported without being
named here. What is none of a part's own words is found by its type.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any

from attrs import NOTHING, Attribute, fields, frozen, has

from csc_rules.engine.wording import Words
from csc_rules.interop.kinds import KINDS
from csc_rules.interop.spoken import spoken_part
from csc_rules.law.model import ALWAYS, Duty, Force, Statement
from csc_rules.law.model.vocabulary import Slot


@frozen(kw_only=True)
class Said:
    """One thing that a statement says: what it is, in words, and as pairs of a name and a plain value.

    Its own provisions and days are those in which it differs from its statement. ``value`` is what the model holds.
    """

    name: str
    text: str
    pairs: tuple[tuple[str, str], ...]
    value: Any
    provisions: tuple[str, ...] = ()
    force: Force = ALWAYS
    unverified: str | None = None


@frozen(kw_only=True)
class Entry:
    """A statement with its kind, its id and title, where it stands, its days, its gist, and all it says."""

    kind: str
    id: str
    title: str
    value: Any
    said: tuple[Said, ...]
    provisions: tuple[str, ...] = ()
    force: Force = ALWAYS
    gist: str | None = None
    unverified: str | None = None

    def all(self, *names: str) -> tuple[Said, ...]:
        """Return what it says under some names, in their order."""
        return tuple(each for name in names for each in self.said if each.name == name)


# What an entry carries itself, and of a part what is told apart from its values.
OWN = frozenset({"id", "title", "provisions", "force", "says", "unverified", "line"})
APART = frozenset({"provisions", "force", "unverified"})

# Where the line of a rule file is that a statement stands on is of no use to those who do not have the file.
LEFT_OUT = frozenset({"line"})

# What one of several is called; everything else is called by the name of its field.
_ONE = {
    "aliases": "also-called",
    "all_provisions": "provision",
    "areas": "area",
    "bearers": "bearer",
    "consultees": "consultee",
    "days": "day",
    "events": "event",
    "former_clocks": "former-clock",
    "former_names": "former-name",
    "items": "item",
    "kinds": "belongs-to",
    "limits": "limit",
    "members": "member",
    "phrases": "phrase",
    "procedures": "procedure",
    "provisos": "condition",
    "qualifiers": "qualifier",
    "readings": "rival-reading",
    "remedies": "consequence",
    "shows": "shows",
    "successors": "successor",
    "verb": "act",
}


def entry(kind: str, value: Statement | Slot, words: Words) -> Entry:
    """Return a statement, or a question that is left to somebody, with all it says.

    >>> from csc_rules.law.loader import load_ruleset
    >>> law = load_ruleset("ni-act-2015")
    >>> found = entry("duty", law.duties["first-report"], Words(ruleset=law, register=law.register))
    >>> [said.name for said in found.said][:4], found.all("clock")[0].pairs[:2]
    (['bearer', 'act', 'object', 'ordinal'], (('is', 'within-span'), ('count', '18')))
    """
    statement = value if isinstance(value, Statement) else None
    return Entry(
        kind=kind,
        id=value.id,
        title=statement.title if statement else value.id,
        value=value,
        said=tuple(_said(value, words)),
        provisions=value.provisions,
        force=statement.force if statement else ALWAYS,
        gist=statement.says if statement else None,
        unverified=statement.unverified if statement else None,
    )


def _said(value: Any, words: Words) -> Iterator[Said]:
    for field in fields(type(value)):
        held = getattr(value, field.name)
        if field.name in OWN or field.name == "clock_provisions" or _is_default(field, held):
            continue
        for each in held if isinstance(held, tuple) else (held,):
            yield _part(value, field.name, each, words)


def _part(owner: Any, field: str, value: Any, words: Words) -> Said:
    """Return one part. Where a clock stands is told beside it; a procedure is its text with where it stands."""
    provisions = getattr(value, "provisions", ())
    if field == "clock" and isinstance(owner, Duty):
        provisions = owner.clock_provisions
    if field == "procedures":
        value, provisions = value
    return Said(
        name=_ONE.get(field, field.replace("_", "-")),
        text=spoken_part(field, value, words),
        pairs=tuple(pairs(value)),
        value=value,
        provisions=provisions,
        force=getattr(value, "force", ALWAYS),
        unverified=getattr(value, "unverified", None),
    )


def pairs(value: Any, name: str = "") -> Iterator[tuple[str, str]]:
    """Yield a value as pairs of a dotted name and a plain text, without what has its default.

    >>> from csc_rules.law.model import Anchor, WithinSpan
    >>> list(pairs(WithinSpan(count=18, unit="months", beginning=False, anchor=Anchor(verb="adopt", object="plan"))))
    [('is', 'within-span'), ('count', '18'), ('unit', 'months'), ('beginning', 'no'),
     ('anchor.verb', 'adopt'), ('anchor.object', 'plan')]
    """
    if isinstance(value, tuple):
        for each in value:
            yield from pairs(each, name)
    elif has(type(value)):
        yield from _table(value, name)
    else:
        yield name or "value", plain(value)


def _table(value: Any, name: str) -> Iterator[tuple[str, str]]:
    if type(value) in KINDS:
        yield _dotted(name, "is"), KINDS[type(value)]
    for field in fields(type(value)):
        held = getattr(value, field.name)
        if (not name and field.name in APART) or _is_default(field, held):
            continue
        yield from pairs(held, _dotted(name, field.name.replace("_", "-")))


def _dotted(name: str, further: str) -> str:
    return f"{name}.{further}" if name else further


def _is_default(field: Attribute[Any], held: object) -> bool:
    return field.default is not NOTHING and bool(held == field.default)


def plain(value: object) -> str:
    """Return a plain value as text: days as ISO, truth as yes and no.

    >>> plain(date(2015, 12, 10)), plain(True), plain(18)
    ('2015-12-10', 'yes', '18')
    """
    match value:
        case bool():
            return "yes" if value else "no"
        case date():
            return value.isoformat()
        case _:
            return str(value)


def named(entries: Iterable[Entry]) -> frozenset[str]:
    """Return every plain text that entries hold: among them are the ids of what they name."""
    return frozenset(text for each in entries for said in each.said for _, text in said.pairs)
