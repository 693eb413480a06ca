"""Names of a record bound to the law: aliases, bodies of another time, unknown names, all mistakes at once."""

from __future__ import annotations

from datetime import date

import pytest

from csc_rules.engine.check import check
from csc_rules.engine.names import find_body
from csc_rules.errors import Diagnostic, NotFoundError, RecordError, UsageError
from csc_rules.law.ruleset import register
from csc_rules.record.model import Record
from tests.engine.small import BILL, EVENTS, act, answer, assess, complete, consultation, current, document, law, record

RULES = """
document plan "plan"
  must contain aims "the aims"
object fund "fund"
duty adopt-plan
  council must adopt plan
  makes plan
  judged counts "Does it count?" by court
    raised by circulation
power pay
  council may contribute to fund
duty keep-up
  council must monitor plan
"""
BODIES = """
class authority "authority"
body council "The Council"
  is authority
  renamed from "The Old Council" on 2011-01-01
  alias "TC"
body other "The Other"
  until 2011-06-01
  succeeded by council on 2011-06-01
body young "The Young"
  from 2011-06-01
body twin-one "Twin One"
  alias "Twin"
body twin-two "Twin Two"
  alias "Twin"
body court "the court"
"""


def notes(facts: str, body: str = "The Council", as_at: str = "2012-01-01") -> dict[str, str]:
    """Check a record and return the notes on its names by their codes."""
    ruleset = law(RULES, bodies=BODIES)
    return {note.code: note.text for note in assess(ruleset, record(facts, body=body), as_at).notes}


def mistakes(facts: str, **options: object) -> list[Diagnostic]:
    """Check a record that cannot be used and return its mistakes."""
    with pytest.raises(RecordError) as caught:
        check([law(RULES, bodies=BODIES)], record(facts), date(2012, 1, 1), **options)  # type: ignore[arg-type]
    return list(caught.value.diagnostics)


def test_an_alias_is_said() -> None:
    """A body that is named by an alias is found, and that is said."""
    assert notes("", body="TC")["name"] == "“TC” is taken to be The Council"


def test_a_former_name_is_said() -> None:
    """A body that is named as it was called before is found, and that is said."""
    assert "since 2011-01-01" in notes("", body="The Old Council")["name"]


def test_a_title_needs_no_word() -> None:
    """A body under its own title is not worth a note."""
    assert "name" not in notes("")


def test_a_body_that_had_ended() -> None:
    """A body that did not exist any more on the day is a note, with what became of it."""
    text = notes(act("adopt", "2011-06-01", "plan", by="The Other"))["body-not-there"]
    assert "ended on 2011-06-01; succeeded by The Council" in text


def test_a_body_that_had_not_begun() -> None:
    """A body that did not exist yet on the day is a note."""
    assert "began on 2011-06-01" in notes(act("adopt", "2011-05-31", "plan", by="The Young"))["body-not-there"]


def test_a_body_that_is_declared() -> None:
    """A body that no register knows is declared with its kind, and then bound as such."""
    declared = '[[body]]\nname = "A New One"\nkind = "authority"\njurisdiction = "somewhere"\nsince = 2010-06-01\n'
    rules = 'document plan "plan"\nduty adopt-plan\n  each authority must adopt plan\n'
    checked = assess(law(rules), record(declared.replace("since", "from"), body="A New One"), "2012-01-01")
    assert current(checked, "adopt-plan", "declared:A New One").verdict == "undetermined"


# Mistakes


@pytest.mark.parametrize(
    ("facts", "code", "meant"),
    [
        (act("adopt", "2010-06-01", "plan", by="The Counsil"), "IN101", "The Council"),
        (act("adopt", "2010-06-01", "plan", by="Twin"), "IN101", ""),
        (act("adpot", "2010-06-01", "plan"), "IN102", "adopt"),
        (act("zzz", "2010-06-01", "plan"), "IN102", ""),
        (document("p", "plam"), "IN103", "plan"),
        (act("adopt", "2010-06-01", "plam"), "IN103", "plan"),
        (answer("count", "yes", "2011-01-01"), "IN104", "counts"),
        (
            '[[body]]\nname = "A New One"\nkind = "autority"\njurisdiction = "somewhere"\n',
            "IN105",
            "authority",
        ),
        ('[[body]]\nname = "A New One"\nkind = "zzz"\njurisdiction = "somewhere"\n', "IN105", ""),
        (document("first-plan") + consultation("frist-plan", "", "2010-01-01", "2010-02-01"), "IN106", "first-plan"),
        (consultation("zzz", "", "2010-01-01", "2010-02-01"), "IN106", "[[document]]"),
        (document("first-plan") + document("q", more='about = "frist-plan"'), "IN106", "first-plan"),
        (answer("counts", "perhaps", "2011-01-01"), "IN108", ""),
        (complete("adpot", "plan", "2010-01-01", "2010-02-01"), "IN102", "adopt"),
        (complete("adopt", "plam", "2010-01-01", "2010-02-01"), "IN103", "plan"),
        (complete("adopt", "plan", "2010-01-01", "2010-02-01", by="Nobody"), "IN101", ""),
    ],
)
def test_a_mistake(facts: str, code: str, meant: str) -> None:
    """A name that is not known is a mistake with its line and, where there is one, the name that was probably meant."""
    (mistake,) = mistakes(facts, known_elsewhere=())
    assert (mistake.code, meant in mistake.hint, mistake.places[0].position is not None) == (code, True, True)


def test_all_mistakes_at_once() -> None:
    """Every mistake of a record is told in one run."""
    facts = (
        act("adpot", "2010-06-01", "plan", by="Nobody") + document("p", "plam") + answer("count", "yes", "2011-01-01")
    )
    assert {entry.code for entry in mistakes(facts, known_elsewhere=())} == {"IN101", "IN102", "IN103", "IN104"}


