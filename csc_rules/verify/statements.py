"""Compare what a test expects of the law itself: who is a member, what is in force, what is on a list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import assert_never

from csc_rules.errors import Diagnostic, RuleError
from csc_rules.language import nodes as n
from csc_rules.law.model import Body, BodyClass, Instrument, ListItem, Statement
from csc_rules.law.register import Register
from csc_rules.law.ruleset import Ruleset
from csc_rules.similar import nearest
from csc_rules.verify.suite import Suite

Expectation = n.ExpectCovers | n.ExpectMembership | n.ExpectCount | n.ExpectForce | n.ExpectListed
EXPECTATION = (n.ExpectCovers, n.ExpectMembership, n.ExpectCount, n.ExpectForce, n.ExpectListed)


def compare(expected: Expectation, suite: Suite, known: Register, day: date, assumed: Mapping[str, date]) -> str | None:
    """Say what the law says instead of what a test expects of it on a day; none where it does say that.

    *known* says who is who; *assumed* are the days that the test gives to events of an instrument that is not law.

    Raises RuleError where a name means nothing.
    """
    match expected:
        case n.ExpectCovers():
            return _covers(expected, suite, known, day)
        case n.ExpectMembership():
            return _membership(expected, suite, known, day)
        case n.ExpectCount():
            return _count(expected, suite, known, day)
        case n.ExpectForce():
            return _force(expected, suite, day, assumed)
        case n.ExpectListed():
            return _listed(expected, suite, day)
        case _:
            assert_never(expected)


def _covers(expected: n.ExpectCovers, suite: Suite, known: Register, day: date) -> str | None:
    one, other = (_body(party, suite, known, day) for party in (expected.body, expected.other))
    found = any(area.body == other.id and area.force.covers(day) for area in one.areas)
    if found is not expected.negated:
        return None
    return f"{one.title} {'covers' if found else 'does not cover'} {other.title}"


def _body(party: n.Name | n.Text, suite: Suite, known: Register, day: date) -> Body:
    match = known.find(str(party), day)
    if match is None:
        raise _unknown(suite, party, "a body the register knows", known.suggestions(str(party)))
    return match.body


def _membership(expected: n.ExpectMembership, suite: Suite, known: Register, day: date) -> str | None:
    entry = _class(expected.kind, suite)
    body = _body(expected.body, suite, known, day)
    found = known.is_member(body.id, entry.id, day)
    if found is not expected.negated and found is not None:
        return None
    said = {True: "is", False: "is not", None: "is perhaps"}[found]
    return f"{body.title} {said} one of {entry.id}{_exists(body, day)}{_why_open(entry, found)}"


def _exists(body: Statement, day: date) -> str:
    return "" if body.force.covers(day) else ", since there is no such body on that day"


def _why_open(entry: BodyClass, found: bool | None) -> str:
    if found is not None:
        return ""
    return f": {entry.unknown or f'that is for {entry.judged_by} to determine'}"


def _count(expected: n.ExpectCount, suite: Suite, known: Register, day: date) -> str | None:
    if expected.kind.text in suite.law.outcomes and expected.kind.text not in known.classes:
        names = [item.id for item in suite.law.outcomes[expected.kind.text].items if item.force.covers(day)]
    else:
        names = list(known.members(_class(expected.kind, suite).id, day))
    if len(names) == expected.count:
        return None
    return f"{len(names)}: {', '.join(names)}" if names else "none"


def _class(name: n.Name, suite: Suite) -> BodyClass:
    found = suite.register.classes.get(name.text)
    if found is None:
        raise _unknown(suite, name, "a class", _near(name.text, suite.register.classes))
    return found


# Force ----------------------------------------------------------------------------------------------------------------


def _force(expected: n.ExpectForce, suite: Suite, day: date, assumed: Mapping[str, date]) -> str | None:
    own = {entry.id: entry for entry in _own(suite.law)}
    used = {entry.id: entry for unit in reversed(suite.law.units) for entry in unit.statements()}
    found = own.get(expected.statement.text) or used.get(expected.statement.text)
    if found is None:
        near = _near(expected.statement.text, own | used)
        raise _unknown(suite, expected.statement, "a statement of the rules", near)
    in_force = found.force.covers(day) and (found.id not in own or is_law(suite.law, day, assumed))
    if in_force is not expected.negated:
        return None
    return f"in force{_dates(found)}" if in_force else f"not in force{_dates(found)}"


def _own(law: Ruleset) -> tuple[Statement, ...]:
    own = law.unit.statements()
    return (law.unit.instrument, *own) if law.unit.instrument else own


def is_law(law: Ruleset, day: date, assumed: Mapping[str, date]) -> bool:
    """Tell whether the instrument is law on a day as far as its commencement goes: a bill is so only in a what-if."""
    instrument = law.unit.instrument
    if instrument is None or not _waits(instrument):
        return True
    named = {event.id: {event.id, *event.also} for event in instrument.events}
    commencing = named.get(instrument.commences_on or "", set())
    days = [each for name, each in assumed.items() if name in commencing] or list(assumed.values())
    return bool(days) and min(days) <= day


def _waits(instrument: Instrument) -> bool:
    return instrument.kind == "bill" or (instrument.commences_on is not None and instrument.force.since is None)


def _dates(found: Statement) -> str:
    since = f" from {found.force.since}" if found.force.since else ""
    until = f" until {found.force.until}" if found.force.until else ""
    return f" (it is{since}{until})" if since or until else ""


# Lists ----------------------------------------------------------------------------------------------------------------


def _listed(expected: n.ExpectListed, suite: Suite, day: date) -> str | None:
    items = _items(expected.list.text, suite.law)
    if items is None:
        known = _near(expected.list.text, [*suite.law.outcomes, *suite.law.documents])
        raise _unknown(suite, expected.list, "a list of outcomes or a document", known)
    names = [item.id for item in items if item.force.covers(day)]
    if expected.item.text in names:
        return None
    return ", ".join(names) or "nothing listed"


def _items(name: str, law: Ruleset) -> tuple[ListItem, ...] | None:
    for owner in (law.outcomes.get(name), law.documents.get(name)):
        if owner is not None:
            return owner.items
    return None


def _near(written: str, known: Iterable[str]) -> tuple[str, ...]:
    return nearest(written, known)


def _unknown(suite: Suite, node: n.Node, wanted: str, near: tuple[str, ...]) -> RuleError:
    hint = "did you mean " + " or ".join(f"“{entry}”" for entry in near) + "?" if near else ""
    message = f"found “{node}”; expected {wanted}"
    return RuleError([Diagnostic(code="RL109", message=message, places=(suite.at(node),), hint=hint)])
