"""Mutants of small laws: which are killed, which survive, which are stillborn, and how that is told."""

from __future__ import annotations

import pickle
from pathlib import Path

import pytest

from csc_rules.errors import UsageError
from csc_rules.verify.mutation import Explanation, Fate, Mutant, MutationReport, mutate, prepare, tried
from csc_rules.verify.mutation.bench import StillbornError, bench_of
from csc_rules.verify.mutation.explained import explain, explanations, loads
from csc_rules.verify.mutation.order import order_for
from tests.verify.mutants import DUTY, TESTS, TOP, attempt, one, report, suite

MINIMAL = '\ntest "due"\n  as at 2020-06-30\n  expect publish-plan due\n'
TESTS_OF_READINGS = '\ntest "due"\n  as at 2020-06-30\n  expect publish-plan due, last day 2020-06-30\n'
ENTRY = b'[[survivor]]\nstatement = "publish-plan"\noperator = "must-not"\nbecause = "no reason"\n'
LATE = '\nexception rest at s.2\n  disapplies publish-plan where judged small "Is it small?" by board\n'


def test_killed_by_a_test() -> None:
    """A mutant that a test notices is killed, and the test is named."""
    mutant = one(report(DUTY, TESTS), "day-later")
    assert (mutant.fate, mutant.because) == (Fate.KILLED, "nothing published")


def test_survived() -> None:
    """A mutant that no test notices survives, and has the line and what was changed."""
    mutant = one(report(DUTY, MINIMAL), "day-later")
    line = (TOP + DUTY).splitlines().index("  by 2020-06-30") + 1
    assert (mutant.fate, mutant.line, mutant.change) == (Fate.SURVIVED, line, "“2020-06-30” becomes “2020-07-01”")


def test_without_tests_everything_survives() -> None:
    """A law without tests has no share."""
    found = report(DUTY)
    assert found.killed == 0
    assert found.share == 0


def test_killed_by_a_name() -> None:
    """A test that names what is no longer there notices it, even if nothing is expected of that."""
    given = "  given approval of plan by other-board on 2020-02-01\n"
    mutant = one(report(DUTY, MINIMAL.replace("  as at", f"{given}  as at")), "delete-statement", "other-board")
    assert mutant.fate is Fate.KILLED


def test_stillborn() -> None:
    """A mutant whose law does not load is stillborn, with what the loader says."""
    mutant = one(report(DUTY, TESTS), "delete-statement", "plan")
    assert mutant.fate is Fate.STILLBORN
    assert mutant.because is not None
    assert mutant.because.startswith("RL102 found 'plan'")


def test_a_provision_without_its_statement() -> None:
    """That a provision is cited no longer is not held against a mutant."""
    assert one(report(DUTY, TESTS), "delete-statement").fate is Fate.KILLED


def test_what_an_exception_is_made_to() -> None:
    """A duty that an exception names is never in force instead of taken away, and tests are run on it."""
    assert one(report(DUTY + LATE, MINIMAL), "delete-statement").fate is Fate.KILLED
    assert one(report(DUTY + LATE), "delete-statement").fate is Fate.SURVIVED


def test_what_nobody_does() -> None:
    """A duty may be taken from the only one who does what another duty waits for, and tests are run on it."""
    sent = "\nduty send-plan at s.2\n  board must send plan\n  after publication of plan\n"
    assert one(report(DUTY + sent, TESTS), "must-not").fate is Fate.KILLED


def test_a_clock_with_rival_readings() -> None:
    """A clock is taken out together with the readings that make no sense without it."""
    rival = '  unsettled "the day may be left out" reading by 2020-07-01\n'
    found = [mutant for mutant in report(DUTY + rival, TESTS_OF_READINGS).mutants if "by 2020-06-30" in mutant.change]
    assert [(mutant.operator, mutant.fate) for mutant in found] == [("delete-clause", Fate.KILLED)]


def test_the_law_is_what_it_was() -> None:
    """A mutant that comes to the same law survives: the day says nothing that the instrument's does not."""
    text = DUTY.replace('plan" at s.2\n  board', 'plan" at s.2 from 2020-01-01\n  board')
    assert one(report(text, TESTS), "drop-from").fate is Fate.SURVIVED


def test_what_cannot_be_built() -> None:
    """Half a clause is stillborn, and no fault of the program."""
    loaded, block, _ = attempt(DUTY, "must-not", "publish-plan")
    index = loaded.tree.blocks.index(block)
    broken = type(block)(keyword="duty", name=block.name, clauses=(None,))  # type: ignore[arg-type]
    with pytest.raises(StillbornError, match="cannot be built"):
        bench_of(loaded).mutant(index, broken)


def test_share() -> None:
    """Stillborn mutants count for nothing."""
    fates = (Fate.KILLED, Fate.KILLED, Fate.KILLED, Fate.SURVIVED, Fate.STILLBORN)
    mutants = tuple(Mutant(statement="a", operator="b", line=1, change="c", fate=fate) for fate in fates)
    found = MutationReport(ruleset="a", file="a.rules", mutants=mutants)
    assert (found.killed, len(found.survivors), found.stillborn, found.share) == (3, 1, 1, 0.75)


def test_by_operator() -> None:
    """What became of mutants is counted operator by operator."""
    tally = report(DUTY, TESTS).by_operator()["day-later"]
    assert tally[Fate.KILLED] == 1


