"""The clauses of an amendment: what a later instrument takes out, puts in and brings into force."""

from __future__ import annotations

from attrs import frozen

from csc_rules.language.nodes.base import Clause, Name
from csc_rules.language.nodes.clauses import Item, Member, MustContain


@frozen(kw_only=True)
class Omits(Clause):
    """``omits plan``, ``omits vision of plan`` or ``omits (d) of consult-on-plan``: no longer in force from then on."""

    letter: str | None = None
    item: Name | None = None
    target: Name


@frozen(kw_only=True)
class Inserts(Clause):
    """``inserts into relevant-partner member each board at s.10(4)(da)``: a line, in force from then on."""

    target: Name
    clause: Member | MustContain | Item


@frozen(kw_only=True)
class Substitutes(Clause):
    """``substitutes vision of plan with must contain measures "…"``: one line of a statement for another."""

    letter: str | None = None
    item: Name | None = None
    target: Name
    clause: Member | MustContain | Item


@frozen(kw_only=True)
class Commences(Clause):
    """``commences publish-report``: a statement that is in force from then on."""

    target: Name
