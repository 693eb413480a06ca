"""Random cases of one duty with its facts, for the reference evaluator, and the same as a rule text and a record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from attrs import evolve
from hypothesis import strategies as st

from csc_rules.dates import When
from csc_rules.record.model import Act, Complete, Determination, Document, Record
from tests.reference.evaluator import Case, Clock, Listed, Question, Seen

# Days around the ends of January and February, where months have no corresponding date.
FIRST, LAST = date(2012, 1, 25), date(2012, 5, 5)
ANCHOR, OWN, SETTLED, RAISED = "issue", "review", "inform", "circulate"
NOUNS = {"issue": "issue", "review": "review", "inform": "information", "circulate": "circulation"}


def near(first: date = FIRST, last: date = LAST) -> st.SearchStrategy[date]:
    """Draw a day."""
    return st.dates(first, last)


def _clock(kind: str, day: date, count: int, unit: str) -> Clock:
    if kind == "fixed":
        return Clock(kind=kind, day=day)
    return Clock(kind=kind) if kind in ("none", "before", "after") else Clock(kind=kind, count=count, unit=unit)


def clocks(kinds: Sequence[str]) -> st.SearchStrategy[Clock]:
    """Draw a clock of one of some kinds."""
    spans = st.sampled_from([(1, "days"), (3, "days"), (30, "days"), (2, "weeks"), (1, "months"), (2, "months")])
    return st.tuples(st.sampled_from(kinds), near(), spans).map(lambda drawn: _clock(drawn[0], drawn[1], *drawn[2]))


def _seen(verb: str, width: int) -> st.SearchStrategy[Seen]:
    widths = st.sampled_from((0, 0, width))
    return st.builds(
        lambda first, days: Seen(verb=verb, first=first, last=first + timedelta(days=days)), near(), widths
    )


def _listed(verb: str) -> st.SearchStrategy[Listed]:
    ends = st.sampled_from(("all", "all", "part")).flatmap(
        lambda how: st.just((date(2011, 12, 1), date(2012, 8, 1))) if how == "all" else st.tuples(near(), near())
    )
    return ends.map(lambda drawn: Listed(verb=verb, first=min(drawn), last=max(drawn)))


def _some(strategy: st.SearchStrategy[Seen], most: int) -> st.SearchStrategy[list[Seen]]:
    return st.lists(strategy, max_size=most)


@st.composite
def cases(draw: st.DrawFn, *, vague: int | None = None) -> Case:
    """Draw a duty with its facts; with *vague*, at most so many of its acts have a day that is not exact."""
    anchored = draw(st.booleans())
    kinds = ("within", "beginning", "sliding", "before", "after") if anchored else ("none", "fixed")
    first = draw(clocks(kinds))
    rival = draw(st.none() | clocks([first.kind])) if first.kind in ("within", "beginning", "fixed") else None
    asks = draw(st.booleans()) and first.kind != "sliding"
    answer = draw(st.sampled_from((None, None, "yes", "no")))
    question = Question(settled=SETTLED, raised=RAISED, answer=answer) if asks else None
    seen = draw(_some(_seen(ANCHOR, 3), 1)) if anchored else []
    for verb in (SETTLED, RAISED) if asks else (OWN,):
        seen += draw(_some(_seen(verb, 4), 1 if asks else 2))
    if vague is not None:
        seen = _less_vague(seen, vague)
    listed = [entry for verb in (ANCHOR, OWN) for entry in draw(st.lists(_listed(verb), max_size=2))]
    return Case(
        as_at=draw(near(FIRST - timedelta(days=5), LAST + timedelta(days=40))),
        in_force=draw(st.sampled_from((date(2012, 1, 1), date(2012, 1, 1), date(2012, 2, 1)))),
        clocks=(first, rival) if rival else (first,),
        anchor_verb=ANCHOR,
        own_verb=OWN,
        seen=tuple(seen),
        listed=tuple(listed),
        question=question,
    )


def _less_vague(seen: list[Seen], most: int) -> list[Seen]:
    kept, left = [], most
    for entry in seen:
        vague = entry.first != entry.last
        kept.append(entry if not vague or left > 0 else evolve(entry, last=entry.first))
        left -= vague
    return kept


def rules_of(case: Case) -> str:
    """Write the duty of a case in the rule language."""
    lines = [
        'document plan "plan"',
        "duty issue-plan",
        "  council must issue plan",
        "duty the-duty",
        "  council must review plan",
        *(f"  {clock_text(clock)}" for clock in case.clocks[:1] if clock.kind != "none"),
        *(f'  unsettled "two readings" reading {clock_text(clock)}' for clock in case.clocks[1:]),
    ]
    if case.question is not None:
        lines += [
            '  judged counts "Was it done?" by court',
            f"    settled by {NOUNS[case.question.settled]}",
            f"    raised by {NOUNS[case.question.raised]}",
        ]
    return "\n".join(lines) + "\n"


def clock_text(clock: Clock) -> str:
    """Write a clock in the rule language."""
    length = f"{clock.count} {clock.unit}"
    match clock.kind:
        case "fixed":
            return f"by {clock.day}"
        case "within":
            return f"within {length} after issue of plan"
        case "beginning":
            return f"within {length} beginning with issue of plan"
        case "sliding":
            return f"at least every {length} from issue of plan"
        case "before":
            return "before issue of plan"
        case _:
            return "after issue of plan"


def record_of(case: Case, *, named: bool = True) -> Record:
    """Put the facts of a case into a record, about a document with a name of its own or about the kind."""
    answered = case.question.answer if case.question else None
    determination = Determination(
        path="determination[0]", slot="small.counts", answer=answered or "", by="the court", on=date(2011, 1, 1)
    )
    return Record(
        body="council",
        documents=(Document(path="document[0]", id="p", kind="plan"),) if named else (),
        acts=tuple(
            Act(
                path=f"act[{index}]",
                act=entry.verb,
                document="p" if named else "plan",
                on=When(entry.first, entry.last),
            )
            for index, entry in enumerate(case.seen)
        ),
        complete=tuple(
            Complete(path=f"complete[{index}]", acts=(entry.verb,), about="plan", since=entry.first, through=entry.last)
            for index, entry in enumerate(case.listed)
        ),
        determinations=(determination,) if answered else (),
    )
