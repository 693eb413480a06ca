"""What is asked of an officer, as a value: the question, why it is asked, and what each answer enters in the record."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from csc_rules.engine.codes import Verdict
from csc_rules.value import Value

Kind = Literal[
    "act", "reached", "content", "judgement", "members", "period", "day", "recipient", "kept", "belongs", "payments"
]
Expects = Literal["day", "days", "choice", "names"]

# What stands in an entry for what the answer, or a detail given with it, says.
ANSWER, FIRST, LAST, NAMES = "{answer}", "{from}", "{through}", "{names}"


@frozen(kw_only=True, eq=False, repr=False)
class Ground(Value):
    """Why something is asked: a duty that the answer bears on, with its provision."""

    duty: str
    title: str
    provision: str
    source: str | None
    standing: str
    bearer: str


@frozen(kw_only=True, eq=False, repr=False)
class Prospect(Value):
    """What an answer makes of a finding, as far as the finding itself tells; other facts may still be open."""

    finding: str
    verdict: Verdict
    label: str


@frozen(kw_only=True, eq=False, repr=False)
class Entered(Value):
    """What an answer enters in the record.

    With ``new``, a table is added to the list at ``path``; otherwise the values are set in the table there. Keys with
    dots stand for tables in it. In a value, ``{answer}``, ``{from}``, ``{through}``, ``{names}`` and the names of
    details in braces stand for what was answered; a value whose detail is not given is left out.
    """

    path: str
    new: bool
    values: dict[str, str | bool | tuple[str, ...]]


@frozen(kw_only=True, eq=False, repr=False)
class Option(Value):
    """An answer that can be given: what it says, what it would make of the findings, and what it enters.

    ``answer`` is a word to be given as it stands, or ``DAY``, ``FROM to THROUGH`` or ``NAMES`` for one of these.
    """

    answer: str
    means: str
    leads_to: tuple[Prospect, ...] = ()
    entered: tuple[Entered, ...] = ()


@frozen(kw_only=True, eq=False, repr=False)
class Detail(Value):
    """What else an answer needs, or can take: who decided, since when, who says so."""

    name: str
    question: str
    needed: bool = False
    day: bool = False
    whole: bool = False


@frozen(kw_only=True, eq=False, repr=False)
class Named(Value):
    """Somebody who can be named in an answer, and how the record writes the name."""

    name: str
    title: str


@frozen(kw_only=True, eq=False, repr=False)
class OpenQuestion(Value):
    """A question whose answer would settle findings, or help to.

    ``id`` stays the same as long as the question is open. ``fact`` says what is to be found out, as the rest of a
    sentence. ``findings`` are all that the answer bears on; of ``settles`` of them it is the first, or part of the
    first, way to settle them. ``owed`` is false where the law leaves time for what is asked. ``documents`` can be named
    in a determination so that it holds for one of them alone. ``also`` are the ids of questions that this one stands
    for, since its answer is theirs as well.
    """

    id: str
    kind: Kind
    question: str
    fact: str
    expects: Expects
    because: tuple[Ground, ...]
    findings: tuple[str, ...]
    settles: int
    options: tuple[Option, ...]
    details: tuple[Detail, ...] = ()
    names: tuple[Named, ...] = ()
    notes: tuple[str, ...] = ()
    documents: tuple[str, ...] = ()
    owed: bool = True
    also: tuple[str, ...] = ()

    @property
    def ids(self) -> tuple[str, ...]:
        """Return its id with those of the questions that it stands for."""
        return (self.id, *self.also)