def test_tests_that_fail() -> None:
    """A law whose tests fail is not changed."""
    failing = '\ntest "due"\n  as at 2020-06-30\n  expect publish-plan met\n'
    with pytest.raises(UsageError, match=r"US208 found 1 failing .* “due” in line"):
        report(DUTY, failing)


def test_several_processes() -> None:
    """Several processes come to the same report as one."""
    bench = bench_of(suite(DUTY, TESTS))
    assert tried(bench, jobs=2) == tried(bench)


def test_a_bench_can_be_sent() -> None:
    """What a process works on can be given to it where it inherits nothing."""
    bench = bench_of(suite(DUTY, TESTS))
    assert tried(pickle.loads(pickle.dumps(bench))) == tried(bench)  # noqa: S301 - it was made in the same line


def test_progress() -> None:
    """Who asks is told how many statements are done, and of how many."""
    told: list[tuple[int, int]] = []
    tried(bench_of(suite(DUTY)), progress=lambda done, of: told.append((done, of)))
    assert told == [(done, 5) for done in range(1, 6)]


def test_a_register() -> None:
    """A register is tried with its own tests."""
    found = mutate("united-kingdom/bodies")
    assert found.ruleset == "united-kingdom/bodies"
    assert {mutant.operator for mutant in found.mutants} >= {"delete-statement", "delete-clause"}


# Which tests come first -----------------------------------------------------------------------------------------------


def test_order() -> None:
    """First come the tests that expect something of a statement, then those that name it, then its users'."""
    tests = "\n".join(
        f'test "{title}"\n{given}  as at 2020-01-01\n  expect {expected}\n'
        for title, given, expected in (
            ("other", "", "other-board in force"),
            ("user", "", "publish-plan in force"),
            ("named", '  given body "The Board"\n', "other-board in force"),
            ("expected", "", "board in force"),
        )
    )
    loaded, block, _ = attempt(DUTY + "\n" + tests, "delete-statement", "board")
    order = order_for(block, loaded, bench_of(loaded).aims)
    assert [str(test.title) for test in order.tests()] == ["expected", "named", "user", "other"]


def test_what_noticed_before_comes_first() -> None:
    """A test that noticed a mutant of a statement is run first on the next one."""
    tests = MINIMAL.replace('"due"', '"one"') + MINIMAL.replace('"due"', '"two"')
    loaded, block, _ = attempt(DUTY + tests, "must-not", "publish-plan")
    order = order_for(block, loaded, bench_of(loaded).aims)
    order.remember(loaded.tests[1])
    assert [str(test.title) for test in order.tests()] == ["two", "one"]


# Explanations ---------------------------------------------------------------------------------------------------------


SURVIVOR = Mutant(statement="a", operator="drop-entry", line=1, change="without “b”")


def test_explained() -> None:
    """An explained survivor has its reason, and still survives."""
    entry = Explanation(statement="a", operator="drop-entry", because="there is but one")
    ((mutant,), stale) = explain([SURVIVOR], (entry,))
    assert (mutant.explained, mutant.because, mutant.fate, stale) == (True, "there is but one", Fate.SURVIVED, ())


@pytest.mark.parametrize(
    "entry",
    [
        Explanation(statement="b", operator="drop-entry", because="…"),
        Explanation(statement="a", operator="drop-part", because="…"),
        Explanation(statement="a", operator="drop-entry", change="without “c”", because="…"),
    ],
)
def test_of_another(entry: Explanation) -> None:
    """An explanation of another statement, operator or change explains nothing, and is stale."""
    ((mutant,), stale) = explain([SURVIVOR], (entry,))
    assert not mutant.explained
    assert stale == (entry,)


def test_killed_all_the_same() -> None:
    """What a test kills needs no explanation."""
    killed = Mutant(statement="a", operator="drop-entry", line=1, change="…", fate=Fate.KILLED, because="a test")
    entry = Explanation(statement="a", operator="drop-entry", because="…")
    assert explain([killed], (entry,)) == ((killed,), (entry,))


def test_beside_the_rules(tmp_path: Path) -> None:
    """Explanations stand in a file beside the rules."""
    rules = tmp_path / "small.rules"
    rules.write_text(TOP + DUTY, encoding="utf-8")
    (tmp_path / "small.survivors.toml").write_bytes(ENTRY)
    assert [mutant.operator for mutant in tried(prepare(rules)).survivors if mutant.explained] == ["must-not"]


def test_nothing_beside_the_rules(tmp_path: Path) -> None:
    """There need be no such file, and it may be empty."""
    assert explanations(str(tmp_path / "small.rules")) == ()
    assert loads(b"\n", "small.survivors.toml") == ()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"[[survivors]]\n", "1:1: US209 found 'survivors'"),
        (b"survivor = 1\n", "1:1: US209 found 'survivor'"),
        (b"survivor = [1]\n", "1:1: US209 found 'survivor'"),
        (ENTRY.replace(b"because", b"reason"), "1:1: US209 found an entry without 'because'"),
        (ENTRY.replace(b"because", b"reason"), "4:1: US209 found the key 'reason'"),
        (ENTRY.replace(b'"no reason"', b"1"), "4:1: US209 found no text as 'because'"),
        (ENTRY.replace(b'"no reason"', b'" "'), "4:1: US209 found no text as 'because'"),
        (b"[[survivor]\n", "IN007"),
    ],
)
def test_mistakes_in_explanations(content: bytes, message: str) -> None:
    """Every mistake is told where it stands."""
    with pytest.raises(UsageError) as raised:
        loads(content, "small.survivors.toml")
    assert message in str(raised.value)
