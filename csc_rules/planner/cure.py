"""How what is missing can be put right: which acts, in which order, from today on, and what stays as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date, timedelta

from attrs import evolve, field, frozen

from csc_rules.engine.assessment import Assessment, Checked
from csc_rules.engine.clock_words import anchor as anchor_in_words
from csc_rules.engine.clocks import effective_clock
from csc_rules.engine.codes import Aspect, Verdict
from csc_rules.engine.evaluate import InstanceOutcome
from csc_rules.engine.joint import owing_with
from csc_rules.engine.occurrences import View
from csc_rules.engine.receipt import Receipt, hypotheticals
from csc_rules.engine.values import Outcome
from csc_rules.engine.wording import Words
from csc_rules.law.model import BeforeAct, Duty
from csc_rules.planner.ahead import known_on, on_day
from csc_rules.planner.calendar import name_of
from csc_rules.planner.schedule import Span, Step, latest_start, timed
from csc_rules.planner.steps import Act, Node, act_of, in_order, leading_to

Cures = Mapping[Act, tuple[str, ...]]

WRONG = frozenset({Verdict.BREACHED, Verdict.OUTSTANDING})
# The days on which steps could begin at the latest are not asked for here; this leaves room for all of them.
ROOM = timedelta(days=3660)


@frozen(kw_only=True)
class Remedy:
    """What one thing that is missing needs; ``late`` says what stays as it is, although the act is done now.

    ``can`` is false where nothing can be done any more. ``acts`` are those that put it right.
    """

    duty: str
    title: str
    provision: str
    bearer: str
    cycle: str
    aspect: Aspect
    label: str
    missing: tuple[str, ...]
    last_day: date | None
    can: bool
    how: str
    late: str
    acts: tuple[Act, ...] = ()


@frozen(kw_only=True)
class CureStep:
    """A step of the cure in its place, with what it puts right.

    ``needed_by`` is the last day on which it can end so that nothing after it waits.
    """

    ruleset: str
    step: Step
    cures: tuple[str, ...]
    needed_by: date


@frozen(kw_only=True)
class Cure:
    """What can be put right and how, in the order in which it can be done, and what cannot."""

    body: str
    name: str
    as_at: date
    remedies: tuple[Remedy, ...]
    steps: tuple[CureStep, ...]
    notes: tuple[str, ...]
    receipt: Receipt = field(repr=False)


def cure(assessment: Assessment, leads: Mapping[str, Span] | None = None) -> Cure:
    """Return the shortest sequence of acts that puts right what an assessment finds missing or outstanding.

    What is open is not touched: whether it is missing is not known.

    >>> import csc_rules
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> record = csc_rules.load_record("examples/ni-executive.toml")
    >>> found = cure(csc_rules.check([law], record, date(2022, 6, 11)))
    >>> [(remedy.duty, remedy.can) for remedy in found.remedies]
    [('ni-act-2015.first-report', True), ('ni-act-2015.lay-first-strategy', True)]
    """
    found = [(checked, tuple(_of_ruleset(checked, assessment))) for checked in assessment.checked]
    cures = {(checked.view.ruleset.id): _cures(remedies) for checked, remedies in found}
    steps = _together(
        step
        for checked, remedies in found
        for step in _steps(checked, remedies, assessment, leads or {}, _of_others(checked, cures))
    )
    return Cure(
        body=next(iter(assessment.facts.bodies), assessment.record.body),
        name=name_of(assessment),
        as_at=assessment.as_at,
        remedies=tuple(remedy for _, remedies in found for remedy, _ in remedies),
        steps=tuple(sorted(steps, key=lambda each: each.needed_by)),
        notes=(
            *hypotheticals(assessment.receipt),
            *(note.text for note in assessment.notes),
            *_open(assessment),
        ),
        receipt=assessment.receipt,
    )


Remedies = tuple[tuple[Remedy, str | None], ...]


def _open(assessment: Assessment) -> Iterator[str]:
    """Say how much is open, which is no ground to do anything but to find out."""
    number = sum(assessment.counts.get(verdict, 0) for verdict in (Verdict.UNDETERMINED, Verdict.NEEDS_JUDGEMENT))
    if number:
        yield f"{number} findings are open: facts or judgements come first there, and they are left out here"


def _of_ruleset(checked: Checked, assessment: Assessment) -> Iterator[tuple[Remedy, str | None]]:
    """Yield what each thing that is wrong needs, with the document it is about."""
    for instance in checked.outcomes:
        duty = checked.view.ruleset.duties.get(instance.norm)
        for outcome in instance.outcomes if duty else ():
            if outcome.verdict in WRONG and duty is not None:
                yield _remedy(checked.view, duty, instance, outcome, assessment.as_at), instance.object


def _remedy(view: View, duty: Duty, instance: InstanceOutcome, outcome: Outcome, as_at: date) -> Remedy:
    words = Words(ruleset=view.ruleset, register=view.register)
    can, how, acts = _how(view, duty, outcome, words)
    last = outcome.last.first if outcome.last else None
    late = "its last day is past, and stays so" if can and last is not None and last < as_at else ""
    provisions = outcome.provisions or duty.provisions
    return Remedy(
        duty=f"{view.ruleset.id}.{duty.id}",
        title=duty.title,
        provision=provisions[0] if provisions else "",
        bearer=words.owed_by(instance.bearer, owing_with(view, duty, instance.outcomes[0])),
        cycle=instance.cycle,
        aspect=outcome.aspect,
        label=outcome.verdict.value if outcome.verdict else "",
        missing=tuple(_named(view, duty, words, name) for name in outcome.missing),
        last_day=last,
        can=can,
        how=how,
        late=late,
        acts=acts,
    )


def _named(view: View, duty: Duty, words: Words, name: str) -> str:
    """Return the title of what is missing: an item of a document, or somebody who was not reached."""
    items = view.ruleset.documents[duty.makes].items if duty.makes else ()
    return next((item.title for item in items if item.id == name), None) or words.body(name)


def _how(view: View, duty: Duty, outcome: Outcome, words: Words) -> tuple[bool, str, tuple[Act, ...]]:
    """Say whether and how a thing can be put right, and by which acts."""
    clock, act = effective_clock(view, duty), act_of(view, duty)
    if duty.forbids:
        return False, "what was done cannot be undone; what it led to is for advice", ()
    if outcome.aspect is Aspect.CONTENT:
        return True, "make a document that has it; the one there is stays without it", (act,)
    # Whom it had to reach is judged once the time for that is over.
    if isinstance(clock, BeforeAct) and (outcome.last is not None or outcome.aspect is Aspect.PROCESS):
        thing = words.title(clock.anchor.object)
        return False, f"it had to be done before something that is done; a further {thing} gives another chance", ()
    if outcome.aspect is Aspect.PROCESS:
        return True, "do it for those who were not reached", (act,)
    if duty.maintained:
        return True, "begin it again now; the days on which it was not kept up stay", (act,)
    if duty.completed_by:
        ways = [(anchor.verb or "", anchor.object) for anchor in duty.completed_by]
        named = " or ".join(anchor_in_words(anchor, words) for anchor in duty.completed_by)
        return True, f"complete it by {named}", (min(ways, key=lambda way: len(leading_to(view, way))),)
    return True, "do it", (act,)


def _cures(remedies: Remedies) -> Cures:
    """Return the duties that each act puts right."""
    found: dict[Act, dict[str, None]] = {}
    for remedy, _ in remedies:
        for act in remedy.acts:
            found.setdefault(act, {})[remedy.duty] = None
    return {act: tuple(duties) for act, duties in found.items()}


def _of_others(checked: Checked, cures: Mapping[str, Cures]) -> Cures:
    """Return the acts that put right what another ruleset finds missing, and that the law of this one asks for, too.

    Guidance wants a plan by a day, and the Act does not say by when: whoever makes one now still has to consult first.
    """
    view = checked.view
    if view.ruleset.instrument.standing != "law":
        return {}
    own, asked = cures[view.ruleset.id], {act_of(view, duty) for duty in view.ruleset.duties.values()}
    others = (entry for name, entry in cures.items() if name != view.ruleset.id)
    return {act: duties for entry in others for act, duties in entry.items() if act in asked and act not in own}


def _steps(
    checked: Checked, remedies: Remedies, assessment: Assessment, leads: Mapping[str, Span], others: Cures
) -> Iterator[CureStep]:
    """Yield the steps of one ruleset, all that is wrong in it taken together, so that no act is done twice."""
    view = on_day(checked.view, assessment.as_at, known_on(checked.view.facts, assessment.as_at))
    wanted = [(act, _done(view, remedy, act, document)) for remedy, document in remedies for act in remedy.acts]
    wanted += [(act, _done_already(view, act)) for act in others]
    nodes: dict[Act, Node] = {}
    for act, done in wanted:
        for name, node in _needed(view, act, done).items():
            known = nodes.get(name)
            orders = dict.fromkeys((*(known.orders if known else ()), *node.orders))
            nodes[name] = evolve(node, orders=tuple(orders))
    ordered = {name: nodes[name] for name in in_order(nodes)}
    cures = {**_cures(remedies), **others}
    by = min(assessment.as_at, date.max - ROOM) + ROOM
    steps = timed(ordered, by, assessment.as_at, leads)
    needed_by = _needed_by({step.node.act: step for step in steps}, reversed(ordered))
    for step in sorted(steps, key=lambda step: _in_the_rules(view, step, nodes)):
        act = step.node.act
        yield CureStep(ruleset=view.ruleset.id, step=step, cures=cures.get(act, ()), needed_by=needed_by[act])


def _needed_by(steps: Mapping[Act, Step], last_first: Iterable[Act]) -> dict[Act, date]:
    """Return by which day each step has to be done, so that what comes after it can begin as early as can be."""
    ends: dict[Act, date] = {}
    starts: dict[Act, date] = {}
    for act in last_first:
        step = steps[act]
        after = [starts[order.before] - timedelta(days=order.days) for order in step.node.orders]
        ends[act] = max(min(after, default=step.earliest_end), step.earliest_end)
        starts[act] = min((latest_start(ends[act], span) for span in step.takes), default=ends[act])
    return ends


def _in_the_rules(view: View, step: Step, nodes: Mapping[Act, Node]) -> tuple[int, int]:
    """Return where a step stands: before all that has to come after it, and otherwise in the order of the Act."""
    order = {f"{view.ruleset.id}.{name}": number for number, name in enumerate(view.ruleset.duties)}
    return -_following(step.node, nodes), min((order[duty] for duty in step.node.duties), default=0)


def _following(node: Node, nodes: Mapping[Act, Node]) -> int:
    """Return how many steps come after one, each after the other, at most."""
    return max((1 + _following(nodes[order.before], nodes) for order in node.orders), default=0)


def _together(steps: Iterable[CureStep]) -> tuple[CureStep, ...]:
    """Return steps with an act that several rulesets ask for as one step, no earlier than any of them lets it be done.

    Guidance asks for a plan that the law asks for too, and does not repeat what the law wants done before it.
    """
    found: dict[Act, CureStep] = {}
    for step in steps:
        act = step.step.node.act
        found[act] = _one(found[act], step) if act in found else step
    return tuple(found.values())


def _one(first: CureStep, second: CureStep) -> CureStep:
    """Return two steps of the same act as one: the later of them, with the duties of both."""
    kept = second if second.step.earliest > first.step.earliest else first
    other = first if kept is second else second
    node, also = kept.step.node, other.step.node
    node = evolve(
        node,
        duties=tuple(dict.fromkeys((*node.duties, *also.duties))),
        provisions=tuple(dict.fromkeys((*node.provisions, *also.provisions))),
    )
    cures = tuple(dict.fromkeys((*kept.cures, *other.cures)))
    return evolve(kept, step=evolve(kept.step, node=node), cures=cures)


def _done(view: View, remedy: Remedy, act: Act, document: str | None) -> frozenset[Act]:
    """Return the acts that have been done to the document that is wanted, and need not be done to it again.

    Where a document has still to be made, or made anew, nothing has been done to it.
    """
    duty = view.ruleset.duties[remedy.duty.removeprefix(f"{view.ruleset.id}.")]
    if duty.makes is not None or remedy.aspect is Aspect.CONTENT or act[1] is None:
        return frozenset()
    paper = view.facts.papers.get(document or "")
    wanted = document if paper is not None and paper.kind == act[1] else view.related(act[1], None)
    return _done_to(view, wanted)


def _done_already(view: View, act: Act) -> frozenset[Act]:
    """Return what has been done to the document of an act that another ruleset wants; nothing where it makes it."""
    made = any(duty.makes is not None and act_of(view, duty) == act for duty in view.ruleset.duties.values())
    return frozenset() if made or act[1] is None else _done_to(view, view.related(act[1], None))


def _done_to(view: View, wanted: str | None) -> frozenset[Act]:
    return frozenset((doing.verb, doing.object) for doing in view.facts.done_to(wanted)) if wanted else frozenset()


def _needed(view: View, act: Act, done: frozenset[Act]) -> dict[Act, Node]:
    """Return an act with those that have to come before it, but for what has been done and all that led to that."""
    found = leading_to(view, act)
    needed = {act}
    for name in reversed(tuple(found)):
        if name not in done and any(order.before in needed for order in found[name].orders):
            needed.add(name)
    return {
        name: evolve(node, orders=tuple(order for order in node.orders if order.before in needed))
        for name, node in found.items()
        if name in needed
    }
