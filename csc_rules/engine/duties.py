"""Who is bound by what on a day: the duties and powers of a body, and where there are none, why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.engine.bound import not_law
from csc_rules.engine.holders import intersection, spans
from csc_rules.engine.receipt import laid_over
from csc_rules.engine.wording import Words, what_if
from csc_rules.law.model import Body, Duty, Force, Party, Power
from csc_rules.law.provisions import address
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset, register

Norm = Duty | Power


@frozen(kw_only=True)
class Held:
    """A duty or power that binds or bound a body, through which of its names or classes, and in which days.

    ``until`` is the first day on which it no longer binds.
    """

    duty: str
    kind: str  # duty, power or prohibition
    title: str
    provision: str
    provisions: tuple[str, ...]
    source: str | None
    sentence: str
    says: str | None
    through: str
    since: date | None
    until: date | None
    standing: str
    contingent: bool
    unverified: str | None


@frozen(kw_only=True)
class Met:
    """A duty or power of others that a body can be met with as a counterparty, and as what."""

    duty: str
    title: str
    provision: str
    through: str
    judged: bool


@frozen(kw_only=True)
class NotLaw:
    """An instrument that would bind the body and is not law: a bill, or one that has not come into force."""

    ruleset: str
    title: str
    because: str
    duties: tuple[str, ...]


@frozen(kw_only=True)
class DutiesOf:
    """What binds a body on a day, what bound it before or will later, and what never did.

    ``perhaps`` holds duties and powers of a class of which nobody has said yet whether the body belongs to it.
    """

    body: str
    name: str
    as_at: date
    rulesets: tuple[str, ...]
    bound: tuple[Held, ...]
    ended: tuple[Held, ...]
    later: tuple[Held, ...]
    perhaps: tuple[Held, ...]
    counterparty: tuple[Met, ...]
    not_law: tuple[NotLaw, ...]
    notes: tuple[str, ...]

    @property
    def why_none(self) -> str:
        """Say why no duty binds the body on the day; empty where one does."""
        return "" if self.bound else "; ".join(_why_none(self))


def duties(rulesets: Iterable[Ruleset], body: Body, as_at: date, said: str | None = None) -> DutiesOf:
    """Return the duties and powers that bind a body on a day, over some rulesets.

    *said* is what has to be said about how the body's name was taken.

    >>> from csc_rules.law.loader import load_ruleset
    >>> law = load_ruleset("ni-act-2015")
    >>> found = duties([law], law.bodies["barnardos"], date(2020, 1, 1))
    >>> found.bound, found.why_none
    ((), "no ruleset has Barnardo's as a bearer; it can be a counterparty at most: other children's service provider")
    """
    chosen = tuple(rulesets)
    laws = tuple(ruleset for ruleset in chosen if not not_law(ruleset.instrument))
    held = [entry for ruleset in laws for entry in _held(ruleset, body)]
    return DutiesOf(
        body=body.id,
        name=body.title,
        as_at=as_at,
        rulesets=tuple(ruleset.id for ruleset in laws),
        bound=tuple(entry for entry in held if _when(entry, as_at) == 0),
        ended=tuple(entry for entry in held if _when(entry, as_at) < 0),
        later=tuple(entry for entry in held if _when(entry, as_at) > 0),
        perhaps=tuple(entry for ruleset in laws for entry in _perhaps(ruleset, body, as_at)),
        counterparty=tuple(entry for ruleset in laws for entry in _met(ruleset, body, as_at)),
        not_law=tuple(entry for ruleset in chosen for entry in _bills(ruleset, body)),
        notes=(*map(what_if, laid_over(chosen)), *_notes(register(chosen), body, said, as_at)),
    )


def _when(held: Held, day: date) -> int:
    """Return -1 where it ended by a day, 1 where it begins later, otherwise 0."""
    if held.until is not None and held.until <= day:
        return -1
    return 1 if held.since is not None and held.since > day else 0


def _norms(ruleset: Ruleset) -> tuple[Norm, ...]:
    return (*ruleset.duties.values(), *ruleset.powers.values())


def _held(ruleset: Ruleset, body: Body) -> Iterator[Held]:
    """Yield every span of days in which a norm of a ruleset binds a body."""
    words = _words(ruleset, body)
    for norm in _norms(ruleset):
        for party in norm.bearers:
            for span in spans(words.register, body.id, (party,)):
                force = intersection(span, norm.force)
                if force is not None:
                    yield _one(words, norm, party, body, force)


def _perhaps(ruleset: Ruleset, body: Body, as_at: date) -> Iterator[Held]:
    """Yield the norms in force whose bearers the body may be one of, which is for a person to say, or not known."""
    words = _words(ruleset, body)
    for norm in _norms(ruleset):
        known = {party: _as_counterparty(words.register, party, body, as_at) for party in norm.bearers}
        if norm.force.covers(as_at) and True in known.values() and False not in known.values():
            party = next(party for party, judged in known.items() if judged)
            yield _one(words, norm, party, body, norm.force)


def _words(ruleset: Ruleset, body: Body) -> Words:
    known = ruleset.register.bodies.get(body.id) == body
    return Words(ruleset=ruleset, register=ruleset.register if known else register((ruleset,), (body,)))


def _one(words: Words, norm: Norm, party: Party, body: Body, force: Force) -> Held:
    provision = norm.provisions[0] if norm.provisions else ""
    instrument = words.ruleset.instrument
    return Held(
        duty=f"{words.ruleset.id}.{norm.id}",
        kind=kind(norm),
        title=norm.title,
        provision=provision,
        provisions=norm.provisions,
        source=address(instrument.source, provision),
        sentence=words.sentence(norm),
        says=norm.says,
        through=_through(words, party, body, force.since),
        since=force.since,
        until=force.until,
        standing=instrument.standing,
        contingent=isinstance(norm, Duty) and norm.contingent is not None,
        unverified=norm.unverified,
    )


def kind(norm: Norm) -> str:
    """Return what a norm is: a duty, a power or a prohibition."""
    if isinstance(norm, Power):
        return "power"
    return "prohibition" if norm.forbids else "duty"


def _through(words: Words, party: Party, body: Body, day: date | None) -> str:
    """Say by what name, or as a member of which classes, a body is one of those bound."""
    if party.quantifier is None:
        return f"by name, as {words.body(party.name)}"
    chain = _chain(words.register, body.id, party.name, day)
    named = [_class(words, name) for name in reversed(chain)]
    return f"as a member of: {', which belongs to: '.join(named)}"


def _class(words: Words, name: str) -> str:
    found = words.register.classes[name]
    return f"{found.title}, {found.provisions[0]}" if found.provisions else found.title


def _chain(found: Register, body: str, name: str, day: date | None) -> list[str]:
    """Return the classes that lead from a class to a body: the class itself, then those it takes the body from."""
    on = day or date.min
    for member in found.classes[name].members:
        if member.party.quantifier and member.force.covers(on) and found.is_member(body, member.party.name, on):
            return [name, *_chain(found, body, member.party.name, day)]
    return [name]


def _met(ruleset: Ruleset, body: Body, as_at: date) -> Iterator[Met]:
    """Yield the norms in whose phrases a body is, or could be judged to be, one of those to be dealt with."""
    words = _words(ruleset, body)
    for norm in _norms(ruleset):
        if not norm.force.covers(as_at):
            continue
        for party in (party for phrase in norm.phrases for party in phrase.parties):
            judged = _as_counterparty(words.register, party, body, as_at)
            if judged is not None:
                yield Met(
                    duty=f"{ruleset.id}.{norm.id}",
                    title=norm.title,
                    provision=norm.provisions[0] if norm.provisions else "",
                    through=words.body(party.name),
                    judged=judged,
                )


def _as_counterparty(found: Register, party: Party, body: Body, day: date) -> bool | None:
    """Return False where a body is the counterparty, True where that is for a person to judge, None where it is not."""
    if party.quantifier is None:
        return False if party.name == body.id else None
    entry = found.classes.get(party.name)
    if entry is None or entry.persons:
        return None
    member = found.is_member(body.id, party.name, day)
    return None if member is False else member is None


def _bills(ruleset: Ruleset, body: Body) -> Iterator[NotLaw]:
    because = not_law(ruleset.instrument)
    if because:
        found = tuple(dict.fromkeys(entry.duty for entry in _held(ruleset, body)))
        if found:
            yield NotLaw(ruleset=ruleset.id, title=ruleset.instrument.title, because=because, duties=found)


def _notes(found: Register, body: Body, said: str | None, as_at: date) -> Iterator[str]:
    if said:
        yield said
    if body.force.until is not None and body.force.until <= as_at:
        yield f"{body.title} ended on {spoken(body.force.until)}{_successors(found, body)}"
    if body.force.since is not None and body.force.since > as_at:
        yield f"{body.title} begins on {spoken(body.force.since)}"
    if body.says:
        yield f"{body.title}: {body.says}"


def _successors(found: Register, body: Body) -> str:
    return "".join(
        f"; {entry.how} {found.bodies[entry.body].title if entry.body in found.bodies else entry.body}"
        for entry in body.successors
    )


def _why_none(of: DutiesOf) -> Iterator[str]:
    """Yield the reasons why nothing binds a body on a day."""
    if of.ended:
        last = max(entry.until for entry in of.ended if entry.until)
        yield f"{of.name} is bound no longer: what bound it ended on {spoken(last)}"
    if of.later:
        first = min(entry.since for entry in of.later if entry.since)
        yield f"nothing binds {of.name} yet: the first duty or power does so from {spoken(first)}"
    if not of.ended and not of.later:
        yield f"no ruleset has {of.name} as a bearer"
    if of.counterparty and not of.ended and not of.later:
        named = ", ".join(dict.fromkeys(entry.through for entry in of.counterparty))
        yield f"it can be a counterparty at most: {named}"
