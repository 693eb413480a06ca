"""Whom an act reached, by the record: those consulted or given an opportunity, sent to, or represented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from csc_rules.dates import When
from csc_rules.engine.facts import Doing
from csc_rules.engine.joint import together
from csc_rules.engine.maintained import running
from csc_rules.engine.occurrences import View, target
from csc_rules.engine.values import Outcome
from csc_rules.law.model import Duty, Party


@frozen(kw_only=True)
class Contact:
    """One occasion on which names were reached, from when through when; ``complete``: nobody else was."""

    names: frozenset[str]
    first: When
    last: When
    complete: bool
    path: str


@frozen(kw_only=True)
class Contacts:
    """Whom a duty reached, in one cycle or span, as can be seen on the day asked about."""

    view: View
    bearer: str
    found: tuple[Contact, ...]
    closed: tuple[str, ...] = ()

    def by(self, last: date) -> tuple[Contact, ...]:
        """Return the occasions that began by a day, whatever their vague days are."""
        return tuple(entry for entry in self.found if entry.first.latest is not None and entry.first.latest <= last)

    @property
    def complete(self) -> bool:
        """Tell whether the record says that nobody else was reached."""
        return bool(self.closed) or (bool(self.found) and all(entry.complete for entry in self.found))

    def strangers(self, last: date) -> tuple[str, ...]:
        """List the names of those reached by a day that nothing knows: they may be any of a kind without a list."""
        known = self.view.register
        names = (name for entry in self.by(last) for name in sorted(entry.names))
        return tuple(name for name in dict.fromkeys(names) if name not in known.bodies and name not in known.classes)

    def names(self, last: date, day: date) -> frozenset[str]:
        """Return who was reached by a day; of a class that was named as a whole, its members on *day* as well."""
        return frozenset(each for entry in self.by(last) for name in entry.names for each in self._meant(name, day))

    def _meant(self, name: str, day: date) -> Iterator[str]:
        yield name
        if name in self.view.register.classes:
            yield from self.view.register.to_reach(Party(name=name, quantifier="each"), day, self.bearer).names

    def some_of(self, name: str, last: date, day: date, *, local: bool) -> bool:
        """Tell whether a body of a kind was reached that has to be reached as a whole; *local*: within the area."""
        register = self.view.register
        reached = {each for entry in self.by(last) for each in entry.names}
        return any(
            register.is_member(each, name, day, self.bearer) is not False
            and not (local and register.share_area(each, self.bearer, day) is False)
            for each in reached
        )


def of_cycle(view: View, duty: Duty, act: Outcome) -> Contacts:
    """Return whom an achieved act reached, on the document of its cycle."""
    bodies = together(view, duty, act.bearer, act.done.last if act.done else view.as_at)
    found = [entry for entry in _asked(view, duty, act, bodies) if _seen(entry.first, view.as_at)]
    found += [_sent(doing) for doing in _doings(view, duty, act, bodies) if doing.to]
    return Contacts(view=view, bearer=act.bearer, found=tuple(found), closed=_closed(view, duty, act, bodies))


def of_span(view: View, duty: Duty, act: Outcome, last: date) -> Contacts:
    """Return who took part, or was represented, in what is kept up on the last day of a span."""
    kept = [
        entry for entry in running(view, duty, act.bearer) if entry.shown and _runs(entry.since, entry.through, last)
    ]
    found = tuple(
        Contact(
            names=entry.names,
            first=entry.since,
            last=entry.through or When(entry.since.earliest, None),
            complete=entry.complete,
            path=entry.path,
        )
        for entry in kept
    )
    return Contacts(view=view, bearer=act.bearer, found=found)


def _asked(view: View, duty: Duty, act: Outcome, bodies: tuple[str, ...]) -> Iterable[Contact]:
    for entry in view.facts.consultations:
        if entry.verb == duty.verb and act.object in entry.about and entry.by.intersection(bodies):
            yield Contact(
                names=entry.names, first=entry.first, last=entry.last, complete=entry.complete, path=entry.path
            )


def _doings(view: View, duty: Duty, act: Outcome, bodies: tuple[str, ...]) -> Iterable[Doing]:
    for doing in view.facts.done(duty.verb, target(duty, view.ruleset)):
        own = doing.document in (act.object, act.document) or doing.document is None
        if own and doing.by in bodies and doing.shown_by is None and _seen(doing.when, view.as_at):
            yield doing


def _sent(doing: Doing) -> Contact:
    return Contact(names=frozenset(doing.to), first=doing.when, last=doing.when, complete=False, path=doing.path)


def _closed(view: View, duty: Duty, act: Outcome, bodies: tuple[str, ...]) -> tuple[str, ...]:
    """Return the statements by which the record lists all that was sent since the document was made."""
    if act.done is None or not any(doing.to for doing in _doings(view, duty, act, bodies)):
        return ()
    kind = target(duty, view.ruleset)
    made = view.making(kind) if kind else None
    making = view.occurrences(made, act.bearer) if made else ()
    first = min([act.done.first, *(entry.earliest for entry in making if entry.document == act.object)])
    return view.facts.covered(duty.verb, act.bearer, kind, act.object, first, view.as_at)


def _seen(when: When, as_at: date) -> bool:
    return when.latest is not None and when.latest <= as_at


def _runs(since: When, through: When | None, day: date) -> bool:
    """Tell whether a span surely holds a day."""
    begun = since.latest is not None and since.latest <= day
    return begun and (through is None or (through.earliest is not None and through.earliest >= day))
