"""What officers may enter: a word on each of their columns, and in each row the answers that its question takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.slots import answers_to
from csc_rules.record import register_sheet as names
from csc_rules.report.register.sheets import Column

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_FIRST = date(1900, 1, 1)

# The answers that are offered in a row: an empty tuple for free text; or why nothing is taken there.
Answers = tuple[str, ...] | str
NOTHING: Final = "Nothing is left to judgement in this row. Leave it empty."
SEVERAL: Final = f"Several questions are asked here. Answer each on the sheet {names.DECISIONS}, and leave this empty."

_TOLD = {
    names.OWNER: "Who in the body sees to this duty. One row of a duty is enough.",
    names.EVIDENCE: "Where it can be seen: a file with its page, or an address. It is added to the record, and "
    "decides nothing by itself.",
    names.REASON: "Why it was decided so.",
    names.DECIDED_BY: "Who decided: a person, a board or an office. Needed with a decision.",
}


def prompted(sheet: Worksheet, columns: Sequence[Column], last: int) -> None:
    """Say at each column that officers fill in what belongs there."""
    at = {column.header: index for index, column in enumerate(columns)}
    for header, text in _TOLD.items():
        if header in at:
            rule = {"validate": "any", "input_title": header, "input_message": text}
            sheet.data_validation(1, at[header], last, at[header], rule)
    day: dict[str, Any] = {
        "validate": "date",
        "criteria": ">",
        "value": _FIRST,
        "input_title": names.DECIDED_ON,
        "input_message": "The day of the decision, such as 31/01/2027. Needed with a decision.",
        "error_title": "This is no day",
        "error_message": "Enter a day, such as 31/01/2027.",
    }
    sheet.data_validation(1, at[names.DECIDED_ON], last, at[names.DECIDED_ON], day)


def offered(sheet: Worksheet, column: int, rows: Sequence[Answers]) -> None:
    """Offer in each row the answers that its question takes; where none is asked, nothing is taken."""
    found: dict[Answers, list[int]] = {}
    for number, answers in enumerate(rows, 1):
        found.setdefault(answers, []).append(number)
    for answers, numbers in found.items():
        spans = [[first, column, last, column] for first, last in _spans(numbers)]
        for begin in range(0, len(spans), _MOST_SPANS):
            first, *further = spans[begin : begin + _MOST_SPANS]
            rule = _rule(answers) | ({"other_cells": further} if further else {})
            sheet.data_validation(*first, rule)


# One rule for too many places is more than some programs read.
_MOST_SPANS = 100


def _rule(answers: Answers) -> dict[str, Any]:
    title = {"input_title": names.DECISION}
    if isinstance(answers, str):
        return title | {
            "validate": "length",
            "criteria": "==",
            "value": 0,
            "input_message": answers,
            "error_title": "Nothing to decide here",
            "error_message": answers,
        }
    if not answers or len(",".join(answers)) > 255 or any("," in answer for answer in answers):
        members = "Name who belongs to it, with semicolons between them, or write “none”."
        return title | {"validate": "any", "input_message": members}
    return title | {
        "validate": "list",
        "source": list(answers),
        "input_message": "Choose the answer that was given to the question. Say by whom, when and why.",
        "error_title": "Not an answer to this question",
        "error_message": f"Choose one of: {', '.join(answers)}. What else was said goes into Reason."[:255],
    }


def answers_of(assessment: Assessment, slot: str) -> Answers:
    """Return the answers that are offered to a question, an empty tuple where they are written out."""
    scope, _, name = slot.partition(".")
    ruleset = next((each.view.ruleset for each in assessment.checked if each.view.ruleset.id == scope), None)
    # “None” says the same as “no”, and is for classes, whose members are written out.
    known = answers_to(ruleset, name) if ruleset is not None and name else None
    return tuple(answer for answer in known if answer != "none") if known is not None else NOTHING


def _spans(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of numbers that follow one another."""
    first = before = numbers[0]
    for number in numbers[1:]:
        if number != before + 1:
            yield first, before
            first = number
        before = number
    yield first, before
