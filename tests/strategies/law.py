"""Random small laws and the facts of one body under them, in the words of the rule language and as a record."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from attrs import evolve, frozen
from hypothesis import strategies as st

from csc_rules.dates import When
from csc_rules.record.model import (
    Act,
    Activity,
    Complete,
    Consultation,
    Content,
    Determination,
    Document,
    Evidence,
    Period,
    Record,
)
from tests.reference.evaluator import Case, Clock, Listed, Question, Seen

# Days around the ends of January and February, where months have no corresponding date.
FIRST, LAST = date(2012, 1, 25), date(2012, 5, 5)
ANCHOR, OWN, SETTLED, RAISED = "issue", "review", "inform", "circulate"
NOUNS = {"issue": "issue", "review": "review", "inform": "information", "circulate": "circulation"}


# Cases of one duty, for the reference evaluator -----------------------------------------------------------------------


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


def record_of(case: Case) -> Record:
    """Put the facts of a case into a record."""
    answered = case.question.answer if case.question else None
    determination = Determination(
        path="determination[0]", slot="small.counts", answer=answered or "", by="the court", on=date(2011, 1, 1)
    )
    return Record(
        body="council",
        documents=(Document(path="document[0]", id="p", kind="plan"),),
        acts=tuple(
            Act(path=f"act[{index}]", act=entry.verb, document="p", on=When(entry.first, entry.last))
            for index, entry in enumerate(case.seen)
        ),
        complete=tuple(
            Complete(path=f"complete[{index}]", acts=(entry.verb,), about="plan", since=entry.first, through=entry.last)
            for index, entry in enumerate(case.listed)
        ),
        determinations=(determination,) if answered else (),
    )


# Whole rulesets -------------------------------------------------------------------------------------------------------

SPANS = ("10 days", "6 weeks", "1 months", "6 months", "1 years", "3 years")
ANCHORS = ("issue of plan", "issue of notice")
CONDITIONS = (
    "notice was issued",
    "notice was issued before issue of plan",
    "plan was reviewed after 2012-09-01",
    "report was prepared less than 6 months before end of lifetime of plan",
    "judged fair",
)
FRAME = """
class parents "parents"
  persons
class friend "friend"
  members judged by council "such as it thinks fit"
document plan "plan"
  must contain aims "the aims"
  must contain costs "the costs" until 2013-01-01
document report "report"
  about plan
document notice "notice"
object goods "goods"
power waive "waiver"
  council may inform goods
  only if judged fair "Is it fair?" by court
"""
ISSUES = """
duty issue-plan "issue of the plan"
  council must issue plan
  makes plan
duty issue-notice "issue of the notice"
  council must issue notice
