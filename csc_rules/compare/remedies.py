"""What may follow a breach of each duty and who may act, and how many duties have nothing of the kind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from enum import StrEnum

from attrs import frozen

from csc_rules.engine.bound import not_law
from csc_rules.engine.duties import kind
from csc_rules.engine.wording import Words
from csc_rules.law.model import REMEDY_KINDS, Duty, Remedy
from csc_rules.law.provisions import address
from csc_rules.law.ruleset import Ruleset


class Reach(StrEnum):
    """How far what may follow a breach goes, from nothing to somebody's power over the body."""

    POWER = "somebody can direct, step in or punish"
    WATCH = "somebody can report, inspect or investigate"
    COURT = "left to judicial review alone"
    NONE = "none named"
    UNRECORDED = "not recorded in the ruleset"


_POWER = frozenset({"direction", "intervention", "default-power", "order", "penalty"})
_WATCH = frozenset({"complaint", "report", "inspection", "investigation", "notice"})
# What leaves a duty without a remedy of its own.
WITHOUT = (Reach.COURT, Reach.NONE)


@frozen(kw_only=True)
class Actor:
    """A body or class that may take a step."""

    id: str
    title: str


@frozen(kw_only=True)
class Step:
    """A step of what may follow a breach; ``meaning`` says what its kind is, ``by`` is empty where nobody is named."""

    kind: str
    meaning: str
    text: str
    by: tuple[Actor, ...] = ()
    provisions: tuple[str, ...] = ()
    unverified: str | None = None


@frozen(kw_only=True)
class Ladder:
    """A duty with the steps that may follow its breach, in their order.

    ``own`` tells that the steps are said of this duty, and not of its whole instrument.
    """

    ruleset: str
    duty: str
    title: str
    kind: str
    provisions: tuple[str, ...]
    source: str | None
    bearers: str
    reach: Reach
    own: bool
    unverified: bool
    steps: tuple[Step, ...] = ()


@frozen(kw_only=True)
class Share:
    """How many duties of a ruleset or jurisdiction reach how far.

    ``without`` are those left to judicial review alone or to nothing, ``recorded`` all of which something is recorded,
    ``unverified`` those whose furthest step was not verified.
    """

    name: str
    title: str
    jurisdiction: str
    duties: int
    counts: tuple[tuple[Reach, int], ...]
    recorded: int
    without: int
    unverified: int

    @property
    def per_cent(self) -> float | None:
        """Return the share of duties without a remedy of their own among those recorded; none where none is."""
        return 100 * self.without / self.recorded if self.recorded else None

    def number(self, reach: Reach) -> int:
        """Return how many duties reach so far."""
        return dict(self.counts)[reach]


@frozen(kw_only=True)
class Layer:
    """The duties in force on the day of law, of guidance, or of good practice; the three never mix."""

    standing: str
    rulesets: tuple[Share, ...]
    jurisdictions: tuple[Share, ...]
    ladders: tuple[Ladder, ...]


@frozen(kw_only=True)
class Remedies:
    """What may follow a breach, on a day: by layer, with the rulesets of which no duty is in force then, and why."""

    as_at: date
    law_at: date
    layers: tuple[Layer, ...]
    left_out: tuple[tuple[str, str], ...]
    digests: tuple[tuple[str, str], ...]


def remedies(rulesets: Iterable[Ruleset], as_at: date, law_at: date | None = None) -> Remedies:
    """Return for each duty in force on a day what may follow a breach of it, and how many have no remedy.

    *law_at* takes the law of another day than that of the question.

    >>> from csc_rules.law.loader import load_ruleset
    >>> found = remedies([load_ruleset("ni-act-2015")], date(2020, 1, 1))
    >>> [(share.without, share.recorded) for share in found.layers[0].rulesets]
    [(22, 22)]
    """
    chosen, day = tuple(rulesets), law_at or as_at
    ladders = {ruleset.id: tuple(_ladders(ruleset, day)) for ruleset in chosen}
    counted = [ruleset for ruleset in chosen if ladders[ruleset.id]]
    standings = sorted({ruleset.instrument.standing for ruleset in counted}, key=_ORDER.index)
    return Remedies(
        as_at=as_at,
        law_at=day,
        layers=tuple(
            _layer(name, [each for each in counted if each.instrument.standing == name], ladders) for name in standings
        ),
        left_out=tuple((each.id, _why(each)) for each in chosen if not ladders[each.id]),
        digests=tuple((each.id, each.digest) for each in chosen),
    )


