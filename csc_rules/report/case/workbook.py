"""A case as a workbook: suggestions with the columns that officers fill in, quotes, notices, files, and the reverse.

What officers decide in it comes back with ``csc-rules record accept``.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any

from csc_rules.dates import spoken
from csc_rules.documents.case import Answer, Case, Suggestion
from csc_rules.documents.confirming import suggestion_sheet as names
from csc_rules.documents.confirming.offers import DECISIONS, Offer, offers_of
from csc_rules.documents.confirming.reverse import duties, parts, unserved, unused
from csc_rules.report.case.toml import plain_offer, plain_seen
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
    tally,
    tone,
    unread_line,
    where,
)
from csc_rules.report.json import plain as jsonable
from csc_rules.report.read_me import read_me
from csc_rules.report.register.sheets import Book, Column, Link, Shaded, book, printed, table
from csc_rules.report.visible import MOST, one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown
from csc_rules.version import VERSION

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

Rows = Iterator[Sequence["Cell"]]
Cell = str | int | date | None | Link | Shaded
SHADES = {Answer.FOUND: "green", Answer.PARTLY: "amber", Answer.ABSENT: "grey"}
FORM = "1"
# So much of a quote is shown beside its suggestion; the whole of it is on the sheet of quotes.
_FIRST_QUOTE = 600

COLUMNS = (
    Column(header="Answer", width=14),
    Column(header="Looked for", width=40),
    Column(header="Provision", width=12),
    Column(header="First quote", width=52),
    Column(header="Where", width=24),
    Column(header=names.DECISION, width=12, filled_in=True),
    Column(header=names.CORRECTION, width=18, filled_in=True),
    Column(header=names.DONE_ON, width=14, filled_in=True),
    Column(header=names.DONE_BY, width=18, filled_in=True),
    Column(header=names.WHO, width=16, filled_in=True),
    Column(header=names.DECIDED_ON, width=13, filled_in=True),
    Column(header=names.REASON, width=26, filled_in=True),
    Column(header="Why it was taken so", width=36),
    Column(header="What would make it certain", width=32),
    Column(header="What would be entered", width=34),
    Column(header="Still needed", width=18),
    Column(header="Differs from the record", width=30),
    Column(header="In the record", width=34),
    Column(header="Duty", width=30),
    Column(header="Document", width=22),
    Column(header="Standing", width=12),
    Column(header=names.ID, width=40),
    Column(header=names.DATA, width=10, hidden=True),
)
_AT = {column.header: index for index, column in enumerate(COLUMNS)}
_PRINTED = _AT["What would be entered"]


def workbook_file(case: Case, shown: Shown) -> bytes:  # noqa: ARG001 - a case hides nothing
    """Return a case as the content of a workbook. Raises UsageError without the extra."""
    made = book(f"{names.TITLE}: {heading(case)}", "suggestions from what was read", case.law_at)
    read_me(made, _lines(case))
    _suggestions(made, case)
    _sheet(made, names.QUOTES, (40, 14, 60, 26, 8, 24, 30, 44, 40), _QUOTES, _quotes(case))
    _sheet(made, names.NOTICES, (22, 60, 60, 30), ("Kind", "What to mind", "Quote", "Where"), _notices(case))
    regimes = ((regime_line(each), Link(text=each.provision or "", address=each.source)) for each in case.regimes)
    _sheet(made, names.REGIME, (100, 20), ("Document, and whether a duty to make it binds", "Provision"), regimes)
    _sheet(made, names.FILES, (36, 8, 30, 8, 40, 30, 66), _FILES, _files(case))
    headers = ("File", "Where", "Under", "Passage that serves no duty")
    _sheet(made, names.UNUSED, (30, 16, 34, 90), headers, _unused(case))
    without = ((each.title, Link(text=each.provision, address=each.source), each.id) for each in unserved(case))
    _sheet(made, names.UNSERVED, (60, 16, 44), ("Duty that no passage serves", "Provision", "Duty id"), without)
    _sheet(made, names.PAGES, (30, 24, 10, 12, 14, 80), _PAGES, _pages(case))
    _sheet(made, names.MADE_FROM, (16, 50, 70), (names.WHAT, names.NAME, "SHA-256"), _made_from(case))
    return made.bytes()


_QUOTES = ("Looked for", "Answer by itself", "Quote", "File", "Page", "Where", "Meant as", "Why", names.ID)
_FILES = ("File", "Kind", "Title", "Pages", "Not read", "Appears to be", "SHA-256")
_PAGES = ("File", "Page or part", "Read", "Passages", "Serve no duty", "Duties that it serves")


def _lines(case: Case) -> Iterator[str]:
    yield names.TITLE
    yield f"For {heading(case)}. Time: {period(case)}. Law at {spoken(case.law_at)}."
    yield SUGGESTED
    yield SILENCE
    yield DISCLAIMER
    yield f"Points: {tally(case.suggestions)}."
    yield f"Decide on the sheet “{names.SUGGESTIONS}”, in the yellow columns; a row without a decision stays open."
    yield "accept: the fact, or evidence for a fact that is in the record, is entered. “Partly” never enters an act."
    yield "reject: nothing is entered; who said so, when and why is kept beside the record."
    yield f"correct: say under “{names.CORRECTION}” what is right: found, partly or absent; found 2017-05-03;"
    yield "FROM/THROUGH for a time; or names with semicolons between them, of those who were reached."
    yield f"{names.DONE_ON}: the day it was done, where it is still needed: 2017-04-01, 2017-04, 2017 or unknown."
    yield f"{names.DONE_BY}: where several bodies owe it: names with semicolons between them, or all."
    yield "Bring it back with: csc-rules record accept RECORD THIS_FILE. This workbook is no record."


def _suggestions(made: Book, case: Case) -> None:
    sheet = made.sheet(names.SUGGESTIONS)
    case = in_order(case)
    offers = offers_of(case)
    rows = [_row(*each) for each in zip(case.suggestions, offers, strict=True)]
    number = table(made, sheet, names.SUGGESTIONS, COLUMNS, rows, frozen_columns=2, seen=_PRINTED + 1)
    if rows:
        _prompted(sheet, number)
    printed(sheet, _PRINTED, number, large=True)


def _row(suggestion: Suggestion, offer: Offer) -> tuple[Cell, ...]:
    sought = suggestion.sought
    first = suggestion.bearings[0].quote if suggestion.bearings else None
    text = first.text if first else ""
    more = f" (and {len(suggestion.bearings) - 1} more)" if len(suggestion.bearings) > 1 else ""
    return (
        Shaded(text=suggestion.answer.value, shade=SHADES[suggestion.answer]),
        sought.looked_for,
        Link(text=sought.provision, address=sought.source),
        f"{text[:_FIRST_QUOTE]}…" if len(text) > _FIRST_QUOTE else text,
        f"{where(first)}{more}" if first else "",
        *(None,) * len(names.OFFICERS),
        suggestion.why,
        suggestion.certain,
        entered_line(suggestion),
        needed(suggestion.needs),
        suggestion.differs,
        suggestion.recorded or suggestion.existing,
        sought.title,
        sought.document_title or sought.document,
        sought.standing.replace("_", " "),
        suggestion.id,
        _data(offer),
    )


def _data(offer: Offer) -> str:
    """Return a suggestion as machines read it back; quotes that make it too long for a cell are left out last first."""
    quotes = [jsonable(plain_seen(each)) for each in offer.seen]
    while True:
        text = json.dumps({**jsonable(plain_offer(offer)), "quote": quotes}, ensure_ascii=True)
        if len(text) <= MOST or not quotes:
            return text
        quotes.pop()


def _prompted(sheet: Worksheet, last: int) -> None:
    """Offer the decisions, and say at each column what belongs there."""
    told = {
        names.CORRECTION: "With “correct” only: found, partly or absent; found 2017-05-03; FROM/THROUGH; or names.",
        names.DONE_ON: "Where it is still needed: 2017-04-01, 2017-04, 2017, or unknown.",
        names.DONE_BY: "Where several bodies owe it: names with semicolons between them, or all.",
        names.WHO: "Who decided: a person, a board or an office.",
        names.DECIDED_ON: "The day of the decision, such as 2027-01-31. Without it, the day it is brought back.",
        names.REASON: "Why it was decided so. Needed to reject or correct.",
    }
    choice: dict[str, Any] = {
        "validate": "list",
        "source": list(DECISIONS),
        "input_title": names.DECISION,
        "input_message": "accept, reject or correct; leave it empty to decide later.",
        "error_title": "Not a decision",
        "error_message": "Choose accept, reject or correct.",
    }
    sheet.data_validation(1, _AT[names.DECISION], last, _AT[names.DECISION], choice)
    for header, text in told.items():
        rule = {"validate": "any", "input_title": header, "input_message": text}
        sheet.data_validation(1, _AT[header], last, _AT[header], rule)


def _sheet(made: Book, name: str, widths: Sequence[int], headers: Sequence[str], rows: Rows) -> None:
    sheet = made.sheet(name)
    columns = [Column(header=header, width=width) for header, width in zip(headers, widths, strict=True)]
    number = table(made, sheet, name.replace(" ", "_"), columns, rows)
    printed(sheet, len(columns) - 1, number)


def _quotes(case: Case) -> Iterator[Sequence[Cell]]:
    for suggestion in in_order(case).suggestions:
        for bearing in suggestion.bearings:
            quote = bearing.quote
            shaded = Shaded(text=bearing.answer.value, shade=SHADES[bearing.answer])
            seen = (quote.text, quote.file, quote.page, quote.where, tone(bearing), bearing.why)
            yield (suggestion.sought.looked_for, shaded, *seen, suggestion.id)


def _notices(case: Case) -> Iterator[Sequence[Cell]]:
    for notice in notices(case):
        if not notice.quotes:
            yield notice.code, notice_line(notice), "", ""
        for number, quote in enumerate(notice.quotes):
            yield notice.code, notice_line(notice) if not number else "the same", quote.text, where(quote)


def _files(case: Case) -> Iterator[Sequence[Cell]]:
    kinds = dict(case.kinds)
    for file in case.files:
        yield file.name, file.kind, file.title, file.pages, unread_line(file), kinds.get(file.name), file.sha256


def _unused(case: Case) -> Iterator[Sequence[Cell]]:
    for each in unused(case):
        yield each.file, each.where, " > ".join(map(one_line, each.passage.trail)), each.passage.text


def _pages(case: Case) -> Iterator[Sequence[Cell]]:
    titles = {duty.id: f"{duty.title} ({duty.provision})" for duty in duties(case)}
    for part in parts(case):
        serves = "; ".join(f"{one_line(titles[duty])}: {answer.value}" for duty, answer in part.serves)
        yield part.file, part.name, "yes" if part.read else "no", part.passages, part.unused, serves


def _made_from(case: Case) -> Iterator[Sequence[Cell]]:
    yield names.DATA_VERSION, FORM, ""
    yield names.BODY, case.body.title, ""
    yield "made by", f"csc-rules {VERSION}", ""
    yield "law at", case.law_at.isoformat(), ""
    if case.period:
        yield "period", f"{case.period[0].isoformat()}/{case.period[1].isoformat()}", ""
    yield from (("file", file.name, file.sha256) for file in case.files)
