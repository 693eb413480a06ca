"""The assessment: counts, exit codes, receipts, findings with their words, and proofs."""

from __future__ import annotations

from datetime import date

import pytest
from attrs import evolve

from csc_rules.engine.assessment import Assessment
from csc_rules.engine.check import check
from csc_rules.engine.codes import Verdict, label
from csc_rules.engine.explain import Step, explain
from tests.engine.small import (
    BILL,
    EVENTS,
    act,
    activity,
    answer,
    assess,
    complete,
    consultation,
    document,
    finding,
    judge,
    law,
    record,
)

RULES = """
class parents "parents"
  persons
document plan "plan"
  must contain aims "the aims" unverified "the number was not seen"
object fund "fund"
object goods "goods"
duty adopt-plan "adoption"
  council must adopt plan
  makes plan
  by 2010-12-31
  says "A plan is adopted by the end of the year."
duty review-plan "review"
  council must review first plan with other, each authority
  within 1 months after adoption of plan
  unsettled "how to count" reading within 1 months beginning with adoption of plan
  consequence none "Nothing follows."
duty consult-on-plan "consultation"
  council must consult on plan
  before adoption of plan
  (a) parents unverified "the letter was not seen"
duty late-plan "sending"
  council must send plan
  as soon as practicable after adoption of plan
  unverified "the text was not seen"
duty last-plan "end"
  council must inform plan
  at the end of lifetime of plan
duty lost-plan "lost"
  council must provide plan
  time limit unknown because "it was lost"
duty slide-plan "sliding"
  council must revise plan
  at least every 2 weeks from adoption of plan
duty keep-up "monitoring"
  council must monitor plan
duty silence "silence"
  council must not publish plan
power pay "paying"
  council may contribute to fund
  only for expenditure of contributors in authority
power give "giving"
  council may provide goods
"""
SEEN = """evidence = [
  { source = "https://example.org/minutes", page = "3", quote = "adopted", file = "m.pdf", sha256 = "ab" },
]
"""
ADOPTED = (
    document("p", more='period = { from = "2010-06-15", through = "2012-06-14" }')
    + act("adopt", "2010-06-15", "p")
    + SEEN
)


def whole() -> Assessment:
    """Check a record with a fact of every sort."""
    facts = ADOPTED
    facts += consultation("p", "parents", "2010-05-01", "2010-05-31")
    facts += activity("monitor", "2010-01-01", "2010-06-01") + activity("monitor", "2010-06-02", "", shown=False)
    facts += '[[fund]]\nid = "f"\nkind = "fund"\ncomplete = true\n'
    facts += '[[fund.contribution]]\nbody = "The Council"\non = "2010-06-01"\n'
    facts += '[[fund.payment]]\nfor = "The Council"\non = "2010-07-01"\n'
    facts += act("provide", "2010-07-01", "goods", to="The Other", by="The Council")
    facts += complete("review publish", "plan", "2010-01-01", "2012-01-01") + complete(
        "", "", "2012-01-01", "2012-01-01"
    )
    facts += answer("late-plan.delay", "yes", "2011-01-01") + act("send", "2010-07-01", "p")
    return assess(RULES, facts, "2012-01-01")


# Counts


def test_counts_are_of_findings() -> None:
    """Findings are counted by their verdict; those listed without one are not."""
    checked = assess(RULES, "", "2010-06-01")
    assert sum(checked.counts.values()) == len([entry for entry in checked.findings if entry.verdict is not None])


def test_the_share_that_rests_on_determinations() -> None:
    """How many findings rest on a determination is reported, with how many there are."""
    judged, applying = whole().judged_share
    assert (judged, applying > judged) == (1, True)


MISSING = complete("adopt", "plan", "2010-01-01", "2011-01-01")
PLAIN = 'document plan "plan"\nduty adopt-plan\n  council must adopt plan\n  by 2010-12-31\n'


@pytest.mark.parametrize(
    ("facts", "fails"),
    [
        (MISSING, ("missing", "late", "open")),
        (act("adopt", "2011-01-31", "plan"), ("late", "open")),
        ("", ("open",)),
        (act("adopt", "2010-01-31", "plan"), ()),
    ],
)
def test_what_counts_for_a_threshold(facts: str, fails: tuple[str, ...]) -> None:
    """Each threshold includes those before it."""
    checked = assess(PLAIN, facts, "2012-01-01")
    assert tuple(name for name in ("missing", "late", "open") if checked.fails(name)) == fails


