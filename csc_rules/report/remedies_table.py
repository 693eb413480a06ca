"""What may follow a breach as a workbook: shares by jurisdiction and ruleset, and each step of each duty."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from csc_rules.compare.remedies import Reach, Remedies, Share
from csc_rules.report.read_me import read_me
from csc_rules.report.register.sheets import Book, Column, Link, Value, book, printed, table
from csc_rules.report.remedies import LAYERS, MEANING, actors, day_line, heading, place_name
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

Row = Sequence[Value | Link]
_REACHES = tuple(reach.value[:1].upper() + reach.value[1:] for reach in Reach)
_SHARES = ("Of", "Name", "Standing", "Duties in force", *_REACHES, "Recorded", "Without a remedy", "Not verified")
_DUTY = ("Ruleset", "Duty", "Title", "Provision", "On whom", "Standing", "How far it goes")
_STEPS = (*_DUTY, "Step", "Kind", "What may follow", "Stands at", "Who may act", "Not verified")
_WIDE = frozenset({"Title", "On whom", "What may follow", "Who may act", "Name", "Not verified"})


def workbook_file(found: Remedies, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return what may follow as the content of a workbook.

    Raises UsageError where the package that writes it is not installed.
    """
    made = book(heading(found), "remedies", found.as_at)
    read_me(made, _lines(found))
    _sheet(made, "Shares", _SHARES, _shares(found))
    _sheet(made, "Steps", _STEPS, _steps(found))
    return made.bytes()


def _lines(found: Remedies) -> Iterable[str]:
    yield heading(found)
    yield f"{day_line(found)}."
    yield MEANING
    yield DISCLAIMER
    yield "It is made from the rules, and is not read back."
    yield from (f"Left out: {name}: {why}." for name, why in found.left_out)


def _shares(found: Remedies) -> Iterable[Row]:
    for layer in found.layers:
        for entry in layer.jurisdictions:
            yield ("a jurisdiction", place_name(entry), LAYERS[layer.standing], *_numbers(entry))
        for entry in layer.rulesets:
            yield ("a ruleset", one_line(entry.title), LAYERS[layer.standing], *_numbers(entry))


def _numbers(entry: Share) -> tuple[int, ...]:
    counts = (entry.number(reach) for reach in Reach)
    return (entry.duties, *counts, entry.recorded, entry.without, entry.unverified)


def _steps(found: Remedies) -> Iterable[Row]:
    for layer in found.layers:
        for entry in layer.ladders:
            cited = Link(text=", ".join(entry.provisions), address=entry.source)
            first: Row = (entry.ruleset, entry.duty, entry.title, cited, entry.bearers, LAYERS[layer.standing])
            if not entry.steps:
                yield (*first, entry.reach.value, None, None, None, None, None, None)
            for number, step in enumerate(entry.steps, 1):
                kind = step.kind.replace("-", " ")
                where = ", ".join(step.provisions)
                yield (*first, entry.reach.value, number, kind, step.text, where, actors(step), step.unverified)


def _sheet(made: Book, name: str, headers: Sequence[str], rows: Iterable[Row]) -> None:
    sheet = made.sheet(name)
    columns = [Column(header=header, width=40 if header in _WIDE else 16) for header in headers]
    number = table(made, sheet, name.replace(" ", "_"), columns, rows)
    printed(sheet, len(headers) - 1, number)
