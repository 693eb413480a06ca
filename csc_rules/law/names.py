"""The names of bodies: folded for comparison, all that a body bears or bore, and what has to be said of one used."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from datetime import date
from functools import lru_cache

from csc_rules.law.model import Body, FormerName


@lru_cache(maxsize=65_536)
def fold(name: str) -> str:
    """Fold a name for comparison: case, white space, apostrophes, "&" for "and", and a leading "the".

    >>> fold("The  Children’s Commissioner")
    "children's commissioner"
    """
    plain = unicodedata.normalize("NFKC", name).replace("’", "'").replace("&", " and ")
    return " ".join(plain.casefold().split()).removeprefix("the ")


def names_of(body: Body) -> Iterator[str]:
    """Yield every name of a body: its id, its title, its aliases, and those it bore before."""
    yield body.id
    yield body.id.replace("-", " ")
    yield body.title
    yield from body.aliases
    yield from (former.name for former in body.former_names)


def said_of(body: Body, name: str, day: date | None) -> str | None:
    """Say how a name was taken, where it is not the body's title or id."""
    if fold(name) in (fold(body.title), body.id, fold(body.id.replace("-", " "))):
        return _not_yet_named(body, day)
    for former in body.former_names:
        if fold(former.name) == fold(name):
            return _formerly(body, former, day)
    return f"“{name}” is taken to be {body.title}"


def _formerly(body: Body, former: FormerName, day: date | None) -> str | None:
    if day is not None and day < former.until:
        return None
    return f"“{former.name}” has been called {body.title} since {former.until.isoformat()}"


def _not_yet_named(body: Body, day: date | None) -> str | None:
    """Say what the body was called on a day before it took its present name."""
    for former in sorted(body.former_names, key=lambda entry: entry.until):
        if day is not None and day < former.until:
            return f"{body.title} was called {former.name} until {former.until.isoformat()}"
    return None
