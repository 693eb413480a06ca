"""A case as a Word document: what to mind, which law applies, and every suggestion with its quotes."""

from __future__ import annotations

from collections.abc import Iterator

from csc_rules.dates import spoken
from csc_rules.documents.case import Answer, Case, Suggestion
from csc_rules.documents.confirming.reverse import Duty, unserved
from csc_rules.report.case.words import (
    LAYERS,
    SILENCE,
    SUGGESTED,
    Unsaid,
    entered_line,
    file_line,
    groups,
    heading,
    needed,
    notice_line,
    notices,
    period,
    regime_line,
    tally,
    told_of,
    tone,
    unread_line,
    unsaid_of,
    what_next,
    where,
)
from csc_rules.report.visible import one_line
from csc_rules.report.word import blocks
from csc_rules.report.word.blocks import Cell, Links
from csc_rules.report.word.pages import document
from csc_rules.report.words import DISCLAIMER, capital
from csc_rules.report.written import Shown


def case_file(case: Case, shown: Shown) -> bytes:  # noqa: ARG001 - a case hides nothing
    """Return a case as the content of a Word document. Raises UsageError without the extra."""
    links, title = Links(), f"What was read for {heading(case)}"
    return document(title, title, case.law_at, list(_blocks(case, links)), links)


def _plain(text: str, style: str | None = None) -> str:
    return blocks.paragraph(blocks.run(text), style) if style else blocks.paragraph(blocks.run(text))


def _blocks(case: Case, links: Links) -> Iterator[str]:
    yield _plain(f"What was read for {heading(case)}", "Title")
    yield _plain(f"Time: {period(case)}. Law at {spoken(case.law_at)}. {DISCLAIMER}")
    yield from (_plain(line, "Alert") for line in (SUGGESTED, SILENCE))
    yield blocks.heading("Summary", 1)
    yield _plain(f"Points: {tally(case.suggestions)}. What next: {what_next(case)}.")
    kinds = dict(case.kinds)
    told = ((file_line(text, kinds), unread_line(text.file)) for text in case.texts)
    yield from blocks.listed(blocks.run("; ".join(part for part in each if part)) for each in told)
    yield from _minded(case)
    if case.regimes:
        yield blocks.heading("Which law applies", 1)
        yield from blocks.listed(blocks.run(regime_line(each)) for each in case.regimes)
    for standing, title in LAYERS.items():
        for group in groups(case, standing):
            yield blocks.heading(f"{capital(group.title)}: {title}", 1)
            for duty in group.duties:
                yield from _duty(duty, links)
    if without := unserved(case):
        yield blocks.heading("Duties without a passage", 1)
        yield from blocks.listed(blocks.run(f"{one_line(each.title)}, {each.provision}") for each in without)


def _minded(case: Case) -> Iterator[str]:
    found = notices(case)
    if found:
        yield blocks.heading("What to mind", 1)
    for notice in found:
        yield _plain(notice_line(notice))
        yield from blocks.listed(blocks.run(f"“{one_line(quote.text)}” ({where(quote)})") for quote in notice.quotes)


def _duty(duty: Duty, links: Links) -> Iterator[str]:
    yield blocks.heading(capital(one_line(duty.title)), 2)
    cited = blocks.linked(duty.provision, duty.source, links)
    yield blocks.paragraph(f"{cited}{blocks.run(f', {duty.id}')}")
    rows = [
        [
            Cell(text=each.answer.value),
            Cell(text=one_line(each.sought.looked_for)),
            Cell(text=_quotes(each)),
            Cell(text=_told(each)),
        ]
        for each in told_of(duty)
    ]
    rows += [
        [
            Cell(text=Answer.ABSENT.value),
            Cell(text="\n".join(f"\u2013 {one_line(said.sought.looked_for)}" for said in each.suggestions)),
            Cell(text=""),
            Cell(text=_reason(each)),
        ]
        for each in unsaid_of(duty)
    ]
    headers = ("Answer", "Looked for", "In the text", "Why, and what is still to do")
    yield from blocks.table(f"Suggestions: {one_line(duty.title)}", headers, rows, (12, 24, 34, 30), links)


def _quotes(suggestion: Suggestion) -> str:
    return "\n".join(
        f"“{one_line(each.quote.text)}” ({where(each.quote)}; {tone(each)})" for each in suggestion.bearings
    )


def _reason(told: Suggestion | Unsaid) -> str:
    parts = (one_line(told.why), f"Certain if: {one_line(told.certain)}" if told.certain else "")
    return "\n".join(part for part in parts if part)


def _told(suggestion: Suggestion) -> str:
    fact, more = entered_line(suggestion), needed(suggestion.needs)
    parts = (
        _reason(suggestion),
        f"Would be entered: {fact}" if fact else "",
        f"Still needed: {more}" if more else "",
        f"In the record: {one_line(suggestion.recorded or suggestion.existing)}" if suggestion.existing else "",
        f"DIFFERS from the record: {one_line(suggestion.differs)}" if suggestion.differs else "",
    )
    return "\n".join(part for part in parts if part)
