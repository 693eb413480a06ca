"""The steps that lead to an act on a document, and those that follow from it, as the duties of a body order them."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from graphlib import TopologicalSorter

from attrs import evolve, frozen

from csc_rules.engine.clock_words import clock as clock_in_words
from csc_rules.engine.clock_words import condition
from csc_rules.engine.clocks import anchor_of, effective_clock
from csc_rules.engine.holders import barrier
from csc_rules.engine.joint import partners
from csc_rules.engine.occurrences import View, target
from csc_rules.engine.wording import Words, spoken_verb
from csc_rules.law.model import BeforeAct, Duty, LeastTime, OnceAfter, SoonAfter, WithinSpan
from csc_rules.planner.ahead import held_by

Act = tuple[str, str | None]


@frozen(kw_only=True)
class Order:
    """That a step has to be done before another: ``days`` lie between the two at least, because of ``why``."""

    before: Act
    days: int
    why: str


@frozen(kw_only=True)
class Answer:
    """That another body has a time to answer what is asked of it."""

    who: str
    count: int
    unit: str
    provision: str


@frozen(kw_only=True)
class Node:
    """An act with the duties to do it: who does it, whom it has to reach, how long it lasts at least, and what has to
    come after it.

    ``answer`` is the time that another has to answer it; ``only_if`` are the conditions under which some of its duties
    apply.
    """

    act: Act
    title: str
    duties: tuple[str, ...] = ()
    provisions: tuple[str, ...] = ()
    bearers: tuple[str, ...] = ()
    reaches: tuple[str, ...] = ()
    least: LeastTime | None = None
    answer: Answer | None = None
    orders: tuple[Order, ...] = ()
    only_if: tuple[str, ...] = ()


@frozen(kw_only=True)
class Following:
    """A duty that follows from an act: what, when the law wants it, and its clock."""

    duty: str
    title: str
    provision: str
    bearer: str
    when: str
    act: Act
    after: Act
    clock: OnceAfter | SoonAfter | WithinSpan


def leading_to(view: View, act: Act) -> Mapping[Act, Node]:
    """Return the acts that have to come before an act, and itself, by act.

    What has to be done before an act that is in the list is in it too. A duty that hangs on something else, such as a
    request, is left out until that has happened.
    """
    duties = tuple(binding(view))
    found: dict[Act, Node] = {act: _node(view, act, duties)}
    waiting = [act]
    while waiting:
        after = waiting.pop()
        for before, days, why in _before(view, duties, after):
            if before == after or _leads(found, after, before):
                continue
            if before not in found:
                found[before] = _node(view, before, duties)
                waiting.append(before)
            orders = dict.fromkeys((*found[before].orders, Order(before=after, days=days, why=why)))
            found[before] = evolve(found[before], orders=tuple(orders))
    relevant = tuple(
        (duty, bearer) for duty, bearer in duties if act_of(view, duty) == act or _leads_to(view, duty, found)
    )
    return {name: evolve(_node(view, name, relevant), orders=found[name].orders) for name in in_order(found)}


def _leads_to(view: View, duty: Duty, found: Container[Act]) -> bool:
    """Tell whether what a duty has to come before is one of some acts: consulting before a review leads to no plan."""
    clock = effective_clock(view, duty)
    return not isinstance(clock, BeforeAct) or (clock.anchor.verb, clock.anchor.object) in found


def in_order(nodes: Mapping[Act, Node]) -> tuple[Act, ...]:
    """Return acts in an order in which each comes before all that have to come after it.

    >>> first = Node(act=("consult", "plan"), title="", orders=(Order(before=("publish", "plan"), days=1, why=""),))
    >>> last = Node(act=("publish", "plan"), title="")
    >>> in_order({last.act: last, first.act: first})
    (('consult', 'plan'), ('publish', 'plan'))
    """
    graph: dict[Act, list[Act]] = {act: [] for act in nodes}
    for act, node in nodes.items():
        for order in node.orders:
            graph[order.before].append(act)
    return tuple(TopologicalSorter(graph).static_order())


def _leads(found: Mapping[Act, Node], first: Act, last: Act) -> bool:
    """Tell whether one act is already ordered before another, so that the other order would go round in a ring."""
    node = found.get(first)
    return node is not None and any(order.before == last or _leads(found, order.before, last) for order in node.orders)


def binding(view: View) -> Iterator[tuple[Duty, str]]:
    """Yield the duties that bind the bodies of a record on the day of a view, each with the one that leads."""
    for duty in view.ruleset.duties.values():
        if duty.maintained or duty.forbids:
            continue
        for bearer in held_by(view, duty, view.as_at):
            if barrier(view, duty, bearer, view.as_at) is None:
                yield duty, bearer


def act_of(view: View, duty: Duty) -> Act:
    """Return the act of a duty, with the kind of object it is done to."""
    return duty.verb, target(duty, view.ruleset)


def _hangs_on(duty: Duty) -> Act | None:
    """Return the act that a duty is contingent on."""
    return (duty.contingent.verb or "", duty.contingent.object) if duty.contingent else None


def _before(view: View, duties: Iterable[tuple[Duty, str]], after: Act) -> Iterator[tuple[Act, int, str]]:
    """Yield the acts that have to come before an act, how many days before at least, and why."""
    verb, kind = after
    shown = view.ruleset.acts[verb].shows if verb in view.ruleset.acts else ()
    for duty, _ in duties:
        act, clock = act_of(view, duty), effective_clock(view, duty)
        if _hangs_on(duty) not in (None, after):
            continue
        if isinstance(clock, BeforeAct) and (clock.anchor.verb, clock.anchor.object) == after:
            yield act, 1, f"before it, {duty.provisions[0] if duty.provisions else duty.id}"
        elif duty.makes is not None and act[1] == kind and act[0] in shown:
            yield act, 0, "nothing can be done to a document that has not been made"


def _node(view: View, act: Act, duties: Iterable[tuple[Duty, str]]) -> Node:
    words = Words(ruleset=view.ruleset, register=view.register)
    own = [(duty, bearer) for duty, bearer in duties if act_of(view, duty) == act]
    least = [duty.lasting for duty, _ in own if duty.lasting]
    reached = [words.body(entry.party.name) for duty, _ in own for entry in duty.consultees]
    conditions = [
        condition(proviso.condition, words, negated=proviso.negated) for duty, _ in own for proviso in duty.provisos
    ]
    return Node(
        act=act,
        title=own[0][0].title if own else f"{spoken_verb(act[0])} {words.thing(act[1])}",
        duties=tuple(dict.fromkeys(f"{view.ruleset.id}.{duty.id}" for duty, _ in own)),
        provisions=tuple(dict.fromkeys(duty.provisions[0] for duty, _ in own if duty.provisions)),
        bearers=tuple(dict.fromkeys(_owed_by(view, words, duty, bearer) for duty, bearer in own)),
        reaches=tuple(dict.fromkeys(reached)),
        least=max(least, key=lambda entry: (entry.unit, entry.count), default=None),
        answer=_answer(view, words, act),
        only_if=tuple(dict.fromkeys(conditions)),
    )


def _owed_by(view: View, words: Words, duty: Duty, bearer: str) -> str:
    return words.owed_by(bearer, partners(view, duty, bearer, view.as_at))


def _answer(view: View, words: Words, act: Act) -> Answer | None:
    """Return the time that somebody has to answer an act that is done to it."""
    for duty in view.ruleset.duties.values():
        clock = duty.clock
        if (
            not isinstance(clock, WithinSpan)
            or not clock.anchor.to_bearer
            or not duty.force.covers(view.law_at or view.as_at)
        ):
            continue
        if (clock.anchor.verb, clock.anchor.object) == act:
            who = ", ".join(words.party(party) for party in duty.bearers)
            provision = duty.provisions[0] if duty.provisions else ""
            return Answer(who=who, count=clock.count, unit=clock.unit, provision=provision)
    return None


def following(view: View, acts: Iterable[Act]) -> Iterator[Following]:
    """Yield the duties that follow once one of some acts is done, in the order of the rules."""
    known = frozenset(acts)
    words = Words(ruleset=view.ruleset, register=view.register)
    for duty, bearer in binding(view):
        clock = effective_clock(view, duty)
        anchor = anchor_of(clock) if clock else None
        if anchor is None or not isinstance(clock, OnceAfter | SoonAfter | WithinSpan):
            continue
        after = (anchor.verb or "", anchor.object)
        if after in known and not anchor.to_bearer and _hangs_on(duty) in (None, after):
            yield Following(
                duty=f"{view.ruleset.id}.{duty.id}",
                title=duty.title,
                provision=duty.provisions[0] if duty.provisions else "",
                bearer=_owed_by(view, words, duty, bearer),
                when=clock_in_words(clock, words),
                act=act_of(view, duty),
                after=after,
                clock=clock,
            )
