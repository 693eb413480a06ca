"""What is read of a name: who is meant, how certain that is, and what has to be said of it."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

from attrs import frozen

from csc_rules.value import Value

# What has to be said of a name. They are the codes of notices as well.
ABOLISHED = "abolished-body"
OTHER_DAY = "name-of-another-day"
MISSPELT = "misspelt-name"
AMBIGUOUS = "ambiguous-name"
OTHER_AREA = "other-area"
FLAGS = (ABOLISHED, OTHER_DAY, MISSPELT, AMBIGUOUS, OTHER_AREA)


class Certainty(StrEnum):
    """How certain it is who is meant."""

    CERTAIN = "certain"  # a title, alias or former name, on a day on which the body bore it
    LIKELY = "likely"  # a form that suggests a body, for a person to confirm
    CLASS = "class"  # only a word for a kind of body


@frozen(kw_only=True, eq=False, repr=False)
class Meaning(Value):
    """Who is meant by a form of a name.

    ``body`` is the body meant, or likely meant; None where only a kind of body can be told. ``classes`` are the classes
    that the form is a word for, and ``firm`` says that it is one for the class as a whole, not only a word that touches
    it. ``bearer`` is the body whose name it is where that is another one: one that is gone, with ``gone`` the first day
    without it. ``meanings`` are the titles of all that could be meant, ``says`` what else the form can mean.
    """

    body: str | None = None
    classes: tuple[str, ...] = ()
    certainty: Certainty = Certainty.CLASS
    firm: bool = False
    why: str = ""
    bearer: str | None = None
    gone: date | None = None
    flags: tuple[str, ...] = ()
    meanings: tuple[str, ...] = ()
    says: str | None = None


@frozen(kw_only=True, eq=False, repr=False)
class NameRead(Value):
    """A name that stands in a text: the words from ``first`` up to, and without, ``last``, and who is meant."""

    first: int
    last: int
    start: int
    end: int
    text: str
    meaning: Meaning

    @property
    def body(self) -> str | None:
        """Return the id of the body that is meant, or likely meant."""
        return self.meaning.body

    @property
    def classes(self) -> tuple[str, ...]:
        """Return the ids of the classes that the name is a word for."""
        return self.meaning.classes

    @property
    def certainty(self) -> Certainty:
        """Return how certain it is who is meant."""
        return self.meaning.certainty

    @property
    def flags(self) -> tuple[str, ...]:
        """Return what has to be said of the name."""
        return self.meaning.flags
