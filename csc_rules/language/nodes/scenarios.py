"""The clauses of a test: what is given, what is assumed, as at which day, and what is expected."""

from __future__ import annotations

from attrs import frozen

from csc_rules.language.nodes.base import Clause, Day, Name, Node, Text


@frozen(kw_only=True)
class When(Node):
    """A day, or a quoted vague date such as ``"2021-01"``."""

    day: Day | None = None
    vague: Text | None = None


@frozen(kw_only=True)
class GivenBody(Clause):
    """``given body "A Charity"``; with ``of KIND [covering "A", "B"]`` it declares a body that no register has."""

    name: Text
    kind: Name | None = None
    covering: tuple[Name | Text, ...] = ()


@frozen(kw_only=True)
class GivenJointly(Clause):
    """``given jointly with "A Board"``: the record is also that of others, who act with the body."""

    bodies: tuple[Name | Text, ...]


@frozen(kw_only=True)
class GivenMembership(Clause):
    """``given "A Council" is [not] excellent-authority [from WHEN through WHEN]``."""

    body: Name | Text
    negated: bool
    kind: Name
    since: When | None = None
    through: When | None = None


@frozen(kw_only=True)
class GivenExcuse(Clause):
    """``given excuse "an emergency" claimed for DUTY``."""

    claim: Text
    duty: Name


@frozen(kw_only=True)
class GivenAct(Clause):
    """``given adoption of strategy ["id"] [about "id"] [by X] [to X] [for X] on WHEN``; X is a name or a text."""

    noun: Name
    object: Name
    id: Text | None = None
    about: Text | None = None
    by: tuple[Name | Text, ...] = ()
    to: tuple[Name | Text, ...] = ()
    beneficiary: Name | Text | None = None
    on: When


@frozen(kw_only=True)
class GivenNothing(Clause):
    """``given nothing else about [NOUN of] OBJECT [by X] from D through D``."""

    noun: Name | None = None
    object: Name
    by: tuple[Name | Text, ...] = ()
    since: Day
    through: Day


@frozen(kw_only=True)
class GivenLifetime(Clause):
    """``given lifetime of strategy ["id"] from WHEN through WHEN``."""

    object: Name
    id: Text | None = None
    since: When
    through: When


@frozen(kw_only=True)
class GivenContent(Clause):
    """``given content ITEM of DOC ["id"] present|absent|partial``."""

    item: Name
    object: Name
    id: Text | None = None
    status: str


@frozen(kw_only=True)
class GivenContentsComplete(Clause):
    """``given contents of DOC ["id"] complete``."""

    object: Name
    id: Text | None = None


@frozen(kw_only=True)
class GivenConsultation(Clause):
    """``given consultation|opportunity on DOC ["id"] with X, Y [by A, B] from D through D [complete]``."""

    opportunity: bool = False
    object: Name
    id: Text | None = None
    consulted: tuple[Name | Text, ...]
    by: tuple[Name | Text, ...] = ()
    since: When
    through: When
    complete: bool = False


@frozen(kw_only=True)
class GivenActivity(Clause):
    """``given activity VERB [on OBJECT ["id"]] [with X, Y] [by A, B] shown|absent from D through D [complete]``."""

    verb: Name
    object: Name | None = None
    id: Text | None = None
    involving: tuple[Name | Text, ...] = ()
    by: tuple[Name | Text, ...] = ()
    shown: bool
    since: When
    through: When
    complete: bool = False


@frozen(kw_only=True)
class GivenAnswer(Clause):
    """``given SLOT answered "yes" [by X] on D [naming "A", "B"] [until D]``."""

    slot: Name
    answer: Text
    by: Name | Text | None = None
    on: Day
    until: Day | None = None
    members: tuple[Text, ...] = ()


@frozen(kw_only=True)
class GivenBegins(Clause):
    """``given record begins D``."""

    day: Day


@frozen(kw_only=True)
class Assume(Clause):
    """``assume commencement on D``."""

    event: Name
    day: Day


@frozen(kw_only=True)
class AsAt(Clause):
    """``as at D``; the expectations that follow are of that day."""

    day: Day


@frozen(kw_only=True)
class LawAt(Clause):
    """``law at D``."""

    day: Day


@frozen(kw_only=True)
class ExpectFinding(Clause):
    """``expect DUTY [of X] [for D] [item I | overall] VERDICT [because "reason"] [, last day D [to D]]
    [, N [to N] days late] [, reading last day D] [, missing X, Y]``."""

    duty: Name
    of: Name | Text | None = None
    period: Day | None = None
    item: str | None = None
    overall: bool = False
    verdict: str
    because: Text | None = None
    last_day: Day | None = None
    last_day_latest: Day | None = None
    days_late: int | None = None
    days_late_latest: int | None = None
    readings: tuple[Day, ...] = ()
    missing: tuple[Name | Text, ...] = ()


@frozen(kw_only=True)
class ExpectMembership(Clause):
    """``expect X is [not] CLASS``."""

    body: Name | Text
    negated: bool
    kind: Name


@frozen(kw_only=True)
class ExpectCount(Clause):
    """``expect CLASS has N members``."""

    kind: Name
    count: int


@frozen(kw_only=True)
class ExpectForce(Clause):
    """``expect ID [not] in force``."""

    statement: Name
    negated: bool


@frozen(kw_only=True)
class ExpectListed(Clause):
    """``expect LIST lists ITEM``: an outcomes list has the entry, or a document must contain the item."""

    list: Name
    item: Name


@frozen(kw_only=True)
class ExpectCovers(Clause):
    """``expect X covers Y`` or ``expect X covers not Y``: the area of a body takes in that of another."""

    body: Name | Text
    negated: bool
    other: Name | Text


@frozen(kw_only=True)
class ExpectNote(Clause):
    """``expect note "words"``: a note of the assessment has these words."""

    words: Text
