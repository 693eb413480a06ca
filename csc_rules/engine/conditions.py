"""Conditions and exceptions: true, false, unknown, or for a person to judge, in the setting of one cycle."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import assert_never

from attrs import evolve, frozen

from csc_rules.dates import last_day_after, less_than_before, next_day
from csc_rules.engine import codes
from csc_rules.engine.clocks import known_day, lifetime_end
from csc_rules.engine.codes import ADVERSE, FAVOURABLE, NO, YES, Verdict
from csc_rules.engine.occurrences import View
from csc_rules.engine.reach import earliest
from csc_rules.engine.values import Cause, Choice, Days, Need, Possible
from csc_rules.law.model import ActDone, Anchor, Belongs, Condition, Duty, Exemption, Force, SlotAnswered


@frozen(kw_only=True)
class Truth:
    """One way a condition may turn out: ``holds`` None where nothing tells. ``needs`` would settle it."""

    holds: bool | None
    choices: tuple[Choice, ...] = ()
    needs: tuple[tuple[Need, ...], ...] = ()
    facts: tuple[str, ...] = ()


def truth(
    view: View, condition: Condition, document: str | None, bearer: str, day: date | None = None
) -> tuple[Truth, ...]:
    """Return the ways a condition may turn out for a bearer and the document its cycle is about.

    *day* is the one that decides; where none does, it is the day asked about.
    """
    match condition:
        case Belongs():
            return (_belongs(view, condition, bearer, view.law_at or day or view.as_at),)
        case SlotAnswered():
            return _answered(view, condition.slot, document)
        case ActDone():
            return (_act_done(view, condition, document, bearer),)
        case _:
            assert_never(condition)


def _answered(view: View, slot: str, document: str | None) -> tuple[Truth, ...]:
    answer = view.answers.to(slot, document)
    folded = answer.answer.strip().casefold() if answer else ""
    if answer and folded == YES:
        return (Truth(holds=True, facts=(answer.path,)),)
    if answer and folded in NO:
        return (Truth(holds=False, facts=(answer.path,)),)
    return (
        Truth(holds=True, choices=(Choice("judgement", slot, "yes"),)),
        Truth(holds=False, choices=(Choice("judgement", slot, "no"),)),
    )


def _belongs(view: View, condition: Belongs, bearer: str, day: date) -> Truth:
    holds = view.register.is_member(bearer, condition.kind, day)
    need = Need(code="member", by=bearer, item=condition.kind, first=day)
    return Truth(holds=holds, needs=() if holds is not None else ((need,),))


def _act_done(view: View, condition: ActDone, document: str | None, bearer: str) -> Truth:
    limit = anchor_days(view, condition.anchor, document, bearer) if condition.anchor else None
    anchor = Anchor(verb=condition.verb, object=condition.object)
    need = ((Need(code="condition", verb=condition.verb, object=condition.object),),)
    if condition.anchor and limit is None:
        return Truth(holds=None, needs=need)
    results = [
        (_related(condition, way.days, limit) if way.days else False, way.facts)
        for occurrence in view.occurrences(anchor, bearer)
        if not _about_another(view, occurrence.document, document)
        for way in occurrence.ways
    ]
    if any(holds for holds, _ in results) and _all_true(results):
        return Truth(holds=True, facts=tuple(fact for _, facts in results for fact in facts))
    if any(holds is None or holds for holds, _ in results):
        return Truth(holds=None, needs=need)
    absent = _absent(view, condition, limit, anchor, bearer)
    return Truth(holds=False) if absent else Truth(holds=None, needs=need)


def _about_another(view: View, document: str | None, subject: str | None) -> bool:
    """Tell whether a document says that it is about others of the kind a cycle is about, and not about that one."""
    papers = view.facts.papers
    paper, mine = papers.get(document or ""), papers.get(subject or "")
    if paper is None or mine is None or subject in (document, *paper.about):
        return False
    return any(about in papers and papers[about].kind == mine.kind for about in paper.about)


def _all_true(results: list[tuple[bool | None, tuple[str, ...]]]) -> bool:
    """Tell whether one occurrence at least satisfies the condition whichever way it came about."""
    by_fact: dict[tuple[str, ...], list[bool | None]] = {}
    for holds, facts in results:
        by_fact.setdefault(facts, []).append(holds)
    return any(all(values) for facts, values in by_fact.items() if facts) and not any(not facts for _, facts in results)


def _related(condition: ActDone, done: Days, limit: Days | None) -> bool | None:
    if condition.relation is None or limit is None:
        return True
    # Of two acts on one day, nothing tells which came first; a day itself is before and after what it names.
    two_acts = condition.anchor is not None and condition.anchor.verb is not None
    if two_acts and done == limit and done.first == done.last and condition.relation in ("before", "after"):
        return None
    if condition.relation == "before":
        return True if done.last < limit.first else False if done.first >= limit.last else None
    if condition.relation == "after":
        return True if done.first > limit.last else False if done.last <= limit.first else None
    if done.first > limit.last:
        return False
    count, unit = condition.count, condition.unit
    if less_than_before(done.first, count, unit, limit.last) and done.last <= limit.first:
        return True
    return None if less_than_before(done.last, count, unit, limit.first) else False


def _absent(view: View, condition: ActDone, limit: Days | None, anchor: Anchor, bearer: str) -> bool:
    """Tell whether the record is complete for the act over all days that could satisfy the condition."""
    norms = view.performers(condition.verb, condition.object)
    actor = view.actor(norms, None, bearer)
    if actor is None:
        return False
    first, last = earliest(view, anchor, bearer), view.as_at
    if limit is not None and condition.relation in ("less-than", "before"):
        last = min(last, limit.last)
    if limit is not None and condition.relation == "less-than":
        first = max(first, _first_less_than(limit.first, condition.count, condition.unit))
    if limit is not None and condition.relation == "after":
        first = max(first, next_day(limit.first))
    if first > last:
        return True
    return bool(view.facts.covered(condition.verb, actor, condition.object, None, first, last))


def _first_less_than(end: date, count: int, unit: str) -> date:
    """Return the first day that is less than a span before another."""
    try:
        day = last_day_after(end, -count, unit)
    except OverflowError:
        return date.min
    while not less_than_before(day, count, unit, end):
        day += timedelta(days=1)
    return day


def anchor_days(view: View, anchor: Anchor, document: str | None, bearer: str) -> Days | None:
    """Return the days of an anchor: of a lifetime's end, a day, an event, or the latest sure occurrence of an act."""
    if anchor.end_of_lifetime:
        return lifetime_end(view, anchor.object, document)
    if anchor.verb is None:
        day = known_day(anchor, view)
        return Days(day, day) if day else None
    sure = [occurrence for occurrence in view.occurrences(anchor, bearer) if occurrence.sure]
    return sure[-1].ways[0].days if sure else None


