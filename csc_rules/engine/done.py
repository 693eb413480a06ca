"""How a duty's own act was done in one cycle, as far as the record shows: every way, not done among them."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from functools import cache, partial
from typing import Final

from attrs import evolve

from csc_rules.engine.clocks import anchor_of
from csc_rules.engine.facts import Doing
from csc_rules.engine.in_order import Group
from csc_rules.engine.joint import all_known, partners, together
from csc_rules.engine.occurrences import NOTHING_COUNTS, target
from csc_rules.engine.own_acts import Setting, another, first_day, own_acts, own_document, trigger
from csc_rules.engine.serving import if_shared, serving
from csc_rules.engine.stand_ins import stand_ins
from csc_rules.engine.values import Choice, Days
from csc_rules.engine.ways import Occurrence, Way, Window, perhaps
from csc_rules.law.model import BeforeAct, Clock, Sliding, Slot, Tiled

NOT_ALL_KNOWN: Final = Choice("fact", "whether these are all who owe it together is not known", "")


def done_ways(setting: Setting, clock: Clock | None, anchor: Way) -> tuple[Way, ...]:
    """Return the ways the duty's own act was done in this cycle, not done among them."""
    view, duty, cycle = setting.view, setting.duty, setting.cycle
    if cycle.anchored and anchor.days is None:
        return (Way(days=None),)
    # In an interval that another document began, what is only shown to have been done may lie before the interval.
    window = Window(
        since=first_day(setting, clock, anchor),
        law=date.min if duty.counts_earlier else view.first_day((duty,)),
        reaches_back=isinstance(clock, Sliding),
    )
    slot = view.ruleset.slots[duty.slot] if duty.slot else None
    of = partial(_of, setting, clock, slot, window)
    found = of(setting.bearer, next_only=_next_is_another(setting, clock))
    if duty.jointly:
        found = list(_with_partners(setting, found, cache(of)))
    served = [_if_shared(setting, entry) for occurrence in found for entry in serving(setting, clock, occurrence)]
    own = [entry for entry in served if _may_be_done(entry)] or list(stand_ins(setting, clock, anchor, window))
    ways = _chain(sorted(own, key=lambda entry: (_latest(entry), entry.document or "")))
    ways = _with_denials(ways, (entry for entry in served if not _may_be_done(entry)))
    return tuple(other for way in ways for other in _perhaps_too_early(setting, clock, anchor, way))


def _may_be_done(occurrence: Occurrence) -> bool:
    return any(way.days is not None for way in occurrence.ways)


def _if_shared(setting: Setting, occurrence: Occurrence) -> Occurrence:
    return if_shared(setting, occurrence) if _may_be_done(occurrence) else occurrence


def _with_denials(ways: Iterable[Way], denied: Iterable[Occurrence]) -> tuple[Way, ...]:
    """Return ways; where nothing was done, with the determinations by which what is on record does not count."""
    paths = dict.fromkeys(path for entry in denied for way in entry.ways for path in way.determinations)
    return tuple(
        evolve(way, determinations=tuple(dict.fromkeys((*way.determinations, *paths)))) if way.days is None else way
        for way in ways
    )


def _with_partners(
    setting: Setting, found: Iterable[Occurrence], of: Callable[[str], list[Occurrence]]
) -> Iterable[Occurrence]:
    """Yield the acts of the one that leads, as far as all who owed them together with it on their day did them too.

    Where others may owe it as well, there is no telling whether these were all.
    """
    view, duty, bearer = setting.view, setting.duty, setting.bearer
    by_document = cache(lambda body: _by_document(of(body)))
    for one in found:
        days = (min(one.earliest, view.as_at), min(_latest(one), view.as_at))
        first, last = (partners(view, duty, bearer, day) for day in days)
        both = [one]
        for body in first:
            both = _together(both, by_document(body).get(one.document, [])) if body in last else both
        known = set(first) == set(last) and all(all_known(view, duty, bearer, day) for day in days)
        yield from both if known else (perhaps(entry, NOT_ALL_KNOWN) for entry in both)


def _of(
    setting: Setting, clock: Clock | None, slot: Slot | None, window: Window, body: str, *, next_only: bool = False
) -> list[Occurrence]:
    """Return the occurrences of the duty's act by one body, and of what only raises a question.

    With *next_only*, those after the first that surely ends the interval may be left out.
    """
    view, duty = setting.view, setting.duty

    def allowed(doing: Doing) -> bool:
        own = doing.by == body and view.is_addressed(doing, duty)
        return own or _raises(setting, slot, doing, body)

    def among(verb: str, kind: str | None) -> Callable[[str], Iterable[Doing]] | None:
        if next_only:
            return _up_to_the_next(setting, slot, window, verb, kind, allowed)
        found = _among(setting, clock, kind)
        return _for_another(setting, slot, window, body, kind, found) if slot and _one_for_all(slot) else found

    return [
        occurrence
        for verb, kind in own_acts(view, duty)
        for occurrence in view.acts(
            verb, kind, slot=slot, window=window, among=among(verb, kind), allowed=allowed, denied=True
        )
    ]


