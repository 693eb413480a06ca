"""The table of verdicts for one way things may be, and how several ways become one verdict."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date

from attrs import evolve

from csc_rules.engine.codes import Verdict
from csc_rules.engine.values import Cause, Choice, Days, Future, Need, Possible, hull

# The statements by which the record is complete from one day through another; none where it is not.
Covered = Callable[[date, date], tuple[str, ...]]
# The facts that would settle it; they are worked out only where it is open.
Asked = Callable[[], tuple[tuple[Need, ...], ...]]


def decide(
    *,
    first: date,
    last: Days | None,
    done: Days | None,
    as_at: date,
    covered: Covered,
    owed: Days,
    ask: Asked,
) -> tuple[Possible, ...]:
    """Return the verdicts possible for an act with a last day, done or not.

    *first* is the first day on which the act could count, *owed* that from which it is owed where there is no last day,
    *covered* tells whether the record is complete from one day through another, *ask* gives the facts that would
    settle it. More than one verdict comes back where vague days leave them possible.
    """
    if done is not None:
        return _done(last, done)
    return _not_done(first, last, as_at, covered, owed, ask)


def _done(last: Days | None, done: Days) -> tuple[Possible, ...]:
    if last is None or done.last <= last.first:
        return (Possible(verdict=Verdict.MET, last=last, done=done),)
    late = (max((done.first - last.last).days, 1), (done.last - last.first).days)
    if done.first > last.last:
        return (Possible(verdict=Verdict.MET_LATE, last=last, late=late, done=done),)
    vague = (Cause("date", "the day it was done, or the last day, is not known closely enough"),)
    return (
        Possible(verdict=Verdict.MET, last=last, done=done, causes=vague),
        Possible(verdict=Verdict.MET_LATE, last=last, late=late, done=done, causes=vague),
    )


def _not_done(
    first: date, last: Days | None, as_at: date, covered: Covered, owed: Days, ask: Asked
) -> tuple[Possible, ...]:
    if last is None:
        if complete := covered(first, as_at):
            return (Possible(verdict=Verdict.OUTSTANDING, since=owed, facts=complete),)
        return (Possible(verdict=Verdict.UNDETERMINED, needs=ask()),)
    if as_at <= last.first:
        return (Possible(verdict=Verdict.DUE, last=last),)
    if complete := covered(first, last.last):
        past = Possible(verdict=Verdict.BREACHED, last=last, facts=complete)
    else:
        past = Possible(verdict=Verdict.UNDETERMINED, last=last, needs=ask())
    if as_at > last.last:
        return (past,)
    return (Possible(verdict=Verdict.DUE, last=last), past)


def unify(possibles: Iterable[Possible]) -> tuple[Possible, tuple[Future, ...]]:
    """Make one verdict of all that are possible, and say what it would be either way where a judgement is open.

    If all agree, that is the verdict. If the answer to a judgement slot makes the difference, it is needs_judgement;
    anything else is undetermined.
    """
    found = tuple(possibles)
    if len({entry.verdict for entry in found}) == 1:
        return _merged(found, found[0].verdict, _reasons(found)), ()
    for slot in sorted({choice.about for entry in found for choice in entry.choices if choice.kind == "judgement"}):
        futures = _futures(found, slot)
        if len({future.verdict for future in futures}) > 1:
            merged = _merged(found, Verdict.NEEDS_JUDGEMENT, "")
            return _with_cause(merged, Cause("judgement", slot)), futures
    return _merged(found, Verdict.UNDETERMINED, ""), ()


def _reasons(found: tuple[Possible, ...]) -> str:
    """Return why nothing applies, whichever way things are."""
    return ", or ".join(dict.fromkeys(entry.reason for entry in found if entry.reason))


def _with_cause(possible: Possible, cause: Cause) -> Possible:
    return evolve(possible, causes=tuple(dict.fromkeys((cause, *possible.causes))))


def _futures(found: tuple[Possible, ...], slot: str) -> tuple[Future, ...]:
    given = [_answer(entry, slot) for entry in found]
    futures = []
    for answer in dict.fromkeys(answer for answer in given if answer is not None):
        entries = [entry for entry, own in zip(found, given, strict=True) if own in (answer, None)]
        futures.append(_future(answer, tuple(_without(entries, slot))))
    return tuple(futures)


def _future(answer: str, entries: tuple[Possible, ...]) -> Future:
    """Return what an answer leads to; where other judgements are then still open, that is what it says."""
    if len({entry.verdict for entry in entries}) == 1:
        one = _merged(entries, entries[0].verdict, _reasons(entries))
    else:
        judged = any(choice.kind == "judgement" for entry in entries for choice in entry.choices)
        one = _merged(entries, Verdict.NEEDS_JUDGEMENT if judged else Verdict.UNDETERMINED, "")
    return Future(answer=answer, verdict=one.verdict, reason=one.reason, last=one.last, late=one.late)


def _answer(entry: Possible, slot: str) -> str | None:
    """Return the answer to a slot under which a verdict is possible; None where it does not turn on the slot."""
    return next((choice.answer for choice in entry.choices if (choice.kind, choice.about) == ("judgement", slot)), None)


def _without(entries: Iterable[Possible], slot: str) -> Iterable[Possible]:
    for entry in entries:
        yield evolve(entry, choices=tuple(choice for choice in entry.choices if choice.about != slot))


def _merged(found: tuple[Possible, ...], verdict: Verdict, reason: str) -> Possible:
    late = [entry.late for entry in found if entry.late]
    settled = len({entry.verdict for entry in found}) == 1
    causes = [cause for entry in found for cause in entry.causes]
    if not settled:
        causes += [Cause(choice.kind, choice.about) for choice in _telling(found)]
    first = found[0]
    return Possible(
        verdict=verdict,
        reason=reason,
        detail=_detail(found, settled=settled),
        last=hull(entry.last for entry in found),
        late=(min(low for low, _ in late), max(high for _, high in late)) if late and settled else None,
        since=hull(entry.since for entry in found) if settled else None,
        needs=_merge_needs(found) if verdict in (Verdict.UNDETERMINED, Verdict.NEEDS_JUDGEMENT) else (),
        facts=tuple(dict.fromkeys(fact for entry in found for fact in entry.facts)),
        causes=tuple(dict.fromkeys(causes)),
        done=hull(entry.done for entry in found) if all(entry.done for entry in found) else None,
        document=first.document if all(entry.document == first.document for entry in found) else None,
        notes=tuple(dict.fromkeys(note for entry in found for note in entry.notes)),
    )


def _detail(found: tuple[Possible, ...], *, settled: bool) -> str:
    """Return the detail of a verdict; where several are possible, only one that all of them share."""
    details = dict.fromkeys(entry.detail for entry in found)
    if not settled:
        return found[0].detail if len(details) == 1 else ""
    return next((detail for detail in details if detail), "")


def _telling(found: tuple[Possible, ...]) -> Iterable[Choice]:
    """Yield the choices that not every possible verdict shares: those the difference may turn on."""
    shared = set(found[0].choices).intersection(*(entry.choices for entry in found))
    for entry in found:
        yield from (choice for choice in entry.choices if choice not in shared)


def _merge_needs(found: tuple[Possible, ...]) -> tuple[tuple[Need, ...], ...]:
    return tuple(dict.fromkeys(need for entry in found for need in entry.needs))
