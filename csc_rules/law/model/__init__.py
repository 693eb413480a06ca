"""The law as the engine reads it: resolved, immutable statements, each with its provisions and its days in force.

A :class:`Unit` is one rule file; a :class:`Ruleset` is a unit that has an instrument, with all the units it uses.
Every value here can be written to the cache and read back, so fields hold only texts, numbers, days, tuples and
other values of this module.
"""

from __future__ import annotations

from csc_rules.law.model.base import ALWAYS, Force, Statement
from csc_rules.law.model.clocks import (
    ActDone,
    Anchor,
    BeforeAct,
    Clock,
    Condition,
    EndOfLifetime,
    FixedDay,
    OnceAfter,
    Proviso,
    Sliding,
    SlotAnswered,
    SoonAfter,
    UnknownLimit,
    WithinSpan,
)
from csc_rules.law.model.instruments import Excused, Instrument, NamedEvent, Remedy
from csc_rules.law.model.norms import Consultee, Duty, Exemption, Limit, Norm, Phrase, Power, Unit
from csc_rules.law.model.vocabulary import (
    ActWord,
    Body,
    BodyClass,
    Document,
    FormerName,
    Kind,
    ListItem,
    Membership,
    OutcomesList,
    Party,
    Reading,
    Slot,
    Successor,
)

__all__ = [
    "ALWAYS",
    "ActDone",
    "ActWord",
    "Anchor",
    "BeforeAct",
    "Body",
    "BodyClass",
    "Clock",
    "Condition",
    "Consultee",
    "Document",
    "Duty",
    "EndOfLifetime",
    "Excused",
    "Exemption",
    "FixedDay",
    "Force",
    "FormerName",
    "Instrument",
    "Kind",
    "Limit",
    "ListItem",
    "Membership",
    "NamedEvent",
    "Norm",
    "OnceAfter",
    "OutcomesList",
    "Party",
    "Phrase",
    "Power",
    "Proviso",
    "Reading",
    "Remedy",
    "Sliding",
    "Slot",
    "SlotAnswered",
    "SoonAfter",
    "Statement",
    "Successor",
    "Unit",
    "UnknownLimit",
    "WithinSpan",
]
