"""Questions before they are put together: what one finding asks, with the key under which the same is asked once."""

from __future__ import annotations

from datetime import date

from attrs import frozen

from csc_rules.planner.asked import Detail, Expects, Kind, Named, Option

STATED_BY = Detail(name="stated_by", question="Who says so, having looked through the records?")
BY = Detail(name="by", question="Who did it?", needed=True)
DECIDED_BY = Detail(name="by", question="Who decided?", needed=True)
DECIDED_ON = Detail(name="on", question="On which day was it decided?", needed=True, day=True, whole=True)
REASONS = Detail(name="reasons", question="For what reasons?")
UNTIL = Detail(name="through", question="Through which day?", needed=True, day=True)
SINCE = Detail(name="from", question="From which day?", needed=True, day=True)


@frozen(kw_only=True)
class Draft:
    """What one need of one finding asks.

    ``loose``: any document of the kind would do, so that a question about one of them takes its place; ``base`` is what
    the two have in common. ``order`` puts loose ones to the latest that is not ahead. ``span``: what is asked is
    whether it was so on all of these days, so that the longest of several that end together stands for the others.
    """

    id: str
    kind: Kind
    question: str
    fact: str
    expects: Expects
    options: tuple[Option, ...]
    details: tuple[Detail, ...] = ()
    names: tuple[Named, ...] = ()
    notes: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    base: str = ""
    loose: bool = False
    order: str = ""
    span: tuple[date, date] | None = None
