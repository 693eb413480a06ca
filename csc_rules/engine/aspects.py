"""The process and content findings of an instance: whom was consulted, and what the document made says."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from attrs import evolve

from csc_rules.dates import next_day
from csc_rules.engine import codes
from csc_rules.engine.achieved import Decided
from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.engine.facts import Consulted, Paper
from csc_rules.engine.occurrences import View
from csc_rules.engine.values import Cause, Days, Future, Need, Outcome
from csc_rules.law.model import BodyClass, Consultee, Duty, ListItem
from csc_rules.record.model import Determination

LISTED = "not judged until the act is shown done"
EITHER_WAY = (Future(answer="yes", verdict=Verdict.MET), Future(answer="no", verdict=Verdict.BREACHED))


def aspects(view: View, duty: Duty, decided: Decided) -> tuple[Outcome, ...]:
    """Return the process and content findings of one cycle, in the order of the law."""
    if decided.outcome.verdict is Verdict.NOT_APPLICABLE:
        return ()
    return (*_process(view, duty, decided), *_content(view, duty, decided))


def _base(decided: Decided, aspect: Aspect, item: str, provisions: tuple[str, ...]) -> Outcome:
    """Return a finding that is listed, without a verdict and not counted."""
    act = decided.outcome
    return Outcome(
        norm=act.norm,
        bearer=act.bearer,
        cycle=act.cycle,
        object=act.object,
        aspect=aspect,
        verdict=None,
        item=item,
        reason=LISTED,
        provisions=provisions,
    )


# Content --------------------------------------------------------------------------------------------------------------


def _content(view: View, duty: Duty, decided: Decided) -> Iterable[Outcome]:
    if duty.makes is None:
        return
    act = decided.outcome
    made = act.done if decided.shown and act.done else Days(view.as_at, view.as_at)
    days = (view.law_at or made.first, view.law_at or made.last)
    for item in view.ruleset.documents[duty.makes].items:
        required = [item.force.covers(day) for day in days]
        if not any(required):
            continue
        base = _base(decided, Aspect.CONTENT, item.id, item.provisions)
        if not decided.shown:
            yield base
            continue
        paper = view.facts.papers.get(act.document or "")
        found = _item(view, duty, item, paper, evolve(base, reason="", document=act.document))
        doubtful = not all(required) and found.verdict is Verdict.BREACHED
        cause = Cause("date", "whether it was required on the day the document was made is not known")
        yield evolve(found, verdict=Verdict.UNDETERMINED, causes=(cause,)) if doubtful else found


def _item(view: View, duty: Duty, item: ListItem, paper: Paper | None, base: Outcome) -> Outcome:
    stated = paper.contents.get(item.id) if paper else None
    answer = view.answers.to(f"{duty.id}.{item.id}", paper.id if paper else None)
    if answer is not None and stated is not None and stated.status != "absent":
        return _by_answer(base, answer, stated.path)
    if paper is not None and stated is None and paper.complete:
        return evolve(base, verdict=Verdict.BREACHED, missing=(item.id,), facts=(paper.path,))
    if stated is None:
        need = Need(code="content", item=item.id, object=paper.id if paper else duty.makes)
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


# Process --------------------------------------------------------------------------------------------------------------


def _process(view: View, duty: Duty, decided: Decided) -> Iterable[Outcome]:
    limit_passed = decided.last is not None
    for consultee in duty.consultees:
        base = _base(decided, Aspect.PROCESS, consultee.letter, consultee.provisions or duty.provisions)
        day = view.law_at or (next_day(decided.last.first) if decided.last else view.as_at)
        if not consultee.force.covers(day):
            continue
        if not limit_passed:
            yield evolve(base, missing=_expected(view, consultee, day))
        else:
            yield _consultee(view, consultee, decided, evolve(base, reason=""), day)


def _expected(view: View, consultee: Consultee, day: date) -> tuple[str, ...]:
    """List who is to be consulted under a letter, as far as that is known."""
    if consultee.party.quantifier is None:
        return (consultee.party.name,)
    return view.register.members(consultee.party.name, day)


def _consultee(view: View, consultee: Consultee, decided: Decided, base: Outcome, day: date) -> Outcome:
    required = _required(view, consultee, day)
    if isinstance(required, Outcome):
        return evolve(
            base,
            verdict=required.verdict,
            causes=required.causes,
            slots=required.slots,
            futures=required.futures,
            needs=required.needs,
        )
    members, determination = required
    sure = _in_time(view, decided, decided.last.first if decided.last else view.as_at)
    perhaps = _in_time(view, decided, decided.last.last if decided.last else view.as_at)
    missing = tuple(name for name in members if name not in _names(sure))
    facts = tuple(entry.path for entry in perhaps)
    base = evolve(base, determinations=determination, facts=(*facts, *determination), missing=missing)
    if not missing:
        return evolve(base, verdict=Verdict.MET)
    if all(name not in _names(perhaps) for name in missing) and _complete(view, decided):
        return evolve(base, verdict=Verdict.BREACHED)
    needs = tuple((Need(code="consulted", item=name, object=decided.outcome.object),) for name in missing)
    return evolve(base, verdict=Verdict.UNDETERMINED, needs=needs)


def _names(consultations: Iterable[Consulted]) -> frozenset[str]:
    return frozenset(name for entry in consultations for name in entry.names)


def _required(view: View, consultee: Consultee, day: date) -> tuple[tuple[str, ...], tuple[str, ...]] | Outcome:
    """Return the names to look for with the determinations they rest on, or why there is no telling."""
    entry = view.register.classes.get(consultee.party.name)
    if entry is None or entry.persons:
        return (consultee.party.name,), ()
    if entry.unknown:
        return _doubt(Verdict.UNDETERMINED, Cause("fact", entry.unknown))
    if entry.judged_by:
        return _closed(view, entry)
    return view.register.members(consultee.party.name, day), ()


def _doubt(verdict: Verdict, cause: Cause) -> Outcome:
    judged = cause.kind == "judgement"
    return Outcome(
        norm="",
        bearer="",
        cycle="",
        object=None,
        aspect=Aspect.PROCESS,
        verdict=verdict,
        causes=(cause,),
        slots=(cause.about,) if judged else (),
    )


def _closed(view: View, entry: BodyClass) -> tuple[tuple[str, ...], tuple[str, ...]] | Outcome:
    """Return the members a determination has named, or that one is needed."""
    answer = view.answers.to(entry.id)
    if answer is None:
        return _doubt(Verdict.NEEDS_JUDGEMENT, Cause("judgement", entry.id))
    register = view.register
    names = [(match.body.id if (match := register.find(name, view.as_at)) else name) for name in answer.members]
    return tuple(names), (answer.path,)


def _visible(view: View, decided: Decided) -> tuple[Consulted, ...]:
    """Return the consultations of the bearer on the document of the cycle that can be seen as at the day."""
    return tuple(
        entry
        for entry in view.facts.consultations
        if decided.outcome.object in entry.about
        and entry.by == decided.outcome.bearer
        and entry.first.latest is not None
        and entry.first.latest <= view.as_at
    )


def _in_time(view: View, decided: Decided, last: date) -> tuple[Consulted, ...]:
    """Return the visible consultations that began by a day."""
    return tuple(entry for entry in _visible(view, decided) if entry.first.latest and entry.first.latest <= last)


def _complete(view: View, decided: Decided) -> bool:
    """Tell whether every consultation on the document that can be seen says that nobody else was consulted."""
    about = _visible(view, decided)
    return bool(about) and all(entry.complete for entry in about)
