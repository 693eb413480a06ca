"""Pages of duties and proofs of findings as indented text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from csc_rules.report.page import Asked, Page, Part
from csc_rules.report.words import DISCLAIMER

if TYPE_CHECKING:
    from rich.text import Text

    from csc_rules.engine.explain import Step
    from csc_rules.report.console import Look, Pen


def pages(found: Iterable[Page], look: Look | None = None) -> str:
    """Return pages of duties as text."""
    from csc_rules.report.console import Look, Pen, render, styled

    look = look or Look()
    pen = Pen(look=look)
    lines: list[Text] = []
    for entry in found:
        lines += [*_page(entry, pen), styled("")]
    return render([*lines, styled(DISCLAIMER)], look)


def _page(found: Page, pen: Pen) -> Iterator[Text]:
    yield from pen.indented(f"{found.title} [{found.duty}]", style="bold", hang=2)
    for text in found.what_if:
        yield from pen.titled("WHAT IF:", text, 2)
    cited = f"{', '.join(found.provisions)} of the {found.instrument}" if found.provisions else found.instrument
    yield from pen.titled("Provision:", cited, 2)
    if found.source:
        yield from pen.titled("", found.source, 2)
    standing = "" if found.standing == "law" else f", which is {found.standing.replace('_', ' ')} and not law"
    yield from pen.titled("Kind:", f"{found.kind}{standing}", 2)
    yield from pen.titled("Our words:", f"“{found.sentence}”", 2)
    if found.says:
        yield from pen.titled("Our reading:", found.says, 2)
    yield from pen.titled("In force:", found.force, 2)
    yield from pen.titled("When:", found.clock, 2)
    for reading in found.readings:
        yield from pen.titled("or, read so:", reading, 2)
    if found.unsettled:
        yield from pen.titled("Unsettled:", found.unsettled, 2)
    for text in found.conditions:
        yield from pen.titled("Condition:", text, 2)
    yield from _parts(found, pen)
    for question in found.questions:
        yield from _question(question, pen)
    if found.consequence:
        yield from pen.titled("May follow:", found.consequence, 2)
    if found.unverified:
        yield from pen.titled("Unverified:", found.unverified, 2)


def _parts(found: Page, pen: Pen) -> Iterator[Text]:
    groups = (
        ("Contents:", found.contents),
        ("Consult:", found.consultees),
        ("Limits:", found.limits),
        ("Exceptions:", found.exceptions),
    )
    for title, parts in groups:
        for index, part in enumerate(parts):
            yield from pen.titled("" if index else title, _part(part), 2)


def _part(part: Part) -> str:
    cited = f", {part.provision}" if part.provision else ""
    return f"{part.title}{cited}{f' ({part.note})' if part.note else ''}"


def _question(found: Asked, pen: Pen) -> Iterator[Text]:
    yield from pen.titled("Judgement:", found.question, 2)
    standard = f"; the standard: {found.standard}" if found.standard else ""
    evidence = f"; what bears on it: {found.evidence}" if found.evidence else ""
    yield from pen.titled("", f"decided by {found.by}{standard}{evidence}; entered as “{found.slot}”", 2)


def proofs(found: Iterable[Step], look: Look | None = None) -> str:
    """Return proofs as trees, each step set in under the one it serves."""
    from csc_rules.report.console import Look, Pen, render, styled

    look = look or Look()
    pen = Pen(look=look)
    lines: list[Text] = []
    for step in found:
        lines += [*_step(step, pen, 0), styled("")]
    return render([*lines, styled(DISCLAIMER)], look)


def _step(step: Step, pen: Pen, depth: int) -> Iterator[Text]:
    lead = f"{step.kind}: " if depth else ""
    yield from pen.indented(f"{lead}{step.text}", 2 * depth, hang=4, style="" if depth else "bold")
    for below in step.steps:
        yield from _step(below, pen, depth + 1)


def proof_lines(found: Iterable[Step]) -> str:
    """Return proofs with one line for each step: what it is a proof of, the kind of step, and what it says.

    >>> from csc_rules.engine.explain import Step
    >>> fact = Step(kind="fact", text="adopted: 10 December 2020")
    >>> print(proof_lines([Step(kind="instance", text="adoption [a-law.adopt/a-body/once]", steps=(fact,))]), end="")
    a-law.adopt/a-body/once  instance  adoption
    a-law.adopt/a-body/once  fact  adopted: 10 December 2020
    """
    lines = []
    for step in found:
        text, _, name = step.text.rpartition(" [")
        subject = name.removesuffix("]")
        lines.append(f"{subject}  {step.kind}  {text}")
        lines += [f"{subject}  {below.kind}  {below.text}" for below in _below(step)]
    return "".join(f"{' '.join(line.splitlines())}\n" for line in lines)


def _below(step: Step) -> Iterator[Step]:
    for below in step.steps:
        yield below
        yield from _below(below)
