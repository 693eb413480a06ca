"""What may follow a breach, for people and tools: in full, in lines, as JSON, Markdown and text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from csc_rules.compare.remedies import Ladder, Layer, Reach, Remedies, Share, Step
from csc_rules.dates import spoken
from csc_rules.report import markdown
from csc_rules.report.markup import address
from csc_rules.report.visible import one_line
from csc_rules.report.words import DISCLAIMER
from csc_rules.report.written import Shown

if TYPE_CHECKING:
    from rich.text import Text

    from csc_rules.report.console import Look, Pen

LAYERS = {
    "law": "Law",
    "guidance": "Guidance, which is not law",
    "good_practice": "Good practice, which is not law and which nobody owes",
}
SHARES = ("Ruleset", "Duties in force", *(reach.value for reach in Reach), "Without a remedy of their own")
LADDERS = ("Duty", "Provision", "On whom", "How far it goes", "What may follow, step by step", "Who may act")
# What the numbers mean, wherever they stand.
MEANING = (
    "A duty is without a remedy of its own where the text names nothing that follows a breach, or leaves it to judicial"
    " review alone. The share is of the duties for which the ruleset records it at all. A step that was not verified is"
    " known to be there, and its own text was not read."
)


def heading(found: Remedies) -> str:
    """Name what is shown, with the day of the law."""
    return f"What may follow a breach, by the law of {spoken(found.law_at)}"


def day_line(found: Remedies) -> str:
    """Say which day the question is of, and that the law is of another where it is."""
    other = "" if found.as_at == found.law_at else f", with the law of {spoken(found.law_at)}: a hypothetical"
    return f"As at {spoken(found.as_at)}{other}"


def share(entry: Share) -> str:
    """Return the share of duties without a remedy of their own, with how many these are and of how many.

    >>> share(Share(name="a", title="A", jurisdiction="b", duties=4, counts=(), recorded=3, without=2, unverified=0))
    '2 of 3 (67 %)'
    """
    if entry.per_cent is None:
        return "not recorded"
    doubt = f"; of {entry.unverified} the remedy was not verified" if entry.unverified else ""
    return f"{entry.without} of {entry.recorded} ({entry.per_cent:.0f} %){doubt}"


def share_cells(entry: Share) -> tuple[str, ...]:
    """Return a share as the cells of a row."""
    return (one_line(entry.title), str(entry.duties), *(str(entry.number(reach)) for reach in Reach), share(entry))


def place_name(entry: Share) -> str:
    """Return the name of a jurisdiction as it is written."""
    return " ".join(part.capitalize() for part in entry.name.split("-"))


def step_text(step: Step) -> str:
    """Return a step with where it stands, and that it was not verified."""
    cited = f" ({', '.join(step.provisions)})" if step.provisions else ""
    doubt = f" Not verified: {one_line(step.unverified)}." if step.unverified else ""
    return f"{step.kind.replace('-', ' ')}: {one_line(step.text)}{cited}{doubt}"


def actors(step: Step) -> str:
    """Name who may take a step."""
    return ", ".join(one_line(actor.title) for actor in step.by) or "nobody is named"


def steps(entry: Ladder) -> tuple[str, ...]:
    """Return the steps of a duty, numbered where there are several."""
    if len(entry.steps) == 1:
        return (step_text(entry.steps[0]),)
    return tuple(f"{number}. {step_text(step)}" for number, step in enumerate(entry.steps, 1))


def who(entry: Ladder) -> str:
    """Name who may act, each once, whatever the step."""
    return ", ".join(dict.fromkeys(one_line(actor.title) for step in entry.steps for actor in step.by))


# Text -----------------------------------------------------------------------------------------------------------------


def concise(found: Remedies) -> str:
    """Return the ladders in lines, then the shares.

    >>> from datetime import date
    >>> from csc_rules.compare.remedies import remedies
    >>> from csc_rules.law.loader import load_ruleset
    >>> lines = concise(remedies([load_ruleset("ni-act-2015")], date(2020, 1, 1))).splitlines()
    >>> lines[-3]
    'share without a remedy: ni-act-2015: 22 of 22 (100 %)'
    """
    lines = []
    for layer in found.layers:
        lines += [_line(entry, layer) for entry in layer.ladders]
    for layer in found.layers:
        of = "" if layer.standing == "law" else f" ({layer.standing.replace('_', ' ')})"
        shares = (*layer.rulesets, *layer.jurisdictions)
        lines += [f"share without a remedy{of}: {one_line(entry.name)}: {share(entry)}" for entry in shares]
    lines += [f"left out: {one_line(name)}: {one_line(why)}" for name, why in found.left_out]
    lines.append(f"a{day_line(found)[1:]}; {DISCLAIMER}")
    return "\n".join(lines) + "\n"


def _line(entry: Ladder, layer: Layer) -> str:
    standing = "" if layer.standing == "law" else layer.standing.replace("_", " ")
    cited = ", ".join(entry.provisions)
    parts = (f"{entry.ruleset}.{entry.duty}", cited, entry.reach.value, "; ".join(steps(entry)), who(entry), standing)
    return "  ".join(one_line(part) for part in parts if part)


def full(found: Remedies, look: Look | None = None) -> str:
    """Return the shares, then each duty with its steps and who may take them."""
    from csc_rules.report.console import Look, Pen, render

    look = look or Look()
    return render(_full(found, Pen(look=look)), look)


def _full(found: Remedies, pen: Pen) -> Iterator[Text]:
    yield from pen.indented(heading(found), style="bold", hang=2)
    yield from pen.titled("As at:", day_line(found).removeprefix("As at "))
    yield from pen.indented(MEANING)
    yield from pen.indented(DISCLAIMER)
    for layer in found.layers:
        yield from _layer(layer, pen)
    if found.left_out:
        yield from _heading(pen, "Left out")
        for name, why in found.left_out:
            yield from pen.indented(f"{one_line(name)}: {one_line(why)}", 2, hang=2)


def _heading(pen: Pen, text: str) -> Iterator[Text]:
    from csc_rules.report.console import styled

    yield styled("")
    yield from pen.indented(text, style="bold")


def _layer(layer: Layer, pen: Pen) -> Iterator[Text]:
    yield from _heading(pen, LAYERS[layer.standing])
    for entry in (*layer.rulesets, *layer.jurisdictions):
        name = place_name(entry) if entry in layer.jurisdictions else one_line(entry.title)
        yield from pen.indented(f"{name}, without a remedy of their own: {share(entry)}", 2, hang=2)
        told = ", ".join(f"{entry.number(reach)} {reach.value}" for reach in Reach if entry.number(reach))
        number = "1 duty" if entry.duties == 1 else f"{entry.duties} duties"
        yield from pen.indented(f"{number}: {told}", 4, hang=2)
    for ladder in layer.ladders:
        yield from _heading(pen, f"{one_line(ladder.title)} [{ladder.ruleset}.{ladder.duty}]")
        yield from pen.titled("Provision:", f"{', '.join(ladder.provisions)}  {address(ladder.source)}".rstrip(), 2)
        yield from pen.titled("On whom:", one_line(ladder.bearers), 2)
        yield from pen.titled("Goes as far:", ladder.reach.value, 2)
        for text, step in zip(steps(ladder), ladder.steps, strict=True):
            yield from pen.titled("May follow:", text, 2)
            yield from pen.titled("Who may act:", actors(step), 2)


# Files ----------------------------------------------------------------------------------------------------------------


def text_file(found: Remedies, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return what may follow as the content of a text file."""
    return full(found).encode()


