"""Days: every span begins before it ends, and stands where days have a meaning."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from csc_rules.dates import MONTHS, When, spoken
from csc_rules.errors import Diagnostic
from csc_rules.language import nodes as n
from csc_rules.law.build_heads import both, own_days
from csc_rules.law.build_instrument import inherited
from csc_rules.law.mistakes import mistake
from csc_rules.law.model import ALWAYS, Force
from csc_rules.law.scope import Scope, walk

Found = Iterator[Diagnostic]

FINANCIAL_YEAR = (4, 1)
# It has every day of the calendar.
LEAP_YEAR = 2000

_WORDS = {"since": "from", "until": "until", "provisions": "at", "unverified": "unverified"}
_ALL = frozenset(_WORDS)
_DATELESS = frozenset({"provisions", "unverified"})

# What may stand at the end of a line; where the law as built has no place for it, it must not be lost in silence.
_TAILS: tuple[tuple[type[n.Clause], frozenset[str]], ...] = (
    (n.Member, _ALL),
    (n.Covers, frozenset({"since", "until", "unverified"})),
    (n.Lasting, frozenset({"provisions"})),
    (n.EarlierActs, frozenset({"since", "provisions"})),
    (n.Item, _ALL),
    (n.MustContain, _ALL),
    (n.Sentence, _ALL),
    (n.Is, _ALL),
    (n.InForce, frozenset({"until", "provisions"})),
    (n.Consequence, _ALL),
    (n.ClockClause, _ALL),
    (n.Only, _DATELESS),
    (n.Dated, _DATELESS),
)


def dates(scope: Scope) -> Found:
    """Give the mistakes in the days of statements and tests."""
    for block in scope.tree.blocks:
        yield from _block(block, scope)
        for clause in block.clauses:
            yield from _lost(clause, scope)
            yield from _given(clause, scope)
        for node in walk(block):
            if isinstance(node, n.Tail):
                yield from _tail(node, scope)
            if isinstance(node, n.ByYearly):
                yield from _yearly(node, scope)
            if isinstance(node, n.Period):
                yield from _period(node, scope)
            if isinstance(node, n.When) and node.vague is not None:
                yield from _vague(node.vague, scope)


def _tail(tail: n.Tail, scope: Scope) -> Found:
    if tail.since and tail.until:
        yield from _order(tail.since, tail.until, scope)


def _yearly(node: n.ByYearly, scope: Scope) -> Found:
    try:
        date(LEAP_YEAR, MONTHS.index(node.month) + 1, node.number)
    except ValueError:
        message = f"found '{node.number} {node.month}'; expected a day that is in the calendar"
        yield mistake("RL132", message, scope.at(node), hint="such as '1 April'")


def _period(node: n.Period, scope: Scope) -> Found:
    day = node.start.day
    if node.length is not None and node.length.count == 0:
        message = "found periods of no length; expected at least one day"
        yield mistake("RL134", message, scope.at(node.length), hint="such as 'each 3 years'")
    if node.financial and (day is None or (day.day.month, day.day.day) != FINANCIAL_YEAR):
        message = "found a financial year that does not begin on 1 April; expected that day"
        yield mistake("RL134", message, scope.at(node.start), hint="for other years say 'each 1 year beginning on …'")
    if day is not None and node.first_through is not None and node.first_through.day <= day.day:
        yield _backwards(node.first_through, day, scope)


def _order(since: n.Day, until: n.Day, scope: Scope) -> Found:
    """Check a half-open span: `until` is the first day that is left out, so that it cannot be the first day either."""
    if since.day >= until.day:
        message = f"found an end on {spoken(until.day)}; expected a day after {spoken(since.day)}, the first day"
        hint = "'until' names the first day no longer in force"
        yield mistake("RL130", message, scope.at(until), scope.at(since), hint=hint)


def _block(block: n.Block, scope: Scope) -> Found:
    """Check the days a statement states in several lines, and against those of the instrument."""
    stated = {clause.key: clause.day for clause in block.clauses if isinstance(clause, n.Dated)}
    since, until = stated.get("from") or block.tail.since, stated.get("until") or block.tail.until
    whole = block.tail.since and block.tail.until
    if since and until and not whole:
        yield from _order(since, until, scope)
    top = scope.unit.instrument
    own = own_days(block)
    if block.keyword in ("instrument", "test") or top is None or own == ALWAYS or empty(own):
        return
    if empty(both(own, inherited(top))):
        where = next(day for day in (until, since, *_sentence_days(block)) if day)
        message = f"found days outside those of the instrument, {said(inherited(top))}; expected some in common"
        yield mistake("RL131", message, scope.at(where), hint="as it stands it is never in force")


def _sentence_days(block: n.Block) -> tuple[n.Day | None, ...]:
    tails = [clause.tail for clause in block.clauses if isinstance(clause, n.Sentence)]
    return tuple(day for tail in tails for day in (tail.until, tail.since))


def empty(force: Force) -> bool:
    """Tell whether there is no day in a span of days."""
    return force.since is not None and force.until is not None and force.since >= force.until


def said(force: Force) -> str:
    """Say from when until when.

    >>> from datetime import date
    >>> said(Force(since=date(2015, 12, 10)))
    'from 10 December 2015'
    """
    since = f"from {spoken(force.since)}" if force.since else ""
    until = f"until {spoken(force.until)}" if force.until else ""
    return " ".join(part for part in (since, until) if part) or "always"


def _lost(clause: n.Clause, scope: Scope) -> Found:
    tail = getattr(clause, "tail", None)
    if not isinstance(tail, n.Tail):
        return
    for field, word in _WORDS.items():
        if getattr(tail, field) and field not in _allowed(clause):
            message = f"found '{word}' at the end of a line that has no use for it; expected it to be left out"
            yield mistake("RL133", message, scope.at(tail), hint="say it on the first line of the block")


def _allowed(clause: n.Clause) -> frozenset[str]:
    if isinstance(clause, n.Texts):
        return frozenset({"provisions"}) if clause.key == "procedure" else frozenset()
    return next(allowed for kind, allowed in _TAILS if isinstance(clause, kind))


def _given(clause: n.Clause, scope: Scope) -> Found:
    match clause:
        case n.GivenNothing(since=since, through=through) if through.day < since.day:
            yield _backwards(through, since, scope)
        case n.GivenLifetime() | n.GivenConsultation() | n.GivenActivity() | n.GivenMembership():
            if clause.since is None or clause.through is None:
                return
            first, last = _range(clause.since), _range(clause.through)
            if first and last and first.earliest and last.latest and last.latest < first.earliest:
                yield _backwards(clause.through, clause.since, scope)
        case n.GivenAnswer(on=on, until=n.Day() as until):
            yield from _order(on, until, scope)
        case _:
            return


def _backwards(through: n.Node, since: n.Node, scope: Scope) -> Diagnostic:
    message = "found a last day before the first; expected it on the first day or after"
    return mistake("RL130", message, scope.at(through), scope.at(since))


def _range(when: n.When) -> When | None:
    if when.day is not None:
        return When.on(when.day.day)
    try:
        return When.parse(str(when.vague))
    except ValueError:
        return None


def _vague(text: n.Text, scope: Scope) -> Found:
    try:
        When.parse(text.text)
    except ValueError as error:
        message = f"found {error}; expected a day, a month or a year of the calendar"
        yield mistake("RL132", message, scope.at(text), hint='such as "2021-01-31", "2021-01" or "2021"')
