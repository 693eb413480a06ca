"""What an answer comes to in a few words, for a table that is seen at a glance; the whole of it stands elsewhere."""

from __future__ import annotations

from csc_rules.compare.relation import Relation

# How many letters a thing, a side of a contrast or any other reason takes at most.
THING, SIDE, REASON = 40, 30, 64
_AGAINST = " against "


def shortly(relation: Relation) -> str:
    """Return the reason for a relation in a few words: the first of what is added and lacked, with how many more.

    >>> shortly(Relation(kind="wider", reason="adds a; b; c", gained=("a", "b", "c")))
    'adds a and 2 more'
    >>> shortly(Relation(kind="stronger", reason="at least every 2 years against at least every 3 years"))
    'at least every 2 years against at least every 3 years'
    """
    parts = [
        f"{does} {first(things)}" for does, things in (("adds", relation.gained), ("lacks", relation.lost)) if things
    ]
    return "; ".join(parts) or contrast(relation.reason)


def first(things: tuple[str, ...]) -> str:
    """Return the first of some things, with how many more there are.

    >>> first(("district council", "police"))
    'district council and 1 more'
    """
    more = f" and {len(things) - 1} more" if len(things) > 1 else ""
    return f"{cut(things[0], THING)}{more}"


def contrast(reason: str) -> str:
    """Return a reason cut short; of a contrast, each side of it.

    >>> contrast("a direction by the Secretary of State under section 497A against nothing")
    'a direction by the Secretary… against nothing'
    """
    one, against, other = reason.partition(_AGAINST)
    if against and len(reason) > REASON:
        return f"{cut(one, SIDE)}{_AGAINST}{cut(other, SIDE)}"
    return cut(reason, REASON)


def cut(text: str, length: int) -> str:
    """Return a text of at most so many letters, cut between words.

    >>> cut("children and young persons", 16), cut("children", 16)
    ('children and…', 'children')
    """
    if len(text) <= length:
        return text
    kept = text[: length - 1].rpartition(" ")[0].rstrip(" ,;:(") or text[: length - 1]
    return f"{kept}…"
