"""Words and signs of English grammar that several rooms read sentences by.

A set stands here where several modules mean the same by it; one that only looks alike stays where it is used.
"""

from __future__ import annotations

from csc_rules.dates import MONTHS

# The names of the months, as folded words have them.
MONTH_NAMES = frozenset(month.casefold() for month in MONTHS)
# "Was published", "have been consulted": forms of "be" that make a participle a passive that tells of what was done.
PASSIVE = frozenset({"was", "were", "been"})
# Those who read a text are spoken to.
READERS = frozenset({"you", "your"})
# "The plan", "this review", "our consultation": one that is known already is meant.
DEFINITE = frozenset({"the", "this", "our"})
# "This plan", "our plan": a document speaks of itself.
OWN = frozenset({"this", "our"})
# A sentence ends with one of these.
STOPS = (".", "!", "?")
# "The plan, which supports …, was published": what such a word begins behind a comma is said by the way.
OPENS_AN_ASIDE = frozenset(
    {"which", "who", "whose", "like", "supporting", "setting", "covering", "building", "required", "informed"}
    | {"underpinned", "supported", "aligned", "linked", "following", "replacing", "complementing", "reflecting"}
    | {"linking", "drawing", "formerly", "not"}
)
# "Our third statement": one that comes behind others.
LATER = frozenset({"second", "third", "fourth", "fifth", "sixth", "subsequent", "2nd", "3rd", "4th", "5th", "6th"})
# Who is named beside one of these did not come, is no member, or got nothing.
NO_PART = frozenset(
    {"no", "not", "nobody", "none", "nor", "neither", "never", "non", "without", "except", "former", "formerly", "ex"}
    | {
        "retired",
        "unlike",
        "apologies",
        "regrets",
        "absent",
        "declined",
        "refused",
        "withdrew",
        "withdrawn",
        "resigned",
    }
    | {"left", "suspended", "abolished", "vacant", "vacancy", "invited", "offered", "applied", "cancelled", "postponed"}
    | {
        "planned",
        "tbc",
        "expected",
        "due",
        "hoped",
        "asked",
        "filled",
        "until",
        "unable",
        "boycotted",
        "guest",
        "guests",
    }
    | {
        "observer",
        "observers",
        "hosts",
        "host",
        "copied",
        "error",
        "mistake",
        "venue",
        "minutes",
        "place",
        "instead",
        "stead",
        "next",
    }
)
# "Developing the plan": what is being made is not there yet.
IN_MAKING = frozenset({"developing", "preparing", "drafting", "writing", "producing"})
# What leaves a sentence open that ends with it: "the board consulted", and below it a list.
LEAVE_OPEN = frozenset(
    {"consulted", "asked", "are", "were", "to", "from", "with", "by", "included", "include", "includes"}
)
