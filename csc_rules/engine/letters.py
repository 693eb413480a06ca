"""One lettered line of a duty: whom the act has to reach, and who is missing of them as far as the record shows."""

from __future__ import annotations

from datetime import date
from typing import Final

from attrs import evolve, frozen

from csc_rules.engine import codes
from csc_rules.engine.codes import Verdict
from csc_rules.engine.contacts import Contacts
from csc_rules.engine.joint import together
from csc_rules.engine.occurrences import View
from csc_rules.engine.values import Cause, Days, Need, Outcome
from csc_rules.law.model import Consultee, Duty

NOBODY: Final = "there is nobody to be reached"


@frozen(kw_only=True)
class Required:
    """The names to look for, with the determinations they rest on, and the classes that nobody has closed."""

    names: tuple[str, ...]
    optional: tuple[str, ...]
    local: tuple[str, ...]
    unknown: tuple[str, ...]
    determinations: tuple[str, ...]
    open: tuple[str, ...]


@frozen(kw_only=True)
class Letter:
    """A lettered line of a duty in one cycle or span, with whom the record shows to have been reached."""

    view: View
    duty: Duty
    consultee: Consultee
    contacts: Contacts
    limit: Days
    base: Outcome

    def listed(self, day: date) -> Outcome:
        """Return the finding while it cannot be judged yet: the names, without a verdict."""
        reach = self.view.register.to_reach(self.consultee.party, day, self.base.bearer)
        return evolve(self.base, missing=self._others(reach.names, day))

    def judged(self, day: date) -> Outcome:
        """Return the finding by the law of a day: who is missing of those to be reached."""
        required, contacts, limit = self._required(day), self.contacts, self.limit
        missing = tuple(
            name for name in required.names if name not in contacts.names(contacts.surely(limit.first), day)
        )
        occasions = contacts.perhaps(limit.last)
        facts = (*(entry.path for entry in occasions), *contacts.closed, *required.determinations)
        base = evolve(self.base, reason="", determinations=required.determinations, facts=facts, missing=missing)
        reached = contacts.names(occasions, day)
        owed = [name for name in missing if name not in reached and name not in required.optional]
        strangers = contacts.strangers(limit.last)
        if strangers:
            # Who they are is not known, so that they may be just those of a kind without a list.
            owed = [name for name in owed if name not in self.view.register.classes]
            base = evolve(base, notes=(f"names that nothing here knows: {', '.join(strangers)}",))
        lacking = tuple(name for name in owed if not self._in_part(name, day, local=name in required.local))
        if lacking and contacts.complete:
            return evolve(base, verdict=Verdict.BREACHED, missing=lacking)
        if required.open:
            causes = tuple(Cause("judgement", name) for name in required.open)
            return evolve(base, verdict=Verdict.NEEDS_JUDGEMENT, slots=required.open, causes=causes)
        if required.unknown or missing:
            needs = tuple(
                (Need(code="consulted", verb=self.duty.verb, item=name, object=base.object),) for name in missing
            )
            causes = tuple(Cause("fact", why) for why in required.unknown)
            return evolve(base, verdict=Verdict.UNDETERMINED, causes=causes, needs=needs)
        if not required.names and not required.determinations:
            return evolve(base, verdict=Verdict.NOT_APPLICABLE, reason=codes.CONDITION_FALSE, detail=NOBODY)
        return evolve(base, verdict=Verdict.MET)

    def _required(self, day: date) -> Required:
        view, party = self.view, self.consultee.party
        reach = view.register.to_reach(party, day, self.base.bearer)
        answers = {name: view.answers.to(name) for name in reach.judged}
        closed = [answer for answer in answers.values() if answer]
        named = [self._body(member) for answer in closed for member in answer.members]
        return Required(
            names=self._others(tuple(dict.fromkeys((*reach.names, *named))), day),
            optional=reach.names if self.consultee.if_any else reach.optional,
            local=reach.local,
            unknown=reach.unknown,
            determinations=tuple(answer.path for answer in closed),
            open=tuple(name for name, answer in answers.items() if answer is None),
        )

    def _others(self, names: tuple[str, ...], day: date) -> tuple[str, ...]:
        """Return the names without those that are to reach them: nobody consults itself, or sends to itself.

        In what is kept up, such as a board, those who keep it up may have to take part.
        """
        if self.duty.maintained and self.consultee.party.quantifier != "another":
            return names
        own = together(self.view, self.duty, self.base.bearer, day)
        return tuple(name for name in names if name not in own)

    def _body(self, name: str) -> str:
        match = self.view.register.find(name, self.view.as_at)
        return match.body.id if match else self.view.register.find_class(name) or name

    def _in_part(self, name: str, day: date, *, local: bool) -> bool:
        """Tell whether some of a kind of body were reached, of which all have to be: there may be others."""
        if name not in self.view.register.classes:
            return False
        return self.contacts.some_of(name, self.limit.last, day, local=local)
