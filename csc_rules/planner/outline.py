"""What a body has to see to, document by document: the steps of each, its required items, and whom it has to reach.

Records to be filled in and blank plans are made from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import evolve, frozen

from csc_rules.dates import When
from csc_rules.engine.declared import who_is_who
from csc_rules.engine.duties import duties
from csc_rules.engine.names import find_body
from csc_rules.engine.occurrences import target
from csc_rules.errors import Diagnostic, NotFoundError, one
from csc_rules.law.loader import load_all
from csc_rules.law.model import Body, Consultee, Document, Duty, ListItem, Power
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset
from csc_rules.planner.asked import Named
from csc_rules.record.model import Record
from csc_rules.selection import load_rulesets_for
from csc_rules.similar import nearest
from csc_rules.value import Value

UNKNOWN = "US254"
STANDINGS = ("law", "guidance", "good_practice")


@frozen(kw_only=True, eq=False, repr=False)
class Reach(Value):
    """Whom a lettered line of a duty has to reach on a day: by name, and what is for somebody to say or not known."""

    consultee: Consultee
    names: tuple[Named, ...]
    judged: tuple[str, ...]
    unknown: tuple[str, ...]


@frozen(kw_only=True)
class Step:
    """A duty or power as a step: who does it, together with whom, and whom it has to reach.

    ``register`` says who is who in the ruleset: another one may use a name of its classes for another class.
    """

    ruleset: Ruleset
    norm: Duty | Power
    register: Register
    doers: tuple[Named, ...]
    reached: tuple[Reach, ...]

    @property
    def duty(self) -> str:
        """Return the name of the duty or power with its ruleset."""
        return f"{self.ruleset.id}.{self.norm.id}"

    @property
    def jointly(self) -> bool:
        """Tell whether those who do it do it together, in one act."""
        return isinstance(self.norm, Duty) and self.norm.jointly

    @property
    def makes(self) -> bool:
        """Tell whether this is how the document is made."""
        return isinstance(self.norm, Duty) and self.norm.makes is not None


@frozen(kw_only=True)
class Heading:
    """A required item of a document, with the duty and the ruleset that require it, and where it is asked for again.

    Guidance often wants what the law wants already; then the law comes first, and one heading answers both.
    """

    ruleset: Ruleset
    duty: str
    item: ListItem
    also: tuple[Heading, ...] = ()


@frozen(kw_only=True)
class Sheet:
    """A kind of document or object with the steps that are taken on it; ``document`` is None for duties without one."""

    kind: str | None
    title: str
    document: Document | None
    steps: tuple[Step, ...]
    headings: tuple[Heading, ...]

    @property
    def is_paper(self) -> bool:
        """Tell whether it is a document, and not a thing that is none."""
        return self.document is not None and not self.document.plain_object


@frozen(kw_only=True)
class Outline:
    """What binds a body on a day, sheet by sheet.

    ``period`` is what the documents of the kinds ``chosen`` are for, where that is given.
    """

    body: Named
    jointly: tuple[Named, ...]
    as_at: date
    period: tuple[When, When] | None
    rulesets: tuple[Ruleset, ...]
    sheets: tuple[Sheet, ...]
    chosen: tuple[str, ...] = ()

    def period_of(self, kind: str) -> tuple[When, When] | None:
        """Return what a document of a kind is for, where that was said of it."""
        return self.period if kind in self.chosen or not self.chosen else None

    def sheet(self, kind: str) -> Sheet:
        """Return the sheet of a kind of document, by its id or title.

        Raises NotFoundError where no duty of the body is about it.
        """
        for sheet in self.sheets:
            if sheet.kind == kind or (sheet.kind and sheet.title.casefold() == kind.casefold()):
                return sheet
        known = [sheet.kind for sheet in self.sheets if sheet.kind and sheet.is_paper]
        near = nearest(kind, known)
        hint = f"did you mean {near[0]}?" if near else f"there are {', '.join(known) or 'none'}"
        message = f"no duty of {self.body.title} on {self.as_at.isoformat()} is about “{kind}”"
        raise NotFoundError(one(UNKNOWN, message, hint=hint))


def outline(
    record: Record,
    as_at: date,
    rulesets: Iterable[Ruleset] | None = None,
    *,
    period: tuple[When, When] | None = None,
    only: Iterable[str] = (),
    documents: Iterable[str] = (),
) -> Outline:
    """Return what the bodies of a record have to see to on a day, over some rulesets or all that bind them.

    Nothing but the bodies of the record is looked at. *only* and *documents* narrow it to some duties and kinds of
    document, by id or title; powers are left out unless they are named.

    >>> found = outline(Record(body="Northern Ireland Executive"), date(2024, 7, 1), documents=["strategy"])
    >>> [heading.item.id for heading in found.sheet("strategy").headings]
    ['outcomes', 'actions', 'measures', 'lifetime']

    Raises NotFoundError for a body that no register knows, and for a duty or a kind that does not bind it.
    """
    chosen = tuple(rulesets) if rulesets is not None else load_rulesets_for(record, as_at)
    register = who_is_who(chosen or load_all(), record)
    bodies = tuple(find_body(register, name, as_at) for name in (record.body, *record.jointly_with))
    norms = list(_norms(chosen, bodies, as_at))
    wanted, kinds = tuple(only), tuple(_kind(norms, name) for name in documents)
    _refuse_unknown(norms, wanted, kinds, bodies[0], as_at)
    own = {ruleset.id: who_is_who((ruleset,), record) for ruleset in dict(norms)}
    steps = [
        _step(ruleset, norm, _Known(own[ruleset.id], register, as_at), tuple(body.id for body in bodies))
        for ruleset, norm in norms
        if _is_wanted(ruleset, norm, wanted, kinds)
    ]
    among_all = _Known(register, register, as_at)
    return Outline(
        body=among_all.named(bodies[0].id),
        jointly=tuple(among_all.named(body.id) for body in bodies[1:]),
        as_at=as_at,
        period=period,
        rulesets=_used(steps),
        sheets=tuple(_sheets(steps, as_at)),
        chosen=kinds,
    )


def _used(steps: Iterable[Step]) -> tuple[Ruleset, ...]:
    return tuple({step.ruleset.id: step.ruleset for step in steps}.values())


def _norms(rulesets: Iterable[Ruleset], bodies: Iterable[Body], as_at: date) -> Iterator[tuple[Ruleset, Duty | Power]]:
    """Yield what binds any of some bodies on a day, each once, in the order of the rules."""
    for ruleset in sorted(rulesets, key=lambda entry: STANDINGS.index(entry.instrument.standing)):
        names = {held.duty for body in bodies for held in duties((ruleset,), body, as_at).bound}
        norms: tuple[Duty | Power, ...] = (*ruleset.duties.values(), *ruleset.powers.values())
        for norm in norms:
            if f"{ruleset.id}.{norm.id}" in names:
                yield ruleset, norm


def _paper(ruleset: Ruleset, norm: Duty | Power) -> str | None:
    """Return the kind of document that a duty or power is about; none where that is no document."""
    document = ruleset.documents.get(target(norm, ruleset) or "")
    return document.id if document is not None and not document.plain_object else None


def _kind(norms: Iterable[tuple[Ruleset, Duty | Power]], name: str) -> str:
    """Return the id of a kind of document that is named by its title; any other name as it is."""
    for ruleset, norm in norms:
        document = ruleset.documents.get(target(norm, ruleset) or "")
        if document is not None and document.title.casefold() == name.casefold():
            return document.id
    return name


def _is_wanted(ruleset: Ruleset, norm: Duty | Power, only: tuple[str, ...], kinds: tuple[str, ...]) -> bool:
    named = norm.id in only or f"{ruleset.id}.{norm.id}" in only
    about = target(norm, ruleset) in kinds
    if only or kinds:
        return named or (about and isinstance(norm, Duty))
    return isinstance(norm, Duty)


def _refuse_unknown(
    norms: list[tuple[Ruleset, Duty | Power]], only: tuple[str, ...], kinds: tuple[str, ...], body: Body, as_at: date
) -> None:
    known = {each for ruleset, norm in norms for each in (norm.id, f"{ruleset.id}.{norm.id}")}
    there = {kind for ruleset, norm in norms if (kind := target(norm, ruleset))}
    papers = dict.fromkeys(kind for ruleset, norm in norms if (kind := _paper(ruleset, norm)))
    listed = (f'“csc-rules duties "{body.title}"” lists what binds it', f"there are {', '.join(papers) or 'none'}")
    asked = [(name, known, "no duty or power binds {} on {} that is called “{}”", listed[0]) for name in only]
    asked += [(name, there, "no duty of {} on {} is about “{}”", listed[1]) for name in kinds]
    wrong: list[Diagnostic] = []
    for name, among, message, otherwise in asked:
        if name not in among:
            near = nearest(name, among)
            hint = f"did you mean {near[0]}?" if near else otherwise
            wrong += one(UNKNOWN, message.format(body.title, as_at.isoformat(), name), hint=hint)
    if wrong:
        raise NotFoundError(wrong)


@frozen
class _Known:
    """Who is who on a day, in one ruleset and among all: two rulesets may use one name for two classes."""

    own: Register
    among_all: Register
    day: date

    def named(self, name: str) -> Named:
        """Return a body or class with its title, and as a record writes it: by its title where that means it alone."""
        if name in self.among_all.bodies:
            title = self.among_all.bodies[name].title
            match = self.among_all.find(title, self.day)
            alone = match is not None and match.body.id == name
            return Named(name=title if alone else name.removeprefix("declared:"), title=title)
        return Named(name=name, title=self.own.classes[name].title if name in self.own.classes else name)


def _step(ruleset: Ruleset, norm: Duty | Power, known: _Known, bodies: tuple[str, ...]) -> Step:
    bound = tuple(body for body in bodies if any(_is(known, body, party.name) for party in norm.bearers))
    doers = bound or bodies[:1]
    if isinstance(norm, Duty) and norm.jointly:
        doers = _together(known, norm, doers)
    consultees = norm.consultees if isinstance(norm, Duty) else ()
    return Step(
        ruleset=ruleset,
        norm=norm,
        register=known.own,
        doers=tuple(map(known.named, doers)),
        reached=tuple(
            _reach(known, entry, doers, own=not _kept_up(norm, entry))
            for entry in consultees
            if entry.force.covers(known.day)
        ),
    )


def _kept_up(norm: Duty | Power, entry: Consultee) -> bool:
    return isinstance(norm, Duty) and norm.maintained and entry.party.quantifier != "another"


def _is(known: _Known, body: str, name: str) -> bool:
    return body == name or known.own.is_member(body, name, known.day) is True


def _together(known: _Known, norm: Duty, bodies: tuple[str, ...]) -> tuple[str, ...]:
    """Return those who owe a duty jointly on a day, the one that the law names first at the front."""
    first, *others = norm.bearers
    leads = [body for body in bodies if _is(known, body, first.name)]
    if not leads:
        leads = [name for body in bodies for name in known.own.in_area_of(first, body, known.day)]
    partners = [
        name
        for lead in leads[:1]
        for party in others
        for name in known.own.to_reach(party, known.day, lead).names
        if name in known.own.bodies
    ]
    return tuple(dict.fromkeys((*leads, *partners, *bodies)))


def _reach(known: _Known, entry: Consultee, doers: tuple[str, ...], *, own: bool) -> Reach:
    found = known.own.to_reach(entry.party, known.day, doers[0])
    names = tuple(name for name in found.names if not own or name not in doers)
    return Reach(consultee=entry, names=tuple(map(known.named, names)), judged=found.judged, unknown=found.unknown)


def _sheets(steps: list[Step], as_at: date) -> Iterator[Sheet]:
    """Yield the steps by what they are about, in the order in which the rules come to it."""
    groups: dict[str | None, list[Step]] = {}
    for step in steps:
        groups.setdefault(target(step.norm, step.ruleset), []).append(step)
    for kind, found in groups.items():
        ruleset = found[0].ruleset
        document, listed = ruleset.documents.get(kind or ""), ruleset.outcomes.get(kind or "")
        named = document or listed
        yield Sheet(
            kind=kind if named else None,
            title=named.title if named else "What is about no document",
            document=document,
            steps=tuple(found),
            headings=tuple(_headings(found, as_at)),
        )


def _headings(steps: Iterable[Step], as_at: date) -> Iterator[Heading]:
    found: dict[tuple[str, str], list[Heading]] = {}
    for step in steps:
        if isinstance(step.norm, Duty) and step.norm.makes:
            for item in step.ruleset.documents[step.norm.makes].items:
                if item.force.covers(as_at):
                    heading = Heading(ruleset=step.ruleset, duty=step.norm.id, item=item)
                    found.setdefault((step.norm.makes, item.id), []).append(heading)
    for first, *others in found.values():
        # A list that several duties of one ruleset have in common is asked for once.
        elsewhere = {other.ruleset.id: other for other in others if other.ruleset.id != first.ruleset.id}
        yield evolve(first, also=tuple(elsewhere.values()))