def json_file(found: Remedies, shown: Shown) -> bytes:  # noqa: ARG001 - tools get everything
    """Return what may follow as the content of a JSON file."""
    from csc_rules.report.json import text

    return text(found).encode()


def markdown_file(found: Remedies, shown: Shown) -> bytes:  # noqa: ARG001 - nothing is hidden
    """Return what may follow as the content of a Markdown file."""
    return ("\n".join(markdown_lines(found)) + "\n").encode()


def markdown_lines(found: Remedies) -> Iterator[str]:
    """Yield the shares and ladders as Markdown."""
    yield from (f"# {heading(found)}", "", f"> **{DISCLAIMER}**", "", f"{day_line(found)}.", "", MEANING)
    for layer in found.layers:
        yield from ("", f"## {LAYERS[layer.standing]}", "", "### By jurisdiction", "")
        rows = ((place_name(entry), *share_cells(entry)[1:]) for entry in layer.jurisdictions)
        yield from _table(("Jurisdiction", *SHARES[1:]), rows)
        yield from ("", "### By ruleset", "")
        yield from _table(SHARES, (share_cells(entry) for entry in layer.rulesets))
        for entry in layer.rulesets:
            yield from ("", f"### {markdown.escaped(one_line(entry.title))}", "")
            held = [ladder for ladder in layer.ladders if ladder.ruleset == entry.name]
            yield from markdown.table(LADDERS, [_markdown_row(ladder) for ladder in held])
    if found.left_out:
        yield from ("", "## Left out", "")
        yield from (f"- {markdown.code(name)}: {markdown.escaped(one_line(why))}" for name, why in found.left_out)


def _table(headers: tuple[str, ...], rows: Iterator[tuple[str, ...]]) -> Iterator[str]:
    said = [header[:1].upper() + header[1:] for header in headers]
    yield from markdown.table(said, [[markdown.escaped(cell) for cell in row] for row in rows])


def _markdown_row(entry: Ladder) -> tuple[str, ...]:
    cited = markdown.link(markdown.escaped(", ".join(entry.provisions)), address(entry.source))
    told = [markdown.escaped(one_line(text)) for text in (entry.title, entry.bearers, entry.reach.value)]
    lines = "<br>".join(markdown.escaped(text) for text in steps(entry))
    return told[0], cited, told[1], told[2], lines, markdown.escaped(who(entry))
