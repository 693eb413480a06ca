"""The law as the engine reads it: resolved, immutable statements, each with its provisions and its days in force.

A :class:`Unit` is one rule file; a :class:`Ruleset` is a unit that has an instrument, with all the units it uses.
Every value here can be written to the cache and read back, so fields hold only texts, numbers, days, tuples and
other values of this module.
"""

from __future__ import annotations

from datetime import date

from attrs import frozen


@frozen(kw_only=True)
class Force:
    """The days in force: from the first day in force until the first day no longer in force (half-open)."""

    since: date | None = None
    until: date | None = None

    def covers(self, day: date) -> bool:
        """Tell whether *day* is a day in force."""
        return (self.since is None or day >= self.since) and (self.until is None or day < self.until)


ALWAYS = Force()


@frozen(kw_only=True)
class Statement:
    """What every statement of a rule file has. ``provisions`` lists the primary one first."""

    id: str
    title: str
    provisions: tuple[str, ...] = ()
    force: Force = ALWAYS
    says: str | None = None
    unverified: str | None = None
    line: int = 0


# Instruments ----------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class NamedEvent:
    """An event of the instrument that clocks may count from, such as Royal Assent."""

    id: str
    title: str
    day: date | None = None
    also: tuple[str, ...] = ()


@frozen(kw_only=True)
class Excused:
    """Provisions that are not encoded, and why."""

    provisions: tuple[str, ...]
    because: str


@frozen(kw_only=True)
class Remedy:
    """What may follow a breach; ``kind`` is ``none`` where nothing does."""

    kind: str
    text: str
    provisions: tuple[str, ...] = ()


@frozen(kw_only=True)
class Instrument(Statement):
    """A bill, act, set of regulations, guidance or policy. ``force`` is its own commencement and repeal.

    ``provisions`` are those of its commencement; ``all_provisions`` is the full list, ranges expanded.
    ``commences_on`` is the event that brings it into force where no day is known.
    """

    kind: str
    stage: str
    standing: str = "law"
    jurisdiction: str
    citation: str | None = None
    source: str | None = None
    made: date | None = None
    commences_on: str | None = None
    events: tuple[NamedEvent, ...] = ()
    all_provisions: tuple[str, ...] = ()
    not_encoded: tuple[Excused, ...] = ()
    remedy: Remedy | None = None


# Vocabulary -----------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class ActWord(Statement):
    """A verb of the vocabulary (``id``), its participle (``title``) and noun, and how it is done.

    ``shows`` lists the acts it implies: done on a day, it shows that they were done not after that day.
    """

    noun: str
    maintained: bool = False
    once: bool = False
    shows: tuple[str, ...] = ()


@frozen(kw_only=True)
class Kind:
    """That a body belongs to a class, and when."""

    name: str
    force: Force = ALWAYS
    unverified: str | None = None


@frozen(kw_only=True)
class FormerName:
    """A name a body bore until a day."""

    name: str
    until: date


@frozen(kw_only=True)
class Successor:
    """What became of a body: ``succeeded by`` or ``merged into`` another on a day."""

    how: str
    body: str
    day: date


@frozen(kw_only=True)
class Body(Statement):
    """A named office or body; ``force`` holds the days on which it exists."""

    aliases: tuple[str, ...] = ()
    former_names: tuple[FormerName, ...] = ()
    kinds: tuple[Kind, ...] = ()
    successors: tuple[Successor, ...] = ()
    jurisdiction: str | None = None
    source: str | None = None


@frozen(kw_only=True)
class Party:
    """A body by name, or with ``quantifier`` ``each`` (or ``another``) the members of a class."""

    name: str
    quantifier: str | None = None


@frozen(kw_only=True)
class Membership:
    """One entry of a class: a body, or every member of another class, with its own days and provision."""

    party: Party
    force: Force = ALWAYS
    provisions: tuple[str, ...] = ()
    unverified: str | None = None


@frozen(kw_only=True)
class BodyClass(Statement):
    """A dated set of bodies, or with ``persons`` a class of persons.

    ``judged_by`` and ``standard`` are set where membership is for someone to determine; ``unknown`` says why the list
    is not known.
    """

    members: tuple[Membership, ...] = ()
    persons: bool = False
    judged_by: str | None = None
    standard: str | None = None
    unknown: str | None = None


@frozen(kw_only=True)
class ListItem:
    """An item a document must contain, an entry of an outcomes list, or a lettered entry with its provision."""

    id: str
    title: str
    letter: str | None = None
    provisions: tuple[str, ...] = ()
    force: Force = ALWAYS
    unverified: str | None = None


@frozen(kw_only=True)
class Document(Statement):
    """A kind of document with the items it must contain; with ``plain_object`` a thing that is no document."""

    items: tuple[ListItem, ...] = ()
    about: str | None = None
    plain_object: bool = False


@frozen(kw_only=True)
class OutcomesList(Statement):
    """A named list of outcomes; ``open`` where the law's list is not closed."""

    items: tuple[ListItem, ...] = ()
    open: bool = False


@frozen(kw_only=True)
class Reading(Statement):
    """A definition or a principle: how other provisions are to be read. It has no verdict."""

    kind: str  # "definition" or "principle"


@frozen(kw_only=True)
class Slot:
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


# Clocks ---------------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Anchor:
    """What a clock counts from or up to: exactly one of a day, an event, an act (``verb`` on ``object``), or the end of
    the lifetime of ``object`` (``end_of_lifetime``)."""

    day: date | None = None
    event: str | None = None
    verb: str | None = None
    object: str | None = None
    ordinal: str | None = None  # "previous" or "first"
    by: str | None = None
    to_bearer: bool = False
    end_of_lifetime: bool = False


