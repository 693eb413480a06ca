"""The clauses of a cue, and of a test of cues: what it is for, and what is read and has to be seen in it."""

from __future__ import annotations

from attrs import frozen

from csc_rules.language.nodes.base import Clause, Name, Text


@frozen(kw_only=True)
class CueTargets(Clause):
    """``for item a-law.plan.vision, another-law.plan.vision``: what a cue is for, all of one kind."""

    kind: Name
    targets: tuple[Name, ...]


@frozen(kw_only=True)
class Phrases(Clause):
    """``heading "…", "…"``, ``states "…"``, ``mentions "…"``, ``never "…"``: phrases by which to know something.

    ``hints "…"`` are such as say something only beside others; ``beside "…"`` and ``counts "…"`` say more of them.
    """

    key: str
    texts: tuple[Text, ...]


@frozen(kw_only=True)
class GivenHeading(Clause):
    """``given heading "…"``: a heading of a text that is read."""

    text: Text


@frozen(kw_only=True)
class GivenText(Clause):
    """``given text "…", "…"``: paragraphs of a text that is read."""

    texts: tuple[Text, ...]


@frozen(kw_only=True)
class ExpectCue(Clause):
    """``expect CUE stated | mentioned | headed | nothing``."""

    cue: Name
    outcome: str
