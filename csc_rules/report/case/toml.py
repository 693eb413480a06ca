"""A case as a file to be filled in: a table for each suggestion, with an empty decision; ``record accept`` reads it."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from datetime import date
from typing import Any

from csc_rules.documents.case import Bearing, Case, Suggestion
from csc_rules.documents.confirming.offers import Offer, Seen, offers_of
from csc_rules.documents.model import Notice
from csc_rules.record.layout import block
from csc_rules.record.plain import table
from csc_rules.report.case.words import (
    SILENCE,
    SUGGESTED,
    entered_line,
    heading,
    in_order,
    needed,
    notice_line,
    notices,
    period,
    regime_line,
    tone,
    unread_line,
)
from csc_rules.report.visible import one_line, visible
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown
from csc_rules.version import VERSION

WIDTH = 110
HOW = (
    'Decide on each suggestion: decision = "accept", "reject" or "correct"; leave it empty to decide another day.',
    "accept: the fact, or evidence for one that is in the record, is entered. “Partly” never enters an act.",
    'correct: say under "correction" what is right: found, partly, absent; found 2017-05-03; FROM/THROUGH for a time.',
    'on: the day on which it was done, where the text does not say so, or "unknown".',
    'done_by: who did it, where several bodies owe it: names with semicolons, or "all". by: who decides.',
    "Then: csc-rules record accept RECORD THIS_FILE",
)


def toml_file(case: Case, shown: Shown) -> bytes:  # noqa: ARG001 - a case hides nothing
    """Return a case as the content of a TOML file to be filled in."""
    return to_toml(case).encode()


def to_toml(case: Case) -> str:
    """Return a case as TOML to be filled in.

    >>> import tomllib
    >>> from csc_rules.documents.case import Named
    >>> made = to_toml(Case(body=Named(id="b", title="A Body"), law_at=date(2020, 1, 1)))
    >>> tomllib.loads(made)["reading"]["body"]
    'A Body'
    """
    parts = [*_top(case), "", _reading(case), *_files(case)]
    parts += [_notice(each) for each in notices(case)]
    case = in_order(case)
    offers = offers_of(case)
    parts += [_suggestion(*each) for each in zip(case.suggestions, offers, strict=True)]
    return "\n".join(parts) + ("" if parts[-1].endswith("\n") else "\n")


def _said(text: str) -> str:
    lines = textwrap.wrap(
        one_line(text),
        WIDTH,
        initial_indent="# ",
        subsequent_indent="#   ",
        break_on_hyphens=False,
        break_long_words=False,
    )
    return "\n".join(lines) or "#"


def _top(case: Case) -> Iterator[str]:
    yield _said(f"What was read for {heading(case)}; time: {period(case)}.")
    for text in (SUGGESTED, SILENCE, DISCLAIMER, *HOW):
        yield _said(text)


def _reading(case: Case) -> str:
    plain: dict[str, Any] = {"body": visible(case.body.title)}
    if case.jointly:
        plain["jointly_with"] = [visible(each.title) for each in case.jointly]
    if case.period:
        plain["period"] = _days(case.period)
    plain |= {"law_at": case.law_at, "made_by": f"csc-rules {VERSION}"}
    regimes = "".join(f"{_said(regime_line(each))}\n" for each in case.regimes)
    return f"{block(('reading',), plain)}{regimes}"


def _days(period: tuple[date, date]) -> str:
    return f"{period[0].isoformat()}/{period[1].isoformat()}"


def _files(case: Case) -> Iterator[str]:
    kinds = dict(case.kinds)
    for file in case.files:
        plain: dict[str, Any] = {"name": visible(file.name), "sha256": file.sha256, "kind": file.kind}
        more = {"title": file.title, "pages": file.pages, "appears_to_be": kinds.get(file.name)}
        plain |= {key: visible(value) if isinstance(value, str) else value for key, value in more.items() if value}
        if file.unread:
            plain["unread"] = list(file.unread)
        told = f"{_said(unread_line(file))}\n" if file.unread else ""
        yield told + block(("file",), plain, one_of_many=True)


def _notice(notice: Notice) -> str:
    plain: dict[str, Any] = {"code": notice.code, "text": visible(notice.text)}
    if notice.quotes:
        plain["quote"] = [
            {"file": visible(each.file), "where": each.where, "text": visible(each.text)} for each in notice.quotes
        ]
    return f"{_said(notice_line(notice))}\n{block(('notice',), plain, one_of_many=True)}"


def _suggestion(suggestion: Suggestion, offer: Offer) -> str:
    told = [_said(f"{suggestion.answer.value.upper()}: {offer.looked_for} ({offer.provision})"), _said(offer.why)]
    if offer.certain:
        told.append(_said(f"certain if: {offer.certain}"))
    if fact := entered_line(suggestion):
        told.append(_said(f"would enter: {fact}"))
    if offer.needs:
        told.append(_said(f"still needs: {needed(offer.needs)}"))
    if offer.differs:
        told.append(
            _said(f"DIFFERS from the record ({offer.recorded or offer.existing or 'the record'}): {offer.differs}")
        )
    plain = {"decision": "", "correction": "", "on": "", "done_by": "", "by": "", "reason": "", **plain_offer(offer)}
    quotes = [_quote(*each) for each in zip(suggestion.bearings, offer.seen, strict=True)]
    if quotes:
        plain["quote"] = quotes
    return "\n".join((*told, block(("suggestion",), plain, one_of_many=True)))


def _quote(bearing: Bearing, seen: Seen) -> dict[str, Any]:
    return {**plain_seen(seen), "says": tone(bearing), "why": visible(bearing.why)}


def plain_seen(seen: Seen) -> dict[str, Any]:
    """Return where a suggestion was seen as a plain table."""
    return {**table(seen.evidence), "answer": seen.answer.value}


def plain_offer(offer: Offer) -> dict[str, Any]:
    """Return a suggestion as a plain table, without what a person decides and without its quotes."""
    plain: dict[str, Any] = {
        "id": visible(offer.id),
        "answer": offer.answer.value,
        "point": offer.point.value,
        "duty": visible(offer.duty),
        "title": visible(offer.title),
        "provision": visible(offer.provision),
        "standing": offer.standing,
        "looked_for": visible(offer.looked_for),
        "why": visible(offer.why),
        "certain": visible(offer.certain),
        "document": offer.document,
        "period": _days(offer.period) if offer.period else None,
        "item": offer.item,
        "needs": list(offer.needs),
        "existing": offer.existing,
        "recorded": visible(offer.recorded) if offer.recorded else None,
        "doers": list(offer.doers),
        "differs": visible(offer.differs) if offer.differs else None,
        "kind": offer.kind,
        "fact": dict(offer.fact) if offer.fact is not None else None,
    }
    return {key: value for key, value in plain.items() if value not in (None, "", [])}
