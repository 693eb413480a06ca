"""Duties, powers and exceptions, and the unit that holds all statements of a file."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from csc_rules.law.model.base import ALWAYS, Force, Statement
from csc_rules.law.model.clocks import Anchor, Clock, Condition, Proviso
from csc_rules.law.model.instruments import Instrument, Remedy
from csc_rules.law.model.vocabulary import ActWord, Body, BodyClass, Document, OutcomesList, Party, Reading, Slot
from csc_rules.value import Value


@frozen(kw_only=True, eq=False, repr=False)
class Consultee(Value):
    """A lettered class (or body) that the act has to reach: consulted, sent to, represented.

    ``if_any``: there may be none of them. A ``condition`` says when they have to be reached.
    """

    letter: str
    party: Party
    title: str
    provisions: tuple[str, ...] = ()
    force: Force = ALWAYS
    unverified: str | None = None
    if_any: bool = False
    condition: Condition | None = None


@frozen(kw_only=True, eq=False, repr=False)
class LeastTime(Value):
    """The least time that what is done has to take."""

    count: int
    unit: str
    provisions: tuple[str, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class FormerClock(Value):
    """A time limit that a duty had before it was given another: it is that of what began on the days of ``force``."""

    clock: Clock | None
    provisions: tuple[str, ...] = ()
    readings: tuple[Clock, ...] = ()
    unsettled: str | None = None
    force: Force = ALWAYS


@frozen(kw_only=True, eq=False, repr=False)
class Phrase(Value):
    """A preposition of the sentence with the parties or objects it governs."""

    preposition: str
    parties: tuple[Party, ...]


@frozen(kw_only=True, eq=False, repr=False)
class Norm(Statement):
    """What duties and powers share: who, the act, its object, and the phrases of the sentence.

    ``earlier_version_of`` names the statement that this one became.
    """

    bearers: tuple[Party, ...]
    verb: str
    object: str | None = None
    ordinal: str | None = None
    phrases: tuple[Phrase, ...] = ()
    slot: str | None = None  # whether what was done counts as the act
    earlier_version_of: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Duty(Norm):
    """A duty; with ``forbids`` a prohibition.

    ``readings`` are rival clocks beside ``clock``, with ``unsettled`` saying why. ``makes`` is the document whose
    contents are judged here. ``maintained`` comes from its verb. ``completed_by`` lists the acts that discharge it, in
    place of its verb on its object; ``shared`` is the slot that asks whether one document counts for several bearers;
    ``remedies`` are the steps that may follow a breach on the days of each, its own or else those of the instrument;
    with ``counts_earlier`` what was done before it was in force counts, from ``counts_from`` on where that is known.
    ``clock`` is the latest, ``former_clocks`` those that were replaced; what began before a day of ``saved`` keeps the
    law of the day before.
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
    remedies: tuple[Remedy, ...] = ()
    completed_by: tuple[Anchor, ...] = ()
    lasting: LeastTime | None = None
    shared: str | None = None
    counts_earlier: bool = False
    counts_from: date | None = None
    former_clocks: tuple[FormerClock, ...] = ()
    saved: tuple[date, ...] = ()
    began: Force = ALWAYS  # of a version with one of several clocks: when what it is for began


@frozen(kw_only=True, eq=False, repr=False)
class Limit(Value):
    """A limit of a power; ``kind`` is to, with, under, after, if or for."""

    kind: str
    parties: tuple[Party, ...] = ()
    object: str | None = None
    anchor: Anchor | None = None
    condition: Condition | None = None
    provisions: tuple[str, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Power(Norm):
    """A power, never breached by not being used."""

    limits: tuple[Limit, ...] = ()
    procedures: tuple[tuple[str, tuple[str, ...]], ...] = ()  # text, provisions


@frozen(kw_only=True, eq=False, repr=False)
class Exemption(Statement):
    """An exception to a duty or to another exception: it ``disapplies``, ``excuses`` or ``replaces`` it."""

    effect: str
    target: str
    instead: str | None = None
    condition: Condition | None = None


@frozen(kw_only=True, eq=False, repr=False)
class LaidOver(Value):
    """An amendment file that was laid over a rule file: its title, the name of the file, and the digest of its text."""

    title: str
    file: str
    digest: str


@frozen(kw_only=True, eq=False, repr=False)
class Unit(Value):
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
    laid_over: tuple[LaidOver, ...] = ()

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
