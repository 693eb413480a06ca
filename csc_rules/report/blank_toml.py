"""A record to be filled in: what the duties of a body ask to be known, each with a word on what it is and why.

Nothing in it is an answer. Blocks stand behind a ``#`` without a space, explanations behind one with a space; what has
to be answered is left empty, with an example behind it, so that a block that is taken in as it is counts for nothing.
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from csc_rules.dates import spoken
from csc_rules.engine.facts import WITH_OTHERS
from csc_rules.law.model import Duty
from csc_rules.planner.outline import Heading, Outline, Reach, Sheet, Step
from csc_rules.planner.setting import listed
from csc_rules.record.layout import spelt, spelt_key
from csc_rules.record.model import DeclaredBody
from csc_rules.record.plain import plain_when
from csc_rules.report.page import Asked, Page, page
from csc_rules.report.words import DISCLAIMER, plain_text

WIDTH = 110
_ASKED = frozenset({"title", "on", "from", "through", "answer", "by", "members", "reasons", "stated_by"})
STANDINGS = {"law": "", "guidance": "; guidance, not law", "good_practice": "; good practice, not law"}


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
        standing = STANDINGS.get(instrument.standing, "")
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
    title = sheet.title[:1].upper() + sheet.title[1:]
    yield from _said(f"==== {title} ====")
    if sheet.is_paper and sheet.kind:
        yield from _document(outline, sheet, sheet.kind)
    for step in sheet.steps:
        yield ""
        yield from _step(outline, sheet, step, begun_by(step.duty))
    verbs = list(dict.fromkeys(step.norm.verb for step in sheet.steps if not _kept_up(step)))
    if verbs and sheet.kind:
        yield ""
        yield from _complete(outline, sheet.kind, verbs)


def document_id(outline: Outline, kind: str) -> str:
    """Return what a blank record calls the document of a kind."""
    period = outline.period_of(kind)
    first = period[0].earliest if period else None
    return f"{kind}-{first.year}" if first else f"{kind}-1"


def _document(outline: Outline, sheet: Sheet, kind: str) -> Iterator[str]:
    yield ""
    yield from _said("The document itself, where there is one.")
    table: dict[str, Any] = {"id": document_id(outline, kind), "kind": kind, "title": "Its title"}
    about = sheet.document.about if sheet.document else None
    if about and any(other.kind == about for other in outline.sheets):
        table["about"] = [document_id(outline, about)]
    yield from _block("[[document]]", table)
    period = outline.period_of(kind) if outline.chosen else None
    if period:
        yield f"#period = {_spelt({'from': plain_when(period[0]), 'through': plain_when(period[1])})}"
    else:
        yield _blank("period", {"from": str(outline.as_at.year), "through": str(outline.as_at.year)})
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
    return f"{', '.join(item.provisions)}: {item.title}{STANDINGS.get(standing, '')}{unsure}"


def _step(outline: Outline, sheet: Sheet, step: Step, begun_by: str) -> Iterator[str]:
    found = page(step.ruleset, step.norm.id)
    standing = STANDINGS.get(found.standing, "")
    yield from _said(f"{found.provision}, {found.title} ({found.duty}{standing})")
    yield from _said(f"{listed(tuple(body.title for body in step.doers))}: {found.says or found.sentence}", "  ")
    if not _kept_up(step):
        yield from _said(f"When: {found.clock}", "  ")
    if begun_by:
        yield from _said(f"To be begun by: {begun_by}", "  ")
    for text in (*found.conditions, *found.readings):
        yield from _said(text, "  ")
    if found.source:
        yield f"#   {found.source}"
    if len(step.doers) > 1 and not step.jointly:
        yield from _said(f"One such block for each of them, with its name in by: {', '.join(_names(step))}.", "  ")
    yield from _act(outline, sheet, step)
    for reach in step.reached:
        yield from _to_be_named(outline, step, reach)
    for question in found.questions:
        yield from _judgement(outline, question, found)


def _names(step: Step) -> list[str]:
    return [body.name for body in step.doers]


def _kept_up(step: Step) -> bool:
    return isinstance(step.norm, Duty) and step.norm.maintained


def _act(outline: Outline, sheet: Sheet, step: Step) -> Iterator[str]:
    """Yield the block in which the act of a step is entered, with whom it has to reach by name."""
    verb, day = step.norm.verb, outline.as_at
    by = {"by": _names(step)} if step.jointly and len(step.doers) > 1 else {}
    named = document_id(outline, sheet.kind) if sheet.is_paper and sheet.kind else sheet.kind
    reached = [name.name for reach in step.reached for name in reach.names]
    if sheet.kind and sheet.document is None:
        return  # A record has no way of saying what was done about a list of outcomes.
    if verb in WITH_OTHERS and sheet.is_paper:
        act = {} if verb == "consult" else {"act": verb}
        yield from _block(
            "[[consultation]]", {**act, "about": [named], **by, "from": day, "through": day}, step.reached
        )
        yield from _said("complete = true says that nobody else was reached.", "  ")
    elif _kept_up(step):
        about = {"about": sheet.kind} if sheet.kind else {}
        people = step.reached if reached else ()
        yield from _block("[[activity]]", {"act": verb, **about, **by, "from": day}, people)
    else:
        document = {"document": named} if named else {}
        table = {"act": verb, **document, **by, **_to(step), "on": day}
        yield from _block("[[act]]", table, step.reached if reached else (), key="to")


def _to(step: Step) -> dict[str, list[str]]:
    """Return before or to whom the sentence of a duty has its act done, where it names them."""
    bodies = step.ruleset.register.bodies
    found = [
        bodies[party.name].title
        for phrase in step.norm.phrases
        if phrase.preposition in ("to", "before")
        for party in phrase.parties
        if party.name in bodies
    ]
    return {"to": found} if found and not step.reached else {}


def _block(header: str, table: Mapping[str, Any], reached: Iterable[Reach] = (), key: str = "with") -> Iterator[str]:
    """Yield a block behind #, those to be reached one on each line with what makes them to be reached."""
    yield f"#{header}"
    for name, value in table.items():
        known = name not in _ASKED or (name == "by" and isinstance(value, list))
        yield f"#{spelt_key(name)} = {_spelt(value)}" if known else _blank(name, value)
    reached = tuple(reached)
    if reached or header == "[[consultation]]":
        yield f"#{key} = ["
        for reach in reached:
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
        table = {"slot": f"{step.ruleset.id}.{name}", "answer": "yes", "by": "Who decided", "on": outline.as_at}
        yield from _block("[[determination]]", {**table, "members": ["Name of one", "Name of another"]})
    for why in reach.unknown:
        yield from _said(f"({reach.consultee.letter}) {reach.consultee.title}: {why}", "  ")


def _judgement(outline: Outline, question: Asked, found: Page) -> Iterator[str]:
    yield from _said(f"To be judged, by {question.by}: {question.question}", "  ")
    for label, text in (("by this standard", question.standard), ("what bears on it", question.evidence)):
        if text:
            yield from _said(f"{label}: {text}", "    ")
    table = {"slot": question.slot, "answer": "yes", "by": "Who decided", "on": outline.as_at}
    yield from _block("[[determination]]", {**table, "reasons": f"Why, by {found.provision}"})


def _complete(outline: Outline, kind: str, verbs: list[str]) -> Iterator[str]:
    yield from _said(
        "Only where somebody has looked through all records of these days: what is not entered was not done."
    )
    first = outline.as_at.replace(month=1, day=1)
    table = {"acts": verbs, "about": kind, "from": first, "through": outline.as_at, "stated_by": "Who says so"}
    yield from _block("[[complete]]", table)
