"""A record to be filled in: what the duties of a body ask to be known, each with a word on what it is and why.

Nothing in it is an answer. Blocks stand behind a ``#`` without a space, explanations behind one with a space; what has
to be answered is left empty, with an example behind it, so that a block that is taken in as it is counts for nothing.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator

from csc_rules.dates import spoken
from csc_rules.engine.wording import listed
from csc_rules.planner.outline import Heading, Outline, Reach, Sheet, Step
from csc_rules.record.layout import spelt, spelt_key
from csc_rules.record.model import DeclaredBody
from csc_rules.record.plain import plain_when
from csc_rules.report import blank_blocks as blocks
from csc_rules.report.page import Asked, Page, page
from csc_rules.report.words import DISCLAIMER, STANDING_BEHIND, capital, plain_text

WIDTH = 110


def blank_record(
    outline: Outline, declared: Iterable[DeclaredBody] = (), begun_by: Callable[[str], str] | None = None
) -> str:
    """Return the text of a record of a body with nothing answered in it; it loads as it is.

    *begun_by* says by when a duty has to be begun, where that is known.

    >>> from datetime import date
    >>> from csc_rules.planner.outline import outline
    >>> from csc_rules.record.model import Record
    >>> text = blank_record(outline(Record(body="the Executive"), date(2024, 7, 1), documents=["strategy"]))
    >>> from csc_rules.record.toml import loads
    >>> loads(text.encode(), "new.toml") == Record(body="Executive Committee of the Northern Ireland Assembly")
    True
    """
    lines = [*_top(outline), "", *_record(outline), *(line for body in declared for line in ("", *_declared(body)))]
    for sheet in outline.sheets:
        lines += ["", "", *_sheet(outline, sheet, begun_by or (lambda _: ""))]
    return "".join(f"{line}\n" for line in lines)


def _said(text: str, indent: str = "") -> list[str]:
    """Return an explanation as comments; it is text of one line whatever was in it."""
    return textwrap.wrap(
        plain_text(text),
        WIDTH,
        initial_indent=f"# {indent}",
        subsequent_indent=f"# {indent}",
        break_on_hyphens=False,
        break_long_words=False,
    )


def _top(outline: Outline) -> Iterator[str]:
    whose = listed(tuple(body.title for body in (outline.body, *outline.jointly)))
    yield from _said(f"Record of {whose}: what its duties ask to be known, by the law on {spoken(outline.as_at)}.")
    yield "#"
    yield from _said(
        "Nothing here is answered yet. To answer, take away the # in front of the lines of a block, and put behind each"
        " empty “=” what is so: a day (2021-01-31), or honestly less, in quotes (2021-01, 2021). Leave a block as it is"
        " where nobody knows."
    )
    yield from _said(
        "“csc-rules record ask THIS-FILE” asks for the same one by one; “csc-rules check THIS-FILE” checks."
    )
    yield "#"
    for ruleset in outline.rulesets:
        instrument = ruleset.instrument
        standing = STANDING_BEHIND.get(instrument.standing, "")
        yield from _said(f"- {ruleset.id}: {instrument.title}{standing}")
    yield "#"
    yield from _said(DISCLAIMER)


def _record(outline: Outline) -> Iterator[str]:
    yield "[record]"
    yield f"body = {_spelt(outline.body.name)}"
    if outline.jointly:
        yield f"jointly_with = {_spelt([body.name for body in outline.jointly])}"
    yield _blank("title", "What the record is about")
    first = plain_when(outline.period[0]) if outline.period else outline.as_at
    day = first if outline.period and outline.period[0].earliest == outline.period[0].latest else outline.as_at
    yield _blank("begins", day, "from which day the record is kept: what fell due before is listed, and not judged")


def _declared(body: DeclaredBody) -> Iterator[str]:
    yield "[[body]]"
    yield f"name = {_spelt(body.name)}"
    yield f"kind = {_spelt(body.kind)}"
    yield f"jurisdiction = {_spelt(body.jurisdiction)}"
    if body.areas:
        yield f"areas = {_spelt(list(body.areas))}"


def _sheet(outline: Outline, sheet: Sheet, begun_by: Callable[[str], str]) -> Iterator[str]:
    """Yield one document or object with its steps."""
    title = capital(sheet.title)
    yield from _said(f"==== {title} ====")
    if sheet.is_paper and sheet.kind:
        yield from _document(outline, sheet, sheet.kind)
    for step in sheet.steps:
        yield ""
        yield from _step(outline, sheet, step, begun_by(step.duty))
    if (stated := blocks.complete(outline, sheet)) is not None:
        yield ""
        yield from _said(
            "Only where somebody has looked through all records of these days: what is not entered was not done."
        )
        yield from _block(stated)


def _document(outline: Outline, sheet: Sheet, kind: str) -> Iterator[str]:
    yield ""
    yield from _said("The document itself, where there is one.")
    yield from _block(blocks.paper(outline, sheet, kind))
    if sheet.headings:
        yield "#"
        yield from _said("What it must contain: “present”, “absent”, or “partial” where a person has to decide.")
        yield "#[document.contents]"
        for heading in sheet.headings:
            for each in (heading, *heading.also):
                yield from _said(_about_item(each), "  ")
            yield _blank(heading.item.id, "present")
        yield from _said("Take this in as well where all that the document has is listed above; move it up to “title”.")
        yield from _said("complete = true", "  ")


def _about_item(heading: Heading) -> str:
    item, standing = heading.item, heading.ruleset.instrument.standing
    unsure = f"; not verified: {item.unverified}" if item.unverified else ""
    return f"{', '.join(item.provisions)}: {item.title}{STANDING_BEHIND.get(standing, '')}{unsure}"


def _step(outline: Outline, sheet: Sheet, step: Step, begun_by: str) -> Iterator[str]:
    found = page(step.ruleset, step.norm.id)
    standing = STANDING_BEHIND.get(found.standing, "")
    yield from _said(f"{found.provision}, {found.title} ({found.duty}{standing})")
    yield from _said(f"{listed(tuple(body.title for body in step.doers))}: {found.says or found.sentence}", "  ")
    if not blocks.kept_up(step):
        yield from _said(f"When: {found.clock}", "  ")
    if begun_by:
        yield from _said(f"To be begun by: {begun_by}", "  ")
    for text in (*found.conditions, *found.readings):
        yield from _said(text, "  ")
    if found.source:
        yield f"#   {found.source}"
    if len(step.doers) > 1 and not step.jointly:
        names = ", ".join(blocks.names(step))
        yield from _said(f"One such block for each of them, with its name in by: {names}.", "  ")
    yield from _act(outline, sheet, step)
    for reach in step.reached:
        yield from _to_be_named(outline, step, reach)
    for question in found.questions:
        yield from _judgement(outline, question, found)


def _act(outline: Outline, sheet: Sheet, step: Step) -> Iterator[str]:
    """Yield the block in which the act of a step is entered, with whom it has to reach by name."""
    block = blocks.act(outline, sheet, step)
    if block is None:
        return
    yield from _block(block)
    if block.key == "consultation":
        yield from _said("complete = true says that nobody else was reached.", "  ")


def _block(block: blocks.Block) -> Iterator[str]:
    """Yield a block behind #, those to be reached one on each line with what makes them to be reached."""
    yield f"#[[{block.key}]]"
    for name, value in block.table.items():
        yield _blank(name, value) if block.is_asked(name) else f"#{spelt_key(name)} = {_spelt(value)}"
    if block.reached or block.key == "consultation":
        yield f"#{block.with_key} = ["
        for reach in block.reached:
            cited = ", ".join(reach.consultee.provisions)
            for named in reach.names:
                yield f"#  {_spelt(named.name)},  # ({reach.consultee.letter}) {plain_text(named.title)}{_cited(cited)}"
        yield "#]"


