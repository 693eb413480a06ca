"""The check itself: rulesets, a record and a day in, an assessment out. No file, clock or terminal is touched."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from datetime import date

from csc_rules.engine.assessment import Assessment, Checked
from csc_rules.engine.binding import bind
from csc_rules.engine.codes import NOT_A_BEARER
from csc_rules.engine.declared import who_is_who
from csc_rules.engine.evaluate import evaluate
from csc_rules.engine.facts import Facts
from csc_rules.engine.holders import UNKNOWN_BEARER
from csc_rules.engine.names import Note
from csc_rules.engine.notes import anomalies
from csc_rules.engine.occurrences import View
from csc_rules.engine.receipt import receipt
from csc_rules.engine.slots import Answers
from csc_rules.engine.values import Outcome
from csc_rules.engine.wording import Words
from csc_rules.errors import Diagnostic, UsageError
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Record
from csc_rules.record.paths import placed
from csc_rules.similar import nearest
from csc_rules.version import TOOL


def check(
    rulesets: Iterable[Ruleset],
    record: Record,
    as_at: date,
    *,
    law_at: date | None = None,
    assume: Mapping[str, date] | None = None,
    known_elsewhere: Container[str] | None = None,
    only: str | Container[str] | None = None,
) -> Assessment:
    """Check a body's record against rulesets as at a day.

    *law_at* freezes the law as on a day, a hypothetical. *assume* gives days to events of an instrument that is not
    law, and opens a what-if. *known_elsewhere* holds kinds and slots of installed rulesets that are not part of this
    check, so that a record that speaks of them is not mistaken for one with a slip of the pen. *only* narrows the check
    to one duty or power by its name, or to several by theirs with their ruleset, for whoever asks about no other.

    Raises RecordError where the record names what is not known, UsageError where *assume* names no event.

    >>> import csc_rules
    >>> from datetime import date
    >>> law = csc_rules.load_ruleset("ni-act-2015")
    >>> record = csc_rules.Record(body="the Executive")
    >>> csc_rules.check([law], record, date(2016, 11, 1)).counts["due"]
    1
    """
    chosen = tuple(rulesets)
    if any(not fact.path for fact in record.facts()):
        record = placed(record)
    bodies = who_is_who(chosen, record)
    facts, notes = bind(chosen, bodies, record, as_at, known_elsewhere)
    assumed = _assumed(chosen, assume or {})
    checked = tuple(_checked(ruleset, record, facts, as_at, law_at, assumed, only) for ruleset in chosen)
    return Assessment(
        record=record,
        as_at=as_at,
        law_at=law_at,
        checked=checked,
        facts=facts,
        notes=(*notes, *_no_duty(checked, facts), *anomalies(entry.view for entry in checked)),
        receipt=receipt(TOOL, chosen, record, as_at, law_at, assume or {}),
    )


def _checked(
    ruleset: Ruleset,
    record: Record,
    facts: Facts,
    as_at: date,
    law_at: date | None,
    assumed: Mapping[str, Mapping[str, date]],
    only: str | Container[str] | None,
) -> Checked:
    """Evaluate one ruleset; its register is its own, since two rulesets may use one name for two classes."""
    view = View(
        ruleset=ruleset,
        register=who_is_who((ruleset,), record),
        facts=facts,
        answers=Answers(ruleset=ruleset, facts=facts, as_at=as_at, law_at=law_at),
        as_at=as_at,
        law_at=law_at,
        assumed=assumed.get(ruleset.id, {}),
    )
    return Checked(view=view, outcomes=evaluate(view, facts.bodies, only=only))


def _assumed(rulesets: tuple[Ruleset, ...], assume: Mapping[str, date]) -> Mapping[str, Mapping[str, date]]:
    """Give each assumption to the rulesets that have its event, by id or another name of it."""
    found: dict[str, dict[str, date]] = {}
    for name, day in assume.items():
        scope, _, event = name.rpartition(".")
        matches = [
            (ruleset.id, entry.id)
            for ruleset in rulesets
            for entry in ruleset.instrument.events
            if scope in ("", ruleset.id) and event in (entry.id, *entry.also) and entry.day is None
        ]
        if not matches:
            raise UsageError((_no_event(rulesets, name),))
        for ruleset_id, event_id in matches:
            found.setdefault(ruleset_id, {})[event_id] = day
    return found


def _no_event(rulesets: tuple[Ruleset, ...], name: str) -> Diagnostic:
    known = [
        event
        for ruleset in rulesets
        for entry in ruleset.instrument.events
        if entry.day is None
        for event in (entry.id, *entry.also)
    ]
    near = nearest(name, known)
    hint = f"did you mean “{near[0]}”?" if near else f"known: {', '.join(known) or 'none, the law here is in force'}"
    return Diagnostic(code="US101", message=f"“{name}” is no event without a day in the rulesets checked", hint=hint)


def _no_duty(checked: tuple[Checked, ...], facts: Facts) -> Iterator[Note]:
    """Say for each ruleset that binds no body of the record whom it does bind."""
    for entry in checked:
        outcomes = [outcome for instance in entry.outcomes for outcome in instance.outcomes]
        if all(_reaches_nobody(outcome) for outcome in outcomes):
            yield Note(code="no-duty", text=_bearers(entry.view, facts), facts=("record.body",))


def _reaches_nobody(outcome: Outcome) -> bool:
    """Tell whether a finding only says that the body is not bound, or that there is no telling whether it is."""
    unknown = any(cause.about == UNKNOWN_BEARER for cause in outcome.causes)
    return unknown or (outcome.reason == NOT_A_BEARER and not outcome.detail)


def _bearers(view: View, facts: Facts) -> str:
    words = Words(ruleset=view.ruleset, register=view.register)
    norms = (*view.ruleset.duties.values(), *view.ruleset.powers.values())
    bound = dict.fromkeys(words.party(party) for norm in norms for party in norm.bearers)
    named = ", ".join(words.body(body) for body in facts.bodies)
    title = view.ruleset.instrument.title
    return f"the {title} lays no duty on {named} and gives it no power; those it speaks to are: {'; '.join(bound)}"
