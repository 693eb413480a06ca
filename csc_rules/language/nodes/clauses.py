"""The clauses of every block but the tests: settings, memberships, sentences, clocks, limits, effects."""

from __future__ import annotations

from attrs import frozen

from csc_rules.language.nodes.base import Clause, Day, Length, Name, Node, ProvisionRef, Ref, Tail, Text
from csc_rules.language.nodes.clocks import Anchor, Clock, Condition, Slot


@frozen(kw_only=True)
class Setting(Clause):
    """A keyword with one name: ``kind act``, ``stage revised``, ``standing law``, ``jurisdiction …``, ``extent …``,
    ``noun adoption``, ``makes strategy``, ``answers co-operate``, ``about strategy``."""

    key: str
    value: Name


@frozen(kw_only=True)
class Flag(Clause):
    """A keyword alone, such as ``open``, ``persons``, ``achieved once`` or ``in several places``."""

    key: str


@frozen(kw_only=True)
class Texts(Clause):
    """A keyword with quoted texts: ``says "…"``, ``citation "…"``, ``alias "…", "…"``, ``use "…"``, ``procedure``."""

    key: str
    texts: tuple[Text, ...]
    tail: Tail = Tail()


@frozen(kw_only=True)
class Names(Clause):
    """A keyword with names: ``shows prepare, adopt``."""

    key: str
    names: tuple[Name, ...]


@frozen(kw_only=True)
class SourceAddress(Clause):
    """``source <https://…>``."""

    address: str


@frozen(kw_only=True)
class Dated(Clause):
    """``made on D``, ``from D``, ``until D``, each with a tail."""

    key: str  # "made on", "from", "until"
    day: Day
    tail: Tail = Tail()


@frozen(kw_only=True)
class InForce(Clause):
    """``in force from 2015-12-10 at s.10(1)``, or from an event of the instrument."""

    day: Day | None = None
    event: Name | None = None
    tail: Tail = Tail()


@frozen(kw_only=True)
class Event(Clause):
    """``event royal-assent "Royal Assent" [on D, D] [also name, name]``: an event that clocks may count from.

    Those of an instrument have one day at most; a public event of a body or class may come again.
    """

    name: Name
    title: Text
    days: tuple[Day, ...] = ()
    also: tuple[Name, ...] = ()


@frozen(kw_only=True)
class Provisions(Clause):
    """``provisions s.1(1)-(6), s.11``: everything the instrument has."""

    refs: tuple[ProvisionRef, ...]


@frozen(kw_only=True)
class NotEncoded(Clause):
    """``not encoded s.11 because "short title"``."""

    refs: tuple[ProvisionRef, ...]
    because: Text


@frozen(kw_only=True)
class Unverified(Clause):
    """``unverified "why"``: the source of the whole statement has not been seen."""

    why: Text


@frozen(kw_only=True)
class Consequence(Clause):
    """``consequence direction "…" by the-ministers``: a step of what may follow a breach, and who may take it.

    The steps stand in the order in which they are taken; ``none`` stands alone, where nothing follows.
    """

    kind: Name
    text: Text
    by: tuple[Name, ...] = ()
    tail: Tail = Tail()


@frozen(kw_only=True)
class Is(Clause):
    """``is district-council [from D] [until D]``: the body belongs to a class."""

    kind: Name
    tail: Tail = Tail()


@frozen(kw_only=True)
class Succession(Clause):
    """``renamed from "…" on D``, ``succeeded by name on D``, ``merged into name on D``."""

    key: str
    old_name: Text | None = None
    body: Name | None = None
    day: Day


@frozen(kw_only=True)
class Covers(Clause):
    """``covers a-council, b-council [from D] [until D]``: the area of the body takes in theirs."""

    bodies: tuple[Name, ...]
    tail: Tail = Tail()


@frozen(kw_only=True)
class Member(Clause):
    """``member name, each class [if any] [where bearer is CLASS] [from D] [until D] [at P] [unverified "…"]``."""

    refs: tuple[Ref, ...]
    if_any: bool = False
    condition: Condition | None = None
    tail: Tail = Tail()


@frozen(kw_only=True)
class MembersJudged(Clause):
    """``members judged by the-council "such as it thinks appropriate"``."""

    by: Name
    standard: Text


@frozen(kw_only=True)
class MembersUnknown(Clause):
    """``members unknown because "…"``."""

    because: Text


