"""The entries of a record to be filled in: for each document and step, what is known of it and what is to be answered.

How they look in a file is for each format to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from attrs import frozen

from csc_rules.engine.facts import WITH_OTHERS
from csc_rules.law.model import Duty
from csc_rules.planner.outline import Outline, Reach, Sheet, Step
from csc_rules.record.plain import plain_when
from csc_rules.report.page import Asked, Page

_ASKED = frozenset({"title", "on", "from", "through", "answer", "by", "members", "reasons", "stated_by"})


@frozen(kw_only=True)
class Block:
    """One entry of a list of the record, with an example of each answer; *reached* are to stand under *with_key*."""

    key: str
    table: Mapping[str, Any]
    reached: tuple[Reach, ...] = ()
    with_key: str = "with"
    also_asked: frozenset[str] = frozenset()

    def is_asked(self, key: str) -> bool:
        """Tell whether a value is an example of an answer, and not known."""
        joint = key == "by" and isinstance(self.table[key], list)
        return key in self.also_asked or (key in _ASKED and not joint)

    @property
    def names(self) -> list[str]:
        """Return the names of those to be reached."""
        return list(dict.fromkeys(named.name for reach in self.reached for named in reach.names))

    @property
    def known(self) -> dict[str, Any]:
        """Return what is known."""
        found = {key: value for key, value in self.table.items() if not self.is_asked(key)}
        return found | ({self.with_key: self.names} if self.names else {})

    @property
    def asked(self) -> dict[str, Any]:
        """Return an example of each answer."""
        return {key: value for key, value in self.table.items() if self.is_asked(key)}


def document_id(outline: Outline, kind: str) -> str:
    """Return what a blank record calls the document of a kind."""
    period = outline.period_of(kind)
    first = period[0].earliest if period else None
    return f"{kind}-{first.year}" if first else f"{kind}-1"


def paper(outline: Outline, sheet: Sheet, kind: str) -> Block:
    """Return the document itself; its time is known where that was asked for."""
    table: dict[str, Any] = {"id": document_id(outline, kind), "kind": kind, "title": "Its title"}
    about = sheet.document.about if sheet.document else None
    if about and any(other.kind == about for other in outline.sheets):
        table["about"] = [document_id(outline, about)]
    period = outline.period_of(kind) if outline.chosen else None
    year = str(outline.as_at.year)
    ends = (plain_when(period[0]), plain_when(period[1])) if period else (year, year)
    table["period"] = {"from": ends[0], "through": ends[1]}
    return Block(key="document", table=table, also_asked=frozenset() if period else frozenset({"period"}))


def names(step: Step) -> list[str]:
    """Return who does a step, as a record writes them."""
    return [body.name for body in step.doers]


def kept_up(step: Step) -> bool:
    """Tell whether a step is kept up over time."""
    return isinstance(step.norm, Duty) and step.norm.maintained


def act(outline: Outline, sheet: Sheet, step: Step) -> Block | None:
    """Return the entry for the act of a step; None for what is done about a list of outcomes: a record has none."""
    verb, day = step.norm.verb, outline.as_at
    if sheet.kind and sheet.document is None:
        return None
    by = {"by": names(step)} if step.jointly and len(step.doers) > 1 else {}
    named = document_id(outline, sheet.kind) if sheet.is_paper and sheet.kind else sheet.kind
    people = step.reached if any(reach.names for reach in step.reached) else ()
    if verb in WITH_OTHERS and sheet.is_paper:
        verbs = {} if verb == "consult" else {"act": verb}
        table: dict[str, Any] = {**verbs, "about": [named], **by, "from": day, "through": day}
        return Block(key="consultation", table=table, reached=step.reached)
    if kept_up(step):
        about = {"about": sheet.kind} if sheet.kind else {}
        return Block(key="activity", table={"act": verb, **about, **by, "from": day}, reached=people)
    document = {"document": named} if named else {}
    table = {"act": verb, **document, **by, **_to(step), "on": day}
    return Block(key="act", table=table, reached=people, with_key="to")


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


def to_be_named(outline: Outline, step: Step, judged: str) -> Block:
    """Return the entry in which it is said who belongs to a class that somebody has to name."""
    table = {"slot": f"{step.ruleset.id}.{judged}", "answer": "yes", "by": "Who decided", "on": outline.as_at}
    return Block(key="determination", table={**table, "members": ["Name of one", "Name of another"]})


def judgement(outline: Outline, question: Asked, found: Page) -> Block:
    """Return the entry for what is left to a person."""
    table = {"slot": question.slot, "answer": "yes", "by": "Who decided", "on": outline.as_at}
    return Block(key="determination", table={**table, "reasons": f"Why, by {found.provision}"})


def complete(outline: Outline, sheet: Sheet) -> Block | None:
    """Return the statement that the record has all acts on a sheet; None where there is nothing to be stated."""
    verbs = list(dict.fromkeys(step.norm.verb for step in sheet.steps if not kept_up(step)))
    if not verbs or not sheet.kind:
        return None
    first = outline.as_at.replace(month=1, day=1)
    table = {"acts": verbs, "about": sheet.kind, "from": first, "through": outline.as_at, "stated_by": "Who says so"}
    return Block(key="complete", table=table)


def blocks_of(outline: Outline, sheet: Sheet, step: Step, found: Page) -> Iterator[Block]:
    """Yield the entries of a step: its act, who has to be named, and what is left to judgement."""
    done = act(outline, sheet, step)
    if done is not None:
        yield done
    for reach in step.reached:
        for judged in reach.judged:
            yield to_be_named(outline, step, judged)
    for question in found.questions:
        yield judgement(outline, question, found)
