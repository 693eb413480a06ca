"""Bind a record to the law: names to bodies, verbs to the vocabulary, documents to kinds. All mistakes at once."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from datetime import date

from attrs import evolve

from csc_rules.dates import When
from csc_rules.engine.facts import WITH_OTHERS, Consulted, Coverage, Doing, Facts, Paper, Running
from csc_rules.engine.names import Names, Note
from csc_rules.errors import Diagnostic, RecordError
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Act, Activity, Determination, Fund, Record

# The acts that parts of a record of their own stand for: a consultation, and a contribution to a fund.
CONSULT = "consult"
OPPORTUNITY = "give-opportunity"
CONTRIBUTE = "contribute"


def bind(
    rulesets: Iterable[Ruleset],
    known: Register,
    record: Record,
    as_at: date,
    known_elsewhere: Container[str] | None = None,
) -> tuple[Facts, tuple[Note, ...]]:
    """Return the facts of a record in the law's own ids, and notes on how names were taken.

    *known_elsewhere* holds kinds and slots of rulesets that are not part of this check; a name found there is noted
    and not used. Where it is not given, any unknown kind is noted.

    Raises RecordError with every mistake: unknown bodies, acts, documents and kinds, acts that happen once done twice.
    """
    names = Names(tuple(rulesets), known, record, as_at, known_elsewhere)
    facts = _Binder(names, record).facts()
    if names.mistakes:
        raise RecordError(names.mistakes)
    return facts, tuple({note.text: note for note in reversed(names.notes)}.values())[::-1]


def _consultation_doings(entry: Consulted, papers: Mapping[str, Paper]) -> Iterable[Doing]:
    """Yield a consultation as an act of each who held it on each document it was about, over the days it ran."""
    when = When(entry.first.earliest, entry.last.latest)
    for document in entry.about:
        kind = papers[document].kind
        for by in sorted(entry.by):
            yield Doing(
                verb=entry.verb,
                by=by,
                object=kind,
                document=document,
                when=when,
                began=entry.first,
                ended=entry.last,
                path=entry.path,
            )


class _Binder:
    """Bind the parts of one record."""

    def __init__(self, names: Names, record: Record) -> None:
        self.names = names
        self.record = record
        self.own = names.own

    def facts(self) -> Facts:
        """Bind every part."""
        self.names.declared_kinds()
        self.names.stated_memberships()
        papers = self._papers()
        funds = {fund.id: fund for fund in self.record.funds}
        doings = [doing for act in self.record.acts for doing in self._doings(act, papers, funds)]
        doings += [doing for fund in self.record.funds for doing in self._fund_doings(fund)]
        consultations = tuple(self._consultations(papers))
        doings += [doing for entry in consultations for doing in _consultation_doings(entry, papers)]
        self._once_only(doings)
        doings = [doing for doing in doings if not self._of_draft(doing, papers)]
        determinations = tuple(entry for entry in self.record.determinations if self.names.answers(entry))
        self._contradictions(determinations)
        return Facts(
            bodies=self.own,
            begins=self.record.begins,
            doings=(*doings, *self._implied(doings)),
            papers=papers,
            coverages=tuple(self._coverages(papers)),
            consultations=consultations,
            activities=tuple(
                running
                for activity in self.record.activities
                if (running := self._running(activity, papers, funds)) is not None
            ),
            funds=funds,
            fund_bodies=self._fund_bodies(),
            determinations=determinations,
            remarks=self.record.remarks,
            excuses=self.record.excuses,
        )

    def _papers(self) -> dict[str, Paper]:
        papers = {}
        ids = {document.id for document in self.record.documents}
        for document in self.record.documents:
            kind = self.names.kind(document.kind, f"{document.path}.kind")
            for index, about in enumerate(document.about):
                if about not in ids:
                    self.names.unknown_document(about, f"{document.path}.about[{index}]", ids)
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
                    draft=document.draft,
                )
        return papers

    def _running(self, entry: Activity, papers: Mapping[str, Paper], funds: Mapping[str, Fund]) -> Running | None:
        known = self.names.verb(entry.act, f"{entry.path}.act")
        none = (None, None)
        on = none if entry.about is None else self._object(entry.about, f"{entry.path}.about", papers, funds)
        by = self._by(entry.by, entry.path, entry.since.earliest)
        names = frozenset(self._reached(name, entry.since.earliest) for name in entry.involving)
        if not known or on is None:
            return None
        return Running(
            verb=entry.act,
            by=frozenset(by),
            object=on[0],
            document=on[1],
            names=names,
            since=entry.since,
            through=entry.through,
            shown=entry.shown,
            complete=entry.complete,
            path=entry.path,
        )

    def _by(self, names: tuple[str, ...], path: str, day: date | None) -> tuple[str, ...]:
        """Resolve who did something; the body of the record where nobody is named."""
        found = [self.names.body(name, f"{path}.by[{index}]", day) for index, name in enumerate(names)]
        return tuple(dict.fromkeys(found)) or self.own[:1]

    def _doings(self, act: Act, papers: Mapping[str, Paper], funds: Mapping[str, Fund]) -> Iterable[Doing]:
        """Yield an act once for each body that did it."""
        known = self.names.verb(act.act, f"{act.path}.act")
        on = (None, None) if act.document is None else self._object(act.document, f"{act.path}.document", papers, funds)
        day = act.on.earliest
        by = self._by(act.by, act.path, day)
        to = tuple(self._recipient(name, f"{act.path}.to[{index}]", day) for index, name in enumerate(act.to))
        beneficiary = self.names.body(act.beneficiary, f"{act.path}.for", day) if act.beneficiary else None
        if not known or on is None:
            return
        for body in by:
            yield Doing(
                verb=act.act,
                by=body,
                object=on[0],
                document=on[1],
                to=to,
                beneficiary=beneficiary,
                when=act.on,
                until=act.until,
                path=act.path,
            )

    def _object(
        self, name: str, path: str, papers: Mapping[str, Paper], funds: Mapping[str, Fund]
    ) -> tuple[str, str | None] | None:
        """Return the kind an act is done to, and the document or fund; None where this check does not know it."""
        if name in papers:
            return papers[name].kind, name
        if name in funds:
            return funds[name].kind, name
        if any(name == entry.id for entry in self.record.documents):
            return None
        if name in self.names.lists:
            return name, None
        found = self.names.kind(name, path)
        return (found[0], None) if found else None

    def _fund_doings(self, fund: Fund) -> Iterable[Doing]:
        kind = self.names.kind(fund.kind, f"{fund.path}.kind")
        if kind is None:
            return
        for entry in fund.contributions:
            yield Doing(
                verb=CONTRIBUTE,
                by=self.names.body(entry.body, f"{entry.path}.body", entry.on.earliest),
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
                found[payment.beneficiary] = self.names.body(payment.beneficiary, path, payment.on.earliest)
        return found

    def _quietly(self, name: str, on: When) -> str:
        match = self.names.register.find(name, on.earliest or self.names.as_at)
        return match.body.id if match else name

    def _implied(self, doings: Iterable[Doing]) -> Iterable[Doing]:
        """Yield what doings show to have been done not after their day, where the record does not state it itself."""
        stated = {(doing.verb, doing.by, doing.document) for doing in doings if doing.document}
        for doing in doings:
            word = self.names.acts[doing.verb]
            for verb in word.shows if doing.document else ():
                if (verb, doing.by, doing.document) not in stated:
                    not_after = When(None, doing.when.latest)
                    seen_from = doing.when.earliest
                    yield evolve(
                        doing, verb=verb, when=not_after, shown_by=doing.verb, seen_from=seen_from, to=(), until=None
                    )

    def _of_draft(self, doing: Doing, papers: Mapping[str, Paper]) -> bool:
        paper = papers.get(doing.document or "")
        return paper is not None and paper.draft and doing.verb not in WITH_OTHERS

    def _coverages(self, papers: Mapping[str, Paper]) -> Iterable[Coverage]:
        for entry in self.record.complete:
            about = entry.about
            if about is not None and about not in papers and about not in self.names.lists:
                if any(about == document.id for document in self.record.documents):
                    continue
                kind = self.names.kind(about, f"{entry.path}.about")
                if kind is None:
                    continue
                about = kind[0]
            verbs = [
                verb for index, verb in enumerate(entry.acts) if self.names.verb(verb, f"{entry.path}.acts[{index}]")
            ]
            by = [
                self.names.body(name, f"{entry.path}.by[{index}]", entry.since) for index, name in enumerate(entry.by)
            ]
            yield Coverage(
                acts=frozenset(verbs),
                by=frozenset(by or self.own[:1]),
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
                    self.names.unknown_document(name, f"{entry.path}.about[{index}]", ids)
            if not self.names.verb(entry.act, f"{entry.path}.act"):
                continue
            yield Consulted(
                verb=entry.act,
                about=tuple(name for name in entry.about if name in papers),
                names=frozenset(self._reached(name, entry.since.earliest) for name in entry.consulted),
                by=frozenset(self._by(entry.by, entry.path, entry.since.earliest)),
                first=entry.since,
                last=entry.through or When(entry.since.earliest, None),
                complete=entry.complete,
                path=entry.path,
            )

    def _reached(self, name: str, day: date | None) -> str:
        """Return the class or body that a name stands for which was consulted or took part, or the name itself."""
        match = self.names.register.find(name, day)
        return match.body.id if match else self.names.register.find_class(name) or name

    def _recipient(self, name: str, path: str, day: date | None) -> str:
        """Resolve to whom something was done: a body, or a class of which all members were meant."""
        return self.names.register.find_class(name) or self.names.body(name, path, day)

    def _contradictions(self, determinations: tuple[Determination, ...]) -> None:
        """Note determinations of one day that answer one slot differently: neither is used."""
        seen: dict[tuple[str, str | None, date], Determination] = {}
        for entry in determinations:
            first = seen.setdefault((entry.slot, entry.about, entry.on), entry)
            if (first.answer.strip().casefold(), first.members) != (entry.answer.strip().casefold(), entry.members):
                text = f"two determinations of “{entry.slot}” on {entry.on.isoformat()} differ; neither is used"
                self.names.notes.append(Note(code="contradiction", text=text, facts=(first.path, entry.path)))

    def _once_only(self, doings: Iterable[Doing]) -> None:
        seen: dict[tuple[str, str, str], Doing] = {}
        for doing in doings:
            if doing.document is None or not self.names.acts[doing.verb].once:
                continue
            first = seen.setdefault((doing.verb, doing.document, doing.by), doing)
            if first.when != doing.when:
                self._done_twice(first, doing)

    def _done_twice(self, first: Doing, second: Doing) -> None:
        done = self.names.acts[second.verb].title
        self.names.mistakes.append(
            Diagnostic(
                code="IN107",
                message=f"“{second.document}” is {done} on two days, {first.when} and {second.when}; expected one",
                places=(self.record.place(f"{second.path}.on"), self.record.place(f"{first.path}.on")),
                hint="keep the day the sources show, or give the second document an id of its own",
            )
        )
