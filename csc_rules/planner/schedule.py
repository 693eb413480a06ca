"""A schedule: from the day by which something is to be done backwards, and from today forwards, step by step.

The law gives the order of the steps and the least time that some of them take; how long a step takes beyond that is for
the officer to say.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from attrs import field, frozen

from csc_rules.dates import corresponding, day_before, last_day_beginning, next_day, spoken
from csc_rules.engine.assessment import Assessment
from csc_rules.engine.clocks import last_day
from csc_rules.engine.occurrences import View
from csc_rules.engine.receipt import Receipt, hypotheticals
from csc_rules.engine.values import Days
from csc_rules.errors import UsageError, one
from csc_rules.planner.ahead import known_on, on_day
from csc_rules.planner.calendar import calendar, is_law, name_of
from csc_rules.planner.entries import DEADLINE, Entry
from csc_rules.planner.steps import Act, Following, Node, act_of, binding, following, leading_to
from csc_rules.similar import nearest


@frozen(kw_only=True)
class Span:
    """A length of time: so many days, weeks, months or years."""

    count: int
    unit: str


@frozen(kw_only=True)
class Step:
    """A step of a schedule: the act, and the last days on which it can begin and be finished.

    ``takes`` are the least time in law and the time the officer allows, as far as there are any. ``earliest`` and
    ``earliest_end`` are the first days on which it can begin and end from today on.
    """

    node: Node
    starts: date
    ends: date
    takes: tuple[Span, ...]
    earliest: date
    earliest_end: date


@frozen(kw_only=True)
class Afterwards:
    """What follows once the act is done: from which day, and by which where the law gives a last one."""

    what: Following
    since: date
    last_day: date | None


@frozen(kw_only=True)
class Schedule:
    """The steps to an act on a document by a day, what follows, and the last days that the law gives for it.

    ``possible`` tells whether all can still be done in time from the day asked about; ``earliest`` is the first day on
    which the act can be done from then on.
    """

    body: str
    name: str
    ruleset: str
    document: str
    document_title: str
    act: str
    by: date
    as_at: date
    steps: tuple[Step, ...]
    afterwards: tuple[Afterwards, ...]
    deadlines: tuple[Entry, ...]
    earliest: date
    notes: tuple[str, ...]
    receipt: Receipt = field(repr=False)

    @property
    def possible(self) -> bool:
        """Tell whether the act can still be done by the day."""
        return self.earliest <= self.by


def schedule(
    assessment: Assessment, document: str, act: str, by: date, leads: Mapping[str, Span] | None = None
) -> Schedule:
    """Return the steps that lead to an act on a document by a day, each with the last day on which it can begin.

    *document* is a kind of document, by its id or title; *leads* says how long an act takes, by its verb.

    >>> import csc_rules
    >>> law, body = csc_rules.load_ruleset("wal-wfga-2015"), csc_rules.Record(body="Gwent Public Services Board")
    >>> found = schedule(
    ...     csc_rules.check([law], body, date(2022, 6, 1)), "local-well-being-plan", "publish", date(2023, 5, 5)
    ... )
    >>> [(step.node.act[0], step.starts.isoformat()) for step in found.steps][-2:]
    [('approve', '2023-05-04'), ('publish', '2023-05-05')]

    Raises UsageError where no ruleset that binds the body has the document, or nothing can be done to it so.
    """
    view, kind = find_document(assessment, document, by)
    if act not in view.ruleset.acts:
        near = nearest(act, view.ruleset.acts)
        hint = f"did you mean “{near[0]}”?" if near else "csc-rules rules show acts lists them"
        raise UsageError(one("US302", f"“{act}” is no act of the vocabulary", hint=hint))
    nodes = leading_to(view, (act, kind))
    steps = timed(nodes, by, assessment.as_at, leads or {})
    return Schedule(
        body=next(iter(assessment.facts.bodies), assessment.record.body),
        name=name_of(assessment),
        ruleset=view.ruleset.id,
        document=kind,
        document_title=view.ruleset.documents[kind].title,
        act=act,
        by=by,
        as_at=assessment.as_at,
        steps=steps,
        afterwards=tuple(_afterwards(view, steps)),
        deadlines=_deadlines(assessment, view, (act, kind), by),
        earliest=max((step.earliest_end for step in steps), default=by),
        notes=(
            *hypotheticals(assessment.receipt),
            *(note.text for note in assessment.notes),
            *_unused(nodes, leads or {}),
        ),
        receipt=assessment.receipt,
    )


def find_document(assessment: Assessment, name: str, day: date) -> tuple[View, str]:
    """Return the ruleset that asks something of the body about a kind of document on a day, the law before guidance.

    Of several, the one by which the document is made comes first: another may only have changed what is done to it.

    Raises UsageError with the nearest names where none does.
    """
    views = [checked.view for checked in assessment.checked if is_law(checked)]
    views.sort(key=lambda view: view.ruleset.instrument.standing != "law")
    scope, _, own = name.rpartition(".")
    known: dict[str, None] = {}
    found: list[tuple[View, str]] = []
    for view in (on_day(view, day, known_on(view.facts, assessment.as_at)) for view in views):
        for kind in dict.fromkeys(act_of(view, duty)[1] for duty, _ in binding(view)):
            document = view.ruleset.documents.get(kind or "")
            if document is None or document.plain_object:
                continue
            known |= dict.fromkeys((document.id, document.title))
            if scope in ("", view.ruleset.id) and own.casefold() in (document.id, document.title.casefold()):
                found.append((view, document.id))
    if found:
        return min(found, key=lambda each: (each[0].ruleset.instrument.standing != "law", not _is_made(*each)))
    near = nearest(own, known)
    hint = f"did you mean “{near[0]}”?" if near else f"known: {', '.join(sorted(known)) or 'none'}"
    message = f"no ruleset has a duty that binds {assessment.record.body} on {spoken(day)} about “{name}”"
    raise UsageError(one("US301", message, hint=hint))


def _is_made(view: View, kind: str) -> bool:
    """Tell whether a duty of the ruleset, or of the law it brings with it, is to make a kind of document."""
    return any(duty.makes == kind for duty, _ in binding(view))


def timed(nodes: Mapping[Act, Node], by: date, today: date, leads: Mapping[str, Span]) -> tuple[Step, ...]:
    """Return acts, in an order in which they can be done, with the days on which each can begin and end.

    Backwards from the last day, each ends before all that come after it begin; forwards from today, each begins once
    all before it have ended. Raises UsageError where that leads out of the calendar.
    """
    try:
        return _timed(nodes, by, today, leads)
    except OverflowError:
        message = f"found steps that begin or end outside the years 1 to 9999, from {spoken(today)} to {spoken(by)}"
        hint = "give shorter times with --lead, or another day"
        raise UsageError(one("US303", f"{message}; expected steps within them", hint=hint)) from None


def _timed(nodes: Mapping[Act, Node], by: date, today: date, leads: Mapping[str, Span]) -> tuple[Step, ...]:
    takes = {act: _takes(node, leads) for act, node in nodes.items()}
    latest: dict[Act, tuple[date, date]] = {}
    for act in reversed(tuple(nodes)):
        after = [latest[order.before][0] - timedelta(days=order.days) for order in nodes[act].orders]
        ends = min(after, default=by)
        latest[act] = min((latest_start(ends, span) for span in takes[act]), default=ends), ends
    earliest: dict[Act, tuple[date, date]] = {}
    for act in nodes:
        ready = [
            earliest[before][1] + timedelta(days=order.days)
            for before, node in nodes.items()
            for order in node.orders
            if order.before == act
        ]
        starts = max([today, *ready])
        earliest[act] = starts, max((last_day_beginning(starts, s.count, s.unit) for s in takes[act]), default=starts)
    found = (
        Step(
            node=node,
            starts=latest[act][0],
            ends=latest[act][1],
            takes=takes[act],
            earliest=earliest[act][0],
            earliest_end=earliest[act][1],
        )
        for act, node in nodes.items()
    )
    # What has to come first begins no later, and keeps its place where both begin on one day.
    return tuple(sorted(found, key=lambda step: step.starts))


def _takes(node: Node, leads: Mapping[str, Span]) -> tuple[Span, ...]:
    law = (node.least, node.answer)
    least = tuple(Span(count=entry.count, unit=entry.unit) for entry in law if entry is not None)
    lead = leads.get(node.act[0]) or next((leads[duty] for duty in node.duties if duty in leads), None)
    return (*least, lead) if lead else least


def _unused(nodes: Mapping[Act, Node], leads: Mapping[str, Span]) -> Iterable[str]:
    """Yield that a lead time was given for what is no step here, so that nobody thinks it was counted."""
    known = {name for act, node in nodes.items() for name in (act[0], *node.duties)}
    for name in leads:
        if name not in known:
            steps = ", ".join(dict.fromkeys(act[0] for act in nodes))
            yield f"no step is called “{name}”, and the time given for it was not counted; the steps are: {steps}"


def latest_start(ends: date, span: Span) -> date:
    """Return the last day on which something that takes a time can begin to end by a day, both of them counted.

    >>> latest_start(date(2023, 5, 4), Span(count=85, unit="days"))
    datetime.date(2023, 2, 9)
    >>> latest_start(date(2023, 2, 28), Span(count=1, unit="months"))
    datetime.date(2023, 2, 1)
    """
    day = corresponding(next_day(ends), -span.count, span.unit)[0]
    while last_day_beginning(day, span.count, span.unit) > ends:
        day = day_before(day)
    while last_day_beginning(next_day(day), span.count, span.unit) <= ends:
        day = next_day(day)
    return day


def _afterwards(view: View, steps: Iterable[Step]) -> Iterable[Afterwards]:
    """Yield what follows from the act that is aimed at, and from the steps to it, counted from their last days."""
    ends = {step.node.act: step.ends for step in steps}
    for found in following(view, ends):
        if found.act in ends:
            continue
        day = ends[found.after]
        last = last_day(found.clock, Days(day, day))
        yield Afterwards(what=found, since=day, last_day=last.first if last else None)


def _deadlines(assessment: Assessment, view: View, act: Act, by: date) -> tuple[Entry, ...]:
    """Return the last days that the law gives for the act itself, around the day aimed at."""
    duties = {f"{view.ruleset.id}.{duty.id}" for duty in view.ruleset.duties.values() if act_of(view, duty) == act}
    years = timedelta(days=3 * 366)
    since = max(date.min + years, by) - years
    found = calendar(assessment, since, min(by, date.max - years) + years).dated
    return tuple(entry for entry in found if entry.duty in duties and entry.kind == DEADLINE)