def _blank(key: str, example: object, note: str = "") -> str:
    """Return a line to be filled in: nothing behind the sign, so that it cannot be taken in as it is."""
    said = f": {note}" if note else ""
    return f"#{spelt_key(key)} =   # for example {_spelt(example)}{said}"


def _spelt(value: object) -> str:
    """Spell a value on one line, whatever line ends are in it: a comment has only one."""
    return spelt(value, lines=False)


def _cited(provisions: str) -> str:
    return f", {provisions}" if provisions else ""


def _to_be_named(outline: Outline, step: Step, reach: Reach) -> Iterator[str]:
    """Yield the block in which it is entered who belongs to a class that somebody has to name."""
    for name in reach.judged:
        entry = step.ruleset.classes[name]
        cited = _cited(", ".join(reach.consultee.provisions))
        yield from _said(f"({reach.consultee.letter}) {entry.title}{cited}: {entry.standard}. Who are they?", "  ")
        yield from _block(blocks.to_be_named(outline, step, name))
    for why in reach.unknown:
        yield from _said(f"({reach.consultee.letter}) {reach.consultee.title}: {why}", "  ")


def _judgement(outline: Outline, question: Asked, found: Page) -> Iterator[str]:
    yield from _said(f"To be judged, by {question.by}: {question.question}", "  ")
    for label, text in (("by this standard", question.standard), ("what bears on it", question.evidence)):
        if text:
            yield from _said(f"{label}: {text}", "    ")
    yield from _block(blocks.judgement(outline, question, found))
