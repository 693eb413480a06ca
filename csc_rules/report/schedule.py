"""Schedules and cures for people and tools: step by step, in full, in lines, as JSON and Markdown."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from csc_rules.dates import spoken
from csc_rules.engine.wording import spoken_verb
from csc_rules.planner.cure import Cure, CureStep, Remedy
from csc_rules.planner.schedule import Afterwards, Schedule, Span, Step
from csc_rules.report import markdown
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

if TYPE_CHECKING:
    from rich.text import Text

    from csc_rules.report.console import Look, Pen

CAVEAT = (
    "The order and the least times are those of the law; how long a step takes beyond that is for the body to say, with"
    " --lead. A step without a time is taken to be done in a day."
)
# The same where nobody types a command.
SAID_OF_TIMES = (
    "The order and the least times are those of the law; how long a step takes beyond that is for the body to say. A"
    " step to which no time is given is taken to be done in a day."
)


# Schedules ------------------------------------------------------------------------------------------------------------


def heading(found: Schedule) -> str:
    """Name a schedule: whose, of what, and by when."""
    act = f"{spoken_verb(found.act)} {one_line(found.document_title)}"
    return f"{one_line(found.name)}: {act} by {spoken(found.by)}"


def answer(found: Schedule) -> str:
    """Say whether the act can still be done by the day, and if not, when at the earliest."""
    if found.possible:
        return f"It can be done: begun on {spoken(found.as_at)}, it could be done on {spoken(found.earliest)}."
    earliest = spoken(found.earliest)
    return f"It cannot be done by then: begun on {spoken(found.as_at)}, it is done on {earliest} at the earliest."


def span(found: Span) -> str:
    """Return a length of time.

    >>> span(Span(count=1, unit="weeks"))
    '1 week'
    """
    return f"{found.count} {found.unit if found.count != 1 else found.unit.removesuffix('s')}"


def days(step: Step) -> str:
    """Say by when a step has to begin, and where it takes longer than a day, to be done."""
    if step.starts == step.ends:
        return f"on {spoken(step.ends)} at the latest"
    return f"begin by {spoken(step.starts)}, done by {spoken(step.ends)}"


def details(step: Step) -> Iterator[tuple[str, str]]:
    """Yield what is to be known of a step, each with a short title."""
    node = step.node
    if node.duties:
        yield "Duty:", f"{', '.join(node.duties)}; {', '.join(node.provisions)}"
    if node.bearers:
        yield "Who:", one_line("; ".join(node.bearers))
    if node.least is not None:
        cited = f", {', '.join(node.least.provisions)}" if node.least.provisions else ""
        yield "Least time:", f"{span(Span(count=node.least.count, unit=node.least.unit))}{cited}"
    if node.answer is not None:
        time = span(Span(count=node.answer.count, unit=node.answer.unit))
        yield "Allows for:", one_line(f"an answer of {node.answer.who}, which has {time}, {node.answer.provision}")
    if node.reaches:
        yield "Reaches:", one_line("; ".join(node.reaches))
    for order in node.orders:
        if order.days:
            yield "Comes:", one_line(f"before “{spoken_verb(order.before[0])}”, {order.why.partition(', ')[2]}")
    for text in node.only_if:
        yield "Only:", one_line(text)
    if step.earliest_end > step.ends:
        yield "Too late:", f"from now on it is done on {spoken(step.earliest_end)} at the earliest"


def afterwards(found: Afterwards) -> str:
    """Say what follows, and by when."""
    last = (
        f"by {spoken(found.last_day)}" if found.last_day else f"from {spoken(found.since)}; the law names no last day"
    )
    return one_line(f"{found.what.provision}  {found.what.title} [{found.what.duty}]: {last}")


def law_days(found: Schedule) -> Iterator[str]:
    """Yield what the last days of the law are for the act, and whether the day aimed at keeps them."""
    for entry in found.deadlines:
        assert entry.last_day is not None
        kept = "kept" if found.by <= entry.last_day else "not kept"
        yield one_line(
            f"{entry.provision}  {entry.title} [{entry.duty}]: by {spoken(entry.last_day)}; {kept} by this day"
        )


def concise(found: Schedule) -> str:
    """Return a schedule with one line for each step, the first to be begun first."""
    lines = [
        "  ".join(
            part
            for part in (step.starts.isoformat(), step.ends.isoformat(), one_line(step.node.title), _duty(step))
            if part
        )
        for step in found.steps
    ]
    lines += [f"afterwards  {afterwards(each)}" for each in found.afterwards]
    lines += [f"last day in law  {text}" for text in law_days(found)]
    lines += [f"note: {one_line(note)}" for note in found.notes]
    lines.append(answer(found))
    lines.append(f"{heading(found)}; as at {found.as_at.isoformat()}; {DISCLAIMER}")
    return "\n".join(lines) + "\n"


def _duty(step: Step) -> str:
    return ", ".join(step.node.duties)


def full(found: Schedule, look: Look | None = None) -> str:
    """Return a schedule as a report: whether it can be done, each step with its days, and what follows."""
    from csc_rules.report.console import Look, Pen, render

    look = look or Look()
    return render(_full(found, Pen(look=look)), look)


def _full(found: Schedule, pen: Pen) -> Iterator[Text]:
    yield from pen.indented(f"Schedule of {heading(found)}", style="bold", hang=2)
    yield from pen.titled("As at:", spoken(found.as_at))
    yield from pen.titled("Ruleset:", found.ruleset)
    yield from pen.indented(DISCLAIMER)
    yield from pen.indented(CAVEAT)
    for note in found.notes:
        yield from pen.titled("Note:", one_line(note))
    yield from _heading(pen, answer(found))
    for step in found.steps:
        yield from _heading(pen, f"{one_line(step.node.title)}: {days(step)}", 2)
        for title, text in details(step):
            yield from pen.titled(title, text, 4)
    yield from _list(pen, "The law's last days for it", law_days(found))
    yield from _list(pen, "What follows", (afterwards(each) for each in found.afterwards))


def _heading(pen: Pen, text: str, by: int = 0) -> Iterator[Text]:
    from csc_rules.report.console import styled

    yield styled("")
    yield from pen.indented(text, by, style="bold", hang=2)


def _list(pen: Pen, title: str, texts: Iterable[str]) -> Iterator[Text]:
    known = tuple(texts)
    if known:
        yield from _heading(pen, title)
    for text in known:
        yield from pen.indented(text, 2, hang=2)


def text_file(found: Schedule, shown: Shown) -> bytes:  # noqa: ARG001 - a schedule hides nothing
    """Return a schedule as the content of a text file."""
    return full(found).encode()


def json_file(found: Schedule | Cure, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return a schedule or a cure as the content of a JSON file."""
    from csc_rules.report.json import text

    return text(found).encode()


