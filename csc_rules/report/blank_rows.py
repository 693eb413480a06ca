"""What a new record asks for as entries beside it, for formats without comments: the workbook, and JSON.

They say the same as the comments of the TOML form, each with its provision and an example.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import evolve

from csc_rules.engine.wording import listed
from csc_rules.planner.outline import Heading, Outline, Reach, Sheet, Step
from csc_rules.record.given import Given
from csc_rules.report import blank_blocks as blocks
from csc_rules.report.blank_blocks import Block
from csc_rules.report.page import Asked, Page, page
from csc_rules.report.words import STANDING_BEHIND, plain_text

_COUNTS = "It counts as soon as it has its title, or something about it is answered."


def given_rows(outline: Outline) -> tuple[Given, ...]:
    """Return what is to be filled in by the bodies of an outline; what is asked more than once has all its reasons.

    >>> from datetime import date
    >>> from csc_rules.planner.outline import outline
    >>> from csc_rules.record.model import Record
    >>> rows = given_rows(outline(Record(body="the Executive"), date(2024, 7, 1), documents=["strategy"]))
    >>> print(rows[1].key, rows[1].table, rows[1].asked, rows[1].why)
    contents {'item': 'outcomes'} {'status': 'present'} s.3(2)(a): the outcomes intended
    """
    found: dict[str, Given] = {}
    for sheet in outline.sheets:
        for entry in _of_sheet(outline, sheet):
            mark = repr((entry.key, entry.parent, sorted(entry.table.items(), key=lambda pair: pair[0])))
            first = found.setdefault(mark, entry)
            if first is not entry and entry.why not in first.why:
                found[mark] = evolve(first, why=f"{first.why}\n{entry.why}")
    return tuple(found.values())


def _of_sheet(outline: Outline, sheet: Sheet) -> Iterator[Given]:
    title = sheet.title[:1].upper() + sheet.title[1:]
    if sheet.is_paper and sheet.kind:
        paper = blocks.paper(outline, sheet, sheet.kind)
        yield _given(paper, f"{title}: the document itself, where there is one. {_COUNTS}")
        for heading in sheet.headings:
            yield from _items(heading, str(paper.table["id"]))
    for step in sheet.steps:
        yield from _of_step(outline, sheet, step)
    stated = blocks.complete(outline, sheet)
    if stated is not None:
        yield _given(
            stated,
            f"{title}: only where somebody has looked through all records of these days. What is not entered was then"
            " not done.",
        )


def _items(heading: Heading, document: str) -> Iterator[Given]:
    """Yield an item with all who ask for it; where guidance calls it otherwise, under that name, too."""
    for each in (heading, *heading.also):
        item, standing = each.item, each.ruleset.instrument.standing
        unsure = f"; not verified: {item.unverified}" if item.unverified else ""
        why = f"{', '.join(item.provisions)}: {item.title}{STANDING_BEHIND.get(standing, '')}{unsure}"
        yield Given(
            key="contents", table={"item": item.id}, asked={"status": "present"}, why=_line(why), parent=document
        )


def _of_step(outline: Outline, sheet: Sheet, step: Step) -> Iterator[Given]:
    found = page(step.ruleset, step.norm.id)
    named = f"{found.provision}, {found.title} ({found.duty}{STANDING_BEHIND.get(found.standing, '')})"
    done = blocks.act(outline, sheet, step)
    if done is not None:
        why = "\n".join((_line(named), *map(_line, _reasons(step, found, done))))
        for each in _by_each(step, done):
            yield _given(each, why)
    for reach in step.reached:
        for judged in reach.judged:
            yield _given(blocks.to_be_named(outline, step, judged), f"{_line(named)}\n{_who(step, reach, judged)}")
    for question in found.questions:
        yield _given(blocks.judgement(outline, question, found), f"{_line(named)}\n{_question(question)}")


def _by_each(step: Step, block: Block) -> Iterator[Block]:
    """Yield the act for each of those who do it, where they do it each on their own."""
    if len(step.doers) < 2 or step.jointly:
        yield block
        return
    for name in blocks.names(step):
        yield evolve(block, table={**block.table, "by": [name]})


def _reasons(step: Step, found: Page, done: Block) -> Iterator[str]:
    yield f"{listed(tuple(body.title for body in step.doers))}: {found.says or found.sentence}"
    if not blocks.kept_up(step):
        yield f"When: {found.clock}"
    yield from found.conditions
    yield from found.readings
    if found.source:
        yield found.source
    for reach in step.reached:
        consultee = reach.consultee
        cited = ", ".join(consultee.provisions)
        unknown = "; ".join(reach.unknown)
        named = f"({consultee.letter}) {consultee.title}{f', {cited}' if cited else ''}"
        yield f"{named}: {unknown}" if unknown else named
    if done.names:
        yield "Take out of the list who was not reached."


def _who(step: Step, reach: Reach, judged: str) -> str:
    entry = step.ruleset.classes[judged]
    return _line(f"({reach.consultee.letter}) {entry.title}: {entry.standard}. Who are they?")


def _question(question: Asked) -> str:
    said = [f"To be judged, by {question.by}: {question.question}"]
    said += [f"By this standard: {question.standard}"] if question.standard else []
    said += [f"What bears on it: {question.evidence}"] if question.evidence else []
    return "\n".join(map(_line, said))


def _given(block: Block, why: str) -> Given:
    asked: dict[str, Any] = block.asked
    if block.key == "consultation" and not block.names:
        asked["with"] = ["Name of one", "Name of another"]
    return Given(key=block.key, table=block.known, asked=asked, why=why)


def _line(text: str) -> str:
    return " ".join(plain_text(text).split())
