"""Sign-offs: what a digest notices and what it does not, the file they stand in, and how a provision stands by them."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from csc_rules.errors import CscRulesError, UsageError
from csc_rules.language import nodes as n
from csc_rules.language.parser import parse
from csc_rules.language.printer import format_file, joined_block
from csc_rules.law.amend import amended
from csc_rules.verify.coverage import coverage_of
from csc_rules.verify.digest import canonical, cited_in, digest, statements_of
from csc_rules.verify.model import ProvisionCoverage, RulesetCoverage, Signed, SignOff
from csc_rules.verify.mutation.operators import attempts
from csc_rules.verify.sign_offs import appended, loads, reviews, sign, sign_offs
from csc_rules.verify.suite import Suite, suite_of, suite_of_text
from tests.hostile import HOSTILE
from tests.strategies import rule_text as rt

DAY = date(2026, 11, 26)
LAW = """instrument a-law "A Law"
  kind act
  stage as-made
  jurisdiction somewhere
  source <https://example.org/a-law>
  in force from 2020-01-01 at s.1
  consequence public-law "Left to the courts."
  provisions s.1, s.2(1)-(2), s.3, s.4
  not encoded s.4 because "short title"
  use "acts"

class council "council" at s.2(1)
  member north at s.2(1)

body north "North Council"

document plan "plan" at s.2(2)
  must contain aims "the aims" at s.2(2)(a)

# Who must.
duty publish-plan "publication of the plan" at s.3
  each council must publish plan
  by 2020-06-30
