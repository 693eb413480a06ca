"""What a body did, as a value: the record, its facts, and where each of them stands in its file.

Names of bodies, acts, documents and slots are plain text here; the engine binds them to the law.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from attrs import field, fields, frozen

from csc_rules.dates import When
from csc_rules.errors import Place
from csc_rules.value import Value

Amount = int | float


@frozen(kw_only=True, eq=False, repr=False)
class Evidence(Value):
    """Where a fact was seen: an address or a file, the page, the words quoted, and who entered it when."""

    source: str | None = None
    file: str | None = None
    page: str | None = None
    quote: str | None = None
    sha256: str | None = None
    entered_by: str | None = None
    entered_on: date | None = None
    note: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Fact(Value):
    """Give every fact its evidence, a note, and ``path``, its place in the record (``act[2]``)."""

    path: str = field(default="", eq=False)
    evidence: tuple[Evidence, ...] = ()
    note: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Period(Value):
    """The time a document is for."""

    since: When
    through: When


@frozen(kw_only=True, eq=False, repr=False)
class Content(Fact):
    """Whether a document has a required item.

    ``present``, ``absent``, or ``partial``: it touches the item, and a person decides.
    """

    item: str
    status: str


@frozen(kw_only=True, eq=False, repr=False)
class Document(Fact):
    """A plan, strategy, report, agreement or notice.

    ``kind`` is a document or object of a ruleset; ``about`` names other documents of the record;
    ``complete`` says that every required item the document has is listed in ``contents``. What is done to a ``draft``
    does not count as done to the document it may become, except that people are consulted on it.
    """

    id: str
    kind: str
    title: str | None = None
    about: tuple[str, ...] = ()
    period: Period | None = None
    contents: tuple[Content, ...] = ()
    complete: bool = False
    draft: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Act(Fact):
    """Something done: the verb of the vocabulary, the document (by id) or object kind, who, to whom, for whom, when.

    ``by`` is empty where the body of the record did it, and names each body of a joint act. ``until`` is the new end
    day of an extended lifetime.
    """

    act: str
    document: str | None = None
    by: tuple[str, ...] = ()
    to: tuple[str, ...] = ()
    beneficiary: str | None = None  # TOML key "for"
    on: When
    until: When | None = None
    amount: Amount | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Consultation(Fact):
    """Whom was consulted about which documents, from when through when; ``complete``: nobody else was.

    ``act`` is ``consult``, or ``give-opportunity`` where they were given one to take part.
    """

    about: tuple[str, ...]
    consulted: tuple[str, ...]  # TOML key "with"
    act: str = "consult"
    by: tuple[str, ...] = ()
    since: When
    through: When | None = None
    how: str | None = None
    complete: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Activity(Fact):
    """A span in which a maintained act was shown to be kept up (``shown``) or shown not to be.

    ``about`` is a document by its id, or a kind of object. ``involving`` names those who took part or were represented;
    ``complete``: nobody else was.
    """

    act: str
    about: str | None = None
    by: tuple[str, ...] = ()
    involving: tuple[str, ...] = ()  # TOML key "with"
    since: When
    through: When | None = None
    shown: bool = True
    complete: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Contribution(Fact):
    """What a body paid into a fund."""

    body: str
    amount: Amount | None = None
    on: When


@frozen(kw_only=True, eq=False, repr=False)
class Payment(Fact):
    """What a fund paid out, and whose expenditure it met."""

    beneficiary: str  # TOML key "for"
    amount: Amount | None = None
    on: When


@frozen(kw_only=True, eq=False, repr=False)
class Fund(Fact):
    """A pooled fund; ``complete``: its contributions and payments are all listed.

    ``total`` is what the agreement or the accounts say that was paid in, to be compared with the contributions.
    """

    id: str
    kind: str
    title: str | None = None
    host: str | None = None
    total: Amount | None = None
    contributions: tuple[Contribution, ...] = ()
    payments: tuple[Payment, ...] = ()
    complete: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Determination(Fact):
    """An officer's answer to a judgement slot: who decided, when, what, why, and until when it holds.

    ``slot`` is ``ruleset.slot``; ``about`` narrows it to a document; ``members`` closes a judged class.
    """

    slot: str
    answer: str
    by: str
    on: date
    reasons: str | None = None
    expires: date | None = None  # the first day on which it holds no longer
    about: str | None = None
    members: tuple[str, ...] = ()
    provision_version: date | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Remark(Fact):
    """Something said that bears on a duty or slot and settles nothing by itself, such as an admission."""

    about: str  # ruleset.duty or ruleset.slot
    by: str | None = None
    on: When | None = None
    text: str
    admission: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Excuse(Fact):
    """An excuse that is claimed for a duty."""

    duty: str
    claim: str
    by: str | None = None
    on: When | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Complete(Fact):
    """A statement that the record lists every such act in a span of days, both included.

    ``acts`` empty means any act; ``by`` empty means the body of the record; ``about`` is a document id or a kind.
    """

    acts: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    about: str | None = None
    since: date
    through: date
    stated_by: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class DeclaredBody(Fact):
    """A body that no register knows, with its kind and jurisdiction, and the bodies whose areas its own takes in."""

    name: str
    kind: str
    jurisdiction: str
    since: date | None = None
    until: date | None = None
    areas: tuple[str, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Membership(Fact):
    """That a body belongs to a class (``holds``) or does not, where the register cannot tell.

    ``body`` is empty for the body of the record; ``of`` names the class; without days it is so throughout.
    """

    of: str
    body: str | None = None
    since: When | None = None
    through: When | None = None
    holds: bool = True


@frozen(kw_only=True, eq=False, repr=False)
class Owner(Fact):
    """Who in the body owns a duty."""

    duty: str
    owner: str


def _nowhere(path: str) -> Place:
    return Place(file=f"record: {path}")


@frozen(kw_only=True, eq=False, repr=False)
class Record(Value):
    """A body's record.

    ``begins`` is the day from which the record is kept: earlier cycles are listed and not judged.
    ``place`` answers where a path of the record (``act[2].by``) stands in its file.
    """

    body: str
    jointly_with: tuple[str, ...] = ()
    begins: date | None = None
    title: str | None = None
    note: str | None = None
    bodies: tuple[DeclaredBody, ...] = ()
    memberships: tuple[Membership, ...] = ()
    documents: tuple[Document, ...] = ()
    acts: tuple[Act, ...] = ()
    consultations: tuple[Consultation, ...] = ()
    activities: tuple[Activity, ...] = ()
    funds: tuple[Fund, ...] = ()
    determinations: tuple[Determination, ...] = ()
    remarks: tuple[Remark, ...] = ()
    excuses: tuple[Excuse, ...] = ()
    complete: tuple[Complete, ...] = ()
    owners: tuple[Owner, ...] = ()
    digest: str = field(default="", eq=False)
    place: Callable[[str], Place] = field(default=_nowhere, eq=False, repr=False)

    def facts(self) -> Iterator[Fact]:
        """Yield every fact of the record, nested ones after the fact that holds them."""
        for part in fields(Record):
            yield from _facts_in(getattr(self, part.name))


def _facts_in(value: object) -> Iterator[Fact]:
    if isinstance(value, tuple):
        for entry in value:
            if isinstance(entry, Fact):
                yield entry
                for part in fields(type(entry)):
                    yield from _facts_in(getattr(entry, part.name))
