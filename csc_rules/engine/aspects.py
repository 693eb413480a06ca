"""The aspects of an instance beside its act: what the document made says, and how the act was gone about."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from csc_rules.dates import next_day
from csc_rules.engine import codes
from csc_rules.engine.achieved import Decided
from csc_rules.engine.clocks import effective_clock
from csc_rules.engine.codes import ADVERSE, Aspect, Verdict
from csc_rules.engine.conditions import exemptions, hangs_on, provisos, relieved
from csc_rules.engine.decide import unify
from csc_rules.engine.facts import Paper
from csc_rules.engine.holders import turns
from csc_rules.engine.occurrences import View
from csc_rules.engine.process import process
from csc_rules.engine.required import listed, required
from csc_rules.engine.values import Cause, Days, Future, Need, Outcome, Possible
from csc_rules.law.model import BeforeAct, Duty, ListItem
from csc_rules.record.model import Determination

EITHER_WAY = (Future(answer="yes", verdict=Verdict.MET), Future(answer="no", verdict=Verdict.BREACHED))


def aspects(view: View, duty: Duty, decided: Decided) -> tuple[Outcome, ...]:
    """Return the process and content findings of one cycle, in the order of the law."""
    if decided.outcome.verdict is Verdict.NOT_APPLICABLE:
        return ()
    found = (*process(view, duty, decided), *_content(view, duty, decided))
    return tuple(_where_the_duty_may_not_apply(view, duty, decided, entry) for entry in found)


def _where_the_duty_may_not_apply(view: View, duty: Duty, decided: Decided, found: Outcome) -> Outcome:
    """Return a finding as the exceptions to its duty and the conditions of it leave it: what may not be owed at all is
    no ground for an adverse one."""
    if found.verdict not in ADVERSE:
        return found
    document, bearer = decided.cycle.document, found.bearer
    ways: list[Possible] = []
    for day in _deciding_days(view, duty, decided):
        ways += [
            relieved(Possible(verdict=found.verdict, needs=way.needs), way).under(*way.choices)
            for way in exemptions(view, duty.id, document, bearer, day)
        ]
        ways += [
            Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.CONDITION_FALSE, needs=way.needs).under(*way.choices)
            for way in provisos(view, duty, document, bearer, day)
            if not way.holds
        ]
    merged, futures = unify(ways)
    if merged.verdict is found.verdict:
        return found
    slots = tuple(cause.about for cause in merged.causes if cause.kind == "judgement")
    return evolve(
        found,
        verdict=merged.verdict,
        detail=merged.detail,
        causes=(*merged.causes, *found.causes),
        needs=(*merged.needs, *found.needs),
        futures=futures,
        slots=slots if merged.verdict is Verdict.NEEDS_JUDGEMENT else (),
    )


def _deciding_days(view: View, duty: Duty, decided: Decided) -> tuple[date, ...]:
    """List the days whose law decides, as for the act: its last day, the day of what it comes before, or its own."""
    days = decided.last or decided.outcome.done or Days(view.as_at, view.as_at)
    if decided.last and isinstance(effective_clock(view, duty), BeforeAct):
        days = Days(next_day(days.first), next_day(days.last))
    days = Days(min(days.first, view.as_at), min(days.last, view.as_at))
    return turns(view, duty, decided.outcome.bearer, days, *hangs_on(view, duty))


def _content(view: View, duty: Duty, decided: Decided) -> Iterable[Outcome]:
    if duty.makes is None:
        return
    act = decided.outcome
    made = act.done if decided.shown and act.done else Days(view.as_at, view.as_at)
    days = (view.law_at or made.first, view.law_at or made.last)
    paper = view.facts.papers.get(act.document or "")
    for item in view.ruleset.documents[duty.makes].items:
        found = listed(act, Aspect.CONTENT, item.id, item.provisions)
        if decided.shown:
            found = _item(view, duty, item, paper, evolve(found, reason="", document=act.document))
        yield from required(view, item, days, found)


def _item(view: View, duty: Duty, item: ListItem, paper: Paper | None, base: Outcome) -> Outcome:
    stated = paper.contents.get(item.id) if paper else None
    answer = view.answers.to(f"{duty.id}.{item.id}", paper.id if paper else None)
    if answer is not None and stated is not None and stated.status != "absent":
        return _by_answer(base, answer, stated.path)
    if paper is not None and stated is None and paper.complete:
        return evolve(base, verdict=Verdict.BREACHED, missing=(item.id,), facts=(paper.path,))
    if stated is None:
        need = Need(code="content", item=item.title, object=paper.id if paper else duty.makes)
        return evolve(base, verdict=Verdict.UNDETERMINED, missing=(item.id,), needs=((need,),))
    if stated.status == "absent":
        return evolve(base, verdict=Verdict.BREACHED, missing=(item.id,), facts=(stated.path,))
    if stated.status == "partial":
        slot = f"{duty.id}.{item.id}"
        return evolve(
            base,
            verdict=Verdict.NEEDS_JUDGEMENT,
            slots=(slot,),
            causes=(Cause("judgement", slot),),
            futures=EITHER_WAY,
            facts=(stated.path,),
        )
    return evolve(base, verdict=Verdict.MET, facts=(stated.path,))


def _by_answer(base: Outcome, answer: Determination, fact: str) -> Outcome:
    folded = answer.answer.strip().casefold()
    verdict = Verdict.MET if folded == codes.YES else Verdict.BREACHED
    missing = (base.item,) if base.item and verdict is Verdict.BREACHED else ()
    return evolve(base, verdict=verdict, missing=missing, facts=(fact, answer.path), determinations=(answer.path,))
