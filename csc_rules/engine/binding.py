"""Bind a record to the law: names to bodies, verbs to the vocabulary, documents to kinds. All mistakes at once."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from datetime import date
from difflib import get_close_matches

from attrs import evolve, frozen

from csc_rules.dates import When
from csc_rules.engine.facts import Consulted, Coverage, Doing, Facts, Paper
from csc_rules.engine.slots import answerable
from csc_rules.errors import Diagnostic, NotFoundError, Place, RecordError
from csc_rules.law.model import ALWAYS, ActWord, Body, Force, Kind
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Act, DeclaredBody, Fund, Record


# The acts that parts of a record of their own stand for: a consultation, and a contribution to a fund.
CONSULT = "consult"
CONTRIBUTE = "contribute"


@frozen(kw_only=True)
class Note:
    """Something about the record or its names that a reader should know, and that is no finding."""

    code: str
    text: str
    facts: tuple[str, ...] = ()


def find_body(register: Register, name: str, day: date | None) -> Body:
    """Resolve a name that must be known.

    Raises NotFoundError with the nearest names.
    """
    match = register.find(name, day)
    if match is None:
        raise NotFoundError((_unknown_body(register, name, ()),))
    return match.body


def _unknown_body(register: Register, name: str, places: tuple[Place, ...]) -> Diagnostic:
    near = register.suggestions(name)
    meant = "did you mean " + " or ".join(f"“{entry}”" for entry in near) + "? " if near else ""
    return Diagnostic(
        code="IN101",
        message=f"“{name}” is not a body the register knows, or could be more than one; expected a name or alias of it",
        places=places,
        hint=f"{meant}a body that no register has can be declared under [[body]] with its kind and jurisdiction",
    )


def bind(
    rulesets: Iterable[Ruleset],
    register: Register,
    record: Record,
    as_at: date,
    known_elsewhere: Container[str] | None = None,
) -> tuple[Facts, tuple[Note, ...]]:
    """Return the facts of a record in the law's own ids, and notes on how names were taken.

    *known_elsewhere* holds kinds and slots of rulesets that are not part of this check; a name found there is noted
    and not used. Where it is not given, any unknown kind is noted.

    Raises RecordError with every mistake: unknown bodies, acts, documents and kinds, acts that happen once done twice.
    """
    binder = _Binder(tuple(rulesets), register, record, as_at, known_elsewhere)
    facts = binder.facts()
    if binder.mistakes:
        raise RecordError(binder.mistakes)
    return facts, tuple(dict.fromkeys(binder.notes))


def declared(body: DeclaredBody) -> Body:
    """Make a body of the register from one that a record declares."""
    return Body(
        id=f"declared:{body.name}",
        title=body.name,
        force=Force(since=body.since, until=body.until) if body.since or body.until else ALWAYS,
        kinds=(Kind(name=body.kind),),
        jurisdiction=body.jurisdiction,
    )


def _consultation_doings(entry: Consulted, papers: Mapping[str, Paper]) -> Iterable[Doing]:
    """Yield a consultation as an act on each document it was about, done on the day it ended."""
    for document in entry.about:
        kind = papers[document].kind
        yield Doing(verb=CONSULT, by=entry.by, object=kind, document=document, when=entry.last, path=entry.path)


class _Binder:
    """Collect notes and mistakes while the parts of one record are bound."""

    def __init__(
        self,
        rulesets: tuple[Ruleset, ...],
        register: Register,
        record: Record,
        as_at: date,
        known_elsewhere: Container[str] | None,
    ) -> None:
        self.rulesets = rulesets
        self.register = register
        self.record = record
        self.as_at = as_at
        self.known_elsewhere = known_elsewhere
        self.mistakes: list[Diagnostic] = []
        self.notes: list[Note] = []
        self.acts: Mapping[str, ActWord] = {verb: word for ruleset in rulesets for verb, word in ruleset.acts.items()}
        self.kinds = {kind for ruleset in rulesets for kind in ruleset.documents}
        self.own = tuple(self.body(name, path, as_at) for name, path in self._own_names())

    def _own_names(self) -> list[tuple[str, str]]:
        joint = [(name, f"record.jointly_with[{index}]") for index, name in enumerate(self.record.jointly_with)]
        return [(self.record.body, "record.body"), *joint]

    def facts(self) -> Facts:
        """Bind every part."""
        self._declared_kinds()
        papers = self._papers()
        funds = {fund.id: fund for fund in self.record.funds}
        doings = [doing for act in self.record.acts if (doing := self._doing(act, papers, funds))]
        doings += [doing for fund in self.record.funds for doing in self._fund_doings(fund)]
        consultations = tuple(self._consultations(papers))
        doings += [doing for entry in consultations for doing in _consultation_doings(entry, papers)]
        self._once_only(doings, papers)
        doings = [doing for doing in doings if not self._of_draft(doing, papers)]
        return Facts(
            bodies=self.own,
            begins=self.record.begins,
            doings=(*doings, *self._implied(doings)),
            papers=papers,
            coverages=tuple(self._coverages(papers)),
            consultations=consultations,
            activities=tuple(
                (self._by(activity.by, f"{activity.path}.by", activity.since.earliest), activity)
                for activity in self.record.activities
                if self._verb(activity.act, f"{activity.path}.act")
            ),
            funds=funds,
            fund_bodies=self._fund_bodies(),
            determinations=tuple(entry for entry in self.record.determinations if self._answers(entry.slot, entry.path)),
            remarks=self.record.remarks,
        )

    # Names --------------------------------------------------------------------------------------------------------

    def body(self, name: str, path: str, day: date | None) -> str:
        """Resolve a body; an unknown one is a mistake, and stands for itself until they are raised."""
        match = self.register.find(name, day or self.as_at)
        if match is None:
            self.mistakes.append(_unknown_body(self.register, name, (self.record.place(path),)))
            return name
        if match.said:
            self.notes.append(Note(code="name", text=match.said, facts=(path,)))
        if day is not None and not match.body.force.covers(day):
            self._not_there(match.body, day, path)
        return match.body.id

    def _not_there(self, body: Body, day: date, path: str) -> None:
        if body.force.until is not None and day >= body.force.until:
            after = "".join(
                f"; {entry.how} {self.register.bodies[entry.body].title}"
                for entry in body.successors
                if entry.body in self.register.bodies
            )
            text = f"{body.title} ended on {body.force.until.isoformat()}{after}; the record names it on {day.isoformat()}"
        else:
            text = f"{body.title} began on {body.force.since}; the record names it on {day.isoformat()}"
        self.notes.append(Note(code="body-not-there", text=text, facts=(path,)))

    def _by(self, name: str | None, path: str, day: date | None) -> str:
        return self.body(name, path, day) if name is not None else self.own[0]

    def _verb(self, verb: str, path: str) -> bool:
        if verb in self.acts:
            return True
        near = get_close_matches(verb, self.acts, n=1)
        self.mistakes.append(
            Diagnostic(
                code="IN102",
                message=f"“{verb}” is not an act of the vocabulary; expected one such as “publish” or “review”",
                places=(self.record.place(path),),
                hint=f"did you mean “{near[0]}”?" if near else "“csc-rules rules show acts” lists them",
            )
        )
        return False

    def _kind(self, name: str, path: str) -> tuple[str, str | None] | None:
        """Split a kind into its ruleset, if named, and the kind; None where no ruleset of this check has it."""
        scope, _, kind = name.rpartition(".")
        if kind in self.kinds and (not scope or any(scope == ruleset.id for ruleset in self.rulesets)):
            return kind, scope or None
        known = self.known_elsewhere is not None and (name in self.known_elsewhere or kind in self.known_elsewhere)
        near = get_close_matches(kind, self.kinds, n=1, cutoff=0.8)
        if known or (self.known_elsewhere is None and not near):
            self.notes.append(Note(code="not-used", text=f"“{name}” is no kind of the rulesets in this check; not used"))
            return None
        self.mistakes.append(
            Diagnostic(
                code="IN103",
                message=f"“{name}” is neither a document of this record nor a kind any ruleset knows",
                places=(self.record.place(path),),
                hint=f"did you mean “{near[0]}”?" if near else f"known kinds: {', '.join(sorted(self.kinds))}",
            )
        )
        return None

    def _answers(self, slot: str, path: str) -> bool:
        """Tell whether a determination answers a slot of this check; say so where it does not."""
        scope, _, name = slot.partition(".")
        if any(ruleset.id == scope and name in answerable(ruleset) for ruleset in self.rulesets):
            return True
        known = {f"{ruleset.id}.{entry}" for ruleset in self.rulesets for entry in answerable(ruleset)}
        near = get_close_matches(slot, known, n=1, cutoff=0.75)
        if near:
            self.mistakes.append(
                Diagnostic(
                    code="IN104",
                    message=f"“{slot}” is not a judgement slot of this check",
                    places=(self.record.place(f"{path}.slot"),),
                    hint=f"did you mean “{near[0]}”?",
                )
            )
        else:
            self.notes.append(Note(code="not-used", text=f"no ruleset of this check asks “{slot}”; not used", facts=(path,)))
        return False

    def _declared_kinds(self) -> None:
        for body in self.record.bodies:
            if body.kind in self.register.classes:
                continue
            near = get_close_matches(body.kind, self.register.classes, n=1)
            self.mistakes.append(
                Diagnostic(
                    code="IN105",
                    message=f"“{body.kind}” is not a kind of body the register knows",
                    places=(self.record.place(f"{body.path}.kind"),),
                    hint=f"did you mean “{near[0]}”?" if near else "",
                )
            )

    # Parts --------------------------------------------------------------------------------------------------------

    def _papers(self) -> dict[str, Paper]:
        papers = {}
        ids = {document.id for document in self.record.documents}
        for document in self.record.documents:
            kind = self._kind(document.kind, f"{document.path}.kind")
            for index, about in enumerate(document.about):
                if about not in ids:
                    self._unknown_document(about, f"{document.path}.about[{index}]", ids)
            if kind:
                papers[document.id] = Paper(
                    id=document.id,
                    kind=kind[0],
                    scope=kind[1],
                    title=document.title,
                    about=document.about,
                    period=document.period,
                    contents={content.item: content for content in document.contents},
                    complete=document.complete,
                    path=document.path,
                    draft=getattr(document, 'draft', False),
                )
        return papers

    def _unknown_document(self, name: str, path: str, ids: Iterable[str]) -> None:
        near = get_close_matches(name, list(ids), n=1)
        self.mistakes.append(
            Diagnostic(
                code="IN106",
                message=f"“{name}” is not the id of a document of this record",
                places=(self.record.place(path),),
                hint=f"did you mean “{near[0]}”?" if near else "give the document under [[document]] with this id",
            )
        )

    def _doing(self, act: Act, papers: Mapping[str, Paper], funds: Mapping[str, Fund]) -> Doing | None:
        if not self._verb(act.act, f"{act.path}.act"):
            return None
        kind, document = None, None
        if act.document in papers:
            kind, document = papers[act.document].kind, act.document
        elif act.document in funds:
            kind, document = funds[act.document].kind, act.document
        elif any(act.document == entry.id for entry in self.record.documents):
            return None
        elif act.document is not None:
            found = self._kind(act.document, f"{act.path}.document")
            if found is None:
                return None
            kind = found[0]
        day = act.on.earliest
        return Doing(
            verb=act.act,
            by=self._by(act.by, f"{act.path}.by", day),
            object=kind,
            document=document,
            to=tuple(self.body(name, f"{act.path}.to[{index}]", day) for index, name in enumerate(act.to)),
            beneficiary=self.body(act.beneficiary, f"{act.path}.for", day) if act.beneficiary else None,
            when=act.on,
            until=act.until,
            path=act.path,
        )

    def _fund_doings(self, fund: Fund) -> Iterable[Doing]:
        kind = self._kind(fund.kind, f"{fund.path}.kind")
        if kind is None:
            return
        for entry in fund.contributions:
            yield Doing(
                verb=CONTRIBUTE,
                by=self.body(entry.body, f"{entry.path}.body", entry.on.earliest),
                object=kind[0],
                document=fund.id,
                when=entry.on,
                path=entry.path,
            )

    def _fund_bodies(self) -> dict[str, str]:
        found = {}
        for fund in self.record.funds:
            for contribution in fund.contributions:
                found[contribution.body] = self._quietly(contribution.body, contribution.on)
            for payment in fund.payments:
                path = f"{payment.path}.for"
                found[payment.beneficiary] = self.body(payment.beneficiary, path, payment.on.earliest)
        return found

    def _quietly(self, name: str, on: When) -> str:
        match = self.register.find(name, on.earliest or self.as_at)
        return match.body.id if match else name

    def _implied(self, doings: Iterable[Doing]) -> Iterable[Doing]:
        """Yield what doings show to have been done not after their day, where the record does not state it itself."""
        stated = {(doing.verb, doing.by, doing.document) for doing in doings if doing.document}
        for doing in doings:
            word = self.acts[doing.verb]
            for verb in word.shows if doing.document else ():
                if (verb, doing.by, doing.document) not in stated:
                    yield evolve(
                        doing, verb=verb, when=When(None, doing.when.latest), shown_by=doing.verb, to=(), until=None
                    )

    def _of_draft(self, doing: Doing, papers: Mapping[str, Paper]) -> bool:
        return doing.verb != CONSULT and doing.document in papers and papers[doing.document].draft

    def _coverages(self, papers: Mapping[str, Paper]) -> Iterable[Coverage]:
        for entry in self.record.complete:
            about = entry.about
            if about is not None and about not in papers:
                if any(about == document.id for document in self.record.documents):
                    continue
                kind = self._kind(about, f"{entry.path}.about")
                if kind is None:
                    continue
                about = kind[0]
            verbs = [verb for index, verb in enumerate(entry.acts) if self._verb(verb, f"{entry.path}.acts[{index}]")]
            by = [self.body(name, f"{entry.path}.by[{index}]", entry.since) for index, name in enumerate(entry.by)]
            yield Coverage(
                acts=frozenset(verbs),
                by=frozenset(by or self.own),
                about=about,
                first=entry.since,
                last=entry.through,
                path=entry.path,
            )

    def _consultations(self, papers: Mapping[str, Paper]) -> Iterable[Consulted]:
        ids = {document.id for document in self.record.documents}
        for entry in self.record.consultations:
            for index, name in enumerate(entry.about):
                if name not in ids:
                    self._unknown_document(name, f"{entry.path}.about[{index}]", ids)
            yield Consulted(
                about=tuple(name for name in entry.about if name in papers),
                names=frozenset(self._consultee(name, entry.since.earliest) for name in entry.consulted),
                by=self._by(entry.by, f"{entry.path}.by", entry.since.earliest),
                first=entry.since,
                last=entry.through or When(entry.since.earliest, None),
                complete=entry.complete,
                path=entry.path,
            )

    def _consultee(self, name: str, day: date | None) -> str:
        """Return the class or body a consulted name stands for, or the name itself."""
        for entry in self.register.classes.values():
            if name.casefold() in (entry.id, entry.title.casefold()):
                return entry.id
        match = self.register.find(name, day)
        return match.body.id if match else name

    def _once_only(self, doings: Iterable[Doing], papers: Mapping[str, Paper]) -> None:
        seen: dict[tuple[str, str], Doing] = {}
        for doing in doings:
            if doing.document is None or not self.acts[doing.verb].once:
                continue
            first = seen.setdefault((doing.verb, doing.document), doing)
            if first.when != doing.when and first.by == doing.by:
                self._done_twice(first, doing)

    def _done_twice(self, first: Doing, second: Doing) -> None:
        done = self.acts[second.verb].title
        self.mistakes.append(
            Diagnostic(
                code="IN107",
                message=f"“{second.document}” is {done} on two days, {first.when} and {second.when}; expected one",
                places=(self.record.place(f"{second.path}.on"), self.record.place(f"{first.path}.on")),
                hint="keep the day the sources show, or give the second document an id of its own",
            )
        )
