"""A case for people on a screen or in a pipe: in full, in lines, and as the content of a text file."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING

from csc_rules.dates import spoken
from csc_rules.documents.case import Answer, Case, Suggestion
from csc_rules.documents.confirming.reverse import Duty, duties, unserved, unused
from csc_rules.report.case.words import (
    LAYERS,
    SILENCE,
    SUGGESTED,
    entered_line,
    file_line,
    groups,
    heading,
    in_order,
    needed,
    notice_line,
    notices,
    period,
    regime_line,
    tally,
    tone,
    unread_line,
    what_next,
    where,
)
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER, count
from csc_rules.report.written import Shown

if TYPE_CHECKING:
    from rich.text import Text

    from csc_rules.report.console import Look, Pen

# Colours repeat what the label says.
STYLES = {Answer.FOUND: "bold green", Answer.PARTLY: "bold yellow", Answer.ABSENT: "bold"}
_WIDTH = max(len(answer.value) for answer in Answer)


def concise(case: Case) -> str:
    """Return a case in lines: which law applies, then a suggestion on each, with its provision, first quote and place.

    >>> from datetime import date
    >>> from csc_rules.documents.case import Named
    >>> case = Case(body=Named(id="b", title="A Body"), law_at=date(2020, 1, 1))
    >>> concise(case).splitlines()[0]
    'counts: found 0, partly 0, not in the text supplied 0'
    """
    # Which law applies comes first: nothing can be missing from a document that no law requires.
    lines = [f"no duty  {regime_line(each)}" for each in case.regimes if each.binds is False]
    lines += [f"which law  {regime_line(each)}" for each in case.regimes if each.binds is not False]
    lines += [_line(each) for each in in_order(case).suggestions]
    lines += [f"notice  {one_line(each.code)}  {notice_line(each)}{_quoted(each.quotes)}" for each in notices(case)]
    lines += [f"unread  {one_line(file.name)}  {unread_line(file)}" for file in case.files if file.unread]
    lines += [f"counts: {tally(case.suggestions)}", f"files: {count(len(case.files), 'file')}; {SILENCE}"]
    lines.append(f"for: {heading(case)}; {period(case)}; law at {case.law_at.isoformat()}")
    lines += [f"{SUGGESTED} {DISCLAIMER}", f"next: {what_next(case)}"]
    return "\n".join(lines) + "\n"


def _line(suggestion: Suggestion) -> str:
    sought = suggestion.sought
    standing = "" if sought.standing == "law" else sought.standing.replace("_", " ")
    first = [each.quote for each in suggestion.bearings[:1]]
    known = f"in the record: {one_line(suggestion.recorded or suggestion.existing)}" if suggestion.existing else ""
    differs = f"differs: {one_line(suggestion.differs)}" if suggestion.differs else ""
    parts = (
        f"{suggestion.answer.value:{_WIDTH}}",
        one_line(sought.provision),
        one_line(suggestion.id),
        one_line(sought.looked_for),
        _quoted(tuple(first)).strip(),
        one_line(suggestion.why),
        known,
        differs,
        standing,
    )
    return "  ".join(part for part in parts if part)


def _quoted(quotes: tuple[object, ...]) -> str:
    from csc_rules.documents.model import Quote

    return "".join(f"  “{one_line(each.text)}” {where(each)}" for each in quotes if isinstance(each, Quote))


def full(case: Case, look: Look | None = None) -> str:
    """Return a case as a report: files, notices, which law applies, and every suggestion with its quotes."""
    from csc_rules.report.console import Look, Pen, render

    look = look or Look()
    pen = Pen(look=look)
    parts = (_head(case, pen), _files(case, pen), _notices(case, pen), _regimes(case, pen))
    layers = (_layer(case, standing, title, pen) for standing, title in LAYERS.items())
    return render(chain.from_iterable((*parts, *layers, _close(case, pen))), look)


def text_file(case: Case, shown: Shown) -> bytes:  # noqa: ARG001 - a case hides nothing
    """Return a case as the content of a text file."""
    return full(case).encode()


def _head(case: Case, pen: Pen) -> Iterator[Text]:
    from csc_rules.report.console import styled

    yield from pen.indented(f"Read for: {heading(case)}", style="bold", hang=2)
    yield from pen.indented(f"Time: {period(case)}", hang=2)
    yield styled(f"Law at: {spoken(case.law_at)}")
    yield styled("")
    yield from pen.indented(SUGGESTED)
    yield from pen.indented(SILENCE)
    yield from pen.indented(DISCLAIMER)


def _heading(text: str, style: str = "bold") -> Iterator[Text]:
    from csc_rules.report.console import styled

    yield styled("")
    yield styled(text, style)


def _files(case: Case, pen: Pen) -> Iterator[Text]:
    yield from _heading("Files")
    kinds = dict(case.kinds)
    for text in case.texts:
        yield from pen.indented(f"- {file_line(text, kinds)}", 2, hang=2)
        if text.file.unread:
            yield from pen.indented(unread_line(text.file), 4, style="bold", hang=2)


def _notices(case: Case, pen: Pen) -> Iterator[Text]:
    found = notices(case)
    if found:
        yield from _heading(f"Mind ({len(found)})")
    for notice in found:
        yield from pen.indented(f"- {notice_line(notice)} [{one_line(notice.code)}]", 2, hang=2)
        for quote in notice.quotes:
            yield from pen.indented(f"“{one_line(quote.text)}”", 6, hang=1)
            yield from pen.indented(where(quote), 6, hang=2)


def _regimes(case: Case, pen: Pen) -> Iterator[Text]:
    if case.regimes:
        yield from _heading("Which law applies")
    for regime in case.regimes:
        cited = f" ({one_line(regime.provision)})" if regime.provision else ""
        yield from pen.indented(f"- {regime_line(regime)}{cited}", 2, hang=2)


def _layer(case: Case, standing: str, title: str, pen: Pen) -> Iterator[Text]:
    from csc_rules.report.console import styled

    found = tuple(groups(case, standing))
    if found:
        yield from _heading(title.upper())
    for group in found:
        yield from _heading(group.title)
        for duty in group.duties:
            yield styled("")
            yield from _duty(duty, pen)


def _duty(duty: Duty, pen: Pen) -> Iterator[Text]:
    yield from pen.indented(f"{one_line(duty.title)}, {one_line(duty.provision)} [{duty.id}]", 2, "bold", hang=2)
    for suggestion in duty.suggestions:
        yield from _suggestion(suggestion, pen)


def _suggestion(suggestion: Suggestion, pen: Pen) -> Iterator[Text]:
    label = f"{suggestion.answer.value.upper()}: {one_line(suggestion.sought.looked_for)}"
    yield from pen.indented(label, 4, STYLES[suggestion.answer], hang=2)
    for bearing in suggestion.bearings:
        yield from pen.indented(f"“{one_line(bearing.quote.text)}”", 6, hang=1)
        yield from pen.indented(f"{where(bearing.quote)}: {tone(bearing)}", 6, hang=2)
    yield from pen.titled("Why:", one_line(suggestion.why), 6, gap=12)
    if suggestion.certain:
        yield from pen.titled("Certain if:", one_line(suggestion.certain), 6, gap=12)
    if fact := entered_line(suggestion):
        yield from pen.titled("Would enter:", fact, 6, gap=13)
    if suggestion.needs:
        yield from pen.titled("Still needs:", needed(suggestion.needs), 6, gap=13)
    if suggestion.existing:
        yield from pen.titled("In record:", one_line(suggestion.recorded or suggestion.existing), 6, gap=12)
    if suggestion.differs:
        yield from pen.titled("DIFFERS:", one_line(suggestion.differs), 6, gap=12)


def _close(case: Case, pen: Pen) -> Iterator[Text]:
    yield from _heading("In all")
    yield from pen.titled("Points:", tally(case.suggestions), 2)
    without = unserved(case)
    yield from pen.titled("Duties:", f"{len(without)} of {len(duties(case))} without a passage", 2)
    yield from pen.titled("Passages:", f"{count(len(unused(case)), 'passage')} serving no duty", 2)
    yield from pen.titled("What next:", what_next(case), 2)
