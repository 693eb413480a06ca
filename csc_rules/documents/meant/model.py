"""Which document a sentence may be about, and which of them is meant."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import cached_property

from attrs import field, frozen

from csc_rules.documents.sentences.mentions import Mention

Days = tuple[date, date]
_REPORTS = frozenset({"report", "review", "evaluation", "briefing"})
THIS = "this"
UNSAID = "unsaid"
EITHER = "either"
OTHER = "other"


@frozen
class About:
    """Which document a sentence is about: ``this``, ``unsaid``, ``either``, or the tone that says which other one.

    ``why`` says why so.
    """

    which: str
    why: str


ITSELF = About(THIS, "it speaks of the file itself")


@frozen(kw_only=True, slots=False)
class Meant:
    """Which document is meant: its kinds, those of the file that is read, and the time that each of them is for.

    ``made`` are the kinds of document that the bodies of the case make, with the last word of their titles: "this plan"
    is the plan among them, in a report as well. ``foreign`` tells that the file calls itself a document of no such
    kind, so that what it says of itself is about that. ``titles`` are the last two words by which a title calls it:
    "Harbour Plan".
    """

    kinds: frozenset[str]
    file_kinds: frozenset[str]
    periods: tuple[Days, ...] = ()
    made: Mapping[str, str] = field(factory=dict)
    foreign: bool = False
    titles: frozenset[tuple[str, str]] = frozenset()

    @cached_property
    def ours(self) -> bool:
        """Tell whether the file that is read appears to be such a document itself."""
        return not self.kinds.isdisjoint(self.file_kinds)

    @property
    def called(self) -> set[str]:
        """Return the last words of what it may be called."""
        names = {kind.partition(".")[2] for kind in self.kinds}
        return {word for kind, word in self.made.items() if kind.partition(".")[2] in names}

    @cached_property
    def of_the_file(self) -> frozenset[str]:
        """Return the last words of what a file that is no such document may call itself: "statement", "report"."""
        own = frozenset(self.made[kind] for kind in self.file_kinds if kind in self.made)
        return frozenset() if self.ours else own - self.called

    def is_meant(self, mention: Mention) -> bool:
        """Tell whether a mention is one of the document meant."""
        if mention.kinds or not mention.here:
            return bool(mention.kinds & self.kinds)
        called = frozenset(kind for kind, word in self.made.items() if word == mention.here)
        own = called & self.file_kinds
        # A report that two laws ask for is one; only one of them may have it made.
        names = {kind.partition(".")[2] for kind in own}
        own |= {kind for kind in self.file_kinds if kind.partition(".")[2] in names}
        return bool((own or called or self.file_kinds) & self.kinds)

    def may_be_several(self, mention: Mention) -> bool:
        """Tell whether "this report" can be one of several kinds that the bodies make, and the file does not say."""
        called = {kind for kind, word in self.made.items() if word == mention.here}
        # The file may be a report on the document that it names, of a kind that nobody has to make.
        if mention.here in _REPORTS and not called:
            return not any(kind.rpartition("-")[2] in _REPORTS for kind in self.file_kinds)
        several = len({kind.partition(".")[2] for kind in called}) > 1
        return several and bool(called & self.kinds) and not called & self.file_kinds
