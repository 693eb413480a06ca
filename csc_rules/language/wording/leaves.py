"""The words of the small nodes: names, texts, days, provisions, and lists of them."""

from __future__ import annotations

from collections.abc import Iterable

from csc_rules.language import nodes as n

BREAK = "\n"

Pieces = list[str]


def of_text(text: n.Text) -> str:
    """Return a text in its quotes."""
    return f'"{text.text}"'


def of_day(day: n.Day) -> str:
    """Return a day as it is written."""
    return day.day.isoformat()


def of_party(party: n.Name | n.Text) -> str:
    """Return a name as it is, a text in its quotes."""
    return party.text if isinstance(party, n.Name) else of_text(party)


def of_provision(ref: n.ProvisionRef) -> str:
    """Return a provision as it is cited."""
    return f"{ref.text}-({ref.last})" if ref.last else ref.text


def of_ref(ref: n.Ref) -> str:
    """Return a body or class with its quantifier."""
    words = [ref.quantifier, ref.name.text, "in its area" if ref.in_its_area else None]
    return " ".join(word for word in words if word)


def listed(words: Iterable[str]) -> Pieces:
    """Return the pieces of a list: each with a comma, but for the last."""
    *others, last = words
    return [*(f"{word}," for word in others), last]


def maybe(keyword: str, word: str | None) -> Pieces:
    """Return a keyword with what it introduces, or nothing where there is nothing to introduce."""
    return [] if word is None else [keyword, word]


def text_or_none(text: n.Text | None) -> str | None:
    """Return a text in its quotes, where there is one."""
    return None if text is None else of_text(text)


def day_or_none(day: n.Day | None) -> str | None:
    """Return a day as it is written, where there is one."""
    return None if day is None else of_day(day)


def party_or_none(party: n.Name | n.Text | None) -> str | None:
    """Return a name or a text, where there is one."""
    return None if party is None else of_party(party)