def _next_is_another(setting: Setting, clock: Clock | None) -> bool:
    """Tell whether an interval is ended by the first act on any other document of the kind that its own is of."""
    duty, view = setting.duty, setting.view
    kind = target(duty, view.ruleset)
    paper = view.facts.papers.get(setting.cycle.document or "")
    raised = duty.slot is not None and bool(_one_for_all(view.ruleset.slots[duty.slot]))
    alone = not (duty.jointly or duty.shared or duty.completed_by or raised) and (duty.verb, kind) != trigger(duty)
    ends_by_another = isinstance(clock, Sliding) and (duty.makes == kind or another(duty))
    return alone and ends_by_another and paper is not None and paper.kind == kind


def _up_to_the_next(
    setting: Setting, slot: Slot | None, window: Window, verb: str, kind: str | None, allowed: Callable[[Doing], bool]
) -> Callable[[str], Iterable[Doing]]:
    """Return what gives the doings of a verb up to the first other document of which all is sure."""
    view = setting.view
    settling = frozenset(slot.settled) if slot else frozenset({verb})
    verbs = frozenset({verb, *(slot.settled if slot else ()), *(slot.raised if slot else ())})

    def surely(group: Group) -> bool:
        return group.document not in (None, setting.cycle.document) and all(
            doing.shown_by is None
            and doing.verb in settling
            and doing.when.exact
            and window.since <= (doing.when.earliest or date.min) <= view.as_at
            and view.sees(doing)
            and allowed(doing)
            for doing in group.doings
        )

    chosen = tuple(view.in_order(verbs, kind).until(window.since, surely))
    return lambda wanted: (doing for doing in chosen if doing.verb == wanted)


def _raises(setting: Setting, slot: Slot | None, doing: Doing, body: str) -> bool:
    """Tell whether an act raises the question whether a body did what it owes: it may be anybody's.

    Of those who owe an act together, what one did is its own part, and raises no question on that of another.
    """
    if slot is None or doing.verb not in slot.raised:
        return False
    view = setting.view
    if doing.only_raises:
        return view.is_addressed(doing, setting.duty)
    day = min(doing.when.latest or view.as_at, view.as_at)
    others = together(view, setting.duty, setting.bearer, day) if setting.duty.jointly else ()
    return doing.by == body or doing.by not in others


def _one_for_all(slot: Slot) -> frozenset[str]:
    """Return the acts that settle a question for the one who did them, and raise it for anybody else."""
    return frozenset(slot.settled).intersection(slot.raised)


def _for_another(
    setting: Setting,
    slot: Slot,
    window: Window,
    body: str,
    kind: str | None,
    among: Callable[[str], Iterable[Doing]] | None,
) -> Callable[[str], Iterable[Doing]]:
    """Return what gives the doings of a verb as they look for one body: what others did raises the question whether it
    did the same, where nothing is on record that it did itself."""
    view, verbs = setting.view, _one_for_all(slot)

    def counts(doing: Doing) -> bool:
        return doing.by == body and view.sees(doing) and (doing.when.latest or date.max) >= window.since

    def found(verb: str) -> Iterable[Doing]:
        known = tuple(among(verb) if among else view.facts.done(verb, kind))
        own = {doing.document for doing in known if verb in verbs and counts(doing)}
        for doing in known:
            if verb not in verbs or doing.by == body:
                yield doing
            elif doing.document not in own:
                yield evolve(doing, only_raises=True)

    return found


def _among(setting: Setting, clock: Clock | None, kind: str | None) -> Callable[[str], Iterable[Doing]] | None:
    """Return what gives the doings of a verb that can matter in a cycle: on its document, or on what is about it."""
    facts, own = setting.view.facts, own_document(setting) or _completed_on(setting, clock, kind)
    if own is not None:
        return lambda verb: facts.done_on(verb, kind, own)
    paper = facts.papers.get(setting.cycle.document or "")
    if paper is not None and paper.kind != kind:
        return lambda verb: facts.done_near(verb, kind, paper.id)
    return None


def _completed_on(setting: Setting, clock: Clock | None, kind: str | None) -> str | None:
    """Return the document of a cycle that alone one of several acts which complete a duty can serve: by its kind."""
    duty, paper = setting.duty, setting.view.facts.papers.get(setting.cycle.document or "")
    if paper is None or paper.kind != kind or duty.makes == kind or another(duty):
        return None
    return paper.id if duty.completed_by and not isinstance(clock, Sliding | Tiled) else None


