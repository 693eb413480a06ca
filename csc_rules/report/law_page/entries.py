"""What rules speak of, on a page: classes of bodies, documents with what must be in them, lists, and readings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from csc_rules.engine.clock_words import condition
from csc_rules.law.judged import slots_of
from csc_rules.law.model import (
    BodyClass,
    Document,
    Duty,
    Exemption,
    ListItem,
    Membership,
    OutcomesList,
    Power,
    Reading,
    Statement,
)
from csc_rules.report.law_page.changes import lines_of
from csc_rules.report.law_page.norms import exemption_lines, norm_lines, opening, question
from csc_rules.report.law_page.sheet import Sheet, place
from csc_rules.report.markdown import anchor, escaped, labelled
from csc_rules.report.words import capital


def statement_lines(statement: Statement, sheet: Sheet) -> Iterator[str]:
    """Yield a statement: a heading that can be linked to, what kind of statement it is, and what it says."""
    title = capital(statement.title)
    yield from (anchor(place(statement.id)), "", f"#### {escaped(title)}", "")
    match statement:
        case Duty() | Power():
            yield from norm_lines(statement, sheet)
        case Exemption():
            yield from exemption_lines(statement, sheet)
        case _:
            yield from _entry_lines(statement, sheet)
    yield ""


def _entry_lines(statement: Statement, sheet: Sheet) -> Iterator[str]:
    yield sheet.text(opening(_kind(statement), statement.provisions, sheet.own_days(statement.force)))
    yield ""
    yield from labelled("In short", [sheet.text(statement.says)] if statement.says else [])
    match statement:
        case BodyClass():
            yield from class_lines(statement, sheet)
        case Document():
            yield from _document(statement, sheet)
        case OutcomesList():
            yield from labelled("The list", _outcomes(statement, sheet))
        case Reading(kind="amendment"):
            yield from lines_of(statement.force.since, sheet)
        case _:
            pass
    doubt = sheet.doubt(statement.unverified)
    yield from labelled("Not verified", [sheet.text(doubt)] if doubt else [])


def _kind(statement: Statement) -> str:
    match statement:
        case BodyClass():
            return "class of persons" if statement.persons else "class of bodies"
        case Document():
            return "thing" if statement.plain_object else "document"
        case OutcomesList():
            return "list of outcomes"
        case Reading():
            return statement.kind
        case _:
            return "statement"


# Classes --------------------------------------------------------------------------------------------------------------


def class_lines(entry: BodyClass, sheet: Sheet) -> Iterator[str]:
    """Yield who belongs to a class, and what is not known of that or is left to a person."""
    yield from labelled("Also called", [sheet.text(", ".join(entry.aliases))] if entry.aliases else [])
    yield from labelled(
        "Who belongs to it", [sheet.text(_member(member, sheet)) for member in sheet.on_day(entry.members)]
    )
    if entry.persons:
        yield from labelled("Who belongs to it", ["persons, who are named as a whole"])
    if entry.judged_by:
        standard = f" Standard: {entry.standard}." if entry.standard else ""
        asked = f"Who belongs to it? Decided by {sheet.plain.body(entry.judged_by)}.{standard}"
        yield from labelled("Left to a person", [sheet.text(asked)])
    if entry.unknown:
        yield from labelled("Not known", [sheet.sentence(f"who belongs to it is not known here: {entry.unknown}")])
    if entry.unlisted:
        yield from labelled("No list", [sheet.sentence(f"it is named as a whole: {entry.unlisted}")])


def _member(member: Membership, sheet: Sheet) -> str:
    words = sheet.linked
    bearer = f"where the bearer is one of: {words.body(member.for_bearer)}" if member.for_bearer else ""
    none = "there may be none" if member.if_any else ""
    notes = sheet.notes(member.provisions, none, bearer, force=member.force, unverified=member.unverified)
    return f"{words.party(member.party)}{notes}"


# Documents and lists --------------------------------------------------------------------------------------------------


def _document(document: Document, sheet: Sheet) -> Iterator[str]:
    if document.about:
        yield from labelled("About", [sheet.text(sheet.linked.title(document.about))])
    makers = [duty.id for duty in sheet.ruleset.unit.duties if duty.makes == document.id]
    yield from labelled("Owed under", [sheet.rule(name) for name in makers])
    yield from labelled(
        "What must be in it", [sheet.text(item_text(item, sheet)) for item in sheet.on_day(document.items)]
    )
    yield from labelled("Left to a person", [question(slot, sheet) for slot in slots_of(document, sheet.ruleset)])


def _outcomes(entry: OutcomesList, sheet: Sheet) -> Iterable[str]:
    yield from (sheet.text(item_text(item, sheet)) for item in sheet.on_day(entry.items))
    if entry.open:
        yield "and others: the list is not closed"


def item_text(item: ListItem, sheet: Sheet) -> str:
    """Return an item of a document or list, with its provision, condition and days."""
    letter = f"({item.letter}) " if item.letter else ""
    asked = condition(item.condition, sheet.linked) if item.condition else ""
    notes = sheet.notes(item.provisions, asked, force=item.force, unverified=item.unverified)
    return f"{letter}{item.title}{notes}"
