"""Who and what: acts, bodies, classes, documents, outcomes, definitions, judgement slots."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from csc_rules.law.model.base import ALWAYS, Force, Statement
from csc_rules.law.model.clocks import Condition
from csc_rules.value import Value


@frozen(kw_only=True, eq=False, repr=False)
class ActWord(Statement):
    """A verb of the vocabulary (``id``), its participle (``title``) and noun, and how it is done.

    ``shows`` lists the acts it implies: done on a day, it shows that they were done not after that day.
    """

    noun: str
    maintained: bool = False
    once: bool = False
    shows: tuple[str, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Kind(Value):
    """That a body belongs to a class, and when."""

    name: str
    force: Force = ALWAYS
    unverified: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class FormerName(Value):
    """A name a body bore until a day."""

    name: str
    until: date


@frozen(kw_only=True, eq=False, repr=False)
class Successor(Value):
    """What became of a body: ``succeeded by`` or ``merged into`` another on a day."""

    how: str
    body: str
    day: date


@frozen(kw_only=True, eq=False, repr=False)
class Area(Value):
    """That a body's area takes in that of another, and when."""

    body: str
    force: Force = ALWAYS
    unverified: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class PublicEvent(Value):
    """An event that everybody can know of, such as an election, with every day on which it took place."""

    id: str
    title: str
    days: tuple[date, ...] = ()
    also: tuple[str, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Body(Statement):
    """A named office or body; ``force`` holds the days on which it exists."""

    aliases: tuple[str, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    kinds: tuple[Kind, ...] = ()
    successors: tuple[Successor, ...] = ()
    jurisdiction: str | None = None
    source: str | None = None
    areas: tuple[Area, ...] = ()
    events: tuple[PublicEvent, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Party(Value):
    """A body by name, or with ``quantifier`` ``each`` (or ``another``) the members of a class.

    With ``in_its_area`` only those members are meant that share an area with the bearer.
    """

    name: str
    quantifier: str | None = None
    in_its_area: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Membership(Value):
    """One entry of a class: a body, or every member of another class, with its own days and provision.

    ``for_bearer`` names the class that the bearer has to belong to for the entry to count; ``if_any``: there may be
    none.
    """

    party: Party
    force: Force = ALWAYS
    provisions: tuple[str, ...] = ()
    unverified: str | None = None
    for_bearer: str | None = None
    if_any: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class BodyClass(Statement):
    """A dated set of bodies, or with ``persons`` a class of persons.

    ``judged_by`` and ``standard`` are set where membership is for someone to determine; ``unknown`` says why the list
    is not known; ``unlisted`` why no register lists the members of a kind of body that is named as a whole.
    """

    members: tuple[Membership, ...] = ()
    persons: bool = False
    judged_by: str | None = None
    standard: str | None = None
    unknown: str | None = None
    unlisted: str | None = None
    aliases: tuple[str, ...] = ()
    events: tuple[PublicEvent, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class ListItem(Value):
    """An item a document must contain, an entry of an outcomes list, or a lettered entry with its provision.

    A ``condition`` says when a document must contain it.
    """

    id: str
    title: str
    letter: str | None = None
    provisions: tuple[str, ...] = ()
    force: Force = ALWAYS
    unverified: str | None = None
    condition: Condition | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Document(Statement):
    """A kind of document with the items it must contain; with ``plain_object`` a thing that is no document."""

    items: tuple[ListItem, ...] = ()
    about: str | None = None
    plain_object: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class OutcomesList(Statement):
    """A named list of outcomes; ``open`` where the law's list is not closed."""

    items: tuple[ListItem, ...] = ()
    open: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Reading(Statement):
    """A definition or a principle, which say how other provisions are to be read, or an amendment that is carried out.

    It has no verdict.
    """

    kind: str  # "definition", "principle" or "amendment"


@frozen(kw_only=True, eq=False, repr=False)
class Slot(Value):
    """A judgement slot: the question, who decides, by what standard, what bears on it.

    ``settled`` and ``raised`` hold verbs: acts that settle that the duty's act was done by then, and acts that only
    raise the question whether it was.
    """

    id: str
    question: str
    by: str
    standard: str | None = None
    evidence: str | None = None
    settled: tuple[str, ...] = ()
    raised: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
