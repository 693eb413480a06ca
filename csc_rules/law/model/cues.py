"""Cues: the words by which a text that was written by a body shows what the law asks for, declared beside the rules."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property

from attrs import frozen

from csc_rules.law.model.base import Statement
from csc_rules.value import Value

# What a cue may be for: an item of a document, an act of the vocabulary, a kind of document, a class, a body (or by the
# name of its class the one of the place), a single duty, or the tone of a sentence.
CUE_KINDS = ("item", "act", "document", "class", "body", "duty", "tone")

# How a sentence is meant, and what it is about, other than that this was done to this document:
# recital        it states what the law says or asks
# promise        it states an intention, or what is still to come
# denial         it says that the thing was not done, or is not there
# question       it asks
# other          it is about another strategy, plan or report
# previous       it is about the one before
# next           it is about the one that follows
# membership     it lists members or partners
# meeting        it is about a meeting, or about the file or page itself
# draft          it is about a draft
# jointly        it says that several did it together
# elsewhere      it says that something stands elsewhere or is still to be written, and does not give it
# general        it says what holds for everybody, and gives nothing in particular
# this           it is about the very document it stands in: this plan, our strategy
TONES = (
    *("recital", "promise", "denial", "question", "other", "previous", "next"),
    *("membership", "meeting", "draft", "jointly", "elsewhere", "general", "this"),
)


@frozen(kw_only=True, eq=False, repr=False)
class CueFor(Value):
    """What a cue is for: its kind, one of CUE_KINDS, and the name.

    An item is named ``ruleset.document.item``, a document ``ruleset.document``, a duty ``ruleset.duty``.
    """

    kind: str
    name: str


@frozen(kw_only=True, eq=False, repr=False, slots=False)
class Cue(Statement):
    """Phrases by which to know something in a text.

    ``headings`` head what is looked for; a sentence with one of ``states`` states it; one with ``mentions`` touches it;
    one with ``hints`` does not even do that, unless something else makes it do more; beside one of ``beside`` in the
    same sentence what touches it, or hints at it, states it; a list has to have as many items as one of ``counts``
    says; in a sentence with one of ``never`` this cue counts for nothing. The words of one for ``several`` places are
    so wide that what it states of a document has to be said in two passages of it.
    """

    targets: tuple[CueFor, ...]
    headings: tuple[str, ...] = ()
    states: tuple[str, ...] = ()
    mentions: tuple[str, ...] = ()
    hints: tuple[str, ...] = ()
    beside: tuple[str, ...] = ()
    counts: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    several: bool = False

    def names(self, kind: str) -> frozenset[str]:
        """Return the names of what it is for that are of a kind.

        >>> cue = Cue(id="told", title="told", targets=(CueFor(kind="act", name="publish"),))
        >>> sorted(cue.names("act")), sorted(cue.names("tone"))
        (['publish'], [])
        """
        return self._by_kind.get(kind, _NOTHING)

    @cached_property
    def documents(self) -> frozenset[str]:
        """Return the kinds of document that it is for; every sentence asks each of its cues."""
        return self.names("document")

    @cached_property
    def tones(self) -> tuple[str, ...]:
        """Return the tones that it is for, in order; every sentence asks each of its cues."""
        return tuple(sorted(self.names("tone")))

    @cached_property
    def is_telling(self) -> bool:
        """Tell whether it is for a document or a tone, so that every sentence with it is asked what it tells."""
        return bool(self.documents or self.tones)

    @cached_property
    def aims(self) -> frozenset[tuple[str, str]]:
        """Return what it is for, as pairs of kind and name."""
        return frozenset((each.kind, each.name) for each in self.targets)

    @cached_property
    def _by_kind(self) -> Mapping[str, frozenset[str]]:
        kinds = {target.kind for target in self.targets}
        return {kind: frozenset(each.name for each in self.targets if each.kind == kind) for kind in kinds}


_NOTHING: frozenset[str] = frozenset()