@pytest.mark.parametrize("standing", ["guidance", "good-practice"])
def test_only_law_counts_for_a_threshold(standing: str) -> None:
    """What guidance expects never counts."""
    assert not assess(law(PLAIN, standing=standing), MISSING, "2012-01-01").fails("open")


def test_guidance_has_labels_of_its_own() -> None:
    """What guidance expects and is not there is not called missing."""
    found = judge(law(PLAIN, standing="guidance"), MISSING, "2012-01-01", "adopt-plan")
    assert (found.standing, found.label) == ("guidance", "not as the guidance expects")


@pytest.mark.parametrize("verdict", list(Verdict))
def test_every_verdict_has_a_label(verdict: Verdict) -> None:
    """Every verdict has a label for people, in law and in guidance."""
    assert label(verdict)
    assert label(verdict, "guidance")


# Findings in words


def test_what_was_looked_for_is_a_sentence() -> None:
    """A finding says what the rule asks for, in a sentence."""
    assert (
        finding(whole(), "review-plan").looked_for
        == "The Council must review the first plan with The Other, each authority"
    )


@pytest.mark.parametrize(("duty", "modal"), [("silence", "must not"), ("pay", "may"), ("adopt-plan", "must")])
def test_the_modal_of_the_sentence(duty: str, modal: str) -> None:
    """A prohibition says must not, a power may, a duty must."""
    found = next(entry for entry in whole().findings if entry.duty == f"small.{duty}" and entry.aspect == "act")
    assert f"The Council {modal} " in found.looked_for


@pytest.mark.parametrize(
    ("duty", "item", "why"),
    [
        ("late-plan", None, "the text was not seen"),
        ("adopt-plan", "aims", "the number was not seen"),
        ("consult-on-plan", "a", "the letter was not seen"),
        ("adopt-plan", None, None),
    ],
)
def test_what_was_not_verified_is_flagged(duty: str, item: str | None, why: str | None) -> None:
    """A statement or an item whose source was not seen is flagged, and only that."""
    assert finding(whole(), duty, item).unverified == why


@pytest.mark.parametrize(("duty", "item", "title"), [("adopt-plan", "aims", "the aims"), ("adopt-plan", None, None)])
def test_the_title_of_an_item(duty: str, item: str | None, title: str | None) -> None:
    """A finding on an item has the item's title."""
    assert finding(whole(), duty, item).item_title == title


def test_evidence_of_a_finding() -> None:
    """A finding shows the facts it rests on, with where they were seen."""
    proof = finding(whole(), "adopt-plan").evidence[0]
    assert (proof.evidence[0].source, proof.evidence[0].page) == ("https://example.org/minutes", "3")


def test_a_missing_act_rests_on_the_statement_of_completeness() -> None:
    """What is missing is shown by the statement that the record is complete."""
    assert {proof.fact for proof in finding(whole(), "review-plan").evidence} == {"act[0]", "complete[0]"}


def test_what_may_follow_is_told() -> None:
    """The consequence of a breach is told with the finding."""
    assert finding(whole(), "review-plan").consequence == "Nothing follows."


def test_a_fact_by_its_place() -> None:
    """A fact that a finding cites can be looked up by its place in the record."""
    assert whole().fact("act[0]").path == "act[0]"


# Receipt


def test_the_receipt() -> None:
    """The receipt says with what the assessment was made."""
    receipt = whole().receipt
    assert receipt.as_at == date(2012, 1, 1)
    assert receipt.rulesets == (("small", law(RULES).digest),)
    assert receipt.evidence == (("m.pdf", "ab"),)


def test_the_receipt_of_a_what_if() -> None:
    """What was assumed, and the day of the law, stand in the receipt."""
    checked = assess(
        law(BILL, kind="bill", force=EVENTS), "", "2012-06-01", law_at="2012-06-02", assume={"passing": "2012-01-01"}
    )
    assert (checked.receipt.law_at, checked.receipt.assumptions) == (
        date(2012, 6, 2),
        (("passing", date(2012, 1, 1)),),
    )


