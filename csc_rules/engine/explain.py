"""Proofs, built when asked for: how a finding was reached, as a tree of rule, version, facts, dates and evidence."""

from __future__ import annotations

from collections.abc import Iterator
from typing import cast

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.engine.assessment import Assessment, Checked
from csc_rules.engine.building import instance_id
from csc_rules.engine.clocks import arithmetic, last_day
from csc_rules.engine.codes import label
from csc_rules.engine.cycles import Cycle
from csc_rules.engine.evaluate import evaluate
from csc_rules.engine.facts_in_words import sentence
from csc_rules.engine.values import Days, Outcome, Possible
from csc_rules.engine.wording import Words, amendments_in_words, days_in_words
from csc_rules.law.model import Clock, Duty, Power
from csc_rules.law.provisions import address
from csc_rules.record.model import Evidence


@frozen(kw_only=True)
class Step:
    """One step of a proof: what was looked at or worked out, with the steps it rests on."""

    kind: str  # instance, rule, version, clock, fact, evidence, choice, verdict
    text: str
    steps: tuple[Step, ...] = ()


def explain(assessment: Assessment, duty: str) -> tuple[Step, ...]:
    """Return the proof of every instance of a duty (``ruleset.duty``, or just its name) in an assessment.

    The evaluation is run again with a listener, so that a check without proofs pays nothing for them. An unknown duty
    gives no proof.
    """
    ruleset, _, name = duty.rpartition(".")
    return tuple(
        step
        for checked in assessment.checked
        if ruleset in ("", checked.view.ruleset.id)
        for step in _of_ruleset(assessment, checked, name)
    )


@frozen
class _Heard:
    """What a duty's evaluation told: the cycle, the clocks and every way things may be."""

    cycle: Cycle | None
    clocks: tuple[Clock | None, ...]
    possibles: tuple[Possible, ...]


def _of_ruleset(assessment: Assessment, checked: Checked, name: str) -> Iterator[Step]:
    heard: dict[tuple[str, str], _Heard] = {}

    def listen(event: str, /, **details: object) -> None:
        if event == "decided":
            outcome = cast(Outcome, details["outcome"])
            heard[(outcome.bearer, outcome.cycle)] = _Heard(
                cast(Cycle, details["cycle"]),
                cast(tuple[Clock | None, ...], details["clocks"]),
                cast(tuple[Possible, ...], details["possibles"]),
            )

    view = checked.view
    words = Words(ruleset=view.ruleset, register=view.register)
    norms: dict[str, Duty | Power] = {**view.ruleset.duties, **view.ruleset.powers}
    for entry in evaluate(view, assessment.facts.bodies, listen, only=name):
        norm = norms[entry.norm]
        told = heard.get((entry.bearer, entry.cycle), _Heard(None, (), ()))
        act = entry.outcomes[0]
        steps = [
            _rule(words, norm),
            *_clock_steps(words, norm, told),
            *_fact_steps(assessment, words, act),
            *_open_steps(words, act),
            *(_verdict(words, outcome) for outcome in entry.outcomes),
        ]
        title = f"{norm.title}: {words.body(entry.bearer)}, {entry.cycle}"
        yield Step(kind="instance", text=f"{title} [{instance_id(view.ruleset.id, entry)}]", steps=tuple(steps))


def _rule(words: Words, norm: Duty | Power) -> Step:
    instrument = words.ruleset.instrument
    steps = [Step(kind="version", text=_version(norm))]
    steps += [Step(kind="version", text=f"what if: {each}") for each in amendments_in_words(words.ruleset)]
    if norm.says:
        steps.append(Step(kind="rule", text=f"our reading: {norm.says}"))
    link = address(instrument.source, norm.provisions[0] if norm.provisions else "")
    if link:
        steps.append(Step(kind="evidence", text=f"the provision: {link}"))
    if norm.unverified:
        steps.append(Step(kind="version", text=f"unverified: {norm.unverified}"))
    text = f"{', '.join(norm.provisions)} of the {instrument.title}: {words.sentence(norm)}"
    return Step(kind="rule", text=text, steps=tuple(steps))


def _version(norm: Duty | Power) -> str:
    since = f"from {spoken(norm.force.since)}" if norm.force.since else "from no known day"
    until = f" until {spoken(norm.force.until)}" if norm.force.until else ", with no end known to us"
    return f"version in force {since}{until}"


def _clock_steps(words: Words, norm: Duty | Power, told: _Heard) -> Iterator[Step]:
    """Yield the arithmetic of each reading under each way the anchor came about."""
    if told.cycle is None:
        return
    for index, clock in enumerate(told.clocks):
        if clock is None:
            yield Step(kind="clock", text="the law names no time limit")
            continue
        named = "another reading: " if index else ""
        for way in told.cycle.ways:
            if told.cycle.anchored and way.days is None:
                continue
            under = "".join(f", if {choice.answer}" for choice in way.choices)
            yield Step(kind="clock", text=f"{named}{arithmetic(clock, way.days)}{under}", steps=_due(clock, way.days))
    if isinstance(norm, Duty) and norm.unsettled:
        yield Step(kind="clock", text=f"unsettled: {norm.unsettled}")
    if told.cycle.absent:
        yield Step(kind="clock", text="the record shows that what the clock counts from had not happened")
    for needs in told.cycle.needs:
        for need in needs:
            yield Step(kind="clock", text=f"not known: {words.need(need)}")


def _due(clock: Clock, days: Days | None) -> tuple[Step, ...]:
    last = last_day(clock, days)
    return (Step(kind="clock", text=f"last day: {days_in_words(last)}"),) if last else ()


def _fact_steps(assessment: Assessment, words: Words, outcome: Outcome) -> Iterator[Step]:
    for path in outcome.facts:
        fact = assessment.fact(path)
        seen = [Step(kind="evidence", text=_seen_in(entry)) for entry in fact.evidence]
        yield Step(kind="fact", text=f"{path}: {sentence(fact, words)}", steps=tuple(seen))
    if not outcome.facts:
        yield Step(kind="fact", text="no record was found that bears on it")


def _seen_in(entry: Evidence) -> str:
    """Say where a fact was seen: the address or file, the page, the words."""
    named = entry.page and entry.page.startswith("paragraph ")
    page = (entry.page if named else f"page {entry.page}") if entry.page else None
    quote = f"“{entry.quote}”" if entry.quote else None
    return ", ".join(part for part in (entry.source, entry.file, page, quote, entry.note) if part)


def _open_steps(words: Words, outcome: Outcome) -> Iterator[Step]:
    for cause in outcome.causes:
        yield Step(kind="choice", text=words.cause(cause))
    for future in outcome.futures:
        late = f", {future.late[0]} days late" if future.late else ""
        yield Step(kind="choice", text=f"if {future.answer}: {label(future.verdict)}{late}")
    for needs in outcome.needs:
        yield Step(kind="choice", text="; and ".join(words.need(need) for need in needs))


def _verdict(words: Words, outcome: Outcome) -> Step:
    item = f" ({outcome.item})" if outcome.item else ""
    said = label(outcome.verdict, words.ruleset.instrument.standing) if outcome.verdict else "listed, without a verdict"
    reason = ": ".join(part for part in (outcome.reason, outcome.detail) if part)
    parts = [f"{outcome.aspect}{item}: {said}", reason]
    if outcome.last:
        parts.append(f"last day {days_in_words(outcome.last)}")
    if outcome.late:
        low, high = outcome.late
        parts.append(f"{low} days late" if low == high else f"{low} to {high} days late")
    return Step(kind="verdict", text=", ".join(part for part in parts if part))
