"""Which cycle an act belongs to: by its document, by the period that states, by what it is about, or by its day."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import evolve

from csc_rules.engine.codes import NO, YES
from csc_rules.engine.joint import shared_with
from csc_rules.engine.own_acts import Setting, another, own_acts, trigger
from csc_rules.engine.periods import fit, is_shorter
from csc_rules.engine.values import Choice, Days
from csc_rules.engine.ways import Occurrence, Way, perhaps
from csc_rules.law.model import Clock, Sliding, Tiled
from csc_rules.record.model import Period


def serving(setting: Setting, clock: Clock | None, occurrence: Occurrence) -> Iterable[Occurrence]:
    """Yield an occurrence as far as it belongs to the cycle, with what is doubtful about that."""
    period = setting.cycle.period
    if isinstance(clock, Sliding) and _ends_and_begins(setting, clock, occurrence):
        if _after_its_anchor(setting, occurrence):
            yield occurrence
    elif isinstance(clock, Tiled) and period is not None:
        yield from _in_period(period, occurrence) if clock.mode == "in" else _for_period(setting, period, occurrence)
    elif _serves(setting, occurrence):
        yield occurrence


def _ends_and_begins(setting: Setting, clock: Sliding, occurrence: Occurrence) -> bool:
    """Tell whether the act that discharges the duty in one interval is the one that begins the next.

    Where each interval asks for a document of its own, that document tells which interval it ends.
    """
    acts = {(anchor.verb, anchor.object) for anchor in clock.anchors}
    duty = setting.duty
    return occurrence.act in acts and duty.makes != occurrence.act[1] and not another(duty)


def _after_its_anchor(setting: Setting, occurrence: Occurrence) -> bool:
    """Tell whether an act ends the interval of the cycle, and is not the one that began it."""
    cycle = setting.cycle
    began = {fact for way in cycle.ways for fact in way.facts}
    if began.intersection(fact for way in occurrence.ways for fact in way.facts):
        return False
    return cycle.next is None or occurrence.earliest <= cycle.next


def _in_period(period: Days, occurrence: Occurrence) -> Iterable[Occurrence]:
    """Yield an occurrence with its days cut to a period; of a vague day that may lie outside, both are laid out."""
    ways: list[Way] = []
    for way in occurrence.ways:
        if way.days is None or (way.days.first >= period.first and way.days.last <= period.last):
            ways.append(way)
            continue
        path = next(iter(way.facts), "")
        if way.days.first <= period.last and way.days.last >= period.first:
            cut = Days(max(way.days.first, period.first), min(way.days.last, period.last))
            ways.append(evolve(way, days=cut, choices=(*way.choices, Choice("date", path, "in the period"))))
        ways.append(evolve(way, days=None, choices=(*way.choices, Choice("date", path, "outside the period"))))
    if any(way.days for way in ways):
        yield evolve(occurrence, ways=tuple(ways))


def _for_period(setting: Setting, period: Days, occurrence: Occurrence) -> Iterable[Occurrence]:
    """Yield an occurrence where its document is for a period, by the period it states itself.

    One that states a period across two is for a person to judge; of one that states none there is no telling, unless it
    was made before anything would have been made for the period.
    """
    paper = setting.view.facts.papers.get(occurrence.document or "")
    stated = paper.period if paper else None
    match fit(stated, period):
        case "within":
            yield _noted(occurrence, stated, period) if stated is not None else occurrence
        case "elsewhere":
            return
        case "across":
            slot = f"{setting.duty.id}.period"
            yield _if(setting, occurrence, slot, "its period runs across")
        case _:
            yield from _of_no_stated_period(setting, occurrence)


def _of_no_stated_period(setting: Setting, occurrence: Occurrence) -> Iterable[Occurrence]:
    if any(way.days and way.days.last >= setting.cycle.opens for way in occurrence.ways):
        yield perhaps(occurrence, Choice("fact", f"the period that {_named(occurrence)} is for", ""))


def _named(occurrence: Occurrence) -> str:
    return f"“{occurrence.document}”" if occurrence.document else "what was done"


def _noted(occurrence: Occurrence, stated: Period, period: Days) -> Occurrence:
    if not is_shorter(stated, period):
        return occurrence
    text = f"{_named(occurrence)} states a shorter period than {period.first.isoformat()} to {period.last.isoformat()}"
    return evolve(occurrence, ways=tuple(evolve(way, notes=(*way.notes, text)) for way in occurrence.ways))


def _if(setting: Setting, occurrence: Occurrence, slot: str, note: str) -> Occurrence:
    """Return an occurrence as the answer to a slot about its document leaves it."""
    answer = setting.view.answers.to(slot, occurrence.document)
    folded = answer.answer.strip().casefold() if answer else ""
    if answer and folded in (YES, *NO):
        counted = occurrence.ways if folded == YES else (Way(days=None),)
        ways = tuple(evolve(way, determinations=(*way.determinations, answer.path)) for way in counted)
        return evolve(occurrence, ways=ways)
    found = perhaps(occurrence, Choice("judgement", slot, ""))
    text = f"{_named(occurrence)}: {note}"
    return evolve(found, ways=tuple(evolve(way, notes=(*way.notes, text)) for way in found.ways))


def if_shared(setting: Setting, occurrence: Occurrence) -> Occurrence:
    """Return an occurrence with the question whether a document that serves several bearers counts for this one."""
    view, duty = setting.view, setting.duty
    kind = own_acts(view, duty)[0][1]
    others = shared_with(view, duty, setting.bearer, kind, occurrence.document)
    if duty.shared is None or not others:
        return occurrence
    titles = (view.register.bodies[name].title for name in others)
    return _if(setting, occurrence, duty.shared, f"it serves {', '.join(titles)} as well")


def _serves(setting: Setting, occurrence: Occurrence) -> bool:
    """Tell whether an occurrence of the act belongs to this cycle: by document, by what that is about, or by day."""
    cycle, papers = setting.cycle, setting.view.facts.papers
    if cycle.document is None or occurrence.document is None:
        return cycle.next is None or occurrence.earliest < cycle.next
    paper, about = papers.get(occurrence.document), papers.get(cycle.document)
    if paper is not None and about is not None and paper.kind == about.kind:
        same = occurrence.document == cycle.document
        if setting.duty.contingent is not None and (setting.duty.verb, paper.kind) == trigger(setting.duty):
            return same
        makes_another = setting.duty.makes == paper.kind or another(setting.duty)
        return not same if makes_another else same
    if paper is not None and paper.about:
        return cycle.document in paper.about
    return cycle.next is None or occurrence.earliest < cycle.next
