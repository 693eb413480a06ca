"""The answer where no ruleset binds the body of a record: no finding, and why."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.binding import bind
from csc_rules.engine.declared import who_is_who
from csc_rules.engine.duties import duties
from csc_rules.engine.names import Note
from csc_rules.engine.receipt import receipt
from csc_rules.law.model import Body
from csc_rules.law.ruleset import Ruleset
from csc_rules.record.model import Record
from csc_rules.version import TOOL


def unbound(
    known: Iterable[Ruleset],
    record: Record,
    as_at: date,
    law_at: date | None = None,
    asked: Iterable[Ruleset] = (),
) -> Assessment:
    """Return an assessment without findings for a record whose body none of the rulesets binds.

    The *known* ones are asked who is who, and what the acts are called; those *asked*, or all, why nothing applies.

    Raises RecordError where the record names what is not known.

    >>> from csc_rules.law.loader import load_ruleset
    >>> unbound([load_ruleset("ni-act-2015")], Record(body="Barnardo's"), date(2020, 1, 1)).notes[-1].code
    'no-duty'
    """
    rulesets = tuple(known)
    bodies = who_is_who(rulesets, record)
    facts, notes = bind(rulesets, bodies, record, as_at)
    of = tuple(asked) or rulesets
    why = (note for body in facts.bodies for note in _why(of, bodies.bodies[body], as_at))
    return Assessment(
        record=record,
        as_at=as_at,
        law_at=law_at,
        checked=(),
        facts=facts,
        notes=(*notes, *why),
        receipt=receipt(TOOL, (), record, as_at, law_at, {}),
    )


def _why(rulesets: tuple[Ruleset, ...], body: Body, as_at: date) -> Iterator[Note]:
    found = duties(rulesets, body, as_at)
    for text in found.notes:
        yield Note(code="body", text=text, facts=("record.body",))
    for bill in found.not_law:
        text = f"{bill.title} would bind {found.name}; it is not law: {bill.because}"
        yield Note(code="not-law", text=text, facts=("record.body",))
    yield Note(code="no-duty", text=f"No duty applies, because {found.why_none}.", facts=("record.body",))