@frozen(kw_only=True)
class FixedDay:
    """The last day is named."""

    day: date


@frozen(kw_only=True)
class WithinSpan:
    """A span after an anchor, or beginning with it."""

    count: int
    unit: str
    beginning: bool
    anchor: Anchor


@frozen(kw_only=True)
class Sliding:
    """A span from the latest of some acts, each of which starts the next interval."""

    count: int
    unit: str
    anchors: tuple[Anchor, ...]
    restarts: tuple[Anchor, ...] = ()


@frozen(kw_only=True)
class BeforeAct:
    """A limit: the last good day is the day before the anchor."""

    anchor: Anchor


@frozen(kw_only=True)
class OnceAfter:
    """Owed from the anchor on, with no last day."""

    anchor: Anchor


@frozen(kw_only=True)
class EndOfLifetime:
    """Owed at the end of the lifetime of a document."""

    object: str


@frozen(kw_only=True)
class SoonAfter:
    """As soon as practicable after the anchor: a judged clock."""

    anchor: Anchor


@frozen(kw_only=True)
class UnknownLimit:
    """There is a time limit, and it has not been recovered."""

    because: str


Clock = FixedDay | WithinSpan | Sliding | BeforeAct | OnceAfter | EndOfLifetime | SoonAfter | UnknownLimit


# Conditions -----------------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class ActDone:
    """That a document has had an act done to it: before, after, or less than a span before an anchor, or at all."""

    verb: str
    object: str
    relation: str | None = None  # "less-than", "before", "after"
    count: int = 0
    unit: str = "days"
    anchor: Anchor | None = None


@frozen(kw_only=True)
class SlotAnswered:
    """That a judgement slot is answered with yes."""

    slot: str


Condition = ActDone | SlotAnswered


@frozen(kw_only=True)
class Proviso:
    """A condition of a duty; ``negated`` for ``unless``."""

    condition: Condition
    negated: bool = False


# Duties, powers, exceptions -------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Consultee:
    """A lettered class (or body) to be consulted."""

    letter: str
    party: Party
    title: str
    provisions: tuple[str, ...] = ()
    force: Force = ALWAYS
    unverified: str | None = None


@frozen(kw_only=True)
class Phrase:
    """A preposition of the sentence with the parties or objects it governs."""

    preposition: str
    parties: tuple[Party, ...]


@frozen(kw_only=True)
class Norm(Statement):
    """What duties and powers share: who, the act, its object, and the phrases of the sentence."""

    bearers: tuple[Party, ...]
    verb: str
    object: str | None = None
    ordinal: str | None = None
    phrases: tuple[Phrase, ...] = ()
    slot: str | None = None  # whether what was done counts as the act


@frozen(kw_only=True)
class Duty(Norm):
    """A duty; with ``forbids`` a prohibition.

    ``readings`` are rival clocks beside ``clock``, with ``unsettled`` saying why. ``makes`` is the document whose
    contents are judged here. ``maintained`` comes from its verb.
    """

    jointly: bool = False
    forbids: bool = False
    maintained: bool = False
    makes: str | None = None
    clock: Clock | None = None
    clock_provisions: tuple[str, ...] = ()
    readings: tuple[Clock, ...] = ()
    unsettled: str | None = None
    provisos: tuple[Proviso, ...] = ()
    while_lifetime_of: str | None = None
    contingent: Anchor | None = None
    qualifiers: tuple[str, ...] = ()  # slots of "so far as"
    answers: str | None = None
    consultees: tuple[Consultee, ...] = ()
    remedy: Remedy | None = None


@frozen(kw_only=True)
class Limit:
    """A limit of a power; ``kind`` is to, with, under, after, if or for."""

    kind: str
    parties: tuple[Party, ...] = ()
    object: str | None = None
    anchor: Anchor | None = None
    condition: Condition | None = None
    provisions: tuple[str, ...] = ()


@frozen(kw_only=True)
class Power(Norm):
    """A power, never breached by not being used."""

    limits: tuple[Limit, ...] = ()
    procedures: tuple[tuple[str, tuple[str, ...]], ...] = ()  # text, provisions


@frozen(kw_only=True)
class Exemption(Statement):
    """An exception to a duty or to another exception: it ``disapplies``, ``excuses`` or ``replaces`` it."""

    effect: str
    target: str
    instead: str | None = None
    condition: Condition | None = None


# Units and rulesets ---------------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Unit:
    """One rule file, resolved. ``name`` is its path below the rulesets without suffix; ``uses`` are such names."""

    name: str
    title: str
    digest: str
    uses: tuple[str, ...] = ()
    jurisdiction: str | None = None
    instrument: Instrument | None = None
    acts: tuple[ActWord, ...] = ()
    bodies: tuple[Body, ...] = ()
    classes: tuple[BodyClass, ...] = ()
    documents: tuple[Document, ...] = ()
    outcomes: tuple[OutcomesList, ...] = ()
    readings: tuple[Reading, ...] = ()
    slots: tuple[Slot, ...] = ()
    duties: tuple[Duty, ...] = ()
    powers: tuple[Power, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    def statements(self) -> tuple[Statement, ...]:
        """Return every statement of the unit but the instrument."""
        return (
            *self.acts,
            *self.bodies,
            *self.classes,
            *self.documents,
            *self.outcomes,
            *self.readings,
            *self.duties,
            *self.powers,
            *self.exemptions,
        )
