"""The words of findings, made on request from codes and ids: sentences of duties, needs, causes and dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import assert_never

from attrs import frozen

from csc_rules.dates import spoken
from csc_rules.engine import articles
from csc_rules.engine.facts import WITH_OTHERS
from csc_rules.engine.values import Cause, Days, Need
from csc_rules.law.model import Duty, LaidOver, Party, Power
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset

# How a participle goes on that has an object of its own.
OBJECTS = ("a ", "an ", "the ")
# What these bring about is not there before, so that no sentence about them means a thing that is known already.
BRING_ABOUT = frozenset({"appoint", "designate", "establish", "issue", "make", "prepare"})


@frozen(kw_only=True)
class Words:
    """Put ids into words with the titles of a ruleset and its register."""

    ruleset: Ruleset
    register: Register

    def body(self, name: str | None) -> str:
        """Return the title of a body or class, or the name itself."""
        if name is None:
            return "the body whose act it is"
        if name in self.register.bodies:
            return self.register.bodies[name].title
        if name in self.register.classes:
            return self.register.classes[name].title
        return name.removeprefix("declared:")

    def owed_by(self, leader: str | None, partners: Iterable[str]) -> str:
        """Return who owes a duty: the body that leads, with those that owe it together with it."""
        return owing(self.body(leader), tuple(self.body(partner) for partner in partners))

    def one_of(self, name: str | None) -> str:
        """Return a body, or any one of a class, with the article that its title wants."""
        found = self.register.classes.get(name or "")
        article = articles.an(found.title) if found and name not in self.register.bodies else ""
        return f"{article}{self.body(name)}"

    def title(self, name: str | None) -> str:
        """Return the title of a kind of document or object, or of a list of outcomes, or the id of a document."""
        return self._titled(name) or f"“{name}”"

    def thing(self, name: str | None) -> str:
        """Return the same as a sentence has it that means one thing, with the article that its title wants."""
        if name is None:
            return "it"
        return f"{articles.the(self._titled(name))}{self.title(name)}"

    def made(self, name: str) -> str:
        """Return the same as a sentence has it that means one of its kind."""
        return f"{articles.an(self._titled(name))}{self.title(name)}"

    def named(self, name: str | None) -> str | None:
        """Return the title of a kind of document or object by itself; the name that a record gives it, if it has one.

        A document of a record is told from others of its kind by the name that it has there.
        """
        return self._titled(name) or name

    def _titled(self, name: str | None) -> str:
        found = self.ruleset.documents.get(name or "") or self.ruleset.outcomes.get(name or "")
        return found.title if found else ""

    def party(self, party: Party) -> str:
        """Return a party of a sentence, with its quantifier."""
        area = " in its area" if party.in_its_area else ""
        if party.quantifier:
            return f"{party.quantifier} {self.body(party.name)}{area}"
        return f"{self.thing(party.name) if party.name in self.ruleset.documents else self.one_of(party.name)}{area}"

    def done(self, verb: str | None) -> str:
        """Return the participle of an act."""
        found = self.ruleset.acts.get(verb or "")
        return found.title if found else "done"

    def sentence(self, norm: Duty | Power) -> str:
        """Return what a duty or power says, as a sentence.

        The words are those of the rule, not of the provision.
        """
        return f"{self.bearers(norm)} {self.does(norm)}"

    def bearers(self, norm: Duty | Power) -> str:
        """Return who owes a duty or has a power, as the beginning of its sentence."""
        jointly = isinstance(norm, Duty) and norm.jointly
        return (" jointly with " if jointly else ", ").join(self.party(party) for party in norm.bearers)

    def does(self, norm: Duty | Power) -> str:
        """Return what they must, must not or may do, as the rest of its sentence."""
        modal = "may" if isinstance(norm, Power) else "must not" if norm.forbids else "must"
        parts = [modal, self._infinitive(norm.verb)]
        if norm.object:
            parts.append(self._object(norm, norm.object))
        parts += (
            f"{phrase.preposition} {', '.join(self.party(party) for party in phrase.parties)}"
            for phrase in norm.phrases
        )
        return " ".join(parts)

    def _object(self, norm: Duty | Power, name: str) -> str:
        if norm.ordinal:
            return f"the {norm.ordinal} {self.title(name)}"
        makes = norm.verb in BRING_ABOUT or (isinstance(norm, Duty) and norm.makes == name)
        return self.made(name) if makes else self.thing(name)

    def _infinitive(self, verb: str) -> str:
        _, _, rest = self.done(verb).partition(" ")
        return f"{verb.partition('-')[0]} {rest}" if rest.startswith(OBJECTS) else spoken_verb(verb)

    def done_to(self, verb: str | None, thing: str) -> str:
        """Return what was done to a thing: "the plan adopted", and "an opportunity given on the plan"."""
        done, _, rest = self.done(verb).partition(" ")
        return f"{rest} {done} on {thing}" if rest.startswith(OBJECTS) else f"{thing} {self.done(verb)}"

    def doing(self, verb: str | None, thing: str) -> str:
        """Return the doing of a thing: "the adoption of the plan", and "the consultation on the plan"."""
        found = self.ruleset.acts.get(verb or "")
        noun = found.noun.replace("-", " ") if found else "doing"
        return f"the {noun} {'on' if verb in WITH_OTHERS else 'of'} {thing}"

    def need(self, need: Need) -> str:
        """Say what fact would help, as a request, in words that fit one thing or body as well as several."""
        match need.code:
            case "act":
                return f"whether and when this was done: {self._act(need)} by {self._doers(need)}{through(need)}"
            case "done":
                return f"the day of this, with its evidence: {self._act(need)} by {self._doers(need)}{through(need)}"
            case "complete":
                first, last = (
                    spoken(need.first) if need.first and need.first > date.min else "the start",
                    spoken(need.last) if need.last else "now",
                )
                return (
                    f"a statement that the record is complete for {self.doing(need.verb, self.thing(need.object))} by"
                    f" {self.one_of(need.by)} from {first} through {last}"
                )
            case "event":
                return f"the day of {need.item}"
            case "lifetime":
                return f"the last day of the lifetime of {self.thing(need.object)}"
            case "condition":
                return f"whether and when this was done: {self._act(need)}"
            case "content":
                return f"whether this is in {self.thing(need.object)}: {need.item}"
            case "consulted":
                return self._reached(need)
            case "day":
                return "the day on which it was done"
            case "recipient":
                return "who received it"
            case "payments":
                return f"every contribution to and payment from {self.thing(need.object)}"
            case "member":
                when = f" on {spoken(need.first)}" if need.first else ""
                return f"whether {self.body(need.by)} belonged to: {self.body(need.item)}{when}"
            case "length":
                return f"from when through when {self.thing(need.object)} lay open to those who were asked"
            case "activity":
                first, last = (
                    spoken(need.first) if need.first else "the start",
                    spoken(need.last) if need.last else "now",
                )
                return f"evidence that it was kept up by {self.body(need.by)} from {first} through {last}"
            case _:
                assert_never(need.code)

    def _act(self, need: Need) -> str:
        return self.done_to(need.verb, self.thing(need.object))

    def _doers(self, need: Need) -> str:
        return self.owed_by(need.by, need.also) if need.also else self.one_of(need.by)

    def _reached(self, need: Need) -> str:
        """Say what would tell whether somebody was reached, in the way the act reaches people."""
        whom, thing, word = self.one_of(need.item), self.thing(need.object), self.ruleset.acts[need.verb or ""]
        if word.maintained:
            return f"whether {whom} took part in {thing}"
        if word.id in WITH_OTHERS:
            return f"whether and when this was done: {whom} {word.title.removesuffix(' on')} on {thing}"
        return f"whether and when this was done: {self.done_to(word.id, thing)} to {whom}"

    def cause(self, cause: Cause) -> str:
        """Say why a verdict is open."""
        match cause.kind:
            case "judgement":
                slot = self.ruleset.slots.get(cause.about)
                return slot.question if slot else self.implied_question(cause.about)
            case "reading":
                return f"the law can be read in more than one way: {cause.about}"
            case "unknown-limit":
                return f"the time limit is not known: {cause.about}"
            case "exception":
                return f"an exception may apply: {', '.join(self._exception(name) for name in cause.about.split(', '))}"
            case "date":
                return cause.about if " " in cause.about else f"the day of {cause.about} is not known closely enough"
            case _:
                return cause.about

    def _exception(self, name: str) -> str:
        found = (entry for entries in self.ruleset.exemptions.values() for entry in entries if entry.id == name)
        return next((entry.title for entry in found), name)

    def implied_question(self, slot: str) -> str:
        """Return the question of a slot that no rule declares: an item, a delay, or a class to be closed."""
        if slot in self.ruleset.classes:
            entry = self.ruleset.classes[slot]
            return f"Who counts as one of these: {entry.title} ({entry.standard})?"
        norm, _, item = slot.partition(".")
        if item == "delay":
            return "Was it done soon enough?"
        if item == "period":
            return "Is what was made for this period, although it states another one?"
        duty = self.ruleset.duties.get(norm)
        items = self.ruleset.documents[duty.makes].items if duty and duty.makes else ()
        title = next((entry.title for entry in items if entry.id == item), item)
        return f"Does what the document says amount to: {title}?"


def through(need: Need) -> str:
    """Say on which days something is to be looked for, where the record tells of the others.

    >>> through(Need(code="act", first=date(2016, 10, 7), last=date(2017, 3, 31))), through(Need(code="act"))
    (', from 7 October 2016 through 31 March 2017', '')
    """
    if need.last is None:
        return ""
    since = f", from {spoken(need.first)}" if need.first and need.first > date.min else ","
    return f"{since} through {spoken(need.last)}"


def spoken_verb(verb: str) -> str:
    """Return a verb of the vocabulary as it is read.

    >>> spoken_verb("have-regard-to"), spoken_verb("co-operate")
    ('have regard to', 'co-operate')
    """
    return verb.replace("-", " ").replace("co ", "co-", 1) if verb.startswith("co-") else verb.replace("-", " ")


def listed(names: tuple[str, ...]) -> str:
    """Return names as a sentence has them.

    >>> listed(("Angus Council", "Dundee City Council", "NHS Tayside"))
    'Angus Council, Dundee City Council and NHS Tayside'
    """
    return " and ".join(part for part in (", ".join(names[:-1]), names[-1] if names else "") if part)


def owing(leader: str, partners: tuple[str, ...]) -> str:
    """Return who owes a duty: the one that leads, with its partners where it is owed jointly.

    >>> owing("Highland Council", ("NHS Highland",))
    'Highland Council with NHS Highland'
    """
    return f"{leader} with {listed(partners)}" if partners else leader


def days_in_words(days: Days) -> str:
    """Return a day, or a range of days, in words."""
    if days.first == days.last:
        return spoken(days.first)
    return f"{spoken(days.first)} to {spoken(days.last)}"


def amendments_in_words(ruleset: Ruleset) -> tuple[str, ...]:
    """Say which amendment files are laid over a ruleset: what is found by it is found by a law that is not there."""
    return tuple(_as_amended(laid) for unit in ruleset.units for laid in unit.laid_over)


def _as_amended(laid: LaidOver) -> str:
    return f"the law as “{laid.title}” would amend it ({laid.file}, sha256 {laid.digest[:12]})"


def what_if(laid: LaidOver) -> str:
    """Say loudly that an amendment file is laid over the law."""
    return f"WHAT IF: this takes {_as_amended(laid)}; it is no statement of what the law asks"