def test_the_receipt_of_a_record_without_a_file() -> None:
    """A record that was made in a program has a digest of its values, the same for the same values."""
    made = [check([law(PLAIN)], evolve(record(), digest=""), date(2012, 1, 1)).receipt.record for _ in range(2)]
    other = check([law(PLAIN)], evolve(record(MISSING), digest=""), date(2012, 1, 1)).receipt.record
    assert (made[0] == made[1], made[0] == other) == (True, False)


# Proofs


def proof(duty: str, checked: Assessment | None = None) -> str:
    """Return the proof of a duty as lines of text."""
    return "\n".join(_lines(explain(checked or whole(), duty)))


def _lines(steps: tuple[Step, ...]) -> list[str]:
    return [line for step in steps for line in (step.text, *_lines(step.steps))]


@pytest.mark.parametrize(
    ("duty", "words"),
    [
        ("adopt-plan", "the day is named: 31 December 2010"),
        ("review-plan", "1 month after 15 June 2010, that day left out, by corresponding date: 15 July 2010"),
        ("review-plan", "1 month beginning with 15 June 2010, that day counted, by corresponding date: 14 July 2010"),
        ("review-plan", "unsettled: how to count"),
        ("consult-on-plan", "before 15 June 2010: the last good day is the day before, 14 June 2010"),
        ("late-plan", "as soon as practicable after 15 June 2010; how soon is a judgement"),
        ("last-plan", "at the end of the lifetime, 14 June 2012; the law names no last day"),
        ("lost-plan", "the time limit is not known: it was lost"),
        ("slide-plan", "2 weeks after 15 June 2010, that day left out, by counting days: 29 June 2010"),
        ("silence", "owed from 15 June 2010 on; the law names no last day"),
        ("adopt-plan", "our reading: A plan is adopted by the end of the year."),
        ("adopt-plan", "the provision: https://example.org/act"),
        ("late-plan", "unverified: the text was not seen"),
        ("adopt-plan", "version in force from 1 January 2010, with no end known to us"),
        ("adopt-plan", "https://example.org/minutes, m.pdf"),
        ("keep-up", "2010-06-02 to 2012-01-01"),
        ("pay", "the fund f"),
        ("give", "provided"),
        ("late-plan", "the court determined on 2011-01-01"),
    ],
)
def test_a_proof_says(duty: str, words: str) -> None:
    """A proof spells out the arithmetic, the rule, its version and the facts with their evidence."""
    assert words in proof(duty)


def test_a_proof_of_a_vague_day() -> None:
    """A range of days is said with both ends."""
    checked = assess(RULES, act("adopt", "2010-06", "plan"), "2012-01-01")
    assert "1 month after 1 June 2010 to 30 June 2010" in proof("review-plan", checked)


def test_a_proof_of_days_late() -> None:
    """Days late are told, as a range where they are one."""
    checked = assess(RULES, act("adopt", "2011-01", "plan"), "2012-01-01")
    assert "1 to 31 days late" in proof("adopt-plan", checked)


def test_a_proof_of_what_is_not_triggered() -> None:
    """That what the clock counts from had not happened is told."""
    checked = assess(RULES, complete("adopt", "plan", "2010-01-01", "2012-01-01"), "2012-01-01")
    assert "what the clock counts from had not happened" in proof("review-plan", checked)


def test_a_proof_of_what_is_open() -> None:
    """An open finding tells what is not known and what would settle it."""
    assert "not known: whether and when this was done: the plan adopted" in proof(
        "review-plan", assess(RULES, "", "2012-01-01")
    )


def test_a_proof_without_facts() -> None:
    """Where no fact bears on a duty, that is said."""
    assert "no record was found that bears on it" in proof("adopt-plan", assess(RULES, "", "2010-06-01"))


def test_a_proof_with_both_futures() -> None:
    """A judgement that is open tells what either answer would give."""
    checked = assess(RULES, ADOPTED + act("send", "2010-07-01", "p"), "2012-01-01")
    assert "if no: met late, 16 days late" in proof("late-plan", checked)


def test_a_proof_of_one_ruleset() -> None:
    """A duty can be named with its ruleset; of another one there is no proof."""
    assert (proof("small.adopt-plan") != "", proof("large.adopt-plan"), proof("nothing")) == (True, "", "")


def test_a_proof_changes_nothing() -> None:
    """A proof is reached by the same evaluation as the finding."""
    checked = whole()
    assert all(f"[{entry.id}]" in proof(entry.duty, checked) for entry in checked.instances)
