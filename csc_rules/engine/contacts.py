"""Whom an act reached, by the record: those consulted or given an opportunity, sent to, or represented."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from csc_rules.dates import When
from csc_rules.engine.facts import WITH_OTHERS, Consulted, Doing, Running
from csc_rules.engine.joint import together
from csc_rules.engine.kept import running
from csc_rules.engine.occurrences import View
from csc_rules.engine.own_acts import counts_from, own_acts
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
    """Whom a duty reached, in one cycle or span, as can be seen on the day asked about.

    ``complete``: the record says that nobody else was; ``closed`` are the statements by which it does, where it takes
    more than the lists of the occasions themselves.
    """

    view: View
    bearer: str
    found: tuple[Contact, ...]
    complete: bool
    closed: tuple[str, ...] = ()

    def surely(self, last: date) -> tuple[Contact, ...]:
        """Return the occasions that began by a day, whatever their vague days are."""
        return tuple(entry for entry in self.found if entry.first.latest is not None and entry.first.latest <= last)

    def perhaps(self, last: date) -> tuple[Contact, ...]:
        """Return the occasions that may have begun by a day."""
        return tuple(entry for entry in self.found if entry.first.earliest is None or entry.first.earliest <= last)

    def strangers(self, last: date) -> tuple[str, ...]:
        """List the names of those reached by a day that nothing knows: they may be any of a kind without a list."""
        known = self.view.register
        names = (name for entry in self.perhaps(last) for name in sorted(entry.names))
        return tuple(name for name in dict.fromkeys(names) if name not in known.bodies and name not in known.classes)

    def names(self, occasions: Iterable[Contact], day: date) -> frozenset[str]:
        """Return who was reached on some occasions; of a class that was named as a whole, its members as well."""
        return frozenset(each for entry in occasions for name in entry.names for each in self._meant(name, day))

    def _meant(self, name: str, day: date) -> Iterator[str]:
        yield name
        if name in self.view.register.classes:
            yield from self.view.register.to_reach(Party(name=name, quantifier="each"), day, self.bearer).names

    def some_of(self, name: str, last: date, day: date, *, local: bool) -> bool:
        """Tell whether one of a kind may have been reached that has to be reached as a whole; *local*: in the area."""
        register = self.view.register
        reached = {each for entry in self.perhaps(last) for each in entry.names}
        return any(
            register.is_member(each, name, day, self.bearer) is not False
            and not (local and register.share_area(each, self.bearer, day) is False)
            for each in reached
        )


def of_cycle(view: View, duty: Duty, act: Outcome) -> Contacts:
    """Return whom an achieved act reached, on the document of its cycle, by any of the acts that discharge the duty."""
    bodies = together(view, duty, act.bearer, act.done.last if act.done else view.as_at)
    ways = own_acts(view, duty)
    verbs = {verb for verb, _ in ways}

    def own(entry: Consulted) -> bool:
        return entry.verb in verbs and bool(entry.by.intersection(bodies))

    held = [entry for entry in view.facts.consulted_on(act.object) if own(entry) and _seen(entry.first, view.as_at)]
    done = [doing for way in ways for doing in _doings(view, act, bodies, way)]
    drafts = any(own(entry) and _on_a_draft(view, entry, act.object) for entry in view.facts.consulted_on_drafts)
    closed = None if drafts else _closed(view, duty, act, bodies, held, done)
    return Contacts(
        view=view,
        bearer=act.bearer,
        found=(*(_asked(entry) for entry in held), *(_sent(doing) for doing in done if doing.to)),
        complete=closed is not None,
        closed=closed or (),
    )


def of_span(view: View, duty: Duty, act: Outcome, last: date) -> Contacts:
    """Return who took part, or was represented, in what is kept up on the last day of a span."""
    kept = [entry for entry in running(view, duty, act.bearer) if entry.shown]
    sure = [entry for entry in kept if _runs(entry.since, entry.through, last)]
    vague = [entry for entry in kept if entry not in sure and _may_run(entry.since, entry.through, last)]
    found = [_took_part(entry, entry.since) for entry in sure]
    found += [_took_part(entry, When(entry.since.earliest, None)) for entry in vague]
    complete = bool(found) and all(entry.complete for entry in found)
    return Contacts(view=view, bearer=act.bearer, found=tuple(found), complete=complete)


def _took_part(entry: Running, first: When) -> Contact:
    last = entry.through or When(entry.since.earliest, None)
    return Contact(names=entry.names, first=first, last=last, complete=entry.complete, path=entry.path)


def _asked(entry: Consulted) -> Contact:
    return Contact(names=entry.names, first=entry.first, last=entry.last, complete=entry.complete, path=entry.path)


def _on_a_draft(view: View, entry: Consulted, document: str | None) -> bool:
    """Tell whether people were asked on a draft that may have become a document."""
    paper = view.facts.papers.get(document or "")
    others = (view.facts.papers[about] for about in entry.about if about != document)
    return paper is not None and any(other.draft and other.kind == paper.kind for other in others)


def _doings(view: View, act: Outcome, bodies: tuple[str, ...], way: tuple[str, str | None]) -> Iterable[Doing]:
    documents = dict.fromkeys((act.object, act.document, None))
    for doing in (doing for document in documents for doing in view.facts.done_on_one(*way, document)):
        asked = doing.began is not None  # What people are asked on over days stands among the consultations.
        if not asked and doing.by in bodies and doing.shown_by is None and _seen(doing.when, view.as_at):
            yield doing


def _sent(doing: Doing) -> Contact:
    return Contact(names=frozenset(doing.to), first=doing.when, last=doing.when, complete=False, path=doing.path)


def _closed(
    view: View, duty: Duty, act: Outcome, bodies: tuple[str, ...], held: list[Consulted], done: list[Doing]
) -> tuple[str, ...] | None:
    """Return the statements by which nobody else was reached; None where nothing says so.

    Complete lists of what the sentence names speak for themselves. Anything else is closed by statements only, on each
    way to discharge the duty.
    """
    sent = [doing for doing in done if doing.to]
    listed = {entry.verb for entry in held}.difference(doing.verb for doing in sent)
    if not (held or sent) or not all(entry.complete for entry in held):
        return None
    if not sent and duty.verb in listed:
        return ()
    if len(sent) < len(done):
        return None
    closed = [_each_time(view, duty, act, bodies, way) for way in own_acts(view, duty) if way[0] not in listed]
    return tuple(dict.fromkeys(path for paths in closed for path in paths)) if all(closed) else None


def _each_time(
    view: View, duty: Duty, act: Outcome, bodies: tuple[str, ...], way: tuple[str, str | None]
) -> tuple[str, ...]:
    """Return the statements by which the record lists each time it was done in one way, by each body.

    They have to reach back to the day on which the document was made; where people are asked, which is done while there
    is only a draft, to the first day that counts.
    """
    verb, kind = way
    if act.done is None:
        return ()
    made = view.making(kind) if kind else None
    making = view.occurrences(made, act.bearer) if made else ()
    first = min([act.done.first, *(entry.earliest for entry in making if entry.document == act.object)])
    first = counts_from(view, duty) if verb in WITH_OTHERS else first
    found = [view.facts.covered(verb, body, kind, act.object, first, view.as_at) for body in bodies]
    return tuple(dict.fromkeys(path for paths in found for path in paths)) if all(found) else ()


def _seen(when: When, as_at: date) -> bool:
    """Tell whether what was done on a day, vague as it may be, can be seen on another."""
    return when.earliest is None or when.earliest <= as_at


def _runs(since: When, through: When | None, day: date) -> bool:
    """Tell whether a span surely holds a day."""
    begun = since.latest is not None and since.latest <= day
    return begun and (through is None or (through.earliest is not None and through.earliest >= day))


def _may_run(since: When, through: When | None, day: date) -> bool:
    """Tell whether a span may hold a day."""
    begun = since.earliest is None or since.earliest <= day
    return begun and (through is None or through.latest is None or through.latest >= day)
