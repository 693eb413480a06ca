"""Random small laws: two duties that others wait for, and duties, powers and exceptions of every kind."""

from __future__ import annotations

from datetime import date

from attrs import frozen
from hypothesis import strategies as st

from tests.strategies.facts import Vocabulary

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
    activities=(("monitor", "plan"), ("maintain", "plan"), ("co-operate", None)),
    consulted=("parents", "council", "other", "charity"),
    first=date(2011, 1, 1),
    last=date(2015, 12, 31),
    begins=(("issue", "plan", date(2011, 9, 15)), ("issue", "notice", date(2011, 10, 31))),
)