_ORDER = ("law", "guidance", "good_practice")


def _layer(standing: str, rulesets: list[Ruleset], ladders: dict[str, tuple[Ladder, ...]]) -> Layer:
    places = dict.fromkeys(ruleset.instrument.jurisdiction for ruleset in rulesets)
    shares = [
        _share(each.id, each.instrument.title, each.instrument.jurisdiction, ladders[each.id]) for each in rulesets
    ]
    of_places = [
        _share(place, place, place, [entry for name in _of(rulesets, place) for entry in ladders[name]])
        for place in places
    ]
    return Layer(
        standing=standing,
        rulesets=tuple(shares),
        jurisdictions=tuple(of_places),
        ladders=tuple(entry for ruleset in rulesets for entry in ladders[ruleset.id]),
    )


def _of(rulesets: list[Ruleset], place: str) -> list[str]:
    return [ruleset.id for ruleset in rulesets if ruleset.instrument.jurisdiction == place]


def _share(name: str, title: str, jurisdiction: str, ladders: Iterable[Ladder]) -> Share:
    held = tuple(ladders)
    counts = tuple((reach, sum(entry.reach is reach for entry in held)) for reach in Reach)
    return Share(
        name=name,
        title=title,
        jurisdiction=jurisdiction,
        duties=len(held),
        counts=counts,
        recorded=sum(entry.reach is not Reach.UNRECORDED for entry in held),
        without=sum(entry.reach in WITHOUT for entry in held),
        unverified=sum(entry.unverified for entry in held),
    )


def _why(ruleset: Ruleset) -> str:
    if not_law(ruleset.instrument):
        return not_law(ruleset.instrument)
    return "no duty of it is in force on the day" if ruleset.duties else "it lays no duty on anybody"


# One duty -------------------------------------------------------------------------------------------------------------


def _ladders(ruleset: Ruleset, day: date) -> Iterator[Ladder]:
    if not_law(ruleset.instrument):
        return
    words = Words(ruleset=ruleset, register=ruleset.register)
    for duty in ruleset.duties.values():
        if duty.force.covers(day):
            steps = tuple(step for step in duty.remedies if step.force.covers(day))
            yield _ladder(duty, steps, ruleset, words)


def _ladder(duty: Duty, steps: tuple[Remedy, ...], ruleset: Ruleset, words: Words) -> Ladder:
    reach = reach_of(steps)
    furthest = [step for step in steps if reach_of((step,)) is reach]
    cited = duty.provisions[0] if duty.provisions else ""
    return Ladder(
        ruleset=ruleset.id,
        duty=duty.id,
        title=duty.title,
        kind=kind(duty),
        provisions=duty.provisions,
        source=address(ruleset.instrument.source, cited),
        bearers=words.bearers(duty),
        reach=reach,
        own=duty.remedies != ruleset.instrument.remedies,
        unverified=bool(furthest) and all(step.unverified for step in furthest),
        steps=tuple(_step(step, words) for step in steps),
    )


def _step(step: Remedy, words: Words) -> Step:
    return Step(
        kind=step.kind,
        meaning=REMEDY_KINDS[step.kind],
        text=step.text,
        by=tuple(Actor(id=name, title=words.body(name)) for name in step.by),
        provisions=step.provisions,
        unverified=step.unverified,
    )


def reach_of(steps: Iterable[Remedy]) -> Reach:
    """Say how far the furthest of some steps goes; a ruleset that says nothing has not said that nothing follows.

    >>> reach_of([Remedy(kind="notice", text=""), Remedy(kind="direction", text="")]).name, reach_of([]).name
    ('POWER', 'UNRECORDED')
    """
    kinds = {step.kind for step in steps}
    if kinds & _POWER:
        return Reach.POWER
    if kinds & _WATCH:
        return Reach.WATCH
    if "public-law" in kinds:
        return Reach.COURT
    return Reach.NONE if kinds else Reach.UNRECORDED