"""
SENTENCES = (
    ("review-plan", "council must review plan", ""),
    ("send-plan", "council must send plan to other", ""),
    ("prepare-report", "each authority must prepare report on plan", "  makes report\n"),
    ("publish-notice", "council, other must publish notice", ""),
    ("lay-plan", "council must lay first plan before other", ""),
)


@frozen(kw_only=True)
class Law:
    """A law by its statements, so that they can be put in any order."""

    blocks: tuple[str, ...]

    @property
    def text(self) -> str:
        """Return the rule text."""
        return FRAME + "\n".join(self.blocks)


def limits() -> st.SearchStrategy[str]:
    """Draw the clock of a duty, or none, with a rival reading now and then."""
    one = st.one_of(
        st.dates(date(2011, 6, 1), date(2014, 6, 1)).map(lambda day: f"by {day}"),
        st.builds("within {} after {}".format, st.sampled_from(SPANS), st.sampled_from(ANCHORS)),
        st.builds("within {} beginning with {}".format, st.sampled_from(SPANS), st.sampled_from(ANCHORS)),
        st.builds("at least every {} from {}".format, st.sampled_from(SPANS), st.sampled_from(ANCHORS)),
        st.sampled_from(ANCHORS).flatmap(
            lambda anchor: st.sampled_from(
                (f"before {anchor}", f"after {anchor}", f"as soon as practicable after {anchor}")
            )
        ),
        st.sampled_from(("at the end of lifetime of plan", 'time limit unknown because "it was lost"')),
    )
    rival = st.none() | st.sampled_from(SPANS).map(lambda span: f"within {span} after issue of plan")
    return st.one_of(st.just(""), one.flatmap(lambda first: rival.map(lambda other: _with_rival(first, other))))


def _with_rival(first: str, other: str | None) -> str:
    settled = f"  {first}\n"
    if other is None or not first.startswith("within"):
        return settled
    return f'{settled}  unsettled "two readings" reading {other}\n'


@st.composite
def duties(draw: st.DrawFn) -> list[str]:
    """Draw some achieved duties."""
    found = []
    for name, sentence, makes in draw(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=3, unique=True)):
        clauses = makes + draw(limits())
        if draw(st.integers(0, 4)) == 0:
            clauses += f'  judged {name}-counts "Does it count?" by court\n    raised by circulation\n'
        if draw(st.integers(0, 4)) == 0:
            clauses += f"  {draw(st.sampled_from(('where', 'unless')))} {draw(st.sampled_from(CONDITIONS))}\n"
        if draw(st.integers(0, 5)) == 0:
            clauses += f"  until {draw(st.dates(date(2012, 6, 1), date(2014, 1, 1)))}\n"
        found.append(f'duty {name} "{name}"\n  {sentence}\n{clauses}')
    return found


OTHERS = (
    (
        'duty consult "consultation"\n  council must consult on plan\n  before issue of plan\n'
        "  (a) parents\n  (b) each authority\n  (c) each friend\n"
    ),
    'duty keep-up "monitoring"\n  each authority must monitor plan\n',
    'duty keep-on "maintenance"\n  council must maintain plan\n  contingent on issue of plan\n',
    'duty help "co-operation"\n  each authority must co-operate with charity\n  judged helped "Did it?" by court\n',
    'power share "sharing"\n  each authority may provide goods\n  only to another authority\n  only under plan\n',
    'power renew "renewal"\n  council may replace plan\n  only if judged wise "Is it wise?" by court\n',
)
EFFECTS = ("disapplies issue-notice", "excuses issue-notice", "disapplies issue-plan", "excuses issue-plan")


@st.composite
def laws(draw: st.DrawFn) -> Law:
    """Draw a law: two anchoring duties, some with clocks, and others of every kind."""
    blocks = [*(f"duty {part}" for part in ISSUES.split("\nduty ")[1:]), *draw(duties())]
    blocks += draw(st.lists(st.sampled_from(OTHERS), max_size=3, unique=True))
    effects = draw(st.lists(st.sampled_from(EFFECTS), max_size=2, unique_by=lambda each: each.split()[1]))
    conditions = draw(st.permutations(CONDITIONS))
    blocks += [
        f'exception except-{index} "exception"\n  {effect} where {condition}\n'
        for index, (effect, condition) in enumerate(zip(effects, conditions, strict=False))
    ]
    return Law(blocks=tuple(blocks))


# Facts under any ruleset ----------------------------------------------------------------------------------------------


@frozen(kw_only=True)
class Vocabulary:
    """The words of a record: names of bodies, verbs with the kinds they are done to, items, slots, activities."""

    body: str
    bodies: tuple[str, ...]
    kinds: tuple[str, ...]
    doings: tuple[tuple[str, str], ...]
    items: tuple[str, ...]
    slots: tuple[str, ...]
    activities: tuple[str, ...]
    consulted: tuple[str, ...]
    first: date
    last: date
    begins: tuple[tuple[str, str, date], ...]  # acts that others wait for, and a day on which they can have been done


def _when(low: date, other: date, form: int) -> When:
    first, last = min(low, other), max(low, other)
    match form:
        case 0 | 1 | 2 | 3:
            return When.on(low)
        case 4:
            return When.parse(f"{low:%Y-%m}")
        case 5:
            return When.parse(f"{low:%Y}")
        case 6:
            return When(first, last)
        case _:
            return When(first, None) if low.day % 2 else When(None, last)


@st.composite
def facts(draw: st.DrawFn, words: Vocabulary) -> Record:
    """Draw a record in a vocabulary, every name of which is known."""
    days = st.dates(words.first, words.last)
    whens = st.builds(_when, days, days, st.integers(0, 7))
    who = st.none() | st.none() | st.sampled_from(words.bodies)
    papers = tuple(_document(draw, words, index, days) for index in range(draw(st.integers(0, 4))))
    by_kind: dict[str, list[str]] = {}
    for paper in papers:
        by_kind.setdefault(paper.kind, []).append(paper.id)
    drawn = draw(st.lists(st.tuples(st.sampled_from(words.doings), st.integers(0, 4), whens, who, who), max_size=6))
    acts = {}
    for verb, kind, day in draw(st.sampled_from(((), words.begins))):
        named = (by_kind.get(kind) or [kind])[0]
        acts[(verb, named)] = Act(act=verb, document=named, on=When.on(day))
    for (verb, kind), index, on, by, to in drawn:
        named = (by_kind.get(kind) or [kind])[: index + 1][-1]
        acts[(verb, named)] = Act(act=verb, document=named, on=on, by=by, to=(to,) if to else ())
    return Record(
        body=words.body,
        documents=papers,
        acts=_placed("act", acts.values()),
        complete=_placed(
            "complete", draw(st.just([_everything(words)]) | st.lists(_statements(words, days), max_size=3))
        ),
        determinations=_placed("determination", draw(st.lists(_answers(words, days), max_size=2))),
        activities=_placed("activity", draw(st.lists(_kept_up(words, days), max_size=2))),
        consultations=_placed("consultation", draw(_consultations(words, papers, days))),
    )


def _placed(name: str, entries: object) -> tuple:  # type: ignore[type-arg]
    """Give facts their places in the record."""
    seen = [Evidence(source="https://example.org/fact")]
    return tuple(
        evolve(entry, path=f"{name}[{index}]", evidence=tuple(seen))
        for index, entry in enumerate(entries)  # type: ignore[call-overload]
    )


def _document(draw: st.DrawFn, words: Vocabulary, index: int, days: st.SearchStrategy[date]) -> Document:
    ends = sorted([draw(days), draw(days)])
    listed = draw(st.lists(st.sampled_from(words.items), max_size=3, unique=True)) if words.items else []
    path = f"document[{index}]"
    return Document(
        path=path,
        evidence=(Evidence(source="https://example.org/document"),),
        id=f"d{index}",
        kind=draw(st.sampled_from(words.kinds)),
        about=(f"d{index - 1}",) if index and draw(st.booleans()) else (),
        period=Period(since=When.on(ends[0]), through=When.on(ends[1])) if draw(st.booleans()) else None,
        contents=tuple(
            Content(
                path=f"{path}.contents.{item}",
                evidence=(Evidence(page="1"),),
                item=item,
                status=draw(st.sampled_from(("present", "absent", "partial"))),
            )
            for item in listed
        ),
        complete=draw(st.booleans()),
    )


def _statements(words: Vocabulary, days: st.SearchStrategy[date]) -> st.SearchStrategy[Complete]:
    spans = st.one_of(st.tuples(days, days), st.just((words.first, words.last)), st.just((words.first, words.last)))
    return st.builds(
        lambda span, verb, kind: Complete(acts=(verb,) if verb else (), about=kind, since=min(span), through=max(span)),
        spans,
        st.none() | st.sampled_from([verb for verb, _ in words.doings]),
        st.none() | st.sampled_from(words.kinds),
    )


def _everything(words: Vocabulary) -> Complete:
    return Complete(since=words.first, through=words.last)


def _answers(words: Vocabulary, days: st.SearchStrategy[date]) -> st.SearchStrategy[Determination]:
    if not words.slots:
        return st.nothing()
    return st.builds(
        lambda slot, answer, on: Determination(slot=slot, answer=answer, by=words.body, on=on),
        st.sampled_from(words.slots),
        st.sampled_from(("yes", "no")),
        days,
    )


def _kept_up(words: Vocabulary, days: st.SearchStrategy[date]) -> st.SearchStrategy[Activity]:
    if not words.activities:
        return st.nothing()
    return st.builds(
        lambda verb, ends, shown: Activity(act=verb, since=When.on(min(ends)), through=When.on(max(ends)), shown=shown),
        st.sampled_from(words.activities),
        st.tuples(days, days),
        st.booleans(),
    )


def _consultations(
    words: Vocabulary, papers: tuple[Document, ...], days: st.SearchStrategy[date]
) -> st.SearchStrategy[list[Consultation]]:
    if not papers or not words.consulted:
        return st.just([])
    one = st.builds(
        lambda about, names, ends, complete: Consultation(
            about=(about,),
            consulted=tuple(names),
            since=When.on(min(ends)),
            through=When.on(max(ends)),
            complete=complete,
        ),
        st.sampled_from([paper.id for paper in papers]),
        st.lists(st.sampled_from(words.consulted), max_size=3, unique=True),
        st.tuples(days, days),
        st.booleans(),
    )
    return st.lists(one, max_size=2)


SMALL_WORDS = Vocabulary(
    body="council",
    bodies=("council", "other", "charity"),
    kinds=("plan", "report", "notice", "goods"),
    doings=(
        *(("issue", "plan"), ("issue", "plan"), ("issue", "notice"), ("review", "plan"), ("send", "plan")),
        *(
            ("prepare", "report"),
            ("publish", "notice"),
            ("lay", "plan"),
            ("circulate", "plan"),
            ("circulate", "report"),
        ),
        *(("provide", "goods"), ("replace", "plan")),
    ),
    items=("aims", "costs"),
    slots=("small.fair", "small.helped", "small.wise", "small.issue-plan.aims"),
    activities=("monitor", "maintain", "co-operate"),
    consulted=("parents", "council", "other", "charity"),
    first=date(2011, 1, 1),
    last=date(2015, 12, 31),
    begins=(("issue", "plan", date(2011, 9, 15)), ("issue", "notice", date(2011, 10, 31))),
)
