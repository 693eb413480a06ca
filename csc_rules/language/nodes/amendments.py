"""The clauses of an amendment: what a later instrument takes out, puts in, brings into force, renumbers and saves."""

from __future__ import annotations

from attrs import frozen

from csc_rules.language.nodes.base import Clause, Day, Name, ProvisionRef, Ref
from csc_rules.language.nodes.clauses import ClockClause, Consequence, Item, Member, MustContain, Sentence, Texts

Line = Member | MustContain | Item | ClockClause | Consequence


@frozen(kw_only=True)
class Omits(Clause):
    """``omits plan``, ``omits s.5(6)``, ``omits vision of plan``, ``omits (d) of consult-on-plan`` or
    ``omits time limit of publish-plan``: no longer in force from then on."""

    part: str | None = None  # "time limit" or "consequence"
    letter: str | None = None
    item: Name | None = None
    target: Name | None = None
    provision: ProvisionRef | None = None


@frozen(kw_only=True)
class Inserts(Clause):
    """``inserts into relevant-partner member each board at s.10(4)(da)``: a line, in force from then on."""

    target: Name
    clause: Line


@frozen(kw_only=True)
class InsertsStatements(Clause):
    """``inserts give-notice, notice``: statements that the same file declares, in force from then on."""

    names: tuple[Name, ...]


@frozen(kw_only=True)
class Substitutes(Clause):
    """``substitutes vision of plan with must contain measures "…"``: one line of a statement for another.

    A part is substituted like a line: ``time limit``, ``consequence``, ``gist``, ``sentence`` or ``bearer``, the last
    with *bearers*. ``substitutes old-duty with new-duty`` puts *by*, a statement of the same file, in its place.
    """

    part: str | None = None
    letter: str | None = None
    item: Name | None = None
    target: Name
    clause: Line | Sentence | Texts | None = None
    bearers: tuple[Ref, ...] = ()
    by: Name | None = None


@frozen(kw_only=True)
class Commences(Clause):
    """``commences publish-plan``, ``commences s.60 on 2028-04-01`` or ``commences an-act on royal-assent``."""

    target: Name | None = None
    provision: ProvisionRef | None = None
    day: Day | None = None
    event: Name | None = None


@frozen(kw_only=True)
class Renumbers(Clause):
    """``renumbers s.5(5)(b) as s.5(5)(c)``: whatever cites the one cites the other."""

    old: ProvisionRef
    new: ProvisionRef


@frozen(kw_only=True)
class Saves(Clause):
    """``saves publish-plan for what began before [2026-04-01]``: there the law is still that of the day before."""

    target: Name
    before: Day | None = None


@frozen(kw_only=True)
class Restores(Clause):
    """``restores publish-plan``: the statement is again what the same file says, as if nothing had changed it."""

    target: Name


@frozen(kw_only=True)
class Removes(Clause):
    """``removes give-notice``: the statement is not there, as if it had never been inserted."""

    target: Name


@frozen(kw_only=True)
class Saved(Clause):
    """``saves what began before 2026-04-01``: how a saving stands in the statement that it is made for."""

    before: Day
