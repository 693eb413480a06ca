"""The ``given`` lines of a test, sorted by what they become in the record of a body."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import Final, TypeVar

from attrs import frozen

from csc_rules.engine.binding import CONTRIBUTE
from csc_rules.errors import Diagnostic, RecordError
from csc_rules.language import nodes as n
from csc_rules.similar import nearest
from csc_rules.verify.suite import Suite

# What a fund pays out is no act of anybody's, so the noun need not be in the vocabulary.
PAYMENT: Final = "payment"

Thing = n.GivenAct | n.GivenLifetime | n.GivenContent | n.GivenContentsComplete | n.GivenConsultation
THING: Final = (n.GivenAct, n.GivenLifetime, n.GivenContent, n.GivenContentsComplete, n.GivenConsultation)
C = TypeVar("C", bound=n.Clause)


@frozen(kw_only=True, slots=False)
class Lines:
    """The ``given`` lines of one test."""

    suite: Suite
    test: n.Block

    @property
    def declared(self) -> tuple[n.GivenBody, ...]:
        """The lines that declare a body no register has."""
        return tuple(clause for clause in self.of(n.GivenBody) if clause.kind is not None)

    def of(self, kind: type[C]) -> tuple[C, ...]:
        """List the lines of one form."""
        return tuple(clause for clause in self.test.clauses if isinstance(clause, kind))

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
        return tuple(said[0] for said in self.things.values() if any(self.is_of_fund(clause) for clause in said))

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
        return tuple(clause for clause in self.of(n.GivenAct) if not self.is_of_fund(clause))

    def _is_plain(self, clause: Thing) -> bool:
        declared = self.suite.law.documents.get(clause.object.text)
        return declared is None or declared.plain_object

    def is_of_fund(self, clause: Thing) -> bool:
        """Tell whether a line is about a fund: a payment into or out of it, or that nothing else was paid."""
        if not self._is_plain(clause):
            return False
        paid = isinstance(clause, n.GivenAct) and (is_payment(clause) or self.verb(clause.noun) == CONTRIBUTE)
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

    def verb(self, noun: n.Name) -> str:
        """Return the verb that a noun belongs to; raise RecordError where no act has it."""
        words = self.suite.law.by_noun
        if noun.text in words or noun.text == PAYMENT:
            return words[noun.text].id if noun.text in words else PAYMENT
        raise self.wrong(noun, f"found “{noun}”; expected the noun of an act", noun.text, words)

    def refuse_repeated(self) -> None:
        """Refuse what is given twice: the second would silently replace the first."""
        for identifier, said in self.things.items():
            for thing in said:
                if thing.object != said[0].object:
                    message = f"found “{identifier}” as {thing.object} and as {said[0].object}; expected one kind"
                    raise self.wrong(thing, message)
        seen: set[tuple[object, ...]] = set()
        for clause in self.test.clauses:
            key = _once(clause)
            if key is not None and key in seen:
                raise self.wrong(clause, f"found {key[0]} given twice; expected it once")
            seen.update([key] if key else [])

    def wrong(self, node: n.Node, message: str, written: str = "", known: Iterable[str] = ()) -> RecordError:
        """Return a mistake on a line; *known* are the names that *written* may have been meant for."""
        near = nearest(written, known)
        hint = f"did you mean “{near[0]}”?" if near else ""
        return RecordError([Diagnostic(code="IN201", message=message, places=(self.suite.at(node),), hint=hint)])


def identity(clause: Thing) -> str:
    """Return the id of the document or thing that a line speaks of: the object's name where no id is given."""
    return clause.id.text if clause.id else clause.object.text


def is_payment(clause: n.GivenAct) -> bool:
    """Tell whether a line says that a fund paid something."""
    return clause.noun.text == PAYMENT


def _once(clause: n.Clause) -> tuple[object, ...] | None:
    """Name what a line may give only once in a test."""
    match clause:
        case n.GivenBody(kind=None):
            return ("the body of the record",)
        case n.GivenBody():
            return (f"the body “{clause.name}”",)
        case n.GivenBegins():
            return ("the first day of the record",)
        case n.GivenLifetime():
            return (f"the lifetime of “{identity(clause)}”",)
        case n.GivenContent():
            return (f"{clause.item} of “{identity(clause)}”",)
        case _:
            return None
