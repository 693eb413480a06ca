"""Which law applies comes first: whether a duty to make a kind of document binds the body at the time, and why not."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date

from csc_rules.dates import spoken
from csc_rules.documents.asked.makers import ON_ANOTHER, last_word, made_by
from csc_rules.documents.case import Regime
from csc_rules.engine.duties import DutiesOf, Held, duties
from csc_rules.engine.occurrences import target
from csc_rules.law.model import Body, Document, Duty
from csc_rules.law.ruleset import Ruleset

# What makes a document, though no rule says what it has to contain.
PREPARE = "prepare"
# A document that goes on for more days under a law that began later may have been made for it.
_LONG = 730
# A plan is made before its time: one whose time begins so many days after a duty ended may have been made under it.
_SOON = 183


def regimes(
    rulesets: Iterable[Ruleset],
    bodies: Iterable[Body],
    law_at: date,
    kinds: frozenset[str],
    until: date | None = None,
) -> tuple[Regime, ...]:
    """Return whether duties that make documents bind any of some bodies on a day: one regime for each kind of document.

    *kinds* are the kinds (``ruleset.document``) that the files appear to be: of these it is said even where no duty
    has ever bound the bodies. *until* is the last day of the time that they are for: whether a document that was made
    before a duty began serves for the time since then is for a person to say.
    """
    chosen = tuple(rulesets)
    held = [duties(chosen, body, law_at) for body in bodies]
    found = [regime for ruleset in chosen for regime in _of_ruleset(ruleset, chosen, held, law_at, kinds, until)]
    return tuple(sorted(found, key=lambda each: (f"{each.ruleset}.{each.document}" not in kinds, each.binds is False)))


def _of_ruleset(
    ruleset: Ruleset,
    chosen: tuple[Ruleset, ...],
    held: list[DutiesOf],
    law_at: date,
    kinds: frozenset[str],
    until: date | None,
) -> Iterator[Regime]:
    for document in ruleset.unit.documents:
        if document.plain_object:
            continue
        makers = _makers(chosen, document)
        if not makers:
            # Where no rule says which duty makes a document, those about it tell that it is asked for.
            about = _about(chosen, document)
            binding = [entry.duty for of in held for entry in of.bound if entry.duty in about and not entry.contingent]
            asked = f"{ruleset.id}.{document.id}" in kinds or any(_prepares(about[duty], duty) for duty in binding)
            makers = about if binding and asked else {}
        if not makers:
            continue
        bound = [entry for of in held for entry in of.bound if entry.duty in makers]
        ended = [entry for of in held for entry in of.ended if entry.duty in makers]
        later = [entry for of in held for entry in of.later if entry.duty in makers]
        perhaps = [entry for of in held for entry in of.perhaps if entry.duty in makers]
        if not (bound or ended or later or perhaps) and f"{ruleset.id}.{document.id}" not in kinds:
            continue
        binds, reason, entry = _why(bound, ended, later, perhaps, law_at)
        if binds is False and later and not ended and entry is not None and f"{ruleset.id}.{document.id}" in kinds:
            begins = entry.since
            if until is not None and begins is not None and (until - begins).days > _LONG:
                binds, reason = (
                    None,
                    f"{reason}; whether one made before serves for the time since is for a person to say",
                )
        is_plan = f"{ruleset.id}.{document.id}" in kinds and last_word(document.title) not in ON_ANOTHER
        if binds is False and ended and until is not None and is_plan:
            over = entry.until if entry is not None else None
            if over is not None and (law_at - over).days < _SOON:
                binds, reason = None, f"{reason}; whether one was made before, under it, is for a person to say"
        if entry is None:
            others = _about(chosen, document)
            keeping = [entry for of in held for entry in of.bound if entry.duty in others and not entry.contingent]
            if keeping:
                entry, makers = keeping[0], others
                binds, reason = True, f"no duty to make one, and one about it, on {spoken(law_at)}: {entry.title}"
        of = makers[entry.duty] if entry else ruleset
        yield Regime(
            ruleset=of.id,
            ruleset_title=of.instrument.title,
            document=document.id,
            document_title=document.title,
            binds=binds,
            reason=reason,
            provision=entry.provision if entry else None,
            source=entry.source if entry else of.instrument.source,
        )


def _makers(rulesets: Iterable[Ruleset], document: Document) -> dict[str, Ruleset]:
    """Return the duties that make a document, of its own ruleset or another that uses it, each with its ruleset."""
    return _duties_on(rulesets, document, made_by)


def _about(rulesets: Iterable[Ruleset], document: Document) -> dict[str, Ruleset]:
    """Return the duties about a document, whoever has to make it: a plan that others made may have to be reviewed."""
    return _duties_on(rulesets, document, target)


def _prepares(ruleset: Ruleset, duty: str) -> bool:
    """Tell whether a duty is to prepare a document of which the rules tell no contents."""
    return ruleset.duties[duty.removeprefix(f"{ruleset.id}.")].verb == PREPARE


def _duties_on(
    rulesets: Iterable[Ruleset], document: Document, of: Callable[[Duty, Ruleset], str | None]
) -> dict[str, Ruleset]:
    return {
        f"{ruleset.id}.{duty.id}": ruleset
        for ruleset in rulesets
        if ruleset.documents.get(document.id) == document
        for duty in ruleset.duties.values()
        if of(duty, ruleset) == document.id and not duty.forbids
    }


def _why(
    bound: list[Held], ended: list[Held], later: list[Held], perhaps: list[Held], law_at: date
) -> tuple[bool | None, str, Held | None]:
    day = spoken(law_at)
    if bound:
        return True, f"the duty binds the body on {day}", bound[0]
    if perhaps:
        return None, f"whether the duty binds the body on {day} is for a person to say", perhaps[0]
    if ended:
        last = max((entry for entry in ended if entry.until), key=lambda entry: entry.until or law_at, default=ended[0])
        when = f" on {spoken(last.until)}" if last.until else ""
        return False, f"no duty on {day}: it ended{when}", last
    if later:
        first = min(
            (entry for entry in later if entry.since), key=lambda entry: entry.since or law_at, default=later[0]
        )
        when = f" before {spoken(first.since)}" if first.since else " yet"
        return False, f"no duty on {day}: it is not in force{when}", first
    return False, "no duty: the body is none of those whom it binds", None
