"""What a test gives, as the record of a body: every ``given`` line becomes a fact with a path and a place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TypeVar

from attrs import frozen

from csc_rules.dates import When
from csc_rules.engine.binding import CONSULT, OPPORTUNITY
from csc_rules.engine.declared import who_is_who
from csc_rules.engine.slots import answerable
from csc_rules.errors import Place
from csc_rules.language import nodes as n
from csc_rules.law.register import Register
from csc_rules.record.model import (
    Act,
    Activity,
    Complete,
    Consultation,
    Content,
    Contribution,
    DeclaredBody,
    Determination,
    Document,
    Excuse,
    Fund,
    Membership,
    Payment,
    Period,
    Record,
)
from csc_rules.verify.lines import Lines, Thing, identity, is_payment
from csc_rules.verify.suite import Suite

C = TypeVar("C", bound=n.Clause)
T = TypeVar("T")


def record_for(suite: Suite, test: n.Block, body: str) -> Record:
    """Return what a test gives as the record of *body*, which did all that is given without saying who did it.

    Where the test gives a body of its own and *body* is another one, those acts are the given body's.

    Raises RecordError, placed in the rule file, where what is given cannot stand in a record.
    """
    return _Given(suite=suite, test=test, body=body).record()


def given_body(test: n.Block) -> str | None:
    """Return the body that a test names as the one whose record it is."""
    bodies = (clause for clause in test.clauses if isinstance(clause, n.GivenBody) and clause.kind is None)
    return next((clause.name.text for clause in bodies), None)


def register_for(suite: Suite, test: n.Block) -> Register:
    """Return who is who in a test: what the rules know, with the bodies it declares and the memberships it states."""
    return _Given(suite=suite, test=test, body=given_body(test) or "").known()


def jointly(test: n.Block) -> tuple[str, ...]:
    """List those with whom the body of a test acts jointly, as they are named there."""
    return tuple(str(party) for clause in test.clauses if isinstance(clause, n.GivenJointly) for party in clause.bodies)


@frozen(kw_only=True, slots=False)
class _Given:
    """What is given in one test, as the record of ``body``."""

    suite: Suite
    test: n.Block
    body: str

    @cached_property
    def lines(self) -> Lines:
        """The lines, by what they become."""
        return Lines(suite=self.suite, test=self.test)

    def known(self) -> Register:
        """Return who is who in the test."""
        bodies, memberships = self._bodies(), self._memberships()
        if not bodies and not memberships:
            return self.suite.register
        return who_is_who((self.suite.law,), Record(body=self.body, bodies=bodies, memberships=memberships))

    def record(self) -> Record:
        """Build the record."""
        self.lines.refuse_repeated()
        begins = self.lines.of(n.GivenBegins)
        return Record(
            body=self.body,
            begins=begins[0].day.day if begins else None,
            documents=self.numbered("document", self.lines.documents, self._document),
            acts=self.numbered("act", self.lines.acts, self._act),
            consultations=self.numbered("consultation", self.lines.of(n.GivenConsultation), self._consultation),
            activities=self.numbered("activity", self.lines.of(n.GivenActivity), self._activity),
            funds=self.numbered("fund", self.lines.funds, self._fund),
            determinations=self.numbered("determination", self.lines.of(n.GivenAnswer), self._determination),
            complete=self.numbered("complete", self.lines.of(n.GivenNothing), self._complete),
            jointly_with=jointly(self.test),
            bodies=self._bodies(),
            memberships=self._memberships(),
            excuses=self.numbered("excuse", self.lines.of(n.GivenExcuse), self._excuse),
            place=_Places(suite=self.suite, test=self.test, nodes=self.lines.nodes()),
        )

    def _bodies(self) -> tuple[DeclaredBody, ...]:
        return self.numbered("body", self.lines.declared, self._declared)

    def _memberships(self) -> tuple[Membership, ...]:
        return self.numbered("membership", self.lines.of(n.GivenMembership), self._membership)

    def numbered(self, key: str, entries: Iterable[C], make: Callable[[C, str], T]) -> tuple[T, ...]:
        """Make a fact of each entry, with its path in the record."""
        return tuple(make(entry, f"{key}[{index}]") for index, entry in enumerate(entries))

    def _document(self, first: Thing, path: str) -> Document:
        said = self.lines.things[identity(first)]
        contents = [clause for clause in said if isinstance(clause, n.GivenContent)]
        lifetimes = [clause for clause in said if isinstance(clause, n.GivenLifetime)]
        about = [str(clause.about) for clause in said if isinstance(clause, n.GivenAct) and clause.about]
        return Document(
            path=path,
            id=identity(first),
            kind=first.object.text,
            about=tuple(dict.fromkeys(about)),
            period=Period(since=when(lifetimes[0].since), through=when(lifetimes[0].through)) if lifetimes else None,
            contents=tuple(
                Content(path=f"{path}.contents.{clause.item}", item=clause.item.text, status=clause.status)
                for clause in contents
            ),
            complete=any(isinstance(clause, n.GivenContentsComplete) for clause in said),
        )

    def _act(self, clause: n.GivenAct, path: str) -> Act:
        return Act(
            path=path,
            act=self.lines.verb(clause.noun),
            document=identity(clause),
            by=self._by(*clause.by),
            to=tuple(str(party) for party in clause.to),
            beneficiary=str(clause.beneficiary) if clause.beneficiary else None,
            on=when(clause.on),
        )

    def _consultation(self, clause: n.GivenConsultation, path: str) -> Consultation:
        return Consultation(
            path=path,
            about=(identity(clause),),
            consulted=tuple(str(party) for party in clause.consulted),
            act=OPPORTUNITY if clause.opportunity else CONSULT,
            by=self._by(*clause.by),
            since=when(clause.since),
            through=when(clause.through),
            complete=clause.complete,
        )

    def _activity(self, clause: n.GivenActivity, path: str) -> Activity:
        return Activity(
            path=path,
            act=clause.verb.text,
            about=(clause.id.text if clause.id else clause.object.text) if clause.object else None,
            by=self._by(*clause.by),
            involving=tuple(str(party) for party in clause.involving),
            since=when(clause.since),
            through=when(clause.through),
            shown=clause.shown,
            complete=clause.complete,
        )

    def _fund(self, first: Thing, path: str) -> Fund:
        said = self.lines.things[identity(first)]
        paid = [clause for clause in said if isinstance(clause, n.GivenAct) and self.lines.is_of_fund(clause)]
        into, out_of = [c for c in paid if not is_payment(c)], [c for c in paid if is_payment(c)]
        return Fund(
            path=path,
            id=identity(first),
            kind=first.object.text,
            contributions=tuple(
                Contribution(
                    path=f"{path}.contribution[{index}]",
                    body=next(iter(self._by(*clause.by)), self.body),
                    on=when(clause.on),
                )
                for index, clause in enumerate(into)
            ),
            payments=tuple(self._payment(clause, f"{path}.payment[{index}]") for index, clause in enumerate(out_of)),
            complete=any(isinstance(clause, n.GivenContentsComplete) for clause in said),
        )

    def _payment(self, clause: n.GivenAct, path: str) -> Payment:
        if clause.beneficiary is None:
            raise self.lines.wrong(
                clause, "found a payment out of a fund; expected 'for' to say whose expenditure it met"
            )
        return Payment(path=path, beneficiary=str(clause.beneficiary), on=when(clause.on))

    def _determination(self, clause: n.GivenAnswer, path: str) -> Determination:
        law, slot = self.suite.law, clause.slot.text
        if slot not in (known := answerable(law)):
            raise self.lines.wrong(
                clause, f"found “{slot}”; expected a question the rules leave to a person", slot, known
            )
        return Determination(
            path=path,
            slot=f"{law.id}.{slot}",
            answer=clause.answer.text,
            by=str(clause.by) if clause.by else self._decider(slot),
            on=clause.on.day,
            expires=clause.until.day if clause.until else None,
            members=tuple(text.text for text in clause.members),
        )

    def _decider(self, slot: str) -> str:
        law = self.suite.law
        if slot in law.slots:
            return law.slots[slot].by
        named = law.classes[slot].judged_by if slot in law.classes else None
        return named or self.body

    def _complete(self, clause: n.GivenNothing, path: str) -> Complete:
        return Complete(
            path=path,
            acts=(self.lines.verb(clause.noun),) if clause.noun else (),
            by=self._by(*clause.by),
            about=clause.object.text,
            since=clause.since.day,
            through=clause.through.day,
        )

    def _membership(self, clause: n.GivenMembership, path: str) -> Membership:
        return Membership(
            path=path,
            of=clause.kind.text,
            body=str(clause.body),
            since=when(clause.since) if clause.since else None,
            through=when(clause.through) if clause.through else None,
            holds=not clause.negated,
        )

    def _declared(self, clause: n.GivenBody, path: str) -> DeclaredBody:
        return DeclaredBody(
            path=path,
            name=clause.name.text,
            kind=clause.kind.text if clause.kind else "",
            jurisdiction=self.suite.law.unit.jurisdiction or "",
            areas=tuple(str(party) for party in clause.covering),
        )

    def _excuse(self, clause: n.GivenExcuse, path: str) -> Excuse:
        return Excuse(path=path, duty=f"{self.suite.law.id}.{clause.duty}", claim=clause.claim.text)

    def _by(self, *named: n.Name | n.Text) -> tuple[str, ...]:
        """Return who did something: none stands for the body of the record."""
        given = given_body(self.test)
        if named:
            return tuple(str(party) for party in named)
        return (given,) if given is not None and given != self.body else ()


@frozen(kw_only=True)
class _Places:
    """Answer where a path of the record stands in the rule file: on the line that gives the fact."""

    suite: Suite
    test: n.Block
    nodes: Mapping[str, n.Node]

    def __call__(self, path: str) -> Place:
        """Return the place of the longest part of the path that has one, or that of the test."""
        while path and path not in self.nodes:
            path = path[: max(path.rfind("."), path.rfind("["), 0)]
        return self.suite.at(self.nodes.get(path, self.test))


def when(node: n.When) -> When:
    """Return a day, or a vague date."""
    return When.on(node.day.day) if node.day else When.parse(str(node.vague))