"""
slow = settings(suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large], deadline=None)


def law(text: str = LAW) -> Suite:
    """Load a rule file."""
    return suite_of_text(text, "a-law.rules")


def signed(provision: str, suite: Suite | None = None, by: str = "A. Reader", on: date = DAY) -> SignOff:
    """Sign a provision off as it stands."""
    (entry,) = sign(suite or law(), [provision], by=by, on=on, against="text as at 2026-11-01")
    return entry


def standing(suite: Suite, provision: str, *entries: SignOff) -> ProvisionCoverage:
    """Say how a provision stands by some sign-offs."""
    return next(each for each in coverage_of(suite, signed=entries).provisions if each.provision == provision)


# What a digest notices ------------------------------------------------------------------------------------------------


def changed(old: str, new: str) -> set[str]:
    """Say of which provisions the digest changes with the text."""
    assert old in LAW
    before, after = law(), law(LAW.replace(old, new))
    listed = ("s.1", "s.2(1)", "s.2(2)", "s.3", "s.4")
    return {provision for provision in listed if digest(before, provision) != digest(after, provision)}


def test_a_clock() -> None:
    """Another last day changes the provision whose duty it is, and no other."""
    assert changed("by 2020-06-30", "by 2020-07-01") == {"s.3"}


def test_a_line_of_a_part() -> None:
    """What is cited for a part of a provision belongs to the provision."""
    assert changed('"the aims"', '"the goals"') == {"s.2(2)"}


def test_a_reason() -> None:
    """The reason for which something is not encoded is what is signed off there."""
    assert changed('"short title"', '"interpretation"') == {"s.4"}


def test_another_version() -> None:
    """Another text of the law is another version, of every provision."""
    text = "<https://example.org/a-law/2021-01-01>"
    assert changed("<https://example.org/a-law>", text) == {"s.1", "s.2(1)", "s.2(2)", "s.3", "s.4"}


def test_another_consequence() -> None:
    """What follows a breach is a part of each duty that has no other consequence."""
    assert changed("Left to the courts.", "Left to nobody.") == {"s.3"}


def test_a_consequence_of_its_own() -> None:
    """A duty with a consequence of its own is not touched by that of the instrument."""
    own = LAW + '  consequence none "Nothing."\n'
    other = own.replace("Left to the courts.", "Left to nobody.")
    assert digest(law(own), "s.3") == digest(law(other), "s.3")


def test_a_further_provision() -> None:
    """A list of provisions that grows leaves what is signed off as it is."""
    assert changed("s.3, s.4\n", 's.3, s.4, s.5\n  not encoded s.5 because "extent"\n') == set()


def test_a_further_statement() -> None:
    """A statement that comes to cite a provision changes it."""
    assert changed("# Who must.", 'definition aim "aim" at s.2(2)(b)\n') == {"s.2(2)"}


def test_a_test() -> None:
    """Tests are none of what is signed off."""
    further = 'test "one" covers s.3\n  as at 2020-01-01\n  expect publish-plan in force\n'
    assert digest(law(LAW + further), "s.3") == digest(law(), "s.3")


def test_the_order_of_statements() -> None:
    """The order in which statements stand in the file is layout."""
    first, *blocks = LAW.split("\n\n")
    assert changed(LAW, "\n\n".join([first, *reversed(blocks)])) == set()


AMENDMENT = '\namendment later "A Later Act" from 2024-01-01 at s.1\n  omits aims of plan\n'


def test_an_amendment() -> None:
    """An amendment changes the statement that it amends, and is itself what is signed off where it stands."""
    before, after = law(), law(LAW + AMENDMENT)
    assert digest(before, "s.2(2)") != digest(after, "s.2(2)")
    assert any("omits aims of plan" in part for part in canonical(after, "s.1"))


def test_the_days_beside_what_an_amendment_gives() -> None:
    """The days that an amendment gives a statement are the same as those written beside it."""
    written = LAW.replace("at s.2(2)(a)", "until 2024-01-01 at s.2(2)(a)")
    assert digest(law(written), "s.2(2)") == digest(law(LAW + AMENDMENT), "s.2(2)")


def test_nothing_said() -> None:
    """Where nothing is said of a provision there is nothing to sign off."""
    assert (digest(law(), "s.9"), canonical(law(), "s.9"), statements_of(law(), "s.9")) == (None, (), ())


def bare(block: n.Block) -> n.Block:
    """Return a block without its comments."""
    clauses = tuple(evolve(clause, comments=n.NO_COMMENTS) for clause in block.clauses)
    return evolve(block, clauses=clauses, comments=n.NO_COMMENTS)


@slow
@given(rt.blocks)
def test_the_words_of_a_statement_say_all_of_it(block: n.Block) -> None:
    """What a digest is taken of parses to the statement again: no part of it could change unnoticed."""
    assert parse(joined_block(block)).blocks == (bare(block),)


@slow
@given(rt.blocks, st.lists(rt.comment_lines, max_size=2))
def test_comments_leave_no_trace(block: n.Block, lines: list[str]) -> None:
    """Other comments on a statement, or none, give the same words."""
    clauses = tuple(evolve(each, comments=n.Comments(before=tuple(lines))) for each in block.clauses)
    other = evolve(block, clauses=clauses, comments=n.Comments(before=tuple(lines), behind="# other"))
    assert joined_block(other) == joined_block(block) == joined_block(bare(block))


def test_formatting_leaves_no_trace() -> None:
    """A file that is laid out anew, without a single comment, keeps every digest."""
    suite = suite_of("northern-ireland/ni-bill-2014")
    assert suite.written is not None
    again = parse(format_file(n.File(blocks=tuple(bare(block) for block in suite.written.blocks))))
    other = evolve(suite, tree=amended(again), written=again)
    listed = suite.law.instrument.all_provisions
    assert [digest(other, each) for each in listed] == [digest(suite, each) for each in listed]


def mutants(suite: Suite) -> Iterator[tuple[Suite, Suite, n.Block]]:
    """Give every statement alone with its instrument, before and after everything that mutation makes of it."""
    top = next(block for block in suite.tree.blocks if block.keyword == "instrument")
    for block in suite.tree.blocks:
        if block.keyword not in ("test", "instrument", "amendment"):
            before = evolve(suite, tree=n.File(blocks=(top, block)), written=None)
            for attempt in attempts(suite.law, block):
                kept = tuple(each for each in (top, attempt.blocks[0]) if each is not None)
                yield before, evolve(before, tree=n.File(blocks=kept)), block


@pytest.mark.parametrize("name", ["northern-ireland/ni-act-2015", "wales/wal-partnership-2015"])
def test_every_change_is_noticed(name: str) -> None:
    """Whatever mutation changes in a statement changes the digest of each provision that the statement cites."""
    for before, after, block in mutants(suite_of(name)):
        for provision in cited_in(block):
            assert digest(after, provision) != digest(before, provision)


# How a provision stands -----------------------------------------------------------------------------------------------


def test_not_signed_off() -> None:
    """Without a sign-off a provision is not signed off."""
    found = standing(law(), "s.3")
    assert (found.signed, found.reviews) == (Signed.NOT_SIGNED_OFF, ())


def test_signed_off() -> None:
    """What still stands as it was reviewed is signed off, with who, when and against what."""
    found = standing(law(), "s.3", signed("s.3"))
    (review,) = found.reviews
    assert (found.signed, review.holds) == (Signed.SIGNED_OFF, True)
    assert (review.by, review.on, review.against) == ("A. Reader", DAY, "text as at 2026-11-01")


def test_changed_since() -> None:
    """What has changed since is no longer signed off, and who reviewed it stays known."""
    found = standing(law(LAW.replace("2020-06-30", "2020-07-31")), "s.3", signed("s.3"))
    assert (found.signed, [review.by for review in found.reviews]) == (Signed.CHANGED, ["A. Reader"])


def test_changed_back() -> None:
    """A change that is taken back leaves the sign-off as it was."""
    assert standing(law(), "s.3", signed("s.3")).signed is Signed.SIGNED_OFF


def test_reviewed_again() -> None:
    """Of one reviewer the latest review counts, wherever it stands in the file."""
    old = signed("s.3", law(LAW.replace("2020-06-30", "2020-07-31")), on=date(2025, 1, 1))
    found = standing(law(), "s.3", signed("s.3"), old)
    assert (found.signed, len(found.reviews)) == (Signed.SIGNED_OFF, 1)


def test_one_of_two_reviewers() -> None:
    """A review that holds is enough, and the other is shown as well, the latest first."""
    old = signed("s.3", law(LAW.replace("2020-06-30", "2020-07-31")), by="B. Reader", on=date(2025, 1, 1))
    found = reviews(law(), "s.3", [old, signed("s.3")])
    assert [(review.by, review.holds) for review in found] == [("A. Reader", True), ("B. Reader", False)]


def test_withdrawn_provision() -> None:
    """A sign-off of a provision that is no longer listed is told."""
    entry = evolve(signed("s.3"), provision="s.33")
    assert coverage_of(law(), signed=[entry]).stray_sign_offs == (entry,)


def test_counts() -> None:
    """Provisions can be counted by how they are signed off."""
    found: RulesetCoverage = coverage_of(law(), signed=[signed("s.3")])
    assert [len(found.with_sign_off(each)) for each in Signed] == [1, 0, 4]


# Signing --------------------------------------------------------------------------------------------------------------


def test_a_whole_stands_for_its_parts() -> None:
    """A provision of which the instrument lists parts stands for all of them."""
    found = sign(law(), ["s.2"], by="A", on=DAY, against="x")
    assert [entry.provision for entry in found] == ["s.2(1)", "s.2(2)"]


def test_not_encoded() -> None:
    """That something is rightly left out can be signed off as well."""
    assert standing(law(), "s.4", signed("s.4")).signed is Signed.SIGNED_OFF


@pytest.mark.parametrize(
    ("provision", "hint"), [("s.2(2)(a)", "did you mean 's.2(2)'?"), ("s.22", "did you mean 's.2"), ("", "lists those")]
)
def test_no_such_provision(provision: str, hint: str) -> None:
    """A provision that is not listed cannot be signed off, and the nearest is suggested."""
    with pytest.raises(UsageError) as caught:
        sign(law(), [provision], by="A", on=DAY, against="x")
    (found,) = caught.value.diagnostics
    assert found.code == "US272"
    assert hint in found.hint


def test_every_provision_that_is_not_there() -> None:
    """All mistakes are told in one run."""
    with pytest.raises(UsageError) as caught:
        sign(law(), ["s.3", "s.8", "s.9"], by="A", on=DAY, against="x")
    assert [each.code for each in caught.value.diagnostics] == ["US272", "US272"]


def test_a_register_has_nothing_to_sign() -> None:
    """A register has no provisions."""
    with pytest.raises(UsageError, match="a register has none"):
        sign(suite_of("northern-ireland/bodies"), ["s.1"], by="A", on=DAY, against="x")


def test_neither_encoded_nor_excused() -> None:
    """Where a ruleset says nothing of a provision there is nothing that could be right."""
    suite = law()
    blocks = tuple(block for block in suite.tree.blocks if block.keyword != "duty")
    with pytest.raises(UsageError, match="US273"):
        sign(evolve(suite, tree=evolve(suite.tree, blocks=blocks)), ["s.3"], by="A", on=DAY, against="x")


# The file -------------------------------------------------------------------------------------------------------------


def test_there_and_back() -> None:
    """What is written is read again."""
    entries = (signed("s.3"), evolve(signed("s.4"), note="as agreed"))
    assert loads(appended(b"", "a.toml", entries), "a.toml") == entries


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_any_text_there_and_back(text: str) -> None:
    """Whatever a reviewer is called, the file says it and nothing else."""
    entry = evolve(signed("s.3"), by=text, against=text, note=text)
    assert loads(appended(b"", "a.toml", [entry]), "a.toml") == (entry,)


def test_what_is_there_stays() -> None:
    """Comments and everything else of the file stay, byte for byte."""
    before = b"# ours\r\n" + appended(b"", "a.toml", [signed("s.3")]).replace(b"\n", b"  # kept\r\n")
    after = appended(before, "a.toml", [signed("s.4")])
    assert after.startswith(before.rstrip())
    assert after.count(b"\n") == after.count(b"\r\n")
    assert loads(after, "a.toml") == (signed("s.3"), signed("s.4"))


def test_twice_the_same() -> None:
    """A sign-off that is there already is not written again."""
    once = appended(b"", "a.toml", [signed("s.3")])
    assert appended(once, "a.toml", [signed("s.3"), signed("s.3")]) == once


ENTRY = appended(b"", "a.toml", [signed("s.3")]).decode()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("signed = 1\n", "expected entries [[signed]]"),
        (f"{ENTRY}\n[other]\n", "expected entries [[signed]]"),
        (ENTRY.replace("by = ", "who = "), "found the key 'who'"),
        (ENTRY.replace('by = "A. Reader"\n', ""), "found an entry without 'by'"),
        (ENTRY.replace("2026-11-26", '"2026-11-26"'), "found no day as 'on'"),
        (ENTRY.replace("2026-11-26", "2026-11-26T12:00:00"), "found no day as 'on'"),
        (ENTRY.replace("A. Reader", " "), "found no text as 'by'"),
        (ENTRY.replace("sha256:", "md5:"), "found another text as 'digest'"),
        (ENTRY.replace('"A. Reader"', "A"), "expected text in quotes"),
    ],
)
def test_mistakes(text: str, said: str) -> None:
    """What is no sign-off is told with its line, and nothing is added to the file."""
    with pytest.raises(CscRulesError) as caught:
        appended(text.encode(), "a.toml", [signed("s.4")])
    assert any(said in each.message for each in caught.value.diagnostics)
    assert all(each.places[0].position for each in caught.value.diagnostics)


def test_no_file() -> None:
    """Without a file nothing is signed off."""
    assert sign_offs("nowhere/a-law.rules") == ()


@pytest.mark.parametrize("name", ["a-law.rules", "northern-ireland/ni-act-2015"])
def test_nothing_is_signed_off_by_us(name: str) -> None:
    """No sign-off is shipped: they are for those who read the law."""
    assert sign_offs(suite_of(name).source.name if "/" in name else name) == ()
