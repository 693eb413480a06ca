"""The forms in which bodies are named: the names they bear, and the places that stand in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache

from attrs import evolve, frozen

from csc_rules.documents.matching import steps_of
from csc_rules.documents.names.case import Seen
from csc_rules.documents.names.model import AMBIGUOUS, Certainty, Meaning
from csc_rules.documents.names.places import AND, OF, Places, Steps
from csc_rules.law.model import Body
from csc_rules.law.register import Register

# How a form came to be, those that decide before those that suggest. A KIND is a word that names nobody without a place
# beside it, and a PLACE nobody without such a word.
NAME, PLACED, STATED, MENTIONED, LABEL, CUT, KIND, PLACE = range(8)
LONGEST_ACRONYM = 6


@frozen(kw_only=True)
class Form:
    """A form: its words as they are written, whom it means, how it came to be, and the cue that declares it, if any.

    ``kind`` is the class of which it names the body of a place that stands beside it; ``plural`` says that it is a
    plural, which names those of several places. ``place`` is the place that it is.
    ``genitive`` says that it only counts with an apostrophe before its last letter: "the council's".
    """

    written: str
    meaning: Meaning
    origin: int
    steps: Steps
    cue: str | None = None
    kind: str | None = None
    plural: bool = False
    place: Steps | None = None
    genitive: bool = False


@lru_cache(maxsize=4096)
def is_acronym(word: str) -> bool:
    """Tell whether a word is an acronym: short, and with two capital letters at least.

    >>> is_acronym("OFMdFM"), is_acronym("SCRA"), is_acronym("VisitScotland"), is_acronym("Fife")
    (True, True, False, False)
    """
    letters = [letter for letter in word if letter.isalpha()]
    return 1 < len(letters) <= LONGEST_ACRONYM and sum(map(str.isupper, letters)) >= max(2, len(letters) // 2)


def names_as_forms(register: Register, seen: Seen, places: Places) -> Iterator[Form]:
    """Yield the names of the bodies of the register, but those that are no more than a place."""
    bearers: dict[Steps, dict[str, str]] = {}
    for body in register.bodies.values():
        no_names = places.alone.get(body.id, frozenset())
        for name in _names_of(body):
            steps = _core(steps_of(name))
            if steps and steps not in no_names:
                bearers.setdefault(steps, {}).setdefault(body.id, name)
    for steps, named in bearers.items():
        there = [body for body in named if seen.exists(body)] or list(named)
        meaning = _one_of(there, named, seen)
        for written in named.values():
            yield from _spelt(Form(written=written, meaning=meaning, origin=NAME, steps=steps))


def _one_of(there: list[str], named: Mapping[str, str], seen: Seen) -> Meaning:
    """Say who is meant by a name: the only one who bears it on the day, or it is for a person to say."""
    if len(there) == 1:
        meaning = seen.named(there[0], named[there[0]])
        written = named[there[0]]
        # What is written without a capital letter says what somebody is, and does not name it.
        described = written == written.casefold() and len(written.split()) > 1
        return meaning if not described else seen.suggested(there[0], Certainty.LIKELY, meaning.why)
    titles = tuple(map(seen.title, there))
    return Meaning(certainty=Certainty.LIKELY, meanings=titles, flags=(AMBIGUOUS,), why="several bodies bear this name")


def _names_of(body: Body) -> Iterator[str]:
    yield body.title
    yield from body.aliases
    yield from (former.name for former in body.former_names)
    by_id = body.id.replace("-", " ")
    if not by_id.startswith("a "):
        yield by_id.upper() if len(by_id) <= LONGEST_ACRONYM else _titled(by_id)


def _titled(name: str) -> str:
    """Write a name with capital letters.

    >>> _titled("care inspectorate")
    'Care Inspectorate'
    """
    return " ".join(word if word in (AND, OF, "for", "the") else word.capitalize() for word in name.split())


def _core(steps: Steps) -> Steps:
    """Leave out the article before a name, unless one word would be left that is no name by itself."""
    if steps[:1] == ("the",) and len(steps) > 2:
        return steps[1:]
    return () if steps[:1] in (("a",), ("an",)) else steps


def _spelt(form: Form) -> Iterator[Form]:
    """Yield a form as it is spelt with "and" or "&", and in the genitive or plural."""
    for steps in dict.fromkeys((form.steps, tuple(step for step in form.steps if step != AND))):
        if steps:
            yield evolve(form, steps=steps)
            # One word, and what ends in "s", get a genitive, while "councils" may be several of them.
            several = len(steps) > 1 and not steps[-1].endswith("s")
            yield evolve(form, steps=(*steps[:-1], f"{steps[-1]}s"), genitive=not several)


def places_as_forms(places: Places) -> Iterator[Form]:
    """Yield the places, and their parts; of a place only the first and last word are sure to have a capital letter."""
    for place in (*places.bodies, *places.parts):
        written = " ".join((place[0].capitalize(), *place[1:-1], *(word.capitalize() for word in place[1:][-1:])))
        for steps in dict.fromkeys((place, tuple(step for step in place if step != AND))):
            for spelt in (steps, (*steps[:-1], f"{steps[-1]}s")):
                yield Form(written=written, meaning=Meaning(), origin=PLACE, steps=spelt, place=place)
