"""The words of the clauses of an amendment, and of what an amendment leaves behind in a statement."""

from __future__ import annotations

from csc_rules.language import nodes as n
from csc_rules.language.wording.clauses import of_clause
from csc_rules.language.wording.leaves import Pieces, day_or_none, listed, maybe, of_day, of_provision, of_ref


def _changed(clause: n.Omits | n.Substitutes) -> Pieces:
    """Return what is changed: a provision, a statement, or a line or part of one."""
    if isinstance(clause, n.Omits) and clause.provision is not None:
        return [of_provision(clause.provision)]
    one = f"({clause.letter})" if clause.letter else clause.item.text if clause.item else clause.part
    return [*([one, "of"] if one else []), str(clause.target)]


@of_clause.register
def _omits(clause: n.Omits) -> Pieces:
    return ["omits", *_changed(clause)]


@of_clause.register
def _inserts(clause: n.Inserts) -> Pieces:
    return ["inserts into", clause.target.text, *of_clause(clause.clause)]


@of_clause.register
def _inserts_statements(clause: n.InsertsStatements) -> Pieces:
    return ["inserts", *listed(name.text for name in clause.names)]


@of_clause.register
def _substitutes(clause: n.Substitutes) -> Pieces:
    if clause.by is not None:
        new = [clause.by.text]
    else:
        new = listed(map(of_ref, clause.bearers)) if clause.clause is None else of_clause(clause.clause)
    return ["substitutes", *_changed(clause), "with", *new]


@of_clause.register
def _commences(clause: n.Commences) -> Pieces:
    what = str(clause.target) if clause.provision is None else of_provision(clause.provision)
    return ["commences", what, *maybe("on", clause.event.text if clause.event else day_or_none(clause.day))]


@of_clause.register
def _renumbers(clause: n.Renumbers) -> Pieces:
    return ["renumbers", of_provision(clause.old), "as", of_provision(clause.new)]


@of_clause.register
def _saves(clause: n.Saves) -> Pieces:
    return ["saves", clause.target.text, "for what began before", *([of_day(clause.before)] if clause.before else [])]


@of_clause.register
def _restores(clause: n.Restores) -> Pieces:
    return ["restores", clause.target.text]


@of_clause.register
def _removes(clause: n.Removes) -> Pieces:
    return ["removes", clause.target.text]


@of_clause.register
def _saved(clause: n.Saved) -> Pieces:
    return ["saves what began before", of_day(clause.before)]
