"""Documents that may be what was owed, although the record has them as others: they are asked about."""

from __future__ import annotations

from collections.abc import Iterable

from csc_rules.engine.clocks import last_day
from csc_rules.engine.own_acts import Setting, own_acts
from csc_rules.engine.values import Choice
from csc_rules.engine.ways import Occurrence, Way, Window, perhaps
from csc_rules.law.model import Clock, OnceAfter, Sliding


def stand_ins(setting: Setting, clock: Clock | None, anchor: Way, window: Window) -> Iterable[Occurrence]:
    """Yield what was done, as one of the acts that complete a duty is, to another document of the cycle's kind."""
    view, duty = setting.view, setting.duty
    paper = view.facts.papers.get(setting.cycle.document or "")
    if paper is None or not duty.completed_by or duty.jointly:
        return
    for verb in dict.fromkeys(verb for verb, _ in own_acts(view, duty)):
        found = view.acts(verb, paper.kind, slot=None, window=window, allowed=lambda doing: doing.by == setting.bearer)
        for occurrence in found:
            another = occurrence.document is not None and occurrence.document != paper.id
            if another and _may_be_meant(setting, clock, anchor, occurrence):
                yield perhaps(occurrence, Choice("fact", f"whether “{occurrence.document}” is what was owed", ""))


def _may_be_meant(setting: Setting, clock: Clock | None, anchor: Way, occurrence: Occurrence) -> bool:
    """Tell whether it may be meant: it ended the interval in time, or followed what the duty waited for.

    What the record has as made on its own is not what became of the document that the duty waited for.
    """
    following = setting.cycle.next
    if isinstance(clock, Sliding):
        last = last_day(clock, anchor.days)
        return occurrence.earliest == following and last is not None and occurrence.earliest <= last.last
    if setting.duty.contingent is None or not isinstance(clock, OnceAfter) or _made_on_its_own(setting, occurrence):
        return False
    return following is None or occurrence.earliest < following


def _made_on_its_own(setting: Setting, occurrence: Occurrence) -> bool:
    _, kind = occurrence.act
    made = setting.view.making(kind or "")
    done = setting.view.facts.done_to(occurrence.document or "")
    return made is not None and any(doing.verb == made.verb and doing.shown_by is None for doing in done)
