"""A blank document: its required headings, whom it has to reach, who makes it, and what follows once it is there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date

from attrs import evolve, field, frozen

from csc_rules.dates import When
from csc_rules.law.loader import load_all
from csc_rules.law.model import BeforeAct, Document, Duty, ListItem, OutcomesList
from csc_rules.law.ruleset import Ruleset
from csc_rules.planner.outline import Outline, Sheet, Step, outline
from csc_rules.record.model import Record

# What an item is that has to be there for each of something: for every indicator, where it stood at the start.
_FOR_EACH = re.compile(r"^for (?:every|each) (\w+), (.+)$")


@frozen(kw_only=True)
class Column:
    """What has to be said of each entry of a table, with the item of good practice that asks for it."""

    title: str
    item: ListItem


@frozen(kw_only=True)
class Framework:
    """A table that good practice asks for, one for each outcome: what is said of each entry, and what of them all.

    ``binding``: it is written for bodies such as this one; otherwise it is that of another place, lent for its form.
    """

    ruleset: Ruleset
    document: Document
    columns: tuple[Column, ...]
    questions: tuple[ListItem, ...]
    binding: bool


@frozen(kw_only=True)
class Reckoned:
    """From what the days of a blank document are reckoned: an act by a day, and why that.

    ``earliest`` is the first day on which it can be done from the day the law was looked at.
    """

    act: str
    by: date
    why: str
    earliest: date

    @property
    def possible(self) -> bool:
        """Tell whether it can still be done by the day."""
        return self.earliest <= self.by


@frozen(kw_only=True)
class Template:
    """A blank document of a body. ``starts`` are the last days on which steps can begin, by their duties; ``since`` the
    days from which those are owed that follow it and have no last day in law.

    Steps come in the order of a document's life: before it is made, making it, once it is made, while it runs.
    ``reports`` are the sheets of documents that are about it.
    """

    outline: Outline
    sheet: Sheet
    before: tuple[Step, ...]
    making: tuple[Step, ...]
    afterwards: tuple[Step, ...]
    meanwhile: tuple[Step, ...]
    reports: tuple[Sheet, ...]
    outcomes: OutcomesList | None
    framework: Framework | None
    starts: Mapping[str, date]
    since: Mapping[str, date] = field(factory=dict)
    reckoned: Reckoned | None = None

    @property
    def kind(self) -> str:
        """Return the kind of document."""
        assert self.sheet.kind is not None
        return self.sheet.kind


def template(
    kind: str,
    record: Record,
    as_at: date,
    rulesets: Iterable[Ruleset] | None = None,
    *,
    period: tuple[When, When] | None = None,
    starts: Mapping[str, date] | None = None,
) -> Template:
    """Return a blank document of a kind for the body of a record, by the law of a day.

    *starts* gives the last days on which steps can begin, for whoever has worked them out.

    >>> found = template("strategy", Record(body="Northern Ireland Executive"), date(2024, 7, 1))
    >>> [step.norm.id for step in found.before], found.framework.document.id
    (['consult-on-strategy'], 'outcome-framework')

    Raises NotFoundError for a body that no register knows, or a kind that none of its duties is about.
    """
    chosen = tuple(rulesets) if rulesets is not None else None
    whole = outline(record, as_at, chosen, period=period)
    sheet = whole.sheet(kind)
    kind, steps = sheet.kind or kind, sheet.steps
    making = tuple(step for step in steps if step.makes)
    others = tuple(step for step in steps if not step.makes)
    kept = tuple(step for step in others if isinstance(step.norm, Duty) and step.norm.maintained)
    before = tuple(step for step in others if _comes_before(step, kind))
    reports = tuple(other for other in whole.sheets if other.document and other.document.about == kind)
    return Template(
        outline=evolve(whole, chosen=(kind,)),
        sheet=sheet,
        before=before,
        making=making,
        afterwards=tuple(step for step in others if step not in kept and step not in before),
        meanwhile=kept,
        reports=reports,
        outcomes=next(_outcomes(making or steps), None),
        framework=_framework(whole, sheet),
        starts=dict(starts or {}),
    )


def _comes_before(step: Step, kind: str) -> bool:
    """Tell whether a step has to come before an act on the document itself, and not before a later decision on it."""
    clock = step.norm.clock if isinstance(step.norm, Duty) else None
    return isinstance(clock, BeforeAct) and clock.anchor.object in (None, kind)


def _outcomes(steps: Iterable[Step]) -> Iterator[OutcomesList]:
    """Yield the lists of outcomes of the law that asks for a document."""
    for step in steps:
        yield from step.ruleset.unit.outcomes


def _framework(whole: Outline, sheet: Sheet) -> Framework | None:
    """Return the table that good practice asks for; for a report of a body elsewhere, one lent from another place."""
    own = next(_frameworks(whole.rulesets, binding=True), None)
    about = sheet.document.about if sheet.document else None
    if own is not None or about is None:
        return own
    return next(_frameworks(load_all(), binding=False), None)


def _frameworks(rulesets: Iterable[Ruleset], *, binding: bool) -> Iterator[Framework]:
    for ruleset in rulesets:
        if ruleset.instrument.standing != "law":
            for document in ruleset.unit.documents:
                columns = tuple(_columns(document))
                if columns:
                    asked = {column.item.id for column in columns}
                    rest = tuple(item for item in document.items if item.id not in asked)
                    yield Framework(
                        ruleset=ruleset, document=document, columns=columns, questions=rest, binding=binding
                    )


def _columns(document: Document) -> Iterator[Column]:
    """Yield what has to be said of each entry: of what most items are said to be for, such as every indicator."""
    found = [(match[1], match[2], item) for item in document.items if (match := _FOR_EACH.match(item.title))]
    for _, title, item in found:
        yield Column(title=title, item=item)
