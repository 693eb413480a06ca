"""A blank document as parts that every format draws: headings with their ids, notes, tables, places to write."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.engine.clock_words import condition
from csc_rules.engine.facts import WITH_OTHERS
from csc_rules.engine.wording import Words, listed, spoken_verb
from csc_rules.law.model import ListItem
from csc_rules.law.provisions import address
from csc_rules.law.ruleset import Ruleset
from csc_rules.planner.asked import Named
from csc_rules.planner.outline import Heading, Reach, Sheet, Step
from csc_rules.planner.template import Framework, Template
from csc_rules.report.page import page
from csc_rules.report.schedule import SAID_OF_TIMES
from csc_rules.report.words import DISCLAIMER, capital

NO_DAY = "Where no day stands, it hangs on something else that has still to happen, or the law names none."
NOT_LAW = {"guidance": "Guidance, not law.", "good_practice": "Good practice, not law: nobody owes this."}


@frozen(kw_only=True)
class Titled:
    """A heading; ``id`` is that of the required item, by which finished documents are read."""

    text: str
    level: int
    id: str | None = None


@frozen(kw_only=True)
class Note:
    """A note of ours, with the provision it comes from and where that can be read; it is no part of the document."""

    text: str
    provision: str = ""
    source: str | None = None


@frozen(kw_only=True)
class Fill:
    """A place to write, for the required item of that id where it is one."""

    text: str
    id: str | None = None


@frozen(kw_only=True)
class Grid:
    """A table with a caption, how wide its columns are in hundredths, and empty rows to be written in."""

    caption: str
    headers: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    widths: tuple[int, ...]


Part = Titled | Note | Fill | Grid


def title_of(template: Template) -> str:
    """Return the title of a blank document."""
    whose = listed(tuple(body.title for body in _makers(template)))
    period = template.outline.period
    time = f", {period[0]} to {period[1]}" if period else ""
    kind = template.sheet.title
    return f"{capital(kind)}: {whose}{time}"


def _makers(template: Template) -> tuple[Named, ...]:
    return template.making[0].doers if template.making else (template.outline.body,)


def item_id(kind: str, item: str) -> str:
    """Return the id of a required item in a document.

    >>> item_id("strategy", "outcomes")
    'strategy.outcomes'
    """
    return f"{kind}.{item}"


def parts(template: Template) -> Iterator[Part]:
    """Yield the parts of a blank document after its title."""
    yield from _front(template)
    yield Titled(text="Part 1: the document", level=1)
    yield from _headings(template)
    yield Titled(text="Part 2: how it is made, and what follows", level=1)
    yield from _reckoned(template)
    yield from _reached(template)
    yield from _signed(template)
    yield from _steps("Before it is made", template.before, template)
    yield from _steps("Once it is made", template.afterwards, template)
    yield from _steps("While it runs: monitoring and review", template.meanwhile, template)
    yield from _reports(template)
    yield from _outcomes(template)


def _front(template: Template) -> Iterator[Part]:
    outline = template.outline
    yield Note(
        text=f"A blank {template.sheet.title}, by the law on {spoken(outline.as_at)}. Notes such as this one say what"
        " is expected and why; take them out when the document is written. The headings keep their ids, by which the"
        " finished document can be looked through."
    )
    laws = dict.fromkeys(
        step.ruleset.instrument for sheet in (template.sheet, *template.reports) for step in sheet.steps
    )
    named = "; ".join(f"{each.title} ({each.standing.replace('_', ' ')})" for each in laws)
    yield Note(text=f"Made from: {named}. {DISCLAIMER}")


def _headings(template: Template) -> Iterator[Part]:
    """Yield every required heading: those of the law, then those that only guidance or good practice asks for."""
    own = [entry for entry in template.sheet.headings if entry.ruleset.instrument.standing == "law"]
    others = [entry for entry in template.sheet.headings if entry.ruleset.instrument.standing != "law"]
    if not own:
        yield Note(text="The law says of no heading that this document must have it.")
        yield Fill(text="")
    for heading in (*own, *others):
        yield from _heading(template, heading)


def _heading(template: Template, heading: Heading) -> Iterator[Part]:
    item, ruleset = heading.item, heading.ruleset
    name = item_id(template.kind, item.id)
    yield Titled(text=capital(item.title), level=2, id=name)
    yield _note_on(item, ruleset, _expected(heading))
    for other in heading.also:
        yield _note_on(other.item, other.ruleset, f"{_expected(other)} There it is called: {other.item.title}.")
    yield Fill(text="", id=name)


def _expected(heading: Heading) -> str:
    """Say what is expected under a heading: when it is needed, and what a partial answer leads to."""
    ruleset, item = heading.ruleset, heading.item
    words = Words(ruleset=ruleset, register=ruleset.register)
    said = [NOT_LAW.get(ruleset.instrument.standing, "")]
    if item.condition:
        said.append(f"Needed {condition(item.condition, words)}.")
    asked = "Required" if ruleset.instrument.standing == "law" else "Expected"
    said.append(f"{asked} by “{page(ruleset, heading.duty).title}”.")
    if item.unverified:
        said.append(f"Not verified: {item.unverified}")
    return " ".join(part for part in said if part)


def _note_on(item: ListItem, ruleset: Ruleset, text: str) -> Note:
    provision = ", ".join(item.provisions)
    source = address(ruleset.instrument.source, item.provisions[0] if item.provisions else "")
    return Note(text=text, provision=provision, source=source)


def _reckoned(template: Template) -> Iterator[Part]:
    """Yield from what the days by which steps have to be begun are reckoned."""
    found = template.reckoned
    if found is None:
        return
    act = f"{spoken_verb(found.act)} the {template.sheet.title}"
    text = (
        f"The days below are reckoned backwards, to {act} by {spoken(found.by)}, {found.why}. {SAID_OF_TIMES} {NO_DAY}"
    )
    if not found.possible:
        since = spoken(template.outline.as_at)
        text = f"{text} Begun on {since}, it cannot be done before {spoken(found.earliest)}."
    yield Note(text=text)


def begun_by(template: Template, duty: str) -> str:
    """Say by when a step has to be begun, or from when it is owed; nothing where that was not reckoned."""
    start, since = template.starts.get(duty), template.since.get(duty)
    return spoken(start) if start else f"from {spoken(since)} on" if since else ""


def _reached(template: Template) -> Iterator[Part]:
    """Yield whom each step has to reach, by name as they were on the day, with places for when and how."""
    for step in (*template.before, *template.making, *template.afterwards, *template.meanwhile):
        if not step.reached:
            continue
        found = page(step.ruleset, step.norm.id)
        yield Titled(text=capital(found.title), level=2)
        yield Note(
            text=f"{NOT_LAW.get(found.standing, '')} Who they were on {spoken(template.outline.as_at)}.".strip(),
            provision=found.provision,
            source=found.source,
        )
        lasts = step.norm.verb in WITH_OTHERS or step in template.meanwhile
        days = ("From", "Through") if lasts else ("Done on",)
        yield Grid(
            caption=found.title,
            headers=("Who", "Because of", *days, "How, and where it can be read"),
            rows=tuple(
                (who, cited, *("" for _ in days), "") for reach in step.reached for who, cited in _rows_of(step, reach)
            ),
            widths=(34, 18, 12, 12, 24) if lasts else (36, 20, 14, 30),
        )


def _rows_of(step: Step, reach: Reach) -> Iterator[tuple[str, str]]:
    cited = f"({reach.consultee.letter}) {', '.join(reach.consultee.provisions)}"
    for named in reach.names:
        yield named.title, cited
    for name in reach.judged:
        entry = step.ruleset.classes[name]
        yield f"{entry.title} ({entry.standard}): to be named", cited
    for why in reach.unknown:
        yield f"{reach.consultee.title}: {why}", cited


def _signed(template: Template) -> Iterator[Part]:
    """Yield who makes the document and signs it off: once each by the law, and once by guidance that asks for it."""
    found: dict[tuple[str, str], list[Step]] = {}
    for step in template.making:
        for body in step.doers:
            found.setdefault((body.title, step.ruleset.instrument.standing), []).append(step)
    if found:
        yield Titled(text="Who makes it and signs it off", level=2)
        yield Grid(
            caption="Sign-off",
            headers=("Who", "What", "Because of", "To be begun by", "Name", "Done on"),
            rows=tuple(_signs(who, steps, template) for (who, _), steps in found.items()),
            widths=(25, 22, 13, 15, 14, 11),
        )


def _signs(who: str, steps: list[Step], template: Template) -> tuple[str, ...]:
    """Return the row of one who signs; several duties to make it are so many cases, of which one is that of the day."""
    what = "; or ".join(dict.fromkeys(page(step.ruleset, step.norm.id).title for step in steps))
    cited = ", ".join(dict.fromkeys(_cited(step) for step in steps))
    day = next(filter(None, (begun_by(template, step.duty) for step in steps)), "")
    return who, what, cited, day, "", ""


def _cited(step: Step) -> str:
    standing = NOT_LAW.get(step.ruleset.instrument.standing, "")
    provision = step.norm.provisions[0] if step.norm.provisions else ""
    return f"{provision} ({standing.rstrip('.').lower()})" if standing else provision


def _steps(title: str, steps: Iterable[Step], template: Template) -> Iterator[Part]:
    rows = tuple(_row(step, template) for step in steps)
    if rows:
        yield Titled(text=title, level=2)
        yield Grid(
            caption=title,
            headers=("What", "Because of", "When", "To be begun by", "Who sees to it", "Done on"),
            rows=rows,
            widths=(25, 12, 25, 15, 12, 11),
        )


def _row(step: Step, template: Template) -> tuple[str, ...]:
    found = page(step.ruleset, step.norm.id)
    when = "; ".join((found.clock, *found.conditions))
    return found.says or found.sentence, _cited(step), when, begun_by(template, step.duty), "", ""


def _reports(template: Template) -> Iterator[Part]:
    """Yield the reports on the document that are promised by law."""
    for sheet in template.reports:
        yield from _steps(f"What follows: {sheet.title}", sheet.steps, template)
        yield from _promised(sheet)


def _promised(sheet: Sheet) -> Iterator[Part]:
    for heading in sheet.headings:
        standing = NOT_LAW.get(heading.ruleset.instrument.standing, "")
        text = f"The {sheet.title} will have to hold: {heading.item.title}. {standing}".strip()
        yield _note_on(heading.item, heading.ruleset, text)


def _outcomes(template: Template) -> Iterator[Part]:
    """Yield the concise form of reporting that good practice asks for: a table for each outcome."""
    framework = template.framework
    if framework is None:
        return
    instrument = framework.ruleset.instrument
    yield Titled(text="Annex: outcomes and indicators (good practice, not law)", level=1)
    lent = "" if framework.binding else " It was written for another place and is lent here for its form."
    yield Note(
        text=f"{NOT_LAW['good_practice']} From: {instrument.title} ({instrument.citation}).{lent} No law asks for these"
        " tables, and nothing is missing in law where they are left out.",
        provision=", ".join(framework.document.provisions),
    )
    for item in framework.questions:
        if not _is_asked(item):
            yield from _to_write(framework, item, item.id)
    for number, outcome in enumerate(_named(template), 1):
        yield from _table(framework, outcome, number)


def _named(template: Template) -> tuple[str, ...]:
    """Return the outcomes: those of the law where it lists them, otherwise places for three."""
    if template.outcomes is None:
        return ("", "", "")
    return tuple(item.title for item in template.outcomes.items)


def _table(framework: Framework, outcome: str, number: int) -> Iterator[Part]:
    yield Titled(text=f"Outcome {number}: {outcome}" if outcome else f"Outcome {number}", level=2)
    headers = ("Indicator", *(capital(column.title) for column in framework.columns[1:]))
    width = (100 - 28) // max(1, len(headers) - 1)
    yield Grid(
        caption=f"Indicators of outcome {number}",
        headers=headers,
        rows=tuple(("",) * len(headers) for _ in range(3)),
        widths=(100 - width * (len(headers) - 1), *(width,) * (len(headers) - 1)),
    )
    for item in framework.questions:
        if _is_asked(item):
            yield from _to_write(framework, item, f"{item.id}-{number}")


def _to_write(framework: Framework, item: ListItem, name: str) -> Iterator[Part]:
    yield Note(text=capital(item.title), provision=", ".join(item.provisions))
    yield Fill(text="", id=item_id(framework.document.id, name))


def _is_asked(item: ListItem) -> bool:
    """Tell whether an item is asked of each outcome: how much, how well, whether anyone is better off."""
    return ":" in item.title
