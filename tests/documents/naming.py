"""What the tests of names share: registers of a country, the cues, and an index for a case, each made once."""

from __future__ import annotations

from datetime import date
from functools import cache

from csc_rules.documents.names.definitions import definitions
from csc_rules.documents.names.index import Names, named, names_index
from csc_rules.documents.names.model import NameRead
from csc_rules.documents.words import words_of
from csc_rules.language.parser import parse_leniently
from csc_rules.law.cue_files import cues_in
from csc_rules.law.cues import cue_file
from csc_rules.law.loader import load_register
from csc_rules.law.model import BodyClass
from csc_rules.law.model.cues import Cue
from csc_rules.law.register import Register

# A case that is often used: the country, the day, and the bodies.
GRAMPIAN = ("scotland", date(2020, 5, 1), ("aberdeenshire-council", "nhs-grampian"))
FALKIRK = ("scotland", date(2020, 5, 1), ("falkirk-council", "nhs-forth-valley"))
WESTERN = ("northern-ireland", date(2018, 5, 1), ("western-trust",))
OLD_WESTERN = ("northern-ireland", date(2005, 5, 1), ("western-health-and-social-services-board",))
STOCKTON = ("england", date(2009, 5, 1), ("stockton-on-tees-borough-council",))
LEEDS = ("england", date(2015, 5, 1), ("leeds-city-council",))

Case = tuple[str, date, tuple[str, ...]]


@cache
def _register(country: str) -> Register:
    units = load_register(f"{country}/bodies")
    # Of the classes that the rulesets have, one is enough here; loading them all takes long.
    provider = BodyClass(id="voluntary-provider-consulted", title="voluntary providers", persons=True)
    classes = (provider, *(each for unit in units for each in unit.classes))
    return Register((body for unit in units for body in unit.bodies), classes)


@cache
def _cues() -> tuple[Cue, ...]:
    # Whether the names in it are known is for the tests of all rule files, which load every ruleset for it.
    source = cue_file("cues-bodies")
    assert source is not None
    return cues_in(parse_leniently(source.text, source.name, tests=False)[0], source)


@cache
def index(case: Case) -> Names:
    """Return the index of names for a case."""
    country, day, bodies = case
    return names_index(_register(country), _cues(), day=day, bodies=bodies)


def read(case: Case, *passages: str, item: bool = False) -> tuple[NameRead, ...]:
    """Read the names in passages of one document."""
    names = index(case)
    words = [words_of(passage) for passage in passages]
    defined = definitions(names, words)
    return tuple(found for each in words for found in named(each, names, defined, item=item))


def said(case: Case, *passages: str, item: bool = False) -> list[tuple[str, str | None, str]]:
    """Return of each name its words, the body meant and how certain that is."""
    return [(each.text, each.body, each.certainty.value) for each in read(case, *passages, item=item)]