def _by_document(found: Iterable[Occurrence]) -> dict[str | None, list[Occurrence]]:
    """Return acts by the document that they were done to."""
    known: dict[str | None, list[Occurrence]] = {}
    for each in found:
        known.setdefault(each.document, []).append(each)
    return known


def _together(mine: list[Occurrence], theirs: list[Occurrence]) -> list[Occurrence]:
    """Return the acts that two bodies did on one document: a joint act, done on the later day."""
    return [_joined(one, other) for one in mine for other in theirs]


def _joined(one: Occurrence, other: Occurrence) -> Occurrence:
    mine, theirs = _answers(one), _answers(other)
    pairs = ((a, b) for a in one.ways for b in other.ways if _agree(a, b, mine, theirs))
    # The question turns on what is recorded of the body that may have done nothing which counts.
    turned = any(choice.answer in NOTHING_COUNTS for choice in theirs)
    return evolve(one, ways=tuple(_later(b, a) if turned else _later(a, b) for a, b in pairs))


def _answers(occurrence: Occurrence) -> frozenset[Choice]:
    return frozenset(choice for way in occurrence.ways for choice in way.choices)


def _agree(one: Way, other: Way, mine: frozenset[Choice], theirs: frozenset[Choice]) -> bool:
    """Tell whether two ways can be together: no question has one answer in the one and another in the other.

    Two answers are no contradiction where neither could be given of what the other body did: that it is the preparation
    by the one that counts, and that nothing by the other does, is one answer.
    """
    return not any(
        a != b and (a.kind, a.about) == (b.kind, b.about) and (a in theirs or b in mine)
        for a in one.choices
        for b in other.choices
    )


def _later(one: Way, other: Way) -> Way:
    """Return the way two acts make one, done on the later day; a question that both answer, as the first does."""
    answers = {(choice.kind, choice.about): choice for choice in (*other.choices, *one.choices)}
    both = evolve(
        one,
        choices=tuple(answers.values()),
        facts=tuple(dict.fromkeys((*one.facts, *other.facts))),
        determinations=tuple(dict.fromkeys((*one.determinations, *other.determinations))),
        notes=tuple(dict.fromkeys((*one.notes, *other.notes))),
    )
    if one.days is None or other.days is None:
        return evolve(both, days=None)
    return evolve(both, days=Days(max(one.days.first, other.days.first), max(one.days.last, other.days.last)))


def _perhaps_too_early(setting: Setting, clock: Clock | None, anchor: Way, way: Way) -> Iterable[Way]:
    """Yield a way, and where its anchor has no exact day and may lie after it, that it was done too early to count.

    What shows that its document was made cannot have been done before that.
    """
    yield way
    if way.days is None or anchor.days is None or isinstance(clock, BeforeAct | Tiled):
        return
    verb = getattr(anchor_of(clock) if clock else None, "verb", None)
    implied = (setting.duty.verb, *setting.view.ruleset.acts[setting.duty.verb].shows)
    shows = verb in implied and way.document == setting.cycle.document
    if way.days.first < anchor.days.last and anchor.days.first < anchor.days.last and not shows:
        choice = Choice("date", next(iter(way.facts), ""), "before what it had to follow")
        yield Way(days=None, choices=(*way.choices, choice), facts=way.facts)


def _latest(occurrence: Occurrence) -> date:
    return min((way.days.last for way in occurrence.ways if way.days), default=date.max)


def _chain(found: list[Occurrence]) -> tuple[Way, ...]:
    """Return the ways the first of some occurrences came about; where it may not have, the next stands in.

    Which of several vague ones was first may not be known: then the range reaches back to the earliest, and no document
    is named.
    """
    if not found:
        return (Way(days=None),)
    done = [_earliest_of(way, way.days, found[1:]) for way in found[0].ways if way.days is not None]
    if found[0].sure:
        return tuple(done)
    rest = _chain(found[1:])
    # Ways in which it was not done differ here only by the judgement they rest on; days that are vague add none.
    without = {_judged(way): way for way in found[0].ways if way.days is None}
    later = [evolve(entry, choices=(*way.choices, *entry.choices)) for way in without.values() for entry in rest]
    return (*done, *later)


def _judged(way: Way) -> tuple[Choice, ...]:
    return tuple(choice for choice in way.choices if choice.kind == "judgement")


def _earliest_of(way: Way, days: Days, others: list[Occurrence]) -> Way:
    first = min((occurrence.earliest for occurrence in others), default=date.max)
    if first > days.last:
        return way
    return evolve(way, days=Days(min(first, days.first), days.last), document=None)
