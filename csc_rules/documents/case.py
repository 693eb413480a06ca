"""A case: files of a body read together, what the law asks of it, and what the text supplied says of each point."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from functools import cached_property

from attrs import evolve, field, frozen

from csc_rules.dates import When
from csc_rules.documents.model import Notice, Quote, SourceFile, Text
from csc_rules.record.model import Act, Consultation, Content, Document
from csc_rules.value import Value


class Answer(StrEnum):
    """What the text supplied says of a point. None of them is a verdict."""

    FOUND = "found"
    PARTLY = "partly"
    ABSENT = "not in the text supplied"


class Point(StrEnum):
    """What kind of thing is looked for."""

    ACT = "act"  # that the act was done: prepared, published, sent
    TOGETHER = "together"  # that those who owe it jointly did it together
    ITEM = "item"  # that a document has a required item
    REACHED = "reached"  # that somebody was consulted, given an opportunity, sent a copy
    DAY = "day"  # on which day it was done
    PERIOD = "period"  # the time the document is for
    STEP = "step"  # something that is for a person to judge, on which the text may bear


@frozen(kw_only=True, eq=False, repr=False)
class Named(Value):
    """A body or class by its id, and what it is called."""

    id: str
    title: str
    is_class: bool = False


@frozen(kw_only=True, eq=False, repr=False, slots=False)
class Sought(Value):
    """A point that a ruleset asks of the body: which duty, which provision, and what exactly is looked for.

    ``id`` is stable: ``ruleset.duty/point`` with the item or the body behind another slash. ``document`` is the kind of
    document the duty is about, ``verb`` its act, ``doers`` who owes it, ``whom`` whom it has to reach (for REACHED).
    ``looked_for`` says in words what was looked for. ``standing`` is law, guidance or good_practice. ``makes`` tells
    that the document is made by this duty, ``reaches`` that the act has to reach somebody, and ``reaches_only`` are
    the ids of these where they are bodies alone; ``period`` is the time the document has to be for. Where several
    duties ask for the same act before different ones, ``stage`` is the act that this one comes before, and ``stages``
    are those of the others; so are ``ordinal`` and ``ordinals`` where they ask for the first of something, the next,
    or a new one, and ``by`` is the day that a duty names. ``looks_back`` tells that the document is made when its time
    is over. ``awaits`` is the document that has to be there before anything is done under it. ``of`` is the document
    whose copy, draft or place on a website a duty is about, so that sentences about that document are about it;
    ``drafts`` are the kinds of its drafts, to which is done what comes before it is made.
    """

    id: str
    point: Point
    ruleset: str
    duty: str
    title: str
    provision: str
    source: str | None
    standing: str
    looked_for: str
    verb: str
    document: str | None = None
    document_title: str | None = None
    of: str | None = None
    drafts: tuple[str, ...] = ()
    doers: tuple[Named, ...] = ()
    whom: Named | None = None
    item: str | None = None
    item_title: str | None = None
    slot: str | None = None
    makes: bool = False
    period: tuple[date, date] | None = None
    reaches: bool = False
    reaches_only: tuple[str, ...] = ()
    stage: str | None = None
    stages: tuple[str, ...] = ()
    ordinal: str | None = None
    ordinals: tuple[str, ...] = ()
    by: date | None = None
    looks_back: bool = False
    awaits: str | None = None

    @cached_property
    def kind(self) -> str:
        """Return the kind of document with its ruleset, as cues and files are told by it."""
        return f"{self.ruleset}.{self.document}"

    @cached_property
    def spoken_of(self) -> str:
        """Return the kind of document, with its ruleset, that sentences about the point speak of."""
        return f"{self.ruleset}.{self.of or self.document}"

    @cached_property
    def meant(self) -> str:
        """Return the kinds of document by which it is told which one a sentence means."""
        return " ".join((self.kind, self.spoken_of, *self.drafts))

    @cached_property
    def subject(self) -> str:
        """Return what the points of a duty about one document share: a sentence is about that for all of them."""
        return f"{self.duty} {self.meant} {self.point is Point.ITEM}"

    @cached_property
    def targets(self) -> tuple[tuple[str, str], ...]:
        """Return what cues for the very act are for: the duty, and its verb."""
        return ("duty", self.duty), ("act", self.verb)


@frozen(kw_only=True, eq=False, repr=False)
class Bearing(Value):
    """A quote that bears on a point: what it says of it by itself, how it is meant, and why it was taken so.

    ``tone`` is done, or one of the tones of the rule language: recital, promise, denial and so on.
    """

    quote: Quote
    answer: Answer
    tone: str
    why: str


@frozen(kw_only=True, eq=False, repr=False)
class Suggestion(Value):
    """What the text says of a point, with the quotes: for a person to accept, reject or correct.

    ``why`` says why the answer is what it is, ``certain`` what would make it certain. ``day`` is the day that was read
    with it, ``period`` the time of the document. ``fact`` is what a record would
    say if this is accepted, and ``needs`` names what is missing from it that the person has to add, such as ``on``.
    ``existing`` is the path of the fact in the record that it is evidence for, where the record has it already, and
    ``recorded`` what that says, in words; ``differs`` says how record and text disagree.
    """

    sought: Sought
    answer: Answer
    why: str
    certain: str
    bearings: tuple[Bearing, ...] = ()
    day: When | None = None
    period: tuple[When, When] | None = None
    fact: Act | Consultation | Content | Document | None = None
    needs: tuple[str, ...] = ()
    existing: str | None = None
    recorded: str | None = None
    differs: str | None = None

    @property
    def id(self) -> str:
        """Return the stable id of the suggestion, that of the point."""
        return self.sought.id

    def taken_back(self, why: str) -> Suggestion:
        """Return it as partly, with every quote that was found, and say why."""
        weaker = (
            evolve(each, answer=Answer.PARTLY, why=why) if each.answer is Answer.FOUND else each
            for each in self.bearings
        )
        return evolve(self, answer=Answer.PARTLY, why=why, bearings=tuple(weaker))


@frozen(kw_only=True, eq=False, repr=False)
class Regime(Value):
    """Whether a duty to make a kind of document binds the body, for the time the files are for, and why.

    ``binds`` is None where that is for a person to say.
    """

    ruleset: str
    ruleset_title: str
    document: str
    document_title: str
    binds: bool | None
    reason: str
    provision: str | None = None
    source: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class Case(Value):
    """What was read for a body: the files, the regime, a suggestion for each point, and notices.

    ``period`` is the time the files are for, as given or as read (``period_read``); ``law_at`` the day whose law
    decides which points are looked for. ``kinds`` says of each file, by its name, which kind of document it appears to
    be.
    """

    body: Named
    jointly: tuple[Named, ...] = ()
    period: tuple[date, date] | None = None
    period_read: bool = False
    law_at: date
    texts: tuple[Text, ...] = field(default=())
    kinds: tuple[tuple[str, str], ...] = ()
    regimes: tuple[Regime, ...] = ()
    suggestions: tuple[Suggestion, ...] = ()
    notices: tuple[Notice, ...] = ()

    @property
    def files(self) -> tuple[SourceFile, ...]:
        """Return the files that were read."""
        return tuple(text.file for text in self.texts)
