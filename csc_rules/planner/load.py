"""The reporting load of a body: its plans and reports side by side, what they share, and how they could be aligned."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date
from itertools import combinations

from attrs import field, frozen

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.clocks import effective_clock
from csc_rules.engine.facts import WITH_OTHERS
from csc_rules.engine.occurrences import View, target
from csc_rules.engine.receipt import Receipt
from csc_rules.engine.wording import Words
from csc_rules.law.model import Clock, Duty, Party, Sliding, Tiled
from csc_rules.planner.alignment import Course, Month, Shared, Time, months, shared
from csc_rules.planner.calendar import Calendar, calendar
from csc_rules.planner.entries import DEADLINE, FROM, Entry
from csc_rules.value import Value

MONTHS_OF = {"years": 12, "months": 1}


@frozen(kw_only=True, eq=False, repr=False)
class Item(Value):
    """Something that a plan or report has to contain, or somebody who has to be asked or told, with its provision.

    ``bodies`` are those that a class is known to hold, by their titles.
    """

    title: str
    provision: str
    bodies: tuple[str, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Report(Value):
    """A plan or report that a body owes: its contents, whom to consult, to whom it goes, when, and its times.

    ``document`` is the kind of document, with the unit of the law that says what it is; two duties with one document
    are about the same. ``related`` are the other duties on the document. ``entries`` are its times in the window.
    """

    name: str
    duty: str
    title: str
    document: str
    document_title: str
    provision: str
    source: str | None
    bearer: str
    bearer_name: str
    owed_by: str
    standing: str
    when: str
    contents: tuple[Item, ...]
    consultees: tuple[Item, ...]
    addressees: tuple[Item, ...]
    related: tuple[str, ...]
    entries: tuple[Entry, ...]
    course: Course


@frozen(kw_only=True, eq=False, repr=False)
class Overlap(Value):
    """What several plans and reports have in common.

    ``kind`` is document, where they are about the same; name, where their documents only bear the same name; content,
    consultee or addressee.
    """

    kind: str
    title: str
    reports: tuple[str, ...]


@frozen(kw_only=True)
class Load:
    """The plans and reports of a body in a window of days.

    ``pairs`` tell which two can be done on one day each time; ``months`` what would become of each month of the year if
    all were done in it, and ``law_months`` the same of the law alone. What has no time left in the window takes no part
    in them.
    """

    body: str
    name: str
    since: date
    through: date
    as_at: date
    has_record: bool
    rulesets: tuple[str, ...]
    reports: tuple[Report, ...]
    overlaps: tuple[Overlap, ...]
    pairs: tuple[Shared, ...]
    months: tuple[Month, ...]
    law_months: tuple[Month, ...]
    notes: tuple[str, ...]
    receipt: Receipt = field(repr=False)


def load(assessment: Assessment, since: date, through: date, *, has_record: bool = True) -> Load:
    """Return the plans and reports that a body owes from one day through another, side by side.

    >>> import csc_rules
    >>> law, body = csc_rules.load_ruleset("sct-cyp-2014"), csc_rules.Record(body="Fife Council")
    >>> assessment = csc_rules.check([law], body, date(2026, 1, 1))
    >>> found = load(assessment, date(2026, 1, 1), date(2029, 12, 31), has_record=False)
    >>> [report.duty for report in found.reports]
    ['sct-cyp-2014.prepare-plan', 'sct-cyp-2014.publish-annual-report']
    """
    ahead = calendar(assessment, since, through, has_record=has_record)
    every = (report for checked in assessment.checked for report in _of_ruleset(checked.view, ahead))
    reports = tuple(sorted(every, key=lambda report: report.standing != "law"))
    courses = tuple(report.course for report in reports if report.course.times)
    of_law = tuple(report.course for report in reports if report.course.times and report.standing == "law")
    return Load(
        body=ahead.body,
        name=ahead.name,
        since=since,
        through=through,
        as_at=ahead.as_at,
        has_record=has_record,
        rulesets=ahead.rulesets,
        reports=reports,
        overlaps=tuple(_overlaps(reports)),
        pairs=tuple(_pairs(reports)),
        months=months(courses) if courses else (),
        law_months=months(of_law) if of_law else (),
        notes=ahead.notes,
        receipt=ahead.receipt,
    )


def _pairs(reports: Iterable[Report]) -> Iterator[Shared]:
    """Yield what two share, but for two duties of one body on one document: these come one after the other."""
    timed = (report for report in reports if report.course.times)
    for one, other in combinations(timed, 2):
        if (one.document, one.bearer) != (other.document, other.bearer):
            yield shared(one.course, other.course)


def _of_ruleset(view: View, ahead: Calendar) -> Iterator[Report]:
    """Yield the plans and reports of one ruleset: what is made, or comes round, and what it is to hold."""
    held: dict[tuple[str, str], list[Entry]] = {}
    for entry in (*ahead.dated, *ahead.open, *ahead.waiting):
        held.setdefault((entry.duty, entry.bearer), []).append(entry)
    for duty in view.ruleset.duties.values():
        kind = duty.makes or target(duty, view.ruleset)
        if kind is None or not _is_planning_or_reporting(view, duty, kind):
            continue
        for (name, _), entries in held.items():
            if name == f"{view.ruleset.id}.{duty.id}":
                yield _report(view, duty, kind, tuple(entries), ahead.as_at)


def _is_planning_or_reporting(view: View, duty: Duty, kind: str) -> bool:
    """Tell whether a duty is to make a document, or to do something with one that comes round by itself.

    What only follows from a request, a direction, or another act is no part of the load before that happens.
    """
    document = view.ruleset.documents.get(kind)
    if document is None or document.plain_object or duty.maintained or duty.forbids or duty.contingent is not None:
        return False
    return (duty.makes is not None and bool(document.items)) or isinstance(duty.clock, Tiled | Sliding)


def _report(view: View, duty: Duty, kind: str, entries: tuple[Entry, ...], day: date) -> Report:
    first, words = entries[0], Words(ruleset=view.ruleset, register=view.register)
    law_day = view.law_at or day
    document = view.ruleset.documents[kind]
    others = [other for other in view.ruleset.duties.values() if other.id != duty.id and _is_on(view, other, kind)]
    reached = [
        (other, item) for other in (duty, *others) for item in _reached(view, words, other, first.bearer, law_day)
    ]
    dated = tuple(entry for entry in entries if entry.kind in (DEADLINE, FROM))
    name = f"{first.duty} ({first.bearer_name})"
    return Report(
        name=name,
        duty=first.duty,
        title=duty.title,
        document=f"{_home(view, kind)}: {kind}",
        document_title=document.title,
        provision=first.provision,
        source=first.source,
        bearer=first.bearer,
        bearer_name=first.bearer_name,
        owed_by=first.owed_by,
        standing=first.standing,
        when=first.when,
        contents=tuple(
            Item(title=item.title, provision=item.provisions[0] if item.provisions else "")
            for item in document.items
            if item.force.covers(law_day) and duty.makes == kind
        ),
        consultees=tuple(dict.fromkeys(item for other, item in reached if other.verb in WITH_OTHERS)),
        addressees=tuple(dict.fromkeys(item for other, item in reached if other.verb not in WITH_OTHERS)),
        related=tuple(f"{view.ruleset.id}.{other.id}" for other in others),
        entries=entries,
        course=_course(name, effective_clock(view, duty), dated, day),
    )


def _home(view: View, kind: str) -> str:
    """Name the unit of the law that says what a kind of document is."""
    return next((unit.name for unit in view.ruleset.units if any(each.id == kind for each in unit.documents)), "")


def _is_on(view: View, duty: Duty, kind: str) -> bool:
    return duty.contingent is None and target(duty, view.ruleset) == kind


def _reached(view: View, words: Words, duty: Duty, bearer: str, day: date) -> Iterator[Item]:
    """Yield whom the act of a duty has to reach, by letter or by name."""
    if not duty.force.covers(day):
        return
    provision = duty.provisions[0] if duty.provisions else ""
    for consultee in duty.consultees:
        if consultee.force.covers(day):
            cited = consultee.provisions[0] if consultee.provisions else provision
            yield _whom(view, words, consultee.party, cited, bearer, day)
    for phrase in duty.phrases:
        for party in phrase.parties:
            if phrase.preposition in ("to", "before") and party.name not in view.ruleset.documents:
                yield _whom(view, words, party, provision, bearer, day)


def _whom(view: View, words: Words, party: Party, provision: str, bearer: str, day: date) -> Item:
    names = view.register.to_reach(party, day, bearer).names
    bodies = tuple(words.body(name) for name in names if name in view.register.bodies)
    return Item(title=words.body(party.name), provision=provision, bodies=bodies)


def _course(name: str, clock: Clock | None, entries: Iterable[Entry], day: date) -> Course:
    """Return when something can still be done: what lies before the day asked about is over."""
    times = tuple(time for entry in sorted(entries, key=lambda entry: entry.day) if (time := _time(entry, day)))
    span = clock.count * MONTHS_OF.get(clock.unit, 0) if isinstance(clock, Sliding) else 0
    return Course(name=name, times=times, chained=isinstance(clock, Sliding), months=span)


def _time(entry: Entry, day: date) -> Time | None:
    if entry.last_day is not None:
        first = max(entry.opens or entry.last_day, day)
        return Time(first=first, last=entry.last_day) if first <= entry.last_day else None
    begins = entry.period[0] if entry.period and entry.period[0] == entry.first_day else None
    if begins is None:
        return Time(first=entry.day) if entry.day >= day else None
    first = max(entry.opens or begins, day)
    return Time(first=first, wanted=begins) if first <= begins else None


# What they share ------------------------------------------------------------------------------------------------------


def _overlaps(reports: tuple[Report, ...]) -> Iterator[Overlap]:
    """Yield what more than one plan or report has: only what is the same document, the same title, or the same body."""
    yield from _common("document", reports, lambda report: [report.document])
    by_document = tuple({report.document: report for report in reversed(reports)}.values())[::-1]
    yield from _common("name", by_document, lambda report: [report.document_title])
    yield from _common("content", by_document, lambda report: [item.title for item in report.contents])
    yield from _common("consultee", by_document, lambda report: _named(report.consultees))
    yield from _common("addressee", by_document, lambda report: _named(report.addressees))


def _named(items: Iterable[Item]) -> list[str]:
    """Return everybody in a list: the bodies that a class holds, or the class itself where they are not known."""
    return [name for item in items for name in (item.bodies or (item.title,))]


def _common(kind: str, reports: tuple[Report, ...], of: Callable[[Report], list[str]]) -> Iterator[Overlap]:
    found: dict[str, tuple[str, list[str]]] = {}
    for report in reports:
        for title in dict.fromkeys(of(report)):
            found.setdefault(" ".join(title.casefold().split()), (title, []))[1].append(report.name)
    titles = {report.document: report.document_title for report in reports}
    for title, names in found.values():
        if len(names) > 1:
            yield Overlap(kind=kind, title=titles.get(title, title), reports=tuple(names))
