"""Operators that put another name of the same kind in the place of one: of a body, an act, a thing."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve

from csc_rules.language import nodes as n
from csc_rules.law.ruleset import Ruleset
from csc_rules.verify.mutation.changes import Change, Operator
from csc_rules.verify.mutation.sites import Site, altered


def _next(name: str, known: Iterable[str]) -> str | None:
    """Return the name that follows in the alphabet, behind the last one the first."""
    others = sorted(set(known) - {name})
    return next((each for each in others if each > name), others[0] if others else None)


def _other_party(site: Site) -> Iterator[Change]:
    """Name another body where one alone is named: in a list of several each can be left out instead."""
    ref = site.node
    if not isinstance(ref, n.Ref) or isinstance(site.owner, n.Member) or len(getattr(site.owner, "refs", ())) > 1:
        return
    if isinstance(site.owner, n.Sentence) and len(site.owner.bearers) > 1:
        return
    yield from _renamed(ref, "name", ref.name, _alike(site.law, ref.name.text))


def _alike(law: Ruleset, name: str) -> Iterable[str]:
    """List the classes of persons beside one of them, the classes of bodies beside one of those, or the bodies."""
    found = law.classes.get(name)
    if found is not None:
        return (each.id for each in law.classes.values() if each.persons is found.persons)
    return law.bodies if name in law.bodies else ()


def _other_act(site: Site) -> Iterator[Change]:
    """Name another act of the same sort: one kept up over time for one that is, one done for one done."""
    if isinstance(site.node, n.Sentence) and (word := site.law.acts.get(site.node.verb.text)):
        alike = (each.id for each in site.law.acts.values() if each.maintained is word.maintained)
        yield from _renamed(site.node, "verb", site.node.verb, alike)


def _other_event(site: Site) -> Iterator[Change]:
    """Count from another act on the same thing, or from another event of the instrument."""
    anchor = site.node
    if not isinstance(anchor, n.Anchor) or anchor.event is None:
        return
    if word := site.law.by_noun.get(anchor.event.text):
        alike = (each.noun for each in site.law.acts.values() if each.maintained is word.maintained)
        yield from _renamed(anchor, "event", anchor.event, alike)
    elif site.law.unit.instrument is not None:
        yield from _renamed(anchor, "event", anchor.event, (each.id for each in site.law.instrument.events))


def _other_thing(site: Site) -> Iterator[Change]:
    """Count from the lifetime of something else."""
    node = site.node
    if isinstance(node, n.AtEndOf | n.While) or (isinstance(node, n.Anchor) and node.end_of_lifetime):
        things = (each.id for each in site.law.documents.values() if not each.plain_object)
        if node.object is not None:
            yield from _renamed(node, "object", node.object, things)


def _renamed(node: n.Node, field: str, name: n.Name, known: Iterable[str]) -> Iterator[Change]:
    other = _next(name.text, known)
    if other is not None:
        yield Change(new=altered(node, field, evolve(name, text=other)))


OPERATORS = (
    Operator(name="other-party", does="names another body or class where one alone is named", changes=_other_party),
    Operator(name="other-act", does="names another act in a sentence", changes=_other_act),
    Operator(
        name="other-event",
        does="names another act or event as what is counted from or waited for",
        changes=_other_event,
    ),
    Operator(name="other-thing", does="names another document whose lifetime counts", changes=_other_thing),
)