@frozen(kw_only=True)
class Exempted:
    """What the exceptions to a statement amount to: effects that hold, and those of unknown condition."""

    certain: tuple[Exemption, ...] = ()
    unknown: tuple[Exemption, ...] = ()
    choices: tuple[Choice, ...] = ()
    needs: tuple[tuple[Need, ...], ...] = ()

    @property
    def unanswered(self) -> bool:
        """Tell whether what holds does so only under an answer that nobody has given."""
        return any(choice.kind == "judgement" for choice in self.choices)

    @property
    def conflict(self) -> bool:
        """Tell whether exceptions of equal rank have different effects."""
        return len({(entry.effect, entry.instead) for entry in self.certain}) > 1


def exemptions(view: View, statement: str, document: str | None, bearer: str, day: date) -> tuple[Exempted, ...]:
    """Return the ways the exceptions to a duty, power or exception may turn out.

    An exception written to an exception outranks it: where it holds, the lower one has no effect.
    """
    found: list[Exempted] = [Exempted()]
    for entry in view.ruleset.exemptions.get(statement, ()):
        if not entry.force.covers(view.law_at or day):
            continue
        found = [_with(so_far, entry, way) for so_far in found for way in _ways(view, entry, document, bearer, day)]
    return tuple(found)


def _ways(view: View, entry: Exemption, document: str | None, bearer: str, day: date) -> Iterable[Truth]:
    own = truth(view, entry.condition, document, bearer, day) if entry.condition else (Truth(holds=True),)
    if entry.effect == "excuses" and isinstance(entry.condition, SlotAnswered) and len(own) > 1:
        # An excuse that is for a person to recognise changes nothing until somebody has.
        own = (Truth(holds=False),)
    for above in exemptions(view, entry.id, document, bearer, day):
        for way in own:
            choices = (*way.choices, *above.choices)
            if above.certain:
                yield Truth(holds=False, choices=choices)
            elif above.unknown and way.holds is not False:
                yield Truth(holds=None, choices=choices, needs=(*way.needs, *above.needs))
            else:
                yield Truth(holds=way.holds, choices=choices, needs=way.needs, facts=way.facts)


def _with(so_far: Exempted, entry: Exemption, way: Truth) -> Exempted:
    return Exempted(
        certain=(*so_far.certain, entry) if way.holds else so_far.certain,
        unknown=(*so_far.unknown, entry) if way.holds is None else so_far.unknown,
        choices=(*so_far.choices, *way.choices),
        needs=(*so_far.needs, *way.needs),
    )


