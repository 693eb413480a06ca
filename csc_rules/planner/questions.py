"""The questions an assessment leaves open, in the order in which their answers settle most findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import assert_never

from attrs import evolve, field, mutable

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.codes import Verdict
from csc_rules.engine.occurrences import target
from csc_rules.engine.values import Need
from csc_rules.law.model import Duty
from csc_rules.planner.absences import is_absence, together
from csc_rules.planner.acts_asked import asked_of_act
from csc_rules.planner.asked import Ground, Named, OpenQuestion, Option
from csc_rules.planner.drafts import Draft
from csc_rules.planner.facts_asked import (
    asked_of_content,
    asked_of_day,
    asked_of_length,
    asked_of_membership,
    asked_of_payments,
    asked_of_period,
    asked_of_span,
    asked_to_judge,
)
from csc_rules.planner.people_asked import asked_of_members, asked_of_reach, asked_of_recipient
from csc_rules.planner.setting import Setting, is_act, settings

OPEN = frozenset({Verdict.UNDETERMINED, Verdict.NEEDS_JUDGEMENT})
STANDINGS = ("law", "guidance", "good_practice")


def questions(assessment: Assessment) -> tuple[OpenQuestion, ...]:
    """Return what is open in an assessment as questions, the one that settles most findings first.

    Of findings that can be settled in several ways, the first counts; of questions that settle as many, those on the
    law come before those on guidance, and these before those on good practice. What is due is asked for last, whatever
    hangs on it, since it need not have been done. Questions that one answer settles are put as one. What only a change
    of the law could settle is not asked.

    >>> import csc_rules
    >>> from datetime import date
    >>> record = csc_rules.Record(body="Northern Ireland Executive")
    >>> found = csc_rules.check([csc_rules.load_ruleset("ni-act-2015")], record, date(2024, 7, 1))
    >>> questions(found)[0].id, questions(found)[0].settles
    ('act/adopt/strategy/the-executive', 7)
    """
    tally = _Tally()
    for setting in settings(assessment):
        _ask(setting, tally)
    return tuple(entry.done() for entry in sorted(tally.merged(), key=_Asked.rank))


@mutable
class _Asked:
    """A question as it is gathered from the findings that ask it."""

    draft: Draft
    number: int
    grounds: dict[Ground, None] = field(factory=dict)
    first: dict[str, None] = field(factory=dict)
    others: dict[str, None] = field(factory=dict)
    names: dict[Named, None] = field(factory=dict)
    options: dict[str, Option] = field(factory=dict)
    also: dict[str, None] = field(factory=dict)
    owed: bool = False
    due: bool = False

    def add(self, draft: Draft, setting: Setting, *, first: bool, owed: bool) -> None:
        """Take in what another finding asks by the same question; where that is of a higher standing, in its words."""
        if self.grounds and STANDINGS.index(setting.ground.standing) < self.standing:
            self.draft, self.options = evolve(draft, order=self.draft.order), {}
        self.grounds[setting.ground] = None
        self.due = self.due or setting.outcome.verdict is Verdict.DUE
        self.owed = self.owed or (owed and is_act(setting))
        (self.first if first else self.others)[setting.finding.id] = None
        self.names |= dict.fromkeys(draft.names)
        for option in draft.options:
            known = self.options.setdefault(option.answer, option)
            more = tuple(entry for entry in option.leads_to if entry not in known.leads_to)
            self.options[option.answer] = evolve(known, leads_to=(*known.leads_to, *more)) if more else known

    @property
    def standing(self) -> int:
        """Return the highest standing of what asks it, law being the first."""
        return min(STANDINGS.index(ground.standing) for ground in self.grounds)

    def take(self, other: _Asked) -> None:
        """Take in a question that this one answers as well."""
        self.grounds |= other.grounds
        self.first |= other.first
        self.others |= other.others
        self.owed, self.due = self.owed or other.owed, self.due or other.due

    def stand_for(self, other: _Asked) -> None:
        """Take in a question whose answer is that of this one."""
        self.take(other)
        self.also[other.draft.id] = None
        self.names |= other.names
        for answer, option in other.options.items():
            self.options[answer] = together(self.options[answer], option) if answer in self.options else option

    @property
    def not_yet(self) -> bool:
        """Tell whether what is asked is only due, and no duty to do it is past its time."""
        return self.due and not self.owed

    def rank(self) -> tuple[bool, int, int, int, int]:
        """Return where it stands in the order."""
        return self.not_yet, -len(self.first), -len(self.others), self.standing, self.number

    def done(self) -> OpenQuestion:
        """Return the question."""
        draft = self.draft
        return OpenQuestion(
            id=draft.id,
            kind=draft.kind,
            question=draft.question,
            fact=draft.fact,
            expects=draft.expects,
            because=tuple(sorted(self.grounds, key=lambda ground: STANDINGS.index(ground.standing))),
            findings=tuple(dict.fromkeys((*self.first, *self.others))),
            settles=len(self.first),
            options=tuple(self.options.values()),
            details=draft.details,
            names=tuple(self.names),
            notes=draft.notes,
            documents=draft.documents,
            owed=not self.not_yet,
            also=tuple(self.also),
        )


class _Tally:
    """Questions by their ids, as they come up."""

    def __init__(self) -> None:
        self._asked: dict[str, _Asked] = {}

    def add(self, draft: Draft | None, setting: Setting, *, first: bool, owed: bool = False) -> None:
        """Count a finding for a question; *owed*: the answer would say whether its own act was done."""
        if draft is not None and draft.options:
            asked = self._asked.setdefault(draft.id, _Asked(draft, len(self._asked)))
            asked.add(draft, setting, first=first, owed=owed)

    def merged(self) -> tuple[_Asked, ...]:
        """Return the questions; one that any document of a kind would answer goes to the latest that is asked for."""
        closest: dict[str, _Asked] = {}
        for asked in self._asked.values():
            base = asked.draft.base
            if (
                base
                and not asked.draft.loose
                and (base not in closest or closest[base].draft.order < asked.draft.order)
            ):
                closest[base] = asked
        kept = []
        for asked in self._asked.values():
            if asked.draft.loose and asked.draft.base in closest:
                closest[asked.draft.base].take(asked)
            else:
                kept.append(asked)
        return _each_once(kept)


def _each_once(found: Iterable[_Asked]) -> tuple[_Asked, ...]:
    """Return questions without those that another one stands for, since its answer is theirs as well."""
    kept: dict[tuple[object, ...], _Asked] = {}
    for asked in sorted(found, key=_stands_first):
        known = kept.setdefault(_words(asked), asked)
        if known is not asked:
            known.stand_for(asked)
    return tuple(sorted(kept.values(), key=lambda asked: asked.number))


def _stands_first(asked: _Asked) -> tuple[object, ...]:
    """Put the longer span before a shorter one, and otherwise what settles most first."""
    return asked.draft.span[0] if asked.draft.span else date.max, asked.rank()


def _words(asked: _Asked) -> tuple[object, ...]:
    """Return what questions share that one answer settles: their words, and what the answer would enter.

    The days that were looked through to say that something was not done may differ: they are put together.
    """
    draft = asked.draft
    if draft.span is not None:
        return ("span", draft.base)
    entered = [(option.answer, option.entered) for option in asked.options.values() if not is_absence(option)]
    return draft.kind, draft.expects, draft.question, repr(entered)


def _ask(setting: Setting, tally: _Tally) -> None:
    """Ask what one finding needs: the facts of each way of settling it, the judgements, and days that are too vague."""
    outcome = setting.outcome
    if outcome.verdict in OPEN:
        _settle(setting, tally)
    elif outcome.verdict is Verdict.DUE and setting.entry.current and is_act(setting):
        for need in _own(setting):
            tally.add(asked_of_act(setting, need), setting, first=False)


def _settle(setting: Setting, tally: _Tally) -> None:
    outcome = setting.outcome
    facts = outcome.verdict is Verdict.UNDETERMINED
    judged = [cause.about for cause in outcome.causes if cause.kind == "judgement"]
    for slot in dict.fromkeys((*outcome.slots, *(name for name in judged if _answerable(setting, name)))):
        members = slot in setting.view.ruleset.classes
        tally.add((asked_of_members if members else asked_to_judge)(setting, slot), setting, first=not facts)
    for number, needs in enumerate(outcome.needs):
        for need in needs:
            for draft in _asked(setting, need):
                tally.add(draft, setting, first=facts and _is_first(number, need), owed=need.code == "done")
    for cause in outcome.causes:
        if cause.kind == "date":
            fact = f"the day more closely than it is known: {cause.about}"
            tally.add(asked_of_day(setting, cause.about, fact), setting, first=facts and not outcome.needs)


def _answerable(setting: Setting, slot: str) -> bool:
    return slot in setting.view.ruleset.slots or slot in setting.view.ruleset.classes


def _is_first(number: int, need: Need) -> bool:
    """Tell whether a need belongs to the first way; all of those to be reached belong to one."""
    return number == 0 or need.code == "consulted"


def _own(setting: Setting) -> Iterator[Need]:
    """Yield the acts that would discharge a duty that is due."""
    norm, bearer = setting.norm, setting.outcome.bearer
    if isinstance(norm, Duty) and norm.completed_by:
        for anchor in norm.completed_by:
            yield Need(code="done", verb=anchor.verb, object=anchor.object, by=bearer)
        return
    kind = target(norm, setting.view.ruleset)
    cycle = setting.paper(setting.outcome.object) or setting.paper(setting.outcome.cycle)
    own = cycle is not None and cycle.kind == kind and getattr(norm, "makes", None) != kind
    follows = norm.ordinal in ("new", "next")
    yield Need(code="done", verb=norm.verb, object=cycle.id if cycle and own and not follows else kind, by=bearer)


def _asked(setting: Setting, need: Need) -> Iterable[Draft | None]:
    """Return what a need asks; nothing where no entry of a record could answer it, or another question does."""
    match need.code:
        case "act" | "done" | "condition":
            return (asked_of_act(setting, need),)
        case "content":
            return (asked_of_content(setting, need),)
        case "consulted":
            return (asked_of_reach(setting, need),)
        case "lifetime":
            return (asked_of_period(setting, need),)
        case "day":
            return (asked_of_day(setting, need.item or "", setting.words.need(need)),)
        case "recipient":
            return (asked_of_recipient(setting, need),)
        case "activity":
            return (asked_of_span(setting, need),)
        case "member":
            return (asked_of_membership(setting, need),)
        case "length":
            return asked_of_length(setting)
        case "payments":
            return (asked_of_payments(setting, need),)
        case "complete":
            return _complete(setting, need)
        case "event":
            return ()
        case _:
            assert_never(need.code)


def _complete(setting: Setting, need: Need) -> Iterable[Draft | None]:
    """Return the question whether an act was done, where only that the record is complete for it was asked for."""
    if any(other.code != "complete" for needs in setting.outcome.needs for other in needs):
        return ()
    return (asked_of_act(setting, Need(code="done", verb=need.verb, object=need.object, by=need.by)),)
