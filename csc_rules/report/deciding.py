"""Suggestions as they are put to a person on a terminal or in a pipe: what was found, where, why, and what follows."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from csc_rules.documents.case import Answer, Point
from csc_rules.documents.confirming.offers import Offer
from csc_rules.report.case.words import needed
from csc_rules.report.words import page_named, plain_text

HOW = """\
Decide on each suggestion with one letter or word:
  a (accept), r (reject), c (correct: you are asked what is right), s (skip for now), q (stop; all decisions are saved)
What you accept is entered in the record with its quote, and with who decided. Nothing else is entered.
"""
WHO = "Who decides?"
RIGHT = "What is right? (found, partly, absent; found 2017-05-03; FROM/THROUGH; names with semicolons)"
WHY = "Why? (may be left empty)"
WHEN = "On which day was it done? (2017-04-01, 2017-04, 2017, or unknown)"
WIDTH = 96
MOST = 4


def question(offer: Offer, number: int, left: int) -> str:
    """Return a suggestion as it is put to a person."""
    standing = "" if offer.standing == "law" else f"; {offer.standing.replace('_', ' ')}, not law"
    lines = [f"Suggestion {number} of {left}   [{plain_text(offer.id)}]", ""]
    lines += _wrapped(f"{offer.answer.value.upper()}: {offer.looked_for}", "")
    lines += _wrapped(f"{offer.title}, {offer.provision} ({offer.duty}{standing})", "  ")
    for seen in offer.seen[:MOST]:
        entry = seen.evidence
        place = ", ".join(part for part in (entry.file, page_named(entry.page) if entry.page else None) if part)
        lines += _wrapped(f"“{entry.quote or ''}”", "    ")
        lines += _wrapped(f"{place}: {seen.answer.value} by itself", "    ")
    if len(offer.seen) > MOST:
        lines.append(f"    and {len(offer.seen) - MOST} more")
    lines += _wrapped(f"Why: {offer.why}", "  ")
    lines += [line for text in _follows(offer) for line in _wrapped(text, "  ")]
    return "\n".join(("", *lines, ""))


def who_did(offer: Offer) -> str:
    """Return the question who did what several bodies owe."""
    return plain_text(f"Who did it? ({'; '.join(offer.doers)}; or all)")


def _follows(offer: Offer) -> Iterator[str]:
    if offer.certain:
        yield f"Certain if: {offer.certain}"
    if offer.differs:
        yield f"DIFFERS from the record ({offer.recorded or offer.existing or 'it'}): {offer.differs}"
    elif offer.existing:
        yield f"In the record: {offer.recorded or offer.existing}; accepting it adds the quotes as evidence"
    if offer.answer is Answer.PARTLY and offer.point is not Point.ITEM:
        yield "Accepting it enters no act: it is only touched on. Correct it with “found” if you know that it was done."
    elif offer.fact is not None and not offer.existing:
        yield f"Would enter: {offer.kind}: {_plain(offer.fact)}"
    if offer.needs and offer.answer is Answer.FOUND:
        yield f"Still needed: {needed(offer.needs)}"


def _plain(value: object) -> str:
    """Return a plain value of a record in words."""
    match value:
        case dict():
            return "; ".join(f"{key}: {_plain(entry)}" for key, entry in value.items())
        case list():
            return ", ".join(map(_plain, value))
        case _:
            return str(value)


def _wrapped(text: str, indent: str) -> list[str]:
    return textwrap.wrap(
        plain_text(text),
        WIDTH,
        initial_indent=indent,
        subsequent_indent=f"{indent}  ",
        break_long_words=False,
        break_on_hyphens=False,
    )