def relieved(entry: Possible, way: Exempted) -> Possible:
    """Return a verdict with the effect of exceptions that hold, or that might."""
    if way.conflict:
        return Possible(verdict=Verdict.CONFLICT, detail=", ".join(other.id for other in way.certain))
    if way.certain and way.unanswered and entry.verdict not in ADVERSE:
        # Nobody is asked whether an exception applies where nothing turns on it, and told of it only where all is well.
        return _noted(entry, way.certain, "nothing turns on it") if entry.verdict in FAVOURABLE else entry
    if way.certain:
        exemption = way.certain[0]
        if exemption.effect in ("disapplies", "replaces"):
            names = ", ".join(other.id for other in way.certain)
            instead = f"; {exemption.instead} instead" if exemption.instead else ""
            reason = f"{codes.DISAPPLIED} by {names}{instead}"
            return Possible(verdict=Verdict.NOT_APPLICABLE, reason=reason, choices=entry.choices)
        if entry.verdict in (Verdict.BREACHED, Verdict.OUTSTANDING):
            return evolve(entry, verdict=Verdict.EXCUSED, detail=exemption.id)
    if way.unknown:
        names = ", ".join(other.id for other in way.unknown)
        if entry.verdict in ADVERSE:
            cause = Cause("exception", names)
            return evolve(
                entry, verdict=Verdict.UNDETERMINED, late=None, needs=way.needs, causes=(*entry.causes, cause)
            )
        return _noted(entry, way.unknown, "nothing tells")
    return entry


def _noted(entry: Possible, exceptions: Iterable[Exemption], why: str) -> Possible:
    """Return a verdict that stands, with a note that exceptions to it may apply."""
    titles = ", ".join(f"“{other.title}”" for other in exceptions)
    return evolve(entry, notes=(*entry.notes, f"an exception may apply, {titles}; {why}"))


def hangs_on(view: View, duty: Duty) -> tuple[tuple[str, ...], tuple[Force, ...]]:
    """Return what changes with the day in the conditions of a duty and in the exceptions to it: classes, and spans."""
    entries = tuple(_all_exemptions(view, duty.id))
    conditions = [*(proviso.condition for proviso in duty.provisos), *(entry.condition for entry in entries)]
    kinds = tuple(dict.fromkeys(entry.kind for entry in conditions if isinstance(entry, Belongs)))
    return kinds, tuple(entry.force for entry in entries)


def _all_exemptions(view: View, statement: str) -> Iterable[Exemption]:
    for entry in view.ruleset.exemptions.get(statement, ()):
        yield entry
        yield from _all_exemptions(view, entry.id)


@frozen(kw_only=True)
class Met:
    """One way the conditions of a duty may turn out, all of them together."""

    holds: bool
    needs: tuple[tuple[Need, ...], ...] = ()
    choices: tuple[Choice, ...] = ()


def provisos(view: View, duty: Duty, document: str | None, bearer: str, day: date | None = None) -> tuple[Met, ...]:
    """Return the ways the conditions of a duty may turn out; where nothing tells, both."""
    ways = [Met(holds=True)]
    for proviso in duty.provisos:
        own = truth(view, proviso.condition, document, bearer, day)
        found = [entry for way in own for entry in _either(duty, way)]
        ways = [
            Met(
                holds=way.holds and entry.holds is not proviso.negated,
                needs=(*way.needs, *entry.needs),
                choices=(*way.choices, *entry.choices),
            )
            for way in ways
            for entry in found
        ]
    return tuple(ways)


def _either(duty: Duty, way: Truth) -> Iterable[Met]:
    """Yield a condition as it turns out; one of which nothing tells turns out both ways."""
    if way.holds is not None:
        yield Met(holds=way.holds, needs=way.needs, choices=way.choices)
        return
    for holds in (True, False):
        choice = Choice("fact", f"whether the condition of {duty.title} holds is not known", str(holds))
        yield Met(holds=holds, needs=way.needs, choices=(*way.choices, choice))


def qualified(view: View, duty: Duty, document: str | None, entry: Possible) -> tuple[Possible, ...]:
    """Return an adverse verdict as the qualifiers of a duty leave it ("so far as …"): where the duty does not go so
    far it does not apply, and whether it does is for a person to judge."""
    found: tuple[Possible, ...] = (entry,)
    for slot in duty.qualifiers:
        found = tuple(other for one in found for other in _so_far(view, slot, document, one))
    return found


def _so_far(view: View, slot: str, document: str | None, entry: Possible) -> Iterable[Possible]:
    for way in _answered(view, slot, document):
        if entry.verdict not in ADVERSE:
            yield entry
            return
        if way.holds:
            yield evolve(entry, facts=(*entry.facts, *way.facts)).under(*way.choices)
        else:
            none = Possible(verdict=Verdict.NOT_APPLICABLE, reason=codes.CONDITION_FALSE, facts=way.facts)
            yield none.under(*way.choices)
