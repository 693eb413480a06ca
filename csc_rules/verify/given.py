"""What a test gives, as the record of a body: every ``given`` line becomes a fact with a path and a place."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import Final, TypeVar

from attrs import frozen

from csc_rules.dates import When
from csc_rules.engine.binding import CONSULT, CONTRIBUTE, OPPORTUNITY, who_is_who
from csc_rules.engine.slots import answerable
from csc_rules.errors import Diagnostic, Place, RecordError
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
from csc_rules.similar import nearest
from csc_rules.verify.suite import Suite

# What a fund pays out is no act of anybody's, so the noun need not be in the vocabulary.
PAYMENT: Final = "payment"

Thing = n.GivenAct | n.GivenLifetime | n.GivenContent | n.GivenContentsComplete | n.GivenConsultation
THING: Final = (n.GivenAct, n.GivenLifetime, n.GivenContent, n.GivenContentsComplete, n.GivenConsultation)
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
    given = _Given(suite=suite, test=test, body=given_body(test) or "")
    record = Record(
        body=given.body,
        bodies=given.numbered("body", given.declared, given._declared),
        memberships=given.numbered("membership", given.of(n.GivenMembership), given._membership),
    )
    return who_is_who((suite.law,), record) if record.bodies or record.memberships else suite.register


def jointly(test: n.Block) -> tuple[str, ...]:
    """List those with whom the body of a test acts jointly, as they are named there."""
    return tuple(str(party) for clause in test.clauses if isinstance(clause, n.GivenJointly) for party in clause.bodies)


@frozen(kw_only=True, slots=False)
class _Given:
    """The ``given`` lines of one test, sorted by what they become in the record of ``body``."""

    suite: Suite
    test: n.Block
    body: str

    def record(self) -> Record:
        """Build the record."""
        self._given_once()
        begins = self.of(n.GivenBegins)
        return Record(
            body=self.body,
            begins=begins[0].day.day if begins else None,
            documents=self.numbered("document", self.documents, self._document),
            acts=self.numbered("act", self.acts, self._act),
            consultations=self.numbered("consultation", self.of(n.GivenConsultation), self._consultation),
            activities=self.numbered("activity", self.of(n.GivenActivity), self._activity),
            funds=self.numbered("fund", self.funds, self._fund),
            determinations=self.numbered("determination", self.of(n.GivenAnswer), self._determination),
            complete=self.numbered("complete", self.of(n.GivenNothing), self._complete),
            jointly_with=jointly(self.test),
            bodies=self.numbered("body", self.declared, self._declared),
            memberships=self.numbered("membership", self.of(n.GivenMembership), self._membership),
            excuses=self.numbered("excuse", self.of(n.GivenExcuse), self._excuse),
            place=_Places(suite=self.suite, test=self.test, nodes=self.nodes()),
        )

    @property
    def declared(self) -> tuple[n.GivenBody, ...]:
        """The lines that declare a body no register has."""
        return tuple(clause for clause in self.of(n.GivenBody) if clause.kind is not None)

    def of(self, kind: type[C]) -> tuple[C, ...]:
        """List the lines of one form."""
        return tuple(clause for clause in self.test.clauses if isinstance(clause, kind))

    def numbered(self, key: str, entries: Iterable[C], make: Callable[[C, str], T]) -> tuple[T, ...]:
        """Make a fact of each entry, with its path in the record."""
        return tuple(make(entry, f"{key}[{index}]") for index, entry in enumerate(entries))

    # Which line becomes what ------------------------------------------------------------------------------------------

    @cached_property
    def things(self) -> Mapping[str, tuple[Thing, ...]]:
        """Look up by its id all that is said of a document, a fund, or a thing that is neither."""
        found: dict[str, tuple[Thing, ...]] = {}
        for clause in self.test.clauses:
            if isinstance(clause, THING):
                found[identity(clause)] = (*found.get(identity(clause), ()), clause)
        return found

    @cached_property
    def funds(self) -> tuple[Thing, ...]:
        """The first line on each fund: a plain object that is paid into or out of, or whose contents are complete."""
        return tuple(said[0] for said in self.things.values() if any(self._is_of_fund(clause) for clause in said))

    @cached_property
    def documents(self) -> tuple[Thing, ...]:
        """The first line on each document; a plain object is only taken for one where it is given an id."""
        return tuple(
            said[0]
            for said in self.things.values()
            if said[0] not in self.funds and (said[0].id is not None or not self._is_plain(said[0]))
        )

    @cached_property
    def acts(self) -> tuple[n.GivenAct, ...]:
        """The lines that say that something was done, but for payments into and out of funds."""
        return tuple(clause for clause in self.of(n.GivenAct) if not self._is_of_fund(clause))

    def _is_plain(self, clause: Thing) -> bool:
        declared = self.suite.law.documents.get(clause.object.text)
        return declared is None or declared.plain_object

    def _is_of_fund(self, clause: Thing) -> bool:
        if not self._is_plain(clause):
            return False
        paid = isinstance(clause, n.GivenAct) and (_is_payment(clause) or self._verb(clause.noun) == CONTRIBUTE)
        return paid or isinstance(clause, n.GivenContentsComplete)

    def nodes(self) -> Mapping[str, n.Node]:
        """Return the line that each path of the record stands on."""
        kinds: dict[str, Iterable[n.Clause]] = {
            "document": self.documents,
            "act": self.acts,
            "consultation": self.of(n.GivenConsultation),
            "activity": self.of(n.GivenActivity),
            "fund": self.funds,
            "determination": self.of(n.GivenAnswer),
            "membership": self.of(n.GivenMembership),
            "body": self.declared,
            "excuse": self.of(n.GivenExcuse),
            "complete": self.of(n.GivenNothing),
        }
        found: dict[str, n.Node] = {
            f"{key}[{index}]": clause for key, clauses in kinds.items() for index, clause in enumerate(clauses)
        }
        found.update(("record.body", clause) for clause in self.of(n.GivenBody) if clause.kind is None)
        found.update(("record.jointly_with", clause) for clause in self.of(n.GivenJointly))
        return found

    # Facts ------------------------------------------------------------------------------------------------------------

    def _document(self, first: Thing, path: str) -> Document:
        said = self.things[identity(first)]
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
            act=self._verb(clause.noun),
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
            by=self._by(),
            involving=tuple(str(party) for party in clause.involving),
            since=when(clause.since),
            through=when(clause.through),
            shown=clause.shown,
            complete=clause.complete,
        )

    def _fund(self, first: Thing, path: str) -> Fund:
        said = self.things[identity(first)]
        paid = [clause for clause in said if isinstance(clause, n.GivenAct) and self._is_of_fund(clause)]
        into, out_of = [c for c in paid if not _is_payment(c)], [c for c in paid if _is_payment(c)]
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
            raise self._wrong(clause, "found a payment out of a fund; expected 'for' to say whose expenditure it met")
        return Payment(path=path, beneficiary=str(clause.beneficiary), on=when(clause.on))

    def _determination(self, clause: n.GivenAnswer, path: str) -> Determination:
        law, slot = self.suite.law, clause.slot.text
        if slot not in (known := answerable(law)):
            raise self._wrong(clause, f"found “{slot}”; expected a question the rules leave to a person", slot, known)
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
            acts=(self._verb(clause.noun),) if clause.noun else (),
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

    def _verb(self, noun: n.Name) -> str:
        words = self.suite.law.by_noun
        if noun.text in words or noun.text == PAYMENT:
            return words[noun.text].id if noun.text in words else PAYMENT
        raise self._wrong(noun, f"found “{noun}”; expected the noun of an act", noun.text, words)

    # Mistakes ---------------------------------------------------------------------------------------------------------

    def _given_once(self) -> None:
        """Refuse what is given twice: the second would silently replace the first."""
        for identifier, said in self.things.items():
            for thing in said:
                if thing.object != said[0].object:
                    message = f"found “{identifier}” as {thing.object} and as {said[0].object}; expected one kind"
                    raise self._wrong(thing, message)
        seen: set[tuple[object, ...]] = set()
        for clause in self.test.clauses:
            key = _once(clause)
            if key is not None and key in seen:
                raise self._wrong(clause, f"found {key[0]} given twice; expected it once")
            seen.update([key] if key else [])

    def _wrong(self, node: n.Node, message: str, written: str = "", known: Iterable[str] = ()) -> RecordError:
        near = nearest(written, known)
        hint = f"did you mean “{near[0]}”?" if near else ""
        return RecordError([Diagnostic(code="IN201", message=message, places=(self.suite.at(node),), hint=hint)])


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


def identity(clause: Thing) -> str:
    """Return the id of the document or thing that a line speaks of: the object's name where no id is given."""
    return clause.id.text if clause.id else clause.object.text


def when(node: n.When) -> When:
    """Return a day, or a vague date."""
    return When.on(node.day.day) if node.day else When.parse(str(node.vague))


def _is_payment(clause: n.GivenAct) -> bool:
    return clause.noun.text == PAYMENT


def _once(clause: n.Clause) -> tuple[object, ...] | None:
    """Name what a line may give only once in a test."""
    match clause:
        case n.GivenBody(kind=None):
            return ("the body of the record",)
        case n.GivenBegins():
            return ("the first day of the record",)
        case n.GivenLifetime():
            return (f"the lifetime of “{identity(clause)}”",)
        case n.GivenContent():
            return (f"{clause.item} of “{identity(clause)}”",)
        case _:
            return None