def markdown_file(found: Schedule, shown: Shown) -> bytes:  # noqa: ARG001 - a schedule hides nothing
    """Return a schedule as the content of a Markdown file."""
    lines = [f"# Schedule of {markdown.escaped(heading(found))}", "", answer(found), "", DISCLAIMER, "", CAVEAT, ""]
    lines += _marked(found.notes)
    rows = [
        [
            spoken(step.starts),
            spoken(step.ends),
            markdown.escaped(one_line(step.node.title)),
            markdown.escaped("; ".join(f"{title} {text}" for title, text in details(step))),
        ]
        for step in found.steps
    ]
    lines += markdown.table(("Begin by", "Done by", "Step", "To know"), rows)
    for title, texts in (
        ("The law's last days for it", tuple(law_days(found))),
        ("What follows", tuple(afterwards(each) for each in found.afterwards)),
    ):
        if texts:
            lines += ["", f"## {title}", "", *(f"- {markdown.escaped(text)}" for text in texts)]
    return ("\n".join(lines) + "\n").encode()


def _marked(notes: Iterable[str]) -> list[str]:
    """Return notes as a list in Markdown, with the line that ends it."""
    known = [f"- {markdown.escaped(one_line(note))}" for note in notes]
    return [*known, ""] if known else []


# Cures ----------------------------------------------------------------------------------------------------------------