@frozen(kw_only=True)
class Unlisted(Clause):
    """``unlisted because "…"``: a kind of body whose members no register lists, and that is named as a whole."""

    because: Text


@frozen(kw_only=True)
class Item(Clause):
    """``(a) name "title" tail``: an entry of an outcomes list; or, in a duty, one of those it has to reach.

    There ``each``, ``if any`` and ``where CONDITION`` may stand as well.
    """

    letter: str
    ref: Ref
    title: Text | None = None
    if_any: bool = False
    condition: Condition | None = None
    tail: Tail = Tail()


@frozen(kw_only=True)
class MustContain(Clause):
    """``must contain outcomes "the outcomes intended" [where CONDITION] at s.3(2)(a)``."""

    name: Name
    title: Text
    condition: Condition | None = None
    tail: Tail = Tail()


@frozen(kw_only=True)
class Phrase(Node):
    """A preposition with what it governs: ``before the-parliament``, ``with each a, each b``, ``on strategy``."""

    preposition: str  # "to", "with", "before", "on", "from", "for"
    refs: tuple[Ref, ...]


@frozen(kw_only=True)
class Sentence(Clause):
    """``[jointly] bearers must|may|must not|need not verb [ordinal] object phrases tail``."""

    bearers: tuple[Ref, ...]
    jointly: bool = False
    modal: str
    verb: Name
    ordinal: str | None = None  # "first", "next", "new"
    object: Name | None = None
    phrases: tuple[Phrase, ...] = ()
    tail: Tail = Tail()


@frozen(kw_only=True)
class ClockClause(Clause):
    """A clock as a line of a duty."""

    clock: Clock
    tail: Tail = Tail()


@frozen(kw_only=True)
class RestartsOn(Clause):
    """``restarts on adoption of strategy``: ends the running interval of a sliding clock."""

    anchor: Anchor


@frozen(kw_only=True)
class Unsettled(Clause):
    """``unsettled "why" reading CLOCK reading CLOCK``: rival readings of the duty's clock, beside the one stated."""

    why: Text
    readings: tuple[Clock, ...]


@frozen(kw_only=True)
class JudgedClause(Clause):
    """``judged ID "question" by WHO …``: whether what was done counts as the duty's act."""

    slot: Slot


@frozen(kw_only=True)
class SoFarAs(Clause):
    """``so far as ID "question" by WHO …``: a qualifier of the duty."""

    slot: Slot


@frozen(kw_only=True)
class Where(Clause):
    """``where CONDITION`` or ``unless CONDITION``."""

    key: str
    condition: Condition


@frozen(kw_only=True)
class While(Clause):
    """``while lifetime of strategy runs``."""

    object: Name


@frozen(kw_only=True)
class Contingent(Clause):
    """``contingent on issue of guidance to bearer``: the duty waits for this event."""

    anchor: Anchor


@frozen(kw_only=True)
class CompletedBy(Clause):
    """``completed by publication of new-plan or determination of no-change``: the acts that discharge the duty."""

    anchors: tuple[Anchor, ...]


@frozen(kw_only=True)
class Lasting(Clause):
    """``lasting at least 12 weeks at reg.7(4)``: the least time that what is done has to take."""

    length: Length
    tail: Tail = Tail()


@frozen(kw_only=True)
class EarlierActs(Clause):
    """``counting earlier acts [from D] at reg.7(2)``: what was done before the duty was in force counts, from D on."""

    tail: Tail = Tail()


@frozen(kw_only=True)
class Shared(Clause):
    """``shared judged ID "question" by WHO …``: whether one document counts for each of several bearers."""

    slot: Slot


@frozen(kw_only=True)
class Only(Clause):
    """A limit of a power: ``only to another childrens-authority``, ``only with …``, ``only under arrangements``,
    ``only after approval of regulations by the-parliament``, ``only if judged …``,
    ``only for expenditure of contributors in childrens-authority``.

    "to" and "with" have refs, "under" has an object, "after" an anchor, "if" a condition, and "for" an object with the
    class of the contributors in refs."""

    key: str  # "to", "with", "under", "after", "if", "for"
    refs: tuple[Ref, ...] = ()
    object: Name | None = None
    anchor: Anchor | None = None
    condition: Condition | None = None
    tail: Tail = Tail()


@frozen(kw_only=True)
class Effect(Clause):
    """``disapplies X where C``, ``excuses X where C``, ``replaces X with Y where C``."""

    key: str
    target: Name
    instead: Name | None = None
    condition: Condition | None = None
