"""The words of the clauses of a cue, and of a test of cues."""

from __future__ import annotations

from csc_rules.language import nodes as n
from csc_rules.language.wording.clauses import of_clause
from csc_rules.language.wording.leaves import Pieces, listed, of_text


@of_clause.register
def _targets(clause: n.CueTargets) -> Pieces:
    return ["for", clause.kind.text, *listed(target.text for target in clause.targets)]


@of_clause.register
def _phrases(clause: n.Phrases) -> Pieces:
    return [clause.key, *listed(map(of_text, clause.texts))]


@of_clause.register
def _given_heading(clause: n.GivenHeading) -> Pieces:
    return ["given heading", of_text(clause.text)]


@of_clause.register
def _given_text(clause: n.GivenText) -> Pieces:
    return ["given text", *listed(map(of_text, clause.texts))]


@of_clause.register
def _expect_cue(clause: n.ExpectCue) -> Pieces:
    return ["expect", clause.cue.text, clause.outcome]
