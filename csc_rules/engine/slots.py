"""Judgement slots: which questions a ruleset leaves to people, and the answers officers have given."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from attrs import frozen

from csc_rules.engine.codes import NO, YES
from csc_rules.engine.facts import Facts
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Determination


def answerable(ruleset: Ruleset) -> frozenset[str]:
    """Return the ids a determination may answer.

    Beside the slots declared, these are: an item of a document made (``duty.item``: is what it says enough), the delay
    of a duty without a day (``duty.delay``), whether a document is for a period (``duty.period``), a class whose
    members are for someone to name, and an exception.
    """
    return frozenset(_ids(ruleset))


def _ids(ruleset: Ruleset) -> Iterator[str]:
    yield from ruleset.slots
    for duty in ruleset.duties.values():
        yield f"{duty.id}.delay"
        yield f"{duty.id}.period"
        for item in ruleset.documents[duty.makes].items if duty.makes else ():
            yield f"{duty.id}.{item.id}"
    yield from (entry.id for entry in ruleset.classes.values() if entry.judged_by)
    yield from (entry.id for entries in ruleset.exemptions.values() for entry in entries)


def answers_to(ruleset: Ruleset, slot: str) -> tuple[str, ...]:
    """Return the answers a slot takes; none are listed for a class, which is closed by naming its members.

    A slot on what counts as an act also takes the noun of the act that counts.
    """
    if slot in ruleset.classes:
        return ()
    nouns = [
        ruleset.acts[verb].noun
        for duty in ruleset.duties.values()
        if duty.slot == slot and not duty.maintained
        for verb in (duty.verb, *ruleset.slots[slot].settled, *ruleset.slots[slot].raised)
    ]
    return tuple(dict.fromkeys((YES, *sorted(NO), *nouns)))


@frozen(kw_only=True)
class Answers:
    """The determinations of a record that hold on the day asked about."""

    ruleset: Ruleset
    facts: Facts
    as_at: date
    law_at: date | None = None

    def to(self, slot: str, document: str | None = None) -> Determination | None:
        """Return the latest determination of a slot that holds as at the day, for a document where it names one.

        Two of the same day that differ cancel each other out; of two that agree the one with the first path is named,
        whatever the order they come in.
        """
        holding = [entry for entry in self.facts.determinations if self._holds(entry, slot, document)]
        latest = [entry for entry in holding if entry.on == max(other.on for other in holding)]
        if len({(entry.answer.strip().casefold(), entry.members) for entry in latest}) != 1:
            return None
        return min(latest, key=lambda entry: entry.path)

    def _holds(self, entry: Determination, slot: str, document: str | None) -> bool:
        return (
            entry.slot == f"{self.ruleset.id}.{slot}"
            and entry.on <= self.as_at
            and (entry.expires is None or self.as_at < entry.expires)
            and (entry.about is None or entry.about == document)
            and not self._changed_since(entry, slot)
        )

    def _changed_since(self, entry: Determination, slot: str) -> bool:
        """Tell whether the provision of the slot has changed since the version the determination was made under."""
        if entry.provision_version is None:
            return False
        law_day = self.law_at or self.as_at
        owners = [
            duty.force
            for duty in (*self.ruleset.duties.values(), *self.ruleset.powers.values())
            if slot in (duty.slot, *getattr(duty, "qualifiers", ()))
        ]
        return any(force.covers(law_day) and not force.covers(entry.provision_version) for force in owners)
