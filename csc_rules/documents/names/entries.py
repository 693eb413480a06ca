"""The entries of the index of names: the forms that are spelt alike, and who is meant by them together."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import NamedTuple

from attrs import frozen

from csc_rules.documents.matching import GAP
from csc_rules.documents.names.case import Seen
from csc_rules.documents.names.cued import together
from csc_rules.documents.names.forms import CUT, KIND, MENTIONED, NAME, PLACED, Form
from csc_rules.documents.names.model import Meaning
from csc_rules.documents.names.places import OF, Steps


@frozen(kw_only=True, eq=False, slots=False)
class Entry:
    """All forms that are spelt alike, and who is meant by them together.

    ``kinds`` are the classes of which the form names the body of a place beside it, with ``before_place`` of one that
    stands behind it, too: it ends in "of", or is an acronym alone. ``place`` is the place that it is.
    """

    steps: Steps
    forms: tuple[Form, ...]
    meaning: Meaning
    origin: int
    kinds: tuple[str, ...] = ()
    plural: bool = False
    before_place: bool = False
    place: Steps | None = None

    @cached_property
    def written(self) -> str:
        """Return all that may stand in the form, as it is written."""
        return " ".join(form.written for form in self.forms)

    @cached_property
    def size(self) -> int:
        """Return of how many words it is made."""
        return sum(step != GAP for step in self.steps)

    @cached_property
    def genitive(self) -> bool:
        """Tell whether it counts with the apostrophe of a genitive only."""
        return self.forms[0].genitive

    @cached_property
    def plural_only(self) -> bool:
        """Tell whether it is another word where it has the apostrophe of a genitive: "councils" and "council's"."""
        return self.origin > PLACED and not self.genitive and self.steps[-1].endswith("s")

    @cached_property
    def torn(self) -> bool:
        """Tell whether other words may stand between its own."""
        return GAP in self.steps


class Found(NamedTuple):
    """A form that stands in a text: from the first word up to, and without, the last, and who is meant by it."""

    first: int
    last: int
    size: int
    origin: int
    meaning: Meaning


def entries_of(forms: Iterable[Form], seen: Seen) -> tuple[Entry, ...]:
    """Put the forms that are spelt alike together."""
    by_steps: dict[tuple[Steps, bool], list[Form]] = {}
    for form in forms:
        by_steps.setdefault((form.steps, form.genitive), []).append(form)
    return tuple(_entry(steps, alike, seen) for (steps, _), alike in by_steps.items())


def _entry(steps: Steps, forms: list[Form], seen: Seen) -> Entry:
    """Say who is meant by forms that are spelt alike: a name decides, unless it can mean something else."""
    forms = sorted(forms, key=lambda form: form.origin)
    own = any(form.origin == NAME and form.meaning.body in seen.bodies for form in forms)
    # In its own papers nobody doubts whom a body calls by its name.
    doubts = [form for form in forms if form.meaning.says is not None and not own]
    same = [form for form in forms if form.origin == forms[0].origin]
    if MENTIONED >= forms[0].origin > NAME:
        same = [form for form in forms if form.origin <= MENTIONED]
    meanings = [same[0].meaning] if forms[0].origin in (NAME, CUT) else [form.meaning for form in same]
    alone = len(meanings) == 1 and not doubts
    return Entry(
        steps=steps,
        forms=tuple({(form.written, form.cue): form for form in (*same, *doubts)}.values()),
        meaning=meanings[0] if alone or forms[0].origin >= KIND else _merged(meanings, doubts, seen),
        origin=forms[0].origin,
        kinds=tuple(dict.fromkeys(form.kind for form in forms if form.kind is not None)),
        plural=any(form.plural for form in forms),
        before_place=steps[-1] == OF or any(form.kind is not None and form.written.isupper() for form in forms),
        place=next((form.place for form in forms if form.place is not None), None),
    )


def _merged(meanings: list[Meaning], doubts: list[Form], seen: Seen) -> Meaning:
    every = [*meanings, *(form.meaning for form in doubts if form.meaning not in meanings)]
    return together(every, seen, doubts[0].meaning.says if doubts else None)