def test_a_document_adopted_on_two_days() -> None:
    """An act that is done once to a document cannot have been done on two days by one body."""
    facts = document("p") + act("adopt", "2010-06-01", "p") + act("adopt", "2010-06-02", "p")
    (mistake,) = mistakes(facts)
    assert (mistake.code, len(mistake.places)) == ("IN107", 2)


def test_a_document_adopted_by_two_bodies() -> None:
    """Two bodies may each have adopted a document on a day of its own."""
    facts = document("p") + act("adopt", "2010-06-01", "p") + act("adopt", "2010-06-02", "p", by="The Other")
    assert "IN107" not in notes(facts)


@pytest.mark.parametrize("order", [(0, 1, 2), (2, 1, 0), (1, 0, 2)])
def test_the_order_of_acts_does_not_hide_a_mistake(order: tuple[int, int, int]) -> None:
    """That a body adopted a document twice is seen wherever the adoption by another body stands."""
    acts = (
        act("adopt", "2010-06-01", "p", by="The Other"),
        act("adopt", "2010-06-02", "p"),
        act("adopt", "2010-06-03", "p"),
    )
    assert [entry.code for entry in mistakes(document("p") + "".join(acts[index] for index in order))] == ["IN107"]


def test_an_unknown_event_is_an_error_of_use() -> None:
    """What is assumed has to be an event that has no day."""
    with pytest.raises(UsageError) as caught:
        check([law(RULES, bodies=BODIES)], record(), date(2012, 1, 1), assume={"passing": date(2010, 1, 1)})
    assert caught.value.diagnostics[0].code == "US101"


def test_an_event_that_is_nearly_right() -> None:
    """An event that is mistyped is told with the one that was probably meant."""
    with pytest.raises(UsageError) as caught:
        check([law(BILL, kind="bill", force=EVENTS)], record(), date(2012, 1, 1), assume={"pasing": date(2010, 1, 1)})
    assert "passing" in caught.value.diagnostics[0].hint


# What is not used


@pytest.mark.parametrize(
    "facts",
    [
        document("x", "elsewhere-plan"),
        document("x", "elsewhere-plan") + act("adopt", "2010-06-01", "x"),
        act("adopt", "2010-06-01", "elsewhere-plan"),
        document("x", "elsewhere-plan") + complete("adopt", "x", "2010-01-01", "2011-01-01"),
        complete("adopt", "elsewhere-plan", "2010-01-01", "2011-01-01"),
        '[[fund]]\nid = "f"\nkind = "elsewhere-plan"\n[[fund.contribution]]\nbody = "TC"\non = "2010"\n',
    ],
)
def test_kinds_of_rulesets_that_are_not_checked(facts: str) -> None:
    """A kind that an installed ruleset knows which is not part of the check is noted and not used."""
    checked = check([law(RULES, bodies=BODIES)], record(facts), date(2012, 1, 1), known_elsewhere={"elsewhere-plan"})
    assert "not-used" in {note.code for note in checked.notes}


def test_a_kind_far_from_any() -> None:
    """Where it is not told what is known elsewhere, a kind that is near to none is noted."""
    assert "not-used" in notes(document("x", "quite-different"))


def test_a_slot_that_is_not_asked() -> None:
    """A determination of a slot that no ruleset of the check asks is noted and not used."""
    text = answer("counts", "yes", "2011-01-01").replace("small.counts", "another.question")
    assert "not-used" in notes(text)


def test_find_a_body_by_name() -> None:
    """A body can be found by its name on a day."""
    assert find_body(register([law(RULES, bodies=BODIES)]), "TC", None).id == "council"


def test_find_no_body() -> None:
    """A name of no body is an error with the nearest names."""
    with pytest.raises(NotFoundError) as caught:
        find_body(register([law(RULES, bodies=BODIES)]), "The Counsil", None)
    assert "The Council" in caught.value.diagnostics[0].hint


# Notes


def test_an_act_of_another_body_is_noted() -> None:
    """What a body did whose act the law does not ask for is noted, so that nobody takes it for the act."""
    text = notes(document("p") + act("adopt", "2010-06-01", "p", by="The Other"))["another-body"]
    assert "The Other" in text
    assert "The Council" in text


def test_a_document_before_its_subject_is_noted() -> None:
    """A document made before the one it is about is noted."""
    facts = document("p") + document("q", more='about = "p"')
    facts += act("adopt", "2010-06-02", "p") + act("adopt", "2010-06-01", "q")
    assert "before-its-subject" in notes(facts)


@pytest.mark.parametrize("on", ["2010-06-02", "2010-06-01/2010-06-03", "2012-06-01"])
def test_a_document_not_before_its_subject(on: str) -> None:
    """A document made on or after the day of its subject, or perhaps so, or not yet, is not worth a note."""
    facts = document("p") + document("q", more='about = "p"')
    facts += act("adopt", "2010-06-02", "p") + act("adopt", on, "q")
    assert "before-its-subject" not in notes(facts)


def test_contradicting_determinations_are_noted() -> None:
    """Two answers of one day to one question are noted."""
    facts = answer("counts", "yes", "2011-01-01") + answer("counts", "no", "2011-01-01")
    assert "contradiction" in notes(facts)


def test_no_duty_is_said() -> None:
    """That a ruleset binds no body of the record is said, with whom it does bind."""
    assert "no-duty" in notes("", body="The Other")


def test_no_ruleset_is_said() -> None:
    """That no ruleset was checked is said; the body of an empty register is a mistake."""
    with pytest.raises(RecordError):
        check([], Record(body="The Council"), date(2012, 1, 1))