def remedy(found: Remedy) -> str:
    """Say what one thing that is missing needs."""
    missing = f"; missing: {', '.join(found.missing)}" if found.missing else ""
    last = f"; last day {spoken(found.last_day)}" if found.last_day else ""
    lead = "can still be done, late" if found.late else "can be put right" if found.can else "cannot be put right"
    late = f"; {found.late}" if found.late else ""
    what = f"{found.provision}  {found.title} [{found.duty}], {found.bearer}{missing}{last}"
    return one_line(f"{what}: {lead}: {found.how}{late}")


def cure_step(number: int, found: CureStep) -> str:
    """Say what a step of a cure is, on which days it can be done at the earliest, and what it puts right."""
    step = found.step
    when = f"from {spoken(step.earliest)}" + (f" to {spoken(step.earliest_end)}" if step.takes else "")
    room = (
        f", and by {spoken(found.needed_by)} so that nothing waits for it"
        if found.needed_by > step.earliest_end
        else ""
    )
    cures = f"; puts right {', '.join(found.cures)}" if found.cures else "; has to come first"
    return one_line(f"{number}. {step.node.title}: {when} at the earliest{room}{cures}")


def cure_concise(found: Cure) -> str:
    """Return a cure in lines: what can be put right and what cannot, and the steps in their order."""
    lines = [remedy(each) for each in found.remedies] or ["nothing was found missing or outstanding"]
    lines += [cure_step(number, each) for number, each in enumerate(found.steps, 1)]
    lines += [f"note: {one_line(note)}" for note in found.notes]
    lines.append(f"{one_line(found.name)}; as at {found.as_at.isoformat()}; {DISCLAIMER}")
    return "\n".join(lines) + "\n"


def cure_full(found: Cure, look: Look | None = None) -> str:
    """Return a cure as a report."""
    from csc_rules.report.console import Look, Pen, render

    look = look or Look()
    return render(_cure(found, Pen(look=look)), look)


def _cure(found: Cure, pen: Pen) -> Iterator[Text]:
    yield from pen.indented(f"What {one_line(found.name)} can put right, and how", style="bold", hang=2)
    yield from pen.titled("As at:", spoken(found.as_at))
    yield from pen.indented(DISCLAIMER)
    yield from pen.indented(CAVEAT)
    for note in found.notes:
        yield from pen.titled("Note:", one_line(note))
    if not found.remedies:
        yield from _heading(pen, "Nothing was found missing or outstanding")
    yield from _list(pen, "Can be put right", (remedy(each) for each in found.remedies if each.can))
    yield from _list(pen, "Cannot be put right", (remedy(each) for each in found.remedies if not each.can))
    if found.steps:
        yield from _heading(pen, "In this order")
    for number, each in enumerate(found.steps, 1):
        yield from pen.indented(cure_step(number, each), 2, hang=3)
        for title, text in details(each.step):
            yield from pen.titled(title, text, 5)


def cure_text_file(found: Cure, shown: Shown) -> bytes:  # noqa: ARG001 - a cure hides nothing
    """Return a cure as the content of a text file."""
    return cure_full(found).encode()


def cure_markdown_file(found: Cure, shown: Shown) -> bytes:  # noqa: ARG001 - a cure hides nothing
    """Return a cure as the content of a Markdown file."""
    lines = [f"# What {markdown.escaped(one_line(found.name))} can put right, and how", ""]
    lines += [f"As at {spoken(found.as_at)}. {DISCLAIMER}", "", CAVEAT, "", *_marked(found.notes)]
    parts = (
        ("Can be put right", [remedy(each) for each in found.remedies if each.can]),
        ("Cannot be put right", [remedy(each) for each in found.remedies if not each.can]),
        ("In this order", [cure_step(number, each) for number, each in enumerate(found.steps, 1)]),
    )
    for title, texts in parts:
        if texts:
            lines += ["", f"## {title}", "", *(f"- {markdown.escaped(text)}" for text in texts)]
    return ("\n".join(lines) + "\n").encode()
