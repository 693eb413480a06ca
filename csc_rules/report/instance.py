"""A duty instance on a terminal: its duty and bearer, then each finding, with titles in a column of their own."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rich.text import Text

from csc_rules.report.console import Pen
from csc_rules.report.told import Cited, Question, ToldFinding, ToldInstance
from csc_rules.report.words import seen


def instance_parts(told: ToldInstance, pen: Pen) -> Iterator[Text]:
    """Yield the parts of an instance: its duty and bearer, then each finding."""
    yield from pen.indented(f"{told.title} [{told.duty}]", style="bold", hang=2)
    yield from pen.titled("Provision:", f"{', '.join(told.provisions)}  {told.source or ''}".rstrip(), 2)
    yield from pen.titled("On whom:", told.bearer, 2)
    yield from pen.titled("Looked for:", told.looked_for, 2)
    for reason in told.not_applying:
        yield from pen.titled("Not now:", reason, 2)
    for finding in told.findings:
        yield from _finding(finding, pen)
    if told.in_order:
        named = ", ".join(f"{part.provision} ({part.name})" for part in told.in_order)
        yield from pen.titled("In order:", named, 2)
    if told.also_asked:
        named = "; ".join(f"{part.name}, {part.provision}" for part in told.also_asked)
        yield from pen.titled("Also asked:", f"{named} (not judged yet)", 2)


def _finding(told: ToldFinding, pen: Pen) -> Iterator[Text]:
    if told.named:
        yield from pen.titled(f"{told.provision}:", f"{told.named}: {told.label}", 2)
    by = 4 if told.named else 2
    for title, text in lines(told):
        yield from pen.titled(title, text, by)


def lines(told: ToldFinding) -> Iterator[tuple[str, str]]:
    """Yield what there is to say of a finding: titled texts, without a title where they go on from the one before."""
    yield "Found:", told.found
    yield from (*_facts(told.facts), *_dates(told), *_doubts(told), *_steps(told))


def _facts(facts: Iterable[Cited]) -> Iterator[tuple[str, str]]:
    for fact in facts:
        yield f"{fact.heading}:", f"{fact.text} ({fact.place})"
        yield from (("", seen(entry)) for entry in fact.evidence)
        if fact.remark:
            yield "", fact.remark


def _dates(told: ToldFinding) -> Iterator[tuple[str, str]]:
    if told.last_day:
        yield "Last day:", told.last_day
    yield from (("Reading:", reading) for reading in told.readings)
    if told.version:
        yield "Version:", told.version


def _doubts(told: ToldFinding) -> Iterator[tuple[str, str]]:
    """Yield what is open: the questions with their deciders, the causes, the futures, and what is unverified."""
    for question in told.questions:
        yield from _question(question)
    yield from (("Open because:", cause) for cause in told.causes)
    yield from (("or:" if index else "Either:", entry) for index, entry in enumerate(told.futures))
    yield from (("Note:", note) for note in told.notes)
    if told.unverified:
        yield "Unverified:", told.unverified


def _question(question: Question) -> Iterator[tuple[str, str]]:
    yield "Question:", question.question
    if question.details:
        yield "", question.details


def _steps(told: ToldFinding) -> Iterator[tuple[str, str]]:
    yield from (("" if index else "What next:", step) for index, step in enumerate(told.steps))
    yield from (("WHAT IF:", assumption) for assumption in told.assumptions)
