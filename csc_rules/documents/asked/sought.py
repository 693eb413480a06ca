"""What the law asks of a body, point by point: what a text is searched for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, frozen

from csc_rules.dates import spoken
from csc_rules.documents.asked.arising import arising
from csc_rules.documents.asked.makers import made_by
from csc_rules.documents.case import Named, Point, Sought
from csc_rules.engine.declared import who_is_who
from csc_rules.engine.occurrences import target
from csc_rules.engine.periods import AFTERWARDS, periods
from csc_rules.engine.wording import Words
from csc_rules.law.loader import load_all
from csc_rules.law.model import BeforeAct, Belongs, Duty, EndOfLifetime, FixedDay, ListItem, OnceAfter, Proviso, Tiled
from csc_rules.law.provisions import address
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset
from csc_rules.planner.outline import Heading, Outline, Reach, Sheet, Step, outline
from csc_rules.record.model import Record

Days = tuple[date, date]
_PUBLISH, _DRAFT = "publish", "draft"
# Arrangements that are kept up may be there when the document is made, and stand in it.
_KEEP_UP = "maintain"
# The last of several documents of a kind, as `Sought.ordinal` has it.
LAST = "last"


@frozen(kw_only=True)
class Bound:
    """What the law asks of a body on a day, and who is who."""

    outline: Outline
    register: Register


@frozen(kw_only=True)
class Asked(Bound):
    """What is looked for in the text of a body as well."""

    points: tuple[Sought, ...]


def bound_by(record: Record, law_at: date, rulesets: Iterable[Ruleset]) -> Bound:
    """Return what some rulesets ask of the bodies of a record on a day, before any text of theirs is looked at.

    Raises NotFoundError for a body that no register knows.
    """
    chosen = tuple(rulesets)
    return Bound(outline=outline(record, law_at, chosen), register=who_is_who(chosen or load_all(), record))


def asked_of(
    record: Record,
    law_at: date,
    rulesets: Iterable[Ruleset],
    period: Days | None = None,
    named: frozenset[str] = frozenset(),
    bound: Bound | None = None,
) -> Asked:
    """Return the points that some rulesets ask of the bodies of a record on a day, in the order of the rules.

    What waits for a request, a direction or a revision is left out: a text can be silent about what never arose. It has
    arisen where the bodies owe the act that it waits for, and where the texts name the document that it is about:
    *named* are these kinds (``ruleset.document``). *bound* is what the rulesets ask of the bodies on the day, where
    that is known already.

    >>> from csc_rules.law.loader import load_ruleset
    >>> record = Record(body="Northern Ireland Executive")
    >>> found = asked_of(record, date(2020, 12, 10), [load_ruleset("ni-act-2015")])
    >>> found.points[0].id
    'ni-act-2015.make-arrangements/act'

    Raises NotFoundError for a body that no register knows.
    """
    bound = bound or bound_by(record, law_at, rulesets)
    whole, register = bound.outline, bound.register
    asking = _Asking(register, law_at, period, arising(whole, named))
    points = _staged([point for sheet in whole.sheets for point in _of_sheet(asking, sheet)])
    return Asked(outline=whole, register=register, points=tuple({point.id: point for point in points}.values()))


def _staged(points: Iterable[Sought]) -> list[Sought]:
    """Tell points that ask for one act before different others apart: consultation on a plan, and in its review."""
    points = list(points)
    stages: dict[tuple[str, str, str | None], dict[str, None]] = {}
    for point in points:
        if point.stage is not None:
            stages.setdefault((point.ruleset, point.verb, point.document), {})[point.stage] = None
    points = [_numbered(point, points) for point in points]
    return [
        evolve(point, stages=tuple(each for each in found if each != point.stage))
        if point.stage and len(found := stages[point.ruleset, point.verb, point.document]) > 1
        else point
        for point in points
    ]


def _numbered(point: Sought, points: Iterable[Sought]) -> Sought:
    """Tell a point of a first or next document from those of other duties that ask for the same act on one."""
    others = {
        each.ordinal or ""
        for each in points
        if (each.ruleset, each.verb, each.document) == (point.ruleset, point.verb, point.document)
        and each.duty != point.duty
        and each.point is point.point
    }
    return evolve(point, ordinals=tuple(sorted(others - {point.ordinal or ""})))


@frozen
class _Asking:
    """What every point is asked with: who is who, the day whose law decides, and the time the files are for."""

    register: Register
    day: date
    period: Days | None
    arisen: frozenset[str]

    def named(self, name: str) -> Named:
        """Return a body by any of its names, or else a class."""
        match = self.register.find(name, self.day)
        if match is not None:
            return Named(id=match.body.id, title=match.body.title)
        entry = self.register.classes.get(name)
        return Named(id=name, title=entry.title if entry else name, is_class=True)


def _of_sheet(asking: _Asking, sheet: Sheet) -> Iterator[Sought]:
    for step in sheet.steps:
        duty, own = step.norm, evolve(asking, register=step.register)
        if isinstance(duty, Duty) and _is_owed(own, step, duty):
            yield from _of_duty(own, sheet, step, duty)
    for heading in sheet.headings:
        for asked in (heading, *heading.also):
            yield _item(sheet, evolve(asked, duty=_owed(asking, sheet, asked)))


def _is_owed(asking: _Asking, step: Step, duty: Duty) -> bool:
    """Tell whether a duty may be owed: what triggers it has arisen, its day is not long gone, and so on."""
    if duty.forbids or is_past(duty, asking.day) or (duty.contingent and step.duty not in asking.arisen):
        return False
    bearers = [asking.named(doer.name).id for doer in step.doers]
    return not any(_fails(asking, proviso, bearers) for proviso in duty.provisos)


def _fails(asking: _Asking, proviso: Proviso, bearers: list[str]) -> bool:
    """Tell whether it is known that a duty is not owed, by the classes that a bearer has to belong to, or must not."""
    if not isinstance(proviso.condition, Belongs):
        return False
    wanted = not proviso.negated
    known = [asking.register.is_member(bearer, proviso.condition.kind, asking.day) for bearer in bearers]
    return bool(known) and all(belongs is (not wanted) for belongs in known)


def _of_duty(asking: _Asking, sheet: Sheet, step: Step, duty: Duty) -> Iterator[Sought]:
    base = _base(asking, sheet, step, duty)
    what = Words(ruleset=step.ruleset, register=asking.register).does(duty).removeprefix("must ")
    if duty.maintained:
        yield _point(base, Point.STEP, f"what was done to {what}")
    else:
        yield _point(base, Point.ACT, f"that this was done: {what}")
        if len(base.doers) > 1 and duty.jointly:
            together = " and ".join(doer.title for doer in base.doers)
            yield _point(base, Point.TOGETHER, f"that {together} did it together: {what}")
        yield _point(base, Point.DAY, f"on which day this was done: {what}")
    period = _period(asking, step.ruleset, duty)
    if base.makes and period is not None:
        first, last = period
        yield _point(base, Point.PERIOD, f"that it is for {spoken(first)} to {spoken(last)}", period=period)
    for reach in step.reached:
        yield from _reached(asking, base, reach, what)


def _base(asking: _Asking, sheet: Sheet, step: Step, duty: Duty) -> Sought:
    provision = duty.provisions[0] if duty.provisions else ""
    kind = target(duty, step.ruleset)
    return Sought(
        id=step.duty,
        point=Point.ACT,
        ruleset=step.ruleset.id,
        duty=step.duty,
        title=duty.title,
        provision=provision,
        source=address(step.ruleset.instrument.source, provision),
        standing=step.ruleset.instrument.standing,
        looked_for="",
        verb=duty.verb,
        document=kind,
        document_title=sheet.title if kind else None,
        of=_of_document(step.ruleset, duty, kind),
        doers=tuple(asking.named(doer.name) for doer in step.doers),
        slot=duty.slot,
        makes=made_by(duty, step.ruleset) is not None,
        stage=_stage(duty),
        ordinal=_ordinal_of(duty),
        by=duty.clock.day if isinstance(duty.clock, FixedDay) else None,
        reaches=bool(step.reached),
        reaches_only=_bodies_reached(asking, step),
        awaits=_awaited(step.ruleset, duty, kind),
    )


def _bodies_reached(asking: _Asking, step: Step) -> tuple[str, ...]:
    """Return the bodies that a duty has to reach, where these are all: none where it reaches people or a class."""
    named = [asking.named(entry.name) for reach in step.reached for entry in reach.names]
    classes = any(each.is_class for each in named) or any(each.judged for each in step.reached)
    return () if classes else tuple(dict.fromkeys(each.id for each in named))


def _awaited(ruleset: Ruleset, duty: Duty, kind: str | None) -> str | None:
    """Return the document that something is done under: services in accordance with a plan, once it is prepared."""
    waited = duty.contingent.object if duty.contingent is not None else None
    return waited if waited in ruleset.documents and waited != kind and duty.verb != _KEEP_UP else None


def _of_document(ruleset: Ruleset, duty: Duty, kind: str | None) -> str | None:
    """Return the document whose copy, draft or place on a website a duty is about: its clock tells.

    "The plan on the website", a thing that is no document, after publication of the plan; "the draft" before it.
    """
    anchor = getattr(duty.clock, "anchor", None)
    if kind is None or anchor is None or anchor.object is None or anchor.object == kind:
        return None
    document = ruleset.documents.get(kind)
    if document is None:
        return None
    is_of_it = isinstance(duty.clock, OnceAfter) and document.plain_object and anchor.verb == _PUBLISH
    is_draft = isinstance(duty.clock, BeforeAct) and _DRAFT in document.title.casefold().split()
    return str(anchor.object) if is_of_it or is_draft else None


def _stage(duty: Duty) -> str | None:
    """Return the act that a duty comes before; where that is no act on the document, the name of what it is done to."""
    anchor = duty.clock.anchor if isinstance(duty.clock, BeforeAct) else None
    return anchor.verb if anchor is not None else None


def _point(base: Sought, point: Point, looked_for: str, period: Days | None = None) -> Sought:
    return evolve(base, id=f"{base.duty}/{point.value}", point=point, looked_for=looked_for, period=period)


def _reached(asking: _Asking, base: Sought, reach: Reach, what: str) -> Iterator[Sought]:
    provision = (reach.consultee.provisions or (base.provision,))[0]
    classes = [Named(id=name, title=_title(asking, name), is_class=True) for name in reach.judged]
    for whom in (*(asking.named(entry.name) for entry in reach.names), *classes):
        yield evolve(
            base,
            id=f"{base.duty}/{Point.REACHED.value}/{whom.id}",
            point=Point.REACHED,
            provision=provision,
            looked_for=f"that this reached {whom.title}: {what}",
            whom=whom,
        )


def _owed(asking: _Asking, sheet: Sheet, heading: Heading) -> str:
    """Return the duty that asks for an item by now: not one for a first document whose day is long gone."""
    duties = [step.norm for step in sheet.steps if step.ruleset.id == heading.ruleset.id and step.makes]
    made = [duty for duty in duties if isinstance(duty, Duty) and duty.contingent is None]
    return next((duty.id for duty in made if not is_past(duty, asking.day)), heading.duty)


def _title(asking: _Asking, name: str) -> str:
    return asking.register.classes[name].title if name in asking.register.classes else name


def _item(sheet: Sheet, heading: Heading) -> Sought:
    ruleset, item = heading.ruleset, heading.item
    provision = item.provisions[0] if item.provisions else ""
    duty = ruleset.duties[heading.duty]
    return Sought(
        id=f"{ruleset.id}.{duty.id}/{Point.ITEM.value}/{item.id}",
        point=Point.ITEM,
        ruleset=ruleset.id,
        duty=f"{ruleset.id}.{duty.id}",
        title=duty.title,
        provision=provision,
        source=address(ruleset.instrument.source, provision),
        standing=ruleset.instrument.standing,
        looked_for=_for_item(item),
        verb=duty.verb,
        document=sheet.kind,
        document_title=sheet.title,
        item=item.id,
        item_title=item.title,
        looks_back=isinstance(duty.clock, Tiled) and duty.clock.mode in AFTERWARDS,
    )


def _for_item(item: ListItem) -> str:
    return f"{item.title}, in the document itself"


def _period(asking: _Asking, ruleset: Ruleset, duty: Duty) -> Days | None:
    """Return the time that a document has to be for, by a clock that runs over periods."""
    clock = duty.clock
    if not isinstance(clock, Tiled):
        return None
    start = clock.start.day or _day_of(ruleset, clock.start.event)
    if start is None:
        return None
    day = asking.period[0] if asking.period else asking.day
    found = periods(clock, start, day)
    if asking.period is None and clock.mode in AFTERWARDS:
        ended = [each for each in found if each.last < day]
        return (ended[-1].first, ended[-1].last) if ended else (found[0].first, found[0].last)
    meant = next((each for each in found if each.first <= day <= each.last), found[0])
    return meant.first, meant.last


def _day_of(ruleset: Ruleset, event: str | None) -> date | None:
    return next((entry.day for entry in ruleset.instrument.events if entry.id == event), None)


def is_past(duty: Duty, day: date) -> bool:
    """Tell whether a duty was for one named day, and that day is long gone on another.

    >>> from csc_rules.law.model import Party
    >>> first = Duty(
    ...     id="a", title="a", bearers=(Party(name="b"),), verb="publish", clock=FixedDay(day=date(2006, 4, 1))
    ... )
    >>> is_past(first, date(2009, 4, 1))
    True
    """
    return isinstance(duty.clock, FixedDay) and (day - duty.clock.day).days > 366


def _ordinal_of(duty: Duty) -> str | None:
    """Return which document of a kind a duty is about: as the law calls it, or the last, at the end of a lifetime."""
    return duty.ordinal or (LAST if isinstance(duty.clock, EndOfLifetime) else None)
